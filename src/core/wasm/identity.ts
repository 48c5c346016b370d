// Where a subscriber's or a device's number stands in the value of an AVP, as wire/diameter/identity.ts.
import { digitCount, digits, packDigits } from './digits'

/** Forms of values (core/diameter-tables.ts). */
const TBCD: u32 = 1
const TEXT: u32 = 2
const NAI: u32 = 3
const URI: u32 = 4
export const EQUIPMENT: u32 = 5

export const KindNone: u32 = 0
export const KindImsi: u32 = 1
export const KindMsisdn: u32 = 2
const KindOther: u32 = 3

// Words in lower case, the first letter the lowest octet
const LOWER: u32 = 0x20202020
const SIP: u32 = 0x706973
const SIPS: u32 = 0x73706973
const TEL: u32 = 0x6c6574
const IMS: u32 = 0x2e736d69
const AT: u32 = 0x40
const PLUS: u32 = 0x2b
const COLON: u32 = 0x3a

/** What was found, and its digits (wasm/digits.ts). */
export let kind: u32 = 0
export let number: u64 = 0

/** Looks for a number. False when it is odd; `kind` tells whether there is one. */
export function findIdentity(form: u32, from: usize, to: usize): bool {
  kind = KindNone
  switch (form) {
    case TBCD:
      return packed(from, to)
    case TEXT:
      return findText(from, to)
    case NAI:
      return findNai(from, to)
    case URI:
      return findUri(from, to)
    case EQUIPMENT:
      if (to - from == 8) return packed(from, to)
      return to - from < 14 || findText(from, to)
    default:
      return true
  }
}

function packed(from: usize, to: usize): bool {
  if (!packDigits(from, to, -1) || digitCount == 0) return false
  kind = KindOther
  number = digits
  return true
}

function digitsEnd(from: usize, to: usize): usize {
  let at = from
  while (at < to && <u32>load<u8>(at) - 0x30 < 10) at++
  return at
}

/** Digits of text; at most sixteen. */
function take(ofKind: u32, from: usize, to: usize): bool {
  let value: u64 = u64.MAX_VALUE
  let shift: u64 = 60
  for (let p = from; p < to; p++, shift -= 4) value ^= (<u64>(15 ^ (load<u8>(p) & 15))) << shift
  kind = ofKind
  number = value
  return true
}

function findText(from: usize, to: usize): bool {
  const end = digitsEnd(from, to)
  if (end - from > 16) return false
  return end == from || take(KindOther, from, end)
}

function isIms(at: usize, to: usize): bool {
  return at + 4 <= to && (load<u32>(at) | LOWER) == IMS
}

function findNai(from: usize, to: usize): bool {
  const end = digitsEnd(from, to)
  const count = end - from
  if (count < 6 || (end != to && <u32>load<u8>(end) != AT)) return true
  const prefixed = count == 16 && end < to && !isIms(end + 1, to)
  if (count > 15 && !prefixed) return false
  return take(KindImsi, prefixed ? from + 1 : from, end)
}

function findUri(from: usize, to: usize): bool {
  if (to - from < 3) return true
  const word = load<u32>(from) | LOWER
  let at = from
  if (to - from >= 4 && word == SIPS) at += 4
  else if ((word & 0xffffff) == SIP || (word & 0xffffff) == TEL) at += 3
  else return true
  if (at >= to || <u32>load<u8>(at) != COLON) return true
  const plus = at + 1 < to && <u32>load<u8>(at + 1) == PLUS
  const start = at + (plus ? 2 : 1)
  const end = digitsEnd(start, to)
  if (plus) {
    if (end - start > 16) return false
    return end == start || take(KindMsisdn, start, end)
  }
  const count = end - start
  return end >= to || <u32>load<u8>(end) != AT || !isIms(end + 1, to) || count < 6 || count > 15 || take(KindImsi, start, end)
}
