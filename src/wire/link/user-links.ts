/**
 * LINKTYPE_USER0 to USER15 (147–162): their meaning is agreed between those who write and read a capture. Probes of signalling write TCAP, SCCP, MTP3, M3UA,
 * Diameter, Ethernet or IP so. What it is shows in the form of each packet; nothing is taken for anything unless lengths and pointers agree.
 */
import { head, readHeader } from '../ber.js'
import { u16, u24, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { Carries, carry } from './carried.js'
import { readEthernet } from './ethernet.js'

/** The first and the last. */
export const userLinks = [147, 162] as const

export const isUserLink = (linkType: number): boolean => linkType >= userLinks[0] && linkType <= userLinks[1]

/** Fills `link`: what the packet carries by its form, else nothing that is known. */
export function readUserLink(octets: Octets, from: number, to: number): void {
  if (to - from < LEAST) return carry(Carries.unknownLink, from)
  if (isTcap(octets, from, to)) return carry(Carries.tcap, from)
  if (isIp(octets, from, to)) return carry(Carries.ip, from)
  if (u32(octets, from + 4) === to - from && octets[from] === 1 && octets[from + 1] === 0) return carry(Carries.m3ua, from)
  if (u24(octets, from + 1) === to - from && octets[from] === 1 && to - from >= DIAMETER) return carry(Carries.diameter, from)
  if (isUnitData(octets, from, to)) return carry(Carries.sccp, from)
  if (isSccpInMtp3(octets, from, to)) return carry(Carries.mtp3, from)
  if (to - from > ETHERNET && isIp(octets, from + ETHERNET, to)) return readEthernet(octets, from, to)
  carry(Carries.unknownLink, from)
}

/** No message of any of them is shorter. */
const LEAST = 8
/** Octets of the headers of Diameter and Ethernet; of the service octet and routing label of MTP3 (ITU; ANSI). */
const DIAMETER = 20
const ETHERNET = 14
const LABEL = 5
const LABEL_ANSI = 8
const SI_SCCP = 3

/** A message type of TCAP whose length is that of the packet, and what must stand first in it (Q.773 §3.1; T1.114.3 §4). */
function isTcap(o: Octets, from: number, to: number): boolean {
  const type = o[from] as number
  const wants = firstParts[type]
  if (wants === undefined || !readHeader(o, from, to) || head.odd !== 0 || head.next !== to || head.valueFrom === to) return false
  return wants.includes(o[head.valueFrom] as number)
}

/** By message type: tags that a message may begin with. */
const firstParts: Readonly<Record<number, readonly number[]>> = {
  97: [0x6b, 0x6c], // Unidirectional: dialogue portion, components
  98: [0x48], // Begin: originating transaction id
  100: [0x49], // End: destination transaction id
  101: [0x48], // Continue
  103: [0x49], // Abort
  ...Object.fromEntries([0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xf6].map((type) => [type, [0xc7]])), // ANSI: transaction ids
}

/** IPv4 or IPv6 whose lengths fit; a frame may be padded. */
function isIp(o: Octets, from: number, to: number): boolean {
  const first = o[from] as number
  if (to - from >= 20 && first >>> 4 === 4) return (first & 15) >= 5 && u16(o, from + 2) >= 20 && u16(o, from + 2) <= to - from
  return to - from >= 40 && first >>> 4 === 6 && u16(o, from + 4) + 40 <= to - from
}

/** UDT, UDTS, XUDT and XUDTS (Q.713 §4.10 to §4.13, §4.18, §4.19): each pointer leads to a length that stays inside. */
function isUnitData(o: Octets, from: number, to: number): boolean {
  const type = o[from]
  const pointers = type === 9 || type === 10 ? from + 2 : type === 17 || type === 18 ? from + 3 : 0
  if (pointers === 0 || to - pointers < 6) return false
  for (let at = pointers; at < pointers + 3; at++) {
    const part = at + (o[at] as number)
    if (o[at] === 0 || part >= to || part + 1 + (o[part] as number) > to) return false
  }
  return true
}

/** The service octet says SCCP, and behind the routing label of either standard it is one. */
const isSccpInMtp3 = (o: Octets, from: number, to: number): boolean =>
  to - from > LABEL_ANSI &&
  ((o[from] as number) & 15) === SI_SCCP &&
  (isUnitData(o, from + LABEL, to) || isUnitData(o, from + LABEL_ANSI, to))
