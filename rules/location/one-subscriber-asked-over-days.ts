import { days, say, survey, threshold, type Step } from '../../src/detect/author.js'
import { asksWhere, locationQuestions } from '../../src/detect/questions.js'

const asked = (count: number, every: number, from: Step['from'] = 'bb.leased'): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'map.provideSubscriberInfo',
    from,
    to: 'fr.vlr',
    about: 'us.one',
    outcome: 'answered',
    at: every * i,
  }))

const thresholds = {
  activeDays: threshold(3, 'days', 'of the week on which somebody asked'),
}

export default survey(thresholds, ({ activeDays }) => ({
  id: 'location/one-subscriber-asked-over-days',
  title: 'Location of one subscriber asked over days from other networks',
  threat: 'location',
  techniques: ['D17'],
  category: 'cat2',
  severity: 'critical',
  confidence: 0.9,
  looksAt: locationQuestions,
  only: ['foreign'],
  when: asksWhere,
  per: 'subscriber',
  over: 'question',
  within: days(7),
  atLeast: 5,
  and: (counts) => counts.days >= activeDays,
  because: (origin, { tries, days: active }, subscriber) =>
    say`Within a week, on ${String(active)} days, ${String(tries)} questions asked where ${subscriber} is; the first came from ${origin}.`,
  about: {
    why: 'Who asks slowly stays below what is counted by the day. Over days the questions about one person are a pattern of life.',
    falseAlarms: ['A home network whose register stands abroad and is not known yet (catalogue FP03).'],
    blindSpots: ['Captures of less than three days.', 'Fewer than five questions in a week.'],
    lookNext: ['Whether the addresses change from day to day.', 'Where the subscriber was on these days.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'] },
  response: 'alert',
  fires: [asked(5, 50_000)],
  silent: [asked(4, 50_000), asked(5, 50_000, 'us.hlr')],
}))
