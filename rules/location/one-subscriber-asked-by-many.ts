import { isSuspect, minutes, say, survey, threshold, type Step } from '../../src/detect/author.js'
import { asksWhere, locationQuestions } from '../../src/detect/questions.js'

/** Questions that only the home network has a reason for. */
const HOME_ONLY = [...locationQuestions, 'map.sendRoutingInfo', 'map.sendIMSI']
/** Anybody who has a message asks this: it counts from addresses alone that have asked more. */
const FOR_MESSAGES = ['map.sendRoutingInfoForSM', 'diameter.s6c.sendRoutingInfoForSm']

const asks = (from: Step['from'], at: number): Step => ({
  operation: 'map.provideSubscriberInfo',
  from,
  to: 'fr.vlr',
  about: 'us.one',
  outcome: 'refused',
  at,
})

const thresholds = {
  fromCountries: threshold(2, 'times', 'countries that the asking addresses must be of'),
}

export default survey(thresholds, ({ fromCountries }) => ({
  id: 'location/one-subscriber-asked-by-many',
  title: 'One subscriber asked about by several foreign networks within minutes',
  threat: 'location',
  techniques: ['D18'],
  category: 'cat2',
  severity: 'critical',
  confidence: 0.9,
  looksAt: [...HOME_ONLY, ...FOR_MESSAGES],
  only: ['foreign'],
  when: (t, memory) =>
    t.foreign === true &&
    !t.fromResponder &&
    (!locationQuestions.includes(t.procedure) || asksWhere(t)) &&
    (!FOR_MESSAGES.includes(t.procedure) || isSuspect(t.origin, memory)),
  per: 'subscriber',
  over: 'network',
  within: minutes(10),
  atLeast: 3,
  and: ({ countries }) => countries >= fromCountries,
  because: (origin, { different, countries }, subscriber) =>
    say`Within ten minutes ${String(different)} networks of ${String(countries)} countries, none of them the home, asked about ${subscriber}; the first was ${origin}.`,
  about: {
    why: 'Nobody is served by several networks at once. Who rents addresses in several countries tries them one after another until one is answered.',
    falseAlarms: ['Networks of one group that are not known to be one: list them as a family.'],
    blindSpots: ['Several addresses of one network.', 'Lookups for messages from addresses that asked nothing else.'],
    lookNext: ['Which of the addresses was answered.', 'Other subscribers about whom the same addresses asked.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'] },
  response: 'alert',
  fires: [[asks('bb.leased', 0), asks('ag.leased', 40), asks('bs.leased', 90)]],
  silent: [
    [asks('bb.leased', 0), asks('ag.leased', 40)],
    [asks('bb.leased', 0), asks('ag.leased', 400), asks('bs.leased', 900)],
    [asks('us.hlr', 0), asks('us.gmsc', 40), asks('us.scf', 90)],
  ],
}))
