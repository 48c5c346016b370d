/** The plain way and the careful way give the same rows: captures, synthetic ones, and both damaged. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { random } from '../src/capture/samples.js'
import { openCaptures } from '../src/capture/source.js'
import { PcapngStream } from '../src/capture/writer.js'
import { configSchema } from '../src/pipeline/config-schema.js'
import { variantOf } from '../src/pipeline/configured-links.js'
import { Decoder, type DecoderOptions, type PacketView } from '../src/pipeline/decoder.js'
import { readAll } from '../src/pipeline/read.js'
import { stageOf } from '../src/synth/play.js'
import { comment, scenarios } from '../src/synth/scenarios.js'
import { sctpPacket } from '../src/synth/packets.js'
import { APPLICATION, CONTEXT, element } from '../src/wire/ber.js'
import { buildUnitdata } from '../src/wire/sccp.js'
import { BothWays } from '../tools/fuzz/both-ways.js'
import { residual } from '../tools/fuzz/home.js'
import { ownSeeds } from '../tools/fuzz/seeds.js'
import { Traffic } from '../tools/fuzz/traffic.js'
import { bundled } from './bundles.js'
import { folder } from './cli.js'
import { sameInTwo } from './saved.js'

const captures = fileURLToPath(new URL('captures', import.meta.url))
const corpus = join(process.env['HOMEWARD_CORPUS'] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url)), 'captures')
const ETHERNET = 1
const RAW_IP = 101
const SCCP = 142
/** Messages that the fuzzer mutates. */
const MUTATED = 40_000
/** Ways in which each packet is damaged, or not. */
const SEEDS = [1, 2, 3]
/** Packets of one capture at most that are damaged. */
const MOST_OF_ONE = 2000

function filesUnder(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(pcap|pcapng)(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(place, name))
}

async function packetsOf(path: string): Promise<PacketView[]> {
  const packets: PacketView[] = []
  const { source } = await openCaptures([path])
  assert.ok(source !== undefined, path)
  const reader = {
    packet: ({ octets, from, to, originalLength, at, linkType, interfaceId, file, frame }: PacketView) =>
      packets.push({ octets: octets.slice(from, to), from: 0, to: to - from, originalLength, at, linkType, interfaceId, file, frame }),
  }
  await readAll(source, { packet: (p) => void reader.packet(p) }, { stop: () => false, progress: () => {}, drained: () => undefined })
  await source.close()
  return packets
}

/** The packets of a scenario. */
async function played(name: string, size: number): Promise<PacketView[]> {
  const scenario = scenarios.find((s) => s.name === name)
  assert.ok(scenario !== undefined, name)
  const pieces: Uint8Array[] = []
  const out = new PcapngStream((piece) => pieces.push(piece), { linkType: ETHERNET, comment })
  stageOf(scenario, { seed: 11, size }, out, () => {}).run(scenario.exact ? size : Infinity)
  out.flush()
  const path = join(folder(), `${name}.pcapng`)
  writeFileSync(path, Buffer.concat(pieces))
  return packetsOf(path)
}

function both(packets: Iterable<PacketView>, options: DecoderOptions = {}): BothWays {
  const ways = new BothWays({ residual, ...options })
  for (const packet of packets) ways.packet(packet)
  ways.end()
  return ways
}

/** Each packet once, half of them damaged: octets changed, cut off, said twice, or those of others. The layers around are not mended. */
function* damaged(packets: readonly PacketView[], seed: number): Iterable<PacketView> {
  const below = random(seed)
  for (const packet of packets) {
    yield below(2) === 0 ? packet : { ...packet, ...damage(packet.octets, packets[below(packets.length)]?.octets ?? packet.octets, below) }
  }
}

function damage(whole: Uint8Array, other: Uint8Array, below: (n: number) => number): Pick<PacketView, 'octets' | 'to' | 'originalLength'> {
  let octets = whole.slice()
  for (let times = 1 + below(2); times > 0; times--) {
    // Mostly behind the headers of Ethernet and IP, where the rest is
    const at = Math.min(octets.length - 1, below(8) === 0 ? below(octets.length) : 34 + below(Math.max(1, octets.length - 34)))
    const size = 1 + below(12)
    switch (below(6)) {
      case 0:
        octets = octets.slice(0, at)
        break
      case 1: // said twice, in the same number of octets or more
        octets = Uint8Array.from([...octets.subarray(0, at + size), ...octets.subarray(at)])
        break
      case 2:
        octets.set(other.subarray(at, Math.min(at + size, octets.length)), at)
        break
      case 3:
        octets.copyWithin(at, at + size, Math.min(at + 2 * size, octets.length))
        break
      case 4:
        octets[at] = below(256)
        break
      default:
        octets[at] = (octets[at] as number) ^ (1 << below(8))
    }
    if (octets.length === 0) break
  }
  return { octets, to: octets.length, originalLength: below(50) === 0 ? octets.length + 4 : octets.length }
}

const TCP = 6
const UDP = 17
const FIN = 1
const SYN = 2
const RST = 4
// In a frame of Ethernet with IPv4 and TCP without options
const IP_LENGTH = 16
const IP_PROTOCOL = 23
const SOURCE = 26
const SEQUENCE = 38
const TCP_FLAGS = 47
const SEGMENT = 54

/** Flags of a Diameter header, and behind them its command. */
const DIAMETER_FLAGS = 58

/** The segment with a Diameter message whose command is none, and a reserved flag: a stream takes it for no header. */
function nobodys(segment: PacketView): PacketView {
  const octets = segment.octets.slice()
  if (octets.length > DIAMETER_FLAGS + 4) octets.set([0x01, 0xd1, 0x02, 0x09], DIAMETER_FLAGS)
  return { ...segment, octets }
}

/** The segment with another octet among the first ones of its Diameter header: version, length or flags. */
function withoutHeader(segment: PacketView, below: (n: number) => number): PacketView {
  const octets = segment.octets.slice()
  const at = SEGMENT + below(5)
  if (at < octets.length) octets[at] = (octets[at] as number) ^ (1 + below(255))
  return { ...segment, octets }
}

/** Of the Origin-Host (RFC 6733 §6.3): its code, and octets from there to its value. */
const ORIGIN_HOST = Buffer.of(0, 0, 1, 8)
const TO_HOST = 8

/** The segment with a host that no other one has. */
function fromElsewhere(segment: PacketView, number: number): PacketView {
  const octets = segment.octets.slice()
  const at = Buffer.from(octets).indexOf(ORIGIN_HOST, SEGMENT)
  if (at > 0) octets.set(Buffer.from(number.toString(36).padStart(4, '-')), at + TO_HOST)
  return { ...segment, octets }
}

/** Segments of TCP, one of ten in trouble. */
function* disordered(segments: readonly PacketView[], seed: number): Iterable<PacketView> {
  const below = random(seed)
  let late: PacketView | undefined
  for (const whole of segments) {
    const length = whole.octets.length - SEGMENT
    const half = below(length)
    switch (below(80)) {
      case 0: // comes behind the next one of any connection
        late = whole
        continue
      case 1:
        yield whole
        break
      case 2:
        yield piece(whole, 0, length, (octets) => (octets[SEGMENT + half] = below(256)))
        break
      case 3:
        continue
      case 4:
        yield piece(whole, 0, half)
        yield piece(whole, half, length)
        continue
      case 5: // an acknowledgement alone
        yield piece(whole, 0, 0)
        break
      case 6: // overlaps what comes next
        yield piece(whole, 0, half)
        break
      case 7:
        yield piece(whole, 0, length, (octets) => (octets[TCP_FLAGS] = [FIN, SYN, RST, 0][below(4)] as number))
        break
      default:
    }
    yield whole
    if (late !== undefined) yield late
    late = undefined
  }
}

/** Each packet, and once more between other nodes; a datagram as it was, since its copies are those between the same nodes. */
function* seenTwice(packets: readonly PacketView[]): Iterable<PacketView> {
  for (const packet of packets) {
    yield packet
    const octets = packet.octets.slice()
    if (octets[IP_PROTOCOL] !== UDP) octets[SOURCE] = 11
    yield { ...packet, octets }
  }
}

/** Octets `from` to `to` of a segment, changed. */
function piece(whole: PacketView, from: number, to: number, change: (octets: Uint8Array) => void = () => {}): PacketView {
  const octets = Uint8Array.from([...whole.octets.subarray(0, SEGMENT), ...whole.octets.subarray(SEGMENT + from, SEGMENT + to)])
  const view = new DataView(octets.buffer)
  view.setUint16(IP_LENGTH, octets.length - 14)
  view.setUint32(SEQUENCE, view.getUint32(SEQUENCE) + from)
  change(octets)
  return { ...whole, octets, to: octets.length, originalLength: octets.length }
}

/** Scenarios, how much of them, and the share of their packets that must go the plain way. */
const clean = [
  ['bench-ss7', 8000, 0.9],
  ['bench-mixed', 8000, 0.9],
  ['roaming', 10_000, 0.8],
  ['story', 10_000, 0.8],
  ['labelled', 12_000, 0.8],
] as const

describe('the plain way and the careful way', () => {
  for (const [name, size, least] of clean) {
    let packets: Promise<PacketView[]> | undefined
    // When it is wanted: tests that are left out by name wait for nothing
    const scenario = (): Promise<PacketView[]> => (packets ??= played(name, size))
    it(`give the same rows for the scenario ${name}, which mostly goes the plain way`, async (t) => {
      const ways = both(await scenario())
      const share = ways.taken / ways.packets
      t.diagnostic(`${ways.taken} of ${ways.packets} packets went the plain way`)
      assert.ok(share > least, `${share}`)
    })
    it(`give the same rows for the scenario ${name}, damaged`, async (t) => {
      for (const seed of SEEDS) {
        const ways = both(damaged(await scenario(), seed))
        t.diagnostic(`${ways.taken} of ${ways.packets} packets went the plain way`)
        assert.ok(ways.taken > ways.packets / 4 && ways.taken < ways.packets)
      }
    })
  }

  // One in 24 packets begins a stretch: it goes the careful way when it holds several messages
  for (const [name, size] of [
    ['bench-ss7', 8000],
    ['bench-mixed', 8000],
    ['labelled', 12_000],
  ] as const) {
    let packets: Promise<PacketView[]> | undefined
    const several = async (): Promise<PacketView[]> => bundled(await (packets ??= played(name, size)), random(7))
    it(`give the same rows for the scenario ${name} with several messages in a packet, which mostly go the plain way`, async (t) => {
      const bundles = await several()
      const ways = both(bundles)
      t.diagnostic(`${ways.taken} of ${ways.packets} packets went the plain way`)
      assert.ok(bundles.length < 0.9 * ((await packets) ?? []).length && ways.taken > 0.85 * ways.packets, `${ways.taken / ways.packets}`)
    })
    it(`give the same rows for the scenario ${name} with several messages in a packet, damaged`, async () => {
      for (const seed of SEEDS) both(damaged(await several(), seed))
    })
  }

  it('give the same rows for messages of a stream whose command nobody has and whose flags mean nothing', async () => {
    const segments = (await played('bench-mixed', 4000)).filter(({ octets }) => octets[IP_PROTOCOL] === TCP)
    both(segments.map((segment, i) => (i % 8 === 7 ? nobodys(segment) : segment)))
  })

  it('give the same rows for segments of TCP in any order, repeated, forged, lost, split and joined', async (t) => {
    const segments = (await played('bench-mixed', 8000)).filter(({ octets }) => octets[IP_PROTOCOL] === TCP)
    for (const seed of SEEDS) {
      const ways = both(disordered(segments, seed))
      t.diagnostic(`${ways.taken} of ${ways.packets} packets went the plain way`)
      assert.ok(ways.taken > ways.packets / 3 && ways.taken < ways.packets)
    }
  })

  it('give the same rows for streams in which headers are damaged, and most segments go the plain way', async (t) => {
    const segments = (await played('bench-mixed', 8000)).filter(({ octets }) => octets[IP_PROTOCOL] === TCP)
    for (const seed of SEEDS) {
      const below = random(seed)
      const ways = both(segments.map((segment) => (below(10) === 0 ? withoutHeader(segment, below) : segment)))
      t.diagnostic(`${ways.taken} of ${ways.packets} packets went the plain way`)
      assert.ok(ways.taken > 0.8 * ways.packets, `${ways.taken / ways.packets}`)
    }
  })

  it('give the same numbers to more hosts than the table of names has room for at first', async () => {
    const segments = (await played('bench-mixed', 32_000)).filter(({ octets }) => octets[IP_PROTOCOL] === TCP)
    const ways = both(segments.map(fromElsewhere))
    assert.ok(ways.names > 2500 && ways.taken > 0.9 * ways.packets, `${ways.names} names, ${ways.taken / ways.packets}`)
  })

  it('give the rows of one run for segments of TCP of which the state is saved in the middle', async () => {
    const segments = (await played('bench-mixed', 4000)).filter(({ octets }) => octets[IP_PROTOCOL] === TCP)
    const all = [...disordered(segments, 5)]
    const decoder = new Decoder(() => {}, { keepOctets: false })
    const waiting = all.map((segment) => {
      decoder.packet(segment)
      return decoder.save().layers.streams.connections.flatMap(({ streams }) => streams)
    })
    const begun = waiting.findIndex((streams) => streams.some(({ partial }) => partial.wanted > 0))
    const ahead = waiting.findIndex((streams) => streams.some(({ later }) => later.length > 0))
    assert.ok(begun >= 0 && ahead >= 0, `${begun}, ${ahead}`)
    for (const last of [begun, ahead]) sameInTwo(all, last + 1)
  })

  it('give the same rows where every message is seen at two hops, and most go the plain way', async () => {
    const ways = both(seenTwice(await played('bench-mixed', 4000)))
    assert.ok(ways.taken > 0.8 * ways.packets, `${ways.taken} of ${ways.packets}`)
  })

  it('give the same rows where links are of other standards', async () => {
    const { links } = configSchema([]).parse({ links: [{ name: 'a', ips: ['10.0.0.0/9'], variant: 'ansi' }] })
    both(await played('roaming', 4000), { variant: (flows) => variantOf(links, flows) })
  })

  it('give the same rows where the user information of a dialogue has lengths of too many octets, whatever it was opened for', () => {
    const updateLocation = [1, 3] as const
    const anyTimeEnquiry = [29, 3] as const
    const unstructured = [19, 2] as const
    for (const context of [updateLocation, anyTimeEnquiry, unstructured]) {
      const ways = both([false, false, true, false].map((odd, i) => opened(i + 1, context, odd)))
      assert.equal(ways.taken, 4, `context ${context[0]}`)
    }
  })

  it('give the same rows for addresses of no octet, of one, and of more', () => {
    const ways = both([[0x91, 0x21], [0x91, 0x21], [0x91], [], [0x91, 0xff], [0xff]].map((number, i) => askedFor(i + 1, number)))
    assert.equal(ways.taken, 6)
  })

  it('give the same rows for messages with several components, which go the plain way', () => {
    const ways = new BothWays({ residual })
    for (let count = 1; count <= 31; count++) ways.packet(withComponents(count))
    ways.end()
    assert.equal(ways.taken, 31)
  })

  it('give the same rows where a message in another payload, or in parts, changes the standard of its link', () => {
    for (const chinese of [inOtherPayload, inParts]) {
      const ways = new BothWays()
      const first = carried(1, M3UA, WHOLE, m3ua([3003, 4004], unitdata(1)))
      const last = carried(9, M3UA, WHOLE, m3ua([3003, 4004], unitdata(9)))
      for (const packet of [first, ...chinese(m3ua(WIDE_POINT_CODES, chineseUnitdata(2))), last]) ways.packet(packet)
      ways.end()
      // The first only
      assert.equal(ways.taken, 1)
    }
  })

  it('give the same rows where messages of China’s come on a link that speaks ITU’s, few and so many that it speaks theirs', () => {
    const ours = (frame: number): PacketView => carried(frame, M3UA, WHOLE, m3ua([3003, 4004], unitdata(frame)))
    const theirs = (frame: number): PacketView => carried(frame, M3UA, WHOLE, m3ua(WIDE_POINT_CODES, unitdata(frame)))
    // Whose pointer leads nowhere: it is read as what the link speaks has it
    const nobodys = (frame: number): PacketView => carried(frame, M3UA, WHOLE, m3ua(WIDE_POINT_CODES, unitdata(frame).fill(250, 3, 4)))
    for (const before of [1, 5, 63, 64, 70]) {
      const ways = new BothWays()
      for (let frame = 1; frame < 400; frame++) {
        ways.packet(frame % 2 === 0 ? nobodys(frame) : frame <= 2 * before || frame > 2 * before + 120 ? ours(frame) : theirs(frame))
      }
      ways.end()
      assert.ok(ways.taken > before, `${ways.taken} of ${ways.packets}`)
    }
  })

  it('give the same rows where bits are set above the point codes of messages that fit ITU alone', () => {
    // UDT between addresses with a point code of two octets
    const sccp = (frame: number): number[] => {
      const address = [4, 0x43, 1, 0, 6]
      const data = [...end(frame)]
      return [9, 0, 3, 7, 11, ...address, ...address, data.length, ...data]
    }
    const ways = new BothWays()
    for (let frame = 1; frame < 100; frame++)
      ways.packet(carried(frame, M3UA, WHOLE, m3ua(frame % 2 === 1 ? [3003, 4004] : WIDE_POINT_CODES, Uint8Array.from(sccp(frame)))))
    ways.end()
    assert.ok(ways.taken > 80, `${ways.taken} of ${ways.packets}`)
  })

  it('give the same rows for mutated messages of every layer', () => {
    const ways = new BothWays({ residual })
    const traffic = new Traffic(ownSeeds(), 3, 1)
    for (let i = 0; i < MUTATED; i++) traffic.next((p) => ways.packet(p))
    ways.end()
    assert.ok(ways.taken > 0)
  })

  it('give the same rows for the captures here, and those damaged', async () => {
    await sameFor(captures)
  })

  const missing = `*** NO CORPUS at ${corpus}: set HOMEWARD_CORPUS; real captures are NOT read in both ways`
  it('give the same rows for real captures, and those damaged', { skip: existsSync(corpus) ? false : missing }, async () => {
    await sameFor(corpus)
  })
})

/** A Begin without component, with user information; `odd`: the length of that stands in two octets where one is enough (X.690 §10.1). */
function opened(frame: number, [ac, version]: readonly [number, number], odd: boolean): PacketView {
  const external = element(8, true, element(6, false, [4, 0, 0, 1, 1, 1, 1]))
  const information = odd ? [0xbe, 0x81, external.length, ...external] : [0xbe, external.length, ...external]
  const name = element(CONTEXT + 1, true, element(6, false, [4, 0, 0, 1, 0, ac, version]))
  const apdu = element(CONTEXT, true, element(APPLICATION, true, [...name, ...information]))
  const dialogue = element(8, true, [...element(6, false, [0, 0x11, 0x86, 5, 1, 1, 1]), ...apdu])
  const otid = element(APPLICATION + 8, false, [0, 0, 0, frame])
  const begin = element(APPLICATION + 2, true, [...otid, ...element(APPLICATION + 11, true, dialogue)])
  const octets = buildUnitdata({ ssn: 6, digits: '999990001' }, { ssn: 7, digits: '999980001' }, begin)
  const at = 1_577_836_800_000_000 + frame * 10_000_000
  return { octets, from: 0, to: octets.length, originalLength: octets.length, at, linkType: SCCP, interfaceId: 0, file: 0, frame }
}

/** A Begin that asks where the number with these octets is (sendRoutingInfoForSM). */
function askedFor(frame: number, number: readonly number[]): PacketView {
  const argument = element(16, true, [...element(CONTEXT, false, number), ...element(CONTEXT + 1, false, [1])])
  const invoke = element(CONTEXT + 1, true, [2, 1, 1, 2, 1, 45, ...argument])
  const otid = element(APPLICATION + 8, false, [0, 0, 0, frame])
  const begin = element(APPLICATION + 2, true, [...otid, ...element(APPLICATION + 12, true, invoke)])
  const octets = buildUnitdata({ ssn: 6, digits: '999990001' }, { ssn: 8, digits: '999980001' }, begin)
  const at = 1_577_836_800_000_000 + frame * 10_000_000
  return { octets, from: 0, to: octets.length, originalLength: octets.length, at, linkType: SCCP, interfaceId: 0, file: 0, frame }
}

/** A Continue with so many questions, some odd: of an operation that nobody has, cut behind the operation code, with octets of another context. */
function withComponents(count: number): PacketView {
  const ids = [element(APPLICATION + 8, false, [0, 0, 1, count]), element(APPLICATION + 9, false, [0, 0, 2, count])].flatMap((id) => [
    ...id,
  ])
  const invokes = Array.from({ length: count }, (_, i) => {
    const imsi = element(4, false, [0x99, 0x99, 0, 0x10, 0x32, 0x54, 0x76, 0xf8 - (i & 1)])
    // What nobody knows holds a tag of three octets: the second look for identities ends there
    const unknown = i % 5 === 0 ? element(CONTEXT + 29, true, [0xbf, 0xff, 0x7f, 0]) : []
    const argument = i % 5 === 1 ? [] : element(i % 4 === 2 ? CONTEXT + 9 : 16, true, [...imsi, ...unknown])
    return [...element(CONTEXT + 1, true, [2, 1, i, 2, 1, i % 3 === 2 ? 99 : 7, ...argument])]
  })
  const message = element(APPLICATION + 5, true, [...ids, ...element(APPLICATION + 12, true, invokes.flat())])
  const octets = buildUnitdata({ ssn: 6, digits: '999990001' }, { ssn: 7, digits: '999980001' }, message)
  const at = 1_577_836_800_000_000 + count * 10_000_000
  return { octets, from: 0, to: octets.length, originalLength: octets.length, at, linkType: SCCP, interfaceId: 0, file: 0, frame: count }
}

const M3UA = 3
/** Flags of a DATA chunk: a whole message, its first part, its last one (RFC 9260 §3.3.1). */
const WHOLE = 3
const FIRST = 2
const LAST = 1
/** Of 24 bits, as China has them. */
const WIDE_POINT_CODES = [0x10203, 0x10204] as const
const be16 = (n: number): number[] => [n >> 8, n & 255]
const be32 = (n: number): number[] => [n >>> 24, (n >> 16) & 255, ...be16(n & 0xffff)]

/** An End without component, between titles that any standard may have. */
const unitdata = (dtid: number): Uint8Array => buildUnitdata({ ssn: 6, digits: '999990001' }, { ssn: 7, digits: '999980001' }, end(dtid))
const end = (dtid: number): Uint8Array => element(APPLICATION + 4, true, element(APPLICATION + 9, false, [0, 0, 0, dtid]))

/** The same between addresses with a point code of three octets. */
function chineseUnitdata(dtid: number): Uint8Array {
  const address = [0x13, 1, 2, 3, 6, 0, 0x12, 4, 0x99, 0x99, 0x99, 0x10]
  const data = end(dtid)
  const pointers = [3, 3 + address.length, 3 + 2 * address.length]
  return Uint8Array.from([9, 0, ...pointers, address.length, ...address, address.length, ...address, data.length, ...data])
}

/** M3UA DATA (RFC 4666 §3.3.1). */
function m3ua([opc, dpc]: readonly [number, number], sccp: Uint8Array): number[] {
  const data = [...be32(opc), ...be32(dpc), 3, 2, 0, 1, ...sccp]
  const parameter = [2, 0x10, ...be16(4 + data.length), ...data, ...new Uint8Array(-data.length & 3)]
  return [1, 0, 1, 1, ...be32(8 + parameter.length), ...parameter]
}

const inOtherPayload = (message: readonly number[]): PacketView[] => [carried(2, 0, WHOLE, message)]
const inParts = (message: readonly number[]): PacketView[] => [
  carried(2, M3UA, FIRST, message.slice(0, 40)),
  carried(3, M3UA, LAST, message.slice(40)),
]

/** A packet of raw IP with one DATA chunk, whose TSN is the number of the frame. */
function carried(frame: number, ppid: number, flags: number, message: readonly number[]): PacketView {
  const octets = sctpPacket({ ip: [10, 8, 0, 1], port: 2905, pc: 1 }, { ip: [10, 9, 0, 2], port: 2905, pc: 2 }, frame, ppid, message)
  octets[CHUNK_FLAGS] = flags
  const at = 1_577_836_800_000_000 + frame * 10_000_000
  return { octets, from: 0, to: octets.length, originalLength: octets.length, at, linkType: RAW_IP, interfaceId: 0, file: 0, frame }
}
/** Behind the headers of IP and SCTP, and the type of the chunk. */
const CHUNK_FLAGS = 33

async function sameFor(place: string): Promise<void> {
  const some: PacketView[] = []
  for (const path of filesUnder(place)) {
    const packets = await packetsOf(path)
    both(packets)
    some.push(...packets.slice(0, MOST_OF_ONE))
  }
  for (const seed of SEEDS) both(damaged(some, seed))
}
