/** Where to write names beside marks so that they do not cover one another: the nearest free place of some, with a line to it when it is far. */

export interface Mark {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly text: string
}

export interface Label {
  readonly text: string
  /** Left end of the text, on its middle line. */
  readonly x: number
  readonly y: number
  /** Line from the mark to the text, when it stands away from it. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | undefined
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const DIRECTIONS = 16
const DISTANCES = [0.2, 1.2, 2.2, 3.4, 5] as const

/** Labels for the marks, in their order: the first get the best places, those for which none is free get none. `lines`: points that text should not hide. */
export function placeLabels(
  marks: readonly Mark[],
  lines: readonly (readonly [number, number])[],
  size: number,
  frame: { readonly width: number; readonly height: number },
): Label[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }))
  const labels: Label[] = []
  for (const mark of marks) {
    let best: { box: Box; far: boolean; cost: number } | undefined
    for (const distance of DISTANCES)
      for (let d = 0; d < DIRECTIONS; d++) {
        const box = boxAt(mark, distance * size, (2 * Math.PI * d) / DIRECTIONS, size)
        if (box.left < 2 || box.top < 2 || box.right > frame.width - 2 || box.bottom > frame.height - 2) continue
        if (taken.some((other) => overlap(box, other))) continue
        const hidden = lines.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length
        const cost = hidden * 0.6 + distance
        if (best === undefined || cost < best.cost) best = { box, far: distance > 1, cost }
      }
    if (best === undefined) continue
    taken.push(best.box)
    labels.push(labelIn(mark, best.box, best.far))
  }
  return labels
}

/** A box of the text whose near edge is `distance` from the mark in a direction. */
function boxAt({ x, y, radius, text }: Mark, distance: number, angle: number, size: number): Box {
  // Half a letter too much is better than names that touch: fonts differ.
  const width = text.length * size * 0.61
  const height = size * 1.2
  const reach = radius + distance
  const cx =
    x + Math.cos(angle) * (reach + (width / 2) * Math.abs(Math.cos(angle))) + (Math.sign(Math.round(Math.cos(angle) * 100)) * size) / 6
  const cy = y + Math.sin(angle) * (reach + height / 2)
  return { left: cx - width / 2, top: cy - height / 2, right: cx + width / 2, bottom: cy + height / 2 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function labelIn(mark: Mark, box: Box, far: boolean): Label {
  const y = (box.top + box.bottom) / 2
  const endX = Math.min(Math.max(mark.x, box.left), box.right)
  const endY = Math.min(Math.max(mark.y, box.top), box.bottom)
  return { text: mark.text, x: box.left, y, leader: far ? [mark.x, mark.y, endX, endY] : undefined }
}
