// The parameter of a component, by the tables that wire/scan.ts follows: state × tag → field.
import { APPLICATION, constructed, CONTEXT, flagHeader, header, joinParts, PRIVATE, refused, tag, valueFrom, valueTo } from './ber'
import { digitCount, digits, illegal, readDigits } from './digits'
import { flag } from './flags'
import { longNumber, marksOf } from './host'
import {
  ANOMALY_CONSTRUCTED_STRING,
  ANOMALY_DIGITS_ILLEGAL,
  ANOMALY_DIGITS_TOO_LONG,
  ANOMALY_END_OF_CONTENTS_IN_DEFINITE,
  ANOMALY_FIELD_TWICE,
  ANOMALY_PARAMETER_ORDER,
  ANOMALY_PARAMETER_TYPE,
  ANOMALY_PARAMETER_UNKNOWN,
  ANOMALY_TRUNCATED,
  ANOMALY_VALUE_LENGTH,
  ANOMALY_VERSION_OTHER,
  CONTENTS_CUT,
  r_joined,
  r_stack,
  r_values,
} from './layout'
import { tableAt } from './state'

const WIDTH: usize = 160
const MAX_DEPTH: u32 = 32
const MARKING_LEAF: u32 = 2
const SKIP: i32 = -1
const STAY: i32 = -1
const OUT_OF_ORDER: u32 = 0x40000000
const AGAIN: u32 = 0x20000000
const ONCE: u32 = 0x10000000
const FIELD: u32 = 0x0fffffff
/** Octets of a string in constructed form that are read. */
const MOST_JOINED: usize = 256
export const NO_DIGITS: u64 = u64.MAX_VALUE

/** Numbers of the tables of a user of TCAP, from its first one on. */
const ENTRIES: u32 = 0
const MARK: u32 = 1
const TARGET: u32 = 2
const DIGITS_AFTER: u32 = 3
const DIGITS_LOW: u32 = 4
const DIGITS_HIGH: u32 = 5
const LEAF: u32 = 6
const INSIDE: u32 = 7
const NEXT: u32 = 8
const SEEN_IN: u32 = 9
const SEEN_END: u32 = 10

/** Marks of the component in work. */
export let marks: u32 = 0
let call: u32 = 0

/** The digits that the component has for a column: 1 IMSI, 2 MSISDN, 3 node, 4 client, 5 IMEI, 6 whom a short message is to or from (filled by the host). */
export function valueOf(target: usize): u64 {
  return load<u64>(r_values + (target << 3))
}

export function setImsi(value: u64): void {
  store<u64>(r_values + 8, value)
}

/** A new component begins. */
export function clearValues(): void {
  marks = 0
  for (let target: usize = 1; target <= 6; target++) store<u64>(r_values + (target << 3), NO_DIGITS)
}

function slotOf(): i32 {
  const number = <i32>(tag & 0xffffff)
  if (tag >= PRIVATE) return number < 32 ? 128 + number : -1
  if (tag >= CONTEXT) return number < 64 ? number : -1
  if (tag >= APPLICATION) return number < 32 ? 96 + number : -1
  return number < 32 ? 64 + number : -1
}

/** Reads octets `from` to `to` in state `root` of the tables of `user`; `layer`: where it is odd. False when only the careful reader can. */
export function readParameter(user: u32, layer: u32, from: usize, to: usize, root: u32): bool {
  const entries = tableAt(user + ENTRIES)
  const marksAt = tableAt(user + MARK)
  const targets = tableAt(user + TARGET)
  const leaves = tableAt(user + LEAF)
  const insides = tableAt(user + INSIDE)
  const nexts = tableAt(user + NEXT)
  let depth: u32 = 0
  let state = root
  let at = from
  let end = to
  call++
  while (true) {
    if (at >= end) {
      if (depth == 0) return true
      // Per level: where the contents end, the state to return to
      depth--
      const level = r_stack + ((<usize>depth) << 4)
      end = <usize>load<u32>(level)
      state = load<u32>(level, 4)
      continue
    }
    if (!header(at, end)) {
      if (refused) return false
      flag(ANOMALY_TRUNCATED, layer, at)
      at = end
      continue
    }
    flagHeader(layer, at)
    if (tag == 0) {
      flag(ANOMALY_END_OF_CONTENTS_IN_DEFINITE, layer, at)
      at = valueTo
      continue
    }
    const slot = slotOf()
    const entry = slot < 0 ? 0 : load<u32>(entries + ((<usize>state * WIDTH + <usize>slot) << 2))
    if (entry == 0) {
      flag(state == root ? ANOMALY_PARAMETER_TYPE : ANOMALY_PARAMETER_UNKNOWN, layer, at)
      at = valueTo
      continue
    }
    const field = <usize>(entry & FIELD)
    if ((entry & AGAIN) != 0) flag(ANOMALY_FIELD_TWICE, layer, at)
    else if ((entry & OUT_OF_ORDER) != 0) flag(state == root ? ANOMALY_VERSION_OTHER : ANOMALY_PARAMETER_ORDER, layer, at)
    if ((entry & ONCE) != 0) {
      const seenIn = tableAt(user + SEEN_IN) + (field << 2)
      const seenEnd = tableAt(user + SEEN_END) + (field << 2)
      if (load<u32>(seenIn) == call && load<u32>(seenEnd) == <u32>end) flag(ANOMALY_FIELD_TWICE, layer, at)
      store<u32>(seenIn, call)
      store<u32>(seenEnd, <u32>end)
    }
    marks |= load<u32>(marksAt + (field << 2))
    const inside = load<i32>(insides + (field << 2))
    const behind = load<i32>(nexts + (field << 2))
    const here = at
    at = valueTo
    if (inside != SKIP && constructed) {
      if (depth >= MAX_DEPTH) return false
      const level = r_stack + ((<usize>depth) << 4)
      store<u32>(level, <u32>end, 0)
      store<u32>(level, behind == STAY ? state : <u32>behind, 4)
      depth++
      end = valueTo
      at = valueFrom
      state = inside
      continue
    }
    const leaf = <u32>load<u8>(leaves + field)
    if (leaf != 0) {
      const target = <usize>load<u8>(targets + field)
      if (constructed) {
        if (!takeParts(user, layer, field, leaf, target)) return false
      } else if (leaf == MARKING_LEAF) takeContents(user, layer, field, valueFrom, valueTo, valueFrom)
      else if (target != 0) takeDigits(user, layer, field, target, valueFrom, valueTo, valueFrom)
    } else if (inside != SKIP) flag(ANOMALY_PARAMETER_TYPE, layer, here)
    if (behind != STAY) state = behind
  }
}

/** A string in constructed form. False when only the careful reader can. */
function takeParts(user: u32, layer: u32, field: usize, leaf: u32, target: usize): bool {
  const at = valueFrom
  flag(ANOMALY_CONSTRUCTED_STRING, layer, at)
  if (target == 0 && leaf != MARKING_LEAF) return true
  const end = r_joined + joinParts(at, valueTo, MOST_JOINED)
  if (refused) return false
  if (leaf == MARKING_LEAF) takeContents(user, layer, field, r_joined, end, at)
  if (target != 0) takeDigits(user, layer, field, target, r_joined, end, at)
  return true
}

/** What the contents of a value say; `at`: where they are said to be cut. */
function takeContents(user: u32, layer: u32, field: usize, from: usize, to: usize, at: usize): void {
  const said = marksOf(user, <u32>field, from, to)
  if ((said & CONTENTS_CUT) != 0) flag(ANOMALY_VALUE_LENGTH, layer, at)
  marks |= said & ~CONTENTS_CUT
}

/** Digits at octets `from` to `to`; `at`: where they are said to be odd. */
function takeDigits(user: u32, layer: u32, field: usize, target: usize, from: usize, to: usize, at: usize): void {
  const place = r_values + (target << 3)
  if (load<u64>(place) != NO_DIGITS) return
  from += load<u8>(tableAt(user + DIGITS_AFTER) + field)
  const fits = readDigits(from, to)
  if (illegal) flag(ANOMALY_DIGITS_ILLEGAL, layer, at)
  if (digitCount > <u32>load<u8>(tableAt(user + DIGITS_HIGH) + field)) flag(ANOMALY_DIGITS_TOO_LONG, layer, at)
  else if (digitCount < <u32>load<u8>(tableAt(user + DIGITS_LOW) + field) || from > to) flag(ANOMALY_VALUE_LENGTH, layer, at)
  store<u64>(place, fits ? digits : (<u64>longNumber(from, to)) << 32)
}
