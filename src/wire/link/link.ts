/**
 * Link layers: from the first octet of a packet to what it carries. Ethernet and PPP, Linux cooked (SLL, SLL2), raw IP, BSD loopback, MTP2, MTP3,
 * SCCP, SCTP, PDUs that Wireshark exported (LINKTYPE_ numbers). Tunnels inside IP: tunnels.ts.
 */
import type { Octets } from '../octets.js'
import { Carries, carry, link } from './carried.js'
import { ETHERTYPE_PPPOE, readEtherType, readEthernet, readPpp } from './ethernet.js'
import { readUpperPdu, UPPER_PDU } from './upper-pdu.js'

export { Carries, link }

/** LINKTYPE_ numbers by which captures name what is read here. */
export const linkTypes = {
  null: 0,
  ethernet: 1,
  ppp: 9,
  raw12: 12,
  raw14: 14,
  pppHdlc: 50,
  pppEther: 51,
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
  upperPdu: UPPER_PDU,
  sll2: 276,
} as const

const u16 = (o: Octets, at: number): number => ((o[at] as number) << 8) | (o[at + 1] as number)

/** Fills `link` for a packet of this link type. Octets that are too few carry nothing. */
export function readLink(octets: Octets, from: number, to: number, linkType: number): void {
  link.vlan = 0xffff
  switch (linkType) {
    case linkTypes.ethernet:
      return readEthernet(octets, from, to)
    case linkTypes.ppp:
    case linkTypes.pppHdlc:
      return readPpp(octets, from, to)
    case linkTypes.pppEther:
      return readEtherType(octets, ETHERTYPE_PPPOE, from, to)
    case linkTypes.sll:
      if (to - from < 16) return carry(Carries.nothing, to)
      return readEtherType(octets, u16(octets, from + 14), from + 16, to)
    case linkTypes.sll2:
      if (to - from < 20) return carry(Carries.nothing, to)
      return readEtherType(octets, u16(octets, from), from + 20, to)
    case linkTypes.raw12:
    case linkTypes.raw14:
    case linkTypes.raw:
    case linkTypes.ipv4:
    case linkTypes.ipv6:
      return carry(Carries.ip, from)
    case linkTypes.null:
    case linkTypes.loop:
      // The address family has another number for IPv6 on each system: the first nibble of the payload says it.
      return carry(to - from > 4 ? Carries.ip : Carries.nothing, from + 4)
    case linkTypes.mtp2Phdr:
      return carry(Carries.mtp2, from + 4)
    case linkTypes.mtp2:
      return carry(Carries.mtp2, from)
    case linkTypes.mtp3:
      return carry(Carries.mtp3, from)
    case linkTypes.sccp:
      return carry(Carries.sccp, from)
    case linkTypes.sctp:
      return carry(Carries.sctp, from)
    case linkTypes.upperPdu:
      return readUpperPdu(octets, from, to)
    default:
      return carry(Carries.unknownLink, from)
  }
}

/** MTP2 (Q.703 §2.2): three octets BSN, FSN, LI in front of a message signal unit; a FISU or LSSU carries nothing. Extended sequence numbers: six. */
export function readMtp2(octets: Octets, from: number, to: number): number {
  if (to - from < 3) return to
  const length = (octets[from + 2] as number) & 0x3f
  return length > 2 ? from + 3 : to
}
