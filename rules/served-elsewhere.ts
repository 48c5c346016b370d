/**
 * What shows later that another network served a subscriber of whom nothing was seen when one reported or changed something about him (catalogue D04), and scenes of it.
 * A cold start knows nobody's place; who is registered before the capture shows it by what his network sends and is sent.
 */
import {
  type Absence,
  hours,
  isSuspect,
  type Memory,
  mayServe,
  type Party,
  placeOf,
  type Snapshot,
  type Step,
  threshold,
  type Transaction,
} from '../src/detect/author.js'
import { registrations } from '../src/detect/questions.js'

/** Supplementary services, which a phone sets or reads over the switch where it is. */
export const SERVICES = ['registerSS', 'eraseSS', 'activateSS', 'deactivateSS', 'interrogateSS', 'registerPassword'].map(
  (name) => `map.${name}`,
)

/**
 * What the home sends to the node that serves somebody, and what that node sends of a phone that it has. Of one technology: who is on 2G or 3G elsewhere by now may have left an
 * MME behind, and the other way round.
 */
const ON_SWITCHES = {
  orders: ['map.provideSubscriberInfo', 'map.provideRoamingNumber', 'map.mtForwardSM'],
  acts: ['map.moForwardSM', 'map.processUnstructuredSSRequest', ...SERVICES],
} as const
const ON_4G = {
  orders: ['diameter.s6a.insertSubscriberData', 'diameter.s6a.deleteSubscriberData', 'diameter.sgd.mtForwardShortMessage'],
  acts: ['diameter.s6a.notify', 'diameter.sgd.moForwardShortMessage'],
} as const
const SIGNS = [ON_SWITCHES, ON_4G].flatMap(({ orders, acts }) => [...orders, ...acts])

/** SGSN: its part of a phone is not the one of the switch (TS 23.003, subsystem numbers). */
const SGSN = 149

export const servedThresholds = {
  waitHours: threshold(48, 'hours', 'in which another network must show that it has served the subscriber all the time'),
  watchedHours: threshold(6, 'hours', 'of the capture in which nobody came to the address: guests of a partner would have shown'),
}

/** The network that this shows to serve the subscriber, by the technology of the first. */
function serverOf(t: Transaction, first: Snapshot): Party | undefined {
  const { orders, acts } = first.procedure.startsWith('diameter.') ? ON_4G : ON_SWITCHES
  const is = (names: readonly string[]): boolean => names.includes(t.procedure)
  if (!t.answered) return undefined
  return is(orders) && t.foreign === false ? t.target : is(acts) && t.foreign === true ? t.origin : undefined
}

/** Whether guests come to that network, and it is of another country than the first and than home. */
function servesElsewhere(t: Transaction, first: Snapshot, memory: Memory): boolean {
  const server = serverOf(t, first)
  if (server === undefined || !mayServe(server, memory)) return false
  const [here, there] = [placeOf(server), placeOf(first.origin)]
  return here !== undefined && there !== undefined && here !== there && here !== first.homeCountry
}

/** Nobody came to this address, nor is anything claimed of it, which is looked back upon anyway. */
const isNobody = (origin: Party, memory: Memory): boolean => memory.arrivals(origin) === 0 && !isSuspect(origin, memory)

/** Nobody knows where the subscriber is. */
const isUnknown = (t: Transaction, memory: Memory): boolean =>
  t.origin.ssn !== SGSN && memory.whereabouts(t) === undefined && isNobody(t.origin, memory)

/** Claimed once another network proves to serve him, though he did not register since. */
export const servedElsewhere = (
  looksAt: readonly string[],
  waitHours: number,
  watchedHours: number,
): Pick<Absence, 'first' | 'within' | 'unless' | 'visible' | 'confirm'> => ({
  first: { looksAt, only: ['noVisitors'], when: (t, memory) => t.foreign === true && isUnknown(t, memory) },
  within: hours(waitHours),
  unless: { looksAt: registrations, when: (t, _, memory) => t.outcome !== 'refused' && !memory.disbelieved, onlyAfter: true },
  visible: () => false,
  confirm: {
    looksAt: SIGNS,
    when: (t, first, memory) =>
      memory.watched >= hours(watchedHours) &&
      memory.seesRegistrations &&
      isNobody(first.origin, memory) &&
      servesElsewhere(t, first, memory),
  },
})

/** Somebody else comes to the network that serves `us.one` since before the capture. */
const comesThere = (at: number, to: Step['to'], by: Step['from'], asks: readonly string[]): Step[] =>
  asks.map((operation, i) => ({ operation, from: by, to, about: 'us.two', outcome: 'answered', at: at + i }))
export const guestOnSwitch = (at: number): Step[] =>
  comesThere(at, 'us.hlr', 'fr.vlr', ['map.sendAuthenticationInfo', 'map.updateLocation'])
export const guestOn4G = (at: number): Step[] =>
  comesThere(at, 'us.hss', 'fr.mme', ['diameter.s6a.authenticationInformation', 'diameter.s6a.updateLocation'])

/** What is asked about `us.one`, and answered. */
export const about = (operation: string, from: Step['from'], to: Step['to'], at: number): Step => ({
  operation,
  from,
  to,
  about: 'us.one',
  outcome: 'answered',
  at,
})
/** He writes a message from there. */
export const heard = (at: number): Step => about('map.moForwardSM', 'fr.vlr', 'us.smsc', at)
