import { chain, crosses, ending, hours, placeOf, say, threshold, type Step } from '../../src/detect/author.js'
import { isMessageCentre, lookupsOfSubscriber, messageCentreCounts, usesWhatAnotherLearned } from '../../src/detect/questions.js'

const LOOKUP = 'map.sendRoutingInfoForSM'

const thresholds = {
  withinHours: threshold(24, 'hours', 'from the answer that one address got to the question of the other'),
}

const looksUp = (from: Step['from'], at: number, about: Step['about'] = 'us.one'): Step => ({
  operation: LOOKUP,
  from,
  to: 'us.hlr',
  about,
  outcome: 'answered',
  at,
})
const locates = (from: Step['from'], at: number): Step => ({
  operation: 'map.provideSubscriberInfo',
  from,
  to: 'fr.vlr',
  about: 'us.one',
  outcome: 'answered',
  at,
})
const delivers = (from: Step['from'], at: number, about: Step['about'] = 'us.one'): Step => ({
  operation: 'map.mtForwardSM',
  from,
  to: 'fr.vlr',
  about,
  outcome: 'answered',
  at,
})

export default chain(thresholds, ({ withinHours }) => ({
  id: 'location/identity-learned-by-another',
  title: 'Location asked under an address of one country with what an address of another has learned',
  threat: 'location',
  techniques: ['D19', 'D21'],
  category: 'cat3',
  severity: 'critical',
  confidence: 0.85,
  within: hours(withinHours),
  first: {
    looksAt: [LOOKUP, 'map.sendRoutingInfo', 'map.sendRoutingInfoForLCS', 'map.sendIMSI'],
    only: ['foreign'],
    when: (t) => t.foreign === true && t.answered && (t.disclosed.includes('imsi') || t.disclosed.includes('serving-node')),
  },
  unless: { looksAt: ['map.mtForwardSM'], when: (t, first) => placeOf(t.origin) === placeOf(first.origin) },
  then: {
    looksAt: ['map.provideSubscriberInfo', 'map.provideSubscriberLocation'],
    only: ['foreign'],
    when: (t, first, memory) =>
      t.foreign === true &&
      (t.procedure !== 'map.provideSubscriberLocation' || crosses(t)) &&
      usesWhatAnotherLearned(t, first, memory) &&
      !isMessageCentre(first.origin, memory),
  },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} learned identity or serving node of ${t.subscriber} with ${first.procedure}; the address ${t.origin} of another country, from which nobody has asked for them, then asked ${t.target} for the location${ending(t)}.`,
  about: {
    why: 'Identity and serving node have to be learned before the switch can be asked. Who asks without having learned them got them from somebody: the two addresses belong together, or know who sells.',
    falseAlarms: [
      'Somebody else’s lookup on the same day, which has nothing to do with it: addresses that deliver messages are left alone.',
      'Services that sell routing information (catalogue FP01): the link is to their customer.',
    ],
    blindSpots: [
      'Two addresses of one country, and addresses of countries from which the same subscriber was looked up as well.',
      'What was learned before the capture, by another tap or otherwise.',
      'Questions of Diameter.',
    ],
    lookNext: [
      'Whether both addresses ask about other subscribers in common: parameters and transaction ids of one tool tell more.',
      'Which of the two is leased, and from whom.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT5019.302', 'MOT5012.501'], fight: ['FGT5019.005', 'FGT5012.008'] },
  response: 'block',
  remembers: { perSubscriber: lookupsOfSubscriber, perOrigin: messageCentreCounts },
  fires: [
    [looksUp('bb.leased', 0), locates('ag.leased', 300)],
    [looksUp('bb.leased', 0), locates('cn.range', 80_000)],
  ],
  silent: [
    [looksUp('bb.leased', 0), locates('bb.leased', 300)],
    // It has asked itself
    [looksUp('bb.leased', 0), looksUp('ag.leased', 100), locates('ag.leased', 300)],
    // A centre that delivers
    [looksUp('gb.smsc', 0), delivers('gb.smsc', 2), locates('ag.leased', 300)],
    [looksUp('gb.smsc', 0, 'us.two'), delivers('gb.smsc', 2, 'us.two'), looksUp('gb.smsc', 10), locates('ag.leased', 300)],
    // The home network itself
    [looksUp('us.smsc', 0), locates('ag.leased', 300)],
    [looksUp('bb.leased', 0), locates('us.hlr', 300)],
  ],
}))
