import { describe } from 'node:test'
import * as lcs from './lcs.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/lcs.js'

describe('lcs operations', () => {
  vectorLaws(vectors, Object.values(lcs).filter(isOperation))
})
