/**
 * What stays the same of a Diameter message from hop to hop (RFC 6733 §6.1.9, §6.2.2): agents give it another Hop-by-Hop Identifier, may set the T flag
 * when they send it again, add and remove Route-Record and Proxy-Info, and choose the Destination-Host.
 */
import { hashed, hashOctets } from '../hash.js'
import { u24 } from '../numbers.js'
import type { Octets } from '../octets.js'

const HEADER = 20
const RETRANSMITTED = 0x10
const DESTINATION_HOST = 293
const ROUTE_RECORD = 282
const PROXY_INFO = 284
const MOST = 1024

/** Leaves in `hashed` what all copies of the message have in common, whatever the order of their AVPs. */
export function hashDiameter(octets: Octets, from: number, to: number): void {
  if (to - from < HEADER) return hashOctets(octets, from, to, 0)
  hashOctets(octets, from + 5, from + 12, (octets[from + 4] as number) & ~RETRANSMITTED)
  let low = hashed.low
  let high = hashed.high
  hashOctets(octets, from + 16, from + HEADER, 0)
  low = (low + hashed.low) | 0
  high ^= hashed.high
  let at = from + HEADER
  for (let n = 0; at + 8 <= to && n < MOST; n++) {
    const code = ((octets[at] as number) << 24) | u24(octets, at + 1)
    const length = u24(octets, at + 5)
    if (length < 8) break
    const end = Math.min(to, at + length)
    if (code !== ROUTE_RECORD && code !== PROXY_INFO && code !== DESTINATION_HOST) {
      hashOctets(octets, at, end, code)
      low = (low + hashed.low) | 0
      high = (high + Math.imul(hashed.high, 0x9e3779b1)) | 0
    }
    at += (length + 3) & ~3
  }
  hashed.low = low
  hashed.high = high
}
