/** One number per subscriber, whether a transaction names him by IMSI or by MSISDN. */
import { digitsOf, NO_DIGITS } from '../model/digits.js'
import { procedureNumber } from '../model/procedure.js'
import { FromAnswer, Outcome, type TransactionColumns } from '../model/transaction.js'
import type { KeyedHash } from './keyed-hash.js'
import { NumberTable } from './number-table.js'

/** Numbers whose IMSI is known: 16 octets each. */
const MOST_TIES = 16_777_216
/** The transaction names no subscriber. */
export const NO_KEY = -1

/** Digits as one number that tells them apart, up to 15 digits; longer ones share a hash. Negative for none. */
export function digitsKey(high: number, low: number): number {
  if (high === NO_DIGITS) return NO_KEY
  if (high >>> 28 === 15) return high
  if (hasEnd(high)) return shortKey(1, high, 0)
  const key = 100_000_000 + eightDigits(high)
  const rest = low >>> 4
  return hasEnd(rest) ? shortKey(key, low, 4) : key * 10_000_000 + eightDigits(rest)
}

/** A digit is the one that fills what has no digits. */
const hasEnd = (digits: number): boolean => (digits & (digits >>> 1) & (digits >>> 2) & (digits >>> 3) & 0x11111111) !== 0

/** Eight digits as one number: pairs, fours, all. */
function eightDigits(digits: number): number {
  const pairs = (digits & 0x0f0f0f0f) + 10 * ((digits >>> 4) & 0x0f0f0f0f)
  const fours = (pairs & 0x00ff00ff) + 100 * ((pairs >>> 8) & 0x00ff00ff)
  return (fours & 0xffff) + 10_000 * (fours >>> 16)
}

/** A number that goes on with the digits in front of the end. `last`: bits behind them. */
function shortKey(before: number, digits: number, last: number): number {
  let rest = 0
  let scale = 1
  for (let shift = 28; shift >= last; shift -= 4) {
    const nibble = (digits >>> shift) & 15
    if (nibble === 15) break
    rest = rest * 10 + nibble
    scale *= 10
  }
  return before * scale + rest
}

/** Key of a subscriber whose IMSI is not known. */
const byNumber = (msisdn: number): number => -2 - msisdn

export class SubscriberKeys {
  /** MSISDN → IMSI, as home networks answered: a question by number and one by IMSI are about the same subscriber. */
  readonly #ties: NumberTable

  constructor(hash: KeyedHash) {
    this.#ties = new NumberTable(MOST_TIES, hash)
  }

  /**
   * Learns which IMSI belongs to a number, from the home network only: an answer that gives the IMSI, or a profile sent within a registration or with its answer.
   * Gives the key under which the subscriber was known until now, NO_KEY when it stays.
   */
  learn(c: TransactionColumns, row: number): number {
    if (((c.fromAnswer[row] ?? 0) & FromAnswer.imsi) === 0 && (c.fromResponder[row] ?? 0) === 0 && !isRegistration(c, row)) return NO_KEY
    if (c.msisdnHigh[row] === NO_DIGITS || c.imsiHigh[row] === NO_DIGITS) return NO_KEY
    const msisdn = digitsKey(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
    const imsi = digitsKey(c.imsiHigh[row] as number, c.imsiLow[row] as number)
    const tied = this.#ties.get(msisdn)
    if (tied === imsi) return NO_KEY
    this.#ties.set(msisdn, imsi)
    return tied === undefined ? byNumber(msisdn) : NO_KEY
  }

  /** Of the IMSI, else of the MSISDN (its IMSI when that was learned); NO_KEY when the transaction names none. */
  keyOf(c: TransactionColumns, row: number): number {
    const imsi = digitsKey(c.imsiHigh[row] as number, c.imsiLow[row] as number)
    if (imsi >= 0) return imsi
    const msisdn = digitsKey(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
    return msisdn < 0 ? NO_KEY : (this.#ties.get(msisdn) ?? byNumber(msisdn))
  }

  /** The IMSI of a number, with its sentinel; undefined when it was not learned. */
  imsiOf(high: number, low: number): number | undefined {
    return this.#ties.get(digitsKey(high, low))
  }

  /** True for a title that the traffic has shown to be the number of a subscriber. */
  isNumberOfSubscriber(address: string): boolean {
    const { high, low } = digitsOf(address.slice(1))
    const key = digitsKey(high, low)
    return key >= 0 && this.#ties.get(key) !== undefined
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#ties.save()
  }

  load(saved: ReturnType<SubscriberKeys['save']>): void {
    this.#ties.load(saved)
  }
}

const REGISTER = procedureNumber('diameter.s6a.updateLocation')

/** The home let a subscriber register over Diameter, and its answer gives his number (Subscription-Data, TS 29.272 §7.3.2). */
const isRegistration = (c: TransactionColumns, row: number): boolean =>
  ((c.fromAnswer[row] ?? 0) & FromAnswer.msisdn) !== 0 && c.procedure[row] === REGISTER && c.outcome[row] === Outcome.answered
