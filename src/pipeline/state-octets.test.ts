import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOf, valueOf } from './state-octets.js'

test('large arrays are pieces of their own, and come back as they were', () => {
  const large = Float64Array.from({ length: 1 << 18 }, (_, i) => i / 3)
  const part = new Int32Array(1 << 19).fill(7).subarray(5)
  const value = {
    small: Uint16Array.of(1, 2, 65535),
    large,
    part,
    again: large,
    map: new Map([['a', new Set([1])]]),
    none: new Uint8Array(0),
  }
  const [first = new Uint8Array(0), ...rest] = piecesOf(value)
  assert.deepEqual(
    rest.map(({ length }) => length),
    [large.byteLength, part.byteLength],
  )
  large[0] = 99
  const read = valueOf(first, (octets) => octets.set(rest.shift() ?? [])) as typeof value
  assert.deepEqual(read, { ...value, large: read.large, again: read.large })
  assert.deepEqual([read.large[0], read.large[3], read.large.length], [0, 1, 1 << 18])
  assert.equal(read.again, read.large)
})
