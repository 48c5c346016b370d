/** Messages of GTP that nothing answers say nothing of whether the tap sees answers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import inside from '../rules/probing/gtp-message-inside-networks-only.js'
import type { Step } from '../src/detect/author.js'
import { findingsOf } from '../src/pipeline/judge.js'

const sends = (operation: string, at: number, more: Partial<Step> = {}): Step => ({
  operation,
  from: 'bb.leased',
  to: 'us.gmsc',
  about: 'us.one',
  side: 'external',
  at,
  ...more,
})

test('they are transactions, over at once, and leave a question without an answer what it is', () => {
  const vector = [
    sends('gtpv2.createSession', 0, { outcome: 'answered' }),
    ...Array.from({ length: 20 }, (_, i) => sends('gtpv2.csPaging', 10 + i)),
    sends('gtpv2.suspend', 40),
    sends('gtpv2.createSession', 4000, { outcome: 'answered' }),
  ]
  const findings = findingsOf(vector, [inside])
  const outcomes = (procedure: string) => new Set(findings.filter((f) => f.procedure === procedure).map((f) => f.outcome))
  assert.equal(findings.length, 21)
  assert.deepEqual([outcomes('gtpv2.csPaging'), outcomes('gtpv2.suspend')], [new Set(['unseen']), new Set(['silent'])])
})

test('nothing is said of an answer that there is none of', () => {
  const [finding] = findingsOf([sends('gtpv2.csPaging', 0)], [inside])
  assert.match(String(finding?.because.at(-1)), /\.$/)
  assert.doesNotMatch(String(finding?.because.at(-1)), /answer/)
})
