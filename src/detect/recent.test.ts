import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days } from '../model/units.js'
import { KeyedHash } from './keyed-hash.js'
import { MOST_TAGS, Recent } from './recent.js'

const imsi = (n: number): number => 310_999_000_000_000 + n

const START = 1_541_000_000_000_000

test('remembers the last time, by subscriber and tag', () => {
  const recent = new Recent(1000, 2, new KeyedHash())
  assert.equal(recent.last(imsi(1), 7), Number.NEGATIVE_INFINITY)
  recent.note(imsi(1), 7, START)
  recent.note(imsi(1), 8, START + 200_000)
  recent.note(imsi(1), 7, START + 300_000, 0xfffff)
  const place = recent.find(imsi(1), 7)
  assert.deepEqual([recent.timeAt(place), recent.valueAt(place), recent.last(imsi(1), 8)], [START + 300_000, 0xfffff, START + 200_000])
  assert.deepEqual([recent.count(7), recent.count(9)], [1, 0])
  recent.note(-2 - 112_025_550_100, MOST_TAGS, START - 1)
  assert.equal(recent.last(-2 - 112_025_550_100, MOST_TAGS), START - 100_000)
  assert.equal(recent.find(112_025_550_100, MOST_TAGS), -1)
})

test('grows without losing anything', () => {
  const recent = new Recent(1_000_000, 2, new KeyedHash())
  for (let n = 0; n < 300_000; n++) recent.note(imsi(n), n % 3, START + n * 1000, n)
  let held = 0
  for (let n = 0; n < 300_000; n++) if (recent.valueAt(recent.find(imsi(n), n % 3)) === n) held++
  assert.equal(held, 300_000)
  assert.equal(recent.count(0) + recent.count(1) + recent.count(2), 300_000)
})

test('grows to its bound and forgets the oldest first', () => {
  const recent = new Recent(20_000, 2, new KeyedHash())
  const at = (n: number): number => START + n * 100_000
  for (let n = 0; n < 100_000; n++) recent.note(imsi(n), 1, at(n))
  let held = 0
  let late = 0
  for (let n = 0; n < 100_000; n++)
    if (recent.last(imsi(n), 1) === at(n)) {
      held++
      if (n >= 85_000) late++
    }
  assert.equal(held, recent.count(1))
  assert.ok(held >= 20_000 && held <= 25_024, String(held))
  assert.ok(late > 14_500, String(late))
  assert.equal(recent.last(imsi(99_999), 1), at(99_999))
})

test('gives what it remembers other tags, or forgets it', () => {
  const recent = new Recent(10_000, 2, new KeyedHash())
  for (let key = 0; key < 300; key++) for (let tag = 0; tag < 3; tag++) recent.note(2 ** 50 + key, tag, 1e12 + key * 1e6, key)
  recent.retag((tag) => [5, -1, 0][tag] ?? -1)
  for (const [tag, count] of [
    [0, 300],
    [1, 0],
    [2, 0],
    [5, 300],
  ] as const) {
    assert.equal(recent.count(tag), count)
    for (const key of [0, 17, 299]) {
      assert.equal(recent.last(2 ** 50 + key, tag), count === 0 ? Number.NEGATIVE_INFINITY : 1e12 + key * 1e6)
      assert.equal(recent.valueAt(recent.find(2 ** 50 + key, tag)), count === 0 ? 0 : key)
    }
  }
})

test('remembers more of one subscriber than a row holds, and at last forgets the oldest', () => {
  const recent = new Recent(1000, 2, new KeyedHash())
  for (let tag = 0; tag < 16; tag++) recent.note(imsi(1), tag, START + tag * 1e6, tag)
  for (let tag = 0; tag < 16; tag++) assert.equal(recent.valueAt(recent.find(imsi(1), tag)), tag)
  recent.note(imsi(1), 20, START + 20e6, 20)
  assert.equal(recent.valueAt(recent.find(imsi(1), 20)), 20)
  assert.deepEqual([recent.count(14), recent.count(15), recent.count(20)], [0, 1, 1])
})

test('knows of many subscribers in turn what a plain table knows, whatever is forgotten meanwhile', () => {
  const recent = new Recent(1_000_000, 2, new KeyedHash())
  const plain = new Map<string, { at: number; value: number }>()
  let random = 1
  const below = (n: number): number => (random = Math.imul(random, 48_271) >>> 1) % n
  for (let step = 0; step < 200_000; step++) {
    // About one several times, as of a transaction
    const subscriber = below(3) === 0 ? below(5000) : Math.trunc(step / 8) % 5000
    const tag = below(14) < 12 ? below(11) : 20 + below(4)
    const name = `${String(subscriber)}/${String(tag)}`
    const known = plain.get(name)
    const found = recent.find(imsi(subscriber), tag)
    assert.equal(found >= 0, known !== undefined, name)
    if (known !== undefined) assert.deepEqual([recent.timeAt(found), recent.valueAt(found)], [known.at, known.value])
    const at = START + step * 100_000
    if (known !== undefined && below(4) === 0) {
      recent.forgetAt(found, known.at)
      plain.delete(name)
    } else {
      recent.note(imsi(subscriber), tag, at, step)
      plain.set(name, { at, value: step })
    }
  }
  assert.ok(plain.size > 40_000)
})

test('a row that outlived the one before it is found as soon as that is full again', () => {
  let outlived = 0
  for (let who = 0; who < 100; who++) {
    const recent = new Recent(1000, 2, new KeyedHash())
    for (const tag of [0, 1]) recent.note(imsi(who), tag, START)
    recent.note(imsi(who), 2, START + days(20))
    for (let other = 0; other < 20_000 && recent.find(imsi(who), 0) >= 0; other++)
      for (const tag of [0, 1]) recent.note(imsi(100_000 + other), tag, START + days(10))
    for (const tag of [3, 4]) recent.note(imsi(who), tag, START + days(30))
    const found = recent.find(imsi(who), 2)
    recent.find(imsi(999_999), 0)
    assert.equal(recent.find(imsi(who), 2), found)
    if (found < 0) continue
    outlived++
    recent.note(imsi(who), 2, START + days(31))
    assert.equal(recent.count(2), 1)
  }
  assert.ok(outlived > 10)
})

test('a first packet of 1970, from a clock that was not set, takes no time from those that follow', () => {
  const recent = new Recent(1000, 2, new KeyedHash())
  recent.note(imsi(1), 0, 0)
  recent.note(imsi(2), 0, START)
  recent.note(imsi(3), 0, START + 5e6)
  assert.deepEqual([recent.last(imsi(2), 0), recent.last(imsi(3), 0)], [START, START + 5e6])
  assert.ok(START - recent.last(imsi(1), 0) >= days(365))
  recent.note(imsi(1), 0, START + 6e6)
  assert.equal(recent.last(imsi(1), 0), START + 6e6)
})

test('numbers that somebody makes up push out nobody who is dear', () => {
  const recent = new Recent(20_000, 7, new KeyedHash(), 1)
  for (let n = 0; n < 12_000; n++) recent.note(imsi(n), 0, START)
  for (let n = 0; n < 500_000; n++) recent.note(imsi(1_000_000 + n), 1, START + n * 100_000)
  assert.ok(recent.count(0) > 11_000, String(recent.count(0)))
  assert.ok(recent.count(0) + recent.count(1) < 24_000, String(recent.count(1)))
})
