/**
 * When something last happened to a subscriber, by a small number that says what (`tag`): one record of sixteen octets per pair, in one of two buckets of
 * four, so that the table is full to four fifths before anything is in the way. It grows to a bound, then the oldest gives way. Also counts how
 * many subscribers each tag has.
 */
import { days, type Micros } from '../model/units.js'
import { bucketsFor, FIRST_BUCKETS, firstBucket, FULL, grown, hash, secondBucket, SPARSE, WAYS } from './two-buckets.js'

/** Words of a record: low half of the subscriber’s number; high half below the tag plus one (0: free); time; value. */
const WORDS = 4
const BUCKET = WAYS * WORDS

/** Bits of the high half of a number: fifteen digits and their sentinel, and a sign. */
const HIGH_BITS = 20
const HIGH_MASK = (1 << HIGH_BITS) - 1
/** Tags there may be. */
export const MOST_TAGS = (1 << (32 - HIGH_BITS)) - 2

/** Times are kept in tenths of a second, thirteen years of them, from a year before the first. */
const TICK = 100_000
const BEFORE = days(365)
const LATEST = 0xffffffff

export class Recent {
  readonly #maxBuckets: number
  #buckets = FIRST_BUCKETS
  #words = new Int32Array(FIRST_BUCKETS * BUCKET)
  #used = 0
  #from = Number.NaN
  #counts: number[] = []

  /** Remembers about `max` pairs of subscriber and tag. */
  constructor(max: number) {
    this.#maxBuckets = bucketsFor(max)
  }

  /** Subscribers that are remembered under a tag. */
  count(tag: number): number {
    return this.#counts[tag] ?? 0
  }

  /** Where the pair is remembered, valid until the next `note`; −1: it is not. `key`: of the subscriber, an integer of up to 52 bits. */
  find(key: number, tag: number): number {
    const low = key | 0
    const mark = markOf(key, tag)
    const w = this.#words
    const h = hash(low, mark)
    const first = firstBucket(h, this.#buckets) * BUCKET
    for (let at = first; at < first + BUCKET; at += WORDS) if (w[at] === low && w[at + 1] === mark) return at
    const second = secondBucket(h, this.#buckets) * BUCKET
    for (let at = second; at < second + BUCKET; at += WORDS) if (w[at] === low && w[at + 1] === mark) return at
    return -1
  }

  /** When it happened, to a tenth of a second; −Infinity for −1. */
  timeAt(place: number): Micros {
    return place < 0 ? Number.NEGATIVE_INFINITY : this.#from + ((this.#words[place + 2] as number) >>> 0) * TICK
  }

  /** The number that was noted with it; 0 for −1. */
  valueAt(place: number): number {
    return place < 0 ? 0 : (this.#words[place + 3] as number) >>> 0
  }

  /** When it happened last; −Infinity: not as far as is remembered. */
  last(key: number, tag: number): Micros {
    return this.timeAt(this.find(key, tag))
  }

  /** `value`: one more number for who needs it, of 32 bits. */
  note(key: number, tag: number, at: Micros, value = 0): void {
    this.noteAt(this.find(key, tag), key, tag, at, value)
  }

  /** As `note`, when `find` has just said where the pair is. */
  noteAt(place: number, key: number, tag: number, at: Micros, value: number): void {
    if (Number.isNaN(this.#from)) this.#from = at - BEFORE
    const time = Math.max(0, Math.min(LATEST, Math.floor((at - this.#from) / TICK)))
    if (place >= 0) {
      this.#words[place + 2] = time
      this.#words[place + 3] = value
      return
    }
    if (this.#used >= this.#buckets * FULL && this.#buckets < this.#maxBuckets) this.#grow()
    this.#counts[tag] = (this.#counts[tag] ?? 0) + 1
    this.#put(key | 0, markOf(key, tag), time, value)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { buckets: this.#buckets, words: this.#words, used: this.#used, from: this.#from, counts: this.#counts }
  }

  load(saved: ReturnType<Recent['save']>): void {
    this.#buckets = saved.buckets
    this.#words = saved.words
    this.#used = saved.used
    this.#from = saved.from
    this.#counts = saved.counts
  }

  /** The same with other tags: `tagOf` gives the new one, or −1 for what is to be forgotten. */
  retag(tagOf: (tag: number) => number): void {
    const old = this.#words
    this.#words = new Int32Array(old.length)
    this.#used = 0
    this.#counts = []
    for (let at = 0; at < old.length; at += WORDS) {
      const mark = old[at + 1] as number
      const tag = mark === 0 ? -1 : tagOf((mark >>> HIGH_BITS) - 1)
      if (tag < 0) continue
      this.#counts[tag] = (this.#counts[tag] ?? 0) + 1
      this.#put(old[at] as number, (mark & HIGH_MASK) | ((tag + 1) << HIGH_BITS), old[at + 2] as number, old[at + 3] as number)
    }
  }

  #put(low: number, mark: number, time: number, value: number): void {
    const w = this.#words
    const h = hash(low, mark)
    const first = firstBucket(h, this.#buckets) * BUCKET
    const second = secondBucket(h, this.#buckets) * BUCKET
    const freeFirst = freeIn(w, first)
    const freeSecond = freeIn(w, second)
    let at = freeFirst
    // The emptier of the two: they fill evenly.
    if (freeFirst < 0 || (freeSecond >= 0 && freeSecond - second < freeFirst - first)) at = freeSecond
    if (at >= 0) this.#used++
    else if (this.#buckets < this.#maxBuckets && this.#used > this.#buckets * SPARSE) {
      this.#grow()
      return this.#put(low, mark, time, value)
    } else {
      at = older(w, oldestIn(w, first), oldestIn(w, second))
      const tag = ((w[at + 1] as number) >>> HIGH_BITS) - 1
      this.#counts[tag] = (this.#counts[tag] ?? 1) - 1
    }
    w[at] = low
    w[at + 1] = mark
    w[at + 2] = time
    w[at + 3] = value
  }

  #grow(): void {
    const old = this.#words
    this.#buckets = grown(this.#buckets, this.#maxBuckets)
    this.#words = new Int32Array(this.#buckets * BUCKET)
    this.#used = 0
    for (let at = 0; at < old.length; at += WORDS)
      if (old[at + 1] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number)
  }
}

const markOf = (key: number, tag: number): number => (Math.floor(key / 0x1_0000_0000) & HIGH_MASK) | ((tag + 1) << HIGH_BITS)

/** A free slot of a bucket, filled from its beginning; −1: none. */
function freeIn(w: Int32Array, bucket: number): number {
  for (let at = bucket; at < bucket + BUCKET; at += WORDS) if (w[at + 1] === 0) return at
  return -1
}

function oldestIn(w: Int32Array, bucket: number): number {
  let oldest = bucket
  for (let at = bucket + WORDS; at < bucket + BUCKET; at += WORDS) oldest = older(w, oldest, at)
  return oldest
}

const older = (w: Int32Array, a: number, b: number): number => ((w[b + 2] as number) >>> 0 < (w[a + 2] as number) >>> 0 ? b : a)
