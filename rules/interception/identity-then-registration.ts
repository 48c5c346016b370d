import {
  chain,
  hours,
  isPartner,
  minutes,
  placeOf,
  say,
  threshold,
  type Memory,
  type Party,
  type Transaction,
} from '../../src/detect/author.js'
import { authentications, isMessageCentre, messageCentreCounts } from '../../src/detect/questions.js'

/** Questions that only the home network has a reason for. */
const HOME_ONLY = ['map.sendRoutingInfo', 'map.sendIMSI', 'map.sendRoutingInfoForLCS', 'diameter.slh.lcsRoutingInfo']
const IDENTITY = [...HOME_ONLY, 'map.sendRoutingInfoForSM', 'diameter.s6c.sendRoutingInfoForSm']

/** An address with phones asks for vectors now and then. */
const neverAuthenticates = (origin: Party, memory: Memory): boolean =>
  authentications.every((procedure) => memory.seenFrom(procedure, origin) === 0)

/** An MME of the very network where the subscriber is: it has the phone, and its vectors, from the one before (TS 23.401 §5.3.3.1). */
const isPassedOn = (t: Transaction, memory: Memory): boolean =>
  t.diameter !== undefined && t.origin.network !== undefined && memory.serving(t, 'eps')?.network === t.origin.network

const thresholds = {
  soonMinutes: threshold(
    60,
    'minutes',
    'after a question of others that only the home may ask, in which an address that never authenticates registers the subscriber, wherever he is',
  ),
  withinHours: threshold(24, 'hours', 'from the first question to the second'),
}

export default chain(thresholds, ({ soonMinutes, withinHours }) => ({
  id: 'interception/identity-then-registration',
  title: 'Identity taken, then the subscriber registered by an address without visitors',
  threat: 'interception',
  techniques: ['D21'],
  category: 'cat3',
  severity: 'critical',
  confidence: 0.9,
  within: hours(withinHours),
  first: { looksAt: IDENTITY, only: ['foreign'], when: (t) => t.foreign === true },
  // A message that is delivered is what the lookup was for.
  unless: {
    looksAt: ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage'],
    when: (t, first) => placeOf(t.origin) === placeOf(first.origin),
  },
  then: {
    looksAt: ['map.updateLocation', 'map.updateGprsLocation', 'diameter.s6a.updateLocation'],
    only: ['noVisitors'],
    when: (t, first, memory) =>
      t.foreign === true &&
      !isPartner(t.origin, memory) &&
      ((memory.whereabouts(t) !== 'here' &&
        ((memory.suspected(t.origin) > 0 && !isMessageCentre(first.origin, memory)) ||
          (t.origin.address === first.origin.address && placeOf(t.origin) !== undefined))) ||
        (HOME_ONLY.includes(first.procedure) &&
          t.at - first.at <= minutes(soonMinutes) &&
          neverAuthenticates(t.origin, memory) &&
          !isPassedOn(t, memory))),
  },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} asked for the identity of ${t.subscriber} with ${first.procedure}; then ${t.origin}, to which no subscriber comes, registered the subscriber.`,
  about: {
    why: 'To receive somebody’s messages and calls one needs the identity, then a registration. A network that has the phone needs no lookup.',
    falseAlarms: ['A small network whose message centre and switch share one title.'],
    blindSpots: [
      'An identity that was known before.',
      'Registrations under the titles of a network that has visitors.',
      'Registrations over Diameter in the name of the network where the subscriber is.',
    ],
    lookNext: ['Messages delivered to the address that registered.', 'How soon the subscriber registers again from where the phone is.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT5019.302', 'MOT1565.001'], fight: ['FGT5019.005', 'FGT5016'] },
  response: 'block',
  remembers: { perOrigin: [...messageCentreCounts, ...authentications] },
  fires: [
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90 },
    ],
    // In the country where the subscriber is, by an address of which nothing else is known.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'map.sendIMSI', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
      { operation: 'map.updateLocation', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7300 },
    ],
  ],
  silent: [
    // Nodes of the network where the subscriber is pass the phone on between them.
    [
      { operation: 'diameter.s6a.authenticationInformation', from: 'fr.vlr', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.updateLocation', from: 'fr.vlr', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'diameter.slh.lcsRoutingInfo', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 9000 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90 },
    ],
  ],
}))
