/** A row of a TransactionBatch seen as the `Transaction` of rules. One object, moved from row to row; what it resolves is kept per address. */
import { anomalies, type AnomalyName } from '../model/anomaly.js'
import { digitsOf, digitsText, NO_DIGITS } from '../model/digits.js'
import type { Party, Subscriber } from '../model/finding.js'
import { type Mark, marks } from '../model/marks.js'
import { Context, Protocol } from '../model/message.js'
import { plmnText } from '../model/plmn.js'
import { procedureOf } from '../model/procedure.js'
import {
  type Direction,
  type Disclosure,
  disclosures,
  Outcome,
  type Outcome as OutcomeName,
  outcomes,
  type PacketTransactionColumns,
  TransactionBatch,
  type TransactionColumns,
} from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { DiameterDetails, Network, Transaction, TunnelDetails } from './author.js'
import type { KeyedHash } from './keyed-hash.js'
import { NumberTable } from './number-table.js'
import { PartyTable } from './party-table.js'

/** Who asks and who is asked, resolved when somebody wants to know. */
export interface Ends {
  readonly origin: Party
  readonly target: Party
}

/** What the pipeline tells the engine of addresses. */
export interface Knowledge {
  title(digits: string, plan: number, nature: number, at: Micros): Party
  /** Number of the span of time in which the same is known of every address. */
  era(at: Micros): number
  origin(batch: TransactionBatch, row: number): Party
  destination(batch: TransactionBatch, row: number): Party
  /** Who answered. */
  answerer(batch: TransactionBatch, row: number): Party
  /** A number of the IP address that sent a request, or that it was sent to; 0 when it is not known. */
  peer(batch: TransactionBatch, row: number, end: 'source' | 'destination'): number
  /** An application context in words, by columns `contextKind` and `context`; '' for none. */
  contextName(kind: number, context: number): string
  /** True for a home network that the configuration names: its registers are told, not learned. */
  isProtected(plmn: string): boolean
  imsi(digits: string): { readonly plmn: string; readonly country: string | undefined } | undefined
  /** Of a number in two columns (model/digits.ts); the answer is shared. */
  msisdn(high: number, low: number): Network
  /** Kilometres between the nearest points of two countries; undefined: one is not on the map. */
  kilometres(a: string, b: string): number | undefined
  /** A host, realm or access point of column values; '' for none. */
  name(id: number): string
  /** The PLMN that a name of TS 23.003 holds. */
  networkOfName(name: string): string | undefined
  plmn(code: string): { readonly country?: string | undefined } | undefined
  /** True when an agreement lets this network do this. */
  agreed(origin: Party, procedure: string): boolean
  /** The home network answers routing for messages with a router of its own: no true IMSI, no true serving node. */
  readonly homeRouting: boolean
  sameFamily(origin: Party, homePlmn: string | undefined, homeCountry: string | undefined): boolean | undefined
  maybeSister(origin: Party, homePlmn: string): boolean
  /** False when no links are configured: then no side is ever known. */
  readonly hasSides: boolean
  /** The side that a request came in on, by the configured links; undefined: not known. */
  side(batch: TransactionBatch, row: number, ends: Ends): 'external' | 'internal' | undefined
  /** True for a node that the configuration or the user’s files name as one of ours. */
  isOurs(party: Party): boolean
  /** True for an address that no partner is said to send GTP from, where it is said of partners at all. */
  isStranger(party: Party): boolean
  /** Direction of a transaction; 'unknown' when nothing tells. */
  direction(
    batch: TransactionBatch,
    row: number,
    origin: Party,
    target: Party,
    homePlmn: string | undefined,
    homeCountry: string | undefined,
  ): Direction
}

const ISDN = 1
const INTERNATIONAL = 4
const LIMIT = 100_000
/** Numbers whose IMSI is known: 16 octets each. */
const MOST_TIES = 16_777_216
/** MAP error unknownSubscriber (TS 29.002 §17.6.6) and Diameter result DIAMETER_ERROR_USER_UNKNOWN (TS 29.272 §7.4.3). */
const UNKNOWN_SUBSCRIBER = 1
const USER_UNKNOWN = 5001
const ERAS = 4

/** Digits as one number that tells them apart, up to 15 digits; longer ones share a hash. Negative for none. */
export function digitsKey(high: number, low: number): number {
  if (high === NO_DIGITS) return -1
  if (high >>> 28 === 15) return high
  // Eight digits and their sentinel are a small integer; the rest is added in one step.
  let key = 1
  for (let shift = 28; shift >= 0; shift -= 4) {
    const nibble = (high >>> shift) & 15
    if (nibble === 15) return key
    key = key * 10 + nibble
  }
  let rest = 0
  let scale = 1
  for (let shift = 28; shift >= 4; shift -= 4) {
    const nibble = (low >>> shift) & 15
    if (nibble === 15) break
    rest = rest * 10 + nibble
    scale *= 10
  }
  return key * scale + rest
}

/** Key of a subscriber whose IMSI is not known. */
const byNumber = (msisdn: number): number => -2 - msisdn

/** The same digits in another plan or at another subsystem are another party. A nature of address has seven bits, or all eight for none. */
const kindOf = (plan: number, nature: number, ssn: number): number => (plan << 24) | (nature << 16) | ssn
const NO_TITLE = -1
/** E.214 (Q.713 §3.4.2.3). */
const MOBILE_TITLE = 7
/** No key: not looked up yet. */
const UNKNOWN_KEY = Number.NEGATIVE_INFINITY
/** Asked once per transaction, by many rules. */
const UNASKED = 0
/** Kinds beside those of `kindOf`: the address of an answer, a host by host and realm, a side of a flow, a number that a message names. */
const Kind = { answerer: 0x80 << 16, host: 0x81 << 16, peer: 0x82 << 16, named: 0x83 << 16 } as const
const Role = { origin: 0, target: 1, answerer: 2 } as const

/** What a request of Diameter says, read where it stands when somebody asks. */
class DiameterOfView implements DiameterDetails {
  readonly #names: Pick<Knowledge, 'name'>
  #p: PacketTransactionColumns = NO_PACKETS
  #row = 0

  constructor(names: Pick<Knowledge, 'name'>) {
    this.#names = names
  }

  move(p: PacketTransactionColumns, row: number): void {
    this.#p = p
    this.#row = row
  }

  get application(): number {
    return this.#p.application[this.#row] as number
  }
  get originHost(): string {
    return this.#names.name(this.#p.originHost[this.#row] as number)
  }
  get originRealm(): string {
    return this.#names.name(this.#p.originRealm[this.#row] as number)
  }
  get destinationHost(): string {
    return this.#names.name(this.#p.destinationHost[this.#row] as number)
  }
  get destinationRealm(): string {
    return this.#names.name(this.#p.destinationRealm[this.#row] as number)
  }
  get routes(): number {
    return this.#p.routesCount[this.#row] as number
  }
  get firstRoute(): string {
    return this.#names.name(this.#p.routeFirst[this.#row] as number)
  }
  get lastRoute(): string {
    return this.#names.name(this.#p.routeLast[this.#row] as number)
  }
  get visitedPlmn(): string {
    return plmnText(this.#p.visitedPlmn[this.#row] as number)
  }
  get flags(): number {
    return this.#p.commandFlags[this.#row] as number
  }
}

export class TransactionView implements Transaction {
  readonly #knowledge: Knowledge
  readonly #hash: KeyedHash
  readonly #standsWith: (party: Party, home: string) => boolean | undefined
  /** Of the last few eras: packets about the same time may stand on both sides of a boundary. */
  readonly #eras = new Map<number, PartyTable>()
  #era = -1
  #known = new PartyTable()
  /** MSISDN → IMSI, as home networks answered: a question by number and one by IMSI are about the same subscriber. */
  readonly #ties: NumberTable
  readonly #networks = new Map<string, Network>()
  /** By names of hosts and realms: rules ask about the same few for every request. */
  readonly #namedNetworks = new Map<string, Network>()
  readonly #servings = new Map<number, Network>()
  readonly #homes = new Map<number, Network>()
  /** The last one of these: rules ask about the transaction at hand. */
  #homeKey = -1
  #home: Network = NOWHERE
  #batch: TransactionBatch | undefined
  /** Columns of the batch: read by name, never by a variable, so that each access stays one load. */
  #c: TransactionColumns = NO_COLUMNS
  #row = 0
  #origin: Party | undefined
  #target: Party | undefined
  #subscriber: Subscriber | undefined
  readonly #diameter: DiameterOfView
  #key = UNKNOWN_KEY
  /** The last key that was hashed, and its hash. */
  #hashed = Number.NaN
  #hashOf = 0
  #foreign: boolean | undefined | typeof UNASKED = UNASKED
  /** `subscriberKey` under which the subscriber was known until this transaction tied number and IMSI; −1 when it did not. */
  formerKey = -1
  broughtBack = false

  /** `standsWith`: whether a party stands where registers of a home network do, as the traffic shows; undefined: not known. */
  constructor(knowledge: Knowledge, hash: KeyedHash, standsWith: (party: Party, home: string) => boolean | undefined) {
    this.#knowledge = knowledge
    this.#hash = hash
    this.#standsWith = standsWith
    this.#ties = new NumberTable(MOST_TIES, hash)
    this.#diameter = new DiameterOfView(knowledge)
  }

  move(batch: TransactionBatch, row: number): this {
    this.#batch = batch
    this.#c = batch.columns
    this.#row = row
    this.#origin = undefined
    this.#target = undefined
    this.#subscriber = undefined
    this.#key = UNKNOWN_KEY
    this.#foreign = UNASKED
    this.broughtBack = false
    this.formerKey = -1
    this.#tie()
    return this
  }

  /** Learns which IMSI belongs to a number, from the home network only: an answer that gives the IMSI, or a profile sent within a registration. */
  #tie(): void {
    const c = this.#c
    const row = this.#row
    if ((c.imsiFromAnswer[row] ?? 0) === 0 && (c.fromResponder[row] ?? 0) === 0) return
    if (c.msisdnHigh[row] === NO_DIGITS || c.imsiHigh[row] === NO_DIGITS) return
    const msisdn = digitsKey(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
    const imsi = digitsKey(c.imsiHigh[row] as number, c.imsiLow[row] as number)
    const tied = this.#ties.get(msisdn)
    if (tied === imsi) return
    if (tied === undefined) this.formerKey = byNumber(msisdn)
    this.#ties.set(msisdn, imsi)
  }

  /** True for a title that the traffic has shown to be the number of a subscriber. */
  isNumberOfSubscriber(address: string): boolean {
    const { high, low } = digitsOf(address.slice(1))
    const key = digitsKey(high, low)
    return key >= 0 && this.#ties.get(key) !== undefined
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#ties.save()
  }

  load(saved: ReturnType<TransactionView['save']>): void {
    this.#ties.load(saved)
    this.#hashed = Number.NaN
  }

  get batch(): TransactionBatch {
    if (this.#batch === undefined) throw new Error('internal error: a view was read before it was moved to a row')
    return this.#batch
  }

  get row(): number {
    return this.#row
  }

  get at(): number {
    return this.#c.begin[this.#row] as number
  }

  get procedure(): string {
    return procedureOf(this.#c.procedure[this.#row] as number)?.name ?? ''
  }

  get opcode(): number {
    return this.#c.opcode[this.#row] as number
  }

  get context(): { ac: number; version: number } | undefined {
    return mapContextOf(this.mapContext)
  }

  /** `context` as a number; NO_CONTEXT: there is none. */
  get mapContext(): number {
    return (this.#c.contextKind[this.#row] as number) === Context.map ? (this.#c.context[this.#row] as number) : NO_CONTEXT
  }

  get contextName(): string {
    return this.#knowledge.contextName(this.#c.contextKind[this.#row] as number, this.#c.context[this.#row] as number)
  }

  get outcome(): OutcomeName {
    return outcomes[this.#c.outcome[this.#row] as number] ?? 'unseen'
  }

  get answered(): boolean {
    return (this.#c.outcome[this.#row] as number) === Outcome.answered
  }

  get disclosed(): readonly Disclosure[] {
    return disclosuresOf(this.disclosedBits)
  }

  /** `disclosed` as bits. */
  get disclosedBits(): number {
    const bits = this.#c.disclosed[this.#row] as number
    // What an SMS router gives leads nowhere (TS 23.840 §5, attack-catalogue §4).
    return this.#knowledge.homeRouting && bits !== 0 && this.procedure === 'map.sendRoutingInfoForSM' ? bits & ~ROUTED : bits
  }

  /** What only Diameter has; undefined for other protocols. */
  get diameter(): DiameterDetails | undefined {
    const p = this.batch.packets
    const row = this.#row
    if (p.protocol[row] !== Protocol.diameter) return undefined
    this.#diameter.move(p, row)
    return this.#diameter
  }

  /** What only GTP has; undefined for other protocols. */
  get tunnel(): TunnelDetails | undefined {
    const p = this.batch.packets
    const row = this.#row
    const protocol = p.protocol[row] as number
    if (protocol !== Protocol.gtpv1 && protocol !== Protocol.gtpv2) return undefined
    return {
      apn: this.#knowledge.name(p.apn[row] as number),
      servingPlmn: plmnText(p.visitedPlmn[row] as number),
      teid: p.teid[row] as number,
    }
  }

  get serving(): Network | undefined {
    const p = this.batch.packets
    const protocol = p.protocol[this.#row] as number
    if (protocol !== Protocol.gtpv1 && protocol !== Protocol.gtpv2) return undefined
    const code = p.visitedPlmn[this.#row] as number
    let network = this.#servings.get(code)
    if (network === undefined) {
      if (this.#servings.size >= LIMIT) this.#servings.clear()
      network = this.plmn(plmnText(code))
      this.#servings.set(code, network)
    }
    return network.plmn === undefined ? undefined : network
  }

  networkOf(name: string): Network {
    if (name === '') return NOWHERE
    const known = this.#namedNetworks.get(name)
    if (known !== undefined) return known
    if (this.#namedNetworks.size >= LIMIT) this.#namedNetworks.clear()
    const network = this.plmn(this.#knowledge.networkOfName(name) ?? '')
    this.#namedNetworks.set(name, network)
    return network
  }

  /** Rules ask about the same few networks for every request: each is looked up once. */
  plmn(code: string): Network {
    if (code === '') return NOWHERE
    const known = this.#networks.get(code)
    if (known !== undefined) return known
    if (this.#networks.size >= LIMIT) this.#networks.clear()
    const network = { plmn: code, country: this.#knowledge.plmn(code)?.country }
    this.#networks.set(code, network)
    return network
  }

  get origin(): Party {
    return (this.#origin ??= this.#findOrigin())
  }

  #findOrigin(): Party {
    const c = this.#c
    const p = this.batch.packets
    const row = this.#row
    const protocol = p.protocol[row] as number
    if (protocol === Protocol.diameter)
      return this.#party(p.originHost[row] as number, p.originRealm[row] as number, Kind.host, Role.origin)
    if (protocol !== 0) return this.#party(c.link[row] as number, 0, Kind.peer, Role.origin)
    const high = (c.callingHigh[row] as number) | 0
    if (high === NO_TITLE) return this.#knowledge.origin(this.batch, row)
    const kind = kindOf(c.callingPlan[row] as number, c.callingNature[row] as number, c.callingSsn[row] as number)
    return this.#party(high, (c.callingLow[row] as number) | 0, kind, Role.origin)
  }

  /** A number of the IP address that sent the request, or that it was sent to; 0 when it is not known. */
  peer(end: 'source' | 'destination'): number {
    return this.#knowledge.peer(this.batch, this.#row, end)
  }

  /** The request was seen more than once: at another hop, or sent again. */
  get seenAgain(): boolean {
    return (this.#c.duplicates[this.#row] as number) > 0
  }

  get target(): Party {
    return (this.#target ??= this.#findTarget())
  }

  #findTarget(): Party {
    const c = this.#c
    const p = this.batch.packets
    const row = this.#row
    const protocol = p.protocol[row] as number
    if (protocol === Protocol.diameter) {
      const host = (p.destinationHost[row] as number) || (p.answerHost[row] as number)
      return this.#party(host, (p.destinationRealm[row] as number) || (p.answerRealm[row] as number), Kind.host, Role.target)
    }
    if (protocol !== 0) return this.#party(c.link[row] as number, 1, Kind.peer, Role.target)
    const high = (c.calledHigh[row] as number) | 0
    if (high === NO_TITLE) return this.#knowledge.destination(this.batch, row)
    const plan = c.calledPlan[row] as number
    // Each subscriber has a mobile title of his own: kept, they would push out the nodes.
    if (plan === MOBILE_TITLE) return this.#knowledge.destination(this.batch, row)
    const kind = kindOf(plan, c.calledNature[row] as number, c.calledSsn[row] as number)
    return this.#party(high, (c.calledLow[row] as number) | 0, kind, Role.target)
  }

  /** Who answered: not whom the question named where it was routed by E.214. */
  get answerer(): Party | undefined {
    const c = this.#c
    const p = this.batch.packets
    const row = this.#row
    if (!this.answered) return undefined
    const protocol = p.protocol[row] as number
    if (protocol === Protocol.diameter)
      return this.#party(p.answerHost[row] as number, p.answerRealm[row] as number, Kind.host, Role.answerer)
    if (protocol !== 0) return this.#party(c.link[row] as number, 1, Kind.peer, Role.answerer)
    const high = (c.answererHigh[row] as number) | 0
    return high === NO_TITLE ? undefined : this.#party(high, (c.answererLow[row] as number) | 0, Kind.answerer, Role.answerer)
  }

  /** The party of these words, resolved when it was not met lately. */
  #party(a: number, b: number, kind: number, role: number): Party {
    const parties = this.#parties()
    const known = parties.get(a, b, kind)
    if (known !== undefined) return known
    const party = this.#resolve(role)
    parties.set(a, b, kind, party)
    return party
  }

  #resolve(role: number): Party {
    const knowledge = this.#knowledge
    if (role === Role.origin) return knowledge.origin(this.batch, this.#row)
    return role === Role.target ? knowledge.destination(this.batch, this.#row) : knowledge.answerer(this.batch, this.#row)
  }

  /** What is known of an address changes with time: a lease that begins in May does not colour April. */
  #parties(): PartyTable {
    const era = this.#knowledge.era(this.at)
    if (era === this.#era) return this.#known
    let parties = this.#eras.get(era)
    if (parties === undefined) {
      for (const oldest of this.#eras.size < ERAS ? [] : this.#eras.keys()) if (this.#eras.delete(oldest)) break
      parties = new PartyTable()
      this.#eras.set(era, parties)
    }
    this.#era = era
    this.#known = parties
    return parties
  }

  get node(): Party | undefined {
    return this.#number(this.#c.nodeHigh[this.#row] as number, this.#c.nodeLow[this.#row] as number)
  }

  get answerNode(): Party | undefined {
    return this.#number(this.#c.answerNodeHigh[this.#row] as number, this.#c.answerNodeLow[this.#row] as number)
  }

  get client(): Party | undefined {
    return this.#number(this.#c.clientHigh[this.#row] as number, this.#c.clientLow[this.#row] as number)
  }

  #number(high: number, low: number): Party | undefined {
    if (high === NO_DIGITS) return undefined
    const parties = this.#parties()
    const known = parties.get(high | 0, low | 0, Kind.named)
    if (known !== undefined) return known
    const party = titleOf(this.#knowledge, high, low, this.at)
    parties.set(high | 0, low | 0, Kind.named, party)
    return party
  }

  /** One number per subscriber: of the IMSI, else of the MSISDN (its IMSI when that was learned); −1 when the transaction names none. */
  get subscriberKey(): number {
    if (this.#key === UNKNOWN_KEY) this.#key = this.#findKey()
    return this.#key
  }

  /** Hash of `subscriberKey`, under which tables by subscriber keep what they know of him. */
  get subscriberHash(): number {
    if (this.#hashed !== this.subscriberKey) {
      this.#hashed = this.subscriberKey
      this.#hashOf = this.#hash.ofKey(this.#hashed)
    }
    return this.#hashOf
  }

  #findKey(): number {
    const imsi = digitsKey(this.#c.imsiHigh[this.#row] as number, this.#c.imsiLow[this.#row] as number)
    if (imsi >= 0) return imsi
    const msisdn = digitsKey(this.#c.msisdnHigh[this.#row] as number, this.#c.msisdnLow[this.#row] as number)
    return msisdn < 0 ? -1 : (this.#ties.get(msisdn) ?? byNumber(msisdn))
  }

  /** Home network and country, resolved once per six digits of IMSI, or per range of numbers. */
  get home(): Network {
    const high = this.#c.imsiHigh[this.#row] as number
    if (high === NO_DIGITS) return this.#homeOfNumber()
    // A long number is an id, not digits (model/digits.ts).
    const key = high >>> 28 === 15 ? high : high >>> 8
    if (key !== this.#homeKey) {
      this.#home = this.#homes.get(key) ?? this.#findHome(key)
      this.#homeKey = key
    }
    return this.#home
  }

  #findHome(key: number): Network {
    if (this.#homes.size >= LIMIT) this.#homes.clear()
    const imsi = this.#knowledge.imsi(digitsText(this.#c.imsiHigh[this.#row] as number, this.#c.imsiLow[this.#row] as number))
    const home = { plmn: imsi?.plmn, country: imsi?.country }
    this.#homes.set(key, home)
    return home
  }

  #homeOfNumber(): Network {
    const high = this.#c.msisdnHigh[this.#row] as number
    if (high === NO_DIGITS) return NOWHERE
    const low = this.#c.msisdnLow[this.#row] as number
    const home = this.#knowledge.msisdn(high, low)
    return home.country === undefined ? this.#homeOfTied(digitsKey(high, low)) : home
  }

  /** Of a number of no country: the home of the IMSI that it was learned to belong to. */
  #homeOfTied(msisdn: number): Network {
    const imsi = this.#ties.get(msisdn)
    return imsi === undefined ? NOWHERE : (this.#knowledge.imsi(String(imsi).slice(1)) ?? NOWHERE)
  }

  /** Without pseudonym: the engine gives one to those who appear in findings. */
  get subscriber(): Subscriber {
    if (this.#subscriber !== undefined) return this.#subscriber
    const imsi = digitsText(this.#c.imsiHigh[this.#row] as number, this.#c.imsiLow[this.#row] as number)
    const msisdn = digitsText(this.#c.msisdnHigh[this.#row] as number, this.#c.msisdnLow[this.#row] as number)
    this.#subscriber = subscriberOf(imsi, msisdn, this.home)
    return this.#subscriber
  }

  get direction(): Direction {
    const { plmn, country } = this.home
    return this.#knowledge.direction(this.batch, this.#row, this.origin, this.target, plmn, country)
  }

  get side(): 'external' | 'internal' | undefined {
    return this.#knowledge.side(this.batch, this.#row, this)
  }

  get stranger(): boolean {
    return this.#knowledge.isStranger(this.origin)
  }

  get ours(): boolean {
    return this.#knowledge.isOurs(this.origin)
  }

  get agreed(): boolean {
    return this.#knowledge.agreed(this.origin, this.procedure)
  }

  get foreign(): boolean | undefined {
    if (this.#foreign === UNASKED) this.#foreign = this.#isForeign()
    return this.#foreign
  }

  #isForeign(): boolean | undefined {
    const { plmn, country } = this.home
    const same = this.#knowledge.sameFamily(this.origin, plmn, country) ?? this.#isOfHome(plmn, country)
    return same === undefined ? undefined : !same && !this.#knowledge.agreed(this.origin, this.procedure)
  }

  /** The same where a country is not known, of a satellite network or a test: who stands with the registers that answered, and no number of no country, may be the home’s. */
  #isOfHome(plmn: string | undefined, country: string | undefined): boolean | undefined {
    const { origin } = this
    const seen = plmn === undefined ? undefined : this.#standsWith(origin, plmn)
    if (seen !== undefined || country === undefined) return seen
    return origin.kind === 'gt' && origin.country === undefined && origin.place !== undefined ? false : undefined
  }

  /** The name of the home network is not that of who sent this. */
  bringBack(): void {
    this.broughtBack = true
    this.#foreign = true
  }

  get foreignTarget(): boolean | undefined {
    const { plmn, country } = this.home
    const same = this.#knowledge.sameFamily(this.target, plmn, country)
    return same === undefined ? undefined : !same && !this.#knowledge.agreed(this.target, this.procedure)
  }

  get fromResponder(): boolean {
    return (this.#c.fromResponder[this.#row] as number) === 1
  }

  get nobody(): boolean {
    if ((this.#c.outcome[this.#row] as number) !== Outcome.refused) return false
    const code = this.#c.errorCode[this.#row] as number
    return this.batch.packets.protocol[this.#row] === 0 ? code === UNKNOWN_SUBSCRIBER : code === USER_UNKNOWN
  }

  /** The number that the question names, as one number: MSISDN before an IMSI that came with the answer. −1 for none. */
  get askedKey(): number {
    const c = this.#c
    const row = this.#row
    const byNumber = c.msisdnHigh[row] !== NO_DIGITS && (c.imsiHigh[row] === NO_DIGITS || c.imsiFromAnswer[row] === 1)
    return byNumber
      ? digitsKey(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
      : digitsKey(c.imsiHigh[row] as number, c.imsiLow[row] as number)
  }

  get odd(): boolean {
    return this.#c.anomaliesLow[this.#row] !== 0 || this.#c.anomaliesHigh[this.#row] !== 0
  }

  has(anomaly: AnomalyName): boolean {
    if (!this.odd) return false
    const { code } = anomalies[anomaly]
    return code < 32
      ? (((this.#c.anomaliesLow[this.#row] as number) >>> code) & 1) === 1
      : (((this.#c.anomaliesHigh[this.#row] as number) >>> (code - 32)) & 1) === 1
  }

  asks(mark: Mark): boolean {
    return (((this.#c.asks[this.#row] as number) >>> marks[mark]) & 1) === 1
  }
}

/** Without pseudonym. */
export function subscriberOf(imsi: string, msisdn: string, { plmn, country }: Network): Subscriber {
  return {
    pseudonym: '',
    ...(imsi === '' ? {} : { imsi }),
    ...(msisdn === '' ? {} : { msisdn }),
    ...(plmn === undefined ? {} : { homePlmn: plmn }),
    ...(country === undefined ? {} : { homeCountry: country }),
  }
}

/** Who has a number that a message names. */
export const titleOf = (knowledge: Knowledge, high: number, low: number, at: Micros): Party =>
  knowledge.title(digitsText(high, low), ISDN, INTERNATIONAL, at)

export const disclosuresOf = (bits: number): readonly Disclosure[] =>
  (DISCLOSED[bits] ??= disclosures.filter((_, i) => (bits & (1 << i)) !== 0))

/** No application context of MAP. */
export const NO_CONTEXT = -1

export const mapContextOf = (context: number): Transaction['context'] =>
  context === NO_CONTEXT ? undefined : (CONTEXTS[context] ??= { ac: context >> 8, version: context & 255 })

/** Made once for each of the few values that occur. */
const DISCLOSED: (readonly Disclosure[] | undefined)[] = []
const CONTEXTS: ({ readonly ac: number; readonly version: number } | undefined)[] = []
const ROUTED = (1 << disclosures.indexOf('imsi')) | (1 << disclosures.indexOf('serving-node'))
const { columns: NO_COLUMNS, packets: NO_PACKETS } = new TransactionBatch(0)
const NOWHERE = { plmn: undefined, country: undefined }
