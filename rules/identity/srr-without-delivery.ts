import { absence, isOfSuspectRealm, isPartner, isSuspect, minutes, say, threshold, type Step } from '../../src/detect/author.js'
import { delivers } from '../../src/detect/questions.js'

const LOOKUP = 'diameter.s6c.sendRoutingInfoForSm'
const DELIVER = 'diameter.sgd.mtForwardShortMessage'

const thresholds = {
  deliveriesSeen: threshold(3, 'times', 'messages that the tap must have seen delivered before a missing one means something'),
  followUp: threshold(0.05, 'share', 'of lookups of an address that a delivery follows; below, it looks up and does not deliver'),
  mostly: threshold(
    0.5,
    'share',
    'the same of an address that has asked what only a home may ask: a few messages of its own excuse nothing',
  ),
  withinMinutes: threshold(10, 'minutes', 'to wait for the delivery'),
}

/** The tap shows deliveries; a host looks one subscriber up, and has delivered to another. `first`: what it asked before. */
const delivering = (...first: Step[]): Step[] => [
  ...first,
  { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 10 },
  { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.three', outcome: 'answered', at: 20 },
  { operation: DELIVER, from: 'bb.leased', to: 'fr.mme', about: 'us.three', outcome: 'answered', at: 30 },
  { operation: LOOKUP, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 100 },
  { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 4000 },
]

/** Other hosts of a realm ask what only a home may ask, so many times; a day later one looks a subscriber up. No delivery is seen, as at the edge of the home network. */
const ofRealm = (claims: number, ...meanwhile: Step[]): Step[] => [
  ...Array.from({ length: claims }, (_, i): Step => {
    return {
      operation: 'diameter.sh.userData',
      from: 'bb.leased',
      beyond: 1,
      to: 'us.hss',
      about: 'us.two',
      outcome: 'answered',
      at: 3600 * i,
    }
  }),
  ...meanwhile,
  { operation: LOOKUP, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 90_000 },
  { operation: 'diameter.s6a.authenticationInformation', from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 93_000 },
]

export default absence(thresholds, ({ deliveriesSeen, followUp, mostly, withinMinutes }) => ({
  id: 'identity/srr-without-delivery',
  title: 'Routing information for a message taken over Diameter, no message delivered',
  threat: 'identity',
  techniques: ['D15'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.6,
  within: minutes(withinMinutes),
  first: { looksAt: [LOOKUP], only: ['foreign'], when: (t) => t.foreign === true },
  unless: {
    looksAt: [DELIVER, 'map.mtForwardSM'],
    when: (t, first) => t.at >= first.at && (t.foreign !== false || t.origin.country === first.origin.country),
  },
  // As on SS7: a tap that shows no delivery of strangers towards the country of the serving node cannot miss one. Often an answer names a host only.
  // To who is in the country of the centre it goes without crossing a border. Of a realm that has no guests and asks where people are none need be seen.
  visible: (first, memory) =>
    first.answered &&
    first.disclosed.length > 0 &&
    ((isOfSuspectRealm(first.origin, memory) && !delivers(first.origin, memory, DELIVER, LOOKUP, followUp)) ||
      (memory.seenTowardsNode(DELIVER, first) >= deliveriesSeen &&
        (isSuspect(first.origin, memory) ||
          (first.whereabouts !== 'here' &&
            (first.answerNode === undefined || first.answerNode.country !== first.origin.country) &&
            !delivers(first.origin, memory, DELIVER, LOOKUP, followUp))))),
  confirm: {
    looksAt: ['diameter.s6a.insertSubscriberData', 'diameter.slg.provideLocation', 'map.provideSubscriberInfo'],
    only: ['foreign'],
    when: (t, first) => t.foreign === true && t.at - first.at <= minutes(10),
  },
  hindsight: ({ origin }, memory) => !delivers(origin, memory, DELIVER, LOOKUP, mostly) && !isPartner(origin, memory),
  // A switch looks nobody up for messages
  ofDoubted: true,
  explained: (origin, memory) => delivers(origin, memory, DELIVER, LOOKUP, mostly),
  because: (first, subscriber) =>
    say`Traffic bearing the name ${first.origin} asked for identity and serving node of ${subscriber} as if to deliver a message, and delivered none.`,
  about: {
    why: 'A message service centre asks where a subscriber is to deliver a message. Asked for itself, the answer is the first step of tracking.',
    falseAlarms: [
      'Number look-up services (catalogue FP01).',
      'Messages that fall back to another way after the look-up.',
      'The message centre of a small network of which somebody else uses names of hosts: left alone once the tap shows one of its messages in twenty, or a guest of that network.',
    ],
    blindSpots: [
      'Taps that do not see deliveries, as at the edge of the home network those to travellers: however many are looked up, a centre with messages for them asks the same. Claimed there is a realm to which nobody has come for a day, once others have claimed five things of its hosts.',
      'Subscribers who are in the country of who asks.',
      'A tracker who delivers a silent message after the look-up.',
    ],
    lookNext: ['Location asked of the serving node in the minutes after.', 'How many subscribers the same origin looks up.'],
  },
  mappings: {
    attack: ['T1430.002'],
    motif: ['MOT3003.302', 'MOT5019.302', 'MOT5019.303'],
    fight: ['FGT5019.005', 'FGT5002'],
    misp: 'CatSMS',
  },
  response: 'alert',
  remembers: { perOrigin: [LOOKUP, DELIVER], perCountry: [DELIVER] },
  fires: [
    // Says that a subscriber has gone whom it does not serve; no delivery is seen, as at the edge of the home network
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 0 },
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 3600 },
      { operation: 'diameter.s6a.purgeUe', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    delivering({ operation: 'diameter.sh.userData', from: 'bb.leased', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 0 }),
    [
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 0 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.three', outcome: 'answered', at: 10 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 20 },
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 100 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 4000 },
    ],
    // Messages that no phone shows do not make a message centre.
    [
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 0 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.three', outcome: 'answered', at: 10 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 20 },
      { operation: DELIVER, from: 'bb.leased', to: 'fr.mme', about: 'us.three', outcome: 'answered', at: 30, says: { message: 'silent' } },
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 100 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 4000 },
    ],
    ofRealm(3),
  ],
  silent: [
    delivering(),
    ofRealm(2),
    // Subscribers come there, or have come before the capture
    ofRealm(
      3,
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'bb.leased',
        beyond: 2,
        to: 'us.hss',
        about: 'us.three',
        outcome: 'answered',
        at: 9000,
      },
      {
        operation: 'diameter.s6a.updateLocation',
        from: 'bb.leased',
        beyond: 2,
        to: 'us.hss',
        about: 'us.three',
        outcome: 'answered',
        at: 9002,
      },
    ),
    ofRealm(3, {
      operation: 'diameter.s6a.cancelLocation',
      from: 'us.hss',
      to: 'bb.leased',
      further: 2,
      about: 'us.three',
      outcome: 'answered',
      at: 9000,
    }),
    // It has delivered a message
    ofRealm(3, { operation: DELIVER, from: 'bb.leased', to: 'us.smsc', about: 'us.three', outcome: 'answered', at: 9000 }),
    // In the first day
    ofRealm(3)
      .map((step) => (step.at === 90_000 ? { ...step, at: 80_000 } : step))
      .toSpliced(-1, 1),
    // The answer names a node of the country whose centre looks him up.
    [
      ...[10, 20, 30].map((at): Step => ({ operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at })),
      { operation: LOOKUP, from: 'fr.smsc', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 100, says: { node: 'fr.mme' } },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 4000 },
    ],
    // He is a guest of the network whose centre looks him up: the message does not cross a border.
    [
      { operation: 'diameter.s6a.authenticationInformation', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 0 },
      { operation: 'diameter.s6a.updateLocation', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2 },
      ...[10, 20, 30].map((at): Step => ({ operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at })),
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 3600 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    [
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 0 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.three', outcome: 'answered', at: 10 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 20 },
      { operation: LOOKUP, from: 'gb.smsc', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 100 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 102 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 4000 },
    ],
  ],
}))
