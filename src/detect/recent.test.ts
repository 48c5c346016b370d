import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Recent } from './recent.js'

const imsi = (n: number): number => 310_999_000_000_000 + n

test('remembers the last time, by subscriber and tag', () => {
  const recent = new Recent(1000)
  assert.equal(recent.last(imsi(1), 7), Number.NEGATIVE_INFINITY)
  recent.note(imsi(1), 7, 100)
  recent.note(imsi(1), 8, 200)
  recent.note(imsi(1), 7, 300)
  assert.deepEqual([recent.last(imsi(1), 7), recent.last(imsi(1), 8), recent.count(7), recent.count(9)], [300, 200, 1, 0])
  recent.note(-2 - 12025550100, 7, 5)
  assert.equal(recent.last(-2 - 12025550100, 7), 5)
})

test('grows to its bound and forgets the oldest first', () => {
  const recent = new Recent(20_000)
  for (let n = 0; n < 100_000; n++) recent.note(imsi(n), 1, n)
  let held = 0
  for (let n = 0; n < 100_000; n++) if (recent.last(imsi(n), 1) === n) held++
  assert.equal(held, recent.count(1))
  assert.ok(held <= 40_000 && held > 10_000, String(held))
  assert.equal(recent.last(imsi(99_999), 1), 99_999)
})
