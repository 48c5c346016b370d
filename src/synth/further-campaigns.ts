/** What the story has not: tools that hide better or do other harm, each in a campaign of its own. */
import type { Campaigns, CampaignWords } from './campaign.js'
import type { Question } from './questions.js'

const HOUR = 3600

/** One question of a plan by itself. */
const alone = (...asks: readonly Question[]): CampaignWords['plans'] =>
  asks.map((ask) => ({ weight: 1, moves: [{ ask, from: 0, after: 0 }] }))

/** What the story has not: many addresses by turns, seldom; questions in unusual octets; messages that phones do not show; profiles; trials. */
export const furtherTools: Campaigns = (c, from, until, rounds) => [
  {
    name: 'rotation',
    actor: c.rotating,
    targets: c.watched,
    from,
    until,
    rounds: rounds(0.6),
    answered: 0.5,
    refused: 0.3,
    abroadOnly: true,
    plans: [
      { weight: 2, moves: [{ ask: 'locate', from: 0, after: 0 }] },
      {
        weight: 1,
        moves: [
          { ask: 'routeSms', from: 0, after: 0 },
          { ask: 'locate', from: 5, after: 7200 },
        ],
      },
      {
        weight: 1,
        moves: [
          { ask: 'locate', from: 0, after: 0, over: 'map' },
          { ask: 'locate', from: 3, after: 900, over: 'diameter' },
        ],
      },
      // The registration is cancelled first, so that the next one looks like a journey (EV24)
      {
        weight: 1,
        moves: [
          { ask: 'cancel', from: 0, after: 0 },
          { ask: 'takeOver', from: 0, after: 30 },
        ],
      },
    ],
  },
  {
    name: 'encodings',
    actor: c.encoder,
    targets: c.watched,
    from,
    until,
    rounds: rounds(0.8),
    answered: 0.5,
    refused: 0.3,
    abroadOnly: true,
    plans: alone('locateLong', 'locateIndefinite', 'locateHighTags', 'locateTrailing', 'locateUnknownFirst', 'locateContinued').map(
      (plan) => ({
        ...plan,
        moves: plan.moves.map((move) => ({ ...move, over: 'map' as const })),
      }),
    ),
  },
  // Calls are to be reported to a service node of the actor
  {
    name: 'calls',
    actor: c.caribbean,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(0.4),
    answered: 0.8,
    refused: 0.1,
    abroadOnly: true,
    plans: alone('divert'),
  },
  {
    name: 'messages',
    actor: c.messenger,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(1),
    answered: 0.7,
    refused: 0.1,
    abroadOnly: true,
    plans: alone('silentSms', 'simSms', 'readProfile', 'routePacket', 'tryInner', 'interrogate', 'identify'),
  },
]

/** Attacks that nothing betrays but what came before: where somebody was, which way a network speaks, whom an address serves. */
export const quietTools: Campaigns = (c, from, until, rounds) => {
  const words = { targets: c.watched, from, until, refused: 0.1, answered: 0.8, abroadOnly: true }
  // Sooner than anybody can have travelled
  const soon = { ...words, targets: c.travellers, answered: 1, refused: 0, registeredWithin: 2 * HOUR }
  const registers = (ask: Question): CampaignWords['plans'] => [
    {
      weight: 1,
      moves: [
        { ask: 'authenticate', from: 0, after: 0, over: 'map' },
        { ask, from: 0, after: 2, over: 'map' },
      ],
    },
  ]
  const only = (over: 'map' | 'diameter' | 'gtp', ...asks: readonly Question[]): CampaignWords['plans'] =>
    alone(...asks).map((plan) => ({ ...plan, moves: plan.moves.map((move) => ({ ...move, over })) }))
  return [
    { ...soon, name: 'settled', actor: c.settler, rounds: rounds(0.12), plans: registers('settle') },
    { ...soon, name: 'visits', actor: c.settler, rounds: rounds(0.12), plans: registers('visit') },
    { ...words, name: 'proxied', actor: c.proxy, rounds: rounds(0.1), answered: 1, plans: registers('settleElsewhere') },
    {
      ...words,
      name: 'forged',
      actor: c.forger,
      rounds: rounds(0.4),
      plans: only('diameter', 'locateForged', 'locateForged', 'locateNewHost'),
    },
    { ...words, name: 'doubled', actor: c.later, rounds: rounds(0.2), plans: only('diameter', 'locateTwice') },
    {
      ...words,
      name: 'astray',
      actor: c.astray,
      rounds: rounds(0.3),
      refused: 0.2,
      targets: c.travellers,
      plans: only('diameter', 'askAstray'),
    },
    { ...words, name: 'accounts', actor: c.gateway, rounds: rounds(0.08), targets: c.travellers, plans: only('gtp', 'sessionForeign') },
    { ...words, name: 'orders', actor: c.master, rounds: rounds(0.2), plans: only('gtp', 'echoOrders') },
    { ...words, name: 'loot', actor: c.messenger, rounds: rounds(0.3), targets: c.travellers, plans: alone('exfiltrate') },
    {
      ...words,
      name: 'courier',
      actor: c.courier,
      rounds: rounds(0.3),
      answered: 1,
      targets: c.travellers,
      plans: [
        {
          weight: 1,
          moves: [
            { ask: 'lookUp', from: 0, after: 0, over: 'map' },
            { ask: 'deliverForAnother', from: 0, after: 4, over: 'map' },
          ],
        },
      ],
    },
    { ...words, name: 'within', actor: c.master, rounds: rounds(0.15), plans: only('gtp', 'sessionWithin') },
    {
      ...words,
      name: 'impostor',
      actor: c.impostor,
      rounds: rounds(0.01),
      targets: c.ofOneRegister,
      plans: [
        {
          weight: 1,
          moves: Array.from({ length: 16 }, () => ({
            ask: 'cancelElsewhere' as const,
            from: 0,
            after: 150,
            over: 'map' as const,
            another: true,
          })),
        },
      ],
    },
  ]
}

/** One after the other, each so many seconds after the one before. */
const inTurn = (ask: Question, count: number, after: number, over: 'map' | 'gtp'): CampaignWords['plans'] => [
  { weight: 1, moves: Array.from({ length: count }, (_, i) => ({ ask, from: 0, after, over, next: i })) },
]

/** Procedures that are seldom abused, and trials of whole networks. */
export const seldomTools: Campaigns = (c, from, until, rounds) => {
  const words = { targets: c.travellers, from, until, refused: 0.2, answered: 0.6, abroadOnly: true }
  const only = (over: 'map' | 'diameter', ...asks: readonly Question[]): CampaignWords['plans'] =>
    alone(...asks).map((plan) => ({ ...plan, moves: plan.moves.map((move) => ({ ...move, over })) }))
  return [
    {
      ...words,
      name: 'commands',
      actor: c.orderer,
      rounds: rounds(0.5),
      plans: only('map', 'trace', 'lendNumber', 'showText', 'watchState', 'endCalls'),
    },
    {
      ...words,
      name: 'in-their-name',
      actor: c.pretendedSwitch,
      rounds: rounds(0.3),
      plans: only('map', 'useService', 'restore', 'reportAbsent'),
    },
    { ...words, name: 'notices', actor: c.pretendedSwitch, rounds: rounds(0.1), plans: only('diameter', 'notice') },
    {
      ...words,
      name: 'inner',
      actor: c.inner,
      rounds: rounds(0.4),
      plans: only('diameter', 'keysElsewhere', 'innerKeys', 'innerWrite', 'innerCharge', 'innerEnd'),
    },
    {
      ...words,
      answered: 0.1,
      refused: 0,
      name: 'who-is-there',
      actor: c.prober,
      rounds: rounds(0.04),
      plans: inTurn('knock', 40, 45, 'map'),
    },
    { ...words, name: 'gateways', actor: c.prober, rounds: rounds(0.04), plans: inTurn('tryAddress', 40, 20, 'gtp') },
    {
      ...words,
      name: 'flood',
      actor: c.flooder,
      rounds: rounds(0.03),
      targets: c.watched,
      answered: 1,
      plans: [
        {
          weight: 1,
          moves: [
            { ask: 'lookUp', from: 0, after: 0, over: 'map' },
            ...Array.from({ length: 150 }, () => ({ ask: 'flood' as const, from: 0, after: 8, over: 'map' as const })),
          ],
        },
      ],
    },
  ]
}

/** What only who has said which links are external, and whose addresses are whose, can see (docs/guarded.yaml). */
export const atTheEdge: Campaigns = (c, from, until, rounds) => {
  const words = { from, until, refused: 0.1, answered: 0.8, abroadOnly: false }
  const plans = (over: 'map' | 'diameter' | 'gtp', ask: Question): CampaignWords['plans'] => [
    { weight: 1, moves: [{ ask, from: 0, after: 0, over }] },
  ]
  return [
    { ...words, name: 'our-titles', actor: c.insider, targets: c.residents, rounds: rounds(0.6), plans: plans('map', 'cancelAsOurs') },
    { ...words, name: 'our-realms', actor: c.insider, targets: c.residents, rounds: rounds(0.6), plans: plans('diameter', 'locateAsOurs') },
    { ...words, name: 'inside', actor: c.master, targets: c.travellers, rounds: rounds(0.6), plans: plans('gtp', 'askInside') },
    { ...words, name: 'nowhere', actor: c.nobody, targets: c.travellers, rounds: rounds(0.6), plans: plans('gtp', 'sessionFromNowhere') },
  ]
}
