import { describe } from 'node:test'
import * as call from './call.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/call.js'

describe('call operations', () => {
  vectorLaws(vectors, Object.values(call).filter(isOperation))
})
