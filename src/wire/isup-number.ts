/**
 * Numbers as ISUP writes them (ITU-T Q.763), which CAP, INAP and MAP carry: odd/even and nature of address, an indicator octet whose bits each
 * parameter uses otherwise, then BCD digits. 11 and 12 are the overdecadic codes B and C, 15 ends pulsing; all show as letters.
 */
import { type LeafType, leaf, type Value } from './describe.js'
import { hex, type Octets, unhex } from './octets.js'

const DIGITS = '0123456789abcdef'

type Fields = { readonly [name: string]: Value }

export const fieldsOf = (v: Value): Fields => (typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Fields) : {})
export const numberOf = (v: Value | undefined): number => (typeof v === 'number' ? v : 0)

/** Digits with the low nibble first; an odd count leaves the last high nibble out. */
export function bcdText(octets: Octets, from: number, to: number, odd: boolean): string {
  let digits = ''
  for (let i = from; i < to; i++) digits += `${DIGITS[(octets[i] as number) & 15]}${DIGITS[(octets[i] as number) >> 4]}`
  return odd ? digits.slice(0, -1) : digits
}

export function bcdOctets(digits: string): number[] {
  const nibbles = Array.from(digits, (d) => DIGITS.indexOf(d))
  if (nibbles.includes(-1)) throw new Error(`not digits: ${digits}`)
  return Array.from({ length: Math.ceil(nibbles.length / 2) }, (_, i) => (nibbles[2 * i] as number) | ((nibbles[2 * i + 1] ?? 0) << 4))
}

/** What a bit field of the indicator octet is called, its lowest bit and its width. */
type Bits = readonly (readonly [name: string, low: number, width: number])[]

const PLAN = ['plan', 4, 3] as const
const PRESENTATION = ['presentation', 2, 2] as const
const SCREENING = ['screening', 0, 2] as const

function isupNumber(name: string, bits: Bits, qualifier = false): LeafType {
  const before = qualifier ? 1 : 0
  return leaf({
    name,
    universal: 4,
    read(octets, from, to) {
      const at = from + before
      if (to - at < 2) return hex(octets, from, to)
      const first = octets[at] as number
      const second = octets[at + 1] as number
      const value: Record<string, Value> = qualifier ? { qualifier: octets[from] as number } : {}
      value['nature'] = first & 0x7f
      for (const [bit, low, width] of bits) value[bit] = (second >> low) & ((1 << width) - 1)
      value['digits'] = bcdText(octets, at + 2, to, first >> 7 === 1)
      return value
    },
    write(value) {
      if (typeof value === 'string') return unhex(value)
      const v = fieldsOf(value)
      const digits = String(v['digits'])
      const first = (digits.length % 2 === 1 ? 0x80 : 0) | numberOf(v['nature'])
      const second = bits.reduce((octet, [bit, low]) => octet | (numberOf(v[bit]) << low), 0)
      return [...(qualifier ? [numberOf(v['qualifier'])] : []), first, second, ...bcdOctets(digits)]
    },
    digitsAfter: 2 + before,
    digitsRange: [0, 30],
    overdecadic: true,
  })
}

/** Called party number (§3.9); `internal`: routing to an internal network number is not allowed. */
export const calledPartyNumber = isupNumber('CalledPartyNumber', [['internal', 7, 1], PLAN])
/** Calling party number (§3.10). */
export const callingPartyNumber = isupNumber('CallingPartyNumber', [['incomplete', 7, 1], PLAN, PRESENTATION, SCREENING])
/** Location number (§3.30). */
export const locationNumber = isupNumber('LocationNumber', [['internal', 7, 1], PLAN, PRESENTATION, SCREENING])
/** Original called number and redirecting number (§3.39, §3.44). */
export const redirectionNumber = isupNumber('OriginalCalledNumber', [PLAN, PRESENTATION])
/** Generic number (§3.26): what it is stands in front. */
export const genericNumber = isupNumber('GenericNumber', [['incomplete', 7, 1], PLAN, PRESENTATION, SCREENING], true)

/** Generic digits (§3.24): encoding scheme and type in the first octet; BCD (schemes 0 and 1) or IA5 (2) digits, others stay hex. */
export const genericDigits: LeafType = leaf({
  name: 'GenericDigits',
  universal: 4,
  read(octets, from, to) {
    if (from >= to) return ''
    const first = octets[from] as number
    const scheme = first >> 5
    const type = first & 31
    if (scheme < 2) return { type, digits: bcdText(octets, from + 1, to, scheme === 1) }
    if (scheme > 2) return hex(octets, from, to)
    let ia5 = ''
    for (let i = from + 1; i < to; i++) ia5 += String.fromCharCode(octets[i] as number)
    return { type, ia5 }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    if (typeof v['ia5'] === 'string') return [0x40 | numberOf(v['type']), ...Array.from(v['ia5'], (c) => c.charCodeAt(0))]
    const digits = String(v['digits'])
    return [((digits.length % 2) << 5) | numberOf(v['type']), ...bcdOctets(digits)]
  },
  digitsAfter: 1,
  digitsRange: [0, 30],
  overdecadic: true,
})
