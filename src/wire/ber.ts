/**
 * Tag, length, value (X.690 §8.1), leniently: every legal form and the illegal ones that attackers use are read, and what was odd is said in
 * `odd`. Bounded reads, no allocation: `readHeader` fills the one `head` of this module, valid until its next call.
 */
import { anomalies } from '../model/anomaly.js'
import type { Octets } from './octets.js'

/** Tag classes (X.690 §8.1.2.2). A tag is one number: class × 2²⁴ + number. */
export const UNIVERSAL = 0
export const APPLICATION = 1 << 24
export const CONTEXT = 2 << 24
export const PRIVATE = 3 << 24

/** Deepest nesting that is followed. MAP needs about 12. */
export const MAX_DEPTH = 32

/** What `readHeader` found. Offsets are absolute; `odd` is a bit set of anomaly codes 0–31. */
export const head = {
  tag: 0,
  constructed: false,
  from: 0,
  valueFrom: 0,
  valueTo: 0,
  /** Where the next element begins. */
  next: 0,
  odd: 0,
}

const bit = (code: number): number => 1 << code
const ODD_HIGH_TAG = bit(anomalies.highTagForm.code)
const ODD_PADDED = bit(anomalies.tagPadded.code)
const ODD_LENGTH = bit(anomalies.lengthNotMinimal.code)
const ODD_INDEFINITE = bit(anomalies.lengthIndefinite.code)
const ODD_BEYOND = bit(anomalies.lengthBeyondParent.code)
const ODD_TRUNCATED = bit(anomalies.truncated.code)
const ODD_DEEP = bit(anomalies.nestingTooDeep.code)

/**
 * Reads identifier and length octets at `at`, inside a parent that ends at `to`. Returns false when not even those fit (`odd` says truncated).
 * A length beyond the parent is cut to it. Expects at < to.
 */
export function readHeader(octets: Octets, at: number, to: number): boolean {
  const first = octets[at] as number
  const length = at + 1 < to ? (octets[at + 1] as number) : 0xff
  const end = at + 2 + length
  // One octet of tag, one of length, contents inside the parent: almost every element. Small enough to be inlined where it is called.
  if ((first & 0x1f) === 0x1f || length >= 0x80 || end > to) return readLongHeader(octets, at, to)
  fill(((first >> 6) << 24) | (first & 0x1f), (first & 0x20) !== 0, at, at + 2, end)
  return true
}

function fill(tag: number, constructed: boolean, from: number, valueFrom: number, valueTo: number): void {
  head.tag = tag
  head.constructed = constructed
  head.from = from
  head.valueFrom = valueFrom
  head.valueTo = valueTo
  head.next = valueTo
  head.odd = 0
}

function readLongHeader(octets: Octets, at: number, to: number): boolean {
  let p = at
  let odd = 0
  const first = octets[p++] as number
  let number = first & 0x1f
  if (number === 0x1f) {
    number = 0
    let septets = 0
    for (;;) {
      if (p >= to || septets > 3) return cut(at, to)
      const o = octets[p++] as number
      if (septets === 0 && o === 0x80) odd |= ODD_PADDED
      number = (number << 7) | (o & 0x7f)
      septets++
      if ((o & 0x80) === 0) break
    }
    if (number < 31) odd |= ODD_HIGH_TAG
    number &= 0xffffff
  }
  if (p >= to) return cut(at, to)
  const constructed = (first & 0x20) !== 0
  let length = octets[p++] as number
  let next: number
  let end: number
  if (length < 0x80) {
    end = next = p + length
  } else if (length === 0x80 && constructed) {
    odd |= ODD_INDEFINITE
    const stop = endOfIndefinite(octets, p, to)
    if (stop >= 0) {
      end = stop
      next = stop + 2
    } else {
      end = next = to
      odd |= stop === -2 ? ODD_DEEP : ODD_TRUNCATED
    }
  } else {
    let count = length & 0x7f
    const first = p < to ? (octets[p] as number) : 0
    if (count === 0 || first === 0) odd |= ODD_LENGTH
    length = 0
    // Padding zeros may be many; what counts is the value.
    for (; count > 0; count--) {
      if (p >= to) return cut(at, to)
      length = length * 256 + (octets[p++] as number)
      if (length > 0xffffffff) length = 0xffffffff
    }
    if (length < 0x80) odd |= ODD_LENGTH
    end = next = p + length
  }
  if (end > to) {
    odd |= ODD_BEYOND
    end = next = to
  }
  fill(((first >> 6) << 24) | number, constructed, at, p, end)
  head.next = next
  head.odd = odd
  return true
}

function cut(at: number, to: number): false {
  head.tag = 0
  head.constructed = false
  head.from = at
  head.valueFrom = to
  head.valueTo = to
  head.next = to
  head.odd = ODD_TRUNCATED
  return false
}

/**
 * Where the end-of-contents octets of an indefinite length stand: −1 when they never come, −2 when the nesting is too deep.
 * One pass with a counter: a definite element is jumped over, an indefinite one opens a level.
 */
function endOfIndefinite(octets: Octets, from: number, to: number): number {
  let open = 1
  let p = from
  while (p + 1 < to) {
    if (octets[p] === 0 && octets[p + 1] === 0) {
      if (--open === 0) return p
      p += 2
      continue
    }
    const first = octets[p++] as number
    if ((first & 0x1f) === 0x1f) {
      while (p < to && ((octets[p] as number) & 0x80) !== 0) p++
      p++
    }
    if (p >= to) return -1
    let length = octets[p++] as number
    if (length === 0x80) {
      if (++open > MAX_DEPTH) return -2
      continue
    }
    if (length > 0x80) {
      let count = length & 0x7f
      length = 0
      for (; count > 0 && p < to; count--) {
        length = length * 256 + (octets[p++] as number)
        if (length > 0xffffffff) return -1
      }
    }
    p += length
  }
  return -1
}

/** INTEGER and ENUMERATED contents (X.690 §8.3), two’s complement. NaN for no octets or more than six significant ones. */
export function readInteger(octets: Octets, from: number, to: number): number {
  if (from >= to) return Number.NaN
  let p = from
  const negative = ((octets[p] as number) & 0x80) !== 0
  const fill = negative ? 0xff : 0
  while (p < to - 1 && octets[p] === fill && ((octets[p + 1] as number) & 0x80) >> 7 === (negative ? 1 : 0)) p++
  if (to - p > 6) return Number.NaN
  let value = negative ? -1 : 0
  for (; p < to; p++) value = value * 256 + (octets[p] as number)
  return value
}

/** True when an integer is written with more octets than it needs (X.690 §8.3.2). */
export function integerIsPadded(octets: Octets, from: number, to: number): boolean {
  if (to - from < 2) return false
  const first = octets[from] as number
  const top = ((octets[from + 1] as number) & 0x80) !== 0
  return (first === 0 && !top) || (first === 0xff && top)
}

// --- writing: canonical forms only ---

/** Identifier octets. */
export function tagOctets(tag: number, constructed: boolean): number[] {
  const lead = ((tag >>> 24) << 6) | (constructed ? 0x20 : 0)
  const number = tag & 0xffffff
  if (number < 31) return [lead | number]
  const septets: number[] = []
  for (let n = number; n > 0; n = n >>> 7) septets.unshift((n & 0x7f) | (septets.length > 0 ? 0x80 : 0))
  return [lead | 0x1f, ...septets]
}

export function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let n = length; n > 0; n = Math.floor(n / 256)) octets.unshift(n & 0xff)
  return [0x80 | octets.length, ...octets]
}

export function integerOctets(value: number): number[] {
  const octets: number[] = []
  let n = value
  do {
    octets.unshift(((n % 256) + 256) % 256)
    n = Math.floor(n / 256)
  } while (!((n === 0 && ((octets[0] as number) & 0x80) === 0) || (n === -1 && ((octets[0] as number) & 0x80) !== 0)))
  return octets
}

/** One element: tag, length, contents. */
export function element(tag: number, constructed: boolean, contents: ArrayLike<number>): Octets {
  const front = [...tagOctets(tag, constructed), ...lengthOctets(contents.length)]
  const all = new Uint8Array(front.length + contents.length)
  all.set(front)
  all.set(contents, front.length)
  return all
}
