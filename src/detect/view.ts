/** A row of a TransactionBatch seen as the `Transaction` of rules. One object, moved from row to row; what it resolves is kept per address. */
import { anomalies, type AnomalyName } from '../model/anomaly.js'
import { digitsText, NO_DIGITS } from '../model/digits.js'
import type { Party, Subscriber } from '../model/finding.js'
import { type Mark, marks } from '../model/marks.js'
import { Context, Protocol } from '../model/message.js'
import { plmnText } from '../model/plmn.js'
import { procedureOf } from '../model/procedure.js'
import {
  type Direction,
  type Disclosure,
  disclosures,
  FromAnswer,
  Outcome,
  type Outcome as OutcomeName,
  outcomes,
  TransactionBatch,
  type TransactionColumns,
} from '../model/transaction.js'
import type { DiameterDetails, Network, Transaction, TunnelDetails } from './author.js'
import { disclosuresOf, mapContextOf, NO_CONTEXT, subscriberOf } from './as-words.js'
import { DiameterOfView } from './diameter-of-view.js'
import type { KeyedHash } from './keyed-hash.js'
import type { Knowledge } from './knowledge.js'
import { NamesOfRequest } from './names-of-request.js'
import { Networks } from './networks.js'
import { isNational, isOfHomeUnderNationalNumber, isOfHomeUnderNoCountry } from './no-country.js'
import { Parties } from './parties.js'
import { digitsKey, NO_KEY, SubscriberKeys } from './subscriber-keys.js'
import { isOfHomeWithoutCountry } from './test-networks.js'

/** MAP error unknownSubscriber (TS 29.002 §17.6.6) and Diameter result DIAMETER_ERROR_USER_UNKNOWN (TS 29.272 §7.4.3). */
const UNKNOWN_SUBSCRIBER = 1
const USER_UNKNOWN = 5001

/** The same digits in another plan or at another subsystem are another party. A nature of address has seven bits, or all eight for none. */
const kindOf = (plan: number, nature: number, ssn: number): number => (plan << 24) | (nature << 16) | ssn
const NO_TITLE = -1
/** E.214 (Q.713 §3.4.2.3). */
const MOBILE_TITLE = 7
/** No key: not looked up yet. */
const UNKNOWN_KEY = Number.NEGATIVE_INFINITY
/** An answer that is asked for by many rules, as a number: with `undefined` among its values each comparison would be a call. */
const Answer = { unasked: 0, yes: 1, no: 2, unknown: 3 } as const
/** Kinds beside those of `kindOf`: the address of an answer, a host by host and realm, a side of a flow (and those of parties.ts). */
const Kind = { answerer: 0x80 << 16, host: 0x81 << 16, peer: 0x82 << 16 } as const
const Role = { origin: 0, target: 1, answerer: 2 } as const

export class TransactionView implements Transaction {
  readonly #knowledge: Knowledge
  readonly #hash: KeyedHash
  readonly #standsWith: (party: Party, home: string) => boolean | undefined
  readonly #keys: SubscriberKeys
  readonly #networks: Networks
  readonly parties: Parties
  #batch: TransactionBatch | undefined
  /** Columns of the batch: read by name, never by a variable, so that each access stays one load. */
  #c: TransactionColumns = NO_COLUMNS
  #row = 0
  #origin: Party | undefined
  #target: Party | undefined
  #subscriber: Subscriber | undefined
  readonly #diameter: DiameterOfView
  readonly #names: NamesOfRequest
  #key = UNKNOWN_KEY
  #foreign: number = Answer.unasked
  /** `subscriberKey` under which the subscriber was known until this transaction tied number and IMSI; −1 when it did not. */
  formerKey = NO_KEY
  broughtBack = false

  /** `standsWith`: whether a party stands where registers of a home network do, as the traffic shows; undefined: not known. */
  constructor(knowledge: Knowledge, hash: KeyedHash, standsWith: (party: Party, home: string) => boolean | undefined) {
    this.#knowledge = knowledge
    this.#hash = hash
    this.#standsWith = standsWith
    this.#keys = new SubscriberKeys(hash)
    this.#networks = new Networks(knowledge, this.#keys)
    this.parties = new Parties(knowledge)
    this.#diameter = new DiameterOfView(knowledge)
    this.#names = new NamesOfRequest(knowledge, this.#networks)
  }

  move(batch: TransactionBatch, row: number): this {
    this.#batch = batch
    this.#c = batch.columns
    this.#row = row
    this.#origin = undefined
    this.#target = undefined
    this.#subscriber = undefined
    this.#key = UNKNOWN_KEY
    this.#foreign = Answer.unasked
    this.broughtBack = false
    this.formerKey = this.#keys.learn(batch.columns, row)
    return this
  }

  /** True for a title that the traffic has shown to be the number of a subscriber. */
  isNumberOfSubscriber(address: string): boolean {
    return this.#keys.isNumberOfSubscriber(address)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#keys.save()
  }

  load(saved: ReturnType<TransactionView['save']>): void {
    this.#keys.load(saved)
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

  get contradiction(): string | undefined {
    const p = this.batch.packets
    return p.protocol[this.#row] === Protocol.diameter ? this.#names.contradiction(p, this.#row) : undefined
  }

  get visitsElsewhere(): boolean {
    const p = this.batch.packets
    const row = this.#row
    return p.protocol[row] === Protocol.diameter && this.#names.visitsElsewhere(p, row, this.#c.procedure[row] as number)
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
    const network = this.#networks.ofPlmn(p.visitedPlmn[this.#row] as number)
    return network.plmn === undefined ? undefined : network
  }

  networkOf(name: string): Network {
    return this.#networks.ofName(name)
  }

  plmn(code: string): Network {
    return this.#networks.ofCode(code)
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
    // Each subscriber has a mobile title and a number of his own: kept, they would push out the nodes.
    const isNumber = high === ((c.msisdnHigh[row] as number) | 0) && c.calledLow[row] === c.msisdnLow[row]
    if (plan === MOBILE_TITLE || isNumber) return this.#knowledge.destination(this.batch, row)
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
    const parties = this.parties.at(this.at)
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

  get node(): Party | undefined {
    return this.parties.named(this.#c.nodeHigh[this.#row] as number, this.#c.nodeLow[this.#row] as number, this.at)
  }

  get answerNode(): Party | undefined {
    return this.parties.named(this.#c.answerNodeHigh[this.#row] as number, this.#c.answerNodeLow[this.#row] as number, this.at)
  }

  get client(): Party | undefined {
    return this.parties.named(this.#c.clientHigh[this.#row] as number, this.#c.clientLow[this.#row] as number, this.at)
  }

  get correspondent(): Network | undefined {
    return this.#networks.ofCorrespondent(this.#c, this.#row)
  }

  /** The number that a short message is to or from; NO_KEY when it names no international one. */
  get correspondentKey(): number {
    const high = this.#c.correspondentHigh[this.#row] as number
    return high === NO_DIGITS ? NO_KEY : digitsKey(high, this.#c.correspondentLow[this.#row] as number)
  }

  /** One number per subscriber (subscriber-keys.ts); NO_KEY when the transaction names none. */
  get subscriberKey(): number {
    if (this.#key === UNKNOWN_KEY) this.#key = this.#keys.keyOf(this.#c, this.#row)
    return this.#key
  }

  /** Hash of `subscriberKey`, under which tables by subscriber keep what they know of him. */
  get subscriberHash(): number {
    return this.#hash.ofKey(this.subscriberKey)
  }

  /** Home network and country. */
  get home(): Network {
    return this.#networks.homeOf(this.#c, this.#row)
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
    if (this.#foreign === Answer.unasked) this.#foreign = answerOf(this.#isForeign())
    return this.#foreign === Answer.unknown ? undefined : this.#foreign === Answer.yes
  }

  #isForeign(): boolean | undefined {
    const { plmn, country } = this.home
    const same = this.#knowledge.sameFamily(this.origin, plmn, country) ?? this.#isOfHome(plmn, country)
    return same === undefined ? undefined : !same && !this.#knowledge.agreed(this.origin, this.procedure)
  }

  /** The same where a country is not known: of a satellite network or a test, or of who asks. Who stands with the registers that answered may be the home’s. */
  #isOfHome(plmn: string | undefined, country: string | undefined): boolean | undefined {
    const { origin } = this
    const seen = plmn === undefined ? undefined : this.#standsWith(origin, plmn)
    if (seen !== undefined) return seen
    // A tap within a protected network sees its own registers go out under such numbers, before a gateway completes them
    if (country !== undefined && plmn !== undefined && isNational(this.#c, this.#row) && !this.#knowledge.isProtected(plmn))
      return isOfHomeUnderNationalNumber(this.target, country)
    if (country !== undefined) return isOfHomeUnderNoCountry(origin, this.target, country)
    return plmn === undefined ? undefined : isOfHomeWithoutCountry(this, plmn)
  }

  /** The name of the home network is not that of who sent this. */
  bringBack(): void {
    this.broughtBack = true
    this.#foreign = Answer.yes
  }

  get foreignTarget(): boolean | undefined {
    const { plmn, country } = this.home
    const same = this.#knowledge.sameFamily(this.target, plmn, country) ?? this.#isTitleOfNoCountry(country)
    return same === undefined ? undefined : !same && !this.#knowledge.agreed(this.target, this.procedure)
  }

  /** A full number that no country has is asked: it is not the home’s, which is of one. */
  #isTitleOfNoCountry(country: string | undefined): false | undefined {
    return country !== undefined && this.target.kind === 'gt' ? isOfHomeUnderNoCountry(this.target, this.origin, country) : undefined
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
    const byNumber =
      c.msisdnHigh[row] !== NO_DIGITS && (c.imsiHigh[row] === NO_DIGITS || ((c.fromAnswer[row] as number) & FromAnswer.imsi) !== 0)
    return byNumber
      ? digitsKey(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
      : digitsKey(c.imsiHigh[row] as number, c.imsiLow[row] as number)
  }

  get odd(): boolean {
    return this.#c.anomaliesLow[this.#row] !== 0 || this.#c.anomaliesHigh[this.#row] !== 0
  }

  get marked(): boolean {
    return this.#c.asks[this.#row] !== 0
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

const answerOf = (is: boolean | undefined): number => (is === undefined ? Answer.unknown : is ? Answer.yes : Answer.no)
const ROUTED = (1 << disclosures.indexOf('imsi')) | (1 << disclosures.indexOf('serving-node'))
const { columns: NO_COLUMNS } = new TransactionBatch(0)
