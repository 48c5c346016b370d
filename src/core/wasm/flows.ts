// Flows of IPv4 over UDP met lately, with their numbers (model/links.ts): the host gives the numbers, and tells them.
import { MAX_LINKS, r_flows } from './layout'
import { lastLink, onFlow } from './place'

/** Two slots each: of the flows that look alike, those met last. */
const BUCKETS: u32 = 1 << 13
const BUCKET_BITS: usize = 6
const SLOT: usize = 32

/** Hashes of the addresses of the flow that was found. */
export let source: i32 = 0
export let destination: i32 = 0

function bucketOf(from: u32, to: u32, ports: u32): usize {
  let hash = ((from * 0x9e3779b1) ^ to) * 0x85ebca6b
  hash = (hash ^ (hash >> 15) ^ ports) * 0xc2b2ae35
  return r_flows + ((<usize>((hash ^ (hash >> 13)) & (BUCKETS - 1))) << BUCKET_BITS)
}

/** Addresses and ports in the order of the network, as words of this machine. Of the flows before the one met last some were forgotten. */
export function findFlow(from: u32, to: u32, ports: u32): bool {
  let slot = bucketOf(from, to, ports)
  if (!isAt(slot, from, to, ports)) {
    slot += SLOT
    if (!isAt(slot, from, to, ports)) return false
  }
  const id = load<u32>(slot, 12)
  if (id == 0 || lastLink() - <f64>id >= <f64>MAX_LINKS) return false
  onFlow(id)
  source = load<i32>(slot, 16)
  destination = load<i32>(slot, 20)
  return true
}

function isAt(slot: usize, from: u32, to: u32, ports: u32): bool {
  return load<u32>(slot) == from && load<u32>(slot, 4) == to && load<u32>(slot, 8) == ports
}

export function rememberFlow(from: u32, to: u32, ports: u32, number: u32, ofSource: i32, ofDestination: i32): void {
  const slot = bucketOf(from, to, ports)
  if (!isAt(slot, from, to, ports)) memory.copy(slot + SLOT, slot, SLOT)
  store<u32>(slot, from)
  store<u32>(slot, to, 4)
  store<u32>(slot, ports, 8)
  store<u32>(slot, number, 12)
  store<i32>(slot, ofSource, 16)
  store<i32>(slot, ofDestination, 20)
}
