/**
 * When something last happened to a subscriber, by a small number that says what (`tag`): a table of typed arrays that grows to a bound, then lets the
 * oldest of four go. Also counts how many subscribers each tag has.
 */
import type { Micros } from '../model/units.js'

const WAYS = 4
/** Both halves of the subscriber’s number, tag plus one (0: free), and its place in `#times` is that of the slot. */
const WORDS = 3
const FIRST_BUCKETS = 1 << 10

export class Recent {
  readonly #maxBuckets: number
  #buckets = FIRST_BUCKETS
  #words = new Int32Array(FIRST_BUCKETS * WAYS * WORDS)
  #times = new Float64Array(FIRST_BUCKETS * WAYS)
  #used = 0
  /** One more number per pair, for who needs it. */
  #values = new Uint32Array(FIRST_BUCKETS * WAYS)
  readonly #counts: number[] = []

  /** Remembers about `max` pairs of subscriber and tag. */
  constructor(max: number) {
    this.#maxBuckets = 1 << Math.max(10, 31 - Math.clz32(Math.max(1, max / WAYS)))
  }

  /** Subscribers that are remembered under a tag. */
  count(tag: number): number {
    return this.#counts[tag] ?? 0
  }

  /** When it happened last; −Infinity: not as far as is remembered. `key`: of the subscriber, an integer of up to 53 bits. */
  last(key: number, tag: number): Micros {
    const slot = this.#find(key | 0, Math.floor(key / 0x1_0000_0000), tag + 1)
    return slot < 0 ? Number.NEGATIVE_INFINITY : (this.#times[slot] as number)
  }

  /** The number that was noted with it; 0 when it is not remembered. */
  value(key: number, tag: number): number {
    const slot = this.#find(key | 0, Math.floor(key / 0x1_0000_0000), tag + 1)
    return slot < 0 ? 0 : (this.#values[slot] as number)
  }

  note(key: number, tag: number, at: Micros, value = 0): void {
    const low = key | 0
    const high = Math.floor(key / 0x1_0000_0000)
    const known = this.#find(low, high, tag + 1)
    if (known >= 0) {
      this.#times[known] = at
      this.#values[known] = value
      return
    }
    if (this.#buckets < this.#maxBuckets && (this.#used > this.#buckets * 2 || this.#crowded(low, high, tag + 1))) this.#grow()
    this.#counts[tag] = (this.#counts[tag] ?? 0) + 1
    this.#put(low, high, tag + 1, at, value)
  }

  #find(low: number, high: number, mark: number): number {
    const w = this.#words
    const first = this.#bucket(low, high, mark) * WAYS
    for (let slot = first; slot < first + WAYS; slot++) {
      const at = slot * WORDS
      if (w[at] === low && w[at + 1] === high && w[at + 2] === mark) return slot
    }
    return -1
  }

  /** True when the bucket is full and the table is not so empty that it was bad luck: nothing is forgotten while there is room. */
  #crowded(low: number, high: number, mark: number): boolean {
    if (this.#used * 2 < this.#buckets) return false
    const first = this.#bucket(low, high, mark) * WAYS
    for (let slot = first; slot < first + WAYS; slot++) if (this.#words[slot * WORDS + 2] === 0) return false
    return true
  }

  #put(low: number, high: number, mark: number, time: Micros, value: number): void {
    const w = this.#words
    const first = this.#bucket(low, high, mark) * WAYS
    let oldest = first
    for (let slot = first; slot < first + WAYS; slot++) {
      if (w[slot * WORDS + 2] === 0) {
        oldest = slot
        this.#used++
        break
      }
      if ((this.#times[slot] as number) < (this.#times[oldest] as number)) oldest = slot
    }
    const at = oldest * WORDS
    const gone = w[at + 2] as number
    if (gone !== 0) this.#counts[gone - 1] = (this.#counts[gone - 1] ?? 1) - 1
    w[at] = low
    w[at + 1] = high
    w[at + 2] = mark
    this.#times[oldest] = time
    this.#values[oldest] = value
  }

  #grow(): void {
    const words = this.#words
    const times = this.#times
    const values = this.#values
    const slots = this.#buckets * WAYS
    this.#buckets *= 2
    this.#words = new Int32Array(this.#buckets * WAYS * WORDS)
    this.#times = new Float64Array(this.#buckets * WAYS)
    this.#values = new Uint32Array(this.#buckets * WAYS)
    this.#used = 0
    for (let slot = 0; slot < slots; slot++) {
      const at = slot * WORDS
      if (words[at + 2] !== 0)
        this.#put(words[at] as number, words[at + 1] as number, words[at + 2] as number, times[slot] as number, values[slot] as number)
    }
  }

  #bucket(low: number, high: number, mark: number): number {
    let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1) ^ Math.imul(mark, 0x27d4eb2f), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
    return (h ^ (h >>> 13)) & (this.#buckets - 1)
  }
}
