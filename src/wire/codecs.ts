/**
 * Leaf types that BER protocols share: integers, strings, bit strings, numbers in TBCD. Telephony types with inner structure stand with the
 * protocol that owns them (map/types.ts).
 */
import { type Codec, type LeafType, leaf, type Value } from './describe.js'
import { integerOctets, readInteger } from './ber.js'
import { hex, type Octets, unhex } from './octets.js'

const text = (value: Value): string => (typeof value === 'string' ? value : String(value as number))

export const octetString: LeafType = leaf({
  name: 'OCTET STRING',
  universal: 4,
  read: hex,
  write: (v) => unhex(text(v)),
})

/** Seven-bit text, one octet each. */
export function ia5Text(octets: Octets, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += String.fromCharCode((octets[i] as number) & 0x7f)
  return text
}

export const integerCodec: Codec = {
  name: 'INTEGER',
  universal: 2,
  read(octets, from, to) {
    const n = readInteger(octets, from, to)
    return Number.isNaN(n) ? hex(octets, from, to) : n
  },
  write: (v) => (typeof v === 'number' ? integerOctets(v) : unhex(text(v))),
}
export const integer: LeafType = leaf(integerCodec)

/** ENUMERATED with its names; an unknown number stays a number. */
export function enumerated(names: Readonly<Record<string, number>>): LeafType {
  return leaf({ ...integerCodec, name: 'ENUMERATED', universal: 10, note: noteOf(names) })
}

/** INTEGER with named values. */
export function namedInteger(names: Readonly<Record<string, number>>): LeafType {
  return leaf({ ...integerCodec, note: noteOf(names) })
}

function noteOf(names: Readonly<Record<string, number>>): (value: Value) => string | undefined {
  const byNumber = new Map(Object.entries(names).map(([name, n]) => [n, name]))
  return (value) => (typeof value === 'number' ? byNumber.get(value) : undefined)
}

export const boolean: LeafType = leaf({
  name: 'BOOLEAN',
  universal: 1,
  read: (octets, from, to) => from < to && octets[from] !== 0,
  write: (v) => [v === true ? 0xff : 0],
})

export const nothing: LeafType = leaf({ name: 'NULL', universal: 5, read: () => null, write: () => [] })

/** BIT STRING as text of 0 and 1, first bit first; names are the bits that are set. */
export function bitString(...names: readonly string[]): LeafType {
  return leaf({
    name: 'BIT STRING',
    universal: 3,
    read(octets, from, to) {
      let bits = ''
      const unused = Math.min(from < to ? (octets[from] as number) : 0, 7)
      for (let i = from + 1; i < to; i++) bits += (octets[i] as number).toString(2).padStart(8, '0')
      return bits.slice(0, Math.max(0, bits.length - unused))
    },
    write(v) {
      const bits = text(v)
      const unused = (8 - (bits.length % 8)) % 8
      const padded = bits + '0'.repeat(unused)
      return [unused, ...Array.from({ length: padded.length / 8 }, (_, i) => Number.parseInt(padded.slice(8 * i, 8 * i + 8), 2))]
    },
    note(value) {
      const bits = text(value)
      const set = bits.split('').flatMap((b, i) => (b === '1' ? [names[i] ?? `bit ${i}`] : []))
      return set.length > 0 ? set.join(', ') : 'none'
    },
  })
}

/** Dotted object identifier. */
export const objectIdentifier: LeafType = leaf({
  name: 'OBJECT IDENTIFIER',
  universal: 6,
  read: (octets, from, to) => oidText(octets, from, to) ?? hex(octets, from, to),
  write: (v) => oidOctets(text(v)),
})

/** Object identifier contents as dotted text (X.690 §8.19); undefined when the last arc is cut off or an arc is beyond 2⁵³. */
export function oidText(octets: Octets, from: number, to: number): string | undefined {
  const arcs: number[] = []
  let arc = 0
  let open = false
  for (let i = from; i < to; i++) {
    const o = octets[i] as number
    arc = arc * 128 + (o & 0x7f)
    open = (o & 0x80) !== 0
    if (arc > Number.MAX_SAFE_INTEGER) return undefined
    if (!open) {
      if (arcs.length === 0) arcs.push(Math.min(Math.floor(arc / 40), 2), arc - 40 * Math.min(Math.floor(arc / 40), 2))
      else arcs.push(arc)
      arc = 0
    }
  }
  return open || arcs.length === 0 ? undefined : arcs.join('.')
}

/** The same of the arcs that end: the last one may be cut. */
export function oidTextSoFar(octets: Octets, from: number, to: number): string | undefined {
  let end = to
  while (end > from && ((octets[end - 1] as number) & 0x80) !== 0) end--
  return oidText(octets, from, end)
}

/** Dotted text to contents. Throws on anything else: hex that looks like a number («1e9999») must not be taken for an arc. */
export function oidOctets(dotted: string): number[] {
  const arcs = dotted.split('.').map((arc) => (/^\d{1,16}$/.test(arc) ? Number(arc) : Number.NaN))
  if (arcs.length < 2 || !arcs.every(Number.isSafeInteger)) throw new Error(`not an object identifier: ${dotted.slice(0, 40)}`)
  const [a = 0, b = 0, ...rest] = arcs
  return [40 * a + b, ...rest].flatMap((arc) => {
    const septets = [arc % 128]
    for (let n = Math.floor(arc / 128); n > 0; n = Math.floor(n / 128)) septets.unshift((n % 128) | 0x80)
    return septets
  })
}

const DIGITS = '0123456789*#abc'
/** Of the filler. */
const NO_DIGIT = 0
/** Characters that a string is made of at once: all stand on the stack. */
const PIECE = 256
const digitCodes = Uint8Array.from({ length: 16 }, (_, nibble) => DIGITS.charCodeAt(nibble) || NO_DIGIT)
/** Characters of a number in work: a string is made of many, not one more for each. Grows to the longest. */
let characters = new Uint8Array(256)

/** What `tbcdCharacters` gives; valid until its next call. */
const numberInWork = { characters, count: 0 }

/** TBCD digits (TS 29.002 TBCD-STRING): low nibble first, F fills. A filler between digits hides none of them. */
export function tbcdCharacters(octets: Octets, from: number, to: number): typeof numberInWork {
  if (2 * (to - from) > characters.length) characters = new Uint8Array(2 * (to - from))
  let count = 0
  for (let i = 2 * from; i < 2 * to; i++) {
    const octet = octets[i >> 1] as number
    const code = digitCodes[(i & 1) === 0 ? octet & 15 : octet >> 4] as number
    if (code !== NO_DIGIT) characters[count++] = code
  }
  numberInWork.characters = characters
  numberInWork.count = count
  return numberInWork
}

/** The same as text. */
export function tbcdText(octets: Octets, from: number, to: number): string {
  const { count } = tbcdCharacters(octets, from, to)
  let text = ''
  // Spread, they would be taken one by one, in an object each
  for (let at = 0; at < count; at += PIECE)
    text += String.fromCharCode.apply(undefined, characters.subarray(at, Math.min(at + PIECE, count)) as unknown as number[])
  return text
}

export function tbcdOctets(digits: string): number[] {
  const nibbles = digits.split('').map((d) => DIGITS.indexOf(d))
  if (nibbles.includes(-1)) throw new Error(`not digits: ${digits}`)
  if (nibbles.length % 2 === 1) nibbles.push(15)
  return Array.from({ length: nibbles.length / 2 }, (_, i) => (nibbles[2 * i] as number) | ((nibbles[2 * i + 1] as number) << 4))
}

/** A number in TBCD without a nature of address: IMSI, IMEI. */
export function tbcd(name: string, range: readonly [number, number]): LeafType {
  return leaf({
    name,
    universal: 4,
    read: tbcdText,
    write: (v) => tbcdOctets(text(v)),
    digitsAfter: 0,
    digitsRange: range,
  })
}
