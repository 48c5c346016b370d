/** `--data`: where the user's intelligence stands, and reading it. */
import { type Command, InvalidArgumentError } from 'commander'
import { momentOf, type Overlay } from '../intel/index.js'
import type { Micros } from '../model/units.js'
import { dataFolder, IntelStore } from '../pipeline/intel-store.js'
import { LearnedStore } from '../pipeline/learned-store.js'
import { IntelProblem } from '../pipeline/safe-folder.js'
import { UsageProblem } from './exit.js'

export interface DataOptions {
  readonly data?: string
}

export function dataOption(command: Command): Command {
  return command.option('--data <dir>', 'folder of data: imported intelligence (else $XDG_DATA_HOME/homeward)')
}

export const storeOf = (options: DataOptions): IntelStore => new IntelStore(dataFolder(options.data, process.env))

export const learnedStoreOf = (options: DataOptions): LearnedStore => new LearnedStore(dataFolder(options.data, process.env))

export function momentOption(text: string): Micros {
  const at = momentOf(text)
  if (at === undefined) throw new InvalidArgumentError('a moment is 2024-05-01 or 2024-05-01T12:00:00Z.')
  return at
}

/** What was imported; empty when nothing was. A folder that cannot be read is a usage problem. */
export function overlayOf(options: DataOptions): Overlay {
  return usable(() => storeOf(options).overlay())
}

/** What is wrong with the folder of data is a usage problem. */
export function usable<T>(step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof IntelProblem) throw new UsageProblem(error.message)
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'ENOTDIR')
      throw new UsageProblem(`the folder of data cannot be used: ${(error as Error).message}. Give another with --data`)
    throw error
  }
}
