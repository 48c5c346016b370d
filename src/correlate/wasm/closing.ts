// How transactions and dialogues of TCAP end, whatever ended them.
import { closeDialogue, D_EMPTY, D_HEARD, D_OPEN, dialogueAt, rest, S_HIGH, S_LOW, S_TID, S_TID_LENGTH, SIDE } from './dialogues'
import {
  EMPTY_BEGIN,
  KEYS,
  NOW,
  OUTCOME_ANSWERED,
  r_pointAsked,
  r_pointHeard,
  r_titleHeard,
  t_end,
  W_callingHigh,
  W_callingLow,
  W_dialogueSlot,
  W_disclosed,
  W_fromResponder,
  W_gives,
  W_opc,
  W_outcome,
  W_partial,
  W_procedure,
  W_returned,
} from './layout'
import { ANSWER, closeOpen, timesOf, transactionAt } from './open'
import { countOutcome, disclosedBy, HEARD_IN } from './outcome'
import { nextRow, written } from './output'
import { NO_TITLE, requesterKey } from './title'
import { closeAsked } from './unasked'

/**
 * Whether an answer would have come by here, as far as the capture has shown up to now: a message to the asking side in this dialogue;
 * or to the same title in any dialogue; or to one in ten dialogues from the same point code (dialogues without one count together). Titles and point codes share 65,536
 * counters each by hash: a collision can only turn `unseen` into `silent`.
 */
export function sees(t: u32): bool {
  const at = transactionAt(t)
  const d = dialogueAt(load<u32>(at, W_dialogueSlot))
  if (((load<u32>(d, D_HEARD) >> load<u32>(at, W_fromResponder)) & 1) != 0) return true
  const high = load<i32>(at, W_callingHigh)
  if (high != NO_TITLE && load<u8>(r_titleHeard + <usize>requesterKey(high, load<i32>(at, W_callingLow))) == 1) return true
  const point = pointKey(load<i32>(at, W_opc))
  const heard = load<u32>(r_pointHeard + point)
  return heard > 0 && <f64>heard * HEARD_IN >= <f64>load<u32>(r_pointAsked + point)
}

/** Forgets a dialogue, but for that its ids are not unheard of. */
export function forget(slot: u32): void {
  const d = dialogueAt(slot)
  for (let end = d; end <= d + SIDE; end += SIDE)
    if (load<u32>(end, S_TID_LENGTH) != 0) closeAsked(load<i32>(end, S_TID), load<i32>(end, S_HIGH), load<i32>(end, S_LOW))
  closeDialogue(slot)
}

/** Puts a transaction out with its outcome and the time of it. `present`: the dialogue of the message in work, which is not over before that is. */
export function close(t: u32, outcome: u32, end: f64, present: u32): void {
  const at = transactionAt(t)
  const isPartial = load<u32>(at, W_partial) == 1 && load<u32>(at, W_returned) == 0
  const final = isPartial ? OUTCOME_ANSWERED : outcome
  store<u32>(at, final, W_outcome)
  store<u32>(at, disclosedBy(load<u32>(at, W_gives)), W_disclosed)
  const itsDialogue = load<u32>(at, W_dialogueSlot)
  const isEmpty = load<u32>(at, W_procedure) == EMPTY_BEGIN
  if (isEmpty) store<u32>(dialogueAt(itsDialogue), 0, D_EMPTY)
  const row = nextRow()
  closeOpen(t, row)
  store<f64>(t_end + (row << 3), isPartial && outcome != OUTCOME_ANSWERED ? load<f64>(timesOf(t), ANSWER) : end)
  if (!isEmpty) countOutcome(final)
  if (load<u32>(dialogueAt(itsDialogue), D_OPEN) == 0 && itsDialogue != present) rest(itsDialogue, load<f64>(NOW))
  written()
}

/** Where the counters of a point code stand in their tables, in octets. */
export function pointKey(code: i32): usize {
  return (<usize>((<u32>(code * 0x9e3779b1) >> 16) & (KEYS - 1))) << 2
}
