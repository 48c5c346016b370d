/**
 * The rule engine: transactions in, findings out. Knows no rule. Indexes rules by procedure, so that other traffic costs nothing; owns all memory,
 * bounded and forgetting by packet time. Same transactions, same rules: same findings, whatever the size of batches.
 */
import { createHash } from 'node:crypto'
import { digitsOf } from '../model/digits.js'
import type { Finding, FrameRef, SentencePart, Subscriber } from '../model/finding.js'
import { procedureNumber, procedures } from '../model/procedure.js'
import type { TransactionBatch } from '../model/transaction.js'
import { NETWORK_OCTETS } from '../model/transaction.js'
import { hours, type Micros } from '../model/units.js'
import type { Absence, Chain, Detector, Memory, Rule, Snapshot, Transaction } from './author.js'
import { digitsKey, type Knowledge, TransactionView } from './view.js'

/** Bounds of what is remembered. */
const LIMITS = { pseudonyms: 1_000_000, firsts: 200_000, lasts: 500_000 } as const

/** What is kept of a first transaction: enough to write the finding later. */
interface First extends Snapshot {
  readonly key: number
  readonly frame: FrameRef
  readonly message: number
  readonly subscriber: Subscriber
  readonly base: Base
  explained: boolean
}

/** The parts of a finding that come from the transaction itself. */
type Base = Pick<
  Finding,
  'procedure' | 'technology' | 'direction' | 'outcome' | 'disclosed' | 'origin' | 'destination' | 'target' | 'at' | 'network'
>

export interface EngineOptions {
  readonly knowledge: Knowledge
  /** Text of an address in `TransactionBatch.network`. */
  readonly ipText: (octets: Uint8Array, at: number, version: number) => string
}

export class Engine {
  findings = 0
  readonly #knowledge: Knowledge
  readonly #ipText: EngineOptions['ipText']
  readonly #view: TransactionView
  readonly #emit: (finding: Finding) => void
  readonly #rules: (readonly Rule[])[]
  readonly #chains: readonly ChainState[]
  readonly #absences: readonly AbsenceState[]
  /** Procedures that some rule asks the memory about, or a chain or absence looks at: the others are only counted. */
  readonly #remembered: Uint8Array
  readonly #counts = new Float64Array(procedures.length + 1)
  /** Per procedure and country of origin: when each subscriber was last asked about. */
  readonly #lasts = new Map<string, Map<number, Micros>>()
  readonly #pseudonyms = new Map<number, string>()
  #start = Number.NaN
  #now = Number.NEGATIVE_INFINITY
  readonly #memory: Memory

  constructor(detectors: readonly Detector[], options: EngineOptions, emit: (finding: Finding) => void) {
    this.#knowledge = options.knowledge
    this.#ipText = options.ipText
    this.#emit = emit
    this.#view = new TransactionView(this.#knowledge, (key) => this.#pseudonym(key))
    const looksAt = (names: readonly string[] | '*', procedure: string): boolean => names === '*' || names.includes(procedure)
    const rules = detectors.filter((d) => d.kind === 'rule')
    this.#rules = ['', ...procedures.map((p) => p.name)].map((name) => rules.filter((r) => looksAt(r.looksAt, name)))
    this.#chains = detectors.filter((d) => d.kind === 'chain').map((c) => new ChainState(c))
    this.#absences = detectors.filter((d) => d.kind === 'absence').map((a) => new AbsenceState(a))
    this.#remembered = Uint8Array.from(['', ...procedures.map((p) => p.name)].map((name) => (REMEMBERED.has(name) ? 1 : 0)))
    this.#memory = {
      watched: 0,
      seen: (procedure) => this.#counts[procedureNumber(procedure)] ?? 0,
      lastFrom: (subscriber, procedure, country) => this.#lastFrom(subscriber, procedure, country),
    }
    Object.defineProperty(this.#memory, 'watched', { get: () => (Number.isNaN(this.#start) ? 0 : this.#now - this.#start) })
  }

  /** Judges a batch, in order. */
  read(batch: TransactionBatch): void {
    for (let row = 0; row < batch.count; row++) this.#judge(batch, row)
  }

  #judge(batch: TransactionBatch, row: number): void {
    const c = batch.columns
    const procedure = c.procedure[row] ?? 0
    const at = c.begin[row] ?? 0
    if (Number.isNaN(this.#start)) this.#start = at
    if (at > this.#now) this.#now = at
    this.#counts[procedure] = (this.#counts[procedure] ?? 0) + 1
    const view = this.#view.move(batch, row)
    for (const absence of this.#absences) for (const first of absence.due(this.#now)) this.#claimAbsence(absence.absence, first)
    const rules = this.#rules[procedure] ?? []
    for (const rule of rules) {
      if (!rule.when(view, this.#memory)) continue
      const confidence = typeof rule.confidence === 'number' ? rule.confidence : rule.confidence(view, this.#memory)
      this.#report(rule, confidence, rule.because(view), this.#base(view), [frameOf(batch, row)], this.#evidence(batch, row))
    }
    const name = procedure === 0 ? '' : (procedures[procedure - 1]?.name ?? '')
    for (const state of this.#chains) {
      state.explain(view, name)
      const first = state.match(view, name)
      if (first !== undefined) {
        const because = state.chain.because(view, first)
        this.#report(
          state.chain,
          state.chain.confidence,
          because,
          this.#base(view),
          [frameOf(batch, row)],
          [first.frame, ...this.#evidence(batch, row)],
        )
      }
      if (state.begins(view, name, this.#memory)) state.remember(this.#first(view, batch, row))
    }
    for (const state of this.#absences) {
      state.explain(view, name)
      if (state.begins(view, name, this.#memory)) state.remember(this.#first(view, batch, row))
    }
    if (this.#remembered[procedure] === 1) this.#rememberLast(view, name)
  }

  #first(view: TransactionView, batch: TransactionBatch, row: number): First {
    return {
      at: view.at,
      procedure: view.procedure,
      origin: view.origin,
      disclosed: view.disclosed,
      key: view.subscriberKey,
      frame: frameOf(batch, row),
      message: batch.columns.message[row] ?? 0,
      subscriber: view.subscriber,
      base: this.#base(view),
      explained: false,
    }
  }

  #claimAbsence(absence: Absence, first: First): void {
    if (!absence.visible(first, this.#memory)) return
    this.#report(absence, absence.confidence, absence.because(first, first.subscriber), first.base, [first.frame], [])
  }

  #base(view: TransactionView): Base {
    const { batch, row } = view
    const version = batch.columns.ipVersion[row] ?? 0
    const at = row * NETWORK_OCTETS
    return {
      procedure: view.procedure === '' ? `tcap.operation${view.opcode}` : view.procedure,
      technology: '3G',
      direction: view.direction,
      outcome: view.outcome,
      disclosed: view.disclosed,
      origin: view.origin,
      destination: view.target,
      target: view.subscriber,
      at: view.at,
      network:
        version === 0
          ? {}
          : { src: this.#ipText(batch.network, at, version), dst: this.#ipText(batch.network, at + 16, version), proto: 'SCTP' },
    }
  }

  #evidence(batch: TransactionBatch, row: number): FrameRef[] {
    const c = batch.columns
    const frame = c.answerFrame[row] ?? 0
    return frame === 0 ? [] : [{ file: c.answerFile[row] ?? 0, frame }]
  }

  #report(
    d: Detector,
    confidence: number,
    because: readonly SentencePart[],
    base: Base,
    requests: readonly FrameRef[],
    evidence: readonly FrameRef[],
  ): void {
    this.findings++
    const seal = createHash('sha256')
    seal.update(JSON.stringify([d.id, base.at, base.procedure, base.origin.address, requests.map((r) => [r.file, r.frame])]))
    this.#emit({
      id: `f-${seal.digest('hex').slice(0, 12)}`,
      rule: d.id,
      title: d.title,
      threat: d.threat,
      techniques: d.techniques,
      category: d.category,
      severity: d.severity,
      confidence,
      because,
      requests,
      evidence,
      mappings: d.mappings,
      response: d.response,
      ...base,
    })
  }

  #pseudonym(key: number): string {
    const known = this.#pseudonyms.get(key)
    if (known !== undefined) return known
    if (this.#pseudonyms.size >= LIMITS.pseudonyms) return 's-many'
    const made = `s-${this.#pseudonyms.size + 1}`
    this.#pseudonyms.set(key, made)
    return made
  }

  #rememberLast(view: TransactionView, procedure: string): void {
    const { country } = view.origin
    const key = view.subscriberKey
    if (country === undefined || key < 0) return
    const place = `${procedure}/${country}`
    let lasts = this.#lasts.get(place)
    if (lasts === undefined) {
      lasts = new Map()
      this.#lasts.set(place, lasts)
    }
    if (lasts.size >= LIMITS.lasts) for (const oldest of lasts.keys()) if (lasts.delete(oldest)) break
    lasts.delete(key)
    lasts.set(key, view.at)
  }

  #lastFrom(subscriber: Subscriber, procedure: string, country: string): Micros | undefined {
    if (subscriber.imsi === undefined) return undefined
    const { high, low } = digitsOf(subscriber.imsi)
    const at = this.#lasts.get(`${procedure}/${country}`)?.get(digitsKey(high, low))
    return at === undefined ? undefined : this.#now - at
  }
}

/** What `Memory.lastFrom` may be asked about. */
const REMEMBERED: ReadonlySet<string> = new Set(['map.sendAuthenticationInfo', 'map.updateLocation', 'map.updateGprsLocation'])

function frameOf(batch: TransactionBatch, row: number): FrameRef {
  return { file: batch.columns.file[row] ?? 0, frame: batch.columns.frame[row] ?? 0 }
}

/** Firsts of a chain by subscriber: the latest one counts. */
class ChainState {
  readonly chain: Chain
  readonly #firsts = new Map<number, First>()

  constructor(chain: Chain) {
    this.chain = chain
  }

  begins(view: TransactionView, name: string, memory: Memory): boolean {
    return this.chain.first.looksAt.includes(name) && view.subscriberKey !== -1 && this.chain.first.when(view, memory)
  }

  remember(first: First): void {
    this.#firsts.delete(first.key)
    if (this.#firsts.size >= LIMITS.firsts) for (const oldest of this.#firsts.keys()) if (this.#firsts.delete(oldest)) break
    this.#firsts.set(first.key, first)
  }

  explain(view: TransactionView, name: string): void {
    if (!this.chain.unless.looksAt.includes(name)) return
    const first = this.#firsts.get(view.subscriberKey)
    if (first !== undefined && this.chain.unless.when(view, first)) this.#firsts.delete(first.key)
  }

  match(view: TransactionView, name: string): First | undefined {
    if (!this.chain.then.looksAt.includes(name)) return undefined
    const first = this.#firsts.get(view.subscriberKey)
    if (first === undefined || view.at < first.at || view.at - first.at > this.chain.within) return undefined
    return this.chain.then.when(view, first) ? first : undefined
  }
}

/** Firsts of an absence in the order of asking: the wait is the same for all, so the oldest is due first. */
class AbsenceState {
  readonly absence: Absence
  #waiting: First[] = []
  #head = 0
  readonly #byKey = new Map<number, First[]>()
  /** Explanations that came before: when, and from which country. */
  readonly #explained = new Map<number, { readonly at: Micros; readonly t: Snapshot }>()

  constructor(absence: Absence) {
    this.absence = absence
  }

  begins(view: TransactionView, name: string, memory: Memory): boolean {
    return this.absence.first.looksAt.includes(name) && view.subscriberKey !== -1 && this.absence.first.when(view, memory)
  }

  remember(first: First): void {
    const before = this.#explained.get(first.key)
    if (before !== undefined && first.at - before.at <= this.absence.within && this.absence.unless.when(asTransaction(before.t), first))
      return
    if (this.#waiting.length - this.#head >= LIMITS.firsts) this.#forget()
    this.#waiting.push(first)
    const others = this.#byKey.get(first.key)
    if (others === undefined) this.#byKey.set(first.key, [first])
    else others.push(first)
  }

  explain(view: TransactionView, name: string): void {
    if (!this.absence.unless.looksAt.includes(name)) return
    const key = view.subscriberKey
    for (const first of this.#byKey.get(key) ?? []) if (this.absence.unless.when(view, first)) first.explained = true
    if (this.#explained.size >= LIMITS.firsts) for (const oldest of this.#explained.keys()) if (this.#explained.delete(oldest)) break
    this.#explained.delete(key)
    this.#explained.set(key, { at: view.at, t: { at: view.at, procedure: name, origin: view.origin, disclosed: view.disclosed } })
  }

  /** Firsts whose time is over and that nothing explained. */
  due(now: Micros): readonly First[] {
    const oldest = this.#waiting[this.#head]
    if (oldest === undefined || now - oldest.at <= this.absence.within + SLACK) return NONE_DUE
    const due: First[] = []
    for (;;) {
      const first = this.#waiting[this.#head]
      // Transactions come when they are decided: one more timer of slack, so that a late answer can still explain.
      if (first === undefined || now - first.at <= this.absence.within + SLACK) break
      this.#forget()
      if (!first.explained) due.push(first)
    }
    return due
  }

  #forget(): void {
    const first = this.#waiting[this.#head]
    if (first === undefined) return
    this.#head++
    if (this.#head > 4096) {
      this.#waiting = this.#waiting.slice(this.#head)
      this.#head = 0
    }
    const others = this.#byKey.get(first.key)?.filter((f) => f !== first) ?? []
    if (others.length === 0) this.#byKey.delete(first.key)
    else this.#byKey.set(first.key, others)
  }
}

const NONE_DUE: readonly First[] = []
const SLACK = hours(1) / 6

/** An earlier explanation, in the part of a transaction that `unless` may look at: origin, procedure, time, disclosures. */
function asTransaction(s: Snapshot): Transaction {
  return {
    at: s.at,
    procedure: s.procedure,
    origin: s.origin,
    disclosed: s.disclosed,
    opcode: -1,
    context: undefined,
    outcome: 'answered',
    answered: true,
    target: s.origin,
    node: undefined,
    subscriber: { pseudonym: '' },
    direction: 'unknown',
    foreign: undefined,
    fromResponder: false,
    has: () => false,
    asks: () => false,
  }
}
