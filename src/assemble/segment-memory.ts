/** What is remembered of the last segments of a stream: their places and hashes, to tell a retransmission from a forgery without keeping octets. */
import { hashed, hashOctets } from '../wire/hash.js'

const REMEMBERED = 16
/** Bit of the length: the segment held whole messages. */
const WHOLE = 0x80000000

/** A remembered segment inside other octets; valid until the next call of `next`. */
export const remembered = { from: 0, to: 0, same: false, whole: false }

export class SegmentMemory {
  // slot: sequence number, length with the mark, two hashes
  readonly #slots = new Uint32Array(REMEMBERED * 4)
  #count = 0

  clear(): void {
    this.#count = 0
  }

  add(sequence: number, octets: Uint8Array, from: number, to: number, whole: boolean): void {
    const slot = (this.#count++ % REMEMBERED) * 4
    hashOctets(octets, from, to, 0)
    this.#slots[slot] = sequence
    this.#slots[slot + 1] = (to - from) | (whole ? WHOLE : 0)
    this.#slots[slot + 2] = hashed.low
    this.#slots[slot + 3] = hashed.high
  }

  /** True when a segment that began here is remembered. */
  knows(sequence: number): boolean {
    for (let i = 0; i < Math.min(this.#count, REMEMBERED); i++) if (this.#slots[i * 4] === sequence) return true
    return false
  }

  /**
   * Finds the next remembered segment, from the oldest on, that lies wholly inside the octets `from`–`to`, which begin at `sequence`, and fills
   * `remembered`. Returns what to pass as `index` to find the one after it; −1 when there is none. Begin with 0.
   */
  next(index: number, octets: Uint8Array, from: number, to: number, sequence: number): number {
    const count = Math.min(this.#count, REMEMBERED)
    for (let i = index; i < count; i++) {
      const slot = ((this.#count - count + i) % REMEMBERED) * 4
      const offset = ((this.#slots[slot] as number) - sequence) | 0
      const size = (this.#slots[slot + 1] as number) & ~WHOLE
      if (offset < 0 || offset + size > to - from) continue
      remembered.from = from + offset
      remembered.to = from + offset + size
      remembered.whole = ((this.#slots[slot + 1] as number) & WHOLE) !== 0
      hashOctets(octets, remembered.from, remembered.to, 0)
      remembered.same = this.#slots[slot + 2] === hashed.low >>> 0 && this.#slots[slot + 3] === hashed.high >>> 0
      return i + 1
    }
    return -1
  }
}
