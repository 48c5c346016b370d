/**
 * One direction of a TCP connection: segments in any order become messages (RFC 9293 §3.4, §3.8). Octets that came first stay. A segment at the
 * expected place that holds whole messages is neither copied nor kept; a hash of it stays, to tell a retransmission from a forgery.
 * Left out: urgent data, timestamps (RFC 7323) as a second sequence number.
 */
import { looksLikeTls } from '../wire/link/tls.js'
import { Later } from './later-segments.js'
import { PartialMessage } from './partial-message.js'
import { MEMORY_WORDS, remembered, SegmentMemory } from './segment-memory.js'
import type { Arrival, Shared } from './stream-framing.js'

/** Longest message that is put together. Diameter's 24-bit length would allow 16 MiB; no command comes near this. */
export const MAX_MESSAGE = 256 * 1024
/** A segment farther from the expected place than this belongs to another use of the ports, or to a stream that the tap lost. */
const FAR = 1 << 20
/** Octets searched in vain until a stream is taken for one of another protocol: then only the beginnings of segments are looked at. */
const PATIENCE = 64 * 1024

/** Words of a stream that the compiled reader (src/core) goes on by: see `State`, the sequence number that is expected next, the stream's number in model/links.ts (0: not asked for yet), its memory; octets that are still to come of the message that is collected; the last octets, in which the header may begin that is searched. */
const Word = { state: 0, next: 1, link: 2, memory: 3, left: 3 + MEMORY_WORDS, kept: 4 + MEMORY_WORDS } as const
/** Octets of `kept` at most. */
const KEPT = 20
/** Words from one stream to the next: whole cache lines. */
export const STREAM_WORDS = (Word.kept + KEPT / 4 + 15) & ~15
/**
 * `flows`: the next segment may be read as it comes, when it holds whole messages; `waits`: segments wait behind a gap, which an acknowledgement may give up. `collects`: the next segment may be added to the message that is kept,
 * when it does not end it. `searches`: the next segment may be read as it comes, when it is a message that surely is one and none begins in `kept`.
 */
const State = { flows: 1, waits: 2, collects: 4, searches: 8 } as const
/** What the compiled reader found a segment to be: the next part of the message that is kept, the beginning of one, no header and nothing like one, or the message that was searched. */
export const Took = { part: 0, beginning: 1, noHeader: 2, header: 3 } as const

export class TcpStream {
  readonly #shared: Shared
  readonly #words: Uint32Array
  readonly #at: number
  /** False until a segment or a SYN has said where the stream stands. */
  known = false
  /** A message was found: the stream is worth more memory than others. */
  proven = false
  /** Sequence number of the first octet that this stream knows of. */
  #start = 0
  #synchronised = false
  #tls = false
  #vain = 0
  /** Octets of a message that is not delivered any more, its end lies behind a gap. */
  #skip = 0
  #gap = false
  #conflict = false
  readonly #partial: PartialMessage
  readonly #later: Later
  /** The last gap that was given up: messages that still come in it are late, not repeated. */
  #holeFrom = 0
  #holeTo = 0
  readonly #memory: SegmentMemory

  /** Its words are those of `words` from `at` on. */
  constructor(shared: Shared, words: Uint32Array, at: number) {
    this.#shared = shared
    this.#words = words
    this.#at = at
    words.fill(0, at, at + STREAM_WORDS)
    this.#memory = new SegmentMemory(words, at + Word.memory)
    this.#partial = new PartialMessage(shared)
    this.#later = new Later(shared)
  }

  get link(): number {
    return this.#words[this.#at + Word.link] as number
  }

  set link(link: number) {
    this.#words[this.#at + Word.link] = link
  }

  get #next(): number {
    return this.#words[this.#at + Word.next] as number
  }

  set #next(sequence: number) {
    this.#words[this.#at + Word.next] = sequence
  }

  /** Tells the compiled reader what this stream has become. */
  tell(): void {
    const flows = this.known && this.proven && !this.#tls && !this.#gap && !this.#conflict && this.#atBoundary && this.#later.count === 0
    const { wanted, length } = this.#partial
    const collects = this.known && this.#synchronised && !this.#tls && wanted > 0 && this.#skip === 0 && this.#later.count === 0
    this.#words[this.#at + Word.left] = collects ? wanted - length : 0
    this.#words[this.#at + Word.state] =
      (flows ? State.flows : 0) |
      (this.#later.count > 0 ? State.waits : 0) |
      (collects ? State.collects : 0) |
      (this.#tellSearch() ? State.searches : 0)
  }

  /** True when a header is searched, and what is kept is all in which one may begin: then that is told. */
  #tellSearch(): boolean {
    const { octets, length, wanted } = this.#partial
    if (!this.known || !this.proven || this.#synchronised || this.#tls || !this.#gap || this.#conflict || this.#skip > 0) return false
    if (this.#later.count > 0 || this.#vain > PATIENCE || wanted > 0) return false
    if (length !== this.#shared.framing.header - 1 || length > KEPT) return false
    const words = this.#words
    const at = this.#at + Word.kept
    words.fill(0, at, at + KEPT / 4)
    for (let i = 0; i < length; i++) words[at + (i >> 2)] = (words[at + (i >> 2)] as number) | ((octets[i] as number) << (8 * (i & 3)))
    return true
  }

  /** What a later run goes on with, beside its words (pipeline/state-file.ts). */
  save() {
    return {
      known: this.known,
      proven: this.proven,
      start: this.#start,
      synchronised: this.#synchronised,
      tls: this.#tls,
      vain: this.#vain,
      skip: this.#skip,
      gap: this.#gap,
      conflict: this.#conflict,
      partial: this.#partial.save(),
      later: this.#later.save(),
      holeFrom: this.#holeFrom,
      holeTo: this.#holeTo,
    }
  }

  load(saved: ReturnType<TcpStream['save']>): void {
    this.known = saved.known
    this.proven = saved.proven
    this.#start = saved.start
    this.#synchronised = saved.synchronised
    this.#tls = saved.tls
    this.#vain = saved.vain
    this.#skip = saved.skip
    this.#gap = saved.gap
    this.#conflict = saved.conflict
    this.#partial.load(saved.partial)
    this.#later.load(saved.later)
    this.#holeFrom = saved.holeFrom
    this.#holeTo = saved.holeTo
    this.tell()
  }

  /** The compiled reader found the next octets to be what `took` says, and has counted and remembered them. */
  collect(took: number, octets: Uint8Array, from: number, to: number, arrival: Arrival): void {
    const partial = this.#partial
    const { framing } = this.#shared
    switch (took) {
      case Took.beginning:
        partial.add(octets, from, to, arrival)
        partial.wanted = framing.lengthAt(octets, from)
        break
      case Took.noHeader:
        this.#loseHeader()
        this.#vain += to - from
        partial.add(octets, to - framing.header + 1, to, arrival)
        break
      case Took.header:
        partial.clear()
        this.#found()
        this.#gap = false
        break
      default:
        partial.add(octets, from, to, arrival)
    }
  }

  /** Octets are kept for this direction. */
  get pending(): boolean {
    return this.#later.count > 0 || this.#partial.length > 0
  }

  /** The stream begins at this sequence number. */
  begin(sequence: number): void {
    this.#later.clear()
    this.#partial.clear()
    this.known = true
    this.proven = false
    this.#next = sequence
    this.#start = sequence
    this.#synchronised = true
    this.#tls = false
    this.#vain = 0
    this.#skip = 0
    this.#gap = false
    this.#conflict = false
    this.#holeFrom = sequence
    this.#holeTo = sequence
    this.#memory.clear()
  }

  /** A SYN names the first octet: nothing new when it is a retransmission of the one that is known, else the ports are used anew. */
  syn(sequence: number): void {
    if (this.known && this.#start === sequence) return
    this.end()
    this.begin(sequence)
  }

  /** A FIN stands behind the last octet; while a gap is open in front of it, the stream waits for that. */
  fin(sequence: number): void {
    if (!this.known || this.#next !== sequence) return
    this.end()
    this.proven = false
  }

  /** True when this sequence number is near enough to be one of the peer's: a RST far away is a forgery (RFC 5961 §3). */
  near(sequence: number): boolean {
    return this.known && Math.abs((sequence - this.#next) | 0) <= FAR
  }

  /** Octets `from`–`to` of the stream; those up to `end` were in the segment, but not captured. */
  segment(octets: Uint8Array, from: number, to: number, end: number, sequence: number, arrival: Arrival): void {
    if (!this.known) {
      this.begin(sequence)
      this.#holeFrom = (sequence - FAR) >>> 0 // what comes from before the beginning is late, too
    }
    let ahead = (sequence - this.#next) | 0
    if (ahead > FAR || ahead < -FAR) {
      this.end()
      this.begin(sequence)
      this.#shared.gaps++
      this.#gap = true
      ahead = 0
    }
    if (ahead > 0) {
      this.#later.add(octets, from, to, end, sequence, arrival)
      while (this.#later.overfull(arrival.at)) this.#giveUp()
      return
    }
    const old = Math.min(-ahead, end - from)
    if (old > 0 && !this.#keepAlive(old, end - from)) this.#again(octets, from, Math.min(from + old, to), sequence, arrival)
    if (old < end - from) {
      const begin = Math.min(from + old, to)
      this.#inOrder(octets, begin, to, end - from - old - (to - begin), arrival)
    }
    this.#drain()
    while (this.#later.overfull(arrival.at)) this.#giveUp()
  }

  /** The receiver has everything before `acknowledgement`: a gap before it was lost on the way to the tap only, and will not be filled. */
  acknowledged(acknowledgement: number): void {
    while (this.#later.count > 0 && ((acknowledgement - this.#later.first) | 0) >= 0) this.#giveUp()
  }

  /** Nothing more will come: what waits behind gaps is delivered, and the beginning of a message. */
  end(): void {
    while (this.#later.count > 0) this.#giveUp()
    if (this.#partial.length > 0) this.#hole(MAX_MESSAGE)
  }

  /** Forgets what is kept, without delivering it: memory is short. */
  drop(): void {
    if (this.#partial.length > 0) this.#shared.cut++
    if (this.#later.count > 0) {
      this.#shared.gaps++
      this.#next = this.#later.last
    }
    this.#later.clear()
    this.#partial.clear()
    this.#skip = 0
    this.#synchronised = false
    this.#gap = true
  }

  /** A keep-alive repeats one octet, often with another value (RFC 9293 §3.8.4). */
  #keepAlive(old: number, length: number): boolean {
    return old === 1 && length === 1 && !this.pending
  }

  #inOrder(octets: Uint8Array, from: number, to: number, missing: number, arrival: Arrival): void {
    const sequence = this.#next
    const before = this.#atBoundary
    this.#take(octets, from, to, arrival)
    this.#next = (sequence + (to - from)) >>> 0
    if (to > from) this.#memory.add(sequence, octets, from, to, before && this.#atBoundary)
    if (missing > 0) this.#lose(missing)
  }

  get #atBoundary(): boolean {
    return this.#synchronised && this.#partial.length === 0 && this.#skip === 0
  }

  /** Delivers the messages that these octets complete; keeps the beginning of the next. */
  #take(octets: Uint8Array, from: number, to: number, arrival: Arrival): void {
    if (this.#tls) {
      this.#shared.tls++
      return
    }
    let at = from + Math.min(this.#skip, to - from)
    this.#skip -= at - from
    const { header } = this.#shared.framing
    const partial = this.#partial
    while (at < to) {
      if (!this.#synchronised) {
        at = this.#search(octets, at, to, arrival)
        if (!this.#synchronised) return
      }
      if (partial.length === 0) {
        const length = to - at < header ? 0 : this.#lengthAt(octets, at, to)
        if (length > 0 && length <= to - at) {
          this.#deliver(octets, at, at + length, arrival, undefined, false)
          at += length
        } else if (length > 0 || to - at < header) {
          partial.add(octets, at, to, arrival)
          partial.wanted = length
          return
        } else if (this.#lostAt(octets, at, to)) return
      } else {
        const end = Math.min(to, at + (partial.wanted || header) - partial.length)
        partial.add(octets, at, end, arrival)
        at = end
        if (partial.length < (partial.wanted || header)) return
        if (partial.wanted === 0) {
          partial.wanted = this.#lengthAt(partial.octets, 0, header)
          if (partial.wanted === 0 && this.#lostAt(partial.octets, 0, header)) return
        }
        if (partial.length === partial.wanted) {
          // The first header of a stream may be none: what followed it says so.
          if (!this.proven && !this.#shared.framing.plausible(partial.octets, 0, partial.length)) {
            this.#synchronised = false
            partial.clear()
          } else this.#deliverPartial(false, this.#next + at - from)
        }
      }
    }
  }

  /** No message begins where one should. True when it is TLS that goes on here. */
  #lostAt(octets: Uint8Array, at: number, to: number): boolean {
    if (looksLikeTls(octets, at, to)) {
      this.#synchronised = false
      this.#tls = true
      this.#shared.tls++
      this.#partial.clear()
      return true
    }
    this.#loseHeader()
    return false
  }

  #loseHeader(): void {
    this.#synchronised = false
    if (!this.proven) return
    this.#shared.resynchronised++
    this.#gap = true
  }

  #lengthAt(octets: Uint8Array, at: number, to: number): number {
    const { framing } = this.#shared
    if (!(this.proven && this.#synchronised && framing.continues(octets, at)) && !framing.plausible(octets, at, to)) return 0
    const length = framing.lengthAt(octets, at)
    return length >= framing.header && length <= MAX_MESSAGE ? length : 0
  }

  /** Looks for the next header. Returns where to read on; `to` when there is none: then the octets in which one may begin are kept. */
  #search(octets: Uint8Array, from: number, to: number, arrival: Arrival): number {
    const { header } = this.#shared.framing
    const partial = this.#partial
    if (this.#vain > PATIENCE) {
      partial.clear()
      if (to - from >= header && this.#lengthAt(octets, from, to) > 0) this.#found()
      return this.#synchronised ? from : to
    }
    if (partial.length > 0) {
      // A header may begin in what is kept and end in these octets.
      const kept = partial.length
      const borrowed = Math.min(to, from + header - 1)
      partial.add(octets, from, borrowed, arrival)
      let at = kept < header ? 0 : 1 // a whole header that is kept was judged before
      while (at < kept && partial.length - at >= header && this.#lengthAt(partial.octets, at, partial.length) === 0) at++
      const undecided = partial.length - at < header && at < kept
      if (undecided) {
        partial.keep(at, partial.length)
        this.#vain += at
        return to // `borrowed` is `to`: more octets would have decided
      }
      this.#vain += at
      if (at < kept) {
        partial.keep(at, kept)
        this.#found()
        return from
      }
      partial.clear()
    }
    const at = this.#find(octets, from, to)
    this.#vain += at - from
    if (at < to) {
      this.#found()
      return at
    }
    if (looksLikeTls(octets, from, to)) this.#tls = true
    else partial.add(octets, Math.max(from, to - header + 1), to, arrival)
    return to
  }

  #found(): void {
    this.#synchronised = true
    this.#vain = 0
  }

  /** The first header that the next one confirms; else the first whose message is not there whole; else `to`. */
  #find(octets: Uint8Array, from: number, to: number): number {
    const { header } = this.#shared.framing
    let first = to
    for (let at = from; to - at >= header; at++) {
      const length = this.#lengthAt(octets, at, to)
      if (length === 0) continue
      const next = at + length
      if (next <= to && (to - next < header || this.#lengthAt(octets, next, to) > 0)) return at
      if (next > to && first === to) first = at
    }
    return first
  }

  #deliver(octets: Uint8Array, from: number, to: number, arrival: Arrival, frames: readonly number[] | undefined, cut: boolean): void {
    const { delivery } = this.#shared
    delivery.frames = frames
    delivery.cut = cut
    delivery.gap = this.#gap
    delivery.conflict = this.#conflict
    delivery.retransmission = false
    this.#gap = false
    this.#conflict = false
    this.proven = true
    this.#shared.tell(octets, from, to, arrival)
  }

  /** `end`: the sequence number behind its last octet. */
  #deliverPartial(cut: boolean, end: number): void {
    const partial = this.#partial
    this.#shared.delivery.sequence = (end - partial.length) >>> 0
    if (cut) this.#shared.cut++
    this.#deliver(partial.octets, 0, partial.length, partial.latest, partial.frames(), cut)
    partial.clear()
  }

  /** Octets that were in a segment and not in the capture. */
  #lose(length: number): void {
    this.#shared.gaps++
    this.#shared.missing += length
    this.#hole(length)
    this.#gap = true
    this.#next = (this.#next + length) >>> 0
  }

  /** Octets that will not be seen: the message they are of is delivered as far as it goes; where the next begins is known when its length is. */
  #hole(length: number): void {
    const partial = this.#partial
    let rest = this.#skip
    if (this.#synchronised && partial.wanted > 0) {
      rest = partial.wanted - partial.length
      // The first header of a stream may be none: it is believed when its length ends where the gap does.
      if (this.proven || rest === length) this.#deliverPartial(true, this.#next)
      else {
        partial.clear()
        rest = 0
      }
    } else if (partial.length > 0) {
      if (this.#synchronised) this.#shared.cut++
      partial.clear()
    }
    this.#skip = Math.max(0, rest - length)
    if (rest < length) this.#synchronised = false
  }

  /** The gap in front of the first waiting segment is not waited for any longer. */
  #giveUp(): void {
    this.#holeFrom = this.#next
    const length = (this.#later.first - this.#next) >>> 0
    this.#lose(length)
    this.#holeTo = this.#next
    this.#drain()
  }

  /** Takes the waiting segments that have become due. */
  #drain(): void {
    while (this.#later.count > 0) {
      const behind = (this.#next - this.#later.first) | 0
      if (behind < 0) return
      const piece = this.#later.shift()
      if (piece === undefined || behind >= piece.length) continue
      if (piece.conflict) this.#conflict = true
      const from = Math.min(behind, piece.octets.length)
      this.#inOrder(piece.octets, from, piece.octets.length, piece.length - Math.max(behind, piece.octets.length), piece.arrival)
    }
  }

  /** Octets from before the expected place: compared with what is remembered, delivered when they fill a gap that was given up. */
  #again(octets: Uint8Array, from: number, to: number, sequence: number, arrival: Arrival): void {
    if (this.#late(octets, from, to, sequence, arrival)) return
    this.#shared.retransmissions++
    let conflict = false
    let told = false
    for (let i = this.#memory.next(0, octets, from, to, sequence); i >= 0; i = this.#memory.next(i, octets, from, to, sequence)) {
      const { same, whole } = remembered
      if (!same) conflict = true
      if (whole && this.#repeat(octets, remembered.from, remembered.to, arrival, !same) && !same) told = true
    }
    const heldAt = (this.#next - this.#partial.length - sequence) | 0
    if (!this.#partial.agrees(octets, from, to, heldAt)) conflict = true
    if (conflict) this.#shared.conflicts++
    if (conflict && !told) this.#conflict = true
  }

  /** Octets of a gap that was given up, and not remembered: whole messages in them are delivered now. */
  #late(octets: Uint8Array, from: number, to: number, sequence: number, arrival: Arrival): boolean {
    const offset = (sequence - this.#holeFrom) >>> 0
    if (offset + (to - from) > (this.#holeTo - this.#holeFrom) >>> 0) return false
    if (this.#memory.knows(sequence) || !this.#chain(octets, from, to)) return false
    this.#memory.add(sequence, octets, from, to, true)
    const { framing } = this.#shared
    for (let at = from; at < to; ) {
      const end = at + framing.lengthAt(octets, at)
      this.#deliver(octets, at, end, arrival, undefined, false)
      at = end
    }
    return true
  }

  /** Messages that were delivered from these places before. False when the octets are no whole messages. */
  #repeat(octets: Uint8Array, from: number, to: number, arrival: Arrival, conflict: boolean): boolean {
    if (!this.#chain(octets, from, to)) return false
    const { delivery, framing } = this.#shared
    for (let at = from; at < to; ) {
      const end = at + framing.lengthAt(octets, at)
      delivery.frames = undefined
      delivery.cut = false
      delivery.gap = false
      delivery.conflict = conflict
      delivery.retransmission = true
      this.#shared.tell(octets, at, end, arrival)
      at = end
    }
    return true
  }

  /** True when the octets are whole messages, one behind the other. */
  #chain(octets: Uint8Array, from: number, to: number): boolean {
    const { framing } = this.#shared
    let at = from
    while (to - at >= framing.header) {
      const length = this.#lengthAt(octets, at, to)
      if (length === 0) return false
      at += length
    }
    return at === to && to > from
  }
}
