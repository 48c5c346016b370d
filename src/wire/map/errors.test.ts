import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { errors } from './errors.js'
import { vectorLaws } from './vector-laws.test.js'
import { vectors } from './vectors/errors.js'

describe('MAP errors', () => {
  vectorLaws(vectors, [], errors)

  it('has each code once, in order', () => {
    const codes = errors.map((e) => e.code)
    assert.deepEqual(
      codes,
      [...new Set(codes)].sort((a, b) => a - b),
    )
  })
})
