import { days, say, type Step, survey, threshold } from '../../src/detect/author.js'
import { MAKE, TUNNEL } from './gtp-tunnels-tried.js'

const thresholds = {
  tunnels: threshold(10, 'times', 'tunnels within a week that the other side does not have, of an address that has none'),
}

/** One tunnel every few hours. */
const tries = (outcome: 'answered' | 'refused' | undefined, count: number, every = 10_000): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'gtpv2.deleteSession',
    from: 'bb.leased',
    to: 'us.gmsc',
    about: 'us.one',
    beside: i,
    ...(outcome === undefined ? {} : { outcome }),
    at: every * i,
  }))
const makes = (at: number): Step => ({
  operation: 'gtpv2.createSession',
  from: 'bb.leased',
  to: 'us.gmsc',
  about: 'us.one',
  outcome: 'answered',
  at,
})

export default survey(thresholds, ({ tunnels }) => ({
  id: 'probing/gtp-tunnels-tried-slowly',
  title: 'Tunnels tried by number over days, by an address that has none',
  threat: 'probing',
  techniques: ['D53'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.7,
  looksAt: TUNNEL,
  only: ['refused'],
  when: (t) => t.outcome === 'refused',
  unless: { looksAt: [...TUNNEL, ...MAKE], when: (t) => t.answered },
  per: 'origin',
  over: 'tunnel',
  within: days(7),
  atLeast: tunnels,
  because: (origin, { different, tries: all }) =>
    say`The address ${origin} addressed ${String(different)} tunnels within a week that the other side does not have, and hardly any of its ${String(all)} messages was about one that it has.`,
  about: {
    why: 'Who asks for no session has no tunnel whose number it could know. Tried slowly and in no order, numbers are still guessed.',
    falseAlarms: [
      'The other side has restarted, and this source makes no session for a week: its tunnels were lost with all others.',
      'Taps that see the failures of a source and not its good answers.',
    ],
    blindSpots: [
      'Fewer than ten tunnels in a week.',
      'Trials among a tenth of good messages; an address that makes sessions of its own.',
      'Trials that get no answer: over a week, a tap that misses answers looks the same.',
    ],
    lookNext: ['Tunnels of others that ended or moved in the same minutes.', 'Other addresses of the same block.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5031'] },
  response: 'block',
  fires: [tries('refused', 12)],
  silent: [
    tries('answered', 12),
    tries('refused', 5),
    [...tries('refused', 12), makes(500), makes(50_500)],
    tries('refused', 12, 90_000),
    tries(undefined, 12),
  ],
}))
