/** PLMN codes (TS 23.003 §12.1) as one number in columns: MCC × 10,000 + MNC, plus 1,000 when the MNC has three digits. */

export const NO_PLMN = 0xffffffff

/** The number of «310410» or «20801»; NO_PLMN for anything else. */
export function plmnNumber(code: string): number {
  if (!/^\d{5,6}$/.test(code)) return NO_PLMN
  return Number(code.slice(0, 3)) * 10_000 + (code.length === 6 ? 1000 : 0) + Number(code.slice(3))
}

/** Texts made lately, each in the place of its number: traffic names the same few networks, and one text of each is hashed and compared once. */
const PLACES = 1021
const numbersLately = new Uint32Array(PLACES).fill(NO_PLMN)
const textsLately: string[] = Array.from({ length: PLACES }, () => '')

/** «310410», «20801»; '' for NO_PLMN. */
export function plmnText(number: number): string {
  if (number === NO_PLMN) return ''
  const place = number % PLACES
  if (numbersLately[place] !== number) {
    textsLately[place] = textOf(number)
    numbersLately[place] = number
  }
  return textsLately[place] as string
}

function textOf(number: number): string {
  const mnc = number % 10_000
  return (
    String(Math.floor(number / 10_000)).padStart(3, '0') +
    (mnc >= 1000 ? String(mnc - 1000).padStart(3, '0') : String(mnc).padStart(2, '0'))
  )
}

/** Three octets of TS 24.008 §10.5.1.3 (MCC2 MCC1, MNC3 MCC3, MNC2 MNC1) as a number; NO_PLMN when a nibble is no digit. */
export function plmnOfOctets(octets: Uint8Array, at: number): number {
  const a = octets[at] as number
  const b = octets[at + 1] as number
  const c = octets[at + 2] as number
  const mcc1 = a & 15
  const mcc2 = a >> 4
  const mcc3 = b & 15
  const mnc3 = b >> 4
  const mnc1 = c & 15
  const mnc2 = c >> 4
  if (mcc1 > 9 || mcc2 > 9 || mcc3 > 9 || mnc1 > 9 || mnc2 > 9 || (mnc3 > 9 && mnc3 !== 15)) return NO_PLMN
  const mcc = mcc1 * 100 + mcc2 * 10 + mcc3
  return mnc3 === 15 ? mcc * 10_000 + mnc1 * 10 + mnc2 : mcc * 10_000 + 1000 + mnc1 * 100 + mnc2 * 10 + mnc3
}
