/** MTP2 (Q.703): where a signal unit has its message. */
import type { Octets } from '../octets.js'

/** The length indicator of a unit that is longer than 62 octets (Q.703 §2.3.3). */
const LONG = 63

/**
 * Where the message of a signal unit begins; `to` for a fill-in or a link status unit. BSN, FSN and length are three octets (§2.2); on links of 2 Mbit/s
 * they are six, with sequence numbers of 12 bits and a length of 9 (annex A): units whose length in three octets is wrong and in six is right.
 */
export function readMtp2(octets: Octets, from: number, to: number): number {
  if (to - from < 3) return to
  if (!isMtp2(octets, from, to) && isLongMtp2(octets, from, to)) return longLength(octets, from) > 2 ? from + 6 : to
  return ((octets[from + 2] as number) & 0x3f) > 2 ? from + 3 : to
}

/** True when the length of a signal unit is that of the octets, with or without its two check octets. */
export function isMtp2(octets: Octets, from: number, to: number): boolean {
  if (to - from < 3) return false
  const length = (octets[from + 2] as number) & 0x3f
  const rest = to - from - 3
  return length === Math.min(rest, LONG) || length === Math.min(rest - 2, LONG)
}

function isLongMtp2(octets: Octets, from: number, to: number): boolean {
  const rest = to - from - 6
  if (rest < 0) return false
  const length = longLength(octets, from)
  return (octets[from + 5] as number) < 2 && (length === rest || length === rest - 2)
}

function longLength(octets: Octets, from: number): number {
  return (octets[from + 4] as number) | (((octets[from + 5] as number) & 1) << 8)
}
