/** What every command that reads captures shares: opening, progress, Ctrl-C, problems in words, the exit code. */
import { type CaptureProblem, type Captures, openCaptures } from '../capture/source.js'
import type { Core } from '../core/core.js'
import { IntakeLane } from '../pipeline/lanes.js'
import { type ReadOptions, type Reader, readAll } from '../pipeline/read.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem, worst } from './exit.js'
import { closeCapture, toBeClosed } from './open-captures.js'
import { type Output, say } from './output.js'

export interface Talk {
  readonly quiet?: boolean
  readonly verbose?: boolean
}

export interface Opened {
  readonly source: Captures
  readonly problems: readonly CaptureProblem[]
  /** Reads to the end, as `readAll`; `reader` gets the packets unless another thread reads. */
  readonly read: (reader: Reader, options: ReadOptions) => Promise<boolean>
}

/** Opens the captures of a command; undefined when nothing could be read, after saying why. `lane`: who is to read them (lanes.ts), else this thread. */
export async function open(files: readonly string[], read: readonly string[], lane?: IntakeLane | Core): Promise<Opened | undefined> {
  const all = [...files, ...read]
  if (all.length === 0) throw new UsageProblem('no capture given. Name a file or a folder, or «-» for standard input.')
  const { source, problems, reading } = await (lane instanceof IntakeLane ? openThere(lane, all) : openHere(all, lane))
  for (const problem of problems) say(`homeward: ${plain(problem.message)}`)
  if (source === undefined) return undefined
  toBeClosed(source)
  return { source, problems, read: reading }
}

async function openHere(paths: readonly string[], core: Core | undefined) {
  const { source, problems } = await openCaptures(paths, core === undefined ? {} : { room: core.room })
  const reading: Opened['read'] = async (reader, options) => source === undefined || (await readAll(source, reader, options))
  return { source, problems, reading }
}

async function openThere(lane: IntakeLane, paths: readonly string[]) {
  const reading: Opened['read'] = (_, options) => lane.read(options)
  return { ...(await lane.open(paths)), reading }
}

export interface ReadResult {
  readonly interrupted: boolean
  readonly code: number
}

/** Reads to the end or to Ctrl-C. Problems on the way are said; the code is that of docs/interfaces.md. */
export async function readThrough({ source, problems, read }: Opened, reader: Reader, output: Output, talk: Talk): Promise<ReadResult> {
  let interrupted = false
  const onInterrupt = (): void => {
    if (interrupted) process.exit(Exit.interrupted)
    interrupted = true
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  const progress = progressLine(talk)
  const codes: number[] = []
  try {
    const options = { stop: () => interrupted, progress: progress.show, drained: () => output.drained() }
    codes.push(await read(reader, options).then((whole) => (whole ? Exit.done : Exit.interrupted), sayProblem))
  } finally {
    progress.clear()
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    await closeCapture(source)
  }
  if (source.stops.length > 0 || problems.length > 0) codes.push(Exit.partial)
  if (talk.quiet !== true) {
    for (const stop of source.stops) say(`homeward: ${plain(stop.file)}: ${plain(stop.reason)}`)
    if (interrupted) say('homeward: interrupted: what follows covers the packets that were read so far.')
  }
  return { interrupted, code: worst(codes) }
}

/** A capture that cannot be read on is said; what was read counts. */
function sayProblem(error: unknown): number {
  if (!(error instanceof Error) || error.name !== 'CaptureProblem') throw error
  say(`homeward: ${plain(error.message)}`)
  return Exit.partial
}

/** A line on the terminal that says how far reading is; nothing when stderr is no terminal. */
function progressLine(talk: Talk): { show: (source: Captures) => void; clear: () => void } {
  if (!process.stderr.isTTY || talk.quiet === true) return { show: () => {}, clear: () => {} }
  let shown = 0
  let any = false
  return {
    show(source) {
      const now = performance.now()
      if (now - shown < 200) return
      shown = now
      any = true
      const mb = (source.bytesRead / 1e6).toFixed(0)
      const share =
        source.bytesTotal === undefined || source.bytesTotal === 0 ? '' : ` ${Math.floor((100 * source.bytesRead) / source.bytesTotal)} %`
      process.stderr.write(`\rreading${share}, ${mb} MB, frame ${source.frame} \u001b[K`)
    },
    clear() {
      if (any) process.stderr.write('\r\u001b[K')
    },
  }
}
