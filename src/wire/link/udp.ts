/** UDP header (RFC 768). Checksums are not judged: taps see offloaded ones. */
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'

export const UDP_HEADER = 8

/** What `readUdp` found; valid until its next call. Offsets are absolute. */
export const udp = {
  sourcePort: 0,
  destinationPort: 0,
  from: 0,
  to: 0,
  /** The captured octets end before the datagram does. */
  cut: false,
}

/** Fills `udp`; false when the octets are no UDP header. Octets behind the length of the header are padding. */
export function readUdp(octets: Octets, from: number, to: number): boolean {
  if (to - from < UDP_HEADER) return false
  const length = u16(octets, from + 4)
  // Length 0: a jumbogram (RFC 2675 §4), or a card that segments for the kernel; the IP header tells then.
  if (length !== 0 && length < UDP_HEADER) return false
  const end = length === 0 ? to : from + length
  udp.sourcePort = u16(octets, from)
  udp.destinationPort = u16(octets, from + 2)
  udp.from = from + UDP_HEADER
  udp.cut = end > to
  udp.to = Math.min(end, to)
  return true
}
