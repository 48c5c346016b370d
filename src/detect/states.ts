/** What the engine keeps of rules, chains and absences from one transaction to the next. Bounded; what is oldest goes first. */
import type { Subscriber } from '../model/finding.js'
import { type Micros, minutes } from '../model/units.js'
import type { Absence, Chain, Memory, Rule, Snapshot } from './author.js'
import type { Base, Request } from './claims.js'
import { ByKey } from './by-key.js'
import { bitsByPlace, lookAt, type Look } from './conditions.js'
import type { KeyedHash } from './keyed-hash.js'
import { Past } from './past.js'
import type { TransactionView } from './view.js'

/** Firsts of one chain or absence, and those of one subscriber that an absence holds open: each is asked about with whatever might explain it. */
const MOST_FIRSTS = 200_000
const MOST_OPEN = 256
/** Transactions come when they are decided: one more timer, so that a late answer can still explain. */
export const SLACK = minutes(10)
const NONE_DUE: readonly First[] = []

/** What is kept of a first transaction: enough to write the finding later. All chains and absences that it begins share it. */
export interface First extends Snapshot {
  readonly request: Request
  readonly subscriber: Subscriber
  readonly base: Base
}

/** A first that waits in an absence. */
export interface Waiting {
  readonly first: First
  explained: boolean
}

/** What a transaction may be to a chain or an absence. */
export const Part = { first: 1, unless: 2, then: 4 } as const

/** What its parts look at. */
function looksOf(d: Chain | Absence): readonly (Look & { readonly bit: number })[] {
  const then = d.kind === 'chain' ? d.then : d.confirm
  return [
    { ...lookAt(d.first.looksAt, 'only' in d.first ? d.first.only : []), bit: Part.first },
    { ...lookAt(d.unless.looksAt), bit: Part.unless },
    ...(then === undefined ? [] : [{ ...lookAt(then.looksAt, 'only' in then ? then.only : []), bit: Part.then }]),
  ]
}

/** Firsts of a chain by subscriber: the latest one counts. */
export class ChainState {
  readonly chain: Chain
  readonly looks: readonly Look[]
  /** By place (conditions.ts): the parts that look at it. */
  readonly parts: Uint8Array
  readonly #firsts = new ByKey<First>()

  constructor(chain: Chain) {
    this.chain = chain
    const looks = looksOf(chain)
    this.looks = looks
    this.parts = bitsByPlace(looks)
  }

  begins(view: TransactionView, memory: Memory): boolean {
    return view.subscriberKey !== -1 && this.chain.first.when(view, memory)
  }

  remember(first: First): void {
    this.#firsts.delete(first.key)
    this.#firsts.dropOldest(MOST_FIRSTS)
    this.#firsts.set(first.key, first)
  }

  /** A subscriber asked about by number is now known by IMSI. */
  rename(former: number, key: number): void {
    const first = this.#firsts.get(former)
    if (first === undefined || this.#firsts.get(key) !== undefined) return
    this.#firsts.delete(former)
    this.#firsts.set(key, { ...first, key })
  }

  explain(view: TransactionView): void {
    const first = this.#firsts.get(view.subscriberKey)
    if (first !== undefined && this.chain.unless.when(view, first)) this.#firsts.delete(first.key)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#firsts.save()
  }

  load(saved: ReturnType<ChainState['save']>): void {
    this.#firsts.load(saved)
  }

  match(view: TransactionView, memory: Memory): First | undefined {
    const first = this.#firsts.get(view.subscriberKey)
    if (first === undefined || view.at < first.at || view.at - first.at > this.chain.within) return undefined
    return this.chain.then.when(view, first, memory) ? first : undefined
  }
}

/** A rule with what is asked of it for every transaction: rules have many shapes, this has one. */
export class RuleState {
  readonly rule: Rule
  readonly when: Rule['when']
  readonly hindsight: Rule['when']
  readonly looks: readonly Look[]

  constructor(rule: Rule) {
    this.rule = rule
    this.when = rule.when
    this.hindsight = rule.hindsight ?? never
    this.looks = [lookAt(rule.looksAt, rule.only)]
  }
}

const never = (): boolean => false

/** The first that has waited longest goes unclaimed. */
function dismiss(open: Waiting[]): void {
  const oldest = open.shift()
  if (oldest !== undefined) oldest.explained = true
}

/** Firsts of an absence in the order of asking: the wait is the same for all, so the oldest is due first. */
export class AbsenceState {
  readonly absence: Absence
  readonly looks: readonly Look[]
  /** By place (conditions.ts): the parts that look at it. */
  readonly parts: Uint8Array
  /** Nothing is due up to here. */
  dueAt = Number.POSITIVE_INFINITY
  #waiting: Waiting[] = []
  #head = 0
  readonly #byKey = new ByKey<Waiting[]>()
  /** Explanations that came before: when, and from which country. */
  readonly #explained: Past

  constructor(absence: Absence, hash: KeyedHash) {
    this.absence = absence
    this.#explained = new Past(MOST_FIRSTS, hash)
    const looks = looksOf(absence)
    this.looks = looks
    this.parts = bitsByPlace(looks)
  }

  begins(view: TransactionView, memory: Memory): boolean {
    return view.subscriberKey !== -1 && this.absence.first.when(view, memory)
  }

  remember(first: First, memory: Memory): void {
    const before = this.#explained.last(first.key)
    if (before !== undefined && first.at - before.at <= this.absence.within && this.absence.unless.when(before, first, memory)) return
    if (this.#waiting.length - this.#head >= MOST_FIRSTS) this.#forget()
    const waiting = { first, explained: false }
    this.#waiting.push(waiting)
    this.#schedule()
    const others = this.#byKey.get(first.key)
    if (others === undefined) this.#byKey.set(first.key, [waiting])
    else {
      if (others.length >= MOST_OPEN) dismiss(others)
      others.push(waiting)
    }
  }

  /** Transactions come when they are decided: one more timer of slack, so that a late answer can still explain. */
  #schedule(): void {
    const oldest = this.#waiting[this.#head]
    this.dueAt = oldest === undefined ? Number.POSITIVE_INFINITY : oldest.first.at + this.absence.within + SLACK
  }

  explain(view: TransactionView, memory: Memory): void {
    const key = view.subscriberKey
    const open = this.#byKey.get(key)
    if (open !== undefined) {
      for (const waiting of open) waiting.explained = this.absence.unless.when(view, waiting.first, memory)
      // What is explained is not asked again: many questions and many deliveries of one subscriber stay cheap.
      const left = open.filter(({ explained }) => !explained)
      if (left.length === 0) this.#byKey.delete(key)
      else if (left.length < open.length) this.#byKey.set(key, left)
    }
    if (this.absence.unless.onlyAfter !== true) this.#explained.note(view)
  }

  /** Firsts that this transaction shows to be what they look like: they wait no longer. */
  confirmed(view: TransactionView, memory: Memory): readonly First[] {
    const { confirm } = this.absence
    if (confirm === undefined) return NONE_DUE
    const key = view.subscriberKey
    const shown = this.#byKey.get(key)?.filter(({ first }) => view.at >= first.at && confirm.when(view, first, memory))
    if (shown === undefined || shown.length === 0) return NONE_DUE
    for (const waiting of shown) waiting.explained = true
    const left = (this.#byKey.get(key) ?? []).filter(({ explained }) => !explained)
    if (left.length === 0) this.#byKey.delete(key)
    else this.#byKey.set(key, left)
    return shown.map(({ first }) => first)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { waiting: this.#waiting.slice(this.#head), byKey: this.#byKey.save(), explained: this.#explained.save() }
  }

  load({ waiting, byKey, explained }: ReturnType<AbsenceState['save']>): void {
    this.#waiting = waiting
    this.#head = 0
    this.#byKey.load(byKey)
    this.#explained.load(explained)
    this.#schedule()
  }

  /** What still waits and nothing explained. */
  rest(): readonly First[] {
    return this.#waiting.slice(this.#head).flatMap(({ first, explained }) => (explained ? [] : first))
  }

  /** Firsts whose time is over and that nothing explained. */
  due(now: Micros): readonly First[] {
    const due: First[] = []
    while (now > this.dueAt) {
      const { first, explained } = this.#waiting[this.#head] as Waiting
      this.#forget()
      if (!explained) due.push(first)
    }
    return due
  }

  #forget(): void {
    const oldest = this.#waiting[this.#head]
    if (oldest === undefined) return
    this.#head++
    if (this.#head > 4096) {
      this.#waiting = this.#waiting.slice(this.#head)
      this.#head = 0
    }
    this.#schedule()
    // The oldest of all is the oldest of its subscriber: no search, however often one subscriber is asked about.
    const { key } = oldest.first
    const others = this.#byKey.get(key)
    if (others === undefined || others[0] !== oldest) return
    others.shift()
    if (others.length === 0) this.#byKey.delete(key)
  }
}
