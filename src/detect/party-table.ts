/**
 * Parties by address: those met lately are found again by comparing integers. A cache of two places for each hash: what falls out is made anew when it is met
 * again, so a flood of addresses costs no memory.
 */
import type { Party } from '../model/finding.js'

const PLACES = 1 << 14
const WORDS = 3

export class PartyTable {
  readonly #words = new Int32Array(PLACES * WORDS)
  readonly #parties: (Party | undefined)[] = Array.from({ length: PLACES })

  /** The party of two words and what else tells it apart (plan, nature, SSN, kind); undefined when it is not there. */
  get(a: number, b: number, kind: number): Party | undefined {
    const place = placeOf(a, b, kind)
    if (this.#is(place, a, b, kind)) return this.#parties[place]
    return this.#is(place ^ 1, a, b, kind) ? this.#parties[place ^ 1] : undefined
  }

  /** Keeps a party; of the two that were there the one met first falls out. */
  set(a: number, b: number, kind: number, party: Party): void {
    const place = placeOf(a, b, kind)
    const w = this.#words
    w.copyWithin((place ^ 1) * WORDS, place * WORDS, (place + 1) * WORDS)
    this.#parties[place ^ 1] = this.#parties[place]
    w[place * WORDS] = a
    w[place * WORDS + 1] = b
    w[place * WORDS + 2] = kind
    this.#parties[place] = party
  }

  #is(place: number, a: number, b: number, kind: number): boolean {
    const w = this.#words
    const at = place * WORDS
    return w[at] === a && w[at + 1] === b && w[at + 2] === kind
  }
}

function placeOf(a: number, b: number, kind: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(kind, 0x27d4eb2f), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return (h ^ (h >>> 13)) & (PLACES - 1)
}
