/** SCTP chunks (RFC 9260 §3; I-DATA RFC 8260 §2.1). Reading only; order, gaps and parts are the business of assemble/. */
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'

export const SCTP_HEADER = 12
const DATA = 0
const I_DATA = 64
const UNORDERED = 4

/** A DATA or I-DATA chunk; valid until the next call of `nextData`. */
export const chunk = {
  /** As a signed integer: sequence numbers are only compared and subtracted. */
  tsn: 0,
  stream: 0,
  ppid: 0,
  begin: false,
  end: false,
  /** Of a part: which message of I-DATA it is of, by stream, order and number; '' for DATA. */
  message: '',
  /** Of a part: its place in the message, of DATA its TSN. */
  number: 0,
  from: 0,
  to: 0,
  /** Where to look for the next chunk. */
  next: 0,
  /** A chunk claimed more octets than the packet has; they were cut. */
  cut: false,
}

/** Finds the next DATA chunk at or behind `at`; false when there is none. Every step moves forward by at least four octets. */
export function nextData(octets: Octets, at: number, to: number): boolean {
  while (to - at >= 4) {
    const type = octets[at] as number
    const flags = octets[at + 1] as number
    const length = u16(octets, at + 2)
    if (length < 4) return false
    const end = at + length
    const next = at + ((length + 3) & ~3)
    const header = type === DATA ? 16 : type === I_DATA ? 20 : 0
    if (header > 0 && length > header && to - at > header) {
      chunk.tsn = (u16(octets, at + 4) << 16) | u16(octets, at + 6)
      chunk.stream = u16(octets, at + 8)
      chunk.begin = (flags & 2) !== 0
      chunk.end = (flags & 1) !== 0
      // I-DATA holds the PPID only in the first part, and a fragment number in the others.
      chunk.ppid = type === DATA || chunk.begin ? u32(octets, at + header - 4) : 0
      chunk.message = ''
      chunk.number = chunk.tsn
      if (type === I_DATA && !(chunk.begin && chunk.end)) {
        chunk.message = `${chunk.stream}/${flags & UNORDERED}/${u32(octets, at + 12)}`
        chunk.number = chunk.begin ? 0 : u32(octets, at + 16) | 0
      }
      chunk.from = at + header
      chunk.cut = end > to
      chunk.to = Math.min(end, to)
      chunk.next = next
      return true
    }
    at = next
  }
  return false
}
