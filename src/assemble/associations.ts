/**
 * SCTP associations, one direction each: retransmissions (same TSN), gaps, user messages in parts (RFC 9260 §6.9). Multihoming shows as another
 * direction; what crosses it twice is found by its content (assemble/copies.ts). A direction is a number; what is known of it lies in one cache
 * line, and the hash of a packet in one more.
 */
import { type Part, UserMessageParts, type Whole } from './user-message-parts.js'

/** TSNs remembered per direction, by their lowest bits. */
const WINDOW = 512
const MASK = WINDOW - 1
/** Words of a direction: the hash of the payload of each TSN, then what is looked at when that is the same: TSN, frame, number of the first message in the frame. */
const WINDOW_BITS = 11
const SEEN = 3

/** Words of a direction: its key, then what became of it. */
const Word = {
  source: 0,
  destination: 1,
  ports: 2,
  tag: 3,
  rest: 4,
  version: 10,
  next: 11,
  id: 12,
  link: 13,
  highest: 14,
  gaps: 15,
} as const
const STRIDE_BITS = 4
const REST = 6
/** Added to `version` once a TSN was seen. */
const STARTED = 0x100
/** Added while its messages are ITU’s unless they say otherwise (pipeline/variants.ts). */
const ITU = 0x200
/** Added while they may change that. */
const OPEN = 0x400
const FIRST_DIRECTIONS = 256

export interface AssociationGround {
  readonly heads: Int32Array
  readonly words: Int32Array
  readonly seen: Int32Array
  /** The votes of each direction (pipeline/variants.ts), which the compiled reader adds to. */
  readonly votes: Int32Array
}

/** All directions, found by addresses, ports and verification tag. Bounded: when full, all are forgotten and start anew. */
export class Associations {
  static readonly limit = 8192
  readonly #heads: Int32Array
  #directions = FIRST_DIRECTIONS
  #words: Int32Array
  #seen: Int32Array
  readonly #votes: Int32Array | undefined
  readonly #parts = new UserMessageParts()
  /** The directions in use are 1 to this. */
  #count = 0
  #nextId = 1
  #last = 0
  #pastGaps = 0
  readonly #rest = new Int32Array(REST)

  /** `ground`: arrays with room for all directions, when somebody else looks in them, too (src/core). */
  constructor(ground?: AssociationGround) {
    this.#heads = ground?.heads ?? new Int32Array(Associations.limit)
    this.#words = ground?.words ?? new Int32Array(FIRST_DIRECTIONS << STRIDE_BITS)
    this.#seen = ground?.seen ?? new Int32Array(FIRST_DIRECTIONS << WINDOW_BITS)
    this.#votes = ground?.votes
  }

  /**
   * The direction of a packet: both addresses of `length` octets stand at `source` (0: none known), ports and verification tag at `header` of the
   * SCTP packet.
   */
  find(addresses: Uint8Array, source: number, length: number, octets: Uint8Array, header: number): number {
    const from = length === 0 ? 0 : word(addresses, source)
    const to = length === 0 ? 0 : word(addresses, source + length)
    const ports = word(octets, header)
    const tag = word(octets, header + 4)
    const rest = this.#rest
    for (let i = 4; i < length; i += 4) {
      rest[(i >> 2) - 1] = word(addresses, source + i)
      rest[(i >> 2) + 2] = word(addresses, source + length + i)
    }
    if (this.#last !== 0 && this.#is(this.#last, from, to, ports, tag, length)) return this.#last
    // Verification tags are random numbers (RFC 9260 §5.3.1); the rest tells apart what a forger gives one tag.
    let hash = Math.imul(tag ^ (length === 16 ? (rest[2] as number) : 0), 0x9e3779b1) ^ from ^ ports
    hash = Math.imul(hash ^ (hash >>> 15) ^ to ^ (length === 16 ? (rest[5] as number) : 0), 0x85ebca6b)
    const bucket = (hash ^ (hash >>> 13)) & (Associations.limit - 1)
    const w = this.#words
    for (let d = this.#heads[bucket] as number; d !== 0; d = w[(d << STRIDE_BITS) + Word.next] as number) {
      if (this.#is(d, from, to, ports, tag, length)) {
        this.#last = d
        return d
      }
    }
    return this.#make(bucket, from, to, ports, tag, length)
  }

  #is(direction: number, from: number, to: number, ports: number, tag: number, length: number): boolean {
    const w = this.#words
    const at = direction << STRIDE_BITS
    if (w[at + Word.tag] !== tag || w[at + Word.ports] !== ports || w[at] !== from || w[at + Word.destination] !== to) return false
    if (((w[at + Word.version] as number) & 0xff) !== length) return false
    if (length !== 16) return true
    for (let i = 0; i < REST; i++) if (w[at + Word.rest + i] !== this.#rest[i]) return false
    return true
  }

  #make(bucket: number, from: number, to: number, ports: number, tag: number, length: number): number {
    if (this.#count + 1 >= Associations.limit) this.#forget()
    const direction = ++this.#count
    if (direction >= this.#directions) this.#grow()
    const w = this.#words
    const at = direction << STRIDE_BITS
    w.fill(0, at, at + (1 << STRIDE_BITS))
    w[at] = from
    w[at + Word.destination] = to
    w[at + Word.ports] = ports
    w[at + Word.tag] = tag
    if (length === 16) w.set(this.#rest, at + Word.rest)
    w[at + Word.version] = length
    w[at + Word.next] = this.#heads[bucket] as number
    w[at + Word.id] = this.#nextId++
    this.#heads[bucket] = direction
    this.#last = direction
    return direction
  }

  /** A number that no other direction ever has. */
  id(direction: number): number {
    return this.#words[(direction << STRIDE_BITS) + Word.id] as number
  }

  /** Its number in `Links`; 0: not asked for yet. */
  link(direction: number): number {
    return this.#words[(direction << STRIDE_BITS) + Word.link] as number
  }

  setLink(direction: number, link: number): void {
    this.#words[(direction << STRIDE_BITS) + Word.link] = link
  }

  /** Says whether its messages are ITU’s unless they say otherwise, whether they may, and how they voted by now. */
  speaksItu(direction: number, itu: boolean, open: boolean, votes: number): void {
    if (this.#votes !== undefined) this.#votes[direction] = votes
    const at = (direction << STRIDE_BITS) + Word.version
    const version = (this.#words[at] as number) & ~(ITU | OPEN)
    this.#words[at] = version | (itu ? ITU : 0) | (open ? OPEN : 0)
  }

  /** What `speaksItu` said last. */
  isItu(direction: number): boolean {
    return ((this.#words[(direction << STRIDE_BITS) + Word.version] as number) & ITU) !== 0
  }

  /** How its messages voted by now; undefined where only `speaksItu` may have said so. */
  votes(direction: number): number | undefined {
    return this.isItu(direction) ? this.#votes?.[direction] : undefined
  }

  /** Where an earlier chunk with this TSN and the same payload is remembered, or −1. Remembers the chunk otherwise. */
  seen(direction: number, tsn: number, hash: number, frame: number, message: number): number {
    const s = this.#seen
    const window = direction << WINDOW_BITS
    const place = tsn & MASK
    const at = window + WINDOW + SEEN * place
    if (s[window + place] === hash && s[at] === tsn && s[at + 1] !== 0) return at
    s[window + place] = hash
    s[at] = tsn
    s[at + 1] = frame
    s[at + 2] = message
    return -1
  }

  frameAt(at: number): number {
    return (this.#seen[at + 1] as number) >>> 0
  }

  messageAt(at: number): number {
    return this.#seen[at + 2] as number
  }

  /** Whether `count` was told of a TSN. */
  hasStarted(direction: number): boolean {
    return ((this.#words[(direction << STRIDE_BITS) + Word.version] as number) & STARTED) !== 0
  }

  /** Counts what is missing between the highest TSN so far and this one. A late one fills its gap. A far jump is a new association. */
  count(direction: number, tsn: number): void {
    const w = this.#words
    const at = direction << STRIDE_BITS
    if (!this.hasStarted(direction)) {
      w[at + Word.version] = (w[at + Word.version] as number) | STARTED
      w[at + Word.highest] = tsn
      return
    }
    const step = (tsn - (w[at + Word.highest] as number)) | 0
    const gaps = w[at + Word.gaps] as number
    if (step > 0) {
      if (step < 4096) w[at + Word.gaps] = gaps + step - 1
      w[at + Word.highest] = tsn
    } else if (step < 0 && step > -4096 && gaps > 0) w[at + Word.gaps] = gaps - 1
    else if (step <= -4096) w[at + Word.highest] = tsn
  }

  /** Adds a part of a user message, as `UserMessageParts`. Returns the message when all parts from B to E are there. */
  part(direction: number, message: string, number: number, part: Part): Whole | undefined {
    return this.#parts.add(direction, message, number, part)
  }

  /** Calls `each` for every direction whose votes may have become others. */
  eachVotes(each: (id: number, votes: number) => void): void {
    for (let d = 1; d <= this.#count; d++) {
      const votes = this.votes(d)
      if (votes !== undefined) each(this.id(d), votes)
    }
  }

  /** TSNs that were jumped over and did not come later. */
  get gaps(): number {
    let gaps = this.#pastGaps
    for (let d = 1; d <= this.#count; d++) gaps += this.#words[(d << STRIDE_BITS) + Word.gaps] as number
    return gaps
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      heads: this.#heads,
      directions: this.#directions,
      words: this.#words.subarray(0, this.#directions << STRIDE_BITS),
      seen: this.#seen.subarray(0, this.#directions << WINDOW_BITS),
      parts: this.#parts.save(),
      count: this.#count,
      nextId: this.#nextId,
    }
  }

  load(saved: ReturnType<Associations['save']>): void {
    this.#heads.set(saved.heads)
    while (this.#directions < saved.directions) this.#grow()
    this.#words.set(saved.words)
    // What links speak may be configured otherwise now
    for (let d = 1; d <= saved.count; d++) this.speaksItu(d, false, false, 0)
    this.#seen.set(saved.seen)
    this.#parts.load(saved.parts)
    this.#count = saved.count
    this.#nextId = saved.nextId
    this.#pastGaps = -this.gaps
  }

  #grow(): void {
    this.#directions *= 2
    if (this.#words.length >= this.#directions << STRIDE_BITS) return
    const words = new Int32Array(this.#directions << STRIDE_BITS)
    words.set(this.#words)
    this.#words = words
    const seen = new Int32Array(this.#directions << WINDOW_BITS)
    seen.set(this.#seen)
    this.#seen = seen
  }

  #forget(): void {
    this.#pastGaps = this.gaps
    this.#heads.fill(0)
    this.#seen.fill(0, 0, this.#directions << WINDOW_BITS)
    this.#parts.clear()
    this.#count = 0
    this.#last = 0
  }
}

function word(octets: Uint8Array, at: number): number {
  return (
    ((octets[at] as number) << 24) | ((octets[at + 1] as number) << 16) | ((octets[at + 2] as number) << 8) | (octets[at + 3] as number)
  )
}
