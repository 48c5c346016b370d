/**
 * GTP within GTP: in a tunnel of GTP-U (TS 29.281 §5.2), which carries the packets of subscribers, one that is itself GTP and addressed to a port of
 * gateways. All else in tunnels is the traffic of subscribers, and nobody looks at it.
 */
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { EXTENSION, NPDU, SEQUENCE } from './header.js'
import { isGtpPort, isTpdu, plausibleGtp } from './recognise.js'

const UDP = 17
const UDP_HEADER = 8
const IPV6_HEADER = 40
/** Extension headers of a packet in a tunnel at most: two are in use (TS 29.281 §5.2.1.3). */
const EXTENSIONS = 4

/** Where the packet within the tunnel begins that is GTP itself; −1 for any other. `from` to `to`: a datagram of GTP-U. */
export function gtpWithin(octets: Octets, from: number, to: number): number {
  if (!isTpdu(octets, from, to)) return -1
  const at = behindHeader(octets, from, to)
  const ports = portsOf(octets, at, to)
  if (ports < 0) return -1
  const source = u16(octets, ports)
  const destination = u16(octets, ports + 2)
  const port = isGtpPort(destination) ? destination : source
  const data = ports + UDP_HEADER
  if (!isGtpPort(port)) return -1
  return isTpdu(octets, data, to) || plausibleGtp(octets, data, to, port, source === destination) ? at : -1
}

/** Where the contents of a T-PDU begin; `to` when its extension headers do not end. */
function behindHeader(octets: Octets, from: number, to: number): number {
  const flags = octets[from] as number
  if ((flags & (EXTENSION | SEQUENCE | NPDU)) === 0) return from + 8
  let at = from + 12
  if ((flags & EXTENSION) === 0) return at
  for (let type = octets[from + 11], n = 0; type !== 0; n++) {
    const length = at < to ? 4 * (octets[at] as number) : 0
    if (length === 0 || n === EXTENSIONS || at + length > to) return to
    at += length
    type = octets[at - 1]
  }
  return at
}

/** Where the UDP header of a whole packet stands; −1 when it has none. */
function portsOf(octets: Octets, at: number, to: number): number {
  if (to - at < 20 + UDP_HEADER) return -1
  const first = octets[at] as number
  if (first >> 4 === 4) {
    const header = 4 * (first & 15)
    // No part of a fragmented one: more fragments, or an offset (RFC 791 §3.1)
    if (header < 20 || octets[at + 9] !== UDP || (u16(octets, at + 6) & 0x3fff) !== 0) return -1
    return at + header + UDP_HEADER <= to ? at + header : -1
  }
  return first >> 4 === 6 && octets[at + 6] === UDP && at + IPV6_HEADER + UDP_HEADER <= to ? at + IPV6_HEADER : -1
}
