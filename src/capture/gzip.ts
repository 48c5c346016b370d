/** Inflates gzip (RFC 1952, also several members one after the other), with back pressure, and keeps what comes before damage. */
import { createGunzip } from 'node:zlib'
import type { Chunks } from './octet-feed.js'

/**
 * node:zlib drops what the failing call has inflated so far. Small pieces at the beginning and at the end keep that loss small:
 * a damaged checksum at the end loses nothing, a small damaged file at most what 512 octets hold.
 */
const pieces = { small: 512, smallUntil: 256 * 1024, last: 32 } as const

export class GzipChunks implements Chunks {
  damage: string | undefined
  readonly #raw: Chunks
  readonly #gunzip = createGunzip({ chunkSize: 64 * 1024 })
  #chunk: Uint8Array | undefined
  #ahead: Uint8Array | undefined
  #at = 0
  #fed = 0
  #started = false
  #feeding = false
  #closing = false
  #ended = false
  #failure: unknown
  #stir: (() => void) | undefined
  #stirred = false

  constructor(raw: Chunks) {
    this.#raw = raw
    const wake = (): void => this.#wake()
    this.#gunzip.on('readable', wake)
    this.#gunzip.on('end', () => {
      this.#ended = true
      this.#wake()
    })
    this.#gunzip.on('error', (error) => {
      this.damage ??= sentence(error)
      this.#ended = true
      this.#wake()
    })
  }

  get bytesRead(): number {
    return this.#raw.bytesRead
  }

  readonly pull = async (): Promise<Uint8Array | undefined> => {
    for (;;) {
      const octets: unknown = this.#gunzip.read()
      if (octets instanceof Uint8Array) return octets
      if (this.#failure !== undefined) throw this.#failure
      if (this.#ended || this.#closing) return undefined
      if (!this.#feeding) {
        this.#feeding = true
        this.#feed().catch((error: unknown) => {
          this.#failure = error
          this.#wake()
        })
      }
      await this.#change()
    }
  }

  async close(): Promise<void> {
    this.#closing = true
    this.#gunzip.destroy()
    this.#wake()
    await this.#raw.close()
  }

  /** Hands one piece to zlib. One chunk is read ahead, to know which is the last. */
  async #feed(): Promise<void> {
    if (!this.#started) {
      this.#started = true
      this.#ahead = await this.#raw.pull()
    }
    while (this.#chunk === undefined || this.#at === this.#chunk.length) {
      this.#chunk = this.#ahead
      this.#at = 0
      if (this.#chunk === undefined) {
        this.#gunzip.end()
        return
      }
      this.#ahead = await this.#raw.pull()
    }
    const left = this.#chunk.length - this.#at
    const last = this.#ahead === undefined
    let length = last || this.#fed < pieces.smallUntil ? Math.min(left, pieces.small) : left
    if (last) length = left > pieces.last ? Math.min(length, left - pieces.last) : 1
    const piece = this.#chunk.subarray(this.#at, this.#at + length)
    this.#at += length
    this.#fed += length
    this.#gunzip.write(piece, () => {
      this.#feeding = false
      this.#wake()
    })
  }

  #wake(): void {
    this.#stirred = true
    this.#stir?.()
  }

  async #change(): Promise<void> {
    if (!this.#stirred) await new Promise<void>((resolve) => (this.#stir = resolve))
    this.#stir = undefined
    this.#stirred = false
  }
}

function sentence(error: Error): string {
  if ('code' in error && error.code === 'Z_BUF_ERROR') return 'its gzip compression ends too early, so the file was cut'
  return `its gzip compression is damaged (${error.message})`
}
