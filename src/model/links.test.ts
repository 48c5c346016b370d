import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Links } from './links.js'
import { Parcel } from './parcel.js'

const SCTP = 132
const flow = (n: number): Uint8Array => Uint8Array.of(10, (n >> 16) & 255, (n >> 8) & 255, n & 255, 10, 0, 0, 2, 0x0b, 0x59, 0x17, 0x70)
const idOf = (links: Links, n: number): number => links.id(4, SCTP, flow(n), 0, flow(n), 8)

test('a flow has one number, and gives back what it was made of', () => {
  const links = new Links()
  const id = idOf(links, 1)
  assert.equal(idOf(links, 1), id)
  assert.notEqual(idOf(links, 2), id)
  assert.deepEqual(links.link(id), {
    version: 4,
    protocol: SCTP,
    sourcePort: 2905,
    destinationPort: 6000,
    source: Uint8Array.of(10, 0, 0, 1),
    destination: Uint8Array.of(10, 0, 0, 2),
  })
  assert.equal(links.link(0), undefined)
})

test('IPv6 addresses and other protocols are other flows', () => {
  const links = new Links()
  const octets = Uint8Array.from({ length: 36 }, (_, i) => i)
  const id = links.id(6, 17, octets, 0, octets, 32)
  assert.deepEqual(links.link(id)?.destination, octets.slice(16, 32))
  assert.notEqual(links.id(6, 6, octets, 0, octets, 32), id)
})

test('a full table forgets the flow that came first', () => {
  const links = new Links(2000)
  const ids = Array.from({ length: 2000 }, (_, n) => idOf(links, n))
  ids.forEach((id, n) => assert.equal(idOf(links, n), id))
  const further = idOf(links, 5000)
  assert.equal(links.link(ids[0] as number), undefined)
  assert.ok(links.holds(further) && links.holds(ids[1] as number))
  assert.notEqual(idOf(links, 0), ids[0])
  for (let n = 0; n < 10_000; n++) assert.ok(links.holds(idOf(links, n)))
})

test('another thread takes what was met since, though the ring turned in between', () => {
  for (const steps of [[1], [3, 2], [2, 9, 1], [20], [4, 4, 4], [5, 0, 6, 30, 2]]) {
    const here = new Links(4)
    const there = new Links(4)
    let met = 0
    for (const step of steps) {
      const known = here.last
      for (let i = 0; i < step; i++) idOf(here, ++met)
      const parcel = new Parcel()
      here.write(parcel, known)
      there.read(new Parcel(parcel.buffer))
      assert.equal(there.last, here.last)
      for (let id = 0; id <= here.last + 1; id++) assert.deepEqual(there.link(id), here.link(id), `${steps.join()} flow ${id}`)
      for (let n = Math.max(1, met - 3); n <= met; n++) assert.equal(idOf(there, n), idOf(here, n))
    }
  }
})
