import { minutes, say, type Step, survey } from '../../src/detect/author.js'

/** What an end of a tunnel says of it. */
export const TUNNEL: readonly string[] = [
  'gtpv1.deletePdpContext',
  'gtpv1.updatePdpContext',
  'gtpv2.deleteSession',
  'gtpv2.modifyBearer',
  'gtpv2.deleteBearer',
  'gtpv2.updateBearer',
]

/** What asks for a session. */
export const MAKE: readonly string[] = ['gtpv1.createPdpContext', 'gtpv2.createSession']

const tries = (outcome: 'answered' | 'refused', count: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'gtpv2.deleteSession',
    from: 'bb.leased',
    to: 'us.gmsc',
    about: 'us.one',
    beside: i,
    outcome,
    at: 4 * i,
  }))

export default survey({
  id: 'probing/gtp-tunnels-tried',
  title: 'Tunnels tried by number, and not found',
  threat: 'probing',
  techniques: ['D53'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.85,
  looksAt: TUNNEL,
  when: (t) => !t.answered && t.outcome !== 'unseen',
  unless: { looksAt: [...TUNNEL, ...MAKE], when: (t) => t.answered },
  per: 'origin',
  over: 'tunnel',
  within: minutes(10),
  atLeast: 10,
  because: (origin, { different }) =>
    say`The address ${origin} addressed ${String(different)} tunnels within ten minutes that the other side does not have.`,
  about: {
    why: 'Who changes or ends a tunnel knows its number from having made it. Guessing numbers ends or diverts the sessions of others.',
    falseAlarms: [
      'The other side has restarted and lost its tunnels: those of this source are gone at once (catalogue D53). Left alone when it asks for sessions again within ten minutes, one for each ten lost.',
    ],
    blindSpots: [
      'Fewer than ten tunnels in ten minutes: `probing/gtp-tunnels-tried-slowly` counts over a week.',
      'Trials among a tenth of good messages.',
    ],
    lookNext: ['Tunnels of others that ended in the same minutes.', 'Sessions that this address made itself.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5031'] },
  response: 'block',
  fires: [tries('refused', 12)],
  silent: [
    tries('answered', 12),
    tries('refused', 5),
    // The gateway has lost its tunnels, and sessions are made again
    [
      ...tries('refused', 12),
      ...[60, 61].map((at): Step => {
        return { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at }
      }),
    ],
  ],
})
