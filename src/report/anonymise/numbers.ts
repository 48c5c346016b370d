/** Numbers of people and devices, replaced: the part that names a country or network stays, the part that names a person is permuted. */
import { findE164, findImsi } from '../../intel/index.js'
import { type DigitForm, digitForms } from './digit-forms.js'
import type { Permutation } from './permutation.js'

/** Digits of a number that are always replaced, however many are to be kept. */
const LEAST_REPLACED = 4
const decimal = /^\d+$/
/** Type allocation code of an IMEI (TS 23.003 §6.2.1), and the digits in front of the check digit or software version. */
const TAC = 8
const IMEI_DIGITS = 14

export class Numbers {
  readonly #permutation: Permutation
  readonly #networkDigits: number

  /** `networkDigits`: how many digits behind the country code of an E.164 number stay. */
  constructor(permutation: Permutation, networkDigits: number) {
    this.#permutation = permutation
    this.#networkDigits = networkDigits
  }

  /** IMSI: MCC and MNC stay. */
  imsi(digits: string): string {
    const keep = plmnLength(digits)
    return digits.slice(0, keep) + this.#tail(digits.slice(keep), `imsi/${digits.slice(0, keep)}`)
  }

  /** E.164: country code and the first digits of the national number stay. */
  msisdn(digits: string): string {
    const country = countryLength(digits)
    const keep = Math.max(0, Math.min(country + this.#networkDigits, digits.length - LEAST_REPLACED))
    return digits.slice(0, keep) + this.#tail(digits.slice(keep), `e164/${digits.slice(0, keep)}`)
  }

  /** IMEI and IMEISV: the type stays, a check digit that was right is right again, the software version stays. */
  imei(digits: string): string {
    if (digits.length < IMEI_DIGITS || !decimal.test(digits)) return this.#tail(digits, 'imei')
    const serial = this.#permutation.digits(digits.slice(TAC, IMEI_DIGITS), `imei/${digits.slice(0, TAC)}`)
    const body = digits.slice(0, TAC) + serial
    const rest = digits.slice(IMEI_DIGITS)
    if (rest.length !== 1) return body + rest
    const right = luhn(digits.slice(0, IMEI_DIGITS)) === rest
    return body + (right ? luhn(body) : rest === '0' ? '0' : this.#permutation.digits(rest, `imei-check/${body}`))
  }

  #tail(digits: string, domain: string): string {
    if (decimal.test(digits)) return this.#permutation.digits(digits, domain)
    // *, #, a, b, c stay where they are; the decimal digits between them are one number
    const mapped = this.#permutation.digits(digits.replace(/\D/g, ''), domain)
    let next = 0
    return digits.replace(/\d/g, () => mapped[next++] ?? '0')
  }
}

/** Digits of MCC and MNC in an IMSI. */
function plmnLength(imsi: string): number {
  return Math.min(findImsi(imsi)?.plmn.length ?? 5, imsi.length)
}

/** Digits of the country code; the area code of the North American plan is part of the national number. */
function countryLength(msisdn: string): number {
  if (msisdn.startsWith('1')) return 1
  const prefix = findE164(msisdn)?.prefix.length ?? 0
  return Math.min(prefix, 3)
}

/** Check digit of an IMEI (TS 23.003 annex B). */
function luhn(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[i])
    const doubled = i % 2 === 1 ? 2 * d : d
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/** Originals shorter than this are replaced in their fields, but not looked for elsewhere: chance would find them in any octets. */
const LEAST_SOUGHT = 10
/** Parts of identifiers (MSIN, national number) shorter than this name nobody on their own. */
const LEAST_PART = 8
/** The search looks at so many digits first. */
const PREFIX = 8
const PREFIXES = 10 ** PREFIX
/** Identifiers that one run can remember. */
const LIMIT = 4_000_000

/** All identifiers of a capture with what replaces them, and a search for them in any octets. */
export class Originals {
  readonly #replacements = new Map<string, string>()
  readonly #prefixes = new Uint32Array(PREFIXES / 32)
  readonly #lengths = new Set<number>()
  #longest: readonly number[] = []
  /** Places that were replaced already and look like an original: the replacement of one person that is the number of another. */
  coincidences = 0

  get size(): number {
    return this.#replacements.size
  }

  replacementOf(digits: string): string | undefined {
    return this.#replacements.get(digits)
  }

  /** A title by E.214 (TS 29.002 §4): the MSIN at its end becomes what it becomes in the IMSI; undefined when no known MSIN stands there. */
  replacedEnd(title: string): string | undefined {
    for (let at = 1; title.length - at >= LEAST_PART; at++) {
      const end = this.#replacements.get(title.slice(at))
      if (end !== undefined) return title.slice(0, at) + end
    }
    return undefined
  }

  /** An IMSI, and its MSIN alone. */
  imsi(digits: string, replacement: string): void {
    this.#add(digits, replacement, 1)
    const keep = plmnLength(digits)
    this.#add(digits.slice(keep), replacement.slice(keep), LEAST_PART)
  }

  /** An E.164 number, and its national number alone. */
  msisdn(digits: string, replacement: string): void {
    this.#add(digits, replacement, 1)
    const keep = countryLength(digits)
    if (keep > 0) this.#add(digits.slice(keep), replacement.slice(keep), LEAST_PART)
  }

  /** An IMEI, without and with its last digits. */
  imei(digits: string, replacement: string): void {
    this.#add(digits, replacement, IMEI_DIGITS)
    this.#add(digits.slice(0, IMEI_DIGITS), replacement.slice(0, IMEI_DIGITS), IMEI_DIGITS)
  }

  /**
   * Replaces every original in octets `from` to `to` that does not lie in `written` (1: an octet that was replaced already): in TBCD and BCD at
   * either nibble, in ASCII, and in UTF-16. Returns how many there were.
   */
  replaceIn(octets: Uint8Array, from: number, to: number, written: Uint8Array): number {
    let count = 0
    for (const form of digitForms) {
      let run = 0
      let prefix = 0
      const end = form.places(from, to)
      for (let place = form.first(from); place < end; place++) {
        const digit = form.digit(octets, place)
        if (digit < 0) {
          run = 0
          prefix = 0
          continue
        }
        run++
        prefix = (prefix * 10 + digit) % PREFIXES
        if (run < PREFIX || (((this.#prefixes[prefix >>> 5] as number) >>> (prefix & 31)) & 1) === 0) continue
        const start = place - PREFIX + 1
        if (this.#replaceAt(octets, form, start, end, written)) count++
      }
    }
    return count
  }

  #replaceAt(octets: Uint8Array, form: DigitForm, start: number, end: number, written: Uint8Array): boolean {
    for (const length of this.#longest) {
      if (start + length > end) continue
      let digits = ''
      for (let i = 0; i < length; i++) {
        const digit = form.digit(octets, start + i)
        if (digit < 0) break
        digits += digit
      }
      const replacement = digits.length === length ? this.#replacements.get(digits) : undefined
      if (replacement === undefined) continue
      let fresh = false
      for (let i = 0; i < length; i++) if (written[form.octet(start + i)] === 0) fresh = true
      if (!fresh) {
        this.coincidences++
        return false
      }
      for (let i = 0; i < length; i++) {
        form.put(octets, start + i, Number(replacement[i]))
        written[form.octet(start + i)] = 1
      }
      return true
    }
    return false
  }

  #add(digits: string, replacement: string, least: number): void {
    if (digits.length < least || !decimal.test(digits) || this.#replacements.has(digits)) return
    if (this.#replacements.size >= LIMIT) throw new TooManyIdentifiers()
    this.#replacements.set(digits, replacement)
    if (digits.length < LEAST_SOUGHT) return
    const prefix = Number(digits.slice(0, PREFIX))
    this.#prefixes[prefix >>> 5] = (this.#prefixes[prefix >>> 5] as number) | (1 << (prefix & 31))
    if (this.#lengths.has(digits.length)) return
    this.#lengths.add(digits.length)
    this.#longest = [...this.#lengths].sort((a, b) => b - a)
  }
}

/** More identifiers than can be remembered: the capture must be cut. */
export class TooManyIdentifiers extends Error {}
