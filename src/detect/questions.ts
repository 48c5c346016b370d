/** Procedures by what they ask, for rules that look at many of them. */
import type { Micros } from '../model/units.js'
import { crosses, type Memory, type Party, type Snapshot, type Transaction } from './author.js'

/** Subsystem of home registers (TS 23.003 §8). */
export const HLR = 6

const IDR = 'diameter.s6a.insertSubscriberData'
const LCS: readonly string[] = ['map.provideSubscriberLocation', 'diameter.slg.provideLocation']

/** Questions where a subscriber is; `asksWhere` tells which of them count. */
export const locationQuestions: readonly string[] = [
  'map.provideSubscriberInfo',
  'map.anyTimeInterrogation',
  'map.sendRoutingInfoForLCS',
  'diameter.slh.lcsRoutingInfo',
  IDR,
  ...LCS,
]

/** True for a location question of a network that is not the home. A visited network locates emergency calls of its guests itself (catalogue FP12). */
export function asksWhere(t: Transaction): boolean {
  if (t.foreign !== true || t.fromResponder) return false
  if (LCS.includes(t.procedure)) return crosses(t)
  return t.procedure !== IDR || t.asks('asksLocation') || t.asks('asksCurrentLocation')
}

const LOOKUP = 'map.sendRoutingInfoForSM'
const DELIVER = 'map.mtForwardSM'
/** What `isMessageCentre` asks the memory about. */
export const messageCentreCounts: readonly string[] = [LOOKUP, DELIVER]
/** Deliveries per lookup of an address; below, it looks up and does not deliver (catalogue D15: r < 0.05). */
const FOLLOW_UP = 0.05

/** True when an address delivers at least this share of messages for what it looks up. */
export const delivers = (origin: Party, memory: Memory, deliver: string, lookup: string, share: number): boolean =>
  memory.seenFrom(deliver, origin) >= share * memory.seenFrom(lookup, origin)

/** True for an address that delivers messages: its lookups have a reason, whatever others ask about the same subscriber afterwards. */
export function isMessageCentre(origin: Party, memory: Memory): boolean {
  return memory.seenFrom(DELIVER, origin) > 0 && delivers(origin, memory, DELIVER, LOOKUP, FOLLOW_UP)
}

/** What `usesWhatAnotherLearned` asks the memory about, per subscriber. */
export const lookupsOfSubscriber: readonly string[] = [LOOKUP]

/**
 * True when a question about a subscriber needs what an address of another country has learned of him, and nobody of the country of who asks has looked it up
 * (catalogue D19). ATI needs the number only.
 */
export const usesWhatAnotherLearned = (t: Transaction, first: Snapshot, memory: Memory): boolean =>
  t.procedure !== 'map.anyTimeInterrogation' &&
  t.origin.country !== undefined &&
  first.origin.country !== undefined &&
  t.origin.country !== first.origin.country &&
  memory.lastFrom(t, LOOKUP, t.origin.country) === undefined

/** What kind of node asks what (TS 29.002 §6.1); the bit numbers of `partOf`. */
export const nodeParts = ['register', 'switch', 'message centre', 'service node', 'location centre'] as const
const operationsOf: Readonly<Record<(typeof nodeParts)[number], readonly string[]>> = {
  register: ['provideSubscriberInfo', 'insertSubscriberData', 'deleteSubscriberData', 'cancelLocation', 'provideRoamingNumber', 'reset'],
  switch: ['updateLocation', 'updateGprsLocation', 'sendAuthenticationInfo', 'purgeMS', 'restoreData', 'registerSS', 'moForwardSM'],
  'message centre': ['sendRoutingInfoForSM', 'mtForwardSM', 'reportSMDeliveryStatus'],
  'service node': ['anyTimeInterrogation', 'anyTimeSubscriptionInterrogation', 'anyTimeModification'],
  'location centre': ['provideSubscriberLocation', 'sendRoutingInfoForLCS'],
}
/** The operations that nodes of a kind ask. */
export const askedBy = (part: (typeof nodeParts)[number]): readonly string[] => operationsOf[part].map((name) => `map.${name}`)
const bits = new Map(nodeParts.flatMap((part, i) => askedBy(part).map((name) => [name, 1 << i] as const)))
/** What registers, service nodes and location centres ask: to nodes of its own network no carrier brings it under a title of that network or its country. */
export const askedWithin: readonly string[] = [...askedBy('register'), ...askedBy('service node'), ...askedBy('location centre')]
/** The part in which a node asks this, as a bit; 0 when the operation tells none. */
export const partOf = (procedure: string): number => bits.get(procedure) ?? 0

/** Registrations, by any technology. */
export const registrations: readonly string[] = ['map.updateLocation', 'map.updateGprsLocation', 'diameter.s6a.updateLocation']

/** What gives a data session another end. */
export const sessionMoves: readonly string[] = ['gtpv1.updatePdpContext', 'gtpv2.modifyBearer']

/** What only the register of the home network sends over Diameter. */
export const ofRegisters: readonly string[] = ['insertSubscriberData', 'deleteSubscriberData', 'cancelLocation'].map(
  (name) => `diameter.s6a.${name}`,
)

/** Application contexts of registrations, in which the register sends the profile (TS 29.002 §17.3.2.2, §17.3.2.32). */
const REGISTRATIONS: readonly number[] = [1, 32]

/** True for a profile within a registration that somebody else began, whether its beginning was seen or not: from its beginner it would stand outside its context. */
export const isProfileOfRegistration = (t: Transaction): boolean =>
  t.context !== undefined && REGISTRATIONS.includes(t.context.ac) && !t.has('operationOutsideContext')

/** Questions for the way of a message, by any technology. */
export const lookups: readonly string[] = ['map.sendRoutingInfoForSM', 'diameter.s6c.sendRoutingInfoForSm']

/** Deliveries of messages, by any technology. */
export const deliveries: readonly string[] = ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage']

/** True when somebody of the country of who asks has looked the subscriber up not longer ago than this, or when that country is not known. */
export const lookedUp = (t: Transaction, memory: Memory, within: Micros): boolean =>
  t.origin.country === undefined ||
  lookups.some((name) => (memory.lastFrom(t, name, t.origin.country ?? '') ?? Number.POSITIVE_INFINITY) <= within)

/** True for an address that has looked somebody up. */
export const looksUp = (origin: Party, memory: Memory): boolean => lookups.some((name) => memory.seenFrom(name, origin) > 0)

/** A guest’s home is asked elsewhere: true when the tap has shown so many lookups at the home network, so that a missing one means something. */
export const homeIsLookedAt = ({ home: { country = '' } }: Transaction, memory: Memory, least: number): boolean =>
  lookups.reduce((n, name) => n + memory.seenTowards(name, country, country), 0) >= least

/** Where the answers to lookups are not seen, it is known late that somebody asked: later than what a network delivers to itself, where all is seen. */
const SEES = 0.8
export const seesLookups = (memory: Memory): boolean =>
  lookups.reduce((n, name) => n + memory.decided(name) - SEES * memory.seen(name), 0) >= 0

/** Authentications, by any technology. */
export const authentications: readonly string[] = ['map.sendAuthenticationInfo', 'diameter.s6a.authenticationInformation']
