/**
 * Encapsulations in which probes and switches send mirrored packets, and tunnels in which signalling travels: GRE (RFC 2784, RFC 2890, version 1 of
 * RFC 2637), ERSPAN I–III (draft-foschiano-erspan), VXLAN (RFC 7348, GPE), GENEVE (RFC 8926), TZSP, IP in IP (RFC 2003, RFC 4213), MPLS in IP
 * (RFC 4023) and in UDP (RFC 7510), EtherIP (RFC 3378), SCTP in UDP (RFC 6951). The packet that an ICMP error quotes is not traffic: ICMP is never unwrapped.
 * Of GTP-U, whose tunnels carry the traffic of subscribers, only what is GTP itself. Left out: Teredo, L2TP, IPsec.
 */
import { gtpWithin } from '../gtp/tunnelled.js'
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { Carries, carry, link } from './carried.js'
import { ETHERTYPE_MPLS, readEthernet, readEtherType, readPpp } from './ethernet.js'

/** Encapsulations inside one another that are followed. */
export const MAX_ENCAPSULATIONS = 6

const IP_IN_IP = 4
const IPV6_IN_IP = 41
const GRE = 47
const ETHER_IP = 97
const MPLS_IN_IP = 137

const VXLAN = 4789
/** Where Linux and container networks send VXLAN by default. */
const VXLAN_LINUX = 8472
const VXLAN_GPE = 4790
const GENEVE = 6081
const SCTP_IN_UDP = 9899
const MPLS_IN_UDP = 6635
const TZSP = 37_008
const GTP_U = 2152

const GRE_CHECKSUM = 0x8000
const GRE_ROUTING = 0x4000
const GRE_KEY = 0x2000
const GRE_SEQUENCE = 0x1000
/** Version 1 only (RFC 2637 §4.1). */
const GRE_ACKNOWLEDGEMENT = 0x0080

/** EtherType «Trans Ether Bridging»: a whole Ethernet frame. */
const ETHERNET_BRIDGED = 0x6558
const GRE_PPP = 0x880b
const ERSPAN = 0x88be
const ERSPAN_III = 0x22eb

/** True for IP protocols that `unwrapIp` reads. */
export function isTunnel(protocol: number): boolean {
  return protocol === IP_IN_IP || protocol === IPV6_IN_IP || protocol === GRE || protocol === ETHER_IP || protocol === MPLS_IN_IP
}

/** True when this IP protocol is an encapsulation that is read: `link` then says what it carries. */
export function unwrapIp(octets: Octets, from: number, to: number, protocol: number): boolean {
  switch (protocol) {
    case IP_IN_IP:
    case IPV6_IN_IP:
      carry(Carries.ip, from)
      return true
    case GRE:
      gre(octets, from, to)
      return true
    case ETHER_IP:
      if (to - from < 2 || (octets[from] as number) >> 4 !== 3) carry(Carries.nothing, to)
      else readEthernet(octets, from + 2, to)
      return true
    case MPLS_IN_IP:
      readEtherType(octets, ETHERTYPE_MPLS, from, to)
      return true
    default:
      return false
  }
}

/** True when datagrams to this UDP port are an encapsulation that is read: `link` then says what it carries. */
export function unwrapUdp(octets: Octets, from: number, to: number, destinationPort: number): boolean {
  switch (destinationPort) {
    case VXLAN:
    case VXLAN_LINUX:
    case VXLAN_GPE:
      vxlan(octets, from, to, destinationPort === VXLAN_GPE)
      return true
    case GENEVE:
      geneve(octets, from, to)
      return true
    case TZSP:
      tzsp(octets, from, to)
      return true
    case SCTP_IN_UDP:
      carry(Carries.sctp, from)
      return true
    case MPLS_IN_UDP:
      readEtherType(octets, ETHERTYPE_MPLS, from, to)
      return true
    case GTP_U: {
      const at = gtpWithin(octets, from, to)
      if (at >= 0) carry(Carries.ip, at)
      return at >= 0
    }
    default:
      return false
  }
}

/** What EtherTypes in tunnels may be: as on a wire, or a whole frame. */
function inner(octets: Octets, type: number, at: number, to: number): void {
  if (type === ETHERNET_BRIDGED) readEthernet(octets, at, to)
  else readEtherType(octets, type, at, to)
}

/** GRE: four octets, then what its flags announce. */
function gre(octets: Octets, from: number, to: number): void {
  if (to - from < 4) return carry(Carries.nothing, to)
  const flags = u16(octets, from)
  const type = u16(octets, from + 2)
  const routing = (flags & GRE_ROUTING) !== 0
  const sequence = (flags & GRE_SEQUENCE) !== 0
  const version = flags & 7
  let at = from + 4
  if (routing || (flags & GRE_CHECKSUM) !== 0) at += 4
  if ((flags & GRE_KEY) !== 0) at += 4
  if (sequence) at += 4
  if (version === 1 && (flags & GRE_ACKNOWLEDGEMENT) !== 0) at += 4
  if (routing) at = behindRoutes(octets, at, to)
  if (at > to || version > 1) return carry(Carries.nothing, to)
  if (type === ERSPAN || type === ERSPAN_III) return erspan(octets, at, to, sequence)
  if (type === GRE_PPP) return readPpp(octets, at, to)
  inner(octets, type, at, to)
}

/** RFC 1701: source route entries of address family, offset and length; one of length 0 is the last. */
function behindRoutes(octets: Octets, at: number, to: number): number {
  while (to - at >= 4) {
    const length = octets[at + 3] as number
    at += 4 + length
    if (length === 0) return at
  }
  return to + 1
}

/** Type I has no header and no GRE sequence number; II and III say so in their first nibble. */
function erspan(octets: Octets, at: number, to: number, sequence: boolean): void {
  if (!sequence) return readEthernet(octets, at, to)
  if (to - at < 8) return carry(Carries.nothing, to)
  const version = (octets[at] as number) >> 4
  const vlan = u16(octets, at) & 0x0fff
  if (vlan !== 0) link.vlan = vlan // a tag in the frame itself has the last word
  if (version === 1) return readEthernet(octets, at + 8, to)
  if (version !== 2 || to - at < 12) return carry(Carries.nothing, to)
  const last = u16(octets, at + 10)
  const frame = (last >> 10) & 31
  const next = at + ((last & 1) !== 0 ? 20 : 12)
  if (next > to) return carry(Carries.nothing, to)
  // Frame type 0: Ethernet, 2: IP
  if (frame === 2) return carry(Carries.ip, next)
  if (frame === 0) return readEthernet(octets, next, to)
  carry(Carries.nothing, next)
}

/** Flag I: the network identifier is valid. GPE: flag P, then the last of the three reserved octets is the next protocol. */
function vxlan(octets: Octets, from: number, to: number, gpe: boolean): void {
  if (to - from < 8 || ((octets[from] as number) & 0x08) === 0) return carry(Carries.nothing, to)
  const next = gpe && ((octets[from] as number) & 0x04) !== 0 ? octets[from + 3] : 3
  if (next === 1 || next === 2) return carry(Carries.ip, from + 8)
  if (next === 3) return readEthernet(octets, from + 8, to)
  carry(Carries.nothing, from + 8)
}

/** Version 0, options counted in words of four octets. */
function geneve(octets: Octets, from: number, to: number): void {
  const first = octets[from] as number
  const at = from + 8 + 4 * (first & 0x3f)
  if (to - from < 8 || first >> 6 !== 0 || at > to) return carry(Carries.nothing, to)
  inner(octets, u16(octets, from + 2), at, to)
}

/** Version 1, type, encapsulated protocol; then tags up to the end tag. Of 802.11 and others nothing is read. */
function tzsp(octets: Octets, from: number, to: number): void {
  if (to - from < 5 || octets[from] !== 1 || (octets[from + 1] as number) > 1 || u16(octets, from + 2) !== 1)
    return carry(Carries.nothing, to)
  let at = from + 4
  while (at < to) {
    const tag = octets[at] as number
    if (tag === 1) return readEthernet(octets, at + 1, to)
    // Tag 0 is padding without a length.
    at += tag === 0 ? 1 : 2 + (octets[at + 1] ?? 0)
  }
  carry(Carries.nothing, to)
}
