/**
 * The decode lane: packets in, message rows out. A packet goes the plain way (plain-way.ts) where it may, else the careful one (layers.ts). One lane reads
 * everything in capture order.
 */
import type { Ahead, PacketSource } from '../capture/source.js'
import type { Core } from '../core/core.js'
import { Links } from '../model/links.js'
import { BATCH_ROWS, type MessageBatch } from '../model/message.js'
import type { Names } from '../model/names.js'
import type { ResidualScan } from '../wire/residual.js'
import { type InSegments, Layers } from './layers.js'
import { Messages } from './messages.js'
import { type DecodeStats, type Decoding, noStats, notePacketTimes, Place } from './place.js'
import { PlainWay } from './plain-way.js'
import type { ConfiguredVariant } from './variants.js'

export type { DecodeStats }

/** Highest number of a capture: a column has 16 bits. */
export const MOST_FILE = 0xffff

export interface PacketView {
  readonly octets: Uint8Array
  readonly from: number
  readonly to: number
  readonly originalLength: number
  readonly at: number
  readonly linkType: number
  readonly interfaceId: number
  readonly file: number
  readonly frame: number
  /** Octets behind it and the way to say how many packets of them were read (capture/source.ts); undefined when there are none. */
  readonly ahead?: Ahead | undefined
  readonly took?: PacketSource['took']
}

export interface DecoderOptions {
  readonly rows?: number
  readonly keepOctets?: boolean
  /** Standards that the configuration gives links of this decoder (configured-links.ts). */
  readonly variant?: ((flows: Links) => ConfiguredVariant | undefined) | undefined
  /** Searches messages for protected identities that no field explains. */
  readonly residual?: ResidualScan | undefined
  /** Reads messages of the usual form; without it the careful way reads them all, to the same rows. Not for octets that are kept. */
  readonly core?: Core | undefined
  /** Told of each message that came in several segments of TCP. */
  readonly inSegments?: InSegments | undefined
}

export class Decoder implements Decoding {
  readonly stats: DecodeStats = noStats()
  /** The flows that messages came on, by the number in their rows. */
  readonly links = new Links()
  readonly #place = new Place()
  /** Number of the first capture of this run: 0 unless earlier runs read others (pipeline/state-file.ts). */
  firstFile = 0
  readonly #messages: Messages
  readonly #layers: Layers
  readonly #plain: PlainWay | undefined

  /**
   * `emit` gets full batches, valid until it returns. `keepOctets: false` leaves the octets of messages out of them: enough to correlate, and faster;
   * their offsets then mean nothing.
   */
  constructor(emit: (batch: MessageBatch) => void, options: DecoderOptions = {}) {
    const { rows = BATCH_ROWS, keepOctets = true, variant, residual } = options
    const core = keepOctets || rows > BATCH_ROWS ? undefined : options.core
    const configured = variant?.(this.links)
    const place = this.#place
    this.#messages = new Messages(place, this.stats, this.links, emit, rows, keepOctets, configured, residual, core)
    this.#layers = new Layers(place, this.stats, this.links, this.#messages, core, options.inSegments)
    const { plain } = this.#messages
    this.#plain = core && plain && new PlainWay(core, plain, this.#layers, place, this.stats, this.links)
  }

  /** Hosts, realms and access points, by the number in rows. */
  get names(): Names {
    return this.#messages.names
  }

  get tsnGaps(): number {
    return this.#layers.tsnGaps
  }

  /** Places at which octets of a TCP stream were never seen. */
  get streamGaps(): number {
    return this.#layers.streamGaps
  }

  /** Packets of TCP connections that are encrypted. */
  get tls(): number {
    return this.#layers.tls
  }

  get lostParts(): number {
    return this.#layers.lostFragments + this.#messages.lostSegments
  }

  /** SCTP payload protocol identifiers of user messages that were not read, with how often they came (bounded). */
  get otherPpids(): ReadonlyMap<number, number> {
    return this.#messages.otherPpids
  }

  /** Reads one packet, and those behind it when `ahead` (and `p` shows them). The octets need only be valid during the call. */
  packet(p: PacketView, ahead = true): void {
    const { stats } = this
    stats.packets++
    stats.octets += p.to - p.from
    notePacketTimes(stats, p.at, p.at)
    if (p.to - p.from < p.originalLength) stats.cutPackets++
    const place = this.#place
    place.file = (p.file + this.firstFile) & MOST_FILE
    place.begin(p.at, p.frame, p.interfaceId)
    place.linkType = p.linkType
    const plain = this.#plain
    if (plain?.packet(p) !== true) this.#layers.packet(p.octets, p.from, p.to)
    if (ahead) plain?.readAhead(p)
  }

  /** Hands over what is in the batch, before it is full; messages of which a part is to come wait on. */
  handOver(): void {
    this.#messages.flush()
  }

  /** The capture has ended, or is to be judged up to here: hands over what is in the batch, and what streams still hold. */
  flush(): void {
    this.#layers.finish()
    this.#messages.finish()
    this.#messages.flush()
  }

  /** What a later run goes on with, after `handOver` (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    // In this order: what directions have voted goes to the messages
    const layers = this.#layers.save()
    return { links: this.links.save(), layers, messages: this.#messages.save() }
  }

  load(saved: ReturnType<Decoder['save']>): void {
    this.links.load(saved.links)
    this.#layers.load(saved.layers)
    this.#messages.load(saved.messages)
  }
}
