import { describe } from 'node:test'
import * as sms from './sms.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/sms.js'

describe('short message operations', () => {
  vectorLaws(vectors, Object.values(sms).filter(isOperation))
})
