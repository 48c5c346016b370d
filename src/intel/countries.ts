/** Names of countries, as people say them, and the middle of each. Left out: other languages. */
import { base } from './base.js'

export interface Country {
  readonly iso2: string
  readonly iso3: string
  readonly name: string
  /** Degrees, of the middle of the largest part. */
  readonly latitude: number | undefined
  readonly longitude: number | undefined
}

/** The short English name of an ISO 3166 alpha-2 code; the code itself when it has no name here. */
export function countryName(iso2: string): string {
  return findCountry(iso2)?.name ?? iso2
}

/** A country by its code of two or of three letters. */
export function findCountry(code: string): Country | undefined {
  return countries().get(code)
}

let known: ReadonlyMap<string, Country> | undefined

function countries(): ReadonlyMap<string, Country> {
  if (known !== undefined) return known
  const made = new Map<string, Country>()
  for (const [iso2, iso3, name, latitude, longitude] of base().header.countries) {
    const country = { iso2, iso3, name, latitude: latitude ?? undefined, longitude: longitude ?? undefined }
    made.set(iso2, country)
    if (iso3 !== '') made.set(iso3, country)
  }
  known = made
  return made
}
