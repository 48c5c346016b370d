/**
 * The words in which rules are written. Three kinds, by how much time they need: `rule` judges one transaction, `chain` a first and a then about one
 * subscriber, `absence` a first that nothing followed; `survey` counts what one source tries, what is asked about one subscriber, or who writes to one number. Memory belongs to the engine: a rule that wants module state wants to be a chain.
 */
import type { AnomalyName } from '../model/anomaly.js'
import {
  type Category,
  type Mappings,
  type Party,
  placeOf,
  type SentencePart,
  type Severity,
  type Subscriber,
  type Threat,
} from '../model/finding.js'
import type { Mark } from '../model/marks.js'
import type { Direction, Disclosure, Outcome } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import { hours } from '../model/units.js'
import { type Limits, limitsOf, type Thresholds } from './thresholds.js'

export { type Party, placeOf } from '../model/finding.js'
export { days, hours, minutes, seconds } from '../model/units.js'
export { threshold } from './thresholds.js'

/** A network and its country, as far as they are known. */
export interface Network {
  readonly plmn: string | undefined
  readonly country: string | undefined
}

/** What a Diameter request says beside its question. Names are in lower case, '' when absent. */
export interface DiameterDetails {
  readonly application: number
  readonly originHost: string
  readonly originRealm: string
  readonly destinationHost: string
  readonly destinationRealm: string
  /** Route-Record AVPs: how many, and the first and last agent. */
  readonly routes: number
  readonly firstRoute: string
  readonly lastRoute: string
  /** Visited-PLMN-Id; '' when absent. */
  readonly visitedPlmn: string
  /** The flags AVP of the command (IDR-Flags, ULR-Flags …). */
  readonly flags: number
}

/** What a GTP request says beside its question. */
export interface TunnelDetails {
  readonly apn: string
  /** Serving Network; '' when absent. */
  readonly servingPlmn: string
  /** TEID that the request was sent to; 0xffffffff for none. */
  readonly teid: number
}

/** One question with its answer, as rules see it. Valid during the call only: keep values, never the object. */
export interface Transaction {
  readonly at: Micros
  /** `map.anyTimeInterrogation`; '' when the operation is not known. */
  readonly procedure: string
  readonly opcode: number
  /** Application context of MAP and version; undefined when the dialogue named none. */
  readonly context: { readonly ac: number; readonly version: number } | undefined
  /** That context as the standard names it, of CAP and INAP, too: «shortMsgGateway, version 3»; '' for none. */
  readonly contextName: string
  readonly outcome: Outcome
  readonly answered: boolean
  readonly disclosed: readonly Disclosure[]
  /** Who asks, and who is asked. */
  readonly origin: Party
  readonly target: Party
  /** The serving node that the request names (VLR, MSC, SGSN). */
  readonly node: Party | undefined
  /** The serving node that the answer names. */
  readonly answerNode: Party | undefined
  /** Who asks, as the component itself says (gsmSCF, GMLC, service centre). */
  readonly client: Party | undefined
  /** Of a short message: the network of the number that it is to or from, where that is an international one. */
  readonly correspondent: Network | undefined
  readonly subscriber: Subscriber
  /** The subscriber’s home network and its country. */
  readonly home: Network
  readonly direction: Direction
  /** The side that the request came in on, as the configured `links` tell; undefined: not known, and then nothing may be claimed. */
  readonly side: 'external' | 'internal' | undefined
  /** The origin bears an address of our own nodes, as the configuration or the user’s files name them. */
  readonly ours: boolean
  /** An agreement of the configuration lets the origin’s network do this. */
  readonly agreed: boolean
  /** True: the origin is neither the subscriber’s home nor a sister of it. undefined: not known, and then nothing may be claimed. */
  readonly foreign: boolean | undefined
  /**
   * A request of a register: it bears the home network’s name or title, and an IP address that never handed over an answer of that network brought it to one that does.
   * Such a request is `foreign`.
   */
  readonly broughtBack: boolean
  /** The same of who is asked. */
  readonly foreignTarget: boolean | undefined
  /** The side that answered the dialogue asks (InsertSubscriberData within UpdateLocation). */
  readonly fromResponder: boolean
  readonly diameter: DiameterDetails | undefined
  /** What does not fit of the names that a Diameter request bears, in words; undefined when everything that is there fits. */
  readonly contradiction: string | undefined
  /** A request of a register (S6a) whose Visited-PLMN-Id lies in another country than its realm (catalogue D33): forged, or of a core that serves both (FP03). */
  readonly visitsElsewhere: boolean
  readonly tunnel: TunnelDetails | undefined
  /** The answer says that nobody has this number. */
  readonly nobody: boolean
  /** True when anything is wrong or unusual about the octets of the question. */
  readonly odd: boolean
  /** True when it asks for any of the marks (`asks`). */
  readonly marked: boolean
  /** The network that a GTP request says it serves for; undefined when it says none, and for other protocols. */
  readonly serving: Network | undefined
  /** The configuration says which addresses partners send GTP from, and the origin has none of them. */
  readonly stranger: boolean
  has(anomaly: AnomalyName): boolean
  asks(mark: Mark): boolean
  /** The network that a name of TS 23.003 belongs to. */
  networkOf(name: string): Network
  plmn(code: string): Network
}

/** Where a subscriber may be registered: with circuit-switched, packet-switched or 4G service. */
export type Domain = 'cs' | 'ps' | 'eps'

/** A registration, as the engine remembers it. */
export interface Serving {
  /** How long ago. */
  readonly ago: Micros
  readonly country: string | undefined
  readonly network: string | undefined
}

/** Where a subscriber is, as seen from a party: served by its network, by another, or not known. */
export type Whereabouts = 'here' | 'elsewhere' | undefined

/** What the engine remembers, for rules to ask. Packet time only. What is asked for must stand in `remembers` of the rule. */
export interface Memory {
  /** How long the capture has run. */
  readonly watched: Micros
  /** True when this tap sees how registrations end: on a one-sided one nobody knows who has moved, so that nobody is «elsewhere». True also before any came. */
  readonly seesRegistrations: boolean
  /** Transactions of this procedure seen so far, from anywhere; those of them whose answer or refusal was seen. */
  seen(procedure: string): number
  decided(procedure: string): number
  /** How long ago the subscriber of the transaction at hand was asked about by this procedure from this country; undefined: not within what is remembered. */
  lastFrom(t: Transaction, procedure: string, country: string): Micros | undefined
  /** How long ago registers of the country that the transaction at hand asks have told nodes of the country that asks that their data are lost (TS 29.002 §8.10); undefined: not seen. */
  sinceReset(t: Transaction): Micros | undefined
  /** About how many subscribers this procedure came from this country, as far as is remembered. */
  subscribersFrom(procedure: string, country: string): number
  /** The network that served the subscriber of the transaction at hand last, as registrations that were answered show; undefined: not seen. */
  serving(t: Transaction, domain: Domain): Serving | undefined
  /** The place that the subscriber of the transaction at hand left last, in any domain, and how long ago; undefined: not seen. */
  left(t: Transaction): Serving | undefined
  /** Where the home had cancelled a registration of the subscriber last when the transaction at hand began, of an address of which nothing was claimed, and how long ago; undefined: not seen. */
  cancelled(t: Transaction): Serving | undefined
  /** The network that served the subscriber of the transaction at hand last, in any domain; undefined: not seen. */
  last(t: Transaction): Serving | undefined
  /** About how many countries the subscriber of the transaction at hand has registered in sooner than one gets from one to the next, at most twenty. */
  jumpedBetween(t: Transaction): number
  /** The country that the last registration of the subscriber at hand named, where that is another one than who sent it stands in: the word of the sender. */
  named(t: Transaction, registration: Serving): string | undefined
  /** Kilometres between the nearest points of two countries; undefined: one is not on the map. */
  kilometres(a: string, b: string): number | undefined
  /** Whether the origin of the transaction at hand, or another network, is where its subscriber is, in any domain. */
  whereabouts(t: Transaction, network?: Network): Whereabouts
  /** Questions of this address that rules of category 1 and 2 have claimed so far; of an IP address, sessions made for subscribers who were elsewhere. */
  suspected(origin: Party): number
  /** Claims about this address as one that serves subscribers (category 3). */
  doubted(origin: Party): number
  /** The same as `suspected` of all addresses of a country to which nobody ever came in good order; 0 for others. */
  suspectedIn(country: string | undefined): number
  /**
   * How often a subscriber came to the range of this address in good order: authenticated, registered, answered (catalogue D26); to an IP address:
   * with a session of the network that serves him.
   */
  arrivals(origin: Party): number
  /**
   * About how many subscribers the range of this address registered, in good order, for switches of other countries in which they were (catalogue FP05), at most 32.
   * One whose phone showed itself there hours later counts for three.
   */
  switches(origin: Party): number
  /** Countries whose switches the range of this address named in registrations of people whom it authenticated, while nothing of them was claimed; at most 16. */
  countriesNamed(origin: Party): number
  /** The country that nearly all sessions in good order of an IP address were for, when there were as many; undefined: too few, or of several countries. */
  sessionsFor(origin: Party, atLeast: number, elsewhere?: number): string | undefined
  /** Sessions in good order for a network that the configuration protects which this IP address asked for. */
  sessionsOfOurs(origin: Party): number
  /** The share of the sessions in good order for a network that this IP address asked for; undefined: there were fewer than `atLeast`. */
  shareOfSessions(origin: Party, network: string, atLeast: number): number | undefined
  /** Sessions that were asked for from the block of this IP address (of IPv4: its first three numbers). */
  sessionsNear(origin: Party): number
  /** Sessions that this IP address has made for networks of other countries than the subscriber's: a gateway that roamers use. */
  sessionsAbroad(gateway: Party): number
  /** Parts that this address plays, as claims about it and the transaction at hand show. */
  parts(t: Transaction): readonly string[]
  /** How often the range of this address answered as a home register. */
  answersAsHome(origin: Party): number
  /**
   * Whether the host that asks has answered as a register of the home network at hand; false only where the hosts that did are well known and ask
   * themselves.
   */
  isRegister(t: Transaction): boolean | undefined
  /**
   * Whether lookups for messages to subscribers of the home network at hand are answered with this node. undefined: no router is configured for it, or too little
   * was seen.
   */
  isRouter(t: Transaction, node: Party | undefined): boolean | undefined
  /** True for a request that came by other agents than those of its realm come by, where these are known. */
  comesStrangely(t: Transaction): boolean
  /** True when requests of this realm came by its usual agents before and after that time, and those by whom it came then have not become usual since. */
  keepsItsWays(realm: string, at: Micros): boolean
  /** True when this realm is known to serve that network of another country: several subscribers took keys, registered and stayed under the two. */
  servesElsewhere(realm: string, visitedPlmn: string): boolean
  /**
   * Whether the subscriber of a request that was for another country than its realm lives there by now; true also when realm and network belong together, and for
   * one whom the network itself serves on 3G while nobody does on 4G.
   * undefined: that is not known of this one, and others live there; or nothing shows him elsewhere, and the capture has run for less than three days.
   */
  livesElsewhere(first: Snapshot): boolean | undefined
  /** How many subscribers of the home network at hand reported their calls to the range of the node that is asked now, at most 32. */
  served(t: Transaction): number
  /** How often this address asked this; messages that the phone does not show are not counted. */
  seenFrom(procedure: string, origin: Party): number
  /**
   * How often others than the home asked this of nodes of this country (undefined: of any abroad), about subscribers of that home. A tap at the edge of
   * the home network shows none.
   */
  seenTowards(procedure: string, country: string | undefined, homeCountry: string | undefined): number
}

/**
 * What may have to be so of a transaction for a rule to be asked about it. `foreign`: `t.foreign` is true. `noVisitors`: that, and the origin is no
 * partner (`isPartner`). `external`: `t.side` is external. `refused`: `t.outcome` is. `contradictory`: `t.contradiction` says what. `odd`, `marked`,
 * `visitsElsewhere`: what `t` says under that name.
 */
export type Condition = 'foreign' | 'noVisitors' | 'odd' | 'external' | 'refused' | 'marked' | 'contradictory' | 'visitsElsewhere'

/** Procedures that the engine is to keep count of, because a rule asks its memory about them. */
export interface Remembers {
  /** For `lastFrom` and `subscribersFrom`: costs memory per subscriber. */
  readonly perSubscriber?: readonly string[]
  /** For `seenFrom`: costs memory per address. */
  readonly perOrigin?: readonly string[]
  /** For `seenTowards`: costs memory per pair of countries. */
  readonly perCountry?: readonly string[]
}

interface Common {
  /** threat/name: the path of its file. */
  readonly id: string
  /** What happened, not what we fear. */
  readonly title: string
  readonly threat: Threat
  /** Rules of the attack catalogue (D01 …). */
  readonly techniques: readonly string[]
  readonly category: Category
  readonly severity: Severity
  readonly about: {
    readonly why: string
    readonly falseAlarms: readonly string[]
    readonly blindSpots: readonly string[]
    readonly lookNext: readonly string[]
  }
  readonly mappings: Mappings
  readonly response: 'block' | 'alert' | 'monitor'
  readonly remembers?: Remembers
  readonly fires: readonly Vector[]
  readonly silent: readonly Vector[]
  /** Figures that the configuration may change. */
  readonly thresholds?: Thresholds
  /** The same rule with other values of its thresholds; those not given keep their own. */
  readonly tune?: (values: Readonly<Record<string, number>>) => Detector
}

export interface Rule extends Common {
  readonly kind: 'rule'
  /** Procedures; the engine indexes by them. '*': every transaction. */
  readonly looksAt: readonly string[] | '*'
  /** What `when` and `hindsight` want in any case: where it is not so, they are not called. */
  readonly only?: readonly Condition[]
  /** True: the claim is about the node that is asked. It waits until it is known which service nodes the home network has. */
  readonly ofTarget?: true
  readonly when: (t: Transaction, memory: Memory) => boolean
  /** 0 to 1, how sure. */
  readonly confidence: number | ((t: Transaction, memory: Memory) => number)
  readonly because: (t: Transaction, memory: Memory) => readonly SentencePart[]
  /** What the rule does not claim by itself, but claims once its address is suspected: looking back a week. */
  readonly hindsight?: (t: Transaction, memory: Memory) => boolean
  /** Its claims suspect the address, as those of category 1 and 2 do. */
  readonly suspects?: true
  /** It only had to get to know the address: with its first claim it claims what `hindsight` has kept of the week before. */
  readonly knowsLater?: true
}

/** What a chain keeps of its first transaction. */
export interface Snapshot {
  readonly at: Micros
  readonly procedure: string
  readonly origin: Party
  readonly disclosed: readonly Disclosure[]
  /** The serving node that its answer named. */
  readonly answerNode: Party | undefined
  /** Who asked, as its component itself said. */
  readonly client: Party | undefined
  readonly answered: boolean
  readonly homeCountry: string | undefined
  readonly whereabouts: Whereabouts
  /** Of a registration: where the subscriber was registered before. */
  readonly before: Serving | undefined
  /** Visited-PLMN-Id of Diameter; '' when absent. */
  readonly visitedPlmn: string
  /** The subscriber, as the memory knows him. */
  readonly key: number
}

interface Look {
  readonly looksAt: readonly string[]
  /** What `when` wants in any case: where it is not so, it is not called. */
  readonly only?: readonly Condition[]
  readonly when: (t: Transaction, memory: Memory) => boolean
}

interface Then {
  readonly looksAt: readonly string[]
  readonly only?: readonly Condition[]
  readonly when: (t: Transaction, first: Snapshot, memory: Memory) => boolean
}

export interface Chain extends Common {
  readonly kind: 'chain'
  readonly within: Micros
  readonly first: Look
  /** What explains the first away before the then comes. */
  readonly unless: { readonly looksAt: readonly string[]; readonly when: (t: Transaction, first: Snapshot) => boolean }
  readonly then: Then
  /** True: the claim is about the node that is asked in the end. */
  readonly ofTarget?: true
  readonly confidence: number
  readonly because: (t: Transaction, first: Snapshot) => readonly SentencePart[]
}

export interface Absence extends Common {
  readonly kind: 'absence'
  readonly within: Micros
  readonly first: Look
  /**
   * What would explain the first, about the same subscriber, up to `within` before or after it. Of what came before there are procedure, time, context, outcome,
   * what it gave and its origin; all else is as if it was not known.
   */
  readonly unless: {
    readonly looksAt: readonly string[]
    readonly when: (t: Transaction, first: Snapshot, memory: Memory) => boolean
    /** True: only what comes after the first explains it, so that nothing is kept for later. */
    readonly onlyAfter?: true
  }
  /** Asked when the time is over: may the tap claim that nothing came? */
  readonly visible: (first: Snapshot, memory: Memory) => boolean
  /** What shows at once that nothing good will come, about the same subscriber, after the first. */
  readonly confirm?: Then
  /** True: what is not visible is claimed once its address is suspected, looking back a week. */
  readonly hindsight?: (first: Snapshot, memory: Memory) => boolean
  /** True: who serves nobody, as a claim of category 3 says, does this neither, so that it is claimed of such an address, too. */
  readonly ofDoubted?: true
  /** Asked when the address is suspected at last: what it has done since explains what was kept of it for looking back. */
  readonly explained?: (origin: Party, memory: Memory) => boolean
  readonly confidence: number
  readonly because: (first: Snapshot, subscriber: Subscriber) => readonly SentencePart[]
}

/** What a survey has counted within its window. */
export interface Counts {
  readonly tries: number
  /** Tries that differ from one another, as `over` says. */
  readonly different: number
  /** Countries of the addresses that tried, and days (UTC) on which they did. */
  readonly countries: number
  readonly days: number
  /** Share of the steps from one number to the next that go the same way by at most ten, 0 to 1. */
  readonly inOrder: number
  /** Answers that nobody has this number. */
  readonly nobody: number
}

/** Counts what one source tries, what is asked about one subscriber, or who writes to one number, within a window of packet time. */
export interface Survey extends Common {
  readonly kind: 'survey'
  readonly looksAt: readonly string[]
  /** What `when` wants in any case: where it is not so, it is not called. */
  readonly only?: readonly Condition[]
  /** What counts. */
  readonly when: (t: Transaction, memory: Memory) => boolean
  /** What speaks against a trial, and is none of it: as many of these as one in ten, and nothing is claimed. */
  readonly unless?: { readonly looksAt: readonly string[]; readonly when: (t: Transaction) => boolean }
  /** Whose tries are counted together; of a subscriber or a number it is claimed as soon as it is enough. */
  readonly per: 'origin' | 'subscriber' | 'correspondent'
  /** What must differ from one try to the next. */
  readonly over: 'subscriber' | 'tunnel' | 'network' | 'target' | 'question'
  readonly within: Micros
  readonly atLeast: number
  /** What else must hold. */
  readonly and?: (counts: Counts) => boolean
  readonly confidence: number
  /** `origin`: of the first try. */
  readonly because: (origin: Party, counts: Counts, subscriber: Subscriber) => readonly SentencePart[]
}

export type Detector = Rule | Chain | Absence | Survey

type Words<D extends Detector> = Omit<D, 'kind' | 'thresholds' | 'tune'>

/** Writes a rule: in words, or in words that depend on its thresholds. */
interface Author<D extends Detector> {
  (words: Words<D>): D
  <T extends Thresholds>(thresholds: T, words: (limits: Limits<T>) => Words<D>): D
}

function author<D extends Detector>(kind: D['kind']): Author<D> {
  // The words of a kind with that kind are a rule of it: TypeScript does not follow that through a type parameter
  const whole = (words: Words<D>): D => ({ kind, ...words }) as unknown as D
  return <T extends Thresholds>(first: Words<D> | T, words?: (limits: Limits<T>) => Words<D>): D => {
    if (words === undefined) return whole(first as Words<D>)
    const thresholds = first as T
    const at = (values: Readonly<Record<string, number>>): D => ({
      ...whole(words(limitsOf(thresholds, values))),
      thresholds,
      tune: (others) => at({ ...values, ...others }),
    })
    return at({})
  }
}

export const rule = author<Rule>('rule')
export const chain = author<Chain>('chain')
export const absence = author<Absence>('absence')
export const survey = author<Survey>('survey')

/** Subscribers that came to a range in good order before its addresses count as those of a roaming partner (catalogue D26). */
const BASELINE = 5

/** True for an address of a range with visitors of its own: a roaming partner. */
export const isPartner = (origin: Party, memory: Memory): boolean => memory.arrivals(origin) >= BASELINE

/** One session for a subscriber who is elsewhere may be a registration that the tap missed. */
const SESSIONS = 2

/** Sessions for guests abroad that make an address a gateway, and sessions that make a block of addresses one of a network with phones. */
const GATEWAY = 20

/**
 * True for GTP that comes to a gateway which roamers use, from a block of addresses whence hardly any session was asked for: no network with phones stands there.
 * So traffic itself shows what `links` would tell.
 */
export const isFromNowhere = (t: Transaction, memory: Memory): boolean =>
  t.side !== 'internal' && memory.sessionsAbroad(t.target) >= GATEWAY && memory.sessionsNear(t.origin) < GATEWAY

/** True for a request whose first agent is one of the realm’s own: it went out there, and came back. */
export function cameBack({ originRealm, firstRoute }: DiameterDetails): boolean {
  return originRealm !== '' && (firstRoute === originRealm || firstRoute.endsWith(`.${originRealm}`))
}

/** True for an address that asked what only a home network may ask, and has no visitors. */
export const isSuspect = (origin: Party, memory: Memory): boolean =>
  memory.suspected(origin) >= (origin.kind === 'ip' ? SESSIONS : 1) && !isPartner(origin, memory)

/** True for an address of which a rule has claimed that it serves a subscriber whom it does not serve. */
export const isDoubted = (origin: Party, memory: Memory): boolean => memory.doubted(origin) > 0 && !isPartner(origin, memory)

/** Claims about addresses of a country without visitors, and how long the tap must have seen none arrive there. */
const CLAIMED = 3
const NOBODY_FOR = hours(24)

/** True for an address of a country whose addresses, of whatever technology, ask what only a home may ask, and to which nobody has come for a day. */
export const isOfSuspectCountry = ({ country }: Party, memory: Memory): boolean =>
  memory.watched >= NOBODY_FOR && memory.suspectedIn(country) >= CLAIMED

/** True for a request that only the serving network sends, from a network that is known not to serve the subscriber. Where anybody came in good order, a registration may have been missed (catalogue FP17). */
export const isElsewhere = (t: Transaction, memory: Memory): boolean =>
  memory.seesRegistrations && (isSuspect(t.origin, memory) || (memory.whereabouts(t) === 'elsewhere' && memory.arrivals(t.origin) === 0))

/** True for a message of another network that the phone does not show: who delivers such only is no message centre. */
export const isHidden = (t: Transaction): boolean =>
  t.marked && (t.asks('smsSilent') || t.asks('smsToSim') || t.asks('smsOta')) && t.foreign === true

/** Subscribers registered for switches elsewhere who make an address a hub. */
export const HUB = 5

/**
 * Where a registration puts the subscriber: with who sends it; with the switch that it names when that is in another country and the sender is known to speak for
 * others (catalogue FP05), or did so for somebody and names the place where this one is already. The word of a stranger counts for nothing: calls go to the VLR
 * and messages to the MSC, and only one of them is seen here.
 */
export function registeredAt(t: Transaction, memory: Memory): Party {
  const { node, origin } = t
  if (node?.country === undefined || node.country === origin.country) return origin
  const spokeFor = memory.switches(origin)
  if (spokeFor >= HUB) return node
  return spokeFor > 0 && memory.whereabouts(t, { plmn: node.network, country: node.country }) === 'here' ? node : origin
}

/** Countries whose switches an address names that speaks for others: who wants calls and messages names where he gets them. */
const HUB_COUNTRIES = 3

/**
 * True when a stranger names the switch where the subscriber is: a hub of which nothing was seen (catalogue FP05), or who wants his messages and leaves him the calls.
 * True also of who has named switches of several countries.
 */
export function mayBeHub(t: Transaction, memory: Memory): boolean {
  const { node, origin } = t
  if (node?.country === undefined || node.country === origin.country || isSuspect(origin, memory)) return false
  return memory.countriesNamed(origin) >= HUB_COUNTRIES || memory.whereabouts(t, { plmn: node.network, country: node.country }) === 'here'
}

/** Whether the subscriber is where a registration puts him. */
export function isThere(t: Transaction, memory: Memory): Whereabouts {
  const place = registeredAt(t, memory)
  return place === t.origin ? memory.whereabouts(t) : memory.whereabouts(t, { plmn: place.network, country: place.country })
}

/** The same of a network that may not serve the subscriber, for looking back. */
export const mayBeElsewhere = (t: Transaction, memory: Memory): boolean =>
  memory.seesRegistrations && !isPartner(t.origin, memory) && memory.whereabouts(t) !== 'here'

type Sayable = string | Party | Subscriber

/** A sentence that keeps its parties and subscriber as parts, so that an output can mask or link them. */
export function say(texts: TemplateStringsArray, ...parts: readonly Sayable[]): readonly SentencePart[] {
  const sentence: SentencePart[] = []
  texts.forEach((text, i) => {
    if (text !== '') sentence.push(text)
    const part = parts[i]
    if (part === undefined) return
    if (typeof part === 'string') sentence.push(part)
    else sentence.push('pseudonym' in part ? { subscriber: part } : { party: part })
  })
  return sentence
}

/** True when question and answer stand in two countries, false also when one of them is not known: what a network asks itself is no interconnect traffic. */
export function crosses(t: Transaction): boolean {
  const [from, to] = [placeOf(t.origin), placeOf(t.target)]
  return from !== undefined && to !== undefined && from !== to
}

/** How it ended, in words. */
export function ending(t: Transaction): string {
  if (t.answered) return t.disclosed.length > 0 ? `, and got ${t.disclosed.join(', ')}` : ', and was answered'
  if (t.outcome === 'refused') return ', and was refused'
  return t.outcome === 'silent' ? ', and got no answer' : '; the answer was not seen'
}

/** What rules about operations of a network's own nodes have in common: such an operation crossed a border, and the home's agreement does not cover it. */
export const acrossABorder: Pick<Rule, 'when' | 'because'> = {
  when: (t) => crosses(t) && t.foreign !== false,
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure}, which stays within one network, to ${t.target} about ${t.subscriber}${ending(t)}.`,
}

// --- vectors: messages in words ---

/** Parties of vectors (src/detect/actors.ts). */
export type ActorName = keyof typeof import('./actors.js').actors
export type SubscriberName = keyof typeof import('./actors.js').subscribers

/** One question, with its answer, in words. Becomes octets, is scanned, correlated and judged. */
export interface Step {
  readonly operation: string
  readonly from: ActorName
  readonly to: ActorName
  readonly about: SubscriberName
  /** About the subscriber so many identities further on. */
  readonly beside?: number
  readonly outcome?: 'answered' | 'refused' | 'unseen'
  /** Seconds after the start. */
  readonly at?: number
  /** The link that the question came in on; then `us` is the configured home, whose nodes stand inside. */
  readonly side?: 'external' | 'internal'
  /** With `side` external: from an address that no partner uses. */
  readonly stranger?: true
  /** Another application context than the operation’s own. */
  readonly context?: readonly [ac: number, version: number]
  /** What the request says in place of what the actor would say. Diameter: of its sender and its way; short messages: what kind. */
  readonly says?: {
    readonly message?: 'silent' | 'sim' | 'data' | 'text'
    /** Short messages: the number that the message is to or from. */
    readonly correspondent?: string
    /** Lookup for a message over Diameter: none is to be delivered. */
    readonly noDelivery?: true
    /** MAP: the service, location or message centre that the message gives as its sender. */
    readonly client?: string
    /** MAP: a transaction id of five octets, behind a harmless component, or with a second identity; the answer alone, as where another asked under this name. */
    readonly form?: 'longId' | 'behindAnother' | 'twoIdentities' | 'answerAlone'
    /** InsertSubscriberData: names the sender as service node of calls. */
    readonly callControl?: true
    /** MAP: who answers in the place of who was asked. */
    readonly answerer?: ActorName
    /** Lookup for a message: the node that its answer names. */
    readonly node?: ActorName
    /** UpdateLocation, over either technology: the switch that it names, instead of the sender. */
    readonly switch?: ActorName
    /** Echo of GTP: what it carries as the name of an access point. */
    readonly echo?: string
    /** A packet of a subscriber in a tunnel: what it is. */
    readonly packet?: 'gtp' | 'gtpUser' | 'name' | 'gtpPort'
    readonly originHost?: string
    readonly originRealm?: string
    readonly visitedPlmn?: string
    readonly idrFlags?: number
    /** GTP: it goes to the tunnel that the session of the subscriber was given. */
    readonly tunnel?: 'own'
    /** GTP: the network that the session is for. */
    readonly servingPlmn?: string
    readonly routes?: readonly string[]
  }
}

export type Vector = readonly Step[]
