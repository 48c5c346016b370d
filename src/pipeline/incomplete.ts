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

/** A message of which parts are missing. */
export interface IncompleteMessage {
  /** The part that came first: an SCCP or SUA message. */
  readonly octets: Uint8Array
  readonly sua: boolean
  readonly variant: number
  readonly mtp3: Label | undefined
  readonly place: Place
  /** User data from the first part on, as far as its parts lie together. */
  data: Uint8Array
  frames: readonly number[]
}

/** Messages in work at most; of more, nothing but their loss is known. */
const MOST = 8192

export class Incomplete {
  readonly #inWork = new Map<number, IncompleteMessage>()
  readonly #given: IncompleteMessage[] = []

  /** Notes the part in `row`; only the first one of a message is kept. */
  note(keyA: number, keyB: number, batch: MessageBatch, row: number, octets: Uint8Array, place: Place): void {
    const key = keyOf(keyA, keyB)
    if (this.#inWork.has(key) || this.#inWork.size >= MOST) return
    const c = batch.columns
    const here = new Place()
    here.copyFrom(place)
    const [opc, dpc] = [c.opc[row] as number, c.dpc[row] as number]
    const label = { opc, dpc, si: c.serviceIndicator[row] as number, ni: c.networkIndicator[row] as number, sls: c.sls[row] as number }
    this.#inWork.set(key, {
      octets: octets.slice(c.from[row], c.to[row]),
      sua: (c.sccpType[row] as number) >= FIRST_SUA,
      variant: c.variant[row] as number,
      mtp3: opc === NONE_32 ? undefined : label,
      place: here,
      data: new Uint8Array(0),
      frames: [],
    })
  }

  /** The message is whole. */
  done(keyA: number, keyB: number): void {
    this.#inWork.delete(keyOf(keyA, keyB))
  }

  /** The message will never be whole: `segments` holds what came of it. */
  lost(keyA: number, keyB: number, segments: Segments): void {
    const key = keyOf(keyA, keyB)
    const message = this.#inWork.get(key)
    if (message === undefined) return
    this.#inWork.delete(key)
    message.data = segments.octets.slice(0, segments.length)
    message.frames = segments.frames
    this.#given.push(message)
  }

  /** The next message to report; undefined when there is none. */
  next(): IncompleteMessage | undefined {
    return this.#given.length === 0 ? undefined : this.#given.shift()
  }
}

/** Both keys in one number that a double holds exactly. */
const keyOf = (keyA: number, keyB: number): number => (keyA >>> 0) * 0x100000 + ((keyB >>> 0) & 0xfffff)
