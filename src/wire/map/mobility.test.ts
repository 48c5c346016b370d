import { describe } from 'node:test'
import * as mobility from './mobility.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/mobility.js'

describe('mobility operations', () => {
  vectorLaws(vectors, Object.values(mobility).filter(isOperation))
})
