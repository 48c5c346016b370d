/**
 * Rows of a few words, found by a number: each lies in one of two buckets of four (cuckoo hashing), so that nine tenths of the room are used. The keys of a
 * bucket lie side by side: finding reads one line of the cache per bucket, and what belongs to a key lies in one more. The table is made of segments that
 * grow one after the other, each by a third: no moment needs twice the memory. Bounded: then the row that is worth least gives way.
 */
const WAYS = 4
/** Words of a key: its low half; its high half, or any other mark but 0 (0: free). */
const KEY = 2
const KEYS = WAYS * KEY
/** No way is free. */
const NONE = -1
const SEGMENTS = 64
/** A place: the segment above the offset in it, in words. */
const SHIFT = 22
const OFFSET = (1 << SHIFT) - 1
/** Load at which a segment grows: above, each new row moves several others. And the load of one that may not grow any more. */
const GROWS = 0.85 * WAYS
const FULL = 0.92 * WAYS
/** Load below which no room in two buckets is bad luck, or somebody who chooses numbers: no reason to grow. */
const SPARSE = 0.4 * WAYS
const FIRST_BUCKETS = 16
/** By how much: with less each row is moved more often (three times at 1.35, which costs a fifth of filling a table), with more there is room that nobody needs. */
const GROWTH = 1.7
/** Rows that may be moved to make room for one. */
const KICKS = 64

/** What the owner of a table knows of its rows, which begin at `at`. */
export interface RowOwner {
  /** The hash under which the owner asks for a key. */
  hashOf(low: number, mark: number): number
  /** The row that is worth least gives way. */
  worth(words: Int32Array, at: number): number
  /** A row gives way. */
  gone(words: Int32Array, at: number): void
}

/** The segment of a place. */
export const segmentOf = (place: number): number => place >>> SHIFT
/** Where it is in its segment. */
export const offsetOf = (place: number): number => place & OFFSET

export class Rows {
  readonly #owner: RowOwner
  readonly #rowWords: number
  readonly #bucketWords: number
  readonly #mostBuckets: number
  /** Of `segmentOf`; valid until the next `add`. */
  readonly segments: Int32Array[] = []
  readonly #buckets: number[] = []
  readonly #used: number[] = []
  /** How often each segment has grown. */
  readonly #steps: number[] = []
  #turn = 0
  /** The row that is being put somewhere. */
  #low = 0
  #mark = 0
  readonly #hand: Int32Array

  /** Holds about `max` rows of `rowWords` words, two or more, beside their keys. */
  constructor(max: number, rowWords: number, owner: RowOwner) {
    this.#owner = owner
    this.#rowWords = rowWords
    this.#bucketWords = KEYS + WAYS * rowWords
    this.#mostBuckets = Math.max(FIRST_BUCKETS, Math.ceil(max / SEGMENTS / FULL))
    if (this.#mostBuckets * this.#bucketWords > OFFSET) throw new Error('internal error: a table is larger than its places')
    this.#hand = new Int32Array(rowWords)
    for (let s = 0; s < SEGMENTS; s++) {
      this.#steps.push(0)
      this.#used.push(0)
      this.#buckets.push(this.#bucketsOf(s))
      this.segments.push(new Int32Array(this.#bucketsOf(s) * this.#bucketWords))
    }
  }

  /** Where the row of a key with this hash begins, valid until the next `add`; −1: there is none. */
  find(low: number, mark: number, h: number): number {
    const s = h & (SEGMENTS - 1)
    const w = this.segments[s] as Int32Array
    const buckets = this.#buckets[s] as number
    const one = firstBucket(h, buckets)
    const first = one * this.#bucketWords
    for (let way = 0; way < WAYS; way++)
      if (w[first + way * KEY] === low && w[first + way * KEY + 1] === mark) return (s << SHIFT) | (first + KEYS + way * this.#rowWords)
    const second = secondBucket(h, buckets, one) * this.#bucketWords
    for (let way = 0; way < WAYS; way++)
      if (w[second + way * KEY] === low && w[second + way * KEY + 1] === mark) return (s << SHIFT) | (second + KEYS + way * this.#rowWords)
    return -1
  }

  /** A row that was not there, with its first two words; the others are 0. `mark`: not 0. */
  add(low: number, mark: number, h: number, a: number, b: number): void {
    const s = h & (SEGMENTS - 1)
    const w = this.segments[s] as Int32Array
    const buckets = this.#buckets[s] as number
    const grows = (this.#used[s] as number) >= buckets * GROWS && buckets < this.#mostBuckets
    const one = firstBucket(h, buckets)
    const second = secondBucket(h, buckets, one) * this.#bucketWords
    const free = grows ? NONE : freePlace(w, one * this.#bucketWords, second)
    if (free !== NONE) {
      // The words of a free row are 0.
      this.#used[s] = (this.#used[s] as number) + 1
      const bucket = Math.trunc(free / WAYS)
      const key = bucket + (free % WAYS) * KEY
      w[key] = low
      w[key + 1] = mark
      const row = bucket + KEYS + (free % WAYS) * this.#rowWords
      w[row] = a
      w[row + 1] = b
      return
    }
    this.#low = low
    this.#mark = mark
    this.#hand.fill(0)
    this.#hand[0] = a
    this.#hand[1] = b
    if (grows) this.#grow(s)
    else this.#put(s, h)
  }

  /** All rows, one after the other. */
  each(visit: (words: Int32Array, at: number) => void): void {
    for (const w of this.segments)
      for (let bucket = 0; bucket < w.length; bucket += this.#bucketWords)
        for (let way = 0; way < WAYS; way++) if (w[bucket + way * KEY + 1] !== 0) visit(w, bucket + KEYS + way * this.#rowWords)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { segments: this.segments, used: this.#used, steps: this.#steps, turn: this.#turn }
  }

  load(saved: ReturnType<Rows['save']>): void {
    this.#turn = saved.turn
    for (let s = 0; s < SEGMENTS; s++) {
      const words = saved.segments[s] as Int32Array
      this.segments[s] = words
      this.#buckets[s] = words.length / this.#bucketWords
      this.#used[s] = saved.used[s] as number
      this.#steps[s] = saved.steps[s] as number
    }
  }

  /** Buckets of a segment. Each has a size of its own, so that they grow one after the other. */
  #bucketsOf(s: number): number {
    return Math.min(this.#mostBuckets, Math.ceil(FIRST_BUCKETS * GROWTH ** ((this.#steps[s] as number) + s / SEGMENTS)))
  }

  /** Puts the row in hand, of this hash, where there is room, or makes room. */
  #put(s: number, hash: number): void {
    let h = hash
    const w = this.segments[s] as Int32Array
    const buckets = this.#buckets[s] as number
    const used = this.#used[s] as number
    for (let kicks = 0; ; kicks++) {
      const one = firstBucket(h, buckets)
      const first = one * this.#bucketWords
      const second = secondBucket(h, buckets, one) * this.#bucketWords
      const free = freePlace(w, first, second)
      if (free !== NONE) {
        this.#swap(w, Math.trunc(free / WAYS), free % WAYS)
        this.#used[s] = used + 1
        return
      }
      if (used < buckets * FULL && kicks < KICKS) {
        this.#turn = (this.#turn + 1) % (2 * WAYS)
        this.#swap(w, this.#turn < WAYS ? first : second, this.#turn % WAYS)
        h = this.#owner.hashOf(this.#low, this.#mark)
      } else if (used > buckets * SPARSE && buckets < this.#mostBuckets) return this.#grow(s)
      else return this.#replace(w, first, second)
    }
  }

  /** The row in hand takes the place of the one that is worth least, of both buckets. */
  #replace(w: Int32Array, first: number, second: number): void {
    let least = Number.POSITIVE_INFINITY
    let place = 0
    this.#turn = (this.#turn + 1) % (2 * WAYS)
    for (let i = 0; i < 2 * WAYS; i++) {
      const n = (this.#turn + i) % (2 * WAYS)
      const worth = this.#owner.worth(w, (n < WAYS ? first : second) + KEYS + (n % WAYS) * this.#rowWords)
      if (worth >= least) continue
      least = worth
      place = n
    }
    const bucket = place < WAYS ? first : second
    this.#owner.gone(w, bucket + KEYS + (place % WAYS) * this.#rowWords)
    this.#swap(w, bucket, place % WAYS)
  }

  /** The row in hand goes to a way of a bucket; what was there is in hand then. */
  #swap(w: Int32Array, bucket: number, way: number): void {
    const key = bucket + way * KEY
    const low = w[key] as number
    const mark = w[key + 1] as number
    w[key] = this.#low
    w[key + 1] = this.#mark
    this.#low = low
    this.#mark = mark
    const from = bucket + KEYS + way * this.#rowWords
    for (let i = 0; i < this.#rowWords; i++) {
      const word = w[from + i] as number
      w[from + i] = this.#hand[i] as number
      this.#hand[i] = word
    }
  }

  /** A row of a segment that grows goes to the first of its buckets, if there is room: these come in the order of those before. */
  #move(old: Int32Array, from: number, s: number, h: number): boolean {
    const w = this.segments[s] as Int32Array
    const bucket = firstBucket(h, this.#buckets[s] as number) * this.#bucketWords
    const way = freeWay(w, bucket)
    if (way === WAYS) return false
    w[bucket + way * KEY] = this.#low
    w[bucket + way * KEY + 1] = this.#mark
    const to = bucket + KEYS + way * this.#rowWords
    for (let i = 0; i < this.#rowWords; i++) w[to + i] = old[from + i] as number
    this.#used[s] = (this.#used[s] as number) + 1
    return true
  }

  /** A segment that is larger, with the row in hand. */
  #grow(s: number): void {
    const old = this.segments[s] as Int32Array
    const low = this.#low
    const mark = this.#mark
    const row = this.#hand.slice()
    this.#steps[s] = (this.#steps[s] as number) + 1
    this.#buckets[s] = this.#bucketsOf(s)
    this.segments[s] = new Int32Array(this.#bucketsOf(s) * this.#bucketWords)
    this.#used[s] = 0
    for (let bucket = 0; bucket < old.length; bucket += this.#bucketWords)
      for (let way = 0; way < WAYS; way++) {
        this.#low = old[bucket + way * KEY] as number
        this.#mark = old[bucket + way * KEY + 1] as number
        if (this.#mark === 0) continue
        const from = bucket + KEYS + way * this.#rowWords
        const h = this.#owner.hashOf(this.#low, this.#mark)
        if (this.#move(old, from, s, h)) continue
        for (let i = 0; i < this.#rowWords; i++) this.#hand[i] = old[from + i] as number
        this.#put(s, h)
      }
    this.#low = low
    this.#mark = mark
    this.#hand.set(row)
    this.#put(s, this.#owner.hashOf(low, mark))
  }
}

/** Both buckets of a hash: a fraction of their number, which is no power of two. */
const firstBucket = (h: number, buckets: number): number => Math.floor(((h >>> 0) / 0x1_0000_0000) * buckets)
function secondBucket(h: number, buckets: number, first: number): number {
  const mixed = Math.imul(h ^ (h >>> 16), 0x45d9f3b5)
  const other = firstBucket(mixed ^ (mixed >>> 13), buckets)
  return other === first ? (first + 1) % buckets : other
}

/** The first free way of two buckets, of the emptier one, so that they fill evenly: the bucket times WAYS, and the way. */
function freePlace(w: Int32Array, first: number, second: number): number {
  const inFirst = freeWay(w, first)
  const inSecond = freeWay(w, second)
  if (inFirst === WAYS && inSecond === WAYS) return NONE
  return inFirst <= inSecond ? first * WAYS + inFirst : second * WAYS + inSecond
}

/** The first free way of a bucket; WAYS: none. */
function freeWay(w: Int32Array, bucket: number): number {
  let way = 0
  while (way < WAYS && w[bucket + way * KEY + 1] !== 0) way++
  return way
}
