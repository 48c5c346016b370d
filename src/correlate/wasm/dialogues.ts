// Open TCAP dialogues (Q.774 §3.2), found by a transaction id and the address of the side that chose it (attack-catalogue §3.1). One record of 32
// words per dialogue: a message touches two cache lines, not thirty columns. Slot 0 is none.
//
// Which dialogue a transaction id means: the one whose side has the title that the message is called by; the answering address may be anything. Titles
// that are both there and differ never match, but for the two forms of a World Zone 1 number, and but for a responder still called as in the Begin
// (E.214). Without a title on one side: the point code, else the only dialogue with that id. Of several equal ones the newest: who uses an id
// again has given the older dialogue up.
import {
  DIALOGUE_STRIDE,
  DIALOGUES,
  DIALOGUES_FREE,
  DIALOGUES_MASK,
  DIALOGUES_PLACES,
  DIALOGUES_USED,
  IDLE_FIRST,
  IDLE_LAST,
  MOST_OPEN,
  r_dialogues,
  r_headsById,
  r_headsByTitle,
  r_idleSince,
  r_nextById,
  r_nextByTitle,
  r_numbers,
  r_previousById,
  r_previousByTitle,
} from './layout'
import { add } from './state'
import { entryAt, headAt, placeAt, reach } from './places'
import { isZone1Form, NO_TITLE, titleKey } from './title'
import { clearWords, copyWords } from './words'

// A side of a dialogue, and an end of a message
export const SIDE: usize = 32
export const S_TID: usize = 0
export const S_TID_LENGTH: usize = 4
export const S_HIGH: usize = 8
export const S_LOW: usize = 12
export const S_PC: usize = 16
export const S_MTP: usize = 20
export const S_SSN: usize = 24

// A dialogue: both sides, then
const D_TARGET_HIGH: usize = 64
const D_TARGET_LOW: usize = 68
export const D_IMSI_HIGH: usize = 72
export const D_IMSI_LOW: usize = 76
export const D_IMSI_SIDE: usize = 80
export const D_CONTEXT: usize = 84
export const D_CONTEXT_KIND: usize = 88
export const D_VERSION: usize = 92
/** Bit s: a message to side s was seen. */
export const D_HEARD: usize = 96
/** Its open transactions, oldest first. */
export const D_FIRST: usize = 100
export const D_LAST: usize = 104
export const D_OPEN: usize = 108
const D_IDLE_PREVIOUS: usize = 112
const D_IDLE_NEXT: usize = 116
const D_IDLE: usize = 120
/** The open transaction of a dialogue that began without a question. */
export const D_EMPTY: usize = 124

export const ORIGINATOR: u32 = 0
export const RESPONDER: u32 = 1

// Which sides `findEntry` may give
export const ANY: u32 = 0
export const AN_ORIGINATOR: u32 = 1
export const ORIGINATOR_ALONE: u32 = 2

/** Entries of a chain that are looked at: an attacker who uses one id for everything must not cost more than others. */
export const MAX_WALK: u32 = 64
const FIRST_PLACES: u32 = 1024

/** Absent point code or SSN. */
const NONE: i32 = -1
const NO_SSN: u32 = 0xffff

/** Where the record of a dialogue begins. */
export function dialogueAt(slot: u32): usize {
  return placeAt(r_dialogues, slot, DIALOGUE_STRIDE)
}

/** Where the side of an entry begins. */
function sideOf(entry: u32): usize {
  return dialogueAt(entry >> 1) + <usize>(entry & 1) * SIDE
}

export function startDialogues(): void {
  store<u32>(DIALOGUES_PLACES, FIRST_PLACES)
  store<u32>(DIALOGUES_MASK, 2 * FIRST_PLACES - 1)
}

export function areDialoguesFull(): bool {
  return load<u32>(DIALOGUES_FREE) == 0 && load<u32>(DIALOGUES_USED) == load<u32>(MOST_OPEN)
}

/** Opens a dialogue that `originator` begins with `target`. There must be room. */
export function openDialogue(originator: usize, target: usize): u32 {
  let slot = load<u32>(DIALOGUES_FREE)
  if (slot != 0) store<u32>(DIALOGUES_FREE, load<u32>(dialogueAt(slot), D_FIRST))
  else {
    slot = load<u32>(DIALOGUES_USED) + 1
    store<u32>(DIALOGUES_USED, slot)
    reach(slot)
    if (slot >= load<u32>(DIALOGUES_PLACES)) grow()
  }
  const at = dialogueAt(slot)
  clearWords(at, DIALOGUE_STRIDE)
  store<i32>(at, load<i32>(target, S_HIGH), D_TARGET_HIGH)
  store<i32>(at, load<i32>(target, S_LOW), D_TARGET_LOW)
  store<i32>(at, NO_TITLE, D_IMSI_HIGH)
  store<i32>(at, NO_TITLE, D_IMSI_LOW)
  store<u32>(at, 1 << RESPONDER, D_HEARD)
  add(DIALOGUES, 1)
  store<f64>(placeAt(r_numbers, slot, 8), load<f64>(DIALOGUES))
  learnSide(slot, ORIGINATOR, originator)
  return slot
}

/** Number of a dialogue, from 1. */
export function numberOf(slot: u32): f64 {
  return load<f64>(placeAt(r_numbers, slot, 8))
}

/** Gives a side its transaction id and address. */
export function learnSide(slot: u32, side: u32, end: usize): void {
  copyWords(dialogueAt(slot) + <usize>side * SIDE, end, SIDE)
  if (load<u32>(end, S_TID_LENGTH) == 0) return
  const entry = 2 * slot + side
  const tid = load<i32>(end, S_TID)
  push(r_headsById, r_nextById, r_previousById, bucket(tid, 0), entry)
  push(r_headsByTitle, r_nextByTitle, r_previousByTitle, bucket(tid, titleKey(load<i32>(end, S_HIGH), load<i32>(end, S_LOW))), entry)
}

export function knowsSide(slot: u32, side: u32): bool {
  return load<u32>(dialogueAt(slot) + <usize>side * SIDE, S_TID_LENGTH) != 0
}

/** Forgets a dialogue. */
export function closeDialogue(slot: u32): void {
  unlink(slot, ORIGINATOR)
  unlink(slot, RESPONDER)
  wake(slot)
  store<u32>(dialogueAt(slot), load<u32>(DIALOGUES_FREE), D_FIRST)
  store<u32>(DIALOGUES_FREE, slot)
}

function unlink(slot: u32, side: u32): void {
  const at = dialogueAt(slot) + <usize>side * SIDE
  if (load<u32>(at, S_TID_LENGTH) == 0) return
  const tid = load<i32>(at, S_TID)
  const key = titleKey(load<i32>(at, S_HIGH), load<i32>(at, S_LOW))
  const entry = 2 * slot + side
  drop(r_headsById, r_nextById, r_previousById, bucket(tid, 0), entry)
  drop(r_headsByTitle, r_nextByTitle, r_previousByTitle, bucket(tid, key), entry)
}

/** The dialogue that has been idle longest, 0 for none. */
export function oldestIdle(): u32 {
  return load<u32>(IDLE_FIRST)
}

export function idleSince(slot: u32): f64 {
  return load<f64>(placeAt(r_idleSince, slot, 8))
}

/** Puts a dialogue without open transactions behind all that are idle. */
export function rest(slot: u32, now: f64): void {
  wake(slot)
  const at = dialogueAt(slot)
  const last = load<u32>(IDLE_LAST)
  store<u32>(at, 1, D_IDLE)
  store<u32>(at, last, D_IDLE_PREVIOUS)
  store<u32>(at, 0, D_IDLE_NEXT)
  if (last == 0) store<u32>(IDLE_FIRST, slot)
  else store<u32>(dialogueAt(last), slot, D_IDLE_NEXT)
  store<u32>(IDLE_LAST, slot)
  store<f64>(placeAt(r_idleSince, slot, 8), now)
}

/** Takes a dialogue out of the idle ones. */
export function wake(slot: u32): void {
  const at = dialogueAt(slot)
  if (load<u32>(at, D_IDLE) == 0) return
  const previous = load<u32>(at, D_IDLE_PREVIOUS)
  const next = load<u32>(at, D_IDLE_NEXT)
  if (previous == 0) store<u32>(IDLE_FIRST, next)
  else store<u32>(dialogueAt(previous), next, D_IDLE_NEXT)
  if (next == 0) store<u32>(IDLE_LAST, previous)
  else store<u32>(dialogueAt(next), previous, D_IDLE_PREVIOUS)
  store<u32>(at, 0, D_IDLE)
}

/** The entry 2 × slot + side whose side has the id and address of `holder`; 0 for none. `other` breaks ties between equal ones. */
export function findEntry(holder: usize, other: usize, wanted: u32): u32 {
  if (load<u32>(holder, S_TID_LENGTH) == 0) return 0
  if (load<i32>(holder, S_HIGH) != NO_TITLE) {
    const entry = findByTitle(holder, other, wanted)
    if (entry != 0) return entry
  }
  return findById(holder, other, wanted)
}

function findByTitle(holder: usize, other: usize, wanted: u32): u32 {
  const holderHigh = load<i32>(holder, S_HIGH)
  const holderLow = load<i32>(holder, S_LOW)
  let best: u32 = 0
  let bestScore: u32 = 0
  let entry = load<u32>(headAt(r_headsByTitle, bucket(load<i32>(holder, S_TID), titleKey(holderHigh, holderLow))))
  for (let i: u32 = 0; entry != 0 && i < MAX_WALK; i++, entry = load<u32>(entryAt(r_nextByTitle, entry))) {
    if (!isCandidate(entry, holder, wanted)) continue
    const at = sideOf(entry)
    const high = load<i32>(at, S_HIGH)
    const low = load<i32>(at, S_LOW)
    let score: u32 = 8
    if (high == holderHigh && low == holderLow) score = 16
    else if (high == NO_TITLE || !isZone1Form(high, low, holderHigh, holderLow)) continue
    score += agreement(entry, other)
    if (score > bestScore) {
      best = entry
      bestScore = score
    }
  }
  return best
}

function findById(holder: usize, other: usize, wanted: u32): u32 {
  const holderHigh = load<i32>(holder, S_HIGH)
  let best: u32 = 0
  let bestScore: u32 = 0
  let only: u32 = 0
  let candidates: u32 = 0
  let entry = load<u32>(headAt(r_headsById, bucket(load<i32>(holder, S_TID), 0)))
  for (let i: u32 = 0; entry != 0 && i < MAX_WALK; i++, entry = load<u32>(entryAt(r_nextById, entry))) {
    if (!isCandidate(entry, holder, wanted)) continue
    const at = sideOf(entry)
    if (holderHigh != NO_TITLE && load<i32>(at, S_HIGH) != NO_TITLE) {
      if ((entry & 1) == ORIGINATOR || !isTarget(entry, holder)) continue
    } else if (!isSamePoint(at, holder)) {
      only = entry
      candidates++
      continue
    }
    const score: u32 = 8 + agreement(entry, other)
    if (score > bestScore) {
      best = entry
      bestScore = score
    }
  }
  return best == 0 && candidates == 1 ? only : best
}

/** The Begin of the dialogue called this title. */
function isTarget(entry: u32, end: usize): bool {
  const record = dialogueAt(entry >> 1)
  return load<i32>(record, D_TARGET_HIGH) == load<i32>(end, S_HIGH) && load<i32>(record, D_TARGET_LOW) == load<i32>(end, S_LOW)
}

function hasId(side: usize, end: usize): bool {
  return load<i32>(side, S_TID) == load<i32>(end, S_TID) && load<u32>(side, S_TID_LENGTH) == load<u32>(end, S_TID_LENGTH)
}

function isCandidate(entry: u32, holder: usize, wanted: u32): bool {
  if (!hasId(sideOf(entry), holder)) return false
  if (wanted == ANY) return true
  return (entry & 1) == ORIGINATOR && (wanted == AN_ORIGINATOR || !knowsSide(entry >> 1, RESPONDER))
}

function isSamePoint(side: usize, holder: usize): bool {
  const ssn = load<u32>(side, S_SSN)
  const holderSsn = load<u32>(holder, S_SSN)
  if (ssn != holderSsn && ssn != NO_SSN && holderSsn != NO_SSN) return false
  const mtp = load<i32>(holder, S_MTP)
  const pc = load<i32>(holder, S_PC)
  return (mtp != NONE && load<i32>(side, S_MTP) == mtp) || (pc != NONE && load<i32>(side, S_PC) == pc)
}

/** How well the other end fits: its id 4 (not known 2), its title or the one that the Begin called 1. */
function agreement(entry: u32, other: usize): u32 {
  const at = dialogueAt(entry >> 1) + <usize>(1 - (entry & 1)) * SIDE
  const isKnown = load<u32>(at, S_TID_LENGTH) != 0
  let score: u32 = 0
  if (load<u32>(other, S_TID_LENGTH) == 0 || !isKnown) score = 2
  else if (hasId(at, other)) score = 4
  if (isKnown && load<i32>(at, S_HIGH) == load<i32>(other, S_HIGH) && load<i32>(at, S_LOW) == load<i32>(other, S_LOW)) return score + 1
  return (entry & 1) == ORIGINATOR && isTarget(entry, other) ? score + 1 : score
}

// Entries with this id, whatever the address: the first, then `nextSame`; 0 after the last
export function firstSame(tid: i32): u32 {
  return load<u32>(headAt(r_headsById, bucket(tid, 0)))
}
export function nextSame(entry: u32): u32 {
  return load<u32>(entryAt(r_nextById, entry))
}

function bucket(tid: i32, key: i32): u32 {
  let h = (tid ^ (key * 0x9e3779b1)) * 0x85ebca6b
  h = (h ^ (h >>> 15)) * 0xc2b2ae35
  return <u32>(h ^ (h >>> 13)) & load<u32>(DIALOGUES_MASK)
}

/** As many heads as entries that were ever used: few dialogues at a time stay in the cache. */
function grow(): void {
  store<u32>(DIALOGUES_PLACES, min(load<u32>(DIALOGUES_PLACES) * 2, load<u32>(MOST_OPEN) + 1))
  const heads = load<u32>(DIALOGUES_MASK) + 1
  store<u32>(DIALOGUES_MASK, 2 * heads - 1)
  spread(heads, r_headsById, r_nextById, r_previousById, false)
  spread(heads, r_headsByTitle, r_nextByTitle, r_previousByTitle, true)
}

/** Puts the chains of so many heads into twice as many; entries of a chain keep their order. */
function spread(old: u32, heads: usize, next: usize, previous: usize, byTitle: bool): void {
  for (let i: u32 = 0; i < old; i++) {
    let entry = load<u32>(headAt(heads, i))
    if (entry == 0) continue
    store<u32>(headAt(heads, i), 0)
    for (let after = load<u32>(entryAt(next, entry)); after != 0; after = load<u32>(entryAt(next, entry))) entry = after
    for (let before: u32 = 0; entry != 0; entry = before) {
      before = load<u32>(entryAt(previous, entry))
      const at = sideOf(entry)
      const key = byTitle ? titleKey(load<i32>(at, S_HIGH), load<i32>(at, S_LOW)) : 0
      push(heads, next, previous, bucket(load<i32>(at, S_TID), key), entry)
    }
  }
}

function push(heads: usize, next: usize, previous: usize, place: u32, entry: u32): void {
  const head = load<u32>(headAt(heads, place))
  store<u32>(entryAt(next, entry), head)
  store<u32>(entryAt(previous, entry), 0)
  if (head != 0) store<u32>(entryAt(previous, head), entry)
  store<u32>(headAt(heads, place), entry)
}

function drop(heads: usize, next: usize, previous: usize, place: u32, entry: u32): void {
  const after = load<u32>(entryAt(next, entry))
  const before = load<u32>(entryAt(previous, entry))
  if (before == 0) store<u32>(headAt(heads, place), after)
  else store<u32>(entryAt(next, before), after)
  if (after != 0) store<u32>(entryAt(previous, after), before)
}
