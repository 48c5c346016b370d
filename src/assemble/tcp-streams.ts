/**
 * TCP for Diameter (RFC 6733 §2.1): connections found by addresses and ports, each with two directions (tcp-stream.ts). Bounded in connections and in
 * octets: a flood of half-open connections or of beginnings of messages pushes out its own kind before connections that have carried messages.
 */
import { TCP_ACK, TCP_FIN, TCP_RST, TCP_SYN } from '../wire/link/tcp.js'
import { type Arrival, type Delivery, type Emit, type Framing, Shared } from './stream-framing.js'
import { STREAM_WORDS, TcpStream } from './tcp-stream.js'

export type { Delivery, Emit, Framing }

/** Fields of a TCP header and where its octets are: `tcp` of wire/link/tcp.ts. */
export interface TcpSegment {
  readonly sourcePort: number
  readonly destinationPort: number
  readonly sequence: number
  readonly acknowledgement: number
  readonly flags: number
  readonly from: number
  readonly to: number
  readonly end: number
}

/** Arrays with room for all connections: keys, when they were used (behind them, how many segments there were), words of streams. */
export interface ConnectionGround {
  readonly keys: Uint32Array
  readonly used: Float64Array
  readonly streams: Uint32Array
  /** Parts of messages that the compiled reader left to be kept (core/wasm/tcp.ts): see `Part`. */
  readonly collected: Uint32Array
}

/** Words in front of the parts: 1 when there may be any, and how many there are. */
const Parts = { may: 0, count: 1, first: 2 } as const
/** Words of a part: the number of its stream, where it lies, file and frame, what it is (`Took`); as numbers of two words, its time and its number among the segments. */
const Part = { stream: 0, from: 1, to: 2, file: 3, frame: 4, took: 5, at: 6, order: 8, words: 10 } as const
const SETS = 1024
const WAYS = 8
/** Four words of each address, one of both ports. */
const WORDS = 9

class Connection {
  readonly id: number
  /** Octets of each address. */
  readonly length: number
  /** By direction: from the lower address and port, from the higher. */
  readonly streams: readonly [TcpStream, TcpStream]
  /** When memory was short for the last time that it came to this one, in segments. */
  passed = 0

  /** The words of its streams are those of `words` from `at` on. */
  constructor(id: number, length: number, shared: Shared, words: Uint32Array, at: number) {
    this.id = id
    this.length = length
    this.streams = [new TcpStream(shared, words, at), new TcpStream(shared, words, at + STREAM_WORDS)]
  }

  /** Tells the compiled reader what it has become. */
  tell(): void {
    for (const stream of this.streams) stream.tell()
  }

  get proven(): boolean {
    return this.streams[0].proven || this.streams[1].proven
  }
}

export class TcpStreams {
  static readonly limit = SETS * WAYS
  /** Octets that may wait in all streams together. */
  static readonly maxHeld = 64 << 20
  readonly #shared: Shared
  readonly #words: Uint32Array
  /** By connection: the number of the segment that came last; behind them the number of the last of all. */
  readonly #used: Float64Array
  readonly #streams: Uint32Array
  readonly #collected: Uint32Array
  readonly #numbers: Float64Array
  readonly #connections: (Connection | undefined)[] = Array.from({ length: TcpStreams.limit })
  /** Slots that hold a connection, in order. */
  readonly #opened: number[] = []
  readonly #key = new Uint32Array(WORDS)
  readonly #arrival: Arrival = { file: 0, frame: 0, at: 0, order: 0 }
  #side: 0 | 1 = 0
  #last = -1
  #hand = 0
  #nextId = 1
  /** Connections with messages that were forgotten to make room, though no FIN or RST had ended them. */
  evicted = 0
  // the connection and the direction that deliver
  #slot = -1
  #from: 0 | 1 = 0

  /** `ground`: arrays with room for all connections, when somebody else looks in them, too (src/core). */
  constructor(framing: Framing, emit: Emit, ground?: ConnectionGround) {
    this.#shared = new Shared(framing, emit)
    this.#words = ground?.keys ?? new Uint32Array(TcpStreams.limit * WORDS)
    this.#used = ground?.used ?? new Float64Array(TcpStreams.limit + 1)
    this.#collected = ground?.collected ?? new Uint32Array(Parts.first)
    this.#numbers = new Float64Array(this.#collected.buffer, this.#collected.byteOffset, this.#collected.length >> 1)
    this.#mayCollect()
    this.#streams = ground?.streams ?? new Uint32Array(TcpStreams.limit * 2 * STREAM_WORDS)
  }

  /** Counts of all streams so far. */
  get counts(): Readonly<Pick<Shared, 'gaps' | 'missing' | 'retransmissions' | 'conflicts' | 'resynchronised' | 'cut' | 'tls' | 'held'>> {
    return this.#shared
  }

  /** For `emit`: number of the direction that delivers, the same for all its messages. */
  get direction(): number {
    return 2 * (this.#connections[this.#slot]?.id ?? 0) + this.#from
  }

  /** For `emit`: the number in `Links` of the direction that delivers; 0: not asked for yet. */
  get link(): number {
    return this.#connections[this.#slot]?.streams[this.#from].link ?? 0
  }

  set link(link: number) {
    const stream = this.#connections[this.#slot]?.streams[this.#from]
    if (stream !== undefined) stream.link = link
  }

  /**
   * For `emit`: writes source and destination address (one behind the other) and both ports (at 32) of the direction that delivers; returns the octets of each
   * address. It is not always the direction of the packet at hand: an acknowledgement sets free what waited in the other one.
   */
  addresses(network: Uint8Array): number {
    const length = this.#connections[this.#slot]?.length ?? 0
    const at = this.#slot * WORDS
    const [source, destination] = this.#from === 0 ? [0, length] : [length, 0]
    for (let i = 0; i < length; i++) {
      const shift = 24 - 8 * (i & 3)
      network[source + i] = (this.#words[at + (i >> 2)] as number) >>> shift
      network[destination + i] = (this.#words[at + 4 + (i >> 2)] as number) >>> shift
    }
    const ports = this.#words[at + 8] as number
    const turned = this.#from === 0 ? ports : ((ports << 16) | (ports >>> 16)) >>> 0
    for (let i = 0; i < 4; i++) network[32 + i] = turned >>> (24 - 8 * i)
    return length
  }

  /**
   * Reads a segment; messages that it completes are emitted before it returns. `network`: source address at `from`, the destination
   * behind it, each `length` octets (0, 4 or 16).
   */
  segment(
    network: Uint8Array,
    from: number,
    length: number,
    octets: Uint8Array,
    segment: TcpSegment,
    file: number,
    frame: number,
    at: number,
  ): void {
    const { flags } = segment
    // An acknowledgement alone opens nothing.
    const opens = segment.end > segment.from || (flags & TCP_SYN) !== 0
    const slot = this.#find(network, from, length, segment.sourcePort, segment.destinationPort, opens)
    const connection = this.#connections[slot]
    if (connection === undefined) return
    this.#slot = slot
    const arrival = this.#arrival
    arrival.file = file
    arrival.frame = frame
    arrival.at = at
    arrival.order = (this.#used[TcpStreams.limit] as number) + 1
    this.#used[TcpStreams.limit] = arrival.order
    this.#used[slot] = arrival.order
    this.#read(connection, slot, octets, segment)
    connection.tell()
    if (this.#shared.held > TcpStreams.maxHeld) this.#shrink()
    this.#mayCollect()
  }

  /** Keeps the parts of messages, and what else the compiled reader found in segments in `octets`. */
  collect(octets: Uint8Array): void {
    const words = this.#collected
    const arrival = this.#arrival
    const count = words[Parts.count] ?? 0
    for (let at = Parts.first; at < Parts.first + count * Part.words; at += Part.words) {
      const stream = words[at + Part.stream] as number
      arrival.file = words[at + Part.file] as number
      arrival.frame = words[at + Part.frame] as number
      arrival.at = this.#numbers[(at + Part.at) >> 1] as number
      arrival.order = this.#numbers[(at + Part.order) >> 1] as number
      const { streams } = this.#connections[stream >> 1] as Connection
      const took = words[at + Part.took] as number
      streams[stream & 1 ? 1 : 0].collect(took, octets, words[at + Part.from] as number, words[at + Part.to] as number, arrival)
    }
    if (count > 0) this.#mayCollect()
    words[Parts.count] = 0
  }

  /** What is collected in one stretch of packets doubles what is held at most: memory cannot get short meanwhile. */
  #mayCollect(): void {
    this.#collected[Parts.may] = this.#shared.held < TcpStreams.maxHeld / 4 ? 1 : 0
  }

  #read(connection: Connection, slot: number, octets: Uint8Array, segment: TcpSegment): void {
    const { flags } = segment
    const side = this.#side
    const stream = connection.streams[side]
    const peer = connection.streams[side === 0 ? 1 : 0]
    if ((flags & TCP_ACK) !== 0) {
      this.#from = side === 0 ? 1 : 0
      peer.acknowledged(segment.acknowledgement)
    }
    this.#from = side
    let { sequence } = segment
    if ((flags & TCP_RST) !== 0) {
      if (stream.near(sequence)) this.#finish(slot)
      return
    }
    if ((flags & TCP_SYN) !== 0) {
      sequence = (sequence + 1) >>> 0
      stream.syn(sequence)
    }
    if (segment.end > segment.from) stream.segment(octets, segment.from, segment.to, segment.end, sequence, this.#arrival)
    if ((flags & TCP_FIN) !== 0) stream.fin((sequence + segment.end - segment.from) >>> 0)
  }

  /** The capture has ended: what waits is delivered as far as it goes. */
  finish(): void {
    for (const slot of this.#opened) this.#finish(slot)
  }

  #finish(slot: number): void {
    const connection = this.#connections[slot]
    if (connection === undefined) return
    this.#slot = slot
    for (const side of [0, 1] as const) {
      this.#from = side
      connection.streams[side].end()
      connection.streams[side].proven = false
    }
    connection.tell()
  }

  /** What a later run goes on with (pipeline/state-file.ts): connections in the order of their slots. */
  save() {
    const connections = this.#opened.flatMap((slot) => {
      const connection = this.#connections[slot]
      if (connection === undefined) return []
      const { id, length, passed, streams } = connection
      return {
        slot,
        id,
        length,
        passed,
        used: this.#used[slot] as number,
        key: this.#words.slice(slot * WORDS, (slot + 1) * WORDS),
        words: this.#streams.slice(slot * 2 * STREAM_WORDS, (slot + 1) * 2 * STREAM_WORDS),
        streams: streams.map((stream) => stream.save()),
      }
    })
    return { connections, order: this.#used[TcpStreams.limit] as number, hand: this.#hand, nextId: this.#nextId }
  }

  /** To be called before the first segment. */
  load({ connections, order, hand, nextId }: ReturnType<TcpStreams['save']>): void {
    for (const { slot, id, length, passed, used, key, words, streams } of connections) {
      const connection = new Connection(id, length, this.#shared, this.#streams, slot * 2 * STREAM_WORDS)
      connection.passed = passed
      this.#connections[slot] = connection
      this.#opened.push(slot)
      this.#used[slot] = used
      this.#words.set(key, slot * WORDS)
      this.#streams.set(words, slot * 2 * STREAM_WORDS)
      connection.streams.forEach((stream, side) => stream.load(streams[side] as ReturnType<TcpStream['save']>))
    }
    this.#used[TcpStreams.limit] = order
    this.#hand = hand
    this.#nextId = nextId
    this.#mayCollect()
  }

  /** Slot of the connection; −1 when there is none and none is to be opened. Sets `#side`. */
  #find(network: Uint8Array, from: number, length: number, sourcePort: number, destinationPort: number, opens: boolean): number {
    this.#side = this.#keyOf(network, from, length, sourcePort, destinationPort)
    if (this.#last >= 0 && this.#same(this.#last)) return this.#last
    let hash = 0
    for (let i = 0; i < WORDS; i++) {
      hash = Math.imul(hash ^ (this.#key[i] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const base = ((hash >>> 0) % SETS) * WAYS
    let victim = -1
    for (let slot = base; slot < base + WAYS; slot++) {
      const connection = this.#connections[slot]
      if (connection !== undefined && this.#same(slot)) {
        this.#last = slot
        return slot
      }
      if (victim < 0 || this.#worth(slot) < this.#worth(victim)) victim = slot
    }
    return opens ? this.#open(victim, length) : -1
  }

  /** What is given up first has the lowest: an empty slot, then connections without messages, then those with; the longest unused of each. */
  #worth(slot: number): number {
    const connection = this.#connections[slot]
    if (connection === undefined) return -1
    return (this.#used[slot] as number) + (connection.proven ? Number.MAX_SAFE_INTEGER / 2 : 0)
  }

  #open(slot: number, length: number): number {
    const old = this.#connections[slot]
    if (old !== undefined) {
      if (old.proven) this.evicted++
      for (const stream of old.streams) stream.drop()
    } else insert(this.#opened, slot)
    this.#connections[slot] = new Connection(this.#nextId++, length, this.#shared, this.#streams, slot * 2 * STREAM_WORDS)
    this.#words.set(this.#key, slot * WORDS)
    this.#last = slot
    return slot
  }

  #same(slot: number): boolean {
    const at = slot * WORDS
    for (let i = 0; i < WORDS; i++) if (this.#words[at + i] !== this.#key[i]) return false
    return true
  }

  /** Writes the key, the lower end first; returns 1 when the packet comes from the higher end. */
  #keyOf(network: Uint8Array, from: number, length: number, sourcePort: number, destinationPort: number): 0 | 1 {
    let order = 0
    for (let i = 0; i < length && order === 0; i++) order = (network[from + i] as number) - (network[from + length + i] as number)
    if (order === 0) order = sourcePort - destinationPort
    const key = this.#key
    const lower = from + (order > 0 ? length : 0)
    const higher = from + (order > 0 ? 0 : length)
    for (let i = 0; i < 4; i++) {
      key[i] = 4 * i < length ? word(network, lower + 4 * i) : 0
      key[4 + i] = 4 * i < length ? word(network, higher + 4 * i) : 0
    }
    key[8] = order > 0 ? destinationPort * 65536 + sourcePort : sourcePort * 65536 + destinationPort
    return order > 0 ? 1 : 0
  }

  /** Memory is short: streams lose what they keep, one after the other, those that carry messages and are in use only in the second round. */
  #shrink(): void {
    for (let i = 0; i < 2 * TcpStreams.limit && this.#shared.held > TcpStreams.maxHeld / 2; i++) {
      const slot = this.#hand
      const connection = this.#connections[slot]
      this.#hand = (slot + 1) % TcpStreams.limit
      if (connection === undefined) continue
      const used = this.#used[slot] as number
      if (connection.proven && used > connection.passed) connection.passed = used
      else for (const stream of connection.streams) if (stream.pending) stream.drop()
      connection.tell()
    }
  }
}

function word(octets: Uint8Array, at: number): number {
  return (
    (((octets[at] as number) << 24) |
      ((octets[at + 1] as number) << 16) |
      ((octets[at + 2] as number) << 8) |
      (octets[at + 3] as number)) >>>
    0
  )
}

/** Puts a number into a list in which they rise. */
function insert(list: number[], number: number): void {
  let at = list.length
  while (at > 0 && (list[at - 1] as number) > number) at--
  list.splice(at, 0, number)
}
