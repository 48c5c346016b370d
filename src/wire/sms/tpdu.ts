/**
 * The short message inside sm-RP-UI (TS 23.040 §9.2): what kind it is, to or from whom, and how the text is coded. What is in it stands in
 * content.ts. The text itself is private: the value does not hold it, the octets stay in the message. Written TPDUs have user data of zeros.
 * Left out: time stamps and validity periods.
 */
import { type LeafType, leaf, type Value } from '../describe.js'
import { tbcdText } from '../codecs.js'
import { hex, type Octets, unhex } from '../octets.js'
import { DEFAULT_ALPHABET, packSeptets, septetsText } from './alphabet.js'
import { alphabetOf } from './coding.js'
import { content, contentMarks, contentText } from './content.js'

/** Who sends the TPDU: 0 in TP-MTI is a DELIVER from the service centre and a DELIVER-REPORT from the phone (§9.2.3.1). */
export type TpduDirection = 'toPhone' | 'fromPhone' | 'either' | 'report'

interface Tpdu {
  readonly type: string
  /** TP-OA, TP-DA or TP-RA. */
  readonly address?: Value
  readonly pid?: number
  readonly dcs?: number
  /** TP-UDL: septets or octets, as the coding says. */
  readonly userDataLength?: number
  /** Information element identifiers of the user data header; absent when there is no header. */
  readonly header?: readonly number[]
  readonly failureCause?: number
}

const TYPES: Record<TpduDirection, readonly [string, string, string]> = {
  toPhone: ['SMS-DELIVER', 'SMS-SUBMIT-REPORT', 'SMS-STATUS-REPORT'],
  // Reports of the phone come in results: 0 in an invoke is a DELIVER of version 1 or 2, which went by the same operation code.
  fromPhone: ['SMS-DELIVER', 'SMS-SUBMIT', 'SMS-COMMAND'],
  // Versions 1 and 2 sent both directions with one operation: a message then is rather a message than a report.
  either: ['SMS-DELIVER', 'SMS-SUBMIT', 'SMS-STATUS-REPORT'],
  report: ['SMS-DELIVER-REPORT', 'SMS-SUBMIT-REPORT', 'SMS-STATUS-REPORT'],
}

const UDHI = 0x40

/**
 * Where the private parts of the TPDU stand that was read last: the address behind its two leading octets, and the user data behind its length (with
 * its header, when `hasHeader`). Both empty when it has none. Valid until the next TPDU is read.
 */
export const tpduPlaces = { addressFrom: 0, addressTo: 0, dataFrom: 0, dataTo: 0, hasHeader: false, dcs: 0 }

/** Fills `tpduPlaces`; false when the octets are no TPDU. */
export function locateTpdu(octets: Octets, from: number, to: number, direction: TpduDirection): boolean {
  tpduPlaces.addressFrom = tpduPlaces.addressTo = tpduPlaces.dataFrom = tpduPlaces.dataTo = 0
  tpduPlaces.hasHeader = false
  const read = readTpdu(octets, from, to, direction)
  tpduPlaces.dcs = typeof read?.['dcs'] === 'number' ? read['dcs'] : 0
  return read !== undefined
}

/** TPDU as `{ type, address, pid, dcs, userDataLength, header }`; octets that are none are hex. */
export function tpdu(direction: TpduDirection): LeafType {
  const submits = direction !== 'toPhone'
  return leaf({
    name: 'TPDU',
    universal: 4,
    read: (octets, from, to) => readTpdu(octets, from, to, direction) ?? hex(octets, from, to),
    write: (value) => (typeof value === 'string' ? unhex(value) : writeTpdu(value, direction)),
    note: noteOf,
    ...(direction === 'report'
      ? {}
      : {
          marksOf: (octets, from, to) => contentMarks(octets, from, to, submits),
          details: (octets, from, to) => content(octets, from, to, submits),
        }),
    text: (octets, from, to) => (direction === 'report' ? undefined : contentText(octets, from, to, submits)),
  })
}

/** An address field of TS 23.040 §9.1.2.5 alone: sm-RP-SMEA. */
export const smeAddress: LeafType = leaf({
  name: 'SM-RP-SMEA',
  universal: 4,
  read(octets, from, to) {
    const found = readAddress(octets, from, to)
    return found === undefined || found.next !== to ? hex(octets, from, to) : found.value
  },
  write: addressOctets,
})

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

function noteOf(value: Value): string | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined
  const { dcs, userDataLength } = value as { dcs?: number; userDataLength?: number }
  if (dcs === undefined || userDataLength === undefined) return undefined
  const alphabet = alphabetOf(dcs)
  return `${userDataLength} ${alphabet === '7-bit' ? 'septets' : 'octets'}, ${alphabet}`
}

function readTpdu(octets: Octets, from: number, to: number, direction: TpduDirection): { [name: string]: Value } | undefined {
  if (from >= to) return undefined
  const first = octets[from] as number
  const type = TYPES[direction][first & 3]
  const hasHeader = (first & UDHI) !== 0
  if (type === undefined) return undefined
  switch (type) {
    case 'SMS-DELIVER': {
      const address = readAddress(octets, from + 1, to)
      if (address === undefined || address.next + 10 > to) return undefined
      const at = address.next
      return { type, address: address.value, ...coding(octets, at), ...userData(octets, at + 9, to, hasHeader) }
    }
    case 'SMS-SUBMIT': {
      const address = readAddress(octets, from + 2, to)
      if (address === undefined) return undefined
      const at = address.next
      const validity = [0, 7, 1, 7][(first >> 3) & 3] as number
      if (at + 3 + validity > to) return undefined
      return { type, address: address.value, ...coding(octets, at), ...userData(octets, at + 2 + validity, to, hasHeader) }
    }
    case 'SMS-STATUS-REPORT': {
      const address = readAddress(octets, from + 2, to)
      if (address === undefined || address.next + 15 > to) return undefined
      return {
        type,
        address: address.value,
        status: octets[address.next + 14] as number,
        ...optionalPart(octets, address.next + 15, to, hasHeader),
      }
    }
    case 'SMS-COMMAND': {
      if (from + 5 > to) return undefined
      const address = readAddress(octets, from + 5, to)
      if (address === undefined) return undefined
      return { type, address: address.value, pid: octets[from + 2] as number, command: octets[from + 3] as number }
    }
    default: {
      // A report: TP-FCS is there when the message was refused, and is never below 0x80 (§9.2.3.22).
      let at = from + 1
      if (at >= to) return { type }
      const cause = octets[at] as number
      const refused = cause >= 0x80
      if (refused) at++
      const withTime = type === 'SMS-SUBMIT-REPORT' ? 7 : 0
      if (at + 1 + withTime > to) return refused ? { type, failureCause: cause } : undefined
      const indicator = octets[at] as number
      const rest = optionalFields(octets, indicator, at + 1 + withTime, to, hasHeader)
      return { type, ...(refused ? { failureCause: cause } : {}), ...rest }
    }
  }
}

const coding = (octets: Octets, at: number): { pid: number; dcs: number } => ({ pid: octets[at] as number, dcs: octets[at + 1] as number })

/** TP-PI and what it announces (§9.2.3.27), at the end of a status report. */
function optionalPart(octets: Octets, at: number, to: number, hasHeader: boolean): { [name: string]: Value } {
  return at < to ? optionalFields(octets, octets[at] as number, at + 1, to, hasHeader) : {}
}

function optionalFields(octets: Octets, indicator: number, from: number, to: number, hasHeader: boolean): { [name: string]: Value } {
  let at = from
  const found: { [name: string]: Value } = {}
  if ((indicator & 1) !== 0 && at < to) found['pid'] = octets[at++] as number
  if ((indicator & 2) !== 0 && at < to) found['dcs'] = octets[at++] as number
  return (indicator & 4) !== 0 && at < to ? { ...found, ...userData(octets, at, to, hasHeader) } : found
}

function userData(octets: Octets, at: number, to: number, hasHeader: boolean): { userDataLength: number; header?: readonly number[] } {
  const userDataLength = octets[at] as number
  tpduPlaces.dataFrom = Math.min(at + 1, to)
  tpduPlaces.dataTo = to
  tpduPlaces.hasHeader = hasHeader
  return hasHeader ? { userDataLength, header: headerElements(octets, at + 1, to) } : { userDataLength }
}

/** Identifiers of the information elements in a user data header (§9.2.3.24). */
function headerElements(octets: Octets, from: number, to: number): number[] {
  const found: number[] = []
  if (from >= to) return found
  const end = Math.min(to, from + 1 + (octets[from] as number))
  for (let at = from + 1; at + 1 < end; at += 2 + (octets[at + 1] as number)) found.push(octets[at] as number)
  return found
}

const ALPHANUMERIC = 5

/** Number of useful semi-octets, type of number and plan, value. An international E.164 number is just its digits, as in addressString. */
function readAddress(octets: Octets, from: number, to: number): { value: Value; next: number } | undefined {
  if (from + 2 > to) return undefined
  const semiOctets = octets[from] as number
  const lead = octets[from + 1] as number
  const next = from + 2 + Math.ceil(semiOctets / 2)
  if (next > to || semiOctets > 20) return undefined
  tpduPlaces.addressFrom = from + 2
  tpduPlaces.addressTo = next
  const nature = (lead >> 4) & 7
  if (nature === ALPHANUMERIC) return { value: { text: septetsText(octets, from + 2, next, Math.floor((semiOctets * 4) / 7)) }, next }
  const digits = tbcdText(octets, from + 2, next).slice(0, semiOctets)
  return { value: lead === 0x91 ? digits : { nature, plan: lead & 15, digits }, next }
}

function addressOctets(value: Value): number[] {
  if (typeof value === 'string') return numberOctets(0x91, value)
  if (typeof value === 'object' && value !== null && 'text' in value) {
    const text = textOf(value.text)
    const packed = packSeptets(Array.from(text, (c) => Math.max(0, DEFAULT_ALPHABET.indexOf(c))))
    return [Math.ceil((text.length * 7) / 4), 0xd0, ...packed]
  }
  if (typeof value === 'object' && value !== null && 'digits' in value) {
    return numberOctets(0x80 | (Number(value.nature) << 4) | Number(value.plan), textOf(value.digits))
  }
  throw new Error('an SMS address is digits, { nature, plan, digits } or { text }')
}

const DIGITS = '0123456789*#abc'

function numberOctets(lead: number, digits: string): number[] {
  const nibbles = Array.from(digits, (d) => DIGITS.indexOf(d))
  if (nibbles.includes(-1)) throw new Error(`not digits: ${digits}`)
  if (nibbles.length % 2 === 1) nibbles.push(15)
  return [
    digits.length,
    lead,
    ...Array.from({ length: nibbles.length / 2 }, (_, i) => (nibbles[2 * i] as number) | ((nibbles[2 * i + 1] as number) << 4)),
  ]
}

const TIME = [0x62, 0x10, 0x10, 0, 0, 0, 0] // 2026-01-01 00:00:00 UTC, in swapped semi-octets

/** A TPDU of our own: no validity, a fixed time stamp, user data of zeros behind the header elements named. */
function writeTpdu(value: Value, direction: TpduDirection): number[] {
  const v = value as unknown as Tpdu
  const mti = TYPES[direction].indexOf(v.type)
  const address = v.address === undefined ? [] : addressOctets(v.address)
  const header = v.header === undefined ? [] : [2 * v.header.length, ...v.header.flatMap((element) => [element, 0])]
  const pid = v.pid ?? 0
  const dcs = v.dcs ?? 0
  const length = v.userDataLength ?? 0
  const octets = alphabetOf(dcs) === '7-bit' ? Math.ceil((length * 7) / 8) : length
  const data = [length, ...header, ...Array.from({ length: Math.max(0, octets - header.length) }, () => 0)]
  const first = mti | (v.header === undefined ? 0 : UDHI)
  switch (v.type) {
    case 'SMS-DELIVER':
      return [first | 4, ...address, pid, dcs, ...TIME, ...data] // TP-MMS set: no more messages
    case 'SMS-SUBMIT':
      return [first, 0, ...address, pid, dcs, ...data]
    case 'SMS-DELIVER-REPORT':
    case 'SMS-SUBMIT-REPORT': {
      const indicator = (v.pid === undefined ? 0 : 1) | (v.dcs === undefined ? 0 : 2) | (v.userDataLength === undefined ? 0 : 4)
      return [
        first,
        ...(v.failureCause === undefined ? [] : [v.failureCause]),
        indicator,
        ...(v.type === 'SMS-SUBMIT-REPORT' ? TIME : []),
        ...(v.pid === undefined ? [] : [pid]),
        ...(v.dcs === undefined ? [] : [dcs]),
        ...(v.userDataLength === undefined ? [] : data),
      ]
    }
    default:
      throw new Error(`no ${v.type} can be written for ${direction}: give octets`)
  }
}
