/**
 * Open TCAP dialogues (Q.774 §3.2), found by a transaction id and the address of the side that chose it (attack-catalogue §3.1). One record of 32
 * words per dialogue, records in one array: a message touches two cache lines, not thirty columns. Slot 0 is none.
 *
 * Which dialogue a transaction id means: the one whose side has the title that the message is called by; the answering address may be anything. Titles
 * that are both there and differ never match, but for the two forms of a World Zone 1 number, and but for a responder still called as in the Begin
 * (E.214). Without a title on one side: the point code, else the only dialogue with that id. Of several equal ones the newest: who uses an id
 * again has given the older dialogue up.
 */
import type { Micros } from '../model/units.js'
import { isZone1Form, NO_TITLE, titleKey } from './title.js'

/** Words of a side, from `side * SIDE`. */
export const SIDE = 8
export const Side = { tid: 0, tidLength: 1, high: 2, low: 3, pc: 4, mtp: 5, ssn: 6 } as const

/** Words of a dialogue. */
export const Dialogue = {
  targetHigh: 16,
  targetLow: 17,
  imsiHigh: 18,
  imsiLow: 19,
  imsiSide: 20,
  context: 21,
  contextKind: 22,
  version: 23,
  /** Bit s: a message to side s was seen. */
  heard: 24,
  /** Its open transactions, oldest first. */
  first: 25,
  last: 26,
  open: 27,
  idlePrevious: 28,
  idleNext: 29,
  idle: 30,
} as const
const STRIDE_BITS = 5

export const ORIGINATOR = 0
export const RESPONDER = 1

/** Which sides `find` may give. */
export const Wanted = { any: 0, originator: 1, originatorAlone: 2 } as const

/** Entries of a chain that are looked at: an attacker who uses one id for everything must not cost more than others. */
export const MAX_WALK = 64
const FIRST_SLOTS = 1024

/** Absent point code or SSN, as a signed word. */
const NONE = -1
const NO_SSN = 0xffff

/** One end of a message: who has the transaction id, and the other. */
export class End {
  tid = 0
  tidLength = 0
  high = NO_TITLE
  low = NO_TITLE
  pc = NONE
  mtp = NONE
  ssn = NO_SSN
}

export class Dialogues {
  words = new Int32Array(FIRST_SLOTS << STRIDE_BITS)
  numbers = new Float64Array(FIRST_SLOTS)
  #idleSince = new Float64Array(FIRST_SLOTS)
  // chains of entries 2 × slot + side: by id, and by id and title
  #nextById = new Int32Array(2 * FIRST_SLOTS)
  #previousById = new Int32Array(2 * FIRST_SLOTS)
  #nextByTitle = new Int32Array(2 * FIRST_SLOTS)
  #previousByTitle = new Int32Array(2 * FIRST_SLOTS)
  // as many heads as entries: few dialogues at a time stay in the cache
  #headsById = new Int32Array(2 * FIRST_SLOTS)
  #headsByTitle = new Int32Array(2 * FIRST_SLOTS)
  #mask = 2 * FIRST_SLOTS - 1
  readonly #max: number
  #slots = FIRST_SLOTS
  /** Slots that were ever used; the free ones among them are chained through `first`. */
  #used = 0
  #free = 0
  #idleFirst = 0
  #idleLast = 0
  /** Dialogues so far. */
  count = 0

  constructor(max: number) {
    this.#max = max
  }

  get full(): boolean {
    return this.#free === 0 && this.#used === this.#max
  }

  /** The dialogue that has been idle longest, 0 for none. */
  get oldestIdle(): number {
    return this.#idleFirst
  }

  idleSince(slot: number): Micros {
    return this.#idleSince[slot] as number
  }

  /** Opens a dialogue that `originator` begins with `target`. There must be room. */
  open(originator: End, target: End): number {
    let slot = this.#free
    if (slot !== 0) this.#free = this.words[(slot << STRIDE_BITS) + Dialogue.first] as number
    else {
      slot = ++this.#used
      if (slot >= this.#slots) this.#grow()
    }
    const w = this.words
    const at = slot << STRIDE_BITS
    for (let i = 0; i < 1 << STRIDE_BITS; i++) w[at + i] = 0
    w[at + Dialogue.targetHigh] = target.high
    w[at + Dialogue.targetLow] = target.low
    w[at + Dialogue.imsiHigh] = NO_TITLE
    w[at + Dialogue.imsiLow] = NO_TITLE
    w[at + Dialogue.heard] = 1 << RESPONDER
    this.numbers[slot] = ++this.count
    this.learn(slot, ORIGINATOR, originator)
    return slot
  }

  /** Gives a side its transaction id and address. */
  learn(slot: number, side: number, end: End): void {
    const w = this.words
    const at = (slot << STRIDE_BITS) + side * SIDE
    w[at + Side.tid] = end.tid
    w[at + Side.tidLength] = end.tidLength
    w[at + Side.high] = end.high
    w[at + Side.low] = end.low
    w[at + Side.pc] = end.pc
    w[at + Side.mtp] = end.mtp
    w[at + Side.ssn] = end.ssn
    if (end.tidLength === 0) return
    const entry = 2 * slot + side
    push(this.#headsById, this.#nextById, this.#previousById, this.#bucket(end.tid, 0), entry)
    push(this.#headsByTitle, this.#nextByTitle, this.#previousByTitle, this.#bucket(end.tid, titleKey(end.high, end.low)), entry)
  }

  knows(slot: number, side: number): boolean {
    return this.words[(slot << STRIDE_BITS) + side * SIDE + Side.tidLength] !== 0
  }

  /** Forgets a dialogue. */
  close(slot: number): void {
    this.#unlink(slot, ORIGINATOR)
    this.#unlink(slot, RESPONDER)
    this.wake(slot)
    this.words[(slot << STRIDE_BITS) + Dialogue.first] = this.#free
    this.#free = slot
  }

  #unlink(slot: number, side: number): void {
    const w = this.words
    const at = (slot << STRIDE_BITS) + side * SIDE
    if (w[at + Side.tidLength] === 0) return
    const tid = w[at + Side.tid] as number
    const key = titleKey(w[at + Side.high] as number, w[at + Side.low] as number)
    const entry = 2 * slot + side
    drop(this.#headsById, this.#nextById, this.#previousById, this.#bucket(tid, 0), entry)
    drop(this.#headsByTitle, this.#nextByTitle, this.#previousByTitle, this.#bucket(tid, key), entry)
  }

  /** Puts a dialogue without open transactions behind all that are idle. */
  rest(slot: number, now: Micros): void {
    this.wake(slot)
    const w = this.words
    const at = slot << STRIDE_BITS
    const last = this.#idleLast
    w[at + Dialogue.idle] = 1
    w[at + Dialogue.idlePrevious] = last
    w[at + Dialogue.idleNext] = 0
    if (last === 0) this.#idleFirst = slot
    else w[(last << STRIDE_BITS) + Dialogue.idleNext] = slot
    this.#idleLast = slot
    this.#idleSince[slot] = now
  }

  /** Takes a dialogue out of the idle ones. */
  wake(slot: number): void {
    const w = this.words
    const at = slot << STRIDE_BITS
    if (w[at + Dialogue.idle] === 0) return
    const previous = w[at + Dialogue.idlePrevious] as number
    const next = w[at + Dialogue.idleNext] as number
    if (previous === 0) this.#idleFirst = next
    else w[(previous << STRIDE_BITS) + Dialogue.idleNext] = next
    if (next === 0) this.#idleLast = previous
    else w[(next << STRIDE_BITS) + Dialogue.idlePrevious] = previous
    w[at + Dialogue.idle] = 0
  }

  /** The entry 2 × slot + side whose side has the id and address of `holder`; 0 for none. `other` breaks ties between equal ones. */
  find(holder: End, other: End, wanted: number): number {
    if (holder.tidLength === 0) return 0
    if (holder.high !== NO_TITLE) {
      const entry = this.#findByTitle(holder, other, wanted)
      if (entry !== 0) return entry
    }
    return this.#findById(holder, other, wanted)
  }

  #findByTitle(holder: End, other: End, wanted: number): number {
    const w = this.words
    let best = 0
    let bestScore = 0
    let entry = this.#headsByTitle[this.#bucket(holder.tid, titleKey(holder.high, holder.low))] as number
    for (let i = 0; entry !== 0 && i < MAX_WALK; i++, entry = this.#nextByTitle[entry] as number) {
      if (!this.#isCandidate(entry, holder, wanted)) continue
      const at = ((entry >>> 1) << STRIDE_BITS) + (entry & 1) * SIDE
      const high = w[at + Side.high] as number
      const low = w[at + Side.low] as number
      let score = 8
      if (high === holder.high && low === holder.low) score = 16
      else if (high === NO_TITLE || !isZone1Form(high, low, holder.high, holder.low)) continue
      score += this.#agreement(entry, other)
      if (score > bestScore) {
        best = entry
        bestScore = score
      }
    }
    return best
  }

  #findById(holder: End, other: End, wanted: number): number {
    const w = this.words
    let best = 0
    let bestScore = 0
    let only = 0
    let candidates = 0
    let entry = this.#headsById[this.#bucket(holder.tid, 0)] as number
    for (let i = 0; entry !== 0 && i < MAX_WALK; i++, entry = this.#nextById[entry] as number) {
      if (!this.#isCandidate(entry, holder, wanted)) continue
      const record = (entry >>> 1) << STRIDE_BITS
      const at = record + (entry & 1) * SIDE
      if (holder.high !== NO_TITLE && w[at + Side.high] !== NO_TITLE) {
        const asInBegin = w[record + Dialogue.targetHigh] === holder.high && w[record + Dialogue.targetLow] === holder.low
        if ((entry & 1) === ORIGINATOR || !asInBegin) continue
      } else if (!this.#samePoint(at, holder)) {
        only = entry
        candidates++
        continue
      }
      const score = 8 + this.#agreement(entry, other)
      if (score > bestScore) {
        best = entry
        bestScore = score
      }
    }
    return best === 0 && candidates === 1 ? only : best
  }

  #isCandidate(entry: number, holder: End, wanted: number): boolean {
    const w = this.words
    const at = ((entry >>> 1) << STRIDE_BITS) + (entry & 1) * SIDE
    if (w[at + Side.tid] !== holder.tid || w[at + Side.tidLength] !== holder.tidLength) return false
    if (wanted === Wanted.any) return true
    return (entry & 1) === ORIGINATOR && (wanted === Wanted.originator || !this.knows(entry >>> 1, RESPONDER))
  }

  #samePoint(at: number, holder: End): boolean {
    const w = this.words
    const ssn = w[at + Side.ssn] as number
    if (ssn !== holder.ssn && ssn !== NO_SSN && holder.ssn !== NO_SSN) return false
    return (holder.mtp !== NONE && w[at + Side.mtp] === holder.mtp) || (holder.pc !== NONE && w[at + Side.pc] === holder.pc)
  }

  /** How well the other end fits: its id 4 (not known 2), its title or the one that the Begin called 1. */
  #agreement(entry: number, other: End): number {
    const w = this.words
    const record = (entry >>> 1) << STRIDE_BITS
    const at = record + (1 - (entry & 1)) * SIDE
    let score = 0
    if (other.tidLength === 0 || w[at + Side.tidLength] === 0) score = 2
    else if (w[at + Side.tid] === other.tid && w[at + Side.tidLength] === other.tidLength) score = 4
    if (w[at + Side.tidLength] !== 0 && w[at + Side.high] === other.high && w[at + Side.low] === other.low) return score + 1
    const asked =
      (entry & 1) === ORIGINATOR && w[record + Dialogue.targetHigh] === other.high && w[record + Dialogue.targetLow] === other.low
    return asked ? score + 1 : score
  }

  /** Entries with this id, whatever the address: the first, then `nextSame`; 0 after the last. */
  firstSame(tid: number): number {
    return this.#headsById[this.#bucket(tid, 0)] as number
  }
  nextSame(entry: number): number {
    return this.#nextById[entry] as number
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      words: this.words,
      numbers: this.numbers,
      idleSince: this.#idleSince,
      nextById: this.#nextById,
      previousById: this.#previousById,
      nextByTitle: this.#nextByTitle,
      previousByTitle: this.#previousByTitle,
      headsById: this.#headsById,
      headsByTitle: this.#headsByTitle,
      mask: this.#mask,
      slots: this.#slots,
      used: this.#used,
      free: this.#free,
      idleFirst: this.#idleFirst,
      idleLast: this.#idleLast,
      count: this.count,
    }
  }

  load(saved: ReturnType<Dialogues['save']>): void {
    this.words = saved.words
    this.numbers = saved.numbers
    this.#idleSince = saved.idleSince
    this.#nextById = saved.nextById
    this.#previousById = saved.previousById
    this.#nextByTitle = saved.nextByTitle
    this.#previousByTitle = saved.previousByTitle
    this.#headsById = saved.headsById
    this.#headsByTitle = saved.headsByTitle
    this.#mask = saved.mask
    this.#slots = saved.slots
    this.#used = saved.used
    this.#free = saved.free
    this.#idleFirst = saved.idleFirst
    this.#idleLast = saved.idleLast
    this.count = saved.count
  }

  #bucket(tid: number, key: number): number {
    let h = Math.imul(tid ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
    return (h ^ (h >>> 13)) & this.#mask
  }

  #grow(): void {
    this.#slots = Math.min(this.#slots * 2, this.#max + 1)
    this.words = larger(this.words, new Int32Array(this.#slots << STRIDE_BITS))
    this.numbers = larger(this.numbers, new Float64Array(this.#slots))
    this.#idleSince = larger(this.#idleSince, new Float64Array(this.#slots))
    this.#nextById = larger(this.#nextById, new Int32Array(2 * this.#slots))
    this.#previousById = larger(this.#previousById, new Int32Array(2 * this.#slots))
    this.#nextByTitle = larger(this.#nextByTitle, new Int32Array(2 * this.#slots))
    this.#previousByTitle = larger(this.#previousByTitle, new Int32Array(2 * this.#slots))
    const oldById = this.#headsById
    const oldByTitle = this.#headsByTitle
    const heads = oldById.length * 2
    this.#mask = heads - 1
    this.#headsById = new Int32Array(heads)
    this.#headsByTitle = new Int32Array(heads)
    this.#spread(oldById, this.#headsById, this.#nextById, this.#previousById, false)
    this.#spread(oldByTitle, this.#headsByTitle, this.#nextByTitle, this.#previousByTitle, true)
  }

  /** Puts the chains of `old` into twice as many; entries of a chain keep their order. */
  #spread(old: Int32Array, heads: Int32Array, next: Int32Array, previous: Int32Array, byTitle: boolean): void {
    const w = this.words
    for (let entry of old) {
      if (entry === 0) continue
      while (next[entry] !== 0) entry = next[entry] as number
      for (let before = 0; entry !== 0; entry = before) {
        before = previous[entry] as number
        const at = ((entry >>> 1) << STRIDE_BITS) + (entry & 1) * SIDE
        const key = byTitle ? titleKey(w[at + Side.high] as number, w[at + Side.low] as number) : 0
        push(heads, next, previous, this.#bucket(w[at] as number, key), entry)
      }
    }
  }
}

/** The word at which the record of a dialogue begins. */
export const dialogueAt = (slot: number): number => slot << STRIDE_BITS

export function larger<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function push(heads: Int32Array, next: Int32Array, previous: Int32Array, bucket: number, entry: number): void {
  const head = heads[bucket] as number
  next[entry] = head
  previous[entry] = 0
  if (head !== 0) previous[head] = entry
  heads[bucket] = entry
}

function drop(heads: Int32Array, next: Int32Array, previous: Int32Array, bucket: number, entry: number): void {
  const after = next[entry] as number
  const before = previous[entry] as number
  if (before === 0) heads[bucket] = after
  else next[before] = after
  if (after !== 0) previous[after] = before
}
