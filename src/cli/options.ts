/** Options that several commands share. */
import { type Command, InvalidArgumentError, Option } from 'commander'

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

export function frameOption(): Option {
  return new Option('--frame <number>', 'only the messages of this frame').argParser((text) => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('a frame number is 1 or more.')
    return n
  })
}
