/**
 * Segmented messages in work: where their first part to come was found, so that a message whose other parts never come is a record all the same.
 */
import type { Segments } from '../assemble/segments.js'
import { type MessageBatch, NONE_32 } from '../model/message.js'
import { FIRST_SUA } from '../wire/sigtran/sua.js'
import { Place } from './place.js'

/** Routing label of the part. */
interface Label {
  readonly opc: number
  readonly dpc: number
  readonly si: number
  readonly ni: number
  readonly sls: number
}

/** A message of which parts are missing. Used again for another one when its message is whole, or reported. */
export class IncompleteMessage {
  /** The part that came first, an SCCP or SUA message: octets 0 to `length`. */
  octets = new Uint8Array(256)
  length = 0
  sua = false
  variant = 0
  /** Undefined when the part had no routing label. */
  mtp3: Label | undefined
  readonly label = { opc: 0, dpc: 0, si: 0, ni: 0, sls: 0 }
  readonly place = new Place()
  /** User data from the first part on, as far as its parts lie together. */
  data = new Uint8Array(256)
  dataLength = 0
  frames: readonly number[] = []

  /** Takes the part in `row`. */
  take(batch: MessageBatch, row: number, octets: Uint8Array, place: Place): void {
    const c = batch.columns
    const { label } = this
    const from = c.from[row] as number
    this.length = (c.to[row] as number) - from
    if (this.octets.length < this.length) this.octets = new Uint8Array(this.length)
    copyOctets(octets, from, from + this.length, this.octets)
    this.sua = (c.sccpType[row] as number) >= FIRST_SUA
    this.variant = c.variant[row] as number
    label.opc = c.opc[row] as number
    label.dpc = c.dpc[row] as number
    label.si = c.serviceIndicator[row] as number
    label.ni = c.networkIndicator[row] as number
    label.sls = c.sls[row] as number
    this.mtp3 = label.opc === NONE_32 ? undefined : label
    this.place.copyFrom(place)
  }
}

/** Copies octets to the front of `into`. A loop beats set(subarray()) for short ones, and costs no object. */
function copyOctets(octets: Uint8Array, from: number, to: number, into: Uint8Array): void {
  if (to - from < SHORT) for (let i = from, o = 0; i < to; i++, o++) into[o] = octets[i] as number
  else into.set(octets.subarray(from, to))
}

/** Messages in work at most; of more, nothing but their loss is known. */
const MOST = 8192
const SHORT = 256
/** Longest first part whose memory is used again. */
const LONGEST_KEPT = 4096

export class Incomplete {
  readonly #inWork = new Map<number, IncompleteMessage>()
  readonly #given: IncompleteMessage[] = []
  readonly #free: IncompleteMessage[] = []
  #reported: IncompleteMessage | undefined

  /** Notes the part in `row`; only the first one of a message is kept. */
  note(keyA: number, keyB: number, batch: MessageBatch, row: number, octets: Uint8Array, place: Place): void {
    const key = keyOf(keyA, keyB)
    if (this.#inWork.has(key) || this.#inWork.size >= MOST) return
    const message = this.#free.pop() ?? new IncompleteMessage()
    message.take(batch, row, octets, place)
    this.#inWork.set(key, message)
  }

  /** The message is whole. */
  done(keyA: number, keyB: number): void {
    const key = keyOf(keyA, keyB)
    const message = this.#inWork.get(key)
    if (message === undefined) return
    this.#inWork.delete(key)
    this.#release(message)
  }

  #release(message: IncompleteMessage): void {
    if (message.octets.length <= LONGEST_KEPT && message.data.length <= LONGEST_KEPT && this.#free.length < MOST) this.#free.push(message)
  }

  /** The message will never be whole: `segments` holds what came of it. */
  lost(keyA: number, keyB: number, segments: Segments): void {
    const key = keyOf(keyA, keyB)
    const message = this.#inWork.get(key)
    if (message === undefined) return
    this.#inWork.delete(key)
    message.dataLength = segments.length
    if (message.data.length < segments.length) message.data = new Uint8Array(segments.length)
    copyOctets(segments.octets, 0, segments.length, message.data)
    message.frames = segments.frames
    this.#given.push(message)
  }

  /** The next message to report, valid until the next call; undefined when there is none. */
  next(): IncompleteMessage | undefined {
    if (this.#reported !== undefined) this.#release(this.#reported)
    this.#reported = this.#given.length === 0 ? undefined : this.#given.shift()
    return this.#reported
  }
}

/** Both keys in one number that a double holds exactly. */
const keyOf = (keyA: number, keyB: number): number => (keyA >>> 0) * 0x100000 + ((keyB >>> 0) & 0xfffff)
