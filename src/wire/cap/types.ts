/**
 * Leaf types of CAP (TS 29.078 §5.1): causes, times, bearers, numbers of the radio side. Numbers as ISUP writes them stand in isup-number.ts.
 */
import { enumerated, integer, octetString, tbcdOctets, tbcdText } from '../codecs.js'
import { type LeafType, leaf, type Value } from '../describe.js'
import { bcdOctets, bcdText, fieldsOf, numberOf } from '../isup-number.js'
import { hex, type Octets, unhex } from '../octets.js'

/** ITU-T Q.850 §2.2.7: cause values that calls end with; others show as numbers. */
const causes: Readonly<Record<number, string>> = {
  1: 'unallocated number',
  3: 'no route to destination',
  4: 'send special information tone',
  16: 'normal call clearing',
  17: 'user busy',
  18: 'no user responding',
  19: 'no answer from user',
  20: 'subscriber absent',
  21: 'call rejected',
  22: 'number changed',
  27: 'destination out of order',
  28: 'invalid number format',
  29: 'facility rejected',
  31: 'normal, unspecified',
  34: 'no circuit available',
  38: 'network out of order',
  41: 'temporary failure',
  42: 'switching equipment congestion',
  47: 'resource unavailable',
  50: 'facility not subscribed',
  55: 'incoming calls barred within CUG',
  57: 'bearer capability not authorized',
  58: 'bearer capability not available',
  63: 'service not available',
  65: 'bearer capability not implemented',
  79: 'service not implemented',
  87: 'user not member of CUG',
  88: 'incompatible destination',
  102: 'recovery on timer expiry',
  111: 'protocol error',
  127: 'interworking',
}

/** Cause (Q.763 §3.12): coding standard, location, cause value; diagnostics as hex. Forms with a recommendation octet are hex. */
export const cause: LeafType = leaf({
  name: 'Cause',
  universal: 4,
  read(octets, from, to) {
    if (to - from < 2 || (octets[from] as number) < 0x80) return hex(octets, from, to)
    const first = octets[from] as number
    const value = { coding: (first >> 5) & 3, location: first & 15, value: (octets[from + 1] as number) & 0x7f }
    return to - from === 2 ? value : { ...value, diagnostics: hex(octets, from + 2, to) }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    const diagnostics = typeof v['diagnostics'] === 'string' ? unhex(v['diagnostics']) : []
    return [0x80 | (numberOf(v['coding']) << 5) | numberOf(v['location']), 0x80 | numberOf(v['value']), ...diagnostics]
  },
  note: (value) => causes[numberOf(fieldsOf(value)['value'])],
})

const two = (n: number): string => String(n).padStart(2, '0')

/** BCD time, digits swapped, as text; undefined when a nibble is no digit. */
function dateText(octets: Octets, from: number): string | undefined {
  const d = bcdText(octets, from, from + 7, false)
  if (!/^\d{14}$/.test(d)) return undefined
  return `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}T${d.slice(8, 10)}:${d.slice(10, 12)}:${d.slice(12, 14)}`
}
const dateOctets = (text: string): number[] => bcdOctets(text.slice(0, 19).replace(/\D/g, ''))

/** DateAndTime: `2026-01-01T12:30:00`, of the clock of the node. */
export const dateAndTime: LeafType = leaf({
  name: 'DateAndTime',
  universal: 4,
  read: (octets, from, to) => (to - from === 7 ? dateText(octets, from) : undefined) ?? hex(octets, from, to),
  write: (value) => (String(value).includes('T') ? dateOctets(String(value)) : unhex(String(value))),
})

/** Quarters of an hour in swapped semi-octets, bit 4 of the octet is the sign (TS 23.040 §9.2.3.11). */
function zoneText(octet: number): string | undefined {
  const tens = octet & 7
  const ones = octet >> 4
  if (ones > 9) return undefined
  const quarters = 10 * tens + ones
  return `${(octet & 8) !== 0 ? '-' : '+'}${two(quarters >> 2)}:${two(15 * (quarters & 3))}`
}

function zoneOctet(text: string): number {
  const quarters = 4 * Number(text.slice(1, 3)) + Number(text.slice(4, 6)) / 15
  return Math.floor(quarters / 10) | ((quarters % 10) << 4) | (text.startsWith('-') ? 8 : 0)
}

/** TimeAndTimezone: `2026-01-01T12:30:00+01:00`. */
export const timeAndTimezone: LeafType = leaf({
  name: 'TimeAndTimezone',
  universal: 4,
  read(octets, from, to) {
    const date = to - from === 8 ? dateText(octets, from) : undefined
    const zone = date === undefined ? undefined : zoneText(octets[from + 7] as number)
    return zone === undefined ? hex(octets, from, to) : `${date}${zone}`
  },
  write(value) {
    const text = String(value)
    return text.includes('T') ? [...dateOctets(text), zoneOctet(text.slice(19))] : unhex(text)
  },
})

const ALPHANUMERIC = 5

/** CalledPartyBCDNumber (TS 24.008 §10.5.4.7 from octet 3) and SMS-AddressString: type of number, plan, TBCD digits; letters (type 5) stay packed. */
export const calledPartyBcdNumber: LeafType = leaf({
  name: 'CalledPartyBCDNumber',
  universal: 4,
  read(octets, from, to) {
    if (from >= to) return ''
    const lead = octets[from] as number
    const nature = (lead >> 4) & 7
    const plan = lead & 15
    if (nature === ALPHANUMERIC) return { nature, plan, packed: hex(octets, from + 1, to) }
    return { nature, plan, digits: tbcdText(octets, from + 1, to) }
  },
  write(value) {
    const v = fieldsOf(value)
    const rest = typeof v['packed'] === 'string' ? unhex(v['packed']) : tbcdOctets(String(v['digits'] ?? ''))
    return value === '' ? [] : [0x80 | (numberOf(v['nature']) << 4) | numberOf(v['plan']), ...rest]
  },
  digitsAfter: 1,
  digitsRange: [0, 80],
  overdecadic: true,
})

const transferCapabilities: Readonly<Record<number, string>> = {
  0: 'speech',
  8: 'unrestricted digital information',
  9: 'restricted digital information',
  16: '3.1 kHz audio',
  17: 'unrestricted digital information with tones',
  24: 'video',
}

/** User service information (Q.763 §3.57); the note is the information transfer capability. */
export const bearer: LeafType = leaf({
  ...octetString.codec,
  note: (value) => transferCapabilities[Number.parseInt(String(value).slice(0, 2), 16) & 31],
})

const namedOctet = (names: Readonly<Record<number, string>>): LeafType =>
  leaf({ ...octetString.codec, note: (value) => names[Number.parseInt(String(value), 16)] })

/** CallingPartysCategory (Q.763 §3.11). */
export const callingPartysCategory = namedOctet({
  9: 'operator',
  10: 'ordinary subscriber',
  11: 'priority',
  12: 'data call',
  13: 'test call',
  15: 'payphone',
})

/** The two low bits that say what a service asks of a supplementary service. */
export const treatment = namedOctet({ 1: 'accept', 2: 'reject' })

/** ChargeIndicator (Q.763 §3.5). */
export const chargeIndicator = namedOctet({ 0: 'no indication', 1: 'no charge', 2: 'charge' })

/** RedirectionInformation (Q.763 §3.45): first reason, how often, last reason. */
export const redirectionInformation: LeafType = leaf({
  name: 'RedirectionInformation',
  universal: 4,
  read(octets, from, to) {
    if (to - from !== 2) return hex(octets, from, to)
    const first = octets[from] as number
    const second = octets[from + 1] as number
    return { indicator: first & 7, originalReason: first >> 4, counter: second & 7, reason: second >> 4 }
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const v = fieldsOf(value)
    return [numberOf(v['indicator']) | (numberOf(v['originalReason']) << 4), numberOf(v['counter']) | (numberOf(v['reason']) << 4)]
  },
})

/** A digit that ends or begins a collection: one per octet, 11 is *, 12 is #. */
export const singleDigits: LeafType = leaf({
  ...octetString.codec,
  note: (value) => String(value).replace(/0([0-9a-f])/g, (_, d: string) => (d === 'b' ? '*' : d === 'c' ? '#' : d)),
})

/** BCD digits, low nibble first, of a fixed count: time HHMM, date YYYYMMDD, price in hundredths. */
export const bcdDigits: LeafType = leaf({
  ...octetString.codec,
  read: (octets, from, to) => bcdText(octets, from, to, false),
  write: (value: Value) => bcdOctets(String(value)),
})

/** LegType: 1 is the calling party, 2 and more are called ones. */
export const legType = namedOctet({ 1: 'calling party', 2: 'called party' })

export const serviceKey = integer

/** EventTypeBCSM: the detection points of basic calls. */
export const eventTypeBcsm = enumerated({
  collectedInfo: 2,
  analyzedInformation: 3,
  routeSelectFailure: 4,
  oCalledPartyBusy: 5,
  oNoAnswer: 6,
  oAnswer: 7,
  oMidCall: 8,
  oDisconnect: 9,
  oAbandon: 10,
  termAttemptAuthorized: 12,
  tBusy: 13,
  tNoAnswer: 14,
  tAnswer: 15,
  tMidCall: 16,
  tDisconnect: 17,
  tAbandon: 18,
  oTermSeized: 19,
  callAccepted: 27,
  oChangeOfPosition: 50,
  tChangeOfPosition: 51,
  oServiceChange: 52,
  tServiceChange: 53,
})

export const monitorMode = enumerated({ interrupted: 0, notifyAndContinue: 1, transparent: 2 })
export const timerId = enumerated({ tssf: 0 })

const pdpTypes: Readonly<Record<string, string>> = { '01': 'PPP', '21': 'IPv4', '57': 'IPv6', '8d': 'IPv4v6' }
export const pdpTypeNumber: LeafType = leaf({ ...octetString.codec, note: (value) => pdpTypes[String(value)] })

const rpCauses: Readonly<Record<number, string>> = {
  1: 'unassigned number',
  8: 'operator determined barring',
  10: 'call barred',
  21: 'short message transfer rejected',
  22: 'memory capacity exceeded',
  27: 'destination out of order',
  28: 'unidentified subscriber',
  29: 'facility rejected',
  30: 'unknown subscriber',
  38: 'network out of order',
  41: 'temporary failure',
  42: 'congestion',
  47: 'resources unavailable',
  50: 'facility not subscribed',
  69: 'facility not implemented',
  111: 'protocol error',
  127: 'interworking',
}
/** RP cause (TS 24.011 §8.2.5.4). */
export const rpCause = namedOctet(rpCauses)
