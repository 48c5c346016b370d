import { hours, say, type Step, survey } from '../../src/detect/author.js'
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

export default survey({
  id: 'location/one-subscriber-asked-again',
  title: 'Location of one subscriber asked again and again from other networks',
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
  within: hours(24),
  atLeast: 3,
  because: (origin, { tries, countries }, subscriber) =>
    say`Within a day ${tries === 1 ? '1 question' : `${String(tries)} questions`} from ${countries > 1 ? `${countries} countries` : 'one country'} asked where ${subscriber} is; the first came from ${origin}.`,
  about: {
    why: 'One question may be a mistake. Who asks for one person again and again follows that person, from one address or from several.',
    falseAlarms: [
      'A home network whose register stands abroad and is not known yet (catalogue FP03).',
      'Location for emergency services by agreement (catalogue FP12): list the partner under agreements.',
    ],
    blindSpots: ['Fewer than three questions in a day.', 'Origins of the home country, and forged home addresses.'],
    lookNext: ['Who else asked about the subscriber in the week before.', 'The hours of the questions, and what the answers gave.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'] },
  response: 'alert',
  fires: [asked(3, 1800)],
  silent: [asked(2, 1800), asked(3, 1800, 'us.hlr'), asked(3, 50_000)],
})
