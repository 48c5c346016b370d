/**
 * Leaf types of ANSI-41 (TIA-41 §6.5.2, 3GPP2 X.S0004-550): identities, addresses, numbers. Left out: the inner coding of profiles, triggers and
 * of what radio measures; it stays octets.
 */
import { tbcd, tbcdOctets, tbcdText } from '../codecs.js'
import { type LeafType, leaf, type Value } from '../describe.js'
import { u16 } from '../numbers.js'
import { hex, type Octets, unhex } from '../octets.js'

type Fields = { readonly [name: string]: Value }
const fieldsOf = (v: Value): Fields => (typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Fields) : {})
const numberOf = (v: Value | undefined): number => (typeof v === 'number' ? v : 0)
const two = (n: number): number[] => [(n >> 8) & 255, n & 255]

/** MobileIdentificationNumber (§6.5.2.81): ten digits. */
export const min = tbcd('MIN', [10, 10])

const BCD = 1
const IA5 = 2

/**
 * Digits (§6.5.2.58): type of digits, nature of number, plan and encoding, count, then the digits in BCD (encoding 1) or IA5 (2). Encoding 3 is
 * an octet string: the point code and subsystem, or the IP address, of an SMS_Address.
 */
export const digits: LeafType = leaf({
  name: 'Digits',
  universal: 4,
  read(octets, from, to) {
    if (to - from < 4) return hex(octets, from, to)
    const plan = octets[from + 2] as number
    const value = { type: octets[from] as number, nature: octets[from + 1] as number, plan: plan >> 4 }
    const encoding = plan & 15
    if (encoding === BCD) return { ...value, digits: tbcdText(octets, from + 4, to) }
    if (encoding !== IA5) return { ...value, encoding, octets: hex(octets, from + 3, to) }
    return { ...value, ia5: String.fromCharCode(...octets.subarray(from + 4, to)) }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    const front = (encoding: number): number[] => [numberOf(v['type']), numberOf(v['nature']), (numberOf(v['plan']) << 4) | encoding]
    if (typeof v['digits'] === 'string') return [...front(BCD), v['digits'].length, ...tbcdOctets(v['digits'])]
    if (typeof v['ia5'] === 'string') return [...front(IA5), v['ia5'].length, ...Array.from(v['ia5'], (c) => c.charCodeAt(0))]
    return [...front(numberOf(v['encoding'])), ...unhex(String(v['octets']))]
  },
  digitsAfter: 4,
  digitsRange: [0, 32],
  overdecadic: true,
})

/** MSCID (§6.5.2.82): market of the SID and number of the switch. */
export const mscid: LeafType = leaf({
  name: 'MSCID',
  universal: 4,
  read: (octets, from, to) => (to - from === 3 ? { market: u16(octets, from), switch: octets[from + 2] as number } : hex(octets, from, to)),
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    return [...two(numberOf(v['market'])), numberOf(v['switch'])]
  },
})

/** ExtendedMSCID (§6.5.2.64): kind of the node in front of its MSCID. */
export const extendedMscid: LeafType = leaf({
  name: 'ExtendedMSCID',
  universal: 4,
  read: (octets, from, to) =>
    to - from === 4
      ? { type: octets[from] as number, market: u16(octets, from + 1), switch: octets[from + 3] as number }
      : hex(octets, from, to),
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    return [numberOf(v['type']), ...two(numberOf(v['market'])), numberOf(v['switch'])]
  },
})

/** PC_SSN (§6.5.2.93): kind of the node, point code (member, cluster, network: written network-cluster-member), subsystem. */
export const pcSsn: LeafType = leaf({
  name: 'PC_SSN',
  universal: 4,
  read(octets, from, to) {
    if (to - from !== 5) return hex(octets, from, to)
    const [type = 0, member = 0, cluster = 0, network = 0, ssn = 0] = octets.subarray(from, to)
    return { type, pointCode: `${network}-${cluster}-${member}`, ssn }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    const [network = 0, cluster = 0, member = 0] = String(v['pointCode']).split('-').map(Number)
    return [numberOf(v['type']), member, cluster, network, numberOf(v['ssn'])]
  },
})

/** BillingID (§6.5.2.16): market and switch that made it, a number, count of segments. */
export const billingId: LeafType = leaf({
  name: 'BillingID',
  universal: 4,
  read: (octets, from, to) =>
    to - from === 7
      ? {
          market: u16(octets, from),
          switch: octets[from + 2] as number,
          id: ((octets[from + 3] as number) << 16) | u16(octets, from + 4),
          segments: octets[from + 6] as number,
        }
      : hex(octets, from, to),
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    const id = numberOf(v['id'])
    return [...two(numberOf(v['market'])), numberOf(v['switch']), (id >> 16) & 255, ...two(id), numberOf(v['segments'])]
  },
})

const signed24 = (o: Octets, at: number): number => (((o[at] as number) << 24) | (u16(o, at + 1) << 8)) >> 8
const three = (n: number): number[] => [(n >> 16) & 255, ...two(n)]
const TENTHS = 36_000

/** MSLocation (§6.5.2.84): latitude and longitude in tenths of a second, north and east positive, and a resolution in feet. */
export const msLocation: LeafType = leaf({
  name: 'MSLocation',
  universal: 4,
  read: (octets, from, to) =>
    to - from === 8
      ? { latitude: signed24(octets, from), longitude: signed24(octets, from + 3), resolution: u16(octets, from + 6) }
      : hex(octets, from, to),
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    return [...three(numberOf(v['latitude'])), ...three(numberOf(v['longitude'])), ...two(numberOf(v['resolution']))]
  },
  note(value) {
    const v = fieldsOf(value)
    if (v['latitude'] === undefined) return undefined
    const degrees = (name: string): string => (numberOf(v[name]) / TENTHS).toFixed(5)
    return `${degrees('latitude')}°, ${degrees('longitude')}°`
  },
})

/** SMS_BearerData (§6.5.2.124): what a person wrote, and how it is to be delivered. */
export const bearerData: LeafType = leaf({
  name: 'SMS_BearerData',
  universal: 4,
  read: hex,
  write: (v) => unhex(String(v)),
  text: () => undefined,
})
