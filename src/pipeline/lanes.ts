/**
 * Reading, decoding and correlation in a thread of its own: this thread judges and reports what the other one ties. Transactions come over in batches, as
 * transferred buffers that are used again. There is one intake, which sees the packets in order and whose batches are taken in order: what comes out
 * is the same, octet for octet, as without (docs/decisions/0016-lanes.md).
 */
import { Worker } from 'node:worker_threads'
import { CaptureProblem, type Captures } from '../capture/source.js'
import { assert } from '../model/assert.js'
import { longDigits } from '../model/digits.js'
import { Links } from '../model/links.js'
import type { FrameRef } from '../model/finding.js'
import { BATCH_ROWS } from '../model/message.js'
import { Names } from '../model/names.js'
import { Parcel } from '../model/parcel.js'
import { TransactionBatch } from '../model/transaction.js'
import type { CorrelationStats } from '../correlate/index.js'
import type { Config } from './config.js'
import type { PartsHook, TakenIn } from './intake.js'
import type { Counted } from './message-counts.js'
import { type DecodeStats, type Decoding, noStats } from './place.js'
import type { ReadOptions } from './read.js'

export interface LaneOptions {
  /** Rows of a batch of messages. */
  readonly rows?: number
  /** Options of node for the thread; else those of this one. */
  readonly execArgv?: readonly string[]
}

/** What this thread says to the other one, in this order. */
export type ToLane =
  | { readonly say: 'open'; readonly paths: readonly string[]; readonly terminal: boolean }
  | { readonly say: 'read'; readonly setup: LaneSetup }
  /** A batch was taken: its buffer is free again. */
  | { readonly say: 'taken'; readonly buffer: ArrayBuffer }
  | { readonly say: 'stop' }

export interface LaneSetup {
  readonly config: Pick<Config, 'links' | 'home'>
  readonly rows: number
  /** Long numbers that this thread knows: the other one goes on from there. */
  readonly longDigits: ArrayBuffer
  /** Whether messages in parts are told of. */
  readonly parts: boolean
}

/** What the other thread says: `opened` once, then batches and how far it is, then `end`. */
export type FromLane =
  | { readonly say: 'opened'; readonly captures: Pick<Captures, 'names' | 'bytesTotal'> | undefined; readonly problems: readonly Problem[] }
  | { readonly say: 'batch'; readonly buffer: ArrayBuffer; readonly place: ReadPlace }
  | { readonly say: 'progress'; readonly place: ReadPlace }
  | { readonly say: 'end'; readonly end: LaneEnd }

export type ReadPlace = Pick<Captures, 'bytesRead' | 'frame'>

export interface LaneEnd extends Pick<Captures, 'stops' | 'comments'>, Counts {
  /** What was met after the last batch. */
  readonly rest: ArrayBuffer
  readonly counted: Counted
  readonly correlation: CorrelationStats
  /** False when it was stopped before the end. */
  readonly whole: boolean
  /** Why a capture could not be read on. */
  readonly problem: Problem | undefined
}

type Counts = Pick<Decoding, 'stats' | 'tsnGaps' | 'lostParts'>
export type Problem = Pick<CaptureProblem, 'file' | 'message'>

const problemOf = ({ file, message }: Problem): CaptureProblem => new CaptureProblem(file, message)

const noCorrelation: CorrelationStats = { transactions: 0, outcomes: [0, 0, 0, 0], unmatchedAnswers: 0, evicted: 0, oneSided: 0 }

/** Captures that the other thread reads, as far as this one has heard. */
class HeardCaptures implements Captures {
  readonly names: readonly string[]
  readonly bytesTotal: number | undefined
  readonly close: () => Promise<void>
  stops: Captures['stops'] = []
  comments: Captures['comments'] = []
  bytesRead = 0
  frame = 0

  constructor({ names, bytesTotal }: Pick<Captures, 'names' | 'bytesTotal'>, close: () => Promise<void>) {
    this.names = names
    this.bytesTotal = bytesTotal
    this.close = close
  }
}

export class IntakeLane implements Decoding, TakenIn {
  readonly names = new Names()
  readonly links = new Links()
  readonly #rows: number
  readonly #batch = new TransactionBatch()
  readonly #worker: Worker
  #emit: (batch: TransactionBatch) => void = () => {}
  #parts: PartsHook | undefined
  #counts: Counts = { stats: noStats(), tsnGaps: 0, lostParts: 0 }
  #tied: Pick<LaneEnd, 'counted' | 'correlation'> = { counted: { messages: {}, anomalies: {} }, correlation: noCorrelation }
  #captures: HeardCaptures | undefined
  readonly #heard: FromLane[] = []
  #wake: () => void = () => {}
  /** What comes from stdin is handed on to the thread. */
  #fed = false
  /** Set when the other thread has ended. */
  #failure: { readonly error: unknown } | undefined

  /** Starts the thread: it loads what it needs while this one goes on. */
  constructor(options: LaneOptions = {}) {
    const { rows = BATCH_ROWS, execArgv } = options
    this.#rows = rows
    // Beside this file, whether it is run from its source, compiled or bundled.
    const suffix = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
    const worker = new Worker(new URL(`./intake-lane${suffix}`, import.meta.url), {
      stdin: true,
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
    })
    worker.on('message', (message: FromLane) => {
      this.#heard.push(message)
      this.#wake()
    })
    worker.on('error', (error) => this.#fail(error))
    worker.on('exit', () => this.#fail(new Error('the thread that reads has ended')))
    // A failure of this thread must not wait for the other one: only `#next` keeps the program alive for it.
    worker.unref()
    this.#worker = worker
  }

  get decoding(): Decoding {
    return this
  }

  /** Known once everything is read, as what follows. */
  get counted(): Counted {
    return this.#tied.counted
  }

  get correlation(): CorrelationStats {
    return this.#tied.correlation
  }

  get stats(): DecodeStats {
    return this.#counts.stats
  }

  get tsnGaps(): number {
    return this.#counts.tsnGaps
  }

  get lostParts(): number {
    return this.#counts.lostParts
  }

  /** As `openCaptures`. What the source says of reading is as of the last batch that was taken. */
  async open(paths: readonly string[]): Promise<{ source: Captures | undefined; problems: readonly CaptureProblem[] }> {
    const stdin = paths.includes('-') ? process.stdin : undefined
    const terminal = stdin?.isTTY === true
    if (!terminal && this.#worker.stdin !== null) this.#fed = stdin?.pipe(this.#worker.stdin) !== undefined
    this.#tell({ say: 'open', paths, terminal })
    const message = await this.#next()
    assert(message.say === 'opened', 'the thread that reads has opened nothing')
    const { captures, problems } = message
    this.#captures = captures === undefined ? undefined : new HeardCaptures(captures, () => this.close())
    return { source: this.#captures, problems: problems.map(problemOf) }
  }

  /** The other thread begins to read what was opened. `emit` gets the batches as those of an `Intake`, while `read` is waited for. */
  begin(emit: (batch: TransactionBatch) => void, { links, home }: LaneSetup['config'], parts?: PartsHook): void {
    this.#emit = emit
    this.#parts = parts
    const known = new Parcel()
    longDigits.write(known, 0)
    this.#tell({ say: 'read', setup: { config: { links, home }, rows: this.#rows, longDigits: known.buffer, parts: parts !== undefined } })
  }

  /** As `readAll`. What was read is decoded, and its batches are taken, when it settles. */
  async read({ stop, progress, drained }: ReadOptions): Promise<boolean> {
    const captures = this.#captures
    assert(captures !== undefined, 'nothing was opened')
    for (let stopped = false; ; ) {
      const message = await this.#next()
      assert(message.say !== 'opened', 'captures were opened twice')
      if (message.say === 'end') return this.#ended(message.end, captures)
      Object.assign(captures, message.place)
      if (message.say === 'batch') {
        this.#batch.read(this.#met(message.buffer))
        this.#emit(this.#batch)
      }
      progress(captures)
      await drained()
      if (message.say === 'batch') this.#tell({ say: 'taken', buffer: message.buffer }, message.buffer)
      // A turn for the event loop, so that Ctrl-C is heard
      await new Promise((resolve) => setImmediate(resolve))
      if (stopped || !stop()) continue
      stopped = true
      this.#tell({ say: 'stop' })
    }
  }

  /** Ends the thread, and what feeds it. */
  async close(): Promise<void> {
    if (this.#fed) process.stdin.unpipe().destroy()
    await this.#worker.terminate()
  }

  #ended(
    { stops, comments, rest, stats, tsnGaps, lostParts, counted, correlation, whole, problem }: LaneEnd,
    captures: HeardCaptures,
  ): boolean {
    this.#met(rest)
    this.#tied = { counted, correlation }
    this.#counts = { stats, tsnGaps, lostParts }
    Object.assign(captures, { stops, comments })
    if (problem !== undefined) throw problemOf(problem)
    return whole
  }

  /** Takes the names, flows, long numbers and messages in parts in front of a batch: those that the other thread had met when the batch was full. */
  #met(buffer: ArrayBuffer): Parcel {
    const parcel = new Parcel(buffer)
    this.names.read(parcel)
    this.links.read(parcel)
    longDigits.read(parcel)
    for (let left = parcel.readNumber(); left > 0; left--) {
      const whole: FrameRef = { file: parcel.readNumber(), frame: parcel.readNumber() }
      const frames = new Uint32Array(parcel.readNumber())
      parcel.read(frames)
      this.#parts?.(whole, [...frames])
    }
    return parcel
  }

  async #next(): Promise<FromLane> {
    this.#worker.ref()
    try {
      for (;;) {
        const message = this.#heard.shift()
        if (message !== undefined) return message
        if (this.#failure !== undefined) throw this.#failure.error
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    } finally {
      this.#worker.unref()
    }
  }

  #tell(message: ToLane, ...moved: readonly ArrayBuffer[]): void {
    this.#worker.postMessage(message, moved)
  }

  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#wake()
  }
}
