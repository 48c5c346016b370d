/** Checksums over octets that are replaced tell about them: right again where they were right, else 0. */
import { onesSum, putSctpChecksum, sctpChecksum, sctpChecksumAt } from '../../wire/link/checksum.js'
import type { Page } from '../../report/anonymise/fields.js'

const UDP = 17

/** Of a header of IPv4. What was wrong stays as it was, since the header holds nobody’s number. */
export function writeHeaderChecksum({ source, out }: Page, from: number, to: number): void {
  if (onesSum(source, from, to) !== 0xffff) return
  out[from + 10] = out[from + 11] = 0
  put16(out, from + 10, ~onesSum(out, from, to) & 0xffff)
}

/** Of UDP or TCP at `from` to `to`, by the addresses at `addresses`. `captured`: all of the datagram is there. */
export function writeTransportChecksum(
  { source, out }: Page,
  from: number,
  to: number,
  protocol: number,
  addresses: number,
  version: number,
  captured: boolean,
): void {
  const at = from + (protocol === UDP ? 6 : 16)
  if (at + 2 > to) return
  const length = protocol === UDP ? ((source[from + 4] as number) << 8) | (source[from + 5] as number) : to - from
  const whole = captured && from + length <= to && length >= 8
  const pseudo = (octets: Uint8Array): number => onesSum(octets, addresses, addresses + (version === 4 ? 8 : 32), protocol + length)
  const wasRight = whole && onesSum(source, from, from + length, pseudo(source)) === 0xffff
  out[at] = out[at + 1] = 0
  if (!wasRight || (protocol === UDP && source[at] === 0 && source[at + 1] === 0)) return
  const sum = ~onesSum(out, from, from + length, pseudo(out)) & 0xffff
  put16(out, at, sum === 0 && protocol === UDP ? 0xffff : sum)
}

/** Of SCTP at `from` to `to`. `captured`: all of the datagram is there. */
export function writeSctpChecksum({ source, out }: Page, from: number, to: number, captured: boolean): void {
  const right = captured && sctpChecksum(source, from, to) === sctpChecksumAt(source, from)
  putSctpChecksum(out, from, right ? sctpChecksum(out, from, to) : 0)
}

function put16(octets: Uint8Array, at: number, value: number): void {
  octets[at] = value >> 8
  octets[at + 1] = value & 255
}
