// Answers that nobody asked for: somebody asks elsewhere under an address that is not his, and the answers come to whose it is (attack-catalogue D08).
// Most answers without a question are nothing of that kind, so that one is told only where all of this holds:
//
// - The tap shows the questions of the address (FP17: a tap that sees one half, or one way of several): the first twenty answers that came to it had one, or
//   all but two gaps of the first forty. A gap is one answer that lacked its question, or several with at most one between two that had it: where a tap lacks
//   questions here and there, gaps stand alone, but who forges an address makes one of many. Where there were more gaps, it takes forty times as many answers
//   that had a question. Ten in order are enough while forty of its network had one, for each gap of any of its addresses as many more; both count half when
//   there are very many.
// - Its share of answers without a question is several times that of all others, so that lost packets and a mirror that fails tell nothing.
// - Some answer of the network that answers had a question of the network of this address: the way of the questions to it passes here (a tap that sees one
//   direction of some links sees all questions to one network and none to another).
// - The dialogue was not over just before: not a copy, a second End, or an answer that is late.
// - The capture has run for longer than an operation lasts.
//
// Bounded: addresses share 65,536 counters by hash. What a collision does is to tell less, or to count an address as watched that is not.
import {
  ALL_ASKED,
  ALL_UNASKED,
  COLD_UNTIL,
  HALVED_AT,
  KEYS,
  r_unaskedAsked,
  r_unaskedGaps,
  r_unaskedOver,
  r_unaskedPairs,
  r_unaskedTold,
} from './layout'
import { add, addOne } from './state'
import { requesterKey, titleKey } from './title'

/**
 * Answers to an address until it is known whether the tap shows its questions, and gaps in them that may be. Of a tap that lacks one question in ten, twenty
 * answers on end have one in 12 % of cases, and forty with at most two that lack it are 22 %; at any time either of the two, or more gaps, 30 %.
 */
const CLEAN: u32 = 20
const LEARNED: u32 = 40
/** As many of an address are enough where forty of its network had one, its other addresses among them: they leave by the same links. */
const CLEAN_BESIDE: u32 = 10
const GAPS: u32 = 2
/** More than that are those of a tap that does not see them. */
const MOST_GAPS: u32 = 63
/** Beside the gaps: the last answer lacked its question, or only the one before the last did; the next one that does makes no other gap then. */
const IN_GAP: u32 = 128
const LEAVING: u32 = 64
/** How many times the share of others. */
const TIMES: f64 = 4
/** Upper bound of timer class ml (TS 29.002 §17.1.2): until then questions from before the capture are answered. */
const COLD: f64 = 600_000_000
/** Answers without a question count half after each hour. */
const HALVED: f64 = 3_600_000_000

/** The first packet begins the time in which nothing is told. */
export function beginUnasked(now: f64): void {
  store<f64>(COLD_UNTIL, now + COLD)
  store<f64>(HALVED_AT, now + HALVED)
}

/** An answer came to this title, in a dialogue that it began. `from`: the first eight digits of who answers. */
export function hearAsked(high: i32, low: i32, from: i32, now: f64): void {
  store<u8>(pairAt(high, from), 1)
  if (now < load<f64>(COLD_UNTIL)) return
  const key = <usize>requesterKey(high, low)
  const noted = <u32>load<u8>(r_unaskedGaps + key)
  // Where every other answer lacks its question, all is one gap, and none of it counts
  if (noted >= IN_GAP) return store<u8>(r_unaskedGaps + key, (noted & MOST_GAPS) | LEAVING)
  add(ALL_ASKED, 1)
  addOne(r_unaskedAsked + (key << 2))
  addOne(r_unaskedAsked + (networkKey(high) << 2))
  if (noted >= LEAVING) store<u8>(r_unaskedGaps + key, noted & MOST_GAPS)
}

/** A side of a dialogue that is over. */
export function closeAsked(tid: i32, high: i32, low: i32): void {
  const mark = markOf(tid, high, low)
  store<i32>(overAt(mark), mark)
}

/** An answer without a question came to this title. True: it is to be told. `from`: the first eight digits of who answers. */
export function isTold(tid: i32, high: i32, low: i32, from: i32, now: f64): bool {
  if (now < load<f64>(COLD_UNTIL)) return false
  const mark = markOf(tid, high, low)
  if (load<i32>(overAt(mark)) == mark) return false
  // The first message of a dialogue stands for all
  store<i32>(overAt(mark), mark)
  const key = <usize>requesterKey(high, low)
  const asked = load<u32>(r_unaskedAsked + (key << 2))
  const noted = <u32>load<u8>(r_unaskedGaps + key)
  const gaps = noted & MOST_GAPS
  const network = networkKey(high)
  if (!isWatched(asked, gaps) && !isOfWatched(asked, gaps, network)) {
    const opens = noted < LEAVING
    store<u8>(r_unaskedGaps + key, IN_GAP | (opens ? min(gaps + 1, MOST_GAPS) : gaps))
    if (opens) countGap(network)
    return false
  }
  if (load<u8>(pairAt(high, from)) == 0) return false
  if (now >= load<f64>(HALVED_AT)) halve(now)
  const unasked = load<u32>(r_unaskedTold + (key << 2)) + 1
  store<u32>(r_unaskedTold + (key << 2), unasked)
  add(ALL_UNASKED, 1)
  return <f64>unasked * (load<f64>(ALL_ASKED) - <f64>asked) > TIMES * (load<f64>(ALL_UNASKED) - <f64>unasked) * <f64>asked
}

/** One more gap of a network. In years any has many: where it had as many answers with a question as tell of all, both count half. */
function countGap(network: usize): void {
  const at = r_unaskedAsked + (network << 2)
  let lacked = <u32>load<u8>(r_unaskedGaps + network) + 1
  if (lacked >= MOST_GAPS && load<u32>(at) >= LEARNED * MOST_GAPS) {
    lacked >>= 1
    store<u32>(at, load<u32>(at) >> 1)
  }
  store<u8>(r_unaskedGaps + network, min(lacked, MOST_GAPS))
}

/** Whether the tap shows the questions of an address, by its answers that had one and the gaps between them. */
function isWatched(asked: u32, gaps: u32): bool {
  if (gaps == 0) return asked >= CLEAN
  return gaps < MOST_GAPS && asked >= (gaps <= GAPS ? LEARNED : LEARNED * gaps)
}

/** Whether the tap shows the questions of the network of an address, all addresses together, and all of the address so far. */
function isOfWatched(asked: u32, gaps: u32, network: usize): bool {
  const lacked = <u32>load<u8>(r_unaskedGaps + network)
  return gaps == 0 && asked >= CLEAN_BESIDE && lacked < MOST_GAPS && load<u32>(r_unaskedAsked + (network << 2)) >= LEARNED * (lacked + 1)
}

/** Where the counters of a network are: a network is the first six digits of its titles. */
function networkKey(high: i32): usize {
  return <usize>requesterKey(high >> 8, 0)
}

/** Where it stands whether an answer of a network to another had a question. */
function pairAt(high: i32, from: i32): usize {
  return r_unaskedPairs + <usize>requesterKey((high >> 8) ^ ((from >> 8) * 0x85ebca6b), 0)
}

function overAt(mark: i32): usize {
  return r_unaskedOver + ((<usize>(<u32>mark & (KEYS - 1))) << 2)
}

function halve(now: f64): void {
  const hours = Math.floor((now - load<f64>(HALVED_AT)) / HALVED) + 1
  add(HALVED_AT, hours * HALVED)
  const by = <u32>min(hours, 31)
  let all: f64 = 0
  for (let place = r_unaskedTold; place < r_unaskedTold + ((<usize>KEYS) << 2); place += 4) {
    const left = load<u32>(place) >> by
    store<u32>(place, left)
    all += <f64>left
  }
  store<f64>(ALL_UNASKED, all)
}

function markOf(tid: i32, high: i32, low: i32): i32 {
  const h = (tid ^ (titleKey(high, low) * 0x9e3779b1)) * 0x85ebca6b
  return h ^ (h >>> 15)
}
