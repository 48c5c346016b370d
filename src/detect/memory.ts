/** What the engine remembers, as rules ask for it. */
import type { Party } from '../model/finding.js'
import type { Disclosure } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network, Transaction } from './transaction.js'

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
  /** True when a rule has claimed that the registration at hand is false (`disbelieves`): for chains and absences, which look at it after the rules. */
  readonly disbelieved: boolean
  /** How long the capture has run. */
  readonly watched: Micros
  /** True when this tap sees how registrations end: on a one-sided one nobody knows who has moved, so that nobody is «elsewhere». True also before any came. */
  readonly seesRegistrations: boolean
  /** Transactions of this procedure seen so far, from anywhere; those of them whose answer or refusal was seen. */
  seen(procedure: string): number
  decided(procedure: string): number
  /** How long ago the subscriber of the transaction at hand was asked about by this procedure from this country; undefined: not within what is remembered. */
  lastFrom(t: Transaction, procedure: string, country: string): Micros | undefined
  /** True when vectors for the subscriber of the transaction at hand were taken from another country than this one in the last day. */
  authenticatedElsewhere(t: Transaction, country: string): boolean
  /** How long ago registers of the country that the transaction at hand asks have told nodes of the country that asks that their data are lost (TS 29.002 §8.10); undefined: not seen. */
  sinceReset(t: Transaction): Micros | undefined
  /** About how many subscribers this procedure came from this country, as far as is remembered. */
  subscribersFrom(procedure: string, country: string): number
  /** The network that served the subscriber of the transaction at hand last, as registrations that were answered show; undefined: not seen. */
  serving(t: Transaction, domain: Domain): Serving | undefined
  /** The place that the subscriber of the transaction at hand left last, in any domain, and how long ago; undefined: not seen. */
  left(t: Transaction): Serving | undefined
  /** Where the home had cancelled a registration of the subscriber last when the transaction at hand began, of an address of which nothing was claimed, and how long before that; undefined: not seen. */
  cancelled(t: Transaction): Serving | undefined
  /** Whether somebody registered the subscriber whom nobody believes. */
  wasDoubted(t: Transaction): boolean
  /** Where the phone of the subscriber was last heard of itself, by a network to which guests come: it wrote; undefined: not seen. */
  heard(t: Transaction): Serving | undefined
  /** How long ago somebody reached the subscriber last, as with a message; undefined: nobody was seen to. */
  reached(t: Transaction): Micros | undefined
  /** Whether the home has ended the registration of the subscriber in this domain since, though the tap saw no other; false also when none was seen. */
  isOver(t: Transaction, domain: Domain): boolean
  /** The network that served the subscriber of the transaction at hand last, in any domain; undefined: not seen. */
  last(t: Transaction): Serving | undefined
  /** About how many countries the subscriber of the transaction at hand has registered in sooner than one gets from one to the next, at most twenty. */
  jumpedBetween(t: Transaction): number
  /** The country that the last registration of the subscriber at hand named, where that is another one than who sent it stands in: the word of the sender. */
  named(t: Transaction, registration: Serving): string | undefined
  /** True when that registration stands for one that proved false: where the subscriber was before, at the time of the false one. */
  isWithdrawn(t: Transaction, registration: Serving): boolean
  /** Kilometres between the nearest points of two countries; undefined: one is not on the map. */
  kilometres(a: string, b: string): number | undefined
  /** Whether the origin of the transaction at hand, or another network, is where its subscriber is, in any domain. */
  whereabouts(t: Transaction, network?: Network): Whereabouts
  /** Questions of this address that rules of category 1 and 2 have claimed so far; of an IP address, sessions made for subscribers who were elsewhere. */
  suspected(origin: Party): number
  /** Claims about this address as one that serves subscribers (category 3). */
  doubted(origin: Party): number
  /** The same as `suspected` of all addresses of a country to which nobody ever came in good order, and about whom no home ordered anything there; 0 for others. */
  suspectedIn(country: string | undefined): number
  /** The same of all hosts of a Diameter realm; 0 for others. */
  suspectedUnder(realm: string | undefined): number
  /**
   * How often a subscriber came to the range of this address in good order: authenticated, registered, answered (catalogue D26); to an IP address:
   * with a session of the network that serves him.
   */
  arrivals(origin: Party): number
  /** The same of this address itself: a range that others rent parts of has guests of its own. */
  guests(origin: Party): number
  /** The same of all addresses of a country. */
  arrivalsIn(country: string | undefined): number
  /**
   * About how many subscribers the range of this address registered, in good order, for switches of other countries in which they were (catalogue FP05), at most 32.
   * One whose phone showed itself there hours later, or at once on 4G at the network that was named, counts for three.
   */
  switches(origin: Party): number
  /** Countries whose switches the range of this address named in registrations of people whom it authenticated, while nothing of them was claimed; at most 16. */
  countriesNamed(origin: Party): number
  /** The country that nearly all sessions in good order of an IP address were for, when there were as many; undefined: too few, or of several countries. */
  sessionsFor(origin: Party, atLeast: number, elsewhere?: number): string | undefined
  /** Sessions in good order for a network that the configuration protects which this IP address asked for. */
  sessionsOfOurs(origin: Party): number
  /** The same of the block of this IP address (of IPv4: its first three numbers); 0 when sessions for others came from there, too. */
  sessionsOfOursNear(origin: Party): number
  /** The share of the sessions in good order for a network that this IP address asked for; undefined: there were fewer than `atLeast`. */
  shareOfSessions(origin: Party, network: string, atLeast: number): number | undefined
  /** Sessions that were asked for from the block of this IP address (of IPv4: its first three numbers). */
  sessionsNear(origin: Party): number
  /** True when the origin of the transaction at hand has taken over the session of its subscriber, from a block whence hardly any session was asked for, and he has left a place. */
  tookOver(t: Transaction): boolean
  /** Sessions that this IP address has made for networks of other countries than the subscriber's: a gateway that roamers use. */
  sessionsAbroad(gateway: Party): number
  /** Sessions of guests from abroad that this IP address asked for over S8, when the tap sees it from outside (`servesGuests`); else 0. */
  guestsOf(node: Party): number
  /** This IP address asked for sessions of guests from abroad, and for no others, and was asked for none. */
  servesGuests(node: Party): boolean
  /** This IP address has asked for a session and got it: phones are behind it. */
  asksForSessions(node: Party): boolean
  /** That, or somebody has asked this IP address for a session: a node that works. */
  hasSessions(node: Party): boolean
  /** Whether the last sessions that two IP addresses asked for, for guests, named one network as the one that serves them. */
  serveOneNetwork(one: Party, other: Party): boolean
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
   * True when who asks is, or is of the operator of, a register that was seen to answer for the home network at hand: who hosts its subscribers has message centres,
   * too (catalogue FP03, FP04).
   */
  hostsHome(t: Transaction): boolean
  /**
   * Whether lookups for messages to subscribers of the home network at hand are answered with this node. undefined: no router is configured for it, or too little
   * was seen.
   */
  isRouter(t: Transaction, node: Party | undefined): boolean | undefined
  /** True for a request that came by other agents than those of its realm come by, where these are known. */
  comesStrangely(t: Transaction): boolean
  /** True when requests of this realm came by its usual agents before and after that time, and those by whom it came then have not become usual since. */
  keepsItsWays(realm: string, at: Micros): boolean
  /** True for a request that another's agent handed over first, in a realm of which nobody knows yet by which agents it leaves; and whether it has left by its own ones since, and before. */
  mayComeStrangely(t: Transaction): boolean
  keptItsDoor(realm: string, at: Micros): boolean
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
  /** The same of the country of the node that an answer named; of neighbours, where the configuration tells them from the home (decision 0036). */
  seenTowardsNode(procedure: string, first: Snapshot): number
  /** The same by the country of who asks. */
  seenComing(procedure: string, from: string, homeCountry: string | undefined): number
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
  readonly homePlmn: string | undefined
  readonly whereabouts: Whereabouts
  /** Of a registration: where the subscriber was registered before. */
  readonly before: Serving | undefined
  /** Visited-PLMN-Id of Diameter; '' when absent. */
  readonly visitedPlmn: string
  /** The subscriber, as the memory knows him. */
  readonly key: number
}

/** Procedures that the engine is to keep count of, because a rule asks its memory about them. */
export interface Remembers {
  /** For `lastFrom` and `subscribersFrom`: costs memory per subscriber. */
  readonly perSubscriber?: readonly string[]
  /** For `seenFrom`: costs memory per address. */
  readonly perOrigin?: readonly string[]
  /** For `seenTowards` and `seenComing`: costs memory per pair of countries. */
  readonly perCountry?: readonly string[]
}
