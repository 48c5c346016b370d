/**
 * SUA (RFC 3868): what SCCP does, without SCCP’s messages: addresses, protocol class, segmentation and user data as parameters. Fills the columns
 * of SCCP addresses and `sccp`, as `readSccp` does. Left out: management, host names and IP addresses in addresses.
 */
import { anomalies, Layer } from '../../model/anomaly.js'
import type { MessageBatch } from '../../model/message.js'
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { sccp, titleDigits } from '../sccp.js'
import type { ConnectionFields } from '../sccp-connection.js'
import { parameter, readParameter, SigtranClass } from './sigtran.js'

/** Values of column `sccpType` from here on are SUA’s: class 7 at 32, class 8 at 40. */
export const FIRST_SUA = 32
const CONNECTION_ORIENTED = 40

/** Message types by the value of column `sccpType` (§3.1.2). */
export const suaTypes: Readonly<Record<number, string>> = {
  33: 'CLDT',
  34: 'CLDR',
  41: 'CORE',
  42: 'COAK',
  43: 'COREF',
  44: 'RELRE',
  45: 'RELCO',
  46: 'RESCO',
  47: 'RESRE',
  48: 'CODT',
  49: 'CODA',
  50: 'COERR',
  51: 'COIT',
}
const CLDR = 34

const Tag = {
  source: 0x0102,
  destination: 0x0103,
  sourceReference: 0x0104,
  destinationReference: 0x0105,
  cause: 0x0106,
  data: 0x010b,
  segmentation: 0x0117,
} as const
const Inside = { title: 0x8001, pointCode: 0x8002, ssn: 0x8003 } as const
/** Routing indicator of an address (§3.10.2): on the title; every other value routes on the subsystem. */
const ROUTE_ON_TITLE = 1

/** Reads a message of class 7 or 8 into the columns of `row`; false when it is of no type that carries anything for a user. */
export function readSua(octets: Octets, from: number, to: number, batch: MessageBatch, row: number): boolean {
  sccp.dataFrom = sccp.dataTo = 0
  sccp.segmented = false
  sccp.onConnection = false
  if (to - from < 8) return false
  const base = octets[from + 2] === SigtranClass.connectionless ? FIRST_SUA : CONNECTION_ORIENTED
  const type = base + (octets[from + 3] as number)
  if (suaTypes[type] === undefined) return false
  const c = batch.columns
  c.sccpType[row] = type
  c.returned[row] = type === CLDR ? 1 : 0
  // A parameter of CLDT and CLDR only (RFC 3868); data of a connection (CODT) are ordered by that, and some put an octet of DT1 there (Q.713 §4.7)
  const inParts = base === FIRST_SUA
  let at = from + 8
  while (readParameter(octets, at, to)) {
    const { tag, from: valueFrom, to: valueTo, next } = parameter
    if (next - 3 > to) batch.flag(row, anomalies.lengthBeyondParent.code, Layer.sua, at)
    if (tag === Tag.source || tag === Tag.destination) readAddress(octets, valueFrom, valueTo, tag === Tag.destination, batch, row)
    else if (tag === Tag.data) {
      sccp.dataFrom = valueFrom
      sccp.dataTo = valueTo
    } else if (tag === Tag.segmentation && inParts && valueTo - valueFrom >= 4) {
      const lead = octets[valueFrom] as number
      sccp.segmented = true
      sccp.first = (lead & 0x80) !== 0
      sccp.remaining = lead & 15
      sccp.localReference = ((octets[valueFrom + 1] as number) << 16) | u16(octets, valueFrom + 2)
    }
    at = next
  }
  if (at < to) batch.flag(row, anomalies.truncated.code, Layer.sua, at)
  return true
}

/** An address (§3.10.2): routing indicator, what it includes, then title, point code and subsystem as parameters. */
function readAddress(octets: Octets, from: number, to: number, called: boolean, batch: MessageBatch, row: number): void {
  const c = batch.columns
  if (to - from < 4) return batch.flag(row, anomalies.addressMalformed.code, Layer.sua, from)
  let indicator = u16(octets, from) === ROUTE_ON_TITLE ? 0 : 0x40
  for (let at = from + 4; readParameter(octets, at, to); at = parameter.next) {
    const { tag, from: valueFrom, to: valueTo } = parameter
    if (valueTo - valueFrom < 4) batch.flag(row, anomalies.addressMalformed.code, Layer.sua, at)
    else if (tag === Inside.pointCode) {
      indicator |= 1
      ;(called ? c.calledPc : c.callingPc)[row] = u16(octets, valueFrom) * 65_536 + u16(octets, valueFrom + 2)
    } else if (tag === Inside.ssn) {
      indicator |= 2
      ;(called ? c.calledSsn : c.callingSsn)[row] = octets[valueFrom + 3] as number
    } else if (tag === Inside.title) indicator |= readTitle(octets, valueFrom, valueTo, called, batch, row) << 2
  }
  ;(called ? c.calledIndicator : c.callingIndicator)[row] = indicator
  if (called && (indicator & 2) === 0) batch.flag(row, anomalies.ssnMissing.code, Layer.sua, from)
}

/** A global title (§3.10.2.3): its indicator as in Q.713, number of digits, translation type, plan, nature, digits. Returns the indicator. */
function readTitle(octets: Octets, from: number, to: number, called: boolean, batch: MessageBatch, row: number): number {
  const c = batch.columns
  if (to - from < 8) {
    batch.flag(row, anomalies.addressMalformed.code, Layer.sua, from)
    return 0
  }
  const gti = (octets[from + 3] as number) & 15
  const count = octets[from + 4] as number
  if (gti >= 2) (called ? c.calledTt : c.callingTt)[row] = octets[from + 5] as number
  if (gti >= 3) (called ? c.calledPlan : c.callingPlan)[row] = octets[from + 6] as number
  if (gti === 1 || gti === 4) (called ? c.calledNature : c.callingNature)[row] = octets[from + 7] as number
  const begin = from + 8
  const end = begin + ((count + 1) >> 1)
  if (end > to) batch.flag(row, anomalies.lengthBeyondParent.code, Layer.sua, begin)
  const last = Math.min(end, to)
  if (last > begin) titleDigits(octets, begin, last, count & 1, called, batch, row, Layer.sua)
  return gti
}

/** References and cause of a message (§3.10.4 to §3.10.6), octets `from` to `to`; what is cut off is absent. */
export function suaFields(octets: Octets, from: number, to: number): ConnectionFields {
  const fields: { -readonly [name in keyof ConnectionFields]: ConnectionFields[name] } = {}
  for (let at = from + 8; readParameter(octets, at, to); at = parameter.next) {
    const { tag, from: valueFrom, to: valueTo } = parameter
    if (valueTo - valueFrom < 4) continue
    if (tag === Tag.sourceReference) fields.sourceReference = u32(octets, valueFrom)
    else if (tag === Tag.destinationReference) fields.destinationReference = u32(octets, valueFrom)
    // Behind the kind of cause, which the type of the message says
    else if (tag === Tag.cause) fields.cause = octets[valueFrom + 3] as number
  }
  return fields
}
