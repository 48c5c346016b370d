// SCCP (Q.713): UDT, XUDT and LUDT by ITU’s standard, or as one of ANSI’s (T1.112.3) where it fits none, as wire/sccp.ts reads it.
import { digitCount, digits, illegal, readTitle } from './digits'
import { dropFlags, flag, flagged } from './flags'
import { longTitle } from './host'
import {
  ANOMALY_ADDRESS_MALFORMED,
  ANOMALY_DIGITS_ILLEGAL,
  ANOMALY_DIGITS_TOO_LONG,
  ANOMALY_LENGTH_BEYOND_PARENT,
  ANOMALY_POINTER_BACKWARDS,
  ANOMALY_SSN_MISSING,
  ANOMALY_SSN_ZERO,
  ANOMALY_TITLE_FORM,
  ANOMALY_TRUNCATED,
  c_calledHigh,
  c_calledIndicator,
  c_calledLow,
  c_calledNature,
  c_calledPc,
  c_calledPlan,
  c_calledSsn,
  c_calledTt,
  c_callingHigh,
  c_callingIndicator,
  c_callingLow,
  c_callingNature,
  c_callingPc,
  c_callingPlan,
  c_callingSsn,
  c_callingTt,
  c_sccpType,
  c_variant,
  LAYER_SCCP,
  NONE_16,
  NONE_32,
  NONE_8,
  VARIANT_ANSI,
  VARIANT_CHINA,
  VARIANT_ITU,
} from './layout'
import { put16, put32, put8 } from './octets'

const UDT: u32 = 9
const XUDT: u32 = 17
const LUDT: u32 = 19
const LAST_TYPE: u32 = 20
const SSN_MANAGEMENT: u32 = 1
const INTERNATIONAL: u32 = 4
const E164: u32 = 1
const E212: u32 = 6
const E214: u32 = 7
const FILLER: u32 = 15
/** Translation types of ANSI whose titles have a plan. */
const ROAMING: u32 = 9
const NODE: u32 = 10
const NO_PLAN: u32 = NONE_8
/** In place of the number of a subsystem that is not named: the tables have it, too. */
const NO_SUBSYSTEM: u32 = 256

// What `readSccp` says of a message
export const Refused: u32 = 0
/** Read. */
export const Usual: u32 = 1
/** No message type that there is: nothing is to be read. */
export const Undecoded: u32 = 2

/** Standards that a message fits, as `plausibleSccp` of wire/sccp.ts tells them. */
const ITU: u32 = 1
const ANSI: u32 = 2
const CHINA: u32 = 4

export let dataFrom: usize = 0
export let dataTo: usize = 0
export let segmented: bool = false
export let first: bool = false
export let remaining: u32 = 0
export let reference: u32 = 0
export let calledSsn: u32 = 0
export let callingSsn: u32 = 0
export let called: u64 = 0
export let calling: u64 = 0
/** The message fits ITU’s standard and no other as well: it speaks for that of its link (pipeline/variants.ts). */
export let votes: bool = false

let type: u32 = 0
let fits: u32 = 0
let indicator: u32 = 0
let pc: u32 = 0
let ssn: u32 = 0
let tt: u32 = 0
let plan: u32 = 0
let nature: u32 = 0
let title: u64 = 0
let variant: u32 = 0
let calledIndicator: u32 = 0
let calledPc: u32 = 0
let calledTt: u32 = 0
let calledPlan: u32 = 0
let calledNature: u32 = 0

/** What is behind a pointer that leads nowhere. */
const NOWHERE: usize = 0
let pointerAt: usize = 0
let firstVariable: usize = 0
let wide: bool = false
/** A pointer leads to what stands behind it among the pointers: by which standard that is an address, only the careful way knows. */
let leadsToPointers: bool = false

/** Where the next pointer leads; `NOWHERE` when that is outside of the message, which is odd. */
function follow(to: usize): usize {
  const at = pointerAt
  const target = wide ? at + 1 + load<u16>(at) : at + load<u8>(at)
  pointerAt = at + (wide ? <usize>2 : <usize>1)
  if (target >= firstVariable && target < to) return target
  if (target < pointerAt || target >= to) fits = 0
  else leadsToPointers = true
  flag(ANOMALY_POINTER_BACKWARDS, LAYER_SCCP, at)
  return NOWHERE
}

/** Reads a message into the numbers above. `narrow`: its point codes may be ITU’s; `open`: else they may be those of others. */
export function readSccp(from: usize, to: usize, narrow: bool, open: bool): u32 {
  const flags = flagged
  variant = VARIANT_ITU
  const found = readParts(from, to)
  if (found != Usual) return found
  if (!decide(narrow, open)) return Refused
  if (variant == VARIANT_ANSI) {
    dropFlags(flags)
    readParts(from, to)
  }
  return calledSsn == SSN_MANAGEMENT && !segmented ? Refused : Usual
}

/** Reads it by `variant`. */
function readParts(from: usize, to: usize): u32 {
  if (from >= to) return Undecoded
  type = load<u8>(from)
  if (type != UDT && type != XUDT && type != LUDT) return type == 0 || type > LAST_TYPE ? Undecoded : Refused
  wide = type == LUDT
  pointerAt = from + (type == UDT ? 2 : 3)
  firstVariable = pointerAt + (type == UDT ? 3 : wide ? 8 : 4)
  if (firstVariable > to) return Refused
  leadsToPointers = false
  segmented = false
  dataFrom = 0
  dataTo = 0
  fits = ITU | ANSI | CHINA
  readAddress(follow(to), to, true)
  isCalledNational = isNational
  called = title
  calledSsn = ssn
  calledIndicator = indicator
  calledPc = pc
  calledTt = tt
  calledPlan = plan
  calledNature = nature
  readAddress(follow(to), to, false)
  calling = title
  callingSsn = ssn
  if (!readData(follow(to), to)) return Refused
  if (type != UDT && !readPart(to)) return Refused
  return leadsToPointers ? Refused : Usual
}

/** By which standard the message is to be read, as `ofSccp` of pipeline/variants.ts says on a link that speaks ITU; false for any but those here. */
function decide(narrow: bool, open: bool): bool {
  votes = false
  if (narrow) {
    votes = !isCalledNational && (fits & ITU) != 0
    return votes || fits == 0
  }
  if (!open) return false
  if ((fits & (ANSI | CHINA)) == 0) {
    // Bits above its point codes make no other message of one that fits ITU alone
    if (isCalledNational || (fits & ITU) == 0) variant = VARIANT_ANSI
    return true
  }
  variant = VARIANT_CHINA
  // Both read a point code in an address in another way
  return !isCalledNational && (fits & CHINA) != 0 && ((calledIndicator | indicator) & 1) == 0
}

export function isChinese(): bool {
  return variant == VARIANT_CHINA
}

export function isAnsi(): bool {
  return variant == VARIANT_ANSI
}

/** The standard by which the message was read. */
export function variantOf(): u32 {
  return variant
}

function readData(target: usize, to: usize): bool {
  if (target == NOWHERE) return true
  const width: usize = wide ? 2 : 1
  if (target + width > to) return false
  dataFrom = target + width
  dataTo = dataFrom + <usize>(wide ? <u32>load<u16>(target) : <u32>load<u8>(target))
  if (dataTo > to) {
    flag(ANOMALY_LENGTH_BEYOND_PARENT, LAYER_SCCP, target)
    dataTo = to
  }
  return true
}

/** The optional part; a pointer of 0 says that there is none. */
function readPart(to: usize): bool {
  if ((wide ? <u32>load<u16>(pointerAt) : <u32>load<u8>(pointerAt)) == 0) return true
  const from = follow(to)
  if (from == NOWHERE) return true
  for (let at = from; at < to; ) {
    const name = load<u8>(at)
    if (name == 0) return true
    if (at + 1 >= to) break
    const value = at + 2
    let end = value + load<u8>(at + 1)
    if (end > to) {
      flag(ANOMALY_LENGTH_BEYOND_PARENT, LAYER_SCCP, at)
      end = to
    }
    if (name == 3 || name == 4 || name == 15) return false
    if (name == 16 && end >= value + 4) {
      const lead = <u32>load<u8>(value)
      segmented = true
      first = (lead & 0x80) != 0
      remaining = lead & 15
      reference = load<u8>(value + 1) | ((<u32>load<u8>(value + 2)) << 8) | ((<u32>load<u8>(value + 3)) << 16)
    }
    at = end
  }
  flag(ANOMALY_TRUNCATED, LAYER_SCCP, from)
  return true
}

let isNational: bool = false
let isCalledNational: bool = false

/** An address (Q.713 §3.4) behind its length at `target`. */
function readAddress(target: usize, to: usize, isCalled: bool): void {
  indicator = 0
  pc = NONE_32
  ssn = NO_SUBSYSTEM
  tt = NONE_16
  plan = NO_PLAN
  nature = NONE_8
  title = u64.MAX_VALUE
  isNational = false
  if (target == NOWHERE) return
  const from = target + 1
  let end = from + load<u8>(target)
  if (end > to) {
    fits = 0
    flag(ANOMALY_LENGTH_BEYOND_PARENT, LAYER_SCCP, target)
    end = to
  }
  if (from >= end) return
  let at = from
  indicator = load<u8>(at++)
  const gti = (indicator >> 2) & 15
  isNational = (indicator & 0x80) != 0 && gti <= 2 && ((indicator & 3) != 2 || gti == 0)
  if (fits != 0) fits &= standardsOf(gti, <u32>(end - from))
  const ansi = variant == VARIANT_ANSI
  if (ansi) {
    if ((indicator & 1) != 0 && at < end) ssn = load<u8>(at++)
    if ((indicator & 2) != 0) {
      if (at + 3 > end) return truncated(from)
      pc = load<u16>(at) | ((<u32>load<u8>(at + 2)) << 16)
      at += 3
    }
  } else {
    if ((indicator & 1) != 0) {
      if (at + 2 > end) return truncated(from)
      pc = load<u8>(at) | ((<u32>load<u8>(at + 1) & 0x3f) << 8)
      at += 2
    }
    if ((indicator & 2) != 0) {
      if (at >= end) return truncated(from)
      ssn = load<u8>(at++)
    }
  }
  if (isCalled) {
    if (ansi ? (indicator & 1) == 0 : ssn == NO_SUBSYSTEM) flag(ANOMALY_SSN_MISSING, LAYER_SCCP, from)
    else if (ssn == 0) flag(ANOMALY_SSN_ZERO, LAYER_SCCP, from)
  }
  if (gti == 0) {
    if (at < end) flag(ANOMALY_ADDRESS_MALFORMED, LAYER_SCCP, at)
  } else if (ansi) readAnsiTitle(gti, at, end)
  else if (gti > 4 || at + (gti == 4 ? 3 : gti == 3 ? 2 : 1) > end) flag(ANOMALY_ADDRESS_MALFORMED, LAYER_SCCP, at)
  else readTitleOf(gti, at, end, isCalled)
}

function truncated(at: usize): void {
  flag(ANOMALY_TRUNCATED, LAYER_SCCP, at)
}

/** The standards whose addresses have an indicator and a length as the address at hand, as `plausibleAddress` of wire/sccp.ts. */
function standardsOf(gti: u32, size: u32): u32 {
  const one = indicator & 1
  const two = (indicator >> 1) & 1
  const itu: u32 = 1 + 2 * one + two
  const china: u32 = 1 + 3 * one + two
  const ansi: u32 = 1 + 3 * two + one
  if (gti == 0) return (size == itu ? ITU : <u32>0) | (size == ansi ? ANSI : <u32>0) | (size == china ? CHINA : <u32>0)
  if (gti > 4) return 0
  const wideTitle = gti <= 2 && size > ansi ? ANSI : <u32>0
  return isNational ? wideTitle : wideTitle | (size > itu ? ITU : <u32>0) | (size > china ? CHINA : <u32>0)
}

/** A global title (Q.713 §3.4.2.3). */
function readTitleOf(gti: u32, from: usize, end: usize, isCalled: bool): void {
  let at = from
  let odd = -1
  if (gti != 1) tt = load<u8>(at++)
  if (gti >= 3) {
    const scheme = <u32>load<u8>(at++)
    plan = scheme >> 4
    const form = scheme & 15
    odd = form == 1 ? 1 : form == 2 ? 0 : -1
  }
  if (gti == 1 || gti == 4) {
    const octet = <u32>load<u8>(at++)
    nature = octet & 0x7f
    if (gti == 1) odd = octet >> 7
  }
  if (isOddTitle(odd, at < end ? <u32>load<u8>(end - 1) >> 4 : 0, isCalled)) flag(ANOMALY_TITLE_FORM, LAYER_SCCP, from)
  takeTitle(at, end, odd)
}

/** A global title of ANSI’s (T1.112.3 §3.5): with a numbering plan, or with one that its translation type says (wire/sccp.ts, `planOfTranslation`). */
function readAnsiTitle(gti: u32, from: usize, end: usize): void {
  if (gti > 2 || from + (gti == 1 ? 2 : 1) > end) {
    flag(ANOMALY_ADDRESS_MALFORMED, LAYER_SCCP, from)
    return
  }
  let at = from
  let odd = -1
  tt = load<u8>(at++)
  if (gti == 1) {
    const scheme = <u32>load<u8>(at++)
    plan = scheme >> 4
    const form = scheme & 15
    odd = form == 1 ? 1 : form == 2 ? 0 : -1
  } else plan = tt == ROAMING ? E212 : tt == NODE ? E164 : NO_PLAN
  takeTitle(at, end, odd)
}

/** The digits of a title, as `titleDigits` of wire/sccp.ts. */
function takeTitle(at: usize, end: usize, odd: i32): void {
  const fits = readTitle(at, end, odd)
  if (illegal) flag(ANOMALY_DIGITS_ILLEGAL, LAYER_SCCP, at)
  if (!fits) flag(ANOMALY_DIGITS_TOO_LONG, LAYER_SCCP, at)
  title = fits ? digits : (<u64>longTitle(at, digitCount)) << 32
}

/** As wire/sccp.ts: a title that international traffic does not write so. `last`: the last nibble. */
function isOddTitle(odd: i32, last: u32, isCalled: bool): bool {
  if (nature != INTERNATIONAL || odd < 0) return true
  if (plan != E164 && !(isCalled && (plan == E212 || plan == E214))) return true
  return odd == 1 ? last != 0 && last != FILLER : last == FILLER
}

/** The point code of the calling address and the number of its subsystem, as columns have them. */
export function callingPointCode(): u32 {
  return pc
}
export function callingSubsystem(): u32 {
  return columnOf(callingSsn)
}

function columnOf(subsystem: u32): u32 {
  return subsystem == NO_SUBSYSTEM ? NONE_16 : subsystem
}

export function writeSccp(row: usize): void {
  put8(c_sccpType, row, type)
  put8(c_variant, row, variant)
  put8(c_calledIndicator, row, calledIndicator)
  put16(c_calledSsn, row, columnOf(calledSsn))
  put32(c_calledPc, row, calledPc)
  put16(c_calledTt, row, calledTt)
  put8(c_calledPlan, row, calledPlan)
  put8(c_calledNature, row, calledNature)
  put32(c_calledHigh, row, <u32>(called >> 32))
  put32(c_calledLow, row, <u32>called)
  put8(c_callingIndicator, row, indicator)
  put16(c_callingSsn, row, columnOf(callingSsn))
  put32(c_callingPc, row, pc)
  put16(c_callingTt, row, tt)
  put8(c_callingPlan, row, plan)
  put8(c_callingNature, row, nature)
  put32(c_callingHigh, row, <u32>(calling >> 32))
  put32(c_callingLow, row, <u32>calling)
}
