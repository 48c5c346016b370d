// SCCP (Q.713) of the usual form: UDT, XUDT and LUDT between two titles with a numbering plan, as wire/sccp.ts reads it.
import { digits, illegal, readTitle } from './digits'
import { flag } from './flags'
import {
  ANOMALY_DIGITS_ILLEGAL,
  ANOMALY_LENGTH_BEYOND_PARENT,
  ANOMALY_TITLE_FORM,
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
  LAYER_SCCP,
  NONE_16,
  NONE_32,
  NONE_8,
} from './layout'
import { put16, put32, put8 } from './octets'

const UDT: u32 = 9
const XUDT: u32 = 17
const LUDT: u32 = 19
const SSN_MANAGEMENT: u32 = 1
const INTERNATIONAL: u32 = 4
const E164: u32 = 1
const E212: u32 = 6
const E214: u32 = 7

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

let type: u32 = 0
let indicator: u32 = 0
let pc: u32 = 0
let ssn: u32 = 0
let tt: u32 = 0
let plan: u32 = 0
let nature: u32 = 0
let calledIndicator: u32 = 0
let calledPc: u32 = 0
let calledTt: u32 = 0
let calledPlan: u32 = 0
let calledNature: u32 = 0

function pointerTarget(at: usize, wide: bool): usize {
  return wide ? at + 1 + load<u16>(at) : at + load<u8>(at)
}

/** Reads a message into the numbers above. False when it is not of the usual form. */
export function readSccp(from: usize, to: usize): bool {
  if (to < from + 12) return false
  type = load<u8>(from)
  if (type != UDT && type != XUDT && type != LUDT) return false
  const wide = type == LUDT
  const width: usize = wide ? 2 : 1
  let at = from + (type == UDT ? 2 : 3)
  const firstVariable = at + width * (type == UDT ? 3 : 4)
  segmented = false
  let target = pointerTarget(at, wide)
  if (target < firstVariable || target >= to || !readAddress(target, to, true)) return false
  called = digits
  calledSsn = ssn
  calledIndicator = indicator
  calledPc = pc
  calledTt = tt
  calledPlan = plan
  calledNature = nature
  if (ssn <= SSN_MANAGEMENT) return false
  at += width
  target = pointerTarget(at, wide)
  if (target < firstVariable || target >= to || !readAddress(target, to, false)) return false
  calling = digits
  callingSsn = ssn
  at += width
  target = pointerTarget(at, wide)
  if (target < firstVariable || target + width > to) return false
  dataFrom = target + width
  dataTo = dataFrom + <usize>(wide ? <u32>load<u16>(target) : <u32>load<u8>(target))
  if (dataTo > to) {
    flag(ANOMALY_LENGTH_BEYOND_PARENT, LAYER_SCCP, target)
    dataTo = to
  }
  if (type == UDT) return true
  at += width
  target = pointerTarget(at, wide)
  if (target == at + width - 1) return true
  return target >= firstVariable && target < to && readOptional(target, to)
}

function readOptional(at: usize, to: usize): bool {
  while (at < to) {
    const name = load<u8>(at)
    if (name == 0) return true
    if (at + 1 >= to) return false
    const value = at + 2
    const end = value + load<u8>(at + 1)
    if (end > to || name == 3 || name == 4 || name == 15) return false
    if (name == 16 && end - value >= 4) {
      const lead = <u32>load<u8>(value)
      segmented = true
      first = (lead & 0x80) != 0
      remaining = lead & 15
      reference = load<u8>(value + 1) | ((<u32>load<u8>(value + 2)) << 8) | ((<u32>load<u8>(value + 3)) << 16)
    }
    at = end
  }
  return false
}

/** An address with a subsystem number and a title of E.164 or, when called, of E.212 or E.214 (Q.713 §3.4). */
function readAddress(target: usize, to: usize, isCalled: bool): bool {
  let at = target + 1
  const end = at + load<u8>(target)
  if (end > to || end < at + 6) return false
  indicator = load<u8>(at++)
  // With a subsystem, of global title indicator 4; the top bit may be that of national addresses of ANSI where there is a point code
  if ((indicator & 0x3e) != 0x12 || (indicator & 0x81) == 0x81) return false
  pc = NONE_32
  if ((indicator & 1) != 0) {
    pc = load<u8>(at) | ((<u32>load<u8>(at + 1) & 0x3f) << 8)
    at += 2
  }
  ssn = load<u8>(at++)
  if (end < at + 4) return false
  const title = at
  tt = load<u8>(at++)
  const scheme = <u32>load<u8>(at++)
  plan = scheme >> 4
  const form = scheme & 15
  nature = load<u8>(at++) & 0x7f
  if (isOddTitle(form, load<u8>(end - 1) >> 4, isCalled)) flag(ANOMALY_TITLE_FORM, LAYER_SCCP, title)
  if (!readTitle(at, end, form == 1 ? 1 : form == 2 ? 0 : -1)) return false
  if (illegal) flag(ANOMALY_DIGITS_ILLEGAL, LAYER_SCCP, at)
  return true
}

/** As wire/sccp.ts: a title that international traffic does not write so. `last`: the last nibble. */
function isOddTitle(form: u32, last: u32, isCalled: bool): bool {
  if (nature != INTERNATIONAL || (form != 1 && form != 2)) return true
  if (plan != E164 && !(isCalled && (plan == E212 || plan == E214))) return true
  return form == 1 ? last != 0 && last != 15 : last == 15
}

/** Takes back what `writeSccp` wrote. */
export function clearSccp(row: usize): void {
  put8(c_sccpType, row, NONE_8)
  put8(c_calledIndicator, row, 0)
  put16(c_calledSsn, row, NONE_16)
  put32(c_calledPc, row, NONE_32)
  put16(c_calledTt, row, NONE_16)
  put8(c_calledPlan, row, NONE_8)
  put8(c_calledNature, row, NONE_8)
  put32(c_calledHigh, row, NONE_32)
  put32(c_calledLow, row, NONE_32)
  put8(c_callingIndicator, row, 0)
  put16(c_callingSsn, row, NONE_16)
  put32(c_callingPc, row, NONE_32)
  put16(c_callingTt, row, NONE_16)
  put8(c_callingPlan, row, NONE_8)
  put8(c_callingNature, row, NONE_8)
  put32(c_callingHigh, row, NONE_32)
  put32(c_callingLow, row, NONE_32)
}

export function writeSccp(row: usize): void {
  put8(c_sccpType, row, type)
  put8(c_calledIndicator, row, calledIndicator)
  put16(c_calledSsn, row, calledSsn)
  put32(c_calledPc, row, calledPc)
  put16(c_calledTt, row, calledTt)
  put8(c_calledPlan, row, calledPlan)
  put8(c_calledNature, row, calledNature)
  put32(c_calledHigh, row, <u32>(called >> 32))
  put32(c_calledLow, row, <u32>called)
  put8(c_callingIndicator, row, indicator)
  put16(c_callingSsn, row, callingSsn)
  put32(c_callingPc, row, pc)
  put16(c_callingTt, row, tt)
  put8(c_callingPlan, row, plan)
  put8(c_callingNature, row, nature)
  put32(c_callingHigh, row, <u32>(calling >> 32))
  put32(c_callingLow, row, <u32>calling)
}
