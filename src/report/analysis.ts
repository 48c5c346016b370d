/**
 * What an analysis adds up while it reads: findings by rule, by origin, targets, outcomes. Bounded: beyond the named limits further origins and
 * targets are counted together, and the report says so.
 */
import type { Finding, Severity } from '../model/finding.js'
import { severities } from '../model/finding.js'

const LIMITS = { findings: 2000, origins: 20_000, targets: 500_000 } as const

export interface RuleTally {
  readonly rule: string
  readonly title: string
  severity: Severity
  findings: number
  disclosed: number
  readonly targets: Set<string>
}

export interface OriginTally {
  readonly address: string
  readonly country: string | undefined
  findings: number
  disclosed: number
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
  /** The findings worth showing first: by severity, then confidence, then time. Bounded. */
  readonly kept: Finding[] = []
  findings = 0
  overflow = 0

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
      rule = { rule: f.rule, title: f.title, severity: f.severity, findings: 0, disclosed: 0, targets: new Set() }
      this.rules.set(f.rule, rule)
    }
    if (severities.indexOf(f.severity) > severities.indexOf(rule.severity)) rule.severity = f.severity
    rule.findings++
    if (got) rule.disclosed++
    if (rule.targets.size < LIMITS.targets) rule.targets.add(target)
    let origin = this.origins.get(f.origin.address)
    if (origin === undefined && this.origins.size < LIMITS.origins) {
      origin = { address: f.origin.address, country: f.origin.country, findings: 0, disclosed: 0, targets: new Set(), rules: new Set() }
      this.origins.set(f.origin.address, origin)
    }
    if (origin !== undefined) {
      origin.findings++
      if (got) origin.disclosed++
      if (origin.targets.size < LIMITS.targets) origin.targets.add(target)
      origin.rules.add(f.rule)
    } else this.overflow++
    if (this.kept.length < LIMITS.findings) this.kept.push(f)
  }

  /** Worst first; equal ones in the order they were found. */
  worst(count: number): Finding[] {
    return this.kept
      .map((f, i) => ({ f, i }))
      .sort((a, b) => severities.indexOf(b.f.severity) - severities.indexOf(a.f.severity) || b.f.confidence - a.f.confidence || a.i - b.i)
      .slice(0, count)
      .map(({ f }) => f)
  }
}
