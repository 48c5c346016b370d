import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { IpFragments } from './ip-fragments.js'

const payload = Uint8Array.from({ length: 60 }, (_, i) => i + 1)
const parts = [0, 24, 48].map((from) => ({ from, octets: payload.subarray(from, from + 24), more: from < 48 }))

describe('IP fragments', () => {
  it('saved after any of them and loaded by another: the same datagram, in any order', () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      for (let cut = 0; cut <= order.length; cut++) {
        const before = new IpFragments()
        const after = new IpFragments()
        const got: (Uint8Array | undefined)[] = []
        order.forEach((number, i) => {
          if (i === cut) after.load(structuredClone(before.save()))
          const { from, octets, more } = parts[number] as (typeof parts)[0]
          got.push((i < cut ? before : after).add('a', from, more, octets, 1000 + i))
        })
        assert.deepEqual(got, [undefined, undefined, payload])
      }
  })

  it('an octet that came first stays, also one of another run', () => {
    const before = new IpFragments()
    before.add('a', 0, true, payload.subarray(0, 24), 1)
    const after = new IpFragments()
    after.load(structuredClone(before.save()))
    assert.equal(after.add('a', 0, true, new Uint8Array(24).fill(0xff), 2), undefined)
    assert.deepEqual(after.add('a', 24, false, payload.subarray(24), 3), payload)
  })
})
