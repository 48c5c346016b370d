import {
  absence,
  hours,
  isPartner,
  isSuspect,
  minutes,
  say,
  seconds,
  threshold,
  type Memory,
  type Party,
  type Step,
} from '../../src/detect/author.js'
import { delivers } from '../../src/detect/questions.js'

const LOOKUP = 'map.sendRoutingInfoForSM'
const DELIVER = 'map.mtForwardSM'
const INTERROGATE = 'map.anyTimeInterrogation'
/** MAP version 1 has one ForwardSM for both ways: without a context it may be a delivery. */
const FORWARD = 'map.moForwardSM'
const REPORT = 'map.reportSMDeliveryStatus'

/** Clocks of taps differ, and so do the ways of question and delivery. */
const SKEW = seconds(5)

/** So many lookups, at such a pace, that it is a business. */
function validates(origin: Party, memory: Memory, least: number, pace: number): boolean {
  const lookups = memory.seenFrom(LOOKUP, origin)
  return lookups >= least && lookups * hours(1) >= pace * memory.watched
}

/** Lookups of one address, one every so many seconds; before the last of them the tap shows messages to where the subscribers are. */
const looksUp = (count: number, every: number): Step[] => [
  ...Array.from({ length: count }, (_, i): Step => {
    return { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', beside: i, outcome: 'answered', at: every * i }
  }),
  ...Array.from({ length: 3 }, (_, i): Step => {
    return { operation: DELIVER, from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: every * (count - 1) + i - 5 }
  }),
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 + every * count },
]

/** Looks one subscriber up, then others of whom it writes to so many, then asks where somebody is. */
const writesAndAsks = (delivered: number): Step[] => [
  { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', beside: 20, outcome: 'answered', at: 0 },
  ...Array.from({ length: 10 }, (_, i): Step[] => {
    const step = { from: 'bb.leased', about: 'us.one', beside: i, outcome: 'answered' } as const
    const deliveries: readonly Step[] = [{ ...step, operation: DELIVER, to: 'fr.vlr', at: 1000 + 20 * i + 3 }]
    return [{ ...step, operation: LOOKUP, to: 'us.hlr', at: 1000 + 20 * i }, ...deliveries.slice(0, i < delivered ? 1 : 0)]
  }).flat(),
  { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', beside: 30, outcome: 'answered', at: 5000 },
]

/** Says that a subscriber has gone whom it does not serve, before and after it looks another up. No delivery is seen, as at the edge of the home network. */
const purgesAndLooksUp = (...more: Step[]): Step[] => [
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 0 },
  { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3600 },
  ...more,
  { operation: 'map.purgeMS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
]

const thresholds = {
  deliveriesSeen: threshold(3, 'times', 'deliveries towards that country that the tap must have shown before «none came» means anything'),
  followUp: threshold(
    0.05,
    'share',
    'of lookups of an address that a delivery follows; below, it looks up and does not deliver (catalogue D15)',
  ),
  mostly: threshold(
    0.5,
    'share',
    'the same of an address that has asked what only a home may ask: a few messages of its own excuse nothing',
  ),
  service: threshold(50, 'times', 'lookups of an address that asks nothing else, as a service that validates numbers does (FP08)'),
  pace: threshold(10, 'times', 'lookups of such a service in an hour, over the time that the tap has watched: slower is no business'),
  chainedMinutes: threshold(10, 'minutes', 'within which a question for the location shows what the lookup was for'),
  withinMinutes: threshold(10, 'minutes', 'to wait for the delivery'),
}

export default absence(thresholds, ({ deliveriesSeen, followUp, mostly, service, pace, chainedMinutes, withinMinutes }) => ({
  id: 'identity/sri-sm-without-delivery',
  title: 'Routing information for a message taken, no message delivered',
  threat: 'identity',
  techniques: ['D15'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.6,
  within: minutes(withinMinutes),
  first: {
    looksAt: [LOOKUP],
    only: ['foreign'],
    when: (t) => t.foreign === true,
  },
  unless: {
    looksAt: [DELIVER, FORWARD, REPORT],
    when: (t, first) =>
      (t.procedure !== FORWARD || t.context === undefined) &&
      // Neither the home network’s own message nor one that was there before explains why a stranger looked.
      ((t.foreign !== false && t.at >= first.at - SKEW) || t.origin.country === first.origin.country),
  },
  // A delivery goes to the node that the answer named: a tap that shows none of strangers towards that country (at the edge of the home network it
  // shows the home’s own only) cannot miss one. To who is in the country of the centre it goes without crossing a border.
  visible: (first, memory) =>
    first.answerNode?.country !== undefined &&
    memory.seenTowardsNode(DELIVER, first) >= deliveriesSeen &&
    (isSuspect(first.origin, memory) ||
      (first.answerNode.country !== first.origin.country &&
        !delivers(first.origin, memory, DELIVER, LOOKUP, followUp) &&
        !validates(first.origin, memory, service, pace))),
  confirm: {
    looksAt: ['map.provideSubscriberInfo', 'map.provideSubscriberLocation', INTERROGATE, 'diameter.s6a.insertSubscriberData'],
    only: ['foreign'],
    // Who asks any time needs the number only: an address of another country has nothing from that lookup
    when: (t, first) =>
      t.foreign === true &&
      (t.origin.country === first.origin.country || (first.answered && t.procedure !== INTERROGATE)) &&
      t.at - first.at <= minutes(chainedMinutes),
  },
  // A lookup that failed, or whose message this tap could not see: claimed of an address that asks for locations, too.
  hindsight: ({ origin }, memory) => !delivers(origin, memory, DELIVER, LOOKUP, mostly) && !isPartner(origin, memory),
  // A switch looks nobody up for messages
  ofDoubted: true,
  explained: (origin, memory) => delivers(origin, memory, DELIVER, LOOKUP, mostly),
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} asked for identity and serving node of ${subscriber} as if to deliver a message, and delivered none.`,
  about: {
    why: 'The first half of a delivery gives away the IMSI and the serving node. Without the second half it is a lookup.',
    falseAlarms: [
      'Commercial number validation (catalogue FP08): an address with fifty lookups, ten or more an hour, that asks for nothing else is left alone.',
      'Hubs that deliver on a path this tap does not see (FP01).',
    ],
    blindSpots: [
      'Lookups that are followed by an unwanted but real message.',
      'A harvest of fifty numbers and more at ten an hour, over the time that the tap has watched: its octets are those of a service that validates numbers (FP08), until it has watched for longer than the harvest takes.',
      'The last ten minutes of a capture.',
      'Subscribers who are in the country of who asks.',
      'Taps that see no deliveries to the country of the serving node, and answers that name no node.',
      'Lookups of an address before it asked what only a home may ask, when it delivered after most of its lookups by then.',
      'An address that also delivers messages, unless it asks what only a home may ask, and lookups beside somebody else’s delivery to the same subscriber.',
    ],
    lookNext: ['Share of lookups of this address that are followed by a delivery.', 'ProvideSubscriberInfo about the same subscriber.'],
  },
  mappings: {
    attack: ['T1430.002'],
    motif: ['MOT3003.301', 'MOT5019.302', 'MOT5019.303'],
    fight: ['FGT5019.005', 'FGT5002'],
    misp: 'CatSMS',
  },
  response: 'alert',
  remembers: { perOrigin: [LOOKUP, DELIVER], perCountry: [DELIVER] },
  fires: [
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
    // Sixty lookups in as many hours are no business.
    looksUp(60, 3600),
    writesAndAsks(2),
    purgesAndLooksUp(),
    // What it learned is used from another country, or it asks itself.
    [
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: 'map.provideSubscriberInfo', from: 'bs.leased', to: 'fr.vlr', about: 'us.one', outcome: 'refused', at: 200 },
    ],
    [
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: INTERROGATE, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 200 },
    ],
    // Another network’s message a minute before explains nothing.
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered' },
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'refused', at: 65 },
    ],
  ],
  silent: [
    // Somebody else asks any time: for that the number is enough.
    [
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
      { operation: INTERROGATE, from: 'bs.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 200 },
    ],
    // What it has delivered since explains a lookup that was kept for looking back: a phone that was off
    writesAndAsks(10),
    purgesAndLooksUp({ operation: DELIVER, from: 'bb.leased', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 3602 }),
    // A service that validates numbers
    looksUp(60, 2),
    // A hub that delivers: one lookup without delivery is a phone that was off (FP01).
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: LOOKUP, from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
    // A tap at the edge of the home network: it sees what the home delivers, and nothing of what others do.
    [
      ...Array.from(
        { length: 4 },
        (_, i) => ({ operation: DELIVER, from: 'us.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: i }) as const,
      ),
      { operation: LOOKUP, from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
    // The subscriber is a guest of the country whose centre looks him up: the message does not cross a border.
    [
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered' },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: DELIVER, from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: LOOKUP, from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
    // The subscriber is in France, and the tap sees deliveries to Britain only.
    [
      { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'gb.vlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'gb.vlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'gb.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: LOOKUP, from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: LOOKUP, from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 12 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
    [
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
  ],
}))
