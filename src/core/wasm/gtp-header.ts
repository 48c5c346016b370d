// Headers of GTPv1-C and GTPv2-C (TS 29.060 §6, TS 29.274 §5.1), as wire/gtp/header.ts reads and wire/gtp/recognise.ts tells them.
import { flag } from './flags'
import {
  ANOMALY_FLAGS_WRONG,
  ANOMALY_HEADER_LENGTH,
  ANOMALY_MESSAGE_UNKNOWN,
  ANOMALY_PIGGYBACKED,
  ANOMALY_TRAILING_OCTETS,
  ANOMALY_TRUNCATED,
  LAYER_GTP,
  NONE_32,
} from './layout'
import { be16, be32 } from './octets'
import { tableAt } from './state'

const EXTENSION: u32 = 0x04
const SEQUENCE: u32 = 0x02
const NPDU: u32 = 0x01
const PT: u32 = 0x10
const SPARE_1: u32 = 0x08
const PIGGYBACKED: u32 = 0x10
const TEID: u32 = 0x08
const SPARE_2: u32 = 0x03
/** Bits that are ones in GTP′ (TS 32.295 §6.1.1). */
const PRIME_SPARE: u32 = 0x0e
const G_PDU: u32 = 255
/** Extension headers of one message at most. */
const MOST_EXTENSIONS: u32 = 16

/** Numbers of the tables of a version, from its first one on (gtp-tables.ts). */
const FIRST_1: u32 = 100
const FIRST_2: u32 = 120
const PROCEDURES: u32 = 11

// What is wrong with the form of a header (wire/gtp/header.ts, `HeaderOdd`)
const Truncated: u32 = 1
const HeaderLength: u32 = 2
const Trailing: u32 = 4
const Piggybacked: u32 = 8

export let version: u32 = 0
export let flags: u32 = 0
export let type: u32 = 0
export let teid: u32 = 0
export let sequence: u32 = 0
/** 0: no such message. */
export let procedure: u32 = 0
/** Where the elements begin, and where they end. */
export let iesFrom: usize = 0
export let end: usize = 0
/** Sender and receiver use the port: then the header tells that this is GTP. */
export let both: bool = false
let odd: u32 = 0
/** The octets are no message of GTP. */
export let isNone: bool = false

/** A datagram comes. `itsBoth`: sender and receiver use the port. */
export function beginGtp(itsBoth: bool): void {
  both = itsBoth
  isNone = false
}

/** What was read as a message is none. */
export function none(): false {
  isNone = true
  return false
}

/** Reads the header at `from`, and flags it. False where wire/gtp/recognise.ts does not take it for one of GTP, and where another message is piggybacked. */
export function readHeader(from: usize, to: usize): bool {
  if (to < from + 8) return none()
  flags = load<u8>(from)
  type = load<u8>(from + 1)
  version = flags >> 5
  if (type == G_PDU) return false
  let counted = from + 4
  let least: usize = 4
  let spare = SPARE_2
  if (version == 1) {
    if ((flags & PT) == 0) return none()
    counted = from + 8
    least = (flags & (EXTENSION | SEQUENCE | NPDU)) != 0 ? 4 : 0
    spare = SPARE_1
    teid = be32(from + 4)
    sequence = (flags & SEQUENCE) != 0 ? be16(from + 8) : NONE_32
  } else if (version == 2) {
    // GTP′
    if ((flags & PT) == 0 && (flags & PRIME_SPARE) == PRIME_SPARE) return none()
    if ((flags & TEID) != 0) least = 8
    teid = (flags & TEID) != 0 ? be32(from + 4) : NONE_32
    sequence = be32(from + least) >> 8
  } else return none()
  iesFrom = counted + least
  if (iesFrom > to) return none()
  procedure = load<u16>(table(PROCEDURES) + ((<usize>type) << 1))
  end = bound(counted, least, to)
  if (version == 1 && (flags & EXTENSION) != 0) skipExtensions(from + 11)
  if (version == 2 && (flags & PIGGYBACKED) != 0) {
    if (end < to) return false
    odd |= Piggybacked
  } else if (end < to) odd |= Trailing
  if (!plausible((flags & spare) != 0, version == 1 && least == 0)) return none()
  flagHeader((flags & spare) != 0, from)
  return true
}

/** Where the message ends whose length counts from `counted`; `least`: octets of its header there. */
function bound(counted: usize, least: usize, to: usize): usize {
  const length = <usize>be16(counted - (version == 1 ? 6 : 2))
  odd = 0
  if (length < least) {
    odd = HeaderLength
    return version == 2 && (flags & PIGGYBACKED) != 0 ? counted + least : to
  }
  if (counted + length <= to) return counted + length
  odd = Truncated
  return to
}

/** Extension headers (TS 29.281 §5.2.1), as wire/gtp/header.ts. `at`: the type of the first. */
function skipExtensions(at: usize): void {
  let next = <u32>load<u8>(at)
  for (let n: u32 = 0; next != 0; n++) {
    const length = iesFrom < end ? (<usize>load<u8>(iesFrom)) << 2 : 0
    if (length == 0 || iesFrom + length > end || n == MOST_EXTENSIONS) {
      odd |= HeaderLength
      iesFrom = end
      return
    }
    next = load<u8>(iesFrom + length - 1)
    iesFrom += length
  }
}

/** The header alone says that this is GTP: of a known type, and as long as the datagram. */
export function isExact(): bool {
  return procedure != 0 && odd == 0
}

/** As `plausibleGtp`, but for the elements. `unnumbered`: the header has no room for a sequence number. */
function plausible(spare: bool, unnumbered: bool): bool {
  const known = procedure != 0
  if (!known && spare) return false
  if ((odd & HeaderLength) != 0 && !(both && known)) return false
  if (both) return true
  if (unnumbered) return false
  if (iesFrom == end) return isExact()
  return (odd & Truncated) == 0 || known
}

/** In the order in which the careful reader names them (wire/gtp/header.ts). */
function flagHeader(spare: bool, from: usize): void {
  if ((odd & Truncated) != 0) flag(ANOMALY_TRUNCATED, LAYER_GTP, from)
  if ((odd & HeaderLength) != 0) flag(ANOMALY_HEADER_LENGTH, LAYER_GTP, from)
  if ((odd & Trailing) != 0) flag(ANOMALY_TRAILING_OCTETS, LAYER_GTP, from)
  if ((odd & Piggybacked) != 0) flag(ANOMALY_PIGGYBACKED, LAYER_GTP, from)
  if (spare) flag(ANOMALY_FLAGS_WRONG, LAYER_GTP, from)
  if (procedure == 0) flag(ANOMALY_MESSAGE_UNKNOWN, LAYER_GTP, from)
}

/** A table of the version. */
export function table(number: u32): usize {
  return tableAt((version == 2 ? FIRST_2 : FIRST_1) + number)
}
