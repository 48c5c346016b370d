/**
 * A report before anybody draws it: headings, sentences, tables, figures. Everything is counted, chosen, masked and put into words here;
 * an output (outputs/) draws it and computes nothing. Texts are plain, as yet unescaped: names from outside may hold any character.
 */

/** `value`: a name or address from outside. It must not run into the text around it, whatever its script. */
export type Inline = string | { readonly value: string } | { readonly strong: string } | { readonly code: string }
export type Text = string | readonly Inline[]

/** What a part is about, so that an output can colour it. Never the only sign: the words say it too. */
export type Tone = 'info' | 'low' | 'medium' | 'high' | 'critical'

export interface Note {
  readonly term: string
  readonly text: Text
}

/** A sentence with its figure, and what the figure counts, out of how many, what is left out, and how much was seen. */
export interface Headline {
  readonly figure: string
  readonly text: Text
  readonly notes: readonly Note[]
}

export interface Column {
  readonly title: string
  readonly number?: true
}

/** A cell: its lines below one another. */
export interface Cell {
  readonly lines: readonly Text[]
  readonly tone?: Tone
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly Cell[])[]
  /** What is left out, and where to get it. */
  readonly note?: Text
  /** Its cells are short: a narrow screen shows them side by side. */
  readonly compact?: true
}

export interface Place {
  /** ISO 3166 code. */
  readonly country: string
  readonly name: string
  readonly origin: number
  readonly asked: number
}

/** Questions from addresses of one country to nodes of another. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly count: number
  /** An answer gave something away. */
  readonly got: boolean
}

export interface MapFigure {
  readonly kind: 'map'
  readonly title: string
  readonly description: string
  readonly places: readonly Place[]
  readonly flows: readonly Flow[]
  readonly key: { readonly origin: string; readonly asked: string; readonly got: string; readonly notGot: string }
  readonly table: Table
  readonly note: Text
}

export interface TrendFigure {
  readonly kind: 'trend'
  readonly title: string
  readonly description: string
  /** One label per moment; undefined: a stretch of time that is left out, because nothing was captured in it. */
  readonly moments: readonly (string | undefined)[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** What the series are part of, drawn below them on its own scale; 0 means that nothing was seen then. */
  readonly whole: { readonly name: string; readonly values: readonly number[] }
  readonly table: Table
  readonly note: Text
}

/** Rows split into the same parts. */
export interface SharesFigure {
  readonly kind: 'shares'
  readonly title: string
  readonly description: string
  readonly parts: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[]
  readonly table: Table
  readonly note: Text
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'heading'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'command'; readonly lines: readonly string[] }
  | { readonly kind: 'details'; readonly summary: Text; readonly tone?: Tone; readonly blocks: readonly Block[] }
  | Table
  | MapFigure
  | TrendFigure
  | SharesFigure

export interface Section {
  readonly id: string
  readonly title: string
  readonly lead?: Text
  readonly blocks: readonly Block[]
}

export interface ReportDocument {
  readonly language: string
  readonly title: string
  /** What was read, and when it happened. */
  readonly subtitle: readonly Text[]
  /** What must be read on every page. */
  readonly banner?: string
  /** What happened, in a sentence or two. */
  readonly abstract: Text
  readonly headlines: readonly Headline[]
  /** What was done, kind by kind. */
  readonly deeds?: Table
  readonly sections: readonly Section[]
  readonly colophon: Text
}

export const cell = (...lines: readonly Text[]): Cell => ({ lines })
