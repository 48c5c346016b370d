import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { dropOldest } from './drop-oldest.js'

test('drops who came first, whatever went and came in the meantime', () => {
  const map = new Map<number, string>()
  const add = (key: number): void => {
    dropOldest(map, 4)
    map.set(key, '')
  }
  for (const key of [1, 2, 3, 4, 5]) add(key)
  assert.deepEqual([...map.keys()], [2, 3, 4, 5])
  // Who comes again is the newest.
  map.delete(2)
  add(2)
  add(6)
  assert.deepEqual([...map.keys()], [4, 5, 2, 6])
  map.clear()
  for (const key of [7, 8, 9, 10, 11]) add(key)
  assert.deepEqual([...map.keys()], [8, 9, 10, 11])
})

test('takes no longer for the last than for the first', () => {
  const map = new Map<number, number>()
  const drops = (from: number): number => {
    const began = process.cpuUsage().user
    for (let n = from; n < from + 100_000; n++) {
      dropOldest(map, 100_000)
      map.set(n * 7_368_787, n)
    }
    return process.cpuUsage().user - began
  }
  const filling = drops(0)
  const dropping = drops(100_000)
  // A new iterator each time takes more than a hundred times as long.
  assert.ok(dropping < 20 * Math.max(filling, 5000), `${filling} µs to fill, ${dropping} µs to drop as many`)
})

test('a full map keeps none of what it was rebuilt from, when nothing is dropped for long', () => {
  const map = new Map<number, number>()
  for (let n = 0; n < 100_000; n++) map.set(n, n)
  dropOldest(map, 100_000)
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
  const began = process.memoryUsage().heapUsed
  for (let n = 0; n < 2_000_000; n++) {
    const key = 1 + (n % 50_000)
    map.delete(key)
    dropOldest(map, 100_000)
    map.set(key, n)
  }
  gc()
  // An iterator that goes on being kept keeps ten times as much.
  const grown = (process.memoryUsage().heapUsed - began) / 1e6
  assert.ok(grown < 10, `${grown} MB`)
})
