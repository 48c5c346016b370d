import { describe } from 'node:test'
import * as location from './location.js'
import { isOperation, vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/location.js'

describe('location operations', () => {
  vectorLaws(vectors, Object.values(location).filter(isOperation))
})
