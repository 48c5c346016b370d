/**
 * The rule engine: transactions in, findings out. Knows no rule. Indexes rules by procedure, so that other traffic costs nothing; owns all memory,
 * bounded and forgetting by packet time. Same transactions, same rules: same findings, whatever the size of batches.
 */
import { type Finding, type Party, plainParty, suspectOf } from '../model/finding.js'
import { procedureNumber, procedures } from '../model/procedure.js'
import { Outcome, type TransactionBatch } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import { ActsFor } from './acts-for.js'
import { type Absence, type Detector, isDoubted, isPartner, isSuspect, type Rule } from './author.js'
import { absent, accuses, bearsHomesName, claimOf, frameRef, isOfHome, neverWaits, serviceOf } from './claim-of.js'
import { type Claim, Held, Hindsight, type Request, type Rules } from './claims.js'
import { Is, wantedByProcedure } from './conditions.js'
import { findingId, ruleSeed } from './finding-id.js'
import { type First, Firsts } from './firsts.js'
import { KeyedHash } from './keyed-hash.js'
import { KeyedQueues } from './keyed-queue.js'
import { DOMAIN_OF, Lessons } from './lessons.js'
import { askedWithin, ofRegisters, partOf } from './questions.js'
import { Remembered } from './remembered.js'
import { type CountPart, type Part, Plans } from './plans.js'
import { Past } from './past.js'
import { Pseudonyms } from './pseudonyms.js'
import { AbsenceState, ChainState, looksBackOf, RuleState, SLACK } from './states.js'
import { NO_KEY } from './subscriber-keys.js'
import { SurveyState } from './surveys.js'
import type { Knowledge } from './knowledge.js'
import { TransactionView } from './view.js'

export interface EngineOptions {
  readonly knowledge: Knowledge
  /** Addresses of a flow (model/links.ts). */
  readonly network: (link: number) => Finding['network']
  /** False: nothing may rest on the finding (a rule in test), so its address is not suspected. All stand without it. */
  readonly stands?: (finding: Finding) => boolean
}

export class Engine {
  findings = 0
  readonly #knowledge: Knowledge
  readonly #network: EngineOptions['network']
  /** Of all tables by subscriber; its key comes from the first transaction. */
  readonly hash = new KeyedHash()
  readonly #view: TransactionView
  readonly #firsts: Firsts
  /** By subscriber: the firsts that each chain and absence holds. */
  readonly #queues: KeyedQueues
  /** The record that is kept of the transaction at hand; −1: nobody wanted to keep it yet. */
  #record = -1
  readonly #stands: (finding: Finding) => boolean
  readonly #emit: (finding: Finding) => void
  readonly #detectors: Rules
  /** By procedure: the conditions that make a difference. */
  readonly #asked: Uint8Array
  /** Who is asked about what: other traffic passes by. */
  readonly #plans: Plans
  readonly #chains: readonly ChainState[]
  readonly #absences: readonly AbsenceState[]
  /** What came before, for absences. */
  readonly #past: Past
  readonly #held = new Held()
  readonly #hindsight = new Hindsight()
  readonly #surveys: readonly SurveyState[]
  /** Those that count by subscriber. */
  readonly #perSubscriber: readonly SurveyState[]
  readonly #pseudonyms = new Pseudonyms()
  /** A rule has claimed the transaction at hand. */
  #claimed = false
  /** The transaction at hand may prove false later: a rule that disbelieves it has kept it for looking back. */
  #mayBeFalse = false
  /** Nothing that waits is due up to here. */
  #dueAt = Number.POSITIVE_INFINITY
  readonly #memory: Remembered
  readonly #lessons: Lessons
  readonly #actsFor: ActsFor
  readonly #recordOf = (): number => this.#first(this.#view)

  constructor(detectors: readonly Detector[], options: EngineOptions, emit: (finding: Finding) => void) {
    this.#knowledge = options.knowledge
    this.#network = options.network
    this.#stands = options.stands ?? (() => true)
    this.#emit = emit
    this.#view = new TransactionView(this.#knowledge, this.hash, (party, home) => this.#memory.homes.standsWith(party, home))
    this.#detectors = new Map(detectors.map((d) => [d.id, d]))
    this.#memory = new Remembered(detectors, this.#knowledge, this.#view, this.hash)
    this.#firsts = new Firsts(this.#view.parties, this.#memory.places)
    this.#queues = new KeyedQueues(this.hash)
    const rules = detectors.filter((d) => d.kind === 'rule').map((r) => new RuleState(r))
    this.#chains = detectors.filter((d) => d.kind === 'chain').map((c) => new ChainState(c, this.#firsts, this.#queues))
    const absences = detectors.filter((d) => d.kind === 'absence')
    this.#past = new Past(absences.map(looksBackOf), this.hash)
    this.#absences = absences.map((a) => new AbsenceState(a, this.#firsts, this.#queues, this.#past))
    this.#surveys = detectors.filter((d) => d.kind === 'survey').map((d) => new SurveyState(d, this.#firsts))
    this.#perSubscriber = this.#surveys.filter(({ survey }) => survey.per === 'subscriber')
    this.#plans = new Plans({ rules, surveys: this.#surveys, chains: this.#chains, absences: this.#absences })
    const parts = [...this.#chains, ...this.#absences].flatMap(({ looks: { first, unless, then = [] } }) => [first, unless, then].flat())
    this.#asked = wantedByProcedure([...rules, ...this.#surveys].map(({ look }) => look).concat(parts))
    this.#actsFor = new ActsFor(this.#knowledge, this.#memory)
    this.#lessons = new Lessons(this.#memory, (home) => this.#release(home))
  }

  /** Judges a batch, in order. */
  read(batch: TransactionBatch): void {
    for (let row = 0; row < batch.count; row++) this.judge(batch, row)
  }

  /** The capture has ended and every transaction was read: claims what is due by now. What is still open is claimed of suspected addresses only. */
  end(): void {
    for (const state of this.#absences) this.#claimAbsences(state, this.#memory.now + SLACK)
    for (const state of this.#surveys) for (const claim of state.end()) this.#judgeHome(claim)
    for (const claim of this.#held.due(Number.POSITIVE_INFINITY)) this.#settle(claim)
    for (const { absence, held } of this.#absences)
      for (const record of held.records) {
        const first = this.#firsts.at(record)
        const { standings } = this.#memory
        if (standings.suspected(first.origin) + standings.doubted(first.origin) > 0) this.#look(absence, first)
      }
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    const byRule = <T>(states: readonly (readonly [Detector, T])[]) => states.map(([{ id }, state]) => [id, state] as const)
    return {
      hashKey: this.hash.key,
      ...this.#memory.save(),
      held: this.#held.save(),
      hindsight: this.#hindsight.save(),
      firsts: this.#firsts.save(),
      chains: byRule(this.#chains.map((state) => [state.chain, state.save()])),
      past: this.#past.save(),
      absences: byRule(this.#absences.map((state) => [state.absence, state.save()])),
      surveys: byRule(this.#surveys.map((state) => [state.survey, state.save()])),
      ties: this.#view.save(),
      pseudonyms: this.#pseudonyms.save(),
    }
  }

  /** Rules that came since know nothing of before; what was kept for one that is gone goes. */
  load(saved: ReturnType<Engine['save']>): void {
    this.hash.key = saved.hashKey
    this.#memory.load(saved)
    this.#held.load(saved.held, this.#detectors)
    this.#hindsight.load(saved.hindsight, this.#detectors)
    this.#firsts.load(saved.firsts)
    for (const [id, state] of saved.chains) this.#chains.find(({ chain }) => chain.id === id)?.load(state)
    this.#past.load(saved.past)
    for (const [id, state] of saved.absences) this.#absences.find(({ absence }) => absence.id === id)?.load(state)
    for (const [id, state] of saved.surveys) this.#surveys.find(({ survey }) => survey.id === id)?.load(state)
    this.#firsts.sweep()
    this.#view.load(saved.ties)
    this.#pseudonyms.load(saved.pseudonyms)
    this.#schedule()
  }

  /** One transaction of a batch. */
  judge(batch: TransactionBatch, row: number): void {
    const c = batch.columns
    const procedure = c.procedure[row] ?? 0
    if (this.#memory.isNew) this.hash.key = keyOf(batch, row)
    this.#memory.begin(procedure, c.begin[row] as number, (c.outcome[row] as number) <= Outcome.refused)
    const view = this.#view.move(batch, row)
    this.#record = -1
    if (view.formerKey !== NO_KEY) this.#rename(view)
    if (this.#memory.now > this.#dueAt) this.#claimDue()
    this.#claimed = this.#mayBeFalse = this.#memory.disbelieved = false
    if (OF_HOME[procedure] === 1 && view.foreign !== true && this.#memory.isBroughtBack(view)) view.bringBack()
    const { rules, surveys, spares, following, beginning } = this.#plans.at(procedure, this.#whatIs(view, this.#asked[procedure] as number))
    for (let i = 0; i < rules.length; i++) this.#apply(rules[i] as RuleState, view)
    for (let i = 0; i < surveys.length; i++) this.#count(surveys[i] as CountPart, view)
    for (let i = 0; i < spares.length; i++) this.#spare(spares[i] as SurveyState, view)
    this.#memory.asking.count(view, procedure)
    // Of most subscribers nothing waits
    const { chains, absences } = following.isEmpty || !this.#queues.has(view.subscriberKey, view.subscriberHash) ? beginning : following
    for (let i = 0; i < chains.length; i++) this.#followChain(chains[i] as Part<ChainState>, view)
    this.#past.note(view, procedure)
    for (let i = 0; i < absences.length; i++) this.#followAbsence(absences[i] as Part<AbsenceState>, view)
    if (this.#record !== -1) this.#firsts.freeUnheld(this.#record)
    this.#lessons.learn(view, procedure, this.#claimed)
    if (!this.#mayBeFalse) this.#memory.noteSubscriber(procedure)
  }

  /** Which of the conditions that are asked for hold. */
  #whatIs(view: TransactionView, asked: number): number {
    // Each is added whether it holds or not: V8 would compile anew what met the first one that holds later
    let is = (asked & Is.odd) !== 0 && view.odd ? Is.odd : 0
    is |= (asked & Is.refused) !== 0 && view.outcome === 'refused' ? Is.refused : 0
    is |= (asked & Is.marked) !== 0 && view.marked ? Is.marked : 0
    is |= (asked & Is.contradictory) !== 0 && view.contradiction !== undefined ? Is.contradictory : 0
    is |= (asked & Is.visitsElsewhere) !== 0 && view.visitsElsewhere ? Is.visitsElsewhere : 0
    is |= (asked & Is.external) !== 0 && this.#knowledge.hasSides && view.side === 'external' ? Is.external : 0
    if ((asked & (Is.foreign | Is.noVisitors)) === 0 || view.foreign !== true) return is
    is |= Is.foreign
    return (asked & Is.noVisitors) === 0 || isPartner(view.origin, this.#memory) ? is : is | Is.noVisitors
  }

  /** The subscriber was known by number until now. */
  #rename(view: TransactionView): void {
    const formerHash = this.hash.ofKey(view.formerKey)
    if (this.#queues.has(view.formerKey, formerHash))
      for (const state of this.#chains) state.rename(view.formerKey, formerHash, view.subscriberKey, view.subscriberHash)
    for (const state of this.#perSubscriber) state.rename(view.formerKey, view.subscriberKey)
  }

  /** Claims what has waited long enough. */
  #claimDue(): void {
    const now = this.#memory.now
    for (const state of this.#absences) if (now > state.dueAt) this.#claimAbsences(state, now)
    for (const state of this.#surveys) if (now > state.dueAt) for (const claim of state.due(now)) this.#judgeHome(claim)
    for (const claim of this.#held.due(now)) this.#settle(claim)
    this.#schedule()
  }

  #schedule(): void {
    this.#dueAt = this.#held.dueAt
    for (const state of this.#absences) this.#dueAt = Math.min(this.#dueAt, state.dueAt)
    for (const state of this.#surveys) this.#dueAt = Math.min(this.#dueAt, state.dueAt)
  }

  #apply({ rule, when, hindsight, proves }: RuleState, view: TransactionView): void {
    const hit = when(view, this.#memory)
    if (proves !== undefined) this.#prove(rule, proves, view)
    if (!hit && !hindsight(view, this.#memory)) return
    const confidence = typeof rule.confidence === 'number' ? rule.confidence : rule.confidence(view, this.#memory)
    const claim = claimOf(rule, confidence, rule.because(view, this.#memory), view)
    if (hit) {
      this.#claimed = true
      // That its name acts for the home is the point
      const stood = view.broughtBack ? this.#claim(claim) : this.#judgeHome(claim)
      if (rule.disbelieves === true && stood) this.#memory.disbelieved = true
      if (rule.knowsLater === true)
        for (const before of this.#hindsight.takeOf(view.origin.address, rule, this.#memory.now))
          this.#withdraw(before, this.#judgeHome(before))
    } else if (proves === undefined && isSuspect(view.origin, this.#memory)) this.#claim(claim)
    else {
      this.#hindsight.keep(claim)
      if (rule.disbelieves === true && rule.knowsLater === true) this.#mayBeFalse = true
    }
  }

  /** A registration that was kept and proves false, by a claim that stands, shows nobody where he is, but what served it. */
  #withdraw(claim: Claim, stood: boolean): void {
    const { detector, subscriberKey: key, base } = claim
    if (!stood || detector.kind !== 'rule' || detector.disbelieves !== true) return
    if (key >= 0) this.#memory.places.withdraw(key, base.origin, base.at)
    for (const served of this.#hindsight.takeServing(claim, this.#memory.now)) this.#claim(served)
  }

  /** What was kept of the address at hand is claimed once what it does proves it. */
  #prove(rule: Rule, proves: NonNullable<Rule['proves']>, { origin }: TransactionView): void {
    const proven = this.#hindsight.takeProven(origin.address, rule, this.#memory.now, (claim) =>
      proves(claim.base.origin, claim.serving, this.#memory),
    )
    for (const before of proven) this.#withdraw(before, this.#judgeHome(before))
  }

  #count({ state, spares }: CountPart, view: TransactionView): void {
    if (!state.when(view, this.#memory)) {
      if (spares) this.#spare(state, view)
      return
    }
    const due = state.count(view, this.#recordOf, this.#memory.now)
    this.#dueAt = Math.min(this.#dueAt, state.dueAt)
    if (due !== undefined) this.#judgeHome(due)
  }

  #spare(state: SurveyState, view: TransactionView): void {
    const due = state.spare(view)
    if (due !== undefined) this.#judgeHome(due)
  }

  /** What rests on «not the home» waits until it is known who answers for that home. True: it is claimed, and stands. */
  #judgeHome(claim: Claim): boolean {
    const { homePlmn } = claim.base.target
    if (neverWaits(claim.detector) || homePlmn === undefined) return this.#claim(claim)
    // Nothing waits
    if (this.#knowledge.isProtected(homePlmn)) return !this.#actsFor.ofProtected(claim, homePlmn) && this.#claim(claim)
    const acts = this.#actsFor.of(claim, homePlmn)
    if (acts === true) return false
    if (acts === undefined && (isOfHome(claim) || serviceOf(claim) !== undefined) && this.#held.hold(homePlmn, claim)) {
      this.#dueAt = Math.min(this.#dueAt, this.#held.dueAt)
      return false
    }
    return this.#claim(claim)
  }

  #settle(claim: Claim): void {
    const { homePlmn } = claim.base.target
    if (homePlmn === undefined || this.#actsFor.of(claim, homePlmn) !== true) this.#claim(claim)
  }

  #release(home: string): void {
    for (const claim of this.#held.release(home, (c) => this.#actsFor.of(c, home) !== undefined)) this.#settle(claim)
  }

  /** What this transaction explains, completes or begins. */
  #followChain(part: Part<ChainState>, view: TransactionView): void {
    const { state } = part
    if (part.unless) state.explain(view)
    const first = part.then ? state.match(view, this.#memory) : undefined
    if (first !== undefined) {
      const claim = claimOf(state.chain, state.chain.confidence, state.chain.because(view, first), view)
      this.#judgeHome({ ...claim, evidence: [frameRef(first.request), ...claim.evidence] })
    }
    if (part.first && state.begins(view, this.#memory)) state.remember(this.#first(view), view, this.#memory.now)
  }

  #followAbsence(part: Part<AbsenceState>, view: TransactionView): void {
    const { state } = part
    if (part.then) this.#lookAtConfirmed(state, view)
    if (part.unless) state.explain(view, this.#memory)
    if (!part.first || !state.begins(view, this.#memory)) return
    state.remember(this.#first(view), view, this.#memory)
    this.#dueAt = Math.min(this.#dueAt, state.dueAt)
  }

  #lookAtConfirmed(state: AbsenceState, view: TransactionView): void {
    const waits = state.absence.confirm?.ofFalse === true && !this.#memory.disbelieved
    if (waits && !this.#mayBeFalse) return
    for (const record of state.confirmed(view, this.#memory)) {
      const claim = absent(state.absence, this.#firsts.at(record))
      if (waits) this.#hindsight.keep({ ...claim, servedAt: view.at })
      else this.#confirm(claim)
      this.#firsts.release(record)
    }
  }

  /** What was learned from a registration that now proves false is taken back. */
  #confirm(claim: Claim): void {
    if (this.#claim(claim)) this.#hindsight.forget(claim)
    if (DOMAIN_OF[procedureNumber(claim.base.procedure)] !== 0) this.#memory.standings.withdraw(claim.base.origin)
  }

  /** The record of the transaction at hand. */
  #first(view: TransactionView): number {
    if (this.#record !== -1) return this.#record
    while (this.#firsts.isFull) this.#makeRoom()
    const { places, now } = this.#memory
    const domain = (DOMAIN_OF[view.batch.columns.procedure[view.row] as number] as number) - 1
    this.#record = this.#firsts.take(view, places.from(view.origin, view.subscriberKey, now), domain, now)
    return this.#record
  }

  /** Who holds most firsts gives up the oldest. */
  #makeRoom(): void {
    const all = [...this.#chains, ...this.#absences].map(({ held }) => held)
    all.reduce((most, held) => (held.size > most.size ? held : most)).dropOldest()
  }

  #claimAbsences(state: AbsenceState, now: Micros): void {
    for (let record = state.due(now); record !== undefined; record = state.due(now)) {
      this.#claimAbsence(state.absence, this.#firsts.at(record))
      this.#firsts.release(record)
    }
  }

  #claimAbsence(absence: Absence, first: First): void {
    if (absence.visible(first, this.#memory)) this.#judgeHome(absent(absence, first))
    else this.#look(absence, first)
  }

  /** An absence that proves nothing, unless its address does. */
  #look(absence: Absence, first: First): void {
    if (absence.hindsight?.(first, this.#memory) !== true) return
    const claim = absent(absence, first)
    if (isSuspect(first.origin, this.#memory) || (absence.ofDoubted === true && isDoubted(first.origin, this.#memory))) this.#claim(claim)
    else this.#hindsight.keep(claim)
  }

  /** True: the finding stands, so that others may rest on it. */
  #claim({ detector: d, confidence, because, subscriberKey, base, requests, evidence }: Claim): boolean {
    this.findings++
    const { file, frame, message, component } = requests[0] as Request
    const { link, ...said } = base
    const target = { ...base.target, pseudonym: this.#pseudonyms.of(subscriberKey) }
    const aboutTarget = (d.kind === 'rule' || d.kind === 'chain') && d.ofTarget === true
    const finding: Finding = {
      id: findingId(ruleSeed(d.id), base.at, file, frame, message, component),
      rule: d.id,
      title: d.title,
      threat: d.threat,
      techniques: d.techniques,
      category: d.category,
      severity: d.severity,
      confidence,
      because: because.map((part) =>
        typeof part === 'string' ? part : 'subscriber' in part ? { subscriber: target } : { party: this.#shownAs(part.party) },
      ),
      requests: requests.map(frameRef),
      evidence,
      mappings: d.mappings,
      response: d.response,
      ...said,
      origin: this.#shownAs(said.origin),
      destination: this.#shownAs(said.destination),
      target,
      ...(aboutTarget ? { ofTarget: true as const } : {}),
      network: this.#network(link),
    }
    this.#emit(finding)
    this.#memory.standings.play(suspectOf(finding), partOf(said.procedure))
    if (!this.#stands(finding) || bearsHomesName(finding)) return false
    if (accuses(d)) this.#suspect(suspectOf(finding))
    else if (d.category === 'cat3' && d.kind !== 'survey') this.#doubt(suspectOf(finding))
    return true
  }

  /** Who bears the number of a subscriber that the traffic has shown is to be masked as one, whomever the finding is about. */
  #shownAs(party: Party): Party {
    return party.kind === 'gt' && party.personal === undefined && this.#view.isNumberOfSubscriber(party.address)
      ? { ...plainParty(party), personal: true }
      : party
  }

  /** An address has asked what only a home may ask: what else was odd about it is claimed now. */
  #suspect(origin: Claim['base']['origin']): void {
    this.#memory.standings.suspect(origin)
    if (!isSuspect(origin, this.#memory)) return
    this.#claimUnexplained(origin, this.#hindsight.take(origin.address, this.#memory.now))
  }

  /** An address has said that it serves somebody whom it does not serve. */
  #doubt(origin: Claim['base']['origin']): void {
    this.#memory.standings.doubt(origin)
    if (!isDoubted(origin, this.#memory)) return
    for (const { absence } of this.#absences)
      if (absence.ofDoubted === true) this.#claimUnexplained(origin, this.#hindsight.takeOf(origin.address, absence, this.#memory.now))
  }

  #claimUnexplained(origin: Claim['base']['origin'], claims: readonly Claim[]): void {
    for (const claim of claims) {
      const { detector } = claim
      if (detector.kind === 'rule' && detector.proves !== undefined) this.#hindsight.keep(claim)
      else if (detector.kind !== 'absence' || detector.explained?.(origin, this.#memory) !== true) this.#withdraw(claim, this.#claim(claim))
    }
  }
}

/** The key of hashes: when and about whom the first transaction was, which nobody knows beforehand who sends what comes after. */
function keyOf({ columns: c }: TransactionBatch, row: number): readonly [number, number] {
  const at = c.begin[row] as number
  const high = Math.floor(at / 0x1_0000_0000) ^ (c.imsiHigh[row] as number) ^ (c.callingLow[row] as number)
  return [at | 0, high ^ Math.imul((c.imsiLow[row] as number) ^ (c.link[row] as number), 0x9e3779b1)]
}

/** By procedure: 1 for what a network sends to itself within its own walls only. */
const OF_HOME = new Uint8Array(procedures.length + 1)
for (const name of [...ofRegisters, ...askedWithin]) OF_HOME[procedureNumber(name)] = 1
