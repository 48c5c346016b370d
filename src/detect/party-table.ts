/** Parties by address: each distinct one is resolved once and found again by comparing integers. Bounded: when full, it starts anew. */
import type { Party } from '../model/finding.js'

const MAX = 1 << 17
const WORDS = 4

export class PartyTable {
  #slots = 1 << 10
  #words = new Int32Array(this.#slots * WORDS)
  #parties: (Party | undefined)[] = []

  /** The party of two words and what else tells it apart (plan, nature, SSN, kind); undefined when it is not known. */
  get(a: number, b: number, kind: number): Party | undefined {
    const w = this.#words
    const mask = this.#slots - 1
    for (let slot = this.#hash(a, b, kind); ; slot = (slot + 1) & mask) {
      const at = slot * WORDS
      const index = w[at + 3] as number
      if (index === 0) return undefined
      if (w[at] === a && w[at + 1] === b && w[at + 2] === kind) return this.#parties[index - 1]
    }
  }

  set(a: number, b: number, kind: number, party: Party): void {
    if (this.#parties.length >= MAX) {
      this.#parties = []
      this.#words.fill(0)
    } else if (this.#parties.length * 2 >= this.#slots) this.#grow()
    this.#parties.push(party)
    this.#put(a, b, kind, this.#parties.length)
  }

  #put(a: number, b: number, kind: number, index: number): void {
    const w = this.#words
    const mask = this.#slots - 1
    let slot = this.#hash(a, b, kind)
    while (w[slot * WORDS + 3] !== 0) slot = (slot + 1) & mask
    const at = slot * WORDS
    w[at] = a
    w[at + 1] = b
    w[at + 2] = kind
    w[at + 3] = index
  }

  #grow(): void {
    const old = this.#words
    this.#slots *= 2
    this.#words = new Int32Array(this.#slots * WORDS)
    for (let at = 0; at < old.length; at += WORDS)
      if (old[at + 3] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number)
  }

  #hash(a: number, b: number, kind: number): number {
    let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(kind, 0x27d4eb2f), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
    return (h ^ (h >>> 13)) & (this.#slots - 1)
  }
}
