/** The scenarios of `homeward synth`: what happens, when, and how much of it. */
import type { Campaigns } from './campaign.js'
import { farFromHome2018, farFromHome2019 } from './far-from-home.js'
import { atTheEdge, furtherTools, quietTools, seldomTools } from './further-campaigns.js'
import type { Faults } from './stage.js'
import { year2018, year2019, year2020 } from './story-years.js'

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
const midnight = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) * 1000

/** The same campaigns, busier or idler. */
const times =
  (factor: number, campaigns: Campaigns): Campaigns =>
  (c, from, until, rounds) =>
    campaigns(c, from, until, (perThousand) => rounds(perThousand * factor))

/** Everybody at once. */
const everybody: Campaigns = (c, from, until, rounds) => [
  ...times(0.15, year2018)(c, from, until, rounds),
  ...times(0.4, year2020)(c, from, until, rounds),
  ...furtherTools(c, from, until, rounds),
  ...quietTools(c, from, until, rounds),
  ...seldomTools(c, from, until, rounds),
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

/** What every capture says of itself. */
export const comment = 'synthetic re-enactment: no real network or subscriber sent this'
