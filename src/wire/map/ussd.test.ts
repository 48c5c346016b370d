import { describe } from 'node:test'
import * as ussd from './ussd.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/ussd.js'

describe('ussd operations', () => {
  vectorLaws(vectors, Object.values(ussd).filter(isOperation))
})
