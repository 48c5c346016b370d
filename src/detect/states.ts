/** What the engine keeps of rules, chains and absences from one transaction to the next. Bounded; what is oldest goes first. */
import { procedures, timerBound } from '../model/procedure.js'
import { type Micros, minutes } from '../model/units.js'
import type { Absence, Chain, Memory, Rule } from './author.js'
import { lookAt, type Look } from './conditions.js'
import type { First, Firsts } from './firsts.js'
import { type KeyedQueues, NO_ENTRY } from './keyed-queue.js'
import type { LooksBack, Past } from './past.js'
import { NO_KEY } from './subscriber-keys.js'
import type { TransactionView } from './view.js'

/** Firsts of one chain or absence, and those of one subscriber that an absence holds open: each is asked about with whatever might explain it. */
const MOST_FIRSTS = 200_000
const MOST_OPEN = 256
/** Transactions come when they are decided: one more timer, so that a late answer can still explain. */
export const SLACK = minutes(10)
const NO_RECORDS: readonly number[] = []

/** Records of firsts (firsts.ts) that one chain or absence holds, by subscriber and in the order of asking. */
class Holding {
  readonly firsts: Firsts
  readonly #queues: KeyedQueues
  readonly #queue: number

  constructor(firsts: Firsts, queues: KeyedQueues) {
    this.firsts = firsts
    this.#queues = queues
    this.#queue = queues.open()
  }

  get size(): number {
    return this.#queues.size(this.#queue)
  }

  get isFull(): boolean {
    return this.size >= MOST_FIRSTS
  }

  /** When the first that came first was asked; ∞: there is none. */
  get oldestAt(): Micros {
    const oldest = this.#queues.oldest(this.#queue)
    return oldest === NO_ENTRY ? Number.POSITIVE_INFINITY : this.firsts.timeOf(this.recordOf(oldest))
  }

  /** The entry of a subscriber that came first. `hash`: of the key. */
  find(key: number, hash: number): number {
    return this.#queues.find(this.#queue, key, hash)
  }

  /** The next one of the same subscriber. */
  nextOf(entry: number): number {
    return this.#queues.nextOf(entry)
  }

  recordOf(entry: number): number {
    return this.#queues.valueAt(entry)
  }

  /** Its first, valid until the next is read. */
  firstOf(entry: number): First {
    return this.firsts.at(this.recordOf(entry))
  }

  add(key: number, hash: number, record: number): void {
    this.firsts.hold(record)
    this.#queues.add(this.#queue, key, hash, record)
  }

  drop(entry: number): void {
    this.firsts.release(this.take(entry))
  }

  /** Its record, which is to be released. */
  take(entry: number): number {
    const record = this.recordOf(entry)
    this.#queues.remove(entry)
    return record
  }

  /** The record of the first that came first, which is to be released. */
  takeOldest(): number {
    return this.take(this.#queues.oldest(this.#queue))
  }

  /** Gives up the first that came first; false: there is none. */
  dropOldest(): boolean {
    const oldest = this.#queues.oldest(this.#queue)
    if (oldest === NO_ENTRY) return false
    this.drop(oldest)
    return true
  }

  /** All records, in the order of asking. */
  get records(): readonly number[] {
    return [...this.save().values]
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save() {
    return this.#queues.save(this.#queue)
  }

  load(saved: ReturnType<Holding['save']>): void {
    this.#queues.load(this.#queue, saved)
    for (const record of saved.values) this.firsts.hold(record)
  }
}

/** What the parts of a chain or an absence look at. */
export interface Looks {
  readonly first: Look
  readonly unless: Look
  readonly then: Look | undefined
}

function looksOf(d: Chain | Absence): Looks {
  const then = d.kind === 'chain' ? d.then : d.confirm
  return {
    first: lookAt(d.first.looksAt, d.first.only),
    unless: lookAt(d.unless.looksAt),
    then: then === undefined ? undefined : lookAt(then.looksAt, then.only),
  }
}

/** The longest time from the beginning of such a transaction until it is decided. */
const longestOf = (numbers: readonly number[]): Micros =>
  Math.max(SLACK, ...numbers.map((number) => timerBound[procedures[number - 1]?.timer ?? 'm']))

/** What an absence wants to know of before: of what comes only after, nothing. */
export function looksBackOf({ first, unless, within }: Absence): LooksBack {
  const procedures = unless.onlyAfter === true ? [] : lookAt(unless.looksAt).procedures
  return { procedures, keep: within + longestOf(lookAt(first.looksAt).procedures) + SLACK }
}

/** Firsts of a chain by subscriber: the latest one counts. */
export class ChainState {
  readonly chain: Chain
  /** Of the chain, which have many shapes. */
  readonly #begins: Chain['first']['when']
  readonly looks: Looks
  readonly held: Holding
  /** A first that is older is of no use any more: what could follow it was decided. */
  readonly #use: Micros

  constructor(chain: Chain, firsts: Firsts, queues: KeyedQueues) {
    this.chain = chain
    this.#begins = chain.first.when
    this.looks = looksOf(chain)
    this.held = new Holding(firsts, queues)
    this.#use = chain.within + longestOf(lookAt(chain.then.looksAt).procedures) + SLACK
  }

  begins(view: TransactionView, memory: Memory): boolean {
    return view.subscriberKey !== NO_KEY && this.#begins(view, memory)
  }

  remember(record: number, view: TransactionView, now: Micros): void {
    const { held } = this
    const former = held.find(view.subscriberKey, view.subscriberHash)
    if (former !== NO_ENTRY) held.drop(former)
    while (now - held.oldestAt > this.#use || held.isFull) held.dropOldest()
    held.add(view.subscriberKey, view.subscriberHash, record)
  }

  /** A subscriber asked about by number is now known by IMSI. */
  rename(former: number, formerHash: number, key: number, hash: number): void {
    const { held } = this
    const entry = held.find(former, formerHash)
    if (entry === NO_ENTRY || held.find(key, hash) !== NO_ENTRY) return
    const record = held.recordOf(entry)
    held.add(key, hash, record)
    held.drop(entry)
  }

  explain(view: TransactionView): void {
    const entry = this.held.find(view.subscriberKey, view.subscriberHash)
    if (entry !== NO_ENTRY && this.chain.unless.when(view, this.held.firstOf(entry))) this.held.drop(entry)
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save() {
    return this.held.save()
  }

  load(saved: ReturnType<ChainState['save']>): void {
    this.held.load(saved)
  }

  match(view: TransactionView, memory: Memory): First | undefined {
    const entry = this.held.find(view.subscriberKey, view.subscriberHash)
    if (entry === NO_ENTRY) return undefined
    const first = this.held.firstOf(entry)
    if (view.at < first.at || view.at - first.at > this.chain.within) return undefined
    return this.chain.then.when(view, first, memory) ? first : undefined
  }
}

/** A rule with what is asked of it for every transaction: rules have many shapes, this has one. */
export class RuleState {
  readonly rule: Rule
  readonly when: Rule['when']
  readonly hindsight: Rule['when']
  readonly proves: Rule['proves']
  readonly look: Look

  constructor(rule: Rule) {
    this.rule = rule
    this.when = rule.when
    this.hindsight = rule.hindsight ?? never
    this.proves = rule.proves
    this.look = lookAt(rule.looksAt, rule.only)
  }
}

const never = (): boolean => false

/** Firsts of an absence in the order of asking: the wait is the same for all, so the oldest is due first. */
export class AbsenceState {
  readonly absence: Absence
  /** Of the absence, which have many shapes. */
  readonly #begins: Absence['first']['when']
  readonly looks: Looks
  /** Nothing is due up to here. */
  dueAt = Number.POSITIVE_INFINITY
  readonly held: Holding
  /** What may have explained it before, and its groups there. */
  readonly #past: Past
  readonly #groups: readonly number[]

  constructor(absence: Absence, firsts: Firsts, queues: KeyedQueues, past: Past) {
    this.absence = absence
    this.#begins = absence.first.when
    this.held = new Holding(firsts, queues)
    this.looks = looksOf(absence)
    this.#past = past
    this.#groups = past.groupsOf(looksBackOf(absence).procedures)
  }

  begins(view: TransactionView, memory: Memory): boolean {
    return view.subscriberKey !== NO_KEY && this.#begins(view, memory)
  }

  remember(record: number, view: TransactionView, memory: Memory): void {
    const { subscriberKey: key, subscriberHash: hash } = view
    const { held } = this
    const before = this.#past.last(key, hash, this.#groups)
    if (
      before !== undefined &&
      view.at - before.at <= this.absence.within &&
      this.absence.unless.when(before, held.firsts.at(record), memory)
    )
      return
    if (held.isFull) held.dropOldest()
    const oldest = held.find(key, hash)
    let open = 0
    for (let entry = oldest; entry !== NO_ENTRY; entry = held.nextOf(entry)) open++
    // The first that has waited longest goes unclaimed.
    if (open >= MOST_OPEN) held.drop(oldest)
    held.add(key, hash, record)
    this.#schedule()
  }

  /** Transactions come when they are decided: one more timer of slack, so that a late answer can still explain. */
  #schedule(): void {
    this.dueAt = this.held.oldestAt + this.absence.within + SLACK
  }

  explain(view: TransactionView, memory: Memory): void {
    const { held } = this
    for (let entry = held.find(view.subscriberKey, view.subscriberHash); entry !== NO_ENTRY; ) {
      const next = held.nextOf(entry)
      if (this.absence.unless.when(view, held.firstOf(entry), memory)) held.drop(entry)
      entry = next
    }
  }

  /** Records of firsts that this transaction shows to be what they look like: they wait no longer. To be released. */
  confirmed(view: TransactionView, memory: Memory): readonly number[] {
    const { confirm } = this.absence
    const { held } = this
    let shown: number[] | undefined
    for (let entry = held.find(view.subscriberKey, view.subscriberHash); entry !== NO_ENTRY; ) {
      const next = held.nextOf(entry)
      const first = held.firstOf(entry)
      if (view.at >= first.at && confirm?.when(view, first, memory) === true) (shown ??= []).push(held.take(entry))
      entry = next
    }
    return shown ?? NO_RECORDS
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save() {
    return this.held.save()
  }

  load(saved: ReturnType<AbsenceState['save']>): void {
    this.held.load(saved)
    this.#schedule()
  }

  /** The record of the next first whose time is over and that nothing explained; to be released. undefined: none is due. */
  due(now: Micros): number | undefined {
    this.#schedule()
    return now > this.dueAt ? this.held.takeOldest() : undefined
  }
}
