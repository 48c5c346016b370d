/** International signalling point codes and area codes (Q.708), from our own tables. */
import { areaCodeTable } from '../../facts/area-codes/table.js'
import { pointCodeTable } from '../../facts/point-codes/table.js'
import { NO_ROW } from '../../src/intel/trie.js'
import type { RowTable } from './rows.js'

/** Row of each of the 16,384 codes and of each of the 2,048 areas. */
export function pointCodeRows(rows: RowTable): { points: Int32Array; areas: Int32Array; pointCount: number; areaCount: number } {
  const points = new Int32Array(1 << 14).fill(NO_ROW)
  const areas = new Int32Array(1 << 11).fill(NO_ROW)
  let pointCount = 0
  let areaCount = 0
  for (const line of pointCodeTable.trim().split('\n')) {
    const found = /^([A-Z]{2}) (.+): ([-0-9 ]+)$/.exec(line)
    if (found === null) throw new Error(`facts/point-codes: «${line}»`)
    const [, country, operator, codes = ''] = found
    const row = rows.chain(
      [{ country, operator: operator === '-' ? undefined : operator, source: 'facts/point-codes', confidence: 80 }],
      14,
    )
    for (const code of codes.split(' ')) {
      points[decimal(code)] = row
      pointCount++
    }
  }
  for (const line of areaCodeTable.trim().split('\n')) {
    const [country, ...codes] = line.split(' ')
    const row = rows.chain([{ country, source: 'facts/area-codes', confidence: 70 }], 11)
    for (const code of codes) {
      areas[decimal(`${code}-0`) >> 3] = row
      areaCount++
    }
  }
  return { points, areas, pointCount, areaCount }
}

function decimal(code: string): number {
  const parts = code.split('-').map(Number)
  const [zone = 9, area = 0, point = 0] = parts
  if (parts.length !== 3 || zone > 7 || area > 255 || point > 7) throw new Error(`«${code}» is no point code`)
  return zone * 2048 + area * 8 + point
}
