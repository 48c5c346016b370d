/** The beginning of one message of a stream, copied until the rest comes, with the frames that its octets came in. */
import type { Arrival, Shared } from './stream-framing.js'

const NOTHING = new Uint8Array(0)
/** Fewer octets than these are copied one by one, which costs no object. */
const SHORT = 64
/** What is counted for each segment that adds to a message, beside its octets. */
const SEGMENT_COST = 16

export class PartialMessage {
  readonly #shared: Shared
  octets: Uint8Array = NOTHING
  length = 0
  /** Length of the whole message, once its header is there; else 0. */
  wanted = 0
  /** The arrival that came last: with it the message was as complete as it is. */
  readonly latest: Arrival = { file: 0, frame: 0, at: 0, order: -1 }
  readonly #frames: number[] = []
  /** Where the octets of each frame end. */
  readonly #ends: number[] = []

  constructor(shared: Shared) {
    this.#shared = shared
  }

  add(octets: Uint8Array, from: number, to: number, arrival: Arrival): void {
    if (to <= from) return
    this.#room(this.length + to - from)
    if (to - from < SHORT) for (let i = from, o = this.length; i < to; i++, o++) this.octets[o] = octets[i] as number
    else this.octets.set(octets.subarray(from, to), this.length)
    this.length += to - from
    if (arrival.order > this.latest.order) {
      this.latest.file = arrival.file
      this.latest.frame = arrival.frame
      this.latest.at = arrival.at
      this.latest.order = arrival.order
    }
    const last = this.#frames.length - 1
    if (last >= 0 && this.#frames[last] === arrival.frame) this.#ends[last] = this.length
    else {
      this.#frames.push(arrival.frame)
      this.#ends.push(this.length)
      this.#shared.held += SEGMENT_COST
    }
  }

  /** Keeps the octets `from`–`to` only. */
  keep(from: number, to: number): void {
    this.octets.copyWithin(0, from, to)
    this.length = to - from
    this.wanted = 0
    let kept = 0
    let begin = 0
    for (let i = 0; i < this.#ends.length; i++) {
      const end = this.#ends[i] as number
      if (end > from && begin < to) {
        this.#frames[kept] = this.#frames[i] as number
        this.#ends[kept++] = Math.min(end, to) - from
      }
      begin = end
    }
    this.#shared.held -= SEGMENT_COST * (this.#frames.length - kept)
    this.#frames.length = kept
    this.#ends.length = kept
  }

  /** The frames in the order of the stream; undefined when there is one only. */
  frames(): readonly number[] | undefined {
    return this.#frames.length > 1 ? this.#frames.slice() : undefined
  }

  /** True when the octets `from`–`to` are those that are kept, where both have some. This message begins `offset` octets behind `from`. */
  agrees(octets: Uint8Array, from: number, to: number, offset: number): boolean {
    const first = Math.max(0, -offset)
    const last = Math.min(this.length, to - from - offset)
    for (let i = first; i < last; i++) if (this.octets[i] !== octets[from + offset + i]) return false
    return true
  }

  clear(): void {
    this.#shared.held -= this.octets.length + SEGMENT_COST * this.#frames.length
    this.#shared.spare.give(this.octets)
    this.octets = NOTHING
    this.length = 0
    this.wanted = 0
    this.latest.order = -1
    this.#frames.length = 0
    this.#ends.length = 0
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save() {
    return { octets: this.octets.slice(0, this.length), wanted: this.wanted, latest: { ...this.latest } }
  }

  /** Frames of another capture say nothing in this one. */
  load({ octets, wanted, latest }: ReturnType<PartialMessage['save']>): void {
    this.#room(octets.length)
    this.octets.set(octets)
    this.length = octets.length
    this.wanted = wanted
    Object.assign(this.latest, latest)
  }

  /** Grows by doubling at least, not to the length that the header claims: what is kept must have come. */
  #room(length: number): void {
    if (length <= this.octets.length) return
    const larger = this.#shared.spare.take(Math.max(length, 2 * this.octets.length))
    larger.set(this.octets.subarray(0, this.length))
    this.#shared.held += larger.length - this.octets.length
    this.#shared.spare.give(this.octets)
    this.octets = larger
  }
}
