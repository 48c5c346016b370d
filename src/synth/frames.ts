/** Frames around messages: Ethernet, IPv4, then SCTP with M3UA or Diameter, TCP, or UDP (RFC 791, 9260, 4666, 9293, 768). */
import { crc32c, wordSum } from './checksum.js'
import { Carrier, type Way } from './ways.js'

const ETHERNET = 14
const IP = 20
const SCTP = 12
const SACK = 16
const DATA = 16
const M3UA = 8
const ROUTING_CONTEXT = 8
const PROTOCOL_DATA = 16
const TCP = 20
const UDP = 8

const PROTOCOL_SCTP = 132
const PROTOCOL_TCP = 6
const PROTOCOL_UDP = 17
const PAYLOAD_M3UA = 3
const PAYLOAD_DIAMETER = 46

/** No frame is longer than its message and this. */
export const FRAME_ROOM = ETHERNET + IP + SCTP + SACK + DATA + M3UA + ROUTING_CONTEXT + PROTOCOL_DATA + 4

const isUdp = (carrier: number): boolean => carrier === Carrier.gtp || carrier === Carrier.gtpUser

/** Where the message of the next frame of this way begins, counted from the start of the frame. */
export function headOf(way: Way): number {
  if (way.carrier === Carrier.diameterTcp) return ETHERNET + IP + TCP
  if (isUdp(way.carrier)) return ETHERNET + IP + UDP
  const sctp = ETHERNET + IP + SCTP + (way.unacknowledged === undefined ? 0 : SACK) + DATA
  return way.carrier === Carrier.m3ua ? sctp + M3UA + ROUTING_CONTEXT + PROTOCOL_DATA : sctp
}

/** Writes the layers around the message that stands behind `headOf`. Gives the length of the frame. */
export function closeFrame(way: Way, octets: Uint8Array, at: number, length: number): number {
  way.packets++
  if (way.carrier === Carrier.diameterTcp) return closeTcp(way, octets, at, length)
  if (isUdp(way.carrier)) return closeUdp(way, octets, at, length)
  return closeSctp(way, octets, at, length)
}

/** One DATA chunk, with an acknowledgement of what the other side has sent since. */
function closeSctp(way: Way, octets: Uint8Array, at: number, length: number): number {
  const acknowledges = way.unacknowledged !== undefined
  const sctp = at + ETHERNET + IP
  const chunk = sctp + SCTP + (acknowledges ? SACK : 0)
  const user = chunk + DATA
  const message = way.carrier === Carrier.m3ua ? user + M3UA + ROUTING_CONTEXT + PROTOCOL_DATA : user
  const padding = -length & 3
  for (let i = 0; i < padding; i++) octets[message + length + i] = 0
  const end = message + length + padding
  way.count = (way.count + 1) >>> 0
  ip(way, octets, at, end - at, PROTOCOL_SCTP)
  put16(octets, sctp, way.sourcePort)
  put16(octets, sctp + 2, way.destinationPort)
  put32(octets, sctp + 4, way.tag)
  put32(octets, sctp + 8, 0)
  if (acknowledges) {
    put32(octets, sctp + SCTP, 0x03000010)
    put32(octets, sctp + SCTP + 4, way.unacknowledged as number)
    put32(octets, sctp + SCTP + 8, 0x10000)
    put32(octets, sctp + SCTP + 12, 0)
    way.unacknowledged = undefined
  }
  way.back.unacknowledged = way.count
  // A whole user message on stream 1; M3UA has a length of its own and counts its padding
  put16(octets, chunk, 0x0003)
  put16(octets, chunk + 2, way.carrier === Carrier.m3ua ? end - chunk : DATA + length)
  put32(octets, chunk + 4, way.count)
  put16(octets, chunk + 8, 1)
  put16(octets, chunk + 10, way.packets & 0xffff)
  put32(octets, chunk + 12, way.carrier === Carrier.m3ua ? PAYLOAD_M3UA : PAYLOAD_DIAMETER)
  if (way.carrier === Carrier.m3ua) m3ua(way, octets, user, end, length)
  const crc = crc32c(octets, sctp, end)
  octets[sctp + 8] = crc
  octets[sctp + 9] = crc >>> 8
  octets[sctp + 10] = crc >>> 16
  octets[sctp + 11] = crc >>> 24
  return end - at
}

/** M3UA DATA: routing context, then protocol data (RFC 4666 §3.3.1). */
function m3ua(way: Way, octets: Uint8Array, at: number, end: number, length: number): void {
  put32(octets, at, 0x01000101)
  put32(octets, at + 4, end - at)
  put32(octets, at + 8, 0x00060008)
  put32(octets, at + 12, 100 + way.indicator)
  const data = at + M3UA + ROUTING_CONTEXT
  put16(octets, data, 0x0210)
  put16(octets, data + 2, PROTOCOL_DATA + length)
  put32(octets, data + 4, way.pcFrom)
  put32(octets, data + 8, way.pcTo)
  octets[data + 12] = 3
  octets[data + 13] = way.indicator
  octets[data + 14] = 0
  octets[data + 15] = way.count & 15
}

/** One segment that holds the whole message and acknowledges all that has come. */
function closeTcp(way: Way, octets: Uint8Array, at: number, length: number): number {
  const tcp = at + ETHERNET + IP
  const end = tcp + TCP + length
  ip(way, octets, at, end - at, PROTOCOL_TCP)
  put16(octets, tcp, way.sourcePort)
  put16(octets, tcp + 2, way.destinationPort)
  put32(octets, tcp + 4, way.count)
  put32(octets, tcp + 8, way.back.count)
  put16(octets, tcp + 12, 0x5018) // five words, PSH and ACK
  put16(octets, tcp + 14, 0xffff)
  put32(octets, tcp + 16, 0)
  way.count = (way.count + length) >>> 0
  put16(octets, tcp + 16, pseudoSum(octets, at, tcp, end, PROTOCOL_TCP))
  return end - at
}

/** One datagram (RFC 768). */
function closeUdp(way: Way, octets: Uint8Array, at: number, length: number): number {
  const udp = at + ETHERNET + IP
  const end = udp + UDP + length
  ip(way, octets, at, end - at, PROTOCOL_UDP)
  put16(octets, udp, way.sourcePort)
  put16(octets, udp + 2, way.destinationPort)
  put16(octets, udp + 4, UDP + length)
  put16(octets, udp + 6, 0)
  put16(octets, udp + 6, pseudoSum(octets, at, udp, end, PROTOCOL_UDP) || 0xffff)
  return end - at
}

/** Checksum over the pseudo header and the segment. */
function pseudoSum(octets: Uint8Array, at: number, from: number, end: number, protocol: number): number {
  const addresses = at + ETHERNET + 12
  return ~wordSum(octets, from, end, wordSum(octets, addresses, addresses + 8, protocol + end - from)) & 0xffff
}

function ip(way: Way, octets: Uint8Array, at: number, frame: number, protocol: number): void {
  // Locally administered addresses made of the IP addresses
  put16(octets, at, 0x0200)
  put32(octets, at + 2, way.destination)
  put16(octets, at + 6, 0x0200)
  put32(octets, at + 8, way.source)
  put16(octets, at + 12, 0x0800)
  const header = at + ETHERNET
  put16(octets, header, 0x4500)
  put16(octets, header + 2, frame - ETHERNET)
  put16(octets, header + 4, way.packets & 0xffff)
  put16(octets, header + 6, 0x4000)
  put16(octets, header + 8, (64 << 8) | protocol)
  put16(octets, header + 10, 0)
  put32(octets, header + 12, way.source)
  put32(octets, header + 16, way.destination)
  put16(octets, header + 10, ~wordSum(octets, header, header + IP) & 0xffff)
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
