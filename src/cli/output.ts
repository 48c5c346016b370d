/** Where text goes: data to stdout or a file, talk to stderr. A closed pipe ends the program quietly. */
import { createWriteStream, renameSync, rmSync, type Stats, statSync, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { realpath } from 'node:fs/promises'
import { UsageProblem } from './exit.js'

const CHUNK = 1 << 16

/** A file that is written beside its place and moved there when it is whole: what stood there before stays until then. */
interface Target {
  readonly stream: WriteStream
  readonly written: string
  readonly path: string
}

/** Octets to stdout or a file, with back pressure. */
export class OctetOutput {
  readonly #stream: NodeJS.WritableStream
  readonly #target: Target | undefined
  #drained: Promise<void> | undefined

  private constructor(stream: NodeJS.WritableStream, target: Target | undefined) {
    this.#stream = stream
    this.#target = target
  }

  /** stdout, or a file that is made or replaced. `inputs` are never replaced; `option` is how another place is given. */
  static async open(path: string | undefined, inputs: readonly string[], option = '-o'): Promise<OctetOutput> {
    if (path === undefined || path === '-') return new OctetOutput(process.stdout, undefined)
    const there = statOf(path)
    if (there !== undefined && inputs.some((input) => isSame(statOf(input), there)))
      throw new UsageProblem(`«${path}» is a capture that is read: it will not be overwritten. Give another place with ${option}.`)
    const target = await openTarget(path, there).catch((error: unknown) => {
      throw new UsageProblem(
        `cannot write «${path}»: ${error instanceof Error ? error.message.split(',', 1).join('') : String(error)}. Give another place with ${option}.`,
      )
    })
    return new OctetOutput(target.stream, target)
  }

  write(piece: string | Uint8Array): void {
    // The event may come while we wait for something else: listen from the moment we are told to wait
    if (!this.#stream.write(piece) && this.#drained === undefined)
      this.#drained = once(this.#stream, 'drain').then(() => {
        this.#drained = undefined
      })
  }

  /** A promise while the reader of our output is slower than we are. */
  drained(): Promise<void> | undefined {
    return this.#drained
  }

  async close(): Promise<void> {
    if (this.#drained !== undefined) await this.#drained
    if (this.#target === undefined) return
    const { stream, written, path } = this.#target
    await new Promise<void>((resolve, reject) => stream.end((error?: Error | null) => (error ? reject(error) : resolve())))
    if (written !== path) renameSync(written, path)
  }
}

/** Collects text and writes it in large pieces, with back pressure. */
export class Output {
  readonly #octets: OctetOutput
  #pending: string[] = []
  #length = 0

  private constructor(octets: OctetOutput) {
    this.#octets = octets
  }

  /** stdout, or a file that is made or replaced. `inputs` are never replaced; `option` is how another place is given. */
  static async open(path: string | undefined, inputs: readonly string[], option?: string): Promise<Output> {
    return new Output(await OctetOutput.open(path, inputs, option))
  }

  line(text: string): void {
    this.#pending.push(text)
    this.#length += text.length + 1
    if (this.#length >= CHUNK) this.#write()
  }

  /** A promise while the reader of our output is slower than we are. */
  drained(): Promise<void> | undefined {
    return this.#octets.drained()
  }

  async close(): Promise<void> {
    this.#write()
    await this.#octets.close()
  }

  #write(): void {
    if (this.#pending.length === 0) return
    const text = `${this.#pending.join('\n')}\n`
    this.#pending = []
    this.#length = 0
    this.#octets.write(text)
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined // a path that cannot be looked at: opening it says why
  }
}

function isSame(a: Stats | undefined, b: Stats): boolean {
  return a !== undefined && a.dev === b.dev && a.ino === b.ino
}

async function openTarget(path: string, there: Stats | undefined): Promise<Target> {
  // A device or a pipe is written to, never replaced; a folder fails here.
  const inPlace = there !== undefined && !there.isFile()
  const end = there === undefined ? path : await realpath(path)
  const written = inPlace ? end : `${end}.${process.pid}.part`
  const stream = createWriteStream(written, there?.isFile() === true ? { mode: there.mode & 0o777 } : {})
  await once(stream, 'open')
  // Whatever ends the program early leaves no half file behind.
  if (!inPlace) process.once('exit', () => rmSync(written, { force: true }))
  return { stream, written, path: end }
}

/** A closed pipe (`| head`) is no error: the program ends. Call once at start. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
