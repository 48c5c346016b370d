/** What every section is made from, and how it names things. */
import type { Detector } from '../../detect/author.js'
import { severities } from '../../model/finding.js'
import type { RuleTally } from '../analysis.js'
import type { Cell } from '../document.js'
import type { Summary } from '../analysis-text.js'
import type { Show } from '../masking.js'
import type { Survey } from '../survey.js'
import { count, disclosureWords, listed, number, share } from '../words.js'

/** What a rule says of itself. */
export type RuleWords = Pick<Detector, 'id' | 'title' | 'severity' | 'about' | 'techniques' | 'mappings' | 'response'>

export interface DocumentParts {
  /** By the number in findings. */
  readonly names: readonly string[]
  /** What this run read. */
  readonly captures: readonly string[]
  readonly comments: readonly string[]
  readonly summary: Summary
  readonly survey: Survey
  readonly show: Show
  readonly countryName: (iso2: string) => string
  /** True when the country has a place on the map. */
  readonly onMap: (iso2: string) => boolean
  readonly rules: readonly RuleWords[]
  /** Commands that make this report again, and all of it as data. */
  readonly commands: { readonly again: string; readonly everything: string }
}

/** Rows that a table shows before it says how many are left out. */
export const SHOWN = { findings: 100, kinds: 10, origins: 20, flows: 30, people: 20, countries: 12, anomalies: 20, names: 5 } as const

/** Kinds of findings, the most severe first, then the most frequent. */
export const bySeverity = (a: RuleTally, b: RuleTally): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.findings - a.findings

const nowhere = 'no country known'

export function placeName(parts: DocumentParts, country: string | undefined): string {
  return country === undefined || country === '' ? nowhere : parts.countryName(country)
}

export function numberCell(n: number): Cell {
  return { lines: [number(n)] }
}

export function disclosedText(kinds: Iterable<string>): string {
  const words: Readonly<Record<string, string>> = disclosureWords
  const names = [...kinds].map((kind) => words[kind] ?? kind)
  return names.length === 0 ? 'nothing seen' : names.join(', ')
}

/** How much of what happened this capture can show. */
export function coverage({ summary }: DocumentParts): string {
  const { tap } = summary
  const span = summary.span === undefined ? 'no packets' : `${stamp(summary.span[0])} to ${stamp(summary.span[1])} UTC`
  return `${span}; ${share(tap.oneSided)} of dialogues from one side only, ${count(tap.tsnGaps, 'gap')} in the capture, ${count(summary.undecoded, 'message')} undecoded`
}

export function messagesOf({ summary }: DocumentParts): number {
  return Object.values(summary.messages).reduce((a, b) => a + b, 0)
}

/** An ISO time to the second, for people. */
export function stamp(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ')
}

/** «Barbados 5, China 3 and 2 more». */
export function ranked(items: readonly (readonly [name: string, n: number])[], most: number): string {
  const shown = items.slice(0, most).map(([name, n]) => `${name}\u00a0${number(n)}`)
  return listed(items.length > most ? [...shown, `${items.length - most} more`] : shown)
}

export const EVERYTHING = '--format json lists every finding'

export function leftOut(total: number, shown: number, what: string): string | undefined {
  return total <= shown ? undefined : `${number(total - shown)} more ${what} are left out here: ${EVERYTHING}.`
}
