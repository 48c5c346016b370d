/** The house rules that types cannot see: who imports whom, no clock and no files outside the edges, lists that are whole. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Folder → folders it may import from. */
const may: Readonly<Record<string, readonly string[]>> = {
  model: [],
  wire: ['model'],
  core: ['model', 'wire'],
  assemble: ['model', 'wire'],
  correlate: ['model', 'core'],
  intel: ['model'],
  detect: ['model'],
  rules: ['detect', 'model'],
  facts: ['intel'],
  capture: ['model'],
  report: ['model', 'wire', 'intel', 'detect', 'facts'],
  synth: ['model', 'wire', 'capture', 'detect'],
  pipeline: ['model', 'wire', 'core', 'assemble', 'capture', 'correlate', 'intel', 'detect', 'rules', 'report', 'synth'],
  cli: ['model', 'wire', 'core', 'assemble', 'capture', 'correlate', 'intel', 'detect', 'rules', 'report', 'synth', 'pipeline'],
}

/** Folders that may touch clocks, files and the process. */
const edges = ['capture', 'pipeline', 'cli']

/** Files beyond them that may, each with its reason. */
const except = [
  'src/intel/base.ts', // reads the built table once: docs/decisions/0006-intel-file.md
  'src/core/compiled.ts', // reads what is compiled once: docs/decisions/0028-the-plain-way.md
]

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(join(root, path)).isDirectory()) return filesUnder(path)
    // Folders `wasm` are AssemblyScript, which the build compiles
    return name.endsWith('.ts') && !/^src\/\w+\/wasm\//.test(path) ? [path] : []
  })
}

const all = ['src', 'rules', 'facts'].flatMap(filesUnder)
const code = all.filter((f) => !f.endsWith('.test.ts'))
const text = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Room of a file: the folder under src/, or rules, facts. */
function roomOf(path: string): string {
  const parts = path.split('/')
  return parts[0] === 'src' ? (parts[1] ?? '') : (parts[0] ?? '')
}

function importsOf(file: string): string[] {
  return [
    ...text(file).matchAll(/^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm),
  ].map((m) => m[1] ?? m[2] ?? m[3] ?? '')
}

describe('architecture', () => {
  it('lets every folder import only what stands left of it', () => {
    const wrong: string[] = []
    for (const file of code) {
      const room = roomOf(file)
      for (const target of importsOf(file)) {
        if (!target.startsWith('.')) continue
        const other = roomOf(relative(root, normalize(join(root, dirname(file), target))))
        if (other === room) continue
        const allowed = may[room]
        if (allowed === undefined) wrong.push(`${file}: folder ${room} is not in the list of this test`)
        else if (!allowed.includes(other))
          wrong.push(`${file} imports ${other}/…: ${room} may import ${allowed.join(', ') || 'nothing'} only`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('keeps clocks, files and the process at the edges', () => {
    const wrong: string[] = []
    for (const file of code) {
      if (edges.includes(roomOf(file)) || except.includes(file)) continue
      const body = text(file)
      for (const word of [/\bDate\.now\b/, /\bperformance\.now\b/, /from 'node:fs/, /\bprocess\./, /from 'node:child_process'/]) {
        if (word.test(body)) wrong.push(`${file} uses ${word.source}: only ${edges.join(', ')} may`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('has no sender: nothing opens a socket', () => {
    const wrong = code.filter((file) => importsOf(file).some((t) => /^node:(net|dgram|tls|http|https|http2)$/.test(t)))
    assert.deepEqual(wrong, [])
  })

  it('does not escape from the type checker', () => {
    const wrong = all.filter((file) => /@ts-(ignore|nocheck|expect-error)|\bas any\b|[\w)]: any\b(?! \w)/.test(text(file)))
    assert.deepEqual(wrong, [])
  })

  it('wire, model and detect have no dependency', () => {
    const wrong = code.filter(
      (file) =>
        ['wire', 'model', 'detect'].includes(roomOf(file)) && importsOf(file).some((t) => !t.startsWith('.') && t !== 'node:crypto'),
    )
    assert.deepEqual(wrong, [])
  })

  it('lists every output', () => {
    const index = text('src/report/outputs/index.ts')
    const folder = 'src/report/outputs'
    const outputs = readdirSync(join(root, folder)).filter((name) => statSync(join(root, folder, name)).isDirectory())
    assert.deepEqual(
      outputs.filter((name) => !new RegExp(`from './${name}/`).test(index)),
      [],
    )
  })

  it('lists every rule file and every MAP and CAP operation', () => {
    const index = text('rules/index.ts')
    const rules = code.filter((f) => f.startsWith('rules/') && f.split('/').length === 3)
    const unlistedRules = rules.filter((f) => !index.includes(f.slice('rules/'.length).replace(/\.ts$/, '.js')))
    assert.deepEqual(unlistedRules, [])
    for (const user of ['map', 'cap']) {
      const list = text(`src/wire/${user}/operations.ts`)
      const unlisted = code
        .filter((f) => f.startsWith(`src/wire/${user}/`) && !f.endsWith('operations.ts'))
        .flatMap((f) => [...text(f).matchAll(/^export const (\w+) = operation\(/gm)].map((m) => m[1] ?? ''))
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(list))
      assert.deepEqual(unlisted, [])
    }
  })
})
