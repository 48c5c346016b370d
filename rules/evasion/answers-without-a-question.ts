import { hours, say, survey, type Step, threshold } from '../../src/detect/author.js'

const thresholds = {
  atLeast: threshold(10, 'times', 'answers within an hour, to questions that the address did not ask'),
}

const asked = (at: number, more: Partial<Step> = {}): Step => ({
  operation: 'map.provideSubscriberInfo',
  from: 'us.hlr',
  to: 'fr.vlr',
  about: 'us.one',
  outcome: 'answered',
  at,
  ...more,
})
/** Two addresses ask all day, and the tap shows it. */
const daily: readonly Step[] = Array.from({ length: 90 }, (_, i) => [
  asked(20 * i, { to: i % 10 === 0 ? 'gb.vlr' : 'fr.vlr' }),
  asked(20 * i + 5, { operation: 'map.sendRoutingInfoForSM', from: 'us.smsc', to: 'us.hlr', beside: i % 50 }),
]).flat()
/** Answers to questions that somebody else asked in that name. */
const unasked = (count: number, from: number, every: number, more: Partial<Step> = {}): Step[] =>
  Array.from({ length: count }, (_, i) =>
    asked(from + every * i, { to: i % 2 === 0 ? 'fr.vlr' : 'gb.vlr', beside: i, says: { form: 'answerAlone' }, ...more }),
  )
/** Operations of as many application contexts. */
const ONE_EACH = [
  'map.cancelLocation',
  'map.provideSubscriberInfo',
  'map.insertSubscriberData',
  'map.sendRoutingInfoForSM',
  'map.sendRoutingInfo',
  'map.sendAuthenticationInfo',
  'map.updateLocation',
  'map.purgeMS',
  'map.anyTimeInterrogation',
  'map.mtForwardSM',
  'map.reset',
  'map.sendIMSI',
]

export default survey(thresholds, ({ atLeast }) => ({
  id: 'evasion/answers-without-a-question',
  title: 'Answers to questions that the address never asked',
  threat: 'evasion',
  techniques: ['D08'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.7,
  looksAt: ['tcap.unaskedAnswer'],
  when: () => true,
  per: 'origin',
  over: 'question',
  severalOfAKind: true,
  within: hours(1),
  atLeast,
  because: (origin, { tries }) =>
    say`Within an hour ${String(tries)} answers came to ${origin} without a question of it, although this tap shows what it asks: somebody asks elsewhere under its address.`,
  about: {
    why: 'Networks answer to the address that a question bears. Who forges it gets no answer and needs none to change data; the answers come to whose address it is, and tell which networks were asked.',
    falseAlarms: [
      'Taps that see one half, or one way of several (catalogue FP17): the first twenty answers to an address must have a question (ten where forty of its network had one), or all but two gaps of the first forty, else it is left alone.',
      'Lost packets and a mirror that fails: what an address lacks must be four times what others lack, each in proportion to its answers; and the only answer of its application context within the hour is left out.',
      'Answers that come late or twice, and the first ten minutes of a capture: not told.',
      'A node that begins to ask by a link that is not captured.',
    ],
    blindSpots: [
      'Forged questions of which no two have one application context within the hour.',
      'Addresses whose first answers in order were broken by sixty-three gaps or more, forged ones among them; and networks of which that is so, until forty times as many answers had a question.',
      'Addresses that ask little, or that make nearly all of the traffic of the tap.',
      'Networks of which no answer to the network of the address had a question: it may ask them by a way that is not captured.',
      'Taps where the forged question comes by as well: it has its answer there, and other rules judge it.',
      'Diameter, whose answers go back the way that the request came, and GTP.',
      'Which question it was: the answer names a subscriber seldom.',
    ],
    lookNext: [
      'The networks that answer, by the frames of this finding: their firewalls let a question of this address in by a way that is not ours.',
      'What the results hold: a profile that was changed, a registration that was cancelled.',
    ],
  },
  mappings: { motif: ['MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'alert',
  fires: [
    [...daily, ...unasked(12, 1502, 20)],
    // Forged from the beginning, and again
    [...daily, ...unasked(8, 601, 0.5), ...unasked(12, 1502, 20)],
    [...daily, ...unasked(15, 1502, 10, { operation: 'map.cancelLocation', outcome: 'refused' })],
  ],
  silent: [
    // Fewer, as lost packets leave them
    [...daily, ...unasked(5, 1502, 20)],
    // From the beginning: a tap that does not see what the address asks
    [...daily, ...unasked(60, 602, 20)],
    // To everybody: the mirror failed
    [...daily, ...unasked(12, 1502, 20), ...unasked(12, 1507, 20, { from: 'us.smsc', to: 'us.hlr' })],
    // A network whose questions go by another way
    [...daily, ...unasked(12, 1502, 20, { to: 'bb.leased' })],
    // Of each application context one
    [...daily, ...ONE_EACH.flatMap((operation, i) => unasked(1, 1502 + 20 * i, 20, { operation }))],
    // Nothing known of an address that nobody has seen ask
    [...daily, ...unasked(12, 1502, 20, { from: 'us.scf' })],
  ],
}))
