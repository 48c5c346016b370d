import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hours, minutes, seconds } from '../model/units.js'
import { KeyedHash } from './keyed-hash.js'
import { AgentWays } from './agent-ways.js'

const REALM = 'epc.mnc999.mcc310.3gppnetwork.org'
const USUAL = ['dea1.home.example', 'dra1.carrier.example'] as const
const OTHER = ['dea1.home.example', 'dra1.successor.example'] as const
const UNKNOWN = ['dea1.elsewhere.example', 'dra1.carrier.example'] as const
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
  assert.ok(!ways.isStrange(REALM, ...USUAL, 7))
  assert.ok(ways.isStrange(REALM, ...OTHER, 7))
  // The carrier is changed: all requests come by the other.
  for (let n = 0; n < 300; n++) ways.learn(REALM, ...OTHER, n, '', hours(8) + minutes(n))
  assert.ok(!ways.isStrange(REALM, ...OTHER, 7))
  assert.ok(!ways.keeps(REALM, hours(8)), 'it did not keep its ways')
})

/** Whether requests on another way betray themselves, so many minutes after the last usual one of a realm with one every four minutes; the next usual one comes after twelve. */
function betrayed(way: readonly [string, string], times: readonly number[], back = 12): boolean {
  const ways = known()
  const from = hours(3)
  for (let n = 0; n < 30; n++) ways.learn(REALM, ...USUAL, n, '', from + minutes(4 * n))
  const down = from + minutes(4 * 29)
  for (const [n, after] of times.entries()) ways.learn(REALM, ...way, n, '', down + minutes(after))
  ways.learn(REALM, ...USUAL, 2, '', down + minutes(back))
  return times.some((after) => ways.keeps(REALM, down + minutes(after)))
}

test('a carrier that is down for some minutes takes all requests of the realm, at their rhythm', () => {
  assert.ok(!betrayed(UNKNOWN, [4, 7, 10]), 'three in the place of three')
  assert.ok(betrayed(UNKNOWN, [4, 9]), 'two say nothing of a rhythm')
  assert.ok(betrayed(UNKNOWN, [2, 2.1, 2.2]), 'all at once')
  assert.ok(betrayed(UNKNOWN, [4, 9, 14], 28), 'not as many as should have come')
})

test('by another carrier, but from the agent of the realm, is no forgery while the usual one may have been down', () => {
  assert.ok(!betrayed(OTHER, [2]), 'down for minutes')
  assert.ok(betrayed(OTHER, [0.2], 0.8), 'no carrier comes back so soon')
})

test('a way that takes turns with the usual ones, and that nothing proves, is none that was taken because they were down', () => {
  const ways = known()
  const at = (turn: number): number => hours(3) + minutes(10 * turn)
  for (let turn = 0; turn < 3; turn++) {
    ways.learn(REALM, ...OTHER, turn, '', at(turn))
    ways.learn(REALM, ...USUAL, turn, '', at(turn) + minutes(5))
  }
  assert.deepEqual(
    [0, 1, 2].map((turn) => ways.keeps(REALM, at(turn))),
    [false, false, true],
  )
})

test('other nodes of the realm on its usual way show that it still leaves by its own agent', () => {
  const asked = (way: readonly [string, string], ...times: readonly number[]): boolean => {
    const ways = known()
    const from = hours(3)
    const ask = ([firstRoute, lastRoute]: readonly [string, string], after: number): void =>
      ways.ask(REALM, { firstRoute, lastRoute }, true, from + minutes(after))
    for (const time of times.filter((t) => t < 40)) ask(USUAL, time)
    ways.learn(REALM, ...way, 1, '', from + minutes(40))
    ask(UNKNOWN, 41)
    for (const time of times.filter((t) => t > 40)) ask(USUAL, time)
    return ways.keeps(REALM, from + minutes(40))
  }
  const late = (): boolean => {
    const ways = known()
    const from = hours(3)
    ways.ask(REALM, { firstRoute: USUAL[0], lastRoute: USUAL[1] }, true, from + minutes(25))
    ways.learn(REALM, ...UNKNOWN, 1, '', from + minutes(40))
    ways.ask(REALM, { firstRoute: USUAL[0], lastRoute: USUAL[1] }, true, from + minutes(39))
    return ways.keeps(REALM, from + minutes(40))
  }
  assert.ok(asked(UNKNOWN, 25, 50), 'before and after, handed over by another')
  assert.ok(!asked(UNKNOWN), 'nobody came, or on the other way')
  assert.ok(!asked(UNKNOWN, 25, 60), 'too far from both')
  assert.ok(!late(), 'asked before the strange request, and decided after it for want of an answer')
  assert.ok(!asked(OTHER, 25, 50), 'from its own agent, by a carrier that other destinations need not share')
})

test('an arrival that the home network follows proves a way, however few came by it', () => {
  const ways = known()
  ways.learn(REALM, ...UNKNOWN, 1, '', hours(3))
  ways.learn(REALM, ...USUAL, 2, '', hours(3) + seconds(5))
  assert.ok(ways.keeps(REALM, hours(3)), 'between two on the usual way')
  ways.arrive(3, THERE, hours(3) + minutes(1))
  ways.learn(REALM, ...UNKNOWN, 3, HERE, hours(3) + minutes(1) + seconds(2))
  assert.ok(!ways.isStrange(REALM, ...UNKNOWN, 7))
  assert.ok(!ways.keeps(REALM, hours(3)))
})

test('to cancel where somebody has just registered, or long after, proves nothing', () => {
  const ways = known()
  ways.arrive(3, HERE, hours(3))
  ways.learn(REALM, ...OTHER, 3, HERE, hours(3) + seconds(2))
  ways.arrive(4, THERE, hours(3))
  ways.learn(REALM, ...OTHER, 4, HERE, hours(3) + minutes(2))
  assert.ok(ways.isStrange(REALM, ...OTHER, 7))
})

test('where ways are proven, many subscribers alone make none usual', () => {
  const ways = known()
  ways.arrive(3, THERE, hours(3))
  ways.learn(REALM, ...USUAL, 3, HERE, hours(3) + seconds(1))
  for (let n = 0; n < 500; n++) ways.learn(REALM, ...OTHER, n, '', hours(3) + minutes(n))
  assert.ok(ways.isStrange(REALM, ...OTHER, 7))
})

/** A realm of which so many requests have passed, handed over by its own agent; and orders that another's hands over. Whether each is strange. */
function doors(requests: number, ...strangeAtHours: readonly number[]): boolean[] {
  const ways = new AgentWays(new KeyedHash())
  const own = [`dea1.${REALM}`, 'dra1.carrier.example'] as const
  for (let n = 0; n < requests; n++) ways.learn(REALM, ...own, n, '', minutes(30 * n))
  const strange = strangeAtHours.map((hour, n) => {
    if (hour >= 40) ways.learn(REALM, ...own, 1, '', hours(hour - 1))
    const isStrange = ways.isStrange(REALM, ...UNKNOWN, 7)
    ways.learn(REALM, ...UNKNOWN, 100 + n, '', hours(hour))
    return isStrange
  })
  return strangeAtHours.map((hour, n) => strange[n] === true && ways.keeps(REALM, hours(hour)))
}

test('an order that its own agent did not hand over tells a forger where little passes', () => {
  assert.deepEqual(doors(5, 20), [true])
  assert.deepEqual(doors(4, 20), [false])
  assert.deepEqual(doors(25, 20, 20.2), [true, true], 'twice, as when no answer comes')
  assert.deepEqual(doors(45, 30, 30.2, 30.4), [false, false, false], 'as many as when another door is taken')
  assert.deepEqual(doors(25, 20, 30), [true, false], 'nothing came the own way since: it may be another one now')
  assert.deepEqual(doors(25, 20, 40), [true, true], 'the own way is open still')
  assert.deepEqual(doors(23, 20, 40), [true, false], 'one in twenty: a second door')
})

test('what nobody answers shows no second door, and an agent is of the realm by whole labels', () => {
  const kept = (answered: boolean, agent: string): boolean => {
    const ways = new AgentWays(new KeyedHash())
    const own = [`dea1.${REALM}`, 'dra1.carrier.example'] as const
    for (let n = 0; n < 40; n++) ways.learn(REALM, ...own, n, '', minutes(20 * n))
    ways.ask(REALM, { firstRoute: agent, lastRoute: UNKNOWN[1] }, answered, hours(20) - minutes(5))
    ways.learn(REALM, agent, UNKNOWN[1], 100, '', hours(20))
    return ways.isStrange(REALM, agent, UNKNOWN[1], 100) && ways.keeps(REALM, hours(20))
  }
  assert.ok(kept(false, UNKNOWN[0]), 'a request that nobody answered')
  assert.ok(!kept(true, UNKNOWN[0]), 'answered')
  assert.ok(kept(false, `dea1.not${REALM}`), 'another realm whose name ends so')
})

test('ways that the first agent of a realm is not named in tell nothing by a few requests', () => {
  const ways = new AgentWays(new KeyedHash())
  for (let n = 0; n < 12; n++) ways.learn(REALM, ...USUAL, n, '', hours(n))
  ways.learn(REALM, ...UNKNOWN, 100, '', hours(20))
  assert.ok(!ways.isStrange(REALM, ...UNKNOWN, 7))
  assert.ok(!ways.keeps(REALM, hours(20)))
})

test('by another’s agent, who comes for the same subscriber again shows no second door of the realm, who comes for others may', () => {
  const ways = new AgentWays(new KeyedHash())
  const own = ['dea1.' + REALM, 'dra1.carrier.example'] as const
  for (let n = 0; n < 6; n++) ways.learn(REALM, ...own, n, '', hours(n))
  assert.ok(ways.isStrange(REALM, ...UNKNOWN, 7))
  ways.learn(REALM, ...UNKNOWN, 7, '', hours(7))
  ways.learn(REALM, ...own, 1, '', hours(8))
  assert.ok(ways.isStrange(REALM, ...UNKNOWN, 7))
  assert.ok(!ways.isStrange(REALM, ...UNKNOWN, 8))
})

test('orders about whom the node that they go to does not have show no second door', () => {
  const strange = (astray: boolean): boolean[] => {
    const ways = new AgentWays(new KeyedHash())
    const own = ['dea1.' + REALM, 'dra1.carrier.example'] as const
    for (let n = 0; n < 6; n++) ways.learn(REALM, ...own, n, '', hours(n))
    return [7, 11, 15].map((hour, n) => {
      const isStrange = ways.isStrange(REALM, ...UNKNOWN, 7 + n)
      ways.learn(REALM, ...UNKNOWN, 7 + n, '', hours(hour), astray)
      return isStrange && ways.keeps(REALM, hours(hour))
    })
  }
  assert.deepEqual(strange(true), [true, true, true])
  // Nor do two of them within minutes hide the one that is obeyed
  const ways = new AgentWays(new KeyedHash())
  for (let n = 0; n < 6; n++) ways.learn(REALM, 'dea1.' + REALM, 'dra1.carrier.example', n, '', hours(n))
  for (const n of [0, 1]) ways.learn(REALM, ...UNKNOWN, 10 + n, '', hours(7) + n * minutes(1), true)
  assert.ok(ways.isStrange(REALM, ...UNKNOWN, 20))
  ways.learn(REALM, ...UNKNOWN, 20, '', hours(7) + minutes(10))
  assert.ok(ways.keeps(REALM, hours(7) + minutes(10)))
  assert.deepEqual(strange(false), [true, false, false])
})
