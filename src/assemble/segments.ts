/**
 * SCCP segmentation (Q.713 §3.17, Q.714 §4.1.1.2.2): the parts of one XUDT or LUDT message, put together by calling address and local reference.
 * Parts may come in any order within the wait; the first part says how many follow. Two parts for one place: the first stays.
 * Of a message whose other parts never come, what lies together from its first part on is handed over, and the SCCP message that came first.
 * Messages that wait stand in slots of a table that is used again, each with room for their octets: the compiled reader (core/wasm/segments.ts) adds to it, too.
 */
import { type Micros, seconds } from '../model/units.js'

/** A message has at most sixteen parts: «remaining segments» has four bits. */
const PARTS = 16
/** Messages that wait at most. */
const LIMIT = 4096
const HEADS = 4096

/** Words in front of the slots: the messages that came first and last, the first free slot, how many slots are in use or free, how many messages wait; behind them heads of chains. */
const Table = { oldest: 0, newest: 1, free: 2, slots: 3, open: 4, heads: 16 } as const
const SLOTS = Table.heads + HEADS
/**
 * Words of a slot. `next`: in its chain, or of the free ones. `total`: number of parts; 0 until the first part has come. `have`: bit n says that the part which n others follow is
 * there. `marks`: see `Mark`. `length`: octets in its room: the message that came first, then the data of parts as they came. `at`: a number of two words. `from`, `to`, `frame`: by how
 * many parts follow, by how many follow, in the order of coming. `about`: for who adds parts.
 */
const Word = {
  keyA: 0,
  keyB: 1,
  next: 2,
  older: 3,
  newer: 4,
  total: 5,
  have: 6,
  marks: 7,
  length: 8,
  message: 9,
  frames: 10,
  at: 12,
  from: 14,
  to: 14 + PARTS,
  frame: 14 + 2 * PARTS,
  about: 14 + 3 * PARTS,
} as const
/** `conflict`: two parts claim one place. `twice`: a part came again as it was. */
const Mark = { conflict: 1, twice: 2 } as const
const STRIDE = 80
/** Octets of a slot: sixteen XUDTs fill it, and a message as long as MTP carries. Longer ones lie elsewhere. */
const ROOM = 272 + PARTS * 255
const FIRST_SLOTS = 32

/** Room for all slots: those of messages that wait, of the one that is begun before the oldest gives way to it has been handed over, and none at 0. */
export interface SegmentGround {
  readonly words: Uint32Array
  readonly octets: Uint8Array
}

/** A part: an SCCP message at `from` to `to`, its data within. `remaining` says how many parts follow. */
export interface SegmentPart {
  readonly octets: Uint8Array
  readonly from: number
  readonly to: number
  readonly dataFrom: number
  readonly dataTo: number
  readonly first: boolean
  readonly remaining: number
  readonly frame: number
  readonly at: Micros
}

export class Segments {
  static readonly limit = LIMIT
  static readonly wait = seconds(20)
  /** The table, with what who adds parts notes `about` a message. */
  words: Uint32Array
  #times: Float64Array
  #octets: Uint8Array
  /** Octets of the slots that need more room. */
  readonly #large = new Map<number, Uint8Array>()
  /** Slots of messages that were given up and not handed over yet. */
  #given: number[] = []
  #told = 0
  /** Messages of which a part never came. */
  lost = 0

  /** Where the octets of the slot in work begin, and in what. */
  #room: Uint8Array
  #base = 0

  /** What the last `add` completed, or `nextLost` handed over: octets 0 to `length` of `octets`, valid until the next call. */
  octets = new Uint8Array(512)
  length = 0
  frames: readonly number[] = []
  conflict = false
  twice = false
  /** Of what `nextLost` handed over, the message that came first, and its time. */
  first: Uint8Array = new Uint8Array(0)
  at: Micros = 0

  /** `ground`: where the table shall lie, when somebody else looks in it, too (src/core). */
  constructor(ground?: SegmentGround) {
    this.words = ground?.words ?? new Uint32Array(SLOTS + FIRST_SLOTS * STRIDE)
    this.#times = timesOf(this.words)
    this.#octets = ground?.octets ?? new Uint8Array(FIRST_SLOTS * ROOM)
    this.#room = this.#octets
  }

  /** Gives up what has waited too long. */
  expire(at: Micros): void {
    for (let slot = this.#oldest; slot !== 0 && at - this.#timeOf(slot) >= Segments.wait; slot = this.#oldest) this.#giveUp(slot)
  }

  /** A message is to begin at this time, for which there may be no room: gives up what has waited too long, else the oldest. */
  makeWay(at: Micros): void {
    const { lost } = this
    this.expire(at)
    if (this.lost === lost) this.#giveUp(this.#oldest)
  }

  /** Gives up what waits. */
  finish(): void {
    while (this.#oldest !== 0) this.#giveUp(this.#oldest)
  }

  /** Messages still waiting for parts. */
  get open(): number {
    return this.words[Table.open] as number
  }

  /**
   * Adds a part. True when the message is complete. The keys, unsigned, tell messages apart. `begun` hears where its words are when it is the first to come; `nextLost`
   * says afterwards what was given up.
   */
  add(keyA: number, keyB: number, part: SegmentPart, begun?: (words: Uint32Array, about: number) => void): boolean {
    this.expire(part.at)
    let slot = this.#find(keyA, keyB)
    if (slot === 0) {
      slot = this.#start(keyA, keyB, part)
      begun?.(this.words, placeOf(slot) + Word.about)
    }
    const w = this.words
    const s = placeOf(slot)
    const { first, remaining } = part
    let marks = w[s + Word.marks] as number
    if (((w[s + Word.have] as number) & (1 << remaining)) === 0) this.#keep(slot, part)
    else marks |= this.#isSame(slot, part) ? Mark.twice : Mark.conflict
    let total = w[s + Word.total] as number
    if (first) {
      if (total !== 0 && total !== remaining + 1) marks |= Mark.conflict
      total = remaining + 1
      w[s + Word.total] = total
    }
    const have = w[s + Word.have] as number
    const all = (1 << total) - 1
    const complete = total !== 0 && (have & all) === all
    // A part in front of the first one claims octets that the message does not have.
    if (complete && (have & ~all) !== 0) marks |= Mark.conflict
    w[s + Word.marks] = marks
    if (!complete) return false
    this.#join(slot)
    this.#takeOut(slot)
    this.#free(slot)
    return true
  }

  /**
   * Hands over the next message that was given up: what came of it, and where its words stand that say about what. 0 when there is none. To be asked until then after each call of the others.
   */
  nextLost(): number {
    if (this.#told !== 0) this.#free(this.#told)
    const slot = this.#given.shift() ?? 0
    this.#told = slot
    if (slot === 0) return 0
    this.#join(slot)
    this.at = this.#timeOf(slot)
    this.first = this.#room.subarray(this.#base, this.#base + (this.words[placeOf(slot) + Word.message] as number))
    return placeOf(slot) + Word.about
  }

  /** What a later run goes on with (pipeline/state-file.ts): messages that wait, the oldest first. Shares its arrays with this one. */
  save() {
    const waiting: { readonly words: Uint32Array; readonly octets: Uint8Array }[] = []
    for (let slot = this.#oldest; slot !== 0; slot = this.words[placeOf(slot) + Word.newer] as number) {
      const s = placeOf(slot)
      this.#look(slot, 0)
      waiting.push({
        words: this.words.subarray(s, s + STRIDE),
        octets: this.#room.subarray(this.#base, this.#base + (this.words[s + Word.length] as number)),
      })
    }
    return waiting
  }

  /** To be called before the first part. */
  load(saved: ReturnType<Segments['save']>): void {
    for (const { words, octets } of saved) {
      const slot = this.#unused()
      const s = placeOf(slot)
      this.words.set(words, s)
      this.#putIn(slot)
      this.words[s + Word.length] = 0
      this.#append(slot, octets, 0, octets.length)
      // Frames of another capture: they say nothing in this one
      this.words[s + Word.frames] = 0
    }
  }

  get #oldest(): number {
    return this.words[Table.oldest] as number
  }

  #timeOf(slot: number): Micros {
    return this.#times[(placeOf(slot) + Word.at) >> 1] as number
  }

  #find(keyA: number, keyB: number): number {
    const w = this.words
    let slot = w[headOf(keyA)] as number
    while (slot !== 0 && (w[placeOf(slot)] !== keyA || w[placeOf(slot) + Word.keyB] !== keyB)) slot = w[placeOf(slot) + Word.next] as number
    return slot
  }

  #start(keyA: number, keyB: number, { octets, from, to, at }: SegmentPart): number {
    if (this.open >= LIMIT) this.#giveUp(this.#oldest)
    const slot = this.#unused()
    const s = placeOf(slot)
    this.words.fill(0, s, s + STRIDE)
    this.words[s] = keyA
    this.words[s + Word.keyB] = keyB
    this.#times[(s + Word.at) >> 1] = at
    this.#putIn(slot)
    this.#append(slot, octets, from, to)
    this.words[s + Word.message] = to - from
    return slot
  }

  #unused(): number {
    const slot = this.words[Table.free] as number
    if (slot !== 0) {
      this.words[Table.free] = this.words[placeOf(slot) + Word.next] as number
      return slot
    }
    const made = (this.words[Table.slots] as number) + 1
    this.words[Table.slots] = made
    if (placeOf(made + 1) > this.words.length) this.#grow()
    return made
  }

  #grow(): void {
    const words = new Uint32Array(SLOTS + 2 * (this.words.length - SLOTS))
    words.set(this.words)
    this.words = words
    this.#times = timesOf(words)
    const octets = new Uint8Array(2 * this.#octets.length)
    octets.set(this.#octets)
    this.#octets = octets
  }

  /** Puts a message at the end of those that wait. */
  #putIn(slot: number): void {
    const w = this.words
    const s = placeOf(slot)
    const head = headOf(w[s] as number)
    w[s + Word.next] = w[head] as number
    w[head] = slot
    const before = w[Table.newest] as number
    w[s + Word.older] = before
    w[s + Word.newer] = 0
    w[before === 0 ? Table.oldest : placeOf(before) + Word.newer] = slot
    w[Table.newest] = slot
    w[Table.open] = (w[Table.open] as number) + 1
  }

  #takeOut(slot: number): void {
    const w = this.words
    const s = placeOf(slot)
    let link: number = headOf(w[s] as number)
    while (w[link] !== slot) link = placeOf(w[link] as number) + Word.next
    w[link] = w[s + Word.next] as number
    const older = w[s + Word.older] as number
    const newer = w[s + Word.newer] as number
    w[older === 0 ? Table.oldest : placeOf(older) + Word.newer] = newer
    w[newer === 0 ? Table.newest : placeOf(newer) + Word.older] = older
    w[Table.open] = (w[Table.open] as number) - 1
  }

  #giveUp(slot: number): void {
    this.lost++
    this.#takeOut(slot)
    this.#given.push(slot)
  }

  #free(slot: number): void {
    const w = this.words
    this.#large.delete(slot)
    w[placeOf(slot) + Word.next] = w[Table.free] as number
    w[Table.free] = slot
  }

  #keep(slot: number, { octets, dataFrom, dataTo, remaining, frame }: SegmentPart): void {
    const w = this.words
    const s = placeOf(slot)
    w[s + Word.from + remaining] = w[s + Word.length] as number
    this.#append(slot, octets, dataFrom, dataTo)
    w[s + Word.to + remaining] = w[s + Word.length] as number
    w[s + Word.have] = (w[s + Word.have] as number) | (1 << remaining)
    w[s + Word.frame + (w[s + Word.frames] as number)] = frame
    w[s + Word.frames] = (w[s + Word.frames] as number) + 1
  }

  #append(slot: number, octets: Uint8Array, from: number, to: number): void {
    const place = placeOf(slot) + Word.length
    const length = this.words[place] as number
    this.#look(slot, length + to - from)
    copyOctets(octets, from, to, this.#room, this.#base + length)
    this.words[place] = length + to - from
  }

  /** Looks at the octets of a slot that is to have so many. */
  #look(slot: number, length: number): void {
    const large = this.#large.get(slot)
    this.#room = large ?? this.#octets
    this.#base = large === undefined ? slot * ROOM : 0
    if (length <= (large?.length ?? ROOM)) return
    const larger = new Uint8Array(2 * length)
    larger.set(this.#room.subarray(this.#base, this.#base + (this.words[placeOf(slot) + Word.length] as number)))
    this.#large.set(slot, larger)
    this.#room = larger
    this.#base = 0
  }

  #isSame(slot: number, { octets, dataFrom, dataTo, remaining }: SegmentPart): boolean {
    const s = placeOf(slot)
    this.#look(slot, 0)
    const start = this.words[s + Word.from + remaining] as number
    if ((this.words[s + Word.to + remaining] as number) - start !== dataTo - dataFrom) return false
    for (let i = dataFrom, o = this.#base + start; i < dataTo; i++, o++) if (this.#room[o] !== octets[i]) return false
    return true
  }

  /** The parts from the first on, as far as they lie together. */
  #join(slot: number): void {
    const w = this.words
    const s = placeOf(slot)
    this.#look(slot, 0)
    if ((w[s + Word.length] as number) > this.octets.length) this.octets = new Uint8Array(2 * (w[s + Word.length] as number))
    let length = 0
    const have = w[s + Word.have] as number
    for (let remaining = (w[s + Word.total] as number) - 1; remaining >= 0 && (have & (1 << remaining)) !== 0; remaining--) {
      const from = w[s + Word.from + remaining] as number
      const to = w[s + Word.to + remaining] as number
      copyOctets(this.#room, this.#base + from, this.#base + to, this.octets, length)
      length += to - from
    }
    this.length = length
    this.frames = [...w.subarray(s + Word.frame, s + Word.frame + (w[s + Word.frames] as number))]
    this.conflict = ((w[s + Word.marks] as number) & Mark.conflict) !== 0
    this.twice = ((w[s + Word.marks] as number) & Mark.twice) !== 0
  }
}

const placeOf = (slot: number): number => SLOTS + slot * STRIDE
const headOf = (keyA: number): number => Table.heads + (keyA & (HEADS - 1))
const timesOf = (words: Uint32Array): Float64Array => new Float64Array(words.buffer, words.byteOffset, words.length >> 1)

/** Copies octets to a place. A loop beats set(subarray()) for short ones, and costs no object. */
function copyOctets(octets: Uint8Array, from: number, to: number, into: Uint8Array, at: number): void {
  if (to - from < 128) for (let i = from, o = at; i < to; i++, o++) into[o] = octets[i] as number
  else into.set(octets.subarray(from, to), at)
}
