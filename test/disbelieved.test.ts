/** What a registration that is claimed as false shows of keys rests on that claim: not where its rule is only tried. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import takesKeys from '../rules/credentials/sai-without-registration.js'
import switchElsewhere from '../rules/evasion/registration-for-a-switch-elsewhere.js'
import purges from '../rules/denial/purge-by-network-that-does-not-serve.js'
import purgesAtFirst from '../rules/denial/purge-by-network-that-does-not-serve-at-first.js'
import asksForLocation from '../rules/location/ati-from-foreign-network.js'
import tooFar from '../rules/interception/registration-too-far-away.js'
import { about } from '../rules/served-elsewhere.js'
import type { Detector, Step, Vector } from '../src/detect/author.js'
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

const START = 1_541_000_000_000_000

/** What is claimed, and of which second. */
function judged(rules: Config['rules'], detectors: readonly Detector[], vector: Vector): readonly (readonly [rule: string, at: number])[] {
  const found: (readonly [string, number])[] = []
  const analysis = new Analysis({ ...noConfig, rules }, { finding: (f) => found.push([f.rule, (f.at - START) / 1e6]) }, detectors)
  readVector(analysis, vector, START)
  return found
}

const claims = (rules: Config['rules'], ...more: readonly Step[]): readonly string[] =>
  judged(rules, [tooFar, takesKeys], [...travellers, ...comes('us.one', 'bb.leased', 600), ...more]).map(([rule]) => rule)

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

/** Somebody takes keys and registers a subscriber for a switch elsewhere. */
const names = (about: Step['about'], at: number): Step[] =>
  comes(about, 'bb.leased', at).map((step, i) => (i === 0 ? step : { ...step, says: { switch: 'bs.leased' } }))
/** A day on which visitors come. */
const daily = Array.from({ length: 101 }, (_, i) => comes('us.two', 'fr.vlr', 900 * i).map((step) => ({ ...step, beside: i }))).flat()
const inOrder = (...steps: readonly Step[]): Vector => steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))

test('keys are claimed with a registration that proves false later, whoever was taken twice in the meantime', () => {
  const rules = [switchElsewhere, takesKeys]
  const firsts = [...names('us.one', 100), ...comes('us.one', 'gb.vlr', 4000), ...names('us.one', 8000)]
  assert.deepEqual(judged({}, rules, inOrder(...daily, ...firsts)), [])
  assert.deepEqual(judged({}, rules, inOrder(...daily, ...firsts, ...names('us.three', 91_000))), [
    [switchElsewhere.id, 91_001],
    [switchElsewhere.id, 101],
    [takesKeys.id, 100],
    [switchElsewhere.id, 8001],
    [takesKeys.id, 8000],
    [takesKeys.id, 91_000],
  ])
})

test('a registration that proves false shows nobody where he is', () => {
  const rules = [switchElsewhere, takesKeys]
  const after = [...names('us.three', 91_000), ...comes('us.one', 'bb.leased', 92_000).slice(0, 1), ...comes('us.two', 'fr.vlr', 99_000)]
  const keys = judged({}, rules, inOrder(...daily, ...comes('us.one', 'gb.vlr', 90), ...names('us.one', 100), ...after))
  assert.ok(keys.some(([rule, at]) => rule === takesKeys.id && at === 92_000))
})

test('a purge is told once, whichever comes first: that the subscriber was elsewhere, or what its address is', () => {
  const purged = [...comes('us.two', 'fr.vlr', 0), about('map.purgeMS', 'bb.leased', 'us.hlr', 3600)]
  const shown = about('map.provideSubscriberInfo', 'us.hlr', 'fr.vlr', 36_000)
  const rules = [purges, purgesAtFirst, asksForLocation]
  const claimed = (...more: readonly Step[]) => judged({}, rules, inOrder(...purged, ...more)).filter(([, at]) => at === 3600)
  assert.deepEqual(claimed(shown, about('map.anyTimeInterrogation', 'bb.leased', 'us.hlr', 40_000)), [[purgesAtFirst.id, 3600]])
  assert.deepEqual(claimed(shown, about('map.anyTimeInterrogation', 'bb.leased', 'us.hlr', 20_000)), [[purges.id, 3600]])
})
