/** One message in pieces, as networks cut it: fragments of IPv4 and IPv6, DATA chunks of SCTP, segments of TCP and of SCCP. `cuts`: where pieces begin, ascending. */

const IP = 20
const SCTP_DATA = IP + 12
const USER = SCTP_DATA + 16
const TCP = IP + 20
const SYN = 2
const ACK = 0x10
const FIRST = 0x80
const CLASS_1 = 1

/** The pieces of octets `from` to the end. */
function piecesOf(octets: Uint8Array, from: number, cuts: readonly number[]): readonly (readonly [from: number, to: number])[] {
  return [from, ...cuts].map((at, i) => [at, cuts[i] ?? octets.length] as const)
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}

function put16(octets: Uint8Array, at: number, value: number): void {
  octets[at] = value >> 8
  octets[at + 1] = value & 255
}

/** True for an IPv4 packet without options that is no fragment and as long as it says. */
export function isWholeIpv4(packet: Uint8Array): boolean {
  if (packet.length <= IP || packet[0] !== 0x45) return false
  const fragment = (((packet[6] as number) & 0x3f) << 8) | (packet[7] as number)
  return fragment === 0 && (((packet[2] as number) << 8) | (packet[3] as number)) === packet.length
}

/** Cuts are multiples of eight from the end of the IP header (RFC 791 §3.2). */
export function ipFragments(packet: Uint8Array, id: number, cuts: readonly number[]): Uint8Array[] {
  const pieces = piecesOf(packet, IP, cuts)
  return pieces.map(([from, to], i) => {
    const part = joined(packet.subarray(0, IP), packet.subarray(from, to))
    put16(part, 2, part.length)
    put16(part, 4, id & 0xffff)
    put16(part, 6, ((i < pieces.length - 1 ? 1 : 0) << 13) | ((from - IP) >> 3))
    return part
  })
}

const HOP_BY_HOP = 0
const FRAGMENT = 44
const DESTINATION = 60
const IPV6 = 40
/** An extension header with padding alone (RFC 8200 §4.2: PadN). */
const padding = (next: number): Uint8Array => Uint8Array.of(next, 0, 1, 4, 0, 0, 0, 0)

/**
 * The payload of an IPv4 packet (`isWholeIpv4`) in IPv6 (RFC 8200 §4.5): hop-by-hop options stand in front of every fragment, destination options are part of
 * what is cut. Cuts are those of `ipFragments`.
 */
export function ip6Fragments(packet: Uint8Array, id: number, cuts: readonly number[]): Uint8Array[] {
  const protocol = packet[9] as number
  const body = joined(padding(protocol), packet.subarray(IP))
  const pieces = piecesOf(
    body,
    0,
    cuts.map((at) => at - IP + 8),
  )
  return pieces.map(([from, to], i) => {
    const header = new Uint8Array(IPV6)
    header[0] = 0x60
    header[7] = 64
    header.set(packet.subarray(12, 16), 8 + 12)
    header.set(packet.subarray(16, 20), 24 + 12)
    header.set([0x20, 1, 0x0d, 0xb8], 8)
    header.set([0x20, 1, 0x0d, 0xb8], 24)
    const fragment = Uint8Array.of(DESTINATION, 0, from >> 8, from & 0xf8, id >>> 24, (id >> 16) & 255, (id >> 8) & 255, id & 255)
    if (i < pieces.length - 1) fragment[3] = (fragment[3] as number) | 1
    const before = pieces.length > 1 ? joined(padding(FRAGMENT), fragment) : padding(DESTINATION)
    const part = joined(header, joined(before, body.subarray(from, to)))
    part[6] = HOP_BY_HOP
    put16(part, 4, part.length - IPV6)
    return part
  })
}

/** The user message of an IPv4 packet with SCTP and one DATA chunk that holds a whole one: where it begins and ends; undefined for other packets. */
export function userMessageOf(packet: Uint8Array): { readonly from: number; readonly to: number } | undefined {
  if (!isWholeIpv4(packet) || packet[9] !== 132 || packet.length <= USER || packet[SCTP_DATA] !== 0) return undefined
  const to = SCTP_DATA + (((packet[SCTP_DATA + 2] as number) << 8) | (packet[SCTP_DATA + 3] as number))
  const whole = ((packet[SCTP_DATA + 1] as number) & 3) === 3 && to > USER && to <= packet.length && packet.length - to < 4
  return whole ? { from: USER, to } : undefined
}

/** The user message of a packet (`userMessageOf`) in chunks with TSNs from `tsn` on, one per packet (RFC 9260 §6.9). Cuts count from the begin of the packet. */
export function sctpChunks(packet: Uint8Array, tsn: number, cuts: readonly number[]): Uint8Array[] {
  const pieces = piecesOf(packet.subarray(0, userMessageOf(packet)?.to ?? 0), USER, cuts)
  return pieces.map(([from, to], i) => {
    const part = joined(packet.subarray(0, USER), packet.subarray(from, to))
    put16(part, 2, part.length)
    part[SCTP_DATA + 1] = (i === 0 ? 2 : 0) | (i === pieces.length - 1 ? 1 : 0)
    put16(part, SCTP_DATA + 2, part.length - SCTP_DATA)
    put16(part, SCTP_DATA + 4, ((tsn + i) >>> 16) & 0xffff)
    put16(part, SCTP_DATA + 6, (tsn + i) & 0xffff)
    return part
  })
}

/** A stream of TCP to the port of Diameter, from its SYN on. */
export function tcpSegments(stream: Uint8Array, sequence: number, cuts: readonly number[]): Uint8Array[] {
  const segment = (flags: number, number: number, octets: Uint8Array): Uint8Array => {
    const part = joined(new Uint8Array(TCP), octets)
    part.set([0x45, 0, 0, 0, 0, 0, 0x40, 0, 64, 6, 0, 0, 10, 7, 0, 1, 10, 8, 0, 1, 0x9c, 0x40, 0x0f, 0x1c])
    put16(part, 2, part.length)
    put16(part, IP + 4, (number >>> 16) & 0xffff)
    put16(part, IP + 6, number & 0xffff)
    part.set([0x50, flags, 0xff, 0xff], IP + 12)
    return part
  }
  const pieces = piecesOf(stream, 0, cuts)
  return [
    segment(SYN, sequence, stream.subarray(0, 0)),
    ...pieces.map(([from, to]) => segment(ACK, sequence + 1 + from, stream.subarray(from, to))),
  ]
}

/** True for a UDT (Q.713 §4.10) whose addresses and data lie one behind the other. */
export function isPlainUdt(sccp: Uint8Array): boolean {
  if (sccp.length < 8 || sccp[0] !== 9) return false
  const called = 2 + (sccp[2] as number)
  const calling = 3 + (sccp[3] as number)
  const data = 4 + (sccp[4] as number)
  if (called !== 5 || calling !== called + 1 + (sccp[called] as number) || calling >= sccp.length) return false
  return data === calling + 1 + (sccp[calling] as number) && data < sccp.length && sccp.length === data + 1 + (sccp[data] as number)
}

/** Where the data of `isPlainUdt` begin. */
export const udtData = (sccp: Uint8Array): number => 5 + (sccp[4] as number)

/** Octets of data that a segment made of it may hold: a pointer of one octet must reach over them. */
export const segmentRoom = (udt: Uint8Array): number => 0xff - 2 - (udtData(udt) - 6)

/** The data of a UDT in XUDT messages (Q.713 §4.18): segments, or one message when nothing is cut. At most sixteen; cuts count from the begin of the UDT. */
export function xudtSegments(udt: Uint8Array, reference: number, cuts: readonly number[]): Uint8Array[] {
  const data = udtData(udt)
  const addresses = udt.subarray(5, data - 1)
  const pieces = piecesOf(udt, data, cuts)
  return pieces.map(([from, to], i) => {
    const size = to - from
    const segmented = pieces.length > 1
    // Pointers count from themselves: the fixed part is two octets longer than that of a UDT, and there is one pointer more.
    const pointers = [(udt[2] as number) + 1, (udt[3] as number) + 1, (udt[4] as number) + 1]
    const optional = segmented ? addresses.length + 2 + size : 0
    const part = joined(Uint8Array.of(17, CLASS_1, 15, ...pointers, optional), addresses)
    const body = joined(part, joined(Uint8Array.of(size), udt.subarray(from, to)))
    if (!segmented) return body
    const left = pieces.length - 1 - i
    return joined(body, Uint8Array.of(16, 4, (i === 0 ? FIRST : 0) | left, reference >> 16, (reference >> 8) & 255, reference & 255, 0))
  })
}
