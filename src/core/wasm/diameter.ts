// Diameter (RFC 6733) without an anomaly, as wire/diameter/scan.ts reads it, by the tables of core/diameter-tables.ts.
import { isNewMessage, rememberMessage } from './copies'
import { hashOctets, high, low, setHashes } from './hash'
import { textMarks } from './host'
import { EQUIPMENT, findIdentity, kind, KindImsi, KindMsisdn, KindNone, number } from './identity'
import {
  c_at,
  c_clientHigh,
  c_clientLow,
  c_errorCode,
  c_file,
  c_frame,
  c_from,
  c_imeiHigh,
  c_imeiLow,
  c_imsiHigh,
  c_imsiLow,
  c_interface,
  c_link,
  c_marks,
  c_message,
  c_msisdnHigh,
  c_msisdnLow,
  c_nodeHigh,
  c_nodeLow,
  c_opcode,
  c_procedure,
  c_protocol,
  c_to,
  c_vlan,
  NO_OPCODE,
  NONE_32,
  NONE_8,
  p_apn,
  p_application,
  p_commandFlags,
  p_destinationHost,
  p_destinationRealm,
  p_endToEnd,
  p_experimental,
  p_flags,
  p_hopByHop,
  p_originHost,
  p_originRealm,
  p_rat,
  p_routesCount,
  p_session,
  p_visitedPlmn,
  PROTOCOL_DIAMETER,
  r_asked,
  r_routes,
  r_stack,
  r_values,
} from './layout'
import { askName, findName, idOf, isMalformed, isNameLength } from './names'
import { be32, put16, put32, put8 } from './octets'
import { tableAt } from './state'

const HEADER: usize = 20
const REQUEST: u32 = 0x80
const ERROR: u32 = 0x20
const RETRANSMITTED: u32 = 0x10
const VENDOR_FLAG: u32 = 0x80
const MANDATORY_FLAG: u32 = 0x40
const RESERVED: u32 = 0x1f
const TGPP: u32 = 10415
const IETF_CODES: u32 = 1024
const TGPP_CODES: u32 = 4608
/** Below, a missing V flag cannot be told from another AVP. */
const SHARED_CODES: u32 = 700
const MAX_DEPTH: u32 = 8
const MAX_AVPS: i32 = 1024
const DESTINATION_HOST: u32 = 293
const ROUTE_RECORD: u32 = 282
const PROXY_INFO: u32 = 284
const NO_DIGITS: u64 = u64.MAX_VALUE
const MOST_NAMES: u32 = 64

// Tables (core/diameter-tables.ts)
const IETF: u32 = 50
const VENDORS: u32 = 51
const RECORDS: u32 = 52
const VALUE_CELLS: u32 = 53
const BIT_CELLS: u32 = 54
const COMMANDS: u32 = 55
const RATS: u32 = 56
const SUBSCRIPTION_FORMS: u32 = 57
const CONSTANTS: u32 = 58
const COMMAND_BITS: u32 = 10
const KNOWN_RATS: u32 = 1024
const KNOWN_SUBSCRIPTIONS: u32 = 5
// Words of the table of constants
const MSISDN: usize = 0
const SUBSCRIPTION_DATA: usize = 4
const EXPERIMENTAL_RESULT: usize = 8
const SUBSCRIPTION_ID: usize = 12
const USER_EQUIPMENT_INFO: usize = 16
const REQUEST_MARKS: usize = 20
const ANSWER_MARKS: usize = 24
const SETS_MSISDN: usize = 28

// What is to be done with an AVP (wire/diameter/avp.ts, `Trait`)
const Group: u32 = 1
const Counts: u32 = 2
const Beside: u32 = 4
const Quotes: u32 = 8
const ValueMarks: u32 = 16
const Pairs: u32 = 32

// Columns that an AVP may fill (wire/diameter/dictionary.ts, `targets`)
const Imsi: u32 = 1
const Msisdn: u32 = 2
const Imei: u32 = 3
const Node: u32 = 4
const Client: u32 = 5
const OriginHost: u32 = 6
const OriginRealm: u32 = 7
const DestinationHost: u32 = 8
const DestinationRealm: u32 = 9
const Route: u32 = 10
const Apn: u32 = 11
const Session: u32 = 12
const VisitedPlmn: u32 = 13
const VisitedPlmnText: u32 = 14
const RatType: u32 = 15
const RatOctet: u32 = 16
const CommandFlags: u32 = 17
const ResultCode: u32 = 18
const ExperimentalResultCode: u32 = 19
const SubscriptionType: u32 = 20
const SubscriptionValue: u32 = 21
const EquipmentType: u32 = 22
const EquipmentValue: u32 = 23
const ShData: u32 = 24

// The message in work
let flags: u32 = 0
let command: u32 = 0
let application: u32 = 0
let procedure: u32 = 0
let marks: u32 = 0
let session: u32 = 0
let originHost: u32 = 0
let originRealm: u32 = 0
let destinationHost: u32 = 0
let destinationRealm: u32 = 0
let apn: u32 = 0
let visitedPlmn: u32 = 0
let rat: u32 = 0
let commandFlags: u32 = 0
let errorCode: i32 = 0
let experimental: u32 = 0
let routes: u32 = 0
let routesMet: u32 = 0
let asked: u32 = 0
let pairTyped: bool = false
let pairType: u32 = 0
let pairFrom: usize = 0
let pairTo: usize = 0
let lowSum: i32 = 0
let highSum: i32 = 0

/** Reads a message of a stream, or of whatever else carries it, into `row`; false leaves everything as it was. */
export function diameterMessage(
  from: usize,
  to: usize,
  time: f64,
  file: u32,
  frame: u32,
  message: u32,
  on: u32,
  vlan: u32,
  link: u32,
  row: usize,
): bool {
  if (!diameter(from, to, time, file, frame, message, row)) return false
  store<f64>(c_at + (row << 3), time)
  put16(c_file, row, file)
  put32(c_frame, row, frame)
  put16(c_message, row, message)
  put16(c_interface, row, on)
  put16(c_vlan, row, vlan)
  put32(c_link, row, link)
  return true
}

/** The same without the columns that say where the message was. */
export function diameter(from: usize, to: usize, time: f64, file: u32, frame: u32, message: u32, row: usize): bool {
  if (!readDiameter(from, to)) return false
  setHashes(lowSum, highSum)
  if (!isNewMessage(time) || !askNames() || originHost == 0 || originRealm == 0) return false
  rememberMessage(file, frame, message)
  writeDiameter(from, to, row)
  return true
}

/** A command of an application that has it; 0 for any other. */
function procedureOf(ofCommand: u32, ofApplication: u32): u32 {
  const table = tableAt(COMMANDS)
  let slot = ((ofCommand * 0x9e3779b1) ^ (ofApplication * 0x85ebca6b)) >> (32 - COMMAND_BITS)
  while (true) {
    const at = table + <usize>slot * 12
    const found = load<u32>(at, 8)
    if (found == 0 || (load<u32>(at) == ofCommand && load<u32>(at, 4) == ofApplication)) return found
    slot = (slot + 1) & ((1 << COMMAND_BITS) - 1)
  }
}

function readDiameter(from: usize, to: usize): bool {
  if (to < from + HEADER) return false
  const length = <u32>(to - from)
  if (be32(from) != (0x01000000 | length) || (length & 3) != 0 || length > 0xffffff) return false
  const head = be32(from + 4)
  flags = head >> 24
  command = head & 0xffffff
  application = be32(from + 8)
  const request = (flags & REQUEST) != 0
  if ((flags & 0x0f) != 0 || (flags & (request ? ERROR : RETRANSMITTED)) != 0) return false
  procedure = procedureOf(command, application)
  if (procedure == 0) return false
  marks = 0
  session = 0
  originHost = 0
  originRealm = 0
  destinationHost = 0
  destinationRealm = 0
  apn = 0
  visitedPlmn = NONE_32
  rat = NONE_8
  commandFlags = 0
  errorCode = NO_OPCODE
  experimental = 0
  routes = 0
  routesMet = 0
  asked = 0
  for (let target: usize = 1; target <= 5; target++) store<u64>(r_values + (target << 3), NO_DIGITS)
  // As hashDiameter: what stays the same from hop to hop
  hashOctets(from + 5, from + 12, <i32>(flags & ~RETRANSMITTED))
  lowSum = low
  highSum = high
  hashOctets(from + 16, from + HEADER, 0)
  lowSum += low
  highSum ^= high
  if (!readAvps(from + HEADER, to)) return false
  marks &= load<u32>(tableAt(CONSTANTS) + (request ? REQUEST_MARKS : ANSWER_MARKS))
  return true
}

function readAvps(from: usize, to: usize): bool {
  const ietf = tableAt(IETF)
  const vendors = tableAt(VENDORS)
  const records = tableAt(RECORDS)
  const constants = tableAt(CONSTANTS)
  const msisdn = load<u32>(constants + MSISDN)
  const subscriptionData = load<u32>(constants + SUBSCRIPTION_DATA)
  let depth: u32 = 0
  let group: u32 = 0
  let quoted: u32 = MAX_DEPTH + 1
  let seen: u32 = 0
  let left = MAX_AVPS
  let at = from
  let end = to
  while (true) {
    if (at >= end) {
      if (depth == 0) return true
      // Per level: where the group around ends, where reading goes on, and which group that is
      depth--
      const level = r_stack + ((<usize>depth) << 4)
      end = <usize>load<u32>(level)
      at = <usize>load<u32>(level, 4)
      group = load<u32>(level, 8)
      if (depth < quoted) quoted = MAX_DEPTH + 1
      continue
    }
    const room = end - at
    if (--left < 0 || room < 8) return false
    const code = be32(at)
    const head = be32(at + 4)
    const itsFlags = head >> 24
    const length = <usize>(head & 0xffffff)
    const next = at + ((length + 3) & ~3)
    if ((itsFlags & RESERVED) != 0 || next > end) return false
    let valueFrom = at + 8
    let index: u32 = 0
    if ((itsFlags & VENDOR_FLAG) != 0) {
      if (room < 12) return false
      valueFrom = at + 12
      const vendor = be32(at + 8)
      if (vendor == TGPP) index = code < TGPP_CODES ? load<u16>(vendors + ((<usize>code) << 1)) : 0
      else if (vendor == 0) return false
    } else {
      index = code < IETF_CODES ? load<u16>(ietf + ((<usize>code) << 1)) : 0
      if (index == 0 && code >= SHARED_CODES && code < TGPP_CODES && load<u16>(vendors + ((<usize>code) << 1)) != 0) return false
    }
    if (index == 0 && (itsFlags & MANDATORY_FLAG) != 0) return false
    const valueTo = at + length
    if (valueTo < valueFrom) return false
    // The octets between the value and the next AVP are zero
    if (next != valueTo && load<u32>(next - 4) >> ((<u32>(4 - (next - valueTo))) << 3) != 0) return false
    const record = records + ((<usize>index) << 5)
    const size = <u32>(valueTo - valueFrom)
    if (size < load<u32>(record) || size > load<u32>(record, 4)) return false
    if (depth == 0 && code != ROUTE_RECORD && code != PROXY_INFO && code != DESTINATION_HOST) {
      hashOctets(at, valueTo, <i32>code)
      lowSum += low
      highSum += high * 0x9e3779b1
    }
    const trait = <u32>load<u8>(record, 16)
    if ((trait & Counts) != 0 && depth < quoted) {
      if (depth == 0) {
        const bit = load<u32>(record, 12)
        if ((seen & bit) != 0) return false
        seen |= bit
      }
      if (depth == 0 || (trait & Beside) == 0) {
        marks |= load<u32>(record, 8)
        if (group == subscriptionData && index == msisdn) marks |= load<u32>(constants + SETS_MSISDN)
        if ((trait & ValueMarks) != 0) marks |= valueMarks(record, be32(valueFrom))
        const target = <u32>load<u8>(record, 17)
        if (target >= ShData) marks |= textMarks(target, valueFrom, valueTo)
        else if (target != 0 && !take(target, <u32>load<u8>(record, 18), valueFrom, valueTo, depth, group)) return false
      }
    }
    at = next
    if ((trait & Group) != 0) {
      if (depth >= MAX_DEPTH) return false
      const level = r_stack + ((<usize>depth) << 4)
      store<u32>(level, <u32>end, 0)
      store<u32>(level, <u32>next, 4)
      store<u32>(level, group, 8)
      depth++
      end = valueTo
      at = valueFrom
      group = index
      if (depth < quoted && (trait & Quotes) != 0) quoted = depth
      if ((trait & Pairs) != 0) {
        pairTyped = false
        pairFrom = 0
      }
    }
  }
}

function valueMarks(record: usize, value: u32): u32 {
  const row = <usize>load<u8>(record, 19)
  if (row != 0) return value < 64 ? load<u32>(tableAt(VALUE_CELLS) + (((row << 6) + <usize>value) << 2)) : 0
  const bits = tableAt(BIT_CELLS) + ((<usize>load<u8>(record, 20)) << 8)
  let mark: u32 = 0
  for (let v = value; v != 0; v &= v - 1) mark |= load<u32>(bits + ((<usize>ctz(v)) << 2))
  return mark
}

/** Takes a value; the first that stands in a message fills a column. False when it is odd. */
function take(target: u32, form: u32, from: usize, to: usize, depth: u32, group: u32): bool {
  switch (target) {
    case OriginHost:
    case OriginRealm:
    case DestinationHost:
    case DestinationRealm:
    case Route:
    case Apn:
      return takeName(target, from, to)
    case Session:
      if (session == 0) session = sessionHash(from, to)
      return true
    case CommandFlags:
      if (commandFlags == 0) commandFlags = be32(from)
      return true
    case ExperimentalResultCode:
      if (depth != 1 || group != load<u32>(tableAt(CONSTANTS) + EXPERIMENTAL_RESULT)) return true
      if (errorCode != NO_OPCODE) return true
      errorCode = <i32>be32(from)
      experimental = 1
      return true
    case ResultCode:
      if (errorCode != NO_OPCODE) return true
      errorCode = <i32>be32(from)
      experimental = 0
      return true
    case VisitedPlmn:
      if (visitedPlmn == NONE_32) visitedPlmn = plmnOfOctets(from)
      return true
    case VisitedPlmnText:
      if (visitedPlmn == NONE_32) visitedPlmn = plmnOfText(from, to)
      return true
    case RatType:
      if (rat == NONE_8) {
        const value = be32(from)
        rat = value < KNOWN_RATS ? <u32>load<u8>(tableAt(RATS) + <usize>value) : NONE_8
      }
      return true
    case RatOctet:
      if (rat == NONE_8) rat = load<u8>(from)
      return true
    case SubscriptionType:
    case SubscriptionValue:
    case EquipmentType:
    case EquipmentValue:
      return takeOfPair(target, from, to, group)
    default:
      return form == 0 || takeDigits(target, form, from, to)
  }
}

/** Type and value of a subscriber or a device, in any order. */
function takeOfPair(target: u32, from: usize, to: usize, group: u32): bool {
  const equipment = target >= EquipmentType
  if (group != load<u32>(tableAt(CONSTANTS) + (equipment ? USER_EQUIPMENT_INFO : SUBSCRIPTION_ID))) return true
  if (target == SubscriptionType || target == EquipmentType) {
    if (pairTyped) return true
    pairTyped = true
    pairType = be32(from)
  } else {
    if (pairFrom != 0) return true
    pairFrom = from
    pairTo = to
  }
  if (!pairTyped || pairFrom == 0) return true
  if (equipment) return pairType != 0 || takeDigits(Imei, EQUIPMENT, pairFrom, pairTo)
  const form = pairType < KNOWN_SUBSCRIPTIONS ? <u32>load<u8>(tableAt(SUBSCRIPTION_FORMS) + <usize>pairType) : 0
  return form == 0 || takeDigits(pairType == 0 ? Msisdn : Imsi, form, pairFrom, pairTo)
}

/** An NAI or URI says itself whether it is an IMSI or an MSISDN. */
function takeDigits(target: u32, form: u32, from: usize, to: usize): bool {
  if (!findIdentity(form, from, to)) return false
  if (kind == KindNone) return true
  const column = kind == KindImsi ? Imsi : kind == KindMsisdn ? Msisdn : target > Client ? Client : target
  const place = r_values + ((<usize>column) << 3)
  if (load<u64>(place) == NO_DIGITS) store<u64>(place, number)
  return true
}

/** Names that were met lately are taken at once; the first other one and all behind it wait until the rest is read. */
function takeName(target: u32, from: usize, to: usize): bool {
  if (!isNameLength(to - from)) return false
  if (target == Route && ++routesMet > MOST_NAMES) return false
  if (asked == 0) {
    const name = findName(from, to)
    if (name != 0) return setName(target, name)
  }
  if (asked >= MOST_NAMES) return false
  const place = r_asked + ((<usize>asked) << 4)
  store<u32>(place, target, 0)
  store<u32>(place, <u32>from, 4)
  store<u32>(place, <u32>to, 8)
  asked++
  return true
}

/** Asks for the names that wait, in the order of the message: each may be new. */
function askNames(): bool {
  for (let i: u32 = 0; i < asked; i++) {
    const place = r_asked + ((<usize>i) << 4)
    if (!setName(load<u32>(place), askName(<usize>load<u32>(place, 4), <usize>load<u32>(place, 8)))) return false
  }
  return true
}

function setName(target: u32, name: u32): bool {
  const id = idOf(name)
  if (target == Apn) {
    if (apn == 0) apn = id
    return true
  }
  if (isMalformed(name)) return false
  switch (target) {
    case OriginHost:
      if (originHost == 0) originHost = id
      break
    case OriginRealm:
      if (originRealm == 0) originRealm = id
      break
    case DestinationHost:
      if (destinationHost == 0) destinationHost = id
      break
    case DestinationRealm:
      if (destinationRealm == 0) destinationRealm = id
      break
    default:
      store<u32>(r_routes + ((<usize>routes) << 2), id)
      routes++
  }
  return true
}

/** As `sessionHash` of wire/diameter/fill.ts. */
function sessionHash(from: usize, to: usize): u32 {
  let h = <u32>(to - from)
  let p = from
  for (; p + 4 <= to; p += 4) h = ((h ^ be32(p)) * 0x9e3779b1) ^ (h >> 15)
  for (; p < to; p++) h = (h ^ <u32>load<u8>(p)) * 0x01000193
  h ^= h >> 16
  return h == 0 ? 1 : h
}

/** As model/plmn.ts. */
function plmnOfOctets(at: usize): u32 {
  const a = <u32>load<u8>(at)
  const b = <u32>load<u8>(at + 1)
  const c = <u32>load<u8>(at + 2)
  const mnc3 = b >> 4
  if ((a & 15) > 9 || a >> 4 > 9 || (b & 15) > 9 || (c & 15) > 9 || c >> 4 > 9 || (mnc3 > 9 && mnc3 != 15)) return NONE_32
  const mcc = (a & 15) * 100 + (a >> 4) * 10 + (b & 15)
  const mnc = (c & 15) * 10 + (c >> 4)
  return mcc * 10_000 + (mnc3 == 15 ? mnc : 1000 + mnc * 10 + mnc3)
}

function plmnOfText(from: usize, to: usize): u32 {
  const length = to - from
  if (length != 5 && length != 6) return NONE_32
  let n: u32 = 0
  for (let p = from; p < to; p++) {
    const digit = <u32>load<u8>(p) - 0x30
    if (digit > 9) return NONE_32
    n = 10 * n + digit
  }
  return length == 5 ? (n / 100) * 10_000 + (n % 100) : (n / 1000) * 10_000 + 1000 + (n % 1000)
}

function writeDiameter(from: usize, to: usize, row: usize): void {
  put32(c_from, row, <u32>from)
  put32(c_to, row, <u32>to)
  put8(c_protocol, row, PROTOCOL_DIAMETER)
  put32(c_opcode, row, command)
  put16(c_procedure, row, procedure)
  put32(c_errorCode, row, <u32>errorCode)
  put32(c_marks, row, marks)
  putDigits(c_imsiHigh, c_imsiLow, row, Imsi)
  putDigits(c_msisdnHigh, c_msisdnLow, row, Msisdn)
  putDigits(c_imeiHigh, c_imeiLow, row, Imei)
  putDigits(c_nodeHigh, c_nodeLow, row, Node)
  putDigits(c_clientHigh, c_clientLow, row, Client)
  put8(p_flags, row, flags)
  put32(p_application, row, application)
  put32(p_hopByHop, row, be32(from + 12))
  put32(p_endToEnd, row, be32(from + 16))
  put32(p_session, row, session)
  put32(p_originHost, row, originHost)
  put32(p_originRealm, row, originRealm)
  put32(p_destinationHost, row, destinationHost)
  put32(p_destinationRealm, row, destinationRealm)
  put32(p_apn, row, apn)
  put8(p_routesCount, row, routes)
  put8(p_experimental, row, experimental)
  put32(p_visitedPlmn, row, visitedPlmn)
  put8(p_rat, row, rat)
  put32(p_commandFlags, row, commandFlags)
}

function putDigits(highs: usize, lows: usize, row: usize, target: u32): void {
  const value = load<u64>(r_values + ((<usize>target) << 3))
  put32(highs, row, <u32>(value >> 32))
  put32(lows, row, <u32>value)
}
