// Requests of Diameter and GTP-C with their answers: every request opens a transaction; its answer, or time, closes it.
//
// - Diameter (RFC 6733 §6.2): an answer has the End-to-End Identifier, command and application of its request, and the same Session-Id; the
//   Hop-by-Hop Identifier changes at every agent, so that it only decides between several. Copies at other hops and those with the T flag are
//   marked by the decoder and counted once.
// - GTP (TS 29.060 §7.6, TS 29.274 §7.6): an answer has the sequence number of its request and goes back to the peer that sent it.
// - A result of 2xxx or 1xxx, or an accepting cause, is `answered`; every other one `refused`. Time over: `silent` if this vantage sees answers to the
//   asking peer, else `unseen`. End of the capture, or closed for room: `unseen`.
//
// Sessions and tunnels name the subscriber once: later messages take the IMSI from the Session-Id or from the TEID that they are sent to.
import {
  EVICTED,
  FROM_ANSWER_IMSI,
  FROM_ANSWER_MSISDN,
  givePacket,
  giveTransaction,
  KEYS,
  m_at,
  m_copy,
  m_copyOfFile,
  m_copyOfFrame,
  m_copyOfMessage,
  m_errorCode,
  m_file,
  m_frame,
  m_imsiHigh,
  m_imsiLow,
  m_marks,
  m_message,
  m_msisdnHigh,
  m_msisdnLow,
  m_nodeHigh,
  m_nodeLow,
  m_opcode,
  m_protocol,
  MOST_OPEN,
  NO_OPCODE,
  OUTCOME_ANSWERED,
  OUTCOME_REFUSED,
  OUTCOME_SILENT,
  OUTCOME_UNSEEN,
  p_application,
  p_endToEnd,
  p_experimental,
  p_flags,
  p_fromPeer,
  p_hopByHop,
  p_originHost,
  p_originRealm,
  p_senderTeid,
  p_session,
  p_toPeer,
  PROTOCOL_DIAMETER,
  PROTOCOL_GTPV1,
  PROTOCOL_GTPV2,
  r_blankRequest,
  r_bounds,
  r_gtpRoles,
  r_peerAsked,
  r_peerHeard,
  r_requestHeads,
  r_requests,
  r_requestTimes,
  r_timerOf,
  REQUEST_STRIDE,
  REQUESTED,
  REQUESTS_AT,
  REQUESTS_CORRECTION,
  REQUESTS_FREE,
  REQUESTS_MASK,
  REQUESTS_NEWEST,
  REQUESTS_NOW,
  REQUESTS_OLDEST,
  REQUESTS_PLACES,
  REQUESTS_USED,
  t_begin,
  t_end,
  takePacket,
  takeRequest,
  UNMATCHED,
  W_answerFile,
  W_answerFrame,
  W_answerHost,
  W_answerMessage,
  W_answerNodeHigh,
  W_answerNodeLow,
  W_answerRealm,
  W_asker,
  W_asks,
  W_disclosed,
  W_duplicates,
  W_errorCode,
  W_experimental,
  W_file,
  W_frame,
  W_fromAnswer,
  W_gives,
  W_hopByHop,
  W_imsiHigh,
  W_imsiLow,
  W_keyA,
  W_keyB,
  W_message,
  W_msisdnHigh,
  W_msisdnLow,
  W_newer,
  W_next,
  W_older,
  W_outcome,
  W_procedure,
  W_protocol,
  W_responder,
  W_senderTeid,
  W_session,
  W_teid,
  WITH_PACKETS,
} from './layout'
import { CLOCK_STEP, countOutcome, disclosedBy, HEARD_IN, MOST_DUPLICATES } from './outcome'
import { nextRow, written } from './output'
import { headAt, placeAt, reach } from './places'
import { add, addOne } from './state'
import { findTie, learnTie, tiedHigh, tiedLow } from './ties'
import { copyWords } from './words'

const FIRST_PLACES: u32 = 1024
const TIMERS: u32 = 4
/** Second word of ties by Session-Id: no TEID tie has it by accident more often than one in 2³². */
const SESSION: i32 = 0x5e551d
const DIAMETER_REQUEST: u32 = 0x80
const GTP_TYPES: usize = 256
const NONE: i32 = -1

// What a message is in a transaction (model/procedure.ts, `requestRole`)
const A_REQUEST: u32 = 1
const AN_ANSWER: u32 = 2
const A_DEED: u32 = 3

// Times of a request: its own, and the clock when it opened
const BEGIN: usize = 0
const OPENED_AT: usize = 8

let time: f64 = 0

export function startRequests(): void {
  store<u32>(REQUESTS_PLACES, FIRST_PLACES)
  store<u32>(REQUESTS_MASK, 2 * FIRST_PLACES - 1)
}

/** Takes a row that has no TCAP type. */
export function takeRow(row: usize): void {
  const protocol = <u32>load<u8>(m_protocol + row)
  if (protocol != PROTOCOL_DIAMETER && protocol != PROTOCOL_GTPV1 && protocol != PROTOCOL_GTPV2) return
  time = load<f64>(m_at + (row << 3))
  store<f64>(REQUESTS_AT, time)
  tick()
  const role = roleOf(row, protocol)
  if (role == A_REQUEST) ask(row, protocol, false)
  else if (role == A_DEED) ask(row, protocol, true)
  else if (role == AN_ANSWER && load<u8>(m_copy + row) == 0) answer(row, protocol)
}

/** End of the capture: what is open was not seen to end. */
export function endRequests(): void {
  for (let slot = first(); slot != 0; slot = first()) close(slot, OUTCOME_UNSEEN, load<f64>(REQUESTS_AT))
}

function roleOf(row: usize, protocol: u32): u32 {
  if (protocol == PROTOCOL_DIAMETER) return (<u32>load<u8>(p_flags + row) & DIAMETER_REQUEST) != 0 ? A_REQUEST : AN_ANSWER
  const type = load<u32>(m_opcode + (row << 2))
  if (type >= <u32>GTP_TYPES) return 0
  return load<u8>(r_gtpRoles + (protocol == PROTOCOL_GTPV2 ? GTP_TYPES : 0) + <usize>type)
}

// What ties an answer to its request

function keyA(row: usize, protocol: u32, asker: i32, responder: i32): i32 {
  return protocol == PROTOCOL_DIAMETER ? load<i32>(p_endToEnd + (row << 2)) : (asker * 0x85ebca6b) ^ responder
}

function keyB(row: usize, protocol: u32): i32 {
  const word = row << 2
  if (protocol == PROTOCOL_DIAMETER) return (load<i32>(m_opcode + word) * 0x9e3779b1) ^ load<i32>(p_application + word)
  return load<i32>(p_hopByHop + word) ^ ((<i32>protocol) << 24)
}

function recordAt(slot: u32): usize {
  return placeAt(r_requests, slot, REQUEST_STRIDE)
}

function timesOf(slot: u32): usize {
  return placeAt(r_requestTimes, slot, 16)
}

function word(table: usize, index: u32): usize {
  return table + ((<usize>index) << 2)
}

function peerKey(peer: i32): u32 {
  return <u32>peer & (KEYS - 1)
}

// questions

/** `isDeed`: nothing answers it, so that it is over at once, and says nothing of what this vantage sees. */
function ask(row: usize, protocol: u32, isDeed: bool): void {
  const at4 = row << 2
  const isDiameter = protocol == PROTOCOL_DIAMETER
  const asker = load<i32>(p_fromPeer + at4)
  const responder = load<i32>(p_toPeer + at4)
  const a = keyA(row, protocol, asker, responder)
  const b = keyB(row, protocol)
  if (load<u8>(m_copy + row) != 0) return copy(row, a, b)
  if (load<u32>(REQUESTS_FREE) == 0 && load<u32>(REQUESTS_USED) == load<u32>(MOST_OPEN)) {
    add(EVICTED, 1)
    close(first(), OUTCOME_UNSEEN, time)
  }
  const slot = takePlace()
  const at = recordAt(slot)
  copyWords(at, r_blankRequest, REQUEST_STRIDE)
  takeRequest(row, at)
  takePacket(row, at)
  store<u32>(at, protocol, W_protocol)
  store<u32>(at, load<u32>(m_marks + at4), W_asks)
  store<i32>(at, isDiameter ? NONE : load<i32>(p_endToEnd + at4), W_teid)
  store<i32>(at, a, W_keyA)
  store<i32>(at, b, W_keyB)
  store<i32>(at, load<i32>(p_hopByHop + at4), W_hopByHop)
  store<i32>(at, load<i32>(p_session + at4), W_session)
  store<i32>(at, asker, W_asker)
  store<i32>(at, responder, W_responder)
  store<f64>(timesOf(slot), time, BEGIN)
  store<f64>(timesOf(slot), load<f64>(REQUESTS_NOW), OPENED_AT)
  add(REQUESTED, 1)
  if (!isDeed) addOne(word(r_peerAsked, peerKey(asker)))
  identify(at, isDiameter)
  const head = headAt(r_requestHeads, bucket(a, b))
  store<u32>(at, load<u32>(head), W_next)
  store<u32>(head, slot)
  enqueue(slot, timerOf(at))
  if (isDeed) close(slot, OUTCOME_UNSEEN, time)
}

function timerOf(at: usize): u32 {
  return load<u8>(r_timerOf + <usize>load<u32>(at, W_procedure))
}

/** Gives a request without an IMSI the one of its session or tunnel; ties those that name one. */
function identify(at: usize, isDiameter: bool): void {
  const a = isDiameter ? load<i32>(at, W_session) : load<i32>(at, W_responder)
  const b = isDiameter ? SESSION : load<i32>(at, W_teid)
  if (load<i32>(at, W_imsiHigh) != NONE) {
    if (!isDiameter) tieTunnel(at, load<i32>(at, W_asker), load<i32>(at, W_senderTeid))
    else if (a != 0) learnTie(a, b, load<i32>(at, W_imsiHigh), load<i32>(at, W_imsiLow))
    return
  }
  if (a == 0 || (!isDiameter && (b == 0 || b == NONE)) || !findTie(a, b)) return
  store<i32>(at, tiedHigh, W_imsiHigh)
  store<i32>(at, tiedLow, W_imsiLow)
  if (!isDiameter) tieTunnel(at, load<i32>(at, W_asker), load<i32>(at, W_senderTeid))
}

function tieTunnel(at: usize, peer: i32, teid: i32): void {
  if (teid == NONE || teid == 0 || load<i32>(at, W_imsiHigh) == NONE) return
  learnTie(peer, teid, load<i32>(at, W_imsiHigh), load<i32>(at, W_imsiLow))
}

function copy(row: usize, a: i32, b: i32): void {
  const frame = load<u32>(m_copyOfFrame + (row << 2))
  const message = <u32>load<u16>(m_copyOfMessage + (row << 1))
  const file = <u32>load<u16>(m_copyOfFile + (row << 1))
  let slot = load<u32>(headAt(r_requestHeads, bucket(a, b)))
  while (slot != 0) {
    const at = recordAt(slot)
    if (load<u32>(at, W_frame) == frame && load<u32>(at, W_message) == message && load<u32>(at, W_file) == file) {
      store<u32>(at, min(MOST_DUPLICATES, load<u32>(at, W_duplicates) + 1), W_duplicates)
      return
    }
    slot = load<u32>(at, W_next)
  }
}

// answers

function answer(row: usize, protocol: u32): void {
  const at4 = row << 2
  const isDiameter = protocol == PROTOCOL_DIAMETER
  const asker = load<i32>(p_toPeer + at4)
  const responder = load<i32>(p_fromPeer + at4)
  const slot = match(row, keyA(row, protocol, asker, responder), keyB(row, protocol), isDiameter)
  if (slot == 0) {
    add(UNMATCHED, 1)
    return
  }
  const at = recordAt(slot)
  addOne(word(r_peerHeard, peerKey(load<i32>(at, W_asker))))
  store<u32>(at, load<u16>(m_file + (row << 1)), W_answerFile)
  store<u32>(at, load<u32>(m_frame + at4), W_answerFrame)
  store<u32>(at, load<u16>(m_message + (row << 1)), W_answerMessage)
  store<u32>(at, load<u32>(p_originHost + at4), W_answerHost)
  store<u32>(at, load<u32>(p_originRealm + at4), W_answerRealm)
  store<u32>(at, load<u32>(m_marks + at4), W_gives)
  store<u32>(at, load<u8>(p_experimental + row), W_experimental)
  if (load<i32>(at, W_imsiHigh) == NONE && load<i32>(m_imsiHigh + at4) != NONE) {
    store<i32>(at, load<i32>(m_imsiHigh + at4), W_imsiHigh)
    store<i32>(at, load<i32>(m_imsiLow + at4), W_imsiLow)
    store<u32>(at, FROM_ANSWER_IMSI, W_fromAnswer)
  }
  if (load<i32>(at, W_msisdnHigh) == NONE && load<i32>(m_msisdnHigh + at4) != NONE) {
    store<u32>(at, load<u32>(at, W_fromAnswer) | FROM_ANSWER_MSISDN, W_fromAnswer)
    store<i32>(at, load<i32>(m_msisdnHigh + at4), W_msisdnHigh)
    store<i32>(at, load<i32>(m_msisdnLow + at4), W_msisdnLow)
  }
  store<i32>(at, load<i32>(m_nodeHigh + at4), W_answerNodeHigh)
  store<i32>(at, load<i32>(m_nodeLow + at4), W_answerNodeLow)
  const code = load<i32>(m_errorCode + at4)
  const isAccepted = isDiameter ? acceptsDiameter(code) : acceptsGtp(protocol, code)
  if (!isAccepted) store<i32>(at, code, W_errorCode)
  else if (!isDiameter) tieTunnel(at, responder, load<i32>(p_senderTeid + at4))
  close(slot, isAccepted ? OUTCOME_ANSWERED : OUTCOME_REFUSED, time)
}

/** The open request of an answer; of several the one with the same Hop-by-Hop Identifier and peers, else the newest. */
function match(row: usize, a: i32, b: i32, isDiameter: bool): u32 {
  const at4 = row << 2
  const session = load<i32>(p_session + at4)
  const toPeer = load<i32>(p_toPeer + at4)
  const fromPeer = load<i32>(p_fromPeer + at4)
  const hopByHop = load<i32>(p_hopByHop + at4)
  let best: u32 = 0
  let bestScore = -1
  let slot = load<u32>(headAt(r_requestHeads, bucket(a, b)))
  for (let at: usize = 0; slot != 0; slot = load<u32>(at, W_next)) {
    at = recordAt(slot)
    if (load<i32>(at, W_keyA) != a || load<i32>(at, W_keyB) != b) continue
    const isSameAsker = load<i32>(at, W_asker) == toPeer
    if (!isDiameter) {
      if (isSameAsker && load<i32>(at, W_responder) == fromPeer) return slot
      continue
    }
    const theirs = load<i32>(at, W_session)
    if (theirs != 0 && session != 0 && theirs != session) continue
    const score = load<i32>(at, W_hopByHop) == hopByHop && isSameAsker ? 1 : 0
    if (score > bestScore) {
      best = slot
      bestScore = score
    }
  }
  return best
}

/** Result-Code classes 1xxx and 2xxx (RFC 6733 §7.1); an answer without a result is taken as one that gives what it gives. */
function acceptsDiameter(code: i32): bool {
  return code == NO_OPCODE || (code >= 1000 && code < 3000)
}

/** Causes that accept: 128 to 191 in version 1 (TS 29.060 §7.7.1), 16 to 63 in version 2 (TS 29.274 §8.4). */
function acceptsGtp(protocol: u32, cause: i32): bool {
  if (cause == NO_OPCODE) return true
  return protocol == PROTOCOL_GTPV2 ? cause >= 16 && cause < 64 : cause >= 128 && cause < 192
}

// time, room, and closing

function tick(): void {
  const before = load<f64>(REQUESTS_NOW)
  let now = time + load<f64>(REQUESTS_CORRECTION)
  if (now < before - CLOCK_STEP) {
    store<f64>(REQUESTS_CORRECTION, before - time)
    now = before
  }
  if (now <= before) return
  store<f64>(REQUESTS_NOW, now)
  for (let timer: u32 = 0; timer < TIMERS; timer++) {
    const bound = load<f64>(r_bounds + ((<usize>timer) << 3))
    for (let slot = load<u32>(word(REQUESTS_OLDEST, timer)); slot != 0; slot = load<u32>(word(REQUESTS_OLDEST, timer))) {
      if (now - load<f64>(timesOf(slot), OPENED_AT) <= bound) break
      close(slot, sees(slot) ? OUTCOME_SILENT : OUTCOME_UNSEEN, load<f64>(timesOf(slot), BEGIN) + bound)
    }
  }
}

function sees(slot: u32): bool {
  const asker = peerKey(load<i32>(recordAt(slot), W_asker))
  const heard = load<u32>(word(r_peerHeard, asker))
  return heard > 0 && <f64>heard * HEARD_IN >= <f64>load<u32>(word(r_peerAsked, asker))
}

/** The oldest of all; 0 for none. */
function first(): u32 {
  let found: u32 = 0
  for (let timer: u32 = 0; timer < TIMERS; timer++) {
    const slot = load<u32>(word(REQUESTS_OLDEST, timer))
    if (slot != 0 && (found == 0 || load<f64>(timesOf(slot), OPENED_AT) < load<f64>(timesOf(found), OPENED_AT))) found = slot
  }
  return found
}

function close(slot: u32, outcome: u32, end: f64): void {
  const at = recordAt(slot)
  store<u32>(at, outcome, W_outcome)
  store<u32>(at, disclosedBy(load<u32>(at, W_gives)), W_disclosed)
  const row = nextRow()
  giveTransaction(at, row)
  givePacket(at, row)
  store<u32>(WITH_PACKETS, 1)
  store<f64>(t_begin + (row << 3), load<f64>(timesOf(slot), BEGIN))
  store<f64>(t_end + (row << 3), end)
  countOutcome(outcome)
  unlink(slot, at)
  written()
}

function unlink(slot: u32, at: usize): void {
  const head = headAt(r_requestHeads, bucket(load<i32>(at, W_keyA), load<i32>(at, W_keyB)))
  let previous: u32 = 0
  for (let s = load<u32>(head); s != slot; s = load<u32>(recordAt(s), W_next)) previous = s
  if (previous == 0) store<u32>(head, load<u32>(at, W_next))
  else store<u32>(recordAt(previous), load<u32>(at, W_next), W_next)
  const older = load<u32>(at, W_older)
  const newer = load<u32>(at, W_newer)
  const timer = timerOf(at)
  if (older == 0) store<u32>(word(REQUESTS_OLDEST, timer), newer)
  else store<u32>(recordAt(older), newer, W_newer)
  if (newer == 0) store<u32>(word(REQUESTS_NEWEST, timer), older)
  else store<u32>(recordAt(newer), older, W_older)
  store<u32>(at, load<u32>(REQUESTS_FREE), W_next)
  store<u32>(REQUESTS_FREE, slot)
}

function enqueue(slot: u32, timer: u32): void {
  const last = load<u32>(word(REQUESTS_NEWEST, timer))
  store<u32>(recordAt(slot), last, W_older)
  if (last == 0) store<u32>(word(REQUESTS_OLDEST, timer), slot)
  else store<u32>(recordAt(last), slot, W_newer)
  store<u32>(word(REQUESTS_NEWEST, timer), slot)
}

/** The place of a new request; chains through `W_next` are those of the free ones, too. */
function takePlace(): u32 {
  const free = load<u32>(REQUESTS_FREE)
  if (free != 0) {
    store<u32>(REQUESTS_FREE, load<u32>(recordAt(free), W_next))
    return free
  }
  const slot = load<u32>(REQUESTS_USED) + 1
  store<u32>(REQUESTS_USED, slot)
  reach(slot)
  if (slot >= load<u32>(REQUESTS_PLACES)) grow()
  return slot
}

/** Twice as many heads: more than places, so that few open requests stay in the cache. Requests of a chain keep their order. */
function grow(): void {
  store<u32>(REQUESTS_PLACES, min(load<u32>(REQUESTS_PLACES) * 2, load<u32>(MOST_OPEN) + 1))
  const old = load<u32>(REQUESTS_MASK) + 1
  store<u32>(REQUESTS_MASK, 2 * old - 1)
  for (let i: u32 = 0; i < old; i++) split(i)
}

/** Gives the chain of a head to that head and the one that is new beside it. */
function split(index: u32): void {
  let slot = load<u32>(headAt(r_requestHeads, index))
  store<u32>(headAt(r_requestHeads, index), 0)
  // The last of each of both chains so far
  let low: u32 = 0
  let high: u32 = 0
  while (slot != 0) {
    const at = recordAt(slot)
    const after = load<u32>(at, W_next)
    const to = bucket(load<i32>(at, W_keyA), load<i32>(at, W_keyB))
    const last = to == index ? low : high
    if (last == 0) store<u32>(headAt(r_requestHeads, to), slot)
    else store<u32>(recordAt(last), slot, W_next)
    store<u32>(at, 0, W_next)
    if (to == index) low = slot
    else high = slot
    slot = after
  }
}

function bucket(a: i32, b: i32): u32 {
  let h = (a ^ (b * 0x9e3779b1)) * 0x85ebca6b
  h = (h ^ (h >>> 15)) * 0xc2b2ae35
  return <u32>(h ^ (h >>> 13)) & load<u32>(REQUESTS_MASK)
}
