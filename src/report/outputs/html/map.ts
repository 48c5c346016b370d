/** The world with the countries of asking addresses, those that were asked, and lines between them. */
import { type CountryShape, countryPoint, countryShapes } from '../../geometry.js'
import type { Flow, MapFigure, Place } from '../../document.js'
import { html, type Markup } from './escape.js'
import { type Label, type Mark, placeLabels } from './labels.js'
import { MAP_HEIGHT, MAP_WIDTH, place, tenth } from './projection.js'
import { table } from './table.js'
import { inline } from './text.js'

/** Sizes of text in units of the map: a phone shows the map at 0.36 of them. */
const SIZES = { wide: { text: 14, names: 16, mark: 1 }, narrow: { text: 32, names: 7, mark: 1.9 } } as const
/** Points of a line that labels should not hide. */
const SAMPLES = 14

export function map(figure: MapFigure): Markup {
  const roles = new Map(figure.places.map((p) => [p.country, p]))
  const most = Math.max(1, ...figure.flows.map((f) => f.count))
  const shapes = countryShapes()
  const marked = shapes.filter((s) => s.code !== undefined && roles.has(s.code))
  return html`<figure class="map" aria-labelledby="map-caption">
<figcaption id="map-caption">${figure.title}</figcaption>
${key(figure)}
<svg viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-labelledby="map-title map-desc">
<title id="map-title">${figure.title}</title><desc id="map-desc">${figure.description}</desc>
<rect class="sea" width="${MAP_WIDTH}" height="${MAP_HEIGHT}" rx="6"/>
<path class="land" d="${shapes.filter((s) => !marked.includes(s)).map(outline)}"/>
${marked.map((s) => html`<path class="land ${(roles.get(s.code ?? '')?.origin ?? 0) > 0 ? 'from' : 'to'}" d="${outline(s)}"/>`)}
<g class="flows">${figure.flows.map((flow) => curve(flow, most))}</g>
${group(figure, 'wide')}${group(figure, 'narrow')}
</svg>
<p class="note">${inline(figure.note)}</p>
<details><summary>The map as a table</summary>${table(figure.table)}</details>
</figure>`
}

function key({ key: words }: MapFigure): Markup {
  const sample = (drawing: Markup, text: string): Markup =>
    html`<li><svg viewBox="0 0 30 14" width="30" height="14" aria-hidden="true">${drawing}</svg>${text}</li>`
  return html`<ul class="key">
${sample(html`<circle class="from" cx="15" cy="7" r="5.5"/>`, words.origin)}
${sample(diamond(15, 7, 6), words.asked)}
${sample(html`<path class="flow got" d="M1 7H29" stroke-width="2.5"/>`, words.got)}
${sample(html`<path class="flow" d="M1 7H29" stroke-width="2"/>`, words.notGot)}</ul>`
}

function outline({ rings }: CountryShape): string {
  return rings.map((ring) => lineOf(ring.map(place))).join('')
}

/** Relative steps in tenths of a unit: a third of the octets that coordinates would take. */
function lineOf(points: readonly (readonly [number, number])[]): string {
  let [x, y] = [0, 0]
  const steps: string[] = []
  for (const [px, py] of points) {
    const [dx, dy] = [tenth(px - x), tenth(py - y)]
    if (dx === 0 && dy === 0) continue
    steps.push(`${dx} ${dy}`)
    ;[x, y] = [tenth(x + dx), tenth(y + dy)]
  }
  const [start = '', ...rest] = steps
  return `M${start}l${rest.join(' ')}z`.replaceAll(' -', '-')
}

interface Bend {
  readonly from: readonly [number, number]
  readonly over: readonly [number, number]
  readonly to: readonly [number, number]
}

/** A curve that rises to the north of the straight line, more when the way is long. */
function bend({ from, to }: Flow): Bend | undefined {
  const a = countryPoint(from)
  const b = countryPoint(to)
  if (a === undefined || b === undefined || from === to) return undefined
  const [x1, y1] = place(a)
  const [x2, y2] = place(b)
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const lift = length * 0.28
  // Perpendicular to the line, on its upper side; a line from west to east and one back stand apart.
  const side = x2 >= x1 ? 1 : 0.7
  const [nx, ny] = length === 0 ? [0, -1] : [((y2 - y1) / length) * Math.sign(x2 - x1 || 1), -Math.abs(x2 - x1) / length]
  return { from: [x1, y1], over: [mx + nx * lift * side, Math.max(8, my + ny * lift * side)], to: [x2, y2] }
}

function curve(flow: Flow, most: number): Markup | string {
  const b = bend(flow)
  if (b === undefined) return ''
  const width = tenth(1 + 3 * (flow.count / most))
  const [p, q, r] = [b.from, b.over, b.to].map(([x, y]) => `${tenth(x)} ${tenth(y)}`)
  return html`<path class="${flow.got ? 'flow got' : 'flow'}" d="M${p}Q${q} ${r}" stroke-width="${width}"/>`
}

/** Marks and names for one size of screen. */
function group(figure: MapFigure, size: keyof typeof SIZES): Markup {
  const { text, names, mark } = SIZES[size]
  const most = Math.max(1, ...figure.places.map((p) => Math.max(p.origin, p.asked)))
  const radius = (n: number): number => mark * (3.5 + 5 * Math.sqrt(n / most))
  const ordered = [...figure.places].sort((a, b) => Math.max(b.origin, b.asked) - Math.max(a.origin, a.asked))
  const marks = ordered.flatMap((p): (Mark & { readonly p: Place })[] => {
    const point = countryPoint(p.country)
    if (point === undefined) return []
    const [x, y] = place(point)
    return [{ p, x: tenth(x), y: tenth(y), radius: radius(Math.max(p.origin, p.asked)) + 2, text: labelOf(p) }]
  })
  const lines = figure.flows.flatMap((flow) => samples(bend(flow)))
  const labels = placeLabels(marks, lines, text, { width: MAP_WIDTH, height: MAP_HEIGHT }).slice(0, names)
  return html`<g class="${size}">
${labels.map(leader)}
${marks.map((m) => [
  m.p.asked > 0 ? diamond(m.x, m.y, radius(m.p.asked) + (m.p.origin > 0 ? 3 : 0)) : '',
  m.p.origin > 0 ? html`<circle class="from" cx="${m.x}" cy="${m.y}" r="${tenth(radius(m.p.origin))}"/>` : '',
])}
<g class="names" font-size="${text}">${labels.map((l) => html`<text x="${tenth(l.x)}" y="${tenth(l.y)}" dy=".35em">${l.text}</text>`)}</g></g>`
}

function labelOf(p: Place): string {
  if (p.origin > 0 && p.asked > 0) return `${p.name} ${p.origin}, asked ${p.asked}`
  return p.origin > 0 ? `${p.name} ${p.origin}` : `${p.name}, asked ${p.asked}`
}

function leader({ leader: line }: Label): Markup | string {
  if (line === undefined) return ''
  const [x1, y1, x2, y2] = line.map(tenth)
  return html`<path class="leader" d="M${x1} ${y1}L${x2} ${y2}"/>`
}

function diamond(x: number, y: number, size: number): Markup {
  const s = tenth(size)
  return html`<path class="to" d="M${x} ${tenth(y - s)}l${s} ${s}l-${s} ${s}l-${s}-${s}z"/>`
}

function samples(b: Bend | undefined): (readonly [number, number])[] {
  if (b === undefined) return []
  return Array.from({ length: SAMPLES }, (_, i) => {
    const t = (i + 1) / (SAMPLES + 1)
    const at = (k: 0 | 1): number => (1 - t) ** 2 * b.from[k] + 2 * t * (1 - t) * b.over[k] + t * t * b.to[k]
    return [at(0), at(1)] as const
  })
}
