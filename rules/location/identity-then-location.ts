import { chain, crosses, ending, hours, placeOf, say, threshold } from '../../src/detect/author.js'
import { isMessageCentre, lookupsOfSubscriber, messageCentreCounts, usesWhatAnotherLearned } from '../../src/detect/questions.js'

const thresholds = {
  withinHours: threshold(24, 'hours', 'from the first question to the second'),
}

export default chain(thresholds, ({ withinHours }) => ({
  id: 'location/identity-then-location',
  title: 'Identity taken, then the location asked',
  threat: 'location',
  techniques: ['D21'],
  category: 'cat3',
  severity: 'critical',
  confidence: 0.95,
  within: hours(withinHours),
  first: {
    looksAt: ['map.sendRoutingInfoForSM', 'map.sendRoutingInfo', 'map.sendRoutingInfoForLCS', 'map.sendIMSI'],
    only: ['foreign'],
    when: (t) => t.foreign === true && t.answered && (t.disclosed.includes('imsi') || t.disclosed.includes('serving-node')),
  },
  // A message that is delivered is what routing information is for.
  unless: { looksAt: ['map.mtForwardSM'], when: (t, first) => placeOf(t.origin) === placeOf(first.origin) },
  then: {
    looksAt: ['map.provideSubscriberInfo', 'map.provideSubscriberLocation', 'map.anyTimeInterrogation'],
    only: ['foreign'],
    // Somebody else’s lookup for a message is no stage of this. What only an address of another country has learned: location/identity-learned-by-another
    when: (t, first, memory) =>
      t.foreign === true &&
      (t.procedure !== 'map.provideSubscriberLocation' || crosses(t)) &&
      (t.origin.address === first.origin.address || !isMessageCentre(first.origin, memory)) &&
      !usesWhatAnotherLearned(t, first, memory),
  },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} learned identity or serving node of ${t.subscriber} with ${first.procedure}; then the address ${t.origin} asked ${t.target} for the location${ending(t)}.`,
  about: {
    why: 'The two steps of a tracker: who is it and which node serves, then where. Delivery of a message needs only the first.',
    falseAlarms: ['A short message to a subscriber whose home happens to use a location service under foreign titles within the day.'],
    blindSpots: [
      'First and second step by different taps: the home edge sees one, the visited edge the other.',
      'An identity that was known before.',
    ],
    lookNext: [
      'Whether both addresses ask about other subscribers in common.',
      'Later questions about the same subscriber from any address.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT5019.302', 'MOT5012.501'], fight: ['FGT5019.005', 'FGT5012.008'] },
  response: 'block',
  remembers: { perSubscriber: lookupsOfSubscriber, perOrigin: messageCentreCounts },
  fires: [
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    // By number: that needs nothing which was learned
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.anyTimeInterrogation', from: 'ag.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    // Both have looked up
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'ag.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 100 },
      { operation: 'map.provideSubscriberInfo', from: 'ag.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
  ],
  silent: [
    // An address of another country that has not looked up: location/identity-learned-by-another
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.provideSubscriberInfo', from: 'ag.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    // The centre delivers to others: that its message to this one went another way makes it no accomplice.
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.anyTimeInterrogation', from: 'ag.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.provideSubscriberInfo', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' },
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 300 },
    ],
  ],
}))
