/**
 * Answers that nobody asked for: somebody asks elsewhere under an address that is not his, and the answers come to whose it is (attack-catalogue D08).
 * Most answers without a question are nothing of that kind, so that one is told only where all of this holds:
 *
 * - The tap shows the questions of the address: of the first answers that came to it, 95 of 100 had one (FP17: a tap that sees one half, or one way of
 *   several). Where fewer had, since somebody forged the address from the beginning, it takes forty times as many that have one.
 * - Its share of answers without a question is several times that of all others, so that lost packets and a mirror that fails tell nothing.
 * - The dialogue was not over just before: not a copy, a second End, or an answer that is late.
 * - The capture has run for longer than an operation lasts.
 *
 * Bounded: addresses share 65,536 counters by hash. What a collision does is to tell less, or to count an address as watched that is not.
 */
import { type Micros, minutes } from '../model/units.js'
import { REQUESTERS, requesterKey, titleKey } from './title.js'

/** Answers to an address until it is known whether the tap shows its questions, and those of them that may have none. */
const LEARNED = 40
const MISSED = 2
/** More than that are those of a tap that does not see them. */
const MOST_MISSED = 255
/** How many times the share of others. */
const TIMES = 4
/** Upper bound of timer class ml (TS 29.002 §17.1.2): until then questions from before the capture are answered. */
const COLD = minutes(10)
/** Answers without a question count half after each hour. */
const HALVED = minutes(60)

export class Unasked {
  #coldUntil = Number.POSITIVE_INFINITY
  #halvedAt = Number.POSITIVE_INFINITY
  // by title: answers with and without a question, and those without while it was not known
  readonly #asked = new Uint32Array(REQUESTERS)
  readonly #unasked = new Uint32Array(REQUESTERS)
  readonly #missed = new Uint8Array(REQUESTERS)
  // of all titles that are known
  #allAsked = 0
  #allUnasked = 0
  /** Ends of dialogues that are over, by transaction id and title: the last of each place. */
  readonly #over = new Int32Array(REQUESTERS)

  /** The first packet begins the time in which nothing is told. */
  begin(now: Micros): void {
    this.#coldUntil = now + COLD
    this.#halvedAt = now + HALVED
  }

  /** An answer came to this title, in a dialogue that it began. */
  hear(high: number, low: number, now: Micros): void {
    if (now < this.#coldUntil) return
    const key = requesterKey(high, low)
    this.#asked[key] = (this.#asked[key] as number) + 1
    this.#allAsked++
  }

  /** A side of a dialogue that is over. */
  close(tid: number, high: number, low: number): void {
    const mark = markOf(tid, high, low)
    this.#over[mark & (REQUESTERS - 1)] = mark
  }

  /** An answer without a question came to this title. True: it is to be told. */
  isTold(tid: number, high: number, low: number, now: Micros): boolean {
    if (now < this.#coldUntil) return false
    const mark = markOf(tid, high, low)
    if (this.#over[mark & (REQUESTERS - 1)] === mark) return false
    // The first message of a dialogue stands for all
    this.#over[mark & (REQUESTERS - 1)] = mark
    const key = requesterKey(high, low)
    const asked = this.#asked[key] as number
    const missed = this.#missed[key] as number
    if (asked < LEARNED || (missed > MISSED && (missed === MOST_MISSED || asked < LEARNED * missed))) {
      if (missed < MOST_MISSED) this.#missed[key] = missed + 1
      return false
    }
    if (now >= this.#halvedAt) this.#halve(now)
    const unasked = (this.#unasked[key] as number) + 1
    this.#unasked[key] = unasked
    this.#allUnasked++
    return unasked * (this.#allAsked - asked) > TIMES * (this.#allUnasked - unasked) * asked
  }

  #halve(now: Micros): void {
    const hours = Math.floor((now - this.#halvedAt) / HALVED) + 1
    this.#halvedAt += hours * HALVED
    this.#allUnasked = 0
    for (let key = 0; key < REQUESTERS; key++) {
      const left = (this.#unasked[key] as number) >>> Math.min(hours, 31)
      this.#unasked[key] = left
      this.#allUnasked += left
    }
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      coldUntil: this.#coldUntil,
      halvedAt: this.#halvedAt,
      asked: this.#asked,
      unasked: this.#unasked,
      missed: this.#missed,
      allAsked: this.#allAsked,
      allUnasked: this.#allUnasked,
      over: this.#over,
    }
  }

  load(saved: ReturnType<Unasked['save']>): void {
    this.#coldUntil = saved.coldUntil
    this.#halvedAt = saved.halvedAt
    this.#asked.set(saved.asked)
    this.#unasked.set(saved.unasked)
    this.#missed.set(saved.missed)
    this.#allAsked = saved.allAsked
    this.#allUnasked = saved.allUnasked
    this.#over.set(saved.over)
  }
}

function markOf(tid: number, high: number, low: number): number {
  const h = Math.imul(tid ^ Math.imul(titleKey(high, low), 0x9e3779b1), 0x85ebca6b)
  return h ^ (h >>> 15)
}
