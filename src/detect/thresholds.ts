/** The figures that a rule compares with: named, explained, and set by configuration under the rule’s id. */
import type { Detector } from './author.js'

export interface Threshold {
  /** What applies unless the configuration says otherwise. */
  readonly value: number
  readonly unit: 'times' | 'seconds' | 'minutes' | 'hours' | 'days' | 'share'
  /** What it is for: the end of a sentence that begins with its value. */
  readonly says: string
}

export type Thresholds = Readonly<Record<string, Threshold>>

/** The values of thresholds by their names. */
export type Limits<T extends Thresholds> = { readonly [name in keyof T]: number }

export const threshold = (value: number, unit: Threshold['unit'], says: string): Threshold => ({ value, unit, says })

/** The greatest value that a threshold may be set to; the least is 0. */
export const most = ({ unit }: Threshold): number => (unit === 'share' ? 1 : 1_000_000)

/** All thresholds of a rule: its own, and of surveys how many tries are enough. */
export function thresholdsOf(d: Detector): Thresholds {
  return {
    ...(d.kind === 'survey' ? { atLeast: threshold(d.atLeast, 'times', 'tries that differ, before anything is claimed') } : {}),
    ...d.thresholds,
  }
}

/** The rule with these values in place of its own. Names that it does not have are an error of the caller. */
export function withThresholds(d: Detector, values: Readonly<Record<string, number | undefined>>): Detector {
  const known = thresholdsOf(d)
  const given: Record<string, number> = {}
  for (const [name, value] of Object.entries(values)) {
    if (known[name] === undefined) throw new Error(`internal error: ${d.id} has no threshold ${name}`)
    if (value !== undefined) given[name] = value
  }
  const { atLeast, ...own } = given
  const tuned = d.tune?.(own) ?? d
  return tuned.kind === 'survey' && d.kind === 'survey' ? { ...tuned, atLeast: atLeast ?? d.atLeast } : tuned
}

/** Values over what the thresholds say themselves. */
export function limitsOf<T extends Thresholds>(thresholds: T, values: Readonly<Record<string, number>>): Limits<T> {
  // Names and values of `thresholds`, one for one: what Limits<T> says
  return Object.fromEntries(Object.entries(thresholds).map(([name, { value }]) => [name, values[name] ?? value])) as Limits<T>
}
