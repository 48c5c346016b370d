/** What a probe sees of a scenario: which links it hangs on, in how many directions, how well it captures, and the clock of a second probe. */
import type { Faults } from './stage.js'
import type { Network, World } from './world.js'

/** `everywhere`: all links, those inside a network too. `transit`: all between networks. The edges: those between one side and all others. */
export const tapPlaces = ['everywhere', 'home-edge', 'visited-edge', 'transit'] as const
export type TapPlace = (typeof tapPlaces)[number]

export interface Tap {
  readonly place: TapPlace
  /** Only what goes towards the side that the tap belongs to (at an edge), or one direction of every link (elsewhere). */
  readonly oneSided?: boolean
  /** Share of the frames that it misses; undefined: that of the scenario. */
  readonly loss?: number | undefined
  /** Share of the messages between networks that a second probe sees again, behind the carrier; undefined: that of the scenario. */
  readonly mirrored?: number | undefined
  /** Milliseconds by which the clock of the second probe is slow. */
  readonly skew?: number
}

/** The country whose networks the home edge protects, and the network whose visitors the visited edge sees. */
export const HOME_COUNTRY = 'US'
export const VISITED_NETWORK = 'Paris'

export type Sees = (from: Network, to: Network) => boolean

/** Whether a frame from one network to another is captured. */
export function seenBy({ place, oneSided = false }: Tap, world: World): Sees {
  const edge = (inside: (n: Network) => boolean): Sees =>
    oneSided ? (from, to) => inside(to) && !inside(from) : (from, to) => inside(from) !== inside(to)
  switch (place) {
    case 'everywhere':
      return oneSided ? (from, to) => from.index >= to.index : () => true
    case 'transit':
      return oneSided ? (from, to) => from.index > to.index : (from, to) => from !== to
    case 'home-edge':
      return edge((n) => n.country === HOME_COUNTRY && world.homes.includes(n))
    case 'visited-edge':
      return edge((n) => n.name === VISITED_NETWORK)
  }
}

/** The faults of a scenario as this tap has them. */
export const faultsOf = (tap: Tap, usual: Faults): Faults => ({
  ...usual,
  lost: tap.loss ?? usual.lost,
  seenTwice: tap.mirrored ?? usual.seenTwice,
})
