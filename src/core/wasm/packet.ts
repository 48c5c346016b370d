// The plain way of a packet: Ethernet, Linux cooked or raw IP, IPv4, one user message of SCTP, a datagram of UDP or a segment of TCP. What is of another form, or odd in anything, goes the careful
// way (pipeline/decoder.ts): nothing is changed before all of a message is read.
import { findCopy, rememberMessage } from './copies'
import { diameter } from './diameter'
import { clearFlags, dropFlags, fitFlags, flag, flagged, writeFlags } from './flags'
import { gtp, GTP_C } from './gtp'
import { hashOctets, sampleOctets } from './hash'
import {
  ANOMALY_SEGMENTED,
  ANOMALY_SEGMENTS_LOST,
  c_argumentFrom,
  c_argumentTo,
  c_at,
  c_clientHigh,
  c_clientLow,
  c_correspondentHigh,
  c_correspondentLow,
  c_componentFrom,
  c_componentKind,
  c_componentTo,
  c_context,
  c_contextFrom,
  c_contextKind,
  c_contextTo,
  c_dataFrom,
  c_dataTo,
  c_dpc,
  c_dtid,
  c_dtidFrom,
  c_dtidLength,
  c_errorCode,
  c_file,
  c_frame,
  c_from,
  c_imeiHigh,
  c_imeiLow,
  c_imsiHigh,
  c_imsiLow,
  c_interface,
  c_invokeId,
  c_linkedId,
  c_link,
  c_marks,
  c_msisdnHigh,
  c_msisdnLow,
  c_networkIndicator,
  c_nodeHigh,
  c_nodeLow,
  c_opc,
  c_opcode,
  c_otid,
  c_otidFrom,
  c_otidLength,
  c_procedure,
  c_protocol,
  c_reading,
  c_serviceIndicator,
  c_sls,
  c_tcapType,
  c_to,
  c_version,
  c_vlan,
  LAYER_SCCP,
  MAX_LINKS,
  READING_PARTIAL,
  VARIANT_ITU,
  r_heads,
  r_seen,
  r_words,
} from './layout'
import { be16, be32, put16, put32, put8 } from './octets'
import { Carried, Chinese, Diameter, Gtp, Message, Nothing, Odd, Part, Undecoded, User } from './outcome'
import { marks, valueOf } from './parameter'
import {
  calling,
  dataFrom,
  dataTo,
  first,
  isChinese,
  readSccp,
  Refused,
  remaining,
  segmented,
  Undecoded as UndecodedSccp,
  Usual,
  votes,
  writeSccp,
} from './sccp'
import { noteLook } from './second-look'
import { addPart, findMessage, hasMore, isWhole, joinParts, wholeFrom, wholeTo } from './segments'
import { tellCarried, tellUser } from './state'
import * as tcap from './tcap'
import { tcp } from './tcp'
import { procedure, protocol, readMeaning, rememberContext, version } from './user'

const ETHERNET: u32 = 1
const SLL: u32 = 113
const SLL2: u32 = 276
const IPV4: u32 = 0x0800
const VLAN: u32 = 0x8100
const TCP: u32 = 6
const SCTP: u32 = 132
const UDP: u32 = 17
const TZSP: u32 = 37_008
const SCTP_IN_UDP: u32 = 9899
const PPID_M3UA: u32 = 3
const PPID_NONE: u32 = 0
const PPID_DIAMETER: u32 = 46
const PPID_DIAMETER_DTLS: u32 = 47
const SI_SCCP: u32 = 3
const SI_ISUP: u32 = 5
/** Message classes (RFC 4666 §3.1.2): 1 transfer, 6 MAUP, 7 and 8 of SUA. */
const TRANSFER: u32 = 1
const MAUP: u32 = 6
const CONNECTION_ORIENTED: u32 = 8
const PROTOCOL_DATA: u32 = 0x0210
/** Octets of a Diameter header, and flags that have no meaning (RFC 6733 §3). */
const DIAMETER_HEADER: usize = 20
const DIAMETER_RESERVED: u32 = 0x0f
const ITU_POINT_CODES: u32 = 0x3fff

// Directions of associations, as assemble/associations.ts keeps them
const DIRECTIONS: u32 = 8192
const WINDOW_MASK: u32 = 511
const STARTED: u32 = 0x100
const ITU: u32 = 0x200
const OPEN: u32 = 0x400
const VOTE: u32 = 1 << 16
const VOTES: u32 = 0xff << 16
/** As many as count for a link. */
const MOST_VOTES: u32 = 64 << 16

let vlan: u32 = 0xffff
let link: u32 = 0
let direction: u32 = 0

/**
 * Reads the packet at octets `at` to `to` of the memory into `row`. `linkType`: that of Ethernet, of Linux cooked captures, or of raw IP. `time`: microseconds since 1970; `lastLink`: the number of the flow that was met last
 * (model/links.ts). `Odd`, `Nothing` and `Carried` leave the row as it was.
 */
export function packet(at: usize, to: usize, linkType: u32, time: f64, file: u32, frame: u32, on: u32, row: usize, lastLink: f64): i32 {
  const typeAt = linkType == ETHERNET ? at + 12 : linkType == SLL ? at + 14 : at
  let p = linkType == ETHERNET ? at + 14 : linkType == SLL ? at + 16 : linkType == SLL2 ? at + 20 : at
  if (to < p + 28) return Odd
  vlan = 0xffff
  clearFlags()
  if (typeAt != p) {
    let type = be16(typeAt)
    if (type == VLAN) {
      vlan = be16(p) & 0x0fff
      type = be16(p + 2)
      p += 4
    }
    if (type != IPV4) return Odd
  }
  if (load<u8>(p) != 0x45) return Odd
  const end = p + be16(p + 2)
  if (end > to || (be16(p + 6) & 0x3fff) != 0) return Odd
  const protocol = <u32>load<u8>(p + 9)
  if (protocol == UDP) return udp(p + 12, p + 20, end, time, file, frame, on, row, lastLink)
  if (protocol == TCP) {
    const done = tcp(p + 12, p + 20, end, time, file, frame, row, lastLink)
    if (done == Diameter) writePlace(time, file, frame, on, row)
    return done
  }
  if (protocol != SCTP) return Odd
  return sctp(p + 12, p + 20, end, time, file, frame, on, row, lastLink)
}

function sctp(addresses: usize, at: usize, end: usize, time: f64, file: u32, frame: u32, on: u32, row: usize, lastLink: f64): i32 {
  if (end < at + 12) return Odd
  const association = directionOf(<i32>be32(addresses), <i32>be32(addresses + 4), <i32>be32(at), <i32>be32(at + 4))
  if (association == 0) return Odd
  link = load<u32>(association, 52)
  direction = load<u32>(association, 48)
  if (link == 0 || lastLink - <f64>link >= <f64>MAX_LINKS) return Odd
  let chunk: usize = 0
  let length: usize = 0
  for (let p = at + 12; end >= p + 4; ) {
    const kind = <u32>load<u8>(p)
    const octets = <usize>be16(p + 2)
    if (octets < 4 || kind == 64) return Odd
    if (kind == 0) {
      if (chunk != 0 || octets <= 16 || p + octets > end || (load<u8>(p + 1) & 3) != 3) return Odd
      chunk = p
      length = octets
    }
    p += (octets + 3) & ~3
  }
  if (chunk == 0) return Nothing
  const state = load<u32>(association, 40)
  if ((state & STARTED) == 0) return Odd
  const ppid = be32(chunk + 12)
  const from = chunk + 16
  const to = chunk + length
  const tsn = be32(chunk + 4)
  const window = r_seen + (((association - r_words) >> 6) << 13)
  const place = <usize>(tsn & WINDOW_MASK)
  const hash = window + (place << 2)
  const seen = window + ((<usize>(WINDOW_MASK + 1)) << 2) + place * 12
  const sample = sampleOctets(from, to, ppid)
  if (load<i32>(hash) == sample && load<u32>(seen) == tsn && load<u32>(seen, 4) != 0) return Odd
  let done = Odd
  if (ppid == PPID_M3UA) {
    if ((state & ITU) != 0) done = m3ua(from, to, time, file, frame, on, row, (state & OPEN) != 0)
  } else if ((ppid == PPID_DIAMETER || ppid == PPID_NONE || ppid == PPID_DIAMETER_DTLS) && !looksLikeSigtran(from, to)) {
    // A payload that does not say what it is is Diameter only where nothing is odd (wire/diameter/header.ts, plausibleDiameter)
    if (diameter(from, to, time, file, frame, 0, row, ppid == PPID_NONE)) done = Diameter
  }
  count(association, <i32>tsn)
  if (ppid == PPID_M3UA && (isRow(done) || done == Part) && votes && (state & VOTES) < MOST_VOTES) store<u32>(association, state + VOTE, 40)
  store<i32>(hash, sample)
  store<u32>(seen, tsn)
  store<u32>(seen, frame, 4)
  store<u32>(seen, 0, 8)
  if (done == Odd || done == Chinese) tellCarried(from, to, ppid, <u32>((association - r_words) >> 6), vlan)
  if (done == Odd) return Carried
  if (!isRow(done)) return done
  put32(c_link, row, link)
  writePlace(time, file, frame, on, row)
  return done
}

function isRow(done: i32): bool {
  return done != Odd && done != Nothing && done != Undecoded && done != Part
}

/** True for the ports on which something else is read (wire/link/tunnels.ts, wire/gtp/recognise.ts), and all below the last but one of them. */
function isReadFirst(port: u32): bool {
  return port <= SCTP_IN_UDP || port == TZSP
}

/** A whole datagram of GTP-C. */
function udp(addresses: usize, at: usize, end: usize, time: f64, file: u32, frame: u32, on: u32, row: usize, lastLink: f64): i32 {
  if (end < at + 8 || (be16(at + 2) != GTP_C && (be16(at) != GTP_C || isReadFirst(be16(at + 2))))) return Odd
  const to = at + be16(at + 4)
  if (to < at + 8 || to > end || !gtp(addresses, at, at + 8, to, time, file, frame, row, lastLink)) return Odd
  writePlace(time, file, frame, on, row)
  return Gtp
}

function writePlace(time: f64, file: u32, frame: u32, on: u32, row: usize): void {
  store<f64>(c_at + (row << 3), time)
  put16(c_file, row, file)
  put32(c_frame, row, frame)
  put16(c_interface, row, on)
  put16(c_vlan, row, vlan)
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

function count(direction: usize, tsn: i32): void {
  const step = tsn - load<i32>(direction, 56)
  const gaps = load<i32>(direction, 60)
  if (step > 0) {
    if (step < 4096) store<i32>(direction, gaps + step - 1, 60)
    store<i32>(direction, tsn, 56)
  } else if (step < 0 && step > -4096 && gaps > 0) store<i32>(direction, gaps - 1, 60)
  else if (step <= -4096) store<i32>(direction, tsn, 56)
}

/** As `looksLikeSigtran` of wire/sigtran/sigtran.ts: a Diameter answer with no flag set may. */
function looksLikeSigtran(from: usize, to: usize): bool {
  if (to < from + 8 || load<u8>(from) != 1 || load<u8>(from + 1) != 0) return false
  const length = <usize>be32(from + 4)
  return length >= 8 && length <= to - from + 3
}

/** M3UA DATA (RFC 4666 §3.3.1) with an SCCP message. `chinese`: the link may speak China’s standard, too. */
function m3ua(from: usize, to: usize, time: f64, file: u32, frame: u32, on: u32, row: usize, chinese: bool): i32 {
  const p = protocolData(from, to)
  if (p == 0) return isOfManagement(from, to) ? Nothing : Odd
  const si = <u32>load<u8>(p + 12)
  if (si != SI_SCCP) return si == SI_ISUP ? Odd : Nothing
  const message = p + 16
  const end = min(p + be16(p + 2), to)
  const opc = be32(p + 4)
  const dpc = be32(p + 8)
  const found = readSccp(message, end, opc <= ITU_POINT_CODES && dpc <= ITU_POINT_CODES, chinese)
  if (found == UndecodedSccp) return Undecoded
  if (found == Refused) return Odd
  let data = dataFrom
  let dataEnd = dataTo
  if (segmented && !(first && remaining == 0)) {
    if (isChinese() || !findMessage(direction, opc, time, end - message)) return Odd
    if (!isWhole()) {
      const about = addPart(message, end, time, frame)
      if (about != 0) noteFirst(about, p, file, frame, on)
      return Part
    }
    if (hasMore()) return Odd
    joinParts(row, frame)
    data = wholeFrom
    dataEnd = wholeTo
    flag(ANOMALY_SEGMENTED, LAYER_SCCP, message)
  }
  const flags = flagged
  const read = readUserData(message, data, dataEnd, time, file, frame, row)
  if (!read) {
    if (isChinese()) return Odd
    dropFlags(flags)
  }
  put32(c_from, row, <u32>message)
  put32(c_to, row, <u32>end)
  put32(c_opc, row, opc)
  put32(c_dpc, row, dpc)
  put8(c_serviceIndicator, row, SI_SCCP)
  put8(c_networkIndicator, row, load<u8>(p + 13))
  put8(c_sls, row, load<u8>(p + 15))
  writeSccp(row)
  writeFlags(row)
  if (read) {
    writeUserData(data, dataEnd, row)
    return isChinese() ? Chinese : Message
  }
  tellUser(data, dataEnd)
  return User
}

/** Notes of the first segment to come of its message where it was found, as pipeline/incomplete.ts. `label`: the Protocol Data of M3UA. */
function noteFirst(about: usize, label: usize, file: u32, frame: u32, on: u32): void {
  store<u32>(about, file)
  store<u32>(about, frame, 4)
  store<u32>(about, on, 8)
  store<u32>(about, vlan, 12)
  store<u32>(about, 0, 16)
  store<u32>(about, link, 20)
  store<u32>(about, direction, 24)
  store<u32>(about, be32(label + 4), 28)
  store<u32>(about, be32(label + 8), 32)
  store<u32>(about, SI_SCCP, 36)
  store<u32>(about, load<u8>(label + 13), 40)
  store<u32>(about, load<u8>(label + 15), 44)
  store<u32>(about, VARIANT_ITU, 48)
}

/** Where the Protocol Data of a DATA message begins; 0 when there is none. */
function protocolData(from: usize, to: usize): usize {
  if (to < from + 8 || load<u8>(from) != 1 || load<u8>(from + 2) != 1 || load<u8>(from + 3) != 1) return 0
  for (let p = from + 8; to >= p + 4; ) {
    const length = <usize>be16(p + 2)
    if (length < 4) return 0
    if (be16(p) == PROTOCOL_DATA && length >= 16 && to >= p + 16) return p
    p += (length + 3) & ~3
  }
  return 0
}

/** A message of M3UA that holds none of a user, whoever may read it (pipeline/messages.ts, `userMessage`): no other adaptation layer, no draft, and no Diameter. */
function isOfManagement(from: usize, to: usize): bool {
  if (to < from + 8 || load<u8>(from) != 1) return true
  const length = <usize>(be32(from) & 0xffffff)
  const flags = <u32>load<u8>(from + 4)
  if (length >= DIAMETER_HEADER && length <= to - from && (length & 3) == 0 && (flags & DIAMETER_RESERVED) == 0) return false
  if (!looksLikeSigtran(from, to)) return true
  const ofClass = <u32>load<u8>(from + 2)
  if (ofClass >= MAUP && ofClass <= CONNECTION_ORIENTED) return false
  return ofClass != TRANSFER || load<u8>(from + 3) != 1 || !hasDraftData(from, to)
}

/** Protocol Data of the drafts 5 and 6: parameters 2 and 3 (wire/sigtran/sigtran.ts). */
function hasDraftData(from: usize, to: usize): bool {
  for (let p = from + 8; to >= p + 4; ) {
    const length = <usize>be16(p + 2)
    if (length < 4) return false
    const tag = be16(p)
    if (tag == 2 || tag == 3) return true
    p += (length + 3) & ~3
  }
  return false
}

/** The data that was read last is a message of TCAP. */
let holdsTcap: bool = false

/** TCAP and what it carries, in the SCCP message at `messageFrom`. True when all is read; what is to be remembered of it is remembered then, and only then. */
function readUserData(messageFrom: usize, from: usize, to: usize, time: f64, file: u32, frame: u32, row: usize): bool {
  holdsTcap = false
  if (from >= to) return fitFlags()
  hashOctets(from, to, <i32>(<u32>(calling >> 32) ^ (<u32>calling * 31)))
  if (!findCopy(time)) return false
  holdsTcap = !tcap.isOther(from, to)
  if (!holdsTcap) {
    if (!fitFlags()) return false
    rememberMessage(file, frame, 0, row)
    return true
  }
  if (!tcap.readTcap(from, to) || !readMeaning(messageFrom) || !fitFlags()) return false
  rememberMessage(file, frame, 0, row)
  rememberContext()
  return true
}

/**
 * A message of which parts never came, into `row`: octets `from` to `to` are the part that came first, an SCCP message, `dataFrom` to `dataTo` what came of its data. False leaves
 * everything as it was. It is no copy of another, nor is another one of it.
 */
export function incomplete(from: usize, to: usize, dataFrom: usize, dataTo: usize, row: usize): bool {
  clearFlags()
  if (readSccp(from, to, true, false) != Usual) return false
  flag(ANOMALY_SEGMENTED, LAYER_SCCP, from)
  flag(ANOMALY_SEGMENTS_LOST, LAYER_SCCP, from)
  holdsTcap = dataFrom < dataTo && !tcap.isOther(dataFrom, dataTo)
  if (holdsTcap && (!tcap.readTcap(dataFrom, dataTo) || !readMeaning(from))) return false
  if (!fitFlags()) return false
  if (holdsTcap) rememberContext()
  put32(c_from, row, <u32>from)
  put32(c_to, row, <u32>to)
  writeSccp(row)
  writeFlags(row)
  writeUserData(dataFrom, dataTo, row)
  return true
}

function writeUserData(from: usize, to: usize, row: usize): void {
  put32(c_dataFrom, row, <u32>from)
  put32(c_dataTo, row, <u32>to)
  if (!holdsTcap) return
  put8(c_protocol, row, protocol)
  put8(c_tcapType, row, tcap.type)
  put32(c_otidFrom, row, <u32>tcap.otidFrom)
  put8(c_otidLength, row, tcap.otidLength)
  put32(c_otid, row, tcap.otid)
  put32(c_dtidFrom, row, <u32>tcap.dtidFrom)
  put8(c_dtidLength, row, tcap.dtidLength)
  put32(c_dtid, row, tcap.dtid)
  put8(c_contextKind, row, tcap.contextKind)
  put16(c_context, row, tcap.context)
  put32(c_contextFrom, row, <u32>tcap.contextFrom)
  put32(c_contextTo, row, <u32>tcap.contextTo)
  put8(c_version, row, version)
  putDigits(c_imsiHigh, c_imsiLow, row, 1)
  putDigits(c_msisdnHigh, c_msisdnLow, row, 2)
  putDigits(c_nodeHigh, c_nodeLow, row, 3)
  putDigits(c_clientHigh, c_clientLow, row, 4)
  putDigits(c_correspondentHigh, c_correspondentLow, row, 6)
  putDigits(c_imeiHigh, c_imeiLow, row, 5)
  put32(c_componentFrom, row, <u32>tcap.componentFrom)
  put32(c_componentTo, row, <u32>tcap.componentTo)
  if (tcap.kind == 0) return
  noteLook(row, version)
  put8(c_componentKind, row, tcap.kind)
  if (tcap.partial) put8(c_reading, row, READING_PARTIAL)
  put32(c_argumentFrom, row, <u32>tcap.argumentFrom)
  put32(c_argumentTo, row, <u32>tcap.argumentTo)
  put16(c_invokeId, row, <u32>tcap.invokeId)
  put16(c_linkedId, row, <u32>tcap.linkedId)
  put32(c_opcode, row, <u32>tcap.opcode)
  put32(c_errorCode, row, <u32>tcap.errorCode)
  put16(c_procedure, row, procedure)
  put32(c_marks, row, marks)
}

function putDigits(highs: usize, lows: usize, row: usize, target: usize): void {
  const value = valueOf(target)
  put32(highs, row, <u32>(value >> 32))
  put32(lows, row, <u32>value)
}
