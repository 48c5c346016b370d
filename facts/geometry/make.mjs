/**
 * Writes table.ts from Natural Earth 1:50m countries as TopoJSON: node facts/geometry/make.mjs FOLDER/countries-50m.json
 * Arcs are simplified (Visvalingam, in the plane of the map), so that neighbours keep one common border; islands that nobody would see are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const STEPS = 20 // of the grid, per degree
const LEAST_TRIANGLE = 0.35 // px² on a map 1000 px wide: smaller bends go
const LEAST_ISLAND = 1.2 // px²: smaller rings go, unless they are the largest of their country
const PX = 1000 / (2 * Math.PI * 0.8707)

/** Polygons that the source counts to a country, and that have a calling code or a network code of their own: [of, code, west, south, east, north]. */
const PARTS = [
  ['FR', 'GF', -56, 0, -50, 8],
  ['FR', 'GP', -62, 15.7, -60.9, 16.6],
  ['FR', 'MQ', -61.4, 14.2, -60.7, 15],
  ['FR', 'RE', 55, -22, 56.2, -20],
  ['FR', 'YT', 44.7, -13.2, 45.5, -12.4],
  ['NL', 'BQ', -69, 11.8, -62, 18],
  ['NO', 'SJ', 5, 70, 36, 82],
  ['IO-CX', 'CX', 105, -11, 106.5, -10],
  ['IO-CX', 'CC', 96, -13, 97.5, -11],
]
/** Shapes without an ISO number. '-': drawn, without a code. */
const UNNUMBERED = { Kosovo: 'XK', 'Indian Ocean Ter.': 'IO-CX' }
/** No number has to be shown there, and the map ends north of it. */
const LEFT_OUT = ['AQ']
/** Places with numbers of their own that the source is too coarse for: a point, no shape. */
const POINTS = {
  AC: [-14.37, -7.95],
  BV: [3.36, -54.42],
  GI: [-5.35, 36.14],
  TA: [-12.28, -37.11],
  TK: [-171.83, -9.17],
  TV: [179.2, -8.52],
}

const world = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { scale, translate } = world.transform
const arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0]
  return unwrapped(
    arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    }),
  )
})

/** Points that go on over the 180th meridian instead of jumping around the globe. */
function unwrapped(points) {
  let turn = 0
  return points.map(([lon, lat], i) => {
    if (i > 0) turn += -360 * Math.round((lon - points[i - 1][0]) / 360)
    return [lon + turn, lat]
  })
}

/** Natural Earth projection (Šavrič, Jenny, Patterson, Petrovič, Hurni 2011), in px: the plane of the map of reports. */
function project([lon, lat]) {
  const f = (lat * Math.PI) / 180
  const across = 0.8707 - 0.131979 * f ** 2 - 0.013791 * f ** 4 + 0.003971 * f ** 10 - 0.001529 * f ** 12
  const up = f * (1.007226 + 0.015085 * f ** 2 - 0.044475 * f ** 6 + 0.028874 * f ** 8 - 0.005916 * f ** 10)
  return [((lon * Math.PI) / 180) * across * PX, -up * PX]
}

const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
const areaOf = (ring) =>
  Math.abs(ring.reduce((sum, p, i) => sum + p[0] * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * p[1], 0) / 2)
const pointsOf = (refs) => unwrapped(refs.flatMap((r) => (r < 0 ? arcs[~r].toReversed() : arcs[r]).slice(1)))
const pxArea = (refs) => areaOf(pointsOf(refs).map(project))

function simplified(arc) {
  const flat = arc.map(project)
  const closed = arc.length > 3 && arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1]
  const least = closed ? Math.min(LEAST_TRIANGLE, areaOf(flat) / 30) : LEAST_TRIANGLE
  const kept = arc.map((_, i) => i)
  const floor = closed ? 5 : 4
  while (kept.length > floor) {
    let at = -1
    let smallest = least
    for (let i = 1; i < kept.length - 1; i++) {
      const area = triangle(flat[kept[i - 1]], flat[kept[i]], flat[kept[i + 1]])
      if (area < smallest) [at, smallest] = [i, area]
    }
    if (at < 0) break
    kept.splice(at, 1)
  }
  return kept.map((i) => arc[i])
}

/** A point well inside the ring: of a grid over it, the one farthest from the border. */
function inside(ring) {
  const xs = ring.map((p) => p[0])
  const ys = ring.map((p) => p[1])
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best = [(west + east) / 2, (south + north) / 2]
  let farthest = -1
  for (let i = 1; i < 40; i++)
    for (let j = 1; j < 40; j++) {
      const p = [west + ((east - west) * i) / 40, south + ((north - south) * j) / 40]
      let within = false
      let near = Infinity
      ring.forEach((a, k) => {
        const b = ring[(k + 1) % ring.length]
        if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) within = !within
        near = Math.min(near, Math.hypot((a[0] - p[0]) * Math.cos((p[1] * Math.PI) / 180), a[1] - p[1]))
      })
      if (within && near > farthest) [best, farthest] = [p, near]
    }
  return best
}

const shapes = new Map()
for (const { type, id, properties, arcs: refs } of world.objects.countries.geometries) {
  const iso = id === undefined ? (UNNUMBERED[properties.name] ?? '-') : Intl.getCanonicalLocales(`und-${id}`)[0].slice(4)
  for (const polygon of type === 'Polygon' ? [refs] : (refs ?? [])) {
    const [x, y] = pointsOf(polygon[0])[0]
    const part = PARTS.find(([of, , west, south, east, north]) => of === iso && x >= west && x <= east && y >= south && y <= north)
    const code = part?.[1] ?? iso
    if (LEFT_OUT.includes(code)) continue
    shapes.set(code, [...(shapes.get(code) ?? []), polygon])
  }
}

const numbers = new Map()
const lines = []
for (const [code, polygons] of [...shapes].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const sized = polygons.map((polygon) => ({ polygon, area: pxArea(polygon[0]) })).sort((a, b) => b.area - a.area)
  const rings = sized
    .filter(({ area }, i) => area >= LEAST_ISLAND || (i === 0 && code !== '-'))
    .flatMap(({ polygon }) => polygon.filter((ring, i) => i === 0 || pxArea(ring) >= LEAST_ISLAND))
  const refs = rings.map((ring) =>
    ring
      .map((r) => {
        const arc = r < 0 ? ~r : r
        if (!numbers.has(arc)) numbers.set(arc, numbers.size + 1)
        return r < 0 ? -numbers.get(arc) : numbers.get(arc)
      })
      .join(' '),
  )
  const [lon, lat] = inside(pointsOf(sized[0].polygon[0]))
  lines.push(`${code} ${lon.toFixed(2)} ${lat.toFixed(2)} ${refs.join(',')}`)
}

for (const [code, [lon, lat]] of Object.entries(POINTS)) lines.push(`${code} ${lon.toFixed(2)} ${lat.toFixed(2)}`)

const arcLines = [...numbers.keys()].map((arc) => {
  let [x, y] = [0, 0]
  const steps = []
  for (const [lon, lat] of simplified(arcs[arc])) {
    const [gx, gy] = [Math.round(lon * STEPS), Math.round(lat * STEPS)]
    if (steps.length > 0 && gx === x && gy === y) continue
    steps.push(`${gx - x} ${gy - y}`)
    ;[x, y] = [gx, gy]
  }
  return steps.join(' ')
})

writeFileSync(
  new URL('table.ts', import.meta.url),
  `/**
 * Outlines of countries, from Natural Earth 1:50m (SOURCE.md). Written by make.mjs.
 * \`arcTable\`: one line of a border each, as steps on a grid of 1/${STEPS} degree: longitude and latitude of the first point, then the difference to each next.
 * \`shapeTable\`: ISO 3166 code («-»: none), longitude and latitude of a point well inside, then its rings as numbers of arcs from 1 (negative: backwards).
 */
export const gridSteps = ${STEPS}

export const arcTable = \`
${arcLines.join('\n')}
\`

export const shapeTable = \`
${lines.join('\n')}
\`
`,
)
console.log(`${lines.length} shapes, ${arcLines.length} arcs`)
