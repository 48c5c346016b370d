/**
 * SCCP (Q.713; ANSI T1.112.3 for addresses): message type, addresses, where the user data is, segmentation. Of connection-oriented messages type,
 * addresses and data. Never throws: what does not fit is an anomaly.
 */
import { tbcdCharacters } from './codecs.js'
import { packDigits, packed } from './bcd.js'
import { anomalies, Layer } from '../model/anomaly.js'
import { longDigits, longHigh, LONG_LOW } from '../model/digits.js'
import { type MessageBatch, NONE_8, VARIANT_ANSI, VARIANT_ITU } from '../model/message.js'
import type { Octets } from './octets.js'

/** Message types by number (Q.713 table 1). */
export const sccpTypes: Readonly<Record<number, string>> = {
  1: 'CR',
  2: 'CC',
  3: 'CREF',
  4: 'RLSD',
  5: 'RLC',
  6: 'DT1',
  7: 'DT2',
  8: 'AK',
  9: 'UDT',
  10: 'UDTS',
  11: 'ED',
  12: 'EA',
  13: 'RSR',
  14: 'RSC',
  15: 'ERR',
  16: 'IT',
  17: 'XUDT',
  18: 'XUDTS',
  19: 'LUDT',
  20: 'LUDTS',
}

/**
 * How a message type is laid out: octets before the pointers, width of a pointer, and what the pointers lead to in order
 * (c called, g calling, d data, o optional part).
 */
const shapes: readonly (readonly [type: number, fixed: number, width: 1 | 2, pointers: string])[] = [
  [1, 5, 1, 'co'],
  [2, 8, 1, 'o'],
  [3, 5, 1, 'o'],
  [4, 8, 1, 'o'],
  [5, 7, 1, ''],
  [6, 5, 1, 'd'],
  [7, 6, 1, 'd'],
  [8, 6, 1, ''],
  [9, 2, 1, 'cgd'],
  [10, 2, 1, 'cgd'],
  [11, 4, 1, 'd'],
  [12, 4, 1, ''],
  [13, 8, 1, ''],
  [14, 7, 1, ''],
  [15, 5, 1, ''],
  [16, 11, 1, ''],
  [17, 3, 1, 'cgdo'],
  [18, 3, 1, 'cgdo'],
  [19, 3, 2, 'cgdo'],
  [20, 3, 2, 'cgdo'],
]
const fixedOf = new Uint8Array(32)
const widthOf = new Uint8Array(32)
const pointersOf = Array.from({ length: 32 }, () => '')
for (const [type, fixed, width, pointers] of shapes) {
  fixedOf[type] = fixed
  widthOf[type] = width
  pointersOf[type] = pointers
}

/** How a message type is laid out; `fixed` 0: there is no such type. */
export function layoutOf(type: number): { readonly fixed: number; readonly width: number; readonly pointers: string } {
  return { fixed: fixedOf[type] ?? 0, width: widthOf[type] ?? 1, pointers: pointersOf[type] ?? '' }
}

/** What `readSccp` found beside the columns. Valid until its next call. */
export const sccp = {
  dataFrom: 0,
  dataTo: 0,
  /** The segmentation parameter (Q.713 §3.17) stood there. */
  segmented: false,
  first: false,
  remaining: 0,
  localReference: 0,
  /** A data form (DT1, DT2), for the connection of `localReference`; and whether the next one goes on with its data (Q.713 §3.7, §3.9). */
  onConnection: false,
  more: false,
  called: { from: 0, to: 0 },
  calling: { from: 0, to: 0 },
}

const DT1 = 6
const DT2 = 7
const isReturned = (type: number): boolean => type === 10 || type === 18 || type === 20

/**
 * True when the octets can be an SCCP message of this variant: a known type, pointers that lead inside, addresses whose parts fit. The test by
 * which ITU and ANSI are told apart.
 */
export function plausibleSccp(octets: Octets, from: number, to: number, variant: number): boolean {
  const type = octets[from] as number
  if (from >= to || type > 20 || fixedOf[type] === 0) return false
  const width = widthOf[type] as number
  const pointers = pointersOf[type] as string
  let at = from + (fixedOf[type] as number)
  if (at + width * pointers.length > to) return false
  for (let i = 0; i < pointers.length; i++, at += width) {
    const target = pointerTarget(octets, at, width)
    const what = pointers.charCodeAt(i)
    if (target === at + width - 1) {
      if (what !== OPTIONAL) return false
      continue
    }
    if (target < at + width || target >= to) return false
    if (what === CALLED || what === CALLING) {
      const end = target + 1 + (octets[target] as number)
      if (end > to || !plausibleAddress(octets, target + 1, end, variant)) return false
    }
  }
  return true
}

function plausibleAddress(octets: Octets, from: number, to: number, variant: number): boolean {
  if (from >= to) return true // an empty calling address is legal
  const indicator = octets[from] as number
  const ansi = variant === VARIANT_ANSI
  const gti = (indicator >> 2) & 15
  const hasPc = (indicator & (ansi ? 2 : 1)) !== 0
  const hasSsn = (indicator & (ansi ? 1 : 2)) !== 0
  const fixed = 1 + (hasPc ? (variant === VARIANT_ITU ? 2 : 3) : 0) + (hasSsn ? 1 : 0)
  if (gti === 0) return to - from === fixed
  if (gti > (ansi ? 2 : 4)) return false
  return to - from > fixed && (ansi || !isAnsiNational(indicator))
}

/**
 * The top bit of an address indicator as ANSI sets it in national addresses (T1.112.3 §3.5.1). It is reserved and zero in Q.713 §3.4.1, but ITU networks
 * of a country set it, too: with a title, a subsystem and no point code as ITU counts them, where ANSI would have a point code and no subsystem; and with
 * titles of a form that ANSI does not have (T1.112.3 §3.4.2.3: 1 and 2 only).
 */
export function isAnsiNational(indicator: number): boolean {
  const gti = (indicator >> 2) & 15
  return (indicator & 0x80) !== 0 && gti <= 2 && ((indicator & 3) !== 2 || gti === 0)
}

// Nature of address, numbering plans (Q.713 §3.4.2.3)
const INTERNATIONAL = 4
const E164 = 1
const E212 = 6
const E214 = 7
const TRANSLATION = { roaming: 9, node: 10 } as const
const FILLER = 15

const CALLED = 'c'.charCodeAt(0)
const CALLING = 'g'.charCodeAt(0)
const DATA = 'd'.charCodeAt(0)
const OPTIONAL = 'o'.charCodeAt(0)

/** Where a pointer leads: it counts from its own last octet. */
function pointerTarget(octets: Octets, at: number, width: number): number {
  if (width === 1) return at + (octets[at] as number)
  return at + 1 + ((octets[at] as number) | ((octets[at + 1] as number) << 8))
}

/** Reads a message into the columns of `row`. False when nothing of it is readable (unknown type, cut before the addresses). */
export function readSccp(octets: Octets, from: number, to: number, variant: number, batch: MessageBatch, row: number): boolean {
  const c = batch.columns
  sccp.dataFrom = sccp.dataTo = 0
  sccp.segmented = false
  sccp.onConnection = false
  sccp.called.from = sccp.called.to = sccp.calling.from = sccp.calling.to = 0
  const type = octets[from] as number
  if (from >= to || type > 20 || fixedOf[type] === 0) {
    batch.flag(row, anomalies.messageMalformed.code, Layer.sccp, from)
    return false
  }
  c.sccpType[row] = type
  c.returned[row] = isReturned(type) ? 1 : 0
  c.variant[row] = variant
  const width = widthOf[type] as number
  const pointers = pointersOf[type] as string
  let at = from + (fixedOf[type] as number)
  if (at + width * pointers.length > to) {
    batch.flag(row, anomalies.truncated.code, Layer.sccp, from)
    return true
  }
  if (type === DT1 || type === DT2) {
    sccp.onConnection = true
    sccp.localReference = (octets[from + 1] as number) | ((octets[from + 2] as number) << 8) | ((octets[from + 3] as number) << 16)
    sccp.more = ((octets[at - 1] as number) & 1) !== 0
  }
  const firstVariable = at + width * pointers.length
  for (let i = 0; i < pointers.length; i++, at += width) {
    const what = pointers.charCodeAt(i)
    const target = pointerTarget(octets, at, width)
    if (target === at + width - 1 && what === OPTIONAL) continue
    if (target < firstVariable || target >= to) {
      batch.flag(row, anomalies.pointerBackwards.code, Layer.sccp, at)
      continue
    }
    if (what === OPTIONAL) {
      readOptional(octets, target, to, variant, batch, row)
      continue
    }
    let length = octets[target] as number
    let value = target + 1
    if (width === 2 && what === DATA) {
      length |= (octets[target + 1] as number) << 8
      value++
    }
    let end = value + length
    if (end > to) {
      batch.flag(row, anomalies.lengthBeyondParent.code, Layer.sccp, target)
      end = to
    }
    if (what === DATA) {
      sccp.dataFrom = value
      sccp.dataTo = end
    } else readAddress(octets, value, end, what === CALLED, variant, batch, row)
  }
  return true
}

function readOptional(octets: Octets, from: number, to: number, variant: number, batch: MessageBatch, row: number): void {
  let at = from
  while (at < to) {
    const name = octets[at] as number
    if (name === 0) return
    if (at + 1 >= to) break
    const value = at + 2
    let end = value + (octets[at + 1] as number)
    if (end > to) {
      batch.flag(row, anomalies.lengthBeyondParent.code, Layer.sccp, at)
      end = to
    }
    if (name === 3) readAddress(octets, value, end, true, variant, batch, row)
    else if (name === 4) readAddress(octets, value, end, false, variant, batch, row)
    else if (name === 15) {
      sccp.dataFrom = value
      sccp.dataTo = end
    } else if (name === 16 && end - value >= 4) {
      const lead = octets[value] as number
      sccp.segmented = true
      sccp.first = (lead & 0x80) !== 0
      sccp.remaining = lead & 15
      sccp.localReference = (octets[value + 1] as number) | ((octets[value + 2] as number) << 8) | ((octets[value + 3] as number) << 16)
    }
    at = end
  }
  batch.flag(row, anomalies.truncated.code, Layer.sccp, from) // no end-of-optional-parameters octet
}

/** Called or calling party address (Q.713 §3.4; ANSI T1.112.3 §3.5: SSN before a three-octet point code; China: as ITU, three octets). */
function readAddress(octets: Octets, from: number, to: number, called: boolean, variant: number, batch: MessageBatch, row: number): void {
  const c = batch.columns
  const range = called ? sccp.called : sccp.calling
  range.from = from
  range.to = to
  if (from >= to) return
  const indicator = octets[from] as number
  ;(called ? c.calledIndicator : c.callingIndicator)[row] = indicator
  const ansi = variant === VARIANT_ANSI
  const hasPc = (indicator & (ansi ? 2 : 1)) !== 0
  const hasSsn = (indicator & (ansi ? 1 : 2)) !== 0
  const gti = (indicator >> 2) & 15
  let at = from + 1
  if (ansi && hasSsn && at < to) (called ? c.calledSsn : c.callingSsn)[row] = octets[at++] as number
  if (hasPc) {
    const size = variant === VARIANT_ITU ? 2 : 3
    if (at + size > to) return batch.flag(row, anomalies.truncated.code, Layer.sccp, from)
    const pc =
      size === 3
        ? (octets[at] as number) | ((octets[at + 1] as number) << 8) | ((octets[at + 2] as number) << 16)
        : (octets[at] as number) | (((octets[at + 1] as number) & 0x3f) << 8)
    ;(called ? c.calledPc : c.callingPc)[row] = pc
    at += size
  }
  if (!ansi && hasSsn) {
    if (at >= to) return batch.flag(row, anomalies.truncated.code, Layer.sccp, from)
    ;(called ? c.calledSsn : c.callingSsn)[row] = octets[at++] as number
  }
  if (called && !hasSsn) batch.flag(row, anomalies.ssnMissing.code, Layer.sccp, from)
  else if (called && c.calledSsn[row] === 0) batch.flag(row, anomalies.ssnZero.code, Layer.sccp, from)
  if (gti === 0) {
    if (at < to) batch.flag(row, anomalies.addressMalformed.code, Layer.sccp, at)
    return
  }
  readTitle(octets, at, to, gti, called, ansi, batch, row)
}

/** Global title (Q.713 §3.4.2.3) by its indicator. */
function readTitle(
  octets: Octets,
  from: number,
  to: number,
  gti: number,
  called: boolean,
  ansi: boolean,
  batch: MessageBatch,
  row: number,
): void {
  const c = batch.columns
  let at = from
  let odd = -1 // unknown: F fills
  const needs = ansi ? (gti === 1 ? 2 : 1) : gti === 4 ? 3 : gti === 3 ? 2 : 1
  if (gti > (ansi ? 2 : 4) || to - at < needs) {
    batch.flag(row, anomalies.addressMalformed.code, Layer.sccp, from)
    return
  }
  const hasTt = ansi || gti !== 1
  const hasPlan = ansi ? gti === 1 : gti >= 3
  const hasNature = !ansi && (gti === 1 || gti === 4)
  if (hasTt) (called ? c.calledTt : c.callingTt)[row] = octets[at++] as number
  if (ansi && !hasPlan) (called ? c.calledPlan : c.callingPlan)[row] = planOfTranslation(octets[at - 1] as number)
  if (hasPlan) {
    const o = octets[at++] as number
    ;(called ? c.calledPlan : c.callingPlan)[row] = o >> 4
    if ((o & 15) === 1) odd = 1
    else if ((o & 15) === 2) odd = 0
  }
  if (hasNature) {
    const o = octets[at++] as number
    ;(called ? c.calledNature : c.callingNature)[row] = o & 0x7f
    if (gti === 1) odd = o >> 7
  }
  if (!ansi && isOddTitle(octets, at, to, odd, called, c, row)) batch.flag(row, anomalies.titleForm.code, Layer.sccp, from)
  titleDigits(octets, at, to, odd, called, batch, row, Layer.sccp)
}

/**
 * What a title of ANSI without numbering plan is by its translation type: of 9 an IMSI, of 10 the number of a node, as networks of World Zone 1 use them. No
 * clause was at hand to hold the two numbers against; titles of other types stay without a plan.
 */
function planOfTranslation(type: number): number {
  return type === TRANSLATION.roaming ? E212 : type === TRANSLATION.node ? E164 : NONE_8
}

/**
 * A title that international traffic does not write so: no GTI 4 with an international number, as calling address an E.212 or E.214 one, or an odd/even bit
 * that the filler contradicts (Q.713 §3.4.2.3; some signalling points leave 0 as filler).
 */
function isOddTitle(
  octets: Octets,
  from: number,
  to: number,
  odd: number,
  called: boolean,
  c: MessageBatch['columns'],
  row: number,
): boolean {
  if ((called ? c.calledNature : c.callingNature)[row] !== INTERNATIONAL || odd < 0) return true
  const plan = (called ? c.calledPlan : c.callingPlan)[row] as number
  if (plan !== E164 && !(called && (plan === E212 || plan === E214))) return true
  const last = from < to ? (octets[to - 1] as number) >> 4 : 0
  return odd === 1 ? last !== 0 && last !== FILLER : last === FILLER
}

/**
 * BCD digits of a title. The odd/even indicator decides about the last nibble, not the nibble itself: some signalling points leave 0 there.
 * Nibbles 10–14 (codes 11, 12, spare) are kept; 15 before the end (ST, or a filler out of place) ends the number.
 */
export function titleDigits(
  octets: Octets,
  from: number,
  to: number,
  odd: number,
  called: boolean,
  batch: MessageBatch,
  row: number,
  layer: number,
): void {
  const c = batch.columns
  const high = called ? c.calledHigh : c.callingHigh
  const low = called ? c.calledLow : c.callingLow
  if (packDigits(octets, from, to, odd)) {
    high[row] = packed.high
    low[row] = packed.low
    return
  }
  let h = 0xffffffff
  let l = 0xffffffff
  let nibbles = 2 * (to - from) - (odd === 1 ? 1 : 0)
  if (odd !== 1 && nibbles > 0 && (octets[to - 1] as number) >> 4 === 15) nibbles--
  let count = 0
  let illegal = false
  for (; count < nibbles; count++) {
    const o = octets[from + (count >> 1)] as number
    const nibble = (count & 1) === 0 ? o & 15 : o >> 4
    if (nibble > 9) illegal = true
    if (nibble === 15) break
    if (count < 8) h ^= (15 ^ nibble) << (28 - 4 * count)
    else if (count < 16) l ^= (15 ^ nibble) << (60 - 4 * count)
  }
  if (illegal) batch.flag(row, anomalies.digitsIllegal.code, layer, from)
  if (count > 16) {
    batch.flag(row, anomalies.digitsTooLong.code, layer, from)
    h = longTitle(octets, from, count)
    l = LONG_LOW
  }
  high[row] = h
  low[row] = l
}

/** The high half of a number of so many digits, more than columns hold (model/digits.ts). */
export function longTitle(octets: Octets, from: number, count: number): number {
  const { characters, count: kept } = tbcdCharacters(octets, from, from + ((count + 1) >> 1))
  return longHigh(longDigits.idOf(characters, Math.min(count, kept)))
}

// --- writing ---

/** An address in words, for building. A title is E.164 international by default. */
export interface SccpAddress {
  readonly ssn?: number
  readonly pc?: number
  readonly digits?: string
  readonly plan?: number
  readonly nature?: number
  readonly tt?: number
}

/** Address octets without their length (Q.713 §3.4), title in the form GTI 4. */
export function buildAddress(a: SccpAddress): number[] {
  const parts: number[] = []
  let indicator = a.digits === undefined ? 0x40 : 0x10
  if (a.pc !== undefined) {
    indicator |= 1
    parts.push(a.pc & 255, a.pc >> 8)
  }
  if (a.ssn !== undefined) {
    indicator |= 2
    parts.push(a.ssn)
  }
  if (a.digits !== undefined) {
    const odd = a.digits.length % 2 === 1
    parts.push(a.tt ?? 0, ((a.plan ?? 1) << 4) | (odd ? 1 : 2), a.nature ?? 4)
    const nibbles = a.digits.split('').map((d) => '0123456789*#abc'.indexOf(d))
    if (odd) nibbles.push(0)
    for (let i = 0; i < nibbles.length; i += 2) parts.push((nibbles[i] as number) | ((nibbles[i + 1] as number) << 4))
  }
  return [indicator, ...parts]
}

/** A UDT (Q.713 §4.10), class 0; data of more than 255 octets goes into an LUDT (§4.18). `returned`: UDTS with a return cause. */
export function buildUnitdata(called: SccpAddress, calling: SccpAddress, data: Octets, returned?: number): Octets {
  const a = buildAddress(called)
  const b = buildAddress(calling)
  if (data.length > 255) {
    const first = 8 // from the first pointer’s last octet to behind the four pointers, less one
    const toCalling = first - 2 + 1 + a.length
    const toData = first - 4 + 2 + a.length + b.length
    const le = (n: number): number[] => [n & 255, n >> 8]
    return Uint8Array.from([
      19,
      0,
      15,
      ...le(first - 1),
      ...le(toCalling - 1),
      ...le(toData - 1),
      0,
      0,
      a.length,
      ...a,
      b.length,
      ...b,
      ...le(data.length),
      ...data,
    ])
  }
  const pointers = [3, 3 + a.length, 3 + a.length + b.length]
  return Uint8Array.from([
    returned === undefined ? 9 : 10,
    returned ?? 0,
    ...pointers,
    a.length,
    ...a,
    b.length,
    ...b,
    data.length,
    ...data,
  ])
}
