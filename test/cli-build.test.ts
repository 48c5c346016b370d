/** Files that the build makes are missing or damaged: one sentence that names the file and the command, and no «internal error». */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, storyCapture } from './cli.js'

const root = fileURLToPath(new URL('..', import.meta.url))
// Threads load TypeScript, too
const threads = new URL('threads.mjs', import.meta.url).href
const program = join(folder(), 'program')
for (const part of ['src', 'rules', 'facts', 'package.json']) cpSync(join(root, part), join(program, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))

/** What the command says whose dist/ holds these beside what the build made. */
function said(
  words: readonly string[],
  changed: Readonly<Record<string, Uint8Array | undefined>>,
): { readonly code: number | null; readonly stderr: string } {
  const dist = join(program, 'dist')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  for (const name of ['core.wasm', 'correlation.wasm', 'intel.bin']) {
    const octets = changed[name]
    if (!(name in changed)) cpSync(join(root, 'dist', name), join(dist, name))
    else if (octets !== undefined) writeFileSync(join(dist, name), octets)
  }
  const ran = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--import', threads, join(program, 'src/cli/main.ts'), ...words],
    {
      encoding: 'utf8',
      cwd: folder(),
      env: { ...process.env, NO_COLOR: '1' },
      timeout: 120_000,
    },
  )
  return { code: ran.status, stderr: ran.stderr }
}

const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) & 255)
const cases = [
  [['analyze', storyCapture], { 'intel.bin': undefined }, 'dist/intel.bin is not there: npm run build makes it'],
  [
    ['analyze', storyCapture],
    { 'intel.bin': noise },
    'dist/intel.bin is damaged (this is no intelligence file of Homeward): npm run build makes it',
  ],
  // A second thread reads with the compiled reader
  [['transactions', '--lanes', '2', storyCapture], { 'core.wasm': undefined }, 'dist/core.wasm is not there: npm run build makes it'],
  [['transactions', '--lanes', '2', storyCapture], { 'core.wasm': noise }, 'dist/core.wasm is damaged: npm run build makes it'],
  [['transactions', storyCapture], { 'correlation.wasm': undefined }, 'dist/correlation.wasm is not there: npm run build makes it'],
  [['transactions', storyCapture], { 'correlation.wasm': noise }, 'dist/correlation.wasm is damaged: npm run build makes it'],
] as const

describe('without what the build makes', () => {
  for (const [words, changed, sentence] of cases)
    it(`${words[0]} says: ${sentence}`, () => {
      const { code, stderr } = said(words, changed)
      assert.equal(stderr.trim(), `homeward: ${sentence}`)
      assert.equal(code, 1)
    })
  it('works with all', () => {
    assert.equal(said(['transactions', '--lanes', '2', storyCapture], {}).code, 0)
  })
})
