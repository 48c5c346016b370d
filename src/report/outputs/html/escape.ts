/**
 * The one place where text becomes HTML. `html` escapes whatever is put into it, in elements and in quoted attributes alike; only `Markup` that
 * `html` itself has made goes in as it is. Control characters, and those that turn the writing direction, become visible.
 */
import { plain } from '../../masking.js'

/** HTML that may be written as it is. Only this file makes it. */
export class Markup {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

export type Content = string | number | Markup | undefined | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, i) => (i === 0 ? part : textOf(values[i - 1]) + part)).join(''))
}

/** The style sheet, whose `>` and quotes must stay: a constant of ours, never text from a document. */
export function styleElement(css: string): Markup {
  return new Markup(`<style>${css}</style>`)
}

function textOf(value: Content): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.toString()
  if (typeof value === 'string' || typeof value === 'number') return plain(String(value)).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
  return value.map(textOf).join('')
}
