import { describe } from 'node:test'
import * as supplementary from './supplementary.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/supplementary.js'

describe('supplementary operations', () => {
  vectorLaws(vectors, Object.values(supplementary).filter(isOperation))
})
