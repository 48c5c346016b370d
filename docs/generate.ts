/** Writes the pages of the docs that are printed from tables: docs/errors.md and docs/map-support.md. With --check, says what would change and exits 1. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { anomalies } from '../src/model/anomaly.js'
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
const folder = new URL('../src/wire/map/vectors/', import.meta.url)
for (const file of readdirSync(folder).sort()) {
  if (file === 'vector.ts' || !file.endsWith('.ts')) continue
  const module = (await import(new URL(file, folder).href)) as { vectors?: readonly Vector[] }
  vectors.push(...(module.vectors ?? []))
}

page('errors.md', [
  '# Anomalies and MAP errors',
  '',
  'Printed from `src/model/anomaly.ts` and `src/wire/map/errors.ts` by `npm run docs`.',
  '',
  '| code | kind | meaning |',
  '| --- | --- | --- |',
  ...Object.entries(anomalies).map(([name, { kind, text }]) => `| \`${name}\` | ${kind} | ${text} |`),
  '',
  '| MAP error | code |',
  '| --- | --- |',
  ...errors.map((e) => `| ${e.name} | ${e.code} |`),
])

const agreed = new URL('../test/golden/tshark-agrees.txt', import.meta.url)
const agrees = new Set(existsSync(agreed) ? readFileSync(agreed, 'utf8').split('\n') : [])

page('map-support.md', [
  '# MAP operations',
  '',
  'Printed from the descriptions by `npm run docs`. A number says how many test vectors of that kind are built, explained, scanned and compared; «described» has a description and no vector of its own; «none» has no such part in the standard as described.',
  '«tshark»: its decoding of every vector of the operation gives the same operation and numbers, without an expert error (test/tshark.test.ts).',
  '',
  '| opcode | operation | argument | result | errors | tshark |',
  '| --- | --- | --- | --- | --- | --- |',
  ...operations
    .toSorted((a, b) => a.opcode - b.opcode)
    .map((o) => {
      const count = (kind: Vector['kind']): number => vectors.filter((v) => v.opcode === o.opcode && v.kind === kind).length
      const cell = (described: boolean, kind: Vector['kind']): string => (!described ? 'none' : count(kind) > 0 ? String(count(kind)) : 'described')
      return `| ${o.opcode} | ${o.name} | ${cell(o.argument !== undefined, 'invoke')} | ${cell(o.result !== undefined, 'result')} | ${o.errors.length} | ${agrees.has(o.name) ? 'yes' : '–'} |`
    }),
])

if (check && changed) process.exitCode = 1
