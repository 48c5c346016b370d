/**
 * A fact: what one source says of one address pattern, for a span of time. Facts may disagree and stay side by side; answers name their source.
 * Plain values that are stored as JSON.
 */
import type { Micros } from '../model/units.js'

/** Who is believed first. Every layer's answer stays visible. */
export const layers = ['verified', 'ir21', 'user', 'curated', 'registry'] as const
export type Layer = (typeof layers)[number]

/** What an address pattern is a pattern of. */
export const plans = ['e164', 'e214', 'e212', 'pc', 'pc-national', 'realm', 'ip', 'operator'] as const
export type Plan = (typeof plans)[number]

export const fields = [
  'country',
  'operator',
  'network',
  'role',
  'group',
  'owner',
  'assignee',
  'lessor',
  'lessee',
  'subLessee',
  'purpose',
  'status',
  'response',
  'tadig',
  'carrier',
  'own',
  'node',
  'asn',
  'alias',
  'flag',
  'note',
] as const
export type Field = (typeof fields)[number]

/**
 * The pattern. `key` is for e164, e214 and e212 a prefix of digits (for e212 an IMSI prefix or PLMN code); for pc a decimal; for pc-national «NI/decimal»;
 * for realm a domain and all below it; for ip an address or network with its length; for operator a name, with «@BB» when it holds in one country only.
 */
export interface Subject {
  readonly plan: Plan
  readonly key: string
}

export interface Fact {
  readonly subject: Subject
  readonly says: Readonly<Partial<Record<Field, string>>>
  /** ISO 8601; from this moment on. Absent: always before. */
  readonly from?: string
  /** ISO 8601; the first moment at which it no longer holds. Absent: still. */
  readonly until?: string
  /** 0–100. */
  readonly confidence: number
  readonly evidence?: string
  /** Where the source says so. */
  readonly line?: number
  /** A layer other than that of the whole source: a row that the user verified. */
  readonly layer?: Layer
}

/** Facts of one source, as they are kept. */
export interface FactSet {
  /** Name under which it can be replaced and undone: the file's, unless the user gave another. */
  readonly source: string
  readonly type: string
  readonly layer: Layer
  readonly facts: readonly Fact[]
}

export const BEGINNING = Number.NEGATIVE_INFINITY
export const END = Number.POSITIVE_INFINITY

/** Microseconds of an ISO date, or date and time (UTC unless it says otherwise); undefined for anything else, and for a 30 February. */
export function momentOf(text: string): Micros | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text)
  if (m === null) return undefined
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = m
  const date = `${year}-${month}-${day}`
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return undefined
  const ms = Date.parse(`${date}T${hour}:${minute}:${second}${zone === undefined ? 'Z' : zone}`)
  return Number.isNaN(ms) ? undefined : ms * 1000 + Number(fraction.padEnd(6, '0'))
}

/** «Cable & Wireless (BVI) Ltd.» as words to compare: «cable and wireless bvi ltd». */
export function nameWords(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether an operator's name begins with another, word by word. Both as `nameWords`. */
export function beginsWith(operator: string, name: string): boolean {
  return name !== '' && operator.startsWith(name) && (operator.length === name.length || operator[name.length] === ' ')
}
