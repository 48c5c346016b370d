/** PFCP (TS 29.244 §7.2): the header, the message's name, the cause, whose session it is. Every information element: pfcp-ies.ts. */
import { nodes } from '../explain.js'
import { u16, u24 } from '../numbers.js'
import { hex, type Octets } from '../octets.js'
import { readLabels } from './labels.js'
import { APN, explainPfcp } from './pfcp-ies.js'

const SEID = 0x01
const CAUSE = 19

/** TS 29.244 table 7.3-1. */
const names: Readonly<Record<number, string>> = {
  1: 'heartbeatRequest',
  2: 'heartbeatResponse',
  3: 'pfdManagementRequest',
  4: 'pfdManagementResponse',
  5: 'associationSetupRequest',
  6: 'associationSetupResponse',
  7: 'associationUpdateRequest',
  8: 'associationUpdateResponse',
  9: 'associationReleaseRequest',
  10: 'associationReleaseResponse',
  11: 'versionNotSupportedResponse',
  12: 'nodeReportRequest',
  13: 'nodeReportResponse',
  14: 'sessionSetDeletionRequest',
  15: 'sessionSetDeletionResponse',
  16: 'sessionSetModificationRequest',
  17: 'sessionSetModificationResponse',
  50: 'sessionEstablishmentRequest',
  51: 'sessionEstablishmentResponse',
  52: 'sessionModificationRequest',
  53: 'sessionModificationResponse',
  54: 'sessionDeletionRequest',
  55: 'sessionDeletionResponse',
  56: 'sessionReportRequest',
  57: 'sessionReportResponse',
}

/** The `pfcp` object of a record. */
export interface PfcpRecord {
  readonly version: number
  readonly type: number
  readonly name?: string
  readonly seid?: string
  readonly sequence: number
  readonly cause?: number
  readonly imsi?: string
  readonly msisdn?: string
  readonly imei?: string
  /** Access point or data network of the session. */
  readonly apn?: string
}

const headerLength = (octets: Octets, from: number): number => (((octets[from] as number) & SEID) !== 0 ? 16 : 8)

/** The record of the message at octets `from` to `to`; undefined when there is no header. */
export function pfcpRecord(octets: Octets, from: number, to: number): PfcpRecord | undefined {
  if (to - from < 8 || to - from < headerLength(octets, from)) return undefined
  const type = octets[from + 1] as number
  const header = headerLength(octets, from)
  const end = Math.min(to, from + 4 + u16(octets, from + 2))
  const name = names[type]
  const cause = causeIn(octets, from + header, end)
  return {
    version: (octets[from] as number) >> 5,
    type,
    ...(name === undefined ? {} : { name }),
    ...(header === 16 ? { seid: hex(octets, from + 4, from + 12) } : {}),
    sequence: u24(octets, from + header - 4),
    ...(cause < 0 ? {} : { cause }),
    ...session(octets, from, end),
  }
}

/** Subscriber, device and access point: of each what the message says first. */
function session(octets: Octets, from: number, to: number): Pick<PfcpRecord, 'imsi' | 'msisdn' | 'imei' | 'apn'> {
  const found: { imsi?: string; msisdn?: string; imei?: string; apn?: string } = {}
  for (const { name, target, digits, valueFrom, to: end } of nodes(explainPfcp(octets, from, to))) {
    if (name === APN) found.apn ??= readLabels(octets, valueFrom, end)
    else if ((target === 'imsi' || target === 'msisdn' || target === 'imei') && digits !== undefined) found[target] ??= digits
  }
  return found
}

function causeIn(octets: Octets, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + u16(octets, at + 2))
    if (u16(octets, at) === CAUSE && at + 5 <= to) return octets[at + 4] as number
  return -1
}

/**
 * Where the message ends; −1 when the octets are none: version 1, no spare bit, a length that fits and holds the header. Unless `both` sides use the
 * port of PFCP, the type must be known, too, and a SEID stand where its kind has one (§7.2.2.4).
 */
export function pfcpEnd(octets: Octets, from: number, to: number, both: boolean): number {
  if (to - from < 8) return -1
  const flags = octets[from] as number
  const type = octets[from + 1] as number
  const end = from + 4 + u16(octets, from + 2)
  if (flags >> 5 !== 1 || (flags & 0x18) !== 0 || end > to || end - from < headerLength(octets, from)) return -1
  if (both) return end
  return names[type] !== undefined && type >= 50 === ((flags & SEID) !== 0) ? end : -1
}
