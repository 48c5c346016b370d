/**
 * SCCP segmentation (Q.713 §3.17, Q.714 §4.1.1.2.2): the parts of one XUDT or LUDT message, put together by calling address and local reference.
 * Parts may come in any order within the wait; the first part says how many follow. Two parts for one place: the first stays.
 * Of a message whose other parts never come, what lies together from its first part on is handed over.
 * Messages that wait stand in slots that are used again: no object per part.
 */
import { type Micros, seconds } from '../model/units.js'

/** A message has at most sixteen parts: «remaining segments» has four bits. */
const PARTS = 16

/** A message in work: its parts one behind the other as they came, each known by how many follow it (the last is 0). */
class Slot {
  keyA = 0
  keyB = 0
  used = false
  /** Number of parts; 0 until the first part has come. */
  total = 0
  /** Bit n: the part that n others follow is there. */
  have = 0
  conflict = false
  /** A part came again as it was. */
  twice = false
  /** Every part so far came right behind the one before it. */
  inOrder = true
  /** How many parts follow the one that came last; −1 before the first. */
  lastRemaining = -1
  at: Micros = 0
  octets = new Uint8Array(512)
  length = 0
  readonly from = new Int32Array(PARTS)
  readonly to = new Int32Array(PARTS)
  frames: number[] = []
  next: Slot | undefined
  older: Slot | undefined
  newer: Slot | undefined
}

const HEADS = 4096

export class Segments {
  static readonly limit = 4096
  static readonly wait = seconds(20)
  readonly #heads: (Slot | undefined)[] = Array.from({ length: HEADS }, () => undefined)
  readonly #free: Slot[] = []
  #oldest: Slot | undefined
  #newest: Slot | undefined
  #open = 0
  /** Messages of which a part never came. */
  lost = 0

  /** The message that the last `add` completed: octets 0 to `length` of `octets`, valid until the next call. */
  octets = new Uint8Array(512)
  length = 0
  frames: readonly number[] = []
  conflict = false
  twice = false
  readonly #onLost: ((keyA: number, keyB: number) => void) | undefined

  /** `lost` hears of each message that is given up; what came of it is then in `octets`, `length` and `frames`. It must not add parts. */
  constructor(lost?: (keyA: number, keyB: number) => void) {
    this.#onLost = lost
  }

  /** Gives up what has waited too long. */
  expire(at: Micros): void {
    while (this.#oldest !== undefined && at - this.#oldest.at >= Segments.wait) this.#lose(this.#oldest)
  }

  /** Gives up what waits. */
  finish(): void {
    while (this.#oldest !== undefined) this.#lose(this.#oldest)
  }

  /** Messages still waiting for parts. */
  get open(): number {
    return this.#open
  }

  /**
   * Adds a part, octets `from` to `to`: `remaining` says how many follow it. True when the message is complete. The keys tell messages apart.
   */
  add(
    keyA: number,
    keyB: number,
    first: boolean,
    remaining: number,
    octets: Uint8Array,
    from: number,
    to: number,
    frame: number,
    at: Micros,
  ): boolean {
    this.expire(at)
    const slot = this.#find(keyA, keyB) ?? this.#start(keyA, keyB, at)
    if ((slot.have & (1 << remaining)) === 0) keep(slot, remaining, octets, from, to, frame)
    else if (sameOctets(slot, remaining, octets, from, to)) slot.twice = true
    else slot.conflict = true
    if (first) {
      if (slot.total !== 0 && slot.total !== remaining + 1) slot.conflict = true
      slot.total = remaining + 1
    }
    slot.inOrder = slot.inOrder && (first ? slot.lastRemaining < 0 : slot.lastRemaining === remaining + 1)
    slot.lastRemaining = remaining
    const all = (1 << slot.total) - 1
    if (slot.total === 0 || (slot.have & all) !== all) return false
    // A part in front of the first one claims octets that the message does not have.
    if ((slot.have & ~all) !== 0) slot.conflict = true
    this.#join(slot)
    this.#release(slot)
    return true
  }

  #find(keyA: number, keyB: number): Slot | undefined {
    let slot = this.#heads[keyA & (HEADS - 1)]
    while (slot !== undefined && (slot.keyA !== keyA || slot.keyB !== keyB)) slot = slot.next
    return slot
  }

  #start(keyA: number, keyB: number, at: Micros): Slot {
    if (this.#open >= Segments.limit && this.#oldest !== undefined) this.#lose(this.#oldest)
    const slot = this.#free.pop() ?? new Slot()
    slot.keyA = keyA
    slot.keyB = keyB
    slot.total = 0
    slot.have = 0
    slot.conflict = false
    slot.twice = false
    slot.inOrder = true
    slot.lastRemaining = -1
    slot.at = at
    slot.length = 0
    slot.frames = []
    slot.next = this.#heads[keyA & (HEADS - 1)]
    this.#heads[keyA & (HEADS - 1)] = slot
    slot.older = this.#newest
    slot.newer = undefined
    if (this.#newest === undefined) this.#oldest = slot
    else this.#newest.newer = slot
    this.#newest = slot
    this.#open++
    return slot
  }

  /** The parts from the first on, as far as they lie together. */
  #join(slot: Slot): void {
    this.length = slot.length
    this.frames = slot.frames
    this.conflict = slot.conflict
    this.twice = slot.twice
    // Parts that came in order lie in order: the slot gives its octets away for those of the message before.
    if (slot.inOrder) {
      const { octets } = this
      this.octets = slot.octets
      slot.octets = octets
      return
    }
    if (slot.length > this.octets.length) this.octets = new Uint8Array(slot.octets.length)
    let length = 0
    for (let remaining = slot.total - 1; remaining >= 0 && (slot.have & (1 << remaining)) !== 0; remaining--) {
      const end = slot.to[remaining] as number
      for (let i = slot.from[remaining] as number; i < end; i++) this.octets[length++] = slot.octets[i] as number
    }
    this.length = length
  }

  #lose(slot: Slot): void {
    this.lost++
    this.#join(slot)
    this.#release(slot)
    this.#onLost?.(slot.keyA, slot.keyB)
  }

  #release(slot: Slot): void {
    const head = slot.keyA & (HEADS - 1)
    if (this.#heads[head] === slot) this.#heads[head] = slot.next
    else {
      let before = this.#heads[head]
      while (before !== undefined && before.next !== slot) before = before.next
      if (before !== undefined) before.next = slot.next
    }
    if (slot.older === undefined) this.#oldest = slot.newer
    else slot.older.newer = slot.newer
    if (slot.newer === undefined) this.#newest = slot.older
    else slot.newer.older = slot.older
    slot.next = slot.older = slot.newer = undefined
    this.#open--
    // What a flood of long messages left behind is not kept for ever.
    if (slot.octets.length <= 4096) this.#free.push(slot)
  }
}

function keep(slot: Slot, remaining: number, octets: Uint8Array, from: number, to: number, frame: number): void {
  const need = slot.length + to - from
  if (need > slot.octets.length) {
    const larger = new Uint8Array(Math.max(need, slot.octets.length * 2))
    larger.set(slot.octets.subarray(0, slot.length))
    slot.octets = larger
  }
  slot.from[remaining] = slot.length
  const kept = slot.octets
  // A loop beats set(subarray()) for short parts, and costs no object.
  if (to - from < 128) for (let i = from, o = slot.length; i < to; i++, o++) kept[o] = octets[i] as number
  else kept.set(octets.subarray(from, to), slot.length)
  slot.length = need
  slot.to[remaining] = slot.length
  slot.have |= 1 << remaining
  slot.frames.push(frame)
}

function sameOctets(slot: Slot, remaining: number, octets: Uint8Array, from: number, to: number): boolean {
  const start = slot.from[remaining] as number
  if ((slot.to[remaining] as number) - start !== to - from) return false
  for (let i = from; i < to; i++) if (slot.octets[start + i - from] !== octets[i]) return false
  return true
}
