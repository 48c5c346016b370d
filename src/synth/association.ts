/** SCTP associations between hosts of networks, and the frames on them: Ethernet, IPv4, SCTP DATA, M3UA (RFC 9260, RFC 4666). */
import { crc32c, wordSum } from './checksum.js'
import { mix } from './random.js'
import type { Node } from './world.js'

const ETHERNET = 14
const IP = 20
const SCTP = 12
const SACK = 16
const DATA = 16
const M3UA = 8
const ROUTING_CONTEXT = 8
const PROTOCOL_DATA = 16

/** No frame of M3UA is longer than its message and this. */
export const FRAME_ROOM = ETHERNET + IP + SCTP + SACK + DATA + M3UA + ROUTING_CONTEXT + PROTOCOL_DATA + 4

/** One direction of an association. */
export interface Way {
  readonly source: number
  readonly destination: number
  readonly pcFrom: number
  readonly pcTo: number
  /** Network indicator. */
  readonly indicator: number
  readonly tag: number
  tsn: number
  /** Highest TSN of the other way, when it has not been acknowledged yet. */
  unacknowledged: number | undefined
  sequence: number
  back: Way | undefined
}

const PORT = 2905

/** Network indicators (Q.704 §14.2.2). */
const INTERNATIONAL = 0
const NATIONAL = 2

/** Number of the carrier among the networks: it has no nodes with titles. */
const CARRIER = 250

/** Signalling point of a host: 14 bits, its network in the upper ones. */
export const pointCode = (network: number, host: number): number => ((network + 16) << 5) | host

/** Gateway through which a network meets all others. Hosts with a greater number have links of their own. */
export const GATEWAY = 10

export const address = (network: number, host: number): number => ((10 << 24) | (64 << 16) | (network << 8) | host) >>> 0

export class Associations {
  readonly #ways = new Map<number, Way>()

  /** The way that a message from one node to another takes. */
  way(from: Node, to: Node): Way {
    const a = from.network.index
    const b = to.network.index
    const hostA = a === b || from.host > GATEWAY ? from.host : GATEWAY
    const hostB = a === b || to.host > GATEWAY ? to.host : GATEWAY
    return this.#between(a, hostA, b, hostB, a === b ? NATIONAL : INTERNATIONAL)
  }

  /** The way from the carrier to the network of a node, where a tap sees a message a second time. */
  lastHop(to: Node): Way {
    return this.#between(CARRIER, GATEWAY, to.network.index, GATEWAY, INTERNATIONAL)
  }

  #between(a: number, hostA: number, b: number, hostB: number, indicator: number): Way {
    const key = (a * 16 + hostA) * 65_536 + b * 16 + hostB
    const known = this.#ways.get(key)
    if (known !== undefined) return known
    const made = wayOf(address(a, hostA), address(b, hostB), pointCode(a, hostA), pointCode(b, hostB), indicator)
    const back = wayOf(address(b, hostB), address(a, hostA), pointCode(b, hostB), pointCode(a, hostA), indicator)
    made.back = back
    back.back = made
    this.#ways.set(key, made)
    this.#ways.set((b * 16 + hostB) * 65_536 + a * 16 + hostA, back)
    return made
  }
}

function wayOf(source: number, destination: number, pcFrom: number, pcTo: number, indicator: number): Way {
  const start = mix(source, destination)
  return {
    source,
    destination,
    pcFrom,
    pcTo,
    indicator,
    tag: mix(start, 1),
    tsn: start,
    unacknowledged: undefined,
    sequence: 0,
    back: undefined,
  }
}

/** Where the SCCP message of the next frame of this way begins, counted from the start of the frame. */
export function m3uaHead(way: Way): number {
  return ETHERNET + IP + SCTP + (way.unacknowledged === undefined ? 0 : SACK) + DATA + M3UA + ROUTING_CONTEXT + PROTOCOL_DATA
}

/** Writes the layers around the SCCP message that stands behind `m3uaHead`, acknowledging what the other side has sent. Gives the length. */
export function closeM3ua(way: Way, octets: Uint8Array, at: number, length: number): number {
  const acknowledges = way.unacknowledged !== undefined
  const sctp = at + ETHERNET + IP
  const chunk = sctp + SCTP + (acknowledges ? SACK : 0)
  const m3ua = chunk + DATA
  const data = m3ua + M3UA + ROUTING_CONTEXT
  const message = data + PROTOCOL_DATA
  const padding = -length & 3
  for (let i = 0; i < padding; i++) octets[message + length + i] = 0
  const end = message + length + padding
  way.tsn = (way.tsn + 1) >>> 0
  way.sequence = (way.sequence + 1) & 0xffff
  ethernetAndIp(octets, at, end - at - ETHERNET, way)
  // Common header
  put16(octets, sctp, PORT)
  put16(octets, sctp + 2, PORT)
  put32(octets, sctp + 4, way.tag)
  put32(octets, sctp + 8, 0)
  if (acknowledges) {
    put32(octets, sctp + SCTP, 0x03000010)
    put32(octets, sctp + SCTP + 4, way.unacknowledged as number)
    put32(octets, sctp + SCTP + 8, 0x10000)
    put32(octets, sctp + SCTP + 12, 0)
    way.unacknowledged = undefined
  }
  if (way.back !== undefined) way.back.unacknowledged = way.tsn
  // DATA: one whole message, stream 1, payload protocol 3 (M3UA)
  put16(octets, chunk, 0x0003)
  put16(octets, chunk + 2, end - chunk)
  put32(octets, chunk + 4, way.tsn)
  put16(octets, chunk + 8, 1)
  put16(octets, chunk + 10, way.sequence)
  put32(octets, chunk + 12, 3)
  // M3UA DATA: routing context, then protocol data
  put32(octets, m3ua, 0x01000101)
  put32(octets, m3ua + 4, end - m3ua)
  put32(octets, m3ua + 8, 0x00060008)
  put32(octets, m3ua + 12, 100 + way.indicator)
  put16(octets, data, 0x0210)
  put16(octets, data + 2, PROTOCOL_DATA + length)
  put32(octets, data + 4, way.pcFrom)
  put32(octets, data + 8, way.pcTo)
  octets[data + 12] = 3
  octets[data + 13] = way.indicator
  octets[data + 14] = 0
  octets[data + 15] = way.tsn & 15
  putCrc(octets, sctp, end)
  return end - at
}

function ethernetAndIp(octets: Uint8Array, at: number, length: number, way: Way): void {
  // Locally administered addresses made of the IP addresses
  put16(octets, at, 0x0200)
  put32(octets, at + 2, way.destination)
  put16(octets, at + 6, 0x0200)
  put32(octets, at + 8, way.source)
  put16(octets, at + 12, 0x0800)
  const ip = at + ETHERNET
  put16(octets, ip, 0x4500)
  put16(octets, ip + 2, length)
  put16(octets, ip + 4, way.tsn & 0xffff)
  put16(octets, ip + 6, 0x4000)
  put16(octets, ip + 8, 0x4084) // 64 hops, SCTP
  put16(octets, ip + 10, 0)
  put32(octets, ip + 12, way.source)
  put32(octets, ip + 16, way.destination)
  put16(octets, ip + 10, ~wordSum(octets, ip, ip + IP) & 0xffff)
}

/** The checksum stands least significant octet first (RFC 9260 appendix A). */
function putCrc(octets: Uint8Array, sctp: number, end: number): void {
  const crc = crc32c(octets, sctp, end)
  octets[sctp + 8] = crc
  octets[sctp + 9] = crc >>> 8
  octets[sctp + 10] = crc >>> 16
  octets[sctp + 11] = crc >>> 24
}

export function put16(octets: Uint8Array, at: number, n: number): void {
  octets[at] = n >>> 8
  octets[at + 1] = n
}

export function put32(octets: Uint8Array, at: number, n: number): void {
  octets[at] = n >>> 24
  octets[at + 1] = n >>> 16
  octets[at + 2] = n >>> 8
  octets[at + 3] = n
}
