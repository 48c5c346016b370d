/**
 * Records of Endace probes (LINKTYPE_ERF, «ERF Types Reference»): a header of 16 octets with the type of the record, extension headers, and what the
 * link carried: Ethernet, IP, HDLC, or a channel of an E1 or T1 with MTP2. Left out: ATM cells, InfiniBand, metadata.
 */
import type { Octets } from '../octets.js'
import { Carries, carry } from './carried.js'
import { readEthernet, readHdlc } from './ethernet.js'
import { isMtp2 } from './mtp2.js'

const HEADER = 16
const EXTENSION = 8
const MOST_EXTENSIONS = 16
/** The top bit of a type: extension headers follow, of which the last has its own top bit clear. */
const MORE = 0x80

const hdlc: ReadonlySet<number> = new Set([1, 10, 15])
const ethernet: ReadonlySet<number> = new Set([2, 11, 16, 20])
const multiChannel: ReadonlySet<number> = new Set([5, 17])
const internet: ReadonlySet<number> = new Set([22, 23])

/** Fills `link` for a record. */
export function readErf(octets: Octets, from: number, to: number): void {
  if (to - from < HEADER) return carry(Carries.nothing, to)
  const type = octets[from + 8] as number
  let at = from + HEADER
  let more = (type & MORE) !== 0
  for (let n = 0; more && n < MOST_EXTENSIONS && to - at >= EXTENSION; n++, at += EXTENSION) more = ((octets[at] as number) & MORE) !== 0
  if (more) return carry(Carries.nothing, to)
  const kind = type & 0x7f
  if (ethernet.has(kind)) return readEthernet(octets, at + 2, to) // offset, padding
  if (internet.has(kind)) return carry(Carries.ip, at)
  if (hdlc.has(kind)) return readHdlc(octets, at, to)
  if (multiChannel.has(kind)) return channel(octets, at + 4, to)
  carry(Carries.nothing, at)
}

/** Behind the header of a channel: a signal unit by its length, elsewhere HDLC. */
function channel(octets: Octets, at: number, to: number): void {
  if (isMtp2(octets, at, to)) return carry(Carries.mtp2, at)
  readHdlc(octets, at, to)
}
