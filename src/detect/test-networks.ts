/**
 * Subscribers of networks of no country (E.212 §A: MCC 901 and 991 shared, 001 for tests, 999 within walls), while too little was seen of their registers to know
 * where they stand (homes.ts). A satellite network may have its registers in any country; a test network has no partners abroad. Its numbers say nothing: laboratories take any.
 */
import { placeOf } from '../model/finding.js'
import type { Transaction } from './author.js'
import { askedBy } from './questions.js'

const TEST_CODES = /^(?:001|999)/
/** Asked of the register of the home, never of a serving network. */
const ASKED_OF_HOME: readonly string[] = [
  ...askedBy('service node'),
  ...['sendRoutingInfo', 'sendRoutingInfoForLCS', 'sendRoutingInfoForGprs', 'sendIMSI'].map((name) => `map.${name}`),
]

/** False when who asks is not of that home; undefined: not known. */
export function isOfHomeWithoutCountry({ origin, target, procedure }: Transaction, home: string): false | undefined {
  if (!TEST_CODES.test(home) || origin.country === undefined) return undefined
  // A realm names its network (TS 23.003 §19.2), here one of a country
  if (origin.kind === 'host') return origin.network === undefined ? undefined : false
  const register = placeOf(target)
  return ASKED_OF_HOME.includes(procedure) && register !== undefined && register !== placeOf(origin) ? false : undefined
}
