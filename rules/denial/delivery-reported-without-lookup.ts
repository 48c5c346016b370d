import { ending, hours, isPartner, isSuspect, minutes, rule, say, threshold, type Step } from '../../src/detect/author.js'
import { homeIsLookedAt, lookedUp, lookups, looksUp, seesLookups } from '../../src/detect/questions.js'

const REPORT = ['map.reportSMDeliveryStatus', 'diameter.s6c.reportSmDeliveryStatus']
const thresholds = {
  coldMinutes: threshold(
    60,
    'minutes',
    'during which nothing is claimed: a centre tries again for so long after a lookup before the capture began',
  ),
  lookupsSeen: threshold(20, 'times', 'lookups towards that country that the tap must have shown'),
  lookupHours: threshold(24, 'hours', 'after a lookup in which a report belongs to it'),
}

const asked = (count: number): Step[] =>
  Array.from({ length: count }, (_, i): Step => {
    return {
      operation: lookups[0] as string,
      from: 'gb.smsc',
      to: 'us.hlr',
      about: 'us.one',
      beside: 10 + i,
      outcome: 'answered',
      at: 200 * i,
    }
  })
const report = (from: Step['from'], at: number): Step => ({
  operation: REPORT[0] as string,
  from,
  to: 'us.hlr',
  about: 'us.one',
  outcome: 'answered',
  at,
})

export default rule(thresholds, ({ coldMinutes, lookupsSeen, lookupHours }) => ({
  id: 'denial/delivery-reported-without-lookup',
  title: 'Delivery reported by an address that never asked where to deliver',
  threat: 'denial',
  techniques: ['D21'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.6,
  looksAt: REPORT,
  only: ['foreign'],
  when: (t, memory) => {
    if (t.foreign !== true || lookedUp(t, memory, hours(lookupHours))) return false
    if (isSuspect(t.origin, memory)) return true
    // Where the tap shows no answers a report is over sooner than its lookup: what it belongs to may not be known yet
    if (t.outcome === 'unseen' && !seesLookups(memory)) return false
    return memory.watched >= minutes(coldMinutes) && !looksUp(t.origin, memory) && homeIsLookedAt(t, memory, lookupsSeen)
  },
  hindsight: (t, memory) => t.foreign === true && !lookedUp(t, memory, hours(lookupHours)) && !isPartner(t.origin, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} told ${t.target} how the delivery of a message to ${t.subscriber} went, without having asked where to deliver one${ending(t)}.`,
  about: {
    why: 'A report that a message failed makes the home network note that messages wait, and say when the phone is back: who reports without a message learns when somebody can be reached, or keeps messages from him.',
    falseAlarms: ['Centres that look up under one title and report under another of another country (catalogue FP01).'],
    blindSpots: [
      'An address that has looked anybody up, unless it asks what only a home may ask, and one of a country from which the subscriber was looked up in the day before.',
      'The first hour of a capture, taps that show no lookups towards the home network, and those that show no answers.',
    ],
    lookNext: [
      'AlertServiceCentre of the home network to this address: then it learned that the phone is back.',
      'What else it asked about the subscriber.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], misp: 'CatSMS' },
  response: 'alert',
  remembers: { perSubscriber: lookups, perOrigin: lookups, perCountry: lookups },
  fires: [
    [...asked(20), report('bb.leased', 4000)],
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 0 },
      report('bb.leased', 60),
    ],
    // Nothing shows an answer to it, though the tap shows others
    [...asked(20), { ...report('bb.leased', 4000), outcome: 'unseen' }, { ...(asked(1)[0] as Step), at: 9000 }],
  ],
  silent: [
    // It has asked
    [
      ...asked(20),
      { operation: lookups[0] as string, from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3990 },
      report('fr.smsc', 4000),
    ],
    // Another title of that country has asked (FP01)
    [
      ...asked(20),
      { operation: lookups[0] as string, from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3990 },
      report('fr.vlr', 4000),
    ],
    // A centre whose lookup came before the capture
    [...asked(20), report('gb.smsc', 4000)],
    // The tap has watched for half an hour
    [...asked(20).map((step) => ({ ...step, at: (step.at ?? 0) / 4 })), report('bb.leased', 1800)],
    // The tap shows no lookups: they and reports go to the same network
    [...asked(3), report('bb.leased', 4000)],
    // The tap sees no answers: the report is over after ten seconds, its lookup after thirty
    [
      ...asked(20).map((step): Step => ({ ...step, outcome: 'unseen' })),
      { operation: lookups[0] as string, from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 4000 },
      { ...report('fr.smsc', 4001), outcome: 'unseen' },
      { operation: lookups[0] as string, from: 'gb.smsc', to: 'us.hlr', about: 'us.two', outcome: 'unseen', at: 4015 },
      { operation: lookups[0] as string, from: 'gb.smsc', to: 'us.hlr', about: 'us.three', outcome: 'unseen', at: 4100 },
    ],
    // The home network’s own centre
    [...asked(20), report('us.smsc', 4000)],
  ],
}))
