// Diameter (RFC 6733), as wire/diameter/scan.ts reads it, by the tables of core/diameter-tables.ts.
import { findCopy, rememberMessage } from './copies'
import {
  apn,
  askNames,
  beginPair,
  clearDiameter,
  Client,
  Correspondent,
  commandFlags,
  destinationHost,
  destinationRealm,
  errorCode,
  experimental,
  Imei,
  Imsi,
  Msisdn,
  Node,
  originHost,
  originRealm,
  rat,
  routes,
  routesBefore,
  session,
  ShData,
  take,
  visitedPlmn,
} from './diameter-values'
import { hashAvp, hashAvps, hashHeader, hashRest, hashes, setHashes } from './diameter-hash'
import { clearFlags, fitFlags, flag, flagged, isFlaggedAt, writeFlags } from './flags'
import { textMarks } from './host'
import {
  ANOMALY_APPLICATION_UNKNOWN,
  ANOMALY_FIELD_MISSING,
  ANOMALY_FIELD_TWICE,
  ANOMALY_FLAGS_WRONG,
  ANOMALY_HEADER_LENGTH,
  ANOMALY_LENGTH_BEYOND_PARENT,
  ANOMALY_MESSAGE_MALFORMED,
  ANOMALY_MESSAGE_UNKNOWN,
  ANOMALY_PADDING_NOT_ZERO,
  ANOMALY_PARAMETER_UNKNOWN,
  ANOMALY_TRUNCATED,
  ANOMALY_VALUE_LENGTH,
  CONTENTS_CUT,
  c_clientHigh,
  c_clientLow,
  c_correspondentHigh,
  c_correspondentLow,
  c_errorCode,
  c_from,
  c_imeiHigh,
  c_imeiLow,
  c_imsiHigh,
  c_imsiLow,
  c_marks,
  c_msisdnHigh,
  c_msisdnLow,
  c_nodeHigh,
  c_nodeLow,
  c_opcode,
  c_procedure,
  c_protocol,
  c_to,
  LAYER_DIAMETER,
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
  p_routesFrom,
  p_session,
  p_visitedPlmn,
  PROTOCOL_DIAMETER,
  r_stack,
  r_values,
} from './layout'
import { be32, put16, put32, put8 } from './octets'
import { writePlace } from './place'
import { tableAt } from './state'

const HEADER: usize = 20
const VERSION: u8 = 1
/** Second octet of a DTLS record (wire/link/tls.ts). */
const DTLS: u32 = 0xfe
const REQUEST: u32 = 0x80
const ERROR: u32 = 0x20
const RETRANSMITTED: u32 = 0x10
const RESERVED_FLAGS: u32 = 0x0f
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
/** Commands below are RADIUS’s (wire/diameter/header.ts). */
const FIRST_COMMAND: u32 = 256
/** Longest message that is waited for in a stream (wire/diameter/header.ts). */
const MAX_MESSAGE: usize = 1 << 20

// Tables (core/diameter-tables.ts)
const IETF: u32 = 50
const VENDORS: u32 = 51
const RECORDS: u32 = 52
const VALUE_CELLS: u32 = 53
const BIT_CELLS: u32 = 54
const COMMANDS: u32 = 55
const CONSTANTS: u32 = 58
/** Commands that some application has: code, and procedure under an application that is not listed. */
const KNOWN_COMMANDS: u32 = 59
/** AVPs of other vendors than 3GPP, of three words: code, vendor, index. */
const OTHERS: u32 = 60
/** Applications that have a command. */
const APPLICATIONS: u32 = 61
const COMMAND_BITS: u32 = 10
const OTHER_BITS: u32 = 9
// Words of the table of constants
const MSISDN: usize = 0
const SUBSCRIPTION_DATA: usize = 4
const REQUEST_MARKS: usize = 20
const ANSWER_MARKS: usize = 24
const SETS_MSISDN: usize = 28
const KNOWN_COUNT: usize = 32
const APPLICATION_COUNT: usize = 36

// What is to be done with an AVP (wire/diameter/avp.ts, `Trait`)
const Group: u32 = 1
const Counts: u32 = 2
const Beside: u32 = 4
const Quotes: u32 = 8
const ValueMarks: u32 = 16
const Pairs: u32 = 32

// What is wrong with the form of an AVP (wire/diameter/avp.ts, `Odd`)
const Truncated: u32 = 1
const LengthBeyondParent: u32 = 2
const ValueLength: u32 = 4
const FlagsWrong: u32 = 8
const PaddingNotZero: u32 = 16
const FieldTwice: u32 = 64
const ParameterUnknown: u32 = 128

// The message in work
let flags: u32 = 0
let command: u32 = 0
let application: u32 = 0
let procedure: u32 = 0
let marks: u32 = 0
/** Its version is one that is read. */
let isReadable: bool = false

/** Reads a message of a stream, or of whatever else carries it, into `row`; false leaves everything as it was. */
export function diameterMessage(from: usize, to: usize, row: usize): bool {
  if (!diameter(from, to, row, false)) return false
  writePlace(row)
  return true
}

/** The same without the columns that say where the message was. `clean`: one in which anything is odd goes the careful way. */
export function diameter(from: usize, to: usize, row: usize, clean: bool): bool {
  clearFlags()
  if (!readDiameter(from, to) || (clean && flagged > 0)) return false
  setHashes()
  if (!findCopy()) return false
  askNames()
  if (isReadable && (originHost == 0 || originRealm == 0)) flag(ANOMALY_FIELD_MISSING, LAYER_DIAMETER, from)
  if (!fitFlags()) return false
  rememberMessage(row)
  writeDiameter(from, to, row)
  writeFlags(row)
  return true
}

/** False: no message begins at these octets of a stream, of which there are a header, as `plausibleStart` of wire/diameter/header.ts says. True: one may. */
export function mayBegin(at: usize, to: usize): bool {
  const length = <usize>(be32(at) & 0xffffff)
  const head = be32(at + 4)
  if (load<u8>(at) != VERSION || length < HEADER || (length & 3) != 0 || length > MAX_MESSAGE || ((head >> 24) & RESERVED_FLAGS) != 0)
    return false
  const code = head & 0xffffff
  if (at + length <= to) return code >= FIRST_COMMAND && length > HEADER
  const id = be32(at + 8)
  return knownCommand(code) != 0 || (code >= FIRST_COMMAND && id != 0 && isKnownApplication(id))
}

/** A message in a stream begins here, as `plausibleDiameter` of wire/diameter/header.ts says, and ends at `to`. False: perhaps. It is read for that. */
export function begins(from: usize, to: usize): bool {
  clearFlags()
  if (!readDiameter(from, to) || !isReadable || procedureOf(command, application) == 0 || to == from + HEADER) return false
  const both = flags & (REQUEST | ERROR)
  return (flags & RESERVED_FLAGS) == 0 && both != (REQUEST | ERROR) && !isFlaggedAt(from) && !isFlaggedAt(from + HEADER)
}

/** A command of an application that has it; 0 for any other. */
function procedureOf(ofCommand: u32, ofApplication: u32): u32 {
  return findPair(tableAt(COMMANDS), COMMAND_BITS, ofCommand, ofApplication)
}

/** What a table says of two words, by a hash of both: places of three words, of which the last is 0 where nothing stands. */
function findPair(table: usize, bits: u32, a: u32, b: u32): u32 {
  let slot = ((a * 0x9e3779b1) ^ (b * 0x85ebca6b)) >> (32 - bits)
  while (true) {
    const at = table + <usize>slot * 12
    const found = load<u32>(at, 8)
    if (found == 0 || (load<u32>(at) == a && load<u32>(at, 4) == b)) return found
    slot = (slot + 1) & ((1 << bits) - 1)
  }
}

/** A command that its application has not: that of another one, which counts where all have it, or of none. False where streams take it for no header (wire/diameter/header.ts, `continues`). */
function readUnlisted(from: usize): bool {
  const known = knownCommand(command)
  if (known != 0) {
    procedure = load<u32>(known, 4)
    flag(ANOMALY_APPLICATION_UNKNOWN, LAYER_DIAMETER, from)
    return true
  }
  flag(ANOMALY_MESSAGE_UNKNOWN, LAYER_DIAMETER, from)
  return (flags & RESERVED_FLAGS) == 0
}

function isKnownApplication(id: u32): bool {
  const table = tableAt(APPLICATIONS)
  for (let at = table, end = table + load<u32>(tableAt(CONSTANTS), APPLICATION_COUNT) * 4; at < end; at += 4)
    if (load<u32>(at) == id) return true
  return false
}

/** Where the table has a command that some application has; 0 for others. */
function knownCommand(code: u32): usize {
  const table = tableAt(KNOWN_COMMANDS)
  for (let at = table, end = table + load<u32>(tableAt(CONSTANTS), KNOWN_COUNT) * 8; at < end; at += 8) {
    if (load<u32>(at) == code) return at
  }
  return 0
}

function readDiameter(from: usize, to: usize): bool {
  if (to < from + HEADER) return false
  const length = be32(from) & 0xffffff
  const isWhole = from + length == to && (length & 3) == 0
  isReadable = load<u8>(from) == VERSION
  if (!isReadable && <u32>load<u8>(from + 1) == DTLS) return false
  clearDiameter()
  hashHeader(from)
  if (!isReadable) {
    flag(ANOMALY_MESSAGE_MALFORMED, LAYER_DIAMETER, from)
    hashAvps(from + HEADER, to)
    return true
  }
  if (!isWhole) flag(ANOMALY_HEADER_LENGTH, LAYER_DIAMETER, from)
  const head = be32(from + 4)
  flags = head >> 24
  command = head & 0xffffff
  application = be32(from + 8)
  const request = (flags & REQUEST) != 0
  if ((flags & RESERVED_FLAGS) != 0 || (flags & (request ? ERROR : RETRANSMITTED)) != 0) flag(ANOMALY_FLAGS_WRONG, LAYER_DIAMETER, from)
  procedure = procedureOf(command, application)
  if (procedure == 0 && !readUnlisted(from)) return false
  marks = 0
  const end = min(to, from + max(<usize>length, HEADER))
  // What hashDiameter takes for AVPs ends with the octets
  if (end != to) hashRest(from + HEADER, to)
  if (!readAvps(from + HEADER, end)) return false
  marks &= load<u32>(tableAt(CONSTANTS) + (request ? REQUEST_MARKS : ANSWER_MARKS))
  return true
}

/** Place in the dictionary of an AVP of another vendor than 3GPP, as `otherSlot` of wire/diameter/avp.ts; 0 for none. */
function indexOfOther(code: u32, vendor: u32): u32 {
  return findPair(tableAt(OTHERS), OTHER_BITS, code, vendor)
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
    if (--left < 0) return false
    const head = be32(at + 4)
    const itsFlags = head >> 24
    if (room < 8 || (room < 12 && (itsFlags & VENDOR_FLAG) != 0)) {
      if (depth == 0) hashRest(at, to)
      if (depth < quoted) flag(ANOMALY_TRUNCATED, LAYER_DIAMETER, at)
      at = end
      continue
    }
    const code = be32(at)
    const length = <usize>(head & 0xffffff)
    let odd: u32 = 0
    let valueFrom = at + 8
    let index: u32 = 0
    let vendor: u32 = 0
    if ((itsFlags & RESERVED) != 0) odd |= FlagsWrong
    if ((itsFlags & VENDOR_FLAG) != 0) {
      valueFrom = at + 12
      vendor = be32(at + 8)
      if (vendor == TGPP) index = code < TGPP_CODES ? load<u16>(vendors + ((<usize>code) << 1)) : 0
      else if (vendor == 0) odd |= FlagsWrong
      else index = indexOfOther(code, vendor)
    }
    if (vendor == 0) {
      index = code < IETF_CODES ? load<u16>(ietf + ((<usize>code) << 1)) : 0
      if (index == 0 && code >= SHARED_CODES && code < TGPP_CODES && load<u16>(vendors + ((<usize>code) << 1)) != 0) odd |= FlagsWrong
    }
    if (index == 0 && (itsFlags & MANDATORY_FLAG) != 0 && (odd & FlagsWrong) == 0) odd |= ParameterUnknown
    let valueTo = at + length
    let next = at + ((length + 3) & ~3)
    const isShort = valueTo < valueFrom
    if (isShort) {
      if (depth == 0) hashRest(at, to)
      odd |= ValueLength
      valueTo = valueFrom
      next = end
    } else if (next > end) {
      odd |= valueTo > end ? LengthBeyondParent : Truncated
      valueTo = min(valueTo, end)
      next = end
    }
    const record = records + ((<usize>index) << 5)
    const size = <u32>(valueTo - valueFrom)
    const readable = size >= load<u32>(record) && size <= load<u32>(record, 4)
    if (!isShort && (odd & LengthBeyondParent) == 0) {
      for (let p = valueTo; p < next; p++) if (load<u8>(p) != 0) odd |= PaddingNotZero
      if (!readable) odd |= ValueLength
    }
    if (depth == 0 && hashes) hashAvp(code, at, valueTo)
    const trait = <u32>load<u8>(record, 16)
    if ((trait & Counts) != 0 && depth < quoted) {
      if (depth == 0) {
        const bit = load<u32>(record, 12)
        if ((seen & bit) != 0) odd |= FieldTwice
        seen |= bit
      }
      if (depth == 0 || (trait & Beside) == 0) {
        marks |= load<u32>(record, 8)
        if (group == subscriptionData && index == msisdn) marks |= load<u32>(constants + SETS_MSISDN)
        if (readable) {
          if ((trait & ValueMarks) != 0) marks |= valueMarks(record, be32(valueFrom))
          const target = <u32>load<u8>(record, 17)
          if (target >= ShData) {
            const said = textMarks(target, valueFrom, valueTo)
            // In answers stand reports, which have another form
            if ((said & CONTENTS_CUT) != 0 && (flags & REQUEST) != 0) odd |= ValueLength
            marks |= said & ~CONTENTS_CUT
          } else if (target != 0 && !take(target, <u32>load<u8>(record, 18), at, valueFrom, valueTo, depth, group)) return false
        }
      }
    }
    if (odd != 0 && depth < quoted) flagOdd(odd, at)
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
      if ((trait & Pairs) != 0) beginPair()
    }
  }
}

/** In the order in which the careful reader names them (wire/diameter/avp.ts, `Odd`). */
function flagOdd(odd: u32, at: usize): void {
  if ((odd & Truncated) != 0) flag(ANOMALY_TRUNCATED, LAYER_DIAMETER, at)
  if ((odd & LengthBeyondParent) != 0) flag(ANOMALY_LENGTH_BEYOND_PARENT, LAYER_DIAMETER, at)
  if ((odd & ValueLength) != 0) flag(ANOMALY_VALUE_LENGTH, LAYER_DIAMETER, at)
  if ((odd & FlagsWrong) != 0) flag(ANOMALY_FLAGS_WRONG, LAYER_DIAMETER, at)
  if ((odd & PaddingNotZero) != 0) flag(ANOMALY_PADDING_NOT_ZERO, LAYER_DIAMETER, at)
  if ((odd & FieldTwice) != 0) flag(ANOMALY_FIELD_TWICE, LAYER_DIAMETER, at)
  if ((odd & ParameterUnknown) != 0) flag(ANOMALY_PARAMETER_UNKNOWN, LAYER_DIAMETER, at)
}

function valueMarks(record: usize, value: u32): u32 {
  const row = <usize>load<u8>(record, 19)
  if (row != 0) return value < 64 ? load<u32>(tableAt(VALUE_CELLS) + (((row << 6) + <usize>value) << 2)) : 0
  const bits = tableAt(BIT_CELLS) + ((<usize>load<u8>(record, 20)) << 8)
  let mark: u32 = 0
  for (let v = value; v != 0; v &= v - 1) mark |= load<u32>(bits + ((<usize>ctz(v)) << 2))
  return mark
}

function writeDiameter(from: usize, to: usize, row: usize): void {
  put32(c_from, row, <u32>from)
  put32(c_to, row, <u32>to)
  put8(c_protocol, row, PROTOCOL_DIAMETER)
  if (!isReadable) return
  put32(c_opcode, row, command)
  put16(c_procedure, row, procedure)
  put32(c_errorCode, row, <u32>errorCode)
  put32(c_marks, row, marks)
  putDigits(c_imsiHigh, c_imsiLow, row, Imsi)
  putDigits(c_msisdnHigh, c_msisdnLow, row, Msisdn)
  putDigits(c_imeiHigh, c_imeiLow, row, Imei)
  putDigits(c_nodeHigh, c_nodeLow, row, Node)
  putDigits(c_clientHigh, c_clientLow, row, Client)
  putDigits(c_correspondentHigh, c_correspondentLow, row, Correspondent)
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
  if (routes > 0) put32(p_routesFrom, row, routesBefore)
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
