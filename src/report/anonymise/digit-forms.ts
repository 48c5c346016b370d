/** The ways digits stand in octets. A place counts digits of the form: nibbles for BCD, octets for text, pairs for UTF-16. */

export interface DigitForm {
  readonly name: string
  /** First place at or behind octet `from`, and the place at octet `to`. */
  readonly first: (from: number) => number
  readonly places: (from: number, to: number) => number
  /** The digit at a place, −1 when there is none. */
  readonly digit: (octets: Uint8Array, place: number) => number
  readonly put: (octets: Uint8Array, place: number, digit: number) => void
  /** The octet of a place. */
  readonly octet: (place: number) => number
}

const decimalNibble = (nibble: number): number => (nibble < 10 ? nibble : -1)

function nibbles(name: string, lowFirst: 0 | 1): DigitForm {
  // In TBCD an even place is the low nibble, in BCD the high one.
  const shift = (place: number): number => ((place & 1) === lowFirst ? 4 : 0)
  return {
    name,
    first: (from) => 2 * from,
    places: (_, to) => 2 * to,
    digit: (octets, place) => decimalNibble(((octets[place >> 1] as number) >> shift(place)) & 15),
    put(octets, place, digit) {
      const by = shift(place)
      octets[place >> 1] = ((octets[place >> 1] as number) & ~(15 << by)) | (digit << by)
    },
    octet: (place) => place >> 1,
  }
}

const ascii: DigitForm = {
  name: 'ASCII',
  first: (from) => from,
  places: (_, to) => to,
  digit: (octets, place) => decimalNibble(((octets[place] as number) - 0x30) & 0xff),
  put(octets, place, digit) {
    octets[place] = 0x30 + digit
  },
  octet: (place) => place,
}

/** UTF-16 whose pairs begin at octets of this parity; either byte order, since the other octet is 0 in both. */
function utf16(parity: 0 | 1, bigEndian: boolean): DigitForm {
  const at = (place: number): number => 2 * place + parity
  const low = bigEndian ? 1 : 0
  return {
    name: bigEndian ? 'UTF-16' : 'UTF-16LE',
    first: (from) => (from - parity + 1) >> 1,
    places: (_, to) => (to - parity) >> 1,
    digit: (octets, place) => (octets[at(place) + 1 - low] === 0 ? decimalNibble(((octets[at(place) + low] as number) - 0x30) & 0xff) : -1),
    put(octets, place, digit) {
      octets[at(place) + low] = 0x30 + digit
    },
    octet: (place) => at(place) + low,
  }
}

/** All forms that originals are looked for in: TBCD and BCD at both nibbles, ASCII, UTF-16. */
export const digitForms: readonly DigitForm[] = [
  nibbles('TBCD', 1),
  nibbles('BCD', 0),
  ascii,
  utf16(0, true),
  utf16(1, true),
  utf16(0, false),
  utf16(1, false),
]

/** Where digits stand in octets `from` to `to`: the last such place that begins at a whole octet; undefined when they do not. */
export function findDigits(
  octets: Uint8Array,
  from: number,
  to: number,
  digits: string,
): { readonly form: DigitForm; readonly place: number } | undefined {
  for (const form of digitForms) {
    for (let place = form.places(from, to) - digits.length; place >= form.first(from); place--) {
      if ((form.name === 'TBCD' || form.name === 'BCD') && (place & 1) === 1) continue
      let i = 0
      while (i < digits.length && sameDigit(octets, form, place + i, digits[i] as string)) i++
      if (i === digits.length) return { form, place }
    }
  }
  return undefined
}

/** TBCD has digits beyond nine, which texts show as *, #, a, b, c: they stay as they are. */
function sameDigit(octets: Uint8Array, form: DigitForm, place: number, digit: string): boolean {
  const found = form.digit(octets, place)
  return found < 0 ? digit < '0' || digit > '9' : String(found) === digit
}
