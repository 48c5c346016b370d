// What both kinds of transaction share.
import { DISCLOSURES, FIRST_GIVES, OUTCOMES } from './layout'
import { add } from './state'

/** Packet time that goes back further than this is another clock; less is disorder. */
export const CLOCK_STEP: f64 = 60_000_000
/** At least one question in so many must have been answered for the silence of an answer to mean something. */
export const HEARD_IN: f64 = 10

/** What column `duplicates` holds at most. */
export const MOST_DUPLICATES: u32 = 0xffff

/** Column `disclosed`: the marks from givesCell on are the disclosures, in their order. */
export function disclosedBy(gives: u32): u32 {
  return (gives >> FIRST_GIVES) & ((1 << DISCLOSURES) - 1)
}

export function countOutcome(outcome: u32): void {
  add(OUTCOMES + ((<usize>outcome) << 3), 1)
}
