// Tag, length, value (X.690 §8.1) in canonical form, as wire/ber.ts reads it without an anomaly.

export const APPLICATION: u32 = 1 << 24
export const CONTEXT: u32 = 2 << 24
export const PRIVATE: u32 = 3 << 24

export let tag: u32 = 0
export let constructed: bool = false
export let valueFrom: usize = 0
/** Where the value ends, and the next element begins. */
export let valueTo: usize = 0

/** Reads the header at `at`. False when there is none, or anything is odd: the careful reader says what. */
export function header(at: usize, to: usize): bool {
  if (to < at + 2) return false
  const first = <u32>load<u8>(at)
  let number = first & 0x1f
  let p = at + 1
  if (number == 0x1f) {
    number = load<u8>(p++)
    if (number < 31 || number >= 0x80 || p >= to) return false
  }
  let length = <usize>load<u8>(p++)
  if (length >= 0x80) {
    if (length == 0x81) {
      if (p >= to) return false
      length = load<u8>(p)
      if (length < 0x80) return false
      p += 1
    } else if (length == 0x82) {
      if (p + 1 >= to) return false
      length = <usize>bswap<u16>(load<u16>(p))
      if (length < 0x100) return false
      p += 2
    } else return false
  }
  if (length > to - p) return false
  tag = ((first >> 6) << 24) | number
  // 00: end-of-contents octets have no place in a definite length
  if (tag == 0) return false
  constructed = (first & 0x20) != 0
  valueFrom = p
  valueTo = p + length
  return true
}

/** The integer of the last header, of one octet or two, not padded. `NO_INTEGER` when it is another. */
export function smallInteger(): i32 {
  if (tag != 2) return NO_INTEGER
  const length = valueTo - valueFrom
  if (length == 1) return load<i8>(valueFrom)
  if (length != 2) return NO_INTEGER
  const value = <i32>(<i16>bswap<u16>(load<u16>(valueFrom)))
  return value >= -128 && value < 128 ? NO_INTEGER : value
}
export const NO_INTEGER: i32 = -0x80000000
