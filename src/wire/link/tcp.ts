/** TCP header (RFC 9293 §3.1). Reading only; order, gaps and retransmissions are the business of assemble/. Checksums are not judged: taps see offloaded ones. */
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'

export const TCP_FIN = 0x01
export const TCP_SYN = 0x02
export const TCP_RST = 0x04
export const TCP_ACK = 0x10

/** What `readTcp` found; valid until its next call. Offsets are absolute. */
export const tcp = {
  sourcePort: 0,
  destinationPort: 0,
  sequence: 0,
  acknowledgement: 0,
  flags: 0,
  /** The octets of the stream that were captured. */
  from: 0,
  to: 0,
  /** Where the octets of the stream end by the IP header: behind `to` when the capture cut them. */
  end: 0,
}

/** Fills `tcp`; false when the octets are no TCP header. `end`: where the IP datagram ends, captured or not. */
export function readTcp(octets: Octets, from: number, to: number, end = to): boolean {
  if (to - from < 20) return false
  const header = ((octets[from + 12] as number) >> 4) * 4
  if (header < 20 || end - from < header) return false
  tcp.sourcePort = u16(octets, from)
  tcp.destinationPort = u16(octets, from + 2)
  tcp.sequence = u32(octets, from + 4)
  tcp.acknowledgement = u32(octets, from + 8)
  tcp.flags = octets[from + 13] as number
  tcp.from = Math.min(from + header, to)
  tcp.to = to
  tcp.end = Math.max(end, to)
  // The capture may end inside the options: then not even the first octet of the stream is there.
  if (from + header > to) tcp.end -= from + header - to
  return true
}
