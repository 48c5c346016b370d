// Digits two to an octet, as wire/bcd.ts: decimal digits only, 16 at most.

const MOST: u32 = 16
const FILLER: u32 = 15
const EACH: u64 = ((<u64>0x11111111) << 32) | 0x11111111
const LOW_NIBBLES: u64 = ((<u64>0x0f0f0f0f) << 32) | 0x0f0f0f0f

/** Sixteen nibbles, the first digit the highest, 15 behind the last (model/digits.ts). */
export let digits: u64 = 0
export let digitCount: u32 = 0
/** `readDigits` or `readTitle` met a nibble that is no digit, or a filler before the end. */
export let illegal: bool = false

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

/** Digits of any kind, as `digitsInto` of wire/scan.ts. False when there are more than sixteen. */
export function readDigits(from: usize, to: usize): bool {
  illegal = false
  if (packDigits(from, to, -1)) return true
  begin()
  const last = 2 * <i32>(to - from) - 1
  for (let i = 0; i <= last; i++) {
    const octet = <u32>load<u8>(from + <usize>(i >> 1))
    const nibble = (i & 1) == 0 ? octet & 15 : octet >> 4
    if (nibble > 9 && (nibble != FILLER || i != last)) illegal = true
    if (nibble != FILLER) digit(nibble)
  }
  return digitCount <= MOST
}

/** Digits of a global title, as `titleDigits` of wire/sccp.ts. False when there are more than sixteen. */
export function readTitle(from: usize, to: usize, odd: i32): bool {
  illegal = false
  if (packDigits(from, to, odd)) return true
  begin()
  let nibbles = 2 * <i32>(to - from) - (odd == 1 ? 1 : 0)
  if (odd != 1 && nibbles > 0 && load<u8>(to - 1) >> 4 == FILLER) nibbles--
  for (let i = 0; i < nibbles; i++) {
    const octet = <u32>load<u8>(from + <usize>(i >> 1))
    const nibble = (i & 1) == 0 ? octet & 15 : octet >> 4
    if (nibble > 9) illegal = true
    if (nibble == FILLER) break
    digit(nibble)
  }
  return digitCount <= MOST
}

function begin(): void {
  digits = u64.MAX_VALUE
  digitCount = 0
}

function digit(nibble: u32): void {
  if (digitCount < MOST) digits ^= (<u64>(15 ^ nibble)) << (<u64>(60 - 4 * digitCount))
  digitCount++
}
