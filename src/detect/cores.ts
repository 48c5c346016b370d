/** Whether a subscriber is where the core of a network stands that serves it from another country (catalogue FP03): a part of `whereabouts` of memory.ts. */
import type { Network, Transaction } from './author.js'
import type { Remembered } from './remembered.js'

type Known = Pick<Remembered, 'places' | 'hosted' | 'now'>

/** The realm asks, now or before, for a network where the subscriber is: that network may have its core there. */
export function mayBeCore(known: Known, t: Transaction, key: number): boolean {
  const { realm } = t.origin
  if (t.diameter === undefined || realm === undefined) return false
  for (const visited of [t.diameter.visitedPlmn, ...known.hosted.networksOf(realm)])
    if (visited !== '' && isHere(known, t.plmn(visited), key)) return true
  return false
}

/** The subscriber is where a realm stands that asks for this network. */
export function isAtCore(known: Known, t: Transaction, { plmn }: Network, key: number): boolean {
  return plmn !== undefined && known.hosted.coresOf(plmn).some((realm) => isHere(known, t.networkOf(realm), key))
}

function isHere({ places, now }: Known, { country, plmn }: Network, key: number): boolean {
  return country !== undefined && places.seenFrom(country, plmn, undefined, key, now) === 'here'
}
