import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hexOf, newYear, packetsOf, random, readOctets, seenHex } from './samples.js'
import { pcapOf } from './writer.js'

const packets = packetsOf(6)
const variants = [
  {},
  { bigEndian: true },
  { nanoseconds: true },
  { nanoseconds: true, bigEndian: true },
  { modified: true },
  { modified: true, bigEndian: true },
] as const

describe('pcap', () => {
  for (const options of variants) {
    it(`reads ${JSON.stringify(options)}`, async () => {
      const whole = await readOctets(pcapOf(142, packets, options))
      assert.deepEqual(seenHex(whole), hexOf(packets))
      assert.deepEqual(
        whole.packets.map((p) => [p.at, p.frame, p.linkType, p.interfaceId, p.originalLength]),
        packets.map((p, i) => [p.at, i + 1, 142, 0, p.octets.length]),
      )
      assert.deepEqual([whole.stops, whole.problems], [[], []])
    })
    it(`reads ${JSON.stringify(options)} byte by byte as whole`, async () => {
      const file = pcapOf(1, packets, options)
      assert.deepEqual(await readOctets(file, 1), await readOctets(file))
    })
  }
  it('rounds nanoseconds down', async () => {
    const file = Buffer.from(pcapOf(1, packets.slice(0, 1), { nanoseconds: true }))
    file.writeUInt32LE(123_456_999, 28)
    assert.equal((await readOctets(file)).packets[0]?.at, newYear + 123_456)
  })
  it('masks the length of the frame check sequence out of the link type', async () => {
    const file = Buffer.from(pcapOf(1, packets))
    file.writeUInt32LE(0x54000001, 20)
    assert.equal((await readOctets(file)).packets[0]?.linkType, 1)
  })
  it('keeps the original length of a cut packet', async () => {
    const file = Buffer.from(pcapOf(1, packets))
    file.writeUInt32LE(1500, 36)
    assert.equal((await readOctets(file)).packets[0]?.originalLength, 1500)
  })
  it('says where a cut file ends', async () => {
    const file = pcapOf(1, packets)
    const { stops } = await readOctets(file.subarray(0, -3))
    assert.deepEqual(stops, [
      {
        file: '-',
        offset: file.length - 16 - 20,
        frame: 6,
        reason: 'the file ends in the middle of packet 6: the capture was cut; 5 packets were read',
      },
    ])
  })
  it('gives a prefix for a cut at every offset', async () => {
    const file = pcapOf(1, packets)
    const all = hexOf(packets)
    for (let cut = 0; cut <= file.length; cut += 1) {
      const whole = await readOctets(file.subarray(0, cut))
      assert.deepEqual(seenHex(whole), all.slice(0, whole.packets.length))
      if (whole.packets.length < all.length && whole.problems.length === 0) {
        const atBoundary = cut === 24 + whole.packets.reduce((sum, p) => sum + 16 + p.hex.length / 2, 0)
        assert.equal(whole.stops.length, atBoundary ? 0 : 1)
      }
    }
  })
  it('finds the next sound record after an absurd one', async () => {
    const many = packetsOf(12)
    const file = Buffer.from(pcapOf(1, many))
    const at = 24 + many.slice(0, 4).reduce((sum, p) => sum + 16 + p.octets.length, 0)
    file.writeUInt32LE(0xfffffff0, at + 8)
    const whole = await readOctets(file)
    assert.deepEqual(seenHex(whole), hexOf(many.filter((_, i) => i !== 4)))
    const skipped = 16 + (many[4]?.octets.length ?? 0)
    const reason = `the record header of packet 5 is damaged: skipped ${skipped} octets to the next sound record`
    assert.deepEqual(whole.stops, [{ file: '-', offset: at, frame: 5, reason }])
    assert.deepEqual(await readOctets(file, 1), whole)
  })
  it('finds the last record after an absurd one', async () => {
    const file = Buffer.from(pcapOf(1, packets))
    const at = 24 + packets.slice(0, 4).reduce((sum, p) => sum + 16 + p.octets.length, 0)
    file.fill(0xff, at, at + 16)
    assert.deepEqual(seenHex(await readOctets(file)), hexOf(packets.filter((_, i) => i !== 4)))
  })
  it('stops where nothing sound follows', async () => {
    const file = Buffer.concat([pcapOf(1, packets), Buffer.alloc(200_000, 0xee)])
    const whole = await readOctets(file)
    assert.equal(whole.packets.length, 6)
    assert.match(
      whole.stops[0]?.reason ?? '',
      /^the record header of packet 7 claims 4008636142 octets and no sound record follows: .*; 6 packets were read$/,
    )
  })
  it('reads a packet longer than the buffer', async () => {
    const long = [{ at: newYear, octets: new Uint8Array(6_000_000).fill(7) }, ...packets]
    const file = Buffer.from(pcapOf(1, long))
    assert.equal((await readOctets(file)).packets[0], undefined)
    file.writeUInt32LE(0, 16)
    file.writeUInt32LE(10_000_000, 16)
    const whole = await readOctets(file, 65_536)
    assert.deepEqual(
      whole.packets.map((p) => p.hex.length / 2),
      long.map((p) => p.octets.length),
    )
  })
  it('never throws or loops on mutations', async () => {
    const below = random(7)
    const file = pcapOf(1, packetsOf(20))
    for (let round = 0; round < 1500; round += 1) {
      const mutated = Uint8Array.from(file)
      for (let hit = 0; hit <= below(6); hit += 1) mutated[24 + below(mutated.length - 24)] = below(256)
      const whole = await readOctets(mutated)
      assert.ok(whole.packets.length <= file.length / 16)
    }
  })
})
