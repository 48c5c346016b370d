/** Captures of laboratories and of networks that nobody attacked: of whole captures nothing is claimed, one by one and all as one. Those of single messages (vec_*) are of tests of other projects. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { homeward } from './cli.js'

const captures = join(process.env['HOMEWARD_CORPUS'] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url)), 'captures')
const skip = existsSync(captures) ? false : `no corpus at ${captures}: set HOMEWARD_CORPUS`

/** Rules that claim something of the files, one for each finding. */
function claimed(files: readonly string[]): string[] {
  const { code, stdout, stderr } = homeward(['analyze', '-f', 'json', ...files])
  assert.equal(code, 0, stderr)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly event_type: string; readonly finding?: { readonly rule: string } })
    .flatMap(({ finding }) => (finding === undefined ? [] : [finding.rule]))
}

describe('traffic of laboratories', { skip }, () => {
  const whole = skip === false ? readdirSync(captures).filter((name) => /\.pcap(ng)?$/.test(name) && !name.startsWith('vec_')) : []

  it('is not accused, all captures as one', () => {
    assert.ok(whole.length > 10, `only ${String(whole.length)} captures in ${captures}`)
    assert.deepEqual(claimed(whole.map((name) => join(captures, name))), [])
  })

  for (const name of whole.filter((file) => /diameter|magma|open5gs|m3ua|m2pa/.test(file)))
    it(`is not accused: ${name}`, () => {
      assert.deepEqual(claimed([join(captures, name)]), [])
    })
})
