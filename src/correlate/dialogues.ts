/**
 * Open TCAP dialogues, found by transaction id and address of either side. A pool of fixed size with two hash chains, one per side: nothing is
 * allocated per dialogue.
 */
import { NO_DIGITS } from '../model/digits.js'
import { NONE_32 } from '../model/message.js'

const NO = -1

export class Dialogues {
  readonly #limit: number
  readonly #buckets: Int32Array
  readonly #mask: number
  // sides 0 originator, 1 responder, at 2 × dialogue + side
  readonly #id: Uint32Array
  readonly #idLength: Uint8Array
  readonly #high: Uint32Array
  readonly #low: Uint32Array
  readonly #pc: Uint32Array
  readonly #next: Int32Array
  readonly #linked: Uint8Array
  readonly #free: Int32Array
  #freeCount: number
  // age: a doubly linked list, oldest first
  readonly #older: Int32Array
  readonly #newer: Int32Array
  #oldest = NO
  #newest = NO
  /** First open transaction, or −1. */
  readonly first: Int32Array
  /** Kind × 2¹⁶ + context. */
  readonly context: Uint32Array
  readonly number: Float64Array
  readonly imsiHigh: Uint32Array
  readonly imsiLow: Uint32Array
  /** 1 when a message from the responder was seen. */
  readonly bothSides: Uint8Array
  /** After `find`: the id found is the originator’s. */
  addressedToOriginator = false

  constructor(limit: number) {
    this.#limit = limit
    let buckets = 1024
    while (buckets < 2 * limit) buckets *= 2
    this.#buckets = new Int32Array(buckets).fill(NO)
    this.#mask = buckets - 1
    this.#id = new Uint32Array(2 * limit)
    this.#idLength = new Uint8Array(2 * limit)
    this.#high = new Uint32Array(2 * limit)
    this.#low = new Uint32Array(2 * limit)
    this.#pc = new Uint32Array(2 * limit)
    this.#next = new Int32Array(2 * limit)
    this.#linked = new Uint8Array(2 * limit)
    this.#free = Int32Array.from({ length: limit }, (_, i) => limit - 1 - i)
    this.#freeCount = limit
    this.#older = new Int32Array(limit).fill(NO)
    this.#newer = new Int32Array(limit).fill(NO)
    this.first = new Int32Array(limit).fill(NO)
    this.context = new Uint32Array(limit)
    this.number = new Float64Array(limit)
    this.imsiHigh = new Uint32Array(limit)
    this.imsiLow = new Uint32Array(limit)
    this.bothSides = new Uint8Array(limit)
  }

  /** A new dialogue. There is always room: the caller evicts when `oldestIfFull` says so. */
  open(id: number, idLength: number, high: number, low: number, pc: number): number {
    const d = this.#free[--this.#freeCount] as number
    this.first[d] = NO
    this.bothSides[d] = 0
    this.imsiHigh[d] = NO_DIGITS
    this.imsiLow[d] = NO_DIGITS
    this.#linked[2 * d + 1] = 0
    this.#link(2 * d, id, idLength, high, low, pc)
    this.#older[d] = this.#newest
    this.#newer[d] = NO
    if (this.#newest !== NO) this.#newer[this.#newest] = d
    else this.#oldest = d
    this.#newest = d
    return d
  }

  /** The responder's first Continue names its own id. */
  learnResponder(d: number, id: number, idLength: number, high: number, low: number, pc: number): void {
    if (this.#linked[2 * d + 1] === 1 || idLength === 0) return
    this.#link(2 * d + 1, id, idLength, high, low, pc)
  }

  /**
   * The dialogue in which somebody owns this id. Titles decide: equal ones win; where one is missing, equal point codes; else only a sole
   * candidate. Titles that differ are never tied, unless the shorter is the end of the longer (World Zone 1: with and without country code).
   */
  find(id: number, idLength: number, high: number, low: number, pc: number): number {
    let best = NO
    let bestRank = 0
    let ties = 0
    for (let s = this.#buckets[this.#bucket(id, idLength)] as number; s !== NO; s = this.#next[s] as number) {
      if (this.#id[s] !== id || this.#idLength[s] !== idLength) continue
      const rank = this.#rank(s, high, low, pc)
      if (rank > bestRank) {
        best = s
        bestRank = rank
        ties = 0
      } else if (rank === bestRank && rank > 0) ties++
    }
    if (best === NO || (bestRank === 1 && ties > 0)) return NO
    this.addressedToOriginator = (best & 1) === 0
    return best >> 1
  }

  #rank(s: number, high: number, low: number, pc: number): number {
    const ownHigh = this.#high[s] as number
    if (ownHigh !== NO_DIGITS && high !== NO_DIGITS) {
      if (ownHigh === high && this.#low[s] === low) return 4
      return endsAlike(ownHigh, this.#low[s] as number, high, low) ? 2 : 0
    }
    if (pc !== NONE_32 && this.#pc[s] === pc) return 3
    return 1
  }

  close(d: number): void {
    this.#unlink(2 * d)
    if (this.#linked[2 * d + 1] === 1) this.#unlink(2 * d + 1)
    const older = this.#older[d] as number
    const newer = this.#newer[d] as number
    if (older !== NO) this.#newer[older] = newer
    else this.#oldest = newer
    if (newer !== NO) this.#older[newer] = older
    else this.#newest = older
    this.#free[this.#freeCount++] = d
  }

  /** The oldest dialogue when no place is left for another, else −1. */
  oldestIfFull(): number {
    return this.#freeCount === 0 ? this.#oldest : NO
  }

  countOneSided(): number {
    let count = 0
    for (let d = this.#oldest; d !== NO; d = this.#newer[d] as number) if (this.bothSides[d] === 0) count++
    return count
  }

  get size(): number {
    return this.#limit - this.#freeCount
  }

  #bucket(id: number, idLength: number): number {
    const h = Math.imul(id ^ (idLength << 24), 0x9e3779b1)
    return (h ^ (h >>> 15)) & this.#mask
  }

  #link(s: number, id: number, idLength: number, high: number, low: number, pc: number): void {
    this.#id[s] = id
    this.#idLength[s] = idLength
    this.#high[s] = high
    this.#low[s] = low
    this.#pc[s] = pc
    this.#linked[s] = 1
    const b = this.#bucket(id, idLength)
    this.#next[s] = this.#buckets[b] as number
    this.#buckets[b] = s
  }

  #unlink(s: number): void {
    this.#linked[s] = 0
    const b = this.#bucket(this.#id[s] as number, this.#idLength[s] as number)
    if (this.#buckets[b] === s) {
      this.#buckets[b] = this.#next[s] as number
      return
    }
    for (let p = this.#buckets[b] as number; p !== NO; p = this.#next[p] as number) {
      if (this.#next[p] !== s) continue
      this.#next[p] = this.#next[s] as number
      return
    }
  }
}

/** True when the shorter number, of at least seven digits, is the end of the longer. */
function endsAlike(aHigh: number, aLow: number, bHigh: number, bLow: number): boolean {
  const a = lengthOf(aHigh, aLow)
  const b = lengthOf(bHigh, bLow)
  const short = Math.min(a, b)
  if (short < 7 || a === b || aHigh >>> 28 === 15 || bHigh >>> 28 === 15) return false
  for (let i = 1; i <= short; i++) if (digitAt(aHigh, aLow, a - i) !== digitAt(bHigh, bLow, b - i)) return false
  return true
}

function lengthOf(high: number, low: number): number {
  let n = 0
  while (n < 16 && digitAt(high, low, n) !== 15) n++
  return n
}

function digitAt(high: number, low: number, i: number): number {
  return i < 8 ? (high >>> (28 - 4 * i)) & 15 : (low >>> (60 - 4 * i)) & 15
}
