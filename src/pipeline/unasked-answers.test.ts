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
    at: 1501,
    says: { form: 'answerAlone' },
  }
  const [alone] = findingsOf(scene, [rule])
  const [withLost] = findingsOf([...scene, lost], [rule])
  assert.equal(alone?.requests.length, 15)
  assert.equal(withLost?.requests.length, 15)
  assert.equal(withLost?.at, alone?.at)
})
