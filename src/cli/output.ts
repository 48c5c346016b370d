/** Where text goes: data to stdout or a file, talk to stderr. A closed pipe ends the program quietly. */
import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { UsageProblem } from './exit.js'

const CHUNK = 1 << 16

/** Octets to stdout or a file, with back pressure. */
export class OctetOutput {
  readonly #stream: NodeJS.WritableStream
  readonly #file: WriteStream | undefined
  #drained: Promise<void> | undefined

  private constructor(stream: NodeJS.WritableStream, file: WriteStream | undefined) {
    this.#stream = stream
    this.#file = file
  }

  /** stdout, or a file that is made or replaced. `option`: how another place is given. */
  static async open(path: string | undefined, option = '-o'): Promise<OctetOutput> {
    if (path === undefined || path === '-') return new OctetOutput(process.stdout, undefined)
    const file = createWriteStream(path)
    try {
      await once(file, 'open')
    } catch (error) {
      throw new UsageProblem(
        `cannot write «${path}»: ${error instanceof Error ? error.message : String(error)}. Give another place with ${option}.`,
      )
    }
    return new OctetOutput(file, file)
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
    const file = this.#file
    if (file !== undefined)
      await new Promise<void>((resolve, reject) => file.end((error?: Error | null) => (error ? reject(error) : resolve())))
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

  /** stdout, or a file that is made or replaced. */
  static async open(path: string | undefined, option = '-o'): Promise<Output> {
    return new Output(await OctetOutput.open(path, option))
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
