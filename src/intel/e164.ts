/**
 * Country and range holder of an E.164 number, by longest prefix. +1 is decided by its area code, never by «1» alone.
 * The country is where the number is registered: not who uses it, and not where the node stands. The holder is who got the range: numbers are ported,
 * operators renamed, titles leased.
 * Left out: number length (node GTs have lengths that no subscriber has).
 */
import { digitsText } from '../model/digits.js'
import { base } from './base.js'
import { NO_ROW } from './trie.js'

export interface E164Answer {
  /** ISO 3166 alpha-2; undefined for global networks, services and unassigned area codes. */
  readonly country: string | undefined
  /** Further countries that share the code and were not told apart. */
  readonly others: readonly string[]
  /** The digits that decided the country. */
  readonly prefix: string
  /** Why there is no country, for example «global network Inmarsat» or «unassigned area code». */
  readonly note: string | undefined
  /** Who holds the range, by the registry of mobile numbers. */
  readonly holder: string | undefined
}

/** What is known of international digits without «+». Undefined: no such country code. The answer is shared: do not change it. */
export function findE164(digits: string): E164Answer | undefined {
  const row = base().e164.find(digits)
  return row === NO_ROW ? undefined : answerOf(row, digits)
}

/** As `findE164` for a number in two columns; a number of more than 16 digits is not found. Gives the row of intel.bin, without allocation. */
export function e164Row(high: number, low: number): number {
  return base().e164.findPair(high, low)
}

/** As `findE164` for a number in two columns; a number of more than 16 digits is not found. */
export function findE164Pair(high: number, low: number): E164Answer | undefined {
  const row = e164Row(high, low)
  return row === NO_ROW ? undefined : (answers.get(row) ?? answerOf(row, digitsText(high, low)))
}

const answers = new Map<number, E164Answer>()

function answerOf(row: number, digits: string): E164Answer {
  const known = answers.get(row)
  if (known !== undefined) return known
  const b = base()
  const place =
    b.upwards(row, (one) => (b.text(one, 'country') !== undefined || b.text(one, 'note') !== undefined ? one : undefined)) ?? row
  const answer = {
    country: b.text(place, 'country'),
    others: b.text(place, 'others')?.split(' ') ?? [],
    prefix: digits.slice(0, b.number(place, 'length')),
    note: b.text(place, 'note'),
    holder: b.upwards(row, (one) => b.text(one, 'operator')),
  }
  answers.set(row, answer)
  return answer
}
