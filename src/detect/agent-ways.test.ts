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
