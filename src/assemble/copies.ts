/**
 * The same message seen again: at another hop, on another path of a multihomed association, on a mirrored link. Two messages are one when the
 * octets of their user data and the digits of their calling address are equal within five seconds (catalogue FP16). A table of fixed size: a
 * flood of messages shortens its memory, never enlarges it.
 */
import { type Micros, seconds } from '../model/units.js'
import { wordsOf } from '../wire/words.js'

const MOST_SLOTS = 1 << 16
const WAYS = 4
/** Words of a slot: both hashes, time in milliseconds modulo 2³², file and message, frame, 1 when used. */
const WORDS = 8
const USED = 5
/** In milliseconds. */
const WITHIN = seconds(5) / 1000
const NEVER = 0x7fffffff

const apart = (a: number, b: number): number => Math.abs((a - b) | 0)

/** Room for all slots, and how many of them are in use. */
export interface CopyGround {
  readonly slots: Int32Array
  readonly count: Int32Array
}

/** Room that the table of copies may need. */
export const COPY_WORDS = MOST_SLOTS * WORDS

export class Copies {
  readonly #ground: CopyGround | undefined
  #count = 1 << 10
  /** One slot after the other: the four of a bucket lie in two cache lines. */
  #slots: Int32Array

  /** `ground`: where the table shall lie, when somebody else looks in it, too (src/core). */
  constructor(ground?: CopyGround) {
    this.#ground = ground
    this.#slots = ground?.slots ?? new Int32Array(this.#count * WORDS)
    this.#tell()
  }

  file = 0
  frame = 0
  message = 0

  /** True when the message was seen before: `file`, `frame`, `message` then say where first. Remembers it otherwise. */
  seen(low: number, high: number, at: Micros, file: number, frame: number, message: number): boolean {
    const s = this.#slots
    const now = (at / 1000) | 0
    const base = (low & (this.#count / WAYS - 1)) * WAYS * WORDS
    const end = base + WAYS * WORDS
    for (let i = base; i < end; i += WORDS) {
      if (s[i] !== low || s[i + 1] !== high || s[i + USED] !== 1 || apart(now, s[i + 2] as number) > WITHIN) continue
      this.file = (s[i + 3] as number) >>> 16
      this.message = (s[i + 3] as number) & 0xffff
      this.frame = (s[i + 4] as number) >>> 0
      s[i + 2] = now // what is sent again and again stays known, however long it goes on
      return true
    }
    let place = base
    let age = -1
    for (let i = base; i < end && age < NEVER; i += WORDS) {
      const theirs = s[i + USED] === 0 ? NEVER : apart(now, s[i + 2] as number)
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
    s[place + 4] = frame
    s[place + USED] = 1
    return false
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { count: this.#count, slots: this.#slots.subarray(0, this.#count * WORDS) }
  }

  load(saved: ReturnType<Copies['save']>): void {
    this.#count = saved.count
    if (this.#ground === undefined) this.#slots = saved.slots
    else this.#slots.set(saved.slots)
    this.#tell()
  }

  #tell(): void {
    if (this.#ground !== undefined) this.#ground.count[0] = this.#count
  }

  #grow(): void {
    const old = this.#slots.slice(0, this.#count * WORDS)
    this.#count *= 2
    if (this.#ground === undefined) this.#slots = new Int32Array(this.#count * WORDS)
    else this.#slots.fill(0, 0, this.#count * WORDS)
    this.#tell()
    for (let from = 0; from < old.length; from += WORDS) {
      if (old[from + USED] === 0) continue
      let to = ((old[from] as number) & (this.#count / WAYS - 1)) * WAYS * WORDS
      while (this.#slots[to + USED] === 1) to += WORDS
      this.#slots.set(old.subarray(from, from + WORDS), to)
    }
  }
}

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
