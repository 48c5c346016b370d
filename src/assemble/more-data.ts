/**
 * Segmentation of connection-oriented SCCP (Q.714 §3.5.1): data forms that say «more» and the one that ends them, put together by connection section.
 * They come in order on one connection; nothing numbers them in class 2, so that a lost one cannot be told.
 */
import { type Micros, seconds } from '../model/units.js'

/** The data of a connection that waits for more. */
export interface Beginning {
  readonly parts: Uint8Array[]
  readonly frames: number[]
  length: number
  at: Micros
}

export class MoreData {
  /** Connections that wait; the oldest give way. */
  static readonly limit = 1024
  /** Longest message: as an LUDT can carry (Q.713 §4.18). */
  static readonly maxOctets = 3952
  static readonly wait = seconds(20)
  #waiting = new Map<string, Beginning>()

  /** Adds octets `from` to `to` that are not the last: a copy is kept. False: they make the message too long, and it is given up. */
  add(connection: string, octets: Uint8Array, from: number, to: number, frame: number, at: Micros): boolean {
    const begun = this.#take(connection, at)
    const beginning = begun ?? { parts: [], frames: [], length: 0, at }
    if (beginning.length + to - from > MoreData.maxOctets) return false
    beginning.parts.push(octets.slice(from, to))
    beginning.frames.push(frame)
    beginning.length += to - from
    beginning.at = at
    if (this.#waiting.size >= MoreData.limit) for (const oldest of this.#waiting.keys()) if (this.#waiting.delete(oldest)) break
    this.#waiting.set(connection, beginning)
    return true
  }

  /** The message that octets `from` to `to` end; undefined when nothing waits for them. */
  end(
    connection: string,
    octets: Uint8Array,
    from: number,
    to: number,
    frame: number,
    at: Micros,
  ): { readonly octets: Uint8Array; readonly frames: readonly number[] } | undefined {
    if (this.#waiting.size === 0) return undefined
    const begun = this.#take(connection, at)
    if (begun === undefined) return undefined
    const whole = new Uint8Array(begun.length + to - from)
    let length = 0
    for (const part of begun.parts) {
      whole.set(part, length)
      length += part.length
    }
    whole.set(octets.subarray(from, to), length)
    return { octets: whole, frames: [...begun.frames, frame] }
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save() {
    return this.#waiting
  }

  /** Frames of another capture say nothing in this one. */
  load(saved: ReturnType<MoreData['save']>): void {
    this.#waiting = saved
    for (const { frames } of saved.values()) frames.length = 0
  }

  /** What waits on a connection, if not too long; it waits no more. */
  #take(connection: string, at: Micros): Beginning | undefined {
    const begun = this.#waiting.get(connection)
    if (begun === undefined) return undefined
    this.#waiting.delete(connection)
    return at - begun.at < MoreData.wait ? begun : undefined
  }
}
