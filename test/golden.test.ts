/** The bundled story as text: a change shows as a difference that a person can read. `npm run golden -- --accept` rewrites it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { packetsOf } from '../src/synth/scene.js'
import { Analysis } from '../src/pipeline/analysis.js'
import { noConfig } from '../src/pipeline/config.js'
import { story } from '../src/synth/story.js'
import { goldens, printed, stored } from './golden.js'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('golden files', () => {
  for (const [name, args] of goldens) {
    it(name, () => {
      assert.equal(printed(args), stored(name))
    })
  }

  it('the pages printed from tables are up to date', () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'docs/generate.ts', '--check'], { cwd: root, encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
  })

  it('no identifier of a subscriber is in what is masked', () => {
    const text = goldens.map(([name]) => stored(name)).join('')
    assert.ok(!/310999000000|12025550111|12025550112|12025550113/.test(text))
  })

  it('findings are the same however the packets are grouped', () => {
    const run = (flushEvery: number): string[] => {
      const ids: string[] = []
      const analysis = new Analysis(noConfig, { finding: (f) => ids.push(f.id) })
      packetsOf(story(), 0).forEach(({ at, octets }, i) => {
        analysis.packet({
          octets,
          from: 0,
          to: octets.length,
          originalLength: octets.length,
          at,
          linkType: 101,
          interfaceId: 0,
          file: 0,
          frame: i + 1,
        })
        if (i % flushEvery === 0) analysis.pause()
      })
      analysis.end()
      return ids
    }
    assert.deepEqual(run(1), run(1000))
    assert.ok(run(1).length > 10)
  })

  it('the LICENSE is the whole Apache License', () => {
    assert.match(
      readFileSync(new URL('../LICENSE', import.meta.url), 'utf8'),
      /Version 2\.0, January 2004[\s\S]*END OF TERMS AND CONDITIONS/,
    )
  })
})
