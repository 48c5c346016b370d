/**
 * MISP objects ss7-attack and diameter-attack (misp-objects), from an event, a list of events, or a search response: the addresses of the attacker as indicators.
 * Addresses of victims, and fields about the message, are not taken.
 */
import { type Field, momentOf, type Plan } from '../fact.js'
import { type Json, lineOf, listOf, member, readJson, textOf } from './json.js'
import { Findings, type ReadResult } from './problem.js'
import { subjectsOf } from './subjects.js'

/** Attribute → plan of its value and the role that it claims. */
const relations: Readonly<Record<string, readonly [Plan, string?]>> = {
  SccpCgGT: ['e164'],
  SccpCgPC: ['pc'],
  MapMscGT: ['e164', 'MSC'],
  MapVlrGT: ['e164', 'VLR'],
  MapGsmscfGT: ['e164', 'gsmSCF'],
  MapGmlc: ['e164', 'GMLC'],
  MapSmscGT: ['e164', 'SMSC'],
  'Origin-Host': ['realm'],
  'Origin-Realm': ['realm'],
}

/** Fields that an extended object gives about its calling title. */
const parties: Readonly<Record<string, Field>> = {
  GtAssignee: 'assignee',
  GtLessor: 'lessor',
  GtLessee: 'lessee',
  GtSubLessee: 'subLessee',
}

const MAX_DEPTH = 8

export function readMisp(text: string): ReadResult {
  const findings = new Findings()
  const root = readJson(text, findings)
  if (root === undefined) return findings.result()
  const objects = [...attacks(root, 0)]
  if (objects.length === 0) findings.problem(1, 'no object ss7-attack or diameter-attack: export the event as MISP JSON')
  for (const object of objects) readObject(object, lineOf(text, textOf(member(object, 'uuid'))), findings)
  return findings.result()
}

function* attacks(value: Json, depth: number): Generator<Json> {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value as readonly Json[]) yield* attacks(one, depth + 1)
    return
  }
  const name = textOf(member(value, 'name'))
  if (name === 'ss7-attack' || name === 'diameter-attack') {
    yield value
    return
  }
  for (const key of ['response', 'Event', 'Object']) {
    const inner = member(value, key)
    if (inner !== undefined) yield* attacks(inner, depth + 1)
  }
}

function readObject(object: Json, line: number, findings: Findings): void {
  const attributes = listOf(member(object, 'Attribute')).map((one) => ({
    relation: textOf(member(one, 'object_relation')) ?? '',
    value: textOf(member(one, 'value')) ?? '',
  }))
  const first = (...names: string[]): string | undefined => attributes.find(({ relation }) => names.includes(relation))?.value
  const name = textOf(member(object, 'name')) ?? ''
  const what = [first('Category', 'category'), first('text')].filter((part) => part !== undefined).join(', ')
  const seen = first('first-seen')?.replace(/\.\d{7,}/, '')
  const from = seen !== undefined && momentOf(seen) !== undefined ? seen : undefined
  if (seen !== undefined && from === undefined) findings.note(line, `«${seen}» is no time: the indicator has no beginning`)
  const leased = Object.fromEntries(attributes.flatMap(({ relation, value }) => (relation in parties ? [[parties[relation], value]] : [])))
  for (const { relation, value } of attributes) {
    const known = Object.hasOwn(relations, relation) ? relations[relation] : undefined
    if (known === undefined) continue
    const [plan, role] = known
    const subjects = subjectsOf(plan, plan === 'e164' ? value.replace(/^\+/, '') : value)
    if (typeof subjects === 'string') {
      findings.problem(line, `${relation}: ${subjects}`)
      continue
    }
    const says = {
      flag: `indicator: MISP ${name}${what === '' ? '' : `, ${what}`}`,
      ...(role === undefined ? {} : { role }),
      ...(relation === 'SccpCgGT' ? leased : {}),
    }
    for (const subject of subjects) findings.add({ subject, says, ...(from === undefined ? {} : { from }), confidence: 60, line })
  }
}
