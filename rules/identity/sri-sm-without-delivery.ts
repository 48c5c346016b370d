import { absence, minutes, say } from '../../src/detect/author.js'

const LOOKUP = 'map.sendRoutingInfoForSM'
const DELIVERY = ['map.mtForwardSM', 'map.moForwardSM', 'map.reportSMDeliveryStatus']
/** Deliveries that the tap must have shown before «none came» means anything. */
const DELIVERIES_SEEN = 3

export default absence({
  id: 'identity/sri-sm-without-delivery',
  title: 'Routing information for a message taken, no message delivered',
  threat: 'identity',
  techniques: ['D15'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.6,
  within: minutes(10),
  first: {
    looksAt: [LOOKUP],
    when: (t) => t.foreign === true && t.answered && (t.disclosed.includes('imsi') || t.disclosed.includes('serving-node')),
  },
  unless: { looksAt: DELIVERY, when: () => true },
  // Deliveries go to the visited network: a tap that never shows one cannot miss one.
  visible: (_, memory) => DELIVERY.reduce((n, procedure) => n + memory.seen(procedure), 0) >= DELIVERIES_SEEN,
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} took identity and serving node of ${subscriber} as if to deliver a message; no message followed within ten minutes, on a tap that sees deliveries.`,
  about: {
    why: 'The first half of a delivery gives away the IMSI and the serving node. Without the second half it is a lookup.',
    falseAlarms: ['Commercial number validation (catalogue FP08).', 'Hubs that deliver on a path this tap does not see (FP01).'],
    blindSpots: [
      'Lookups that are followed by an unwanted but real message.',
      'The last ten minutes of a capture.',
      'Taps that see no deliveries at all.',
    ],
    lookNext: ['Share of lookups of this address that are followed by a delivery.', 'ProvideSubscriberInfo about the same subscriber.'],
  },
  mappings: { misp: 'CatSMS' },
  response: 'alert',
  fires: [
    [
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: LOOKUP, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
    ],
  ],
  silent: [
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
})
