import { describe } from 'node:test'
import * as gprs from './gprs.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/gprs.js'

describe('gprs operations', () => {
  vectorLaws(vectors, Object.values(gprs).filter(isOperation))
})
