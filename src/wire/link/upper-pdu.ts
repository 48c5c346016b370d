/**
 * LINKTYPE_WIRESHARK_UPPER_PDU (252): a PDU that Wireshark exported without the layers below it, behind tags that name its protocol (or a table of
 * dissectors and a number in it), addresses, ports and point codes. Left out: heuristic dissectors, components of CAP and INAP without TCAP; what is named and not
 * read here counts as a link that is not read.
 */
import { NONE_32, VARIANT_ANSI, VARIANT_CHINA, VARIANT_ITU } from '../../model/message.js'
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { Carries, carry } from './carried.js'
import { readEthernet, readEtherType } from './ethernet.js'

/** The link type. */
export const UPPER_PDU = 252

const Tag = {
  end: 0,
  protocol: 12,
  table: 14,
  ipv4Source: 20,
  ipv4Destination: 21,
  ipv6Source: 22,
  ipv6Destination: 23,
  sourcePort: 25,
  destinationPort: 26,
  opc: 28,
  dpc: 29,
  tableValue: 32,
} as const

const ETHERNET = -1
const STANDARD_ANSI = 2
const STANDARD_CHINA = 3

/** Dissector names whose octets are read, by what they carry. */
const protocols = [
  ['eth', ETHERNET],
  ['eth_maybefcs', ETHERNET],
  ['eth_withoutfcs', ETHERNET],
  ['ip', Carries.ip],
  ['ipv6', Carries.ip],
  ['sctp', Carries.sctp],
  ['m3ua', Carries.m3ua],
  ['m2pa', Carries.m2pa],
  ['mtp2', Carries.mtp2],
  ['mtp3', Carries.mtp3],
  ['sccp', Carries.sccp],
  ['tcap', Carries.tcap],
  ['ansi_tcap', Carries.tcap],
  ['gsm_map', Carries.component],
  ['diameter', Carries.diameter],
  ['gtp', Carries.gtp],
  ['gtpv2', Carries.gtp],
  ['gtpprime', Carries.gtp],
  ['pfcp', Carries.pfcp],
] as const

/** Dissector tables, a number in them, and what it carries. */
const tables = [
  ['mtp3.service_indicator', 3, Carries.sccp],
  ['sctp.ppi', 3, Carries.m3ua],
  ['sctp.ppi', 5, Carries.m2pa],
  ['sctp.ppi', 46, Carries.diameter],
  ['sctp.port', 2905, Carries.m3ua],
  ['sctp.port', 3565, Carries.m2pa],
  ['sctp.port', 3868, Carries.diameter],
  ['tcp.port', 3868, Carries.diameter],
  ['udp.port', 2123, Carries.gtp],
  ['udp.port', 3386, Carries.gtp],
  ['udp.port', 8805, Carries.pfcp],
  ['ip.proto', 132, Carries.sctp],
] as const

/** What the tags say of the packet that the PDU came in; valid until the next call of `readUpperPdu`. */
export const pdu = {
  /** 4, 6, or 0 when there are no addresses. */
  version: 0,
  sourceAt: 0,
  destinationAt: 0,
  sourcePort: 0,
  destinationPort: 0,
  opc: NONE_32,
  dpc: NONE_32,
  networkIndicator: 0xff,
  variant: VARIANT_ITU as number,
}

/** Fills `pdu` and `link`. */
export function readUpperPdu(octets: Octets, from: number, to: number): void {
  pdu.version = 0
  pdu.sourceAt = from
  pdu.destinationAt = from
  pdu.sourcePort = 0
  pdu.destinationPort = 0
  pdu.opc = NONE_32
  pdu.dpc = NONE_32
  pdu.networkIndicator = 0xff
  pdu.variant = VARIANT_ITU
  let nameAt = 0
  let nameTo = 0
  let table = false
  let value = 0
  let at = from
  while (to - at >= 4) {
    const tag = u16(octets, at)
    const length = u16(octets, at + 2)
    const begin = at + 4
    at = begin + length
    if (at > to) break
    if (tag === Tag.end) return handOn(octets, at, to, nameAt, nameTo, table ? value : -1)
    if (tag === Tag.protocol || tag === Tag.table) {
      nameAt = begin
      nameTo = at
      table = tag === Tag.table
    } else if (tag === Tag.tableValue && length >= 4) value = u32(octets, begin)
    else readTag(octets, tag, begin, length)
  }
  carry(Carries.nothing, to)
}

function readTag(octets: Octets, tag: number, at: number, length: number): void {
  const address = tag === Tag.ipv6Source || tag === Tag.ipv6Destination ? 16 : 4
  if (length < address) return
  switch (tag) {
    case Tag.ipv4Source:
    case Tag.ipv6Source:
      pdu.version = address === 16 ? 6 : 4
      pdu.sourceAt = at
      break
    case Tag.ipv4Destination:
    case Tag.ipv6Destination:
      pdu.version = address === 16 ? 6 : 4
      pdu.destinationAt = at
      break
    case Tag.sourcePort:
      pdu.sourcePort = u32(octets, at) & 0xffff
      break
    case Tag.destinationPort:
      pdu.destinationPort = u32(octets, at) & 0xffff
      break
    case Tag.opc:
    case Tag.dpc:
      // point code, standard (1 ITU, 2 ANSI, 3 China, 4 Japan), network indicator
      if (tag === Tag.opc) pdu.opc = u32(octets, at)
      else pdu.dpc = u32(octets, at)
      if (length >= 6 && u16(octets, at + 4) === STANDARD_ANSI) pdu.variant = VARIANT_ANSI
      else if (length >= 6 && u16(octets, at + 4) === STANDARD_CHINA) pdu.variant = VARIANT_CHINA
      if (length >= 7) pdu.networkIndicator = octets[at + 6] as number
      break
    default:
  }
}

/** `value`: the number in the table of dissectors, −1 when the tag named a protocol. */
function handOn(octets: Octets, at: number, to: number, nameAt: number, nameTo: number, value: number): void {
  if (value < 0) {
    for (const [name, carries] of protocols) {
      if (!named(octets, nameAt, nameTo, name)) continue
      return carries === ETHERNET ? readEthernet(octets, at, to) : carry(carries, at)
    }
  } else {
    if (named(octets, nameAt, nameTo, 'ethertype')) return readEtherType(octets, value, at, to)
    for (const [name, number, carries] of tables) if (number === value && named(octets, nameAt, nameTo, name)) return carry(carries, at)
  }
  carry(Carries.unknownLink, at)
}

/** True when the octets are this name; zeros that pad it to whole words may follow. */
function named(octets: Octets, at: number, to: number, name: string): boolean {
  if (to - at < name.length) return false
  for (let i = 0; i < name.length; i++) if (octets[at + i] !== name.charCodeAt(i)) return false
  for (let i = at + name.length; i < to; i++) if (octets[i] !== 0) return false
  return true
}
