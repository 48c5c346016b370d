// Whose tunnel or session it is: pairs of numbers tied to an IMSI, learned from messages that name both. A table of fixed size, four places to a bucket:
// the one that was used longest ago gives way.
import { r_ties, TIES_CLOCK } from './layout'
import { addOne } from './state'

const BUCKETS: u32 = 1 << 15
/** Octets of a place: key (two words), IMSI (two words), when it was used last. */
const PLACE: usize = 20
const BUCKET: usize = 4 * PLACE

/** The IMSI that `findTie` found (the halves of model/digits.ts, signed). */
export let tiedHigh: i32 = -1
export let tiedLow: i32 = -1

/** Ties a pair to an IMSI. */
export function learnTie(a: i32, b: i32, high: i32, low: i32): void {
  const at = placeOf(a, b)
  store<i32>(at, a)
  store<i32>(at, b, 4)
  store<i32>(at, high, 8)
  store<i32>(at, low, 12)
  use(at)
}

/** True when the pair is tied: `tiedHigh` and `tiedLow` are then the IMSI. */
export function findTie(a: i32, b: i32): bool {
  const at = placeOf(a, b)
  if (load<i32>(at) != a || load<i32>(at, 4) != b || load<i32>(at, 16) == 0) return false
  tiedHigh = load<i32>(at, 8)
  tiedLow = load<i32>(at, 12)
  use(at)
  return true
}

function use(at: usize): void {
  addOne(TIES_CLOCK)
  store<u32>(at, load<u32>(TIES_CLOCK), 16)
}

/** Where the pair is, or the place that it may take. */
function placeOf(a: i32, b: i32): usize {
  let h = (a ^ (b * 0x9e3779b1)) * 0x85ebca6b
  h ^= h >>> 15
  const base = r_ties + <usize>(<u32>h & (BUCKETS - 1)) * BUCKET
  let oldest = base
  for (let at = base; at < base + BUCKET; at += PLACE) {
    if (load<i32>(at) == a && load<i32>(at, 4) == b) return at
    if (load<i32>(at, 16) < load<i32>(oldest, 16)) oldest = at
  }
  return oldest
}
