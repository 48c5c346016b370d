/** Numbers that are the same on every run of a seed (xorshift, 32 bits). */
export class Dice {
  #state: number

  constructor(seed: number, stream: number) {
    this.#state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)) | 0 || 1
    for (let i = 0; i < 8; i++) this.below(2)
  }

  /** 0 … `limit` − 1; `limit` is at most 2²⁰. */
  below(limit: number): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return Math.floor(((x >>> 12) / 0x100000) * limit)
  }

  /** True once in `n` times. */
  once(n: number): boolean {
    return this.below(n) === 0
  }
}
