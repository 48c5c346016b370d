import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MAP_HEIGHT, MAP_WIDTH, place } from './projection.js'

describe('Natural Earth projection', () => {
  it('is as the table of its author: length and distance of parallels, relative to the equator', () => {
    const table = [
      [30, 0.957, 0.372],
      [45, 0.9006, 0.5571],
      [60, 0.8196, 0.7346],
      [75, 0.716, 0.8936],
    ] as const
    const [middle, equator] = place([0, 0])
    const half = place([180, 0])[0] - middle
    const pole = equator - place([0, 90])[1]
    for (const [latitude, length, distance] of table) {
      const [x, y] = place([180, latitude])
      assert.ok(Math.abs((x - middle) / half - length) < 0.002, `length at ${latitude}°`)
      assert.ok(Math.abs((equator - y) / pole - distance) < 0.002, `distance at ${latitude}°`)
    }
  })
  it('shows Greenland, Cape Horn, Fiji and Alaska', () => {
    for (const [x, y] of [place([-40, 83]), place([-67, -56]), place([180, -17]), place([-168, 66])])
      assert.ok(x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT)
  })
})
