import { chain, ending, minutes, placeOf, say, threshold } from '../../src/detect/author.js'
import { isMessageCentre, messageCentreCounts } from '../../src/detect/questions.js'

const FIRST_3G = ['map.sendRoutingInfoForSM', 'map.sendRoutingInfo', 'map.sendIMSI', 'map.sendRoutingInfoForLCS']
const FIRST_4G = ['diameter.s6c.sendRoutingInfoForSm', 'diameter.slh.lcsRoutingInfo']
const THEN_3G = ['map.provideSubscriberInfo', 'map.provideSubscriberLocation', 'map.anyTimeInterrogation']
const THEN_4G = ['diameter.s6a.insertSubscriberData', 'diameter.slg.provideLocation']
const is4g = (procedure: string): boolean => procedure.startsWith('diameter.')

const thresholds = {
  withinMinutes: threshold(60, 'minutes', 'from the first question to the second'),
}

export default chain(thresholds, ({ withinMinutes }) => ({
  id: 'location/identity-then-location-across-technologies',
  title: 'Identity taken in one technology, then the location asked in the other',
  threat: 'location',
  techniques: ['D21'],
  category: 'cat3',
  severity: 'critical',
  confidence: 0.95,
  within: minutes(withinMinutes),
  first: { looksAt: [...FIRST_3G, ...FIRST_4G], only: ['foreign'], when: (t) => t.foreign === true && t.answered },
  // A message that is delivered explains why its sender looked the subscriber up.
  unless: {
    looksAt: ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage'],
    when: (t, first) => placeOf(t.origin) !== undefined && placeOf(t.origin) === placeOf(first.origin),
  },
  then: {
    looksAt: [...THEN_3G, ...THEN_4G],
    only: ['foreign'],
    when: (t, first, memory) =>
      t.foreign === true &&
      !isMessageCentre(first.origin, memory) &&
      is4g(t.procedure) !== is4g(first.procedure) &&
      (t.procedure !== 'diameter.s6a.insertSubscriberData' ||
        t.asks('asksLocation') ||
        t.asks('asksCurrentLocation') ||
        t.asks('asksState')),
  },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} learned identity or serving node of ${t.subscriber} with ${first.procedure}; then ${t.origin} asked ${t.target} for the location with ${t.procedure}${ending(t)}.`,
  about: {
    why: 'Who tracks people changes technology where one refuses. Neither message alone is the whole of it, and firewalls for one technology do not see the other.',
    falseAlarms: ['A location service by agreement that uses both technologies: list it under agreements.'],
    blindSpots: ['Subscribers that one technology names by number only, before their IMSI was learned.', 'Steps more than an hour apart.'],
    lookNext: [
      'Refusals about the same subscriber just before: what was tried first.',
      'Other subscribers that both addresses asked about.',
    ],
  },
  mappings: {
    attack: ['T1430.002'],
    motif: ['MOT3003.301', 'MOT3003.302', 'MOT5019.302', 'MOT5012.501'],
    fight: ['FGT5019.005', 'FGT5012.008'],
  },
  response: 'block',
  remembers: { perOrigin: messageCentreCounts },
  fires: [
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'ag.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    [
      { operation: 'diameter.slh.lcsRoutingInfo', from: 'bb.leased', to: 'us.hss', about: 'us.two', outcome: 'answered' },
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.two', outcome: 'refused', at: 600 },
    ],
  ],
  silent: [
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.sgd.mtForwardShortMessage', from: 'gb.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
  ],
}))
