/**
 * Messages to transactions, all protocols, in the order of the capture. What ties a question to its answer is compiled: wasm/correlator.ts for TCAP,
 * wasm/requests.ts for Diameter and GTP. Here messages go in, and transactions come out.
 */
import type { ColumnSpec, ColumnsOf } from '../model/columns.js'
import { BATCH_ROWS, type MessageBatch } from '../model/message.js'
import type { TransactionBatch } from '../model/transaction.js'
import { CompiledCorrelation } from './compiled.js'
import { type CorrelationRegion, kept, MAX_OPEN, messageWords, packetWords, type routeWords } from './layout.js'

export interface CorrelationStats {
  /** Transactions opened. */
  readonly transactions: number
  /** Transactions closed, by `Outcome`. */
  readonly outcomes: readonly [answered: number, refused: number, silent: number, unseen: number]
  /** Answers without a question: Continues, Ends, Aborts and returned messages without a dialogue, answers without a request. */
  readonly unmatchedAnswers: number
  /** What was closed for room. */
  readonly evicted: number
  /** Share of TCAP dialogues with messages in one direction only, 0 to 1. */
  readonly oneSided: number
}

/** What a later run goes on with: octets of regions by their name in layout.ts, and of what waits. */
type Saved = Readonly<Partial<Record<CorrelationRegion, Uint8Array>>> & { readonly waiting: Uint8Array }

export class Correlation {
  readonly #emit: (batch: TransactionBatch) => void
  readonly #compiled: CompiledCorrelation
  /** Transactions of TCAP in runs before. */
  #before = 0

  /** `emit` gets the closed transactions in the order of closing; the batch is valid until it returns. */
  constructor(emit: (batch: TransactionBatch) => void, options: { maxOpen?: number } = {}) {
    this.#emit = emit
    this.#compiled = new CompiledCorrelation(() => this.handOver(), options.maxOpen ?? MAX_OPEN)
  }

  get stats(): CorrelationStats {
    const one = (name: Parameters<CompiledCorrelation['numbers']>[0]): number => this.#compiled.numbers(name)[0] as number
    const dialogues = one('DIALOGUES')
    const [answered = 0, refused = 0, silent = 0, unseen = 0] = this.#compiled.numbers('OUTCOMES', 4)
    return {
      transactions: one('OPENED') - this.#before + one('REQUESTED'),
      outcomes: [answered, refused, silent, unseen],
      unmatchedAnswers: one('UNMATCHED'),
      evicted: one('EVICTED'),
      oneSided: dialogues === 0 ? 0 : (dialogues - one('TWO_SIDED')) / dialogues,
    }
  }

  /** Takes the rows of a batch. */
  read(batch: MessageBatch): void {
    for (let from = 0; from < batch.count; from += BATCH_ROWS) {
      const { messages, packets, routes } = this.#compiled.views
      const rows = Math.min(BATCH_ROWS, batch.count - from)
      copyRows(messageWords, batch.columns, messages, from, rows)
      if (batch.hasPackets) {
        copyRows(packetWords, batch.packets, packets, from, rows)
        nameRoutes(batch, routes, from, rows)
      }
      this.#compiled.exports.read(rows)
    }
  }

  /** End of the capture: what is open was not seen to end. */
  end(): void {
    this.#compiled.exports.end()
    this.handOver()
  }

  /** Hands over what is closed so far, before its batch is full. */
  handOver(): void {
    const compiled = this.#compiled
    const { batch } = compiled.views
    batch.count = compiled.word('ROWS')
    if (batch.count === 0) return
    if (compiled.word('WITH_PACKETS') === 1) batch.forPackets()
    this.#emit(batch)
    batch.reset()
    compiled.setWord('ROWS', 0)
    compiled.setWord('WITH_PACKETS', 0)
  }

  /** Hands over what is decided so far; what is open stays open. */
  pause(): void {
    this.#compiled.exports.pause()
    this.handOver()
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save(): Saved {
    const compiled = this.#compiled
    return {
      ...Object.fromEntries(kept.map((name) => [name, compiled.region(name).slice()])),
      waiting: compiled.chunks(mostPlaces(compiled)).slice(),
    }
  }

  load(saved: Saved): void {
    const compiled = this.#compiled
    for (const name of kept) compiled.region(name).set(saved[name] ?? [])
    compiled.chunks(mostPlaces(compiled)).set(saved.waiting)
    this.#before = compiled.numbers('OPENED')[0] as number
  }
}

/** Places of a table that were ever used, of the fullest. */
const mostPlaces = (compiled: CompiledCorrelation): number =>
  Math.max(compiled.word('DIALOGUES_USED'), compiled.word('OPEN_USED'), compiled.word('REQUESTS_USED'))

function copyRows<S extends ColumnSpec>(spec: S, from: ColumnsOf<S>, to: ColumnsOf<S>, first: number, rows: number): void {
  for (const name of Object.keys(spec)) to[name]?.set(from[name]?.subarray(first, first + rows) ?? [])
}

/** The first and the last route record of each row. */
function nameRoutes({ packets, nameLists }: MessageBatch, to: ColumnsOf<typeof routeWords>, first: number, rows: number): void {
  for (let i = 0; i < rows; i++) {
    const count = packets.routesCount[first + i] as number
    const from = packets.routesFrom[first + i] as number
    to.routeFirst[i] = count === 0 ? 0 : (nameLists[from] ?? 0)
    to.routeLast[i] = count === 0 ? 0 : (nameLists[from + count - 1] ?? 0)
  }
}
