/** IPv4 (RFC 791) and IPv6 (RFC 8200) headers with extension headers; in IPv4 only that of IPsec authentication (RFC 4302). Checksums are not judged: taps see offloaded ones. */
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'

/** What `readIp` found; valid until its next call. Offsets are absolute. */
export const ip = {
  version: 0,
  sourceAt: 0,
  destinationAt: 0,
  protocol: 0,
  from: 0,
  to: 0,
  /** Where the datagram ends by its header: behind `to` when the capture cut it. */
  end: 0,
  /** The payload is a part of a datagram. */
  fragment: false,
  fragmentOffset: 0,
  moreFragments: false,
  id: 0,
  /** The captured octets end before the datagram does. */
  cut: false,
}

const HOP_BY_HOP = 0
const ROUTING = 43
const FRAGMENT = 44
const AUTHENTICATION = 51
const DESTINATION = 60
const MOBILITY = 135

/** Fills `ip`; false when the octets are no IP header. */
export function readIp(octets: Octets, from: number, to: number): boolean {
  if (from >= to) return false
  const version = (octets[from] as number) >> 4
  ip.version = version
  ip.fragment = false
  if (version === 4) return readIp4(octets, from, to)
  if (version === 6) return readIp6(octets, from, to)
  return false
}

function readIp4(octets: Octets, from: number, to: number): boolean {
  const header = ((octets[from] as number) & 15) * 4
  if (header < 20 || to - from < header) return false
  // Total length 0: written by cards that segment for the kernel; the frame tells then.
  const total = u16(octets, from + 2)
  const end = total === 0 ? to : from + total
  if (end < from + header) return false
  ip.sourceAt = from + 12
  ip.destinationAt = from + 16
  ip.protocol = octets[from + 9] as number
  ip.from = from + header
  ip.end = end
  ip.cut = end > to
  ip.to = Math.min(end, to)
  const flags = u16(octets, from + 6)
  ip.fragmentOffset = (flags & 0x1fff) * 8
  ip.moreFragments = (flags & 0x2000) !== 0
  ip.fragment = ip.fragmentOffset !== 0 || ip.moreFragments
  ip.id = u16(octets, from + 4)
  if (ip.protocol === AUTHENTICATION && !ip.fragment) return skipExtensions(octets, ip.from, ip.to, AUTHENTICATION)
  return true
}

const MAX_EXTENSIONS = 16

function readIp6(octets: Octets, from: number, to: number): boolean {
  if (to - from < 40) return false
  const length = u16(octets, from + 4)
  const end = length === 0 ? to : from + 40 + length
  ip.sourceAt = from + 8
  ip.destinationAt = from + 24
  ip.end = end
  ip.cut = end > to
  ip.to = Math.min(end, to)
  return skipExtensions(octets, from + 40, ip.to, octets[from + 6] as number)
}

/** True for IPv6 extension headers that may stand in front of a payload, the fragment header aside. */
export function isExtension(protocol: number): boolean {
  return protocol === HOP_BY_HOP || protocol === ROUTING || protocol === DESTINATION || protocol === MOBILITY || protocol === AUTHENTICATION
}

/**
 * Goes past extension headers (RFC 8200 §4), of which `next` is the type of the first: sets `protocol` and `from`, and the fields of a fragment. False
 * when they do not end. Also for what fragments were put together to: headers behind the fragment header are in their octets (RFC 8200 §4.5).
 */
export function skipExtensions(octets: Octets, at: number, to: number, next: number): boolean {
  for (let i = 0; i < MAX_EXTENSIONS; i++) {
    if (next !== FRAGMENT && !isExtension(next)) break
    if (to - at < 8) return false
    if (next !== FRAGMENT) {
      // RFC 4302 §2.2: the authentication header counts words of four octets, the others of eight.
      const unit = next === AUTHENTICATION ? 4 : 8
      next = octets[at] as number
      at += 8 + unit * (octets[at + 1] as number)
    } else {
      next = octets[at] as number
      ip.fragmentOffset = u16(octets, at + 2) & 0xfff8
      ip.moreFragments = ((octets[at + 3] as number) & 1) !== 0
      ip.fragment = ip.fragmentOffset !== 0 || ip.moreFragments
      ip.id = u16(octets, at + 4) * 65536 + u16(octets, at + 6)
      at += 8
      if (ip.fragment) break
    }
    if (at > to) return false
  }
  ip.protocol = next
  ip.from = Math.min(at, to)
  return true
}

/** An address as text: dotted, or RFC 5952 without zero compression beyond the longest run. */
export function ipText(octets: Octets, at: number, version: number): string {
  if (version === 4) return `${octets[at]}.${octets[at + 1]}.${octets[at + 2]}.${octets[at + 3]}`
  const groups = Array.from({ length: 8 }, (_, i) => u16(octets, at + 2 * i).toString(16))
  let best = { from: -1, length: 1 }
  for (let i = 0; i < 8; i++) {
    let length = 0
    while (i + length < 8 && groups[i + length] === '0') length++
    if (length > best.length) best = { from: i, length }
  }
  if (best.from < 0) return groups.join(':')
  return `${groups.slice(0, best.from).join(':')}::${groups.slice(best.from + best.length).join(':')}`
}
