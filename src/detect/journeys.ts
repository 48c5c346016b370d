/** Who cannot be where a request comes from, since nobody gets there so soon (catalogue D05). */
import type { Micros } from '../model/units.js'
import { hours, type Memory, type Serving, threshold, type Transaction } from './author.js'
import { authentications } from './questions.js'

/** Fastest journey from door to door, and what may be a border, a ferry or a commute by air. */
const KM_PER_HOUR = 1000
const NEARBY_KM = 300

/** Least time that a journey between two countries takes; undefined: they are near, or one is not on the map. */
export function journey(memory: Memory, from: string, to: string): Micros | undefined {
  const km = from === to ? 0 : memory.kilometres(from, to)
  return km === undefined || km < NEARBY_KM ? undefined : hours(km / KM_PER_HOUR)
}

/** How long ago the subscriber was last in a country: registered, authenticated, or his phone was heard of. */
export function lastSeen(t: Transaction, memory: Memory, { country = '', ago }: Serving): Micros {
  const heard = memory.heard(t)
  const since = heard?.country === country ? Math.min(ago, heard.ago) : ago
  return authentications.reduce((least, procedure) => Math.min(least, memory.lastFrom(t, procedure, country) ?? least), since)
}

/** True when vectors for the subscriber were taken by somebody of this country, as far as is remembered. */
export const isAuthenticatedIn = (t: Transaction, memory: Memory, country: string): boolean =>
  authentications.some((procedure) => memory.lastFrom(t, procedure, country) !== undefined)

/**
 * When the subscriber was where he was last is not known: only the word of who sent it says so, for it named a switch elsewhere, as a hub does (catalogue FP05), or somebody
 * whom a rule disbelieves later; or it stands for a registration that was false.
 */
export function isHearsay(t: Transaction, memory: Memory, last: Serving): boolean {
  const named = memory.named(t, last)
  return (named !== undefined && named !== last.country) || memory.isWithdrawn(t, last)
}

/** The owner of the phone comes back, or has never gone: what came in between, not longer ago, was the odd registration. */
export const comesBack = (t: Transaction, memory: Memory, country: string, within: Micros): boolean =>
  [memory.left(t), memory.cancelled(t)].some((before) => before?.country === country && before.ago < within)

/** What rules about journeys have in common; `thresholds` of each. */
export const returns = {
  returnHours: threshold(24, 'hours', 'within which who comes back after a registration elsewhere is the owner of the phone'),
  cardCountries: threshold(
    4,
    'times',
    'countries between which a subscriber has jumped, authenticated each time, so that the card is in several devices (catalogue FP14)',
  ),
}
export type Returns = Readonly<Record<keyof typeof returns, number>>

/**
 * True for what only the serving network sends, when the phone had vectors and a registration in another country less long ago than the journey takes, and none
 * where it is asked from: so no registration that the tap missed explains it, however many visitors come to that network.
 */
export function isOutOfReach(t: Transaction, memory: Memory, { returnHours, cardCountries }: Returns): boolean {
  const { country } = t.origin
  const last = memory.last(t)
  if (country === undefined || last?.country === undefined || last.country === country || !memory.seesRegistrations) return false
  const least = journey(memory, last.country, country)
  if (least === undefined || lastSeen(t, memory, last) >= least || memory.whereabouts(t) !== 'elsewhere') return false
  if (!isAuthenticatedIn(t, memory, last.country) || isAuthenticatedIn(t, memory, country)) return false
  if (isHearsay(t, memory, last)) return false
  return !comesBack(t, memory, country, hours(returnHours)) && memory.jumpedBetween(t) < cardCountries
}
