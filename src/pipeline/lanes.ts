/**
 * Decoding in a thread of its own: this thread reads captures and ties, judges and reports what the other one decodes. Packets go over in blocks,
 * message rows come back in batches, both as transferred buffers that are used again. There is one decoder, which sees the packets in order and whose
 * batches are taken in order: what comes out is the same, octet for octet, as without (docs/decisions/0016-lanes.md).
 */
import { Worker } from 'node:worker_threads'
import { assert } from '../model/assert.js'
import { longDigits } from '../model/digits.js'
import { Links } from '../model/links.js'
import { BATCH_ROWS, MessageBatch } from '../model/message.js'
import { Names } from '../model/names.js'
import { Parcel } from '../model/parcel.js'
import type { Config } from './config.js'
import type { Decoding, PacketView } from './decoder.js'
import { PacketBlock } from './packet-block.js'
import { type DecodeStats, noStats } from './place.js'

/** Lanes that there may be: this thread, and one that decodes. */
export const MOST_LANES = 2

/** Blocks of packets that are on their way or being decoded, before reading waits. */
const MOST_BLOCKS = 8

export interface LaneSetup {
  readonly config: Pick<Config, 'links' | 'home'>
  readonly rows: number
  /** Long numbers that this thread knows: the other one goes on from there. */
  readonly longDigits: ArrayBuffer
}

export interface LaneOptions {
  /** Rows of a batch. */
  readonly rows?: number
  /** Options of node for the thread; else those of this one. */
  readonly execArgv?: readonly string[]
}

export interface ToLane {
  readonly packets: ArrayBuffer
  /** Buffers that came with batches and are free again. */
  readonly parcels: readonly ArrayBuffer[]
  readonly last: boolean
}

export interface FromLane {
  /** The buffer of the block. */
  readonly packets: ArrayBuffer
  readonly parcels: readonly ArrayBuffer[]
  /** After the last block. */
  readonly end: { readonly counts: Counts; readonly rest: ArrayBuffer } | undefined
}

type Counts = Pick<Decoding, 'stats' | 'tsnGaps' | 'lostParts'>

export class DecodeLane implements Decoding {
  readonly names = new Names()
  readonly links = new Links()
  readonly #emit: (batch: MessageBatch) => void
  readonly #setup: Omit<LaneSetup, 'longDigits'>
  readonly #execArgv: readonly string[] | undefined
  readonly #batch: MessageBatch
  #worker: Worker | undefined
  #block = new PacketBlock()
  readonly #blocks: ArrayBuffer[] = []
  #parcels: ArrayBuffer[] = []
  #sent = 0
  #counts: Counts = { stats: noStats(), tsnGaps: 0, lostParts: 0 }
  #ended = false
  /** Set when this thread or the other one failed. */
  #failure: { readonly error: unknown } | undefined
  #waiting: { readonly until: () => boolean; readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined

  /** `emit` gets the batches as those of a `Decoder`. The thread starts with the first packets. */
  constructor(emit: (batch: MessageBatch) => void, config: LaneSetup['config'], options: LaneOptions = {}) {
    const { rows = BATCH_ROWS, execArgv } = options
    this.#emit = emit
    this.#execArgv = execArgv
    this.#setup = { config: { links: config.links, home: config.home }, rows }
    this.#batch = new MessageBatch(rows, this.links)
  }

  /** Known once everything is decoded. */
  get stats(): DecodeStats {
    return this.#counts.stats
  }

  get tsnGaps(): number {
    return this.#counts.tsnGaps
  }

  get lostParts(): number {
    return this.#counts.lostParts
  }

  packet(p: PacketView): void {
    if (this.#block.add(p)) return
    this.#send(false, p.to - p.from)
    assert(this.#block.add(p), 'a packet does not fit the block that was made for it')
  }

  /** A promise while too much waits for the other thread. */
  drained(): Promise<void> | undefined {
    return this.#sent < MOST_BLOCKS ? undefined : this.#wait(() => this.#sent < MOST_BLOCKS)
  }

  /** Everything was read: resolves when it is decoded and its batches were taken. */
  async finish(): Promise<void> {
    this.#send(true, 0)
    await this.#wait(() => this.#ended)
  }

  /** After `finish`, nothing is left to hand over. */
  flush(): void {
    assert(this.#ended, 'the other lane was not waited for')
  }

  /** Sends the block; the next one has room for `length` octets. */
  #send(last: boolean, length: number): void {
    const { buffer } = this.#block
    const message: ToLane = { packets: buffer, parcels: this.#parcels, last }
    this.#thread().postMessage(message, [buffer, ...this.#parcels])
    this.#parcels = []
    this.#sent++
    this.#block = PacketBlock.empty(length, this.#blocks)
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker
    // Beside this file, whether it is run from its source, compiled or bundled.
    const suffix = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
    const known = new Parcel()
    longDigits.write(known, 0)
    const worker = new Worker(new URL(`./decode-lane${suffix}`, import.meta.url), {
      workerData: { ...this.#setup, longDigits: known.buffer } satisfies LaneSetup,
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
      ...(this.#execArgv === undefined ? {} : { execArgv: [...this.#execArgv] }),
    })
    worker.on('message', (message: FromLane) => this.#take(message))
    worker.on('error', (error) => this.#fail(error))
    worker.on('exit', () => {
      if (!this.#ended) this.#fail(new Error('the thread that decodes has ended'))
    })
    // A failure of this thread must not wait for the other one: only `#wait` keeps the program alive for it.
    worker.unref()
    this.#worker = worker
    return worker
  }

  #take({ packets, parcels, end }: FromLane): void {
    this.#sent--
    if (PacketBlock.isUsual(packets)) this.#blocks.push(packets)
    try {
      for (const buffer of parcels) {
        this.#batch.read(this.#met(buffer))
        this.#emit(this.#batch)
        this.#parcels.push(buffer)
      }
      if (end !== undefined) {
        this.#met(end.rest)
        this.#counts = end.counts
        this.#ended = true
      }
      this.#tell()
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Takes the names, flows and long numbers in front of a batch: those that the other thread had met when the batch was full. */
  #met(buffer: ArrayBuffer): Parcel {
    const parcel = new Parcel(buffer)
    this.names.read(parcel)
    this.links.read(parcel)
    longDigits.read(parcel)
    return parcel
  }

  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#tell()
  }

  #wait(until: () => boolean): Promise<void> {
    this.#worker?.ref()
    return new Promise((resolve, reject) => {
      this.#waiting = { until, resolve, reject }
      this.#tell()
    })
  }

  #tell(): void {
    const waiting = this.#waiting
    if (waiting === undefined || (this.#failure === undefined && !waiting.until())) return
    this.#waiting = undefined
    this.#worker?.unref()
    if (this.#failure === undefined) waiting.resolve()
    else waiting.reject(this.#failure.error)
  }
}
