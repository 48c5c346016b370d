/**
 * Messages to transactions, all protocols, in the order of the capture. What ties a question to its answer is compiled: wasm/correlator.ts for TCAP,
 * wasm/requests.ts for Diameter and GTP. Here messages go in, and transactions come out.
 */
import type { ColumnsOf } from '../model/columns.js'
import { BATCH_ROWS, type MessageBatch } from '../model/message.js'
import type { Numbers } from '../model/parcel.js'
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

/** Columns one by one, each with the one of the same place in `to` that its rows go into. */
interface Columns {
  readonly from: readonly Numbers[]
  readonly to: readonly Numbers[]
}

/** Columns of a batch of messages, and those that are read. */
interface Feed {
  readonly batch: MessageBatch
  readonly views: CompiledCorrelation['views']
  readonly messages: Columns
  readonly packets: Columns
}

export class Correlation {
  readonly #emit: (batch: TransactionBatch) => void
  readonly #compiled: CompiledCorrelation
  /** Made anew for another batch, and when the memory has grown. */
  #feed: Feed | undefined
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
      transactions: asked(this.#compiled) - this.#before + one('REQUESTED'),
      outcomes: [answered, refused, silent, unseen],
      unmatchedAnswers: one('UNMATCHED'),
      evicted: one('EVICTED'),
      oneSided: dialogues === 0 ? 0 : (dialogues - one('TWO_SIDED')) / dialogues,
    }
  }

  /** Takes the rows of a batch. */
  read(batch: MessageBatch): void {
    for (let from = 0; from < batch.count; from += BATCH_ROWS) {
      const { views, messages, packets } = this.#feedOf(batch)
      const rows = Math.min(BATCH_ROWS, batch.count - from)
      copyRows(messages, from, rows)
      if (batch.hasPackets) {
        copyRows(packets, from, rows)
        nameRoutes(batch, views.routes, from, rows)
      }
      this.#compiled.exports.read(rows)
    }
  }

  #feedOf(batch: MessageBatch): Feed {
    const { views } = this.#compiled
    const feed = this.#feed
    if (feed !== undefined && feed.batch === batch && feed.views === views) return feed
    const { columns, packets } = batch
    return (this.#feed = {
      batch,
      views,
      messages: columnsBetween(messageNames, columns, views.messages),
      packets: columnsBetween(packetNames, packets, views.packets),
    })
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
    this.#before = asked(compiled)
  }
}

/** Transactions of TCAP with a question that were ever opened. */
const asked = (compiled: CompiledCorrelation): number =>
  (compiled.numbers('OPENED')[0] as number) - (compiled.numbers('EMPTY')[0] as number)

/** Places of a table that were ever used, of the fullest. */
const mostPlaces = (compiled: CompiledCorrelation): number =>
  Math.max(compiled.word('DIALOGUES_USED'), compiled.word('OPEN_USED'), compiled.word('REQUESTS_USED'))

const messageNames = Object.keys(messageWords) as (keyof typeof messageWords)[]
const packetNames = Object.keys(packetWords) as (keyof typeof packetWords)[]

const columnsBetween = <N extends string>(
  names: readonly N[],
  from: Readonly<Record<N, Numbers>>,
  to: Readonly<Record<N, Numbers>>,
): Columns => ({
  from: names.map((name) => from[name]),
  to: names.map((name) => to[name]),
})

/** Rows of columns that have no more than are read go with what is behind them: an object for each column would cost more. */
function copyRows({ from, to }: Columns, first: number, rows: number): void {
  for (let i = 0; i < from.length; i++) {
    const column = from[i] as Numbers
    to[i]?.set(column.length === BATCH_ROWS ? column : column.subarray(first, first + rows))
  }
}

/** The first and the last route record of each row. */
function nameRoutes({ packets, nameLists }: MessageBatch, to: ColumnsOf<typeof routeWords>, first: number, rows: number): void {
  const { routesCount, routesFrom } = packets
  const { routeFirst, routeLast } = to
  for (let i = 0; i < rows; i++) {
    const count = routesCount[first + i] as number
    const from = routesFrom[first + i] as number
    routeFirst[i] = count === 0 ? 0 : (nameLists[from] as number)
    routeLast[i] = count === 0 ? 0 : (nameLists[from + count - 1] as number)
  }
}
