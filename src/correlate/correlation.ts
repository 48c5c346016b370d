/** Messages to transactions, all protocols, in the order of the capture. */
import { type MessageBatch, Protocol, Tcap } from '../model/message.js'
import { requestRole } from '../model/procedure.js'
import type { TransactionBatch } from '../model/transaction.js'
import { Correlator } from './correlator.js'
import { Output } from './output.js'
import { Requests } from './requests.js'

export interface CorrelationStats {
  /** Transactions opened. */
  readonly transactions: number
  /** Transactions closed, by `Outcome`. */
  readonly outcomes: readonly [answered: number, refused: number, silent: number, unseen: number]
  /** Answers without a question. */
  readonly unmatchedAnswers: number
  /** What was closed for room. */
  readonly evicted: number
  /** Share of TCAP dialogues with messages in one direction only, 0 to 1. */
  readonly oneSided: number
}

export class Correlation {
  readonly #out: Output
  readonly #dialogues: Correlator
  readonly #requests: Requests

  /** `emit` gets the closed transactions in the order of closing; the batch is valid until it returns. */
  constructor(emit: (batch: TransactionBatch) => void, options: { maxOpen?: number } = {}) {
    this.#out = new Output(emit)
    this.#dialogues = new Correlator(this.#out, options)
    this.#requests = new Requests(this.#out, options.maxOpen)
  }

  get stats(): CorrelationStats {
    const a = this.#dialogues.stats
    const b = this.#requests.stats
    return {
      transactions: a.transactions + b.transactions,
      outcomes: [
        a.outcomes[0] + b.outcomes[0],
        a.outcomes[1] + b.outcomes[1],
        a.outcomes[2] + b.outcomes[2],
        a.outcomes[3] + b.outcomes[3],
      ],
      unmatchedAnswers: a.unmatchedAnswers + b.unmatchedAnswers,
      evicted: a.evicted + b.evicted,
      oneSided: a.oneSided,
    }
  }

  /** Takes the rows of a batch. */
  read(batch: MessageBatch): void {
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) {
      if (c.tcapType[row] !== Tcap.none) this.#dialogues.row(batch, row)
      else {
        const protocol = c.protocol[row] as number
        if (protocol === Protocol.diameter || protocol === Protocol.gtpv1 || protocol === Protocol.gtpv2)
          this.#requests.row(batch, row, requestRole(protocol, c.opcode[row] as number, batch.packets.flags[row] as number))
      }
    }
  }

  /** End of the capture: what is open was not seen to end. */
  end(): void {
    this.#dialogues.end()
    this.#requests.end()
    this.#out.flush()
  }

  /** Hands over what is closed so far, before its batch is full. */
  handOver(): void {
    this.#out.flush()
  }

  /** Hands over what is decided so far; what is open stays open. */
  pause(): void {
    this.#dialogues.pause()
    this.#out.flush()
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { dialogues: this.#dialogues.save(), requests: this.#requests.save() }
  }

  load(saved: ReturnType<Correlation['save']>): void {
    this.#dialogues.load(saved.dialogues)
    this.#requests.load(saved.requests)
  }
}
