/**
 * Signalling point codes. International ones have 14 bits, written zone-area-point (Q.708), decimal or hex; the list of the ITU names their operators.
 * National ones mean nothing outside their network: they come from the user, by network indicator (Q.704 §14.2.1).
 */
import { base } from './base.js'
import { NO_ROW } from './trie.js'

export interface PointCode {
  /** 14-bit international, or another size that only a user's file can know. */
  readonly format: '3-8-3' | '8-8-8'
  readonly decimal: number
}

/** «2-001-3», «245-16-1» (ANSI), «4107», «0x100b», «pc:4107»; undefined for anything else. A bare number is a point code only after «pc:» or «0x». */
export function readPointCode(text: string): PointCode | undefined {
  const parts = /^(?:pc:)?(\d{1,3})-(\d{1,3})-(\d{1,3})$/i.exec(text)
  if (parts !== null) {
    const [a = 0, b = 0, c = 0] = parts.slice(1).map(Number)
    if (a <= 7 && b <= 255 && c <= 7) return { format: '3-8-3', decimal: a * 2048 + b * 8 + c }
    return a <= 255 && b <= 255 && c <= 255 ? { format: '8-8-8', decimal: a * 65_536 + b * 256 + c } : undefined
  }
  const single = /^(?:pc:(\d{1,8})|(?:pc:)?0x([0-9a-f]{1,6}))$/i.exec(text)
  if (single === null) return undefined
  const decimal = single[1] === undefined ? Number.parseInt(single[2] ?? '', 16) : Number(single[1])
  if (decimal < 1 << 14) return { format: '3-8-3', decimal }
  return decimal < 1 << 24 ? { format: '8-8-8', decimal } : undefined
}

export function pointCodeText(decimal: number): string {
  return `${decimal >> 11}-${String((decimal >> 3) & 255).padStart(3, '0')}-${decimal & 7}`
}

export interface PointCodeAnswer {
  readonly country: string | undefined
  readonly operator: string | undefined
  /** The point itself is listed, or only its area. */
  readonly listed: boolean
  readonly source: string
  readonly confidence: number
}

/** What the ITU lists say of an international point code. Undefined: neither the point nor its area is listed. */
export function findPointCode(decimal: number): PointCodeAnswer | undefined {
  const b = base()
  if (decimal < 0 || decimal >= 1 << 14) return undefined
  const point = b.points[decimal] ?? NO_ROW
  const row = point === NO_ROW ? (b.areas[decimal >> 3] ?? NO_ROW) : point
  if (row === NO_ROW) return undefined
  return {
    country: b.text(row, 'country'),
    operator: b.text(row, 'operator'),
    listed: point !== NO_ROW,
    source: b.source(row),
    confidence: b.number(row, 'confidence'),
  }
}
