import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Copies } from './copies.js'

const HALF = 2 ** 31 * 1000

describe('copies', () => {
  it('says where a message was first, within five seconds', () => {
    const copies = new Copies()
    assert.equal(copies.seen(1, 2, 0, 3, 4, 5), false)
    assert.equal(copies.seen(1, 2, 5_000_000, 0, 9, 0), true)
    assert.deepEqual([copies.file, copies.frame, copies.message], [3, 4, 5])
    assert.equal(copies.seen(1, 2, 10_001_000, 0, 10, 0), false)
  })

  it('takes messages half a turn of its clock apart for two', () => {
    for (const at of [HALF, HALF - 1000, HALF + 1000]) {
      const copies = new Copies()
      assert.equal(copies.seen(1, 2, 0, 0, 1, 0), false)
      assert.equal(copies.seen(1, 2, at, 0, 2, 0), false, `${at} µs later`)
    }
  })

  it('loses nothing young while it grows, and nothing that was saved', () => {
    const copies = new Copies()
    for (let i = 1; i <= 20_000; i++) assert.equal(copies.seen(i * 7919, i, 1_000_000, 0, i, 0), false)
    const again = new Copies()
    again.load(copies.save())
    let found = 0
    for (let i = 1; i <= 20_000; i++) if (again.seen(i * 7919, i, 2_000_000, 0, 0, 0) && again.frame === i) found++
    assert.equal(found, 20_000)
  })
})
