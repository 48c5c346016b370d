/** `homeward anonymise`: the same capture with identifiers replaced, lengths kept. */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { createGzip } from 'node:zlib'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { CaptureProblem } from '../capture/source.js'
import { type Anonymised, Anonymiser, type AnonymiseOptions } from '../pipeline/anonymise/run.js'
import { TooManyIdentifiers } from '../report/anonymise/numbers.js'
import { plain } from '../report/masking.js'
import type { Talk } from './captures.js'
import { Exit, UsageProblem } from './exit.js'
import { formatOption } from './options.js'
import { say } from './output.js'

const LEAST_KEY = 16
const MOST_KEY = 1024
/** Digits behind the country code that stay in a subscriber’s number, unless said otherwise. */
export const DIGITS_THAT_STAY = 3

interface Options extends Talk {
  readonly keyFile?: string
  readonly keepLocations?: boolean
  readonly nodes?: boolean
  readonly networkDigits: number
  readonly format: 'text' | 'json'
}

export function anonymiseCommand(program: Command): void {
  program
    .command('anonymise')
    .description('write the same capture with identifiers of subscribers replaced; what cannot be read is blanked')
    .argument('<IN>', 'a capture')
    .argument('<OUT>', 'the capture to write; with the ending .gz it is compressed')
    .option('--key-file <file>', 'a secret of at least 16 octets: the same key gives the same replacements (else a random key, not kept)')
    .addOption(
      new Option('--network-digits <n>', 'digits behind the country code that stay in a subscriber’s number')
        .default(DIGITS_THAT_STAY)
        .argParser(digits),
    )
    .option('--keep-locations', 'leave cells, areas and coordinates as they are')
    .option('--nodes', 'replace numbers, point codes and addresses of network nodes, too')
    .addOption(formatOption(['text', 'json']))
    .option('-q, --quiet', 'no summary')
    .option('-v, --verbose', 'say more on standard error')
    .action(async (input: string, output: string, options: Options) => {
      process.exitCode = await anonymise(input, output, options)
    })
}

function digits(text: string): number {
  const n = Number(text)
  if (text.trim() === '' || !Number.isInteger(n) || n < 0 || n > 15) throw new InvalidArgumentError('give a number from 0 to 15.')
  return n
}

async function anonymise(input: string, output: string, options: Options): Promise<number> {
  if (input === '-' || output === '-') throw new UsageProblem('anonymise reads its capture more than once: give files, not «-».')
  if (await sameFile(input, output)) throw new UsageProblem('IN and OUT are the same file: give another name for OUT.')
  const choices: AnonymiseOptions = {
    key: options.keyFile === undefined ? randomBytes(32) : await keyOf(options.keyFile, options),
    networkDigits: options.networkDigits,
    keepLocations: options.keepLocations === true,
    nodes: options.nodes === true,
  }
  const part = `${output}.part-${process.pid}`
  let interrupted = false
  const onInterrupt = (): void => {
    interrupted = true
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  try {
    const sink = await openSink(part, output.endsWith('.gz'))
    const talk = { stop: () => interrupted, progress: () => {} }
    const done = await new Anonymiser(choices).run(input, sink.write, async () => (await sink.close(), part), talk)
    if (interrupted) {
      say('homeward: interrupted: nothing was written.')
      return Exit.interrupted
    }
    await rename(part, output)
    tell(done, output, options)
    return done.stopped === undefined ? Exit.done : Exit.partial
  } catch (error) {
    if (error instanceof CaptureProblem) {
      say(`homeward: ${plain(error.message)}`)
      return Exit.nothingRead
    }
    if (error instanceof TooManyIdentifiers)
      throw new UsageProblem('the capture holds more identifiers than one run can remember: cut it (editcap -c) and use one --key-file.')
    throw error
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    await rm(part, { force: true })
  }
}

async function sameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(a).catch(() => a), realpath(b).catch(() => b)])
  return first === second
}

/** The key of a file, and a warning when others may read it. */
export async function keyOf(path: string, { quiet }: Talk): Promise<Uint8Array> {
  let key: Buffer
  try {
    key = await readFile(path)
  } catch (error) {
    throw new UsageProblem(
      plain(
        `the key «${path}» cannot be read: ${error instanceof Error ? error.message : String(error)}. Make one: head -c 32 /dev/urandom > ${path}`,
      ),
    )
  }
  if (key.length < LEAST_KEY || key.length > MOST_KEY)
    throw new UsageProblem(
      plain(`the key «${path}» has ${key.length} octets: give ${LEAST_KEY} to ${MOST_KEY}. Make one: head -c 32 /dev/urandom > ${path}`),
    )
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0 && process.platform !== 'win32' && quiet !== true)
    say(plain(`homeward: warning: others may read the key «${path}», and with it undo the replacements: chmod 600 ${path}`))
  return key
}

interface Sink {
  readonly write: (octets: Uint8Array) => Promise<void>
  readonly close: () => Promise<void>
}

/** A file that only its owner may read until it is renamed. */
async function openSink(path: string, compressed: boolean): Promise<Sink> {
  const file = createWriteStream(path, { mode: 0o600 })
  try {
    await once(file, 'open')
  } catch (error) {
    throw new UsageProblem(
      plain(`cannot write «${path}»: ${error instanceof Error ? error.message : String(error)}. Give another place for OUT.`),
    )
  }
  const gzip = compressed ? createGzip() : undefined
  gzip?.pipe(file)
  const stream = gzip ?? file
  let failure: Error | undefined
  file.on('error', (error) => (failure = error))
  return {
    write: (octets) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure)
        // The octets are the reader’s and change when it reads on: they must have been taken by then.
        stream.write(octets, (error) => (error ? reject(error) : resolve()))
      }),
    close: async () => {
      stream.end()
      await once(file, 'close')
      if (failure !== undefined) throw failure
    },
  }
}

function tell(done: Anonymised, output: string, { format, quiet, verbose }: Options): void {
  if (format === 'json') return void process.stdout.write(`${JSON.stringify({ output, ...done })}\n`)
  if (quiet === true) return
  const { messages, lookAlikes } = done
  say(plain(`${output}: ${done.packets} packets, ${messages.after} of ${messages.before} messages can be read`))
  say(
    `  ${done.identifiers} identifiers known; ${done.replaced} fields replaced, ${done.blanked} blanked, ${done.residual} found elsewhere and replaced`,
  )
  say(
    `  ${done.blankPayloads} payloads and ${done.blankBlocks} comments or blocks of the file are blank, since nobody can say what is in them`,
  )
  if (messages.inParts > 0)
    say(
      `  attention: ${messages.inParts} messages came in parts, which are blank: analyses read their answers as unseen, and may find otherwise`,
    )
  if (lookAlikes.found > 0)
    say(
      `  ${lookAlikes.found} places in the result look like an original: ${lookAlikes.replacements} are replacements that are another’s number; others are chance`,
    )
  else say('  checked: no original identifier is left in the octets')
  if (done.stopped !== undefined) say(`  attention: ${plain(done.stopped)}: what follows there was not written`)
  if (verbose === true)
    for (const [name, count] of Object.entries(done.unlisted)) say(plain(`  blanked, since no list knows the field: ${name} ${count}×`))
}
