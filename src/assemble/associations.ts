/**
 * SCTP associations, one direction each: retransmissions (same TSN), gaps, user messages in parts (RFC 9260 §6.9). Multihoming shows as another
 * direction; what crosses it twice is found by its content (assemble/copies.ts).
 */

/** TSNs remembered per direction, by their lowest bits. */
const WINDOW = 512
const MASK = WINDOW - 1

interface Part {
  readonly octets: Uint8Array
  readonly begin: boolean
  readonly end: boolean
  readonly frame: number
  readonly ppid: number
}

/** What became of a DATA chunk. */
export type Whole = { readonly octets: Uint8Array; readonly ppid: number; readonly frames: readonly number[] }

export class Direction {
  readonly id: number
  /** Its number in `Links`; 0: not asked for yet. */
  link = 0
  readonly words: Int32Array
  readonly next: Direction | undefined
  // slot: TSN, hash of the payload, frame, number of the first message in the frame
  readonly #seen = new Int32Array(WINDOW * 4)
  #highest = 0
  #started = false
  #parts: Map<number, Part> | undefined
  /** TSNs that were jumped over and did not come later. */
  gaps = 0

  constructor(id: number, words: Int32Array, next: Direction | undefined) {
    this.id = id
    this.words = words
    this.next = next
  }

  /** Slot of an earlier chunk with this TSN and the same payload, or −1. Remembers the chunk otherwise. */
  seen(tsn: number, hash: number, frame: number, message: number): number {
    const slot = (tsn & MASK) * 4
    if (this.#seen[slot] === tsn && this.#seen[slot + 1] === hash && this.#seen[slot + 2] !== 0) return slot
    this.#seen[slot] = tsn
    this.#seen[slot + 1] = hash
    this.#seen[slot + 2] = frame
    this.#seen[slot + 3] = message
    return -1
  }

  frameAt(slot: number): number {
    return (this.#seen[slot + 2] as number) >>> 0
  }

  messageAt(slot: number): number {
    return this.#seen[slot + 3] as number
  }

  /** Counts what is missing between the highest TSN so far and this one. A late one fills its gap. A far jump is a new association. */
  count(tsn: number): void {
    if (!this.#started) {
      this.#started = true
      this.#highest = tsn
      return
    }
    const step = (tsn - this.#highest) | 0
    if (step > 0) {
      if (step < 4096) this.gaps += step - 1
      this.#highest = tsn
    } else if (step < 0 && step > -4096 && this.gaps > 0) this.gaps--
    else if (step <= -4096) this.#highest = tsn
  }

  static readonly maxParts = 256

  /** Adds a part of a user message. Returns the message when all parts from B to E are there. */
  part(tsn: number, octets: Uint8Array, begin: boolean, end: boolean, frame: number, ppid: number): Whole | undefined {
    this.#parts ??= new Map()
    const parts = this.#parts
    if (!parts.has(tsn)) parts.set(tsn, { octets, begin, end, frame, ppid })
    if (parts.size > Direction.maxParts) for (const oldest of parts.keys()) if (parts.delete(oldest)) break
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
    const whole = new Uint8Array(found.reduce((n, p) => n + p.octets.length, 0))
    let at = 0
    for (const p of found) {
      whole.set(p.octets, at)
      at += p.octets.length
    }
    return { octets: whole, ppid: found[0]?.ppid ?? 0, frames: found.map((p) => p.frame) }
  }
}

/** All directions, found by addresses, ports and verification tag. Bounded: when full, all are forgotten and start anew. */
export class Associations {
  static readonly limit = 8192
  readonly #heads: (Direction | undefined)[] = Array.from({ length: Associations.limit }, () => undefined)
  #count = 0
  #nextId = 1
  #last: Direction | undefined
  #pastGaps = 0
  readonly #key = new Int32Array(10)

  /**
   * The direction of a packet: both addresses of `length` octets stand at `source` (0: none known), ports and verification tag at `header` of the
   * SCTP packet.
   */
  find(addresses: Uint8Array, source: number, length: number, octets: Uint8Array, header: number): Direction {
    const key = this.#key
    if (length !== 16) key.fill(0, 1, 8)
    for (let i = 0; i < length; i += 4) {
      key[i >> 2] = word(addresses, source + i)
      key[4 + (i >> 2)] = word(addresses, source + length + i)
    }
    if (length === 0) key[0] = key[4] = 0
    key[8] = word(octets, header)
    key[9] = word(octets, header + 4)
    if (this.#last !== undefined && same(this.#last.words, key)) return this.#last
    // Verification tags are random numbers (RFC 9260 §5.3.1); the rest tells apart what a forger gives one tag.
    let hash = Math.imul((key[9] as number) ^ (key[3] as number), 0x9e3779b1) ^ (key[0] as number) ^ (key[8] as number)
    hash = Math.imul(hash ^ (hash >>> 15) ^ (key[4] as number) ^ (key[7] as number), 0x85ebca6b)
    const bucket = (hash ^ (hash >>> 13)) & (Associations.limit - 1)
    for (let d = this.#heads[bucket]; d !== undefined; d = d.next) {
      if (same(d.words, key)) {
        this.#last = d
        return d
      }
    }
    if (this.#count >= Associations.limit) this.#forget()
    const made = new Direction(this.#nextId++, key.slice(), this.#heads[bucket])
    this.#heads[bucket] = made
    this.#count++
    this.#last = made
    return made
  }

  get gaps(): number {
    let gaps = this.#pastGaps
    for (const first of this.#heads) for (let d: Direction | undefined = first; d !== undefined; d = d.next) gaps += d.gaps
    return gaps
  }

  #forget(): void {
    this.#pastGaps = this.gaps
    this.#heads.fill(undefined)
    this.#count = 0
  }
}

function word(octets: Uint8Array, at: number): number {
  return (
    ((octets[at] as number) << 24) | ((octets[at + 1] as number) << 16) | ((octets[at + 2] as number) << 8) | (octets[at + 3] as number)
  )
}

function same(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < 10; i++) if (a[i] !== b[i]) return false
  return true
}
