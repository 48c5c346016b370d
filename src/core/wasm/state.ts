// Numbers that this reader and its host tell each other, of four octets each, in region `out`.
import { r_gaps, r_out, r_stretch } from './layout'
import { association, link, message, restFrom, restTo, vlan } from './place'

// Where the data of SCCP lies.
export function tellUser(from: usize, to: usize): void {
  store<u32>(r_out, <u32>from, 0)
  store<u32>(r_out, <u32>to, 4)
}

// What an association carries: where it lies, and its payload protocol identifier.
export function tellCarried(from: usize, to: usize, ppid: u32): void {
  store<u32>(r_out, <u32>from, 0)
  store<u32>(r_out, <u32>to, 4)
  store<u32>(r_out, ppid, 8)
}

// The place in the table of the direction in work, and its VLAN.
export function tellDirection(direction: u32, vlan: u32): void {
  store<u32>(r_out, direction, 12)
  store<u32>(r_out, vlan, 16)
}

// What became of a stretch of packets: where it ends, how many packets and others it has, their octets, the interface of the last, and how many could not be decoded.
export function tellPackets(at: usize, packets: u32, others: u32, octets: u32, on: u32, undecoded: u32): void {
  store<u32>(r_stretch, <u32>at, 24)
  store<u32>(r_stretch, packets, 28)
  store<u32>(r_stretch, others, 36)
  store<u32>(r_stretch, octets, 40)
  store<u32>(r_stretch, on, 44)
  store<u32>(r_stretch, undecoded, 52)
}

// How many messages it has, their rows, how many were segments of SCCP with more to come, and whether some are of Diameter or GTP.
export function tellMessages(messages: u32, rows: u32, parts: u32, byPacket: bool): void {
  store<u32>(r_stretch, messages, 32)
  store<u32>(r_stretch, byPacket ? 1 : 0, 48)
  store<u32>(r_stretch, parts, 56)
  store<u32>(r_stretch, rows, 88)
}

// Time of its last packet, and between which times they are.
export function tellTimes(last: f64, earliest: f64, latest: f64): void {
  store<f64>(r_stretch, last)
  store<f64>(r_stretch, earliest, 8)
  store<f64>(r_stretch, latest, 16)
}

// What is left of the last packet of a stretch beside the message that it ended with: octets of chunks of SCTP, or of Diameter messages where there is no association; the number of the
// next message in it, where it was, and whether anything was found in it.
export function tellRest(found: bool): void {
  store<u32>(r_stretch, <u32>restFrom, 60)
  store<u32>(r_stretch, <u32>restTo, 64)
  store<u32>(r_stretch, message(), 68)
  store<u32>(r_stretch, link(), 72)
  store<u32>(r_stretch, association, 76)
  store<u32>(r_stretch, vlan(), 80)
  store<u32>(r_stretch, found ? 1 : 0, 84)
}

/** Time of the packet before which a stretch ends. */
export function tellTime(time: f64): void {
  store<f64>(r_stretch, time, 96)
}

/** How many anomalies the batch has (model/message.ts). */
export function anomalyCount(): u32 {
  return load<u32>(r_out, 28)
}
export function tellAnomalies(count: u32): void {
  store<u32>(r_out, count, 28)
}

/** Slots of the table of copies (assemble/copies.ts). */
export function copiesCount(): u32 {
  return load<u32>(r_out, 20)
}

/** How many rows the host is to look at again (second-look.ts). */
export function looksCount(): u32 {
  return load<u32>(r_out, 32)
}
export function tellLooks(count: u32): void {
  store<u32>(r_out, count, 32)
}

/** Octets of the messages that were put together of segments, since the host took those before (segments.ts). */
export function wholesLength(): u32 {
  return load<u32>(r_out, 36)
}
export function tellWholes(length: u32): void {
  store<u32>(r_out, length, 36)
}

/** One more copy that the host is to count (copies.ts). */
export function tellCopy(): void {
  store<u32>(r_out, load<u32>(r_out, 40) + 1, 40)
}

/** One more message or segment of China’s that the host is to count. */
export function tellChinese(): void {
  store<u32>(r_out, load<u32>(r_out, 44) + 1, 44)
}

/** One more that was read as one of ANSI’s. */
export function tellAnsi(): void {
  store<u32>(r_out, load<u32>(r_out, 52) + 1, 52)
}

/** How many rows the message that was read last has behind its first one. */
export function tellFurther(count: u32): void {
  store<u32>(r_out, count, 56)
}

export function furtherRows(): u32 {
  return load<u32>(r_out, 56)
}

/** One more message of which segments never came (lost.ts). */
export function tellLost(): void {
  store<u32>(r_out, load<u32>(r_out, 48) + 1, 48)
}

/** A row before which octets of its stream have no message (tcp.ts): the host flags that. */
export function tellGap(row: usize): void {
  const count = load<u32>(r_out, 60)
  store<u32>(r_gaps + ((<usize>count) << 2), <u32>row)
  store<u32>(r_out, count + 1, 60)
}

/** Where a table of the descriptions begins: see tables.ts for the numbers. */
export function tableAt(number: u32): usize {
  return <usize>load<u32>(r_out + 64 + (number << 2))
}
