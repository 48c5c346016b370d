/**
 * Leaf types of MAP (TS 29.002 §17.7.8 common data types): numbers, addresses, places.
 */
import { type LeafType, leaf, type Value } from '../describe.js'
import { tbcd, tbcdOctets, tbcdText } from '../codecs.js'
import { hex, unhex } from '../octets.js'

/** IMSI: 5 to 15 digits (TS 23.003 §2.2). */
export const imsi = tbcd('IMSI', [5, 15])
/** IMEI or IMEISV: 15 or 16 digits. */
export const imei = tbcd('IMEI', [14, 16])

interface NumberWithNature {
  readonly nature: number
  readonly plan: number
  readonly digits: string
}

const hasDigits = (v: Value): v is NumberWithNature & { readonly [name: string]: Value } =>
  typeof v === 'object' && v !== null && 'digits' in v

/**
 * AddressString (TS 29.002 §17.7.8): nature of address and numbering plan in the first octet, then TBCD. An international E.164 number (91) is
 * just its digits; any other is `{ nature, plan, digits }`.
 */
export const addressString: LeafType = leaf({
  name: 'AddressString',
  universal: 4,
  read(octets, from, to) {
    if (from >= to) return ''
    const lead = octets[from] as number
    const digits = tbcdText(octets, from + 1, to)
    return lead === 0x91 ? digits : { nature: (lead >> 4) & 7, plan: lead & 15, digits }
  },
  write(value) {
    if (typeof value === 'string') return value === '' ? [] : [0x91, ...tbcdOctets(value)]
    if (!hasDigits(value)) throw new Error('an address is digits, or { nature, plan, digits }')
    return [0x80 | (value.nature << 4) | value.plan, ...tbcdOctets(value.digits)]
  },
  digitsAfter: 1,
  digitsRange: [1, 20],
})

/** ISDN-AddressString: 1 to 8 digit octets. */
export const isdnAddress = addressString

/** Three octets of MCC and MNC (TS 24.008 §10.5.1.3) as digits, five or six. */
export function plmnText(octets: Uint8Array, at: number): string {
  const a = octets[at] as number
  const b = octets[at + 1] as number
  const c = octets[at + 2] as number
  const third = b >> 4
  return `${a & 15}${a >> 4}${b & 15}${c & 15}${c >> 4}${third === 15 ? '' : third.toString(16)}`
}

export function plmnOctets(plmn: string): number[] {
  const d = [...plmn].map(Number) as [number, number, number, number, number, number?]
  return [d[0] | (d[1] << 4), d[2] | ((d[5] ?? 15) << 4), d[3] | (d[4] << 4)]
}

const fields = (v: Value): { readonly [name: string]: Value } =>
  typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as { [name: string]: Value }) : {}
const number = (v: Value | undefined): number => (typeof v === 'number' ? v : 0)
const two = (n: number): number[] => [n >> 8, n & 255]

/** A fixed-length type with a PLMN in front; octets of another length stay hex. */
function place(name: string, length: number, parts: readonly (readonly [string, number])[]): LeafType {
  return leaf({
    name,
    universal: 4,
    read(octets, from, to) {
      if (to - from !== length) return hex(octets, from, to)
      const value: Record<string, Value> = { plmn: plmnText(octets, from) }
      let at = from + 3
      for (const [part, size] of parts) {
        let n = 0
        for (let i = 0; i < size; i++) n = n * 256 + (octets[at++] as number)
        value[part] = n
      }
      return value
    },
    write(value) {
      if (typeof value === 'string') return unhex(value)
      const v = fields(value)
      return [
        ...plmnOctets(String(v['plmn'])),
        ...parts.flatMap(([part, size]) => {
          const n = number(v[part])
          return size === 4 ? [...two(n >>> 16), ...two(n & 0xffff)] : size === 2 ? two(n) : [n]
        }),
      ]
    },
  })
}

/** CellGlobalIdOrServiceAreaIdFixedLength (7 octets). */
export const cellGlobalId = place('CellGlobalIdOrServiceAreaId', 7, [
  ['lac', 2],
  ['cell', 2],
])
/** LAIFixedLength (5 octets). */
export const locationArea = place('LAI', 5, [['lac', 2]])
