import { ending, rule, say, threshold, type Memory, type Party, type Step, type Transaction } from '../../src/detect/author.js'
import { registrations } from '../../src/detect/questions.js'

const CREATE = ['gtpv1.createPdpContext', 'gtpv2.createSession']

/** Others make the sessions of the network that is named: an address of its country, or of a group, would make a good part of them. */
const othersServe = (t: Transaction, memory: Memory, least: number, share: number): boolean =>
  (memory.shareOfSessions(t.origin, t.serving?.plmn ?? '', least) ?? 1) <= share

/**
 * The country that nearly all sessions of an address were for. A gateway of the protected network is known sooner: an edge sees all that it asks abroad. Sooner still
 * among neighbours that serve nobody else: an operator numbers its nodes from blocks of its own (GSMA IR.40).
 */
const knownFor = (origin: Party, memory: Memory, { sessionsSeen, ours, near }: Known): string | undefined =>
  memory.sessionsFor(origin, sessionsSeen) ??
  (memory.sessionsOfOurs(origin) >= ours ? memory.sessionsFor(origin, ours) : undefined) ??
  (memory.sessionsOfOurs(origin) > 0 && memory.sessionsOfOursNear(origin) >= near ? memory.sessionsFor(origin, 1, 0) : undefined)

/**
 * The country that the address is known to serve: by intelligence, else by all that it did so far, or most of it where others serve the network that is named.
 * Any is known sooner where others made all sessions of the network that is named.
 */
const countryOf = (t: Transaction, memory: Memory, least: Least): string | undefined => {
  const { sessionsSeen, ours, few, mostly, others } = least
  return (
    t.origin.country ??
    knownFor(t.origin, memory, least) ??
    (othersServe(t, memory, sessionsSeen, few) ? memory.sessionsFor(t.origin, sessionsSeen, 1 - mostly) : undefined) ??
    (othersServe(t, memory, others, 0) ? memory.sessionsFor(t.origin, ours, 0) : undefined)
  )
}

/** Sessions of an address before they hint at its country. */
const HINT = 3

/** An address that has hardly made a session for a guest abroad, at a tap that shows where guests are: what it asks is looked at again when it is known. */
const isEarly = (t: Transaction, memory: Memory): boolean =>
  t.answered &&
  t.serving?.country !== t.home.country &&
  memory.arrivals(t.origin) < HINT &&
  registrations.some((procedure) => memory.seen(procedure) > 0)

const thresholds = {
  sessionsSeen: threshold(
    20,
    'times',
    'sessions in good order of the address, nearly all for networks of one country, before another country is odd',
  ),
  ours: threshold(5, 'times', 'the same of an address that served a network which the configuration protects'),
  near: threshold(
    5,
    'times',
    'the same of all addresses of its block (of IPv4: its first three numbers), none for anybody else: then one of its own is enough',
  ),
  mostly: threshold(0.75, 'share', 'of its sessions that must be for one country, where others make those of the network that is named'),
  others: threshold(10, 'times', 'sessions of the network that is named, none of them by the address: then five of its own are enough'),
  oursLater: threshold(
    10,
    'times',
    'sessions in good order of an address, one in ten for other countries at most, before what it asked first is claimed',
  ),
  othersLater: threshold(5, 'times', 'sessions of the network that is named, `mostly` made by others, before the same'),
  few: threshold(0.1, 'share', 'of the sessions of that network that it made itself, at most'),
}

/** Guests register, and then go online. */
const daily = (count: number): Step[] =>
  Array.from({ length: count }, (_, i): Step[] => [
    { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.two', beside: i, outcome: 'answered', at: 20 * i },
    { operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.two', beside: i, outcome: 'answered', at: 20 * i + 5 },
  ]).flat()
/** Guests of a network in Barbados, whose sessions the same gateway makes. */
const alsoThere = (count: number, every: number, from: number): Step[] =>
  Array.from({ length: count }, (_, i): Step[] => {
    const guest = { about: 'us.three', beside: 60 + i, outcome: 'answered' } as const
    const at = from + every * i
    return [
      { ...guest, operation: 'diameter.s6a.updateLocation', from: 'bb.leased', to: 'us.hss', at },
      { ...guest, operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', at: at + 5, says: { servingPlmn: '342999' } },
    ]
  }).flat()
/** Guests of that network, whose sessions its own gateway makes. */
const ownThere = (count: number): Step[] =>
  Array.from({ length: count }, (_, i): Step[] => {
    const guest = { about: 'us.two', beside: 100 + i, outcome: 'answered', from: 'bb.leased' } as const
    return [
      { ...guest, operation: 'diameter.s6a.updateLocation', to: 'us.hss', at: 3 * i },
      { ...guest, operation: 'gtpv2.createSession', to: 'us.gmsc', at: 3 * i + 1, says: { servingPlmn: '342999' } },
    ]
  }).flat()
const session = (servingPlmn?: string): Step => ({
  operation: 'gtpv2.createSession',
  from: 'fr.mme',
  to: 'us.gmsc',
  about: 'us.one',
  outcome: 'answered',
  at: 3000,
  ...(servingPlmn === undefined ? {} : { says: { servingPlmn } }),
})

const later = (step: Step): Step => ({ ...step, at: 4000 + (step.at ?? 0) })

/** Guests of the network that is protected, whose sessions its gateway makes; the last is for another network. */
const ourGuests = (count: number): Step[] =>
  Array.from({ length: count + 1 }, (_, i): Step[] => {
    const guest = { about: 'gb.one', beside: i, outcome: 'answered', from: 'us.gmsc', to: 'gb.vlr', side: 'internal' } as const
    return [
      { ...guest, operation: 'diameter.s6a.updateLocation', at: 600 * i },
      { ...guest, operation: 'gtpv2.createSession', at: 600 * i + 5, ...(i < count ? {} : { says: { servingPlmn: '20899' } }) },
    ]
  }).flat()

/** The last session of a gateway of ours that made this many, beside another of its block that made that many. */
const besideOurs = (count: number, near: number): Step[] => [
  ...ourGuests(near)
    .slice(0, -2)
    .map((step) => ({ ...step, beyond: 1 })),
  ...ourGuests(count).map(later),
]

type Least = Readonly<Record<keyof typeof thresholds, number>>
type Known = Pick<Least, 'sessionsSeen' | 'ours' | 'near'>

export default rule(thresholds, (least) => ({
  id: 'fraud/session-in-the-name-of-another-network',
  title: 'Data session in the name of a network of another country than its address',
  threat: 'fraud',
  techniques: ['D52'],
  category: 'cat3',
  severity: 'medium',
  confidence: (t, memory) => (t.origin.country !== undefined ? 0.8 : memory.sessionsFor(t.origin, HINT) === undefined ? 0.5 : 0.6),
  looksAt: CREATE,
  when: (t, memory) => {
    const named = t.serving?.country
    if (named === undefined) return false
    const country = countryOf(t, memory, least)
    return country !== undefined && country !== named && !t.agreed
  },
  // Not known yet, but what it did first was for another country, or it has done nothing yet: claimed once that proves right
  hindsight: (t, memory) => {
    const named = t.serving?.country
    if (named === undefined || t.agreed) return false
    const country = memory.sessionsFor(t.origin, HINT)
    return country === undefined ? isEarly(t, memory) : country !== named
  },
  proves: (origin, serving, memory) => {
    if (serving?.country === undefined) return undefined
    const known = knownFor(origin, memory, least)
    if (known !== undefined) return known !== serving.country
    const country = memory.sessionsFor(origin, least.oursLater, least.few)
    if (country === undefined || country === serving.country) return country === undefined ? undefined : false
    const share = memory.shareOfSessions(origin, serving.plmn ?? '', least.othersLater)
    return share !== undefined && share <= 1 - least.mostly ? true : undefined
  },
  because: (t, memory) =>
    say`The address ${t.origin}, which serves networks of ${countryOf(t, memory, least) ?? memory.sessionsFor(t.origin, HINT) ?? 'another country'}, asked for a data session of ${t.subscriber} in the name of a network of ${t.serving?.country ?? ''}${ending(t)}.`,
  about: {
    why: 'The network that a session is for is written by who asks, and decides who pays and what is allowed. The address belongs to somebody, and serves his guests.',
    falseAlarms: [
      'Hubs and gateways of a group that serve several countries (catalogue FP05): left alone once more than four sessions, and more than one in twenty, were for another country; with the country in the intelligence, list them under agreements.',
      'A network that has made its sessions itself and begins to use a gateway that another country uses already: the first is claimed.',
      'Gateways at a border that are shared by two networks; in the beginning, one of them among neighbours that serve one only.',
    ],
    blindSpots: [
      'Addresses of which neither the intelligence nor twenty sessions tell the country (five, where ten of the network that is named were made by others, or where its own network is protected: those of its neighbours count with them); what they ask before is claimed once they go on so, or once ten of their own and five of that network by others were seen.',
      'Another network of the same country.',
      'Addresses that serve several countries, and those that are made to look so: one session in twenty.',
    ],
    lookNext: ['Whether the subscriber is registered in the network that was named.', 'Who announces the address on the exchange.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5016'] },
  response: 'alert',
  fires: [
    [...daily(51), session('34299')],
    // A gateway of the protected network
    ourGuests(5),
    // Another one, beside one that made most of them
    besideOurs(1, 4),
    // The first of all that it made
    [
      ...ourGuests(0)
        .map((step) => ({ ...step, at: 3000 + (step.at ?? 0) }))
        .slice(-1),
      ...besideOurs(2, 4).slice(0, -2),
    ],
    // What came before it was known is claimed with it
    [
      ...daily(10),
      session('34299'),
      ...daily(51).map((step) => ({ ...step, at: 4000 + (step.at ?? 0) })),
      { ...session('34299'), at: 9000 },
    ],
    // The first session of a gateway that goes on to make those of another country; others make those of the network that it named
    [...daily(1), session('342999'), ...ownThere(5).map(later), ...daily(11).map(later)],
    // The sixth of a hundred does not make a gateway of two countries
    [...daily(120), ...alsoThere(5, 10, 2500), session('34299')],
    // A gateway that is seldom seen, and a network whose ten sessions others made
    [...ownThere(10), ...daily(6), session('342999')],
    // Nor more than one in twenty, of a network whose sessions others make
    [...ownThere(60), ...daily(51), ...alsoThere(6, 10, 2500), session('342999')],
  ],
  silent: [
    [...daily(51), session()],
    [...daily(5), session('34299')],
    [session('34299')],
    ourGuests(4),
    besideOurs(0, 9),
    besideOurs(1, 3),
    // Of a block whence sessions for others come, too: a hub, or gateways of a group
    [
      ...ourGuests(1)
        .slice(0, -2)
        .map((step) =>
          step.operation === 'gtpv2.createSession'
            ? { ...step, beside: 50, beyond: 2, says: { servingPlmn: '20899' } }
            : { ...step, beside: 50, from: 'fr.mme' as const },
        ),
      ...besideOurs(2, 4).map(later),
    ],
    // Seldom seen, and so is the network
    [...ownThere(9), ...daily(6), session('342999')],
    // It goes on so, and hardly anybody is seen who makes sessions of the network that it named
    [...daily(1), session('342999'), ...ownThere(4).map(later), ...daily(11).map(later)],
    // The first sessions of a hub are for several countries
    [...daily(1), session('342999'), ...alsoThere(2, 10, 3500), ...ownThere(5).map(later), ...daily(11).map(later)],
    // A small hub, which has shown two countries before (FP05)
    [
      ...ownThere(10),
      ...daily(6),
      {
        operation: 'diameter.s6a.updateLocation',
        from: 'gb.vlr',
        to: 'us.hss',
        about: 'us.three',
        beside: 200,
        outcome: 'answered',
        at: 2000,
      },
      { ...session('23499'), about: 'us.three', beside: 200, at: 2005 },
      session('342999'),
    ],
    // A gateway of two countries from the start
    [...daily(51), ...alsoThere(25, 40, 10)].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    // It makes most of that network’s sessions
    [...ownThere(4), ...daily(51), ...alsoThere(20, 40, 10), session('342999')].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
  ],
}))
