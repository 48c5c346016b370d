/** From where the scenario is looked at: which links, in how many directions, and what the operator there has configured. */
import { type Config, noConfig } from '../../src/pipeline/config.js'
import { agreements } from '../../src/synth/scenarios.js'
import { HOME_COUNTRY, seenBy, type TapPlace, tapPlaces, VISITED_NETWORK } from '../../src/synth/tap.js'
import { type Network, realmOf, type World } from '../../src/synth/world.js'
import type { Home } from './baseline.js'

export interface View {
  readonly place: TapPlace
  readonly oneSided: boolean
}

/** What the program calls such a place. */
export const vantageOf = { everywhere: 'unknown', 'home-edge': 'home-edge', 'visited-edge': 'visited-edge', transit: 'transit' } as const

export const views: readonly View[] = tapPlaces.flatMap((place) => [false, true].map((oneSided) => ({ place, oneSided })))

export const viewName = ({ place, oneSided }: View): string => (oneSided ? `${place}:one` : place)

/** Code under which its subscribers are known, and prefix of its nodes. */
const homeOf = (networks: readonly Network[]): Home => {
  const plmns = networks.flatMap((n) => [...new Set([n.plmn, n.subscribers?.plmn ?? n.plmn])])
  return {
    plmns,
    titles: networks.map((n) => n.nodes.vlr[0]?.title.slice(0, -4).replace(/20*$/, '') ?? ''),
    realms: plmns.map(realmOf),
  }
}

/** Whom the operator at this place protects; at a place of nobody, the networks that the scenario is about. */
export function protectedAt(place: TapPlace, world: World): Home {
  return place === 'visited-edge' ? homeOf([world.network(VISITED_NETWORK)]) : homeOf(world.homes.filter((n) => n.country === HOME_COUNTRY))
}

/** The configuration: an edge knows its own networks, the other places nothing. Contracts are known everywhere. */
export function configAt(place: TapPlace, world: World): Config {
  const { plmns, titles } = protectedAt(place, world)
  const edge = place === 'home-edge' || place === 'visited-edge'
  return {
    ...noConfig,
    vantage: vantageOf[place],
    agreements,
    ...(edge ? { home: { ...noConfig.home, plmns, global_titles: titles } } : {}),
  }
}

/** Whether the view has a frame, by the numbers of the networks in its addresses; the carrier between networks has one of its own. */
export function seenIn({ place, oneSided }: View, world: World): (from: number, to: number) => boolean {
  const sees = seenBy({ place, oneSided }, world)
  const carrier = { ...world.networks[0], index: world.networks.length, country: '', name: 'carrier' } as Network
  return (from, to) => sees(world.networks[from] ?? carrier, world.networks[to] ?? carrier)
}
