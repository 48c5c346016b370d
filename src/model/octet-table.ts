/**
 * Strings of octets and their numbers, from 0 on in the order in which they were met: what tables of names and of long numbers have in common. No object is
 * made for one, and what another thread or a later run needs is one array.
 */
import { assert } from './assert.js'
import type { Parcel } from './parcel.js'

/** Numbers that fit into the word of a slot. */
const MOST = 1 << 20
/** Of a slot: one more than the number, and above it bits of the hash, so that few strings are compared which are not the same. */
const NUMBER = MOST - 1
const HASH = ~NUMBER
/** By how much a full table grows: all slots are made anew then, each of them in memory that is in no cache. */
const GROWTH = 4
/** Octets in front of a string in the pool: how many it has. */
const HEAD = 2

/** Octets of a string at most. */
const LONGEST = 0xffff

/** Words of `about`: how many strings there are, octets of the pool that they use, and strings that the slots have room for. */
const About = { size: 0, used: 1, room: 2 } as const
/** Strings that a new table has room for. */
const FIRST_ROOM = 1 << 11

/** Memory of a table that the compiled reader looks into as well (core/wasm/names.ts): the words of `About`, and arrays for as many strings as there may be. The pool may be outgrown. */
export interface OctetGround {
  readonly about: Uint32Array
  readonly from: Uint32Array
  readonly slots: Int32Array
  readonly pool: Uint8Array
}

/** Words of the arrays of a ground. */
export const groundWords = { about: 3, from: MOST, slots: MOST * 2 } as const

export class OctetTable {
  readonly #limit: number
  readonly #octets: number
  readonly #ground: OctetGround | undefined
  readonly #about: Uint32Array
  /** Place of each string in the pool, by number. */
  #from: Uint32Array
  #pool: Uint8Array
  /** Open addressing: `NUMBER` and `HASH`, or 0. */
  #slots: Int32Array

  /** Keeps `limit` strings, fewer than a million, in so many octets together. The memory of `ground` is zero. */
  constructor(limit: number, octets: number, ground?: OctetGround) {
    assert(limit < NUMBER, 'a table of octets is larger than its numbers')
    this.#limit = limit
    this.#octets = octets
    this.#ground = ground
    this.#about = ground?.about ?? new Uint32Array(groundWords.about)
    this.#about[About.room] = FIRST_ROOM
    this.#from = ground?.from ?? new Uint32Array(FIRST_ROOM)
    this.#pool = ground?.pool ?? new Uint8Array(1 << 16)
    this.#slots = this.#makeSlots(FIRST_ROOM)
  }

  get size(): number {
    return this.#about[About.size] as number
  }

  get #used(): number {
    return this.#about[About.used] as number
  }

  /** The number of the octets `from` to `to`, whose `octetHash` is `hash`; −1: they are new, and the table is full, or they are too many. */
  id(octets: Uint8Array, from: number, to: number, hash: number): number {
    const slot = this.#slot(octets, from, to, hash)
    const word = this.#slots[slot] as number
    return word === 0 ? this.#add(octets, from, to, slot, hash) : (word & NUMBER) - 1
  }

  /** The same of octets that were met; −1 for others. */
  find(octets: Uint8Array, from: number, to: number, hash: number): number {
    return ((this.#slots[this.#slot(octets, from, to, hash)] as number) & NUMBER) - 1
  }

  /** The octets of a number that was given, valid until the next string is met. */
  octets(id: number): Uint8Array {
    const at = (this.#from[id] as number) + HEAD
    return this.#pool.subarray(at, at + lengthAt(this.#pool, at - HEAD))
  }

  /** Hands the strings over that were met after the first `known`; `read` of a table that has these takes them, with the same numbers. */
  write(parcel: Parcel, known: number): void {
    const from = known < this.size ? (this.#from[known] as number) : this.#used
    parcel.writeNumber(this.#used - from)
    parcel.write(this.#pool.subarray(from, this.#used))
  }

  read(parcel: Parcel): void {
    const octets = new Uint8Array(parcel.readNumber())
    parcel.read(octets)
    this.load(octets)
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save(): Uint8Array {
    return this.#pool.slice(0, this.#used)
  }

  /** Takes the strings that another table has, with its numbers. */
  load(saved: Uint8Array): void {
    for (let at = 0; at < saved.length; ) {
      const from = at + HEAD
      const to = from + lengthAt(saved, at)
      const next = this.size
      assert(
        this.id(saved, from, to, octetHash(saved, from, to)) === next,
        'a string was met before those of a state or of another thread were taken over',
      )
      at = to
    }
  }

  /** Where the slot of a string begins, or the one that it would have. */
  #slot(octets: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const word = slots[slot] as number
      if (word === 0 || (((word ^ hash) & HASH) === 0 && this.#same(this.#from[(word & NUMBER) - 1] as number, octets, from, to - from)))
        return slot
      slot = (slot + 1) & mask
    }
  }

  #same(at: number, octets: Uint8Array, from: number, length: number): boolean {
    const pool = this.#pool
    if (lengthAt(pool, at) !== length) return false
    for (let i = 0; i < length; i++) if (pool[at + HEAD + i] !== octets[from + i]) return false
    return true
  }

  #add(octets: Uint8Array, from: number, to: number, slot: number, hash: number): number {
    const id = this.size
    const length = to - from
    const at = this.#used
    if (id >= this.#limit || length > LONGEST || at + HEAD + length > this.#octets) return -1
    while (at + HEAD + length > this.#pool.length) this.#pool = wide(new Uint8Array(this.#pool.length * 2), this.#pool)
    const pool = this.#pool
    pool[at] = length
    pool[at + 1] = length >> 8
    for (let i = 0; i < length; i++) pool[at + HEAD + i] = octets[from + i] as number
    this.#from[id] = at
    this.#slots[slot] = (hash & HASH) | (id + 1)
    const about = this.#about
    about[About.size] = id + 1
    about[About.used] = at + HEAD + length
    if (id + 1 === about[About.room]) this.#grow()
    return id
  }

  /** Half of the slots are taken, or less, and all places. */
  #grow(): void {
    const room = Math.min((this.#about[About.room] as number) * GROWTH, MOST)
    const from = this.#ground?.from ?? wide(new Uint32Array(room), this.#from)
    const slots = this.#makeSlots(room)
    const mask = slots.length - 1
    const pool = this.#pool
    for (let id = 0; id < this.size; id++) {
      const at = from[id] as number
      const hash = octetHash(pool, at + HEAD, at + HEAD + lengthAt(pool, at))
      let slot = hash & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (hash & HASH) | (id + 1)
    }
    this.#from = from
    this.#slots = slots
    this.#about[About.room] = room
  }

  /** Free slots for so many strings. */
  #makeSlots(room: number): Int32Array {
    const words = room * 2
    return this.#ground?.slots.subarray(0, words).fill(0) ?? new Int32Array(words)
  }
}

const lengthAt = (pool: Uint8Array, at: number): number => (pool[at] as number) | ((pool[at + 1] as number) << 8)

function wide<T extends Uint8Array | Uint32Array>(into: T, before: T): T {
  into.set(before)
  return into
}

/** The hash of octets, four at a time; the compiled reader has the same (core/wasm/names.ts). */
export function octetHash(octets: Uint8Array, from: number, to: number): number {
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
