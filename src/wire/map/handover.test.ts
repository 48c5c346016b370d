import { describe } from 'node:test'
import * as handover from './handover.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/handover.js'

describe('handover operations', () => {
  vectorLaws(vectors, Object.values(handover).filter(isOperation))
})
