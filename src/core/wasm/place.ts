// Where the message in work was found, and what its packet gave before it. A packet may hold several messages: chunks of SCTP (RFC 9260 §6.10), or those of a TCP segment.
import { c_at, c_file, c_frame, c_interface, c_link, c_message, c_vlan, r_place } from './layout'
import { put16, put32 } from './octets'

// What the host says of it, or a stretch of packets (core.ts, `tellPlace`).
/** Microseconds since 1970. */
export function time(): f64 {
  return load<f64>(r_place)
}
/** The number of the flow that was met last (model/links.ts). */
export function lastLink(): f64 {
  return load<f64>(r_place, 8)
}
export function file(): u32 {
  return load<u32>(r_place, 16)
}
export function frame(): u32 {
  return load<u32>(r_place, 20)
}
export function onInterface(): u32 {
  return load<u32>(r_place, 24)
}
export function vlan(): u32 {
  return load<u32>(r_place, 28)
}
/** The flow; 0 for none. */
export function link(): u32 {
  return load<u32>(r_place, 32)
}
/** The number that the next message of the packet has. */
export function message(): u32 {
  return load<u32>(r_place, 36)
}

/** The direction of an association and its place in their table; 0 for none. */
export let direction: u32 = 0
export let association: u32 = 0
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

/** Another packet of a stretch. */
export function nextPacket(at: f64, number: u32, on: u32): void {
  store<f64>(r_place, at)
  store<u32>(r_place, number, 20)
  store<u32>(r_place, on, 24)
}

export function beginPacket(): void {
  onVlan(0xffff)
  onFlow(0)
  store<u32>(r_place, 0, 36)
  direction = 0
  association = 0
  rows = 0
  further = 0
  parts = 0
  undecoded = 0
  byPacket = false
  restFrom = 0
}

export function onVlan(tag: u32): void {
  store<u32>(r_place, tag, 28)
}

export function onFlow(number: u32): void {
  store<u32>(r_place, number, 32)
}

export function onAssociation(number: u32, place: u32): void {
  direction = number
  association = place
}

function nextMessage(): void {
  store<u32>(r_place, message() + 1, 36)
}

export function tookRow(isPacket: bool): void {
  rows++
  nextMessage()
  if (isPacket) byPacket = true
}

/** The message in work has so many components beside its first. */
export function tookFurther(count: u32): void {
  further += count
}

export function tookPart(): void {
  parts++
  nextMessage()
}

export function tookUndecoded(): void {
  undecoded++
}

export function leave(from: usize, to: usize): void {
  restFrom = from
  restTo = to
}

export function writePlace(row: usize): void {
  store<f64>(c_at + (row << 3), time())
  put16(c_file, row, file())
  put32(c_frame, row, frame())
  put16(c_message, row, message())
  put16(c_interface, row, onInterface())
  put16(c_vlan, row, vlan())
  put32(c_link, row, link())
}
