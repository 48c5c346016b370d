/** Equal Earth: areas keep their proportion, so that a large country does not look larger than it is. */
import type { Position } from '../../../intel/geometry.js'

export const MAP_WIDTH = 1000
/** What the map shows: from Cape Horn to the north of Greenland. */
const SOUTH = -57
const NORTH = 84

const A1 = 1.340264
const A2 = -0.081106
const A3 = 0.000893
const A4 = 0.003796
const SCALE = MAP_WIDTH / (2 * equalEarth([180, 0])[0])
const TOP = equalEarth([0, NORTH])[1]
export const MAP_HEIGHT = Math.round((TOP - equalEarth([0, SOUTH])[1]) * SCALE)

/** Šavrič, Patterson, Jenny: The Equal Earth map projection (2018), equations 1 to 3. */
function equalEarth([longitude, latitude]: Position): readonly [number, number] {
  const theta = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180))
  const t2 = theta * theta
  const t6 = t2 * t2 * t2
  const lambda = (longitude * Math.PI) / 180
  const x = (2 * Math.sqrt(3) * lambda * Math.cos(theta)) / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1))
  return [x, theta * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1)]
}

/** Place on the map, in its units. */
export function place(position: Position): readonly [x: number, y: number] {
  const [x, y] = equalEarth(position)
  return [x * SCALE + MAP_WIDTH / 2, (TOP - y) * SCALE]
}

/** Tenths of a unit: finer than a screen shows. */
export const tenth = (n: number): number => Math.round(n * 10) / 10
