/**
 * Packets that Linux’s firewall logged (LINKTYPE_NFLOG): family, version and resource, then attributes of length, type and value, of which type 9 is the
 * IP packet. Lengths are in the order of the machine that captured: the one in which the attributes fill the packet.
 */
import type { Octets } from '../octets.js'
import { Carries, carry } from './carried.js'

const HEADER = 4
const ATTRIBUTE = 4
const PAYLOAD = 9
const MOST_ATTRIBUTES = 64

/** Fills `link` for a packet. */
export function readNflog(octets: Octets, from: number, to: number): void {
  const at = payload(octets, from + HEADER, to, 0) || payload(octets, from + HEADER, to, 1)
  if (at === 0) return carry(Carries.nothing, to)
  carry(Carries.ip, at)
}

/** Where the payload begins when the low octet of a number is its first (`low` 0) or its second; 0 when attributes do not lead there. */
function payload(octets: Octets, from: number, to: number, low: 0 | 1): number {
  const number = (at: number): number => (octets[at + low] as number) | ((octets[at + 1 - low] as number) << 8)
  let at = from
  for (let n = 0; n < MOST_ATTRIBUTES && to - at > ATTRIBUTE; n++) {
    const length = number(at)
    if (length < ATTRIBUTE) return 0
    if (number(at + 2) === PAYLOAD) return at + ATTRIBUTE
    at += (length + 3) & ~3
  }
  return 0
}
