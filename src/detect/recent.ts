/**
 * When something last happened to a subscriber, by a small number that says what (`tag`): a row per subscriber holds a few of them side by side, so that all
 * questions about one subscriber read one row. Who needs more has more rows, up to a bound. When the table is full, who is known least and was seen longest ago
 * gives way. Also counts how many subscribers each tag has.
 */
import { days, type Micros } from '../model/units.js'
import type { KeyedHash } from './keyed-hash.js'
import { offsetOf, Rows, segmentOf } from './rows.js'

/** Words of a note: tag plus one above the value (0: free); time. */
const WORDS = 2
/** Bits of a value. */
const VALUE_BITS = 20
const VALUE_MASK = (1 << VALUE_BITS) - 1
/** Tags there may be. */
export const MOST_TAGS = (1 << (32 - VALUE_BITS)) - 3
/** The tag of a note that another may take the place of. */
const FORGOTTEN = MOST_TAGS + 1

/** Bits of the high half of a number: fifteen digits and their sentinel, and a sign. Above them is the number of the row plus one. */
const HIGH_BITS = 20
const HIGH_MASK = (1 << HIGH_BITS) - 1
/** Rows that one subscriber may have. */
const MOST_ROWS = 8
/** Tags of which is known where they are as soon as somebody is asked about. */
const FIRST_TAGS = 16

/** Times are kept in tenths of a second, thirteen years of them, from a year before the first. */
const TICK = 100_000
const BEFORE = days(365)
const LATEST = 0xffffffff
/** By so much longer a subscriber is kept who has a tag that is dear: numbers that somebody makes up push nobody out who was seen to be there. */
const DEAR = days(30) / TICK

export class Recent {
  readonly #hash: KeyedHash
  readonly #rows: Rows
  readonly #noteWords: number
  #from = Number.NaN
  #counts: number[] = []
  /** Who was asked about last: his rows, how many they are, and where his notes of the first tags are. The next question is mostly about the same, and about what he has not. */
  #key = Number.NaN
  readonly #rowsOfKey = new Int32Array(MOST_ROWS)
  #rowCount = 0
  readonly #first = new Int32Array(FIRST_TAGS)

  /** Remembers about `max` subscribers with `notes` tags each, or fewer with more. `dear`: tags below are those of whom to keep. */
  constructor(max: number, notes: number, hash: KeyedHash, dear = 0) {
    this.#hash = hash
    this.#noteWords = notes * WORDS
    const owner = {
      // As `#hashOf`
      hashOf: (low: number, mark: number) => (mark >>> HIGH_BITS === 1 ? hash.of(low, highOf(mark)) : hash.of(low, mark)),
      worth: (w: Int32Array, at: number) => worth(w, at, at + this.#noteWords, dear),
      gone: (w: Int32Array, at: number) => this.#uncount(w, at),
    }
    this.#rows = new Rows(max, this.#noteWords, owner)
  }

  /** Subscribers that are remembered under a tag. */
  count(tag: number): number {
    return this.#counts[tag] ?? 0
  }

  /** Where the pair is remembered, valid until the next `note`; −1: it is not. `key`: of the subscriber, an integer of up to 52 bits. */
  find(key: number, tag: number): number {
    if (key !== this.#key) this.#read(key)
    if (tag < FIRST_TAGS) return this.#first[tag] as number
    for (let n = 0; n < this.#rowCount; n++) {
      const row = this.#rowsOfKey[n] as number
      const w = this.#rows.segments[segmentOf(row)] as Int32Array
      const from = offsetOf(row)
      for (let i = 0; i < this.#noteWords; i += WORDS) {
        const word = w[from + i] as number
        if (word >>> VALUE_BITS === tag + 1) return row + i
        // They fill from the beginning.
        if (word === 0) return -1
      }
    }
    return -1
  }

  /** When it happened, to a tenth of a second; −Infinity for −1. */
  timeAt(place: number): Micros {
    if (place < 0) return Number.NEGATIVE_INFINITY
    const w = this.#rows.segments[segmentOf(place)] as Int32Array
    return this.#from + ((w[offsetOf(place) + 1] as number) >>> 0) * TICK
  }

  /** The number that was noted with it; 0 for −1. */
  valueAt(place: number): number {
    return place < 0 ? 0 : ((this.#rows.segments[segmentOf(place)] as Int32Array)[offsetOf(place)] as number) & VALUE_MASK
  }

  /** When it happened last; −Infinity: not as far as is remembered. */
  last(key: number, tag: number): Micros {
    return this.timeAt(this.find(key, tag))
  }

  /** `value`: one more number for who needs it, of 20 bits. */
  note(key: number, tag: number, at: Micros, value = 0): void {
    this.noteAt(this.find(key, tag), key, tag, at, value)
  }

  /** As `note`, when `find` has just said where the pair is. */
  noteAt(place: number, key: number, tag: number, at: Micros, value: number): void {
    if (Number.isNaN(this.#from)) this.#from = at - BEFORE
    if (at - this.#from > LATEST * TICK) this.#advance(at)
    const time = Math.max(0, Math.floor((at - this.#from) / TICK))
    const word = ((tag + 1) << VALUE_BITS) | value
    if (place >= 0) this.#set(place, word, time)
    else {
      this.#counts[tag] = (this.#counts[tag] ?? 0) + 1
      this.#add(key, word, time)
    }
  }

  /** True when what is noted there happened at that time, to a tenth of a second. */
  isOf(place: number, at: Micros): boolean {
    return place >= 0 && Math.floor((this.timeAt(place) - this.#from) / TICK) === Math.floor((at - this.#from) / TICK)
  }

  /** Forgets what is noted there, when it happened at that time. */
  forgetAt(place: number, at: Micros): void {
    if (!this.isOf(place, at)) return
    const w = this.#rows.segments[segmentOf(place)] as Int32Array
    this.#uncountTag(w[offsetOf(place)] as number)
    this.#set(place, (FORGOTTEN + 1) << VALUE_BITS, 0)
    this.#key = Number.NaN
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { rows: this.#rows.save(), from: this.#from, counts: this.#counts }
  }

  load(saved: ReturnType<Recent['save']>): void {
    this.#rows.load(saved.rows)
    this.#from = saved.from
    this.#counts = saved.counts
    this.#key = Number.NaN
  }

  /** The same with other tags: `tagOf` gives the new one, or −1 for what is to be forgotten. */
  retag(tagOf: (tag: number) => number): void {
    this.#counts = []
    this.#rows.each((w, row) => {
      for (let at = row; at < row + this.#noteWords && w[at] !== 0; at += WORDS) {
        const word = w[at] as number
        const before = (word >>> VALUE_BITS) - 1
        const tag = before === FORGOTTEN ? -1 : tagOf(before)
        if (tag >= 0) this.#counts[tag] = (this.#counts[tag] ?? 0) + 1
        w[at] = (((tag < 0 ? FORGOTTEN : tag) + 1) << VALUE_BITS) | (word & VALUE_MASK)
      }
    })
    this.#key = Number.NaN
  }

  /** Looks for all rows of a subscriber: from one that is not full on there are no more. */
  #read(key: number): void {
    this.#key = key
    this.#first.fill(-1)
    let n = 0
    while (n < MOST_ROWS) {
      const mark = markOf(key, n)
      const row = this.#rows.find(key | 0, mark, this.#hashOf(key, mark))
      if (row < 0) break
      this.#rowsOfKey[n++] = row
      const w = this.#rows.segments[segmentOf(row)] as Int32Array
      const from = offsetOf(row)
      for (let i = 0; i < this.#noteWords; i += WORDS) {
        const tag = ((w[from + i] as number) >>> VALUE_BITS) - 1
        if (tag < 0) {
          this.#rowCount = n
          return
        }
        // Of two the first: a row may have outlived the one before it
        if (tag < FIRST_TAGS && this.#first[tag] === -1) this.#first[tag] = row + i
      }
    }
    this.#rowCount = n
  }

  /** First rows lie under the hash of the subscriber, as all tables ask for it. */
  #hashOf(key: number, mark: number): number {
    return mark >>> HIGH_BITS === 1 ? this.#hash.ofKey(key) : this.#hash.of(key | 0, mark)
  }

  #set(place: number, word: number, time: number): void {
    const w = this.#rows.segments[segmentOf(place)] as Int32Array
    const at = offsetOf(place)
    w[at] = word
    w[at + 1] = time
  }

  /** Times begin a year before this one: the first packet came from a clock that was not set. What is older counts as a year old. */
  #advance(at: Micros): void {
    const ticks = Math.floor((at - BEFORE - this.#from) / TICK)
    this.#from += ticks * TICK
    this.#rows.each((w, row) => {
      for (let note = row; note < row + this.#noteWords && w[note] !== 0; note += WORDS)
        w[note + 1] = Math.max(0, ((w[note + 1] as number) >>> 0) - ticks)
    })
  }

  /** A tag that the subscriber did not have. Who has all rows full forgets the oldest of the last one. */
  #add(key: number, word: number, time: number): void {
    if (key !== this.#key) this.#read(key)
    const count = this.#rowCount
    for (let n = 0; n < count; n++) {
      const row = this.#rowsOfKey[n] as number
      const w = this.#rows.segments[segmentOf(row)] as Int32Array
      for (let at = offsetOf(row), end = at + this.#noteWords; at < end; at += WORDS)
        if (w[at] === 0 || (w[at] as number) >>> VALUE_BITS === FORGOTTEN + 1) {
          const fills = w[at] === 0 && at + WORDS === end
          this.#put(row + at - offsetOf(row), word, time)
          // Behind a row that is full there may be one that outlived it: nobody has looked yet
          if (fills) this.#key = Number.NaN
          return
        }
    }
    if (count < MOST_ROWS) {
      const mark = markOf(key, count)
      this.#rows.add(key | 0, mark, this.#hashOf(key, mark), word, time)
      // Others may lie elsewhere now.
      this.#key = Number.NaN
      return
    }
    const last = this.#rowsOfKey[count - 1] as number
    const w = this.#rows.segments[segmentOf(last)] as Int32Array
    const from = offsetOf(last)
    let oldest = from
    for (let at = from; at < from + this.#noteWords; at += WORDS)
      if ((w[at + 1] as number) >>> 0 < (w[oldest + 1] as number) >>> 0) oldest = at
    const place = last + oldest - from
    const gone = ((w[oldest] as number) >>> VALUE_BITS) - 1
    if (gone < FIRST_TAGS && this.#first[gone] === place) this.#first[gone] = -1
    this.#uncountTag(w[oldest] as number)
    this.#put(place, word, time)
  }

  /** A tag of the subscriber at hand takes a place. */
  #put(place: number, word: number, time: number): void {
    this.#set(place, word, time)
    const tag = (word >>> VALUE_BITS) - 1
    if (tag < FIRST_TAGS) this.#first[tag] = place
  }

  #uncount(w: Int32Array, row: number): void {
    for (let at = row; at < row + this.#noteWords && w[at] !== 0; at += WORDS) this.#uncountTag(w[at] as number)
  }

  #uncountTag(word: number): void {
    const tag = (word >>> VALUE_BITS) - 1
    this.#counts[tag] = (this.#counts[tag] ?? 1) - 1
  }
}

/** The high half of a key, with its sign. */
const highOf = (mark: number): number => (mark << (32 - HIGH_BITS)) >> (32 - HIGH_BITS)
const markOf = (key: number, row: number): number => (Math.floor(key / 0x1_0000_0000) & HIGH_MASK) | ((row + 1) << HIGH_BITS)

/** The latest time of a row, and more when one of its tags is dear. */
function worth(w: Int32Array, row: number, end: number, dear: number): number {
  let latest = 0
  let more = 0
  for (let at = row; at < end && w[at] !== 0; at += WORDS) {
    latest = Math.max(latest, (w[at + 1] as number) >>> 0)
    if ((w[at] as number) >>> VALUE_BITS <= dear) more = DEAR
  }
  return latest + more
}
