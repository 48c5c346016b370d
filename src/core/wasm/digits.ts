// Digits two to an octet, as wire/bcd.ts: decimal digits only, 16 at most.

const EACH: u64 = ((<u64>0x11111111) << 32) | 0x11111111
const LOW_NIBBLES: u64 = ((<u64>0x0f0f0f0f) << 32) | 0x0f0f0f0f

/** Sixteen nibbles, the first digit the highest, 15 behind the last (model/digits.ts). */
export let digits: u64 = 0
export let digitCount: u32 = 0

/** `odd`: 1 when the last high nibble does not count. False when any nibble is no digit, or there are none or too many. */
export function packDigits(from: usize, to: usize, odd: i32): bool {
  const n = <i32>(to - from)
  if (n < 1 || n > 8) return false
  let d = bswap<u64>(load<u64>(from))
  d = ((d & LOW_NIBBLES) << 4) | ((d >> 4) & LOW_NIBBLES)
  const shift = <u64>(64 - 8 * n)
  const behind: u64 = n == 8 ? 0 : u64.MAX_VALUE >> <u64>(8 * n)
  d |= behind
  if (odd == 1) d |= (<u64>15) << shift
  const filled = ((d >> shift) & 15) == 15
  const bad = (d >> 3) & ((d >> 2) | (d >> 1)) & EACH
  if (bad != ((EACH & behind) | (filled ? (<u64>1) << shift : 0))) return false
  digits = d
  digitCount = 2 * n - (filled ? 1 : 0)
  return true
}
