/** Sentences of a document as HTML. */
import type { Inline, Note, Text } from '../../document.js'
import { type Content, html, type Markup } from './escape.js'

/** Names from outside stand in `bdi`: their script cannot reorder the text around them. */
export function inline(text: Text): Content {
  return typeof text === 'string' ? text : text.map(part)
}

function part(piece: Inline): Content {
  if (typeof piece === 'string') return piece
  if ('value' in piece) return html`<bdi>${piece.value}</bdi>`
  if ('strong' in piece) return html`<strong>${piece.strong}</strong>`
  return html`<code>${piece.code}</code>`
}

export function notes(list: readonly Note[]): Markup {
  return html`<dl>${list.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${inline(text)}</dd></div>`)}</dl>`
}
