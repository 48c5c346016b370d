// Transactions of TCAP that wait for their answer: one record each (the columns of a transaction by name, then links), because a column-wise table of a
// quarter million rows would miss the cache sixty times per transaction. Slot 0 is none. Those of one timer class stand in one list, oldest first: its
// bound is constant, so the first is the next to expire.
import { D_FIRST, D_LAST, D_OPEN, dialogueAt, numberOf } from './dialogues'
import {
  giveTransaction,
  m_at,
  m_invokeId,
  m_marks,
  MOST_OPEN,
  OPEN_FREE,
  OPEN_NEWEST,
  OPEN_OLDEST,
  OPEN_STRIDE,
  OPEN_USED,
  OPENED,
  r_blankOpen,
  r_open,
  r_openTimes,
  t_begin,
  t_dialogue,
  takeInvoke,
  takeRequest,
  W_asks,
  W_dialogueSlot,
  W_fromResponder,
  W_invokeId,
  W_newerInDialogue,
  W_newerInTimer,
  W_olderInDialogue,
  W_olderInTimer,
  W_timer,
} from './layout'
import { placeAt, reach } from './places'
import { add } from './state'
import { copyWords } from './words'

export const TIMERS: u32 = 4

// Times of a transaction: its question, the last answer so far, the clock when it opened, and which of all it is
export const BEGIN: usize = 0
export const ANSWER: usize = 8
export const OPENED_AT: usize = 16
const SERIAL: usize = 24

/** Where the record of a transaction begins. */
export function transactionAt(slot: u32): usize {
  return placeAt(r_open, slot, OPEN_STRIDE)
}

/** Where its times begin. */
export function timesOf(slot: u32): usize {
  return placeAt(r_openTimes, slot, 32)
}

function end(ends: usize, timer: u32): usize {
  return ends + ((<usize>timer) << 2)
}

export function isOpenFull(): bool {
  return load<u32>(OPEN_FREE) == 0 && load<u32>(OPEN_USED) == load<u32>(MOST_OPEN)
}

/** Opens a transaction for an invoke in `row`. There must be room. */
export function openTransaction(row: usize, dialogue: u32, timer: u32, now: f64): u32 {
  let slot = load<u32>(OPEN_FREE)
  if (slot != 0) store<u32>(OPEN_FREE, load<u32>(transactionAt(slot), W_newerInTimer))
  else {
    slot = load<u32>(OPEN_USED) + 1
    store<u32>(OPEN_USED, slot)
    reach(slot)
  }
  const at = transactionAt(slot)
  copyWords(at, r_blankOpen, OPEN_STRIDE)
  takeRequest(row, at)
  takeInvoke(row, at)
  store<u32>(at, load<u32>(m_marks + (row << 2)), W_asks)
  store<i32>(at, load<i16>(m_invokeId + (row << 1)), W_invokeId)
  store<u32>(at, dialogue, W_dialogueSlot)
  store<u32>(at, timer, W_timer)
  add(OPENED, 1)
  const times = timesOf(slot)
  store<f64>(times, load<f64>(m_at + (row << 3)), BEGIN)
  store<f64>(times, now, OPENED_AT)
  store<f64>(times, load<f64>(OPENED), SERIAL)
  const last = load<u32>(end(OPEN_NEWEST, timer))
  store<u32>(at, last, W_olderInTimer)
  if (last == 0) store<u32>(end(OPEN_OLDEST, timer), slot)
  else store<u32>(transactionAt(last), slot, W_newerInTimer)
  store<u32>(end(OPEN_NEWEST, timer), slot)
  join(slot, at, dialogue)
  return slot
}

function join(slot: u32, at: usize, dialogue: u32): void {
  const d = dialogueAt(dialogue)
  const last = load<u32>(d, D_LAST)
  store<u32>(at, last, W_olderInDialogue)
  if (last == 0) store<u32>(d, slot, D_FIRST)
  else store<u32>(transactionAt(last), slot, W_newerInDialogue)
  store<u32>(d, slot, D_LAST)
  store<u32>(d, load<u32>(d, D_OPEN) + 1, D_OPEN)
}

/** The first of a timer class; 0 for none. */
export function oldestOf(timer: u32): u32 {
  return load<u32>(end(OPEN_OLDEST, timer))
}

/** The first of all; 0 for none. */
export function oldestOpen(): u32 {
  let oldest: u32 = 0
  for (let timer: u32 = 0; timer < TIMERS; timer++) {
    const slot = oldestOf(timer)
    if (slot != 0 && (oldest == 0 || load<f64>(timesOf(slot), SERIAL) < load<f64>(timesOf(oldest), SERIAL))) oldest = slot
  }
  return oldest
}

/** The open transaction of a dialogue that a side asked with an invoke id, the newest if there are several; 0 for none. */
export function findOpen(dialogue: u32, side: u32, invokeId: i32): u32 {
  let slot = load<u32>(dialogueAt(dialogue), D_LAST)
  while (slot != 0) {
    const at = transactionAt(slot)
    if (load<i32>(at, W_invokeId) == invokeId && load<u32>(at, W_fromResponder) == side) return slot
    slot = load<u32>(at, W_olderInDialogue)
  }
  return 0
}

/** The open transaction of a side if it has exactly one; else 0. */
export function onlyOpen(dialogue: u32, side: u32): u32 {
  let only: u32 = 0
  let slot = load<u32>(dialogueAt(dialogue), D_LAST)
  while (slot != 0) {
    const at = transactionAt(slot)
    if (load<u32>(at, W_fromResponder) == side) {
      if (only != 0) return 0
      only = slot
    }
    slot = load<u32>(at, W_olderInDialogue)
  }
  return only
}

/** Writes a transaction to a row of the output, all columns but `end`, and forgets it. */
export function closeOpen(slot: u32, row: usize): void {
  const at = transactionAt(slot)
  giveTransaction(at, row)
  store<f64>(t_begin + (row << 3), load<f64>(timesOf(slot), BEGIN))
  store<f64>(t_dialogue + (row << 3), numberOf(load<u32>(at, W_dialogueSlot)))
  forgetOpen(slot, at)
}

/** Forgets a transaction whose record begins there. */
export function forgetOpen(slot: u32, at: usize): void {
  leave(at)
  const timer = load<u32>(at, W_timer)
  const older = load<u32>(at, W_olderInTimer)
  const newer = load<u32>(at, W_newerInTimer)
  if (older == 0) store<u32>(end(OPEN_OLDEST, timer), newer)
  else store<u32>(transactionAt(older), newer, W_newerInTimer)
  if (newer == 0) store<u32>(end(OPEN_NEWEST, timer), older)
  else store<u32>(transactionAt(newer), older, W_olderInTimer)
  store<u32>(at, load<u32>(OPEN_FREE), W_newerInTimer)
  store<u32>(OPEN_FREE, slot)
}

function leave(at: usize): void {
  const d = dialogueAt(load<u32>(at, W_dialogueSlot))
  const older = load<u32>(at, W_olderInDialogue)
  const newer = load<u32>(at, W_newerInDialogue)
  if (older == 0) store<u32>(d, newer, D_FIRST)
  else store<u32>(transactionAt(older), newer, W_newerInDialogue)
  if (newer == 0) store<u32>(d, older, D_LAST)
  else store<u32>(transactionAt(newer), older, W_olderInDialogue)
  store<u32>(d, load<u32>(d, D_OPEN) - 1, D_OPEN)
}
