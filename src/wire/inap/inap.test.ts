import { describe } from 'node:test'
import { vectorLaws } from '../map/vector-laws.test.js'
import { errors, operations } from './initial-dp.js'
import { vectors } from './vectors/initial-dp.js'

describe('INAP initialDP', () => {
  vectorLaws(
    vectors,
    operations,
    errors.filter((e) => e.parameter === undefined),
  )
})
