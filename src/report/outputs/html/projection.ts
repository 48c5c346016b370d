/** The Natural Earth projection: pleasant to read, and neither the north nor the tropics are blown up much. Areas are not to be measured in it. */
import type { Position } from '../../geometry.js'

export const MAP_WIDTH = 1000
/** What the map shows: from Cape Horn to the north of Greenland. */
const SOUTH = -56.5
const NORTH = 83.5

const SCALE = MAP_WIDTH / (2 * natural([180, 0])[0])
const TOP = natural([0, NORTH])[1]
export const MAP_HEIGHT = Math.round((TOP - natural([0, SOUTH])[1]) * SCALE)

/** Šavrič, Jenny, Patterson, Petrovič, Hurni: A polynomial equation for the Natural Earth projection (2011). */
function natural([longitude, latitude]: Position): readonly [x: number, y: number] {
  const f = (latitude * Math.PI) / 180
  const f2 = f * f
  const f4 = f2 * f2
  const across = 0.8707 - 0.131979 * f2 + f4 * (-0.013791 + f4 * (0.003971 * f2 - 0.001529 * f4))
  const up = 1.007226 + f2 * (0.015085 + f4 * (-0.044475 + 0.028874 * f2 - 0.005916 * f4))
  return [((longitude * Math.PI) / 180) * across, f * up]
}

/** Place on the map, in its units. */
export function place(position: Position): readonly [x: number, y: number] {
  const [x, y] = natural(position)
  return [x * SCALE + MAP_WIDTH / 2, (TOP - y) * SCALE]
}

/** Tenths of a unit: finer than a screen shows. */
export const tenth = (n: number): number => Math.round(n * 10) / 10
