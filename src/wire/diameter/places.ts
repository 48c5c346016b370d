/** Formats that 3GPP puts into an OctetString: networks, cells and areas, access point and time zone. Those that MAP has, too, are MAP’s. */
import type { LeafType, Value } from '../describe.js'
import { tbcdOctets, tbcdText } from '../codecs.js'
import {
  cellGlobalId,
  eutranCell,
  geodeticInformation,
  geographicalInformation,
  locationArea,
  locationEstimate,
  nrCell,
  plmnOctets,
  plmnText,
  routeingArea,
  trackingArea,
} from '../map/types.js'
import { concat, hex, unhex } from '../octets.js'
import type { AvpType } from './dictionary.js'
import { octetString } from './types.js'

/** A leaf type of MAP as AVP type. */
function ofMap({ codec }: LeafType, least: number, most = least): AvpType {
  return {
    name: codec.name,
    grouped: false,
    least,
    most,
    read: codec.read,
    write: codec.write,
    ...(codec.note === undefined ? {} : { note: codec.note }),
  }
}

/** Visited-PLMN-Id (TS 29.272 §7.3.9) and the like. */
export const plmn: AvpType = {
  ...octetString,
  name: 'PLMN-Id',
  least: 3,
  most: 3,
  read: (octets, from) => plmnText(octets, from),
  write: (v) => plmnOctets(String(v)),
}
export const cgi = ofMap(cellGlobalId, 7)
export const lai = ofMap(locationArea, 5)
export const rai = ofMap(routeingArea, 6)
export const tai = ofMap(trackingArea, 5)
export const ecgi = ofMap(eutranCell, 7)
export const ncgi = ofMap(nrCell, 8)
export const geographic = ofMap(geographicalInformation, 8)
export const geodetic = ofMap(geodeticInformation, 10)
export const estimate = ofMap(locationEstimate, 1, 255)

interface Part {
  readonly name: string
  readonly type: AvpType
  readonly length: number
}
const part = (name: string, type: AvpType, length: number): Part => ({ name, type, length })

/** RAI in a user location: the routeing area code has two octets there (TS 29.274 §8.21.3). */
const wideRai: AvpType = {
  ...octetString,
  name: 'RAI',
  read(octets, from) {
    const at = from + 3
    return {
      plmn: plmnText(octets, from),
      lac: ((octets[at] as number) << 8) | (octets[at + 1] as number),
      rac: ((octets[at + 2] as number) << 8) | (octets[at + 3] as number),
    }
  },
  write(value) {
    const v = value as { readonly [name: string]: Value }
    const lac = Number(v['lac'])
    const rac = Number(v['rac'])
    return [...plmnOctets(String(v['plmn'])), lac >> 8, lac & 255, rac >> 8, rac & 255]
  },
}

/** TAI of 5GS: the code has three octets (TS 38.413 §9.3.3.11). */
const wideTai: AvpType = {
  ...octetString,
  name: '5GS TAI',
  read: (octets, from) => ({
    plmn: plmnText(octets, from),
    tac: ((octets[from + 3] as number) << 16) | ((octets[from + 4] as number) << 8) | (octets[from + 5] as number),
  }),
  write(value) {
    const v = value as { readonly [name: string]: Value }
    const tac = Number(v['tac'])
    return [...plmnOctets(String(v['plmn'])), tac >> 16, (tac >> 8) & 255, tac & 255]
  },
}

/** 3GPP-User-Location-Info by its first octet (TS 29.061 §16.4.7.2). */
const locations: Readonly<Record<number, readonly Part[]>> = {
  0: [part('cgi', cgi, 7)],
  1: [part('sai', cgi, 7)],
  2: [part('rai', wideRai, 7)],
  128: [part('tai', tai, 5)],
  129: [part('ecgi', ecgi, 7)],
  130: [part('tai', tai, 5), part('ecgi', ecgi, 7)],
  135: [part('ncgi', ncgi, 8)],
  136: [part('tai5gs', wideTai, 6)],
  137: [part('tai5gs', wideTai, 6), part('ncgi', ncgi, 8)],
}

export const userLocation: AvpType = {
  ...octetString,
  name: '3GPP-User-Location-Info',
  least: 1,
  read(octets, from, to) {
    const parts = locations[octets[from] as number]
    if (parts === undefined || parts.reduce((sum, p) => sum + p.length, 1) !== to - from) return hex(octets, from, to)
    const value: Record<string, Value> = {}
    let at = from + 1
    for (const { name, type, length } of parts) {
      value[name] = type.read(octets, at, at + length)
      at += length
    }
    return value
  },
  write(value) {
    if (typeof value === 'string') return unhex(value)
    const given = value as { readonly [name: string]: Value }
    const names = Object.keys(given).join()
    const found = Object.entries(locations).find(([, parts]) => parts.map((p) => p.name).join() === names)
    if (found === undefined) throw new Error(`no user location has ${names}`)
    return concat([[Number(found[0])], ...found[1].map((p) => p.type.write(given[p.name] as Value))])
  },
}

/** 3GPP-RAT-Type: one octet (TS 29.061 §16.4.7.2, values of TS 29.274 §8.17). */
const ratNames = ['', 'UTRAN', 'GERAN', 'WLAN', 'GAN', 'HSPA Evolution', 'EUTRAN', 'Virtual', 'EUTRAN-NB-IoT', 'LTE-M', 'NR']
export const ratOctet: AvpType = {
  ...octetString,
  name: '3GPP-RAT-Type',
  least: 1,
  most: 1,
  read: (octets, from) => octets[from] as number,
  write: (v) => [Number(v)],
  note: (v) => ratNames[Number(v)],
}

/** Time zone: quarters of an hour with swapped nibbles and a sign bit, then daylight saving (TS 29.061 §16.4.7.2, TS 23.040 §9.2.3.11). */
export const timeZone: AvpType = {
  ...octetString,
  name: '3GPP-MS-TimeZone',
  least: 2,
  most: 2,
  note(value) {
    const [zone = 0, saving = 0] = unhex(String(value))
    const quarters = 10 * (zone & 7) + (zone >> 4)
    const sign = (zone & 8) === 0 ? '+' : '-'
    const two = (n: number): string => String(n).padStart(2, '0')
    return `UTC${sign}${two(Math.floor(quarters / 4))}:${two(15 * (quarters % 4))}, daylight saving +${saving & 3} h`
  },
}

/** A service centre, subscriber or client address with nature of address and numbering plan in front (AddressString of TS 29.002). */
export const numberWithNature: AvpType = {
  ...octetString,
  name: 'ISDN-AddressString',
  least: 1,
  read: (octets, from, to) => (octets[from] === 0x91 ? tbcdText(octets, from + 1, to) : hex(octets, from, to)),
  write: (v) => [0x91, ...tbcdOctets(String(v))],
}
