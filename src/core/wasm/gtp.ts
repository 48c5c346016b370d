// GTPv1-C and GTPv2-C (TS 29.060, TS 29.274) as wire/gtp reads them: one message of a datagram.
import { findCopy, rememberMessage } from './copies'
import { digits, illegal, readDigits } from './digits'
import { fitFlags, flag, writeFlags } from './flags'
import { destination, findFlow, source } from './flows'
import {
  beginGtp,
  both,
  end,
  flags,
  iesFrom,
  isExact,
  none,
  procedure,
  readHeader,
  sequence,
  table,
  teid,
  type,
  version,
} from './gtp-header'
import { hashOctets } from './hash'
import { fitsGtp, longNumber } from './host'
import { labelsLength, readLabels } from './labels'
import {
  ANOMALY_DIGITS_ILLEGAL,
  ANOMALY_DIGITS_TOO_LONG,
  ANOMALY_FIELD_MISSING,
  ANOMALY_FIELD_TWICE,
  ANOMALY_LENGTH_BEYOND_PARENT,
  ANOMALY_NAME_MALFORMED,
  ANOMALY_NESTING_TOO_DEEP,
  ANOMALY_PARAMETER_UNKNOWN,
  ANOMALY_TRUNCATED,
  ANOMALY_VALUE_LENGTH,
  c_errorCode,
  c_from,
  c_imeiHigh,
  c_imeiLow,
  c_imsiHigh,
  c_imsiLow,
  c_marks,
  c_msisdnHigh,
  c_msisdnLow,
  c_opcode,
  c_procedure,
  c_protocol,
  c_to,
  LAYER_GTP,
  NO_OPCODE,
  NONE_32,
  NONE_8,
  p_apn,
  p_endToEnd,
  p_flags,
  p_fromPeer,
  p_hopByHop,
  p_rat,
  p_senderTeid,
  p_toPeer,
  p_visitedPlmn,
  PROTOCOL_GTPV1,
  PROTOCOL_GTPV2,
  r_dotted,
  r_stack,
  r_values,
} from './layout'
import { askName, idOf } from './names'
import { be16, be32, put16, put32, put8 } from './octets'
import { NO_DIGITS } from './parameter'
import { writePlace } from './place'

export const GTP_C: u32 = 2123

const TRAITS: u32 = 0
const LEAST: u32 = 1
const MARKS: u32 = 2
const TARGET: u32 = 3
const TARGET_AT: u32 = 4
const FIXED: u32 = 5
const LENGTH_OCTETS: u32 = 6
const FIRST_AT: u32 = 7
const BY_FIRST: u32 = 8
const FITS: u32 = 9
const LENGTHS: u32 = 10
const BIT: u32 = 12
const NEED: u32 = 13
const SEEN_IN: u32 = 14
const ECHO_MARKS: u32 = 15

const FitsLeast: u32 = 1
const FitsByFirst: u32 = 2
const FitsByLength: u32 = 3
const FitsAsk: u32 = 4
const MOST_LENGTH: usize = 64

const TraitKnown: u32 = 1
const TraitGroup: u32 = 2
const TraitOnce: u32 = 4
const TraitInteresting: u32 = 16

const TargetImsi: u32 = 1
const TargetMsisdn: u32 = 2
const TargetImei: u32 = 3
const TargetCause: u32 = 4
const TargetApn: u32 = 5
const TargetRat: u32 = 6
const TargetPlmn: u32 = 7
const TargetTeid: u32 = 8

const MAX_DEPTH: u32 = 4
const MAX_IES: i32 = 1024
const ECHO_RESPONSE: u32 = 2
const CREATE_SESSION_RESPONSE: u32 = 33
/** No echo holds this element: it is in place of one that is cut off. */
const NO_ELEMENT: usize = 0

// What is wrong with the form of an element (wire/gtp/walk.ts, `Odd`)
const LengthBeyondParent: u32 = 1
const ParameterUnknown: u32 = 2
const ValueLength: u32 = 4
const FieldTwice: u32 = 8
const NestingTooDeep: u32 = 16

/** What is wrong with the element in work. */
let odd: u32 = 0
let messages: u32 = 0

let marks: u32 = 0
let cause: i32 = 0
let causeInside: bool = false
let rat: u32 = 0
let plmn: u32 = 0
let senderTeid: u32 = 0
let nameLength: usize = 0

/** Reads the datagram at octets `from` to `to`. False when it is not of the usual form: nothing is changed then. `addresses`, `ports`: where they stand. */
export function gtp(addresses: usize, ports: usize, from: usize, to: usize, row: usize): bool {
  beginGtp(be16(ports) == be16(ports + 2))
  if (!findFlow(be32(addresses), be32(addresses + 4), be32(ports)) || !readHeader(from, to)) return false
  hashOctets(from, to, source ^ (destination * 31))
  if (!findCopy() || !elements(from) || !fitFlags()) return false
  rememberMessage(row)
  write(from, to, row)
  writePlace(row)
  writeFlags(row)
  return true
}

/** Elements beside the header that are known, where those tell whether this is GTP (wire/gtp/recognise.ts, `wellFormed`). */
let knownElements: u32 = 0

/** The elements of the message at `from`, as `scanIes`. False when they are no elements, or too many. */
function elements(from: usize): bool {
  const traits = table(TRAITS)
  const targets = table(TARGET)
  const marksAt = table(MARKS)
  const bits = table(BIT)
  const seenIn = table(SEEN_IN)
  const echoes = table(ECHO_MARKS)
  clear()
  const isEcho = type <= ECHO_RESPONSE
  let depth: u32 = 0
  let to = end
  let at = iesFrom
  let left = MAX_IES
  let seen: u32 = 0
  let cut = false
  knownElements = 0
  messages++
  while (true) {
    if (at >= to) {
      if (depth == 0) break
      depth--
      to = <usize>load<u32>(r_stack + ((<usize>depth) << 2))
      continue
    }
    if (--left < 0) return false
    if (!element(at, to)) {
      flag(ANOMALY_TRUNCATED, LAYER_GTP, at)
      if (depth == 0) {
        if (isEcho) marks |= load<u32>(echoes + (NO_ELEMENT << 2))
        cut = true
      }
      at = to
      continue
    }
    const ie = <usize>elementType
    const trait = <u32>load<u8>(traits + ie)
    const here = at
    at = valueTo
    if (depth == 0) {
      if ((odd & LengthBeyondParent) != 0) cut = true
      else if ((odd & ParameterUnknown) == 0) knownElements++
      else if (!both && procedure == 0) return none()
      if (isEcho) marks |= load<u32>(echoes + (ie << 2))
      if (instance == 0) {
        seen |= load<u32>(bits + (ie << 2))
        if ((trait & TraitOnce) != 0) {
          if (load<u32>(seenIn + (ie << 2)) == messages) odd |= FieldTwice
          store<u32>(seenIn + (ie << 2), messages)
        }
      }
    }
    if ((trait & TraitInteresting) != 0) {
      if (depth == 0) marks |= load<u32>(marksAt + (ie << 2))
      const target = <u32>load<u8>(targets + ie)
      const readable = (odd & (ParameterUnknown | ValueLength)) == 0
      if (target != 0 && readable && !fill(target, depth, valueFrom + load<u8>(table(TARGET_AT) + ie), here)) return false
      if ((trait & TraitGroup) != 0) {
        if (depth >= MAX_DEPTH) odd |= NestingTooDeep
        else {
          store<u32>(r_stack + ((<usize>depth) << 2), <u32>to)
          depth++
          to = valueTo
          at = valueFrom
        }
      }
    }
    if (odd != 0) flagOdd(here)
  }
  if (!both && iesFrom < end && !isExact() && (knownElements == 0 || (cut && procedure == 0))) return none()
  if ((load<u32>(table(NEED) + ((<usize>type) << 2)) & ~seen) != 0) flag(ANOMALY_FIELD_MISSING, LAYER_GTP, from)
  return true
}

/** In the order in which the careful reader names them (wire/gtp/walk.ts). */
function flagOdd(at: usize): void {
  if ((odd & LengthBeyondParent) != 0) flag(ANOMALY_LENGTH_BEYOND_PARENT, LAYER_GTP, at)
  if ((odd & ParameterUnknown) != 0) flag(ANOMALY_PARAMETER_UNKNOWN, LAYER_GTP, at)
  if ((odd & ValueLength) != 0) flag(ANOMALY_VALUE_LENGTH, LAYER_GTP, at)
  if ((odd & FieldTwice) != 0) flag(ANOMALY_FIELD_TWICE, LAYER_GTP, at)
  if ((odd & NestingTooDeep) != 0) flag(ANOMALY_NESTING_TOO_DEEP, LAYER_GTP, at)
}

let elementType: u32 = 0
let instance: u32 = 0
let valueFrom: usize = 0
let valueTo: usize = 0

/** Reads the head of the element at `at`, as `readIe`. False when the octets end before it does. */
function element(at: usize, to: usize): bool {
  elementType = load<u8>(at)
  const ie = <usize>elementType
  instance = 0
  odd = 0
  if (version == 2) {
    if (at + 4 > to) return false
    instance = load<u8>(at + 3) & 15
    valueFrom = at + 4
    valueTo = valueFrom + be16(at + 1)
  } else if (elementType < 128) {
    valueFrom = at + 1
    const length = <usize>load<u8>(table(FIXED) + ie)
    valueTo = length == 0 ? to : valueFrom + length
  } else {
    const size = <usize>load<u8>(table(LENGTH_OCTETS) + ie)
    valueFrom = at + 1 + size
    if (valueFrom > to) return false
    valueTo = valueFrom + (size == 1 ? <usize>load<u8>(at + 1) : <usize>be16(at + 1))
  }
  if (valueTo > to) {
    odd = LengthBeyondParent
    valueTo = to
  }
  if ((<u32>load<u8>(table(TRAITS) + ie) & TraitKnown) == 0) odd |= ParameterUnknown
  else if (!fits(ie, valueTo - valueFrom)) odd |= ValueLength
  return true
}

function fits(ie: usize, length: usize): bool {
  if (length < <usize>load<u16>(table(LEAST) + (ie << 1))) return false
  switch (<u32>load<u8>(table(FITS) + ie)) {
    case FitsLeast:
      return true
    case FitsByFirst: {
      const by = table(BY_FIRST) + ((<usize>load<u32>(table(FIRST_AT) + (ie << 2)) + <usize>load<u8>(valueFrom)) << 1)
      return length > 0 && length >= <usize>load<u16>(by)
    }
    case FitsByLength:
      if (length < MOST_LENGTH) return load<u8>(table(LENGTHS) + ie * MOST_LENGTH + length) != 0
      return fitsGtp(version, elementType, valueFrom, valueTo)
    case FitsAsk:
      return fitsGtp(version, elementType, valueFrom, valueTo)
    default:
      return false
  }
}

function clear(): void {
  marks = 0
  cause = NO_OPCODE
  causeInside = false
  rat = NONE_8
  plmn = NONE_32
  senderTeid = NONE_32
  nameLength = 0
  for (let target: u32 = TargetImsi; target <= TargetImei; target++) store<u64>(r_values + ((<usize>target) << 3), NO_DIGITS)
}

/** Takes the value that begins at `from`, of the element at `at`: which ones count, says `fill` of wire/gtp/scan.ts. False where that reads beyond the value. */
function fill(target: u32, depth: u32, from: usize, at: usize): bool {
  if (target == TargetApn) {
    if (!readLabels(from, valueTo, nameLength == 0)) flag(ANOMALY_NAME_MALFORMED, LAYER_GTP, at)
    if (nameLength == 0) nameLength = labelsLength
    return true
  }
  if (target == TargetCause) {
    if (instance != 0) return true
    if (from >= valueTo) return false
    if (cause == NO_OPCODE || (depth == 0 && causeInside)) {
      cause = load<u8>(from)
      causeInside = depth != 0
    }
    return true
  }
  if (depth != 0) return true
  if (instance != 0 && !(instance == 1 && target == TargetTeid && type == CREATE_SESSION_RESPONSE)) return true
  if (target <= TargetImei) return takeDigits(r_values + ((<usize>target) << 3), from, at)
  if (target == TargetRat) {
    if (from >= valueTo) return false
    if (rat == NONE_8) rat = load<u8>(from)
  } else if (target == TargetPlmn) {
    if (valueTo >= from + 3 && plmn == NONE_32) plmn = plmnAt(from)
  } else {
    if (valueTo < from + 4) return false
    if (senderTeid == NONE_32) senderTeid = be32(from)
  }
  return true
}

function takeDigits(place: usize, from: usize, at: usize): bool {
  if (from > valueTo) return false
  const fits = readDigits(from, valueTo)
  if (illegal) flag(ANOMALY_DIGITS_ILLEGAL, LAYER_GTP, at)
  if (!fits) flag(ANOMALY_DIGITS_TOO_LONG, LAYER_GTP, at)
  const value = fits ? digits : (<u64>longNumber(from, valueTo)) << 32
  if (load<u64>(place) == NO_DIGITS) store<u64>(place, value)
  return true
}

/** As `plmnOfOctets`. */
function plmnAt(at: usize): u32 {
  const a = <u32>load<u8>(at)
  const b = <u32>load<u8>(at + 1)
  const c = <u32>load<u8>(at + 2)
  const third = b >> 4
  if ((a & 15) > 9 || a >> 4 > 9 || (b & 15) > 9 || (c & 15) > 9 || c >> 4 > 9 || (third > 9 && third != 15)) return NONE_32
  const mcc = (a & 15) * 100 + (a >> 4) * 10 + (b & 15)
  const mnc = (c & 15) * 10 + (c >> 4)
  return third == 15 ? mcc * 10_000 + mnc : mcc * 10_000 + 1000 + mnc * 10 + third
}

function write(from: usize, to: usize, row: usize): void {
  put32(c_from, row, <u32>from)
  put32(c_to, row, <u32>to)
  put8(c_protocol, row, version == 2 ? PROTOCOL_GTPV2 : PROTOCOL_GTPV1)
  put32(c_opcode, row, type)
  put16(c_procedure, row, procedure)
  put32(c_marks, row, marks)
  put32(c_errorCode, row, cause)
  putDigits(c_imsiHigh, c_imsiLow, row, TargetImsi)
  putDigits(c_msisdnHigh, c_msisdnLow, row, TargetMsisdn)
  putDigits(c_imeiHigh, c_imeiLow, row, TargetImei)
  put8(p_flags, row, flags)
  put32(p_endToEnd, row, teid)
  put32(p_hopByHop, row, sequence)
  put32(p_fromPeer, row, source)
  put32(p_toPeer, row, destination)
  put8(p_rat, row, rat)
  put32(p_visitedPlmn, row, plmn)
  put32(p_senderTeid, row, senderTeid)
  if (nameLength > 0) put32(p_apn, row, idOf(askName(r_dotted, r_dotted + nameLength)))
}

function putDigits(highs: usize, lows: usize, row: usize, target: u32): void {
  const value = load<u64>(r_values + ((<usize>target) << 3))
  put32(highs, row, <u32>(value >> 32))
  put32(lows, row, <u32>value)
}
