/** Holds our message records against the independent oracle of the corpus, when the corpus is there. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = process.env['HOMEWARD_CORPUS'] ?? join(root, '..', 'shared', 'corpus')
const there = existsSync(join(corpus, 'compare.mjs'))

it('agrees with the oracle on SS7, MAP and CAP', {
  skip: there ? false : `*** NO CORPUS at ${corpus}: set HOMEWARD_CORPUS; parity is NOT tested`,
}, (t) => {
  const command = [process.execPath, join(root, 'dist/src/cli/main.js'), 'decode', '--format', 'json', '--reveal', '--quiet']
  const run = spawnSync(process.execPath, [join(corpus, 'compare.mjs'), '--only', 'ss7,map,cap', '--min', '97', corpus, '--', ...command], {
    encoding: 'utf8',
    timeout: 240_000,
  })
  t.diagnostic(run.stdout.trim().split('\n').slice(-1)[0] ?? '')
  assert.equal(run.status, 0, `${run.stdout}\n${run.stderr}`)
})
