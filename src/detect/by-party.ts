/**
 * What was looked up of parties lately. A party is one object as long as it is met, so what belongs to its address is found by comparing two references, and not by
 * hashing text. Of bounded size: what falls out is looked up again.
 */
import type { Party } from '../model/finding.js'

const PLACES = 1 << 12
const MOST = 0x7fffffff

export class ByParty<T> {
  readonly #parties: (Party | undefined)[] = noneOf<Party>()
  readonly #values: (T | undefined)[] = noneOf<T>()
  /** By place: when the value was set. What was set before `#now` is out of date. */
  readonly #times = new Int32Array(PLACES)
  #now = 1

  /** Undefined when the party was not met lately. */
  get(party: Party): T | undefined {
    const place = placeOf(party)
    return this.#parties[place] === party && this.#times[place] === this.#now ? this.#values[place] : undefined
  }

  set(party: Party, value: T): void {
    const place = placeOf(party)
    this.#parties[place] = party
    this.#values[place] = value
    this.#times[place] = this.#now
  }

  /** To be called when what was looked up may have changed. */
  clear(): void {
    if (++this.#now < MOST) return
    this.#times.fill(0)
    this.#now = 1
  }
}

/** Parties without a number share one place. */
const placeOf = ({ number = 0 }: Party): number => number & (PLACES - 1)

const noneOf = <T>(): (T | undefined)[] => Array.from<T | undefined>({ length: PLACES }).fill(undefined)
