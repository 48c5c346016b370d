/** Who asks about a subscriber under an address of no country, while too little was seen of the registers of the home to know where they stand (homes.ts). */
import { type Party, placeOf } from '../model/finding.js'
import type { TransactionColumns } from '../model/transaction.js'

/** Numbering plan and nature of address (Q.713 §3.4.2.3). */
const ISDN = 1
const NATIONAL = 3

/** Who asks bears a number of E.164 without its country code. Columns of other protocols hold neither plan nor nature. */
export const isNational = (c: TransactionColumns, row: number): boolean => c.callingPlan[row] === ISDN && c.callingNature[row] === NATIONAL

/**
 * False when such an address is not the home’s, which is of a country. A full number of no country is not. Neither is a realm that names no network, to a serving
 * network abroad: between networks nodes bear realms that do (TS 23.003 §19.2), whatever they are called within. undefined: not known.
 */
export function isOfHomeUnderNoCountry(origin: Party, target: Party, country: string): false | undefined {
  if (origin.country !== undefined || placeOf(origin) === undefined) return undefined
  if (origin.kind === 'gt') return false
  const crosses = target.network !== undefined && target.country !== undefined && target.country !== country
  return origin.kind === 'host' && origin.network === undefined && crosses ? false : undefined
}

/**
 * False when a national number (Q.713 §3.4.2.3.1) asks a node of another country than the home’s: the answer goes to a number of that country, where no register of the
 * home stands. undefined: not known, as where both are of one country.
 */
export const isOfHomeUnderNationalNumber = (target: Party, country: string): false | undefined =>
  target.kind === 'gt' && target.country !== undefined && target.country !== country ? false : undefined
