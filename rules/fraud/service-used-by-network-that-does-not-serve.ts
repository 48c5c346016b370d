import { ending, isElsewhere, mayBeElsewhere, rule, say, type Step } from '../../src/detect/author.js'
import { isOutOfReach, returns } from '../../src/detect/journeys.js'
import { authentications } from '../../src/detect/questions.js'
import { partnerAbroad } from '../scenes.js'

/** What only a phone can ask for, over the network that serves it. */
export const FROM_PHONE: readonly string[] = [
  'map.moForwardSM',
  'map.processUnstructuredSSRequest',
  'map.processUnstructuredSSData',
  'map.beginSubscriberActivity',
  'diameter.sgd.moForwardShortMessage',
]
const SERVICES = [
  ...FROM_PHONE,
  // Data without a session (TS 29.128 §5.7 and §5.8)
  'diameter.t6a.connectionManagement',
  'diameter.t6a.moData',
]
/** Wi-Fi of a network where the phone need not be on the air (TS 29.273 §5 and §7). */
const WIFI = ['diameter.sta.diameterEap', 'diameter.swm.diameterEap', 'diameter.swm.aa', 'diameter.s6b.aa']
const CALLS = ['cap.initialDP', 'cap.initialDPSMS', 'cap.initialDPGPRS']

const writes: Step = { operation: 'map.moForwardSM', from: 'bb.leased', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 93_600 }
/** Somebody comes from home, as it seems: nothing of it is answered to an address that is answered otherwise. */
const unanswered = (...operations: readonly string[]): Step[] => [
  { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'us.gmsc', about: 'us.one', outcome: 'answered' },
  ...Array.from(
    { length: 12 },
    (_, i): Step => ({
      operation: 'map.updateLocation',
      from: 'fr.vlr',
      to: 'us.hlr',
      about: 'us.two',
      beside: i,
      outcome: 'answered',
      at: 60 + i,
    }),
  ),
  { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'gb.vlr', about: 'gb.one', outcome: 'answered', at: 600 },
  ...operations.map(
    (operation, i): Step => ({ operation, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 57_600 + i }),
  ),
  { ...writes, at: 61_200 },
]

export default rule(returns, (least) => ({
  id: 'fraud/service-used-by-network-that-does-not-serve',
  title: 'Message, call or service code in the name of a subscriber, by a network that does not serve the subscriber',
  threat: 'fraud',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.75,
  looksAt: [...SERVICES, ...CALLS, ...WIFI],
  only: ['foreign'],
  // Wi-Fi of a country where no guest arrives has no agreement. Of a call it must be known where the subscriber is: titles of networks with phones are forged and suspected, too, and their phones call.
  when: (t, memory) =>
    t.foreign === true &&
    !(WIFI.includes(t.procedure) && memory.arrivalsIn(t.origin.country) > 0) &&
    (isOutOfReach(t, memory, least) || (isElsewhere(t, memory) && (!CALLS.includes(t.procedure) || memory.whereabouts(t) === 'elsewhere'))),
  hindsight: (t, memory) => t.foreign === true && !CALLS.includes(t.procedure) && !WIFI.includes(t.procedure) && mayBeElsewhere(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure} to ${t.target} in the name of ${t.subscriber}, whom that network does not serve as far as this tap sees${ending(t)}.`,
  about: {
    why: 'Messages, calls and service codes come from the phone, over the network where it is. From elsewhere somebody spends, reads or pays in the name of the subscriber.',
    falseAlarms: ['A subscriber who has just crossed a border.'],
    blindSpots: [
      'Subscribers of whom nothing was seen.',
      'Addresses of ranges that have visitors of their own (catalogue D26), but for subscribers who cannot have come there so soon.',
    ],
    lookNext: ['To whom the message or call went, or what the code does.', 'For how many subscribers this address sent.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT5016'], misp: 'Cat3.1' },
  response: 'block',
  remembers: { perSubscriber: authentications },
  fires: [
    // From where others come, though nobody comes so soon
    [...partnerAbroad(), writes],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.moForwardSM', from: 'bb.leased', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.processUnstructuredSSRequest', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    ...['diameter.t6a.moData', 'diameter.swm.diameterEap'].map((operation): Step[] => [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ]),
    // Registered without an answer, and without the phone
    unanswered('map.updateLocation'),
    // A call that its home's service node is asked about
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'cap.initialDP', from: 'bb.leased', to: 'us.scf', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
  ],
  silent: [
    // Registered with the phone, and the tap has seen no answer (catalogue FP17), nor what the home orders at home: nobody knows
    unanswered('map.sendAuthenticationInfo', 'map.updateLocation'),
    // On the Wi-Fi of a country where others arrive
    [
      { operation: 'diameter.s6a.authenticationInformation', from: 'gb.vlr', to: 'us.hss', about: 'us.two', outcome: 'answered' },
      { operation: 'diameter.s6a.updateLocation', from: 'gb.vlr', to: 'us.hss', about: 'us.two', outcome: 'answered' },
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.swm.diameterEap', from: 'gb.smsc', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    // Nine hours are enough; he was there in the morning
    [...partnerAbroad(), { ...writes, at: 122_400 }],
    [...partnerAbroad(36_000), writes],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.moForwardSM', from: 'fr.vlr', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 7200 },
      { operation: 'cap.initialDP', from: 'fr.vlr', to: 'us.scf', about: 'us.one', outcome: 'answered', at: 7250 },
      { operation: 'map.processUnstructuredSSRequest', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7300 },
    ],
    [{ operation: 'map.moForwardSM', from: 'bb.leased', to: 'us.smsc', about: 'us.one', outcome: 'answered' }],
  ],
}))
