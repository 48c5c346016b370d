/**
 * Numbers under keys, in the order in which they came; a key may have several. Flat: columns that grow by doubling, and an index of lists by a keyed hash.
 * What is found, added or removed costs the same, however many there are. Bounded by who holds it.
 */
import type { KeyedHash } from './keyed-hash.js'
import { refilled } from './refilled.js'

/** No entry; also the end of a list. */
export const NO_ENTRY = -1
/** Entries at first. */
const FIRST_ROOM = 64

const columnsOf = (room: number) => ({
  keys: new Float64Array(room),
  values: new Int32Array(room),
  /** Neighbours in the order of coming; of free entries the next free one. */
  older: new Int32Array(room),
  younger: new Int32Array(room),
  /** The next that came, of those whose keys have the same place in the index. */
  next: new Int32Array(room),
})

export class KeyedQueue {
  readonly #hash: KeyedHash
  #c = columnsOf(FIRST_ROOM)
  /** By place of a hash: the first entry plus one; 0: none. As many places as there is room for entries. */
  #index = new Int32Array(FIRST_ROOM)
  #oldest = NO_ENTRY
  #youngest = NO_ENTRY
  #free = NO_ENTRY
  #used = 0
  #size = 0

  constructor(hash: KeyedHash) {
    this.#hash = hash
  }

  get size(): number {
    return this.#size
  }

  /** The entry that came first; NO_ENTRY: there is none. */
  get oldest(): number {
    return this.#oldest
  }

  /** The one that came next. */
  after(entry: number): number {
    return this.#c.younger[entry] as number
  }

  /** The first entry of a key, an integer of up to 52 bits; `hash` of it by `ofKey` (keyed-hash.ts). */
  find(key: number, hash: number): number {
    return this.#from((this.#index[hash & (this.#index.length - 1)] as number) - 1, key)
  }

  /** The next entry of the same key. */
  nextOf(entry: number): number {
    return this.#from(this.#c.next[entry] as number, this.#c.keys[entry] as number)
  }

  valueAt(entry: number): number {
    return this.#c.values[entry] as number
  }

  add(key: number, hash: number, value: number): void {
    if (this.#free === NO_ENTRY && this.#used === this.#index.length) this.#grow()
    const c = this.#c
    let entry = this.#free
    if (entry === NO_ENTRY) entry = this.#used++
    else this.#free = c.older[entry] as number
    c.keys[entry] = key
    c.values[entry] = value
    c.older[entry] = this.#youngest
    c.younger[entry] = NO_ENTRY
    if (this.#youngest === NO_ENTRY) this.#oldest = entry
    else c.younger[this.#youngest] = entry
    this.#youngest = entry
    this.#size++
    this.#link(entry, hash)
  }

  remove(entry: number): void {
    const c = this.#c
    this.#unlink(entry)
    const older = c.older[entry] as number
    const younger = c.younger[entry] as number
    if (older === NO_ENTRY) this.#oldest = younger
    else c.younger[older] = younger
    if (younger === NO_ENTRY) this.#youngest = older
    else c.older[younger] = older
    c.older[entry] = this.#free
    this.#free = entry
    this.#size--
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    const { keys, values, older, younger, next } = this.#c
    const ends = { oldest: this.#oldest, youngest: this.#youngest, free: this.#free, used: this.#used, size: this.#size }
    return { columns: { keys, values, older, younger, next }, index: this.#index, ends }
  }

  load({ columns, index, ends }: ReturnType<KeyedQueue['save']>): void {
    this.#c = columns
    this.#index = index
    this.#oldest = ends.oldest
    this.#youngest = ends.youngest
    this.#free = ends.free
    this.#used = ends.used
    this.#size = ends.size
  }

  /** From an entry on, the first of a key. */
  #from(entry: number, key: number): number {
    let at = entry
    while (at !== NO_ENTRY && this.#c.keys[at] !== key) at = this.#c.next[at] as number
    return at
  }

  /** Last of its list: those of one key stay in their order. */
  #link(entry: number, hash: number): void {
    const { next } = this.#c
    next[entry] = NO_ENTRY
    const place = hash & (this.#index.length - 1)
    let last = (this.#index[place] as number) - 1
    if (last === NO_ENTRY) {
      this.#index[place] = entry + 1
      return
    }
    while ((next[last] as number) !== NO_ENTRY) last = next[last] as number
    next[last] = entry
  }

  #unlink(entry: number): void {
    const { keys, next } = this.#c
    const place = this.#hash.ofKey(keys[entry] as number) & (this.#index.length - 1)
    let before = (this.#index[place] as number) - 1
    if (before === entry) {
      this.#index[place] = (next[entry] as number) + 1
      return
    }
    while (next[before] !== entry) before = next[before] as number
    next[before] = next[entry] as number
  }

  /** When no entry is free. */
  #grow(): void {
    const room = 2 * this.#index.length
    this.#c = refilled(columnsOf(room), this.#c)
    this.#index = new Int32Array(room)
    for (let entry = this.#oldest; entry !== NO_ENTRY; entry = this.after(entry))
      this.#link(entry, this.#hash.ofKey(this.#c.keys[entry] as number))
  }
}
