/**
 * Identifiers of subscribers are masked unless somebody with the right asks: the network or country part and the last two digits stay
 * (`310410*******21`, `+1202*****21`). Addresses of network nodes are never masked: without them nothing can be blocked.
 */
import { findE164, findImsi } from '../intel/index.js'

function stars(digits: string, keep: number): string {
  const front = Math.min(keep, Math.max(0, digits.length - 2))
  const hidden = digits.length - front - Math.min(2, digits.length - front)
  return hidden <= 0 && digits.length > 0 ? '*'.repeat(digits.length) : digits.slice(0, front) + '*'.repeat(hidden) + digits.slice(-2)
}

/** An IMSI, or an E.212 title: MCC, MNC and the last two digits stay. */
function maskImsi(imsi: string): string {
  return stars(imsi, findImsi(imsi)?.plmn.length ?? 5)
}

/** An MSISDN or E.214 title, without `+`: country code (in the North American plan with the area code) and the last two digits stay. */
function maskMsisdn(msisdn: string): string {
  const code = msisdn.startsWith('1') ? 4 : (findE164(msisdn)?.prefix.length ?? 2)
  return stars(msisdn, Math.min(code, 4))
}

/** An IMEI: the type allocation code stays. */
function maskImei(imei: string): string {
  return stars(imei, 8)
}

/** How a report shows identifiers. */
export interface Show {
  readonly imsi: (digits: string) => string
  readonly msisdn: (digits: string) => string
  readonly imei: (digits: string) => string
  readonly revealed: boolean
  /** Texts that people wrote are shown, too: the configuration keeps them (sms.keep_text), and identifiers are revealed. */
  readonly text: boolean
}

export const masked: Show = { imsi: maskImsi, msisdn: maskMsisdn, imei: maskImei, revealed: false, text: false }
const same = (digits: string): string => digits
export const revealed: Show = { imsi: same, msisdn: same, imei: same, revealed: true, text: false }
export const revealedWithText: Show = { ...revealed, text: true }

/** Text from outside for a terminal or a text file: control characters, and those that turn the writing direction, become visible. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
}
