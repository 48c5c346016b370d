import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeyedHash } from './keyed-hash.js'

/** Pairs that share their hash and some key. */
function colliding(hash: KeyedHash): [number, number][] {
  const seen = new Map<number, number>()
  const pairs: [number, number][] = []
  for (let n = 0; n < 400_000; n++) {
    const h = hash.of(n, n >>> 3)
    const other = seen.get(h)
    if (other === undefined) seen.set(h, n)
    else pairs.push([other, n])
  }
  return pairs
}

test('spreads numbers that follow one another: as many collide as would by chance', () => {
  const pairs = colliding(new KeyedHash([1, 2])).length
  // 400,000² / 2 / 2^32 = 18.6
  assert.ok(pairs > 4 && pairs < 45, `${pairs} pairs`)
})

test('numbers that collide under one key do not collide under another', () => {
  const pairs = colliding(new KeyedHash([1, 2]))
  const other = new KeyedHash([1, 3])
  assert.ok(pairs.every(([a, b]) => other.of(a, a >>> 3) !== other.of(b, b >>> 3)))
})

test('the same key gives the same hash', () => {
  const later = new KeyedHash()
  later.key = [7, 8]
  assert.equal(later.of(123, 456), new KeyedHash([7, 8]).of(123, 456))
  assert.notEqual(later.of(123, 456), new KeyedHash([8, 7]).of(123, 456))
})
