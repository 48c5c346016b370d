/** What a registration that is claimed as false shows of keys rests on that claim: not where its rule is only tried. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import takesKeys from '../rules/credentials/sai-without-registration.js'
import tooFar from '../rules/interception/registration-too-far-away.js'
import type { Step } from '../src/detect/author.js'
import { Analysis } from '../src/pipeline/analysis.js'
import { type Config, noConfig } from '../src/pipeline/config.js'
import { readVector } from '../src/pipeline/judge.js'

const comes = (about: Step['about'], from: Step['from'], at: number): Step[] =>
  ['map.sendAuthenticationInfo', 'map.updateLocation'].map((operation, i) => ({
    operation,
    from,
    to: 'us.hlr',
    about,
    outcome: 'answered',
    at: at + i,
  }))
const travellers = [...comes('us.two', 'fr.vlr', 0), ...comes('us.three', 'fr.vlr', 10), ...comes('us.one', 'fr.vlr', 20)]

function claims(rules: Config['rules'], ...more: readonly Step[]): readonly string[] {
  const found: string[] = []
  const analysis = new Analysis({ ...noConfig, rules }, { finding: (f) => found.push(f.rule) }, [tooFar, takesKeys])
  readVector(analysis, [...travellers, ...comes('us.one', 'bb.leased', 600), ...more], 1_541_000_000_000_000)
  return found
}

test('keys that a false registration used are claimed with it, and those taken there later, too', () => {
  assert.deepEqual(claims({}), [tooFar.id, takesKeys.id])
  // The registration shows nobody there: keys that are taken later, without another, are told as well
  const later = [
    ...comes('us.one', 'fr.vlr', 200_000),
    ...comes('us.one', 'bb.leased', 300_000).slice(0, 1),
    ...comes('us.two', 'fr.vlr', 310_000),
  ]
  assert.deepEqual(claims({}, ...later), [tooFar.id, takesKeys.id, takesKeys.id])
})

test('nothing rests on a rule that is only tried', () => {
  const rules = { [tooFar.id]: { mode: 'test' as const, thresholds: {} } }
  assert.deepEqual(claims(rules), [tooFar.id])
})
