/** Names of countries, as people say them. Left out: other languages, centroids. */
import { countryTable } from '../../facts/countries/table.js'

/** The short English name of an ISO 3166 alpha-2 code; the code itself when it has no name here. */
export function countryName(iso2: string): string {
  return names.get(iso2) ?? iso2
}

const names = new Map(
  countryTable
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, 2), line.slice(3)] as const),
)
