/** What columns of a transaction hold as numbers, as rules read it. */
import type { Subscriber } from '../model/finding.js'
import { type Disclosure, disclosures } from '../model/transaction.js'
import type { Network, Transaction } from './author.js'

/** Without pseudonym. */
export function subscriberOf(imsi: string, msisdn: string, { plmn, country }: Network): Subscriber {
  return {
    pseudonym: '',
    ...(imsi === '' ? {} : { imsi }),
    ...(msisdn === '' ? {} : { msisdn }),
    ...(plmn === undefined ? {} : { homePlmn: plmn }),
    ...(country === undefined ? {} : { homeCountry: country }),
  }
}

export const disclosuresOf = (bits: number): readonly Disclosure[] =>
  (DISCLOSED[bits] ??= disclosures.filter((_, i) => (bits & (1 << i)) !== 0))

/** No application context of MAP. */
export const NO_CONTEXT = -1

export const mapContextOf = (context: number): Transaction['context'] =>
  context === NO_CONTEXT ? undefined : (CONTEXTS[context] ??= { ac: context >> 8, version: context & 255 })

/** Made once for each of the few values that occur. */
const DISCLOSED: (readonly Disclosure[] | undefined)[] = []
const CONTEXTS: ({ readonly ac: number; readonly version: number } | undefined)[] = []
