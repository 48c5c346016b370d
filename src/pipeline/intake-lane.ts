/** The other thread of `IntakeLane` (lanes.ts): reads captures, and sends batches of transactions in order. */
import { parentPort } from 'node:worker_threads'
import { CaptureProblem, openCaptures, type PacketSource } from '../capture/source.js'
import { Core } from '../core/core.js'
import { assert } from '../model/assert.js'
import { longDigits } from '../model/digits.js'
import type { FrameRef } from '../model/finding.js'
import { Parcel } from '../model/parcel.js'
import type { TransactionBatch } from '../model/transaction.js'
import { Intake } from './intake.js'
import type { FromLane, LaneEnd, LaneSetup, ToLane } from './lanes.js'
import { early, readAll } from './read.js'

/** Batches that are on their way or not taken yet, before reading waits. */
const MOST_BATCHES = 8
/** Milliseconds after which the other thread hears how far reading is, whether there are messages or not. */
const SILENCE = 100

assert(parentPort !== null, 'intake-lane.ts is no program')
const port = parentPort
const core = Core.ifRoom()

const free: ArrayBuffer[] = []
let source: PacketSource | undefined
let sent = 0
let stopped = false
let spokenAt = 0
let taken: () => void = () => {}

function say(message: FromLane, ...moved: readonly ArrayBuffer[]): void {
  spokenAt = performance.now()
  port.postMessage(message, moved)
}

async function open(paths: readonly string[], terminal: boolean): Promise<void> {
  const opened = await openCaptures(paths, {
    ...(core === undefined ? {} : { room: core.room }),
    ...(paths.includes('-') ? { stdin: Object.assign(process.stdin, { isTTY: terminal }) } : {}),
  })
  source = opened.source
  const captures = source === undefined ? undefined : { names: source.names, bytesTotal: source.bytesTotal }
  say({ say: 'opened', captures, problems: opened.problems.map(({ file, message }) => ({ file, message })) })
}

async function read(from: PacketSource, { config, rows, longDigits: known, parts }: LaneSetup): Promise<void> {
  longDigits.read(new Parcel(known))
  const met = { names: 0, links: 0, numbers: longDigits.size }
  const place = () => ({ bytesRead: from.bytesRead, frame: from.frame })
  const split: { readonly whole: FrameRef; readonly frames: readonly number[] }[] = []
  /** What was met since the last batch, then the batch; after the last one there is none. */
  const parcelOf = (batch: TransactionBatch | undefined): ArrayBuffer => {
    const { names, links } = intake.decoding
    const parcel = new Parcel(free.pop())
    names.write(parcel, met.names)
    links.write(parcel, met.links)
    longDigits.write(parcel, met.numbers)
    met.names = names.size
    met.links = links.last
    met.numbers = longDigits.size
    parcel.writeNumber(split.length)
    for (const { whole, frames } of split) {
      parcel.writeNumber(whole.file)
      parcel.writeNumber(whole.frame)
      parcel.writeNumber(frames.length)
      parcel.write(Uint32Array.from(frames))
    }
    split.length = 0
    batch?.write(parcel)
    return parcel.buffer
  }
  const intake = new Intake(
    (batch) => {
      const buffer = parcelOf(batch)
      sent++
      say({ say: 'batch', buffer, place: place() }, buffer)
    },
    config,
    { core, rows, parts: parts ? (whole, frames) => split.push({ whole, frames }) : undefined },
  )
  let problem: LaneEnd['problem']
  const whole = await readAll(from, early(intake), {
    stop: () => stopped,
    progress: () => {
      if (performance.now() - spokenAt > SILENCE) say({ say: 'progress', place: place() })
    },
    drained,
  }).catch((error: unknown) => {
    if (!(error instanceof CaptureProblem)) throw error
    problem = { file: error.file, message: error.message }
    return false
  })
  intake.end()
  await from.close()
  const { counted, correlation } = intake
  const { stats, tsnGaps, lostParts } = intake.decoding
  const { stops, comments } = from
  const rest = parcelOf(undefined)
  say({ say: 'end', end: { stops, comments, stats, tsnGaps, lostParts, counted, correlation, rest, whole, problem } }, rest)
}

/** A promise while too many batches are not taken yet. */
function drained(): Promise<void> | undefined {
  if (sent < MOST_BATCHES) return undefined
  return new Promise((resolve) => {
    taken = () => {
      if (sent < MOST_BATCHES || stopped) resolve()
    }
  })
}

port.on('message', (message: ToLane) => {
  switch (message.say) {
    case 'open':
      void open(message.paths, message.terminal)
      return
    case 'read':
      assert(source !== undefined, 'nothing was opened')
      void read(source, message.setup)
      return
    case 'taken':
      free.push(message.buffer)
      sent--
      taken()
      return
    default:
      stopped = true
      taken()
  }
})
