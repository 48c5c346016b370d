/**
 * Packets that routers of Juniper captured at their interfaces (LINKTYPE_JUNIPER_ETHERNET, _PPP, _FRELAY, _CHDLC): a magic number, flags, extensions with
 * their length when a flag says so, then the frame of the interface; or, by another flag, the number of a protocol and its packet.
 * Left out: ATM, multilink bundles and service cards, whose cookies differ by card.
 */
import { u16, u24 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { Carries, carry } from './carried.js'
import { ETHERTYPE_MPLS, readEthernet, readEtherType, readFrameRelay, readHdlc, readPpp } from './ethernet.js'

export const juniperLinks = { ethernet: 178, ppp: 179, frameRelay: 180, ciscoHdlc: 181 } as const

const MAGIC = 0x4d4743
const HEADER = 4
const WITHOUT_FRAME = 0x02
const EXTENSIONS = 0x80

/** Numbers of protocols, least significant octet first; behind labels IP shows by its first half octet. */
const ip: ReadonlySet<number> = new Set([2, 6])
const mpls: ReadonlySet<number> = new Set([3, 4, 5, 7, 8])

/** Fills `link` for a packet. */
export function readJuniper(octets: Octets, from: number, to: number, linkType: number): void {
  if (to - from < HEADER + 2 || u24(octets, from) !== MAGIC) return carry(Carries.unknownLink, from)
  const flags = octets[from + 3] as number
  const at = from + HEADER + ((flags & EXTENSIONS) === 0 ? 0 : 2 + u16(octets, from + HEADER))
  if (to - at < HEADER) return carry(Carries.nothing, to)
  if ((flags & WITHOUT_FRAME) !== 0) return readProtocol(octets, octets[at] as number, at + HEADER, to)
  switch (linkType) {
    case juniperLinks.ethernet:
      return readEthernet(octets, at, to)
    case juniperLinks.ppp:
      return readPpp(octets, at, to)
    case juniperLinks.frameRelay:
      return readFrameRelay(octets, at, to)
    default:
      return readHdlc(octets, at, to)
  }
}

function readProtocol(octets: Octets, protocol: number, at: number, to: number): void {
  if (mpls.has(protocol)) return readEtherType(octets, ETHERTYPE_MPLS, at, to)
  carry(ip.has(protocol) ? Carries.ip : Carries.nothing, at)
}
