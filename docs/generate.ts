/** Writes the pages of the docs that are printed from tables: docs/errors.md, docs/map-support.md, docs/cap-support.md, docs/ansi-support.md, docs/diameter-support.md, docs/gtp-support.md, docs/support.md, docs/filter.md, docs/evasion.md and docs/rules.md. With --check, says what would change and exits 1. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { evasionPage } from './evasion-page.js'
import { filterPage } from './filter-page.js'
import { rulesPage } from './rules-page.js'
import { diameterPage, gtpPage, supportPage } from './support-pages.js'
import { anomalies } from '../src/model/anomaly.js'
import { ansiProcedures } from '../src/model/ansi-procedures.js'
import { errors as ansiErrors, operations as ansiOperations } from '../src/wire/ansi-map/index.js'
import { contexts as capContexts } from '../src/wire/cap/contexts.js'
import { errors as capErrors } from '../src/wire/cap/errors.js'
import { operations as capOperations } from '../src/wire/cap/operations.js'
import type { Operation } from '../src/wire/describe.js'
import { operations as inapOperations } from '../src/wire/inap/initial-dp.js'
import { errors } from '../src/wire/map/errors.js'
import { operations } from '../src/wire/map/operations.js'
import type { Vector } from '../src/wire/map/vectors/vector.js'

const check = process.argv.includes('--check')
let changed = false

function page(name: string, lines: readonly string[]): void {
  const url = new URL(name, import.meta.url)
  const text = `${lines.join('\n')}\n`
  if (existsSync(url) && readFileSync(url, 'utf8') === text) return
  changed = true
  if (check) console.error(`docs/${name} is not what the tables say: run npm run docs`)
  else writeFileSync(url, text)
}

const vectors: Vector[] = []
for (const user of ['map', 'cap', 'inap', 'ansi-map']) {
  const folder = new URL(`../src/wire/${user}/vectors/`, import.meta.url)
  for (const file of readdirSync(folder).sort()) {
    if (file === 'vector.ts' || !file.endsWith('.ts')) continue
    const module = (await import(new URL(file, folder).href)) as { vectors?: readonly Vector[] }
    vectors.push(...(module.vectors ?? []))
  }
}

page('errors.md', [
  '# Anomalies and errors of operations',
  '',
  'Printed from `src/model/anomaly.ts`, `src/wire/map/errors.ts`, `src/wire/cap/errors.ts` and `src/wire/ansi-map/errors.ts` by `npm run docs`.',
  '',
  '| code | kind | meaning |',
  '| --- | --- | --- |',
  ...Object.entries(anomalies).map(([name, { kind, text }]) => `| \`${name}\` | ${kind} | ${text} |`),
  '',
  '| MAP error | code |',
  '| --- | --- |',
  ...errors.map((e) => `| ${e.name} | ${e.code} |`),
  '',
  '| CAP error | code |',
  '| --- | --- |',
  ...capErrors.map((e) => `| ${e.name} | ${e.code} |`),
  '',
  '| ANSI-41 error | code |',
  '| --- | --- |',
  ...ansiErrors.map((e) => `| ${e.name} | ${e.code} |`),
])

function linesOf(name: string): string[] {
  const url = new URL(`../test/golden/${name}`, import.meta.url)
  return existsSync(url) ? readFileSync(url, 'utf8').split('\n') : []
}
const agrees = new Set([...linesOf('tshark-agrees.txt'), ...linesOf('tshark-agrees-ansi.txt').map((name) => `ansi-map ${name}`)])

const legend = [
  'Printed from the descriptions by `npm run docs`. A number says how many test vectors of that kind are built, explained, scanned and compared; «described» has a description and no vector of its own; «none» has no such part in the standard as described.',
  '«tshark»: its decoding of every vector of the operation gives the same operation and numbers, without an expert error (test/tshark.test.ts); «–»: it differs, or there is no vector because the operation has no parameter.',
  '',
  '| opcode | operation | argument | result | errors | tshark |',
  '| --- | --- | --- | --- | --- | --- |',
]

function rows(operations: readonly Operation[], application: Vector['application']): string[] {
  const own = vectors.filter((v) => v.application === application)
  return operations
    .toSorted((a, b) => a.opcode - b.opcode)
    .map((o) => {
      const count = (kind: Vector['kind']): number => own.filter((v) => v.opcode === o.opcode && v.kind === kind).length
      const cell = (described: boolean, kind: Vector['kind']): string =>
        !described ? 'none' : count(kind) > 0 ? String(count(kind)) : 'described'
      const name = application === undefined ? o.name : `${application} ${o.name}`
      return `| ${o.opcode} | ${o.name} | ${cell(o.argument !== undefined, 'invoke')} | ${cell(o.result !== undefined, 'result')} | ${o.errors.length} | ${agrees.has(name) ? 'yes' : '–'} |`
    })
}

page('map-support.md', ['# MAP operations', '', ...legend, ...rows(operations, undefined)])
page('cap-support.md', [
  '# CAP and INAP operations',
  '',
  'CAP phases 1 to 4. Whose a dialogue is, its application context says; without one the subsystem number does (146 CAP, 241 and 106 INAP), and the operation code where a gsmSCF (147) takes part.',
  '',
  ...legend,
  ...rows(capOperations, 'cap'),
  '',
  '## INAP',
  '',
  'Capability sets 1 to 4. Other operations have their names, and their parameters are opened as far as their tags go.',
  '',
  ...legend.slice(-2),
  ...rows(inapOperations, 'inap'),
  '',
  '## Application contexts of CAP',
  '',
  '| context | name | the initiator invokes | the responder invokes |',
  '| --- | --- | --- | --- |',
  ...capContexts.map((c) => `| ${c.ac} | ${c.name} | ${c.initiator.join(' ')} | ${c.responder.join(' ')} |`),
])

const described = new Set(ansiOperations.map((o) => o.opcode))
page('ansi-support.md', [
  '# ANSI-41 operations',
  '',
  'TIA-41 (3GPP2 X.S0004) and J-STD-036 over ANSI TCAP (T1.114). The code is the specifier of a private operation code of family 9. A result has no code: the invocation that it answers gives it.',
  '',
  'As `msisdn` counts the mobile directory number, without one the MIN, when it is a number of the North American plan or an international one; a national number of it gets its country code. ESN, MEID, MSCID, PC_SSN and all other parameters stand under `parameters`.',
  '',
  ...legend,
  ...rows(ansiOperations, 'ansi-map'),
  '',
  '## Named only',
  '',
  'Parameters of these are opened as far as their tags go.',
  '',
  ...ansiProcedures.filter((p) => !described.has(p.opcode)).map((p) => `- ${p.opcode} ${p.operation}`),
])

page('diameter-support.md', diameterPage())
page('gtp-support.md', gtpPage())
page(
  'support.md',
  supportPage([
    { name: 'MAP', page: 'map-support.md', operations: operations.length, errors: errors.length },
    { name: 'CAP', page: 'cap-support.md', operations: capOperations.length, errors: capErrors.length },
    { name: 'INAP', page: 'cap-support.md', operations: inapOperations.length, errors: 0 },
    { name: 'ANSI-41', page: 'ansi-support.md', operations: ansiOperations.length, errors: ansiErrors.length },
  ]),
)
page('filter.md', filterPage())
page('evasion.md', evasionPage())
page('rules.md', rulesPage())

if (check && changed) process.exitCode = 1
