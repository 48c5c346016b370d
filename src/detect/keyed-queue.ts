/**
 * Numbers under keys in several queues, each in the order in which they came; a key may have several in each. Flat: columns that grow by doubling, and one index
 * of lists by a keyed hash for all queues, so that one look tells that a key is in none. What is found, added or removed costs the same, however many there are.
 * Bounded by who holds them.
 */
import type { KeyedHash } from './keyed-hash.js'
import { refilled } from './refilled.js'

/** No entry; also the end of a list. */
export const NO_ENTRY = -1
/** Entries at first. */
const FIRST_ROOM = 1024

const columnsOf = (room: number) => ({
  keys: new Float64Array(room),
  values: new Int32Array(room),
  queues: new Uint16Array(room),
  /** Neighbours in the order of coming to the same queue; of free entries the next free one. */
  older: new Int32Array(room),
  younger: new Int32Array(room),
  /** The next that came, of those whose keys have the same place in the index. */
  next: new Int32Array(room),
})

/** The ends of a queue, and how many there are between them. */
interface Ends {
  oldest: number
  youngest: number
  size: number
}

export class KeyedQueues {
  readonly #hash: KeyedHash
  #c = columnsOf(FIRST_ROOM)
  /** By place of a hash: the first entry plus one; 0: none. As many places as there is room for entries. */
  #index = new Int32Array(FIRST_ROOM)
  readonly #ends: Ends[] = []
  #free = NO_ENTRY
  #used = 0

  constructor(hash: KeyedHash) {
    this.#hash = hash
  }

  /** The number of one more queue. */
  open(): number {
    return this.#ends.push({ oldest: NO_ENTRY, youngest: NO_ENTRY, size: 0 }) - 1
  }

  size(queue: number): number {
    return this.#endsOf(queue).size
  }

  /** The entry of a queue that came first; NO_ENTRY: there is none. */
  oldest(queue: number): number {
    return this.#endsOf(queue).oldest
  }

  /** The one that came next to the same queue. */
  after(entry: number): number {
    return this.#c.younger[entry] as number
  }

  /** Whether a key, an integer of up to 52 bits, has an entry in any queue; `hash` of it by `ofKey` (keyed-hash.ts). */
  has(key: number, hash: number): boolean {
    const { keys, next } = this.#c
    let at = this.#firstAt(hash)
    while (at !== NO_ENTRY && keys[at] !== key) at = next[at] as number
    return at !== NO_ENTRY
  }

  /** The first entry of a key in a queue. */
  find(queue: number, key: number, hash: number): number {
    return this.#from(this.#firstAt(hash), queue, key)
  }

  /** The next entry of the same key in the same queue. */
  nextOf(entry: number): number {
    const { keys, queues, next } = this.#c
    return this.#from(next[entry] as number, queues[entry] as number, keys[entry] as number)
  }

  valueAt(entry: number): number {
    return this.#c.values[entry] as number
  }

  add(queue: number, key: number, hash: number, value: number): void {
    if (this.#free === NO_ENTRY && this.#used === this.#index.length) this.#grow()
    const c = this.#c
    let entry = this.#free
    if (entry === NO_ENTRY) entry = this.#used++
    else this.#free = c.older[entry] as number
    const ends = this.#endsOf(queue)
    c.keys[entry] = key
    c.values[entry] = value
    c.queues[entry] = queue
    c.older[entry] = ends.youngest
    c.younger[entry] = NO_ENTRY
    if (ends.youngest === NO_ENTRY) ends.oldest = entry
    else c.younger[ends.youngest] = entry
    ends.youngest = entry
    ends.size++
    this.#link(entry, hash)
  }

  remove(entry: number): void {
    const c = this.#c
    const ends = this.#endsOf(c.queues[entry] as number)
    this.#unlink(entry)
    const older = c.older[entry] as number
    const younger = c.younger[entry] as number
    if (older === NO_ENTRY) ends.oldest = younger
    else c.younger[older] = younger
    if (younger === NO_ENTRY) ends.youngest = older
    else c.older[younger] = older
    c.older[entry] = this.#free
    this.#free = entry
    ends.size--
  }

  /** What a later run goes on with (pipeline/state-file.ts): a queue in its order. */
  save(queue: number) {
    const { size } = this.#endsOf(queue)
    const saved = { keys: new Float64Array(size), values: new Int32Array(size) }
    let n = 0
    for (let entry = this.oldest(queue); entry !== NO_ENTRY; entry = this.after(entry)) {
      saved.keys[n] = this.#c.keys[entry] as number
      saved.values[n++] = this.#c.values[entry] as number
    }
    return saved
  }

  /** Into a queue that is empty. */
  load(queue: number, { keys, values }: ReturnType<KeyedQueues['save']>): void {
    keys.forEach((key, n) => this.add(queue, key, this.#hash.ofKey(key), values[n] as number))
  }

  #endsOf(queue: number): Ends {
    return this.#ends[queue] as Ends
  }

  #firstAt(hash: number): number {
    return (this.#index[hash & (this.#index.length - 1)] as number) - 1
  }

  /** From an entry on, the first of a key in a queue. */
  #from(entry: number, queue: number, key: number): number {
    const { keys, queues, next } = this.#c
    let at = entry
    while (at !== NO_ENTRY && (keys[at] !== key || queues[at] !== queue)) at = next[at] as number
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
    for (const { oldest } of this.#ends)
      for (let entry = oldest; entry !== NO_ENTRY; entry = this.after(entry))
        this.#link(entry, this.#hash.ofKey(this.#c.keys[entry] as number))
  }
}
