/** Outlines of countries for maps, from facts/geometry. Degrees, longitude first. */
import { arcTable, gridSteps, shapeTable } from '../../facts/geometry/table.js'

export type Position = readonly [longitude: number, latitude: number]

export interface CountryShape {
  /** ISO 3166 alpha-2; undefined for land whose status is disputed and that has no code. */
  readonly code: string | undefined
  /** A point well inside the largest part. */
  readonly point: Position
  /** Outer and inner rings alike (even-odd rule), beyond ±180 where they cross that meridian; empty for places too small to have a shape. */
  readonly rings: readonly (readonly Position[])[]
}

let shapes: readonly CountryShape[] | undefined

/** All shapes, read from the table once. */
export function countryShapes(): readonly CountryShape[] {
  shapes ??= readShapes()
  return shapes
}

/** Where to put a mark for a country; undefined for what has no place on the map. */
export function countryPoint(code: string): Position | undefined {
  return countryShapes().find((shape) => shape.code === code)?.point
}

function readShapes(): readonly CountryShape[] {
  const arcs = arcTable.trim().split('\n').map(arcOf)
  return shapeTable
    .trim()
    .split('\n')
    .map((line) => {
      const [code, longitude, latitude, ...rest] = line.split(' ')
      const rings = rest.length === 0 ? [] : rest.join(' ').split(',')
      return {
        code: code === '-' ? undefined : code,
        point: [Number(longitude), Number(latitude)] as const,
        // Monaco and the Vatican are smaller than a step of the grid: a point, no shape.
        rings: rings.map((refs) => ringOf(refs.split(' ').map(Number), arcs)).filter((ring) => ring.length >= 3),
      }
    })
}

function arcOf(line: string): readonly Position[] {
  const steps = line.split(' ').map(Number)
  const points: Position[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0
    y += steps[i + 1] ?? 0
    points.push([x / gridSteps, y / gridSteps])
  }
  return points
}

/** Arcs end to end; the point that two share stands once. */
function ringOf(refs: readonly number[], arcs: readonly (readonly Position[])[]): readonly Position[] {
  const points = refs.flatMap((ref) => {
    const arc = arcs[Math.abs(ref) - 1] ?? []
    return (ref < 0 ? arc.toReversed() : arc).slice(1)
  })
  return unwrapped(points)
}

/** A ring that crosses the 180th meridian goes on beyond it instead of jumping around the globe: Chukotka stays with Russia. */
function unwrapped(ring: readonly Position[]): readonly Position[] {
  let turn = 0
  const whole = ring.map(([longitude, latitude], i): Position => {
    turn -= 360 * Math.round((longitude - (ring[i - 1]?.[0] ?? longitude)) / 360)
    return [longitude + turn, latitude]
  })
  const middle = whole.reduce((sum, [longitude]) => sum + longitude, 0) / whole.length
  const back = 360 * Math.round(middle / 360)
  return back === 0 ? whole : whole.map(([longitude, latitude]): Position => [longitude - back, latitude])
}
