// Hashes of octets: those of wire/hash.ts and assemble/copies.ts, which look in the same tables.

export let low: i32 = 0
export let high: i32 = 0

/** For a hash made of several. */
export function setHashes(ofLow: i32, ofHigh: i32): void {
  low = ofLow
  high = ofHigh
}

/** As `hashOctets`. */
export function hashOctets(from: usize, to: usize, seed: i32): void {
  let a = 0x811c9dc5 ^ seed
  let b = 0x9e3779b1 ^ <i32>(to - from)
  let i = from
  for (; i + 7 < to; i += 8) {
    a = (a ^ load<i32>(i)) * 0x01000193
    a ^= a >>> 15
    b = (b ^ load<i32>(i + 4)) * 0x85ebca6b
    b ^= b >>> 13
  }
  if (i + 3 < to) {
    a = (a ^ load<i32>(i)) * 0x01000193
    a ^= a >>> 15
    i += 4
  }
  for (; i < to; i++) {
    a = (a ^ <i32>load<u8>(i)) * 0x01000193
    b = (b ^ <i32>load<u8>(i)) * 0xc2b2ae35
  }
  a = (a ^ (a >>> 13)) * 0x5bd1e995
  b = (b ^ (b >>> 15)) * 0x27d4eb2f
  low = a ^ (a >>> 15)
  high = b ^ (a * 0x9e3779b1)
}

/** As `sampleOctets`. */
export function sampleOctets(from: usize, to: usize, seed: i32): i32 {
  const length = <i32>(to - from)
  let h = (length ^ seed) * 0x9e3779b1
  if (length < 32) {
    for (let i = from; i < to; i++) h = (h ^ <i32>load<u8>(i)) * 0x01000193
    return h
  }
  const step = <usize>((length - 4) >> 2)
  for (let k: usize = 1; k <= 4; k++) {
    h = (h ^ load<i32>(k == 4 ? to - 4 : from + k * step)) * 0x85ebca6b
    h ^= h >>> 15
  }
  return h
}
