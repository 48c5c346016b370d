import { days, isSuspect, say, type Step, survey, threshold } from '../../src/detect/author.js'
import { deliveries, lookups as LOOKUP } from '../../src/detect/questions.js'

const thresholds = {
  lookups: threshold(5, 'times', 'lookups of one subscriber within a week by addresses that ask for locations, too'),
  activeDays: threshold(3, 'days', 'of the week on which somebody looked up'),
}

const looksUp = (count: number, every: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: LOOKUP[0] ?? '',
    from: 'bb.leased',
    to: 'us.hlr',
    about: 'us.one',
    outcome: 'answered',
    at: 10 + every * i,
  }))
/** What makes the address suspected, about another subscriber. */
const asks: Step = { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 0 }

export default survey(thresholds, ({ lookups, activeDays }) => ({
  id: 'identity/one-subscriber-looked-up-again',
  title: 'One subscriber looked up again and again by addresses that ask for locations, too',
  threat: 'identity',
  techniques: ['D15', 'D17'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.6,
  looksAt: LOOKUP,
  only: ['noVisitors'],
  when: (t, memory) => t.answered && isSuspect(t.origin, memory),
  unless: { looksAt: deliveries, when: (t) => t.foreign === true },
  per: 'subscriber',
  over: 'question',
  within: days(7),
  atLeast: lookups,
  and: (counts) => counts.days >= activeDays,
  because: (origin, { tries, days: active }, subscriber) =>
    say`Within a week, on ${String(active)} days, ${String(tries)} lookups asked for identity and serving node of ${subscriber}, and this tap shows no message of others that followed; the first came from ${origin}, which also asks what only a home network may ask.`,
  about: {
    why: 'Each lookup tells which switch serves the subscriber, so in which country and region he is. Of an address that tracks others, looking one person up for days is more of the same, whatever else it delivers.',
    falseAlarms: [
      'A title that carries honest messages and questions for locations: a subscriber abroad who gets a password on most days, where the tap does not show deliveries abroad.',
    ],
    blindSpots: [
      'Lookups before the address was suspected.',
      'Fewer than five in a week, or on fewer than three days of it.',
      'Subscribers to whom others deliver a message for every ten lookups.',
    ],
    lookNext: [
      'Whether the subscriber received messages from this centre.',
      'Hours of the lookups, and the switches that the answers named.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5019.302'], fight: ['FGT5019.005'], misp: 'CatSMS' },
  response: 'alert',
  fires: [[asks, ...looksUp(6, 50_000)]],
  silent: [
    // Nothing else is known of the address.
    looksUp(6, 50_000),
    [asks, ...looksUp(4, 70_000)],
    [asks, ...looksUp(6, 3600)],
    // It delivers.
    [
      asks,
      ...looksUp(6, 50_000).flatMap((step): Step[] => [
        step,
        { operation: deliveries[0] ?? '', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: (step.at ?? 0) + 3 },
      ]),
    ],
  ],
}))
