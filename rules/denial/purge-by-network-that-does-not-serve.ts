import { ending, isElsewhere, type Memory, mayBeElsewhere, rule, say, type Step, type Transaction } from '../../src/detect/author.js'

const PURGES = ['map.purgeMS', 'diameter.s6a.purgeUe']

const purges = (at: number): Step => ({
  operation: 'diameter.s6a.purgeUe',
  from: 'bb.leased',
  to: 'us.hss',
  about: 'us.one',
  outcome: 'answered',
  at,
})

/** The tap lost the answers to a registration; the home cancels the one before at that time (catalogue FP17). */
const answerLost = (cancelledAt: number | undefined): Step[] => {
  const about = { about: 'us.one', outcome: 'answered' } as const
  const from = { ...about, from: 'bb.leased', to: 'us.hss', outcome: 'unseen' } as const
  return [
    ...Array.from(
      { length: 5 },
      (_, beside): Step => ({ ...about, operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', beside, at: beside }),
    ),
    { ...from, operation: 'diameter.s6a.authenticationInformation', about: 'us.three', outcome: 'answered', at: 80_000 },
    { ...from, operation: 'diameter.s6a.authenticationInformation', at: 90_000 },
    { ...from, operation: 'diameter.s6a.updateLocation', at: 90_001 },
    ...(cancelledAt === undefined
      ? []
      : [{ ...about, operation: 'diameter.s6a.cancelLocation', from: 'us.hss', to: 'fr.mme', at: cancelledAt } as const]),
  ]
}

/** Somebody takes the vectors of a subscriber and registers him; the home cancels where he was. */
const takenFrom = (where: Step['from'], by: Step['from'], at: number): Step[] => {
  const about = { about: 'us.one', outcome: 'answered' } as const
  return [
    { ...about, operation: 'map.sendAuthenticationInfo', from: by, to: 'us.hlr', at },
    { ...about, operation: 'map.updateLocation', from: by, to: 'us.hlr', at: at + 1 },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: where, at: at + 1.2 },
  ]
}

/** So many guests arrive in France; then vectors are taken there for one more, and no registration follows. */
const authenticatedOnly = (guests: number): Step[] => {
  const asks = { from: 'fr.mme', to: 'us.hss', outcome: 'answered' } as const
  return [
    ...Array.from({ length: guests }, (_, beside): Step[] =>
      ['authenticationInformation', 'updateLocation'].map((name, i) => ({
        ...asks,
        operation: `diameter.s6a.${name}`,
        about: 'us.two',
        beside,
        at: 10 * beside + i,
      })),
    ).flat(),
    { ...asks, operation: 'diameter.s6a.authenticationInformation', about: 'us.one', at: 600 },
  ]
}

/** The home ended a registration there: who has lost the subscriber, to whomever, reports him gone. One that nobody believed may be what it ended. */
function hasLost(t: Transaction, memory: Memory): boolean {
  const { country } = t.origin
  return country !== undefined && memory.cancelled(t)?.country === country && !memory.wasDoubted(t)
}

export default rule({
  id: 'denial/purge-by-network-that-does-not-serve',
  title: 'Subscriber purged by a network where the subscriber is not registered',
  threat: 'denial',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.8,
  looksAt: PURGES,
  only: ['noVisitors'],
  // Where the subscriber is must be known, or nothing is claimed. A partner may purge late, whoever has left it.
  when: (t, memory) => t.foreign === true && isElsewhere(t, memory) && !hasLost(t, memory),
  hindsight: (t, memory) => t.foreign === true && mayBeElsewhere(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} reported ${t.subscriber} as gone, whom that network does not serve as far as this tap sees${ending(t)}.`,
  about: {
    why: 'Only the network that serves a subscriber can say that it has forgotten the subscriber. A false report makes calls, messages and data fail.',
    falseAlarms: ['A subscriber who has just crossed a border: the old network purges late.'],
    blindSpots: [
      'Subscribers whose registration came before the capture.',
      'A purge from another operator of the same country.',
      'An address of a country where the home has ended a registration of the subscriber that was believed.',
    ],
    lookNext: ['Registrations of the same subscriber in the hour before.', 'Other purges from the same origin.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1565.001'], fight: ['FGT1499.503'], misp: 'Cat3.1' },
  response: 'block',
  fires: [
    // Nobody has registered him there, as far as the home shows
    [...answerLost(undefined), purges(97_200)],
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.purgeUe', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    // He was registered before the capture, where vectors are taken for him
    [...authenticatedOnly(1), purges(7200)],
    // An address of no country
    [...answerLost(undefined), { ...purges(97_200), operation: 'map.purgeMS', from: 'zz.spare', to: 'us.hlr' }],
    // Somebody registered him, long after he came; long after that the phone was there again, and the home ended the false registration
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 80_000 },
      ...takenFrom('fr.vlr', 'bb.leased', 140_000).filter(({ operation }) => operation !== 'map.sendAuthenticationInfo'),
      ...takenFrom('bb.leased', 'fr.vlr', 200_000),
      { operation: 'map.purgeMS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 204_000 },
    ],
  ],
  silent: [
    // The home ended his registration there while somebody registered him elsewhere, twice
    [
      ...takenFrom('fr.vlr', 'bs.leased', 90_000),
      ...takenFrom('fr.vlr', 'bb.leased', 90_600),
      { operation: 'map.purgeMS', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 94_000 },
    ],
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.purgeUe', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    [...answerLost(90_002), purges(97_200)],
    // A register sends strings of services on; that tells nothing of where somebody is
    [
      ...Array.from({ length: 5 }, (_, beside): Step[] =>
        ['sendAuthenticationInfo', 'updateLocation'].map((name, i) => ({
          operation: `map.${name}`,
          from: 'us.smsc',
          to: 'us.hlr',
          about: 'us.two',
          beside,
          outcome: 'answered',
          at: 10 * beside + i,
        })),
      ).flat(),
      { operation: 'map.processUnstructuredSSRequest', from: 'us.hlr', to: 'us.scf', about: 'us.one', outcome: 'answered', at: 600 },
      { operation: 'map.purgeMS', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    // Of a range to which no guest has come
    [...authenticatedOnly(0), purges(7200)],
    [{ operation: 'diameter.s6a.purgeUe', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
  ],
})
