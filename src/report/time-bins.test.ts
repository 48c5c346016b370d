import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hours, minutes } from '../model/units.js'
import { TimeBins } from './time-bins.js'

const at = (text: string): number => Date.parse(`${text}Z`) * 1000

function binsOf(times: readonly number[]): ReturnType<TimeBins['shown']> {
  const bins = new TimeBins()
  for (const time of times) bins.add(time, 'x')
  return bins.shown()
}

const sum = ({ bins }: ReturnType<TimeBins['shown']>): number => bins.reduce((n, bin) => n + (bin.counts.get('x') ?? 0), 0)

describe('bins over time', () => {
  it('has no bins when nothing was counted', () => {
    assert.deepEqual(new TimeBins().shown().bins, [])
  })

  it('chooses the grain by the span', () => {
    const start = at('2019-05-14T08:00:00')
    const spans = [
      [minutes(30), 'minute'],
      [hours(3), 'ten minutes'],
      [hours(48), 'hour'],
      [hours(24 * 60), 'day'],
      [hours(24 * 365 * 4), 'month'],
      [hours(24 * 365 * 40), 'year'],
    ] as const
    for (const [span, grain] of spans) assert.equal(binsOf([start, start + span]).grain, grain)
  })

  it('shows empty bins between full ones', () => {
    const { bins } = binsOf([at('2019-05-14T08:00:30'), at('2019-05-14T08:03:30')])
    assert.deepEqual(
      bins.map(({ label, counts }) => [label, counts.get('x') ?? 0]),
      [
        ['08:00', 1],
        ['08:01', 0],
        ['08:02', 0],
        ['08:03', 1],
      ],
    )
  })

  it('knows the months, also over a leap year', () => {
    const { bins } = binsOf([at('2019-12-31T23:59:59'), at('2020-02-29T12:00:00'), at('2020-03-01T00:00:00'), at('2021-01-01T00:00:00')])
    assert.deepEqual(
      bins.filter(({ counts }) => counts.size > 0).map(({ label }) => label),
      ['2019-12', '2020-02', '2020-03', '2021-01'],
    )
    assert.equal(bins.length, 14)
  })

  it('loses nothing when it gets coarser, and ends the same whatever the order', () => {
    const times = Array.from({ length: 60_000 }, (_, i) => at('2019-01-01T00:00:00') + i * minutes(7))
    const forward = binsOf(times)
    assert.equal(sum(forward), times.length)
    assert.deepEqual(binsOf(times.toReversed()), forward)
  })

  it('bears clocks that are wrong', () => {
    const shown = binsOf([0, at('2019-05-14T08:00:00'), at('2255-01-01T00:00:00'), NaN])
    assert.equal(sum(shown), 3)
    assert.ok(shown.bins.length < 300)
  })
})
