/** SCCP around a message of a dialogue: UDT where it fits, else XUDT segments or an LUDT (Q.713 §4.10, §4.18, §4.20). */
import { buildAddress } from '../wire/sccp.js'
import { put16 } from './frames.js'

/** The longest message that a UDT carries, and a segment. */
export const UDT_LIMIT = 255
export const SEGMENT = 200

const INTERNATIONAL = 4
const E164 = 1
const E214 = 7

/** Address octets behind their length octet; the subsystem is at index 1. */
export function titleOctets(digits: string, ssn: number, mobile = false, translation = 0): Uint8Array {
  return Uint8Array.from(buildAddress({ digits, ssn, plan: mobile ? E214 : E164, nature: INTERNATIONAL, tt: translation }))
}

/** UDT, class 0. Gives the length of the message. */
export function unitdata(octets: Uint8Array, at: number, called: Uint8Array, calling: Uint8Array, length: number): number {
  octets[at] = 9
  octets[at + 1] = 0
  octets[at + 2] = 3
  octets[at + 3] = 3 + called.length
  octets[at + 4] = 3 + called.length + calling.length
  const data = addresses(octets, at + 5, called, calling)
  octets[data] = length
  return data + 1 - at + length
}

/** Where the data of a UDT begin, from its start. */
export const unitdataHead = (called: Uint8Array, calling: Uint8Array): number => 8 + called.length + calling.length

function addresses(octets: Uint8Array, at: number, called: Uint8Array, calling: Uint8Array): number {
  octets[at] = called.length
  octets.set(called, at + 1)
  const next = at + 1 + called.length
  octets[next] = calling.length
  octets.set(calling, next + 1)
  return next + 1 + calling.length
}

/** One segment as XUDT, class 1: in sequence. `remaining`: how many follow. */
export function segment(
  octets: Uint8Array,
  at: number,
  called: Uint8Array,
  calling: Uint8Array,
  length: number,
  first: boolean,
  remaining: number,
  reference: number,
): number {
  octets[at] = 17
  octets[at + 1] = 1
  octets[at + 2] = 12 // hop counter
  octets[at + 3] = 4
  octets[at + 4] = 4 + called.length
  octets[at + 5] = 4 + called.length + calling.length
  octets[at + 6] = 4 + called.length + calling.length + length
  const data = addresses(octets, at + 7, called, calling)
  octets[data] = length
  // Optional part behind the data: segmentation (Q.713 §3.17), then the end
  const option = data + 1 + length
  octets[option] = 16
  octets[option + 1] = 4
  octets[option + 2] = (first ? 0x80 : 0) | remaining
  octets[option + 3] = reference >>> 16
  octets[option + 4] = reference >>> 8
  octets[option + 5] = reference
  octets[option + 6] = 0
  return option + 7 - at
}

export const segmentHead = (called: Uint8Array, calling: Uint8Array): number => 10 + called.length + calling.length

/** LUDT, class 0: pointers and length have two octets, least significant first. */
export function longUnitdata(octets: Uint8Array, at: number, called: Uint8Array, calling: Uint8Array, length: number): number {
  octets[at] = 19
  octets[at + 1] = 0
  octets[at + 2] = 15
  pointer(octets, at + 3, 7)
  pointer(octets, at + 5, 6 + called.length)
  pointer(octets, at + 7, 5 + called.length + calling.length)
  pointer(octets, at + 9, 0)
  const data = addresses(octets, at + 11, called, calling)
  pointer(octets, data, length)
  return data + 2 - at + length
}

export const longUnitdataHead = (called: Uint8Array, calling: Uint8Array): number => 15 + called.length + calling.length

function pointer(octets: Uint8Array, at: number, n: number): void {
  put16(octets, at, ((n & 255) << 8) | (n >>> 8))
}
