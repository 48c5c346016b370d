/** Every rule beside a capture of its own: octets that other code wrote than what makes its vectors in words (captures/ORIGINS.md). */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rules } from '../rules/index.js'
import { noConfig } from '../src/pipeline/config.js'
import { captureOf, configFor, findingsOf, packetsOfFile } from './captures/rules.js'

const folder = fileURLToPath(new URL('captures/rules/', import.meta.url))

describe('captures of rules', () => {
  for (const rule of rules)
    it(`${rule.id}: claims something of its capture, and what it claims is in it`, async () => {
      const packets = await packetsOfFile(captureOf(rule.id))
      const claimed = findingsOf(packets, await configFor(rule)).filter((f) => f.rule === rule.id)
      assert.ok(claimed.length > 0, 'nothing is claimed')
      for (const { requests, at } of claimed)
        for (const { frame } of requests) assert.ok(frame >= 1 && frame <= packets.length && at >= (packets[0]?.at ?? Infinity))
    })

  it('belong to a rule each', () => {
    const ids = new Set(rules.map((rule) => rule.id))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pcapng'))
    assert.deepEqual(
      files.map((name) => name.replaceAll('\\', '/').replace(/\.pcapng$/, '')).filter((id) => !ids.has(id)),
      [],
    )
  })

  it('are told from a day of ordinary roaming with all that only looks suspicious, of which no rule claims anything', async () => {
    const packets = await packetsOfFile(fileURLToPath(new URL('captures/roaming.pcapng.gz', import.meta.url)))
    assert.ok(packets.length > 1500)
    assert.deepEqual(findingsOf(packets, noConfig), [])
  })
})
