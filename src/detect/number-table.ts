/**
 * Numbers to numbers (MSISDN → IMSI): a table of sixteen octets a pair, each in one of two buckets of four (as in recent.ts). Grows to a bound; then
 * one of the eight gives way, in turn.
 */
import { bucketsFor, FIRST_BUCKETS, firstBucket, FULL, grown, hash, secondBucket, SPARSE, WAYS } from './two-buckets.js'

/** A pair: key plus one (0: free), value. */
const WORDS = 2
const BUCKET = WAYS * WORDS

export class NumberTable {
  readonly #maxBuckets: number
  #buckets = FIRST_BUCKETS
  #words = new Float64Array(FIRST_BUCKETS * BUCKET)
  #used = 0
  #turn = 0

  /** Holds about `max` numbers. */
  constructor(max: number) {
    this.#maxBuckets = bucketsFor(max)
  }

  /** `key`: an integer from 0, of up to 52 bits. Undefined when it is not remembered. */
  get(key: number): number | undefined {
    const place = this.#find(key + 1)
    return place < 0 ? undefined : this.#words[place + 1]
  }

  set(key: number, value: number): void {
    const place = this.#find(key + 1)
    if (place >= 0) this.#words[place + 1] = value
    else {
      if (this.#used >= this.#buckets * FULL && this.#buckets < this.#maxBuckets) this.#grow()
      this.#put(key + 1, value)
    }
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { buckets: this.#buckets, words: this.#words, used: this.#used, turn: this.#turn }
  }

  load(saved: ReturnType<NumberTable['save']>): void {
    this.#buckets = saved.buckets
    this.#words = saved.words
    this.#used = saved.used
    this.#turn = saved.turn
  }

  #find(mark: number): number {
    const w = this.#words
    const h = hash(mark | 0, Math.floor(mark / 0x1_0000_0000))
    const first = firstBucket(h, this.#buckets) * BUCKET
    for (let at = first; at < first + BUCKET; at += WORDS) if (w[at] === mark) return at
    const second = secondBucket(h, this.#buckets) * BUCKET
    for (let at = second; at < second + BUCKET; at += WORDS) if (w[at] === mark) return at
    return -1
  }

  #put(mark: number, value: number): void {
    const w = this.#words
    const h = hash(mark | 0, Math.floor(mark / 0x1_0000_0000))
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
      return this.#put(mark, value)
    } else {
      this.#turn = (this.#turn + 1) % (2 * WAYS)
      at = (this.#turn < WAYS ? first : second) + (this.#turn % WAYS) * WORDS
    }
    w[at] = mark
    w[at + 1] = value
  }

  #grow(): void {
    const old = this.#words
    this.#buckets = grown(this.#buckets, this.#maxBuckets)
    this.#words = new Float64Array(this.#buckets * BUCKET)
    this.#used = 0
    for (let at = 0; at < old.length; at += WORDS) if (old[at] !== 0) this.#put(old[at] as number, old[at + 1] as number)
  }
}

/** A free slot of a bucket, filled from its beginning; −1: none. */
function freeIn(w: Float64Array, bucket: number): number {
  for (let at = bucket; at < bucket + BUCKET; at += WORDS) if (w[at] === 0) return at
  return -1
}
