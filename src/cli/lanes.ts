/** `--lanes N`: the threads of a command. */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import { octetsOf } from '../capture/source.js'
import { Core } from '../core/core.js'
import { IntakeLane } from '../pipeline/lanes.js'

/** Octets of files from which a second thread saves more than its start costs. */
const LARGE = 256 * 1024 * 1024

/** Octets below which the compiled reader saves less than it costs to start. */
export const SMALL = 4 * 1024 * 1024

/** More are a mistake. */
const MOST_ASKED = 1024

/** Commands that have the option. */
const commands = ['analyze', 'transactions']

/** The thread of this run, wanted or expected to be. */
let lane: IntakeLane | undefined

/** `--lanes N`: threads at most; the output is the same for any. There is work for two (docs/decisions/0016-lanes.md). */
export function lanesOption(): Option {
  return new Option(
    '--lanes <number>',
    'threads at most: with 2 and more, one of its own reads, decodes and ties questions to answers (the output is the same; default: 2 for large files where there are cores)',
  ).argParser((text) => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < 1 || n > MOST_ASKED) throw new InvalidArgumentError(`lanes are 1 to ${MOST_ASKED}.`)
    return n
  })
}

/**
 * Who is to read these: another thread, or this one with the compiled reader, or, when they are few, without it. Who asked for no number of lanes gets the
 * thread for large files; of a stream the writer needs the other core.
 */
export async function laneFor(asked: number | undefined, paths: readonly string[]): Promise<IntakeLane | Core | undefined> {
  const octets = await octetsOf(paths)
  const lanes = asked ?? (availableParallelism() > 1 && (octets ?? 0) >= LARGE ? 2 : 1)
  if (lanes > 1) return (lane ??= new IntakeLane())
  await endLane()
  return octets !== undefined && octets < SMALL ? undefined : Core.ifRoom()
}

/** Starts the thread while the command loads, where the words after `homeward` promise that `laneFor` will want it. A wrong guess costs its start. */
export function expectLane([command = '', ...words]: readonly string[]): void {
  if (!commands.includes(command) || words.some((word) => word.startsWith('--state'))) return
  const asked = words.find((word, i) => words[i - 1] === '--lanes' || word.startsWith('--lanes='))
  if (asked === undefined ? availableParallelism() > 1 && words.some(isLarge) : Number(asked.replace('--lanes=', '')) > 1)
    lane = new IntakeLane()
}

/** Any word may be asked about: one that is no path, or a path too long or forbidden, is not large. */
function isLarge(word: string): boolean {
  try {
    return (statSync(word, { throwIfNoEntry: false })?.size ?? 0) >= LARGE
  } catch {
    return false
  }
}

/** Ends the thread, if there is one. */
export async function endLane(): Promise<void> {
  await lane?.close()
}
