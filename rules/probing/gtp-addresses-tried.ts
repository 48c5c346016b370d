import { hours, type Memory, say, type Step, survey, threshold, type Transaction } from '../../src/detect/author.js'
import { roamers } from '../scenes.js'
import { MAKE } from './gtp-tunnels-tried.js'

const ECHO = ['gtpv1.echo', 'gtpv2.echo']
/** What shows that the tap sees answers. */
const ANSWERED = [...ECHO, ...MAKE]

const thresholds = {
  addresses: threshold(20, 'times', 'addresses asked within an hour that have no session and do not answer'),
  answersSeen: threshold(20, 'times', 'echoes and requests for sessions answered before, whoever asked: the tap shows answers'),
  ofEach: threshold(5, 'times', 'echoes to each address at most: who watches a path asks for ever'),
}

const echoes = (count: number, more: Partial<Step> = {}): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'gtpv2.echo',
    from: 'bb.leased',
    to: 'us.gmsc',
    about: 'us.one',
    further: i,
    at: 100 + i,
    ...more,
  }))
/** A partner that watches its path to a gateway. */
const daily = echoes(22, { from: 'fr.mme', further: 0, outcome: 'answered' }).map((step, i) => ({ ...step, at: i }))

/** Between nodes that have sessions an echo watches a path (TS 29.060 §7.2.1, TS 29.274 §7.1.1). */
const isOfAPath = (t: Transaction, memory: Memory): boolean => memory.hasSessions(t.origin) || memory.hasSessions(t.target)

export default survey(thresholds, ({ addresses, answersSeen, ofEach }) => ({
  id: 'probing/gtp-addresses-tried',
  title: 'GTP echoes to one address after another, hardly any of which answers',
  threat: 'probing',
  techniques: ['D14'],
  category: 'cat0',
  severity: 'medium',
  confidence: 0.75,
  looksAt: ECHO,
  when: (t, memory) =>
    !t.answered &&
    t.side !== 'internal' &&
    !t.ours &&
    !t.agreed &&
    !isOfAPath(t, memory) &&
    ANSWERED.reduce((n, name) => n + memory.decided(name), 0) >= answersSeen,
  unless: { looksAt: ANSWERED, when: (t) => t.answered },
  per: 'origin',
  over: 'target',
  within: hours(1),
  atLeast: addresses,
  and: ({ tries, different }) => tries <= ofEach * different,
  because: (origin, { different }) =>
    say`Within an hour ${origin}, which has no session, sent echoes to ${String(different)} addresses that did not answer, and hardly any did.`,
  about: {
    why: 'An echo is answered by whatever speaks GTP, and by nothing else: asked of all addresses of a network, it tells where the gateways are. A node sends echoes to the peers that it has sessions with, and they answer.',
    falseAlarms: [
      'A monitor of the exchange or of a partner that asks twenty addresses which are out of service, a few times an hour: list it under agreements, or give its address an internal link.',
      'A gateway whose peers are all out of reach, on a tap that has not seen a session of it yet.',
    ],
    blindSpots: [
      'Fewer than twenty silent addresses in an hour, or one that answers for ten that do not.',
      'From an address that has sessions; to addresses that have, or were asked for one while the tap could not see the answer.',
      'Echoes of GTP-U, which are counted and not opened, and versions of GTP that there are none of.',
      'Before the tap has shown twenty answers of GTP.',
    ],
    lookNext: ['The addresses that answered, and what came to them afterwards.', 'Whether the addresses follow one another.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5019.005'] },
  response: 'block',
  fires: [
    [...daily, ...echoes(24)],
    // Sessions show that answers are seen
    [...daily.map((step): Step => ({ ...step, operation: 'gtpv2.createSession', to: 'gb.vlr', about: 'us.two' })), ...echoes(24)],
    // In both versions, and a few answer
    [
      ...daily,
      ...echoes(40),
      ...echoes(40, { operation: 'gtpv1.echo' }).map((step, i) => ({
        ...step,
        further: i + 50,
        ...(i % 12 === 5 ? { outcome: 'answered' as const } : {}),
      })),
    ],
    // A whole network, of which one in twenty answers
    [...daily, ...echoes(600).map((step, i) => ({ ...step, further: i % 250, ...(i % 20 === 0 ? { outcome: 'answered' as const } : {}) }))],
    // No GTP comes for hours, so that the last echoes are decided when the capture ends
    [
      ...daily,
      ...echoes(24),
      { operation: 'map.anyTimeInterrogation', from: 'us.gmsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 9000 },
    ],
  ],
  silent: [
    // Fewer
    [...daily, ...echoes(12)],
    // A new partner: its peers are there
    [...daily, ...echoes(24, { outcome: 'answered' })],
    // A peer that is gone, asked for ever
    [...daily, ...echoes(60, { further: 0 }).map((step, i) => ({ ...step, at: 60 * i }))],
    // The same of many peers: a monitor whose list is old
    [
      ...daily,
      ...Array.from({ length: 10 }, (_, round) => echoes(22).map((step) => ({ ...step, at: (step.at ?? 0) + 60 * round }))).flat(),
    ],
    // A gateway with sessions whose peers are out of reach
    [...daily, ...roamers, ...echoes(24, { from: 'us.gmsc', to: 'gb.vlr' })],
    // Peers that were asked for sessions, on a tap that shows the requests only
    [
      ...daily,
      ...echoes(24, { operation: 'gtpv2.createSession', from: 'gb.vlr', about: 'us.two' }).map((step) => ({ ...step, at: 40 })),
      ...echoes(24),
    ],
    // A tap that shows no answers
    [...echoes(22, { from: 'fr.mme', further: 0 }), ...echoes(24)],
    // Within the network
    [...daily, ...echoes(24, { from: 'us.hss', side: 'internal' })],
  ],
}))
