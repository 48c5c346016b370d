/** Claims about one address at one moment, and which of them answers for its field. */
import type { Micros } from '../model/units.js'
import { type Field, type Layer, layers } from './fact.js'

export interface Claim {
  readonly field: Field
  readonly value: string
  /** Table, file or list that says so. */
  readonly source: string
  readonly layer: Layer
  readonly confidence: number
  /** The pattern that matched: digits, domain, network, or the operator's name. */
  readonly matched: string
  /** How exact that pattern is, within its kind. */
  readonly length: number
  /** ISO dates of validity. */
  readonly from?: string
  readonly until?: string
  readonly evidence?: string
  /** Line of the user's file. */
  readonly line?: number
}

/** A label with a source. Never a verdict. */
export interface Flag {
  readonly flag: string
  readonly says: string
  readonly source: string
  readonly since?: string
}

/** Everything that is known of an address at a moment. */
export interface Profile {
  /** All claims, for each field the one that answers first. */
  readonly claims: readonly Claim[]
  readonly flags: readonly Flag[]
  /** Further countries that share a code and were not told apart. */
  readonly others: readonly string[]
  /** Moment of the answer. */
  readonly at: Micros
}

/** The claim that answers for a field: the most trusted layer, then the most exact pattern, then confidence, then the later beginning. */
export function best(profile: Profile, field: Field): Claim | undefined {
  return profile.claims.find((claim) => claim.field === field)
}

/** In the order in which claims are believed. Ties keep the order in which they came. */
export function sorted(claims: readonly Claim[]): Claim[] {
  return claims.toSorted(
    (a, b) =>
      layers.indexOf(a.layer) - layers.indexOf(b.layer) ||
      b.length - a.length ||
      b.confidence - a.confidence ||
      ((a.from ?? '') < (b.from ?? '') ? 1 : (a.from ?? '') > (b.from ?? '') ? -1 : 0),
  )
}
