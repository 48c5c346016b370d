import { absence, minutes, type Snapshot, say, type Step, threshold, type Transaction } from '../../src/detect/author.js'

const TAKE = 'diameter.s6a.authenticationInformation'
const REGISTER = 'diameter.s6a.updateLocation'

export const visitedThresholds = {
  waitMinutes: threshold(30, 'minutes', 'in which the subscriber must have registered under these names, and not have gone from there'),
}

/** A network that lies elsewhere than its realm, and nothing else wrong: that is claimed at once. */
export const namesAnotherCountry = (t: Transaction): boolean => t.visitsElsewhere && t.contradiction === undefined

/** What is said of both rules about it. */
export const aboutVisited = {
  falseAlarms: [
    'Cores that a group or a platform runs for networks of other countries (catalogue FP03): known by five subscribers who took keys, registered and stayed under the same realm and visited network.',
    'Of a core that is not known yet: whose subscriber registered under the same names is not claimed, nor where others live and nothing is known of this one.',
    'Nobody registers by a hosted core while phones stay where they are: in the first three days of a capture nothing is said of subscribers of whom nothing is known.',
  ],
  blindSpots: [
    'A forger who registers the subscriber, too, and whose registration stands: other rules judge registrations.',
    'Forgers behind a core that is known to serve both.',
    'Realms that name no network.',
    'The last half hour of a capture, and subscribers whom its first three days have not shown before.',
  ],
} as const

export const isForged = (first: Snapshot, servesElsewhere: boolean | undefined): boolean =>
  servesElsewhere === false || (servesElsewhere === undefined && first.whereabouts === 'elsewhere')

/** Somebody of the visited network Paris comes by a realm of Barbados. */
const comes = (operation: string, beside: number, at: number, outcome: 'answered' | 'refused' = 'answered'): Step => ({
  operation,
  from: 'bb.leased',
  to: 'us.hss',
  about: 'us.one',
  beside,
  outcome,
  at,
  says: { visitedPlmn: '20899' },
})
const stays = (beside: number, at: number): Step[] => [comes(TAKE, beside, at), comes(REGISTER, beside, at + 1)]
/** Life goes on elsewhere. */
const later = (at: number): Step => ({
  operation: REGISTER,
  from: 'fr.mme',
  to: 'us.hss',
  about: 'us.three',
  beside: 50,
  outcome: 'answered',
  at,
})
const isBack = (beside: number, at: number): Step[] =>
  [TAKE, REGISTER].map((operation, i) => ({
    operation,
    from: 'fr.mme',
    to: 'us.hss',
    about: 'us.one',
    beside,
    outcome: 'answered',
    at: at + i,
  }))

/** Who takes keys only; who registers people, of whom each is back within minutes. */
export const forgedVisits: readonly (readonly Step[])[] = [
  [...isBack(0, 0), comes(TAKE, 0, 100), later(3000)],
  [...isBack(0, 0), comes(TAKE, 0, 100, 'refused'), later(3000)],
  [...Array.from({ length: 9 }, (_, i) => [...isBack(i, 600 * i), comes(TAKE, i, 600 * i + 100)]).flat(), later(9000)],
  // In three days whoever lives somewhere has shown himself
  [...isBack(7, 0), comes(TAKE, 0, 270_000), later(273_000)],
  [...Array.from({ length: 9 }, (_, i) => [...stays(i, 600 * i), ...isBack(i, 600 * i + 400)]).flat(), later(9000)],
  // One who stays does not vouch for others, who are known to be elsewhere.
  [...isBack(7, 0), ...stays(1, 100), comes(TAKE, 7, 3000), later(9000)],
]
/** A core of one country that serves a network of another. */
export const hostedVisits: readonly (readonly Step[])[] = [
  [...Array.from({ length: 9 }, (_, i) => stays(i, 600 * i)).flat(), later(9000)],
  // Once it is known: keys for somebody who does not come.
  [...Array.from({ length: 12 }, (_, i) => stays(i, 600 * i)).flat(), later(12_000), comes(TAKE, 30, 12_600), later(18_000)],
  // Few subscribers, who come and stay; one of whom is asked for again.
  [...stays(0, 0), ...stays(1, 500), comes(TAKE, 0, 7200), later(12_000)],
  // The core also says the number of its switch in the visited country, where the subscriber is
  [
    ...isBack(0, 0),
    ...stays(0, 7200).map((step): Step => ({ ...step, says: { ...step.says, switch: 'fr.mme' } })),
    comes(TAKE, 0, 20_000),
    later(26_000),
  ],
  [{ ...comes(TAKE, 0, 0), from: 'fr.mme' }, later(3000)],
  // Registered there before the capture: messages reach him there
  [
    { operation: 'diameter.sgd.mtForwardShortMessage', from: 'us.smsc', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 0 },
    ...isBack(7, 10),
    comes(TAKE, 0, 270_000),
    later(273_000),
  ],
  // On 3G the visited network speaks for itself, and on 4G its core: he was seen on 3G alone
  [
    ...['map.sendAuthenticationInfo', 'map.updateLocation'].map(
      (operation, at): Step => ({ operation, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at }),
    ),
    comes(TAKE, 0, 20_000),
    later(26_000),
  ],
  // Whom nobody else has seen is authenticated on the fourth day as on the first
  [...isBack(7, 10), comes(TAKE, 0, 3000), later(6000), comes(TAKE, 0, 270_000), later(273_000)],
  // The capture begins in the middle of life
  [comes(TAKE, 0, 0), comes(TAKE, 1, 900), comes(TAKE, 0, 2000), later(6000)],
]

export default absence(visitedThresholds, ({ waitMinutes }) => ({
  id: 'evasion/visited-network-of-another-country',
  title: 'Diameter request for a visited network of another country than its realm',
  threat: 'evasion',
  techniques: ['D33'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  within: minutes(waitMinutes),
  first: {
    looksAt: [TAKE, REGISTER],
    only: ['visitsElsewhere'],
    when: (t, memory) => namesAnotherCountry(t) && !memory.servesElsewhere(t.origin.realm ?? '', t.diameter?.visitedPlmn ?? ''),
  },
  unless: { looksAt: [], when: () => false, onlyAfter: true },
  visible: (first, memory) => isForged(first, memory.livesElsewhere(first)),
  because: (first, subscriber) =>
    say`A request (${first.procedure}) bearing the name ${first.origin} about ${subscriber} named a visited network (${first.visitedPlmn}) of another country than its realm; the subscriber does not live there, and nobody is known to do.`,
  about: {
    why: 'Answers of Diameter go back the way of the request, whatever name it bears: who forges a name still gets the answer. Realm and visited network must fit, or be of one core that serves both.',
    ...aboutVisited,
    lookNext: [
      'The peer that the request came from, and what else came from it.',
      'Whether the operator of the realm runs a core for the visited network: its roaming documents (IR.21) say so.',
    ],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'] },
  response: 'alert',
  fires: [
    ...forgedVisits,
    [comes(REGISTER, 0, 0), ...isBack(0, 300), later(3000)],
    [...isBack(0, 0), comes(REGISTER, 0, 100, 'refused'), later(3000)],
  ],
  silent: [...hostedVisits],
}))
