// User messages of SCTP (RFC 9260 §3.3.1), each whole in its chunk; a packet may hold several. Directions of associations are as assemble/associations.ts keeps them.
import { diameter } from './diameter'
import { hasRoomForRoutes, keepRoutes } from './diameter-values'
import { clearFlags } from './flags'
import { sampleOctets } from './hash'
import { copyMessage, MAX_LINKS, r_heads, r_seen, r_votes, r_words } from './layout'
import { looksLikeSigtran, m3ua } from './m3ua'
import { be16, be32 } from './octets'
import {
  Carried,
  Chinese,
  ChinesePart,
  ChineseUser,
  Diameter,
  Late,
  Many,
  Message,
  Nothing,
  Odd,
  Part,
  Rest,
  Undecoded,
  User,
} from './outcome'
import {
  association,
  frame,
  further,
  lastLink,
  leave,
  message,
  onAssociation,
  onFlow,
  rows as rowsSoFar,
  tookFurther,
  tookPart,
  tookRow,
  tookUndecoded,
  vlan,
  writePlace,
} from './place'
import { isAnsi, isChinese, votes } from './sccp'
import { hasRoomForWhole } from './segments'
import { furtherRows, tellAnsi, tellCarried, tellChinese, tellDirection, tellFurther } from './state'

const PPID_M3UA: u32 = 3
const PPID_NONE: u32 = 0
const PPID_DIAMETER: u32 = 46
const PPID_DIAMETER_DTLS: u32 = 47
const DATA: u32 = 0
const I_DATA: u32 = 64
/** Octets of a DATA chunk before the message, and flags of one that begins and ends it. */
const CHUNK: usize = 16
const WHOLE: u32 = 3

const DIRECTIONS: u32 = 8192
const WINDOW_MASK: u32 = 511
const STARTED: u32 = 0x100
const ITU: u32 = 0x200
const OPEN: u32 = 0x400
/** Votes that a link keeps at most for one standard (pipeline/variants.ts). */
const MOST_VOTES: u32 = 64

/** Where the first DATA chunk of the packet is. */
let firstData: usize = 0

export function sctp(addresses: usize, at: usize, end: usize, row: usize, rows: usize): i32 {
  if (end < at + 12) return Odd
  const words = directionOf(<i32>be32(addresses), <i32>be32(addresses + 4), <i32>be32(at), <i32>be32(at + 4))
  if (words == 0) return Odd
  const flow = load<u32>(words, 52)
  if (flow == 0 || lastLink() - <f64>flow >= <f64>MAX_LINKS) return Odd
  onFlow(flow)
  onAssociation(load<u32>(words, 48), <u32>((words - r_words) >> 6))
  const count = wholeChunks(at + 12, end)
  if (count == 0) return Nothing
  if (count < 0 || <usize>count > rows || (load<u32>(words, 40) & STARTED) == 0) return Odd
  return count == 1 ? userMessage(words, firstData, row) : userMessages(words, count, end, row, rows)
}

/** How many DATA chunks there are between the octets; −1 when one is no whole message, or anything is odd. */
function wholeChunks(at: usize, end: usize): i32 {
  let count = 0
  for (let p = at; end >= p + 4; ) {
    const kind = <u32>load<u8>(p)
    const octets = <usize>be16(p + 2)
    if (octets < 4 || kind == I_DATA) return -1
    if (kind == DATA) {
      if (octets <= CHUNK || p + octets > end || (load<u8>(p + 1) & WHOLE) != WHOLE) return -1
      if (count++ == 0) firstData = p
    }
    p += (octets + 3) & ~3
  }
  return count
}

/** The message of each chunk, into rows from `row` on, up to one that the host has work with: it gets the chunks behind that, too. */
function userMessages(words: usize, count: i32, end: usize, row: usize, rows: usize): i32 {
  for (let p = firstData; count > 0; p = nextChunk(p)) {
    if (<u32>load<u8>(p) != DATA) continue
    if (p != firstData && !(<usize>(rowsSoFar + further) < rows && hasRoomForWhole() && hasRoomForRoutes())) {
      leave(p, end)
      return Rest
    }
    clearFlags()
    const done = userMessage(words, p, row + <usize>(rowsSoFar + further))
    if (done == Odd || done == Late) {
      if (p == firstData) return done
      leave(p, end)
      return Rest
    }
    count--
    if (done == Message) tookRow(false)
    else if (done == Diameter) {
      tookRow(true)
      keepRoutes()
    } else if (done == Part) tookPart()
    else if (done == Undecoded) tookUndecoded()
    else if (done != Nothing) {
      if (count > 0) leave(nextChunk(p), end)
      return done
    }
  }
  return Many
}

function nextChunk(at: usize): usize {
  return at + ((<usize>be16(at + 2) + 3) & ~3)
}

/** The message of one chunk, into `row`. `Odd` and `Late` leave everything as it was. */
function userMessage(words: usize, chunk: usize, row: usize): i32 {
  const state = load<u32>(words, 40)
  const ppid = be32(chunk + 12)
  const from = chunk + CHUNK
  const to = chunk + be16(chunk + 2)
  const tsn = be32(chunk + 4)
  const window = r_seen + ((<usize>association) << 13)
  const place = <usize>(tsn & WINDOW_MASK)
  const hash = window + (place << 2)
  const seen = window + ((<usize>(WINDOW_MASK + 1)) << 2) + place * 12
  const sample = sampleOctets(from, to, ppid)
  if (load<i32>(hash) == sample && load<u32>(seen) == tsn && load<u32>(seen, 4) != 0) return Odd
  let done = Odd
  tellFurther(0)
  if (ppid == PPID_M3UA) {
    if ((state & ITU) != 0) done = m3ua(from, to, row, (state & OPEN) != 0)
  } else if ((ppid == PPID_DIAMETER || ppid == PPID_NONE || ppid == PPID_DIAMETER_DTLS) && !looksLikeSigtran(from, to)) {
    // A payload that does not say what it is is Diameter only where nothing is odd (wire/diameter/header.ts, plausibleDiameter)
    if (diameter(from, to, row, ppid == PPID_NONE)) done = Diameter
  }
  if (done == Late) return Late
  countTsn(words, <i32>tsn)
  if (ppid == PPID_M3UA) done = vote(done)
  store<i32>(hash, sample)
  store<u32>(seen, tsn)
  store<u32>(seen, frame(), 4)
  store<u32>(seen, message(), 8)
  tellDirection(association, vlan())
  if (done == Odd) {
    tellCarried(from, to, ppid)
    return Carried
  }
  if (!isRow(done)) return done
  writePlace(row)
  const count = furtherRows()
  for (let i: u32 = 1; i <= count; i++) copyMessage(row, row + i)
  if (done == Message) tookFurther(count)
  return done
}

/** The vote of a message of M3UA for the standard that its direction speaks, which is ITU’s. One of China’s that would change that is left to the host. */
function vote(done: i32): i32 {
  if (done != Message && done != Part && done != User) return done
  const at = r_votes + ((<usize>association) << 2)
  const itu = <u32>load<u8>(at)
  if (isChinese()) {
    const china = min<u32>(<u32>load<u8>(at, 2) + 1, MOST_VOTES)
    if (china >= itu) return done == Message ? Chinese : done == Part ? ChinesePart : ChineseUser
    store<u8>(at, itu - 1)
    lessVotes(at + 1)
    store<u8>(at, china, 2)
    tellChinese()
    return done
  }
  if (isAnsi()) tellAnsi()
  if (!votes || itu == MOST_VOTES) return done
  store<u8>(at, itu + 1)
  lessVotes(at + 1)
  lessVotes(at + 2)
  return done
}

function lessVotes(at: usize): void {
  const count = load<u8>(at)
  if (count != 0) store<u8>(at, count - 1)
}

function isRow(done: i32): bool {
  return done != Odd && done != Nothing && done != Undecoded && done != Part && done != ChinesePart
}

/** Where the words of the direction lie; 0: it was not met, or is another that looks alike. */
function directionOf(from: i32, to: i32, ports: i32, tag: i32): usize {
  let hash = (tag * 0x9e3779b1) ^ from ^ ports
  hash = (hash ^ (hash >>> 15) ^ to) * 0x85ebca6b
  const bucket = <usize>((hash ^ (hash >>> 13)) & (DIRECTIONS - 1))
  for (let d = load<u32>(r_heads + (bucket << 2)); d != 0; ) {
    const w = r_words + ((<usize>d) << 6)
    if (
      load<i32>(w, 12) == tag &&
      load<i32>(w, 8) == ports &&
      load<i32>(w) == from &&
      load<i32>(w, 4) == to &&
      (load<u32>(w, 40) & 0xff) == 4
    )
      return w
    d = load<u32>(w, 44)
  }
  return 0
}

function countTsn(direction: usize, tsn: i32): void {
  const step = tsn - load<i32>(direction, 56)
  const gaps = load<i32>(direction, 60)
  if (step > 0) {
    if (step < 4096) store<i32>(direction, gaps + step - 1, 60)
    store<i32>(direction, tsn, 56)
  } else if (step < 0 && step > -4096 && gaps > 0) store<i32>(direction, gaps - 1, 60)
  else if (step <= -4096) store<i32>(direction, tsn, 56)
}
