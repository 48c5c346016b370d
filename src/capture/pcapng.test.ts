import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Clock } from './clock.js'
import { hexOf, newYear, packetsOf, random, readOctets, seenHex } from './samples.js'
import { pcapngBlock, pcapngOf, pcapngOption, PcapngWriter } from './writer.js'

const packets = packetsOf(6)

function body(big: boolean, ...fields: readonly (readonly [octets: 1 | 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([octets, value]) => {
      const field = Buffer.alloc(octets)
      if (big) field.writeUIntBE(value, 0, octets)
      else field.writeUIntLE(value, 0, octets)
      return field
    }),
  )
}

const section = (big = false): Uint8Array =>
  pcapngBlock(0x0a0d0d0a, Buffer.concat([body(big, [4, 0x1a2b3c4d], [2, 1], [2, 0]), Buffer.alloc(8, 255)]), big)
const described = (linkType: number, big = false, snapLength = 0, options: Uint8Array = Buffer.alloc(0)): Uint8Array =>
  pcapngBlock(1, Buffer.concat([body(big, [2, linkType], [2, 0], [4, snapLength]), options]), big)
const enhanced = (id: number, high: number, low: number, octets: Uint8Array, big = false, captured = octets.length): Uint8Array =>
  pcapngBlock(6, Buffer.concat([body(big, [4, id], [4, high], [4, low], [4, captured], [4, octets.length]), octets]), big)
const old = (id: number, high: number, low: number, octets: Uint8Array, big = false): Uint8Array =>
  pcapngBlock(2, Buffer.concat([body(big, [2, id], [2, 0], [4, high], [4, low], [4, octets.length], [4, octets.length]), octets]), big)
const simple = (original: number, octets: Uint8Array, big = false): Uint8Array =>
  pcapngBlock(3, Buffer.concat([body(big, [4, original]), octets]), big)
const one = Uint8Array.of(1, 2, 3)

describe('pcapng', () => {
  for (const bigEndian of [false, true]) {
    const order = bigEndian ? 'big endian' : 'little endian'
    it(`reads ${order}, whole and byte by byte`, async () => {
      const file = pcapngOf(142, packets, { bigEndian, comment: 'synthetic re-enactment' })
      const whole = await readOctets(file)
      assert.deepEqual(seenHex(whole), hexOf(packets))
      assert.deepEqual(
        whole.packets.map((p) => [p.at, p.frame, p.linkType]),
        packets.map((p, i) => [p.at, i + 1, 142]),
      )
      assert.deepEqual([whole.stops, whole.comments], [[], ['synthetic re-enactment']])
      assert.deepEqual(await readOctets(file, 1), whole)
    })
    it(`reads old and simple packet blocks, ${order}`, async () => {
      const blocks = [
        section(bigEndian),
        described(1, bigEndian, 2),
        simple(3, one.subarray(0, 2), bigEndian),
        old(0, 0, 77, one, bigEndian),
      ]
      const whole = await readOctets(Buffer.concat([...blocks, simple(3, one.subarray(0, 2), bigEndian)]))
      assert.deepEqual(
        whole.packets.map((p) => [p.hex, p.at, p.originalLength]),
        [
          ['0102', 0, 3],
          ['010203', 77, 3],
          ['0102', 77, 3],
        ],
      )
    })
  }
  it('reads sections of either byte order after each other, with interfaces of their own', async () => {
    const parts = [
      section(),
      described(1),
      described(113),
      enhanced(1, 0, 5, one),
      section(true),
      described(142, true),
      enhanced(0, 0, 6, one, true),
    ]
    const whole = await readOctets(Buffer.concat([...parts, pcapngOf(1, packets)]))
    assert.deepEqual(
      whole.packets.slice(0, 3).map((p) => [p.linkType, p.interfaceId, p.frame]),
      [
        [113, 1, 1],
        [142, 2, 2],
        [1, 3, 3],
      ],
    )
    assert.deepEqual(whole.stops, [])
  })
  it('gives frame numbers to the blocks that Wireshark shows as frames, and to no others', async () => {
    // tshark 4.0.17: journal, system calls and custom blocks are frames; names, statistics, secrets and unknown blocks are not
    for (const [type, frame] of [
      [9, 3],
      [0x204, 3],
      [0x216, 3],
      [0x221, 3],
      [0xbad, 3],
      [0x40000bad, 3],
      [4, 2],
      [5, 2],
      [10, 2],
      [0x208, 2],
      [0x7777, 2],
    ] as const) {
      const whole = await readOctets(
        Buffer.concat([
          section(),
          described(1),
          enhanced(0, 0, 1, one),
          pcapngBlock(type, Buffer.alloc(37), false),
          enhanced(0, 0, 2, one),
        ]),
      )
      assert.deepEqual([type, whole.packets.at(-1)?.frame, whole.stops.length], [type, frame, 0])
    }
  })
  it('numbers but skips a packet of an interface that was not described', async () => {
    const whole = await readOctets(Buffer.concat([section(), described(1), enhanced(7, 0, 1, one), enhanced(0, 0, 2, one)]))
    assert.deepEqual(
      whole.packets.map((p) => p.frame),
      [2],
    )
    assert.equal(whole.stops[0]?.reason, 'packet 1 names interface 7, which its section does not describe: the packet was skipped')
  })
  it('skips a packet that claims more than its block holds', async () => {
    const whole = await readOctets(Buffer.concat([section(), described(1), enhanced(0, 0, 1, one, false, 5), enhanced(0, 0, 2, one)]))
    assert.deepEqual([whole.packets.length, whole.stops.length], [1, 1])
  })
  it('rounds a block length up to four octets, as Wireshark does', async () => {
    const odd = Buffer.from(enhanced(0, 0, 1, one))
    odd.writeUInt32LE(odd.length - 1, 4)
    odd.writeUInt32LE(odd.length - 1, odd.length - 4)
    assert.equal((await readOctets(Buffer.concat([section(), described(1), odd, enhanced(0, 0, 2, one)]))).packets.length, 2)
  })
  it('stops at a bad block length', async () => {
    for (const length of [0, 11, 0x7fffffff]) {
      const bad = Buffer.from(enhanced(0, 0, 1, one))
      bad.writeUInt32LE(length, 4)
      const whole = await readOctets(Buffer.concat([section(), described(1), enhanced(0, 0, 1, one), bad]))
      assert.deepEqual([whole.packets.length, whole.stops.length, whole.stops[0]?.frame], [1, 1, 2])
    }
  })
  it('stops when the two lengths of a block differ, read or skipped', async () => {
    for (const block of [enhanced(0, 0, 1, one), pcapngBlock(0x7777, one, false)]) {
      const bad = Buffer.from(block)
      bad.writeUInt32LE(99, bad.length - 4)
      const whole = await readOctets(Buffer.concat([section(), described(1), bad, enhanced(0, 0, 1, one)]))
      assert.deepEqual([whole.packets.length, whole.stops.length], [0, 1])
    }
  })
  it('skips unknown blocks longer than the buffer', async () => {
    const file = Buffer.concat([section(), described(1), pcapngBlock(0x7777, new Uint8Array(9_000_001), false), enhanced(0, 0, 2, one)])
    assert.deepEqual((await readOctets(file, 100_000)).packets.length, 1)
  })
  it('uses the resolution and the offset of the interface', async () => {
    const at = (options: Uint8Array[], high: number, low: number, big: boolean): Promise<number | undefined> =>
      readOctets(Buffer.concat([section(big), described(1, big, 0, Buffer.concat(options)), enhanced(0, high, low, one, big)])).then(
        (w) => w.packets[0]?.at,
      )
    for (const big of [false, true]) {
      const offset = Buffer.alloc(8)
      if (big) offset.writeBigInt64BE(-3600n)
      else offset.writeBigInt64LE(-3600n)
      const nano = BigInt(newYear) * 1000n + 123_456_999n
      assert.equal(
        await at([pcapngOption(9, Uint8Array.of(9), big)], Number(nano >> 32n), Number(nano & 0xffffffffn), big),
        newYear + 123_456,
      )
      assert.equal(await at([pcapngOption(9, Uint8Array.of(0), big), pcapngOption(14, offset, big)], 0, 7200, big), 3600e6)
    }
  })
  it('gives a prefix for a cut at every offset', async () => {
    const file = pcapngOf(1, packets)
    for (let cut = 0; cut <= file.length; cut += 1) {
      const whole = await readOctets(file.subarray(0, cut))
      assert.deepEqual(seenHex(whole), hexOf(packets).slice(0, whole.packets.length))
    }
    assert.equal(
      (await readOctets(file.subarray(0, -3))).stops[0]?.reason,
      'the file ends in the middle of packet 6: the capture was cut; 5 packets were read',
    )
  })
  it('never throws or loops on mutations', async () => {
    const below = random(11)
    const file = Buffer.concat([
      pcapngOf(1, packets, { comment: 'x' }),
      pcapngOf(1, packets, { bigEndian: true }),
      simple(3, one),
      old(0, 1, 2, one),
    ])
    for (let round = 0; round < 1500; round += 1) {
      const mutated = Uint8Array.from(file)
      for (let hit = 0; hit <= below(6); hit += 1) mutated[12 + below(mutated.length - 12)] = below(256)
      assert.ok((await readOctets(mutated)).packets.length <= file.length / 12)
    }
  })
  it('bounds the notes on a file that is wrong all through', async () => {
    const whole = await readOctets(Buffer.concat([section(), described(1), ...Array.from({ length: 500 }, () => enhanced(9, 0, 1, one))]))
    assert.ok(whole.stops.length <= 101)
  })
  it('bounds section comments and takes their control characters out', async () => {
    const file = pcapngOf(1, packets, { comment: `\x1b[31mred\r\n${'x'.repeat(50_000)}`, application: 'homeward' })
    const { comments } = await readOctets(file)
    assert.match(comments[0] ?? '', /^\[31mred x+$/)
    assert.equal(comments[0]?.length, 1000)
  })
  it('reads what PcapngWriter writes', async () => {
    const parts: Uint8Array[] = []
    const writer = new PcapngWriter((octets) => parts.push(octets), { linkType: 142, comment: 'c', application: 'homeward' })
    for (const packet of packets) writer.packet(packet.at, packet.octets)
    const whole = await readOctets(Buffer.concat(parts))
    assert.deepEqual([seenHex(whole), whole.packets.map((p) => p.at)], [hexOf(packets), packets.map((p) => p.at)])
  })
})

describe('clock', () => {
  it('is exact for every resolution', () => {
    const below = random(3)
    for (let resolution = 0; resolution < 256; resolution += 1) {
      for (let round = 0; round < 60; round += 1) {
        const bits = below(65)
        const units = ((BigInt(below(2 ** 32)) << 32n) | BigInt(below(2 ** 32))) >> BigInt(64 - bits)
        const digits = BigInt(resolution & 0x7f)
        const exact = (units * 1_000_000n) / (resolution >= 128 ? 1n << digits : 10n ** digits)
        if (exact > BigInt(Number.MAX_SAFE_INTEGER)) continue
        assert.equal(
          new Clock(resolution, 0).micros(Number(units >> 32n), Number(units & 0xffffffffn)),
          Number(exact),
          `${resolution} ${units}`,
        )
      }
    }
  })
  it('holds absurd times at the last exact number', () => {
    assert.equal(new Clock(0, 0).micros(0xffffffff, 0xffffffff), Number.MAX_SAFE_INTEGER)
  })
})
