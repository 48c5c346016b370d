/**
 * A table of what few subscribers have, asked about many: a count per hash says of most that they are not there, at the cost of one load instead of a look-up.
 * A count that is full stays full: then the table is asked in vain, never wrongly.
 */
import { dropOldest } from './drop-oldest.js'

const PLACES = 1 << 16
const MOST = 255

export class ByKey<T> {
  #map = new Map<number, T>()
  readonly #counts = new Uint8Array(PLACES)

  /** `key`: an integer of up to 52 bits. */
  get(key: number): T | undefined {
    return this.#counts[placeOf(key)] === 0 ? undefined : this.#map.get(key)
  }

  set(key: number, value: T): void {
    const { size } = this.#map
    this.#map.set(key, value)
    if (this.#map.size > size) this.#count(key)
  }

  delete(key: number): void {
    if (this.#map.delete(key)) this.#uncount(key)
  }

  /** Makes room for one more of `limit`: who came first goes. To be called before each that is added. */
  dropOldest(limit: number): void {
    const oldest = dropOldest(this.#map, limit)
    if (oldest !== undefined) this.#uncount(oldest)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its table with this one. */
  save(): Map<number, T> {
    return this.#map
  }

  load(saved: Map<number, T>): void {
    this.#map = saved
    this.#counts.fill(0)
    for (const key of saved.keys()) this.#count(key)
  }

  #count(key: number): void {
    const place = placeOf(key)
    const count = this.#counts[place] as number
    if (count !== MOST) this.#counts[place] = count + 1
  }

  #uncount(key: number): void {
    const place = placeOf(key)
    const count = this.#counts[place] as number
    if (count !== MOST) this.#counts[place] = count - 1
  }
}

/** The last digits of a number tell subscribers apart. */
const placeOf = (key: number): number => Math.imul(key | 0, 0x9e3779b1) >>> 16
