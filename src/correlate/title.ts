/**
 * Titles (digits.ts) as TCAP ids are matched with: equal, or the national and the international form of one number. Halves are signed here,
 * because the tables hold them in Int32Array: NO_DIGITS is −1.
 */

/** No title. */
export const NO_TITLE = -1

/** Counters by title, shared by hash. */
export const REQUESTERS = 1 << 16

export function requesterKey(high: number, low: number): number {
  const h = Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1)
  return (h ^ (h >>> 16)) & (REQUESTERS - 1)
}

/** Digits that the shorter form must have. */
const SUFFIX_DIGITS = 7
const SUFFIX_MASK = 0x0fffffff

const isLong = (high: number): boolean => high >>> 28 === 15

/** Nibbles F at the end of a half. */
function fillers(half: number): number {
  const digits = ~half
  return digits === 0 ? 8 : (31 - Math.clz32(digits & -digits)) >> 2
}

function lengthOf(high: number, low: number): number {
  return low === NO_TITLE ? 8 - fillers(high) : 16 - fillers(low)
}

/** The same for all forms of a number that `matches` takes: its last seven digits. 0 for no title. */
export function titleKey(high: number, low: number): number {
  if (high === NO_TITLE) return 0
  if (isLong(high)) return high
  const shift = 4 * (16 - lengthOf(high, low))
  if (shift === 0) return low & SUFFIX_MASK
  if (shift < 32) return ((low >>> shift) | (high << (32 - shift))) & SUFFIX_MASK
  return (high >>> (shift - 32)) & SUFFIX_MASK
}

/**
 * Whether one title ends with the other: 12025550100, 2025550100, 5550100. World Zone 1 only (the longer begins with 1): ANSI networks write the
 * national number where others write the international one.
 */
export function isZone1Form(highA: number, lowA: number, highB: number, lowB: number): boolean {
  if (isLong(highA) || isLong(highB)) return false
  const a = lengthOf(highA, lowA)
  const b = lengthOf(highB, lowB)
  const shorter = Math.min(a, b)
  if (a === b || shorter < SUFFIX_DIGITS || (a > b ? highA : highB) >>> 28 !== 1) return false
  for (let i = 1; i <= shorter; i++) if (digitAt(highA, lowA, a - i) !== digitAt(highB, lowB, b - i)) return false
  return true
}

function digitAt(high: number, low: number, index: number): number {
  return index < 8 ? (high >>> (28 - 4 * index)) & 15 : (low >>> (60 - 4 * index)) & 15
}
