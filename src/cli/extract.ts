/** `--extract FILE`: the packets that findings name, as a capture. */
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { CaptureProblem } from '../capture/source.js'
import { type Evidence } from '../pipeline/evidence.js'
import { TooManyIdentifiers } from '../report/anonymise/numbers.js'
import { plain } from '../report/masking.js'
import { DIGITS_THAT_STAY, keyOf } from './anonymise.js'
import type { Talk } from './captures.js'
import { Exit, UsageProblem } from './exit.js'
import { OctetOutput, say } from './output.js'

export interface ExtractOptions extends Talk {
  readonly extract?: string
  readonly keyFile?: string
  readonly reveal?: boolean
  readonly output?: string
}

export function extractOptions(command: Command): Command {
  return command
    .option('--extract <file>', 'write the packets that findings name there (pcapng); identifiers are replaced unless --reveal')
    .addOption(
      new Option('--key-file <file>', 'for --extract: the secret under which identifiers are replaced (else a random key, not kept)'),
    )
}

/** Says what is wrong before anything is read. `paths`: the captures as given, which are to be read a second time. */
export function checkExtract({ extract, keyFile, reveal, output }: ExtractOptions, paths: readonly string[]): void {
  if (extract === undefined) {
    if (keyFile !== undefined) throw new UsageProblem('--key-file is for the packets of --extract: give --extract FILE, too.')
    return
  }
  if (reveal === true && keyFile !== undefined) throw new UsageProblem('with --reveal nothing is replaced: leave out --key-file.')
  if (extract === '-') throw new UsageProblem('--extract writes a file, since standard output has the findings: give a name.')
  if (output !== undefined && resolve(output) === resolve(extract)) throw new UsageProblem('-o and --extract name the same file: give two.')
  for (const path of paths)
    if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isFIFO() === true)
      throw new UsageProblem(
        `--extract reads the captures a second time, and «${plain(path)}» can be read only once: save it to a file, and give that.`,
      )
}

/** Opens what the packets are written to; undefined when none are asked for. `names`: the captures, which are never overwritten. */
export async function openExtract(options: ExtractOptions, names: readonly string[]): Promise<Extraction | undefined> {
  const { extract, keyFile, reveal } = options
  if (extract === undefined) return undefined
  const key = reveal === true ? undefined : keyFile === undefined ? randomBytes(32) : await keyOf(keyFile, options)
  return { key, output: await OctetOutput.open(extract, names, '--extract'), path: extract }
}

export interface Extraction {
  readonly key: Uint8Array | undefined
  readonly output: OctetOutput
  readonly path: string
}

/** Writes what was noted, and says so. Gives the exit code. */
export async function writeExtract(
  { key, output, path }: Extraction,
  evidence: Evidence,
  names: readonly string[],
  talk: Talk,
): Promise<number> {
  let interrupted = false
  const onInterrupt = (): void => {
    interrupted = true
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  try {
    const done = await evidence.extract(
      names,
      (octets) => output.write(octets),
      { stop: () => interrupted, drained: () => output.drained() },
      key === undefined ? undefined : { key, networkDigits: DIGITS_THAT_STAY, keepLocations: false, nodes: false },
    )
    if (done.interrupted) {
      say(`homeward: interrupted: ${plain(path)} was not written.`)
      return Exit.interrupted
    }
    await output.close()
    if (talk.quiet !== true)
      say(
        `homeward: ${plain(path)}: ${done.packets} packets that findings name, ${key === undefined ? 'as they are' : 'identifiers replaced'}.`,
      )
    if (done.beyond > 0) say(`homeward: ${plain(path)}: findings name more packets than are kept: the first ${done.packets} were written.`)
    if (done.earlier > 0) say(`homeward: ${plain(path)}: packets of captures that earlier runs read are not in it.`)
    if (done.missing === 0) return Exit.done
    say(`homeward: ${plain(path)}: ${done.missing} packets were not found again: a capture has changed since it was read.`)
    return Exit.partial
  } catch (error) {
    if (error instanceof CaptureProblem) {
      say(`homeward: --extract: ${plain(error.message)}`)
      return Exit.partial
    }
    if (error instanceof TooManyIdentifiers)
      throw new UsageProblem('--extract: the packets hold more identifiers than one run can replace: analyse fewer captures at once.')
    throw error
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
  }
}
