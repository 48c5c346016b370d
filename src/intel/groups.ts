/**
 * What follows from an operator: its group, its owner, the Covered List, what was reported about its addresses.
 * Curated tables (facts/groups, facts/covered-list, facts/lease-reports): each match is our association, with its evidence.
 */
import type { Micros } from '../model/units.js'
import { base } from './base.js'
import type { Claim, Flag } from './claim.js'
import { beginsWith, momentOf, nameWords } from './fact.js'
import type { CoveredEntry, GroupEntry, ReportEntry } from './format.js'

/** Names whose words are kept. */
const MAX_NAMES = 50_000

/** The operator as far as it is known: name, country, network. */
export interface Known {
  readonly operators: readonly string[]
  readonly country: string | undefined
  readonly network: string | undefined
}

/** The group that a table of ours names for an operator at a moment. A PLMN code decides before a name. */
export function groupOf(known: Known, at: Micros): GroupEntry | undefined {
  const { groups } = base().header
  const held = (group: GroupEntry): boolean => group.from === undefined || at >= momentOfDate(group.from)
  const byCode = known.network === undefined ? undefined : groups.find((group) => group.plmns.includes(known.network ?? '') && held(group))
  return byCode ?? groups.find((group) => matches(group, known) && held(group))
}

function matches(one: { readonly names: readonly string[]; readonly countries: readonly string[] }, known: Known): boolean {
  if (one.countries.length > 0 && (known.country === undefined || !one.countries.includes(known.country))) return false
  return known.operators.some((operator) => {
    const words = wordsOf(operator)
    return one.names.some((name) => beginsWith(words, wordsOf(name)))
  })
}

/** Names of the public tables and of the user's files, read once each. */
const read = new Map<string, string>()

export function wordsOf(name: string): string {
  const known = read.get(name)
  if (known !== undefined) return known
  const words = nameWords(name)
  if (read.size < MAX_NAMES) read.set(name, words)
  return words
}

/** True when two tables write one operator’s name, of which one may go on: «Vodafone» and «Vodafone UK». */
export function isNamedAs(one: string, other: string): boolean {
  return beginsWith(wordsOf(one), wordsOf(other)) || beginsWith(wordsOf(other), wordsOf(one))
}

/** The few dates of these tables, read once each: every address is asked about them. */
const moments = new Map<string, Micros>()

function momentOfDate(date: string): Micros {
  let moment = moments.get(date)
  if (moment === undefined) moments.set(date, (moment = momentOf(date) ?? 0))
  return moment
}

/** The entry of our tables that a name of a group means. */
export function groupNamed(name: string): GroupEntry | undefined {
  return base().header.groups.find((group) => beginsWith(wordsOf(name), wordsOf(group.name)))
}

export function groupClaims(group: GroupEntry): Claim[] {
  const common = {
    source: 'facts/groups',
    layer: 'curated' as const,
    confidence: group.confidence,
    matched: group.id,
    length: 0,
    ...(group.from === undefined ? {} : { from: group.from }),
    evidence: group.evidence,
  }
  const claims: Claim[] = [{ ...common, field: 'group', value: group.name }]
  const owner = ownerOf(group)
  if (owner !== undefined) claims.push({ ...common, field: 'owner', value: owner })
  return claims
}

function ownerOf(group: GroupEntry): string | undefined {
  const via = group.via === undefined ? '' : `: ${group.via}`
  switch (group.state) {
    case 'yes':
      return `state-owned (${group.hq})${via}`
    case 'partly':
      return `partly state-owned (${group.hq})${via}`
    case 'minority':
      return `state-owned companies hold a minority${via}`
    case 'indirect':
      return `state-owned through others (${group.hq})${via}`
    case 'no':
      return group.via
  }
}

/** The Covered List entry of a group, once it applies. */
export function coveredOf(group: GroupEntry, at: Micros): CoveredEntry | undefined {
  const entry = base().header.covered.find(({ id }) => id === group.covered)
  return entry !== undefined && at >= momentOfDate(entry.from) ? entry : undefined
}

export function coveredFlag(group: GroupEntry, entry: CoveredEntry): Flag {
  return {
    flag: 'covered-list',
    says: `${group.name}: group associated by us with the FCC Covered List entry «${entry.entity}», added ${entry.from}`,
    source: `facts/covered-list: ${entry.source}`,
    since: entry.from,
  }
}

/** Reports on leased or abused addresses of an operator that speak of this moment. */
export function reportsOf(known: Known, at: Micros): readonly ReportEntry[] {
  return base().header.reports.filter(
    (report) =>
      at >= momentOfDate(report.from) && at < momentOfDate(report.until) && report.holders.some((holder) => matches(holder, known)),
  )
}

/** Reports that speak of an earlier time: not true of this moment, and worth knowing. */
export function earlierReportsOf(known: Known, at: Micros): readonly ReportEntry[] {
  return base().header.reports.filter(
    (report) => at >= momentOfDate(report.until) && report.holders.some((holder) => matches(holder, known)),
  )
}

export function reportFlag(report: ReportEntry): Flag {
  const lessee = report.lessee === undefined ? '' : `; user as reported: ${report.lessee}`
  const response = report.response === undefined ? '' : `; answer: ${report.response}`
  return {
    flag: 'lease-reported',
    says: `publicly reported for addresses of this operator, ${report.from} to ${report.until}: ${report.reported}${lessee}${response}`,
    source: `facts/lease-reports: ${report.by}`,
    since: report.from,
  }
}

/** Rules of Ofcom on leasing of +44 titles. They say nothing about Jersey, Guernsey and Man. */
export function ukFlags(country: string | undefined, leased: boolean, at: Micros): Flag[] {
  if (country !== 'GB') return []
  const rule = base().header.ukLeasing
  const after = (date: string): boolean => at >= momentOfDate(date)
  const source = `facts/lease-reports: ${rule.source}`
  if (leased && after(rule.existingLeasesEnd)) {
    const says = after(rule.allLeasesEnd)
      ? `a lease is reported for this +44 title; all such leases had to end by ${rule.allLeasesEnd}`
      : `a lease is reported for this +44 title; leases had to end by ${rule.existingLeasesEnd}, two special cases by ${rule.allLeasesEnd}`
    return [{ flag: 'uk-lease-after-end', says, source, since: rule.existingLeasesEnd }]
  }
  if (!after(rule.allLeasesEnd)) return []
  const says = `+44 title after the end of leasing in the UK (${rule.allLeasesEnd} at the latest): whoever uses it should be the holder`
  return [{ flag: 'uk-title-after-leasing-end', says, source, since: rule.allLeasesEnd }]
}

/** Moments at which a curated answer changes. */
export function curatedMoments(): Micros[] {
  const { groups, covered, reports, ukLeasing } = base().header
  const dates = [
    ...groups.flatMap(({ from }) => from ?? []),
    ...covered.map(({ from }) => from),
    ...reports.flatMap(({ from, until }) => [from, until]),
    ukLeasing.newLeasesEnd,
    ukLeasing.existingLeasesEnd,
    ukLeasing.allLeasesEnd,
  ]
  return dates.flatMap((date) => momentOf(date) ?? [])
}
