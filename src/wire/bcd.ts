/** Digits two to an octet, the usual case fast: decimal digits only, 16 at most. Everything else is for the careful readers. */
import type { Octets } from './octets.js'

/** What `packDigits` found, as model/digits.ts keeps it: sixteen nibbles, 15 behind the last. Signed words; valid until the next call. */
export const packed = { high: 0, low: 0, count: 0 }

/**
 * Packs octets of one to sixteen digits, low nibble first; the last octet may hold one digit and a filler. `odd`: 1 when the last high nibble does not
 * count, whatever it is; 0 or −1 when a 15 there is a filler. False when any nibble is no digit, or there are too many.
 */
export function packDigits(octets: Octets, from: number, to: number, odd: number): boolean {
  const length = to - from
  if (length < 1 || length > 8) return false
  let high = -1
  let low = -1
  const last = to - 1
  let shift = 24
  let i = from
  for (; i < last; i++, shift -= 8) {
    const o = octets[i] as number
    if (o > 0x99 || (o & 15) > 9) return false
    const pair = ((o & 15) << 4) | (o >> 4)
    if (shift >= 0) high ^= (0xff ^ pair) << shift
    else low ^= (0xff ^ pair) << (shift + 32)
  }
  const o = octets[last] as number
  const second = odd === 1 ? 15 : o >> 4
  if ((o & 15) > 9 || (second > 9 && second !== 15)) return false
  const pair = ((o & 15) << 4) | second
  if (shift >= 0) high ^= (0xff ^ pair) << shift
  else low ^= (0xff ^ pair) << (shift + 32)
  packed.high = high
  packed.low = low
  packed.count = 2 * length - (second === 15 ? 1 : 0)
  return true
}
