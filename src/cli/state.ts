/** `--state DIR`: an analysis goes on where the one before ended. */
import type { Command } from 'commander'
import { isoTime } from '../model/units.js'
import type { Analysis } from '../pipeline/analysis.js'
import { MOST_FILE } from '../pipeline/decoder.js'
import { IntelProblem } from '../pipeline/safe-folder.js'
import { type State, StateFile } from '../pipeline/state-file.js'
import type { Summary } from '../report/analysis-text.js'
import { plain } from '../report/masking.js'
import type { Talk } from './captures.js'
import { UsageProblem } from './exit.js'
import { say } from './output.js'

export interface StateOptions extends Talk {
  readonly state?: string
  readonly learn?: true
}

export const stateOption = (command: Command): Command =>
  command.option('--state <dir>', 'go on where the analysis with this folder ended, and keep there what the next one needs')

/** Reads what the run before kept; undefined without `--state`. */
export function openState(options: StateOptions): Continued | undefined {
  const { state } = options
  if (state === undefined) return undefined
  if (options.learn === true) throw new UsageProblem('--state keeps what the traffic teaches with everything else: leave out --learn.')
  const file = new StateFile(state)
  return new Continued(
    state,
    file,
    usable(state, () => file.read()),
    options,
  )
}

/** What is wrong with the folder of the state is a usage problem. */
function usable<T>(folder: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof IntelProblem) throw new UsageProblem(error.message)
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageProblem(`--state: «${plain(folder)}» cannot be used: ${message}. Give another folder, or make room.`)
  }
}

export class Continued {
  /** Number of the first capture of this run, in rows and findings. */
  readonly firstFile: number
  readonly #folder: string
  readonly #file: StateFile
  readonly #before: State | undefined
  readonly #talk: Talk

  constructor(folder: string, file: StateFile, before: State | undefined, talk: Talk) {
    this.#folder = folder
    this.#file = file
    this.#before = before
    this.#talk = talk
    this.firstFile = before?.nextFile ?? 0
  }

  /** Names of all captures by their number, given those of this run. One more than there are, so that every place is told with its capture. */
  names(captures: readonly string[]): readonly string[] {
    const names = [...(this.#before?.files ?? [])]
    captures.forEach((name, i) => (names[(this.firstFile + i) & MOST_FILE] = name))
    return [...names, '']
  }

  summary(captures: readonly string[]): NonNullable<Summary['state']> {
    const before = this.#before
    return {
      captures: (before?.captures ?? 0) + captures.length,
      ...(before === undefined || !Number.isFinite(before.lastAt) ? {} : { until: isoTime(before.lastAt) }),
    }
  }

  begin(analysis: Analysis): void {
    const before = this.#before
    if (before === undefined) return
    analysis.load(before.analysis, this.firstFile)
    if (this.#talk.quiet !== true && Number.isFinite(before.lastAt))
      say(`homeward: goes on from the state in ${plain(this.#folder)}, which ends at ${isoTime(before.lastAt)}.`)
  }

  /** What the next run needs, before this one says what it thinks of what is open. */
  pause(analysis: Analysis, captures: readonly string[]): readonly Uint8Array[] {
    analysis.pause()
    const { firstAt, lastAt } = analysis.decoding.stats
    const before = this.#before?.lastAt ?? Number.NEGATIVE_INFINITY
    if (firstAt < before)
      say(
        `homeward: these captures begin at ${isoTime(firstAt)}, before the state ends (${isoTime(before)}): what they repeat is counted again.`,
      )
    return this.#file.octetsOf({
      analysis: analysis.save(),
      files: this.names(captures).slice(0, -1),
      nextFile: (this.firstFile + captures.length) & MOST_FILE,
      captures: this.summary(captures).captures,
      lastAt: Math.max(before, lastAt),
    })
  }

  keep(state: readonly Uint8Array[]): void {
    usable(this.#folder, () => this.#file.write(state))
    if (this.#talk.quiet !== true)
      say(`homeward: the state is kept in ${plain(this.#folder)}: it holds identifiers of subscribers as they are.`)
  }
}
