/** Where text goes: data to stdout or a file, talk to stderr. A closed pipe ends the program quietly. */
import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { UsageProblem } from './exit.js'

const CHUNK = 1 << 16

/** Collects text and writes it in large pieces, with back pressure. */
export class Output {
  readonly #stream: NodeJS.WritableStream
  readonly #file: WriteStream | undefined
  #pending: string[] = []
  #length = 0
  #blocked = false

  private constructor(stream: NodeJS.WritableStream, file: WriteStream | undefined) {
    this.#stream = stream
    this.#file = file
  }

  /** stdout, or a file that is made or replaced. */
  static async open(path: string | undefined): Promise<Output> {
    if (path === undefined || path === '-') return new Output(process.stdout, undefined)
    const file = createWriteStream(path)
    try {
      await once(file, 'open')
    } catch (error) {
      throw new UsageProblem(
        `cannot write «${path}»: ${error instanceof Error ? error.message : String(error)}. Give another place with -o.`,
      )
    }
    return new Output(file, file)
  }

  line(text: string): void {
    this.#pending.push(text)
    this.#length += text.length + 1
    if (this.#length >= CHUNK) this.#write()
  }

  /** A promise while the reader of our output is slower than we are. */
  drained(): Promise<void> | undefined {
    if (!this.#blocked) return undefined
    return once(this.#stream, 'drain').then(() => {
      this.#blocked = false
    })
  }

  async close(): Promise<void> {
    this.#write()
    const drained = this.drained()
    if (drained !== undefined) await drained
    const file = this.#file
    if (file !== undefined)
      await new Promise<void>((resolve, reject) => file.end((error?: Error | null) => (error ? reject(error) : resolve())))
  }

  #write(): void {
    if (this.#pending.length === 0) return
    const text = `${this.#pending.join('\n')}\n`
    this.#pending = []
    this.#length = 0
    if (!this.#stream.write(text)) this.#blocked = true
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
