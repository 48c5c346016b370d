/** User messages of SCTP that came in several DATA chunks, from the one with the B bit to the one with the E bit (RFC 9260 §6.9). */

export interface Part {
  readonly octets: Uint8Array
  readonly begin: boolean
  readonly end: boolean
  readonly frame: number
  readonly ppid: number
}

/** A message that is complete. */
export type Whole = { readonly octets: Uint8Array; readonly ppid: number; readonly frames: readonly number[] }

export class UserMessageParts {
  /** Parts that wait, per direction of an association; the oldest give way. */
  static readonly maxParts = 256
  #waiting = new Map<number, Map<number, Part>>()

  /** Adds a part. Returns the message when all its parts are there. */
  add(direction: number, tsn: number, part: Part): Whole | undefined {
    let parts = this.#waiting.get(direction)
    if (parts === undefined) {
      parts = new Map()
      this.#waiting.set(direction, parts)
    }
    if (!parts.has(tsn)) parts.set(tsn, part)
    if (parts.size > UserMessageParts.maxParts) for (const oldest of parts.keys()) if (parts.delete(oldest)) break
    let first = tsn
    while (parts.get(first)?.begin === false) first = (first - 1) | 0
    if (parts.get(first) === undefined) return undefined
    let last = tsn
    while (parts.get(last)?.end === false) last = (last + 1) | 0
    if (parts.get(last) === undefined) return undefined
    const found: Part[] = []
    for (let t = first; ; t = (t + 1) | 0) {
      const p = parts.get(t)
      if (p !== undefined) found.push(p)
      parts.delete(t)
      if (t === last) break
    }
    if (parts.size === 0) this.#waiting.delete(direction)
    const whole = new Uint8Array(found.reduce((n, p) => n + p.octets.length, 0))
    let at = 0
    for (const p of found) {
      whole.set(p.octets, at)
      at += p.octets.length
    }
    return { octets: whole, ppid: found[0]?.ppid ?? 0, frames: found.map((p) => p.frame) }
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#waiting
  }

  load(saved: ReturnType<UserMessageParts['save']>): void {
    this.#waiting = saved
  }

  clear(): void {
    this.#waiting.clear()
  }
}
