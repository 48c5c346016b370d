/**
 * Triples of integers as numbers from 0, in the order in which they were first met: open addressing in typed arrays, found by comparing integers.
 * Grows; whoever holds it bounds it and clears it.
 */
const WORDS = 4
const FIRST = 1 << 12

export class Triples {
  #slots = FIRST
  #words = new Int32Array(FIRST * WORDS)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The number of a triple; −1 when it was not met. */
  find(a: number, b: number, c: number): number {
    const w = this.#words
    const mask = this.#slots - 1
    for (let slot = this.#hash(a, b, c); ; slot = (slot + 1) & mask) {
      const at = slot * WORDS
      const index = w[at + 3] as number
      if (index === 0) return -1
      if (w[at] === a && w[at + 1] === b && w[at + 2] === c) return index - 1
    }
  }

  /** The number of a triple, a new one when it was not met: then `size` has grown. The words are signed 32-bit numbers. */
  meet(a: number, b: number, c: number): number {
    const w = this.#words
    const mask = this.#slots - 1
    for (let slot = this.#hash(a, b, c); ; slot = (slot + 1) & mask) {
      const at = slot * WORDS
      const index = w[at + 3] as number
      if (index === 0) {
        w[at] = a
        w[at + 1] = b
        w[at + 2] = c
        w[at + 3] = ++this.#size
        if (this.#size * 2 >= this.#slots) this.#grow()
        return this.#size - 1
      }
      if (w[at] === a && w[at + 1] === b && w[at + 2] === c) return index - 1
    }
  }

  clear(): void {
    this.#words.fill(0)
    this.#size = 0
  }

  /** Calls `each` with every triple and its number. */
  forEach(each: (a: number, b: number, c: number, index: number) => void): void {
    const w = this.#words
    for (let at = 0; at < w.length; at += WORDS)
      if (w[at + 3] !== 0) each(w[at] as number, w[at + 1] as number, w[at + 2] as number, (w[at + 3] as number) - 1)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { slots: this.#slots, words: this.#words, size: this.#size }
  }

  load(saved: ReturnType<Triples['save']>): void {
    this.#slots = saved.slots
    this.#words = saved.words
    this.#size = saved.size
  }

  #put(a: number, b: number, c: number, index: number): void {
    const w = this.#words
    const mask = this.#slots - 1
    let slot = this.#hash(a, b, c)
    while (w[slot * WORDS + 3] !== 0) slot = (slot + 1) & mask
    const at = slot * WORDS
    w[at] = a
    w[at + 1] = b
    w[at + 2] = c
    w[at + 3] = index
  }

  #grow(): void {
    const old = this.#words
    this.#slots *= 2
    this.#words = new Int32Array(this.#slots * WORDS)
    for (let at = 0; at < old.length; at += WORDS)
      if (old[at + 3] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number)
  }

  #hash(a: number, b: number, c: number): number {
    let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(c, 0x27d4eb2f), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
    return (h ^ (h >>> 13)) & (this.#slots - 1)
  }
}
