/** Segments of SCCP in any order, lost, repeated and forged: the plain way and the careful way give the same rows. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { random } from '../src/capture/samples.js'
import { m3uaPacket } from '../src/synth/packets.js'
import { segment, titleOctets } from '../src/synth/unitdata.js'
import { APPLICATION, CONTEXT, element } from '../src/wire/ber.js'
import type { PacketView } from '../src/pipeline/decoder.js'
import { Segments } from '../src/assemble/segments.js'
import { BothWays } from '../tools/fuzz/both-ways.js'
import { residual } from '../tools/fuzz/home.js'
import { sameInTwo } from './saved.js'

const RAW_IP = 101
const SI_SCCP = 3
const SECOND = 1_000_000
/** Octets of data that an XUDT holds at most. */
const MOST = 255
const called = titleOctets('999990001', 6)
const calling = titleOctets('999980001', 7)
const ends = [
  { ip: [10, 8, 0, 1], port: 2905, pc: 3003 },
  { ip: [10, 9, 0, 2], port: 2905, pc: 4004 },
] as const

interface Part {
  readonly reference: number
  readonly first: boolean
  readonly remaining: number
  readonly data: Uint8Array
}

/** An End with a result of sendRoutingInfoForSM of so many octets, in parts of at most `most`. */
function partsOf(reference: number, length: number, most: number): Part[] {
  const parameter = element(4, false, new Uint8Array(length).fill(reference))
  const result = element(16, true, [2, 1, 45, ...parameter])
  const component = element(CONTEXT + 2, true, [2, 1, 1, ...result])
  const dtid = element(APPLICATION + 9, false, [0, 0, reference >> 8, reference & 255])
  const message = element(APPLICATION + 4, true, [...dtid, ...element(APPLICATION + 12, true, component)])
  const count = Math.ceil(message.length / most)
  return Array.from({ length: count }, (_, i) => ({
    reference,
    first: i === 0,
    remaining: count - 1 - i,
    data: Uint8Array.from(message.subarray(i * most, (i + 1) * most)),
  }))
}

function xudt({ reference, first, remaining, data }: Part): Uint8Array {
  const octets = new Uint8Array(400)
  octets.set(data, 10 + called.length + calling.length)
  return octets.subarray(0, segment(octets, 0, called, calling, data.length, first, remaining, reference))
}

/** The parts, one packet each, from the second frame on: the first one of an association goes the careful way. */
function* packetsOf(parts: Iterable<Part>, step: (frame: number) => number): Iterable<PacketView> {
  let at = 1_577_836_800 * SECOND
  let frame = 1
  for (const part of [...partsOf(0xffff, 1, MOST), ...parts]) {
    const octets = m3uaPacket(...ends, frame, SI_SCCP, xudt(part))
    yield { octets, from: 0, to: octets.length, originalLength: octets.length, at, linkType: RAW_IP, interfaceId: 0, file: 0, frame }
    at += step(frame++)
  }
}

function both(packets: Iterable<PacketView>): BothWays {
  const ways = new BothWays({ residual })
  for (const packet of packets) ways.packet(packet)
  ways.end()
  return ways
}

/** Parts of many messages at a time; one of `odd` is lost, repeated, forged, or of another length than it says. */
function disordered(seed: number, odd: number): Part[] {
  const below = random(seed)
  const order: (readonly [number, Part])[] = []
  for (let i = 0; i < 400; i++) {
    const most = 20 + below(MOST - 20)
    const parts = partsOf(i, below(8) === 0 ? 15 * most : below(4 * most), most)
    const late = below(3)
    parts.forEach((part, n) => {
      const place = 4 * i + n + (late === 0 ? below(8) : 0)
      switch (below(odd)) {
        case 0:
          return
        case 1:
          order.push([place, part])
          break
        case 2:
          order.push([place, { ...part, data: part.data.map((octet) => octet ^ below(2)) }])
          break
        case 3:
          order.push([place, { ...part, remaining: below(16) }])
          break
        case 4:
          order.push([place, { ...part, first: !part.first }])
          break
        default:
      }
      order.push([place, part])
    })
  }
  return order.sort(([a], [b]) => a - b).map(([, part]) => part)
}

describe('segments of SCCP', () => {
  it('that come in any order go the plain way', () => {
    const parts = disordered(5, 2 ** 31)
    const ways = both(packetsOf(parts, () => 1000))
    assert.ok(ways.taken > 0.98 * parts.length, `${ways.taken} of ${parts.length}`)
  })

  it('that are lost, repeated and forged give the same rows', () => {
    for (const seed of [1, 2, 3]) {
      const below = random(seed)
      both(packetsOf(disordered(seed, 40), () => (below(300) === 0 ? 21 * SECOND : below(SECOND))))
    }
  })

  it('of more messages than wait give the same rows', () => {
    const [begins, ended] = [0, 1].map((n) => Array.from({ length: Segments.limit + 40 }, (_, i) => partsOf(i, 200, 150)[n] as Part))
    both(packetsOf([...(begins as Part[]), ...(ended as Part[])], () => 100))
  })

  it('of which the state is saved in the middle give the rows of one run, with and without the compiled reader', () => {
    const packets = [...packetsOf(disordered(7, 40), () => 50_000)]
    const states = sameInTwo(packets, packets.length >> 1)
    for (const state of states) assert.ok(state.messages.userData.segments.length > 10)
  })
})
