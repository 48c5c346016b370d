import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeyedHash } from './keyed-hash.js'
import { NumberTable } from './number-table.js'

const msisdn = (n: number): number => 112_025_550_000 + n

test('keeps what was set last, and grows without losing', () => {
  const table = new NumberTable(1 << 20, new KeyedHash())
  for (let n = 0; n < 50_000; n++) table.set(msisdn(n), n)
  table.set(msisdn(7), 700)
  let held = 0
  for (let n = 0; n < 50_000; n++) if (table.get(msisdn(n)) === (n === 7 ? 700 : n)) held++
  assert.equal(held, 50_000)
  assert.equal(table.get(msisdn(50_000)), undefined)
  assert.equal(table.get(0), undefined)
})

test('is bounded: the newest is there, and the older half of a flood is gone', () => {
  const table = new NumberTable(4096, new KeyedHash())
  for (let n = 0; n < 100_000; n++) table.set(msisdn(n), n)
  let held = 0
  for (let n = 0; n < 100_000; n++) if (table.get(msisdn(n)) !== undefined) held++
  assert.ok(held <= 5120 && held > 4096, String(held))
  assert.equal(table.get(msisdn(99_999)), 99_999)
})
