/** The publicly reported story in small: who asked in 2018, in 2019 and in 2020, and what. */
import type { Campaigns, Move } from './campaign.js'
import type { Question } from './questions.js'

/** 2018: one operator’s own addresses ask the registers directly, everybody who travels. Two Caribbean ranges ask after some of the same people. */
export const year2018: Campaigns = (c, from, until, rounds) => [
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
export const year2019: Campaigns = (c, from, until, rounds) => [
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
export const year2020: Campaigns = (c, from, until, rounds) => [
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
