// What was odd in the message in work: the host writes it down when the message is read (core.ts, `flags`).
import { r_flags } from './layout'
import { tellFlags } from './state'

const FLAG: usize = 12
/** More in one message go the careful way. */
const MOST: u32 = 64
/** In place of a code: nothing is odd there. */
const NOTHING: u32 = 0xff

/** Flags of the message in work. */
export let flagged: u32 = 0

/** A new message begins. */
export function clearFlags(): void {
  flagged = 0
  tellFlags(0)
}

/** Records an anomaly, as `MessageBatch.flag`; returns its number. */
export function flag(code: u32, layer: u32, at: usize): u32 {
  if (flagged < MOST) {
    const place = r_flags + <usize>flagged * FLAG
    store<u32>(place, code)
    store<u32>(place, layer, 4)
    store<u32>(place, <u32>at, 8)
  }
  return flagged++
}

/** The flag with this number was none. */
export function takeBack(number: u32): void {
  if (number < MOST) store<u32>(r_flags + <usize>number * FLAG, NOTHING)
}

/** Forgets all flags but the first `count`. */
export function dropFlags(count: u32): void {
  flagged = count
}

/** Tells the host what was flagged. False: it is more than is kept. */
export function keepFlags(): bool {
  if (flagged > MOST) return false
  tellFlags(flagged)
  return true
}
