/** Routing questions for messages (sendRoutingInfoForSM, TS 29.002 §12.1) that wait for theirs: who looks up and delivers nothing is no message centre. */
import { NO_DIGITS } from '../model/digits.js'
import { type Micros, minutes } from '../model/units.js'

/** A message follows its routing question within this time, or not. */
const FOLLOWS = minutes(10)
/** Routing questions that wait for their message: a newer one takes the place of an older one with the same hash. */
const WAITING = 1 << 16

export class RoutingQuestions {
  // By a hash of the IMSI: the IMSI, the title that asked, and when
  readonly #imsiHigh = new Uint32Array(WAITING).fill(NO_DIGITS)
  readonly #imsiLow = new Uint32Array(WAITING)
  readonly #high = new Uint32Array(WAITING)
  readonly #low = new Uint32Array(WAITING)
  readonly #at = new Float64Array(WAITING)
  /** Told of a question that leaves its place: the title that asked, and whether the message followed. */
  readonly #tell: (high: number, low: number, followed: boolean, at: Micros) => void

  constructor(tell: (high: number, low: number, followed: boolean, at: Micros) => void) {
    this.#tell = tell
  }

  /** The title asked where to deliver to this IMSI, and was answered. */
  asked(high: number, low: number, imsiHigh: number, imsiLow: number, at: Micros): void {
    const slot = slotOf(imsiHigh, imsiLow)
    if (this.#imsiHigh[slot] !== NO_DIGITS) this.#forget(slot, at)
    this.#imsiHigh[slot] = imsiHigh
    this.#imsiLow[slot] = imsiLow
    this.#high[slot] = high
    this.#low[slot] = low
    this.#at[slot] = at
  }

  /** A message to this IMSI. */
  delivered(imsiHigh: number, imsiLow: number, at: Micros): void {
    const slot = slotOf(imsiHigh, imsiLow)
    if (this.#imsiHigh[slot] !== imsiHigh || this.#imsiLow[slot] !== imsiLow) return
    if (at - (this.#at[slot] as number) > FOLLOWS) return this.#forget(slot, at)
    this.#tell(this.#high[slot] as number, this.#low[slot] as number, true, at)
    this.#imsiHigh[slot] = NO_DIGITS
  }

  /** A routing question leaves its place: its time was over without a message, or nobody can say. */
  #forget(slot: number, now: Micros): void {
    const at = this.#at[slot] as number
    if (now - at > FOLLOWS) this.#tell(this.#high[slot] as number, this.#low[slot] as number, false, at)
    this.#imsiHigh[slot] = NO_DIGITS
  }

  /** Everything was read. */
  end(now: Micros): void {
    for (let slot = 0; slot < WAITING; slot++) if (this.#imsiHigh[slot] !== NO_DIGITS) this.#forget(slot, now)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      askedImsiHigh: this.#imsiHigh,
      askedImsiLow: this.#imsiLow,
      askedHigh: this.#high,
      askedLow: this.#low,
      askedAt: this.#at,
    }
  }

  load(saved: ReturnType<RoutingQuestions['save']>): void {
    this.#imsiHigh.set(saved.askedImsiHigh)
    this.#imsiLow.set(saved.askedImsiLow)
    this.#high.set(saved.askedHigh)
    this.#low.set(saved.askedLow)
    this.#at.set(saved.askedAt)
  }
}

function slotOf(high: number, low: number): number {
  return Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1) >>> 16
}
