import { minutes, say, type Step, survey } from '../../src/detect/author.js'

const CREATE = ['gtpv1.createPdpContext', 'gtpv2.createSession']

const tries = (outcome: 'answered' | 'refused', count: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'gtpv2.createSession',
    from: 'bb.leased',
    to: 'us.gmsc',
    about: 'us.one',
    beside: i,
    outcome,
    at: 4 * i,
  }))

export default survey({
  id: 'probing/gtp-identities-tried',
  title: 'Sessions tried for one subscriber after another, and refused',
  threat: 'probing',
  techniques: ['D13'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.85,
  looksAt: CREATE,
  when: (t) => !t.answered && t.outcome !== 'unseen',
  unless: { looksAt: CREATE, when: (t) => t.answered },
  per: 'origin',
  over: 'subscriber',
  within: minutes(10),
  atLeast: 10,
  because: (origin, { different }) =>
    say`The address ${origin} tried to make sessions for ${String(different)} subscribers within ten minutes; all but a few were refused.`,
  about: {
    why: 'The cause of a refusal tells which identities exist. A network makes sessions for those who are with it, and nearly all of them succeed.',
    falseAlarms: ['A gateway that has lost its subscriptions, or an access point that is down: then many sources are refused at once.'],
    blindSpots: ['Fewer than ten identities in ten minutes.', 'Trials among a tenth of good sessions.'],
    lookNext: ['Whether the identities follow one another.', 'The first session of this address that succeeded.'],
  },
  mappings: { motif: ['MOT3003', 'MOT1046.301'], fight: ['FGT5019.005'] },
  response: 'block',
  fires: [tries('refused', 12)],
  silent: [tries('answered', 12), tries('refused', 5)],
})
