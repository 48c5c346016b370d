/**
 * The same message seen again: at another hop, on another path of a multihomed association, on a mirrored link. Two messages are one when the
 * octets of their user data and the digits of their calling address are equal within five seconds (catalogue FP16). A table of fixed size: a
 * flood of messages shortens its memory, never enlarges it.
 */
import { type Micros, seconds } from '../model/units.js'
import { wordsOf } from '../wire/words.js'

const MOST_SLOTS = 1 << 16
const WAYS = 4
/** Words of a slot: both hashes, time in milliseconds modulo 2³², file and message; all 0 when it is free. Its frame lies apart. */
const WORDS = 4
const BUCKET = WAYS * WORDS
/** In milliseconds. */
const WITHIN = seconds(5) / 1000
const NEVER = 0x7fffffff

/** Between two times, in milliseconds; at most NEVER. */
function apart(a: number, b: number): number {
  const by = (a - b) | 0
  return by === -NEVER - 1 ? NEVER : Math.abs(by)
}

/** Room for all slots, and behind it for all frames; and how many slots are in use. */
export interface CopyGround {
  readonly words: Int32Array
  readonly count: Int32Array
}

export class Copies {
  readonly #ground: CopyGround | undefined
  #count = 1 << 10
  /** One slot after the other: the four of a bucket lie in one line of the cache. */
  #slots: Int32Array
  #frames: Int32Array

  /** `ground`: where the table shall lie, when somebody else looks in it, too (src/core). */
  constructor(ground?: CopyGround) {
    this.#ground = ground
    this.#slots = ground?.words.subarray(0, MOST_SLOTS * WORDS) ?? new Int32Array(this.#count * WORDS)
    this.#frames = ground?.words.subarray(MOST_SLOTS * WORDS) ?? new Int32Array(this.#count)
    this.#tell()
  }

  file = 0
  frame = 0
  message = 0

  /** True when the message was seen before: `file`, `frame`, `message` then say where first. Remembers it otherwise. */
  seen(low: number, high: number, at: Micros, file: number, frame: number, message: number): boolean {
    const s = this.#slots
    const now = (at / 1000) | 0
    const base = (low & (this.#count / WAYS - 1)) * BUCKET
    let place = base
    let age = -1
    for (let i = base; i < base + BUCKET; i += WORDS) {
      const theirs = isFree(s, i) ? NEVER : apart(now, s[i + 2] as number)
      if (theirs <= WITHIN && s[i] === low && s[i + 1] === high) {
        this.file = (s[i + 3] as number) >>> 16
        this.message = (s[i + 3] as number) & 0xffff
        this.frame = (this.#frames[i / WORDS] as number) >>> 0
        s[i + 2] = now // what is sent again and again stays known, however long it goes on
        return true
      }
      if (theirs > age) {
        place = i
        age = theirs
      }
    }
    // Small as long as nothing young is lost: what fits the cache is found at once.
    if (age <= WITHIN && this.#count < MOST_SLOTS) {
      this.#grow()
      return this.seen(low, high, at, file, frame, message)
    }
    s[place] = low
    s[place + 1] = high
    s[place + 2] = now
    s[place + 3] = (file << 16) | message
    this.#frames[place / WORDS] = frame
    return false
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { count: this.#count, slots: this.#slots.subarray(0, this.#count * WORDS), frames: this.#frames.subarray(0, this.#count) }
  }

  load(saved: ReturnType<Copies['save']>): void {
    this.#count = saved.count
    if (this.#ground === undefined) {
      this.#slots = saved.slots
      this.#frames = saved.frames
    } else {
      this.#slots.set(saved.slots)
      this.#frames.set(saved.frames)
    }
    this.#tell()
  }

  #tell(): void {
    if (this.#ground !== undefined) this.#ground.count[0] = this.#count
  }

  #grow(): void {
    const old = this.#slots.slice(0, this.#count * WORDS)
    const frames = this.#frames.slice(0, this.#count)
    this.#count *= 2
    if (this.#ground === undefined) {
      this.#slots = new Int32Array(this.#count * WORDS)
      this.#frames = new Int32Array(this.#count)
    } else this.#slots.fill(0, 0, this.#count * WORDS)
    this.#tell()
    for (let from = 0; from < old.length; from += WORDS) {
      if (isFree(old, from)) continue
      let to = ((old[from] as number) & (this.#count / WAYS - 1)) * BUCKET
      while (!isFree(this.#slots, to)) to += WORDS
      this.#slots.set(old.subarray(from, from + WORDS), to)
      this.#frames[to / WORDS] = frames[from / WORDS] as number
    }
  }
}

const isFree = (s: Int32Array, i: number): boolean =>
  ((s[i] as number) | (s[i + 1] as number) | (s[i + 2] as number) | (s[i + 3] as number)) === 0

/**
 * A hash of the length and of four words spread over the octets: enough to tell a retransmitted chunk from another one that has the same TSN in the
 * same association.
 */
export function sampleOctets(octets: Uint8Array, from: number, to: number, seed: number): number {
  const length = to - from
  let h = Math.imul(length ^ seed, 0x9e3779b1)
  if (length < 32) {
    for (let i = from; i < to; i++) h = Math.imul(h ^ (octets[i] as number), 0x01000193)
    return h
  }
  // The last word, one in the middle, and two where ids and identities of a transaction stand.
  const step = (length - 4) >> 2
  const words = wordsOf(octets)
  for (let k = 1; k <= 4; k++) {
    h = Math.imul(h ^ words.getInt32(k === 4 ? to - 4 : from + k * step, true), 0x85ebca6b)
    h ^= h >>> 15
  }
  return h
}
