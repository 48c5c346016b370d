/** Transactions of before, by subscriber: the values that `unless` of an absence may look at. A ring of records, used again and again. */
import type { Party, Subscriber } from '../model/finding.js'
import { procedureOf } from '../model/procedure.js'
import { type Disclosure, Outcome, outcomes } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network, Transaction } from './author.js'
import { Recent } from './recent.js'
import type { TransactionView } from './view.js'

const NOBODY: Party = { kind: 'unknown', address: '' }
const NOWHERE: Network = { plmn: undefined, country: undefined }
/** Records at first; the room doubles. */
const FIRST_ROOM = 1024
const NO_SUBSCRIBER: Subscriber = { pseudonym: '' }

/** Anomalies, marks, the subscriber and the link are not kept. Reads the record it was moved to. */
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
    return this.#records.times[this.#slot] as number
  }
  get procedure(): string {
    return procedureOf(this.#records.procedures[this.#slot] as number)?.name ?? ''
  }
  get opcode(): number {
    return this.#records.opcodes[this.#slot] as number
  }
  get context(): Transaction['context'] {
    return this.#records.contexts[this.#slot]
  }
  get outcome(): Outcome {
    return outcomes[this.#records.outcomes[this.#slot] as number] ?? 'unseen'
  }
  get answered(): boolean {
    return this.#records.outcomes[this.#slot] === Outcome.answered
  }
  get disclosed(): readonly Disclosure[] {
    return this.#records.disclosed[this.#slot] ?? []
  }
  get origin(): Party {
    return this.#records.origins[this.#slot] ?? NOBODY
  }
  get target(): Party {
    return this.#records.targets[this.#slot] ?? NOBODY
  }
  get fromResponder(): boolean {
    return this.#records.fromResponder[this.#slot] === 1
  }
  get node(): undefined {
    return undefined
  }
  get answerNode(): undefined {
    return undefined
  }
  get client(): undefined {
    return undefined
  }
  get subscriber(): Subscriber {
    return NO_SUBSCRIBER
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
  get foreignTarget(): undefined {
    return undefined
  }
  get diameter(): undefined {
    return undefined
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

/** The records of a ring, column by column: half a million objects would cost three times the memory and keep the collector at work. */
class Records {
  #room = 0
  times = new Float64Array(0)
  keys = new Float64Array(0)
  procedures = new Uint16Array(0)
  opcodes = new Int32Array(0)
  outcomes = new Uint8Array(0)
  fromResponder = new Uint8Array(0)
  contexts: Transaction['context'][] = []
  disclosed: (readonly Disclosure[])[] = []
  origins: Party[] = []
  targets: Party[] = []

  take(slot: number, view: TransactionView): void {
    if (slot >= this.#room) this.#grow()
    const c = view.batch.columns
    const { row } = view
    this.times[slot] = view.at
    this.keys[slot] = view.subscriberKey
    this.procedures[slot] = c.procedure[row] as number
    this.opcodes[slot] = view.opcode
    this.outcomes[slot] = c.outcome[row] as number
    this.fromResponder[slot] = view.fromResponder ? 1 : 0
    this.contexts[slot] = view.context
    this.disclosed[slot] = view.disclosed
    this.origins[slot] = view.origin
    this.targets[slot] = view.target
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    const { times, keys, procedures, opcodes, outcomes, fromResponder, contexts, disclosed, origins, targets } = this
    return { room: this.#room, times, keys, procedures, opcodes, outcomes, fromResponder, contexts, disclosed, origins, targets }
  }

  load({ room, ...columns }: ReturnType<Records['save']>): void {
    this.#room = room
    Object.assign(this, columns)
  }

  #grow(): void {
    this.#room = Math.max(FIRST_ROOM, 2 * this.#room)
    this.times = wide(new Float64Array(this.#room), this.times)
    this.keys = wide(new Float64Array(this.#room), this.keys)
    this.procedures = wide(new Uint16Array(this.#room), this.procedures)
    this.opcodes = wide(new Int32Array(this.#room), this.opcodes)
    this.outcomes = wide(new Uint8Array(this.#room), this.outcomes)
    this.fromResponder = wide(new Uint8Array(this.#room), this.fromResponder)
  }
}

function wide<A extends Float64Array | Uint16Array | Int32Array | Uint8Array>(room: A, held: A): A {
  room.set(held)
  return room
}

export class Past {
  readonly #max: number
  readonly #records = new Records()
  readonly #kept = new PastTransaction(this.#records)
  readonly #latest: Recent
  #next = 0

  /** Keeps the last `max` transactions, at most MOST_VALUES. */
  constructor(max: number) {
    this.#max = max
    this.#latest = new Recent(max, 1)
  }

  note(view: TransactionView): void {
    const slot = this.#next
    this.#next = (slot + 1) % this.#max
    this.#records.take(slot, view)
    this.#latest.note(view.subscriberKey, 0, view.at, slot)
  }

  /** The last one about a subscriber; undefined when it is not remembered. Valid until the next call. */
  last(key: number): Transaction | undefined {
    const place = this.#latest.find(key, 0)
    if (place < 0) return undefined
    const slot = this.#latest.valueAt(place)
    // Others may have taken its place since.
    return this.#records.keys[slot] === key ? this.#kept.move(slot) : undefined
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { next: this.#next, records: this.#records.save(), latest: this.#latest.save() }
  }

  load(saved: ReturnType<Past['save']>): void {
    this.#next = saved.next
    this.#records.load(saved.records)
    this.#latest.load(saved.latest)
  }
}
