import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rules } from '../../rules/index.js'
import type { Step } from '../detect/author.js'
import { findingsOf } from './judge.js'

const RULE = 'fraud/session-for-subscriber-elsewhere'

const registered = (beside: number, at: number): Step => ({
  operation: 'diameter.s6a.updateLocation',
  from: 'fr.mme',
  to: 'us.hss',
  about: 'us.one',
  beside,
  outcome: 'answered',
  at,
})
const session = (from: Step['from'], beside: number, at: number): Step => ({
  operation: 'gtpv2.createSession',
  from,
  to: 'us.gmsc',
  about: 'us.one',
  beside,
  outcome: 'answered',
  at,
})

/** Frames of the requests that are claimed. */
const claimed = (steps: readonly Step[]): number[] =>
  findingsOf(steps, rules)
    .filter(({ rule }) => rule === RULE)
    .flatMap(({ requests }) => requests.map(({ frame }) => frame))
    .sort((a, b) => a - b)

describe('sessions of an address that made two for subscribers who were elsewhere', () => {
  // Of subscribers 50 and 51 nothing was seen. A question and its answer are two frames.
  const steps = [registered(0, 0), registered(1, 1), session('bb.leased', 50, 10), session('bb.leased', 0, 20)]

  it('are not claimed after the first such session', () => {
    assert.deepEqual(claimed([...steps, session('bb.leased', 51, 40)]), [7])
  })

  it('are claimed after the second, those before and those that follow', () => {
    assert.deepEqual(claimed([...steps, session('bb.leased', 1, 30), session('bb.leased', 51, 40)]), [5, 7, 9, 11])
  })

  it('are not claimed when five subscribers came to the address in good order', () => {
    const good = Array.from({ length: 5 }, (_, i): Step[] => [registered(10 + i, 2 + i), session('fr.mme', 10 + i, 2.5 + i)]).flat()
    const away = [0, 1].map((i): Step => ({ ...registered(20 + i, 11 + i), from: 'gb.vlr' }))
    const bad = [session('fr.mme', 20, 20), session('fr.mme', 21, 21)]
    assert.equal(claimed([...good, ...away, ...bad, session('fr.mme', 50, 30)]).length, 2)
  })
})
