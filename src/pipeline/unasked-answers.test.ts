import assert from 'node:assert/strict'
import { it } from 'node:test'
import rule from '../../rules/evasion/answers-without-a-question.js'
import type { Step } from '../detect/author.js'
import { findingsOf } from './judge.js'

it('an answer whose question was lost is no part of a claim about forged ones: it is the only one of its application context', () => {
  const scene = rule.fires[2] ?? []
  const lost: Step = {
    operation: 'map.provideSubscriberInfo',
    from: 'us.hlr',
    to: 'fr.vlr',
    about: 'us.one',
    outcome: 'answered',
    at: 1555,
    says: { form: 'answerAlone' },
  }
  const requests = (steps: readonly Step[]): number => findingsOf(steps, [rule]).reduce((sum, finding) => sum + finding.requests.length, 0)
  assert.equal(requests(scene), 15)
  assert.equal(requests([...scene, lost]), 15)
})
