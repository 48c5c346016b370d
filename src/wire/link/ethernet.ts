/**
 * Ethernet (IEEE 802.3 §3.2), LLC with SNAP (IEEE 802 §10), PPP (RFC 1661 §2), Cisco HDLC and frame relay (RFC 2427), with what may stand in front
 * of IP: tags of VLAN and QinQ, of ports of a switch (VN-tag, IEEE 802.1BR) and of groups (Cisco metadata), MAC-in-MAC (IEEE 802.1Q §9.7), MPLS labels
 * and the frames in them (RFC 4448), service headers (RFC 8300), PPPoE. Left out: frames that MACsec authenticates, FabricPath.
 */
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { Carries, carry, link } from './carried.js'

const ETHERTYPE_IPV4 = 0x0800
const ETHERTYPE_IPV6 = 0x86dd
export const ETHERTYPE_MPLS = 0x8847
export const ETHERTYPE_PPPOE = 0x8864
const ETHERTYPE_NSH = 0x894f
/** Below this a type is the length of an LLC frame (IEEE 802.3 §3.2.6). */
const FIRST_ETHERTYPE = 0x0600
const PPP_IPV4 = 0x0021
const PPP_IPV6 = 0x0057
const PPP_MPLS = 0x0281

/** Fills `link` for a frame that begins with its destination address. */
export function readEthernet(octets: Octets, from: number, to: number): void {
  if (to - from < 14) return carry(Carries.nothing, to)
  link.frame = from
  link.frames++
  const type = u16(octets, from + 12)
  if (type < FIRST_ETHERTYPE) return readLlc(octets, from + 14, to)
  readEtherType(octets, type, from + 14, to)
}

/** LLC of unnumbered information with SNAP: an organisation of zero gives the EtherType (RFC 1042). */
export function readLlc(octets: Octets, at: number, to: number): void {
  if (to - at < 8 || u16(octets, at) !== 0xaaaa || u16(octets, at + 2) !== 0x0300 || u16(octets, at + 4) !== 0)
    return carry(Carries.nothing, to)
  readEtherType(octets, u16(octets, at + 6), at + 8, to)
}

/** Tags in front of a payload that are followed at most. */
const MAX_TAGS = 8

/** Fills `link` for a payload of this EtherType. */
export function readEtherType(octets: Octets, type: number, at: number, to: number): void {
  for (let i = 0; i < MAX_TAGS; i++) {
    switch (type) {
      case ETHERTYPE_IPV4:
      case ETHERTYPE_IPV6:
        return carry(Carries.ip, at)
      case 0x8100:
      case 0x88a8:
      case 0x9100:
      case 0x9200:
        if (to - at < 4) return carry(Carries.nothing, to)
        link.vlan = u16(octets, at) & 0x0fff
        type = u16(octets, at + 2)
        at += 4
        break
      case 0x8926: // VN-tag of four octets
      case 0x8909: // Cisco metadata: version, length, option, group
      case 0x893f: {
        // E-tag of six octets (IEEE 802.1Q §9.4)
        const size = type === 0x8926 ? 4 : 6
        if (to - at < size + 2) return carry(Carries.nothing, to)
        type = u16(octets, at + size)
        at += size + 2
        break
      }
      case 0x88e7:
        // I-tag: priority and service identifier, then the frame of the customer
        return to - at < 18 ? carry(Carries.nothing, to) : readEthernet(octets, at + 4, to)
      case ETHERTYPE_NSH:
        return serviceHeader(octets, at, to)
      case ETHERTYPE_MPLS:
      case 0x8848:
        return labels(octets, at, to)
      case ETHERTYPE_PPPOE:
        // RFC 2516 §4: version and type, code, session, length, then PPP without its address and control octets
        return to - at < 8 ? carry(Carries.nothing, to) : readPpp(octets, at + 6, to)
      default:
        return carry(Carries.nothing, at)
    }
  }
  return carry(Carries.nothing, at)
}

/** RFC 8300 §2.2: the length in words of four octets, the protocol of what follows. */
function serviceHeader(octets: Octets, at: number, to: number): void {
  const length = 4 * ((octets[at + 1] as number) & 0x3f)
  if (to - at < 8 || length < 8 || length > to - at) return carry(Carries.nothing, to)
  const next = octets[at + 3] as number
  if (next === 1 || next === 2) return carry(Carries.ip, at + length)
  if (next === 3) return readEthernet(octets, at + length, to)
  carry(Carries.nothing, at + length)
}

/**
 * Labels up to the bottom of the stack (RFC 3032 §2.1). What follows is IP by its first nibble, or a frame of a pseudo-wire, in front of which there may
 * be a control word whose first nibble is 0 (RFC 4448 §4.6): a frame begins where an EtherType that is read here stands in its place.
 */
function labels(octets: Octets, at: number, to: number): void {
  let bottom = false
  while (!bottom && to - at >= 4) {
    bottom = ((octets[at + 2] as number) & 1) !== 0
    at += 4
  }
  const version = at < to ? (octets[at] as number) >> 4 : 0
  if ((version === 4 || version === 6) && !isFrame(octets, at, to)) return carry(Carries.ip, at)
  if (version === 0 && isFrame(octets, at + 4, to)) return readEthernet(octets, at + 4, to)
  if (isFrame(octets, at, to)) return readEthernet(octets, at, to)
  carry(Carries.nothing, at)
}

/** A frame whose EtherType is IP’s and says the same version as the octets behind it, or is a VLAN’s in front of one. */
function isFrame(octets: Octets, at: number, to: number): boolean {
  let type = at + 12
  while (to - type >= 6 && u16(octets, type) === 0x8100) type += 4
  if (to - type < 3) return false
  const version = (octets[type + 2] as number) >> 4
  return u16(octets, type) === (version === 4 ? ETHERTYPE_IPV4 : version === 6 ? ETHERTYPE_IPV6 : 0)
}

/** Cisco HDLC: address of unicast or broadcast, control 0, EtherType. Elsewhere PPP in HDLC framing. */
export function readHdlc(octets: Octets, from: number, to: number): void {
  const cisco = to - from >= 4 && ((octets[from] as number) & 0x7f) === 0x0f && octets[from + 1] === 0
  if (cisco) readEtherType(octets, u16(octets, from + 2), from + 4, to)
  else readPpp(octets, from, to)
}

/** Frame relay: an address of two to four octets, whose last has bit 1 set; then RFC 2427 (control, NLPID) or Cisco’s EtherType. */
export function readFrameRelay(octets: Octets, from: number, to: number): void {
  let at = from + 1
  while (at < to && at < from + 4 && ((octets[at - 1] as number) & 1) === 0) at++
  if (to - at < 2) return carry(Carries.nothing, to)
  if (octets[at] !== 3) return readEtherType(octets, u16(octets, at), at + 2, to)
  // NLPID of IPv4, of IPv6; of SNAP behind a padding octet
  if (octets[at + 1] === 0xcc || octets[at + 1] === 0x8e) return carry(Carries.ip, at + 2)
  if (to - at >= 8 && u16(octets, at + 1) === 0x0080 && u16(octets, at + 3) === 0 && octets[at + 5] === 0)
    return readEtherType(octets, u16(octets, at + 6), at + 8, to)
  carry(Carries.nothing, at)
}

/** PPP: address and control octets may be left out, the protocol may be one octet (RFC 1661 §6.5, §6.6). */
export function readPpp(octets: Octets, from: number, to: number): void {
  const at = to - from >= 2 && u16(octets, from) === 0xff03 ? from + 2 : from
  if (to - at < 2) return carry(Carries.nothing, to)
  const short = ((octets[at] as number) & 1) !== 0
  const protocol = short ? (octets[at] as number) : u16(octets, at)
  const next = at + (short ? 1 : 2)
  if (protocol === PPP_IPV4 || protocol === PPP_IPV6) return carry(Carries.ip, next)
  if (protocol === PPP_MPLS) return labels(octets, next, to)
  return carry(Carries.nothing, next)
}
