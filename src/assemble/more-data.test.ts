import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seconds } from '../model/units.js'
import { MoreData } from './more-data.js'

const octets = Uint8Array.from({ length: 100 }, (_, i) => i)

describe('data with more to come', () => {
  it('is put together by connection', () => {
    const data = new MoreData()
    data.add('a', octets, 0, 10, 1, 0)
    data.add('b', octets, 50, 60, 2, 0)
    data.add('a', octets, 10, 20, 3, 0)
    assert.deepEqual(data.end('a', octets, 20, 22, 4, 0), { octets: octets.slice(0, 22), frames: [1, 3, 4] })
    assert.deepEqual(data.end('b', octets, 60, 61, 5, 0), { octets: octets.slice(50, 61), frames: [2, 5] })
    assert.equal(data.end('a', octets, 0, 5, 6, 0), undefined)
  })
  it('does not wait for ever', () => {
    const data = new MoreData()
    data.add('a', octets, 0, 10, 1, 0)
    assert.equal(data.end('a', octets, 10, 20, 2, seconds(20)), undefined)
  })
  it('is bounded in connections and in octets', () => {
    const data = new MoreData()
    for (let i = 0; i <= MoreData.limit; i++) data.add(String(i), octets, 0, 10, i, 0)
    assert.equal(data.end('0', octets, 10, 20, 1, 0), undefined)
    assert.equal(data.end('1', octets, 10, 20, 1, 0)?.octets.length, 20)
    for (let i = 0; i < 40; i++) assert.equal(data.add('long', octets, 0, 100, i, 0), i !== 39)
    assert.ok((data.end('long', octets, 0, 1, 99, 0)?.octets.length ?? 0) <= MoreData.maxOctets)
  })
})
