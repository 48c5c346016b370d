/**
 * Messages that came in several segments of TCP, kept from the first reading for the second: by flow and sequence number, so that every segment that
 * holds a part finds it, in any order and as often as it was sent. What a segment holds must be what the message has there. Bounded in octets.
 */
import { MAX_MESSAGE } from '../../assemble/tcp-stream.js'

/** Octets of messages that are kept; of what comes after, the header is left. */
const LIMIT = 128 << 20
/** Sequence numbers of one place: a message ends in that in which it begins, or in the next. */
const PLACE = MAX_MESSAGE
const PLACES = 2 ** 32 / PLACE

export interface StreamMessage {
  readonly sequence: number
  readonly source: Uint8Array
  /** Octets and marks of the message anew, made when its first segment is written. */
  made: { readonly out: Uint8Array; readonly written: Uint8Array } | undefined
}

/** A part of a message in a segment: octets `from` to `to` of the message. */
export interface Part {
  readonly message: StreamMessage
  readonly from: number
  readonly to: number
}

export class StreamMessages {
  readonly #flows = new Map<string, Map<number, StreamMessage[]>>()
  #octets = 0
  /** Messages that are kept. */
  count = 0

  /** Keeps a copy. */
  add(octets: Uint8Array, from: number, to: number, sequence: number, flow: string): void {
    if (this.#octets + to - from > LIMIT) return
    let places = this.#flows.get(flow)
    if (places === undefined) this.#flows.set(flow, (places = new Map<number, StreamMessage[]>()))
    const place = Math.floor(sequence / PLACE)
    const message = { sequence, source: octets.slice(from, to), made: undefined }
    const others = places.get(place)
    if (others === undefined) places.set(place, [message])
    else others.push(message)
    this.#octets += to - from
    this.count++
  }

  /** The part of a message that begins at `at` of a segment; `sequence`: that of this octet. */
  find(flow: string, sequence: number, octets: Uint8Array, at: number, to: number): Part | undefined {
    const places = this.#flows.get(flow)
    if (places === undefined) return undefined
    const place = Math.floor(sequence / PLACE)
    for (const one of [place, (place + PLACES - 1) % PLACES])
      for (const message of places.get(one) ?? []) {
        const from = (sequence - message.sequence) >>> 0
        const end = Math.min(message.source.length, from + to - at)
        if (from < end && Buffer.compare(message.source.subarray(from, end), octets.subarray(at, at + end - from)) === 0)
          return { message, from, to: end }
      }
    return undefined
  }
}
