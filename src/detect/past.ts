/** Transactions of before, by subscriber: the values that `unless` of an absence may look at. A ring of objects that are used again and again. */
import type { Party, Subscriber } from '../model/finding.js'
import type { Disclosure, Outcome } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network, Transaction } from './author.js'
import { Recent } from './recent.js'
import type { TransactionView } from './view.js'

const NOBODY: Party = { kind: 'unknown', address: '' }
const NOWHERE: Network = { plmn: undefined, country: undefined }
const NO_SUBSCRIBER: Subscriber = { pseudonym: '' }

/** Anomalies, marks, the subscriber and the link are not kept. */
class PastTransaction implements Transaction {
  serial = -1
  at: Micros = 0
  procedure = ''
  opcode = 0
  context: { readonly ac: number; readonly version: number } | undefined
  outcome: Outcome = 'unseen'
  answered = false
  disclosed: readonly Disclosure[] = []
  origin = NOBODY
  target = NOBODY
  fromResponder = false

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

  take(view: TransactionView, serial: number): void {
    this.serial = serial
    this.at = view.at
    this.procedure = view.procedure
    this.opcode = view.opcode
    this.context = view.context
    this.outcome = view.outcome
    this.answered = view.answered
    this.disclosed = view.disclosed
    this.origin = view.origin
    this.target = view.target
    this.fromResponder = view.fromResponder
  }
}

export class Past {
  readonly #max: number
  readonly #ring: PastTransaction[] = []
  readonly #latest: Recent
  #serial = 0

  /** Keeps the last `max` transactions. */
  constructor(max: number) {
    this.#max = max
    this.#latest = new Recent(max)
  }

  note(view: TransactionView): void {
    const serial = this.#serial++
    const slot = serial % this.#max
    const kept = this.#ring[slot] ?? new PastTransaction()
    kept.take(view, serial)
    this.#ring[slot] = kept
    this.#latest.note(view.subscriberKey, 0, serial)
  }

  /** The last one about a subscriber; undefined when it is not remembered. Valid until the next `note`. */
  last(key: number): Transaction | undefined {
    const serial = this.#latest.last(key, 0)
    if (serial < 0) return undefined
    const kept = this.#ring[serial % this.#max]
    return kept?.serial === serial ? kept : undefined
  }
}
