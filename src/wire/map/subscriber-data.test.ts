import { describe } from 'node:test'
import * as subscriberData from './subscriber-data.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/subscriber-data.js'

describe('subscriber data operations', () => {
  vectorLaws(vectors, Object.values(subscriberData).filter(isOperation))
})
