/** Figures of several seeds, added up: shares are taken of the sums, and the bound of the sum is exact. */
import type { Accuracy } from '../../src/report/evaluation.js'
import { upperBound } from '../../src/report/bounds.js'
import type { Judge, Score } from './play.js'
import type { View } from './views.js'

/** Counts of one row of a table, and seconds to detection of every campaign that was found. */
export interface Row {
  attacks: number
  possible: number
  found: number
  falseAlarms: number
  readonly times: number[]
}

export interface Pool {
  readonly view: View
  readonly judge: Judge
  readonly all: Row
  readonly threats: ReadonlyMap<string, Row>
  readonly techniques: ReadonlyMap<string, Row>
  readonly decoys: ReadonlyMap<string, { decoys: number; fired: number }>
  /** Rules with false alarms. */
  readonly alarms: ReadonlyMap<string, number>
  readonly requests: number
}

const none = (): Row => ({ attacks: 0, possible: 0, found: 0, falseAlarms: 0, times: [] })

function into(row: Row, a: Accuracy): void {
  row.attacks += a.attacks
  row.possible += a.possible
  row.found += a.found
  row.falseAlarms += a.falseAlarms
}

function at<T>(map: Map<string, T>, key: string, otherwise: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = otherwise()
  map.set(key, made)
  return made
}

/** The scores of one view and one judge, one of each seed. */
export function pool(scores: readonly Score[]): Pool {
  const [first] = scores
  if (first === undefined) throw new Error('no scores to add up')
  const all = none()
  const threats = new Map<string, Row>()
  const techniques = new Map<string, Row>()
  const decoys = new Map<string, { decoys: number; fired: number }>()
  const alarms = new Map<string, number>()
  let requests = 0
  for (const { figures, times } of scores) {
    into(all, figures)
    requests += figures.requests
    for (const [name, a] of Object.entries(figures.threats)) into(at(threats, name, none), a)
    for (const [name, a] of Object.entries(figures.techniques)) into(at(techniques, name, none), a)
    for (const [name, d] of Object.entries(figures.decoysFired)) {
      const sum = at(decoys, name, () => ({ decoys: 0, fired: 0 }))
      sum.decoys += d.decoys
      sum.fired += d.fired
    }
    for (const rule of figures.rules) if (rule.falseAlarms > 0) alarms.set(rule.rule, (alarms.get(rule.rule) ?? 0) + rule.falseAlarms)
    for (const [technique, seconds] of Object.entries(times)) {
      at(techniques, technique, none).times.push(...seconds)
      all.times.push(...seconds)
    }
  }
  return { view: first.view, judge: first.judge, all, threats, techniques, decoys, alarms, requests }
}

export const recall = (row: Row, possible = row.possible): number | undefined => (possible === 0 ? undefined : row.found / possible)
export const precision = (row: Row): number | undefined =>
  row.found + row.falseAlarms === 0 ? undefined : row.found / (row.found + row.falseAlarms)

/** False alarms per million requests that are no attacks, and the upper bound that holds with 95 % confidence (Clopper and Pearson). */
export function perMillion({ requests, all }: Pool, row: Row): { readonly rate: number; readonly atMost: number } {
  const ordinary = requests - all.attacks
  return { rate: (1e6 * row.falseAlarms) / ordinary, atMost: 1e6 * upperBound(row.falseAlarms, ordinary) }
}

/** The middle of the times to detection; undefined when nothing was found. */
export function median(times: readonly number[]): number | undefined {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}
