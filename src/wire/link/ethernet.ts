/**
 * Ethernet (IEEE 802.3 §3.2) and PPP (RFC 1661 §2) with what may stand in front of IP: VLAN and QinQ tags, MPLS labels, PPPoE.
 * Left out: LLC and SNAP, pseudo-wires (RFC 4448), MAC-in-MAC.
 */
import type { Octets } from '../octets.js'
import { Carries, carry, link } from './carried.js'

const ETHERTYPE_IPV4 = 0x0800
const ETHERTYPE_IPV6 = 0x86dd
export const ETHERTYPE_MPLS = 0x8847
export const ETHERTYPE_PPPOE = 0x8864
const PPP_IPV4 = 0x0021
const PPP_IPV6 = 0x0057
const PPP_MPLS = 0x0281

const u16 = (o: Octets, at: number): number => ((o[at] as number) << 8) | (o[at + 1] as number)

/** Fills `link` for a frame that begins with its destination address. */
export function readEthernet(octets: Octets, from: number, to: number): void {
  if (to - from < 14) return carry(Carries.nothing, to)
  readEtherType(octets, u16(octets, from + 12), from + 14, to)
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
        if (to - at < 4) return carry(Carries.nothing, to)
        link.vlan = u16(octets, at) & 0x0fff
        type = u16(octets, at + 2)
        at += 4
        break
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

/** Labels up to the bottom of the stack (RFC 3032 §2.1); what follows is IP by its first nibble. */
function labels(octets: Octets, at: number, to: number): void {
  let bottom = false
  while (!bottom && to - at >= 4) {
    bottom = ((octets[at + 2] as number) & 1) !== 0
    at += 4
  }
  const version = at < to ? (octets[at] as number) >> 4 : 0
  carry(version === 4 || version === 6 ? Carries.ip : Carries.nothing, at)
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
