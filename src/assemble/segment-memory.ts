/** What is remembered of the last segments of a stream: their places and hashes, to tell a retransmission from a forgery without keeping octets. */
import { hashed, hashOctets } from '../wire/hash.js'

const REMEMBERED = 16
/** Bit of the length: the segment held whole messages. */
const WHOLE = 0x80000000

/** A remembered segment inside other octets; valid until the next call of `next`. */
export const remembered = { from: 0, to: 0, same: false, whole: false }

/** Words that a memory needs. */
export const MEMORY_WORDS = 1 + REMEMBERED * 4

export class SegmentMemory {
  // how many so far (what is over twice those that are remembered counts once), then slots: sequence number, length with the mark, two hashes
  readonly #words: Uint32Array
  readonly #at: number

  /** Remembers in `words` from `at` on. */
  constructor(words: Uint32Array, at: number) {
    this.#words = words
    this.#at = at
  }

  get #count(): number {
    return this.#words[this.#at] as number
  }

  clear(): void {
    this.#words[this.#at] = 0
  }

  add(sequence: number, octets: Uint8Array, from: number, to: number, whole: boolean): void {
    const w = this.#words
    const count = this.#count
    const slot = this.#slot(count)
    hashOctets(octets, from, to, 0)
    w[slot] = sequence
    w[slot + 1] = (to - from) | (whole ? WHOLE : 0)
    w[slot + 2] = hashed.low
    w[slot + 3] = hashed.high
    w[this.#at] = count + 1 === 2 * REMEMBERED ? REMEMBERED : count + 1
  }

  /** True when a segment that began here is remembered. */
  knows(sequence: number): boolean {
    for (let i = 0; i < Math.min(this.#count, REMEMBERED); i++) if (this.#words[this.#slot(i)] === sequence) return true
    return false
  }

  /**
   * Finds the next remembered segment, from the oldest on, that lies wholly inside the octets `from`–`to`, which begin at `sequence`, and fills
   * `remembered`. Returns what to pass as `index` to find the one after it; −1 when there is none. Begin with 0.
   */
  next(index: number, octets: Uint8Array, from: number, to: number, sequence: number): number {
    const w = this.#words
    const count = Math.min(this.#count, REMEMBERED)
    for (let i = index; i < count; i++) {
      const slot = this.#slot(this.#count - count + i)
      const offset = ((w[slot] as number) - sequence) | 0
      const size = (w[slot + 1] as number) & ~WHOLE
      if (offset < 0 || offset + size > to - from) continue
      remembered.from = from + offset
      remembered.to = from + offset + size
      remembered.whole = ((w[slot + 1] as number) & WHOLE) !== 0
      hashOctets(octets, remembered.from, remembered.to, 0)
      remembered.same = w[slot + 2] === hashed.low >>> 0 && w[slot + 3] === hashed.high >>> 0
      return i + 1
    }
    return -1
  }

  /** Where the segment with this number is remembered. */
  #slot(number: number): number {
    return this.#at + 1 + (number % REMEMBERED) * 4
  }
}
