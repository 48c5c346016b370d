/** Hashes of octets, to tell whether two messages are the same. Not for secrets. */
import type { Octets } from './octets.js'
import { wordsOf } from './words.js'

/** Two 32-bit hashes of octets: together they tell messages apart. Valid until the next call. */
export const hashed = { low: 0, high: 0 }

export function hashOctets(octets: Octets, from: number, to: number, seed: number): void {
  let a = 0x811c9dc5 ^ seed
  let b = 0x9e3779b1 ^ (to - from)
  let i = from
  // Words go to the two lanes in turn, so that neither waits for the other. Every step can be undone: messages that differ in one word never meet.
  const words = wordsOf(octets)
  for (; i + 7 < to; i += 8) {
    a = Math.imul(a ^ words.getInt32(i, true), 0x01000193)
    a ^= a >>> 15
    b = Math.imul(b ^ words.getInt32(i + 4, true), 0x85ebca6b)
    b ^= b >>> 13
  }
  if (i + 3 < to) {
    a = Math.imul(a ^ words.getInt32(i, true), 0x01000193)
    a ^= a >>> 15
    i += 4
  }
  for (; i < to; i++) {
    a = Math.imul(a ^ (octets[i] as number), 0x01000193)
    b = Math.imul(b ^ (octets[i] as number), 0xc2b2ae35)
  }
  a = Math.imul(a ^ (a >>> 13), 0x5bd1e995)
  b = Math.imul(b ^ (b >>> 15), 0x27d4eb2f)
  // Signed: a field of small integers costs no box.
  hashed.low = a ^ (a >>> 15)
  hashed.high = b ^ Math.imul(a, 0x9e3779b1)
}
