import { crosses, ending, minutes, say, type Transaction, chain } from '../../src/detect/author.js'

/** Where somebody is, and under which identity and at which node: what a tracker begins with. */
const WHERE_3G = ['map.anyTimeInterrogation', 'map.provideSubscriberInfo', 'map.provideSubscriberLocation', 'map.sendRoutingInfoForLCS']
const WHERE_4G = [
  'diameter.s6a.insertSubscriberData',
  'diameter.slg.provideLocation',
  'diameter.slh.lcsRoutingInfo',
  'diameter.sh.userData',
]
const LOOKUPS = ['map.sendRoutingInfoForSM', 'map.sendRoutingInfo', 'map.sendIMSI', 'diameter.s6c.sendRoutingInfoForSm']
const MESSAGES = ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage']

/** A message that the phone does not show finds it, too, whatever carries it. */
const wayOf = (procedure: string): string => (MESSAGES.includes(procedure) ? 'message' : procedure.startsWith('diameter.') ? '4G' : '3G')

const LCS = ['map.provideSubscriberLocation', 'diameter.slg.provideLocation']

/** A visited network locates emergency calls of its guests itself (catalogue FP12). */
const ofTheVisited = (t: Transaction): boolean => LCS.includes(t.procedure) && !crosses(t)

/** Insert-Subscriber-Data is about location when its flags ask for it; messages, when they are hidden. */
function locates(t: Transaction): boolean {
  if (MESSAGES.includes(t.procedure)) return t.asks('smsSilent') || t.asks('smsOta')
  return (
    t.procedure !== 'diameter.s6a.insertSubscriberData' || t.asks('asksLocation') || t.asks('asksCurrentLocation') || t.asks('asksState')
  )
}

export default chain({
  id: 'location/refused-then-asked-in-the-other-technology',
  title: 'Refused in one technology, the location asked in the other',
  threat: 'location',
  techniques: ['D28'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.8,
  within: minutes(30),
  first: {
    looksAt: [...WHERE_3G, ...WHERE_4G, ...LOOKUPS],
    only: ['foreign'],
    when: (t) => t.foreign === true && (t.outcome === 'refused' || t.outcome === 'silent') && locates(t),
  },
  // A refusal stays a refusal: who may ask is not refused, or stands in the agreements.
  unless: { looksAt: [], when: () => false },
  then: {
    looksAt: [...WHERE_3G, ...WHERE_4G, ...MESSAGES],
    only: ['foreign'],
    when: (t, first) => t.foreign === true && wayOf(t.procedure) !== wayOf(first.procedure) && locates(t) && !ofTheVisited(t),
  },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} was refused ${first.procedure} about ${t.subscriber}; within half an hour ${t.origin} tried ${t.procedure} at ${t.target}${ending(t)}.`,
  about: {
    why: 'Filters of one technology do not know what the others refused. Who is turned away and comes back by another door wants this subscriber, whatever address he bears then.',
    falseAlarms: [
      'A location service by agreement that uses both technologies: list it under agreements.',
      'An emergency call, located by the visited network itself (catalogue FP12).',
      'Lookups of message centres with both technologies are not claimed: only a location question or a hidden message may follow.',
    ],
    blindSpots: [
      'Subscribers that one technology names by number and the other by IMSI, while nobody has tied the two.',
      'A question left without answer whose time was not over when the next came.',
      'Sessions and registrations as the second door: other rules look at these.',
    ],
    lookNext: ['Whether the second question was answered.', 'The same pair of addresses about other subscribers.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'] },
  response: 'block',
  fires: [
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'ag.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 900 },
    ],
    [
      { operation: 'diameter.slg.provideLocation', from: 'bb.leased', to: 'fr.mme', about: 'us.two', outcome: 'refused' },
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.two', outcome: 'refused', at: 600 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'diameter.slh.lcsRoutingInfo', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    [
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'refused' },
      {
        operation: 'map.mtForwardSM',
        from: 'bs.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        at: 60,
        says: { message: 'silent' },
      },
    ],
  ],
  silent: [
    // An emergency call, located by the network where it is made.
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'diameter.slg.provideLocation', from: 'fr.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'ag.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 900 },
    ],
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'ag.leased', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 900 },
    ],
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'diameter.s6a.insertSubscriberData', from: 'ag.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 1900 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'diameter.s6c.sendRoutingInfoForSm', from: 'gb.smsc', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 5 },
      { operation: 'diameter.sgd.mtForwardShortMessage', from: 'gb.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 6 },
    ],
  ],
})
