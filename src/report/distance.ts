/** How far apart countries are, from their outlines: the nearest points count, so that nobody is said to have travelled farther than need be. */
import { countryShapes, type Position } from './geometry.js'

const EARTH_KM = 6371
const outlines = new Map<string, Float64Array>()
const known = new Map<string, number | undefined>()

/** Kilometres between the nearest points of two countries (ISO 3166 alpha-2), within tens of kilometres; undefined: one is not on the map. */
export function kilometresBetween(a: string, b: string): number | undefined {
  const key = a < b ? `${a}/${b}` : `${b}/${a}`
  if (known.has(key)) return known.get(key)
  const kilometres = nearest(outlineOf(a), outlineOf(b))
  known.set(key, kilometres)
  return kilometres
}

function nearest(a: Float64Array, b: Float64Array): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  let closest = -1
  for (let i = 0; i < a.length; i += 3)
    for (let j = 0; j < b.length; j += 3) {
      const cosine =
        (a[i] as number) * (b[j] as number) + (a[i + 1] as number) * (b[j + 1] as number) + (a[i + 2] as number) * (b[j + 2] as number)
      if (cosine > closest) closest = cosine
    }
  return EARTH_KM * Math.acos(Math.min(1, closest))
}

/** The points of all borders and coasts of a country, as unit vectors. */
function outlineOf(code: string): Float64Array {
  let outline = outlines.get(code)
  if (outline === undefined) {
    const points = countryShapes().flatMap((shape) => (shape.code === code ? [shape.point, ...shape.rings.flat()] : []))
    outline = Float64Array.from(points.flatMap(vectorOf))
    outlines.set(code, outline)
  }
  return outline
}

function vectorOf([longitude, latitude]: Position): number[] {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}
