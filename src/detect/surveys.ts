/**
 * What one source tries, what is asked about one subscriber, or who writes to one number, within a window: counters of bounded size, no store. A trial goes on until a window is
 * over without enough of it.
 */
import { days, type Micros } from '../model/units.js'
import type { Counts, Survey } from './author.js'
import type { Claim, Request } from './claims.js'
import { lookAt, type Look } from './conditions.js'
import { dropOldest } from './drop-oldest.js'
import type { Firsts } from './firsts.js'
import { SLACK } from './states.js'
import { NO_KEY } from './subscriber-keys.js'
import type { TransactionView } from './view.js'

/** `kinds`: of which a window keeps a record each; contexts of MAP that answers to registers have are fewer. */
const LIMITS = { sources: 10_000, tries: 256, kinds: 16 } as const
/** As many are looked for one by one. */
const FEW = 16
/** Share of good answers that makes it no trial. */
const GOOD = 0.1
/** Numbers that follow one another: at most so far apart (catalogue D13). */
const NEAR = 10

/** Counts of one source, one subscriber or one number. */
class Window implements Counts {
  key: string | number
  readonly from: Micros
  /** When all that may belong to it was decided. */
  readonly over: Micros
  /** True: what was counted before was claimed; the rest is of the same trial. */
  readonly goesOn: boolean
  /** The record of the first try (firsts.ts). */
  first: number
  good = 0
  nobody = 0
  /** Tries behind the last that is kept. */
  beyond = 0
  /** Of each try its file and frame, its message and component: two numbers instead of an object. */
  #places: number[] = []
  /** Of each try its application context, where the only one of its kind is none. */
  #kinds: number[] = []
  /** Beside them the record of the first of each kind, in the order in which they came. */
  firstOfKind: number[] = []
  // Few of each, and no more than there are tries: lists, for a set of one takes ten times the room.
  #seen: (string | number)[] = []
  /** The same, once there are many. */
  #manySeen: Set<string | number> | undefined
  #countries: string[] = []
  #days: number[] = []
  #asked = Number.NaN
  #up = 0
  #down = 0

  constructor(key: string | number, from: Micros, over: Micros, goesOn: boolean, first: number) {
    this.key = key
    this.from = from
    this.over = over
    this.goesOn = goesOn
    this.first = first
  }

  get tries(): number {
    return this.#places.length / 2
  }
  get different(): number {
    return this.#seen.length
  }
  get countries(): number {
    return this.#countries.length
  }
  get days(): number {
    return this.#days.length
  }
  /** Hardly any try was good. */
  get fails(): boolean {
    return this.good <= GOOD * (this.tries + this.beyond)
  }
  get requests(): readonly Request[] {
    return Array.from({ length: this.tries }, (_, i) => requestAt(this.#places[2 * i] as number, this.#places[2 * i + 1] as number))
  }
  get inOrder(): number {
    return this.tries < 2 ? 0 : Math.max(this.#up, this.#down) / (this.tries - 1)
  }

  add(view: TransactionView, { over, severalOfAKind }: Survey): void {
    const { country } = view.origin
    if (country !== undefined) addTo(this.#countries, country)
    addTo(this.#days, Math.floor(view.at / days(1)))
    this.#see(differing(view, over, this.tries))
    if (view.nobody) this.nobody++
    const step = view.askedKey - this.#asked
    if (step > 0 && step <= NEAR) this.#up++
    else if (step < 0 && step >= -NEAR) this.#down++
    this.#asked = view.askedKey
    const { row } = view
    const { file, frame, message, component } = view.batch.columns
    if (severalOfAKind === true) this.#kinds.push(view.mapContext)
    this.#places.push(
      (file[row] as number) * FILES + (frame[row] as number),
      (message[row] as number) * MESSAGES + (component[row] as number),
    )
  }

  /** Leaves out what is the only one of its kind. Gives the record of the first try that is left. */
  leaveSingles(): number | undefined {
    const kinds = this.#kinds
    const hasAnother = (i: number): boolean => kinds.indexOf(kinds[i] as number) !== kinds.lastIndexOf(kinds[i] as number)
    this.#places = this.#places.filter((_, i) => hasAnother(i >> 1))
    this.#seen.length = Math.min(this.#seen.length, this.tries)
    const first = kinds.find((_, i) => hasAnother(i))
    return first === undefined ? undefined : this.firstOfKind[[...new Set(kinds)].indexOf(first)]
  }

  hasKind(kind: number): boolean {
    return this.#kinds.includes(kind)
  }

  #see(value: string | number): void {
    if (this.#seen.length < FEW) return addTo(this.#seen, value)
    this.#manySeen ??= new Set(this.#seen)
    if (this.#manySeen.has(value)) return
    this.#manySeen.add(value)
    this.#seen.push(value)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    const { key, from, over, goesOn, first, good, nobody, beyond } = this
    const counted = { good, nobody, beyond }
    const lists = {
      places: this.#places,
      seen: this.#seen,
      countries: this.#countries,
      days: this.#days,
      kinds: this.#kinds,
      firstOfKind: this.firstOfKind,
    }
    const own = { ...lists, asked: this.#asked, up: this.#up, down: this.#down }
    return { key, from, over, goesOn, first, counted, own }
  }

  load({ counted, own }: ReturnType<Window['save']>): this {
    Object.assign(this, counted)
    this.#places = own.places
    this.#seen = own.seen
    this.#countries = own.countries
    this.#days = own.days
    this.#kinds = own.kinds
    this.firstOfKind = own.firstOfKind
    this.#asked = own.asked
    this.#up = own.up
    this.#down = own.down
    return this
  }
}

/** A frame has 32 bits, a component of a message eight. */
const FILES = 0x1_0000_0000
const MESSAGES = 256

const requestAt = (place: number, part: number): Request => ({
  file: Math.floor(place / FILES),
  frame: place % FILES,
  message: Math.floor(part / MESSAGES),
  component: part % MESSAGES,
})

function addTo<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value)
}

/** What must differ from one try to the next. */
function differing(view: TransactionView, over: Survey['over'], tries: number): string | number {
  switch (over) {
    case 'subscriber':
      return view.subscriberKey
    case 'tunnel':
      return view.tunnel?.teid ?? 0
    case 'network': {
      const { country = '', network, operator, address } = view.origin
      return `${country}/${operator ?? network ?? (country === '' ? address : '')}`
    }
    case 'target':
      return view.target.address
    case 'subsystem': {
      const { address, ssn } = view.target
      return `${address}/${ssn ?? ''}`
    }
    case 'question':
      return tries
  }
}

export class SurveyState {
  readonly survey: Survey
  /** Of the survey, which have many shapes. */
  readonly when: Survey['when']
  readonly #per: Survey['per']
  readonly #within: Micros
  readonly #firsts: Firsts
  readonly #windows = new Map<string | number, Window>()
  /** No window is over before. */
  dueAt = Number.POSITIVE_INFINITY

  /** What it counts, and what it holds against a trial. */
  readonly look: Look
  readonly unless: Look | undefined

  constructor(survey: Survey, firsts: Firsts) {
    this.survey = survey
    this.when = survey.when
    this.#per = survey.per
    this.#within = survey.within
    this.#firsts = firsts
    this.look = lookAt(survey.looksAt, survey.only)
    this.unless = survey.unless === undefined ? undefined : lookAt(survey.unless.looksAt)
  }

  /** A transaction that is no try: it may speak against one. Gives what is to be claimed now. */
  spare(view: TransactionView): Claim | undefined {
    if (this.#windows.size === 0 || this.survey.unless?.when(view) !== true) return undefined
    const window = this.#windows.get(this.#keyOf(view))
    if (window === undefined) return undefined
    if (view.at - window.from > this.#within) return this.#close(window)
    window.good++
    return undefined
  }

  /** Counts a transaction; `record` keeps it where a trial may begin. `now`: of the memory. Gives what is to be claimed now. */
  count(view: TransactionView, record: () => number, now: Micros): Claim | undefined {
    const { survey } = this
    const key = this.#keyOf(view)
    if (key === '' || key === NO_KEY) return undefined
    let window = this.#windows.get(key)
    let due: Claim | undefined
    if (window !== undefined && view.at - window.from > this.#within) {
      due = this.#close(window)
      window = undefined
    }
    if (window === undefined) window = this.#open(key, view.at, now, due !== undefined, record())
    else if (window.tries >= LIMITS.tries) {
      window.beyond++
      return due
    } else if (window.tries === 0) this.#begin(window, record())
    if (survey.severalOfAKind === true && window.firstOfKind.length < LIMITS.kinds && !window.hasKind(view.mapContext)) {
      const first = record()
      this.#firsts.hold(first)
      window.firstOfKind.push(first)
    }
    window.add(view, survey)
    if (due !== undefined || survey.per === 'origin' || window.goesOn || !this.#isEnough(window)) return due
    // Who is being followed is told at once, and so is where stolen data goes.
    const claim = this.#claimOf(window)
    const rest = this.#open(key, view.at, now, true, window.first)
    rest.good = window.good
    return claim
  }

  #keyOf(view: TransactionView): string | number {
    switch (this.#per) {
      case 'subscriber':
        return view.subscriberKey
      case 'correspondent':
        return view.correspondentKey
      case 'origin':
        return view.origin.address
    }
  }

  /** The window begins with another try. */
  #begin(window: Window, first: number): void {
    this.#firsts.release(window.first)
    window.first = first
    this.#firsts.hold(first)
  }

  #delete(window: Window): void {
    this.#windows.delete(window.key)
    this.#letGo(window)
  }

  #letGo({ first, firstOfKind }: Window): void {
    this.#firsts.release(first)
    for (const each of firstOfKind) this.#firsts.release(each)
  }

  /** A window in the place of the one that was there. */
  #open(key: string | number, at: Micros, now: Micros, goesOn: boolean, first: number): Window {
    this.#firsts.hold(first)
    const before = this.#windows.get(key)
    if (before !== undefined) this.#delete(before)
    const oldest = dropOldest(this.#windows, LIMITS.sources)
    if (oldest !== undefined) this.#letGo(oldest[1])
    // A try without an answer may be decided hours later, where nothing else came meanwhile: so are those behind it
    const window = new Window(key, at, Math.max(at, now) + this.survey.within + SLACK, goesOn, first)
    this.#windows.set(key, window)
    this.dueAt = Math.min(this.dueAt, window.over)
    return window
  }

  /** Of a survey by subscriber: one who was asked about by number is now known by IMSI. */
  rename(former: number, key: number): void {
    const window = this.#windows.size === 0 ? undefined : this.#windows.get(former)
    if (window === undefined || this.#windows.has(key)) return
    this.#windows.delete(former)
    window.key = key
    this.#windows.set(key, window)
  }

  /** Windows that are over by now, and have waited for what is decided late. */
  due(now: Micros): readonly Claim[] {
    const claims: Claim[] = []
    this.dueAt = Number.POSITIVE_INFINITY
    // They stand in the order of their beginning, so that the first one that is not over ends the search.
    for (const window of this.#windows.values()) {
      if (now <= window.over) {
        this.dueAt = window.over
        break
      }
      const claim = this.#close(window)
      if (claim !== undefined) claims.push(claim)
    }
    return claims
  }

  /** Whatever is ripe when the capture ends. */
  end(): readonly Claim[] {
    return [...this.#windows.values()].flatMap((window) => this.#close(window) ?? [])
  }

  #close(window: Window): Claim | undefined {
    const left = this.survey.severalOfAKind === true ? window.leaveSingles() : undefined
    if (left !== undefined) this.#begin(window, left)
    // What goes on after a window that was claimed is the rest of the same trial.
    const isRipe = (window.goesOn ? window.tries > 0 : this.#isEnough(window)) && window.fails
    const claim = isRipe ? this.#claimOf(window) : undefined
    this.#delete(window)
    return claim
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { windows: [...this.#windows.values()].map((window) => window.save()), dueAt: this.dueAt }
  }

  load({ windows, dueAt }: ReturnType<SurveyState['save']>): void {
    for (const saved of windows) {
      const window = new Window(saved.key, saved.from, saved.over, saved.goesOn, saved.first).load(saved)
      for (const each of [window.first, ...window.firstOfKind]) this.#firsts.hold(each)
      this.#windows.set(saved.key, window)
    }
    this.dueAt = dueAt
  }

  #isEnough(window: Window): boolean {
    const { atLeast, and } = this.survey
    return window.different >= atLeast && window.fails && (and === undefined || and(window))
  }

  #claimOf(window: Window): Claim {
    const { survey } = this
    const { key: subscriberKey, base, evidence } = this.#firsts.at(window.first)
    const because = survey.because(base.origin, window, base.target)
    return {
      detector: survey,
      confidence: survey.confidence,
      because,
      subscriberKey,
      base,
      serving: undefined,
      requests: window.requests,
      evidence,
    }
  }
}
