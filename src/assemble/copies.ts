/**
 * The same message seen again: at another hop, on another path of a multihomed association, on a mirrored link. Two messages are one when the
 * octets of their user data and the digits of their calling address are equal within five seconds (catalogue FP16). A table of fixed size: a
 * flood of messages shortens its memory, never enlarges it.
 */
import { type Micros, seconds } from '../model/units.js'
import { wordsOf } from '../wire/words.js'

const MOST_SLOTS = 1 << 16
/** Slots of a bucket: their marks are a line of the cache. */
const WAYS = 8
/** Words of a mark: the first hash, time in milliseconds modulo 2³²; both 0 when the slot is free. */
const MARK = 2
/** Words of what else is known of a message: the second hash, file and message, frame. It lies apart, since it is looked at when the mark is the same. */
const REST = 3
/** In milliseconds. */
const WITHIN = seconds(5) / 1000
const NEVER = 0x7fffffff

/** Between two times, in milliseconds; at most NEVER. */
function apart(a: number, b: number): number {
  const by = (a - b) | 0
  return by === -NEVER - 1 ? NEVER : Math.abs(by)
}

/** Room for the marks of all slots, and behind it for the rest; and how many slots are in use. */
export interface CopyGround {
  readonly words: Int32Array
  readonly count: Int32Array
}

export class Copies {
  readonly #ground: CopyGround | undefined
  #count = 1 << 10
  #marks: Int32Array
  #rests: Int32Array

  /** `ground`: where the table shall lie, when somebody else looks in it, too (src/core). */
  constructor(ground?: CopyGround) {
    this.#ground = ground
    this.#marks = ground?.words.subarray(0, MOST_SLOTS * MARK) ?? new Int32Array(this.#count * MARK)
    this.#rests = ground?.words.subarray(MOST_SLOTS * MARK) ?? new Int32Array(this.#count * REST)
    this.#tell()
  }

  file = 0
  frame = 0
  message = 0

  /** True when the message was seen before: `file`, `frame`, `message` then say where first. Remembers it otherwise. */
  seen(low: number, high: number, at: Micros, file: number, frame: number, message: number): boolean {
    const marks = this.#marks
    const rests = this.#rests
    const now = (at / 1000) | 0
    const base = (low & (this.#count / WAYS - 1)) * WAYS
    let place = base
    let age = -1
    for (let slot = base; slot < base + WAYS; slot++) {
      const theirs = isFree(marks, slot) ? NEVER : apart(now, marks[MARK * slot + 1] as number)
      if (theirs <= WITHIN && marks[MARK * slot] === low && rests[REST * slot] === high) {
        this.file = (rests[REST * slot + 1] as number) >>> 16
        this.message = (rests[REST * slot + 1] as number) & 0xffff
        this.frame = (rests[REST * slot + 2] as number) >>> 0
        marks[MARK * slot + 1] = now // what is sent again and again stays known, however long it goes on
        return true
      }
      if (theirs > age) {
        place = slot
        age = theirs
      }
    }
    // Small as long as nothing young is lost: what fits the cache is found at once.
    if (age <= WITHIN && this.#count < MOST_SLOTS) {
      this.#grow()
      return this.seen(low, high, at, file, frame, message)
    }
    marks[MARK * place] = low
    marks[MARK * place + 1] = now
    rests[REST * place] = high
    rests[REST * place + 1] = (file << 16) | message
    rests[REST * place + 2] = frame
    return false
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { count: this.#count, marks: this.#marks.subarray(0, this.#count * MARK), rests: this.#rests.subarray(0, this.#count * REST) }
  }

  load(saved: ReturnType<Copies['save']>): void {
    this.#count = saved.count
    if (this.#ground === undefined) {
      this.#marks = saved.marks
      this.#rests = saved.rests
    } else {
      this.#marks.set(saved.marks)
      this.#rests.set(saved.rests)
    }
    this.#tell()
  }

  #tell(): void {
    if (this.#ground !== undefined) this.#ground.count[0] = this.#count
  }

  #grow(): void {
    const old = this.#count
    const marks = this.#marks.slice(0, old * MARK)
    const rests = this.#rests.slice(0, old * REST)
    this.#count *= 2
    if (this.#ground === undefined) {
      this.#marks = new Int32Array(this.#count * MARK)
      this.#rests = new Int32Array(this.#count * REST)
    } else this.#marks.fill(0, 0, this.#count * MARK)
    this.#tell()
    for (let from = 0; from < old; from++) {
      if (isFree(marks, from)) continue
      let to = ((marks[MARK * from] as number) & (this.#count / WAYS - 1)) * WAYS
      while (!isFree(this.#marks, to)) to++
      this.#marks.set(marks.subarray(MARK * from, MARK * (from + 1)), MARK * to)
      this.#rests.set(rests.subarray(REST * from, REST * (from + 1)), REST * to)
    }
  }
}

const isFree = (marks: Int32Array, slot: number): boolean => ((marks[MARK * slot] as number) | (marks[MARK * slot + 1] as number)) === 0

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
