import { describe } from 'node:test'
import * as authentication from './authentication.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/authentication.js'

describe('authentication operations', () => {
  vectorLaws(vectors, Object.values(authentication).filter(isOperation))
})
