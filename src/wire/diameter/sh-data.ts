/**
 * What an Sh-Data document gives away (TS 29.328 annex D): the marks of the elements that stand in it, found by their names. The document itself is
 * kept as text; its elements are not described one by one.
 */
import { marks, type Mark } from '../../model/marks.js'
import type { Octets } from '../octets.js'

/** Element name → what its presence discloses. */
export const shElements: Readonly<Record<string, Mark>> = {
  CellGlobalId: 'givesCell',
  ServiceAreaId: 'givesCell',
  LocationAreaId: 'givesCell',
  RoutingAreaId: 'givesCell',
  GeographicalInformation: 'givesCell',
  GeodeticInformation: 'givesCell',
  'E-UTRANCellGlobalId': 'givesCell',
  TrackingAreaId: 'givesCell',
  NRCellGlobalId: 'givesCell',
  LocationNumber: 'givesLocationNumber',
  VLRNumber: 'givesServingNode',
  MSCNumber: 'givesServingNode',
  SGSNNumber: 'givesServingNode',
  MMEName: 'givesServingNode',
  AMFAddress: 'givesServingNode',
  CSUserState: 'givesStatus',
  PSUserState: 'givesStatus',
  EPSUserState: 'givesStatus',
  IMSUserState: 'givesStatus',
  MSISDN: 'givesMsisdn',
  IMSI: 'givesImsi',
  IMEI: 'givesImei',
  InitialFilterCriteria: 'givesProfile',
  IFCs: 'givesProfile',
  ChargingInformation: 'givesProfile',
}

const OPEN = 0x3c
const SLOTS = 256
const hashOf = (h: number, octet: number): number => Math.imul(h ^ octet, 0x01000193)
const slotOf = (h: number): number => (h ^ (h >>> 13)) & (SLOTS - 1)

const names = Object.keys(shElements).map((name) => Uint8Array.from(name, (c) => c.charCodeAt(0)))
const bits = Object.values(shElements).map((mark) => 1 << marks[mark])
/** First and following places by hash: index in `names` plus one. */
const slots = new Uint8Array(SLOTS)
names.forEach((name, i) => {
  let slot = slotOf(name.reduce(hashOf, 0))
  while (slots[slot] !== 0) slot = (slot + 1) % SLOTS
  slots[slot] = i + 1
})

/** The marks of the elements in octets `from` to `to`. */
export function shDataMarks(octets: Octets, from: number, to: number): number {
  let found = 0
  for (let at = from; at < to; at++) {
    if (octets[at] !== OPEN) continue
    const start = at + 1
    let h = 0
    let end = start
    while (end < to && isName(octets[end] as number)) h = hashOf(h, octets[end++] as number)
    if (end > start && end < to) found |= bitOf(octets, start, end, h)
    at = end - 1
  }
  return found
}

function bitOf(octets: Octets, from: number, to: number, h: number): number {
  for (let slot = slotOf(h); slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
    const i = (slots[slot] as number) - 1
    const name = names[i] as Uint8Array
    if (name.length !== to - from) continue
    let k = 0
    while (k < name.length && name[k] === octets[from + k]) k++
    if (k === name.length) return bits[i] as number
  }
  return 0
}

/** Letters, digits, hyphen: the names of the schema have no others. */
const isName = (o: number): boolean => (o >= 0x61 && o <= 0x7a) || (o >= 0x41 && o <= 0x5a) || (o >= 0x30 && o <= 0x39) || o === 0x2d
