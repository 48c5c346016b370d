/** The fast reader: header and elements into the columns of a row, grouped elements opened with a stack of ends. Nothing is allocated but numbers of new names. */
import { anomalies, Layer } from '../../model/anomaly.js'
import { NO_DIGITS } from '../../model/digits.js'
import { G_PDU, gtpProcedure } from '../../model/gtp-procedures.js'
import { type MessageBatch, NO_OPCODE, NONE_32, NONE_8, Protocol } from '../../model/message.js'
import type { Names } from '../../model/names.js'
import { plmnOfOctets } from '../../model/plmn.js'
import { marks } from '../../model/marks.js'
import { FIRST_GTP } from '../../model/procedure.js'
import { u32 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { digitsInto, lastDigits } from '../scan.js'
import { type IeTarget, targets, Trait } from './dictionary.js'
import { head, headerOddCodes, readHeader, tunnelImsi } from './header.js'
import { dotted, labelsInto } from './labels.js'
import { mandatoryOf } from './mandatory.js'
import { flagOdd, found, MAX_DEPTH, MAX_IES, Odd, readable, readIe, tableFor } from './walk.js'

const Target = { none: 0, imsi: 1, msisdn: 2, imei: 3, cause: 4, apn: 5, rat: 6, plmn: 7, teid: 8 } as const satisfies Record<
  IeTarget,
  number
>
for (const [i, name] of targets.entries()) if (Target[name] !== i) throw new Error(`target ${name} has another number`)

const CREATE_SESSION_RESPONSE = 33
/** Of both versions. */
const ECHO_RESPONSE = 2
/** Recovery, Private Extension; version 2 has Node Features beside them. */
const ECHO_ELEMENTS_1 = [14, 255]
const ECHO_ELEMENTS_2 = [3, 152, 255]
/** What an echo of a version holds. */
export const echoElements = (version: number): readonly number[] => (version === 2 ? ECHO_ELEMENTS_2 : ECHO_ELEMENTS_1)

const ends = new Int32Array(MAX_DEPTH + 1)
/** Elements of a message that may stand once and did, by type: the number of the message. */
const seenIn = new Uint32Array(256)
let messages = 0

/** Digits of an identity at most: E.164 and E.212 have 15, IMEISV 16. */
export const MAX_DIGITS = 16

/**
 * Reads the GTP message at octets `from` to `to` into the columns of `row`; returns the offset behind it, where the next of a piggybacked pair begins.
 * Anomalies have their places in `octets`.
 */
export function scanGtp(octets: Octets, from: number, to: number, batch: MessageBatch, row: number, names: Names): number {
  const c = batch.columns
  const p = batch.forPackets()
  const readableHeader = readHeader(octets, from, to)
  const { version, type, end, iesFrom } = head
  c.protocol[row] = head.prime ? Protocol['gtp-prime'] : version === 2 ? Protocol.gtpv2 : Protocol.gtpv1
  for (let bit = 0, odd = head.odd; odd !== 0; bit++, odd >>= 1)
    if ((odd & 1) === 1) batch.flag(row, headerOddCodes[bit] as number, Layer.gtp, from)
  if (!readableHeader) return to
  p.flags[row] = head.flags
  c.opcode[row] = type
  p.endToEnd[row] = head.teid
  p.hopByHop[row] = head.sequence
  const procedure = gtpProcedure(version, type)
  if (procedure < 0) batch.flag(row, anomalies.messageUnknown.code, Layer.gtp, from)
  else c.procedure[row] = FIRST_GTP + procedure
  if (version === 1 && type === G_PDU) return end
  if (version === 0) {
    const imsi = tunnelImsi(octets, from)
    if (imsi !== undefined) fillDigits(c.imsiHigh, c.imsiLow, imsi, 0, imsi.length, from, batch, row)
  }
  const { need, bit } = mandatoryOf(version)
  const missing = need[type] as number
  const seen = scanIes(octets, iesFrom, end, version, bit, batch, row, names)
  if ((missing & ~seen) !== 0) batch.flag(row, anomalies.fieldMissing.code, Layer.gtp, from)
  if (type <= ECHO_RESPONSE && echoCarries(octets, iesFrom, end, version))
    c.marks[row] = (c.marks[row] as number) | (1 << marks.echoCarries)
  if (version === 0) c.marks[row] = (c.marks[row] as number) | (1 << marks.gtpFirstVersion)
  return end
}

/** Whether an echo holds anything but its restart counter, its features and a private extension (TS 29.060 §7.2.1, TS 29.274 §7.1.1). */
function echoCarries(octets: Octets, from: number, to: number, version: number): boolean {
  const table = tableFor(version)
  const usual = echoElements(version)
  for (let at = from; at < to; at = found.valueTo) if (!readIe(table, version, octets, at, to) || !usual.includes(found.type)) return true
  return false
}

/** The elements of a message; returns the bits of mandatory ones that are there. */
function scanIes(
  octets: Octets,
  from: number,
  to: number,
  version: number,
  bit: Int32Array,
  batch: MessageBatch,
  row: number,
  names: Names,
): number {
  const table = tableFor(version)
  const { traits } = table
  let depth = 0
  let end = to
  let at = from
  let left = MAX_IES
  let seen = 0
  let marks = 0
  messages = (messages + 1) >>> 0
  causeInside = false
  ends[0] = to
  for (;;) {
    if (at >= end) {
      if (depth === 0) break
      depth--
      end = ends[depth] as number
      continue
    }
    if (--left < 0) {
      batch.flag(row, anomalies.nestingTooDeep.code, Layer.gtp, at)
      break
    }
    if (!readIe(table, version, octets, at, end)) {
      batch.flag(row, anomalies.truncated.code, Layer.gtp, at)
      at = end
      continue
    }
    const { type, instance, valueFrom, valueTo } = found
    const trait = traits[type] as number
    let odd = found.odd
    if (depth === 0 && instance === 0) {
      seen |= bit[type] as number
      if ((trait & Trait.once) !== 0) {
        if (seenIn[type] === messages) odd |= Odd.fieldTwice
        seenIn[type] = messages
      }
    }
    if ((trait & Trait.interesting) !== 0) {
      if (depth === 0) marks |= table.marks[type] as number
      const target = table.target[type] as number
      if (target !== Target.none && readable()) {
        const value = valueFrom + (table.targetAt[type] as number)
        fill(target, depth, instance, octets, value, valueTo, at, batch, row, names)
      }
      if ((trait & Trait.group) !== 0) {
        if (depth >= MAX_DEPTH) odd |= Odd.nestingTooDeep
        else {
          if (odd !== 0) flagOdd(batch, row, odd, at)
          depth++
          end = valueTo
          ends[depth] = end
          at = valueFrom
          continue
        }
      }
    }
    if (odd !== 0) flagOdd(batch, row, odd, at)
    at = valueTo
  }
  batch.columns.marks[row] = marks
  return seen
}

/** Takes a value into the columns. Identities, RAT, PLMN and TEID count beside the header only, causes there first. */
function fill(
  target: number,
  depth: number,
  instance: number,
  octets: Octets,
  from: number,
  to: number,
  at: number,
  batch: MessageBatch,
  row: number,
  names: Names,
): void {
  const c = batch.columns
  const p = batch.packets
  if (target === Target.apn) {
    labelsInto(octets, from, to)
    if (dotted.malformed) batch.flag(row, anomalies.nameMalformed.code, Layer.gtp, at)
    if (p.apn[row] === 0) p.apn[row] = names.id(dotted.octets, 0, dotted.length)
    return
  }
  if (target === Target.cause) {
    if (instance !== 0) return
    if (c.errorCode[row] !== NO_OPCODE && (depth !== 0 || !causeInside)) return
    c.errorCode[row] = octets[from] as number
    causeInside = depth !== 0
    return
  }
  if (depth !== 0) return
  // The gateway’s own F-TEID is instance 1 of an answer over S5 and S8, where there is no instance 0 (TS 29.274 table 7.2.2-1).
  if (instance !== 0 && !(instance === 1 && target === Target.teid && c.opcode[row] === CREATE_SESSION_RESPONSE)) return
  switch (target) {
    case Target.imsi:
      return fillDigits(c.imsiHigh, c.imsiLow, octets, from, to, at, batch, row)
    case Target.msisdn:
      return fillDigits(c.msisdnHigh, c.msisdnLow, octets, from, to, at, batch, row)
    case Target.imei:
      return fillDigits(c.imeiHigh, c.imeiLow, octets, from, to, at, batch, row)
    case Target.rat:
      if (p.rat[row] === NONE_8) p.rat[row] = octets[from] as number
      return
    case Target.plmn:
      if (to - from >= 3 && p.visitedPlmn[row] === NONE_32) p.visitedPlmn[row] = plmnOfOctets(octets, from)
      return
    default:
      if (p.senderTeid[row] === NONE_32) p.senderTeid[row] = u32(octets, from)
  }
}
/** The cause of the row came from inside a group: one beside the header takes its place. */
let causeInside = false

/** Where the digits of a column go that is filled already. */
const spare = new Uint32Array(1)

function fillDigits(
  high: Uint32Array,
  low: Uint32Array,
  octets: Octets,
  from: number,
  to: number,
  at: number,
  batch: MessageBatch,
  row: number,
): void {
  const free = high[row] === NO_DIGITS
  digitsInto(octets, from, to, free ? high : spare, free ? low : spare, free ? row : 0)
  if (lastDigits.illegal) batch.flag(row, anomalies.digitsIllegal.code, Layer.gtp, at)
  if (lastDigits.count > MAX_DIGITS) batch.flag(row, anomalies.digitsTooLong.code, Layer.gtp, at)
}
