import { describe } from 'node:test'
import * as radio from './radio.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/radio.js'

describe('operations of the radio side', () => {
  vectorLaws(vectors, Object.values(radio).filter(isOperation))
})
