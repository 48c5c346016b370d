/**
 * Link layers: from the first octet of a packet to what it carries. Ethernet, PPP, HDLC, frame relay, LLC, Linux cooked (SLL, SLL2), raw IP, BSD
 * loopback and decrypted IPsec, logs of firewalls (Linux, OpenBSD), packets with what a Mac or a router of Juniper says of them, records of ERF probes, MTP2, MTP3, SCCP, SCTP, PDUs that Wireshark exported, links of users
 * (LINKTYPE_ numbers). Tunnels inside IP: tunnels.ts.
 */
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { Carries, carry, link } from './carried.js'
import { readErf } from './erf.js'
import { ETHERTYPE_PPPOE, readEtherType, readEthernet, readFrameRelay, readHdlc, readLlc, readPpp } from './ethernet.js'
import { juniperLinks, readJuniper } from './juniper.js'
import { readNflog } from './nflog.js'
import { readUpperPdu, UPPER_PDU } from './upper-pdu.js'
import { isUserLink, readUserLink } from './user-links.js'

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
  atmRfc1483: 100,
  raw: 101,
  ciscoHdlc: 104,
  frameRelay: 107,
  loop: 108,
  enc: 109,
  sll: 113,
  pflog: 117,
  mtp2Phdr: 139,
  mtp2: 140,
  mtp3: 141,
  sccp: 142,
  juniperEthernet: juniperLinks.ethernet,
  juniperPpp: juniperLinks.ppp,
  juniperFrameRelay: juniperLinks.frameRelay,
  juniperCiscoHdlc: juniperLinks.ciscoHdlc,
  erf: 197,
  pppWithDirection: 204,
  ipv4: 228,
  ipv6: 229,
  nflog: 239,
  sctp: 248,
  upperPdu: UPPER_PDU,
  pktap: 258,
  sll2: 276,
} as const

/** Fills `link` for a packet of this link type. Octets that are too few carry nothing. */
export function readLink(octets: Octets, from: number, to: number, linkType: number): void {
  link.vlan = 0xffff
  link.frames = 0
  readBy(octets, from, to, linkType)
}

function readBy(octets: Octets, from: number, to: number, linkType: number): void {
  switch (linkType) {
    case linkTypes.ethernet:
      return readEthernet(octets, from, to)
    case linkTypes.ppp:
      return readPpp(octets, from, to)
    case linkTypes.pppWithDirection:
      return readPpp(octets, from + 1, to)
    case linkTypes.pppHdlc:
    case linkTypes.ciscoHdlc:
      return readHdlc(octets, from, to)
    case linkTypes.frameRelay:
      return readFrameRelay(octets, from, to)
    case linkTypes.atmRfc1483:
      return readLlc(octets, from, to)
    case linkTypes.erf:
      return readErf(octets, from, to)
    case linkTypes.pppEther:
      return readEtherType(octets, ETHERTYPE_PPPOE, from, to)
    case linkTypes.pflog:
      return readPflog(octets, from, to)
    case linkTypes.pktap:
      return readPktap(octets, from, to)
    case linkTypes.juniperEthernet:
    case linkTypes.juniperPpp:
    case linkTypes.juniperFrameRelay:
    case linkTypes.juniperCiscoHdlc:
      return readJuniper(octets, from, to, linkType)
    case linkTypes.nflog:
      return readNflog(octets, from, to)
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
    case linkTypes.enc:
      // address family, security parameter index, flags
      return carry(to - from > 12 ? Carries.ip : Carries.nothing, from + 12)
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
      if (isUserLink(linkType)) return readUserLink(octets, from, to)
      return carry(Carries.unknownLink, from)
  }
}

/** OpenBSD’s firewall (pflog(4)): the length of its header stands first, and is filled up to a whole word. */
function readPflog(octets: Octets, from: number, to: number): void {
  const length = octets[from] ?? 0
  const at = from + ((length + 3) & ~3)
  carry(length >= PFLOG_LEAST && to > at ? Carries.ip : Carries.nothing, at)
}

/** Octets of its shortest header, up to the rule that matched. */
const PFLOG_LEAST = 44
const PKTAP_LEAST = 12

/** macOS: the length of the header and the link type of what is behind it, in the order of the machine, of which all that write it have the low octet first. */
function readPktap(octets: Octets, from: number, to: number): void {
  if (to - from < PKTAP_LEAST) return carry(Carries.nothing, to)
  const length = swapped(u32(octets, from))
  const linkType = swapped(u32(octets, from + 8))
  if (length < PKTAP_LEAST || length > to - from || linkType === linkTypes.pktap) return carry(Carries.nothing, to)
  readBy(octets, from + length, to, linkType)
}

const swapped = (n: number): number => ((n << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)) >>> 0
