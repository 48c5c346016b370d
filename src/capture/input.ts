/** One capture: finds out what it is, inflates it, picks the reader, and closes its file while it is not needed. */
import { type FileHandle, open } from 'node:fs/promises'
import { GzipChunks } from './gzip.js'
import { type Kind, whatIs } from './magic.js'
import type { Input } from './merge.js'
import { ChunkInlet, type Chunks, FileChunks, FileInlet, type Inlet, OctetFeed, StreamChunks } from './octet-feed.js'
import { type CaptureReader, type Notes, Packet, type Step } from './packet.js'
import { PcapReader, pcapHeader } from './pcap.js'
import { PcapngReader } from './pcapng.js'
import { CaptureProblem, fileProblem } from './problem.js'

/** Enough for every magic number; also the least that is read to name what is no capture. */
const headLength = 512
/** A file that is only asked for its first packet gets this much. */
const glance = 64 * 1024

export class CaptureInput implements Input {
  readonly index: number
  packet = new Packet()
  parked = false
  bytesTotal: number | undefined
  readonly #name: string
  readonly #capacity: number
  readonly #notes: Notes
  readonly #stream: NodeJS.ReadableStream | undefined
  #feed: OctetFeed | undefined
  #reader: CaptureReader | undefined
  /** Octets read by feeds that are closed. */
  #bytesRead = 0

  constructor(what: {
    readonly name: string
    readonly index: number
    readonly capacity: number
    readonly notes: Notes
    /** stdin, when the name is '-'. */
    readonly stream: NodeJS.ReadableStream | undefined
  }) {
    this.index = what.index
    this.#name = what.name
    this.#capacity = what.capacity
    this.#notes = what.notes
    this.#stream = what.stream
  }

  /** Opens it; rejects with a CaptureProblem (or an error of the operating system) when nothing can be read. */
  async open(park: boolean): Promise<void> {
    const inlet = this.#stream === undefined ? await this.#openFile() : await this.#openStream(this.#stream)
    // bytesTotal is known for regular files only, and only those can be opened again
    const glancing = park && this.bytesTotal !== undefined
    await this.#start(inlet, glancing ? glance : this.#capacity)
    if (glancing) await this.#park()
  }

  get bytesRead(): number {
    return this.#feed?.inlet.bytesRead ?? this.#bytesRead
  }

  next(): Step {
    return this.#reader === undefined ? 'end' : this.#reader.next()
  }

  async fill(): Promise<void> {
    try {
      if (this.parked) {
        this.parked = false
        await this.#start(await this.#openFile(), this.#capacity)
      } else {
        await this.#feed?.fill()
      }
    } catch (error) {
      throw fileProblem(this.#name, error)
    }
  }

  async close(): Promise<void> {
    const feed = this.#feed
    if (feed === undefined) return
    this.#bytesRead = feed.inlet.bytesRead
    this.#feed = undefined
    this.#reader = undefined
    await feed.close()
  }

  /** Reads the first packet for its time, then closes the file. A file without packets stays open: it says so when its turn comes. */
  async #park(): Promise<void> {
    const first = new Packet()
    for (let step = this.next(); ; step = this.next()) {
      if (step === 'wait') {
        await this.fill()
        continue
      }
      if (step === 'packet') first.at = this.packet.at
      break
    }
    if (this.packet.frame === 0) return
    await this.close()
    this.#bytesRead = 0
    this.packet = first
    this.parked = true
  }

  async #start(inlet: Inlet, capacity: number): Promise<void> {
    const feed = new OctetFeed(inlet, capacity)
    this.#feed = feed
    feed.wanted = pcapHeader
    await feed.fill()
    const inside = inlet instanceof ChunkInlet && inlet.inflates ? 'inside its gzip compression, ' : ''
    if (feed.to === 0) {
      if (inlet.damage !== undefined) throw this.#problem(`cannot be unpacked: ${inlet.damage}; copy or download it again`)
      throw this.#problem(`${inside}is empty: check that the capture was running and had permission to record`)
    }
    const kind = whatIs(feed.octets.subarray(0, feed.to))
    switch (kind.kind) {
      case 'pcap':
        if (feed.to < pcapHeader) throw this.#problem('ends inside its file header, before the first packet: copy or record it again')
        this.#reader = new PcapReader(feed, this.#notes)
        break
      case 'pcapng':
        this.#reader = new PcapngReader(feed, this.#notes)
        break
      default:
        feed.wanted = headLength
        await feed.fill()
        throw this.#not(whatIs(feed.octets.subarray(0, feed.to)), inside)
    }
    this.packet = this.#reader.packet
  }

  async #openFile(): Promise<Inlet> {
    const handle = await open(this.#name, 'r')
    try {
      const about = await handle.stat()
      if (about.isFIFO()) return await this.#streamInlet(handle.createReadStream())
      this.bytesTotal = about.size
      return (await isGzip(handle)) ? new ChunkInlet(new GzipChunks(new FileChunks(handle)), true) : new FileInlet(handle)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  async #openStream(stream: NodeJS.ReadableStream): Promise<Inlet> {
    if ('isTTY' in stream && stream.isTTY === true) {
      throw new CaptureProblem(
        '-',
        'stdin («-») is a terminal, not a capture: pipe one in, for example «tcpdump -w - | homeward analyze -».',
      )
    }
    return await this.#streamInlet(stream)
  }

  async #streamInlet(stream: AsyncIterable<string | Buffer>): Promise<Inlet> {
    const chunks: StreamChunks = new StreamChunks(stream)
    const head = await chunks.peek(2)
    const gzip = head[0] === 0x1f && head[1] === 0x8b
    const inner: Chunks = gzip ? new GzipChunks(chunks) : chunks
    return new ChunkInlet(inner, gzip)
  }

  #not(kind: Kind, inside: string): CaptureProblem {
    if (kind.kind === 'other') return this.#problem(`${inside}is ${kind.is}, not a capture: ${kind.next}`)
    return this.#problem(`${inside}is compressed once more: unpack it first (gunzip FILE)`)
  }

  #problem(what: string): CaptureProblem {
    return new CaptureProblem(this.#name, `${this.#name === '-' ? 'stdin («-»)' : `«${this.#name}»`} ${what}.`)
  }
}

async function isGzip(handle: FileHandle): Promise<boolean> {
  const head = new Uint8Array(2)
  const { bytesRead } = await handle.read(head, 0, 2, 0)
  return bytesRead === 2 && head[0] === 0x1f && head[1] === 0x8b
}
