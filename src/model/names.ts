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
/** The first number that is a name’s own. */
const FIRST = 2

export class Names {
  /** Texts that were asked for, by id. */
  readonly #texts = new Map([
    [NO_NAME, ''],
    [OTHER_NAME, '(other)'],
  ])
  /** The id that the next name gets. */
  #next = FIRST
  /** Place of the octets of each name in the pool, by id: its length, then the name in lower case. */
  #from = new Uint32Array(1 << 11)
  #pool = new Uint8Array(1 << 16)
  #used = 0
  /** Open addressing: `ID` and `HASH`, or 0. */
  #slots = new Int32Array(1 << 12)
  /** The name that was looked up last, in lower case. */
  readonly #low = new Uint8Array(MAX_LENGTH)

  get size(): number {
    return this.#next - FIRST
  }

  /** The number of a name that stands at octets `from` to `to`; 0 for no octets. Other octets than printable ASCII count as they are. */
  id(octets: Uint8Array, from: number, to: number): number {
    const length = to - from
    if (length <= 0) return NO_NAME
    if (length > MAX_LENGTH) return OTHER_NAME
    const low = this.#lower(octets, from, to)
    return this.idOfLower(low, 0, length, nameHash(low, 0, length))
  }

  /** The same of a name in lower case, of 1 to 255 octets, whose `nameHash` is known. */
  idOfLower(octets: Uint8Array, from: number, to: number, hash: number): number {
    const slot = this.#slot(octets, from, to, hash)
    const word = this.#slots[slot] as number
    return word === 0 ? this.#add(octets, from, to, slot, hash) : word & ID
  }

  /** The number of a name that was met; 0 for others. */
  find(octets: Uint8Array): number {
    const { length } = octets
    if (length > MAX_LENGTH) return NO_NAME
    const low = this.#lower(octets, 0, length)
    return (this.#slots[this.#slot(low, 0, length, nameHash(low, 0, length))] as number) & ID
  }

  #lower(octets: Uint8Array, from: number, to: number): Uint8Array {
    const low = this.#low
    for (let i = from; i < to; i++) low[i - from] = lower(octets[i] as number)
    return low
  }

  /** The slot of a name, or the one that it would have. */
  #slot(octets: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const word = slots[slot] as number
      if (word === 0 || (((word ^ hash) & HASH) === 0 && this.#same(word & ID, octets, from, to - from))) return slot
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
    const from = known < this.size ? (this.#from[known + FIRST] as number) : this.#used
    parcel.writeNumber(this.#used - from)
    parcel.write(this.#pool.subarray(from, this.#used))
  }

  read(parcel: Parcel): void {
    const octets = new Uint8Array(parcel.readNumber())
    parcel.read(octets)
    for (let at = 0; at < octets.length; ) {
      const end = at + 1 + (octets[at] as number)
      const next = this.#next
      assert(this.id(octets, at + 1, end) === next, 'a name that another thread met first was known')
      at = end
    }
  }

  /** The name in lower case; '' for 0. Octets that are no ASCII come as Latin-1: untrusted text, clean it before it is shown. */
  text(id: number): string {
    const known = this.#texts.get(id)
    if (known !== undefined) return known
    if (id >= this.#next) return ''
    const at = this.#from[id] as number
    const text = String.fromCharCode(...this.#pool.subarray(at + 1, at + 1 + (this.#pool[at] as number)))
    this.#texts.set(id, text)
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
      const next = this.#next
      assert(this.id(saved, at + 1, end) === next, 'a name was met before the state was loaded')
      at = end
    }
  }

  #same(id: number, octets: Uint8Array, from: number, length: number): boolean {
    const at = this.#from[id] as number
    const pool = this.#pool
    if (pool[at] !== length) return false
    for (let i = 0; i < length; i++) if (pool[at + 1 + i] !== octets[from + i]) return false
    return true
  }

  #add(octets: Uint8Array, from: number, to: number, slot: number, hash: number): number {
    const id = this.#next
    if (id >= MAX_NAMES) return OTHER_NAME
    const length = to - from
    if (this.#used + 1 + length > this.#pool.length) {
      const larger = new Uint8Array(this.#pool.length * 2)
      larger.set(this.#pool)
      this.#pool = larger
    }
    const at = this.#used
    const pool = this.#pool
    pool[at] = length
    for (let i = 0; i < length; i++) pool[at + 1 + i] = octets[from + i] as number
    this.#used = at + 1 + length
    this.#from[id] = at
    this.#slots[slot] = (hash & HASH) | id
    this.#next = id + 1
    if (this.#next === this.#from.length) this.#grow()
    return id
  }

  /** Half of the slots are taken, and all places. */
  #grow(): void {
    const from = new Uint32Array(this.#from.length * 2)
    from.set(this.#from)
    const slots = new Int32Array(from.length * 2)
    const mask = slots.length - 1
    const pool = this.#pool
    for (let id = FIRST; id < this.#next; id++) {
      const at = from[id] as number
      const hash = nameHash(pool, at + 1, at + 1 + (pool[at] as number))
      let slot = hash & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (hash & HASH) | id
    }
    this.#from = from
    this.#slots = slots
  }
}

const lower = (octet: number): number => (octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet)

/** The hash of a name in lower case, four octets at a time; the compiled reader has the same (core/wasm/names.ts). */
export function nameHash(octets: Uint8Array, from: number, to: number): number {
  let h = to - from
  let i = from
  for (; i + 4 <= to; i += 4)
    h = stir(
      h,
      (octets[i] as number) | ((octets[i + 1] as number) << 8) | ((octets[i + 2] as number) << 16) | ((octets[i + 3] as number) << 24),
    )
  let rest = 0
  for (let shift = 0; i < to; i++, shift += 8) rest |= (octets[i] as number) << shift
  h = stir(h, rest)
  return h ^ (h >>> 13)
}

function stir(h: number, word: number): number {
  const mixed = Math.imul(h ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
