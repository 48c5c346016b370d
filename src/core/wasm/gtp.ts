// GTPv1-C and GTPv2-C (TS 29.060, TS 29.274) of the usual form, as wire/gtp reads it without an anomaly: a message that fills its datagram, without
// extension headers, whose elements are all known and as long as they must be.
import { findCopy, rememberMessage } from './copies'
import { digitCount, digits, packDigits } from './digits'
import { findFlow, destination, id, source } from './flows'
import { hashOctets } from './hash'
import { fitsGtp } from './host'
import {
  c_errorCode,
  c_from,
  c_imeiHigh,
  c_imeiLow,
  c_imsiHigh,
  c_imsiLow,
  c_link,
  c_marks,
  c_msisdnHigh,
  c_msisdnLow,
  c_opcode,
  c_procedure,
  c_protocol,
  c_to,
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
import { tableAt } from './state'

export const GTP_C: u32 = 2123

const EXTENSION: u32 = 0x04
const SEQUENCE: u32 = 0x02
const NPDU: u32 = 0x01
const PT: u32 = 0x10
const SPARE_1: u32 = 0x08
const PIGGYBACKED: u32 = 0x10
const TEID: u32 = 0x08
const SPARE_2: u32 = 0x03

/** Numbers of the tables of a version, from its first one on (gtp-tables.ts). */
const FIRST_1: u32 = 100
const FIRST_2: u32 = 120
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
const PROCEDURES: u32 = 11
const BIT: u32 = 12
const NEED: u32 = 13
const SEEN_IN: u32 = 14
const ECHO_MARKS: u32 = 15

const FitsLeast: u32 = 1
const FitsByFirst: u32 = 2
const FitsByLength: u32 = 3
const FitsAsk: u32 = 4
const MOST_LENGTH: usize = 64

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
const MAX_DIGITS: u32 = 16
const ECHO_RESPONSE: u32 = 2
const CREATE_SESSION_RESPONSE: u32 = 33
const DOT: u32 = 0x2e
/** Longest name that is kept in `r_dotted`. */
const LONGEST_NAME: usize = 100

let version: u32 = 0
let flags: u32 = 0
let type: u32 = 0
let teid: u32 = 0
let sequence: u32 = 0
let iesFrom: usize = 0
let procedure: u32 = 0
let messages: u32 = 0

let marks: u32 = 0
let cause: i32 = 0
let causeInside: bool = false
let rat: u32 = 0
let plmn: u32 = 0
let senderTeid: u32 = 0
let nameLength: usize = 0

/** Reads the datagram at octets `from` to `to`. False when it is not of the usual form: nothing is changed then. `addresses`, `ports`: where they stand. */
export function gtp(
  addresses: usize,
  ports: usize,
  from: usize,
  to: usize,
  time: f64,
  file: u32,
  frame: u32,
  row: usize,
  lastLink: f64,
): bool {
  const both = be16(ports) == be16(ports + 2)
  if (!findFlow(be32(addresses), be32(addresses + 4), be32(ports), lastLink) || !header(from, to, both)) return false
  hashOctets(from, to, source ^ (destination * 31))
  if (!findCopy(time) || !elements(to)) return false
  rememberMessage(file, frame, 0, row)
  write(from, to, row)
  return true
}

/** The header of a message that is known to be GTP: `both` sender and receiver use the port, or elements say so (wire/gtp/recognise.ts). */
function header(from: usize, to: usize, both: bool): bool {
  if (to < from + 8) return false
  flags = load<u8>(from)
  type = load<u8>(from + 1)
  version = flags >> 5
  const length = <usize>be16(from + 2)
  if (version == 1) {
    if ((flags & PT) == 0 || (flags & (SPARE_1 | EXTENSION)) != 0 || from + 8 + length != to) return false
    const long = (flags & (SEQUENCE | NPDU)) != 0
    if (long ? length < 4 : !both) return false
    teid = be32(from + 4)
    sequence = (flags & SEQUENCE) != 0 ? be16(from + 8) : NONE_32
    iesFrom = from + (long ? 12 : 8)
  } else if (version == 2) {
    if ((flags & (PIGGYBACKED | SPARE_2)) != 0 || from + 4 + length != to) return false
    const tunnel = (flags & TEID) != 0
    const least: usize = tunnel ? 8 : 4
    if (least > length) return false
    teid = tunnel ? be32(from + 4) : NONE_32
    iesFrom = from + (tunnel ? 12 : 8)
    sequence = be32(iesFrom - 4) >> 8
  } else return false
  procedure = load<u16>(table(PROCEDURES) + ((<usize>type) << 1))
  return procedure != 0
}

function table(number: u32): usize {
  return tableAt((version == 2 ? FIRST_2 : FIRST_1) + number)
}

function elements(to: usize): bool {
  const traits = table(TRAITS)
  const targets = table(TARGET)
  const marksAt = table(MARKS)
  const bits = table(BIT)
  const seenIn = table(SEEN_IN)
  const echoes = table(ECHO_MARKS)
  clear()
  const isEcho = type <= ECHO_RESPONSE
  let depth: u32 = 0
  let end = to
  let at = iesFrom
  let left = MAX_IES
  let seen: u32 = 0
  messages++
  while (true) {
    if (at >= end) {
      if (depth == 0) break
      depth--
      end = <usize>load<u32>(r_stack + ((<usize>depth) << 2))
      continue
    }
    if (--left < 0 || !element(at, end)) return false
    const ie = <usize>elementType
    const trait = <u32>load<u8>(traits + ie)
    if (depth == 0) {
      if (isEcho) marks |= load<u32>(echoes + (ie << 2))
      if (instance == 0) {
        seen |= load<u32>(bits + (ie << 2))
        if ((trait & TraitOnce) != 0) {
          if (load<u32>(seenIn + (ie << 2)) == messages) return false
          store<u32>(seenIn + (ie << 2), messages)
        }
      }
    }
    at = valueTo
    if ((trait & TraitInteresting) == 0) continue
    if (depth == 0) marks |= load<u32>(marksAt + (ie << 2))
    const target = <u32>load<u8>(targets + ie)
    if (target != 0 && !fill(target, depth, valueFrom + load<u8>(table(TARGET_AT) + ie))) return false
    if ((trait & TraitGroup) != 0) {
      if (depth >= MAX_DEPTH) return false
      store<u32>(r_stack + ((<usize>depth) << 2), <u32>end)
      depth++
      end = valueTo
      at = valueFrom
    }
  }
  return (load<u32>(table(NEED) + ((<usize>type) << 2)) & ~seen) == 0
}

let elementType: u32 = 0
let instance: u32 = 0
let valueFrom: usize = 0
let valueTo: usize = 0

/** Reads the head of the element at `at`. False when it is not known, goes beyond `end`, or is too short. */
function element(at: usize, end: usize): bool {
  elementType = load<u8>(at)
  const ie = <usize>elementType
  instance = 0
  let length: usize = 0
  if (version == 2) {
    if (at + 4 > end) return false
    instance = load<u8>(at + 3) & 15
    valueFrom = at + 4
    length = be16(at + 1)
  } else if (elementType < 128) {
    valueFrom = at + 1
    length = load<u8>(table(FIXED) + ie)
    if (length == 0) return false
  } else {
    const size = <usize>load<u8>(table(LENGTH_OCTETS) + ie)
    valueFrom = at + 1 + size
    if (valueFrom > end) return false
    length = size == 1 ? <usize>load<u8>(at + 1) : <usize>be16(at + 1)
  }
  valueTo = valueFrom + length
  return valueTo <= end && fits(ie, length)
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

/** Takes the value that begins at `from`: which ones count, says `fill` of wire/gtp/scan.ts. */
function fill(target: u32, depth: u32, from: usize): bool {
  if (target == TargetApn) return labels(from, valueTo)
  if (target == TargetCause) {
    if (instance != 0) return true
    if (from >= valueTo) return false
    if (cause == NO_OPCODE || (depth == 0 && causeInside)) cause = load<u8>(from)
    causeInside = depth != 0
    return true
  }
  if (depth != 0) return true
  if (instance != 0 && !(instance == 1 && target == TargetTeid && type == CREATE_SESSION_RESPONSE)) return true
  if (target <= TargetImei) return takeDigits(r_values + ((<usize>target) << 3), from)
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

function takeDigits(place: usize, from: usize): bool {
  if (from > valueTo || !packDigits(from, valueTo, -1) || digitCount > MAX_DIGITS) return false
  if (load<u64>(place) == NO_DIGITS) store<u64>(place, digits)
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

/** A name in labels (wire/gtp/labels.ts); the first one is kept as dotted text. */
function labels(from: usize, to: usize): bool {
  if (to <= from || to - from > LONGEST_NAME) return false
  const keeps = nameLength == 0
  let labelEnd = from
  let length: usize = 0
  for (let at = from; at < to; at++) {
    const octet = <u32>load<u8>(at)
    if (at == labelEnd) {
      if (octet == 0 || octet > 63) return false
      labelEnd = at + 1 + octet
      if (at == from) continue
      if (keeps) store<u8>(r_dotted + length, DOT)
    } else {
      if (octet <= 0x20 || octet >= 0x7f || octet == DOT) return false
      if (keeps) store<u8>(r_dotted + length, octet)
    }
    length++
  }
  if (labelEnd != to || length == 0) return false
  if (keeps) nameLength = length
  return true
}

function write(from: usize, to: usize, row: usize): void {
  put32(c_from, row, <u32>from)
  put32(c_to, row, <u32>to)
  put32(c_link, row, id)
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
