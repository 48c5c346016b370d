import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { placeLabels } from './labels.js'

const frame = { width: 1000, height: 430 }

describe('labels', () => {
  it('stay in the frame and off one another, however close the marks are', () => {
    const marks = Array.from({ length: 12 }, (_, i) => ({ x: 990 + (i % 3) * 4, y: 6 + i * 3, radius: 5, text: `Country ${i}` }))
    const labels = placeLabels(marks, [], 14, frame)
    const boxes = labels.map(({ text, x, y }) => ({ left: x, right: x + text.length * 14 * 0.58, top: y - 8.4, bottom: y + 8.4 }))
    assert.ok(labels.length >= 4)
    boxes.forEach((a, i) => {
      assert.ok(a.left >= 0 && a.right <= frame.width && a.top >= 0 && a.bottom <= frame.height)
      for (const b of boxes.slice(i + 1)) assert.ok(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom)
    })
  })

  it('stand beside a lone mark, without a line to it', () => {
    const [label] = placeLabels([{ x: 500, y: 200, radius: 5, text: 'Barbados 5' }], [], 14, frame)
    assert.ok(label !== undefined && label.x > 505 && label.x < 520 && label.leader === undefined)
  })

  it('avoid the lines of the map when there is room', () => {
    const line = Array.from({ length: 20 }, (_, i) => [505 + i * 5, 200] as const)
    const [label] = placeLabels([{ x: 500, y: 200, radius: 5, text: 'Barbados 5' }], line, 14, frame)
    assert.ok(label !== undefined && (label.x < 495 || Math.abs(label.y - 200) > 8))
  })
})
