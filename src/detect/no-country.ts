/** Who asks about a subscriber under an address of no country, while too little was seen of the registers of the home to know where they stand (homes.ts). */
import { type Party, placeOf } from '../model/finding.js'

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
