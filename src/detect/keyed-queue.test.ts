import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeyedHash } from './keyed-hash.js'
import { KeyedQueues, NO_ENTRY } from './keyed-queue.js'

const QUEUES = [0, 1, 2]

const opened = (hash: KeyedHash): KeyedQueues => {
  const queues = new KeyedQueues(hash)
  assert.deepEqual(
    QUEUES.map(() => queues.open()),
    QUEUES,
  )
  return queues
}

/** Values of a key, and of all, in the order in which they came. */
function valuesOf(queues: KeyedQueues, queue: number, hash: KeyedHash, key: number): number[] {
  const values: number[] = []
  for (let entry = queues.find(queue, key, hash.ofKey(key)); entry !== NO_ENTRY; entry = queues.nextOf(entry))
    values.push(queues.valueAt(entry))
  return values
}
function all(queues: KeyedQueues, queue: number): number[] {
  const values: number[] = []
  for (let entry = queues.oldest(queue); entry !== NO_ENTRY; entry = queues.after(entry)) values.push(queues.valueAt(entry))
  return values
}

test('queues by key keep the order of each key and of all, whatever comes and goes in the others', () => {
  const hash = new KeyedHash([3, 5])
  let queues = opened(hash)
  let listed: { queue: number; key: number; value: number }[] = []
  let random = 1
  for (let i = 0; i < 30_000; i++) {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0
    const queue = (random >>> 9) % QUEUES.length
    const ofQueue = listed.filter((one) => one.queue === queue)
    // Keys above 32 bits and below 0; each is met several times.
    const key = (random & 1) === 1 ? 310_410_000_000_000 + (random >>> 23) : -2 - (random >>> 23) * 0x1_0000_0000
    if ((random & 6) !== 0 && listed.length < 2000) {
      queues.add(queue, key, hash.ofKey(key), i)
      listed.push({ queue, key, value: i })
    } else if ((random & 8) !== 0 && queues.oldest(queue) !== NO_ENTRY) {
      queues.remove(queues.oldest(queue))
      listed = listed.filter((one) => one !== ofQueue[0])
    } else {
      // The last one of the key.
      const last = valuesOf(queues, queue, hash, key).at(-1)
      if (last === undefined) continue
      let entry = queues.find(queue, key, hash.ofKey(key))
      while (queues.valueAt(entry) !== last) entry = queues.nextOf(entry)
      queues.remove(entry)
      listed = listed.filter((one) => one.value !== last)
    }
    const ofKey = listed.filter((one) => one.key === key)
    assert.equal(queues.has(key, hash.ofKey(key)), ofKey.length > 0)
    assert.deepEqual(
      valuesOf(queues, queue, hash, key),
      ofKey.filter((one) => one.queue === queue).map(({ value }) => value),
    )
    if (i % 1000 !== 0) continue
    const expected = QUEUES.map((n) => listed.filter((one) => one.queue === n).map(({ value }) => value))
    const held = (): number[][] => QUEUES.map((n) => all(queues, n))
    assert.deepEqual(held(), expected)
    const loaded = opened(hash)
    for (const n of QUEUES) loaded.load(n, structuredClone(queues.save(n)))
    queues = loaded
    assert.deepEqual(held(), expected)
    assert.deepEqual(
      QUEUES.map((n) => queues.size(n)),
      expected.map((values) => values.length),
    )
  }
})
