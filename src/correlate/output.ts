/** The batch that closed transactions are written to, whoever closes them: one order for all protocols, that of closing. */
import { TransactionBatch } from '../model/transaction.js'

export class Output {
  readonly batch = new TransactionBatch()
  readonly #emit: (batch: TransactionBatch) => void

  /** `emit` gets full batches; a batch is valid until it returns. */
  constructor(emit: (batch: TransactionBatch) => void) {
    this.#emit = emit
  }

  /** The next row to write; `written` says when it is complete. */
  next(): number {
    return this.batch.count++
  }

  written(): void {
    if (this.batch.count === this.batch.rows) this.flush()
  }

  /** Hands over what is closed so far. */
  flush(): void {
    if (this.batch.count === 0) return
    this.#emit(this.batch)
    this.batch.reset()
  }
}
