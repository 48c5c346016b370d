import { describe } from 'node:test'
import * as fault from './fault.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/fault.js'

describe('fault operations', () => {
  vectorLaws(vectors, Object.values(fault).filter(isOperation))
})
