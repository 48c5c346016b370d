/** Tables: a row is a card on a narrow screen. Roles are spelled out, because a table that is laid out as blocks would lose its own. */
import type { Cell, Table } from '../../document.js'
import { html, type Markup } from './escape.js'
import { inline } from './text.js'

export function table({ caption, columns, rows, note, compact }: Table): Markup {
  const head = columns.map(({ title, number }) => html`<th role="columnheader" scope="col"${numeric(number)}>${title}</th>`)
  return html`<table role="table"${compact === true ? html` class="compact"` : ''}><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => tableRow(row, columns))}</tbody></table>
${note === undefined ? '' : html`<p class="note">${inline(note)}</p>`}`
}

function tableRow(row: readonly Cell[], columns: Table['columns']): Markup {
  const cells = row.map(({ lines, tone }, i) => {
    const column = columns[i]
    const text = lines.map((line) => html`<span class="line">${inline(line)}</span>`)
    const label = column?.title ?? ''
    const toned = tone === undefined ? '' : html` data-tone="${tone}"`
    return i === 0
      ? html`<th role="rowheader" scope="row"${toned} data-label="${label}">${text}</th>`
      : html`<td role="cell"${toned}${numeric(column?.number)} data-label="${label}">${text}</td>`
  })
  return html`<tr role="row">${cells}</tr>`
}

function numeric(is: true | undefined): Markup | string {
  return is === true ? html` class="n"` : ''
}
