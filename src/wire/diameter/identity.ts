/**
 * Numbers of subscribers and equipment in text and TBCD: IMSI in User-Name and NAIs, MSISDN in URIs, IMEI. Found without a string, because `scan`
 * needs them for every message; `explain` cuts the same octets out.
 */
import type { Octets } from '../octets.js'
import type { DigitForm } from './dictionary.js'

export const IdentityKind = { none: 0, imsi: 1, msisdn: 2, other: 3 } as const

/** What `findIdentity` found: the kind, and where the digits stand; `packed`: they are TBCD. */
export const identity = { kind: 0 as number, from: 0, to: 0, packed: false, tooLong: false }

const AT = 0x40
const PLUS = 0x2b
const COLON = 0x3a
const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39

function digitsEnd(octets: Octets, from: number, to: number): number {
  let at = from
  while (at < to && isDigit(octets[at] as number)) at++
  return at
}

/** True when ASCII letters stand at `at`, in either case. */
function has(octets: Octets, at: number, to: number, word: readonly number[]): boolean {
  if (to - at < word.length) return false
  for (let i = 0; i < word.length; i++) if (((octets[at + i] as number) | 0x20) !== word[i]) return false
  return true
}
const ascii = (text: string): readonly number[] => Array.from(text, (c) => c.charCodeAt(0) | 0x20)
const SIP = ascii('sip')
const SIPS = ascii('sips')
const TEL = ascii('tel')
const IMS = ascii('ims.')

function set(kind: number, from: number, to: number): void {
  identity.kind = kind
  identity.from = from
  identity.to = to
}

/** Looks for a number in octets `from` to `to`, in the given form. */
export function findIdentity(form: DigitForm, octets: Octets, from: number, to: number): void {
  identity.packed = false
  identity.tooLong = false
  set(IdentityKind.none, from, from)
  switch (form) {
    case 'tbcd':
      identity.packed = true
      set(IdentityKind.other, from, to)
      return
    case 'text':
      findText(octets, from, to)
      return
    case 'nai':
      findNai(octets, from, to)
      return
    case 'uri':
      findUri(octets, from, to)
      return
    case 'equipment':
      // IMEI and IMEISV come as 8 octets of TBCD or as 14 to 16 digits of text.
      if (to - from === 8) {
        identity.packed = true
        set(IdentityKind.other, from, to)
      } else if (to - from >= 14) findText(octets, from, to)
  }
}

/** Digits only, up to sixteen. */
function findText(octets: Octets, from: number, to: number): void {
  const end = digitsEnd(octets, from, to)
  identity.tooLong = end - from > 16
  if (end > from && !identity.tooLong) set(IdentityKind.other, from, end)
}

/**
 * An IMSI alone (TS 29.272 §7.3.201), a private identity `IMSI@ims.…` (TS 23.003 §13.3), or an EAP identity `0IMSI@nai.…` whose first digit
 * says the method (TS 23.003 §14.3, §19.3): that digit is told from an IMSI by the length, sixteen.
 */
function findNai(octets: Octets, from: number, to: number): void {
  const end = digitsEnd(octets, from, to)
  const count = end - from
  if (count < 6) return
  if (end === to || octets[end] === AT) {
    const prefixed = count === 16 && end < to && !has(octets, end + 1, to, IMS)
    identity.tooLong = count > 15 && !prefixed
    if (!identity.tooLong) set(IdentityKind.imsi, prefixed ? from + 1 : from, end)
  }
}

/** `sip:+12025550100@…`, `tel:+12025550100` (TS 23.003 §13.4), and `sip:IMSI@ims.…`, the temporary public identity (§13.4B). */
function findUri(octets: Octets, from: number, to: number): void {
  const scheme = has(octets, from, to, SIPS) ? 4 : has(octets, from, to, SIP) || has(octets, from, to, TEL) ? 3 : 0
  const at = from + scheme
  if (scheme === 0 || at >= to || octets[at] !== COLON) return
  const plus = octets[at + 1] === PLUS && at + 1 < to
  const start = at + (plus ? 2 : 1)
  const end = digitsEnd(octets, start, to)
  identity.tooLong = plus && end - start > 16
  if (plus && end > start && !identity.tooLong) set(IdentityKind.msisdn, start, end)
  else if (!plus && end < to && octets[end] === AT && has(octets, end + 1, to, IMS) && end - start >= 6 && end - start <= 15)
    set(IdentityKind.imsi, start, end)
}

/** Digits of text into two columns (model/digits.ts); at most sixteen. */
export function textInto(octets: Octets, from: number, to: number, high: Uint32Array, low: Uint32Array, row: number): void {
  let h = 0xffffffff
  let l = 0xffffffff
  for (let i = from; i < to; i++) {
    const nibble = 15 ^ ((octets[i] as number) & 15)
    const place = i - from
    if (place < 8) h ^= nibble << (28 - 4 * place)
    else l ^= nibble << (60 - 4 * place)
  }
  high[row] = h
  low[row] = l
}

/** True when a host or realm name is made of labels of letters, digits, hyphens and underscores (RFC 6733 §4.3.1, RFC 1035 §2.3.1). */
export function wellFormedName(octets: Octets, from: number, to: number): boolean {
  let label = 0
  for (let i = from; i < to; i++) {
    const o = octets[i] as number
    if (o === 0x2e) {
      if (label === 0) return false
      label = 0
    } else {
      const letter = o | 0x20
      if (!((letter >= 0x61 && letter <= 0x7a) || isDigit(o) || o === 0x2d || o === 0x5f) || ++label > 63) return false
    }
  }
  return label > 0 && to - from <= 255
}
