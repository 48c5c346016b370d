/** The scoreboard (docs/accuracy.md): what it counts is counted right, and the same inputs give the same page. Small sizes: the figures are for the page. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scenarios } from '../src/synth/scenarios.js'
import { accuracyPage, runs } from '../tools/accuracy/page.js'
import { play, type Score } from '../tools/accuracy/play.js'
import { views } from '../tools/accuracy/views.js'

const scenario = scenarios.find(({ name }) => name === 'labelled')
assert.ok(scenario)
const scores = play(scenario, 1, 20_000, views)
const score = (place: string, oneSided: boolean, judge: string): Score => {
  const found = scores.find((s) => s.view.place === place && s.view.oneSided === oneSided && s.judge === judge)
  assert.ok(found)
  return found
}

describe('the scoreboard', () => {
  it('counts the same requests and attacks for all judges of a view', () => {
    for (const { view, judge, figures } of scores) {
      const warm = score(view.place, view.oneSided, 'warm').figures
      assert.equal(figures.attacks, warm.attacks, `${view.place} ${judge}`)
      // A dialogue that began before the third day is counted for nobody
      assert.ok(Math.abs(figures.requests - warm.requests) <= 0.001 * warm.requests, `${figures.requests} and ${warm.requests}`)
    }
  })

  it('sees less from an edge than from everywhere, and less in one direction than in both', () => {
    for (const place of ['everywhere', 'home-edge', 'visited-edge', 'transit'] as const) {
      const both = score(place, false, 'warm').figures.requests
      assert.ok(both > score(place, true, 'warm').figures.requests)
      if (place !== 'everywhere') assert.ok(both < score('everywhere', false, 'warm').figures.requests)
    }
  })

  it('finds more than the naive baseline where everything is seen', () => {
    const warm = score('everywhere', false, 'warm').figures
    const naive = score('everywhere', false, 'baseline').figures
    assert.ok(naive.found > 0 && naive.falseAlarms > 0, 'the baseline judges')
    assert.ok(warm.found > naive.found && warm.falseAlarms < naive.falseAlarms, `${warm.found} ${naive.found}`)
  })

  it('makes the same page of the same inputs, with fresh and tuned seeds apart', () => {
    const page = (of: readonly Score[]): string =>
      accuracyPage('command', [
        { name: 'fresh', seeds: [2], size: 20_000, scores: of },
        { name: 'many', seeds: [], size: 20_000, scores: [] },
        { name: 'tuned', seeds: [1], size: 20_000, scores: of },
      ])
    assert.equal(page(play(scenario, 1, 20_000, views)), page(scores))
    for (const line of ['## Seeds never used before', '## Seeds used while tuning', '| D03 |', '| FP07 |'])
      assert.ok(page(scores).includes(line), line)
    assert.ok(!page(scores).includes('## Many requests'), 'no heading without figures')
  })

  it('names seeds in a row by the first and the last', () => {
    assert.equal(runs([1, 2, 3, 7, 9, 10, 20, 21, 22, 23]), '1-3,7,9,10,20-23')
    assert.equal(runs([]), '')
  })
})
