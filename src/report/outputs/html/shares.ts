/** Bars of rows split into the same parts; their length is the number, not the share, so that few do not look like many. */
import type { SharesFigure } from '../../document.js'
import { html, type Markup } from './escape.js'
import { tenth } from './projection.js'
import { table } from './table.js'
import { inline } from './text.js'

/** Width in per cent from which a number fits into its part. */
const FITS = 4

export function shares(figure: SharesFigure): Markup {
  const most = Math.max(1, ...figure.rows.map((r) => total(r.values)))
  return html`<figure class="shares" aria-labelledby="shares-caption">
<figcaption id="shares-caption">${figure.title}</figcaption>
<ul class="key">${figure.parts.map(
    (part, i) =>
      html`<li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><rect class="p${i}" width="14" height="14" rx="2"/></svg>${part}</li>`,
  )}</ul>
<div class="bars">${figure.rows.map(
    ({ name, values }, i) => html`<div class="bar"><span class="name">${name}</span>
<svg role="img" aria-labelledby="share-${i}" width="100%" height="26"><title id="share-${i}">${name}: ${spoken(figure.parts, values)}</title>${parts(values, most)}</svg>
<span class="sum">${total(values)}</span></div>`,
  )}</div>
<p class="note">${inline(figure.note)}</p>
<details><summary>The bars as a table</summary>${table(figure.table)}</details>
</figure>`
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

function spoken(parts: readonly string[], values: readonly number[]): string {
  return values.flatMap((v, i) => (v === 0 ? [] : [`${v} ${parts[i] ?? ''}`])).join(', ')
}

function parts(values: readonly number[], most: number): Markup[] {
  let at = 0
  return values.flatMap((value, i) => {
    if (value === 0) return []
    const width = (100 * value) / most
    const from = at
    at += width
    const figure =
      width < FITS ? '' : html`<text class="p${i}" x="${tenth(from + width / 2)}%" y="13" dy=".35em" text-anchor="middle">${value}</text>`
    return [html`<rect class="p${i}" x="${tenth(from)}%" y="1" width="${tenth(width)}%" height="24"/>${figure}`]
  })
}
