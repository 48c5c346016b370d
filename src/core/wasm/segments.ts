// Segments of SCCP (Q.714 §4.1.1.2.2) in the table of assemble/segments.ts: what adds a part to a message of which nothing is odd, puts it together with the last one, and gives up what waits too long (lost.ts). What must be
// said of a message goes the careful way.
import { r_segmentOctets, r_segments, r_wholes } from './layout'
import { direction, frame, time } from './place'
import { calling, callingPointCode, callingSubsystem, dataFrom, dataTo, first, reference, remaining } from './sccp'
import { tellWholes, wholesLength } from './state'

const LIMIT: u32 = 4096
const WAIT: f64 = 20_000_000
const PARTS: usize = 16
/** Octets of a slot. */
const ROOM: usize = 272 + PARTS * 255
const SLOT: usize = 320

// Words of the table
const OLDEST: usize = r_segments
const NEWEST: usize = r_segments + 4
const FREE: usize = r_segments + 8
const USED: usize = r_segments + 12
const OPEN: usize = r_segments + 16
const HEADS: usize = r_segments + 64
const HEADS_MASK: u32 = 4095
const SLOTS: usize = HEADS + 4096 * 4

// Words of a slot
const KEYS: usize = 0
const NEXT: usize = 8
const OLDER: usize = 12
const NEWER: usize = 16
const TOTAL: usize = 20
const HAVE: usize = 24
const MARKS: usize = 28
const LENGTH: usize = 32
const MESSAGE: usize = 36
const FRAMES: usize = 40
const AT: usize = 48
const FROM: usize = 56
const TO: usize = FROM + PARTS * 4
const FRAME: usize = TO + PARTS * 4
const ABOUT: usize = FRAME + PARTS * 4

/** Octets of the region in which messages are put together, and of what one may take in it: a head, frames, and what lay in a slot. */
const WHOLES: usize = 1 << 17
const HEAD: usize = 12
const LARGEST: usize = HEAD + PARTS * 4 + ROOM + 4

let keys: u64 = 0
let slot: u32 = 0

/** In place of how many parts follow, for none. */
const NO_PART: u32 = 0xff

/** Where the data lie that were put together, and where the message begins of which they are. */
export let firstFrom: usize = 0
export let wholeFrom: usize = 0
export let wholeTo: usize = 0

function placeOf(number: u32): usize {
  return SLOTS + <usize>number * SLOT
}

function octetsOf(number: u32): usize {
  return r_segmentOctets + <usize>number * ROOM
}

function headOf(keyA: u32): usize {
  return HEADS + ((<usize>(keyA & HEADS_MASK)) << 2)
}

/** As `#addSegment` of pipeline/user-data.ts. */
function makeKeys(opc: u32): void {
  let a = ((direction ^ 0x9e3779b1) * 0x85ebca6b) ^ opc
  let b = reference ^ (callingPointCode() * 0x27d4eb2f) ^ callingSubsystem()
  a = (a ^ (a >> 15) ^ <u32>(calling >> 32)) * 0xc2b2ae35
  b = (b ^ (b >> 13) ^ <u32>calling) * 0x85ebca6b
  a = (a ^ (a >> 13) ^ b) * 0x9e3779b1
  keys = <u64>(a ^ (a >> 16)) | ((<u64>(b ^ (b >> 15))) << 32)
}

// What `findMessage` says of a segment
/** The careful way is to add it: it is not the only one for its place, there is no room for its octets, or it makes a message whole when others must be given up. */
export const Refused: u32 = 0
export const Fits: u32 = 1
/** Others are to be given up first, which wait too long or must make room: then it may be looked up again. */
export const AfterOthers: u32 = 2

/** Looks up the message of the segment that was read last, an SCCP message of so many octets. Nothing is changed. */
export function findMessage(opc: u32, length: usize): u32 {
  const oldest = load<u32>(OLDEST)
  const late = oldest != 0 && isLate(oldest)
  makeKeys(opc)
  slot = load<u32>(headOf(<u32>keys))
  while (slot != 0 && load<u64>(placeOf(slot) + KEYS) != keys) slot = load<u32>(placeOf(slot) + NEXT)
  const octets = dataTo - dataFrom
  if (slot == 0 || (late && isLate(slot))) {
    if (length + octets > ROOM) return Refused
    return late || load<u32>(OPEN) >= LIMIT ? AfterOthers : Fits
  }
  const s = placeOf(slot)
  if (load<u32>(s, MARKS) != 0 || (load<u32>(s, HAVE) & (1 << remaining)) != 0) return Refused
  if (first && load<u32>(s, TOTAL) != 0) return Refused
  if (<usize>load<u32>(s, LENGTH) + octets > ROOM) return Refused
  return !late ? Fits : isWhole() ? Refused : AfterOthers
}

function isLate(number: u32): bool {
  return time() - load<f64>(placeOf(number) + AT) >= WAIT
}

/** True when the message that was found is whole with the segment. False when more are to come. */
export function isWhole(): bool {
  if (slot == 0) return false
  const s = placeOf(slot)
  const total = first ? remaining + 1 : load<u32>(s, TOTAL)
  const all = ((<u32>1) << total) - 1
  return total != 0 && ((load<u32>(s, HAVE) | ((<u32>1) << remaining)) & all) == all
}

/** True when parts are there that the message, whole with the segment, has no place for. */
export function hasMore(): bool {
  const s = placeOf(slot)
  const total = first ? remaining + 1 : load<u32>(s, TOTAL)
  return (load<u32>(s, HAVE) | ((<u32>1) << remaining)) >> total != 0
}

/** Adds the segment, which lies in the SCCP message at `from` to `to`. Returns where what is to be noted of it is written when it is the first to come of its message; 0: it is not. */
export function addPart(from: usize, to: usize): usize {
  const begins = slot == 0
  if (begins) begin(from, to)
  const s = placeOf(slot)
  const length = load<u32>(s, LENGTH)
  const octets = dataTo - dataFrom
  memory.copy(octetsOf(slot) + length, dataFrom, octets)
  const part = s + ((<usize>remaining) << 2)
  store<u32>(part, length, FROM)
  store<u32>(part, length + <u32>octets, TO)
  store<u32>(s, length + <u32>octets, LENGTH)
  store<u32>(s, load<u32>(s, HAVE) | (1 << remaining), HAVE)
  const frames = load<u32>(s, FRAMES)
  store<u32>(s + ((<usize>frames) << 2), frame(), FRAME)
  store<u32>(s, frames + 1, FRAMES)
  if (first) store<u32>(s, remaining + 1, TOTAL)
  return begins ? s + ABOUT : 0
}

function begin(from: usize, to: usize): void {
  slot = load<u32>(FREE)
  if (slot != 0) store<u32>(FREE, load<u32>(placeOf(slot), NEXT))
  else {
    slot = load<u32>(USED) + 1
    store<u32>(USED, slot)
  }
  const s = placeOf(slot)
  memory.fill(s, 0, SLOT)
  store<u64>(s, keys, KEYS)
  store<f64>(s, time(), AT)
  const head = headOf(<u32>keys)
  store<u32>(s, load<u32>(head), NEXT)
  store<u32>(head, slot)
  const before = load<u32>(NEWEST)
  store<u32>(s, before, OLDER)
  store<u32>(before == 0 ? OLDEST : placeOf(before) + NEWER, slot)
  store<u32>(NEWEST, slot)
  store<u32>(OPEN, load<u32>(OPEN) + 1)
  memory.copy(octetsOf(slot), from, to - from)
  store<u32>(s, <u32>(to - from), LENGTH)
  store<u32>(s, <u32>(to - from), MESSAGE)
}

/** Puts the message together with the segment, which completes it, and tells the host its frames: it is `row`. */
export function joinParts(row: usize): void {
  const s = placeOf(slot)
  const at = copyFrames(s)
  store<u32>(at, frame())
  copyData(s, at + 4, first ? remaining + 1 : load<u32>(s, TOTAL), remaining)
  tellWhole(row, load<u32>(s, FRAMES) + 1)
  free(s)
}

/** True when the message that waits for longest waits too long. */
export function isOldestLate(): bool {
  const oldest = load<u32>(OLDEST)
  return oldest != 0 && isLate(oldest)
}

/** Copies what came of the message that waits for longest to where messages are put together: the SCCP message that came first, and behind it the data. Returns where stands what is noted of it; 0: there is none, or its octets are not in this table. */
export function copyOldest(): usize {
  slot = load<u32>(OLDEST)
  const s = placeOf(slot)
  if (slot == 0 || <usize>load<u32>(s, LENGTH) > ROOM) return 0
  firstFrom = copyFrames(s)
  const length = <usize>load<u32>(s, MESSAGE)
  memory.copy(firstFrom, octetsOf(slot), length)
  copyData(s, firstFrom + length, load<u32>(s, TOTAL), NO_PART)
  return s + ABOUT
}

export function timeOfOldest(): f64 {
  return load<f64>(placeOf(slot) + AT)
}

/** The message that was copied waits no longer: it is `row`. */
export function giveUpOldest(row: usize): void {
  const s = placeOf(slot)
  tellWhole(row, load<u32>(s, FRAMES))
  free(s)
}

/** Copies the frames of a message to where it is put together; returns where they end. */
function copyFrames(s: usize): usize {
  const frames = r_wholes + <usize>wholesLength() + HEAD
  const octets = (<usize>load<u32>(s, FRAMES)) << 2
  memory.copy(frames, s + FRAME, octets)
  return frames + octets
}

/** Copies the data of parts to `at`, from the first one of `total` on, as far as they lie together; that of the part which `here` others follow is of the segment in work. */
function copyData(s: usize, at: usize, total: u32, here: u32): void {
  wholeFrom = at
  const room = octetsOf(slot)
  const have = load<u32>(s, HAVE)
  for (let left = <i32>total - 1; left >= 0; left--) {
    const part = s + ((<usize>left) << 2)
    const isHere = <u32>left == here
    if (!isHere && ((have >> left) & 1) == 0) break
    const from = isHere ? dataFrom : room + load<u32>(part, FROM)
    const to = isHere ? dataTo : room + load<u32>(part, TO)
    memory.copy(at, from, to - from)
    at += to - from
  }
  wholeTo = at
}

/** Tells the host of what was put together of so many frames. */
function tellWhole(row: usize, frames: u32): void {
  const used = <usize>wholesLength()
  const whole = r_wholes + used
  const length = (wholeTo - whole + 3) & ~3
  store<u32>(whole, <u32>row)
  store<u32>(whole, <u32>length, 4)
  store<u32>(whole, frames, 8)
  tellWholes(<u32>(used + length))
}

function free(s: usize): void {
  let link = headOf(load<u32>(s, KEYS))
  while (load<u32>(link) != slot) link = placeOf(load<u32>(link)) + NEXT
  store<u32>(link, load<u32>(s, NEXT))
  const older = load<u32>(s, OLDER)
  const newer = load<u32>(s, NEWER)
  store<u32>(older == 0 ? OLDEST : placeOf(older) + NEWER, newer)
  store<u32>(newer == 0 ? NEWEST : placeOf(newer) + OLDER, older)
  store<u32>(OPEN, load<u32>(OPEN) - 1)
  store<u32>(s, load<u32>(FREE), NEXT)
  store<u32>(FREE, slot)
}

/** False: there may be no room for one more message before the host has taken those that were put together. */
export function hasRoomForWhole(): bool {
  return <usize>wholesLength() + LARGEST <= WHOLES
}
