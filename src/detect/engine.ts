/**
 * The rule engine: transactions in, findings out. Knows no rule. Indexes rules by procedure, so that other traffic costs nothing; owns all memory,
 * bounded and forgetting by packet time. Same transactions, same rules: same findings, whatever the size of batches.
 */
import { type Category, type Finding, type FrameRef, type Party, suspectOf } from '../model/finding.js'
import { procedureNumber, procedures, technologyOf } from '../model/procedure.js'
import { Outcome, type TransactionBatch } from '../model/transaction.js'
import { hours, type Micros } from '../model/units.js'
import {
  type Absence,
  type Detector,
  isHidden,
  isPartner,
  isSuspect,
  type Memory,
  registeredAt,
  type Serving,
  type Transaction,
} from './author.js'
import { type Base, type Claim, Held, Hindsight, type Request, type Rules } from './claims.js'
import { AgentWays } from './agent-ways.js'
import { dropOldest } from './drop-oldest.js'
import { findingId, ruleSeed } from './finding-id.js'
import { nodeParts, partOf } from './questions.js'
import { MOST_TAGS, Recent } from './recent.js'
import { Services, Standings } from './standing.js'
import { AbsenceState, ChainState, type First, Part, RuleState, SLACK } from './states.js'
import { SurveyState } from './surveys.js'
import { type Knowledge, TransactionView } from './view.js'
import { domains, WHEREABOUTS_TAGS, WhereaboutsTable } from './whereabouts.js'

/** Bounds of what is remembered. */
const LIMITS = { pseudonyms: 1_000_000, subscribers: 12_000_000, origins: 100_000 } as const
/** What is remembered of a subscriber in one row of 64 octets. */
const NOTES = 7

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
  readonly #view: TransactionView
  /** What is kept of the transaction at hand; undefined: nobody wanted to keep it yet. */
  #made: First | undefined
  readonly #stands: (finding: Finding) => boolean
  readonly #emit: (finding: Finding) => void
  readonly #detectors: Rules
  readonly #rules: (readonly RuleState[])[]
  readonly #chains: readonly ChainState[]
  readonly #absences: readonly AbsenceState[]
  /** By procedure: those that look at it. Other traffic passes by. */
  readonly #chainsOf: (readonly ChainState[])[]
  readonly #absencesOf: (readonly AbsenceState[])[]
  /** By procedure: what rules ask the memory about (`remembers`); per subscriber its number from 1, 0 for all others. */
  readonly #perSubscriber: Uint8Array
  readonly #perOrigin: Uint8Array
  readonly #counts = new Float64Array(procedures.length + 1)
  /** By procedure: how many of them were answered or refused. */
  readonly #decided = new Float64Array(procedures.length + 1)
  /** Where each subscriber is, and per procedure and country of origin when it was last asked about. */
  readonly #subscribers = new Recent(LIMITS.subscribers, NOTES, domains.length)
  #countries = new Map<string, number>()
  /** How many procedures are remembered per subscriber: their numbers are those of `#perSubscriber`, from 1. */
  #remembered = 0
  readonly #whereabouts = new WhereaboutsTable(this.#subscribers)
  readonly #standings = new Standings()
  readonly #services = new Services()
  readonly #ways = new AgentWays()
  readonly #held = new Held()
  readonly #hindsight = new Hindsight()
  readonly #surveyStates: readonly SurveyState[]
  readonly #surveys: readonly (readonly SurveyState[])[]
  /** Per procedure: how often each address asked, and how often others than the home asked nodes of each country about subscribers of it. */
  #fromAddress: (Map<string, Count> | undefined)[] = []
  #towards: (Map<string, Map<string, Count>> | undefined)[] = []
  #pseudonyms = new Map<number, string>()
  #start = Number.NaN
  #now = Number.NEGATIVE_INFINITY
  /** A rule has claimed the transaction at hand. */
  #claimed = false
  /** Nothing that waits is due up to here. */
  #dueAt = Number.POSITIVE_INFINITY
  readonly #memory: Memory

  constructor(detectors: readonly Detector[], options: EngineOptions, emit: (finding: Finding) => void) {
    this.#knowledge = options.knowledge
    this.#network = options.network
    this.#stands = options.stands ?? (() => true)
    this.#emit = emit
    this.#view = new TransactionView(this.#knowledge)
    const looksAt = (names: readonly string[] | '*', procedure: string): boolean => names === '*' || names.includes(procedure)
    const flags = (names: readonly string[]): Uint8Array => {
      const set = new Set(names)
      return Uint8Array.from(['', ...procedures.map((p) => p.name)], (name) => (set.has(name) ? 1 : 0))
    }
    this.#detectors = new Map(detectors.map((d) => [d.id, d]))
    const rules = detectors.filter((d) => d.kind === 'rule').map((r) => new RuleState(r))
    this.#rules = ['', ...procedures.map((p) => p.name)].map((name) => rules.filter(({ rule }) => looksAt(rule.looksAt, name)))
    this.#chains = detectors.filter((d) => d.kind === 'chain').map((c) => new ChainState(c))
    this.#absences = detectors.filter((d) => d.kind === 'absence').map((a) => new AbsenceState(a))
    this.#surveyStates = detectors.filter((d) => d.kind === 'survey').map((d) => new SurveyState(d))
    this.#surveys = ['', ...procedures.map((p) => p.name)].map((name) => this.#surveyStates.filter((s) => looksAt(s.survey.looksAt, name)))
    this.#perSubscriber = flags([...AUTHENTICATIONS, ...detectors.flatMap((d) => d.remembers?.perSubscriber ?? [])])
    this.#perSubscriber.forEach((remembered, procedure) => {
      if (remembered === 1) this.#perSubscriber[procedure] = ++this.#remembered
    })
    this.#perOrigin = flags(detectors.flatMap((d) => d.remembers?.perOrigin ?? []))
    this.#chainsOf = lookedAt(this.#chains)
    this.#absencesOf = lookedAt(this.#absences)
    this.#memory = {
      watched: 0,
      seen: (procedure) => this.#counts[procedureNumber(procedure)] ?? 0,
      decided: (procedure) => this.#decided[procedureNumber(procedure)] ?? 0,
      lastFrom: (t, procedure, country) => this.#lastFrom(t, procedure, country),
      serving: (t, domain) => this.#whereabouts.serving(this.#keyOf(t), domain, this.#now),
      left: (t) => this.#whereabouts.left(this.#keyOf(t), this.#now),
      kilometres: (a, b) => this.#knowledge.kilometres(a, b),
      whereabouts: (t, network) =>
        network === undefined
          ? this.#whereabouts.from(t.origin, this.#keyOf(t), this.#now)
          : this.#whereabouts.seenFrom(network.country, network.plmn, undefined, this.#keyOf(t), this.#now),
      suspected: (origin) => this.#standings.suspected(origin),
      arrivals: (origin) => this.#standings.arrivals(origin),
      sessionsFor: (origin, atLeast) => this.#standings.sessionsFor(origin, atLeast),
      parts: (t) => {
        const played = this.#standings.parts(t.origin) | partOf(t.procedure)
        return nodeParts.filter((_, i) => ((played >>> i) & 1) === 1)
      },
      answersAsHome: (origin) => this.#standings.answers(origin),
      switches: (origin) => this.#standings.switches(origin),
      subscribersFrom: (procedure, country) => {
        promised(this.#perSubscriber, procedure, 'perSubscriber')
        return this.#subscribers.count(this.#tag(procedureNumber(procedure), country))
      },
      isRegister: (t) => {
        const { homePlmn } = t.subscriber
        return homePlmn === undefined ? undefined : this.#standings.isRegister(t.origin, homePlmn)
      },
      comesStrangely: ({ diameter: d }) => d !== undefined && this.#ways.isStrange(d.originRealm, d.firstRoute, d.lastRoute),
      keepsItsWays: (realm, since) => this.#ways.keeps(realm, since),
      served: (t) => {
        const { homePlmn } = t.subscriber
        return homePlmn === undefined ? 0 : this.#services.served(t.target, homePlmn)
      },
      seenFrom: (procedure, origin) => {
        promised(this.#perOrigin, procedure, 'perOrigin')
        return this.#fromAddress[procedureNumber(procedure)]?.get(origin.address)?.n ?? 0
      },
      seenTowards: (procedure, country, homeCountry) => {
        promised(this.#perOrigin, procedure, 'perOrigin')
        return homeCountry === undefined ? 0 : (this.#towards[procedureNumber(procedure)]?.get(homeCountry)?.get(country ?? ABROAD)?.n ?? 0)
      },
    }
    Object.defineProperty(this.#memory, 'watched', { get: () => (Number.isNaN(this.#start) ? 0 : this.#now - this.#start) })
  }

  /** Judges a batch, in order. */
  read(batch: TransactionBatch): void {
    for (let row = 0; row < batch.count; row++) this.judge(batch, row)
  }

  /** The capture has ended and every transaction was read: claims what is due by now. What is still open is claimed of suspected addresses only. */
  end(): void {
    for (const state of this.#absences) for (const first of state.due(this.#now + SLACK)) this.#claimAbsence(state.absence, first)
    for (const state of this.#surveyStates) for (const claim of state.end()) this.#judgeHome(claim)
    for (const claim of this.#held.due(Number.POSITIVE_INFINITY)) this.#settle(claim)
    for (const { absence, open } of this.#absences.map((state) => ({ absence: state.absence, open: state.rest() })))
      for (const first of open) if (this.#standings.suspected(first.origin) > 0) this.#look(absence, first)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    const byRule = <T>(states: readonly (readonly [Detector, T])[]) => states.map(([{ id }, state]) => [id, state] as const)
    return {
      counts: this.#counts,
      decided: this.#decided,
      subscribers: this.#subscribers.save(),
      perSubscriber: this.#perSubscriber,
      countries: this.#countries,
      whereabouts: this.#whereabouts.save(),
      standings: this.#standings.save(),
      services: this.#services.save(),
      ways: this.#ways.save(),
      held: this.#held.save(),
      hindsight: this.#hindsight.save(),
      chains: byRule(this.#chains.map((state) => [state.chain, state.save()])),
      absences: byRule(this.#absences.map((state) => [state.absence, state.save()])),
      surveys: byRule(this.#surveyStates.map((state) => [state.survey, state.save()])),
      ties: this.#view.save(),
      fromAddress: this.#fromAddress,
      towards: this.#towards,
      pseudonyms: this.#pseudonyms,
      start: this.#start,
      now: this.#now,
    }
  }

  /** Rules that came since know nothing of before; what was kept for one that is gone goes. */
  load(saved: ReturnType<Engine['save']>): void {
    this.#counts.set(saved.counts)
    this.#decided.set(saved.decided)
    this.#subscribers.load(saved.subscribers)
    this.#retag(saved.perSubscriber)
    this.#countries = saved.countries
    this.#whereabouts.load(saved.whereabouts)
    this.#standings.load(saved.standings)
    this.#services.load(saved.services)
    this.#ways.load(saved.ways)
    this.#held.load(saved.held, this.#detectors)
    this.#hindsight.load(saved.hindsight, this.#detectors)
    for (const [id, state] of saved.chains) this.#chains.find(({ chain }) => chain.id === id)?.load(state)
    for (const [id, state] of saved.absences) this.#absences.find(({ absence }) => absence.id === id)?.load(state)
    for (const [id, state] of saved.surveys) this.#surveyStates.find(({ survey }) => survey.id === id)?.load(state, this.#detectors)
    this.#view.load(saved.ties)
    this.#fromAddress = saved.fromAddress
    this.#towards = saved.towards
    this.#pseudonyms = saved.pseudonyms
    this.#start = saved.start
    this.#now = saved.now
    this.#schedule()
  }

  /** Other rules remember other procedures: what is known of those of the run before gets the numbers that they have now. */
  #retag(before: Uint8Array): void {
    const now = this.#perSubscriber
    if (before.every((number, procedure) => number === now[procedure])) return
    const remembered = Math.max(...before)
    const procedureBy = new Uint16Array(remembered + 1)
    before.forEach((number, procedure) => (procedureBy[number] = procedure))
    this.#subscribers.retag((tag) => {
      if (tag < WHEREABOUTS_TAGS) return tag
      const place = tag - WHEREABOUTS_TAGS
      const number = now[procedureBy[(place % remembered) + 1] as number] as number
      const made = WHEREABOUTS_TAGS + Math.trunc(place / remembered) * this.#remembered + number - 1
      return number === 0 || made > MOST_TAGS ? -1 : made
    })
  }

  /** One transaction of a batch. */
  judge(batch: TransactionBatch, row: number): void {
    const c = batch.columns
    const procedure = c.procedure[row] ?? 0
    const at = c.begin[row] ?? 0
    if (Number.isNaN(this.#start)) this.#start = at
    if (at > this.#now) this.#now = at
    this.#counts[procedure] = (this.#counts[procedure] ?? 0) + 1
    if ((c.outcome[row] as number) <= Outcome.refused) this.#decided[procedure] = (this.#decided[procedure] ?? 0) + 1
    const view = this.#view.move(batch, row)
    this.#made = undefined
    if (view.formerKey !== -1) this.#rename(view)
    if (this.#now > this.#dueAt) this.#claimDue()
    this.#claimed = false
    const rules = this.#rules[procedure] as readonly RuleState[]
    for (let i = 0; i < rules.length; i++) this.#apply(rules[i] as RuleState, view, batch, row)
    const surveys = this.#surveys[procedure] as readonly SurveyState[]
    for (let i = 0; i < surveys.length; i++) this.#count(surveys[i] as SurveyState, view, batch, row)
    if (this.#perOrigin[procedure] === 1) this.#rememberOrigin(view, procedure)
    const chains = this.#chainsOf[procedure] as readonly ChainState[]
    for (let i = 0; i < chains.length; i++) this.#followChain(chains[i] as ChainState, procedure, view, batch, row)
    const absences = this.#absencesOf[procedure] as readonly AbsenceState[]
    for (let i = 0; i < absences.length; i++) this.#followAbsence(absences[i] as AbsenceState, procedure, view, batch, row)
    // Judged first, learned then: a registration does not vouch for itself.
    const learns = LEARNS[procedure] as number
    if (learns !== 0) this.#learn(view, procedure, learns)
    if (this.#perSubscriber[procedure] !== 0) this.#rememberLast(view, procedure)
  }

  /** The subscriber was known by number until now. */
  #rename(view: TransactionView): void {
    for (const state of this.#chains) state.rename(view.formerKey, view.subscriberKey)
    for (const state of this.#surveyStates) state.rename(view.formerKey, view.subscriberKey)
  }

  /** Claims what has waited long enough. */
  #claimDue(): void {
    const now = this.#now
    for (const state of this.#absences) if (now > state.dueAt) for (const first of state.due(now)) this.#claimAbsence(state.absence, first)
    for (const state of this.#surveyStates) if (now > state.dueAt) for (const claim of state.due(now)) this.#judgeHome(claim)
    for (const claim of this.#held.due(now)) this.#settle(claim)
    this.#schedule()
  }

  #schedule(): void {
    this.#dueAt = this.#held.dueAt
    for (const state of this.#absences) this.#dueAt = Math.min(this.#dueAt, state.dueAt)
    for (const state of this.#surveyStates) this.#dueAt = Math.min(this.#dueAt, state.dueAt)
  }

  #apply({ rule, when, hindsight }: RuleState, view: TransactionView, batch: TransactionBatch, row: number): void {
    const hit = when(view, this.#memory)
    if (!hit && !hindsight(view, this.#memory)) return
    const confidence = typeof rule.confidence === 'number' ? rule.confidence : rule.confidence(view, this.#memory)
    const claim = this.#claimOf(rule, confidence, rule.because(view, this.#memory), view, batch, row)
    if (hit) {
      this.#claimed = true
      this.#judgeHome(claim)
    } else if (isSuspect(view.origin, this.#memory)) this.#claim(claim)
    else this.#hindsight.keep(claim)
  }

  #count(state: SurveyState, view: TransactionView, batch: TransactionBatch, row: number): void {
    const { survey } = state
    const bad = survey.when(view, this.#memory)
    if (!bad && !survey.unless(view)) return
    const due = state.count(view, requestOf(batch, row), bad, () => this.#claimOf(survey, survey.confidence, [], view, batch, row))
    this.#dueAt = Math.min(this.#dueAt, state.dueAt)
    if (due !== undefined) this.#judgeHome(due)
  }

  #claimOf(
    detector: Detector,
    confidence: number,
    because: Claim['because'],
    view: TransactionView,
    batch: TransactionBatch,
    row: number,
  ): Claim {
    const evidence = this.#evidence(batch, row)
    return {
      detector,
      confidence,
      because,
      subscriberKey: view.subscriberKey,
      base: this.#base(view),
      requests: [requestOf(batch, row)],
      evidence,
    }
  }

  /** What rests on «not the home» waits until it is known who answers for that home. Category 1 never waits: nothing is allowed by itself there. */
  #judgeHome(claim: Claim): void {
    const { homePlmn } = claim.base.target
    // Category 0 is about names and addresses that are not the sender’s: that they act for the home is the point.
    if (NEVER_WAITS.includes(claim.detector.category) || homePlmn === undefined || this.#knowledge.isProtected(homePlmn))
      return this.#claim(claim)
    const acts = this.#actsFor(claim, homePlmn)
    if (acts === true) return
    // Only what the home network alone may do rests on that; what serving networks do is judged by where the subscriber is.
    const rests = claim.detector.category === 'cat2' || isOfTarget(claim)
    if (acts === undefined && rests && this.#held.hold(homePlmn, claim)) {
      this.#dueAt = Math.min(this.#dueAt, this.#held.dueAt)
      return
    }
    this.#claim(claim)
  }

  #settle(claim: Claim): void {
    const { homePlmn } = claim.base.target
    if (homePlmn === undefined || this.#actsFor(claim, homePlmn) !== true) this.#claim(claim)
  }

  /** Whether the node that a claim is about acts for the home network. */
  #actsFor(claim: Claim, home: string): boolean | undefined {
    return isOfTarget(claim) ? this.#services.actsFor(claim.base.destination, home) : this.#standings.actsFor(claim.base.origin, home)
  }

  #release(home: string): void {
    for (const claim of this.#held.release(home, (c) => this.#actsFor(c, home) !== undefined)) this.#settle(claim)
  }

  /** What this transaction explains, completes or begins. */
  #followChain(state: ChainState, procedure: number, view: TransactionView, batch: TransactionBatch, row: number): void {
    const parts = state.parts[procedure] as number
    if ((parts & Part.unless) !== 0) state.explain(view)
    const first = (parts & Part.then) === 0 ? undefined : state.match(view, this.#memory)
    if (first !== undefined) {
      const claim = this.#claimOf(state.chain, state.chain.confidence, state.chain.because(view, first), view, batch, row)
      this.#judgeHome({ ...claim, evidence: [frameRef(first.request), ...claim.evidence] })
    }
    if ((parts & Part.first) !== 0 && state.begins(view, this.#memory)) state.remember(this.#first(view, batch, row))
  }

  #followAbsence(state: AbsenceState, procedure: number, view: TransactionView, batch: TransactionBatch, row: number): void {
    const parts = state.parts[procedure] as number
    if ((parts & Part.unless) !== 0) state.explain(view, this.#memory)
    if ((parts & Part.then) !== 0) for (const first of state.confirmed(view, this.#memory)) this.#claim(absent(state.absence, first))
    if ((parts & Part.first) === 0 || !state.begins(view, this.#memory)) return
    state.remember(this.#first(view, batch, row), this.#memory)
    this.#dueAt = Math.min(this.#dueAt, state.dueAt)
  }

  #first(view: TransactionView, batch: TransactionBatch, row: number): First {
    return (this.#made ??= {
      at: view.at,
      procedure: view.procedure,
      origin: view.origin,
      disclosed: view.disclosed,
      answerNode: view.answerNode,
      client: view.client,
      answered: view.answered,
      homeCountry: view.home.country,
      whereabouts: this.#whereabouts.from(view.origin, view.subscriberKey, this.#now),
      before: this.#before(view),
      key: view.subscriberKey,
      request: requestOf(batch, row),
      subscriber: view.subscriber,
      base: this.#base(view),
    })
  }

  #before(view: TransactionView): Serving | undefined {
    const domain = domains[(DOMAIN_OF[procedureNumber(view.procedure)] as number) - 1]
    return domain === undefined ? undefined : this.#whereabouts.serving(view.subscriberKey, domain, this.#now)
  }

  #claimAbsence(absence: Absence, first: First): void {
    if (absence.visible(first, this.#memory)) this.#judgeHome(absent(absence, first))
    else this.#look(absence, first)
  }

  /** An absence that proves nothing, unless its address does. */
  #look(absence: Absence, first: First): void {
    if (absence.hindsight?.(first, this.#memory) !== true) return
    const claim = absent(absence, first)
    if (isSuspect(first.origin, this.#memory)) this.#claim(claim)
    else this.#hindsight.keep(claim)
  }

  #base(view: TransactionView): Base {
    return {
      procedure: view.procedure === '' ? unnamed(view) : view.procedure,
      technology: view.diameter === undefined ? technologyOf(view.procedure) : '4G',
      direction: view.direction,
      outcome: view.outcome,
      disclosed: view.disclosed,
      origin: view.origin,
      destination: view.target,
      target: view.subscriber,
      at: view.at,
      link: view.batch.columns.link[view.row] ?? 0,
    }
  }

  #evidence(batch: TransactionBatch, row: number): FrameRef[] {
    const c = batch.columns
    const frame = c.answerFrame[row] ?? 0
    return frame === 0 ? [] : [{ file: c.answerFile[row] ?? 0, frame }]
  }

  #claim({ detector: d, confidence, because, subscriberKey, base, requests, evidence }: Claim): void {
    this.findings++
    const { file, frame, message, component } = requests[0] as Request
    const { link, ...said } = base
    const target = { ...base.target, pseudonym: subscriberKey === -1 ? 's-0' : this.#pseudonym(subscriberKey) }
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
      because: because.map((part) => (typeof part !== 'string' && 'subscriber' in part ? { subscriber: target } : part)),
      requests: requests.map(frameRef),
      evidence,
      mappings: d.mappings,
      response: d.response,
      ...said,
      target,
      ...(aboutTarget ? { ofTarget: true as const } : {}),
      network: this.#network(link),
    }
    this.#emit(finding)
    this.#standings.play(suspectOf(finding), partOf(said.procedure))
    if (accuses(d) && this.#stands(finding)) this.#suspect(suspectOf(finding))
  }

  /** An address has asked what only a home may ask: what else was odd about it is claimed now. */
  #suspect(origin: Claim['base']['origin']): void {
    this.#standings.suspect(origin)
    if (isSuspect(origin, this.#memory)) for (const claim of this.#hindsight.take(origin.address, this.#now)) this.#claim(claim)
  }

  #pseudonym(key: number): string {
    const known = this.#pseudonyms.get(key)
    if (known !== undefined) return known
    if (this.#pseudonyms.size >= LIMITS.pseudonyms) return 's-many'
    const made = `s-${this.#pseudonyms.size + 1}`
    this.#pseudonyms.set(key, made)
    return made
  }

  #rememberLast(view: TransactionView, procedure: number): void {
    const { country } = view.origin
    const key = view.subscriberKey
    if (country !== undefined && key >= 0) this.#subscribers.note(key, this.#tag(procedure, country), view.at)
  }

  /** What an answered registration, authentication or delivery teaches. */
  #learn(view: TransactionView, procedure: number, learns: number): void {
    const key = view.subscriberKey
    if (key < 0) return
    if ((learns & Learns.manages) !== 0) {
      if (view.home.plmn !== undefined && view.foreign === false) this.#standings.manage(view.origin, view.home.plmn)
      const d = view.diameter
      if (d !== undefined) this.#ways.learn(d.originRealm, d.firstRoute, d.lastRoute, key, view.at)
      if (learns === Learns.manages) return
    }
    if ((learns & Learns.reached) !== 0) {
      // From elsewhere than the home it would be the word of a stranger, unless who answers has visitors.
      if (view.answered && ((learns & Learns.message) !== 0 || view.foreign !== true || isPartner(view.target, this.#memory)))
        this.#whereabouts.reach(key, view.target, view.at)
      return
    }
    if ((learns & Learns.sent) !== 0) {
      if (view.answered && isPartner(view.origin, this.#memory)) this.#whereabouts.reach(key, view.origin, view.at)
      return
    }
    if ((learns & Learns.session) !== 0) {
      const { serving } = view
      if (
        view.answered &&
        serving !== undefined &&
        this.#whereabouts.seenFrom(serving.country, serving.plmn, undefined, key, this.#now) === 'here'
      )
        this.#standings.session(view.origin, serving.country ?? '')
      return
    }
    const { plmn, country } = view.home
    if ((learns & Learns.call) !== 0) {
      if (plmn === undefined) return
      this.#services.report(view.target, plmn, key)
      this.#release(plmn)
      return
    }
    if ((learns & Learns.profile) !== 0) {
      if (plmn === undefined || view.fromResponder || !isProfileOfRegistration(view)) return
      this.#standings.sentProfile(view.origin, plmn)
      this.#release(plmn)
      return
    }
    if (view.fromResponder || (!view.answered && view.outcome !== 'unseen')) return
    const register = view.answered ? view.answerer : undefined
    if (plmn !== undefined && register !== undefined) {
      this.#standings.answer(register, plmn)
      this.#release(plmn)
    }
    const domain = DOMAIN_OF[procedure] as number
    if (domain === 0) return
    const authenticated = this.#authenticated(key, view.origin.country)
    // Who comes without a phone does not move the subscriber (catalogue §3.2).
    const doubtful =
      isSuspect(view.origin, this.#memory) ||
      (!authenticated &&
        view.origin.country !== country &&
        !isPartner(view.origin, this.#memory) &&
        this.#whereabouts.from(view.origin, key, this.#now) === 'elsewhere')
    // An answer that this tap does not show: believed of who has a phone to authenticate, so that nothing is claimed of where the subscriber was before
    if (doubtful || (!view.answered && !authenticated)) return
    const { node } = view
    if (node?.country !== undefined && node.country !== view.origin.country && authenticated && view.answered) this.#speakFor(view, node)
    const moved = this.#whereabouts.register(key, domain - 1, registeredAt(view, this.#memory), view.at)
    // What a rule has just claimed is not in good order: who goes on so does not become a partner by it.
    if (moved && authenticated && view.answered && !this.#claimed) this.#standings.arrive(view.origin)
  }

  #speakFor(view: TransactionView, { country, network, operator }: Party): void {
    if (this.#whereabouts.seenFrom(country, network, operator, view.subscriberKey, this.#now) === 'here')
      this.#standings.speakFor(view.origin, view.subscriberKey)
  }

  #authenticated(key: number, country: string | undefined): boolean {
    if (country === undefined) return false
    for (const procedure of AUTHENTICATIONS)
      if (this.#now - this.#subscribers.last(key, this.#tag(procedureNumber(procedure), country)) <= AUTHENTICATED) return true
    return false
  }

  #keyOf(t: Transaction): number {
    if (t !== this.#view) throw new Error('internal error: the memory is asked about the transaction at hand')
    return this.#view.subscriberKey
  }

  /** A small number for a procedure from a country. */
  #tag(procedure: number, country: string): number {
    let number = this.#countries.get(country)
    if (number === undefined) {
      // Countries beyond the room for tags share the last one: there are no so many.
      number = Math.min(this.#countries.size, Math.trunc((MOST_TAGS - WHEREABOUTS_TAGS) / this.#remembered) - 1)
      this.#countries.set(country, number)
    }
    return WHEREABOUTS_TAGS + number * this.#remembered + (this.#perSubscriber[procedure] as number) - 1
  }

  #rememberOrigin(view: TransactionView, procedure: number): void {
    if (isHidden(view)) return
    const { address } = view.origin
    if (address !== '') count((this.#fromAddress[procedure] ??= new Map()), address)
    const { country } = view.target
    const home = view.home.country
    if (country === undefined || home === undefined || view.foreign !== true) return
    const homes = (this.#towards[procedure] ??= new Map())
    let towards = homes.get(home)
    if (towards === undefined) homes.set(home, (towards = new Map()))
    count(towards, country)
    if (country !== home) count(towards, ABROAD)
  }

  #lastFrom(t: Transaction, procedure: string, country: string): Micros | undefined {
    promised(this.#perSubscriber, procedure, 'perSubscriber')
    const key = this.#keyOf(t)
    const at = key < 0 ? Number.NEGATIVE_INFINITY : this.#subscribers.last(key, this.#tag(procedureNumber(procedure), country))
    return at === Number.NEGATIVE_INFINITY ? undefined : this.#now - at
  }
}

/** What is said of a procedure that no table names. */
const unnamed = (view: TransactionView): string =>
  view.diameter === undefined ? `tcap.operation${view.opcode}` : `diameter.command${view.opcode}`

/** A rule that asks for what nobody keeps would be silent for ever: an error of ours, so it stops. */
function promised(kept: Uint8Array, procedure: string, list: string): void {
  if (kept[procedureNumber(procedure)] === 0)
    throw new Error(`internal error: a rule asks the memory about ${procedure}; add it to remembers.${list} of the rule`)
}

export interface Count {
  n: number
}

/** Stands for any country but the home. */
const ABROAD = ''

/** Adds one; a table that is full forgets who came first. */
function count(table: Map<string, Count>, key: string): void {
  const known = table.get(key)
  if (known !== undefined) {
    known.n++
    return
  }
  dropOldest(table, LIMITS.origins)
  table.set(key, { n: 1 })
}

function requestOf(batch: TransactionBatch, row: number): Request {
  const c = batch.columns
  return { file: c.file[row] ?? 0, frame: c.frame[row] ?? 0, message: c.message[row] ?? 0, component: c.component[row] ?? 0 }
}

const frameRef = ({ file, frame }: FrameRef): FrameRef => ({ file, frame })

const AUTHENTICATIONS = ['map.sendAuthenticationInfo', 'diameter.s6a.authenticationInformation'] as const
/** Vectors may be used for so long. */
const AUTHENTICATED = hours(24)

/** By procedure: the domain plus one that it registers a subscriber in; 0 for all others. */
const DOMAIN_OF = new Uint8Array(procedures.length + 1)
DOMAIN_OF[procedureNumber('map.updateLocation')] = 1
DOMAIN_OF[procedureNumber('map.updateGprsLocation')] = 2
DOMAIN_OF[procedureNumber('diameter.s6a.updateLocation')] = 3

/** By procedure: what it teaches of subscribers and addresses. */
const Learns = { register: 1, reached: 2, message: 4, call: 8, session: 16, sent: 32, manages: 64, profile: 128 } as const
const LEARNS = new Uint8Array(procedures.length + 1)
for (const name of [...AUTHENTICATIONS, 'map.updateLocation', 'map.updateGprsLocation', 'diameter.s6a.updateLocation'])
  LEARNS[procedureNumber(name)] = Learns.register
for (const name of [
  'map.provideSubscriberInfo',
  'map.provideRoamingNumber',
  'map.deleteSubscriberData',
  'diameter.s6a.insertSubscriberData',
  'diameter.s6a.deleteSubscriberData',
])
  LEARNS[procedureNumber(name)] = Learns.reached
for (const name of ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage'])
  LEARNS[procedureNumber(name)] = Learns.reached | Learns.message

LEARNS[procedureNumber('map.insertSubscriberData')] = Learns.profile
for (const name of ['insertSubscriberData', 'deleteSubscriberData', 'cancelLocation'])
  LEARNS[procedureNumber(`diameter.s6a.${name}`)] = (LEARNS[procedureNumber(`diameter.s6a.${name}`)] as number) | Learns.manages
for (const name of ['cap.initialDP', 'cap.initialDPSMS', 'cap.initialDPGPRS', 'map.noteMMEvent'])
  LEARNS[procedureNumber(name)] = Learns.call
for (const name of ['map.moForwardSM', 'diameter.sgd.moForwardShortMessage']) LEARNS[procedureNumber(name)] = Learns.sent
for (const name of ['gtpv1.createPdpContext', 'gtpv2.createSession']) LEARNS[procedureNumber(name)] = Learns.session

const NEVER_WAITS: readonly Category[] = ['cat0', 'cat1']

/** Application contexts of registrations, in which the register sends the profile (TS 29.002 §17.3.2.2, §17.3.2.32). */
const REGISTRATIONS: readonly number[] = [1, 32]
/** The profile came within a registration that somebody else began: from its beginner it would stand outside its context. */
const isProfileOfRegistration = (t: Transaction): boolean =>
  t.context !== undefined && REGISTRATIONS.includes(t.context.ac) && !t.has('operationOutsideContext')

const isOfTarget = ({ detector }: Claim): boolean => detector.kind === 'rule' && detector.ofTarget === true

/** One question is enough in categories 1 and 2; elsewhere it takes stages that follow from one another (catalogue §2, D21). */
const accuses = (d: Detector): boolean =>
  (d.kind === 'rule' && (d.category === 'cat1' || d.category === 'cat2' || d.suspects === true)) ||
  (d.kind === 'chain' && d.techniques.includes('D21'))

function absent(absence: Absence, first: First): Claim {
  return {
    detector: absence,
    confidence: absence.confidence,
    because: absence.because(first, first.subscriber),
    subscriberKey: first.key,
    base: first.base,
    requests: [first.request],
    evidence: [],
  }
}

/** By procedure: the states to which it is a part. */
const lookedAt = <T extends { readonly parts: Uint8Array }>(states: readonly T[]): T[][] =>
  Array.from({ length: procedures.length + 1 }, (_, procedure) => states.filter(({ parts }) => parts[procedure] !== 0))
