import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../../rules/index.js'
import { type Claim, Hindsight } from './claims.js'

const [detector] = rules
assert.ok(detector !== undefined)

const claimOf = (address: string, frame: number): Claim => ({
  detector,
  confidence: 1,
  because: [],
  subscriberKey: 1,
  base: {
    procedure: 'map.sendIMSI',
    technology: '3G',
    direction: 'unknown',
    outcome: 'answered',
    disclosed: [],
    origin: { kind: 'gt', address },
    destination: { kind: 'unknown', address: '' },
    target: { pseudonym: '' },
    at: frame,
    link: 0,
  },
  serving: undefined,
  requests: [{ file: 0, frame, message: 0, component: 0 }],
  evidence: [],
})

test('what may be claimed later is bounded in all: who came first is forgotten, the latest of each stay', () => {
  const hindsight = new Hindsight()
  const name = (n: number): string => `+1246${n}`
  // 64 of each are kept, so 1562 addresses with all of theirs are what there is room for.
  for (let n = 0; n < 2000; n++) for (let i = 0; i < 70; i++) hindsight.keep(claimOf(name(n), i))
  const kept = Array.from({ length: 2000 }, (_, n) => hindsight.take(name(n), 70).map(({ base }) => base.at))
  assert.equal(kept.filter((ats) => ats.length > 0).length, 1562)
  assert.deepEqual([kept[437], kept[438]?.[0], kept[1999]?.length], [[], 6, 64])
  assert.deepEqual(hindsight.take(name(1999), 70), [])
  // There is room again.
  hindsight.keep(claimOf(name(5), 71))
  assert.equal(hindsight.take(name(5), 71).length, 1)
})

test('what was kept of an address is claimed or forgotten as it proves, and else stays', () => {
  const hindsight = new Hindsight()
  const [first, ...others] = [1, 2, 3].map((i) => claimOf('+1246', i))
  assert.ok(first)
  for (const claim of [first, ...others]) hindsight.keep(claim)
  const proof = new Map([
    [1, true],
    [2, false],
  ])
  assert.deepEqual(
    hindsight.takeProven('+1246', first.detector, 4, ({ base }) => proof.get(base.at)).map(({ base }) => base.at),
    [1],
  )
  assert.deepEqual(
    hindsight.take('+1246', 4).map(({ base }) => base.at),
    [3],
  )
  assert.deepEqual(
    hindsight.takeProven('+1246', first.detector, 4, () => true),
    [],
  )
})

test('what was taken of one rule makes room', () => {
  const hindsight = new Hindsight()
  hindsight.keep(claimOf('+1268', 0))
  for (let n = 0; n <= 100_000; n++) {
    hindsight.keep(claimOf('+1246', n))
    assert.equal(hindsight.takeOf('+1246', detector, n).length, 1)
  }
  hindsight.keep(claimOf('+1246', 100_001))
  assert.deepEqual(
    ['+1246', '+1268'].map((address) => hindsight.take(address, 100_001).length),
    [1, 1],
  )
})
