/**
 * Leaf types of MAP (TS 29.002 §17.7.8 common data types): numbers, addresses, places.
 */
import { bitString, enumerated, nothing, objectIdentifier, octetString, tbcd, tbcdOctets, tbcdText } from '../codecs.js'
import { context, field, type LeafType, leaf, list, optional, sequence, type Value } from '../describe.js'
import { u16, u24 } from '../numbers.js'
import { hex, type Octets, unhex } from '../octets.js'

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
 * AddressString (TS 29.002 §17.7.8): nature of address and numbering plan in the first octet, then TBCD, which may be empty (SIZE (1..20)). An international E.164 number (91) is
 * just its digits; any other is `{ nature, plan, digits }`.
 */
export const addressString: LeafType = leaf({
  name: 'AddressString',
  universal: 4,
  read(octets, from, to) {
    if (from >= to) return ''
    const lead = octets[from] as number
    const digits = tbcdText(octets, from + 1, to)
    return lead === 0x91 && digits !== '' ? digits : { nature: (lead >> 4) & 7, plan: lead & 15, digits }
  },
  write(value) {
    if (typeof value === 'string') return value === '' ? [] : [0x91, ...tbcdOctets(value)]
    if (!hasDigits(value)) throw new Error('an address is digits, or { nature, plan, digits }')
    return [0x80 | (value.nature << 4) | value.plan, ...tbcdOctets(value.digits)]
  },
  digitsAfter: 1,
  digitsRange: [0, 20],
})

/** ISDN-AddressString: 1 to 8 digit octets. */
export const isdnAddress = addressString

const fields = (v: Value): { readonly [name: string]: Value } =>
  typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as { [name: string]: Value }) : {}
const number = (v: Value | undefined): number => (typeof v === 'number' ? v : 0)
const two = (n: number): number[] => [(n >> 8) & 255, n & 255]
const three = (n: number): number[] => [(n >> 16) & 255, (n >> 8) & 255, n & 255]

/** Three octets of MCC and MNC (TS 24.008 §10.5.1.3) as digits, five or six. A nibble that is no digit shows as a–f. */
export function plmnText(octets: Uint8Array, at: number): string {
  const a = octets[at] as number
  const b = octets[at + 1] as number
  const c = octets[at + 2] as number
  const third = b >> 4
  return [a & 15, a >> 4, b & 15, c & 15, c >> 4, ...(third === 15 ? [] : [third])].map((n) => n.toString(16)).join('')
}

export function plmnOctets(plmn: string): number[] {
  const d = Array.from(plmn, (digit) => Number.parseInt(digit, 16)) as [number, number, number, number, number, number?]
  return [d[0] | (d[1] << 4), d[2] | ((d[5] ?? 15) << 4), d[3] | (d[4] << 4)]
}

/** PLMN-Id: five or six digits; octets of another length are hex. */
export const plmnId: LeafType = leaf({
  name: 'PLMN-Id',
  universal: 4,
  read: (octets, from, to) => (to - from === 3 ? plmnText(octets, from) : hex(octets, from, to)),
  write: (value) => plmnOctets(String(value)),
})

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
      const octetsOf = ([part, size]: readonly [string, number]): number[] =>
        Array.from({ length: size }, (_, i) => Math.floor(number(v[part]) / 256 ** (size - 1 - i)) % 256)
      return [...plmnOctets(String(v['plmn'])), ...parts.flatMap(octetsOf)]
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
export const eutranCell = place('E-CGI', 7, [
  ['eNodeB', 3],
  ['cell', 1],
])
/** NR-CGI (8 octets): 36 bits, of which the operator gives 22 to 32 to the gNodeB: shown as one number. */
export const nrCell = place('NR-CGI', 8, [['nci', 5]])
/** NR-TA-Id (6 octets). */
export const nrTrackingArea = place('NR-TAI', 6, [['tac', 3]])

/** A value that is not −0: −0 is equal to nothing in a test and to 0 in JSON. */
const round = (n: number, digits = 0): number => Math.round(n * 10 ** digits) / 10 ** digits || 0

// TS 23.032 §6.1: latitude 23 bits for 90° and a sign, longitude 24 bits of two’s complement for 360°.
const latitudeOf = (n: number): number => round((((n & 0x800000) !== 0 ? -1 : 1) * (n & 0x7fffff) * 90) / 0x800000, 6)
const longitudeOf = (n: number): number => round(((n >= 0x800000 ? n - 0x1000000 : n) * 360) / 0x1000000, 6)
const pointAt = (octets: Octets, at: number) => ({ latitude: latitudeOf(u24(octets, at)), longitude: longitudeOf(u24(octets, at + 3)) })
function pointOctets(v: { readonly [name: string]: Value }): number[] {
  const latitude = number(v['latitude'])
  const south = latitude < 0 ? 0x800000 : 0
  const steps = Math.min(Math.round((Math.abs(latitude) * 0x800000) / 90), 0x7fffff)
  return [...three(steps | south), ...three(Math.round((number(v['longitude']) * 0x1000000) / 360))]
}

// TS 23.032 §6.2 and §6.4: metres = C((1 + x)^K − 1), with C = 10, x = 0.1 on the ground and C = 45, x = 0.025 in height.
const metres = (code: number): number => Math.round(10 * (1.1 ** (code & 127) - 1))
const metresCode = (m: Value | undefined): number => Math.round(Math.log(number(m) / 10 + 1) / Math.log(1.1))
const heightMetres = (code: number): number => Math.round(45 * (1.025 ** (code & 127) - 1))
const heightCode = (m: Value | undefined): number => Math.round(Math.log(number(m) / 45 + 1) / Math.log(1.025))

/** GeographicalInformation (8 octets): shape, latitude, longitude, uncertainty. */
export const geographicalInformation: LeafType = leaf({
  name: 'GeographicalInformation',
  universal: 4,
  read: (octets, from, to) =>
    to - from === 8 ? { ...pointAt(octets, from + 1), uncertaintyMetres: metres(octets[from + 7] as number) } : hex(octets, from, to),
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fields(value)
    return [0x10, ...pointOctets(v), metresCode(v['uncertaintyMetres'])]
  },
})

/** GeodeticInformation (10 octets, Q.763 §3.88): screening and presentation, shape, latitude, longitude, uncertainty, confidence. */
export const geodeticInformation: LeafType = leaf({
  name: 'GeodeticInformation',
  universal: 4,
  read: (octets, from, to) =>
    to - from === 10
      ? {
          screening: octets[from] as number,
          ...pointAt(octets, from + 2),
          uncertaintyMetres: metres(octets[from + 8] as number),
          confidence: octets[from + 9] as number,
        }
      : hex(octets, from, to),
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fields(value)
    return [number(v['screening']), 0x10, ...pointOctets(v), metresCode(v['uncertaintyMetres']), number(v['confidence'])]
  },
})

const shapes: readonly (string | undefined)[] = [
  'ellipsoid point',
  'point with uncertainty circle',
  undefined,
  'point with uncertainty ellipse',
  undefined,
  'polygon',
  undefined,
  undefined,
  'point with altitude',
  'point with altitude and uncertainty ellipsoid',
  'ellipsoid arc',
]
const lengths: readonly (number | undefined)[] = [7, 8, undefined, 11, undefined, undefined, undefined, undefined, 9, 14, 13]

function ellipse(octets: Octets, at: number) {
  return {
    semiMajorMetres: metres(octets[at] as number),
    semiMinorMetres: metres(octets[at + 1] as number),
    angle: 2 * (octets[at + 2] as number),
  }
}
const ellipseOctets = (v: { readonly [name: string]: Value }): number[] => [
  metresCode(v['semiMajorMetres']),
  metresCode(v['semiMinorMetres']),
  number(v['angle']) / 2,
]
// §6.3: metres above the ellipsoid in 15 bits, with the sign in front
const altitudeAt = (octets: Octets, at: number): number => round((u16(octets, at) & 0x8000 ? -1 : 1) * (u16(octets, at) & 0x7fff))
const altitudeOctets = (m: number): number[] => two(Math.abs(m) | (m < 0 ? 0x8000 : 0))

/** What a shape says (TS 23.032 §7.3); undefined when the length does not fit the shape, or the shape is newer. */
function readShape(octets: Octets, from: number, to: number): { readonly [name: string]: Value } | undefined {
  const shape = (octets[from] as number) >> 4
  if (shape === 5) {
    const count = (octets[from] as number) & 15
    if (count === 0 || to - from !== 1 + 6 * count) return undefined
    return { shape, ...pointAt(octets, from + 1), points: Array.from({ length: count }, (_, i) => pointAt(octets, from + 1 + 6 * i)) }
  }
  if (lengths[shape] !== to - from) return undefined
  const point = { shape, ...pointAt(octets, from + 1) }
  const at = from + 7
  const last = octets[to - 1] as number
  switch (shape) {
    case 0:
      return point
    case 1:
      return { ...point, uncertaintyMetres: metres(last) }
    case 3:
      return { ...point, ...ellipse(octets, at), confidence: last }
    case 8:
      return { ...point, altitudeMetres: altitudeAt(octets, at) }
    case 9:
      return {
        ...point,
        altitudeMetres: altitudeAt(octets, at),
        ...ellipse(octets, at + 2),
        altitudeUncertaintyMetres: heightMetres(octets[at + 5] as number),
        confidence: last,
      }
    default:
      return {
        ...point,
        innerRadiusMetres: 5 * u16(octets, at),
        uncertaintyMetres: metres(octets[at + 2] as number),
        offsetAngle: 2 * (octets[at + 3] as number),
        includedAngle: 2 * (octets[at + 4] as number),
        confidence: last,
      }
  }
}

function shapeOctets(v: { readonly [name: string]: Value }): number[] {
  const shape = number(v['shape'])
  if (shape === 5) {
    const points = Array.isArray(v['points']) ? (v['points'] as readonly Value[]) : []
    return [0x50 | points.length, ...points.flatMap((p) => pointOctets(fields(p)))]
  }
  const point = [shape << 4, ...pointOctets(v)]
  switch (shape) {
    case 1:
      return [...point, metresCode(v['uncertaintyMetres'])]
    case 3:
      return [...point, ...ellipseOctets(v), number(v['confidence'])]
    case 8:
      return [...point, ...altitudeOctets(number(v['altitudeMetres']))]
    case 9: {
      const height = [...altitudeOctets(number(v['altitudeMetres'])), ...ellipseOctets(v), heightCode(v['altitudeUncertaintyMetres'])]
      return [...point, ...height, number(v['confidence'])]
    }
    case 10: {
      const angles = [number(v['offsetAngle']) / 2, number(v['includedAngle']) / 2]
      return [...point, ...two(number(v['innerRadiusMetres']) / 5), metresCode(v['uncertaintyMetres']), ...angles, number(v['confidence'])]
    }
    default:
      return point
  }
}

/** Ext-GeographicalInformation and Add-GeographicalInformation: every shape of TS 23.032 §7; others, and other lengths, are hex. */
export const locationEstimate: LeafType = leaf({
  name: 'Ext-GeographicalInformation',
  universal: 4,
  read: (octets, from, to) => (from < to ? readShape(octets, from, to) : undefined) ?? hex(octets, from, to),
  write: (value) => (typeof value === 'string' ? unhex(value) : shapeOctets(fields(value))),
  note: (value) => (typeof value === 'string' ? undefined : shapes[number(fields(value)['shape'])]),
})

/** LocationNumber (Q.763 §3.30): nature of address, numbering plan, presentation and screening, digits. */
export const locationNumber: LeafType = leaf({
  name: 'LocationNumber',
  universal: 4,
  read(octets, from, to) {
    if (to - from < 2) return hex(octets, from, to)
    const first = octets[from] as number
    const second = octets[from + 1] as number
    const count = 2 * (to - from - 2) - (first >> 7)
    return {
      nature: first & 0x7f,
      routingToInternalNumberNotAllowed: second >> 7 === 1,
      plan: (second >> 4) & 7,
      presentation: (second >> 2) & 3,
      screening: second & 3,
      number: tbcdText(octets, from + 2, to).slice(0, Math.max(count, 0)),
    }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fields(value)
    const digits = String(v['number'])
    const odd = digits.length % 2 === 1
    const inn = v['routingToInternalNumberNotAllowed'] === true ? 0x80 : 0
    const second = inn | (number(v['plan']) << 4) | (number(v['presentation']) << 2) | number(v['screening'])
    return [(odd ? 0x80 : 0) | number(v['nature']), second, ...tbcdOctets(odd ? `${digits}0` : digits)]
  },
})

/** APN (TS 23.003 §9.1): labels with their lengths, read as dotted text; octets that are no labels stay hex. */
export const apn: LeafType = leaf({
  name: 'APN',
  universal: 4,
  read(octets, from, to) {
    const labels: string[] = []
    for (let at = from; at < to; at += 1 + (octets[at] as number)) {
      const end = at + 1 + (octets[at] as number)
      if (end > to) return hex(octets, from, to)
      let label = ''
      for (let i = at + 1; i < end; i++) label += String.fromCharCode(octets[i] as number)
      if (!/^[A-Za-z0-9_-]+$/.test(label)) return hex(octets, from, to)
      labels.push(label)
    }
    return labels.join('.')
  },
  write(value) {
    const labels = typeof value === 'string' && value !== '' ? value.split('.') : []
    return labels.flatMap((label) => [label.length, ...Array.from(label, (c) => c.charCodeAt(0))])
  },
})

/** HLR-Id: the leading digits of an IMSI (TS 23.003 §3.1.4.2). */
export const hlrId = tbcd('HLR-Id', [3, 15])

export const supportedCamelPhases = bitString('phase1', 'phase2', 'phase3', 'phase4')
export const offeredCamel4CSIs = bitString('o-csi', 'd-csi', 'vt-csi', 't-csi', 'mt-sms-csi', 'mg-csi', 'psi-enhancements')
export const supportedLcsCapabilitySets = bitString(
  'lcsCapabilitySet1',
  'lcsCapabilitySet2',
  'lcsCapabilitySet3',
  'lcsCapabilitySet4',
  'lcsCapabilitySet5',
)
export const usedRatType = enumerated({ utran: 0, geran: 1, gan: 2, 'i-hspa-evolution': 3, 'e-utran': 4, 'nb-iot': 5 })

const privateExtensionList = list(
  'privateExtension',
  sequence(field('extId', objectIdentifier), optional('extType', octetString)), // ANY: another type shows as unknown
)

/** ExtensionContainer (TS 29.002 §17.7.11): private extensions by object identifier. */
export const extensionContainer = sequence(
  optional('privateExtensionList', context(0), privateExtensionList),
  optional('pcs-Extensions', context(1), sequence()),
)

/** SLR-ArgExtensionContainer (TS 29.002 §17.7.11): the one of subscriberLocationReport. */
export const slrArgExtensionContainer = sequence(
  optional('privateExtensionList', context(0), privateExtensionList),
  optional('slr-Arg-PCS-Extensions', context(1), sequence(optional('na-ESRK-Request', context(0), nothing))),
)
