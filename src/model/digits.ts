/**
 * A number as 16 nibbles in two unsigned 32-bit columns: the first digit is the highest nibble, F fills the rest.
 *
 * Chosen over one float64 with a leading 1 because an IMEISV and some titles have 16 digits, because a prefix is then one mask and compare, and
 * because the nibbles A–E (*, #, a, b, c of TBCD) survive (docs/decisions/0002-digits.md). Digits beyond 16 are kept in a table, see `LongDigits`.
 */
import { OctetTable, octetHash } from './octet-table.js'
import type { Parcel } from './parcel.js'

/** Both halves hold this when there is no number. */
export const NO_DIGITS = 0xffffffff

/** Digits that two halves hold. */
export const SHORT_DIGITS = 16

// A number never begins with nibble F; a half that does, and is not NO_DIGITS, is the id of a long number.
const LONG = 0xf0000000

/** What a number longer than 16 digits prints as that came when the table was full. */
export const UNKEPT = '…'

/** Digits of all long numbers together: twice what as many addresses of SCCP could have. */
const MOST_OCTETS = 64 << 20

/** Numbers longer than 16 digits, by id. Bounded: when full, every further one shares the last id and prints as `UNKEPT`. */
export class LongDigits {
  static readonly limit = 65_536
  /** As characters. */
  readonly #table = new OctetTable(LongDigits.limit, MOST_OCTETS)

  /** The id of a long number, given as characters; the same digits give the same id. */
  idOf(characters: Uint8Array, count: number): number {
    const id = this.#table.id(characters, 0, count, octetHash(characters, 0, count))
    return id < 0 ? LongDigits.limit : id
  }

  id(text: string): number {
    const characters = new TextEncoder().encode(text)
    return this.idOf(characters, characters.length)
  }

  text(id: number): string {
    return id < this.#table.size ? new TextDecoder().decode(this.#table.octets(id)) : UNKEPT
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save(): Uint8Array {
    return this.#table.save()
  }

  load(saved: Uint8Array): void {
    this.#table.load(saved)
  }

  get size(): number {
    return this.#table.size
  }

  /** Hands the numbers over that were met after the first `known`; `read` of the table of a thread that has these takes them, with the same ids. */
  write(parcel: Parcel, known: number): void {
    this.#table.write(parcel, known)
  }

  read(parcel: Parcel): void {
    this.#table.read(parcel)
  }
}

/** The one table of long numbers of this thread: ids only ever compare within it. */
export const longDigits = new LongDigits()

export function longHigh(id: number): number {
  return (LONG | id) >>> 0
}

/** Low half that marks a long number. */
export const LONG_LOW = 0

const digit = '0123456789*#abc'

/** Digits as text; '' for none. */
export function digitsText(high: number, low: number): string {
  if (high === NO_DIGITS) return ''
  if (high >>> 28 === 15) return longDigits.text(high & 0x0fffffff)
  let text = fourOf(high >>> 16)
  if (text.length === 4) text += fourOf(high & 0xffff)
  if (text.length === 8) text += fourOf(low >>> 16)
  return text.length === 12 ? text + fourOf(low & 0xffff) : text
}

/** Texts of four nibbles, made once each: three concatenations instead of fifteen. */
const fours: (string | undefined)[] = Array.from({ length: 1 << 16 })

function fourOf(nibbles: number): string {
  const known = fours[nibbles]
  if (known !== undefined) return known
  let text = ''
  for (let shift = 12; shift >= 0 && ((nibbles >>> shift) & 15) !== 15; shift -= 4) text += digit[(nibbles >>> shift) & 15] ?? ''
  fours[nibbles] = text
  return text
}

export interface DigitPair {
  readonly high: number
  readonly low: number
}

/** Text to halves. Characters that are no TBCD digit end the number. */
export function digitsOf(text: string): DigitPair {
  if (text.length > SHORT_DIGITS) return { high: longHigh(longDigits.id(text)), low: LONG_LOW }
  let high = NO_DIGITS
  let low = NO_DIGITS
  for (let i = 0; i < text.length; i++) {
    const nibble = digit.indexOf(text[i] as string)
    if (nibble < 0) break
    if (i < 8) high = ((high & ~(15 << (28 - 4 * i))) | (nibble << (28 - 4 * i))) >>> 0
    else low = ((low & ~(15 << (60 - 4 * i))) | (nibble << (60 - 4 * i))) >>> 0
  }
  return { high, low }
}
