import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeyedHash } from './keyed-hash.js'
import { offsetOf, Rows, segmentOf } from './rows.js'

const WORDS = 4
const hash = new KeyedHash()
const hashOf = (low: number, mark: number): number => hash.of(low, mark)

/** Rows that are worth their first word, and how many gave way. */
function rowsOf(max: number): { rows: Rows; gone: () => number } {
  let gone = 0
  return { rows: new Rows(max, WORDS, { hashOf, worth: (w, at) => w[at] as number, gone: () => gone++ }), gone: () => gone }
}

const find = (rows: Rows, low: number, mark: number): number => rows.find(low, mark, hashOf(low, mark))
const add = (rows: Rows, low: number, mark: number, a: number, b: number): void => rows.add(low, mark, hashOf(low, mark), a, b)
const held = (rows: Rows, n: number): boolean => find(rows, n, 1) >= 0
const room = (rows: Rows): number => rows.segments.reduce((sum, { byteLength }) => sum + byteLength, 0)

test('finds what was added, with its words, however the table has grown', () => {
  const { rows, gone } = rowsOf(1_000_000)
  for (let n = 0; n < 200_000; n++) add(rows, n, 1 + (n % 7), n, ~n)
  for (let n = 0; n < 200_000; n++) {
    const place = find(rows, n, 1 + (n % 7))
    const at = offsetOf(place)
    assert.deepEqual([...(rows.segments[segmentOf(place)] as Int32Array).subarray(at, at + WORDS)], [n, ~n, 0, 0])
  }
  assert.equal(find(rows, 200_000, 1), -1)
  assert.equal(gone(), 0)
})

test('uses six tenths of its room at least, and grows in small steps', () => {
  const { rows } = rowsOf(10_000_000)
  let before = room(rows)
  for (let n = 1; n <= 300_000; n++) {
    add(rows, n, 1, 1, 1)
    const now = room(rows)
    if (n < 10_000) before = now
    else {
      assert.ok(n * (WORDS + 2) * 4 > 0.6 * now, `${n} rows in ${now} octets`)
      assert.ok(now - before < before / 50, `from ${before} to ${now} octets at once`)
      before = now
    }
  }
})

test('keeps what is worth most when it is full: a flood takes a part of it only', () => {
  const { rows, gone } = rowsOf(100_000)
  for (let n = 0; n < 60_000; n++) add(rows, n, 1, 1000, 0)
  for (let n = 60_000; n < 2_000_000; n++) add(rows, n, 1, 1, 0)
  let kept = 0
  for (let n = 0; n < 60_000; n++) if (held(rows, n)) kept++
  assert.ok(kept > 55_000, `${kept} kept`)
  assert.ok(held(rows, 1_999_999))
  assert.ok(2_000_000 - gone() <= 100_000 / 0.9 + 1024, `${2_000_000 - gone()} rows`)
})

test('the same rows in the same order lie in the same places, also after it was saved', () => {
  const [a, b, c] = [rowsOf(5000).rows, rowsOf(5000).rows, rowsOf(5000).rows]
  for (let n = 0; n < 20_000; n++) {
    add(a, n, 1, n, 0)
    add(b, n, 1, n, 0)
    if (n === 10_000) c.load(structuredClone(b.save()))
    if (n > 10_000) add(c, n, 1, n, 0)
  }
  assert.deepEqual(a.save(), b.save())
  assert.deepEqual(a.save(), c.save())
})
