// Numbers that this reader and its host tell each other, of four octets each, in region `out`.
import { r_out } from './layout'

// What SCCP carries: where its data lies, and how a segment belongs to others (Q.713 §3.17).
export function tellUser(from: usize, to: usize, first: bool, remaining: u32, reference: u32, direction: u32): void {
  store<u32>(r_out, <u32>from, 0)
  store<u32>(r_out, <u32>to, 4)
  store<u32>(r_out, first ? 1 : 0, 8)
  store<u32>(r_out, remaining, 12)
  store<u32>(r_out, reference, 16)
  store<u32>(r_out, direction, 24)
}

// What an association carries: where it lies, its payload protocol identifier, and the place of the direction in the table.
export function tellCarried(from: usize, to: usize, ppid: u32, direction: u32, vlan: u32): void {
  store<u32>(r_out, <u32>from, 0)
  store<u32>(r_out, <u32>to, 4)
  store<u32>(r_out, ppid, 8)
  store<u32>(r_out, direction, 12)
  store<u32>(r_out, vlan, 16)
}

/** Flags of the message that was read (flags.ts). */
export function tellFlags(count: u32): void {
  store<u32>(r_out, count, 28)
}

/** Slots of the table of copies (assemble/copies.ts). */
export function copiesCount(): u32 {
  return load<u32>(r_out, 20)
}

/** Where a table of the descriptions begins: see tables.ts for the numbers. */
export function tableAt(number: u32): usize {
  return <usize>load<u32>(r_out + 64 + (number << 2))
}
