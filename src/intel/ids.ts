/**
 * Addresses as numbers, for the hot path: two numbers about which the same is known at the same time have one id. Two walks of a trie and one table look-up,
 * no allocation once an id exists; the profile behind an id is made once, on first use.
 */
import type { Micros } from '../model/units.js'
import { base } from './base.js'
import type { Profile } from './claim.js'
import { curatedMoments } from './groups.js'
import { Overlay } from './overlay.js'
import { type Place, profileOfPlace } from './profile.js'

/** Numbering plans of Q.713 §3.4.2.3 that have a table. */
const codes: Readonly<Record<number, Place['plan']>> = { 1: 'e164', 6: 'e212', 7: 'e214' }

/** Room for rows and for nodes in one key: both fit in 20 bits, a segment in 10. */
const NODES = 1 << 20
const DAY = 86_400_000_000

/** No table for this numbering plan. */
export const NO_ADDRESS = -1

interface Kept {
  readonly place: Place
  readonly at: Micros
  profile: Profile | undefined
}

export class AddressIds {
  readonly #overlay: Overlay
  readonly #ids: Readonly<Record<Place['plan'], Map<number, number>>> = { e164: new Map(), e212: new Map(), e214: new Map() }
  readonly #kept: Kept[] = []
  /** Moments at which some answer changes: between two of them time does not matter. */
  readonly #moments: Float64Array
  #segment = 0

  constructor(overlay = new Overlay()) {
    this.#overlay = overlay
    this.#moments = Float64Array.from(new Set([...overlay.moments, ...curatedMoments(), ...registryMoments()])).sort()
  }

  /** Distinct answers so far. */
  get size(): number {
    return this.#kept.length
  }

  /** Id of a number in two columns (src/model/digits.ts) by its numbering plan (1 E.164, 6 E.212, 7 E.214); `NO_ADDRESS` for other plans. */
  id(numberingPlan: number, high: number, low: number, at: Micros): number {
    const plan = codes[numberingPlan]
    if (plan === undefined) return NO_ADDRESS
    const b = base()
    const row = plan === 'e212' ? b.e212.findPair(high, low) : b.e164.findPair(high, low)
    return this.#idOf(plan, row, this.#overlay.nodePair(plan, high, low), at)
  }

  /** The same for digits as text, of any length. */
  idOf(numberingPlan: number, digits: string, at: Micros): number {
    const plan = codes[numberingPlan]
    if (plan === undefined) return NO_ADDRESS
    const b = base()
    const row = plan === 'e212' ? b.e212.find(digits) : b.e164.find(digits)
    return this.#idOf(plan, row, this.#overlay.node(plan, digits), at)
  }

  /** What is known behind an id: the same object each time. */
  profile(id: number): Profile {
    const kept = this.#kept[id]
    if (kept === undefined) throw new RangeError(`no address has the id ${id}`)
    kept.profile ??= profileOfPlace(this.#overlay, kept.place, kept.at)
    return kept.profile
  }

  #idOf(plan: Place['plan'], row: number, node: number, at: Micros): number {
    const segment = this.era(at)
    const key = (segment * NODES + node + 1) * NODES + row + 1
    const ids = this.#ids[plan]
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = this.#kept.length
    this.#kept.push({ place: { plan, row, node }, at, profile: undefined })
    ids.set(key, id)
    return id
  }

  /** Number of moments not after `at`: within one era no answer changes. Packets come in order of time: most often it is the era of the one before. */
  era(at: Micros): number {
    const moments = this.#moments
    let s = this.#segment
    while (s > 0 && at < (moments[s - 1] as number)) s--
    while (s < moments.length && at >= (moments[s] as number)) s++
    this.#segment = s
    return s
  }
}

/** Beginnings and ends in the base file, at which a global network came or went. */
function registryMoments(): Micros[] {
  const b = base()
  const days = new Set<number>()
  for (const column of ['from', 'until'] as const) for (const day of b.distinct(column)) if (Math.abs(day) < 0x7fffffff) days.add(day)
  return [...days].map((day) => day * DAY)
}
