/** From packets to transactions: decoding and correlation, with what is counted on the way. In this thread; intake-lane.ts does it in another. */
import type { Core } from '../core/core.js'
import { Correlation, type CorrelationStats } from '../correlate/index.js'
import type { FrameRef } from '../model/finding.js'
import type { MessageBatch } from '../model/message.js'
import type { TransactionBatch } from '../model/transaction.js'
import type { Config } from './config.js'
import { variantOf } from './configured-links.js'
import { Decoder, type PacketView } from './decoder.js'
import { type Counted, MessageCounts } from './message-counts.js'
import type { Decoding } from './place.js'
import { residualScanOf } from './protected.js'

/** What is known of packets that were taken in, in whatever thread. */
export interface TakenIn {
  readonly decoding: Decoding
  readonly counted: Counted
  readonly correlation: CorrelationStats
}

/** Told of a message that came in several frames, before the transactions that it is in. */
export type PartsHook = (whole: FrameRef, frames: readonly number[]) => void

export interface IntakeOptions {
  readonly core?: Core | undefined
  /** Rows of a batch of messages. */
  readonly rows?: number
  readonly parts?: PartsHook | undefined
}

export class Intake implements TakenIn {
  readonly decoding: Decoder
  readonly #correlation: Correlation
  readonly #counts = new MessageCounts()

  /** `emit` gets transactions in the order of closing; a batch is valid until it returns. */
  constructor(emit: (batch: TransactionBatch) => void, { links, home }: Pick<Config, 'links' | 'home'>, options: IntakeOptions = {}) {
    const { core, rows, parts } = options
    this.#correlation = new Correlation(emit)
    const messages = (batch: MessageBatch): void => {
      this.#counts.add(batch)
      if (parts !== undefined) tellParts(batch, parts)
      if (batch.count > 0) this.#correlation.read(batch)
    }
    this.decoding = new Decoder(messages, {
      core,
      keepOctets: false,
      residual: residualScanOf({ home }),
      variant: (flows) => variantOf(links, flows),
      ...(rows === undefined ? {} : { rows }),
    })
  }

  get counted(): Counted {
    return this.#counts.counted
  }

  get correlation(): CorrelationStats {
    return this.#correlation.stats
  }

  packet(p: PacketView, ahead = true): void {
    this.decoding.packet(p, ahead)
  }

  /** Hands over what is decided so far, before batches are full. */
  handOver(): void {
    this.decoding.handOver()
    this.#correlation.handOver()
  }

  /** Everything was read: what is open was not seen to end. */
  end(): void {
    this.decoding.flush()
    this.#correlation.end()
  }

  /** Everything so far is read; what is open stays open, for `save`. */
  pause(): void {
    this.decoding.handOver()
    this.#correlation.pause()
  }

  /** What a later run goes on with, after `pause`; shares its arrays with this one. */
  save() {
    return { decoder: this.decoding.save(), correlator: this.#correlation.save() }
  }

  /** Goes on where an earlier run was saved. To be called before the first packet. `firstFile`: number of the first capture of this run. */
  load(saved: ReturnType<Intake['save']>, firstFile: number): void {
    this.decoding.load(saved.decoder)
    this.decoding.firstFile = firstFile
    this.#correlation.load(saved.correlator)
  }
}

function tellParts({ columns, count, segmentLists }: MessageBatch, tell: PartsHook): void {
  if (segmentLists.length === 0) return
  for (let row = 0; row < count; row++) {
    const frames = segmentLists[(columns.segments[row] as number) - 1]
    if (frames !== undefined) tell({ file: columns.file[row] as number, frame: columns.frame[row] as number }, frames)
  }
}
