/**
 * What traffic itself teaches about addresses: roles of titles, home of IMSI ranges, pairs of E.214 and IMSI prefixes, hubs, paths. Counts with first and last
 * sight and a weight that decays; bounded memory. Learned is not known: an attacker is seen as often as he likes, so nothing learned may excuse a message of
 * category 1 or 2.1 (`mayExcuse`).
 * Left out: writing it to disk, and feeding it from transactions: both are the pipeline's.
 */
import type { Micros } from '../model/units.js'
import { best } from './claim.js'
import type { Overlay } from './overlay.js'
import { profileOfDigits } from './profile.js'

/** What is learned of a subject, and what the subject is. */
export const lessons = ['role', 'home', 'pair', 'path', 'followUp'] as const
export type Lesson = (typeof lessons)[number]

export interface Sight {
  readonly value: string
  readonly count: number
  readonly first: Micros
  readonly last: Micros
  /** Count that has faded: half after `halfLife` without a sight. */
  readonly weight: number
}

/** Kept per subject: a title that plays more roles than exist is shown by the ones it plays most. */
const MAX_VALUES = 16
const DAYS = 86_400_000_000

export interface LearnedLimits {
  /** Subjects of one lesson; when full, a new one takes the place of the one seen longest ago among a few. */
  readonly subjects: number
  readonly halfLife: Micros
}

const usual: LearnedLimits = { subjects: 200_000, halfLife: 30 * DAYS }

interface Mark {
  count: number
  first: Micros
  last: Micros
  weight: number
}

export class Learned {
  readonly #limits: LearnedLimits
  readonly #subjects = new Map<Lesson, Map<string, Map<string, Mark>>>(lessons.map((lesson) => [lesson, new Map()]))

  constructor(limits: Partial<LearnedLimits> = {}) {
    this.#limits = { ...usual, ...limits }
  }

  /** A title acted as HLR, VLR, MSC, SMSC, gsmSCF, GMLC or SGSN. */
  role(title: string, role: string, at: Micros): void {
    this.#see('role', title, role, at)
  }

  /** A title answered as the HLR of a subscriber of this network: hosted and group HLRs answer for several. */
  home(title: string, plmn: string, at: Micros): void {
    this.#see('home', title, plmn, at)
  }

  /** An E.214 title and the IMSI that it was made from: all digits after the subscriber part is cut off are the pair. */
  pair(mobileTitle: string, imsi: string, at: Micros): void {
    const prefixes = pairOf(mobileTitle, imsi)
    if (prefixes !== undefined) this.#see('pair', prefixes.mobileTitle, prefixes.imsi, at)
  }

  /** A network's message came by this way: link, peer, carrier or route records as one text. */
  path(network: string, way: string, at: Micros): void {
    this.#see('path', network, way, at)
  }

  /** Routing information was asked by this title, and a message followed or did not. */
  followUp(title: string, followed: boolean, at: Micros): void {
    this.#see('followUp', title, followed ? 'yes' : 'no', at)
  }

  /** What was learned of a subject, the heaviest first, as it stands at a moment. */
  of(lesson: Lesson, subject: string, at: Micros): readonly Sight[] {
    const marks = this.#subjects.get(lesson)?.get(subject)
    if (marks === undefined) return []
    return [...marks]
      .map(([value, mark]) => ({ value, count: mark.count, first: mark.first, last: mark.last, weight: this.#faded(mark, at) }))
      .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1))
  }

  /** Subjects of a lesson, in the order of their digits or letters. */
  subjects(lesson: Lesson): readonly string[] {
    return [...(this.#subjects.get(lesson)?.keys() ?? [])].sort()
  }

  /** Share of routing questions of a title that a message followed; undefined below `least` questions. */
  followUpRatio(title: string, at: Micros, least = 20): number | undefined {
    const sights = this.of('followUp', title, at)
    const asked = sights.reduce((sum, { count }) => sum + count, 0)
    if (asked < least) return undefined
    const weight = sights.reduce((sum, one) => sum + one.weight, 0)
    return (sights.find(({ value }) => value === 'yes')?.weight ?? 0) / weight
  }

  #see(lesson: Lesson, subject: string, value: string, at: Micros): void {
    const subjects = this.#subjects.get(lesson)
    if (subjects === undefined || subject === '' || value === '') return
    let marks = subjects.get(subject)
    if (marks === undefined) {
      if (subjects.size >= this.#limits.subjects) forgetOne(subjects)
      marks = new Map<string, Mark>()
      subjects.set(subject, marks)
    }
    const mark = marks.get(value)
    if (mark === undefined) {
      if (marks.size >= MAX_VALUES) this.#forgetLightest(marks, at)
      marks.set(value, { count: 1, first: at, last: at, weight: 1 })
      return
    }
    mark.weight = this.#faded(mark, at) + 1
    mark.count++
    mark.first = Math.min(mark.first, at)
    mark.last = Math.max(mark.last, at)
  }

  #faded(mark: Mark, at: Micros): number {
    return at <= mark.last ? mark.weight : mark.weight * 2 ** (-(at - mark.last) / this.#limits.halfLife)
  }

  #forgetLightest(marks: Map<string, Mark>, at: Micros): void {
    let lightest: string | undefined
    let least = Number.POSITIVE_INFINITY
    for (const [value, mark] of marks) {
      const weight = this.#faded(mark, at)
      if (weight < least) [lightest, least] = [value, weight]
    }
    if (lightest !== undefined) marks.delete(lightest)
  }
}

/** Looks at a few of the oldest subjects only: a flood of made-up titles must not cost a search through all. */
function forgetOne(subjects: Map<string, Map<string, Mark>>): void {
  let oldest: string | undefined
  let last = Number.POSITIVE_INFINITY
  let looked = 0
  for (const [subject, marks] of subjects) {
    const seen = Math.max(...[...marks.values()].map((mark) => mark.last))
    if (seen < last) [oldest, last] = [subject, seen]
    if (++looked === 8) break
  }
  if (oldest !== undefined) subjects.delete(oldest)
}

/** E.214: the title is the country and network code of a number with the MSIN of the IMSI behind (E.214 §4). */
export function pairOf(mobileTitle: string, imsi: string): { readonly mobileTitle: string; readonly imsi: string } | undefined {
  if (!/^\d{7,16}$/.test(mobileTitle) || !/^\d{6,15}$/.test(imsi)) return undefined
  let same = 0
  while (same < mobileTitle.length && same < imsi.length && mobileTitle.at(-1 - same) === imsi.at(-1 - same)) same++
  // MCC and MNC are five or six digits: fewer equal digits are chance, more belong to the subscriber
  const prefix = imsi.length - same
  if (prefix > 6 || same < 6) return undefined
  const cut = Math.max(prefix, 5)
  return { mobileTitle: mobileTitle.slice(0, mobileTitle.length - (imsi.length - cut)), imsi: imsi.slice(0, cut) }
}

/** Whether something learned may make a message of this category harmless. */
export function mayExcuse(category: string): boolean {
  return !/^cat(?:1|2|2\.1)$/i.test(category)
}

export interface Staleness {
  /** Operator as its IR.21 names it. */
  readonly operator: string
  /** Titles inside its ranges that acted as nodes. */
  readonly seen: number
  /** Of these, titles that its node list does not have. */
  readonly unlisted: readonly string[]
  /** Share of weight that is not listed: 0 fits, 1 is all wrong. */
  readonly score: number
}

/** Whose IR.21 no longer fits what is seen, the worst first. Only operators that list nodes can be judged. */
export function staleness(learned: Learned, overlay: Overlay, at: Micros): readonly Staleness[] {
  const operators = new Map<string, { seen: number; unlisted: string[]; weight: number; wrong: number }>()
  const judged = new Set(
    overlay.sets.flatMap(({ facts }) => facts.filter(({ says }) => says.node === 'listed').map(({ says }) => says.operator ?? '')),
  )
  for (const title of learned.subjects('role')) {
    const profile = profileOfDigits(overlay, 'e164', title, at)
    const operator = best(profile, 'operator')
    if (operator?.layer !== 'ir21' || !judged.has(operator.value)) continue
    const weight = learned.of('role', title, at).reduce((sum, one) => sum + one.weight, 0)
    const tally = operators.get(operator.value) ?? { seen: 0, unlisted: [], weight: 0, wrong: 0 }
    operators.set(operator.value, tally)
    tally.seen++
    tally.weight += weight
    if (best(profile, 'node') !== undefined) continue
    tally.unlisted.push(title)
    tally.wrong += weight
  }
  return [...operators]
    .map(([operator, { seen, unlisted, weight, wrong }]) => ({ operator, seen, unlisted, score: wrong / weight }))
    .sort((a, b) => b.score - a.score || (a.operator < b.operator ? -1 : 1))
}
