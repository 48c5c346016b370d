import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeyedHash } from '../detect/keyed-hash.js'
import { Triples } from './triples.js'

const triples = Array.from({ length: 20_000 }, (_, i) => [i | 0, (i * 7) | 0, 0 - (i >>> 4)] as const)

test('numbers triples in the order in which they came, under any key, also when loaded', () => {
  for (const key of [
    [0, 0],
    [11, -12],
  ] as const) {
    const table = new Triples(new KeyedHash(key))
    triples.forEach(([a, b, c], i) => assert.equal(table.meet(a, b, c), i))
    const loaded = new Triples(new KeyedHash(key))
    loaded.load(structuredClone(table.save()))
    for (const each of [table, loaded]) {
      triples.forEach(([a, b, c], i) => {
        assert.equal(each.find(a, b, c), i)
        assert.equal(each.meet(a, b, c), i)
      })
      assert.equal(each.find(1, 2, 3), -1)
      const seen: number[] = []
      each.forEach((a, b, c, index) => {
        assert.deepEqual([a, b, c], triples[index])
        seen.push(index)
      })
      assert.deepEqual(seen, [...triples.keys()])
      each.clear()
      assert.deepEqual([each.size, each.find(0, 0, 0), each.meet(5, 6, 7)], [0, -1, 0])
    }
  }
})
