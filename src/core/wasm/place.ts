// Where the message in work was found, and what its packet gave before it. A packet may hold several messages: chunks of SCTP (RFC 9260 §6.10), or those of a TCP segment.
import { c_at, c_file, c_frame, c_interface, c_message, c_vlan } from './layout'
import { put16, put32 } from './octets'

export let vlan: u32 = 0xffff
/** The flow, and the direction of an association and its place in their table; 0 for none. */
export let link: u32 = 0
export let direction: u32 = 0
export let association: u32 = 0
/** The number that the next message of the packet has. */
export let message: u32 = 0
/** Messages of the packet that have a row, those that were segments of SCCP with more to come, and those that could not be decoded. */
export let rows: u32 = 0
export let parts: u32 = 0
export let undecoded: u32 = 0
/** Rows of further components of those messages. */
export let further: u32 = 0
/** Some row is of Diameter. */
export let byPacket: bool = false
/** Octets of the packet that are left to the host, chunks of SCTP or messages of Diameter; none when `restFrom` is 0. */
export let restFrom: usize = 0
export let restTo: usize = 0

export function beginPacket(): void {
  vlan = 0xffff
  link = 0
  direction = 0
  association = 0
  message = 0
  rows = 0
  further = 0
  parts = 0
  undecoded = 0
  byPacket = false
  restFrom = 0
}

export function onVlan(tag: u32): void {
  vlan = tag
}

export function onFlow(number: u32): void {
  link = number
}

export function onAssociation(number: u32, place: u32): void {
  direction = number
  association = place
}

export function tookRow(isPacket: bool): void {
  rows++
  message++
  if (isPacket) byPacket = true
}

/** The message in work has so many components beside its first. */
export function tookFurther(count: u32): void {
  further += count
}

export function tookPart(): void {
  parts++
  message++
}

export function tookUndecoded(): void {
  undecoded++
}

export function leave(from: usize, to: usize): void {
  restFrom = from
  restTo = to
}

export function writePlace(time: f64, file: u32, frame: u32, on: u32, row: usize): void {
  store<f64>(c_at + (row << 3), time)
  put16(c_file, row, file)
  put32(c_frame, row, frame)
  if (message != 0) put16(c_message, row, message)
  put16(c_interface, row, on)
  put16(c_vlan, row, vlan)
}
