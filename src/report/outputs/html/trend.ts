/** Lines over time, above bars of what they are part of. Drawn twice, for wide and for narrow screens, so that text keeps its size. */
import type { TrendFigure } from '../../document.js'
import { html, type Markup } from './escape.js'
import { tenth } from './projection.js'
import { table } from './table.js'
import { inline } from './text.js'

const SIZES = {
  wide: { width: 960, lines: 190, bars: 44, label: 62 },
  narrow: { width: 360, lines: 170, bars: 40, label: 62 },
} as const
type Size = keyof typeof SIZES

const LEFT = 40
const RIGHT = 14
const TOP = 14
const GAP = 26
const AXIS = 24
/** Beyond this many moments only points that stand alone get a mark. */
const MARKED = 40
/** Forms of points, and of lines in the style sheet: colour is never the only difference. */
const FORMS = ['circle', 'square', 'triangle', 'diamond'] as const

export function trend(figure: TrendFigure): Markup {
  return html`<figure class="trend" aria-labelledby="trend-caption">
<figcaption id="trend-caption">${figure.title}</figcaption>
<ul class="key">${figure.series.map(
    ({ name }, i) =>
      html`<li><svg viewBox="0 0 30 14" width="30" height="14" aria-hidden="true"><path class="line s${i % FORMS.length}" d="M1 7H29"/>${point(i, 15, 7)}</svg>Findings, ${name}</li>`,
  )}<li><svg viewBox="0 0 30 14" width="30" height="14" aria-hidden="true"><rect class="whole" x="8" y="1" width="14" height="12"/></svg>${figure.whole.name}</li></ul>
${drawing(figure, 'wide')}${drawing(figure, 'narrow')}
<p class="note">${inline(figure.note)}</p>
<details><summary>The chart as a table</summary>${table(figure.table)}</details>
</figure>`
}

function drawing(figure: TrendFigure, size: Size): Markup {
  const { width, lines, bars } = SIZES[size]
  const height = TOP + lines + GAP + bars + AXIS
  const n = Math.max(1, figure.moments.length)
  const step = (width - LEFT - RIGHT) / n
  const x = (i: number): number => tenth(LEFT + step * (i + 0.5))
  const top = ceiling(Math.max(1, ...figure.series.flatMap((s) => s.values)))
  const y = (v: number): number => tenth(TOP + lines * (1 - v / top))
  const most = Math.max(1, ...figure.whole.values)
  const floor = TOP + lines + GAP + bars
  const id = `trend-${size}`
  return html`<svg class="${size}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${figure.title}</title><desc id="${id}-desc">${figure.description}</desc>
${ticks(top).map((v) => html`<path class="grid" d="M${LEFT} ${y(v)}H${width - RIGHT}"/><text class="axis" x="${LEFT - 6}" y="${y(v)}" dy=".35em" text-anchor="end">${short(v)}</text>`)}
${figure.moments.map((m, i) => (m === undefined ? stretch(x(i), floor) : ''))}
${figure.series.map((s, i) => series(s.values, figure, i, x, y))}
${figure.whole.values.map((v, i) => (v === 0 ? '' : bar(x(i), step, floor, Math.max(1, (bars * v) / most))))}
<path class="grid" d="M${LEFT} ${floor}H${width - RIGHT}"/>
<text class="axis" x="${LEFT - 6}" y="${floor - bars}" dy=".5em" text-anchor="end">${short(most)}</text>
${moments(figure, size, x, step, floor)}</svg>`
}

/** A band where time is left out. */
function stretch(x: number, floor: number): Markup {
  return html`<rect class="stretch" x="${tenth(x - 9)}" y="${TOP}" width="18" height="${floor - TOP}"/><text class="axis" x="${x}" y="${floor + 16}" text-anchor="middle">⋯</text>`
}

function series(values: readonly number[], figure: TrendFigure, form: number, x: (i: number) => number, y: (v: number) => number): Markup {
  const whole = figure.whole.values
  // Where nothing was captured there is no zero to draw: the line is broken.
  const seen = (i: number): boolean => (values[i] ?? 0) > 0 || (whole[i] ?? 0) > 0
  let path = ''
  let bridges = ''
  values.forEach((v, i) => {
    if (!seen(i)) return
    path += `${i > 0 && seen(i - 1) ? 'L' : 'M'}${x(i)} ${y(v)}`
    // Across time that is left out only the eye is led.
    if (figure.moments[i - 1] === undefined && seen(i - 2)) bridges += `M${x(i - 2)} ${y(values[i - 2] ?? 0)}L${x(i)} ${y(v)}`
  })
  const alone = (i: number): boolean => !seen(i - 1) && !seen(i + 1)
  const points = values.map((v, i) => (seen(i) && (alone(i) || (values.length <= MARKED && v > 0)) ? point(form, x(i), y(v)) : ''))
  const bridge = bridges === '' ? '' : html`<path class="bridge s${form % FORMS.length}" d="${bridges}"/>`
  return html`${bridge}<path class="line s${form % FORMS.length}" d="${path}"/>${points}`
}

function point(form: number, x: number, y: number): Markup {
  const shape = {
    circle: html`<circle cx="${x}" cy="${y}" r="4"/>`,
    square: html`<path d="M${tenth(x - 3.5)} ${tenth(y - 3.5)}h7v7h-7z"/>`,
    triangle: html`<path d="M${x} ${tenth(y - 4.5)}l4.5 8h-9z"/>`,
    diamond: html`<path d="M${x} ${tenth(y - 5)}l5 5-5 5-5-5z"/>`,
  }[FORMS[form % FORMS.length] ?? 'circle']
  return html`<g class="point s${form % FORMS.length}">${shape}</g>`
}

function bar(x: number, step: number, floor: number, height: number): Markup {
  const width = Math.max(0.8, Math.min(26, step * 0.7))
  return html`<rect class="whole" x="${tenth(x - width / 2)}" y="${tenth(floor - height)}" width="${tenth(width)}" height="${tenth(height)}"/>`
}

function moments(figure: TrendFigure, size: Size, x: (i: number) => number, step: number, floor: number): Markup[] {
  const longest = Math.max(...figure.moments.map((m) => m?.length ?? 0), 1)
  const every = Math.max(1, Math.ceil((longest * 7.2 + 14) / step))
  const { width } = SIZES[size]
  let free = -Infinity
  return figure.moments.flatMap((label, i) => {
    const half = longest * 3.6
    // Where time is left out the sign for it stands.
    const beside = figure.moments[i - 1] === undefined && i > 0 ? 12 : 0
    if (label === undefined || x(i) - half + beside < free || x(i) + half > width) return []
    free = x(i) + (every - 0.5) * step - half
    return [html`<text class="axis" x="${Math.max(x(i), half)}" y="${floor + 16}" text-anchor="middle">${label}</text>`]
  })
}

/** Large numbers beside an axis: 10,179 is 10k. */
function short(n: number): string {
  if (n < 10_000) return String(n)
  return n < 1e6 ? `${Math.round(n / 1000)}k` : `${tenth(n / 1e6)}M`
}

/** The next round number: 1, 2 or 5 times a power of ten, at least 2. */
function ceiling(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return Math.max(2, [1, 2, 4, 5, 6, 8, 10].map((k) => k * power).find((v) => v >= most) ?? most)
}

function ticks(top: number): number[] {
  const parts = [4, 5, 3, 2].find((k) => top % k === 0) ?? 1
  return Array.from({ length: parts + 1 }, (_, i) => (top * i) / parts)
}
