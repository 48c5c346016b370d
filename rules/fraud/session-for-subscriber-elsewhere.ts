import {
  type Domain,
  ending,
  isFromNowhere,
  minutes,
  threshold,
  type Memory,
  type Network,
  rule,
  say,
  isPartner,
  type Transaction,
  type Vector,
} from '../../src/detect/author.js'
import { authentications, registrations } from '../../src/detect/questions.js'
import { roamers } from '../scenes.js'

const CREATE = ['gtpv1.createPdpContext', 'gtpv2.createSession']

const DOMAINS: readonly Domain[] = ['cs', 'ps', 'eps']

/** The network that the request says it serves for, when that is abroad. */
function abroad(t: Transaction): Network | undefined {
  const { serving } = t
  return serving?.country === undefined || serving.country === t.home.country ? undefined : serving
}

/** In no domain is the subscriber registered there, however long ago: one alone may lag behind (catalogue FP19), and one that the home has ended says nothing (FP17). */
function registeredElsewhere(t: Transaction, memory: Memory, { country }: Network): boolean {
  const known = DOMAINS.filter((domain) => !memory.isOver(t, domain)).flatMap((domain) => memory.serving(t, domain)?.country ?? [])
  return known.length > 0 && !known.includes(country ?? '')
}

/** The network has just authenticated the subscriber: the tap lost the registration that followed. */
const justArrived = (t: Transaction, memory: Memory, { country = '' }: Network, within: number): boolean =>
  authentications.some((procedure) => (memory.lastFrom(t, procedure, country) ?? Number.POSITIVE_INFINITY) <= minutes(within))

/** Nobody came to this address in good order, though registrations are seen. */
function unproven(t: Transaction, memory: Memory): boolean {
  if (registrations.every((procedure) => memory.seen(procedure) === 0)) return false
  return memory.seesRegistrations && abroad(t) !== undefined && !isPartner(t.origin, memory)
}

/** What speaks against the session, in words. */
function standing(t: Transaction, memory: Memory): string {
  const serving = abroad(t)
  const where = serving === undefined ? undefined : memory.whereabouts(t, serving)
  if (where === 'here') return ' as others do for their guests, but has also asked for sessions of subscribers who were elsewhere'
  if (where === 'elsewhere' || (serving !== undefined && registeredElsewhere(t, memory, serving)))
    return '; the network it says it serves for is not the one where the subscriber is registered'
  if (isFromNowhere(t, memory))
    return '; hardly any session was ever asked for from its block of addresses, and it asked what no serving network asks'
  return '; this tap saw no registration of the subscriber there, and the address has asked for sessions of subscribers who were elsewhere'
}

const thresholds = {
  arrivalMinutes: threshold(10, 'minutes', 'from an authentication to a session, when the tap shows no registration between'),
}

export default rule(thresholds, ({ arrivalMinutes }) => ({
  id: 'fraud/session-for-subscriber-elsewhere',
  title: 'Data session for a subscriber who is registered elsewhere',
  threat: 'fraud',
  techniques: ['D54'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.75,
  looksAt: CREATE,
  when: (t, memory) => {
    const serving = abroad(t)
    if (serving === undefined || !memory.seesRegistrations || justArrived(t, memory, serving, arrivalMinutes)) return false
    const where = memory.whereabouts(t, serving)
    return where === 'elsewhere' || (where === undefined && registeredElsewhere(t, memory, serving))
  },
  hindsight: (t, memory) => isFromNowhere(t, memory) || unproven(t, memory),
  suspects: true,
  because: (t, memory) => say`The address ${t.origin} asked for a data session of ${t.subscriber}${standing(t, memory)}${ending(t)}.`,
  about: {
    why: 'A session is made by the network that has registered the phone. Made by another, somebody uses data in the subscriber’s name, or takes over the connection.',
    falseAlarms: [
      'A registration that this tap did not see (catalogue FP17): told by an authentication in the ten minutes before.',
      'A phone that has just crossed a border: the registration comes first, so it is seen first.',
      'A subscriber whom the home has cancelled where he was, and whose next registration this tap did not see.',
      'A subscriber reached in one country whose registration in the next took a path that this tap does not see.',
    ],
    blindSpots: [
      'Subscribers of whom nothing was seen, unless the address made two sessions for subscribers who were elsewhere, and not five in good order.',
      'Requests that name the network where the subscriber is, and of whom vectors were taken for the session, with the same exception.',
    ],
    lookNext: ['Whose address the session came from, and where its traffic goes.', 'Charges of the subscriber in that hour.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5016'] },
  response: 'alert',
  remembers: { perSubscriber: authentications },
  fires: [
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered' },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 600 },
    ],
    // The home cancels what was before a move within the network.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    // The home cancels him where he is because a stranger registers him, whom nobody believes.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'bs.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 580 },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 590 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    // He leaves 4G, not the network.
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.cancelLocation', from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 590 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    // No registrations to be seen; who asks for keys makes sessions, too.
    [
      ...roamers,
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 50 },
      { operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.three', outcome: 'refused', at: 60 },
      { operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.two', outcome: 'refused', at: 70 },
    ],
  ],
  silent: [
    [...roamers, { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 50 }],
    // The tap lost the registration.
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        at: 40_000,
      },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 40_004 },
    ],
    // The tap lost the question for vectors; the network has visitors.
    [
      ...Array.from({ length: 6 }, (_, i): Vector => {
        const guest = { from: 'fr.mme', to: 'us.hss', about: 'us.two', beside: i, outcome: 'answered' } as const
        return [
          { ...guest, operation: 'diameter.s6a.authenticationInformation', at: 60 * i },
          { ...guest, operation: 'diameter.s6a.updateLocation', at: 60 * i + 1 },
        ]
      }).flat(),
      { operation: 'map.sendAuthenticationInfo', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1000 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1001 },
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 86_000 },
      { operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 86_002 },
    ],
    // Registered by a core in Barbados that names a network in France, whose gateway asks.
    [
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        says: { visitedPlmn: '20899' },
      },
      {
        operation: 'diameter.s6a.updateLocation',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        at: 1,
        says: { visitedPlmn: '20899' },
      },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'us.hss', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 120 },
    ],
    // The same core has asked for that network before; of this subscriber, only his registration at the core is known.
    [
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.two',
        outcome: 'answered',
        says: { visitedPlmn: '20899' },
      },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'us.hss', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 120 },
    ],
    // Reached in France, then registered in Barbados.
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered' },
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        at: 500,
      },
      { operation: 'diameter.s6a.updateLocation', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 501 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    [{ operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
    // The home cancels him where he was; the tap does not see where he went.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 590 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    // The same of a register that stands abroad (catalogue FP03)
    [
      ...[0, 1, 2].flatMap((beside): Vector => {
        const guest = { from: 'gb.vlr', to: 'bs.leased', about: 'us.two', beside, outcome: 'answered' } as const
        return [
          { ...guest, operation: 'map.sendAuthenticationInfo', at: 10 * beside },
          { ...guest, operation: 'map.updateLocation', at: 10 * beside + 1 },
        ]
      }),
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: 'map.cancelLocation', from: 'bs.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 590 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
  ],
}))
