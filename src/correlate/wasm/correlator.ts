// Messages of TCAP to transactions: every invoke opens one; results, errors, rejects, the end of its dialogue, or time close it (Q.774 §3.2, TS 29.002 §17.1.2).
//
// What counts as which outcome, where the wire leaves a choice:
//
// - A result is `answered`, and so is a transaction whose resultNotLast came, however its dialogue ends short of an error or reject.
// - An End without a component for a question of the side that receives it: `answered`, nothing disclosed, if the operation may succeed without a
//   result (MAP v1 and class 4 do); `refused` if its result must have contents (`mustAnswer`: an End without a location is no location) or
//   if the End refuses something else; `unseen` if the End could not be read whole.
// - Questions of the side that sends the End or Abort: `silent` if we saw the other side speak in this dialogue, or if the question is in that very
//   End (nobody can answer it); else `unseen`, since the answer took a way we do not see.
// - Abort by the peer and returned messages: `refused`. A returned message never opens anything.
// - Time over (upper bound of the timer class, in packet time): `silent` if this vantage sees messages to the asking side, else `unseen`, see `sees`.
// - End of the capture, or closed for room: `unseen`.
// - A Begin without a component opens a transaction without a question (EMPTY_BEGIN), which counts as none; it is forgotten when one is asked.
//
// Query, Conversation and Response of ANSI TCAP count as Begin, Continue and End.
//
// A Continue with an invoke whose dialogue is not known opens one, because sensitive operations also come there (EV19); everything else without
// a dialogue is counted. Left out: an End or Continue captured before its Begin; who answers as whom within a dialogue (EV31).
import { close, forget, sees, pointKey } from './closing'
import {
  AN_ORIGINATOR,
  ANY,
  areDialoguesFull,
  D_CONTEXT,
  D_CONTEXT_KIND,
  D_EMPTY,
  D_FIRST,
  D_HEARD,
  D_IMSI_HIGH,
  D_IMSI_LOW,
  D_IMSI_SIDE,
  D_OPEN,
  D_VERSION,
  dialogueAt,
  findEntry,
  firstSame,
  idleSince,
  knowsSide,
  learnSide,
  MAX_WALK,
  nextSame,
  oldestIdle,
  openDialogue,
  ORIGINATOR,
  ORIGINATOR_ALONE,
  RESPONDER,
  rest,
  S_HIGH,
  S_LOW,
  S_MTP,
  S_PC,
  S_SSN,
  S_TID,
  S_TID_LENGTH,
  wake,
} from './dialogues'
import { CALLING, CALLED } from './ends'
import {
  AT,
  COMPONENT_ERROR,
  COMPONENT_INVOKE,
  COMPONENT_REJECT,
  COMPONENT_RESULT,
  COMPONENT_RESULT_NOT_LAST,
  CONTEXT_MAP,
  CORRECTION,
  CUT,
  EMPTY,
  EMPTY_BEGIN,
  EVICTED,
  m_anomaliesLow,
  m_at,
  m_calledHigh,
  m_calledLow,
  m_calledPc,
  m_calledSsn,
  m_callingHigh,
  m_callingLow,
  m_callingPc,
  m_callingSsn,
  m_component,
  m_componentKind,
  m_context,
  m_contextKind,
  m_copy,
  m_copyOfFile,
  m_copyOfFrame,
  m_copyOfMessage,
  m_dpc,
  m_dtid,
  m_dtidLength,
  m_errorCode,
  m_file,
  m_frame,
  m_imsiHigh,
  m_imsiLow,
  m_invokeId,
  m_marks,
  m_message,
  m_msisdnHigh,
  m_msisdnLow,
  m_nodeHigh,
  m_nodeLow,
  m_opc,
  m_otid,
  m_otidLength,
  m_procedure,
  m_reading,
  m_returned,
  m_tcapType,
  m_version,
  FROM_ANSWER_IMSI,
  FROM_ANSWER_MSISDN,
  NO_INVOKE,
  NOW,
  OUTCOME_ANSWERED,
  OUTCOME_REFUSED,
  OUTCOME_SILENT,
  OUTCOME_UNSEEN,
  r_bounds,
  r_mustAnswer,
  r_pointAsked,
  r_pointHeard,
  r_tcapRole,
  r_timerOf,
  r_titleHeard,
  READING_COMPLETE,
  READING_REJECTED,
  TCAP_ABORT,
  TCAP_BEGIN,
  TCAP_CONTINUE,
  TCAP_END,
  TCAP_UNIDIRECTIONAL,
  TWO_SIDED,
  W_answererHigh,
  W_answererLow,
  W_answerFile,
  W_answerFrame,
  W_answerMessage,
  W_answerNodeHigh,
  W_answerNodeLow,
  W_component,
  W_context,
  W_contextKind,
  W_dialogueSlot,
  W_duplicates,
  W_errorCode,
  W_file,
  W_frame,
  W_fromAnswer,
  W_fromResponder,
  W_gives,
  W_imsiHigh,
  W_imsiLow,
  W_message,
  W_msisdnHigh,
  W_msisdnLow,
  W_newerInDialogue,
  W_partial,
  W_procedure,
  W_returned,
  W_version,
} from './layout'
import {
  ANSWER,
  BEGIN,
  findOpen,
  forgetOpen,
  isOpenFull,
  oldestOf,
  oldestOpen,
  onlyOpen,
  OPENED_AT,
  openTransaction,
  TIMERS,
  timesOf,
  transactionAt,
} from './open'
import { CLOCK_STEP, MOST_DUPLICATES } from './outcome'
import { add, addOne } from './state'
import { tellUnasked } from './tell-unasked'
import { NO_TITLE, requesterKey } from './title'
import { beginUnasked, hearAsked } from './unasked'

/** Open transactions of one dialogue: invoke ids have one octet (Q.773 §4.2.2.2), and both sides may ask. */
const MAX_PER_DIALOGUE: u32 = 512
/** A dialogue without open transactions is remembered so long after its last message. */
const IDLE: f64 = 600_000_000

// What the rows of the present message are to us
const IGNORED: u32 = 0
const COUNTED: u32 = 1
const COPY: u32 = 2
const RETURNED: u32 = 3

// The present message
let file: u32 = 0
let frame: u32 = 0
let number: u32 = 0
/** The message has begun: the next row may be of it. */
let isStarted: bool = false
let part: u32 = IGNORED
let type: u32 = 0
let time: f64 = 0
/** Its dialogue, 0 for none, and the side that sent it; of a returned message, the side that asked. */
let dialogue: u32 = 0
let side: u32 = ORIGINATOR
let refuses: bool = false
let whole: bool = true

/** Takes a row that has a TCAP type. The rows of one message may be in two batches. */
export function takeTcap(row: usize): void {
  if (load<u8>(m_reading + row) == READING_REJECTED) return
  const itsFrame = load<u32>(m_frame + (row << 2))
  const itsNumber = <u32>load<u16>(m_message + (row << 1))
  const itsFile = <u32>load<u16>(m_file + (row << 1))
  if (!isStarted || itsFrame != frame || itsNumber != number || itsFile != file) {
    finish()
    frame = itsFrame
    number = itsNumber
    file = itsFile
    isStarted = true
    start(row)
  }
  if (part == COUNTED) component(row)
  else if (part == RETURNED) returned(row)
  else if (part == COPY) copy(row)
}

/** End of the capture: what is open was not seen to end. */
export function endTcap(): void {
  pauseTcap()
  for (let t = oldestOpen(); t != 0; t = oldestOpen()) close(t, OUTCOME_UNSEEN, load<f64>(AT), dialogue)
  for (let slot = oldestIdle(); slot != 0; slot = oldestIdle()) forget(slot)
}

/** All messages so far were whole: what they say of their dialogues holds, however the next one begins. */
export function pauseTcap(): void {
  finish()
  isStarted = false
}

// the message as a whole

function start(row: usize): void {
  time = load<f64>(m_at + (row << 3))
  store<f64>(AT, time)
  type = load<u8>(r_tcapRole + <usize>load<u8>(m_tcapType + row))
  dialogue = 0
  refuses = false
  whole = true
  tick()
  if (load<u8>(m_copy + row) != 0) {
    part = COPY
    return
  }
  if (type == TCAP_UNIDIRECTIONAL) {
    part = IGNORED
    return
  }
  takeEnds(row)
  if (load<u8>(m_returned + row) != 0) {
    part = RETURNED
    startReturned(row)
    return
  }
  part = COUNTED
  if (type == TCAP_BEGIN) beginDialogue(row)
  else continueDialogue(row)
}

function takeEnds(row: usize): void {
  const word = row << 2
  store<i32>(CALLING, load<i32>(m_otid + word), S_TID)
  store<u32>(CALLING, load<u8>(m_otidLength + row), S_TID_LENGTH)
  store<i32>(CALLING, load<i32>(m_callingHigh + word), S_HIGH)
  store<i32>(CALLING, load<i32>(m_callingLow + word), S_LOW)
  store<i32>(CALLING, load<i32>(m_callingPc + word), S_PC)
  store<i32>(CALLING, load<i32>(m_opc + word), S_MTP)
  store<u32>(CALLING, load<u16>(m_callingSsn + (row << 1)), S_SSN)
  store<i32>(CALLED, load<i32>(m_dtid + word), S_TID)
  store<u32>(CALLED, load<u8>(m_dtidLength + row), S_TID_LENGTH)
  store<i32>(CALLED, load<i32>(m_calledHigh + word), S_HIGH)
  store<i32>(CALLED, load<i32>(m_calledLow + word), S_LOW)
  store<i32>(CALLED, load<i32>(m_calledPc + word), S_PC)
  store<i32>(CALLED, load<i32>(m_dpc + word), S_MTP)
  store<u32>(CALLED, load<u16>(m_calledSsn + (row << 1)), S_SSN)
}

function beginDialogue(row: usize): void {
  if (areDialoguesFull()) evictDialogue()
  const slot = openDialogue(CALLING, CALLED)
  const d = dialogueAt(slot)
  const kind = <u32>load<u8>(m_contextKind + row)
  const context = <u32>load<u16>(m_context + (row << 1))
  const version = <u32>load<u8>(m_version + row)
  store<u32>(d, kind, D_CONTEXT_KIND)
  store<u32>(d, context, D_CONTEXT)
  store<u32>(d, version != 0 ? version : kind == CONTEXT_MAP ? context & 0xff : 0, D_VERSION)
  addOne(r_pointAsked + pointKey(load<i32>(CALLING, S_MTP)))
  dialogue = slot
  side = ORIGINATOR
}

function continueDialogue(row: usize): void {
  let entry = findEntry(CALLED, CALLING, ANY)
  if (entry == 0 && type == TCAP_CONTINUE) {
    // A tap that sees only the originator learns the responder’s id from the originator’s Continue
    entry = findEntry(CALLING, CALLED, ORIGINATOR_ALONE) ^ 1
    if (entry == 1) entry = 0
  }
  if (entry == 0) return tellUnasked(row, time, file, frame, number)
  const slot = entry >> 1
  const receiver = entry & 1
  dialogue = slot
  side = 1 - receiver
  hear(slot, receiver)
  if (type != TCAP_CONTINUE || knowsSide(slot, RESPONDER)) return
  learnSide(slot, RESPONDER, receiver == RESPONDER ? CALLED : CALLING)
}

/** Notes that messages to this side of a dialogue come by here. */
function hear(slot: u32, receiver: u32): void {
  const d = dialogueAt(slot)
  const heard = load<u32>(d, D_HEARD)
  if (((heard >> receiver) & 1) != 0) return
  store<u32>(d, heard | (1 << receiver), D_HEARD)
  if (receiver != ORIGINATOR) return
  add(TWO_SIDED, 1)
  const high = load<i32>(d, S_HIGH)
  if (high != NO_TITLE) {
    const low = load<i32>(d, S_LOW)
    store<u8>(r_titleHeard + <usize>requesterKey(high, low), 1)
    hearAsked(high, low, load<i32>(CALLING, S_HIGH), load<f64>(NOW))
  }
  addOne(r_pointHeard + pointKey(load<i32>(d, S_MTP)))
}

/** What the end of a message does: settles an ended dialogue, and lets one rest that waits for nothing. */
function finish(): void {
  const wasPart = part
  const slot = dialogue
  part = IGNORED
  dialogue = 0
  if (slot == 0) return
  if (wasPart == COUNTED && (type == TCAP_END || type == TCAP_ABORT)) settle(slot)
  else if (wasPart == RETURNED && type == TCAP_BEGIN) undeliver(slot)
  else if (load<u32>(dialogueAt(slot), D_OPEN) == 0) rest(slot, load<f64>(NOW))
}

function settle(slot: u32): void {
  const d = dialogueAt(slot)
  const receiver = 1 - side
  for (let t = load<u32>(d, D_FIRST); t != 0; t = load<u32>(d, D_FIRST)) {
    const at = transactionAt(t)
    close(t, load<u32>(at, W_fromResponder) == receiver ? endedByPeer(at) : endedByAsker(at, d), time, dialogue)
  }
  forget(slot)
}

function endedByPeer(at: usize): u32 {
  answeredBy(at)
  if (type == TCAP_ABORT) return OUTCOME_REFUSED
  if (!whole) return OUTCOME_UNSEEN
  return refuses || load<u8>(r_mustAnswer + <usize>load<u32>(at, W_procedure)) == 1 ? OUTCOME_REFUSED : OUTCOME_ANSWERED
}

function endedByAsker(at: usize, d: usize): u32 {
  const isInThisMessage = load<u32>(at, W_frame) == frame && load<u32>(at, W_message) == number && load<u32>(at, W_file) == file
  const heard = (load<u32>(d, D_HEARD) >> side) & 1
  return isInThisMessage || heard != 0 ? OUTCOME_SILENT : OUTCOME_UNSEEN
}

// components

function component(row: usize): void {
  if (load<u8>(m_reading + row) != READING_COMPLETE) whole = false
  const kind = <u32>load<u8>(m_componentKind + row)
  if (kind == COMPONENT_INVOKE) return ask(row)
  if (kind == COMPONENT_ERROR || kind == COMPONENT_REJECT) refuses = true
  else if (kind != COMPONENT_RESULT && kind != COMPONENT_RESULT_NOT_LAST) return nothingAsked(row)
  if (dialogue != 0) answer(row, kind)
}

function ask(row: usize): void {
  if (dialogue == 0) openUnknown(row)
  const d = dialogueAt(dialogue)
  if (load<u32>(d, D_EMPTY) != 0) carryOn(d)
  if (load<u32>(d, D_OPEN) >= MAX_PER_DIALOGUE) evict(load<u32>(d, D_FIRST))
  if (isOpenFull()) evict(oldestOpen())
  wake(dialogue)
  const at = transactionAt(open(row, d, <u32>load<u16>(m_procedure + (row << 1))))
  if (load<i32>(at, W_imsiHigh) != NO_TITLE) {
    if (load<i32>(d, D_IMSI_HIGH) != NO_TITLE) return
    store<i32>(d, load<i32>(at, W_imsiHigh), D_IMSI_HIGH)
    store<i32>(d, load<i32>(at, W_imsiLow), D_IMSI_LOW)
    store<u32>(d, side, D_IMSI_SIDE)
    return
  }
  // A second invoke of the same side that names an MSISDN may ask about another subscriber (EV11): it keeps to that
  if (load<i32>(at, W_msisdnHigh) != NO_TITLE && load<u32>(d, D_IMSI_SIDE) == side) return
  store<i32>(at, load<i32>(d, D_IMSI_HIGH), W_imsiHigh)
  store<i32>(at, load<i32>(d, D_IMSI_LOW), W_imsiLow)
}

/** Opens a transaction of the present dialogue, which its record `d` says more of. */
function open(row: usize, d: usize, procedure: u32): u32 {
  const t = openTransaction(row, dialogue, <u32>load<u8>(r_timerOf + <usize>procedure), load<f64>(NOW))
  const at = transactionAt(t)
  store<u32>(at, side, W_fromResponder)
  store<u32>(at, load<u32>(d, D_CONTEXT), W_context)
  store<u32>(at, load<u32>(d, D_CONTEXT_KIND), W_contextKind)
  const version = load<u32>(d, D_VERSION)
  store<u32>(at, version != 0 ? version : <u32>load<u8>(m_version + row), W_version)
  return t
}

/** A message without a component that can be read. A Begin of that kind waits for what comes of it: the question, as of a long short message, or nothing. */
function nothingAsked(row: usize): void {
  if (dialogue == 0) return
  const d = dialogueAt(dialogue)
  // What is cut may have held a question
  if (!whole || (load<u32>(m_anomaliesLow + (row << 2)) & CUT) != 0) {
    if (load<u32>(d, D_EMPTY) != 0) carryOn(d)
    return
  }
  if (type != TCAP_BEGIN || load<u32>(d, D_OPEN) != 0) return
  if (isOpenFull()) evict(oldestOpen())
  const t = open(row, d, EMPTY_BEGIN)
  store<u32>(transactionAt(t), EMPTY_BEGIN, W_procedure)
  store<u32>(d, t, D_EMPTY)
  add(EMPTY, 1)
}

/** A dialogue that began without a question has one, or may have. */
function carryOn(d: usize): void {
  const t = load<u32>(d, D_EMPTY)
  forgetOpen(t, transactionAt(t))
  store<u32>(d, 0, D_EMPTY)
}

/** A dialogue whose Begin we have not seen, for an invoke in a later message. Its originator is, for us, who asks. */
function openUnknown(row: usize): void {
  beginDialogue(row)
  if (type == TCAP_CONTINUE && load<u32>(CALLED, S_TID_LENGTH) != 0) learnSide(dialogue, RESPONDER, CALLED)
}

function answer(row: usize, kind: u32): void {
  const word = row << 2
  const asker = 1 - side
  const invokeId = <i32>load<i16>(m_invokeId + (row << 1))
  // A reject of what could not be read has no invoke id (Q.773 §4.2.2.5)
  const t = invokeId == NO_INVOKE && kind == COMPONENT_REJECT ? onlyOpen(dialogue, asker) : findOpen(dialogue, asker, invokeId)
  if (t == 0) return
  const at = transactionAt(t)
  answeredBy(at)
  store<f64>(timesOf(t), time, ANSWER)
  store<u32>(at, load<u32>(at, W_gives) | load<u32>(m_marks + word), W_gives)
  if (load<i32>(at, W_imsiHigh) == NO_TITLE && load<i32>(m_imsiHigh + word) != NO_TITLE) {
    store<i32>(at, load<i32>(m_imsiHigh + word), W_imsiHigh)
    store<i32>(at, load<i32>(m_imsiLow + word), W_imsiLow)
    store<u32>(at, FROM_ANSWER_IMSI, W_fromAnswer)
  }
  if (load<i32>(at, W_msisdnHigh) == NO_TITLE && load<i32>(m_msisdnHigh + word) != NO_TITLE) {
    store<u32>(at, load<u32>(at, W_fromAnswer) | FROM_ANSWER_MSISDN, W_fromAnswer)
    store<i32>(at, load<i32>(m_msisdnHigh + word), W_msisdnHigh)
    store<i32>(at, load<i32>(m_msisdnLow + word), W_msisdnLow)
  }
  if (load<i32>(at, W_answerNodeHigh) == NO_TITLE) {
    store<i32>(at, load<i32>(m_nodeHigh + word), W_answerNodeHigh)
    store<i32>(at, load<i32>(m_nodeLow + word), W_answerNodeLow)
  }
  if (kind == COMPONENT_RESULT_NOT_LAST) {
    store<u32>(at, 1, W_partial)
    return
  }
  if (kind == COMPONENT_ERROR) store<i32>(at, load<i32>(m_errorCode + word), W_errorCode)
  if (kind != COMPONENT_RESULT) store<u32>(at, 0, W_partial)
  close(t, kind == COMPONENT_RESULT ? OUTCOME_ANSWERED : OUTCOME_REFUSED, time, dialogue)
}

/** Names the present message as the answer. */
function answeredBy(at: usize): void {
  store<u32>(at, file, W_answerFile)
  store<u32>(at, frame, W_answerFrame)
  store<u32>(at, number, W_answerMessage)
  store<i32>(at, load<i32>(CALLING, S_HIGH), W_answererHigh)
  store<i32>(at, load<i32>(CALLING, S_LOW), W_answererLow)
}

// copies and returned messages

/** A copy of a request belongs to the transaction of the first one; its addresses may be others (another hop). */
function copy(row: usize): void {
  if (load<u8>(m_componentKind + row) != COMPONENT_INVOKE || load<u8>(m_otidLength + row) == 0 || load<u8>(m_returned + row) != 0) return
  const ofFrame = load<u32>(m_copyOfFrame + (row << 2))
  const ofMessage = <u32>load<u16>(m_copyOfMessage + (row << 1))
  const ofFile = <u32>load<u16>(m_copyOfFile + (row << 1))
  const itsComponent = <u32>load<u8>(m_component + row)
  let entry = firstSame(load<i32>(m_otid + (row << 2)))
  for (let i: u32 = 0; entry != 0 && i < MAX_WALK; i++, entry = nextSame(entry)) {
    let t = load<u32>(dialogueAt(entry >> 1), D_FIRST)
    while (t != 0) {
      const at = transactionAt(t)
      if (
        load<u32>(at, W_frame) == ofFrame &&
        load<u32>(at, W_message) == ofMessage &&
        load<u32>(at, W_file) == ofFile &&
        load<u32>(at, W_component) == itsComponent
      ) {
        store<u32>(at, min(MOST_DUPLICATES, load<u32>(at, W_duplicates) + 1), W_duplicates)
        return
      }
      t = load<u32>(at, W_newerInDialogue)
    }
  }
}

/** The network gives a message back to who sent it: called is the sender, the transaction ids are as sent (Q.714 §2.3). */
function startReturned(row: usize): void {
  const tid = load<i32>(CALLING, S_TID)
  const tidLength = load<u32>(CALLING, S_TID_LENGTH)
  store<i32>(CALLING, load<i32>(CALLED, S_TID), S_TID)
  store<u32>(CALLING, load<u32>(CALLED, S_TID_LENGTH), S_TID_LENGTH)
  store<i32>(CALLED, tid, S_TID)
  store<u32>(CALLED, tidLength, S_TID_LENGTH)
  const entry = findEntry(CALLED, CALLING, type == TCAP_BEGIN ? AN_ORIGINATOR : ANY)
  if (entry == 0) return tellUnasked(row, time, file, frame, number)
  dialogue = entry >> 1
  side = entry & 1
  hear(dialogue, side)
}

function returned(row: usize): void {
  if (dialogue == 0 || load<u8>(m_componentKind + row) != COMPONENT_INVOKE) return
  const t = findOpen(dialogue, side, <i32>load<i16>(m_invokeId + (row << 1)))
  if (t != 0) giveBack(t)
}

/** A returned Begin reached nobody: the dialogue is over, with whatever the quoted octets no longer show. */
function undeliver(slot: u32): void {
  const d = dialogueAt(slot)
  for (let t = load<u32>(d, D_FIRST); t != 0; t = load<u32>(d, D_FIRST)) giveBack(t)
  forget(slot)
}

function giveBack(t: u32): void {
  const at = transactionAt(t)
  answeredBy(at)
  store<u32>(at, 1, W_returned)
  close(t, OUTCOME_REFUSED, time, dialogue)
}

// time, room, and closing

/**
 * Moves time on and closes what is over. Packets a little out of order do not move it; after a step back of more than a minute it goes on
 * from where it was, so that one packet from the year 2100 does not stop all timers.
 */
function tick(): void {
  const before = load<f64>(NOW)
  let now = time + load<f64>(CORRECTION)
  if (now < before - CLOCK_STEP) {
    store<f64>(CORRECTION, before - time)
    now = before
  }
  if (now <= before) return
  if (before == -Infinity) beginUnasked(now)
  store<f64>(NOW, now)
  for (let timer: u32 = 0; timer < TIMERS; timer++) {
    const bound = load<f64>(r_bounds + ((<usize>timer) << 3))
    for (let t = oldestOf(timer); t != 0; t = oldestOf(timer)) {
      if (now - load<f64>(timesOf(t), OPENED_AT) <= bound) break
      close(t, sees(t) ? OUTCOME_SILENT : OUTCOME_UNSEEN, load<f64>(timesOf(t), BEGIN) + bound, dialogue)
    }
  }
  for (let slot = oldestIdle(); slot != 0; slot = oldestIdle()) {
    if (now - idleSince(slot) <= IDLE) break
    forget(slot)
  }
}

function evict(t: u32): void {
  add(EVICTED, 1)
  close(t, OUTCOME_UNSEEN, time, dialogue)
}

/** Makes room for a dialogue: the longest idle one goes, else the one with the oldest open transaction. */
function evictDialogue(): void {
  let slot = oldestIdle()
  if (slot == 0) {
    slot = load<u32>(transactionAt(oldestOpen()), W_dialogueSlot)
    const d = dialogueAt(slot)
    for (let t = load<u32>(d, D_FIRST); t != 0; t = load<u32>(d, D_FIRST)) evict(t)
  } else add(EVICTED, 1)
  forget(slot)
}
