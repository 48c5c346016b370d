import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Carries, link, linkTypes, readLink } from './link.js'

const filled = (length: number, said: readonly number[]): number[] => Array.from({ length }, (_, i) => said[i] ?? 0)

/** What a header of these octets carries, with an IPv4 packet of 20 octets behind it, and where that begins. */
function carriedBy(linkType: number, header: readonly number[]): readonly [number, number] {
  const octets = Uint8Array.from([...header, ...filled(20, [0x45])])
  readLink(octets, 0, octets.length, linkType)
  return [link.carries, link.at]
}

describe('link types that say how long their header is', () => {
  it('PFLOG: filled up to a whole word; shorter than the shortest header is no header', () => {
    assert.deepEqual(carriedBy(linkTypes.pflog, filled(64, [61, 2])), [Carries.ip, 64])
    for (const length of [0, 1, 43]) assert.equal(carriedBy(linkTypes.pflog, filled(64, [length, 2]))[0], Carries.nothing)
    assert.equal(carriedBy(linkTypes.pflog, filled(64, [100, 2]))[0], Carries.nothing)
  })

  it('PKTAP: of the link type that it says; not of itself', () => {
    const header = (length: number, linkType: number): number[] =>
      filled(108, [length, 0, 0, 0, 1, 0, 0, 0, linkType & 0xff, linkType >> 8])
    assert.deepEqual(carriedBy(linkTypes.pktap, header(108, linkTypes.ipv4)), [Carries.ip, 108])
    for (const [length, linkType] of [
      [0, linkTypes.ipv4],
      [255, linkTypes.ipv4],
      [108, linkTypes.pktap],
    ] as const)
      assert.equal(carriedBy(linkTypes.pktap, header(length, linkType))[0], Carries.nothing)
  })
})
