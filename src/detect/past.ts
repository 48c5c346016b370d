/**
 * Transactions of before, by subscriber: the values that `unless` of an absence may look at. One ring of records for all absences, used again and again; it
 * grows while its oldest record may still be asked for.
 */
import type { Party, Subscriber } from '../model/finding.js'
import { procedureOf, procedures } from '../model/procedure.js'
import { type Disclosure, Outcome, outcomes } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network, Transaction } from './author.js'
import type { KeyedHash } from './keyed-hash.js'
import { NO_KEY } from './subscriber-keys.js'
import { disclosuresOf, mapContextOf } from './as-words.js'
import type { TransactionView } from './view.js'

const NOBODY: Party = { kind: 'unknown', address: '' }
const NOWHERE: Network = { plmn: undefined, country: undefined }
/** Records at first, and by how much the room grows: powers of two, for each time all of them are put into the index again. */
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
const columnsOf = (room: number) => ({
  words: new Int32Array(room * WORDS),
  // What was never written is older than anything.
  numbers: new Float64Array(room * NUMBERS).fill(Number.NEGATIVE_INFINITY),
})

class Records {
  #c = columnsOf(FIRST_ROOM)
  origins: Party[] = []
  /** Slots: a power of two. */
  room = FIRST_ROOM

  word(slot: number, which: number): number {
    return this.#c.words[slot * WORDS + which] as number
  }

  key(slot: number): number {
    return this.#c.numbers[slot * NUMBERS] as number
  }

  at(slot: number): Micros {
    return this.#c.numbers[slot * NUMBERS + 1] as number
  }

  procedure(slot: number): number {
    return this.word(slot, Word.what) >>> WHAT.procedure
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

  /** More room, when every slot is taken: the records move to the first slots, beginning with the one at `oldest`. */
  grow(oldest: number): void {
    const { words, numbers } = this.#c
    const made = columnsOf(GROWTH * this.room)
    const younger = this.room - oldest
    made.words.set(words.subarray(oldest * WORDS))
    made.words.set(words.subarray(0, oldest * WORDS), younger * WORDS)
    made.numbers.set(numbers.subarray(oldest * NUMBERS))
    made.numbers.set(numbers.subarray(0, oldest * NUMBERS), younger * NUMBERS)
    this.#c = made
    this.origins = [...this.origins.slice(oldest), ...this.origins.slice(0, oldest)]
    this.room *= GROWTH
  }
}

/** A word of the index: the slot of a record plus one (0: none), and above it bits of the hash of its key. */
const SLOT_BITS = 21
const SLOT_MASK = (1 << SLOT_BITS) - 1
/** Records at most, 56 octets each with what the index takes: some 200,000 for each of five absences, however different the procedures are that they look at. */
const MOST_ROOM = 1 << 20
const WAYS = 4
/** By group: makes another hash of the one of a subscriber. */
const SALT = 0x9e3779b1
const NO_SLOT = -1

/** What an absence wants to know of before. */
export interface LooksBack {
  /** By number. */
  readonly procedures: readonly number[]
  /** For how long. */
  readonly keep: Micros
}

export class Past {
  readonly #hash: KeyedHash
  readonly #records = new Records()
  readonly #kept = new PastTransaction(this.#records)
  /** By procedure: its group, from 1. Procedures of one group are wanted by the same absences, so that the last one of all of them counts. 0: nobody wants it. */
  readonly #groups = new Uint8Array(procedures.length + 1)
  /** A record that is older is of no use any more. */
  readonly #keep: Micros
  /** Buckets of four words, as many as there is room for records: the newest record of a subscriber and a group, who came last first. */
  #index = new Int32Array(FIRST_ROOM * WAYS)
  /** The slot that is taken next: of the oldest record, when every slot is taken. */
  #next = 0

  constructor(looks: readonly LooksBack[], hash: KeyedHash) {
    this.#hash = hash
    this.#keep = Math.max(0, ...looks.filter((look) => look.procedures.length > 0).map(({ keep }) => keep))
    const known = new Map<string, number>()
    for (const procedure of new Set(looks.flatMap((look) => look.procedures))) {
      const wantedBy = looks.map((look) => look.procedures.includes(procedure)).join()
      if (!known.has(wantedBy)) known.set(wantedBy, known.size + 1)
      this.#groups[procedure] = known.get(wantedBy) as number
    }
  }

  /** The groups of these procedures, for `last`. */
  groupsOf(numbers: readonly number[]): readonly number[] {
    return [...new Set(numbers.map((procedure) => this.#groups[procedure] as number))]
  }

  /** Keeps a transaction that some absence may want to know of later. */
  note(view: TransactionView, procedure: number): void {
    const group = this.#groups[procedure] as number
    const key = group === 0 ? NO_KEY : view.subscriberKey
    if (key === NO_KEY) return
    if (view.at - this.#records.at(this.#next) <= this.#keep && this.#records.room < MOST_ROOM) this.#grow()
    const slot = this.#next
    this.#next = (slot + 1) & (this.#records.room - 1)
    this.#put(key, group, view.subscriberHash, slot)
    this.#records.take(slot, key, view)
  }

  /** The last one of some groups about a subscriber; undefined when it is not remembered. Valid until the next call. `hash`: of the key. */
  last(key: number, hash: number, groups: readonly number[]): Transaction | undefined {
    let last = NO_SLOT
    for (const group of groups) {
      const slot = this.#slotOf(key, group, hash)
      if (slot !== NO_SLOT && (last === NO_SLOT || this.#age(slot) < this.#age(last))) last = slot
    }
    return last === NO_SLOT ? undefined : this.#kept.move(last)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { next: this.#next, records: this.#records.save() }
  }

  load(saved: ReturnType<Past['save']>): void {
    this.#next = saved.next
    this.#records.load(saved.records)
    this.#fill()
  }

  /** How many have come since. */
  #age(slot: number): number {
    return (this.#next - 1 - slot) & (this.#records.room - 1)
  }

  #slotOf(key: number, group: number, hash: number): number {
    const h = hash ^ Math.imul(group, SALT)
    const bucket = this.#bucketOf(h)
    for (let at = bucket; at < bucket + WAYS; at++) if (this.#is(at, h, key, group)) return this.#slotAt(at)
    return NO_SLOT
  }

  #put(key: number, group: number, hash: number, slot: number): void {
    const h = hash ^ Math.imul(group, SALT)
    const bucket = this.#bucketOf(h)
    let at = bucket
    while (at < bucket + WAYS - 1 && !this.#is(at, h, key, group)) at++
    for (; at > bucket; at--) this.#index[at] = this.#index[at - 1] as number
    this.#index[bucket] = (h & ~SLOT_MASK) | (slot + 1)
  }

  /** True for a record of a subscriber and a group: others may have taken its place since. */
  #is(at: number, h: number, key: number, group: number): boolean {
    const word = this.#index[at] as number
    if (((word ^ h) & ~SLOT_MASK) !== 0 || (word & SLOT_MASK) === 0) return false
    const slot = this.#slotAt(at)
    return this.#records.key(slot) === key && this.#groups[this.#records.procedure(slot)] === group
  }

  #slotAt(at: number): number {
    return ((this.#index[at] as number) & SLOT_MASK) - 1
  }

  #bucketOf(h: number): number {
    return (h & (this.#records.room - 1)) * WAYS
  }

  /** When every slot is taken. */
  #grow(): void {
    const taken = this.#records.room
    this.#records.grow(this.#next)
    this.#next = taken
    this.#fill()
  }

  /** Puts all records into the index, in the order in which they came. */
  #fill(): void {
    const { room } = this.#records
    this.#index = new Int32Array(room * WAYS)
    for (let n = 0; n < room; n++) {
      const slot = (this.#next + n) & (room - 1)
      const key = this.#records.key(slot)
      const group = this.#groups[this.#records.procedure(slot)] as number
      if (key !== Number.NEGATIVE_INFINITY && group !== 0) this.#put(key, group, this.#hash.ofKey(key), slot)
    }
  }
}
