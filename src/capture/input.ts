/** One capture: finds out what it is, inflates it, picks the reader, and closes its file while it is not needed. */
import { type FileHandle, open } from 'node:fs/promises'
import { GzipChunks } from './gzip.js'
import { type Kind, whatIs } from './magic.js'
import type { Input } from './merge.js'
import { ChunkInlet, type Chunks, FileChunks, FileInlet, type Inlet, OctetFeed, StreamChunks } from './octet-feed.js'
import { type Ahead, type CaptureReader, Notes, Packet, type Step, type Stop } from './packet.js'
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
  readonly #comments: string[]
  readonly #stream: NodeJS.ReadableStream | undefined
  readonly #room: Uint8Array | undefined
  #feed: OctetFeed | undefined
  #reader: CaptureReader | undefined
  /** Octets read by feeds that are closed. */
  #bytesRead = 0

  constructor(what: {
    readonly name: string
    readonly index: number
    readonly capacity: number
    /** Lists that all inputs of a source share. */
    readonly stops: Stop[]
    readonly comments: string[]
    /** stdin, when the name is '-'. */
    readonly stream: NodeJS.ReadableStream | undefined
    /** Memory to read into. */
    readonly room: Uint8Array | undefined
  }) {
    this.index = what.index
    this.#name = what.name
    this.#capacity = what.capacity
    this.#notes = new Notes(what.name, what.stops, what.comments)
    this.#comments = what.comments
    this.#stream = what.stream
    this.#room = what.room
  }

  /** Opens it; rejects with a CaptureProblem (or an error of the operating system) when nothing can be read. */
  async open(park: boolean): Promise<void> {
    const inlet = this.#stream === undefined ? await this.#openFile() : await this.#openStream(this.#stream)
    // bytesTotal is known for regular files only, and only those can be opened again
    if (park && this.bytesTotal !== undefined) await this.#park(inlet)
    else await this.#start(inlet, this.#capacity, this.#notes)
  }

  get bytesRead(): number {
    return this.#feed?.inlet.bytesRead ?? this.#bytesRead
  }

  next(): Step {
    return this.#reader === undefined ? 'end' : this.#reader.next()
  }

  get ahead(): Ahead | undefined {
    return this.#reader?.ahead
  }

  took(from: number, packets: number, at: number): void {
    this.#reader?.took(from, packets, at)
  }

  async fill(): Promise<void> {
    try {
      if (this.parked) {
        this.parked = false
        await this.#start(await this.#openFile(), this.#capacity, this.#notes)
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
    // The last packet would keep the whole buffer alive
    this.packet = new Packet()
    await feed.close()
  }

  /** Reads the first packet for its time, then closes the file. A file without packets has its turn at time 0. */
  async #park(inlet: Inlet): Promise<void> {
    // Stops are noted when the file is really read
    await this.#start(inlet, glance, new Notes(this.#name, [], this.#comments))
    let step = this.next()
    for (; step === 'wait'; step = this.next()) await this.fill()
    const first = new Packet()
    if (step === 'packet') first.at = this.packet.at
    await this.close()
    this.#bytesRead = 0
    this.packet = first
    this.parked = true
  }

  async #start(inlet: Inlet, capacity: number, notes: Notes): Promise<void> {
    // A small file needs no more than its size, and one octet to see its end
    const size = inlet instanceof FileInlet ? (this.bytesTotal ?? capacity) : capacity
    const feed = new OctetFeed(inlet, Math.min(capacity, size + 1), this.#room)
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
        this.#reader = new PcapReader(feed, notes)
        break
      case 'pcapng':
        this.#reader = new PcapngReader(feed, notes)
        break
      default:
        feed.wanted = headLength
        await feed.fill()
        throw this.#not(whatIs(feed.octets.subarray(0, feed.to)), inside)
    }
    this.packet = this.#reader.packet
  }

  async #openFile(): Promise<Inlet> {
    const { inlet, size } = await openInlet(this.#name)
    this.bytesTotal = size
    return inlet
  }

  async #openStream(stream: NodeJS.ReadableStream): Promise<Inlet> {
    if ('isTTY' in stream && stream.isTTY === true) {
      throw new CaptureProblem(
        '-',
        'stdin («-») is a terminal, not a capture: pipe one in, for example «tcpdump -w - | homeward analyze -».',
      )
    }
    return await streamInlet(stream)
  }

  #not(kind: Kind, inside: string): CaptureProblem {
    if (kind.kind === 'other') return this.#problem(`${inside}is ${kind.is}, not a capture: ${kind.next}`)
    return this.#problem(`${inside}is compressed once more: unpack it first (gunzip FILE)`)
  }

  #problem(what: string): CaptureProblem {
    return new CaptureProblem(this.#name, `${this.#name === '-' ? 'stdin («-»)' : `«${this.#name}»`} ${what}.`)
  }
}

/** The octets of a file or named pipe, inflated when they are gzip. `size`: on disk, of a regular file. Rejects with errors of the operating system. */
export async function openInlet(path: string): Promise<{ readonly inlet: Inlet; readonly size: number | undefined }> {
  const handle = await open(path, 'r')
  try {
    const about = await handle.stat()
    if (about.isFIFO()) return { inlet: await streamInlet(handle.createReadStream()), size: undefined }
    const inlet = (await isGzip(handle)) ? new ChunkInlet(new GzipChunks(new FileChunks(handle)), true) : new FileInlet(handle)
    return { inlet, size: about.size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function streamInlet(stream: AsyncIterable<string | Buffer>): Promise<Inlet> {
  const chunks: StreamChunks = new StreamChunks(stream)
  const head = await chunks.peek(2)
  const gzip = head[0] === 0x1f && head[1] === 0x8b
  const inner: Chunks = gzip ? new GzipChunks(chunks) : chunks
  return new ChunkInlet(inner, gzip)
}

async function isGzip(handle: FileHandle): Promise<boolean> {
  const head = new Uint8Array(2)
  const { bytesRead } = await handle.read(head, 0, 2, 0)
  return bytesRead === 2 && head[0] === 0x1f && head[1] === 0x8b
}
