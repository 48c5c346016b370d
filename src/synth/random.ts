/** Seeded chance: the same seed gives the same numbers on every machine. Not for secrets. */

/** Mixes two 32-bit numbers into one (the finaliser of MurmurHash3). Properties of a subscriber come from it, so that they need no memory. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}

/** A stream of numbers (sfc32, Doty-Humphrey). */
export class Chance {
  #a: number
  #b: number
  #c: number
  #count = 1

  constructor(seed: number, stream = 0) {
    this.#a = mix(seed, 1)
    this.#b = mix(seed, stream + 2)
    this.#c = mix(Math.floor(seed / 2 ** 32), stream)
    for (let i = 0; i < 16; i++) this.bits()
  }

  /** 32 bits. */
  bits(): number {
    const t = (this.#a + this.#b + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t
    return t >>> 0
  }

  /** A whole number from 0 up to, not including, `limit` (at most 2³²). */
  below(limit: number): number {
    return Math.floor((this.bits() / 4294967296) * limit)
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    return this.bits() / 4294967296
  }

  happens(probability: number): boolean {
    return this.bits() < probability * 4294967296
  }

  /** Time until the next of many independent events. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.unit())
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
}
