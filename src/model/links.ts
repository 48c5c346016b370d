/**
 * Flows between two addresses and ports, one direction each, as numbers: messages and transactions hold the number, not forty octets. The table is a
 * ring: when it is full, the flow that was met first is forgotten, and has another number when it comes again.
 */
import type { Parcel } from './parcel.js'

/** Flows remembered at most. */
export const MAX_LINKS = 1 << 18
/** Words of a flow: source and destination address (four each, IPv4 in the first), ports, IP version and protocol, hashes of both addresses. */
const WORDS = 12
const HASHES = 10
const FIRST = 1 << 10

export interface Link {
  readonly version: 4 | 6
  /** IP protocol: 132 SCTP, 6 TCP, 17 UDP. */
  readonly protocol: number
  readonly sourcePort: number
  readonly destinationPort: number
  /** 4 or 16 octets. */
  readonly source: Uint8Array
  readonly destination: Uint8Array
}

export class Links {
  readonly #max: number
  #slots: number
  #words: Uint32Array
  #ids: Float64Array
  #next: Int32Array
  #heads: Int32Array
  #last = 0
  /** Words of the flow in work. */
  readonly #flow = new Uint32Array(WORDS)

  constructor(max = MAX_LINKS) {
    this.#max = max
    this.#slots = Math.min(FIRST, max)
    this.#words = new Uint32Array(this.#slots * WORDS)
    this.#ids = new Float64Array(this.#slots)
    this.#next = new Int32Array(this.#slots)
    this.#heads = new Int32Array(this.#slots * 2).fill(-1)
  }

  /**
   * The number of a flow, from 1; a new one when it is not known. `source` is the offset of the source address in the IP header, behind which the
   * destination follows; the ports stand at `ports` of `header`.
   */
  id(version: number, protocol: number, octets: Uint8Array, source: number, header: Uint8Array, ports: number): number {
    const length = version === 4 ? 4 : 16
    const kind = (version << 8) | protocol
    let hash = kind
    for (let i = 0; i < length * 2; i += 4) hash = Math.imul(hash ^ word(octets, source + i), 0x9e3779b1) ^ (hash >>> 15)
    hash = Math.imul(hash ^ word(header, ports), 0x85ebca6b)
    hash ^= hash >>> 13
    const bucket = (hash >>> 0) % this.#heads.length
    for (let slot = this.#heads[bucket] as number; slot >= 0; slot = this.#next[slot] as number)
      if (this.#is(slot, kind, length, octets, source, header, ports)) return this.#ids[slot] as number
    return this.#add(kind, length, octets, source, header, ports)
  }

  /** The number of the flow that was met last; 0 before the first. */
  get last(): number {
    return this.#last
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { slots: this.#slots, words: this.#words, ids: this.#ids, next: this.#next, heads: this.#heads, last: this.#last }
  }

  load(saved: ReturnType<Links['save']>): void {
    this.#slots = saved.slots
    this.#words = saved.words
    this.#ids = saved.ids
    this.#next = saved.next
    this.#heads = saved.heads
    this.#last = saved.last
  }

  /** Hands the flows over that were met after number `known`; `read` of a table that has those takes them, with the same numbers. */
  write(parcel: Parcel, known: number): void {
    const before = Math.max(known, this.#last - this.#max)
    parcel.writeNumber(before)
    parcel.writeNumber(this.#last - before)
    for (let id = before + 1; id <= this.#last; id++) {
      const at = this.#slotOf(id) * WORDS
      parcel.write(this.#words.subarray(at, at + WORDS))
    }
  }

  read(parcel: Parcel): void {
    const before = parcel.readNumber()
    // The ring turned once in between: nothing that is here is remembered there.
    if (before !== this.#last) this.#clear()
    this.#last = before
    for (let left = parcel.readNumber(); left > 0; left--) {
      parcel.read(this.#flow)
      this.#keep()
    }
  }

  /** True when a flow is still remembered: one of the last so many. */
  holds(id: number): boolean {
    return id !== 0 && id <= this.#last && id > this.#last - this.#max
  }

  /** Where a flow is as long as it is remembered. */
  #slotOf(id: number): number {
    // Until the ring turns, which it seldom does: a division for every message is worth a comparison
    return id <= this.#max ? id - 1 : (id - 1) % this.#max
  }

  /** A hash of the source address, the same for all ports of one node; 0 when the flow is not remembered. */
  source(id: number): number {
    return this.holds(id) ? (this.#words[this.#slotOf(id) * WORDS + HASHES] as number) | 0 : 0
  }

  destination(id: number): number {
    return this.holds(id) ? (this.#words[this.#slotOf(id) * WORDS + HASHES + 1] as number) | 0 : 0
  }

  /** The flow of a number; undefined for 0 and for one that was forgotten. */
  link(id: number): Link | undefined {
    if (!this.holds(id)) return undefined
    const at = this.#slotOf(id) * WORDS
    const w = this.#words
    const kind = w[at + 9] as number
    const version = kind >> 8 === 4 ? 4 : 6
    const length = version === 4 ? 4 : 16
    const ports = w[at + 8] as number
    return {
      version,
      protocol: kind & 255,
      sourcePort: ports >>> 16,
      destinationPort: ports & 0xffff,
      source: octetsOf(w, at, length),
      destination: octetsOf(w, at + 4, length),
    }
  }

  #is(slot: number, kind: number, length: number, octets: Uint8Array, source: number, header: Uint8Array, ports: number): boolean {
    const w = this.#words
    const at = slot * WORDS
    if (w[at + 9] !== kind || w[at + 8] !== word(header, ports)) return false
    for (let i = 0; i < length; i += 4) {
      if (w[at + (i >> 2)] !== word(octets, source + i) || w[at + 4 + (i >> 2)] !== word(octets, source + length + i)) return false
    }
    return true
  }

  #add(kind: number, length: number, octets: Uint8Array, source: number, header: Uint8Array, ports: number): number {
    const words = this.#flow.fill(0)
    for (let i = 0; i < length; i += 4) {
      words[i >> 2] = word(octets, source + i)
      words[4 + (i >> 2)] = word(octets, source + length + i)
    }
    words[8] = word(header, ports)
    words[9] = kind
    words[HASHES] = hashOf(words, 0)
    words[HASHES + 1] = hashOf(words, 4)
    return this.#keep()
  }

  /** Gives `#flow` the next number. */
  #keep(): number {
    const id = ++this.#last
    const slot = this.#slotOf(id)
    if (slot >= this.#slots) this.#grow()
    if (this.#ids[slot] !== 0) this.#unlink(slot)
    this.#words.set(this.#flow, slot * WORDS)
    this.#ids[slot] = id
    this.#link(slot)
    return id
  }

  #clear(): void {
    this.#slots = this.#max
    this.#words = new Uint32Array(this.#max * WORDS)
    this.#ids = new Float64Array(this.#max)
    this.#next = new Int32Array(this.#max)
    this.#heads = new Int32Array(this.#max * 2).fill(-1)
  }

  #bucket(slot: number): number {
    const w = this.#words
    const at = slot * WORDS
    const kind = w[at + 9] as number
    const length = kind >> 8 === 4 ? 1 : 4
    let hash = kind
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (w[at + i] as number), 0x9e3779b1) ^ (hash >>> 15)
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (w[at + 4 + i] as number), 0x9e3779b1) ^ (hash >>> 15)
    hash = Math.imul(hash ^ (w[at + 8] as number), 0x85ebca6b)
    hash ^= hash >>> 13
    return (hash >>> 0) % this.#heads.length
  }

  #link(slot: number): void {
    const bucket = this.#bucket(slot)
    this.#next[slot] = this.#heads[bucket] as number
    this.#heads[bucket] = slot
  }

  #unlink(slot: number): void {
    const bucket = this.#bucket(slot)
    let at = this.#heads[bucket] as number
    if (at === slot) {
      this.#heads[bucket] = this.#next[slot] as number
      return
    }
    while (at >= 0) {
      const next = this.#next[at] as number
      if (next === slot) {
        this.#next[at] = this.#next[slot] as number
        return
      }
      at = next
    }
  }

  #grow(): void {
    const used = this.#slots
    this.#slots = Math.min(used * 2, this.#max)
    const words = new Uint32Array(this.#slots * WORDS)
    words.set(this.#words)
    this.#words = words
    const ids = new Float64Array(this.#slots)
    ids.set(this.#ids)
    this.#ids = ids
    this.#next = new Int32Array(this.#slots)
    this.#heads = new Int32Array(this.#slots * 2).fill(-1)
    for (let slot = 0; slot < used; slot++) this.#link(slot)
  }
}

function word(octets: Uint8Array, at: number): number {
  return (
    (((octets[at] as number) << 24) |
      ((octets[at + 1] as number) << 16) |
      ((octets[at + 2] as number) << 8) |
      (octets[at + 3] as number)) >>>
    0
  )
}

/** A hash of the address at word `at`. */
function hashOf(words: Uint32Array, at: number): number {
  let h = 0x9e3779b1
  for (let i = at; i < at + 4; i++) h = Math.imul(h ^ (words[i] as number), 0x85ebca6b) ^ (h >>> 15)
  return h ^ (h >>> 13)
}

function octetsOf(words: Uint32Array, at: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => ((words[at + (i >> 2)] as number) >>> (24 - 8 * (i & 3))) & 255)
}
