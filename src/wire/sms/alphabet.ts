/**
 * Characters of short messages (TS 23.038): the GSM 7-bit default alphabet with its extension (§6.2.1), and the national tables that a user data
 * header may name (Annex A). Left out: the tables of the Indian languages and Urdu (4 to 13): their characters show as U+FFFD.
 */
import type { Octets } from '../octets.js'

/** GSM 7-bit default alphabet (§6.2.1). */
export const DEFAULT_ALPHABET =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const TURKISH =
  '@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bŞşßÉ !"#¤%&\'()*+,-./0123456789:;<=>?İABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§çabcdefghijklmnopqrstuvwxyzäöñüà'
const PORTUGUESE =
  '@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|\u001bÂâÊÉ !"#º%&\'()*+,-./0123456789:;<=>?ÍABCDEFGHIJKLMNOPQRSTUVWXYZÃÕÚÜ§~abcdefghijklmnopqrstuvwxyzãõ`üà'

const ESCAPE = 0x1b
const UNKNOWN = '\ufffd'

type Shift = Readonly<Record<number, string>>
const signs: Shift = { 0x0a: '\f', 0x14: '^', 0x28: '{', 0x29: '}', 0x2f: '\\', 0x3c: '[', 0x3d: '~', 0x3e: ']', 0x40: '|', 0x65: '€' }
const turkish: Shift = { ...signs, 0x47: 'Ğ', 0x49: 'İ', 0x53: 'Ş', 0x63: 'ç', 0x67: 'ğ', 0x69: 'ı', 0x73: 'ş' }
const vowels: Shift = { 0x49: 'Í', 0x4f: 'Ó', 0x55: 'Ú', 0x69: 'í', 0x6f: 'ó', 0x75: 'ú' }
const spanish: Shift = { ...signs, ...vowels, 0x09: 'ç', 0x41: 'Á', 0x61: 'á' }
const portuguese: Shift = {
  ...signs,
  ...vowels,
  0x05: 'ê',
  0x09: 'ç',
  0x0b: 'Ô',
  0x0c: 'ô',
  0x0e: 'Á',
  0x0f: 'á',
  0x12: 'Φ',
  0x13: 'Γ',
  0x15: 'Ω',
  0x16: 'Π',
  0x17: 'Ψ',
  0x18: 'Σ',
  0x19: 'Θ',
  0x1f: 'Ê',
  0x41: 'À',
  0x5b: 'Ã',
  0x5c: 'Õ',
  0x61: 'Â',
  0x7b: 'ã',
  0x7c: 'õ',
  0x7f: 'â',
}

/** National Language Identifier (TS 23.038 §6.2.1.2.4). */
export const languages = [
  'default',
  'Turkish',
  'Spanish',
  'Portuguese',
  'Bengali',
  'Gujarati',
  'Hindi',
  'Kannada',
  'Malayalam',
  'Oriya',
  'Punjabi',
  'Tamil',
  'Telugu',
  'Urdu',
] as const

// Spanish has no locking table. undefined: a table that is not here.
const locking: readonly (string | undefined)[] = [DEFAULT_ALPHABET, TURKISH, DEFAULT_ALPHABET, PORTUGUESE]
const single: readonly (Shift | undefined)[] = [signs, turkish, spanish, portuguese]

/** Septet `i` of packed septets that begin at `from`. Expects its octets to be there. */
function septetAt(octets: Octets, from: number, i: number): number {
  const bit = i * 7
  const at = from + (bit >> 3)
  const low = (octets[at] as number) >> (bit & 7)
  const high = (bit & 7) > 1 ? (octets[at + 1] as number) << (8 - (bit & 7)) : 0
  return (low | high) & 0x7f
}

/** Text of the septets `skip` to `count`, packed from `from` on; no more of them than `to` lets. The shifts are National Language Identifiers. */
export function septetsText(octets: Octets, from: number, to: number, count: number, skip = 0, lockingShift = 0, singleShift = 0): string {
  const alphabet = locking[lockingShift] ?? ''
  const shifted = single[singleShift] ?? {}
  const end = Math.min(count, Math.floor(((to - from) * 8) / 7))
  let text = ''
  for (let i = skip; i < end; i++) {
    let septet = septetAt(octets, from, i)
    if (septet === ESCAPE && i + 1 < end) {
      septet = septetAt(octets, from, ++i)
      // A sign that the table does not have shows as that of the main alphabet (§6.2.1.1).
      text += shifted[septet] ?? alphabet[septet] ?? UNKNOWN
    } else text += septet === ESCAPE ? ' ' : (alphabet[septet] ?? UNKNOWN)
  }
  return text
}

export function packSeptets(septets: readonly number[]): number[] {
  const packed = Array.from({ length: Math.ceil((septets.length * 7) / 8) }, () => 0)
  septets.forEach((s, i) => {
    const bit = i * 7
    packed[bit >> 3] = (packed[bit >> 3] as number) | ((s << (bit & 7)) & 255)
    if ((bit & 7) > 1) packed[(bit >> 3) + 1] = s >> (8 - (bit & 7))
  })
  return packed
}

/** UCS-2, or rather UTF-16 as phones write it. */
export function ucs2Text(octets: Octets, from: number, to: number): string {
  let text = ''
  for (let at = from; at + 1 < to; at += 2) text += String.fromCharCode(((octets[at] as number) << 8) | (octets[at + 1] as number))
  return text
}
