/** What stream reassembly must know of the messages in a stream, and what it says of each: the words that tcp-stream.ts and tcp-streams.ts share. */

import { SpareBuffers } from './spare-buffers.js'

/** How messages lie in a stream. Only called with `header` octets at `at`. */
export interface Framing {
  /** Octets at the beginning of a message that `plausible` and `lengthAt` need. */
  readonly header: number
  /** True when a message may begin here. What follows the header, up to `to`, may be judged, too: more octets may only make it less plausible. */
  plausible(octets: Uint8Array, at: number, to: number): boolean
  /** True when the header alone says that a message begins here: enough behind another one, so that damage inside hides no message. */
  continues(octets: Uint8Array, at: number): boolean
  /** Length of the message that begins here, header included. */
  lengthAt(octets: Uint8Array, at: number): number
}

/** Where octets came from. `order` counts the segments of all streams. */
export interface Arrival {
  file: number
  frame: number
  at: number
  order: number
}

/** What is said of a message beside its octets; valid during the call of `Emit`. */
export interface Delivery {
  /** The packet in which the message was complete. */
  file: number
  frame: number
  at: number
  /** All frames that hold a part of it, in the order of the stream; undefined when it came in one. */
  frames: readonly number[] | undefined
  /** With `frames`: the sequence number of its first octet. */
  sequence: number
  /** The end of the message was not captured: its octets are fewer than its header says. */
  cut: boolean
  /** Octets of the stream between this message and the one before were not seen. */
  gap: boolean
  /** A retransmission had other octets; those that came first are kept. With `retransmission`: this is the other version. */
  conflict: boolean
  /** The message was delivered before: its octets came once more in a retransmitted segment. */
  retransmission: boolean
}

export type Emit = (octets: Uint8Array, from: number, to: number, delivery: Delivery) => void

/** What all streams share: framing, the receiver of messages, counts, octets kept. */
export class Shared {
  readonly framing: Framing
  readonly #emit: Emit
  readonly delivery: Delivery = {
    file: 0,
    frame: 0,
    at: 0,
    frames: undefined,
    sequence: 0,
    cut: false,
    gap: false,
    conflict: false,
    retransmission: false,
  }
  /** Places at which octets of a stream were never seen, and how many octets where that is known. */
  gaps = 0
  missing = 0
  /** Segments whose octets had been seen, and of these the ones with other octets. */
  retransmissions = 0
  conflicts = 0
  /** Times that a stream did not go on with a message header, and the next one was searched. */
  resynchronised = 0
  /** Messages of which only the beginning was seen. */
  cut = 0
  /** Segments of streams that carry TLS. */
  tls = 0
  /** Octets in buffers, with what keeping a segment costs beside its octets. */
  held = 0
  readonly spare = new SpareBuffers()

  constructor(framing: Framing, emit: Emit) {
    this.framing = framing
    this.#emit = emit
  }

  /** Emits a message with what `delivery` says and where it came from. */
  tell(octets: Uint8Array, from: number, to: number, arrival: Arrival): void {
    this.delivery.file = arrival.file
    this.delivery.frame = arrival.frame
    this.delivery.at = arrival.at
    this.#emit(octets, from, to, this.delivery)
  }
}
