/** Formats of fields inside information elements, and the parts that many elements share: PLMN, areas, cells, addresses. */
import { tbcdOctets, tbcdText } from '../codecs.js'
import type { Value } from '../describe.js'
import { ip as ipFormat } from '../diameter/types.js'
import { addressString, plmnOctets, plmnText } from '../map/types.js'
import { ntpSeconds, ntpText } from '../ntp.js'
import { hex, unhex } from '../octets.js'
import { bits, type BitsPart, type Format, type LeafPart, leafPart, type Note, type Part, when } from './layout.js'
import { readLabels } from './labels.js'

const text = (value: Value): string => (typeof value === 'string' ? value : String(value as number))

const octetFormat: Format = { read: hex, write: (v) => unhex(text(v)) }

const numberFormat = (size: number): Format => ({
  read(octets, from) {
    let n = 0
    for (let i = 0; i < size; i++) n = n * 256 + (octets[from + i] as number)
    return n
  },
  write(value) {
    const n = Number(value)
    return Array.from({ length: size }, (_, i) => Math.floor(n / 2 ** (8 * (size - 1 - i))) & 255)
  },
})

const plmnFormat: Format = { read: (octets, from) => plmnText(octets, from), write: (v) => plmnOctets(text(v)) }
const tbcdFormat: Format = { read: tbcdText, write: (v) => tbcdOctets(text(v)) }
const isdnFormat: Format = { read: addressString.codec.read, write: addressString.codec.write }

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const utf8Format: Format = {
  read: (octets, from, to) => decoder.decode(octets.subarray(from, to)),
  write: (v) => new TextEncoder().encode(text(v)),
}

const labelFormat: Format = {
  read: (octets, from, to) => readLabels(octets, from, to),
  write: (v) =>
    text(v) === ''
      ? []
      : text(v)
          .split('.')
          .flatMap((label) => [label.length, ...new TextEncoder().encode(label)]),
}

/** Seconds as in NTP. */
const timeFormat: Format = {
  read: (octets, from) => ntpText(Number(numberFormat(4).read(octets, from, from + 4))),
  write: (v) => numberFormat(4).write(ntpSeconds(text(v))),
}

/** Names of values, `0 MME, 1 SGSN`, as a note. */
export function names(list: string): Note {
  const byNumber = new Map([...list.matchAll(/(\d+)\s+([^,]+?)\s*(?:,|$)/g)].map((m) => [Number(m[1]), m[2] ?? '']))
  return (value) => (typeof value === 'number' ? byNumber.get(value) : undefined)
}

/** A number of so many octets. */
export const num = (name: string, size: number, note?: Note): LeafPart => leafPart(name, size, numberFormat(size), note)
/** Octets as hex: so many, all that are left (0), or at least so many of them. */
export const raw = (name: string, size = 0, least = 0): LeafPart => leafPart(name, size, octetFormat, undefined, 0, least)
/** Octets behind a length field of one or two octets. */
export const counted = (name: string, lengthOctets = 1): LeafPart => leafPart(name, 0, octetFormat, undefined, lengthOctets)
export const countedText = (name: string): LeafPart => leafPart(name, 0, utf8Format, undefined, 1)
export const countedLabels = (name: string): LeafPart => leafPart(name, 0, labelFormat, undefined, 1)
export const countedTbcd = (name: string): LeafPart => leafPart(name, 0, tbcdFormat, undefined, 1)
export const countedIp = (name: string): LeafPart => leafPart(name, 0, ipFormat, undefined, 1)
export const labels = (name: string): LeafPart => leafPart(name, 0, labelFormat, undefined, 0, 1)
export const utf8 = (name: string): LeafPart => leafPart(name, 0, utf8Format)
export const tbcd = (name: string, size = 0): LeafPart => leafPart(name, size, tbcdFormat, undefined, 0, size === 0 ? 1 : 0)
/** Nature of address and numbering plan, then digits. */
export const isdn = (name: string): LeafPart => leafPart(name, 0, isdnFormat, undefined, 0, 1)
export const plmn = (name = 'PLMN'): LeafPart => leafPart(name, 3, plmnFormat)
export const ip4 = (name = 'IPv4 address'): LeafPart => leafPart(name, 4, ipFormat)
export const ip6 = (name = 'IPv6 address'): LeafPart => leafPart(name, 16, ipFormat)
/** An address of either version: what is left says which. */
export const ipAny = (name: string): LeafPart => leafPart(name, 0, ipFormat, undefined, 0, 4)
export const teid = (name = 'TEID'): LeafPart => raw(name, 4)
export const time = (name: string): LeafPart => leafPart(name, 4, timeFormat)

/** One octet whose lower bits count. */
export const low = (name: string, width: number, note?: Note): BitsPart =>
  bits(['', 8 - width], note === undefined ? [name, width] : [name, width, note])

const under = (area: string, field: string): string => (area === '' ? field : `${area} ${field}`)
export const lai = (area = ''): Part[] => [plmn(under(area, 'PLMN')), num(under(area, 'LAC'), 2)]
export const rai = (area = ''): Part[] => [...lai(area), num(under(area, 'RAC'), 1)]
/** RAC of version 2: two octets, the second of them filled with ones (TS 29.274 §8.21.3). */
export const raiWide = (area = ''): Part[] => [...lai(area), num(under(area, 'RAC'), 2)]
export const cgi = (area = ''): Part[] => [...lai(area), num(under(area, 'CI'), 2)]
export const sai = (area = ''): Part[] => [...lai(area), num(under(area, 'SAC'), 2)]
export const tai = (area = ''): Part[] => [plmn(under(area, 'PLMN')), num(under(area, 'TAC'), 2)]
export const ecgi = (area = ''): Part[] => [plmn(under(area, 'PLMN')), bits(['', 4], [under(area, 'ECI'), 28])]
export const guti = (area = ''): Part[] => [
  plmn(under(area, 'PLMN')),
  num(under(area, 'MME Group ID'), 2),
  num(under(area, 'MME Code'), 1),
  raw(under(area, 'M-TMSI'), 4),
]

/** TS 29.274 §8.15 and §8.86: allocation and retention priority in one octet. */
export const arp = bits(['', 1], ['PCI', 1], ['PL', 4], ['', 1], ['PVI', 1])

/** Values of PDN Type (TS 29.274 §8.34). */
export const pdnTypes = names('1 IPv4, 2 IPv6, 3 IPv4v6, 4 Non-IP, 5 Ethernet')

/** Flags V4 and V6 in bits of the first octet, then the addresses that are there. */
export const addressesBy = (v4: number, v6: number): Part[] => [when(0, v4, ip4()), when(0, v6, ip6())]
