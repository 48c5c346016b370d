/**
 * First transactions that chains and absences wait about, column by column: enough to write a finding later. One record for all that a transaction begins; it is
 * free again when nobody holds it any more. Objects are made when a rule reads them.
 */
import { digitsText } from '../model/digits.js'
import type { FrameRef, Party, Subscriber } from '../model/finding.js'
import { Protocol } from '../model/message.js'
import { NO_PLMN, plmnText } from '../model/plmn.js'
import { procedureOf, technologyOf } from '../model/procedure.js'
import { type Disclosure, directions, Outcome, outcomes } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network, Serving, Snapshot, Whereabouts } from './author.js'
import type { Base, Request } from './claims.js'
import { refilled } from './refilled.js'
import type { Parties } from './parties.js'
import { disclosuresOf, subscriberOf } from './as-words.js'
import type { TransactionView } from './view.js'
import { NO_PLACE, type WhereaboutsTable } from './whereabouts.js'

/** What a rule reads of a first transaction, and what a finding says of it. Valid until the next call of `at`. */
export interface First extends Snapshot {
  readonly request: Request
  readonly subscriber: Subscriber
  readonly base: Base
  /** The answer, where one was seen. */
  readonly evidence: readonly FrameRef[]
}

/** Records at first, and at most: 100 octets each, and three references. */
const FIRST_ROOM = 1024
const MOST = 1 << 19
const NO_RECORD = -1
/** By the number in the column. */
const WHEREABOUTS: readonly Whereabouts[] = [undefined, 'here', 'elsewhere']

const columnsOf = (room: number) => ({
  times: new Float64Array(room),
  keys: new Float64Array(room),
  imsiHigh: new Uint32Array(room),
  imsiLow: new Uint32Array(room),
  msisdnHigh: new Uint32Array(room),
  msisdnLow: new Uint32Array(room),
  answerNodeHigh: new Uint32Array(room),
  answerNodeLow: new Uint32Array(room),
  clientHigh: new Uint32Array(room),
  clientLow: new Uint32Array(room),
  procedures: new Uint16Array(room),
  opcodes: new Int32Array(room),
  diameter: new Uint8Array(room),
  outcomes: new Uint8Array(room),
  disclosed: new Uint16Array(room),
  directions: new Uint8Array(room),
  whereabouts: new Uint8Array(room),
  visitedPlmns: new Uint32Array(room),
  /** Of a registration: the place of the one before, and how long ago that was. */
  before: new Int32Array(room),
  beforeAgo: new Float64Array(room),
  files: new Uint16Array(room),
  frames: new Uint32Array(room),
  messages: new Uint16Array(room),
  components: new Uint8Array(room),
  links: new Uint32Array(room),
  answerFiles: new Uint16Array(room),
  /** 0: none. */
  answerFrames: new Uint32Array(room),
  /** How many hold the record. */
  holders: new Uint8Array(room),
  /** Of a record that is free: the next one. */
  free: new Int32Array(room),
})

export class Firsts {
  readonly #places: WhereaboutsTable
  readonly #read: FirstAt
  readonly #held: Held
  #free = NO_RECORD
  #used = 0
  /** Records that somebody holds. */
  #size = 0

  constructor(parties: Parties, places: WhereaboutsTable) {
    this.#places = places
    this.#held = { c: columnsOf(FIRST_ROOM), origins: [], destinations: [], homes: [] }
    this.#read = new FirstAt(this.#held, parties, places)
  }

  get isFull(): boolean {
    return this.#size >= MOST
  }

  /** Keeps the transaction at hand; until the end of it somebody is to hold it. `domain`: of a registration; −1 for others. */
  take(view: TransactionView, whereabouts: Whereabouts, domain: number, now: Micros): number {
    const { batch, row } = view
    const from = batch.columns
    const record = this.#room()
    const { c, origins, destinations, homes } = this.#held
    const key = view.subscriberKey
    const isDiameter = batch.packets.protocol[row] === Protocol.diameter
    c.times[record] = view.at
    c.keys[record] = key
    c.imsiHigh[record] = from.imsiHigh[row] as number
    c.imsiLow[record] = from.imsiLow[row] as number
    c.msisdnHigh[record] = from.msisdnHigh[row] as number
    c.msisdnLow[record] = from.msisdnLow[row] as number
    c.answerNodeHigh[record] = from.answerNodeHigh[row] as number
    c.answerNodeLow[record] = from.answerNodeLow[row] as number
    c.clientHigh[record] = from.clientHigh[row] as number
    c.clientLow[record] = from.clientLow[row] as number
    c.procedures[record] = from.procedure[row] as number
    c.opcodes[record] = view.opcode
    c.diameter[record] = isDiameter ? 1 : 0
    c.outcomes[record] = from.outcome[row] as number
    c.disclosed[record] = view.disclosedBits
    c.directions[record] = directions.indexOf(view.direction)
    c.whereabouts[record] = WHEREABOUTS.indexOf(whereabouts)
    c.visitedPlmns[record] = isDiameter ? (batch.packets.visitedPlmn[row] as number) : NO_PLMN
    c.before[record] = domain < 0 ? NO_PLACE : this.#places.registeredIn(key, domain)
    c.beforeAgo[record] = domain < 0 ? 0 : now - this.#places.registeredAt(key, domain)
    c.files[record] = from.file[row] as number
    c.frames[record] = from.frame[row] as number
    c.messages[record] = from.message[row] as number
    c.components[record] = from.component[row] as number
    c.links[record] = from.link[row] as number
    c.answerFiles[record] = from.answerFile[row] as number
    c.answerFrames[record] = from.answerFrame[row] as number
    origins[record] = view.origin
    destinations[record] = view.target
    homes[record] = view.home
    c.holders[record] = 0
    this.#size++
    return record
  }

  /** One more holds the record. */
  hold(record: number): void {
    const { holders } = this.#held.c
    holders[record] = (holders[record] as number) + 1
  }

  /** One less. */
  release(record: number): void {
    const { holders } = this.#held.c
    holders[record] = (holders[record] as number) - 1
    this.freeUnheld(record)
  }

  /** A record that nobody holds is free. */
  freeUnheld(record: number): void {
    const { c, origins, destinations, homes } = this.#held
    if (c.holders[record] !== 0) return
    origins[record] = destinations[record] = NOBODY
    homes[record] = NOWHERE
    c.free[record] = this.#free
    this.#free = record
    this.#size--
  }

  timeOf(record: number): Micros {
    return this.#held.c.times[record] as number
  }

  /** The record as rules see it; valid until the next call. */
  at(record: number): First {
    return this.#read.move(record)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { ...this.#held, used: this.#used }
  }

  /** Nobody holds any until they say so; then `sweep` is to be called. */
  load({ used, ...held }: ReturnType<Firsts['save']>): void {
    Object.assign(this.#held, held)
    this.#held.c.holders.fill(0)
    this.#used = used
  }

  /** Frees what nobody holds. */
  sweep(): void {
    this.#free = NO_RECORD
    this.#size = this.#used
    for (let record = this.#used - 1; record >= 0; record--) this.freeUnheld(record)
  }

  #room(): number {
    const free = this.#free
    if (free !== NO_RECORD) {
      this.#free = this.#held.c.free[free] as number
      return free
    }
    const { c } = this.#held
    if (this.#used === c.times.length) this.#held.c = refilled(columnsOf(2 * this.#used), c)
    return this.#used++
  }
}

/** The columns, and what is no number. */
interface Held {
  c: ReturnType<typeof columnsOf>
  origins: Party[]
  destinations: Party[]
  homes: Network[]
}

const NOBODY: Party = { kind: 'unknown', address: '' }
const NOWHERE: Network = { plmn: undefined, country: undefined }

/** Reads the record that it was moved to. */
class FirstAt implements First {
  readonly #held: Held
  readonly #parties: Parties
  readonly #places: WhereaboutsTable
  #record = 0

  constructor(held: Held, parties: Parties, places: WhereaboutsTable) {
    this.#held = held
    this.#parties = parties
    this.#places = places
  }

  move(record: number): this {
    this.#record = record
    return this
  }

  get at(): Micros {
    return this.#held.c.times[this.#record] as number
  }
  get key(): number {
    return this.#held.c.keys[this.#record] as number
  }
  get procedure(): string {
    return procedureOf(this.#held.c.procedures[this.#record] as number)?.name ?? ''
  }
  get origin(): Party {
    return this.#held.origins[this.#record] ?? NOBODY
  }
  get disclosed(): readonly Disclosure[] {
    return disclosuresOf(this.#held.c.disclosed[this.#record] as number)
  }
  get answerNode(): Party | undefined {
    const { c } = this.#held
    return this.#parties.named(c.answerNodeHigh[this.#record] as number, c.answerNodeLow[this.#record] as number, this.at)
  }
  get client(): Party | undefined {
    const { c } = this.#held
    return this.#parties.named(c.clientHigh[this.#record] as number, c.clientLow[this.#record] as number, this.at)
  }
  get answered(): boolean {
    return this.#held.c.outcomes[this.#record] === Outcome.answered
  }
  get homeCountry(): string | undefined {
    return this.#home.country
  }
  get homePlmn(): string | undefined {
    return this.#home.plmn
  }
  get whereabouts(): Whereabouts {
    return WHEREABOUTS[this.#held.c.whereabouts[this.#record] as number]
  }
  get before(): Serving | undefined {
    const place = this.#held.c.before[this.#record] as number
    return place === NO_PLACE ? undefined : this.#places.servingAt(place, this.#held.c.beforeAgo[this.#record] as number)
  }
  get visitedPlmn(): string {
    return plmnText(this.#held.c.visitedPlmns[this.#record] as number)
  }
  get request(): Request {
    const { c } = this.#held
    const record = this.#record
    return {
      file: c.files[record] as number,
      frame: c.frames[record] as number,
      message: c.messages[record] as number,
      component: c.components[record] as number,
    }
  }
  get evidence(): readonly FrameRef[] {
    const { c } = this.#held
    const frame = c.answerFrames[this.#record] as number
    return frame === 0 ? [] : [{ file: c.answerFiles[this.#record] as number, frame }]
  }
  get subscriber(): Subscriber {
    const { c } = this.#held
    const record = this.#record
    const imsi = digitsText(c.imsiHigh[record] as number, c.imsiLow[record] as number)
    const msisdn = digitsText(c.msisdnHigh[record] as number, c.msisdnLow[record] as number)
    return subscriberOf(imsi, msisdn, this.#home)
  }
  get base(): Base {
    const { c } = this.#held
    const record = this.#record
    const isDiameter = c.diameter[record] === 1
    return {
      procedure: nameOf(this.procedure, c.opcodes[record] as number, isDiameter),
      technology: isDiameter ? '4G' : technologyOf(this.procedure),
      direction: directions[c.directions[record] as number] ?? 'unknown',
      outcome: outcomes[c.outcomes[record] as number] ?? 'unseen',
      disclosed: this.disclosed,
      origin: this.origin,
      destination: this.#held.destinations[record] ?? NOBODY,
      target: this.subscriber,
      at: this.at,
      link: c.links[record] as number,
    }
  }

  get #home(): Network {
    return this.#held.homes[this.#record] ?? NOWHERE
  }
}

/** What is said of a procedure, also of one that no table names. */
export function nameOf(procedure: string, opcode: number, isDiameter: boolean): string {
  if (procedure !== '') return procedure
  return isDiameter ? `diameter.command${opcode}` : `tcap.operation${opcode}`
}
