import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hours, minutes } from '../model/units.js'
import { AgentWays } from './agent-ways.js'

const REALM = 'epc.mnc999.mcc310.3gppnetwork.org'
const USUAL = ['dea1.home.example', 'dra1.carrier.example'] as const
const OTHER = ['dea1.home.example', 'dra1.successor.example'] as const

test('ways that somebody makes up keep nobody from a new one', () => {
  const ways = new AgentWays()
  for (let n = 0; n < 100; n++) ways.learn(REALM, ...USUAL, n, minutes(n))
  // A forger with a way for each request.
  for (let n = 0; n < 1000; n++) ways.learn(REALM, `a.forged${n}.example`, 'b.forged.example', 7, hours(3))
  assert.ok(!ways.isStrange(REALM, ...USUAL))
  assert.ok(ways.isStrange(REALM, ...OTHER))
  // The carrier is changed: all requests come by the other.
  for (let n = 0; n < 300; n++) ways.learn(REALM, ...OTHER, n, hours(8) + minutes(n))
  assert.ok(!ways.isStrange(REALM, ...OTHER))
  assert.ok(!ways.keeps(REALM, hours(8)), 'it did not keep its ways')
})
