import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hours, minutes, seconds } from '../model/units.js'
import { KeyedHash } from './keyed-hash.js'
import { AgentWays } from './agent-ways.js'

const REALM = 'epc.mnc999.mcc310.3gppnetwork.org'
const USUAL = ['dea1.home.example', 'dra1.carrier.example'] as const
const OTHER = ['dea1.home.example', 'dra1.successor.example'] as const
const [HERE, THERE] = ['mme1.visited.example', 'mme2.visited.example']

/** A realm that has kept one way for three hours, a request a minute. */
function known(): AgentWays {
  const ways = new AgentWays(new KeyedHash())
  for (let n = 0; n < 180; n++) ways.learn(REALM, ...USUAL, n, HERE, minutes(n))
  return ways
}

test('ways that somebody makes up keep nobody from a new one', () => {
  const ways = known()
  // A forger with a way for each request.
  for (let n = 0; n < 1000; n++) ways.learn(REALM, `a.forged${n}.example`, 'b.forged.example', 7, '', hours(3))
  assert.ok(!ways.isStrange(REALM, ...USUAL))
  assert.ok(ways.isStrange(REALM, ...OTHER))
  // The carrier is changed: all requests come by the other.
  for (let n = 0; n < 300; n++) ways.learn(REALM, ...OTHER, n, '', hours(8) + minutes(n))
  assert.ok(!ways.isStrange(REALM, ...OTHER))
  assert.ok(!ways.keeps(REALM, hours(8)), 'it did not keep its ways')
})

test('a carrier that is down for some minutes takes all requests of the realm, at their rhythm', () => {
  const failover = (gaps: readonly number[]): boolean => {
    const ways = known()
    const from = hours(3)
    for (let n = 0; n < 30; n++) ways.learn(REALM, ...USUAL, n, '', from + minutes(4 * n))
    const down = from + minutes(4 * 30)
    for (const [n, gap] of gaps.entries()) ways.learn(REALM, ...OTHER, n, '', down + minutes(gap))
    ways.learn(REALM, ...USUAL, 2, '', down + minutes(12))
    return gaps.some((gap) => ways.keeps(REALM, down + minutes(gap)))
  }
  assert.ok(!failover([0, 5]), 'two in the place of three')
  assert.ok(failover([2]), 'one says nothing of a rhythm')
  assert.ok(failover([2, 2.1, 2.2]), 'all at once')
})

test('an arrival that the home network follows proves a way, however few came by it', () => {
  const ways = known()
  ways.learn(REALM, ...OTHER, 1, '', hours(3))
  ways.learn(REALM, ...USUAL, 2, '', hours(3) + seconds(5))
  assert.ok(ways.keeps(REALM, hours(3)), 'between two on the usual way')
  ways.arrive(3, THERE, hours(3) + minutes(1))
  ways.learn(REALM, ...OTHER, 3, HERE, hours(3) + minutes(1) + seconds(2))
  assert.ok(!ways.isStrange(REALM, ...OTHER))
  assert.ok(!ways.keeps(REALM, hours(3)))
})

test('to cancel where somebody has just registered, or long after, proves nothing', () => {
  const ways = known()
  ways.arrive(3, HERE, hours(3))
  ways.learn(REALM, ...OTHER, 3, HERE, hours(3) + seconds(2))
  ways.arrive(4, THERE, hours(3))
  ways.learn(REALM, ...OTHER, 4, HERE, hours(3) + minutes(2))
  assert.ok(ways.isStrange(REALM, ...OTHER))
})

test('where ways are proven, many subscribers alone make none usual', () => {
  const ways = known()
  ways.arrive(3, THERE, hours(3))
  ways.learn(REALM, ...USUAL, 3, HERE, hours(3) + seconds(1))
  for (let n = 0; n < 500; n++) ways.learn(REALM, ...OTHER, n, '', hours(3) + minutes(n))
  assert.ok(ways.isStrange(REALM, ...OTHER))
})
