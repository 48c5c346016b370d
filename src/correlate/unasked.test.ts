import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsOf } from '../model/digits.js'
import { hours, minutes, seconds } from '../model/units.js'
import { CompiledCorrelation } from './compiled.js'

/** First digits of networks that answer. */
const HOME = digitsOf('12025550199').high | 0
const ELSEWHERE = digitsOf('819031100001').high | 0

/** The counters of wasm/unasked.ts. */
class Unasked {
  readonly #compiled = new CompiledCorrelation(() => {}, 1)

  begin(now: number): void {
    this.#compiled.exports.beginUnasked(now)
  }
  hear(high: number, low: number, now: number, from = HOME): void {
    this.#compiled.exports.hearAsked(high, low, from, now)
  }
  close(tid: number, high: number, low: number): void {
    this.#compiled.exports.closeAsked(tid, high, low)
  }
  isTold(tid: number, high: number, low: number, now: number, from = HOME): boolean {
    return this.#compiled.exports.isTold(tid, high, low, from, now) !== 0
  }
}

const title = (digits: string): readonly [high: number, low: number] => {
  const { high, low } = digitsOf(digits)
  return [high | 0, low | 0]
}
const OURS = title('12025550100')
const OTHER = title('12025550103')

/** Both titles had a hundred answers to questions of theirs, a second apart. */
function watched(count = 100): Unasked {
  const unasked = new Unasked()
  unasked.begin(0)
  for (let i = 0; i < count; i++) {
    unasked.hear(...OURS, minutes(11) + seconds(i))
    unasked.hear(...OTHER, minutes(11) + seconds(i))
  }
  return unasked
}
const LATER = minutes(20)

describe('Answers that nobody asked for', () => {
  it('are told of an address whose questions are seen', () => {
    assert.equal(watched().isTold(7, ...OURS, LATER), true)
  })

  it('are not told of an address that has hardly asked, nor of one whose questions were missing from the beginning', () => {
    assert.equal(watched(9).isTold(7, ...OURS, LATER), false)
    const half = new Unasked()
    half.begin(0)
    for (let i = 0; i < 100; i++) {
      half.hear(...OURS, minutes(11) + seconds(i))
      half.hear(...OTHER, minutes(11) + seconds(i))
      assert.equal(half.isTold(i + 1, ...OURS, minutes(11) + seconds(i)), false)
    }
    assert.equal(half.isTold(999, ...OURS, LATER), false)
  })

  it('are told of an address whose first twenty answers had a question, and not when one of them lacked it', () => {
    const unasked = new Unasked()
    unasked.begin(0)
    for (let i = 0; i < 60; i++) unasked.hear(...OTHER, minutes(11))
    for (let i = 0; i < 20; i++) unasked.hear(...OURS, minutes(12) + seconds(i))
    assert.equal(unasked.isTold(7, ...OURS, LATER), true)
    assert.equal(unasked.isTold(8, ...OURS, LATER + seconds(9)), true)
    const lacking = new Unasked()
    lacking.begin(0)
    lacking.isTold(6, ...OURS, minutes(11))
    for (let i = 0; i < 20; i++) lacking.hear(...OURS, minutes(12) + seconds(i))
    assert.equal(lacking.isTold(7, ...OURS, LATER), false)
  })

  it('are told of an address that has asked little, and nothing in vain, where the tap shows what others of its network ask', () => {
    const told = (asked: number, beside: number, gaps = 0): boolean => {
      const unasked = new Unasked()
      unasked.begin(0)
      for (let i = 0; i < 90; i++) unasked.hear(...title('819031100009'), minutes(11))
      for (let i = 0; i < gaps; i++) unasked.isTold(i + 1, ...OTHER, minutes(11))
      for (let i = 0; i < beside; i++) unasked.hear(...OTHER, minutes(11))
      for (let i = 0; i < asked; i++) unasked.hear(...OURS, minutes(12) + seconds(i))
      return unasked.isTold(901, ...OURS, LATER)
    }
    assert.equal(told(10, 30), true)
    assert.equal(told(9, 60), false)
    assert.equal(told(10, 29), false)
    assert.equal(told(10, 69, 1), false, 'the one that ends the gap does not count')
    assert.equal(told(10, 71, 1), true)
  })

  it('are told later of an address that was forged from the beginning: many on end are one gap, and forty answers in order behind its end are enough', () => {
    const unasked = new Unasked()
    unasked.begin(0)
    for (let i = 0; i < 20; i++) assert.equal(unasked.isTold(i + 1, ...OURS, minutes(11)), false)
    for (let i = 0; i < 41; i++) {
      unasked.hear(...OURS, minutes(12) + seconds(i))
      unasked.hear(...OTHER, minutes(12) + seconds(i))
    }
    assert.equal(unasked.isTold(901, ...OURS, LATER + hours(1)), true)
  })

  it('are told of an address that was forged slowly: what has one answer in order at a time between is one gap', () => {
    const told = (between: number): boolean => {
      const unasked = new Unasked()
      unasked.begin(0)
      for (let i = 0; i < 70; i++) {
        if (i < 24 && i % between === 0) assert.equal(unasked.isTold(i + 1, ...OURS, minutes(12)), false)
        unasked.hear(...OURS, minutes(12) + seconds(i))
        unasked.hear(...OTHER, minutes(12) + seconds(i))
      }
      return unasked.isTold(901, ...OURS, LATER)
    }
    assert.equal(told(1), true)
    assert.equal(told(2), false)
  })

  it('are told of an address with more gaps when there were forty times as many answers', () => {
    const unasked = new Unasked()
    unasked.begin(0)
    for (let i = 0; i < 900; i++) {
      if (i < 40 && i % 2 === 0) assert.equal(unasked.isTold(i + 1, ...OURS, minutes(12)), false)
      if (i === 790) assert.equal(unasked.isTold(900, ...OURS, LATER), false)
      unasked.hear(...OURS, minutes(12) + seconds(i))
      unasked.hear(...OTHER, minutes(12) + seconds(i))
    }
    assert.equal(unasked.isTold(901, ...OURS, LATER + hours(1)), true)
  })

  it('are told of an address that asks little in a network that lacked many questions in years, when it had forty times as many', () => {
    const unasked = new Unasked()
    unasked.begin(0)
    // Each of its other addresses lacks its first question
    for (let n = 0; n < 100; n++) {
      const other = title(`120255502${String(n).padStart(2, '0')}`)
      unasked.isTold(n + 1, ...other, minutes(11))
      for (let i = 0; i < 120; i++) unasked.hear(...other, minutes(12))
      for (let i = 0; i < 120; i++) unasked.hear(...title('819031100009'), minutes(12))
    }
    for (let i = 0; i < 10; i++) unasked.hear(...OURS, minutes(13))
    assert.equal(unasked.isTold(901, ...OURS, LATER), true)
  })

  it('are never told of an address that lacks one question in ten', () => {
    const unasked = new Unasked()
    unasked.begin(0)
    for (let i = 0; i < 100_000; i++) {
      const now = minutes(11) + seconds(i)
      unasked.hear(...OTHER, now)
      if (i % 10 === 5) assert.equal(unasked.isTold(i + 1, ...OURS, now), false)
      else unasked.hear(...OURS, now)
    }
  })

  it('are not told while questions from before the capture may be answered', () => {
    const unasked = new Unasked()
    unasked.begin(0)
    for (let i = 0; i < 100; i++) unasked.hear(...OURS, seconds(i))
    assert.equal(unasked.isTold(7, ...OURS, minutes(9)), false)
    assert.equal(unasked.isTold(8, ...OURS, minutes(11)), false, 'what was heard then does not count')
  })

  it('are not told of a network to which no question of its network passes', () => {
    const unasked = watched()
    assert.equal(unasked.isTold(7, ...OURS, LATER, ELSEWHERE), false)
    unasked.hear(...title('819031100009'), LATER, ELSEWHERE)
    assert.equal(unasked.isTold(8, ...OURS, LATER, ELSEWHERE), false)
    unasked.hear(...OTHER, LATER, ELSEWHERE)
    assert.equal(unasked.isTold(9, ...OURS, LATER, ELSEWHERE), true)
  })

  it('are told once per dialogue, and not of a dialogue that is over', () => {
    const unasked = watched()
    unasked.close(7, ...OURS)
    assert.equal(unasked.isTold(7, ...OURS, LATER), false)
    assert.equal(unasked.isTold(8, ...OURS, LATER), true)
    assert.equal(unasked.isTold(8, ...OURS, LATER), false)
  })

  it('are not told where others lack questions as well, until that is long ago', () => {
    const unasked = watched()
    for (let i = 0; i < 30; i++) unasked.isTold(100 + i, ...OTHER, LATER)
    for (let i = 0; i < 30; i++) assert.equal(unasked.isTold(200 + i, ...OURS, LATER), false)
    assert.equal(unasked.isTold(300, ...OURS, LATER + hours(24)), true)
  })
})
