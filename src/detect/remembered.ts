/**
 * What the engine remembers of subscribers and addresses, and what rules may ask of it (`Memory` of author.ts). Bounded, in packet time. What transactions
 * teach is written here by lessons.ts.
 */
import { procedureNumber, procedures } from '../model/procedure.js'
import { placeOf } from '../model/finding.js'
import { hours, type Micros } from '../model/units.js'
import { AgentWays } from './agent-ways.js'
import { Asking, flags, NEIGHBOURS, promised } from './asking.js'
import {
  cameBack,
  type Detector,
  type Domain,
  isSuspect,
  type Memory,
  type Network,
  type Party,
  type Serving,
  type Snapshot,
  type Transaction,
  type Whereabouts,
} from './author.js'
import { ByCountry } from './by-country.js'
import { isAtCore, mayBeCore } from './cores.js'
import { dropOldest } from './drop-oldest.js'
import { Homes } from './homes.js'
import { HostedCores } from './hosted-cores.js'
import type { KeyedHash } from './keyed-hash.js'
import { livesElsewhere } from './lives-elsewhere.js'
import { titleOf } from './parties.js'
import { nodeParts, partOf, registrations } from './questions.js'
import { MOST_TAGS, Recent } from './recent.js'
import { Services } from './services.js'
import { SessionNodes } from './session-nodes.js'
import { SpokenFor } from './spoken-for.js'
import { Standings } from './standing.js'
import type { Knowledge } from './knowledge.js'
import type { TransactionView } from './view.js'
import { domains, WHEREABOUTS_TAGS, WhereaboutsTable } from './whereabouts.js'

/** Bounds of what is remembered. */
const LIMITS = { subscribers: 12_000_000, resets: 10_000 } as const
/** What is remembered of a subscriber in one row of 64 octets. */
const NOTES = 7

export const AUTHENTICATIONS = ['map.sendAuthenticationInfo', 'diameter.s6a.authenticationInformation'] as const
const AUTHENTICATION_NUMBERS = AUTHENTICATIONS.map(procedureNumber)
const REGISTRATIONS = registrations.map(procedureNumber)
/** Least share of registrations whose answer was seen. */
const SEES = 0.8
/** The last digits of some title of a range (ranges.ts). */
const ANY_OF_RANGE = '000'
/** Vectors may be used for so long. */
const AUTHENTICATED = hours(24)

export class Remembered implements Memory {
  readonly #knowledge: Knowledge
  readonly #view: TransactionView
  /** By procedure: what rules ask the memory about (`remembers`); per subscriber its number from 1, 0 for all others. */
  readonly #perSubscriber: Uint8Array
  /** How many procedures are remembered per subscriber: their numbers are those of `#perSubscriber`, from 1. */
  #remembered = 0
  readonly #counts = new Float64Array(procedures.length + 1)
  /** By procedure: how many of them were answered or refused. */
  readonly #decided = new Float64Array(procedures.length + 1)
  /** Where each subscriber is, and per procedure and country of origin when it was last asked about. */
  readonly #subscribers: Recent
  #countries = new ByCountry<number>()
  readonly places: WhereaboutsTable
  readonly standings = new Standings()
  readonly spoken = new SpokenFor()
  readonly homes = new Homes()
  readonly services = new Services()
  readonly ways: AgentWays
  readonly hosted = new HostedCores()
  readonly sessionNodes = new SessionNodes()
  readonly asking: Asking
  /** When a register last told a node that it has lost its data, by the countries of the two. */
  #resets = new Map<string, Micros>()
  #start = Number.NaN
  disbelieved = false
  /** Latest time of a packet. */
  now = Number.NEGATIVE_INFINITY

  /** `view`: the transaction at hand, about which rules ask. */
  constructor(detectors: readonly Detector[], knowledge: Knowledge, view: TransactionView, hash: KeyedHash) {
    this.#subscribers = new Recent(LIMITS.subscribers, NOTES, hash, domains.length)
    this.places = new WhereaboutsTable(this.#subscribers, (network, country) => knowledge.alsoServes(network, country))
    this.ways = new AgentWays(hash)
    this.#knowledge = knowledge
    this.#view = view
    this.#perSubscriber = flags([...AUTHENTICATIONS, ...detectors.flatMap((d) => d.remembers?.perSubscriber ?? [])])
    this.#perSubscriber.forEach((remembered, procedure) => {
      if (remembered === 1) this.#perSubscriber[procedure] = ++this.#remembered
    })
    this.asking = new Asking(detectors)
  }

  /**
   * Whether the request at hand, of a register, bears the home network’s name without coming from there. A loop of hubs is not meant: who looped it refuses it.
   * Nor what goes to another network: a capture put together from texts has one pair of IP addresses for all, and then they say nothing.
   */
  isBroughtBack(view: TransactionView): boolean {
    const { plmn, country } = view.home
    const d = view.diameter
    if (view.fromResponder || view.foreignTarget !== false || view.agreed) return false
    const excused = d === undefined ? plmn !== undefined && this.#knowledge.maybeSister(view.origin, plmn) : !view.answered && cameBack(d)
    return !excused && this.homes.isBroughtBack(plmn, country, view.origin, view.peer('source'), view.peer('destination'))
  }

  /** A session of the transaction at hand that is in good order. */
  noteSession({ origin }: TransactionView, { plmn = '', country = '' }: Network): void {
    this.standings.session(origin, country, plmn, this.#knowledge.isProtected(plmn))
  }

  /** The next transaction is to be judged. */
  begin(procedure: number, at: Micros, decided: boolean): void {
    if (Number.isNaN(this.#start)) this.#start = at
    if (at > this.now) this.now = at
    this.#counts[procedure] = (this.#counts[procedure] as number) + 1
    if (decided) this.#decided[procedure] = (this.#decided[procedure] as number) + 1
  }

  /** The transaction at hand is the word of a register that it has lost its data. */
  noteReset({ origin, target, at }: TransactionView): void {
    const [register, node] = [placeOf(origin), placeOf(target)]
    if (register === undefined || node === undefined || isSuspect(origin, this)) return
    const ways = `${register}>${node}`
    if (!this.#resets.has(ways)) dropOldest(this.#resets, LIMITS.resets)
    this.#resets.set(ways, at)
  }

  sinceReset({ origin, target, at }: Transaction): Micros | undefined {
    const reset = this.#resets.get(`${placeOf(target)}>${placeOf(origin)}`)
    return reset === undefined ? undefined : at - reset
  }

  /** Remembers that its subscriber was asked about, when all is judged. Who was refused vectors has none, and a registration that is false shows nobody there. */
  noteSubscriber(procedure: number): void {
    if (
      this.disbelieved ||
      this.#perSubscriber[procedure] === 0 ||
      (this.#view.outcome === 'refused' && AUTHENTICATION_NUMBERS.includes(procedure))
    )
      return
    const country = placeOf(this.#view.origin)
    const key = this.#view.subscriberKey
    if (country !== undefined && key >= 0) this.#subscribers.note(key, this.#tag(procedure, country), this.#view.at)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      counts: this.#counts,
      decided: this.#decided,
      subscribers: this.#subscribers.save(),
      perSubscriber: this.#perSubscriber,
      countries: this.#countries.save(),
      whereabouts: this.places.save(),
      standings: this.standings.save(),
      spoken: this.spoken.save(),
      homes: this.homes.save(),
      services: this.services.save(),
      ways: this.ways.save(),
      hosted: this.hosted.save(),
      sessionNodes: this.sessionNodes.save(),
      asking: this.asking.save(),
      resets: this.#resets,
      start: this.#start,
      now: this.now,
    }
  }

  load(saved: ReturnType<Remembered['save']>): void {
    this.#counts.set(saved.counts)
    this.#decided.set(saved.decided)
    this.#subscribers.load(saved.subscribers)
    this.#retag(saved.perSubscriber)
    this.#countries = new ByCountry(saved.countries)
    this.places.load(saved.whereabouts)
    this.standings.load(saved.standings)
    this.spoken.load(saved.spoken)
    this.homes.load(saved.homes)
    this.services.load(saved.services)
    this.ways.load(saved.ways)
    this.hosted.load(saved.hosted)
    this.sessionNodes.load(saved.sessionNodes)
    this.asking.load(saved.asking)
    this.#resets = saved.resets
    this.#start = saved.start
    this.now = saved.now
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

  // --- what rules ask ---

  /** True when nothing was judged yet. */
  get isNew(): boolean {
    return Number.isNaN(this.#start)
  }

  get watched(): Micros {
    return Number.isNaN(this.#start) ? 0 : this.now - this.#start
  }

  seen(procedure: string): number {
    return this.#counts[procedureNumber(procedure)] ?? 0
  }

  decided(procedure: string): number {
    return this.#decided[procedureNumber(procedure)] ?? 0
  }

  get seesRegistrations(): boolean {
    let seen = 0
    let decided = 0
    for (const procedure of REGISTRATIONS) {
      seen += this.#counts[procedure] as number
      decided += this.#decided[procedure] as number
    }
    return decided >= seen * SEES
  }

  lastFrom(t: Transaction, procedure: string, country: string): Micros | undefined {
    promised(this.#perSubscriber, procedure, 'perSubscriber')
    const key = this.#keyOf(t)
    const at = key < 0 ? Number.NEGATIVE_INFINITY : this.#subscribers.last(key, this.#tag(procedureNumber(procedure), country))
    return at === Number.NEGATIVE_INFINITY ? undefined : this.now - at
  }

  authenticatedElsewhere(t: Transaction, country: string): boolean {
    const key = this.#keyOf(t)
    if (key < 0) return false
    for (const other of this.#countries.countries()) if (other !== country && this.authenticated(key, other)) return true
    return false
  }

  subscribersFrom(procedure: string, country: string): number {
    promised(this.#perSubscriber, procedure, 'perSubscriber')
    return this.#subscribers.count(this.#tag(procedureNumber(procedure), country))
  }

  serving(t: Transaction, domain: Domain): Serving | undefined {
    return this.places.serving(this.#keyOf(t), domain, this.now)
  }

  left(t: Transaction): Serving | undefined {
    return this.places.left(this.#keyOf(t), this.now)
  }

  cancelled(t: Transaction): Serving | undefined {
    return this.places.cancelled(this.#keyOf(t), t.at)
  }

  wasDoubted(t: Transaction): boolean {
    return this.places.wasDoubted(this.#keyOf(t))
  }

  isOver(t: Transaction, domain: Domain): boolean {
    return this.places.isOver(this.#keyOf(t), domain)
  }

  last(t: Transaction): Serving | undefined {
    return this.places.last(this.#keyOf(t), this.now)
  }

  heard(t: Transaction): Serving | undefined {
    return this.places.heard(this.#keyOf(t), this.now)
  }

  reached(t: Transaction): Micros | undefined {
    const at = this.places.reachedAt(this.#keyOf(t))
    return at === Number.NEGATIVE_INFINITY ? undefined : this.now - at
  }

  jumpedBetween(t: Transaction): number {
    return this.places.jumpedBetween(this.#keyOf(t))
  }

  named(t: Transaction, { ago }: Serving): string | undefined {
    return this.places.named(this.#keyOf(t), this.now - ago)
  }

  isWithdrawn(t: Transaction, { ago }: Serving): boolean {
    return this.places.isWithdrawn(this.#keyOf(t), this.now - ago)
  }

  kilometres(a: string, b: string): number | undefined {
    return this.#knowledge.kilometres(a, b)
  }

  whereabouts(t: Transaction, network?: Network): Whereabouts {
    const key = this.#keyOf(t)
    if (network === undefined) {
      const where = this.places.from(t.origin, key, this.now)
      return where === 'elsewhere' && mayBeCore(this, t, key) ? undefined : where
    }
    const where = this.places.seenFrom(network.country, network.plmn, undefined, key, this.now)
    return where === 'elsewhere' && isAtCore(this, t, network, key) ? 'here' : where
  }

  suspected(origin: Party): number {
    return this.standings.suspected(origin)
  }

  doubted(origin: Party): number {
    return this.standings.doubted(origin)
  }

  suspectedIn(country: string | undefined): number {
    return this.standings.suspectedIn(country)
  }

  suspectedUnder(realm: string | undefined): number {
    return this.standings.suspectedUnder(realm)
  }

  guests(origin: Party): number {
    return this.standings.guests(origin)
  }

  arrivals(origin: Party): number {
    return this.standings.arrivals(origin)
  }

  arrivalsIn(country: string | undefined): number {
    return this.standings.arrivalsIn(country)
  }

  switches(origin: Party): number {
    return this.standings.switches(origin)
  }

  countriesNamed(origin: Party): number {
    return this.standings.countriesNamed(origin)
  }

  sessionsFor(origin: Party, atLeast: number, elsewhere?: number): string | undefined {
    return this.standings.sessionsFor(origin, atLeast, elsewhere)
  }

  sessionsOfOurs(origin: Party): number {
    return this.standings.sessionsOfOurs(origin)
  }

  sessionsOfOursNear(origin: Party): number {
    return this.standings.sessionsOfOursNear(origin)
  }

  shareOfSessions(origin: Party, network: string, atLeast: number): number | undefined {
    return this.standings.shareOfSessions(origin, network, atLeast)
  }

  sessionsNear(origin: Party): number {
    return this.standings.sessionsNear(origin)
  }

  tookOver(t: Transaction): boolean {
    return this.standings.hasMoved(t.origin, this.#keyOf(t)) && this.left(t) !== undefined
  }

  sessionsAbroad(gateway: Party): number {
    return this.standings.sessionsAbroad(gateway)
  }

  guestsOf(node: Party): number {
    return this.sessionNodes.guestsOf(node)
  }

  servesGuests(node: Party): boolean {
    return this.sessionNodes.servesGuests(node)
  }

  serveOneNetwork(one: Party, other: Party): boolean {
    return this.sessionNodes.serveOneNetwork(one, other)
  }

  asksForSessions(node: Party): boolean {
    return this.sessionNodes.asks(node)
  }

  hasSessions(node: Party): boolean {
    return this.sessionNodes.knows(node)
  }

  parts(t: Transaction): readonly string[] {
    const played = this.standings.parts(t.origin) | partOf(t.procedure)
    return nodeParts.filter((_, i) => ((played >>> i) & 1) === 1)
  }

  answersAsHome(origin: Party): number {
    return this.standings.answers(origin)
  }

  isRegister(t: Transaction): boolean | undefined {
    const { plmn } = t.home
    return plmn === undefined ? undefined : this.homes.isRegister(t.origin, plmn)
  }

  hostsHome({ origin, home: { plmn }, at }: Transaction): boolean {
    if (plmn === undefined || this.suspected(origin) + this.doubted(origin) > 0) return false
    if (this.homes.hosts(origin, plmn)) return true
    const { country, operator } = origin
    if (origin.kind !== 'gt' || country === undefined || operator === undefined) return false
    return this.homes.titleRanges(plmn).some((range) => {
      const register = titleOf(this.#knowledge, `${range.slice(1)}${ANY_OF_RANGE}`, at)
      return register.country === country && register.operator === operator
    })
  }

  comesStrangely(t: Transaction): boolean {
    const d = t.diameter
    return d !== undefined && this.ways.isStrange(d.originRealm, d.firstRoute, d.lastRoute, this.#keyOf(t))
  }

  mayComeStrangely(t: Transaction): boolean {
    const d = t.diameter
    return d !== undefined && this.ways.mayBeStrange(d.originRealm, d.firstRoute, d.lastRoute, this.#keyOf(t))
  }

  keepsItsWays(realm: string, at: Micros): boolean {
    return this.ways.keeps(realm, at)
  }

  keptItsDoor(realm: string, at: Micros): boolean {
    return this.ways.keptDoor(realm, at)
  }

  servesElsewhere(realm: string, visitedPlmn: string): boolean {
    return this.hosted.isKnown(realm, visitedPlmn)
  }

  livesElsewhere(first: Snapshot): boolean | undefined {
    return livesElsewhere(this, first, this.#knowledge.plmn(first.visitedPlmn)?.country)
  }

  served(t: Transaction): number {
    const { plmn } = t.home
    return plmn === undefined ? 0 : this.services.served(t.target, plmn)
  }

  seenFrom(procedure: string, origin: Party): number {
    return this.asking.seenFrom(procedure, origin)
  }

  isRouter({ home: { plmn } }: Transaction, node: Party | undefined): boolean | undefined {
    if (!this.#knowledge.homeRouting || node === undefined || plmn === undefined || !this.#knowledge.isProtected(plmn)) return undefined
    return this.homes.isRouter(node, plmn)
  }

  seenTowards(procedure: string, country: string | undefined, homeCountry: string | undefined): number {
    return this.asking.seenTowards(procedure, country, homeCountry)
  }

  seenTowardsNode(procedure: string, { answerNode: node, homePlmn, homeCountry }: Snapshot): number {
    const isNeighbour =
      node?.country !== undefined && node.country === homeCountry && this.#knowledge.sameFamily(node, homePlmn, homeCountry) === false
    return this.asking.seenTowards(procedure, isNeighbour ? NEIGHBOURS : node?.country, homeCountry)
  }

  seenComing(procedure: string, from: string, homeCountry: string | undefined): number {
    return this.asking.seenComing(procedure, from, homeCountry)
  }

  /** True when this subscriber was authenticated from the country lately. */
  authenticated(key: number, country: string | undefined): boolean {
    if (country === undefined) return false
    for (const procedure of AUTHENTICATION_NUMBERS)
      if (this.now - this.#subscribers.last(key, this.#tag(procedure, country)) <= AUTHENTICATED) return true
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
}
