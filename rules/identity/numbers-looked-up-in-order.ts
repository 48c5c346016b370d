import { days, hours, isPartner, say, type Step, survey, threshold } from '../../src/detect/author.js'
import { deliveries, lookups } from '../../src/detect/questions.js'

const thresholds = {
  numbers: threshold(20, 'times', 'numbers looked up within three days'),
  inOrderShare: threshold(0.8, 'share', 'of the steps that lead to a number close by, always the same way'),
}

/** Lookups, one every so many seconds, so many numbers further on each; every other one fails. */
const looksUp = (count: number, step: number, every: number, more: Partial<Step> = {}): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'map.sendRoutingInfoForSM',
    from: 'bb.leased',
    to: 'us.hlr',
    about: 'us.one',
    beside: (step * i) % 80,
    outcome: i % 2 === 0 ? 'answered' : 'refused',
    at: every * i,
    ...more,
  }))
const HOUR = hours(1) / 1e6

export default survey(thresholds, ({ numbers, inOrderShare }) => ({
  id: 'identity/numbers-looked-up-in-order',
  title: 'One number after another looked up over days, as if to deliver messages',
  threat: 'identity',
  techniques: ['D13', 'D15'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.7,
  looksAt: lookups,
  only: ['noVisitors'],
  when: (t, memory) => t.foreign === true && !isPartner(t.origin, memory),
  unless: { looksAt: deliveries, when: () => true },
  per: 'origin',
  over: 'subscriber',
  within: days(3),
  atLeast: numbers,
  // Within a day: identity/numbers-swept, or no sweep
  and: ({ inOrder, days: seen }) => inOrder >= inOrderShare && seen >= 2,
  because: (origin, { different, days: seen }) =>
    say`On ${String(seen)} days ${origin} looked up ${String(different)} numbers, one after another, and delivered no messages.`,
  about: {
    why: 'Who harvests numbers slowly stays below what is counted per hour. People are not written to in the order of their numbers.',
    falseAlarms: [
      'Message centres are told by the messages that follow.',
      'Validation of numbers by a sorted list (catalogue FP08): without an agreement a violation all the same.',
    ],
    blindSpots: [
      'Fewer than twenty numbers in three days, or in no order.',
      'Numbers that lie more than ten apart.',
      'Sweeps spread over several addresses, or by one that delivers to every tenth number.',
    ],
    lookNext: [
      'What the address asked next about those that were answered.',
      'Other addresses of the same range that go on with the numbers.',
    ],
  },
  mappings: {
    attack: ['T1430.002'],
    motif: ['MOT3003.301', 'MOT3003.302', 'MOT1046.301', 'MOT5019.302'],
    fight: ['FGT5019.005'],
    misp: 'CatSMS',
  },
  response: 'alert',
  fires: [looksUp(30, 1, HOUR), looksUp(30, 77, HOUR)],
  silent: [
    looksUp(15, 1, 2 * HOUR),
    // Within a day, or in no order
    looksUp(30, 1, 600),
    looksUp(40, 37, HOUR),
    // A centre that delivers
    looksUp(30, 1, HOUR, { from: 'gb.smsc', outcome: 'answered' }).flatMap((step) => [
      step,
      { ...step, operation: 'map.mtForwardSM', to: 'fr.vlr', at: (step.at ?? 0) + 2 },
    ]),
  ],
}))
