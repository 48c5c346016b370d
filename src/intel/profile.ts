/**
 * Everything that is known of one address at one moment: public tables, curated tables and the user's facts, each claim with its source.
 * The slow and complete way; `AddressIds` (ids.ts) is the fast one and gives the same.
 */
import type { Micros } from '../model/units.js'
import { base } from './base.js'
import { type Claim, type Flag, type Profile, sorted } from './claim.js'
import { findRealm, type RealmAnswer } from './realm.js'
import { END, type Field } from './fact.js'
import { coveredFlag, coveredOf, groupClaims, groupNamed, groupOf, type Known, reportFlag, reportsOf, ukFlags } from './groups.js'
import type { Overlay, PlacedFact } from './overlay.js'
import { findPointCode } from './point-code.js'
import { NO_ROW } from './trie.js'

const DAY = 86_400_000_000
const EVER = 0x7fffffff
/** The moment of an answer that no moment was asked for: after everything that is known to have begun or ended. */
export const LATEST: Micros = 8_640_000_000_000_000

/** What is being profiled: a row of the base file and a node of the user's facts. */
export interface Place {
  readonly plan: 'e164' | 'e214' | 'e212'
  readonly row: number
  readonly node: number
}

/** Profile of a number by its rows: the answer depends on nothing else, so it can be kept by them. */
export function profileOfPlace(overlay: Overlay, place: Place, at: Micros): Profile {
  const found = place.plan === 'e214' ? ofMobileTitle(place.row, at) : ofRows(place.row, place.plan, at)
  return finish(overlay, [...found.claims, ...ofFacts(overlay.ofNode(place.plan, place.node), at)], found.flags, found.others, at)
}

/** Profile of a number as text; undefined digits match nothing. */
export function profileOfDigits(overlay: Overlay, plan: Place['plan'], digits: string, at: Micros = LATEST): Profile {
  const b = base()
  const row = plan === 'e212' ? b.e212.find(digits) : b.e164.find(digits)
  return profileOfPlace(overlay, { plan, row, node: overlay.node(plan, digits) }, at)
}

/** Profile of an international point code, or of a national one when a network indicator is given (2 or 3). */
export function profileOfPoint(overlay: Overlay, decimal: number, national: number | undefined, at: Micros = LATEST): Profile {
  const key = national === undefined ? String(decimal) : `${national}/${decimal}`
  const claims = ofFacts(overlay.ofPoint(key), at)
  const listed = national === undefined ? findPointCode(decimal) : undefined
  if (listed !== undefined) {
    const common = {
      source: listed.source,
      layer: 'registry' as const,
      confidence: listed.confidence,
      matched: key,
      length: listed.listed ? 14 : 11,
    }
    if (listed.country !== undefined) claims.push({ ...common, field: 'country', value: listed.country })
    if (listed.operator !== undefined) claims.push({ ...common, field: 'operator', value: listed.operator })
  }
  return finish(overlay, claims, [], [], at)
}

/** Profile of a host or realm. The network in a name is what its sender claims: its confidence is that of a claim. */
export function profileOfRealm(overlay: Overlay, name: string, at: Micros = LATEST): Profile & { readonly realm: RealmAnswer | undefined } {
  const realm = findRealm(name)
  const claims = ofFacts(overlay.ofRealm(name), at)
  const flags: Flag[] = []
  let others: readonly string[] = []
  if (realm?.network !== undefined) {
    const found = ofRows(base().e212.find(realm.network.plmn), 'e212', at)
    claims.push(...found.claims.map((claim) => asClaimed(claim, realm.network?.plmn ?? '')))
    others = found.others
    claims.push(...ofFacts(overlay.ofNode('e212', overlay.node('e212', realm.network.plmn)), at))
  }
  if (realm?.role !== undefined)
    claims.push({ field: 'role', value: realm.role, source: 'TS 23.003', layer: 'registry', confidence: 40, matched: name, length: 0 })
  if (realm !== undefined && !realm.standard)
    flags.push({ flag: 'unknown-realm-form', says: 'no form of TS 23.003 or GSMA IR.67', source: 'TS 23.003' })
  return { ...finish(overlay, claims, flags, others, at), realm }
}

/** Profile of an IP address: only what the user's files say. A public registry would say little of a backbone that is not announced. */
export function profileOfIp(overlay: Overlay, ip: string, at: Micros = LATEST): Profile {
  return finish(overlay, ofFacts(overlay.ofIp(ip), at), [], [], at)
}

/** What a registry says of a network that only a name claims. */
const CLAIMED = 70

function asClaimed(claim: Claim, plmn: string): Claim {
  return { ...claim, confidence: Math.min(claim.confidence, CLAIMED), matched: plmn.slice(0, claim.length) }
}

interface Found {
  readonly claims: Claim[]
  readonly flags: Flag[]
  others: readonly string[]
}

/** Claims of a path of rows, the longest prefix first. */
function ofRows(row: number, plan: 'e164' | 'e212', at: Micros): Found {
  const found: Found = { claims: [], flags: [], others: [] }
  const b = base()
  let placed = false
  for (let head = row; head !== NO_ROW; head = b.number(head, 'parent')) {
    // What a shorter prefix is labelled with is not true of a longer one that has a holder: 881 is unassigned, 881 6 is Iridium
    const held = found.claims.length > 0
    for (let one = head; one !== NO_ROW; one = b.number(one, 'next')) {
      const country = b.text(one, 'country')
      if (!holds(one, at)) {
        if (b.kind(one) === 'global') found.flags.push(withdrawnFlag(one))
        continue
      }
      sayRow(found.claims, one, plan, placed)
      if (country !== undefined && !placed) {
        placed = true
        found.others = b.text(one, 'others')?.split(' ') ?? []
      }
      const flag = held ? undefined : kindFlag(one)
      if (flag !== undefined && !found.flags.some((other) => other.flag === flag.flag)) found.flags.push(flag)
    }
  }
  return found
}

/** Of an E.214 title only the country code, and for +1 the area code, means the same as in a phone number. */
function ofMobileTitle(row: number, at: Micros): Found {
  const b = base()
  let head = row
  while (head !== NO_ROW && b.number(head, 'length') > 4) head = b.number(head, 'parent')
  const found = ofRows(head, 'e164', at)
  return { ...found, claims: found.claims.filter(({ field }) => field === 'country' || field === 'note') }
}

function holds(row: number, at: Micros): boolean {
  const from = base().number(row, 'from')
  const until = base().number(row, 'until')
  return (from === -EVER || at >= from * DAY) && (until === EVER || at < until * DAY)
}

/** `placed`: a longer prefix has named the country, and notes of shorter ones are about others. */
function sayRow(claims: Claim[], row: number, plan: 'e164' | 'e212', placed: boolean): void {
  const b = base()
  const from = b.number(row, 'from')
  const until = b.number(row, 'until')
  const length = b.number(row, 'length')
  const common = {
    source: b.source(row),
    layer: 'registry' as const,
    confidence: b.number(row, 'confidence'),
    matched: `${length} digits`,
    length,
    ...(from === -EVER ? {} : { from: isoDay(from) }),
    ...(until === EVER ? {} : { until: isoDay(until) }),
  }
  const say = (field: Field, value: string | undefined): void => {
    if (value !== undefined) claims.push({ ...common, field, value })
  }
  say('country', b.text(row, 'country'))
  say('network', b.text(row, 'network'))
  say('operator', b.text(row, 'operator'))
  if (plan === 'e212') say('assignee', b.text(row, 'legal'))
  if (plan === 'e164') say('assignee', b.text(row, 'operator'))
  if (!placed) say('note', b.text(row, 'note'))
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

function kindFlag(row: number): Flag | undefined {
  const b = base()
  const source = b.source(row)
  switch (b.kind(row)) {
    case 'unassigned':
      return { flag: 'unassigned', says: b.text(row, 'note') ?? 'not assigned', source }
    case 'notOperational':
      return { flag: 'not-operational', says: 'the registry says that this network is not on air', source }
    case 'global':
    case 'plain':
      return undefined
  }
}

function withdrawnFlag(row: number): Flag {
  const b = base()
  const until = b.number(row, 'until')
  const when = until === EVER ? 'was not assigned yet' : `is withdrawn since ${isoDay(until)}`
  return {
    flag: 'withdrawn',
    says: `${b.text(row, 'note') ?? 'code'} ${when}`,
    source: b.source(row),
    ...(until === EVER ? {} : { since: isoDay(until) }),
  }
}

/** The claims of the user's facts that hold at a moment. */
function ofFacts(placed: readonly PlacedFact[], at: Micros): Claim[] {
  const claims: Claim[] = []
  for (const { fact, source, layer, from, until, length } of placed) {
    if (at < from || (until !== END && at >= until)) continue
    for (const [field, value] of Object.entries(fact.says) as [Field, string][])
      claims.push({
        field,
        value,
        source,
        layer,
        confidence: fact.confidence,
        matched: fact.subject.key,
        length,
        ...(fact.from === undefined ? {} : { from: fact.from }),
        ...(fact.until === undefined ? {} : { until: fact.until }),
        ...(fact.evidence === undefined ? {} : { evidence: fact.evidence }),
        ...(fact.line === undefined ? {} : { line: fact.line }),
      })
  }
  return claims
}

/** Adds what follows from the operator: new name, group, owner, lists, reports. */
function finish(overlay: Overlay, direct: readonly Claim[], flags: readonly Flag[], others: readonly string[], at: Micros): Profile {
  const claims = sorted(direct)
  const value = (field: Field): string | undefined => claims.find((claim) => claim.field === field)?.value
  const names = claims.filter(({ field }) => field === 'operator' || field === 'assignee').map((claim) => claim.value)
  const known: Known = { operators: [...new Set(names.slice(0, 4))], country: value('country'), network: value('network') }
  const more = known.operators.flatMap((name) => ofFacts(overlay.ofOperator(name, known.country), at))
  const group = groupOf(known, at)
  if (group !== undefined) more.push(...groupClaims(group))
  const all = sorted([...claims, ...renamed(more)])
  const grouped = all.find(({ field }) => field === 'group')
  const listed = grouped === undefined ? undefined : groupNamed(grouped.value)
  const covered = listed === undefined ? undefined : coveredOf(listed, at)
  const leased = all.some(({ field }) => field === 'lessee' || field === 'subLessee')
  return {
    claims: firstAnswerFirst(all.filter(({ field }) => field !== 'flag')),
    flags: [
      ...flags,
      ...all.filter(({ field }) => field === 'flag').map(flagOfClaim),
      ...(leased ? [leaseFlag(all)] : []),
      ...(listed === undefined || covered === undefined ? [] : [coveredFlag(listed, covered)]),
      ...reportsOf(known, at).map(reportFlag),
      ...ukFlags(isPhone(direct) ? known.country : undefined, leased, at),
    ],
    others,
    at,
  }
}

/** An alias is the operator's name from the rename on: it answers before the name in the registry. */
function renamed(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => (claim.field === 'alias' ? { ...claim, field: 'operator' as const } : claim))
}

function isPhone(claims: readonly Claim[]): boolean {
  return claims.some(({ field, source }) => field === 'country' && (source === 'libphonenumber' || source === 'facts/e164'))
}

function flagOfClaim(claim: Claim): Flag {
  const [flag = '', ...says] = claim.value.split(': ')
  return {
    flag,
    says: says.length === 0 ? flag : says.join(': '),
    source: claim.source,
    ...(claim.from === undefined ? {} : { since: claim.from }),
  }
}

function leaseFlag(claims: readonly Claim[]): Flag {
  const claim = claims.find(({ field }) => field === 'lessee') ?? claims.find(({ field }) => field === 'subLessee')
  return {
    flag: 'lease-reported',
    says: `reported as leased by ${claim?.value ?? ''}`,
    source: claim?.source ?? '',
    ...(claim?.from === undefined ? {} : { since: claim.from }),
  }
}

/** For each field its answer, then the other claims in their order. */
function firstAnswerFirst(claims: readonly Claim[]): Claim[] {
  const seen = new Set<Field>()
  const first: Claim[] = []
  const rest: Claim[] = []
  for (const claim of claims) {
    if (seen.has(claim.field)) rest.push(claim)
    else {
      seen.add(claim.field)
      first.push(claim)
    }
  }
  return [...first, ...rest]
}
