// Tag, length, value (X.690 §8.1), as wire/ber.ts reads it: what is odd and simple is told, what is of a rare form is refused.
import { flag } from './flags'
import { ANOMALY_HIGH_TAG_FORM, ANOMALY_LENGTH_BEYOND_PARENT, ANOMALY_LENGTH_NOT_MINIMAL, r_joined } from './layout'

export const APPLICATION: u32 = 1 << 24
export const CONTEXT: u32 = 2 << 24
export const PRIVATE: u32 = 3 << 24

/** 0: end-of-contents octets, which have no place in a definite length. */
export let tag: u32 = 0
export let constructed: bool = false
export let valueFrom: usize = 0
/** Where the value ends, and the next element begins. */
export let valueTo: usize = 0
/** Something stood in the message that only the careful reader reads. */
export let refused: bool = false

let beyond: bool = false
let notMinimal: bool = false
let highTag: bool = false

/** A new message begins. */
export function clearRefused(): void {
  refused = false
}

/** What comes is for the careful reader. */
export function refuse(): false {
  refused = true
  return false
}

/** Reads the header at `at`. False when there is none within `to`, or when it is refused; a length beyond `to` is cut to it. */
export function header(at: usize, to: usize): bool {
  if (to < at + 2) return false
  const first = <u32>load<u8>(at)
  let number = first & 0x1f
  highTag = false
  let p = at + 1
  if (number == 0x1f) {
    number = load<u8>(p++)
    if (number >= 0x80) return refuse()
    highTag = number < 31
    if (p >= to) return false
  }
  beyond = false
  notMinimal = false
  constructed = (first & 0x20) != 0
  let length = <u32>load<u8>(p++)
  if (length >= 0x80) {
    let count = length & 0x7f
    if (count == 0 && constructed) return refuse()
    notMinimal = count == 0 || p >= to || load<u8>(p) == 0
    let value: u64 = 0
    for (; count > 0; count--) {
      if (p >= to) return false
      value = min(<u64>u32.MAX_VALUE, value * 256 + load<u8>(p++))
    }
    length = <u32>value
    notMinimal = notMinimal || length < 0x80
  }
  tag = ((first >> 6) << 24) | number
  valueFrom = p
  beyond = length > <u32>(to - p)
  valueTo = beyond ? to : p + <usize>length
  return true
}

/** Flags what is odd in the last header, which stood at `at`. */
export function flagHeader(layer: u32, at: usize): void {
  if (beyond) flag(ANOMALY_LENGTH_BEYOND_PARENT, layer, at)
  if (highTag) flag(ANOMALY_HIGH_TAG_FORM, layer, at)
  if (notMinimal) flag(ANOMALY_LENGTH_NOT_MINIMAL, layer, at)
}

/** Something is odd in the last header. */
export function isOddHeader(): bool {
  return beyond || highTag || notMinimal
}

/** Levels of a string in constructed form that are joined. */
const STRING_DEPTH: u32 = 4

/** Joins the primitive parts of a constructed string (X.690 §8.7.3) in region `joined`, as wire/scan.ts; returns how many octets there are, at most `most`. The last header is another one then. */
export function joinParts(from: usize, to: usize, most: usize): usize {
  return joinAt(from, to, r_joined, r_joined + most, 0) - r_joined
}

/** Returns where the octets end that it put at `into`. */
function joinAt(from: usize, to: usize, into: usize, end: usize, depth: u32): usize {
  for (let at = from; at < to && into < end && header(at, to); ) {
    at = valueTo
    if (constructed && depth < STRING_DEPTH) into = joinAt(valueFrom, valueTo, into, end, depth + 1)
    else {
      const octets = min(valueTo - valueFrom, end - into)
      memory.copy(into, valueFrom, octets)
      into += octets
    }
  }
  return into
}

/** The last integer was written longer than needed (X.690 §8.3.2). */
export let padded: bool = false

/** The integer that the last header holds; `NO_INTEGER` when it has no octets, or more than 32 bits. */
export function integer(): i32 {
  padded = false
  let p = valueFrom
  if (p >= valueTo) return NO_INTEGER
  const sign = <u32>(<i32>load<i8>(p) >> 7) & 0xff
  while (p + 1 < valueTo && <u32>load<u8>(p) == sign && ((<u32>load<u8>(p + 1) ^ sign) & 0x80) == 0) p++
  padded = p != valueFrom
  if (valueTo - p > 4) return NO_INTEGER
  let value: i32 = sign == 0 ? 0 : -1
  for (; p < valueTo; p++) value = (value << 8) | <i32>load<u8>(p)
  return value
}
const NO_INTEGER: i32 = -0x80000000
