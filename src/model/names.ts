/**
 * Names of hosts, realms and access points as numbers: correlation and rules compare integers, and strings exist only at the edge. One table for all
 * batches of a run. Upper and lower case are one name (RFC 6733 §4.3.1: identities compare as DNS names).
 */
import { assert } from './assert.js'
import type { Parcel } from './parcel.js'

/** Distinct names that are kept; later ones all are `OTHER_NAME`. A flood of made-up hosts must not fill the memory. */
const MAX_NAMES = 1 << 20
const MAX_LENGTH = 255
/** Of the word of a slot: the id, and above it bits of the name’s hash, so that few names are compared which are not the same. */
const ID = MAX_NAMES - 1
const HASH = ~ID

/** No name. */
export const NO_NAME = 0
/** A name that came after the table was full, or longer than a name may be. Never equal to another: compare octets instead. */
export const OTHER_NAME = 1

export class Names {
  /** Texts that were asked for, by id. */
  readonly #texts: (string | undefined)[] = ['', '(other)']
  /** Place of the octets of each name in the pool, by id. */
  readonly #from: number[] = [0, 0]
  #pool = new Uint8Array(1 << 16)
  #used = 0
  /** Open addressing: `ID` and `HASH`, or 0. */
  #slots = new Int32Array(1 << 12)
  /** Hash of the name that was looked up last. */
  #hash = 0

  get size(): number {
    return this.#texts.length - 2
  }

  /** The number of a name that stands at octets `from` to `to`; 0 for no octets. Other octets than printable ASCII count as they are. */
  id(octets: Uint8Array, from: number, to: number): number {
    const length = to - from
    if (length <= 0) return NO_NAME
    if (length > MAX_LENGTH) return OTHER_NAME
    const slot = this.#slot(octets, from, to)
    const word = this.#slots[slot] as number
    return word === 0 ? this.#add(octets, from, to, slot) : word & ID
  }

  /** The number of a name that was met; 0 for others. */
  find(octets: Uint8Array): number {
    return (this.#slots[this.#slot(octets, 0, octets.length)] as number) & ID
  }

  /** The slot of a name, or the one that it would have. */
  #slot(octets: Uint8Array, from: number, to: number): number {
    const length = to - from
    let h = length
    for (let i = from; i < to; i++) h = Math.imul(h ^ lower(octets[i] as number), 0x01000193)
    h ^= h >>> 15
    this.#hash = h
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = h & mask
    for (;;) {
      const word = slots[slot] as number
      if (word === 0 || (((word ^ h) & HASH) === 0 && this.#same(word & ID, octets, from, length))) return slot
      slot = (slot + 1) & mask
    }
  }

  /** The number of a name given as text. */
  idOf(text: string): number {
    const octets = new TextEncoder().encode(text)
    return this.id(octets, 0, octets.length)
  }

  /** Hands the names over that were met after the first `known`; `read` of a table that has these takes them, with the same numbers. */
  write(parcel: Parcel, known: number): void {
    const from = this.#from[known + 2] ?? this.#used
    parcel.writeNumber(this.#used - from)
    parcel.write(this.#pool.subarray(from, this.#used))
  }

  read(parcel: Parcel): void {
    const octets = new Uint8Array(parcel.readNumber())
    parcel.read(octets)
    for (let at = 0; at < octets.length; ) {
      const end = at + 1 + (octets[at] as number)
      const next = this.#texts.length
      assert(this.id(octets, at + 1, end) === next, 'a name that another thread met first was known')
      at = end
    }
  }

  /** The name in lower case; '' for 0. Octets that are no ASCII come as Latin-1: untrusted text, clean it before it is shown. */
  text(id: number): string {
    const known = this.#texts[id]
    if (known !== undefined) return known
    const at = this.#from[id]
    if (at === undefined) return ''
    const text = String.fromCharCode(...this.#pool.subarray(at + 1, at + 1 + (this.#pool[at] as number)))
    this.#texts[id] = text
    return text
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#pool.slice(0, this.#used)
  }

  /** Takes the names of a run before, with the numbers that they had. To be called before the first name is met. */
  load(saved: Uint8Array): void {
    for (let at = 0; at < saved.length; ) {
      const end = at + 1 + (saved[at] as number)
      const next = this.#texts.length
      assert(this.id(saved, at + 1, end) === next, 'a name was met before the state was loaded')
      at = end
    }
  }

  #same(id: number, octets: Uint8Array, from: number, length: number): boolean {
    const at = this.#from[id] as number
    const pool = this.#pool
    if (pool[at] !== length) return false
    for (let i = 0; i < length; i++) if (pool[at + 1 + i] !== lower(octets[from + i] as number)) return false
    return true
  }

  #add(octets: Uint8Array, from: number, to: number, slot: number): number {
    const id = this.#texts.length
    if (id >= MAX_NAMES) return OTHER_NAME
    const length = to - from
    if (this.#used + 1 + length > this.#pool.length) {
      const larger = new Uint8Array(this.#pool.length * 2)
      larger.set(this.#pool)
      this.#pool = larger
    }
    const at = this.#used
    this.#pool[at] = length
    for (let i = 0; i < length; i++) this.#pool[at + 1 + i] = lower(octets[from + i] as number)
    this.#used = at + 1 + length
    this.#texts.push(undefined)
    this.#from.push(at)
    this.#slots[slot] = (this.#hash & HASH) | id
    if (id * 2 > this.#slots.length) this.#grow()
    return id
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let id = 2; id < this.#texts.length; id++) {
      const at = this.#from[id] as number
      const length = this.#pool[at] as number
      let h = length
      for (let i = 0; i < length; i++) h = Math.imul(h ^ (this.#pool[at + 1 + i] as number), 0x01000193)
      h ^= h >>> 15
      let slot = h & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (h & HASH) | id
    }
    this.#slots = slots
  }
}

const lower = (octet: number): number => (octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet)
