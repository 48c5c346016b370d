/**
 * Triples of integers as numbers from 0, in the order in which they were first met: columns, found by a hash under a key (detect/keyed-hash.ts), for whoever sends
 * signalling chooses what is in them. Grows; whoever holds it bounds it and clears it.
 */
import type { KeyedHash } from '../detect/keyed-hash.js'

const WORDS = 3
const FIRST = 1 << 12
/**
 * Places of triples that were met lately, as a power of two: of the triples that traffic of roaming brings, 96 % were met before in the place that they have
 * here (bench-mixed), which saves hash and table. Anybody can choose triples that push others out of here: they cost what the table costs.
 */
const LATELY_BITS = 14

export class Triples {
  readonly #hash: KeyedHash
  /** By number. */
  #words = new Int32Array(FIRST * WORDS)
  /** Twice as many places: the number plus one; 0: none. */
  #places = new Int32Array(FIRST * 2)
  #size = 0
  /** The number plus one of the triple that was met last in each place; 0: none. */
  readonly #lately = new Int32Array(1 << LATELY_BITS)

  constructor(hash: KeyedHash) {
    this.#hash = hash
  }

  get size(): number {
    return this.#size
  }

  /** The number of a triple; −1 when it was not met. */
  find(a: number, b: number, c: number): number {
    return (this.#places[this.#placeOf(a, b, c)] as number) - 1
  }

  /** The number of a triple, a new one when it was not met: then `size` has grown. The words are signed 32-bit numbers. */
  meet(a: number, b: number, c: number): number {
    const lately = placeLately(a, b, c)
    const last = (this.#lately[lately] as number) - 1
    if (last >= 0 && this.#is(last, a, b, c)) return last
    const place = this.#placeOf(a, b, c)
    const known = (this.#places[place] as number) - 1
    const number = known < 0 ? this.#add(a, b, c, place) : known
    this.#lately[lately] = number + 1
    return number
  }

  #add(a: number, b: number, c: number, place: number): number {
    const number = this.#size++
    const at = number * WORDS
    this.#words[at] = a
    this.#words[at + 1] = b
    this.#words[at + 2] = c
    this.#places[place] = number + 1
    if (this.#size * WORDS === this.#words.length) this.#grow()
    return number
  }

  clear(): void {
    this.#places.fill(0)
    this.#lately.fill(0)
    this.#size = 0
  }

  /** Calls `each` with every triple and its number, in their order. */
  forEach(each: (a: number, b: number, c: number, index: number) => void): void {
    const w = this.#words
    for (let n = 0, at = 0; n < this.#size; n++, at += WORDS) each(w[at] as number, w[at + 1] as number, w[at + 2] as number, n)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { words: this.#words, places: this.#places, size: this.#size }
  }

  load(saved: ReturnType<Triples['save']>): void {
    this.#words = saved.words
    this.#places = saved.places
    this.#size = saved.size
    this.#lately.fill(0)
  }

  /** Where the triple is, or the free place where it belongs. */
  #placeOf(a: number, b: number, c: number): number {
    const mask = this.#places.length - 1
    for (let place = this.#hash.of(this.#hash.of(a, b), c) & mask; ; place = (place + 1) & mask) {
      const number = (this.#places[place] as number) - 1
      if (number < 0 || this.#is(number, a, b, c)) return place
    }
  }

  #is(number: number, a: number, b: number, c: number): boolean {
    const w = this.#words
    const at = number * WORDS
    return w[at] === a && w[at + 1] === b && w[at + 2] === c
  }

  #grow(): void {
    const words = new Int32Array(2 * this.#words.length)
    words.set(this.#words)
    this.#words = words
    this.#places = new Int32Array(2 * this.#places.length)
    this.forEach((a, b, c, index) => (this.#places[this.#placeOf(a, b, c)] = index + 1))
  }
}

const placeLately = (a: number, b: number, c: number): number =>
  Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35), 0x9e3779b1) >>> (32 - LATELY_BITS)
