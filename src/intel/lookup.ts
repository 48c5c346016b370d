/**
 * What we can say of an address as a person types it: number, IMSI, PLMN, realm, point code, IP. Each claim names its source,
 * each other reading is a doubt. Text of any kind is accepted: control characters are replaced, and 256 characters are enough.
 * Left out: point code and IP tables, IPv6 with an IPv4 tail, operators of E.164 ranges, national numbers.
 */
import { countryName } from './countries.js'
import { findE164 } from './e164.js'
import { findImsi, findPlmn, isMcc, type PlmnAnswer } from './e212.js'

export interface LookupClaim {
  readonly field: string
  readonly value: string
  /** The facts table or standard that says so. */
  readonly source: string
}

export interface LookupAnswer {
  readonly input: string
  readonly kind: 'gt' | 'imsi' | 'plmn' | 'e214' | 'pc' | 'host' | 'ip' | 'unknown'
  readonly says: readonly LookupClaim[]
  readonly doubts: readonly string[]
}

export interface LookupOptions {
  readonly plan?: 'e164' | 'e214' | 'e212'
}

const longestInput = 256
const registered = 'the country is where the number is registered, not who uses it or where the node stands'

/** Reads an address. Never throws; what cannot be read has kind «unknown» and a doubt that says why. */
export function lookup(address: string, options: LookupOptions = {}): LookupAnswer {
  const input = printable(address.slice(0, longestInput)).trim()
  const answer = read(input, options.plan)
  const doubts = address.length > longestInput ? [`only the first ${longestInput} characters were read`, ...answer.doubts] : answer.doubts
  return { input, kind: answer.kind, says: answer.says, doubts }
}

type Reading = Omit<LookupAnswer, 'input'>

function read(text: string, plan: LookupOptions['plan']): Reading {
  const typed = /^(\+|00(?=[1-9]))?([0-9][0-9 ().-]*)$/.exec(text)
  if (plan !== undefined && typed !== null) {
    const digits = digitsOf(typed[2] ?? '')
    const all = digitsOf(text)
    if (plan === 'e212') return all.length < 7 ? plmn(all) : imsi(all)
    return plan === 'e214' ? mobileTitle(digits) : title(digits, [])
  }
  return (
    pointCode(text) ??
    plmnPair(text) ??
    ip(text) ??
    (typed === null ? host(text) : number(typed[1], digitsOf(text), digitsOf(typed[2] ?? '')))
  )
}

/** `all` keeps a leading 00: it is the international prefix of a number, but the beginning of a test IMSI (001 01…). */
function number(sign: string | undefined, all: string, digits: string): Reading {
  if (sign === '+') return title(digits, [])
  if (isMcc(all.slice(0, 3))) {
    if (all.length === 14 || all.length === 15) return imsi(all)
    if (all.length === 5 || all.length === 6) return plmn(all)
  }
  if (sign === '00') return title(digits, ['00 read as the international prefix'])
  if (digits.startsWith('0')) return unknown('a number that begins with 0 is national: type it with + and its country code')
  return title(digits, ['no + before the number: read as international'])
}

function title(digits: string, doubts: readonly string[]): Reading {
  const said = [...doubts]
  if (digits.length > 15) said.push('longer than the 15 digits of E.164')
  if (digits.length === 15) said.push('15 digits are rare for a phone number: it may be an E.214 mobile global title (--plan e214)')
  return country('gt', digits, said)
}

function mobileTitle(digits: string): Reading {
  const doubts = ['E.214 is no phone number: after the country code come a network code and the subscriber part of an IMSI']
  return country('e214', digits, [...doubts, 'no table of E.214 network codes yet'])
}

function country(kind: 'gt' | 'e214', digits: string, doubts: readonly string[]): Reading {
  const found = findE164(digits)
  if (found === undefined) return { kind, says: [], doubts: [...doubts, `no country code begins ${digits.slice(0, 3)}`] }
  const source = found.prefix.startsWith('1') ? 'facts/nanp' : 'facts/e164'
  const says: LookupClaim[] = []
  if (found.country !== undefined) says.push({ field: 'country', value: named(found.country), source })
  says.push({ field: 'prefix', value: found.prefix, source })
  if (found.note !== undefined) says.push({ field: 'note', value: found.note, source })
  const said = [...doubts]
  if (found.others.length > 0) said.push(`+${found.prefix} is shared with ${found.others.map(named).join(', ')}`)
  if (found.country !== undefined) said.push(registered)
  return { kind, says, doubts: said }
}

function imsi(digits: string): Reading {
  const found = findImsi(digits)
  if (found === undefined) return { kind: 'imsi', says: [], doubts: [`${digits.slice(0, 3)} is no assigned MCC, or fewer than 5 digits`] }
  const doubts = networkDoubts(found)
  if (digits.length > 15) doubts.push('longer than the 15 digits of an IMSI')
  const phone = findE164(digits)
  if (phone !== undefined) {
    const where = phone.country === undefined ? (phone.note ?? 'no country') : countryName(phone.country)
    doubts.push(`read as a phone number it would be +${phone.prefix}, ${where} (--plan e164)`)
  }
  return { kind: 'imsi', says: networkClaims(found), doubts }
}

function plmn(digits: string): Reading {
  const found = findPlmn(digits)
  if (found === undefined) return { kind: 'plmn', says: [], doubts: ['no assigned MCC with an MNC of 2 or 3 digits'] }
  return { kind: 'plmn', says: networkClaims(found), doubts: networkDoubts(found) }
}

/** 310-260, 310/260, 310 260. */
function plmnPair(text: string): Reading | undefined {
  const pair = /^([0-9]{3})[-/ ]([0-9]{2,3})$/.exec(text)
  return pair === null ? undefined : plmn(`${pair[1]}${pair[2]}`)
}

function networkClaims(network: PlmnAnswer): LookupClaim[] {
  const source = 'facts/plmn'
  const says: LookupClaim[] = []
  if (network.country !== undefined) says.push({ field: 'country', value: named(network.country), source })
  if (network.operator !== undefined) says.push({ field: 'operator', value: network.operator, source })
  says.push({ field: 'plmn', value: `${network.mcc} ${network.mnc}`, source })
  return says
}

function networkDoubts(network: PlmnAnswer): string[] {
  const doubts: string[] = []
  if (network.country === undefined) doubts.push(`MCC ${network.mcc} belongs to no country`)
  if (network.operator === undefined) doubts.push(`no network ${network.mcc} ${network.mnc} in the table`)
  for (const other of network.candidates.slice(1))
    doubts.push(`the MNC length is uncertain: ${other.slice(0, 3)} ${other.slice(3)} fits too`)
  return doubts
}

/** ITU 3-8-3 (Q.708) or ANSI 8-8-8 point code. */
function pointCode(text: string): Reading | undefined {
  const parts = /^([0-9]{1,3})-([0-9]{1,3})-([0-9]{1,3})$/.exec(text)
  if (parts === null) return undefined
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (a > 255 || b > 255 || c > 255) return unknown('a part of the point code is above 255')
  const doubts = ['no table of point codes yet']
  if (a > 7 || c > 7) return { kind: 'pc', says: [{ field: 'format', value: '8-8-8 (ANSI)', source: 'T1.111.4' }], doubts }
  const says = [
    { field: 'format', value: '3-8-3 (international)', source: 'Q.708' },
    { field: 'decimal', value: String(a * 2048 + b * 8 + c), source: 'Q.708' },
  ]
  return { kind: 'pc', says, doubts: [...doubts, 'international only if the network indicator says so'] }
}

function ip(text: string): Reading | undefined {
  const four = /^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)
  if (!four && !isIp6(text)) return undefined
  return {
    kind: 'ip',
    says: [{ field: 'version', value: four ? '4' : '6', source: 'the text itself' }],
    doubts: ['no table of IP networks yet'],
  }
}

function isIp6(text: string): boolean {
  if (!/^[0-9a-f:]{2,39}$/i.test(text)) return false
  const groups = text.split(':')
  const gaps = text.split('::').length - 1
  if (groups.some((group) => group.length > 4) || text.includes(':::')) return false
  return gaps === 0 ? groups.length === 8 : gaps === 1 && groups.length <= 9
}

// TS 23.003 §19.2. The name must begin or follow a dot: dra.bics3gppnetwork.org is somebody else's domain
const realm = /(?:^|\.)mnc([0-9]{3})\.mcc([0-9]{3})\.(?:(?:pub\.|ipxuni\.)?3gppnetwork\.org|gprs)$/

function host(text: string): Reading {
  const name = text.toLowerCase().replace(/\.$/, '')
  const found = realm.exec(name)
  if (found !== null) {
    const network = findPlmn(`${found[2]}${found[1]}`)
    const claim = { field: 'realm', value: `MCC ${found[2]}, MNC ${found[1]} (padded to three digits)`, source: 'TS 23.003' }
    if (network === undefined) return { kind: 'host', says: [claim], doubts: [`${found[2]} is no assigned MCC`] }
    const doubts = [...networkDoubts(network), 'a name is what the sender claims']
    return { kind: 'host', says: [...networkClaims(network), claim], doubts }
  }
  const label = '[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?'
  if (new RegExp(`^${label}(\\.${label})+$`).test(name))
    return { kind: 'host', says: [], doubts: ['unknown realm form: no network in the name'] }
  return unknown('not a number, IMSI, PLMN, realm, point code or IP address')
}

function unknown(doubt: string): Reading {
  return { kind: 'unknown', says: [], doubts: [doubt] }
}

function named(iso2: string): string {
  return `${countryName(iso2)} (${iso2})`
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '')
}

/** Control and direction characters could repaint a terminal: each becomes «�». */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\u{FFFD}')
}
