import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seconds } from '../model/units.js'
import { Segments } from './segments.js'

const octets = Uint8Array.from({ length: 100 }, (_, i) => i)
interface Part {
  readonly first?: boolean
  readonly remaining: number
  readonly from: number
  readonly to: number
  readonly frame: number
  readonly key?: number
  readonly at?: number
}
const add = (segments: Segments, p: Part): boolean =>
  segments.add(p.key ?? 1, 2, {
    octets,
    from: p.from,
    to: p.to,
    dataFrom: p.from,
    dataTo: p.to,
    first: p.first ?? false,
    remaining: p.remaining,
    frame: p.frame,
    at: p.at ?? 0,
  })
/** Asks for what was given up; how many they were. */
const drained = (segments: Segments): number => {
  let lost = 0
  while (segments.nextLost() !== 0) lost++
  return lost
}
const joined = (segments: Segments): number[] => [...segments.octets.subarray(0, segments.length)]

describe('segments', () => {
  const parts: readonly Part[] = [
    { first: true, remaining: 2, from: 0, to: 10, frame: 1 },
    { remaining: 1, from: 10, to: 30, frame: 2 },
    { remaining: 0, from: 30, to: 33, frame: 3 },
  ]
  it('are joined in any order of coming', () => {
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const segments = new Segments()
      const complete = order.map((i) => add(segments, parts[i] as Part))
      assert.deepEqual(complete, [false, false, true])
      assert.deepEqual(joined(segments), [...octets.subarray(0, 33)])
      assert.deepEqual(
        [...segments.frames].sort((a, b) => a - b),
        [1, 2, 3],
      )
      assert.deepEqual([segments.open, segments.lost, segments.conflict], [0, 0, false])
    }
  })
  it('that differ for one place are a conflict, and the first stays', () => {
    const segments = new Segments()
    add(segments, { first: true, remaining: 1, from: 0, to: 5, frame: 1 })
    add(segments, { first: true, remaining: 1, from: 5, to: 10, frame: 2 })
    assert.ok(add(segments, { remaining: 0, from: 10, to: 12, frame: 3 }))
    assert.deepEqual([joined(segments), segments.conflict], [[0, 1, 2, 3, 4, 10, 11], true])
  })
  it('that came again as they were are said, and joined once', () => {
    const segments = new Segments()
    for (const i of [0, 1, 1]) add(segments, parts[i] as Part)
    assert.ok(add(segments, parts[2] as Part))
    assert.deepEqual([joined(segments).length, segments.twice, segments.conflict], [33, true, false])
  })
  it('beyond the number that the first one says are a conflict', () => {
    const segments = new Segments()
    add(segments, { remaining: 5, from: 0, to: 5, frame: 1 })
    add(segments, { first: true, remaining: 1, from: 5, to: 10, frame: 2 })
    assert.ok(add(segments, { remaining: 0, from: 10, to: 12, frame: 3 }))
    assert.deepEqual([joined(segments), segments.conflict], [[5, 6, 7, 8, 9, 10, 11], true])
  })
  it('are handed over from the first one on when others never come', () => {
    const segments = new Segments()
    add(segments, { first: true, remaining: 3, from: 0, to: 2, frame: 1 })
    add(segments, { remaining: 2, from: 2, to: 4, frame: 2 })
    add(segments, { remaining: 0, from: 6, to: 8, frame: 3 })
    segments.finish()
    assert.ok(segments.nextLost() > 0)
    assert.deepEqual(
      [joined(segments), [...segments.first], segments.frames],
      [
        [0, 1, 2, 3],
        [0, 1],
        [1, 2, 3],
      ],
    )
    assert.deepEqual([segments.nextLost(), segments.open, segments.lost], [0, 0, 1])
  })
  it('of several messages do not mix', () => {
    const segments = new Segments()
    for (let key = 0; key < 100; key++) add(segments, { key: key * 4096, first: true, remaining: 1, from: key, to: key + 1, frame: key })
    for (let key = 99; key >= 0; key--) {
      assert.ok(add(segments, { key: key * 4096, remaining: 0, from: 50, to: 51, frame: 100 + key }))
      assert.deepEqual(
        [joined(segments), segments.frames],
        [
          [key, 50],
          [key, 100 + key],
        ],
      )
    }
  })
  it('that never come are counted, and forgotten after the wait or for room', () => {
    const segments = new Segments()
    add(segments, { first: true, remaining: 1, from: 0, to: 5, frame: 1 })
    assert.equal(add(segments, { remaining: 0, from: 5, to: 6, frame: 2, at: seconds(21) }), false)
    assert.deepEqual([segments.lost, segments.open, drained(segments)], [1, 1, 1])
    for (let key = 2; key < Segments.limit + 10; key++) {
      add(segments, { key, remaining: 0, from: 0, to: 1, frame: 3, at: seconds(22) })
      assert.equal(drained(segments), key <= Segments.limit ? 0 : 1)
    }
    assert.deepEqual([segments.lost, segments.open], [10, Segments.limit])
  })
  it('longer than sixteen XUDTs are joined as well', () => {
    const long = Uint8Array.from({ length: 20_000 }, (_, i) => i * 7)
    const part = { octets: long, from: 0, to: 9000, frame: 1, at: 0 }
    const segments = new Segments()
    assert.ok(!segments.add(1, 2, { ...part, dataFrom: 100, dataTo: 9000, first: true, remaining: 1 }))
    assert.ok(segments.add(1, 2, { ...part, dataFrom: 9000, dataTo: 20_000, first: false, remaining: 0 }))
    assert.deepEqual(joined(segments), [...long.subarray(100)])
  })
})
