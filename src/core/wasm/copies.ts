// The same message seen again, as assemble/copies.ts: one table for both.
import { high, low } from './hash'
import { r_copies } from './layout'
import { copiesCount } from './state'

const MOST_SLOTS: u32 = 1 << 16
const SLOT: usize = 16
const BUCKET: usize = 4 * SLOT
const FRAMES: usize = r_copies + <usize>MOST_SLOTS * SLOT
const WITHIN: i32 = 5000
const NEVER: i32 = 0x7fffffff

let place: usize = 0
let now: i32 = 0

function apart(a: i32, b: i32): i32 {
  const by = a - b
  return by == -NEVER - 1 ? NEVER : abs(by)
}

function isFree(slot: usize): bool {
  return (load<i64>(slot) | load<i64>(slot, 8)) == 0
}

/**
 * Finds a place for the message whose hashes were made last. False when it is a copy, or the table must grow: nothing is changed before `rememberMessage`.
 */
export function isNewMessage(at: f64): bool {
  now = <i32>(<i64>(at / 1000))
  const count = copiesCount()
  const base = r_copies + <usize>(<u32>low & (count / 4 - 1)) * BUCKET
  let age: i32 = -1
  for (let s = base; s < base + BUCKET; s += SLOT) {
    const theirs = isFree(s) ? NEVER : apart(now, load<i32>(s, 8))
    if (theirs <= WITHIN && load<i32>(s) == low && load<i32>(s, 4) == high) return false
    if (theirs > age) {
      place = s
      age = theirs
    }
  }
  return age > WITHIN || count >= MOST_SLOTS
}

export function rememberMessage(file: u32, frame: u32, message: u32): void {
  store<i32>(place, low)
  store<i32>(place, high, 4)
  store<i32>(place, now, 8)
  store<u32>(place, (file << 16) | message, 12)
  store<u32>(FRAMES + ((place - r_copies) >> 2), frame)
}
