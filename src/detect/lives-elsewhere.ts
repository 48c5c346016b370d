/** Whether the realm that registered a subscriber is the core of the network that it named (catalogue FP03): `livesElsewhere` of memory.ts. */
import { hours } from '../model/units.js'
import type { Snapshot } from './author.js'
import type { Stay } from './hosted-cores.js'
import type { Remembered } from './remembered.js'

/** By then a phone has registered, if it does anything: one that stays where it is may be silent for a day and more, since periodic updates do not reach the register (TS 23.401 §5.3.3). */
const SHOWS_WITHIN = hours(72)

/** `visited`: the country of the network that the registration named. */
export function livesElsewhere(
  { places, hosted, now, watched }: Pick<Remembered, 'places' | 'hosted' | 'now' | 'watched'>,
  { origin, visitedPlmn, key }: Snapshot,
  visited: string | undefined,
): boolean | undefined {
  const stay: Stay = (subscriber, since) => {
    const serving = places.serving(subscriber, 'eps', now)
    // Where the core is known to speak for the visited network, it puts him there; who speaks for himself names no other country
    const isNamed = serving?.country === visited && places.named(subscriber, now - (serving?.ago ?? 0)) === visited
    if (serving !== undefined && (serving.country === origin.country || isNamed)) return now - since
    const left = places.left(subscriber, now)
    return left !== undefined && left.country === origin.country ? now - left.ago - since : 0
  }
  const lives = hosted.serves(origin.realm ?? '', visitedPlmn, key, stay)
  // Registered before the capture, and reached there since
  const where = places.from(origin, key, now)
  const mayLive = watched < SHOWS_WITHIN || hosted.returns(origin.realm ?? '', visitedPlmn, key)
  // The visited network serves him on 3G under its own titles, and nobody on 4G: the core is for that
  if (places.serving(key, 'eps', now) === undefined && places.seenFrom(visited, visitedPlmn, undefined, key, now) === 'here') return true
  const unknown = lives === false && (where === 'here' || (where === undefined && mayLive))
  return unknown ? undefined : lives
}
