import { hours, minutes, say, type Step, survey, threshold } from '../../src/detect/author.js'
import { deliveries } from '../../src/detect/questions.js'

const thresholds = {
  soonMinutes: threshold(5, 'minutes', 'from one message to the next, several times what a flood leaves between them'),
}

const delivers = (count: number, from: Step['from'], every: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'map.mtForwardSM',
    from,
    to: 'fr.vlr',
    about: 'us.one',
    outcome: 'answered',
    at: every * i,
  }))

export default survey(thresholds, ({ soonMinutes }) => ({
  id: 'denial/one-subscriber-flooded-with-messages',
  title: 'More messages of other networks for one subscriber within an hour than anybody reads',
  threat: 'denial',
  techniques: ['D25'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.7,
  looksAt: deliveries,
  only: ['foreign'],
  // Few get a second message soon after one: only those are counted
  when: (t, memory) => t.foreign === true && !t.fromResponder && (memory.reached(t) ?? Number.POSITIVE_INFINITY) <= minutes(soonMinutes),
  per: 'subscriber',
  over: 'question',
  within: hours(1),
  // Attack catalogue §7B
  atLeast: 100,
  because: (origin, { tries }, subscriber) =>
    say`Within an hour ${String(tries)} messages of others than the home network were for ${subscriber}, each soon after another; the first of these came from ${origin}.`,
  about: {
    why: 'A phone that rings without end cannot be used, its memory fills up, and what the owner ought to read, as the warning of a bank, is lost among it. Each answer tells whether the phone is on.',
    falseAlarms: [
      'Devices that a platform abroad speaks to by messages more than once a minute (catalogue FP04).',
      'Numbers with which message centres are tested (catalogue FP14): configure an agreement.',
    ],
    blindSpots: [
      'A hundred messages in an hour or fewer.',
      'Taps that do not see whether a message was delivered.',
      'Floods that the home’s own centre delivers, whoever has sent them.',
      'Messages for the router of the home network: it gives each another identity.',
    ],
    lookNext: [
      'Who sent them: one centre or several, and whether it has delivered to others.',
      'What else happened to the subscriber in that hour.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT1499.503'], misp: 'CatSMS' },
  response: 'alert',
  fires: [delivers(102, 'bb.leased', 30)],
  silent: [
    delivers(100, 'bb.leased', 30),
    // The home’s own centre
    delivers(150, 'us.smsc', 20),
    // Over more than an hour
    delivers(150, 'gb.smsc', 60),
    // Many subscribers, a message each
    delivers(150, 'gb.smsc', 10).map((step, beside): Step => ({ ...step, about: 'us.two', beside })),
  ],
}))
