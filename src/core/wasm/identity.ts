// Where a subscriber's or a device's number stands in the value of an AVP, as wire/diameter/identity.ts.
import { digitCount, digits, illegal, readDigits } from './digits'
import { longNumber } from './host'

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

/** Digits of a number in TBCD at most: E.164 has 15; trunk prefixes and service codes make some longer. */
const MAX_DIGITS: u32 = 20

/** What was found, and its digits (model/digits.ts). */
export let kind: u32 = 0
export let number: u64 = 0
/** A digit was none; there were too many. */
export let hasIllegal: bool = false
export let isTooLong: bool = false

/** Looks for a number; `kind` tells whether there is one. */
export function findIdentity(form: u32, from: usize, to: usize): void {
  kind = KindNone
  hasIllegal = false
  isTooLong = false
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
      if (to - from == 8) packed(from, to)
      else if (to - from >= 14) findText(from, to)
  }
}

function packed(from: usize, to: usize): void {
  const fits = readDigits(from, to)
  kind = KindOther
  number = fits ? digits : (<u64>longNumber(from, to)) << 32
  hasIllegal = illegal
  isTooLong = digitCount > MAX_DIGITS
}

function digitsEnd(from: usize, to: usize): usize {
  let at = from
  while (at < to && <u32>load<u8>(at) - 0x30 < 10) at++
  return at
}

/** Digits of text; at most sixteen. */
function take(ofKind: u32, from: usize, to: usize): void {
  let value: u64 = u64.MAX_VALUE
  let shift: u64 = 60
  for (let p = from; p < to; p++, shift -= 4) value ^= (<u64>(15 ^ (load<u8>(p) & 15))) << shift
  kind = ofKind
  number = value
}

function findText(from: usize, to: usize): void {
  const end = digitsEnd(from, to)
  isTooLong = end - from > 16
  if (end > from && !isTooLong) take(KindOther, from, end)
}

function isIms(at: usize, to: usize): bool {
  return at + 4 <= to && (load<u32>(at) | LOWER) == IMS
}

function findNai(from: usize, to: usize): void {
  const end = digitsEnd(from, to)
  const count = end - from
  if (count < 6 || (end != to && <u32>load<u8>(end) != AT)) return
  const prefixed = count == 16 && end < to && !isIms(end + 1, to)
  isTooLong = count > 15 && !prefixed
  if (!isTooLong) take(KindImsi, prefixed ? from + 1 : from, end)
}

function findUri(from: usize, to: usize): void {
  if (to - from < 3) return
  const word = load<u32>(from) | LOWER
  let at = from
  if (to - from >= 4 && word == SIPS) at += 4
  else if ((word & 0xffffff) == SIP || (word & 0xffffff) == TEL) at += 3
  else return
  if (at >= to || <u32>load<u8>(at) != COLON) return
  const plus = at + 1 < to && <u32>load<u8>(at + 1) == PLUS
  const start = at + (plus ? 2 : 1)
  const end = digitsEnd(start, to)
  const count = end - start
  if (plus) {
    isTooLong = count > 16
    if (count > 0 && !isTooLong) take(KindMsisdn, start, end)
  } else if (end < to && <u32>load<u8>(end) == AT && isIms(end + 1, to) && count >= 6 && count <= 15) take(KindImsi, start, end)
}
