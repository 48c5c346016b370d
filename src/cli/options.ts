/** Options that several commands share. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Filter, FilterProblem } from '../report/filter/index.js'
import { UsageProblem } from './exit.js'
import { say } from './output.js'

export interface ReadOptions {
  readonly read?: readonly string[]
  readonly output?: string
  readonly reveal?: boolean
}

/** A repeatable option: its values in order. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

/** FILE…, -r, -o, --reveal, --quiet, --verbose. */
export function readOptions(command: Command): Command {
  return command
    .argument('[FILE...]', 'captures: files, folders, or - for standard input')
    .addOption(new Option('-r, --read <file>', 'a capture, as FILE').argParser(collect))
    .option('-o, --output <file>', 'write there instead of standard output')
    .option('--reveal', 'show identifiers of subscribers in full')
    .option('-q, --quiet', 'no progress and no summary on standard error')
    .option('-v, --verbose', 'say more on standard error')
}

export function formatOption(formats: readonly [string, ...string[]]): Option {
  return new Option('-f, --format <format>', 'form of the output').choices(formats).default(formats[0])
}

/** `--filter EXPR`, read by one of the readers of report/filter: what is wrong with it is said with its place. */
export function filterOption(read: (expression: string) => Filter): Option {
  return new Option('--filter <expression>', 'only records that fit, such as: map.opcode == 71 (docs/filter.md)').argParser((text) => {
    try {
      return read(text)
    } catch (error) {
      if (error instanceof FilterProblem) throw new UsageProblem(`--filter: ${error.message}`)
      throw error
    }
  })
}

/** Without --reveal a filter sees masked identifiers: said once, so that nobody takes «no record» for «not there». */
export function sayMasked(filter: Filter | undefined, reveal: boolean | undefined): void {
  if (filter === undefined || filter.masked.length === 0 || reveal === true) return
  say(`note: without --reveal the filter compares ${filter.masked.join(', ')} as masked: identifiers of subscribers are not found in full.`)
}

export function frameOption(): Option {
  return new Option('--frame <number>', 'only the messages of this frame').argParser((text) => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('a frame number is 1 or more.')
    return n
  })
}
