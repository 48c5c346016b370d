/** What a message record says of Diameter (docs/interfaces.md §3). */
import type { Octets } from '../octets.js'
import { avp, MAX_AVPS, MAX_DEPTH, readable, readAvp, Trait, traitsOf } from './avp.js'
import { avps } from './avps/index.js'
import { avpsEnd, diameterHeader, ERROR, HEADER, REQUEST, RETRANSMITTED } from './header.js'
import { plmnText } from '../map/types.js'
import { utf8String } from './types.js'
import { at4 } from '../words.js'

const PROXIABLE = 0x40

/** The `diameter` object of a record, nothing masked. */
export interface DiameterRecord {
  readonly command: number
  readonly request: boolean
  readonly proxiable: boolean
  readonly error: boolean
  readonly retransmitted: boolean
  readonly applicationId: number
  readonly hopByHop: string
  readonly endToEnd: string
  readonly sessionId?: string
  readonly originHost?: string
  readonly originRealm?: string
  readonly destinationHost?: string
  readonly destinationRealm?: string
  readonly userName?: string
  readonly visitedPlmn?: string
  readonly resultCode?: number
  readonly experimentalResultCode?: number
  readonly routeRecords?: readonly string[]
  readonly avpCodes: readonly number[]
}

/** Every AVP of a message in wire order, a group before its members; `visit` finds it in `avp`. */
function eachAvp(octets: Octets, from: number, to: number, visit: () => void): void {
  let left = MAX_AVPS
  const walk = (at: number, end: number, depth: number): void => {
    while (at < end && --left >= 0 && readAvp(octets, at, end)) {
      const { valueFrom, valueTo, next, index } = avp
      visit()
      if (((traitsOf[index] as number) & Trait.group) !== 0 && depth < MAX_DEPTH) walk(valueFrom, valueTo, depth + 1)
      at = next
    }
  }
  if (to - from >= HEADER) walk(from + HEADER, avpsEnd(octets, from, to), 0)
}

/** The codes of all AVPs in wire order, a grouped AVP before its members. */
export function avpCodes(octets: Octets, from: number, to: number): number[] {
  const codes: number[] = []
  eachAvp(octets, from, to, () => codes.push(avp.code))
  return codes
}

type Text = 'sessionId' | 'originHost' | 'originRealm' | 'destinationHost' | 'destinationRealm' | 'userName'
const texts: Readonly<Record<string, Text>> = {
  'Session-Id': 'sessionId',
  'Origin-Host': 'originHost',
  'Origin-Realm': 'originRealm',
  'Destination-Host': 'destinationHost',
  'Destination-Realm': 'destinationRealm',
  'User-Name': 'userName',
}
type Code = 'resultCode' | 'experimentalResultCode'
const codes: Readonly<Record<string, Code>> = { 'Result-Code': 'resultCode', 'Experimental-Result-Code': 'experimentalResultCode' }

const hex8 = (n: number): string => n.toString(16).padStart(8, '0')

/** The record of the message at octets `from` to `to`; undefined when there is no header. The first AVP of a name counts. */
export function diameterRecord(octets: Octets, from: number, to: number): DiameterRecord | undefined {
  const header = diameterHeader(octets, from, to)
  if (header === undefined) return undefined
  const found: { -readonly [name in Text]?: string } = {}
  const results: { -readonly [name in Code]?: number } = {}
  const routes: string[] = []
  const all: number[] = []
  let plmn: string | undefined
  eachAvp(octets, from, to, () => {
    all.push(avp.code)
    const name = avps[avp.index - 1]?.name
    if (name === undefined || !readable()) return
    const text = texts[name]
    const code = codes[name]
    if (text !== undefined) found[text] ??= String(utf8String.read(octets, avp.valueFrom, avp.valueTo))
    else if (code !== undefined) results[code] ??= at4(octets, avp.valueFrom)
    else if (name === 'Route-Record') routes.push(String(utf8String.read(octets, avp.valueFrom, avp.valueTo)))
    else if (name === 'Visited-PLMN-Id') plmn ??= plmnText(octets, avp.valueFrom)
  })
  return {
    command: header.command,
    request: (header.flags & REQUEST) !== 0,
    proxiable: (header.flags & PROXIABLE) !== 0,
    error: (header.flags & ERROR) !== 0,
    retransmitted: (header.flags & RETRANSMITTED) !== 0,
    applicationId: header.application,
    hopByHop: hex8(header.hopByHop),
    endToEnd: hex8(header.endToEnd),
    ...found,
    ...(plmn === undefined ? {} : { visitedPlmn: plmn }),
    ...results,
    ...(routes.length === 0 ? {} : { routeRecords: routes }),
    avpCodes: all,
  }
}
