/**
 * The scenario far-from-home: who asks how much, so that the shares of the published reports come out (Exigent Media, «Far From Home», 2020, as the press
 * quotes it): of hostile requests on 3G in 2018 86 % bear Chinese addresses; in 2019 28 % are of Barbados and 19 % of Antigua, on 4G more than a quarter of
 * Barbados. What the other shares are, and who the unrelated actors are, is invented.
 */
import type { ActorWords, Campaigns, CampaignWords, Move } from './campaign.js'

type Plans = CampaignWords['plans']

const plan = (weight: number, ...moves: readonly Move[]): Plans[number] => ({ weight, moves })
const ask = (question: Move['ask'], from = 0, after = 0, over?: Move['over']): Move => ({
  ask: question,
  from,
  after,
  ...(over === undefined ? {} : { over }),
})

const usual = { answered: 0.6, refused: 0.25, abroadOnly: true } as const

/** Three of six addresses are of Barbados, two of Antigua, one of the Bahamas: a half, a third and a sixth of what the tool asks. */
function byShares(actor: ActorWords): ActorWords {
  const [barbados, antigua, bahamas, barbadosTwo, antiguaTwo] = actor.addresses
  const chosen = [barbados, antigua, barbadosTwo, antiguaTwo, barbados, bahamas]
  return { ...actor, addresses: chosen.filter((node) => node !== undefined) }
}

/** 1.6 requests a round. */
const interrogations: Plans = [
  plan(5, ask('interrogate')),
  plan(3, ask('routeSms'), ask('locate', 0, 4)),
  plan(1, ask('routeCall')),
  plan(1, { ...ask('locate'), guess: true }, { ...ask('locate', 0, 2), guess: true }, ask('locate', 0, 2), ask('locate', 1, 900)),
]

export const farFromHome2018: Campaigns = (c, from, until, rounds) => [
  {
    ...usual,
    name: 'mass-2018',
    actor: c.unicom,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(40),
    plans: interrogations,
  },
  // Some of the same people, by addresses of the Caribbean
  {
    ...usual,
    name: 'shared-targets-2018',
    actor: byShares(c.caribbean),
    targets: c.travellers,
    from,
    until,
    rounds: rounds(2.2),
    plans: [plan(1, ask('routeSms'), ask('locate', 1, 20))],
  },
  // Nothing to do with either
  {
    ...usual,
    name: 'harm-2018',
    actor: c.harmful,
    targets: c.watched,
    from,
    until,
    rounds: rounds(3),
    plans: [plan(2, ask('cancel', 0, 0, 'map')), plan(1, ask('forward', 0, 0, 'map')), plan(1, ask('spoofSms', 0, 0, 'map'))],
  },
  {
    ...usual,
    name: 'rotation-2018',
    actor: c.rotating,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(3),
    plans: [plan(1, ask('locate', 0, 0, 'map'))],
  },
]

export const farFromHome2019: Campaigns = (c, from, until, rounds) => [
  // 2.4 requests a round, on 3G and 4G as the target is
  {
    ...usual,
    name: 'leased-2019',
    actor: byShares(c.later),
    targets: c.travellers,
    from,
    until,
    rounds: rounds(8.6),
    plans: [
      plan(6, ask('routeSms'), ask('locate', 1, 25), ask('locate', 2, 1800)),
      plan(2, ask('identify', 1), ask('locate', 2, 40)),
      plan(2, ask('routeLcs'), ask('locateLcs', 1, 30)),
      plan(1, ask('takeKeys', 2)),
      plan(1, ask('routeSms'), ask('divert', 1, 60)),
      plan(1, ask('identify'), ask('takeOver', 2, 90)),
    ],
  },
  {
    ...usual,
    name: 'mass-2018',
    actor: c.unicom,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(4.2),
    answered: 0.1,
    refused: 0.8,
    plans: [plan(1, ask('interrogate'))],
  },
  {
    ...usual,
    name: 'harm-2019',
    actor: c.harmful,
    targets: c.watched,
    from,
    until,
    rounds: rounds(4.75),
    plans: [plan(1, ask('cancel')), plan(1, ask('bar')), plan(1, ask('spoofSms')), plan(1, ask('divert'))],
  },
  {
    ...usual,
    name: 'rotation-2019',
    actor: c.rotating,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(2.5),
    plans: [plan(1, ask('locate')), plan(1, ask('routeSms'), ask('locate', 5, 7200))],
  },
  {
    ...usual,
    name: 'messages-2019',
    actor: c.messenger,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(3.2),
    plans: [plan(1, ask('silentSms')), plan(1, ask('simSms'))],
  },
  {
    ...usual,
    name: 'pretended-2019',
    actor: c.pretender,
    targets: c.travellers,
    from,
    until,
    rounds: rounds(1.8),
    plans: [plan(1, ask('locate', 0, 0, 'diameter')), plan(1, ask('takeKeys', 1, 0, 'diameter'))],
  },
]
