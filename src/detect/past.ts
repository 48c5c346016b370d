/** Transactions of before, by subscriber: the values that `unless` of an absence may look at. A ring of records, used again and again. */
import type { Party, Subscriber } from '../model/finding.js'
import { procedureOf } from '../model/procedure.js'
import { type Disclosure, Outcome, outcomes } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network, Transaction } from './author.js'
import type { KeyedHash } from './keyed-hash.js'
import { refilled } from './refilled.js'
import { disclosuresOf, mapContextOf, type TransactionView } from './view.js'

const NOBODY: Party = { kind: 'unknown', address: '' }
const NOWHERE: Network = { plmn: undefined, country: undefined }
/** Records at first, and by how much the room grows: each time all of them are put into the index again. */
const FIRST_ROOM = 1024
const GROWTH = 4
const NO_SUBSCRIBER: Subscriber = { pseudonym: '' }

/** Kept is what author.ts says of `unless`. Reads the record it was moved to. */
class PastTransaction implements Transaction {
  readonly #records: Records
  #slot = 0

  constructor(records: Records) {
    this.#records = records
  }

  move(slot: number): this {
    this.#slot = slot
    return this
  }

  get at(): Micros {
    return this.#records.at(this.#slot)
  }
  get procedure(): string {
    return procedureOf(this.#records.word(this.#slot, Word.what) >>> WHAT.procedure)?.name ?? ''
  }
  get opcode(): number {
    return this.#records.word(this.#slot, Word.opcode)
  }
  get context(): Transaction['context'] {
    return mapContextOf(this.#records.word(this.#slot, Word.context))
  }
  get contextName(): string {
    return ''
  }
  get outcome(): Outcome {
    return outcomes[this.#outcome] ?? 'unseen'
  }
  get answered(): boolean {
    return this.#outcome === Outcome.answered
  }
  get #outcome(): number {
    return this.#records.word(this.#slot, Word.what) & WHAT.outcomes
  }
  get disclosed(): readonly Disclosure[] {
    return disclosuresOf(this.#records.word(this.#slot, Word.disclosed))
  }
  get origin(): Party {
    return this.#records.origins[this.#slot] ?? NOBODY
  }
  get target(): Party {
    return NOBODY
  }
  get fromResponder(): boolean {
    return (this.#records.word(this.#slot, Word.what) & WHAT.fromResponder) !== 0
  }
  get node(): undefined {
    return undefined
  }
  get answerNode(): undefined {
    return undefined
  }
  get correspondent(): undefined {
    return undefined
  }
  get client(): undefined {
    return undefined
  }
  get subscriber(): Subscriber {
    return NO_SUBSCRIBER
  }
  get home(): Network {
    return NOWHERE
  }
  get direction(): 'unknown' {
    return 'unknown'
  }
  get foreign(): undefined {
    return undefined
  }
  get side(): undefined {
    return undefined
  }
  get stranger(): false {
    return false
  }
  get ours(): false {
    return false
  }
  get agreed(): false {
    return false
  }
  get broughtBack(): boolean {
    return false
  }
  get foreignTarget(): undefined {
    return undefined
  }
  get diameter(): undefined {
    return undefined
  }
  get contradiction(): undefined {
    return undefined
  }
  get visitsElsewhere(): boolean {
    return false
  }
  get tunnel(): undefined {
    return undefined
  }
  get nobody(): boolean {
    return false
  }
  get odd(): boolean {
    return false
  }
  get marked(): boolean {
    return false
  }
  get serving(): undefined {
    return undefined
  }
  networkOf(): Network {
    return NOWHERE
  }
  plmn(): Network {
    return NOWHERE
  }
  has(): boolean {
    return false
  }
  asks(): boolean {
    return false
  }
}

/** Words of a record; its key and time stand beside them. */
const Word = { what: 0, opcode: 1, context: 2, disclosed: 3 } as const
const WORDS = 4
/** In the first word: the outcome, a bit when the one who was asked sent it, and above them the procedure. */
const WHAT = { outcomes: 0xff, fromResponder: 0x100, procedure: 16 } as const
/** Numbers of a record: its key, and when it was. */
const NUMBERS = 2

/** The records of a ring. Half a million objects would cost three times the memory and keep the collector at work; one record’s words lie side by side, for it is written at once. */
const columnsOf = (room: number) => ({ words: new Int32Array(room * WORDS), numbers: new Float64Array(room * NUMBERS) })

class Records {
  #c = columnsOf(0)
  origins: Party[] = []
  room = 0

  word(slot: number, which: number): number {
    return this.#c.words[slot * WORDS + which] as number
  }

  key(slot: number): number {
    return this.#c.numbers[slot * NUMBERS] as number
  }

  at(slot: number): Micros {
    return this.#c.numbers[slot * NUMBERS + 1] as number
  }

  take(slot: number, key: number, view: TransactionView): void {
    const { words, numbers } = this.#c
    const { row } = view
    const from = view.batch.columns
    numbers[slot * NUMBERS] = key
    numbers[slot * NUMBERS + 1] = view.at
    const at = slot * WORDS
    words[at + Word.what] =
      ((from.procedure[row] as number) << WHAT.procedure) | (view.fromResponder ? WHAT.fromResponder : 0) | (from.outcome[row] as number)
    words[at + Word.opcode] = view.opcode
    words[at + Word.context] = view.mapContext
    words[at + Word.disclosed] = view.disclosedBits
    this.origins[slot] = view.origin
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { columns: this.#c, origins: this.origins, room: this.room }
  }

  load({ columns, origins, room }: ReturnType<Records['save']>): void {
    this.#c = columns
    this.origins = origins
    this.room = room
  }

  grow(): void {
    this.room = Math.max(FIRST_ROOM, GROWTH * this.room)
    this.#c = refilled(columnsOf(this.room), this.#c)
  }
}

/** A word of the index: the slot of a record plus one (0: none), and above it bits of the hash of its key. */
const SLOT_BITS = 18
const SLOT_MASK = (1 << SLOT_BITS) - 1
/** Transactions that may be kept. */
const MOST_KEPT = SLOT_MASK - 1
const WAYS = 4

export class Past {
  readonly #max: number
  readonly #hash: KeyedHash
  readonly #records = new Records()
  readonly #kept = new PastTransaction(this.#records)
  /** Buckets of four words, as many as there is room for records: the newest record of a subscriber, who came last first. */
  #index = new Int32Array(0)
  #next = 0

  /** Keeps the last `max` transactions, at most MOST_KEPT. */
  constructor(max: number, hash: KeyedHash) {
    if (max > MOST_KEPT) throw new Error('internal error: more transactions are to be kept than the index counts')
    this.#max = max
    this.#hash = hash
    this.#grow()
  }

  note(view: TransactionView): void {
    const slot = this.#next
    this.#next = (slot + 1) % this.#max
    if (slot >= this.#records.room) this.#grow()
    const key = view.subscriberKey
    this.#put(key, view.subscriberHash, slot)
    this.#records.take(slot, key, view)
  }

  /** The last one about a subscriber; undefined when it is not remembered. Valid until the next call. `h`: the hash of the key. */
  last(key: number, h: number): Transaction | undefined {
    const bucket = this.#bucketOf(h)
    for (let at = bucket; at < bucket + WAYS; at++) if (this.#is(at, h, key)) return this.#kept.move(this.#slotAt(at))
    return undefined
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { next: this.#next, records: this.#records.save(), index: this.#index }
  }

  load(saved: ReturnType<Past['save']>): void {
    this.#next = saved.next
    this.#records.load(saved.records)
    this.#index = saved.index
  }

  #put(key: number, h: number, slot: number): void {
    const bucket = this.#bucketOf(h)
    let at = bucket
    while (at < bucket + WAYS - 1 && !this.#is(at, h, key)) at++
    for (; at > bucket; at--) this.#index[at] = this.#index[at - 1] as number
    this.#index[bucket] = (h & ~SLOT_MASK) | (slot + 1)
  }

  /** True for the record of a subscriber: others may have taken its place since. */
  #is(at: number, h: number, key: number): boolean {
    const word = this.#index[at] as number
    return ((word ^ h) & ~SLOT_MASK) === 0 && word !== 0 && this.#records.key(this.#slotAt(at)) === key
  }

  #slotAt(at: number): number {
    return ((this.#index[at] as number) & SLOT_MASK) - 1
  }

  #bucketOf(h: number): number {
    return (h & (this.#records.room - 1)) * WAYS
  }

  /** Only before the ring has come round: records are in their order. */
  #grow(): void {
    const before = this.#records.room
    this.#records.grow()
    this.#index = new Int32Array(this.#records.room * WAYS)
    for (let slot = 0; slot < before; slot++) {
      const key = this.#records.key(slot)
      this.#put(key, this.#hash.ofKey(key), slot)
    }
  }
}
