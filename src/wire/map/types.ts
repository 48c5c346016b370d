/**
 * Leaf types of MAP (TS 29.002 §17.7.8 common data types): numbers, addresses, places.
 */
import { objectIdentifier, octetString, tbcd, tbcdOctets, tbcdText } from '../codecs.js'
import { context, field, type LeafType, leaf, list, optional, sequence, type Value } from '../describe.js'
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
  const d = plmn.split('').map(Number) as [number, number, number, number, number, number?]
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

/** RAIdentity (6 octets). */
export const routeingArea = place('RAI', 6, [
  ['lac', 2],
  ['rac', 1],
])
/** TAI (5 octets). */
export const trackingArea = place('TAI', 5, [['tac', 2]])
/** E-UTRAN-CGI (7 octets): 28 bits, of which 20 name the eNodeB and 8 the cell. */
export const eutranCell = place('E-CGI', 7, [['eci', 4]])

const degrees = (n: number): number => Math.round(n * 1e6) / 1e6

/** GeographicalInformation and GeodeticInformation: latitude and longitude as TS 23.032 §6.1 codes them, and the uncertainty in metres. */
function point(name: string, length: number, at: number): LeafType {
  return leaf({
    name,
    universal: 4,
    read(octets, from, to) {
      if (to - from !== length) return hex(octets, from, to)
      const p = from + at
      const three = (i: number): number => ((octets[i] as number) << 16) | ((octets[i + 1] as number) << 8) | (octets[i + 2] as number)
      const latitude = three(p)
      const longitude = three(p + 3)
      const south = (latitude & 0x800000) !== 0
      return {
        latitude: degrees(((south ? -1 : 1) * (latitude & 0x7fffff) * 90) / 0x800000),
        longitude: degrees(((longitude & 0x800000 ? longitude - 0x1000000 : longitude) * 360) / 0x1000000),
        // r = C((1 + x)^K - 1), C = 10, x = 0.1 (TS 23.032 §6.2)
        uncertaintyMetres: Math.round(10 * (1.1 ** ((octets[p + 6] as number) & 0x7f) - 1)),
      }
    },
    write(value) {
      if (typeof value === 'string') return unhex(value)
      const v = fields(value)
      const lat = Math.round((Math.abs(number(v['latitude'])) * 0x800000) / 90) | (number(v['latitude']) < 0 ? 0x800000 : 0)
      const lon = Math.round((number(v['longitude']) * 0x1000000) / 360) & 0xffffff
      const code = Math.round(Math.log(number(v['uncertaintyMetres']) / 10 + 1) / Math.log(1.1))
      const three = (n: number): number[] => [(n >> 16) & 255, (n >> 8) & 255, n & 255]
      const body = [...three(lat), ...three(lon), code]
      return length === 8 ? [0x10, ...body] : [0, 0x10, ...body, 0]
    },
  })
}

/** GeographicalInformation (8 octets): shape, latitude, longitude, uncertainty code. */
export const geographicalInformation = point('GeographicalInformation', 8, 1)
/** GeodeticInformation (10 octets, Q.763 §3.88): screening, shape, latitude, longitude, uncertainty, confidence. */
export const geodeticInformation = point('GeodeticInformation', 10, 2)

/** Ext-GeographicalInformation (TS 23.032 §7): any shape; the first point of it is shown. */
export const locationEstimate: LeafType = leaf({
  name: 'Ext-GeographicalInformation',
  universal: 4,
  read(octets, from, to) {
    const shape = from < to ? (octets[from] as number) >> 4 : 0
    const skip = 1 // a polygon counts its points in the same octet
    if (to - from < skip + 6) return hex(octets, from, to)
    const three = (i: number): number => ((octets[i] as number) << 16) | ((octets[i + 1] as number) << 8) | (octets[i + 2] as number)
    const latitude = three(from + skip)
    const longitude = three(from + skip + 3)
    return {
      shape,
      latitude: degrees((((latitude & 0x800000) !== 0 ? -1 : 1) * (latitude & 0x7fffff) * 90) / 0x800000),
      longitude: degrees(((longitude & 0x800000 ? longitude - 0x1000000 : longitude) * 360) / 0x1000000),
    }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fields(value)
    const lat = Math.round((Math.abs(number(v['latitude'])) * 0x800000) / 90) | (number(v['latitude']) < 0 ? 0x800000 : 0)
    const lon = Math.round((number(v['longitude']) * 0x1000000) / 360) & 0xffffff
    const three = (n: number): number[] => [(n >> 16) & 255, (n >> 8) & 255, n & 255]
    return [number(v['shape']) << 4, ...three(lat), ...three(lon)]
  },
})

/** LocationNumber (Q.763 §3.30): nature, plan, digits. */
export const locationNumber: LeafType = leaf({
  name: 'LocationNumber',
  universal: 4,
  read(octets, from, to) {
    if (to - from < 2) return hex(octets, from, to)
    const odd = (octets[from] as number) >> 7 === 1
    const digits = tbcdText(octets, from + 2, to)
    const count = 2 * (to - from - 2) - (odd ? 1 : 0)
    return {
      nature: (octets[from] as number) & 0x7f,
      plan: ((octets[from + 1] as number) >> 4) & 7,
      screening: (octets[from + 1] as number) & 3,
      number: digits.slice(0, count),
    }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fields(value)
    const digits = String(v['number'])
    const odd = digits.length % 2 === 1
    return [
      (odd ? 0x80 : 0) | number(v['nature']),
      (number(v['plan']) << 4) | number(v['screening']),
      ...tbcdOctets(odd ? `${digits}0` : digits),
    ]
  },
})

/** ExtensionContainer (TS 29.002 §17.7.11): private extensions by object identifier. */
export const extensionContainer = sequence(
  optional(
    'privateExtensionList',
    context(0),
    list('privateExtension', sequence(field('extId', objectIdentifier), optional('extType', octetString))),
  ),
  optional('pcs-Extensions', context(1), sequence()),
)
