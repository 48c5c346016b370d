import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VARIANT_ANSI, VARIANT_ITU } from '../model/message.js'
import { Place } from './place.js'
import { MOST_LINKS, Variants } from './variants.js'

/** Messages from their SIO on: ISUP by the labels of ANSI and ITU, and one of management, which says nothing. */
const ANSI = Uint8Array.of(5, 0, 0, 0, 0, 0, 0, 0xff, 1, 0, 1)
const ITU = Uint8Array.of(5, 0, 0, 0, 0, 1, 0, 1, 0, 0xff, 0)
const MANAGEMENT = Uint8Array.of(0, 0, 0, 0, 0, 0)

function reader() {
  const place = new Place()
  const variants = new Variants(place, undefined)
  const read = (direction: number, octets: Uint8Array): number => {
    place.direction = direction
    return variants.ofMtp3(octets, 0, octets.length)
  }
  return { variants, read }
}

describe('the standard of a link', () => {
  it('is remembered of a link in use while others open as many as there is room for, and forgotten of one that is not', () => {
    const { read } = reader()
    for (const direction of [1, 2]) assert.equal(read(direction, ANSI), VARIANT_ANSI)
    for (let other = 3; other < 2 * MOST_LINKS; other++) {
      read(other, ITU)
      if (other % 1000 === 0) assert.equal(read(1, MANAGEMENT), VARIANT_ANSI)
    }
    assert.equal(read(1, MANAGEMENT), VARIANT_ANSI)
    assert.equal(read(2, MANAGEMENT), VARIANT_ITU)
  })

  it('is the ITU’s of a message that fits no other, though bits are set above its point codes', () => {
    const { variants } = reader()
    // UDT between subsystems 254, addresses with point codes
    const octets = Uint8Array.from(Buffer.from('090003070b0443bb00fe0443b900fe03f00131', 'hex'))
    for (const dpc of [187, 0x92bb]) assert.equal(variants.ofSccp(octets, 0, octets.length, 185, dpc), VARIANT_ITU)
  })

  it('hears what another reader voted, of a link that was in use when the table was full', () => {
    const { read, variants } = reader()
    read(1, ITU)
    // Each of these has another place among the last ones used.
    for (let other = 2; other < 2 * MOST_LINKS; other++) if (other % 256 !== 1) read(other, ITU)
    variants.voted(1, (2 << 16) | 3)
    assert.equal(read(1, MANAGEMENT), VARIANT_ITU)
    assert.equal(variants.votes(), (2 << 16) | 3)
  })
})
