/**
 * STIX 2 indicators: patterns that compare an address for equality, joined by OR. Others are noted and left out: half of an AND would be a false indicator.
 */
import { momentOf, type Plan } from '../fact.js'
import { type Json, lineOf, listOf, member, readJson, textOf } from './json.js'
import { Findings, type ReadResult } from './problem.js'
import { subjectsOf } from './subjects.js'

const COMPARISON = /^([a-z0-9-]+):([A-Za-z0-9_.'[\]-]+)\s*=\s*'((?:[^'\\]|\\.)*)'$/

export function readStix(text: string): ReadResult {
  const findings = new Findings()
  const root = readJson(text, findings)
  if (root === undefined) return findings.result()
  const bundle =
    textOf(member(root, 'type')) === 'bundle' ? listOf(member(root, 'objects')) : Array.isArray(root) ? (root as readonly Json[]) : [root]
  const indicators = bundle.filter((one) => textOf(member(one, 'type')) === 'indicator')
  if (indicators.length === 0) findings.problem(1, 'no indicator: a STIX bundle with objects of type «indicator» is wanted')
  for (const indicator of indicators) readIndicator(indicator, lineOf(text, textOf(member(indicator, 'id'))), findings)
  return findings.result()
}

function readIndicator(indicator: Json, line: number, findings: Findings): void {
  const text = (name: string): string | undefined => textOf(member(indicator, name))
  if (member(indicator, 'revoked') === true) return findings.note(line, 'left out: the indicator is revoked')
  const pattern = text('pattern')
  if (pattern === undefined) return findings.problem(line, 'an indicator without pattern')
  const from = moment(text('valid_from'), line, findings)
  const until = moment(text('valid_until'), line, findings)
  if (from !== undefined && until !== undefined && (momentOf(from) ?? 0) >= (momentOf(until) ?? 0))
    return findings.problem(line, `valid_until ${until} is not after valid_from ${from}`)
  const given = member(indicator, 'confidence')
  const confidence = typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= 100 ? given : 50
  for (const [plan, value] of addressesOf(pattern, line, findings)) {
    const subjects = subjectsOf(plan, value)
    if (typeof subjects === 'string') {
      findings.problem(line, subjects)
      continue
    }
    const says = { flag: `indicator: STIX ${text('name') ?? text('id') ?? ''}` }
    for (const subject of subjects)
      findings.add({ subject, says, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), confidence, line })
  }
}

function moment(value: string | undefined, line: number, findings: Findings): string | undefined {
  if (value === undefined) return undefined
  if (momentOf(value) === undefined) findings.problem(line, `«${value}» is no time`)
  return value
}

function addressesOf(pattern: string, line: number, findings: Findings): [Plan, string][] {
  if (/'\s*(?:AND|FOLLOWEDBY)\s|\]\s*(?:AND|FOLLOWEDBY)\s/.test(pattern)) {
    findings.note(line, 'left out: a pattern of several conditions that hold together')
    return []
  }
  const found: [Plan, string][] = []
  for (const part of pattern.split(/\]\s*OR\s*\[|'\s+OR\s+(?=[a-z])/)) {
    const bare = part.trim().replace(/^\[+/, '').replace(/\]+$/, '').trim()
    const comparison = COMPARISON.exec(bare.endsWith("'") ? bare : `${bare}'`)
    const plan = comparison === null ? undefined : planOf(comparison[1] ?? '', comparison[2] ?? '')
    if (comparison === null || plan === undefined) findings.note(line, `left out: «${bare.slice(0, 80)}» compares no signalling address`)
    else found.push([plan, plan === 'e164' ? unescaped(comparison[3] ?? '').replace(/^\+/, '') : unescaped(comparison[3] ?? '')])
  }
  return found
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}

function planOf(object: string, path: string): Plan | undefined {
  if (object === 'domain-name' && path === 'value') return 'realm'
  if ((object === 'ipv4-addr' || object === 'ipv6-addr') && path === 'value') return 'ip'
  if (!object.startsWith('x-')) return undefined
  if (/(^|[._-])(gt|global[_-]?title|calling[_-]?gt)$/i.test(path)) return 'e164'
  if (/(^|[._-])(origin[_-]?)?(host|realm)$/i.test(path)) return 'realm'
  return /(^|[._-])point[_-]?code$/i.test(path) ? 'pc' : undefined
}
