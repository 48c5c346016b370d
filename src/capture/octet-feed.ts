/** Octets of one input, in one reused buffer: an inlet brings them (file, stdin, gzip), a reader takes them from the front. */
import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { limits, nothing } from './packet.js'

/** Where octets come from. */
export interface Inlet {
  /** Writes up to `room` octets into `into` from `at` on; 0 means there are no more. Rejects for errors of the disk only. */
  read(into: Uint8Array, at: number, room: number): Promise<number>
  close(): Promise<void>
  /** Octets taken from the disk so far. */
  readonly bytesRead: number
  /** Why the octets ended early, when they did. */
  readonly damage: string | undefined
}

/** A buffer over an inlet. The reader takes octets by moving `from`; `octets` and `view` change in `fill` only. */
export class OctetFeed {
  octets: Uint8Array
  view: DataView
  from = 0
  to = 0
  ended = false
  /** How many octets the reader needs at once. */
  wanted = 1
  readonly inlet: Inlet
  #start = 0

  /** `room`: memory to read into, when that is to be another’s (src/core); it is used when it is large enough. */
  constructor(inlet: Inlet, capacity: number, room: Uint8Array = nothing) {
    this.inlet = inlet
    this.octets = room.length >= capacity ? room : new Uint8Array(capacity)
    this.view = new DataView(this.octets.buffer, this.octets.byteOffset, this.octets.length)
  }

  /** Offset, from the beginning of the capture, of the octet at index `at`. */
  offset(at: number): number {
    return this.#start + at
  }

  /** Reads until `wanted` octets are there or the input has ended. Moves what is left to the front. */
  async fill(): Promise<void> {
    if (this.from > 0) {
      this.octets.copyWithin(0, this.from, this.to)
      this.#start += this.from
      this.to -= this.from
      this.from = 0
    }
    if (this.wanted > this.octets.length) this.#grow()
    while (this.to < this.wanted && !this.ended) {
      const count = await this.inlet.read(this.octets, this.to, this.octets.length - this.to)
      if (count === 0) this.ended = true
      this.to += count
    }
  }

  /** Gives the memory back. */
  async close(): Promise<void> {
    this.ended = true
    this.octets = nothing
    this.from = this.to = 0
    await this.inlet.close()
  }

  #grow(): void {
    const room = Math.min(Math.max(this.wanted, 2 * this.octets.length), limits.block + limits.searchWindow)
    const octets = new Uint8Array(Math.max(room, this.wanted))
    octets.set(this.octets.subarray(0, this.to))
    this.octets = octets
    this.view = new DataView(octets.buffer)
  }
}

/**
 * A regular file, read from its beginning. It is read where it is decoded: a regular file answers at once, the way through the thread pool costs more than
 * the copy, and leaves the octets in the cache of another core.
 */
export class FileInlet implements Inlet {
  readonly damage = undefined
  bytesRead = 0
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  // oxlint-disable-next-line require-await
  async read(into: Uint8Array, at: number, room: number): Promise<number> {
    const count = readSync(this.#handle.fd, into, at, room, this.bytesRead)
    this.bytesRead += count
    return count
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

/** Gives the next octets, undefined at the end. */
export type Pull = () => Promise<Uint8Array | undefined>

/** Something that brings its octets in chunks of its own size. */
export interface Chunks {
  pull: Pull
  close(): Promise<void>
  readonly bytesRead: number
  readonly damage: string | undefined
}

/** Chunks as an inlet. */
export class ChunkInlet implements Inlet {
  /** Whether the chunks come out of gzip. */
  readonly inflates: boolean
  readonly #chunks: Chunks
  #rest: Uint8Array = nothing

  constructor(chunks: Chunks, inflates: boolean) {
    this.#chunks = chunks
    this.inflates = inflates
  }

  get bytesRead(): number {
    return this.#chunks.bytesRead
  }

  get damage(): string | undefined {
    return this.#chunks.damage
  }

  async read(into: Uint8Array, at: number, room: number): Promise<number> {
    while (this.#rest.length === 0) {
      const chunk = await this.#chunks.pull()
      if (chunk === undefined) return 0
      this.#rest = chunk
    }
    const count = Math.min(room, this.#rest.length)
    into.set(this.#rest.subarray(0, count), at)
    this.#rest = this.#rest.subarray(count)
    return count
  }

  close(): Promise<void> {
    return this.#chunks.close()
  }
}

/** A stream (stdin, a named pipe), read with back pressure. `peek` shows its first octets before they are pulled. */
export class StreamChunks implements Chunks {
  readonly damage = undefined
  bytesRead = 0
  readonly #iterator: AsyncIterator<string | Buffer>
  #ahead: Uint8Array[] = []

  constructor(stream: AsyncIterable<string | Buffer>) {
    this.#iterator = stream[Symbol.asyncIterator]()
  }

  async peek(count: number): Promise<Uint8Array> {
    let length = 0
    while (length < count) {
      const chunk = await this.#take()
      if (chunk === undefined) break
      this.#ahead.push(chunk)
      length += chunk.length
    }
    const together = Buffer.concat(this.#ahead)
    this.#ahead = together.length > 0 ? [together] : []
    return together
  }

  readonly pull = async (): Promise<Uint8Array | undefined> => {
    return this.#ahead.shift() ?? (await this.#take())
  }

  async close(): Promise<void> {
    await this.#iterator.return?.()
  }

  async #take(): Promise<Uint8Array | undefined> {
    const step = await this.#iterator.next()
    if (step.done === true) return undefined
    const chunk = typeof step.value === 'string' ? Buffer.from(step.value, 'latin1') : step.value
    this.bytesRead += chunk.length
    return chunk
  }
}

/** A regular file in chunks, for what must be inflated. */
export class FileChunks implements Chunks {
  readonly damage = undefined
  bytesRead = 0
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  readonly pull = async (): Promise<Uint8Array | undefined> => {
    const chunk = new Uint8Array(64 * 1024)
    const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, this.bytesRead)
    this.bytesRead += bytesRead
    return bytesRead === 0 ? undefined : chunk.subarray(0, bytesRead)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}
