/** Checksums of SCTP (CRC32c, RFC 9260 appendix A) and of IP, TCP and UDP (RFC 1071). */
import type { Octets } from '../octets.js'

const table = Uint32Array.from({ length: 256 }, (_, octet) => {
  let crc = octet
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) !== 0 ? 0x82f63b78 : 0)
  return crc
})

/** Where the checksum stands in an SCTP packet, and how long it is. */
const SCTP_CHECKSUM = 8

/** CRC32c of an SCTP packet with its checksum taken as zero. */
export function sctpChecksum(octets: Octets, from: number, to: number): number {
  let crc = 0xffffffff
  for (let i = from; i < to; i++) {
    const octet = i - from >= SCTP_CHECKSUM && i - from < SCTP_CHECKSUM + 4 ? 0 : (octets[i] as number)
    crc = (crc >>> 8) ^ (table[(crc ^ octet) & 255] as number)
  }
  return ~crc >>> 0
}

/** The checksum that an SCTP packet carries: least significant octet first. */
export function sctpChecksumAt(octets: Octets, from: number): number {
  const at = from + SCTP_CHECKSUM
  return (
    ((octets[at] as number) |
      ((octets[at + 1] as number) << 8) |
      ((octets[at + 2] as number) << 16) |
      ((octets[at + 3] as number) << 24)) >>>
    0
  )
}

export function putSctpChecksum(octets: Octets, from: number, crc: number): void {
  for (let i = 0; i < 4; i++) octets[from + SCTP_CHECKSUM + i] = (crc >>> (8 * i)) & 255
}

/** Sum of 16-bit words in ones’ complement, begun with `sum`. An odd last octet is the high half of a word. Over a sound packet it is 0xffff. */
export function onesSum(octets: Octets, from: number, to: number, sum = 0): number {
  for (let i = from; i < to; i += 2) sum += ((octets[i] as number) << 8) | (i + 1 < to ? (octets[i + 1] as number) : 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 65536)
  return sum
}
