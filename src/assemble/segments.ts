/**
 * SCCP segmentation (Q.713 §3.17, Q.714 §4.1.1.2.2): the parts of one XUDT or LUDT message, put together by calling address and local reference.
 * Parts may come in any order within the wait; the first part says how many follow. Two parts for one place: the first stays.
 */
import { type Micros, seconds } from '../model/units.js'

interface Parts {
  readonly octets: (Uint8Array | undefined)[]
  readonly frames: number[]
  /** Number of parts; 0 until the first part has come. */
  total: number
  conflict: boolean
  readonly at: Micros
}

export interface Segmented {
  readonly octets: Uint8Array
  readonly frames: readonly number[]
  readonly conflict: boolean
}

export class Segments {
  static readonly limit = 4096
  static readonly wait = seconds(20)
  readonly #waiting = new Map<number, Parts>()
  /** Messages of which a part never came. */
  lost = 0

  /** Adds a part: `remaining` says how many follow it. Returns the whole when it is complete. */
  add(key: number, first: boolean, remaining: number, octets: Uint8Array, frame: number, at: Micros): Segmented | undefined {
    this.#expire(at)
    let parts = this.#waiting.get(key)
    if (parts === undefined) {
      if (this.#waiting.size >= Segments.limit) this.#forgetOldest()
      parts = { octets: [], frames: [], total: 0, conflict: false, at }
      this.#waiting.set(key, parts)
    }
    // Parts are kept by how many follow them: the last is 0.
    if (parts.octets[remaining] === undefined) {
      parts.octets[remaining] = octets
      parts.frames.push(frame)
    } else if (!sameOctets(parts.octets[remaining], octets)) parts.conflict = true
    if (first) parts.total = remaining + 1
    if (parts.total === 0) return undefined
    const whole: Uint8Array[] = []
    for (let i = parts.total - 1; i >= 0; i--) {
      const part = parts.octets[i]
      if (part === undefined) return undefined
      whole.push(part)
    }
    this.#waiting.delete(key)
    const joined = new Uint8Array(whole.reduce((n, p) => n + p.length, 0))
    let to = 0
    for (const part of whole) {
      joined.set(part, to)
      to += part.length
    }
    return { octets: joined, frames: parts.frames, conflict: parts.conflict }
  }

  /** Messages still waiting for parts. */
  get open(): number {
    return this.#waiting.size
  }

  #expire(now: Micros): void {
    for (const [key, parts] of this.#waiting) {
      if (now - parts.at < Segments.wait) return
      this.#waiting.delete(key)
      this.lost++
    }
  }

  #forgetOldest(): void {
    for (const key of this.#waiting.keys()) {
      this.#waiting.delete(key)
      this.lost++
      return
    }
  }
}

function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((o, i) => o === b[i])
}
