/**
 * Headers: version 0 (GSM 09.60 §6), GTPv1-C and GTP-U (TS 29.060 §6, TS 29.281 §5), GTPv2-C (TS 29.274 §5.1), GTP′ (TS 32.295 §6.1), and where their
 * elements begin.
 */
import { type AnomalyName, anomalies } from '../../model/anomaly.js'
import { NONE_32 } from '../../model/message.js'
import { u16, u24, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'

export const PT = 0x10
export const EXTENSION = 0x04
export const SEQUENCE = 0x02
export const NPDU = 0x01
export const PIGGYBACKED = 0x10
export const TEID = 0x08
export const PRIORITY = 0x04
/** Spare bits, 0, which a receiver must not look at (TS 29.060 §6, TS 29.274 §5.1). */
const SPARE_1 = 0x08
const SPARE_2 = 0x03
/** Bits that are ones in GTP′ (TS 32.295 §6.1.1) and in version 0; one of them is a spare bit, 0, in GTPv2-C. */
const PRIME_SPARE = 0x0e
/** Version, protocol and spare bits: all of the first octet but whether N-PDU numbers are there. */
const VERSION_0 = 0xfe
/** Octets of the header of version 0 (GSM 09.60 §6): flow label and identity of the tunnel in every message. */
const HEADER_0 = 20
/** Where the identity of the tunnel stands in it: IMSI in fifteen nibbles, NSAPI in the last (GSM 09.60 figure 3). */
const TUNNEL_AT = 12
/** Extension headers of one message at most. */
const MOST_EXTENSIONS = 16

/** What `readHeader` found. Valid until its next call; offsets are absolute. */
export const head = {
  /** 0, 1 or 2. */
  version: 0,
  /** GTP′ */
  prime: false,
  flags: 0,
  type: 0,
  length: 0,
  /** NONE_32: the header has none. */
  teid: 0,
  sequence: 0,
  /** Octets in which the header ends, extension headers included. */
  iesFrom: 0,
  /** Where the message ends: what its length says, within what is there. */
  end: 0,
  /** Set of bits of `headerOddNames`. */
  odd: 0,
}

const oddNames = [
  'truncated',
  'messageMalformed',
  'headerLength',
  'trailingOctets',
  'piggybacked',
  'flagsWrong',
] as const satisfies readonly AnomalyName[]
export const HeaderOdd = { truncated: 1, malformed: 2, headerLength: 4, trailing: 8, piggybacked: 16, spare: 32 } as const
export const headerOddCodes = oddNames.map((name) => anomalies[name].code)
export const headerOddNames = (odd: number): AnomalyName[] => oddNames.filter((_, bit) => ((odd >> bit) & 1) === 1)

/** Fills `head`; false when there is no header of a version that is read. */
export function readHeader(octets: Octets, from: number, to: number): boolean {
  head.odd = 0
  head.teid = NONE_32
  head.sequence = NONE_32
  head.prime = false
  head.end = to
  head.iesFrom = to
  if (to - from < 4) return refuse(HeaderOdd.truncated)
  const flags = octets[from] as number
  head.flags = flags
  head.type = octets[from + 1] as number
  head.length = u16(octets, from + 2)
  head.version = flags >> 5
  if ((flags & PT) === 0 && (flags >> 5 !== 2 || (flags & PRIME_SPARE) === PRIME_SPARE)) return primeHeader(octets, from, to)
  if (flags >> 5 === 2) return header2(octets, from, to)
  if ((flags & VERSION_0) === PT + PRIME_SPARE) return header0(octets, from, to)
  return flags >> 5 === 1 ? header1(octets, from, to) : refuse(HeaderOdd.malformed)
}

function refuse(odd: number): false {
  head.odd |= odd
  return false
}

/** Where the message ends whose length counts from `counted`; `least`: octets that its header needs there. */
function bound(from: number, counted: number, least: number, to: number): boolean {
  const end = counted + head.length
  if (to - counted < least) return refuse(HeaderOdd.truncated)
  if (head.length < least) {
    // No message ends in its header: all that is there is read, unless another is said to follow
    head.odd |= HeaderOdd.headerLength
    head.end = head.version === 2 && (head.flags & PIGGYBACKED) !== 0 ? counted + least : to
  } else if (end > to) {
    head.odd |= HeaderOdd.truncated
    head.end = to
  } else head.end = end
  head.iesFrom = counted + least
  return from < to
}

/** Where the octets of this message end: behind it when another is piggybacked, else those of the whole datagram. */
export function gtpEnd(octets: Octets, from: number, to: number): number {
  return readHeader(octets, from, to) && (head.odd & HeaderOdd.piggybacked) !== 0 ? head.end : to
}

/** GSM 09.60 §6: the length counts what stands behind a header of twenty octets. It has no TEID: a flow label, and the identity of the tunnel. */
function header0(octets: Octets, from: number, to: number): boolean {
  if (!bound(from, from + HEADER_0, 0, to)) return false
  head.sequence = u16(octets, from + 4)
  if (head.end < to) head.odd |= HeaderOdd.trailing
  return true
}

/** The IMSI in the header of version 0 as an element has it: eight octets, the nibble of the NSAPI filled. Valid until the next call of `tunnelImsi`. */
const imsi0 = new Uint8Array(8)

/** Those octets of the message at `from`, whose header is of version 0; undefined: messages between nodes are about nobody, and zeros stand there. */
export function tunnelImsi(octets: Octets, from: number): Octets | undefined {
  for (let i = 0; i < imsi0.length; i++) imsi0[i] = octets[from + TUNNEL_AT + i] as number
  imsi0[7] = (imsi0[7] as number) | 0xf0
  return imsi0[7] === 0xf0 && imsi0.every((octet, i) => i === 7 || octet === 0) ? undefined : imsi0
}

function header1(octets: Octets, from: number, to: number): boolean {
  const long = (head.flags & (EXTENSION | SEQUENCE | NPDU)) !== 0
  if ((head.flags & SPARE_1) !== 0) head.odd |= HeaderOdd.spare
  if (to - from < 8) return refuse(HeaderOdd.truncated)
  head.teid = u32(octets, from + 4)
  if (!bound(from, from + 8, long ? 4 : 0, to)) return false
  if ((head.flags & SEQUENCE) !== 0) head.sequence = u16(octets, from + 8)
  if ((head.flags & EXTENSION) !== 0) skipExtensions(octets, from + 11)
  if (head.end < to) head.odd |= HeaderOdd.trailing
  return true
}

/** Extension headers (TS 29.281 §5.2.1): length in words of four octets, contents, type of the next. `at`: the type of the first. */
function skipExtensions(octets: Octets, at: number): void {
  let type = octets[at] as number
  for (let n = 0; type !== 0; n++) {
    const next = head.iesFrom
    const length = next < head.end ? 4 * (octets[next] as number) : 0
    if (length === 0 || next + length > head.end || n === MOST_EXTENSIONS) {
      head.odd |= HeaderOdd.headerLength
      head.iesFrom = head.end
      return
    }
    type = octets[next + length - 1] as number
    head.iesFrom = next + length
  }
}

function header2(octets: Octets, from: number, to: number): boolean {
  const tunnel = (head.flags & TEID) !== 0
  if ((head.flags & SPARE_2) !== 0) head.odd |= HeaderOdd.spare
  if (!bound(from, from + 4, tunnel ? 8 : 4, to)) return false
  if (tunnel) head.teid = u32(octets, from + 4)
  head.sequence = u24(octets, head.iesFrom - 4)
  if ((head.flags & PIGGYBACKED) !== 0) head.odd |= HeaderOdd.piggybacked
  else if (head.end < to) head.odd |= HeaderOdd.trailing
  return true
}

/** TS 32.295 §6.1.1: a header of six octets; in version 0, unless the last flag is set, of twenty, whose rest means nothing. */
function primeHeader(octets: Octets, from: number, to: number): boolean {
  head.prime = true
  if (head.version > 2) return refuse(HeaderOdd.malformed)
  const length = head.version === 0 && (head.flags & 1) === 0 ? HEADER_0 : 6
  head.version = 1
  if (to - from < length) return refuse(HeaderOdd.truncated)
  head.sequence = u16(octets, from + 4)
  if (!bound(from, from + length, 0, to)) return false
  if (head.end < to) head.odd |= HeaderOdd.trailing
  return true
}
