/** Where a registration puts its subscriber, when the switch that it names stands in another country than its sender (catalogue FP05). */
import type { Party } from '../model/finding.js'
import { hours } from '../model/units.js'
import type { Memory, Whereabouts } from './memory.js'
import { authentications } from './questions.js'
import { isSuspect } from './reputation.js'
import type { Transaction } from './transaction.js'

/** Subscribers registered for switches elsewhere who make an address a hub. */
export const HUB = 5

/**
 * Where a registration puts the subscriber: with who sends it; with the switch that it names when that is in another country and the sender is known to speak for
 * others (catalogue FP05), or did so for somebody and names the place where this one is already. The word of a stranger counts for nothing: calls go to the VLR
 * and messages to the MSC, and only one of them is seen here.
 */
export function registeredAt(t: Transaction, memory: Memory): Party {
  const { node, origin } = t
  if (node?.country === undefined || node.country === origin.country) return origin
  const spokeFor = memory.switches(origin)
  if (spokeFor >= HUB) return node
  return spokeFor > 0 && memory.whereabouts(t, { plmn: node.network, country: node.country }) === 'here' ? node : origin
}

/** Countries whose switches an address names that speaks for others: who wants calls and messages names where he gets them. */
const HUB_COUNTRIES = 3
/** So long vectors that were taken show where a subscriber is. */
const RECENT = hours(24)

/**
 * True when a stranger names the switch where the subscriber is, or, of whom no registration was seen, one of a country where vectors for him were taken: a hub of
 * which nothing was seen (catalogue FP05), or who wants his messages and leaves him the calls. True also of who has named switches of several countries.
 */
export function mayBeHub(t: Transaction, memory: Memory): boolean {
  const { node, origin } = t
  if (node?.country === undefined || node.country === origin.country || isSuspect(origin, memory)) return false
  if (memory.countriesNamed(origin) >= HUB_COUNTRIES) return true
  const { country } = node
  if (memory.whereabouts(t, { plmn: node.network, country }) === 'here') return true
  return memory.last(t) === undefined && authentications.some((name) => (memory.lastFrom(t, name, country) ?? RECENT) < RECENT)
}

/** Whether the subscriber is where a registration puts him. */
export function isThere(t: Transaction, memory: Memory): Whereabouts {
  const place = registeredAt(t, memory)
  return place === t.origin ? memory.whereabouts(t) : memory.whereabouts(t, { plmn: place.network, country: place.country })
}
