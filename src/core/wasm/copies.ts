// The same message seen again, as assemble/copies.ts: one table for both.
import { high, low } from './hash'
import { c_copy, c_copyOfFile, c_copyOfFrame, c_copyOfMessage, COPY_HOP, r_copies } from './layout'
import { put16, put32, put8 } from './octets'
import { file, frame, message, time } from './place'
import { copiesCount, tellCopy } from './state'

const MOST_SLOTS: u32 = 1 << 16
const WAYS: u32 = 8
const MARK_BITS: usize = 3
const MARK: usize = 1 << MARK_BITS
const BUCKET: usize = <usize>WAYS * MARK
const REST: usize = 12
const RESTS: usize = r_copies + <usize>MOST_SLOTS * MARK
const WITHIN: i32 = 5000
const NEVER: i32 = 0x7fffffff

let place: usize = 0
let now: i32 = 0
let isCopy: bool = false

function apart(a: i32, b: i32): i32 {
  const by = a - b
  return by == -NEVER - 1 ? NEVER : abs(by)
}

/** What else is known of the message whose mark lies there. */
function restOf(mark: usize): usize {
  return RESTS + ((mark - r_copies) >> MARK_BITS) * REST
}

/** Finds the message whose hashes were made last, or a place for it. False when the table must grow. Nothing is changed before `rememberMessage`. */
export function findCopy(): bool {
  now = <i32>(<i64>(time() / 1000))
  isCopy = false
  const count = copiesCount()
  const base = r_copies + <usize>(<u32>low & (count / WAYS - 1)) * BUCKET
  let age: i32 = -1
  for (let m = base; m < base + BUCKET; m += MARK) {
    const theirs = load<u64>(m) == 0 ? NEVER : apart(now, load<i32>(m, 4))
    if (theirs <= WITHIN && load<i32>(m) == low && load<i32>(restOf(m)) == high) {
      place = m
      isCopy = true
      return true
    }
    if (theirs > age) {
      place = m
      age = theirs
    }
  }
  return age > WITHIN || count >= MOST_SLOTS
}

/** Remembers the message in `row`, or writes of which one it is a copy. */
export function rememberMessage(row: usize): void {
  store<i32>(place, low)
  store<i32>(place, now, 4)
  const rest = restOf(place)
  if (isCopy) {
    put8(c_copy, row, COPY_HOP)
    put16(c_copyOfFile, row, load<u32>(rest, 4) >> 16)
    put16(c_copyOfMessage, row, load<u32>(rest, 4) & 0xffff)
    put32(c_copyOfFrame, row, load<u32>(rest, 8))
    tellCopy()
    return
  }
  store<i32>(rest, high)
  store<u32>(rest, (file() << 16) | message(), 4)
  store<u32>(rest, frame(), 8)
}
