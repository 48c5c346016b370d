/**
 * The same message seen again: at another hop, on another path of a multihomed association, on a mirrored link. Two messages are one when the
 * octets of their user data and the digits of their calling address are equal within five seconds (catalogue FP16). A table of fixed size: a
 * flood of messages shortens its memory, never enlarges it.
 */
import { type Micros, seconds } from '../model/units.js'

const SLOTS = 1 << 16
const WAYS = 4

export class Copies {
  static readonly within = seconds(5)
  readonly #low = new Uint32Array(SLOTS)
  readonly #high = new Uint32Array(SLOTS)
  readonly #at = new Float64Array(SLOTS).fill(Number.NEGATIVE_INFINITY)
  readonly #file = new Uint16Array(SLOTS)
  readonly #frame = new Uint32Array(SLOTS)
  readonly #message = new Uint16Array(SLOTS)

  file = 0
  frame = 0
  message = 0

  /** True when the message was seen before: `file`, `frame`, `message` then say where first. Remembers it otherwise. */
  seen(low: number, high: number, at: Micros, file: number, frame: number, message: number): boolean {
    const base = (low & (SLOTS / WAYS - 1)) * WAYS
    let oldest = base
    for (let i = base; i < base + WAYS; i++) {
      const age = at - (this.#at[i] as number)
      if (this.#low[i] === low && this.#high[i] === high && age <= Copies.within && age >= -Copies.within) {
        this.file = this.#file[i] as number
        this.frame = this.#frame[i] as number
        this.message = this.#message[i] as number
        return true
      }
      if ((this.#at[i] as number) < (this.#at[oldest] as number)) oldest = i
    }
    this.#low[oldest] = low
    this.#high[oldest] = high
    this.#at[oldest] = at
    this.#file[oldest] = file
    this.#frame[oldest] = frame
    this.#message[oldest] = message
    return false
  }
}

/** Two 32-bit hashes of octets: together they tell messages apart. Valid until the next call. */
export const hashed = { low: 0, high: 0 }

export function hashOctets(octets: Uint8Array, from: number, to: number, seed: number): void {
  let a = 0x811c9dc5 ^ seed
  let b = 0x9e3779b1 ^ (to - from)
  let i = from
  for (; i + 3 < to; i += 4) {
    const w =
      (octets[i] as number) | ((octets[i + 1] as number) << 8) | ((octets[i + 2] as number) << 16) | ((octets[i + 3] as number) << 24)
    a = Math.imul(a ^ w, 0x01000193)
    a ^= a >>> 15
    b = Math.imul(b ^ w, 0x85ebca6b)
    b = (b << 13) | (b >>> 19)
  }
  for (; i < to; i++) {
    a = Math.imul(a ^ (octets[i] as number), 0x01000193)
    b = Math.imul(b ^ (octets[i] as number), 0xc2b2ae35)
  }
  a ^= a >>> 13
  a = Math.imul(a, 0x5bd1e995)
  hashed.low = (a ^ (a >>> 15)) >>> 0
  hashed.high = b >>> 0
}
