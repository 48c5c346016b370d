/**
 * Link layers: from the first octet of a packet to what it carries. Ethernet with VLAN, QinQ, MPLS and PPPoE, Linux cooked (SLL, SLL2), raw IP,
 * BSD loopback, MTP2, MTP3, SCCP, SCTP (LINKTYPE_ numbers). Left out: Wireshark upper PDU, tunnels (GRE, VXLAN …).
 */
import type { Octets } from '../octets.js'

export const Carries = { nothing: 0, ip: 1, mtp2: 2, mtp3: 3, sccp: 4, sctp: 5, unknownLink: 6 } as const

/** What `readLink` found; valid until its next call. */
export const link = { carries: 0 as number, at: 0, vlan: 0xffff }

const LINK = {
  null: 0,
  ethernet: 1,
  raw12: 12,
  raw14: 14,
  raw: 101,
  loop: 108,
  sll: 113,
  mtp2Phdr: 139,
  mtp2: 140,
  mtp3: 141,
  sccp: 142,
  ipv4: 228,
  ipv6: 229,
  sctp: 248,
  sll2: 276,
} as const

const u16 = (o: Octets, at: number): number => ((o[at] as number) << 8) | (o[at + 1] as number)

function found(carries: number, at: number): void {
  link.carries = carries
  link.at = at
}

/** Fills `link` for a packet of this link type. Octets that are too few carry nothing. */
export function readLink(octets: Octets, from: number, to: number, linkType: number): void {
  link.vlan = 0xffff
  switch (linkType) {
    case LINK.ethernet:
      if (to - from < 14) return found(Carries.nothing, to)
      return etherType(octets, from + 12, to)
    case LINK.sll:
      if (to - from < 16) return found(Carries.nothing, to)
      return etherType(octets, from + 14, to)
    case LINK.sll2:
      if (to - from < 20) return found(Carries.nothing, to)
      return typed(octets, u16(octets, from), from + 20, to)
    case LINK.raw12:
    case LINK.raw14:
    case LINK.raw:
    case LINK.ipv4:
    case LINK.ipv6:
      return found(Carries.ip, from)
    case LINK.null:
    case LINK.loop:
      return found(to - from > 4 ? Carries.ip : Carries.nothing, from + 4)
    case LINK.mtp2Phdr:
      return found(Carries.mtp2, from + 4)
    case LINK.mtp2:
      return found(Carries.mtp2, from)
    case LINK.mtp3:
      return found(Carries.mtp3, from)
    case LINK.sccp:
      return found(Carries.sccp, from)
    case LINK.sctp:
      return found(Carries.sctp, from)
    default:
      return found(Carries.unknownLink, from)
  }
}

function etherType(octets: Octets, at: number, to: number): void {
  typed(octets, u16(octets, at), at + 2, to)
}

/** Tags in front of a payload that are followed at most. */
const MAX_TAGS = 8

function typed(octets: Octets, type: number, at: number, to: number): void {
  for (let i = 0; i < MAX_TAGS; i++) {
    switch (type) {
      case 0x0800:
      case 0x86dd:
        return found(Carries.ip, at)
      case 0x8100:
      case 0x88a8:
      case 0x9100:
        if (to - at < 4) return found(Carries.nothing, to)
        link.vlan = u16(octets, at) & 0x0fff
        type = u16(octets, at + 2)
        at += 4
        break
      case 0x8847:
      case 0x8848: {
        // labels up to the bottom of the stack (RFC 3032 §2.1); what follows is IP by its first nibble
        let bottom = false
        while (!bottom && to - at >= 4) {
          bottom = ((octets[at + 2] as number) & 1) !== 0
          at += 4
        }
        const version = at < to ? (octets[at] as number) >> 4 : 0
        return found(version === 4 || version === 6 ? Carries.ip : Carries.nothing, at)
      }
      case 0x8864:
        if (to - at < 8) return found(Carries.nothing, to)
        type = u16(octets, at + 6) === 0x0021 ? 0x0800 : u16(octets, at + 6) === 0x0057 ? 0x86dd : 0
        at += 8
        break
      default:
        return found(Carries.nothing, at)
    }
  }
  return found(Carries.nothing, at)
}

/** MTP2 (Q.703 §2.2): three octets BSN, FSN, LI in front of a message signal unit; a FISU or LSSU carries nothing. Extended sequence numbers: six. */
export function readMtp2(octets: Octets, from: number, to: number): number {
  if (to - from < 3) return to
  const length = (octets[from + 2] as number) & 0x3f
  return length > 2 ? from + 3 : to
}
