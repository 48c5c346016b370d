/** What vectors of several rules begin with: ordinary traffic, from which the tap has learned. */
import type { Step } from '../src/detect/author.js'

/** Roamers make sessions at the gateway that `us.gmsc` is. */
export const roamers = Array.from(
  { length: 20 },
  (_, i): Step => ({
    operation: 'gtpv2.createSession',
    from: 'fr.mme',
    to: 'us.gmsc',
    about: 'us.two',
    beside: i,
    outcome: 'answered',
    at: i,
  }),
)
/** Few of them. */
export const fewRoamers: readonly Step[] = roamers.slice(0, 3)

const COMES = [
  { to: 'us.hlr', by: 'fr.vlr', asks: ['map.sendAuthenticationInfo', 'map.updateLocation'] },
  { to: 'us.hss', by: 'fr.mme', asks: ['diameter.s6a.authenticationInformation', 'diameter.s6a.updateLocation'] },
] as const

/** Others come to a partner; `us.one` is in France, with vectors, and was where that partner is so many seconds before. */
export const partnerAbroad = (before?: number, { to, by, asks }: (typeof COMES)[number] = COMES[0]): Step[] => {
  const comes = (from: Step['from'], about: Step['about'], beside: number, at: number): Step[] =>
    asks.map((operation, i): Step => ({ operation, from, to, about, beside, outcome: 'answered', at: at + 2 * i }))
  return [
    ...(before === undefined ? [] : comes('bb.leased', 'us.one', 0, 90_000 - before)),
    ...[1, 2, 3, 4, 5, 6].flatMap((beside) => comes('bb.leased', 'us.three', beside, 89_000 + 10 * beside)),
    ...comes(by, 'us.one', 0, 90_000),
  ]
}
/** The same over Diameter. */
export const partnerAbroad4G = (before?: number): Step[] => partnerAbroad(before, COMES[1])

/** Centres look our subscribers up, and are all given the same node, to which they deliver. */
export const routed = (count: number): Step[] =>
  Array.from({ length: count }, (_, i): Step[] => [
    {
      operation: 'map.sendRoutingInfoForSM',
      from: 'gb.smsc',
      to: 'us.hlr',
      about: 'us.two',
      beside: i,
      outcome: 'answered',
      side: 'external',
      says: { node: 'us.smsc' },
      at: 40 * i,
    },
    {
      operation: 'map.mtForwardSM',
      from: 'gb.smsc',
      to: 'us.smsc',
      about: 'us.two',
      beside: i,
      outcome: 'answered',
      side: 'external',
      at: 40 * i + 2,
    },
  ]).flat()
