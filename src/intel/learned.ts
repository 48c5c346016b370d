/**
 * What traffic itself teaches about addresses: roles of titles and hosts, home of IMSI ranges, pairs of E.214 and IMSI prefixes, hubs, paths, and how much
 * roaming stands behind an address. Counts with first and last sight and a weight that decays; bounded memory. Learned is not known: an attacker is seen as
 * often as he likes. So nothing learned reaches a rule, of whatever category: it is shown, and makes labels.
 * Left out: writing it to disk, and feeding it from transactions: both are the pipeline’s.
 */
import { isoTime, type Micros } from '../model/units.js'
import { best, type Flag } from './claim.js'
import type { Overlay } from './overlay.js'
import { profileOfDigits } from './profile.js'

/** What is learned of a subject, and what the subject is. */
export const lessons = ['role', 'home', 'pair', 'path', 'followUp', 'baseline'] as const
export type Lesson = (typeof lessons)[number]

export interface Sight {
  readonly value: string
  readonly count: number
  readonly first: Micros
  readonly last: Micros
  /** Count that has faded: half after `halfLife` without a sight. */
  readonly weight: number
  /** Of a home: lowest and highest first eight digits of the IMSIs that were answered for. */
  readonly range?: readonly [string, string]
}

/** Several sights of one thing, counted elsewhere. */
export interface Sights {
  readonly count: number
  readonly first: Micros
  readonly last: Micros
  readonly range?: readonly [string, string]
}

/** A line of what is kept on disk. */
export interface KeptSight extends Sight {
  readonly lesson: Lesson
  readonly subject: string
}

/** Kept per subject: a title that plays more roles than exist is shown by the ones it plays most. */
const MAX_VALUES = 16
const DAYS = 86_400_000_000

export interface LearnedLimits {
  /** Subjects of one lesson; when there are more, the half seen longest ago is forgotten. */
  readonly subjects: number
  readonly halfLife: Micros
}

const usual: LearnedLimits = { subjects: 50_000, halfLife: 30 * DAYS }

export interface Mark {
  count: number
  first: Micros
  last: Micros
  weight: number
  range: readonly [string, string] | undefined
}

export class Learned {
  readonly #limits: LearnedLimits
  #subjects = new Map<Lesson, Map<string, Map<string, Mark>>>(lessons.map((lesson) => [lesson, new Map()]))

  constructor(limits: Partial<LearnedLimits> = {}) {
    this.#limits = { ...usual, ...limits }
  }

  /** Something was seen once at `sights`, or several times between `first` and `last`; what is kept on disk brings its faded weight. */
  add(lesson: Lesson, subject: string, value: string, sights: Micros | (Sights & { readonly weight?: number })): void {
    const seen = typeof sights === 'number' ? { count: 1, first: sights, last: sights } : sights
    const subjects = this.#subjects.get(lesson)
    if (subjects === undefined || subject === '' || value === '') return
    let marks = subjects.get(subject)
    if (marks === undefined) {
      if (subjects.size >= this.#limits.subjects) forgetHalf(subjects)
      marks = new Map<string, Mark>()
      subjects.set(subject, marks)
    }
    const { count, first, last, weight = count, range } = seen
    const mark = marks.get(value)
    if (mark === undefined) {
      if (marks.size >= MAX_VALUES) this.#forgetLightest(marks, last)
      marks.set(value, { count, first, last, weight, range })
      return
    }
    // Both weights as they stand at the later of the two moments
    mark.weight = last >= mark.last ? this.#faded(mark, last) + weight : mark.weight + this.#fade(weight, last, mark.last)
    mark.count += count
    mark.first = Math.min(mark.first, first)
    mark.last = Math.max(mark.last, last)
    mark.range = wider(mark.range, range)
  }

  /** Everything that was learned, for the disk, in an order of its own. */
  *all(): Generator<KeptSight> {
    for (const [lesson, subjects] of this.#subjects)
      for (const [subject, marks] of subjects)
        for (const [value, { count, first, last, weight, range }] of marks)
          yield { lesson, subject, value, count, first, last, weight, ...(range === undefined ? {} : { range }) }
  }

  /** What was learned of a subject, the heaviest first, as it stands at a moment. */
  of(lesson: Lesson, subject: string, at: Micros): readonly Sight[] {
    const marks = this.#subjects.get(lesson)?.get(subject)
    if (marks === undefined) return []
    return [...marks]
      .map(([value, mark]) => ({
        value,
        count: mark.count,
        first: mark.first,
        last: mark.last,
        weight: this.#faded(mark, at),
        ...(mark.range === undefined ? {} : { range: mark.range }),
      }))
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

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#subjects
  }

  load(saved: ReturnType<Learned['save']>): void {
    this.#subjects = saved
  }

  #faded(mark: Mark, at: Micros): number {
    return this.#fade(mark.weight, mark.last, at)
  }

  #fade(weight: number, last: Micros, at: Micros): number {
    return at <= last ? weight : weight * 2 ** (-(at - last) / this.#limits.halfLife)
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

function wider(a: readonly [string, string] | undefined, b: readonly [string, string] | undefined): readonly [string, string] | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]]
}

/** When there is no more room, the half that was seen longest ago makes some: a flood of made-up titles costs no search for each. */
function forgetHalf(subjects: Map<string, Map<string, Mark>>): void {
  const lasts = [...subjects].map(([subject, marks]) => [subject, lastOf(marks)] as const)
  lasts.sort((a, b) => a[1] - b[1])
  for (const [subject] of lasts.slice(0, Math.ceil(lasts.length / 2))) subjects.delete(subject)
}

function lastOf(marks: ReadonlyMap<string, Mark>): Micros {
  let last = Number.NEGATIVE_INFINITY
  for (const mark of marks.values()) if (mark.last > last) last = mark.last
  return last
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

export interface Baseline {
  /** Completed registrations, authentications and calls of roaming subscribers. */
  readonly roaming: number
  /** Requests that findings of at least medium severity speak of. */
  readonly suspicious: number
  /** λ of the catalogue’s D26: share of roaming, smoothed. */
  readonly lambda: number
}

/** Below this share no roaming supports an address (attack-catalogue D26), given so many suspicious requests. */
const NO_BASELINE = 0.05
const LEAST_SUSPICIOUS = 5

/** How much roaming stands behind an address, given what is known before and what was seen just now. */
export function baselineOf(roaming: number, suspicious: number): Baseline {
  return { roaming, suspicious, lambda: (roaming + 1) / (roaming + suspicious + 2) }
}

/** Whether no roaming baseline supports an address. A label, never a verdict: hubs and new partners look so, too. */
export function lacksBaseline({ suspicious, lambda }: Baseline): boolean {
  return suspicious >= LEAST_SUSPICIOUS && lambda < NO_BASELINE
}

/** What was learned of an address’s baseline until a moment. Subject as `baselineSubject` writes it. */
export function learnedBaseline(learned: Learned, subject: string, at: Micros): Baseline {
  const sights = learned.of('baseline', subject, at)
  const weight = (value: string): number => sights.find((one) => one.value === value)?.weight ?? 0
  return baselineOf(weight('roaming'), weight('suspicious'))
}

/** The label of an address that no roaming baseline supports, with what it rests on. */
export function baselineFlag(learned: Learned, address: string, at: Micros): Flag | undefined {
  const subject = baselineSubject(address)
  const sights = learned.of('baseline', subject, at)
  if (!lacksBaseline(learnedBaseline(learned, subject, at))) return undefined
  const counted = (value: string): number => sights.find((one) => one.value === value)?.count ?? 0
  const since = sights.reduce((first, one) => Math.min(first, one.first), Number.POSITIVE_INFINITY)
  return {
    flag: 'no-roaming-baseline',
    says: `traffic from ${subject}… taught ${counted('suspicious')} suspicious requests and ${counted('roaming')} completed roaming transactions`,
    source: 'learned from traffic',
    since: isoTime(since).slice(0, 10),
  }
}

/** Titles of one block of numbers share a baseline: eight digits, as D26 blocks of a thousand. Hosts stand for themselves. */
export function baselineSubject(address: string): string {
  return /^\+?\d/.test(address) ? address.replace('+', '').slice(0, 8) : address
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
