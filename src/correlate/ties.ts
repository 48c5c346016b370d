/**
 * Whose tunnel or session it is: pairs of numbers tied to an IMSI, learned from messages that name both. A table of fixed size, four places to a bucket:
 * the one that was used longest ago gives way.
 */

const WAYS = 4
const WORDS = 5
const BUCKETS = 1 << 15
const NONE = -1

export class Ties {
  /** Key (two words), IMSI (two words), when it was used last. */
  readonly #words = new Int32Array(BUCKETS * WAYS * WORDS)
  #clock = 0

  high = NONE
  low = NONE

  /** Ties a pair to an IMSI (the halves of model/digits.ts, signed). */
  learn(a: number, b: number, high: number, low: number): void {
    const w = this.#words
    const at = this.#find(a, b)
    w[at] = a
    w[at + 1] = b
    w[at + 2] = high
    w[at + 3] = low
    w[at + 4] = ++this.#clock | 0
  }

  /** True when the pair is tied: `high` and `low` are then the IMSI. */
  find(a: number, b: number): boolean {
    const w = this.#words
    const at = this.#find(a, b)
    if (w[at] !== a || w[at + 1] !== b || w[at + 4] === 0) return false
    this.high = w[at + 2] as number
    this.low = w[at + 3] as number
    w[at + 4] = ++this.#clock | 0
    return true
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { clock: this.#clock, words: this.#words }
  }

  load(saved: ReturnType<Ties['save']>): void {
    this.#clock = saved.clock
    this.#words.set(saved.words)
  }

  /** Where the pair is, or the place that it may take. */
  #find(a: number, b: number): number {
    const w = this.#words
    let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
    h ^= h >>> 15
    const base = (h & (BUCKETS - 1)) * WAYS * WORDS
    let oldest = base
    for (let at = base; at < base + WAYS * WORDS; at += WORDS) {
      if (w[at] === a && w[at + 1] === b) return at
      if ((w[at + 4] as number) < (w[oldest + 4] as number)) oldest = at
    }
    return oldest
  }
}
