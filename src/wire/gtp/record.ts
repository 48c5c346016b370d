/** What a message record says of GTP (docs/interfaces.md §3). */
import { G_PDU, gtpMessageName } from '../../model/gtp-procedures.js'
import { NONE_32 } from '../../model/message.js'
import { tbcdText } from '../codecs.js'
import { ip as ipFormat } from '../diameter/types.js'
import { plmnText } from '../map/types.js'
import { hex, type Octets } from '../octets.js'
import { Trait } from './dictionary.js'
import { head, readHeader, tunnelImsi } from './header.js'
import { readLabels } from './labels.js'
import { found, MAX_DEPTH, MAX_IES, readable, readIe, tableFor } from './walk.js'

export interface FteidRecord {
  readonly interface: number
  readonly teid: string
  readonly ip?: string
}

/** The `gtp` object of a record, nothing masked. */
export interface GtpRecord {
  readonly version: number
  readonly type: number
  readonly name?: string
  readonly teid?: string
  readonly sequence?: number
  readonly imsi?: string
  readonly msisdn?: string
  readonly apn?: string
  readonly cause?: number
  readonly rat?: number
  readonly servingPlmn?: string
  readonly ieTypes: readonly number[]
  readonly fteids?: readonly FteidRecord[]
}

/** Every element of a message in wire order, a group before its members; `visit` finds it in `found`. */
function eachIe(octets: Octets, version: number, from: number, to: number, visit: (depth: number) => void): void {
  const table = tableFor(version)
  let left = MAX_IES
  const walk = (at: number, end: number, depth: number): void => {
    while (at < end && --left >= 0 && readIe(table, version, octets, at, end)) {
      const { type, valueFrom, valueTo } = found
      visit(depth)
      if (((table.traits[type] as number) & Trait.group) !== 0 && depth < MAX_DEPTH) walk(valueFrom, valueTo, depth + 1)
      at = valueTo
    }
  }
  walk(from, to, 0)
}

/** The record of the message at octets `from` to `to`; undefined when there is no header. The first element of a kind counts, a cause beside the header before others. */
export function gtpRecord(octets: Octets, from: number, to: number): GtpRecord | undefined {
  if (!readHeader(octets, from, to)) return undefined
  const { version, type, teid, sequence, iesFrom, end } = head
  const table = tableFor(version)
  const texts: { imsi?: string; msisdn?: string; apn?: string; servingPlmn?: string } = {}
  const numbers: { cause?: number; rat?: number } = {}
  const ieTypes: number[] = []
  const fteids: FteidRecord[] = []
  const imsi = version === 0 ? tunnelImsi(octets, from) : undefined
  if (imsi !== undefined) texts.imsi = tbcdText(imsi, 0, imsi.length)
  let inner: number | undefined
  // A packet of a subscriber has no elements
  eachIe(octets, version, version === 1 && type === G_PDU ? end : iesFrom, end, (depth) => {
    ieTypes.push(found.type)
    const described = table.ies[found.type]
    if (described === undefined || !readable()) return
    const at = found.valueFrom + described.targetAt
    const to = found.valueTo
    const beside = depth === 0 && found.instance === 0
    if (described.target === 'apn') texts.apn ??= readLabels(octets, at, to)
    else if (described.target === 'cause') {
      if (beside) numbers.cause ??= octets[at] as number
      else if (found.instance === 0) inner ??= octets[at] as number
    } else if (described.target === 'teid') fteids.push(fteidAt(octets, version, found.valueFrom, to))
    if (!beside) return
    if (described.target === 'imsi') texts.imsi ??= tbcdText(octets, at, to)
    else if (described.target === 'msisdn') texts.msisdn ??= tbcdText(octets, at, to)
    else if (described.target === 'rat') numbers.rat ??= octets[at] as number
    else if (described.target === 'plmn' && to - at >= 3) texts.servingPlmn ??= plmnText(octets, at)
  })
  if (numbers.cause === undefined && inner !== undefined) numbers.cause = inner
  const name = gtpMessageName(version, type)
  return {
    version,
    type,
    ...(name === undefined ? {} : { name }),
    ...(teid === NONE_32 ? {} : { teid: teid.toString(16).padStart(8, '0') }),
    ...(sequence === NONE_32 ? {} : { sequence }),
    ...texts,
    ...numbers,
    ieTypes,
    ...(version === 2 && fteids.length > 0 ? { fteids } : {}),
  }
}

/** TS 29.274 §8.22: flags and interface, TEID, then an IPv4 and an IPv6 address; the IPv4 one is told when there are both. */
function fteidAt(octets: Octets, version: number, from: number, to: number): FteidRecord {
  if (version !== 2) return { interface: 0, teid: hex(octets, from, to) }
  const first = octets[from] as number
  const at = from + 5
  const size = (first & 0x80) !== 0 ? 4 : (first & 0x40) !== 0 ? 16 : 0
  const ip = size === 0 ? {} : { ip: String(ipFormat.read(octets, at, at + size)) }
  return { interface: first & 63, teid: hex(octets, from + 1, at), ...ip }
}
