/** The laws every vector keeps: octets come back after explain and build, scan says what explain shows, whatever is cut or flipped. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gtpTypes } from '../../model/gtp-procedures.js'
import { nodes } from '../explain.js'
import { hex, type Octets, unhex } from '../octets.js'
import { buildGtp, explainGtp, gtpEnd, gtpRecord, ieValues, plausibleGtp, scanGtp } from './index.js'
import { batch, names, same, scanned } from './laws.test.js'
import { gtpVectors } from './vectors/index.js'
import type { Vector } from './vectors/vector.js'

const octetsOf = (v: Vector): Octets => buildGtp({ ...v, sequence: 0x1234 })
const portOf = (v: Vector): number => (v.prime === true ? 3386 : 2123)

describe('GTP vectors', () => {
  for (const v of gtpVectors) {
    it(`version ${v.version} type ${v.type}`, () => {
      const octets = octetsOf(v)
      assert.ok(plausibleGtp(octets, 0, octets.length, portOf(v)))
      const trees = explainGtp(octets, 0, octets.length)
      for (const node of nodes(trees)) {
        assert.deepEqual(node.anomalies, [], node.name)
        assert.notEqual(node.shape, 'unknown', node.name)
        assert.equal(node.raw, undefined, node.name)
      }
      assert.deepEqual(ieValues(trees), v.ies)
      assert.equal(hex(octetsOf({ ...v, ies: ieValues(trees) })), hex(octets))
      assert.deepEqual(scanned(octets).said, v.expected)
      assert.notEqual(batch.columns.procedure[0], 0)
      assert.equal(batch.columns.anomalyCount[0], 0)
      same(octets)
    })
  }

  it('are there for every message type of both versions', () => {
    const have = new Set(gtpVectors.map((v) => `${v.version} ${v.type}`))
    for (const version of [1, 2]) for (const type of gtpTypes(version)) assert.ok(have.has(`${version} ${type}`), `${version} ${type}`)
  })

  it('keep the laws on every truncation and on flipped bits', () => {
    for (const [seed, v] of gtpVectors.entries()) {
      const octets = octetsOf(v)
      for (let length = 0; length < octets.length; length++) same(octets.slice(0, length))
      const copy = octets.slice()
      for (let at = 0; at < octets.length; at++) {
        copy[at] = (octets[at] as number) ^ (1 << ((at + seed) % 8))
        same(copy)
        copy[at] = octets[at] as number
      }
    }
  })
})

describe('GTP octets', () => {
  it('of RAT type 255, found by npm run fuzz, are shown and not taken for a RAT', () => {
    const octets = unhex('4826000d0000002600002c0052000100ff')
    same(octets)
    assert.equal(gtpRecord(octets, 0, octets.length)?.rat, 255)
  })

  it('with a cause on both sides of a group, found by npm run fuzz, have the first one beside the header', () => {
    const octets = unhex('4821001e 00000000 00000000 020002001000 5d000600 020002004000 020002004100')
    same(octets)
    assert.equal(gtpRecord(octets, 0, octets.length)?.cause, 0x10)
  })

  it('of a piggybacked pair are two messages', () => {
    const first = buildGtp({ version: 2, type: 33, teid: 1, sequence: 1, ies: { Cause: { cause: 16 } }, piggybacked: true })
    const both = Uint8Array.from([...first, ...buildGtp({ version: 2, type: 1, sequence: 2, ies: { Recovery: 1 } })])
    assert.equal(scanGtp(both, 0, both.length, batch, 0, names), first.length)
  })

  it('of extension headers are skipped and shown', () => {
    const octets = unhex('36 01 0008 00000000 0001 00 40 01 1234 00')
    assert.equal(gtpRecord(octets, 0, octets.length)?.ieTypes.length, 0)
    assert.ok([...nodes(explainGtp(octets, 0, octets.length))].some((n) => n.note === 'UDP Port'))
  })

  it('of a known type that begin with an unknown element are GTP', () => {
    const message = buildGtp({ version: 2, type: 32, teid: 0, sequence: 1, ies: { IMSI: '001010123456789' } })
    const unknown = [251, 0, 1, 0, 7]
    const both = Uint8Array.from([...message.subarray(0, 12), ...unknown, ...message.subarray(12)])
    both[3] = (both[3] as number) + unknown.length
    assert.ok(plausibleGtp(both, 0, both.length, 2123))
    assert.equal(gtpRecord(both, 0, both.length)?.imsi, '001010123456789')
    const alone = Uint8Array.from([...message.subarray(0, 12), ...unknown])
    alone[3] = 8 + unknown.length
    assert.ok(plausibleGtp(alone, 0, alone.length, 2123), 'its length is that of the datagram')
    assert.ok(!plausibleGtp(Uint8Array.from([...alone, 0]), 0, alone.length + 1, 2123), 'nothing known in it')
  })

  it('of a known type whose first element is longer than they are GTP: their length is that of the datagram', () => {
    // Create Session Request from a port of the sender's own (TS 29.274 §4.2.1), an IMSI of 186 octets in front
    const octets = unhex('4820001d 00000000 006e4000 0100ba00 42006189 6453f44a 0004005f 1e1d737e 00')
    assert.ok(plausibleGtp(octets, 0, octets.length, 2123))
    same(octets)
    assert.ok([...nodes(explainGtp(octets, 0, octets.length))].some((n) => n.anomalies.includes('lengthBeyondParent')))
  })

  it('with spare bits set, which receivers do not look at, are messages, and flagged', () => {
    for (const version of [1, 2] as const) {
      const octets = Uint8Array.from(
        buildGtp({ version, type: version === 1 ? 16 : 32, teid: 7, sequence: 1, ies: { IMSI: '001010123456789' } }),
      )
      octets[0] = (octets[0] as number) | (version === 1 ? 0x08 : 0x03)
      assert.ok(plausibleGtp(octets, 0, octets.length, 2123))
      assert.equal(gtpRecord(octets, 0, octets.length)?.imsi, '001010123456789')
      assert.ok([...nodes(explainGtp(octets, 0, octets.length))].some((n) => n.anomalies.includes('flagsWrong')))
      same(octets)
    }
  })

  it('of a known type whose length is wrong are messages where both ends use the port', () => {
    const octets = unhex('48 20 0004 00000001 000001 00')
    assert.deepEqual([plausibleGtp(octets, 0, octets.length, 2123), plausibleGtp(octets, 0, octets.length, 2123, true)], [false, true])
  })

  it('whose length ends in the header are read to the end of the datagram', () => {
    const octets = unhex('48200000 00000000 000001 00 01000800 09717063040060f0')
    assert.equal(gtpRecord(octets, 0, octets.length)?.imsi, '901707364000060')
    const flags = [...nodes(explainGtp(octets, 0, octets.length))].flatMap((n) => n.anomalies)
    assert.ok(flags.includes('headerLength') && !flags.includes('trailingOctets'))
    same(octets)
  })

  it('whose length ends in the header, and of which another is piggybacked, end there', () => {
    const octets = unhex('58210000 00000000 00000100 48200014 00000000 00000200 01000800 09717063040060f0')
    assert.equal(gtpEnd(octets, 0, octets.length), 12)
    assert.equal(gtpRecord(octets, 12, octets.length)?.imsi, '901707364000060')
  })

  it('of a name without label lengths are taken as they stand, and flagged', () => {
    const named = (apn: ArrayLike<number>): ReturnType<typeof gtpRecord> => {
      const ie = [71, 0, apn.length, 0, ...Array.from(apn)]
      const octets = Uint8Array.from([0x48, 32, 0, 8 + ie.length, 0, 0, 0, 0, 0, 0, 1, 0, ...ie])
      same(octets)
      const flags = [...nodes(explainGtp(octets, 0, octets.length))].flatMap((n) => n.anomalies)
      assert.equal(flags.includes('nameMalformed'), apn[0] !== 8)
      return gtpRecord(octets, 0, octets.length)
    }
    assert.equal(named(Buffer.from('\u0008internet\u0006mnc001'))?.apn, 'internet.mnc001')
    assert.equal(named(Buffer.from('internet.mnc001'))?.apn, 'internet.mnc001')
    assert.equal(named(Buffer.from('\u0009internet\u0006mnc001'))?.apn, 'internet\u0006.nc001')
  })

  it('of other traffic on its ports are none', () => {
    const game = unhex('27 00 0000 02590000c800325ea56f010000001dad2550000000000000000000000000')
    const short = unhex('37 03 0000 42000000')
    const spare = unhex('46 01 0000 02790300c800c58bbda67337c83b0000000070002d5e')
    for (const octets of [game, short, spare]) assert.equal(plausibleGtp(octets, 0, octets.length, 2123), false, hex(octets))
  })
})
