/**
 * User messages of SCTP that came in several chunks, from the one with the B bit to the one with the E bit: DATA in the order of their TSNs (RFC 9260
 * §6.9), I-DATA in that of their numbers within the message, since messages of several streams may come between one another (RFC 8260 §2.3).
 */

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
  /** By direction, then by message and number in it. */
  #waiting = new Map<number, Map<string, Part>>()

  /** Adds a part. `message`: of which message it is, '' for DATA, whose numbers are TSNs. Returns the message when all its parts are there. */
  add(direction: number, message: string, number: number, part: Part): Whole | undefined {
    let parts = this.#waiting.get(direction)
    if (parts === undefined) {
      parts = new Map()
      this.#waiting.set(direction, parts)
    }
    const key = (n: number): string => `${message} ${n}`
    if (!parts.has(key(number))) parts.set(key(number), part)
    if (parts.size > UserMessageParts.maxParts) for (const oldest of parts.keys()) if (parts.delete(oldest)) break
    let first = number
    while (parts.get(key(first))?.begin === false) first = (first - 1) | 0
    if (parts.get(key(first)) === undefined) return undefined
    let last = number
    while (parts.get(key(last))?.end === false) last = (last + 1) | 0
    if (parts.get(key(last)) === undefined) return undefined
    const found: Part[] = []
    for (let n = first; ; n = (n + 1) | 0) {
      const p = parts.get(key(n))
      if (p !== undefined) found.push(p)
      parts.delete(key(n))
      if (n === last) break
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
