// TCP (RFC 9293 §3.1): the next segment of a stream that waits for nothing, with whole Diameter messages or a part of one, or an acknowledgement; as assemble/tcp-streams.ts and tcp-stream.ts
// take them. So is one that has no header where one should be, and the next one behind it, when it begins with one. Their records are in this memory.
import { begins, diameter, mayBegin } from './diameter'
import { hasRoomForRoutes, keepRoutes } from './diameter-values'
import { hashOctets, high, low } from './hash'
import { MAX_LINKS, r_collected, r_connections, r_connectionsUsed, r_joined, r_streams } from './layout'
import { be16, be32 } from './octets'
import { Diameter, Many, Nothing, Odd, Rest } from './outcome'
import { file, frame, lastLink, leave, onFlow, rows as rowsSoFar, time, tookRow, writePlace } from './place'
import { tellGap } from './state'

const FIN_SYN_RST: u32 = 0x07
const SETS: u32 = 1024
const WAYS: usize = 8
/** Octets of a header of Diameter, and flags that have no meaning (RFC 6733 §3). */
const HEADER: usize = 20
const RESERVED: u32 = 0x0f
/** Longest message that is put together (assemble/tcp-stream.ts). */
const MAX_MESSAGE: usize = 256 << 10
/** Content types of TLS (wire/link/tls.ts). */
const FIRST_TLS: u32 = 20
const LAST_TLS: u32 = 23
/** Octets of a key: four words of each address, one of both ports. */
const KEY: usize = 36
/** In the table of times of use, behind those of all connections: segments so far. */
const ORDER: usize = r_connectionsUsed + <usize>SETS * WAYS * 8

// The record of a stream (assemble/tcp-stream.ts, `Word`)
const STREAM: usize = 320
const STATE: usize = 0
const NEXT: usize = 4
const LINK: usize = 8
const COUNT: usize = 12
const MEMORY: usize = 16
const REMEMBERED: u32 = 16
const LEFT: usize = 68 << 2
const KEPT: usize = 69 << 2
/** Octets of a header that may have begun. */
const KEPT_OCTETS: usize = HEADER - 1
const WHOLE: u32 = 0x80000000
const Flows: u32 = 1
const Waits: u32 = 2
const Collects: u32 = 4
const Searches: u32 = 8

// What became of a segment (assemble/tcp-stream.ts, `Took`)
const TookPart: u32 = 0
const TookBeginning: u32 = 1
const TookNoHeader: u32 = 2
const TookHeader: u32 = 3
/** Something that only the careful way tells. */
const TookOther: u32 = 4

// What the host is to do for streams (assemble/tcp-streams.ts, `Part`): 1 when it may keep octets, how many there are, then their words
const COUNT_COLLECTED: usize = r_collected + 4
const COLLECTED: usize = r_collected + 8
const PART: usize = 40
const MOST_COLLECTED: u32 = 1024

// The key of the segment in work
let lower: u32 = 0
let higher: u32 = 0
let ports: u32 = 0

/** Reads the TCP segment at octets `at` to `end` of the memory into rows from `row` on, of which there are `rows`. `Odd` leaves everything as it was. */
export function tcp(addresses: usize, at: usize, end: usize, row: usize, rows: usize): i32 {
  if (end < at + 20) return Odd
  const header = (<usize>load<u8>(at + 12) >> 4) << 2
  if (header < 20 || end < at + header || (<u32>load<u8>(at + 13) & FIN_SYN_RST) != 0) return Odd
  const side = keyOf(be32(addresses), be32(addresses + 4), be16(at), be16(at + 2))
  const slot = find()
  if (slot < 0) return Odd
  const streams = r_streams + <usize>slot * 2 * STREAM
  const stream = streams + <usize>side * STREAM
  if ((load<u32>(streams + <usize>(1 - side) * STREAM, STATE) & Waits) != 0) return Odd
  const from = at + header
  let done = Nothing
  if (from < end) {
    const state = load<u32>(stream, STATE)
    if (be32(at + 4) != load<u32>(stream, NEXT)) return Odd
    const number = <u32>slot * 2 + side
    if ((state & Collects) != 0) {
      if (!collects(stream, from, end)) return Odd
      tell(number, TookPart, from, end)
      store<u32>(stream, load<u32>(stream, LEFT) - <u32>(end - from), LEFT)
      remember(stream, from, end, 0)
    } else {
      const flow = load<u32>(stream, LINK)
      if ((state & (Flows | Searches)) == 0 || flow == 0 || lastLink() - <f64>flow >= <f64>MAX_LINKS) return Odd
      const count = wholeMessages(from, end)
      if ((state & Searches) != 0) {
        if (count != 1 || !findsHeader(stream, number, from, end, row)) return Odd
        onFlow(flow)
        writePlace(row)
        remember(stream, from, end, 0)
        done = Diameter
      } else if (count == 0) {
        const rest = behindFirst(from, end)
        const took = tookOf(rest, end)
        if (took == TookOther || (rest != from && !diameter(from, rest, row, false))) return Odd
        breakOff(stream, number, took, rest, end)
        remember(stream, from, end, 0)
        if (rest != from) {
          onFlow(flow)
          writePlace(row)
          done = Diameter
        }
      } else {
        if (count > rows || !diameter(from, nextMessage(from), row, false)) return Odd
        onFlow(flow)
        writePlace(row)
        remember(stream, from, end, WHOLE)
        done = count == 1 ? Diameter : others(nextMessage(from), end, row)
      }
    }
  }
  const order = load<f64>(ORDER) + 1
  store<f64>(ORDER, order)
  store<f64>(r_connectionsUsed + ((<usize>slot) << 3), order)
  return done
}

/** True when the octets are a part of the message that is collected, and not its end. */
function collects(stream: usize, from: usize, end: usize): bool {
  return mayCollect() && <u32>(end - from) < load<u32>(stream, LEFT)
}

function mayCollect(): bool {
  return load<u32>(r_collected) != 0 && hasRoomToCollect()
}

/** Where the octets begin in which no message ends: behind a whole one, which is shorter than it should be, or with the segment. */
function behindFirst(from: usize, end: usize): usize {
  const length = <usize>(be32(from) & 0xffffff)
  return end >= from + HEADER && isLength(from, length) && length <= end - from ? from + length : from
}

/** The length that a header says may be that of a message (RFC 6733 §3). */
function isLength(at: usize, length: usize): bool {
  return load<u8>(at) == 1 && length >= HEADER && (length & 3) == 0
}

/** What octets in which no message ends are: the beginning of one that goes on in the next segment, or no header, nor anything like one. */
function tookOf(from: usize, end: usize): u32 {
  if (!mayCollect() || end < from + HEADER) return TookOther
  const length = <usize>(be32(from) & 0xffffff)
  if (isLength(from, length))
    return (<u32>load<u8>(from, 4) & RESERVED) != 0 || length > MAX_MESSAGE || length <= end - from ? TookOther : TookBeginning
  const first = <u32>load<u8>(from)
  return (first >= FIRST_TLS && first <= LAST_TLS) || hasHeader(from, end, end - HEADER) ? TookOther : TookNoHeader
}

/** Tells the host, and the next segment, what `tookOf` found. */
function breakOff(stream: usize, number: u32, took: u32, from: usize, end: usize): void {
  tell(number, took, from, end)
  if (took == TookBeginning) {
    store<u32>(stream, (be32(from) & 0xffffff) - <u32>(end - from), LEFT)
    store<u32>(stream, Collects, STATE)
  } else {
    memory.copy(stream + KEPT, end - KEPT_OCTETS, KEPT_OCTETS)
    store<u32>(stream, Searches, STATE)
  }
}

/** Something like a header begins at one of the octets from `from` to `last`. */
function hasHeader(from: usize, end: usize, last: usize): bool {
  for (let p = from; p <= last; p++) if (load<u8>(p) == 1 && mayBegin(p, end)) return true
  return false
}

/** The segment is a message that surely is one, and nothing like a header begins in the octets before it: it goes into `row`, of which the host flags the gap. False leaves everything as it was. */
function findsHeader(stream: usize, number: u32, from: usize, end: usize, row: usize): bool {
  if (!mayCollect()) return false
  memory.copy(r_joined, stream + KEPT, KEPT_OCTETS)
  memory.copy(r_joined + KEPT_OCTETS, from, KEPT_OCTETS)
  if (hasHeader(r_joined, r_joined + 2 * KEPT_OCTETS, r_joined + KEPT_OCTETS - 1)) return false
  if (!begins(from, end) || !diameter(from, end, row, false)) return false
  tellGap(row)
  tell(number, TookHeader, from, end)
  store<u32>(stream, Flows, STATE)
  return true
}

/** False: the host must take the parts before there may be another one. */
export function hasRoomToCollect(): bool {
  return load<u32>(COUNT_COLLECTED) < MOST_COLLECTED
}

/** Writes down for the host what became of a segment of stream `number`. */
function tell(number: u32, took: u32, from: usize, end: usize): void {
  const count = load<u32>(COUNT_COLLECTED)
  const part = COLLECTED + <usize>count * PART
  store<u32>(part, number)
  store<u32>(part, <u32>from, 4)
  store<u32>(part, <u32>end, 8)
  store<u32>(part, file(), 12)
  store<u32>(part, frame(), 16)
  store<u32>(part, took, 20)
  store<f64>(part, time(), 24)
  store<f64>(part, load<f64>(ORDER) + 1, 32)
  store<u32>(COUNT_COLLECTED, count + 1)
}

/** How many messages fill the segment; 0 when they do not, or a header is none for a stream (wire/diameter/header.ts, `continues`). */
function wholeMessages(from: usize, end: usize): usize {
  let count: usize = 0
  for (let p = from; p < end; count++) {
    if (end < p + HEADER) return 0
    const length = <usize>(be32(p) & 0xffffff)
    if (load<u8>(p) != 1 || length < HEADER || (length & 3) != 0 || length > end - p) return 0
    // The first one is looked at as it is read
    if (p != from && (<u32>load<u8>(p, 4) & RESERVED) != 0) return 0
    p += length
  }
  return count
}

function nextMessage(at: usize): usize {
  return at + <usize>(be32(at) & 0xffffff)
}

/** The messages behind the first one, into rows behind `row`, up to one that is odd. */
function others(from: usize, end: usize, row: usize): i32 {
  tookRow(true)
  keepRoutes()
  for (let p = from; p < end; p = nextMessage(p)) {
    const next = row + <usize>rowsSoFar
    if (!hasRoomForRoutes() || !diameter(p, nextMessage(p), next, false)) {
      leave(p, end)
      return Rest
    }
    writePlace(next)
    tookRow(true)
    keepRoutes()
  }
  return Many
}

/** Makes the key, the lower end first; returns 1 when the segment comes from the higher one. */
function keyOf(source: u32, destination: u32, sourcePort: u32, destinationPort: u32): u32 {
  const turned = source > destination || (source == destination && sourcePort > destinationPort)
  lower = turned ? destination : source
  higher = turned ? source : destination
  ports = turned ? (destinationPort << 16) | sourcePort : (sourcePort << 16) | destinationPort
  return turned ? 1 : 0
}

/** Slot of the connection; −1 when it is not known. */
function find(): i32 {
  let hash = mix(0, lower)
  for (let i = 0; i < 3; i++) hash = mix(hash, 0)
  hash = mix(hash, higher)
  for (let i = 0; i < 3; i++) hash = mix(hash, 0)
  hash = mix(hash, ports)
  const base = <usize>(hash & (SETS - 1)) * WAYS
  for (let slot = base; slot < base + WAYS; slot++) {
    const key = r_connections + slot * KEY
    if (load<u32>(key) != lower || load<u32>(key, 16) != higher || load<u32>(key, 32) != ports) continue
    if ((load<u64>(key, 4) | <u64>load<u32>(key, 12) | load<u64>(key, 20) | <u64>load<u32>(key, 28)) != 0) continue
    if (load<f64>(r_connectionsUsed + (slot << 3)) != 0) return <i32>slot
  }
  return -1
}

function mix(hash: u32, word: u32): u32 {
  hash = (hash ^ word) * 0x9e3779b1
  return hash ^ (hash >> 15)
}

/** Remembers the octets of a segment, as assemble/segment-memory.ts. `whole`: it held whole messages. */
function remember(stream: usize, from: usize, to: usize, whole: u32): void {
  const next = load<u32>(stream, NEXT)
  const length = <u32>(to - from)
  const count = load<u32>(stream, COUNT)
  const slot = stream + ((<usize>(count % REMEMBERED)) << 4)
  hashOctets(from, to, 0)
  store<u32>(slot, next, MEMORY)
  store<u32>(slot, length | whole, MEMORY + 4)
  store<i32>(slot, low, MEMORY + 8)
  store<i32>(slot, high, MEMORY + 12)
  store<u32>(stream, count + 1 == 2 * REMEMBERED ? REMEMBERED : count + 1, COUNT)
  store<u32>(stream, next + length, NEXT)
}
