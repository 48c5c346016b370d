// Titles (model/digits.ts) as TCAP ids are matched with: equal, or the national and the international form of one number. Halves are signed, as in records: NO_DIGITS is −1.
import { KEYS } from './layout'

/** No title. */
export const NO_TITLE: i32 = -1

/** Digits that the shorter form must have. */
const SUFFIX_DIGITS: i32 = 7
const SUFFIX_MASK: i32 = 0x0fffffff

/** Counters by title, shared by hash. */
export function requesterKey(high: i32, low: i32): u32 {
  const h = (high ^ (low * 0x85ebca6b)) * 0x9e3779b1
  return <u32>(h ^ (h >>> 16)) & (KEYS - 1)
}

function isLong(high: i32): bool {
  return high >>> 28 == 15
}

/** Nibbles F at the end of a half. */
function fillers(half: i32): i32 {
  const digits = ~half
  return digits == 0 ? 8 : ctz(digits) >> 2
}

function lengthOf(high: i32, low: i32): i32 {
  return low == NO_TITLE ? 8 - fillers(high) : 16 - fillers(low)
}

/** The same for all forms of a number that `isZone1Form` takes: its last seven digits. 0 for no title. */
export function titleKey(high: i32, low: i32): i32 {
  if (high == NO_TITLE) return 0
  if (isLong(high)) return high
  const shift = 4 * (16 - lengthOf(high, low))
  if (shift == 0) return low & SUFFIX_MASK
  if (shift < 32) return ((low >>> shift) | (high << (32 - shift))) & SUFFIX_MASK
  return (high >>> (shift - 32)) & SUFFIX_MASK
}

/**
 * Whether one title ends with the other: 12025550100, 2025550100, 5550100. World Zone 1 only (the longer begins with 1): ANSI networks write the
 * national number where others write the international one.
 */
export function isZone1Form(highA: i32, lowA: i32, highB: i32, lowB: i32): bool {
  if (isLong(highA) || isLong(highB)) return false
  const a = lengthOf(highA, lowA)
  const b = lengthOf(highB, lowB)
  const shorter = min(a, b)
  if (a == b || shorter < SUFFIX_DIGITS || (a > b ? highA : highB) >>> 28 != 1) return false
  for (let i = 1; i <= shorter; i++) if (digitAt(highA, lowA, a - i) != digitAt(highB, lowB, b - i)) return false
  return true
}

function digitAt(high: i32, low: i32, index: i32): i32 {
  return index < 8 ? (high >>> (28 - 4 * index)) & 15 : (low >>> (60 - 4 * index)) & 15
}
