import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ByKey } from './by-key.js'

test('a table by key answers as a Map, whatever came and went, full counts too', () => {
  const table = new ByKey<number>()
  const map = new Map<number, number>()
  let random = 1
  for (let i = 0; i < 200_000; i++) {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0
    // Keys above 32 bits, half of them of one place: their count fills.
    const key = (random & 1) === 1 ? 310_410_000_000_000 + (random >>> 20) : (random >>> 20) * 0x1_0000_0000
    if ((random & 6) === 0) {
      table.delete(key)
      map.delete(key)
    } else {
      table.set(key, i)
      map.set(key, i)
    }
    assert.equal(table.get(key), map.get(key))
    if (i % 5000 === 0) {
      const loaded = new ByKey<number>()
      loaded.load(new Map(table.save()))
      for (const [k, value] of map) {
        assert.equal(table.get(k), value)
        assert.equal(loaded.get(k), value)
      }
    }
  }
  assert.equal(table.save().size, map.size)
  const [oldest] = table.save().keys()
  table.dropOldest(table.save().size)
  assert.equal(table.get(oldest as number), undefined)
  assert.equal(table.save().size, map.size - 1)
})
