/** What several rules make of what is remembered of an address: a partner, a suspect, one whose network does not serve the subscriber. */
import type { Party } from '../model/finding.js'
import { hours } from '../model/units.js'
import type { Memory } from './memory.js'
import { blockOf } from './ranges.js'
import type { Transaction } from './transaction.js'

/** Subscribers that came to a range in good order before its addresses count as those of a roaming partner (catalogue D26). */
const BASELINE = 5

/** True for an address of a range with visitors of its own: a roaming partner. */
export const isPartner = (origin: Party, memory: Memory): boolean => memory.arrivals(origin) >= BASELINE

/** True for a node that has guests itself, and not only the range of which it is. */
export const hasGuests = (origin: Party, memory: Memory): boolean =>
  (origin.kind === 'gt' ? memory.guests(origin) : memory.arrivals(origin)) >= BASELINE

/** True for an address of a range to which a guest has come, of which nothing is claimed: on a cold start few have more visitors of their own yet. */
export const mayServe = (origin: Party, memory: Memory): boolean =>
  memory.arrivals(origin) > 0 && memory.suspected(origin) + memory.doubted(origin) === 0

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

/** Sessions for guests abroad that make an address a gateway, where what comes to it is for no gateway at all: of its own network nobody sends it that. */
const SOME = 3

/** The same of a message that goes to a gateway from no node of its network either: a few sessions tell what the address is. */
export const isForNoGateway = (t: Transaction, memory: Memory): boolean =>
  isFromNowhere(t, memory) || (t.side !== 'internal' && memory.sessionsAbroad(t.target) >= SOME && memory.sessionsNear(t.origin) === 0)

/** True for GTP that comes to a serving gateway which the tap sees from outside, and from no neighbour of it: its own network asks it on its inner side (S11). */
export const isAtTheBorder = (t: Transaction, memory: Memory): boolean =>
  t.side !== 'internal' &&
  memory.guestsOf(t.target) >= SOME &&
  blockOf(t.origin) !== blockOf(t.target) &&
  !memory.serveOneNetwork(t.origin, t.target)

/** True for GTP to a gateway that roamers use and that asks for no session itself: no phone is behind it. */
export const isForHomeGateway = (t: Transaction, memory: Memory): boolean =>
  t.side !== 'internal' && memory.sessionsAbroad(t.target) >= SOME && !memory.asksForSessions(t.target)

/** True for GTP from a serving gateway abroad, as the sessions of its guests show, to a gateway that asks for no session itself: no phone is behind it that it could be asked about. */
export const isForNoPhones = (t: Transaction, memory: Memory): boolean => memory.servesGuests(t.origin) && isForHomeGateway(t, memory)

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

/** Claims about hosts of a realm without visitors: of one question there may be two. */
const CLAIMED_UNDER = 5

/** The same of a realm: each part is a host of its own there, and who asks where people are looks them up by another one. */
export const isOfSuspectRealm = ({ kind, realm }: Party, memory: Memory): boolean =>
  kind === 'host' && memory.watched >= NOBODY_FOR && memory.suspectedUnder(realm) >= CLAIMED_UNDER

/** True for a request that only the serving network sends, from a network that is known not to serve the subscriber. Where anybody came in good order, a registration may have been missed (catalogue FP17). */
export const isElsewhere = (t: Transaction, memory: Memory): boolean =>
  memory.seesRegistrations && (isSuspect(t.origin, memory) || (memory.whereabouts(t) === 'elsewhere' && memory.arrivals(t.origin) === 0))

/** The same as `isElsewhere` of a network that may not serve the subscriber, for looking back. */
export const mayBeElsewhere = (t: Transaction, memory: Memory): boolean =>
  memory.seesRegistrations && !isPartner(t.origin, memory) && memory.whereabouts(t) !== 'here'
