/**
 * Subscribers of networks of no country (E.212 §A: MCC 901 and 991 shared, 001 for tests, 999 within walls), while too little was seen of their registers to know
 * where they stand (standing.ts). A satellite network may have its registers in any country; a test network has them where its numbers and nodes are.
 */
import { placeOf } from '../model/finding.js'
import type { Network, Transaction } from './author.js'
import type { Knowledge } from './knowledge.js'
import { askedBy } from './questions.js'

const TEST_CODES = /^(?:001|999)/
/** Asked of the register of the home, never of a serving network. */
const ASKED_OF_HOME: readonly string[] = [
  ...askedBy('service node'),
  ...['sendRoutingInfo', 'sendRoutingInfoForLCS', 'sendRoutingInfoForGprs', 'sendIMSI'].map((name) => `map.${name}`),
]

/** Whether who asks may be of that home; `number`: where the number of the subscriber is from. undefined: not known. */
export function isOfHomeWithoutCountry(t: Transaction, home: string, number: Network, knowledge: Knowledge): boolean | undefined {
  const { origin, target } = t
  // The home gave out the number, too
  if (number.country !== undefined) return knowledge.sameFamily(origin, home, number.country)
  if (!TEST_CODES.test(home) || origin.country === undefined) return undefined
  // A realm names its network (TS 23.003 §19.2), here one of a country
  if (origin.kind === 'host') return origin.network === undefined ? undefined : false
  const register = placeOf(target)
  return ASKED_OF_HOME.includes(t.procedure) && register !== undefined && register !== placeOf(origin) ? false : undefined
}
