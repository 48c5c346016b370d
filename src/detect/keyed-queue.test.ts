import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeyedHash } from './keyed-hash.js'
import { KeyedQueue, NO_ENTRY } from './keyed-queue.js'

/** Values of a key, and of all, in the order in which they came. */
function valuesOf(queue: KeyedQueue, hash: KeyedHash, key: number): number[] {
  const values: number[] = []
  for (let entry = queue.find(key, hash.ofKey(key)); entry !== NO_ENTRY; entry = queue.nextOf(entry)) values.push(queue.valueAt(entry))
  return values
}
function all(queue: KeyedQueue): number[] {
  const values: number[] = []
  for (let entry = queue.oldest; entry !== NO_ENTRY; entry = queue.after(entry)) values.push(queue.valueAt(entry))
  return values
}

test('a queue by key keeps the order of each key and of all, whatever comes and goes', () => {
  const hash = new KeyedHash([3, 5])
  let queue = new KeyedQueue(hash)
  let listed: { key: number; value: number }[] = []
  let random = 1
  for (let i = 0; i < 20_000; i++) {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0
    // Keys above 32 bits and below 0; each is met several times.
    const key = (random & 1) === 1 ? 310_410_000_000_000 + (random >>> 23) : -2 - (random >>> 23) * 0x1_0000_0000
    if ((random & 6) !== 0 && listed.length < 700) {
      queue.add(key, hash.ofKey(key), i)
      listed.push({ key, value: i })
    } else if ((random & 8) !== 0 && queue.oldest !== NO_ENTRY) {
      queue.remove(queue.oldest)
      listed.shift()
    } else {
      // The last one of the key.
      let last = NO_ENTRY
      for (let entry = queue.find(key, hash.ofKey(key)); entry !== NO_ENTRY; entry = queue.nextOf(entry)) last = entry
      if (last === NO_ENTRY) continue
      const value = queue.valueAt(last)
      queue.remove(last)
      listed = listed.filter((one) => one.value !== value)
    }
    assert.equal(queue.size, listed.length)
    const ofKey = listed.filter((one) => one.key === key).map(({ value }) => value)
    assert.deepEqual(valuesOf(queue, hash, key), ofKey)
    if (i % 1000 !== 0) continue
    const expected = listed.map(({ value }) => value)
    assert.deepEqual(all(queue), expected)
    const loaded = new KeyedQueue(hash)
    loaded.load(structuredClone(queue.save()))
    queue = loaded
    assert.deepEqual(all(queue), expected)
  }
})
