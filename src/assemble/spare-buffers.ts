/** Buffers for messages that come in parts, which are used again: a length that is damaged collects much in vain, and fresh memory costs more than copying does. */

const SMALLEST_BITS = 9
const LARGEST_BITS = 18

export class SpareBuffers {
  /** One of each power of two. */
  readonly #spare: (Uint8Array | undefined)[] = Array.from<undefined>({ length: LARGEST_BITS + 1 }).fill(undefined)

  /** A buffer of at least so many octets, the next power of two; what is in it is anything. */
  take(octets: number): Uint8Array {
    const bits = Math.max(SMALLEST_BITS, 32 - Math.clz32(octets - 1))
    const spare = this.#spare[bits]
    this.#spare[bits] = undefined
    return spare ?? new Uint8Array(2 ** bits)
  }

  /** Takes back what `take` gave, which nobody reads any more. */
  give(buffer: Uint8Array): void {
    const bits = 31 - Math.clz32(buffer.length)
    if (bits >= SMALLEST_BITS && bits <= LARGEST_BITS) this.#spare[bits] = buffer
  }
}
