/** The scenarios of `homeward synth`: what happens, when, and how much of it. */
import { type Cast, cast } from './actors.js'
import { Campaign, type CampaignWords, type Move } from './campaign.js'
import { Decoys } from './decoys.js'
import { farFromHome2018, farFromHome2019 } from './far-from-home.js'
import { Life } from './life.js'
import type { Question } from './questions.js'
import { mix } from './random.js'
import { type Faults, type FrameSink, Stage, type TruthLine } from './stage.js'
import { Subscribers } from './subscribers.js'
import { faultsOf, type Tap } from './tap.js'
import { World } from './world.js'

/** `rounds(n)`: n rounds per thousand frames of the act. */
export type Campaigns = (cast: Cast, from: number, until: number, rounds: (perThousand: number) => number) => readonly CampaignWords[]

/** A stretch of time. Between acts nothing is captured. */
interface Act {
  /** Microseconds since 1970. */
  readonly start: number
  readonly seconds: number
  /** Share of the frames of the scenario. */
  readonly share: number
  /** Decoys per thousand frames. */
  readonly decoys: number
  /** Decoys of every class. */
  readonly allDecoys?: true
  /** Share of the subscribers who use 4G. */
  readonly modern: number
  /** Share of the registrations after which a data session goes over GTP; none when absent. */
  readonly sessions?: number
  /** Calls under control of the home network (CAMEL) for each other deed of ordinary life; none when absent. */
  readonly calls?: number
  /** Who is hostile. */
  readonly campaigns?: Campaigns
}

export interface Scenario {
  readonly name: string
  /** One sentence for `--list`. */
  readonly description: string
  /** Frames when `--size` is not given. */
  readonly size: number
  /** Frames per subscriber: how busy each is. */
  readonly framesPerSubscriber: number
  /** True: exactly `size` frames, whatever is going on; else until the last act is over, about `size`. */
  readonly exact: boolean
  readonly faults: Faults
  readonly acts: readonly Act[]
}

const DAY = 86_400
const HOUR = 3600
const midnight = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) * 1000

/** 2018: one operator’s own addresses ask the registers directly, everybody who travels. Two Caribbean ranges ask after some of the same people. */
const year2018: Campaigns = (c, from, until, rounds) => [
  {
    name: 'mass-2018',
    actor: c.unicom,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(5),
    answered: 0.6,
    refused: 0.25,
    abroadOnly: true,
    plans: [
      { weight: 5, moves: [{ ask: 'interrogate', from: 0, after: 0 }] },
      {
        weight: 3,
        moves: [
          { ask: 'routeSms', from: 0, after: 0 },
          { ask: 'locate', from: 0, after: 4 },
        ],
      },
      { weight: 1, moves: [{ ask: 'routeCall', from: 0, after: 0 }] },
      {
        weight: 1,
        moves: [
          { ask: 'locate', from: 0, after: 0, guess: true },
          { ask: 'locate', from: 0, after: 2, guess: true },
          { ask: 'locate', from: 0, after: 2 },
          { ask: 'locate', from: 1, after: 900 },
        ],
      },
    ],
  },
  {
    name: 'shared-targets-2018',
    actor: c.caribbean,
    targets: c.watched,
    from,
    until,
    rounds: rounds(1),
    answered: 0.7,
    refused: 0.15,
    abroadOnly: true,
    plans: [
      {
        weight: 1,
        moves: [
          { ask: 'routeSms', from: 0, after: 0 },
          { ask: 'locate', from: 1, after: 20 },
        ],
      },
    ],
  },
]

/** 2019: leased addresses in three countries act as one, in two steps from different addresses, and go on to keys, calls and messages. */
const year2019: Campaigns = (c, from, until, rounds) => [
  {
    name: 'leased-2019',
    actor: c.caribbean,
    targets: c.watched,
    from,
    until,
    rounds: rounds(4),
    answered: 0.7,
    refused: 0.15,
    abroadOnly: true,
    plans: [
      {
        weight: 6,
        moves: [
          { ask: 'routeSms', from: 0, after: 0 },
          { ask: 'locate', from: 1, after: 25 },
          { ask: 'locate', from: 2, after: 1800 },
        ],
      },
      {
        weight: 2,
        moves: [
          { ask: 'identify', from: 1, after: 0 },
          { ask: 'locate', from: 2, after: 40 },
        ],
      },
      {
        weight: 2,
        moves: [
          { ask: 'routeLcs', from: 0, after: 0 },
          { ask: 'locateLcs', from: 1, after: 30 },
        ],
      },
      { weight: 1, moves: [{ ask: 'takeKeys', from: 2, after: 0 }] },
      {
        weight: 1,
        moves: [
          { ask: 'routeSms', from: 0, after: 0 },
          { ask: 'divert', from: 1, after: 60 },
        ],
      },
      {
        weight: 1,
        moves: [
          { ask: 'identify', from: 0, after: 0 },
          { ask: 'takeOver', from: 2, after: 90 },
        ],
      },
    ],
  },
  {
    name: 'mass-2018',
    actor: c.unicom,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(0.5),
    answered: 0.1,
    refused: 0.8,
    abroadOnly: true,
    plans: [{ weight: 1, moves: [{ ask: 'interrogate', from: 0, after: 0 }] }],
  },
]

/** The same question many times in a row, each about the next subscriber. */
const series = (ask: Question, count: number, after: number): readonly Move[] =>
  Array.from({ length: count }, (_, i) => ({ ask, from: 0, after, over: 'gtp', beside: i }))

/** 2020: the same actor asks on 4G whoever has left 3G, and tries both; what is left on SS7 hides in other contexts; some of it only harms. */
const year2020: Campaigns = (c, from, until, rounds) => [
  {
    name: 'leased-2020',
    actor: c.later,
    targets: c.watched,
    from,
    until,
    rounds: rounds(3),
    answered: 0.6,
    refused: 0.2,
    abroadOnly: true,
    plans: [
      {
        weight: 4,
        moves: [
          { ask: 'routeSms', from: 0, after: 0 },
          { ask: 'locate', from: 1, after: 25 },
        ],
      },
      // Refused on one technology, asked again on the other
      {
        weight: 3,
        moves: [
          { ask: 'locate', from: 0, after: 0, over: 'map' },
          { ask: 'locate', from: 0, after: 120, over: 'diameter' },
        ],
      },
      { weight: 2, moves: [{ ask: 'locateOutside', from: 0, after: 0, over: 'map' }] },
      { weight: 1, moves: [{ ask: 'locateBare', from: 1, after: 0, over: 'map' }] },
      { weight: 1, moves: [{ ask: 'locateSecond', from: 2, after: 0, over: 'map' }] },
      {
        weight: 2,
        moves: [
          { ask: 'routeLcs', from: 0, after: 0 },
          { ask: 'locateLcs', from: 1, after: 30 },
        ],
      },
      { weight: 1, moves: [{ ask: 'takeKeys', from: 2, after: 0 }] },
      // A data session in the name of somebody who is registered elsewhere
      { weight: 3, moves: [{ ask: 'session', from: 1, after: 0, over: 'gtp' }] },
      {
        weight: 1,
        moves: [
          { ask: 'identify', from: 0, after: 0 },
          { ask: 'takeOver', from: 2, after: 90 },
        ],
      },
    ],
  },
  {
    name: 'trials-2020',
    actor: c.harmful,
    targets: c.watched,
    from,
    until,
    rounds: Math.min(3, rounds(0.05)),
    answered: 0.9,
    refused: 0,
    abroadOnly: false,
    plans: [{ weight: 1, moves: [...series('tryImsi', 40, 4), ...series('tryTunnel', 40, 3)] }],
  },
  {
    name: 'pretended-2020',
    actor: c.pretender,
    targets: c.watched,
    from,
    until,
    rounds: rounds(0.7),
    answered: 0.5,
    refused: 0.3,
    abroadOnly: true,
    plans: [
      { weight: 3, moves: [{ ask: 'locate', from: 0, after: 0, over: 'diameter' }] },
      { weight: 1, moves: [{ ask: 'interrogate', from: 1, after: 0, over: 'diameter' }] },
      { weight: 1, moves: [{ ask: 'takeKeys', from: 1, after: 0, over: 'diameter' }] },
    ],
  },
  {
    name: 'harm-2020',
    actor: c.harmful,
    targets: c.watched,
    from,
    until,
    rounds: rounds(1),
    answered: 0.6,
    refused: 0.2,
    abroadOnly: true,
    plans: (['cancel', 'cancel', 'purge', 'bar', 'strip', 'forward', 'spoofSms', 'reset', 'divert'] as const).map((ask) => ({
      weight: 1,
      moves: [{ ask, from: 0, after: 0 }],
    })),
  },
]

/** The same campaigns, busier or idler. */
const times =
  (factor: number, campaigns: Campaigns): Campaigns =>
  (c, from, until, rounds) =>
    campaigns(c, from, until, (perThousand) => rounds(perThousand * factor))

/** One question of a plan by itself. */
const alone = (...asks: readonly Question[]): CampaignWords['plans'] =>
  asks.map((ask) => ({ weight: 1, moves: [{ ask, from: 0, after: 0 }] }))

/** What the story has not: many addresses by turns, seldom; questions in unusual octets; messages that phones do not show; profiles; trials. */
const furtherTools: Campaigns = (c, from, until, rounds) => [
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
const quietTools: Campaigns = (c, from, until, rounds) => {
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

/** What only who has said which links are external, and whose addresses are whose, can see (docs/guarded.yaml). */
const atTheEdge: Campaigns = (c, from, until, rounds) => {
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

/** Everybody at once. */
const everybody: Campaigns = (c, from, until, rounds) => [
  ...times(0.15, year2018)(c, from, until, rounds),
  ...times(0.4, year2020)(c, from, until, rounds),
  ...furtherTools(c, from, until, rounds),
  ...quietTools(c, from, until, rounds),
]

const usual: Faults = { retransmitted: 0.0005, lost: 0.0001, seenTwice: 0.005 }

const ordinaryDay: Act = { start: midnight(2019, 5, 14), seconds: DAY, share: 1, decoys: 0, modern: 0 }

export const scenarios: readonly Scenario[] = [
  {
    name: 'roaming',
    description:
      'one day of legitimate roaming between 30 networks: registrations, profiles, messages, calls, and decoys that only look suspicious',
    size: 100_000,
    framesPerSubscriber: 60,
    exact: true,
    faults: usual,
    acts: [{ ...ordinaryDay, decoys: 1, modern: 0.3, sessions: 0.4 }],
  },
  {
    name: 'story',
    description:
      'the publicly reported story in small: 2018 mass location from addresses of one operator, 2019 leased addresses in the Caribbean, 2020 what came after',
    size: 60_000,
    framesPerSubscriber: 80,
    exact: false,
    faults: usual,
    acts: [
      { start: midnight(2018, 5, 14), seconds: 5 * DAY, share: 0.35, decoys: 1, modern: 0.1, sessions: 0.4, campaigns: year2018 },
      { start: midnight(2019, 5, 13), seconds: 5 * DAY, share: 0.35, decoys: 1, modern: 0.25, sessions: 0.4, campaigns: year2019 },
      { start: midnight(2020, 6, 15), seconds: 5 * DAY, share: 0.3, decoys: 1, modern: 0.5, sessions: 0.4, campaigns: year2020 },
    ],
  },
  {
    name: 'bench-ss7',
    description: 'legitimate SS7 roaming at volume, for measurements of speed',
    size: 1_000_000,
    framesPerSubscriber: 60,
    exact: true,
    faults: { retransmitted: 0, lost: 0, seenTwice: 0 },
    acts: [ordinaryDay],
  },
  {
    name: 'bench-mixed',
    description: 'SS7, Diameter and GTP roaming at volume with decoys and some hostile requests, for measurements of speed',
    size: 1_000_000,
    framesPerSubscriber: 60,
    exact: true,
    faults: usual,
    acts: [{ ...ordinaryDay, decoys: 0.5, modern: 0.5, sessions: 0.4, campaigns: times(0.05, year2020) }],
  },
  {
    name: 'far-from-home',
    description:
      'the publicly reported story at length, with its published shares: four weeks each of 2018, 2019 and 2020, tens of thousands of subscribers abroad, and unrelated actors',
    size: 4_000_000,
    framesPerSubscriber: 40,
    exact: false,
    faults: usual,
    acts: [
      {
        start: midnight(2018, 5, 7),
        seconds: 28 * DAY,
        share: 0.35,
        decoys: 0.3,
        modern: 0.1,
        sessions: 0.4,
        campaigns: farFromHome2018,
      },
      { start: midnight(2019, 5, 6), seconds: 28 * DAY, share: 0.35, decoys: 0.3, modern: 0.25, sessions: 0.4, campaigns: farFromHome2019 },
      { start: midnight(2020, 6, 1), seconds: 28 * DAY, share: 0.3, decoys: 0.3, modern: 0.5, sessions: 0.4, campaigns: year2020 },
    ],
  },
  {
    name: 'labelled',
    description:
      'every hostile question and every decoy that this program knows to play, two days without and three with attacks: for figures of accuracy',
    size: 1_000_000,
    framesPerSubscriber: 60,
    exact: false,
    faults: usual,
    acts: [
      { start: midnight(2020, 6, 1), seconds: 2 * DAY, share: 0.4, decoys: 2, allDecoys: true, modern: 0.5, sessions: 0.4, calls: 0.1 },
      {
        start: midnight(2020, 6, 3),
        seconds: 3 * DAY,
        share: 0.6,
        decoys: 5,
        allDecoys: true,
        modern: 0.5,
        sessions: 0.4,
        calls: 0.1,
        campaigns: everybody,
      },
    ],
  },
  {
    name: 'guarded',
    description:
      'what only the edge of a network that knows its links can see, beside ordinary traffic and decoys; to be read with docs/guarded.yaml as configuration',
    size: 60_000,
    framesPerSubscriber: 60,
    exact: false,
    faults: usual,
    acts: [
      {
        start: midnight(2020, 6, 8),
        seconds: 2 * DAY,
        share: 1,
        decoys: 2,
        allDecoys: true,
        modern: 0.5,
        sessions: 0.4,
        campaigns: atTheEdge,
      },
    ],
  },
]

/** Contracts that no traffic shows: what the configuration of whoever reads the scenario `labelled` has to say (docs/interfaces.md §2). */
export const agreements: readonly { readonly partner: string; readonly procedures: readonly string[] }[] = [
  // Validation of numbers (FP08), optimal routing of calls (FP13)
  { partner: '+447953990008', procedures: ['map.sendRoutingInfoForSM'] },
  { partner: '+49171', procedures: ['map.sendRoutingInfo'] },
]

export interface Play {
  readonly seed: number
  /** Frames. */
  readonly size: number
  /** How many subscribers there are; undefined: as many as the scenario has for its size. */
  readonly subscribers?: number | undefined
  /** What is captured of it; undefined: all, as the scenario has it. */
  readonly tap?: Tap | undefined
}

/** With fewer subscribers some networks would have none. */
export const FEWEST = 50

/** What every capture says of itself. */
export const comment = 'synthetic re-enactment: no real network or subscriber sent this'

/** Mean frames that a deed of ordinary life brings about (measured over the proportions of src/synth/life.ts). */
const FRAMES_PER_DEED = 6.6

/** The networks of a scenario. */
export const worldOf = ({ acts }: Scenario): World => new World(acts.some(({ allDecoys }) => allDecoys === true))

/** A scenario ready to run; `tell` gets the lines of the truth, with the procedure of the request. Call `stage.run(frames)` until so many are written, or it gives false. */
export function stageOf(scenario: Scenario, play: Play, out: FrameSink, tell: (line: TruthLine, procedure: string) => void): Stage {
  const world = worldOf(scenario)
  const count = play.subscribers ?? Math.max(FEWEST, Math.round(play.size / scenario.framesPerSubscriber))
  const subscribers = new Subscribers(world, count, play.seed)
  const start = scenario.acts[0]?.start ?? 0
  const { seed, tap } = play
  const faults = tap === undefined ? scenario.faults : faultsOf(tap, scenario.faults)
  const stage = new Stage({ world, subscribers, seed, start, faults, tap }, out, tell)
  const life = new Life(stage)
  const actors = cast(stage)
  scenario.acts.forEach((act, i) => {
    const from = (act.start - start) / 1e6
    const until = scenario.exact ? Infinity : from + act.seconds
    const frames = play.size * act.share
    stage.later(from, () => {
      stage.modern = act.modern
      stage.sessions = act.sessions ?? 0
      stage.calls = act.calls ?? 0
    })
    life.live(from, until, frames / FRAMES_PER_DEED / act.seconds)
    if (act.decoys > 0) new Decoys(stage, act.seconds / ((frames / 1000) * act.decoys), act.allDecoys === true).live(from, until)
    const rounds = (perThousand: number): number => Math.max(1, Math.round((frames / 1000) * perThousand))
    const campaigns = act.campaigns?.(actors, from, Math.min(until, from + act.seconds), rounds) ?? []
    campaigns.forEach((words, j) => new Campaign(stage, words, mix(play.seed, 100 * i + j)).begin())
  })
  return stage
}
