/**
 * What an analysis adds up while it reads: findings by rule, by origin, targets, outcomes. Bounded: beyond the named limits further origins and
 * targets are counted together, and the report says so.
 */
import type { Finding, Party, Severity } from '../model/finding.js'
import { severities, suspectOf } from '../model/finding.js'
import type { Outcome } from '../model/transaction.js'
import { shownParty } from './finding-record.js'
import type { Show } from './masking.js'

const LIMITS = { findings: 2000, origins: 20_000, targets: 500_000 } as const

export interface RuleTally {
  readonly rule: string
  readonly title: string
  severity: Severity
  findings: number
  disclosed: number
  readonly targets: Set<string>
  /** The one to show first: the most severe and surest, rather one whose answer gave something away. */
  example: Finding
}

export interface OriginTally {
  /** As it may be shown: a title that names a subscriber is masked, and those that look alike then count together. */
  readonly party: Party
  findings: number
  disclosed: number
  readonly outcomes: Record<Outcome, number>
  readonly disclosures: Set<string>
  readonly targets: Set<string>
  readonly rules: Set<string>
}

export class Tally {
  readonly rules = new Map<string, RuleTally>()
  readonly origins = new Map<string, OriginTally>()
  readonly targets = new Set<string>()
  /** Targets of whom an answer gave something away. */
  readonly exposed = new Set<string>()
  readonly bySeverity: Record<Severity, number> = { info: 0, low: 0, medium: 0, high: 0, critical: 0 }
  readonly byThreat = new Map<string, number>()
  readonly disclosures = new Map<string, number>()
  findings = 0
  overflow = 0
  readonly #show: Show
  /** The findings worth showing first, at most twice the limit. */
  #kept: Finding[] = []

  constructor(show: Show) {
    this.#show = show
  }

  add(f: Finding): void {
    this.findings++
    this.bySeverity[f.severity]++
    this.byThreat.set(f.threat, (this.byThreat.get(f.threat) ?? 0) + 1)
    const got = f.outcome === 'answered' && f.disclosed.length > 0
    for (const what of f.disclosed) this.disclosures.set(what, (this.disclosures.get(what) ?? 0) + 1)
    const target = f.target.pseudonym
    if (this.targets.size < LIMITS.targets) {
      this.targets.add(target)
      if (got) this.exposed.add(target)
    } else this.overflow++
    let rule = this.rules.get(f.rule)
    if (rule === undefined) {
      rule = { rule: f.rule, title: f.title, severity: f.severity, findings: 0, disclosed: 0, targets: new Set(), example: f }
      this.rules.set(f.rule, rule)
    }
    if (severities.indexOf(f.severity) > severities.indexOf(rule.severity)) rule.severity = f.severity
    if (showsBetter(f, rule.example)) rule.example = f
    rule.findings++
    if (got) rule.disclosed++
    if (rule.targets.size < LIMITS.targets) rule.targets.add(target)
    this.#origin(f, got)
    this.#kept.push(f)
    if (this.#kept.length >= 2 * LIMITS.findings) this.#kept = this.worst(LIMITS.findings)
  }

  #origin(f: Finding, got: boolean): void {
    const party = shownParty(suspectOf(f), f.target, this.#show)
    const key = `${party.kind} ${party.address}`
    let origin = this.origins.get(key)
    if (origin === undefined) {
      if (this.origins.size >= LIMITS.origins) {
        this.overflow++
        return
      }
      const outcomes = { answered: 0, refused: 0, silent: 0, unseen: 0 }
      origin = { party, findings: 0, disclosed: 0, outcomes, disclosures: new Set(), targets: new Set(), rules: new Set() }
      this.origins.set(key, origin)
    }
    origin.findings++
    origin.outcomes[f.outcome]++
    if (got) origin.disclosed++
    for (const what of f.disclosed) origin.disclosures.add(what)
    if (origin.targets.size < LIMITS.targets) origin.targets.add(f.target.pseudonym)
    origin.rules.add(f.rule)
  }

  /** Worst first; equal ones in the order they were found. */
  worst(count: number): Finding[] {
    return this.#kept
      .toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.confidence - a.confidence)
      .slice(0, count)
  }
}

function showsBetter(a: Finding, b: Finding): boolean {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity)
  if (bySeverity !== 0) return bySeverity > 0
  const got = (f: Finding): number => (f.disclosed.length > 0 ? 1 : 0)
  return got(a) !== got(b) ? got(a) > got(b) : a.confidence > b.confidence
}
