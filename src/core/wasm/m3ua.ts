// M3UA DATA with an SCCP message (RFC 4666 §3.3.1), and what the data of SCCP is, up to the row. What is of another form, or odd in anything, goes the careful way.
import { findCopy, rememberMessage } from './copies'
import * as dialogue from './dialogue'
import { clearFlags, dropFlags, fitFlags, flag, flagged, writeFlags } from './flags'
import { hashOctets } from './hash'
import {
  ANOMALY_MESSAGE_MALFORMED,
  ANOMALY_MESSAGE_UNKNOWN,
  ANOMALY_SEGMENTED,
  ANOMALY_SEGMENTS_LOST,
  LAYER_M3UA,
  LAYER_SCCP,
  LAYER_TCAP,
  PROTOCOL_TCAP,
  READING_PARTIAL,
  VARIANT_ITU,
  c_argumentFrom,
  c_argumentTo,
  c_clientHigh,
  c_clientLow,
  c_component,
  c_componentFrom,
  c_componentKind,
  c_componentTo,
  c_context,
  c_contextFrom,
  c_contextKind,
  c_contextTo,
  c_correspondentHigh,
  c_correspondentLow,
  c_dataFrom,
  c_dataTo,
  c_dpc,
  c_dtid,
  c_dtidFrom,
  c_dtidLength,
  c_errorCode,
  c_from,
  c_imeiHigh,
  c_imeiLow,
  c_imsiHigh,
  c_imsiLow,
  c_invokeId,
  c_linkedId,
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
} from './layout'
import { be16, be32, put16, put32, put8 } from './octets'
import { Late, Message, Nothing, Odd, Part, Undecoded, User } from './outcome'
import { marks, valueOf } from './parameter'
import { direction, file, frame, link, message, onInterface, vlan } from './place'
import {
  calling,
  dataFrom,
  dataTo,
  first,
  readSccp,
  Refused,
  remaining,
  segmented,
  Undecoded as UndecodedSccp,
  Usual,
  variantOf,
  writeSccp,
} from './sccp'
import { noteLook } from './second-look'
import { addPart, AfterOthers, findMessage, Fits, hasMore, isWhole, joinParts, wholeFrom, wholeTo } from './segments'
import { tellFurther, tellUser } from './state'
import * as tcap from './tcap'
import { procedure, protocol, readMeaning, rememberContext, version } from './user'

const SI_SCCP: u32 = 3
const SI_ISUP: u32 = 5
const SI_BICC: u32 = 13
/** Message classes that carry nothing for a user (RFC 4666 §3.1.2): management, the network’s state, that of application servers (3) and of their traffic, routing keys. */
const MGMT: u32 = 0
const SSNM: u32 = 2
const ASPTM: u32 = 4
const RKM: u32 = 9
/** Classes of M2UA and SUA. */
const MAUP: u32 = 6
const CONNECTION_ORIENTED: u32 = 8
const PROTOCOL_DATA: u32 = 0x0210
/** Protocol Data of the drafts 5 and 6 (wire/sigtran/sigtran.ts). */
const DRAFT_DATA_1: u32 = 2
const DRAFT_DATA_2: u32 = 3
/** Octets of a Diameter header, and flags that have no meaning (RFC 6733 §3). */
const DIAMETER_HEADER: usize = 20
const DIAMETER_RESERVED: u32 = 0x0f
const ITU_POINT_CODES: u32 = 0x3fff

/** As `looksLikeSigtran` of wire/sigtran/sigtran.ts: a Diameter answer with no flag set may. */
export function looksLikeSigtran(from: usize, to: usize): bool {
  if (to < from + 8 || load<u8>(from) != 1 || load<u8>(from + 1) != 0) return false
  const length = <usize>be32(from + 4)
  return length >= 8 && length <= to - from + 3
}

/** M3UA DATA (RFC 4666 §3.3.1) with an SCCP message. `open`: the link may speak another standard, too. */
export function m3ua(from: usize, to: usize, row: usize, open: bool): i32 {
  let p = protocolData(from, to)
  const isUnknown = p == 0
  if (isUnknown) {
    if (isOfOthers(from, to)) return Odd
    p = dataOf(from, to)
    if (p == 0) return isOfManagement(from) ? Nothing : mayBeDraft(from, to) ? Odd : Undecoded
  }
  const si = <u32>load<u8>(p + 12)
  if (si != SI_SCCP) return si == SI_ISUP || si == SI_BICC ? Odd : Nothing
  const at = p + 16
  const end = min(p + be16(p + 2), to)
  const opc = be32(p + 4)
  const dpc = be32(p + 8)
  if (isUnknown) flag(ANOMALY_MESSAGE_UNKNOWN, LAYER_M3UA, at)
  const found = readSccp(at, end, opc <= ITU_POINT_CODES && dpc <= ITU_POINT_CODES, open)
  if (found == UndecodedSccp) return Undecoded
  if (found == Refused) return Odd
  let data = dataFrom
  let dataEnd = dataTo
  if (segmented && !(first && remaining == 0)) {
    const place = findMessage(opc, end - at)
    if (place != Fits) return place == AfterOthers ? Late : Odd
    if (!isWhole()) {
      const about = addPart(at, end)
      if (about != 0) noteFirst(about, p)
      return Part
    }
    if (hasMore()) return Odd
    joinParts(row)
    data = wholeFrom
    dataEnd = wholeTo
    flag(ANOMALY_SEGMENTED, LAYER_SCCP, at)
  }
  const flags = flagged
  const read = readUserData(at, data, dataEnd, row)
  if (!read) dropFlags(flags)
  put32(c_from, row, <u32>at)
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
    tellFurther(tcap.nextFrom == 0 ? 0 : writeFurther(at, row))
    return Message
  }
  tellUser(data, dataEnd)
  return User
}

/** Notes of the first segment to come of its message where it was found, as pipeline/incomplete.ts. `label`: the Protocol Data of M3UA. */
function noteFirst(about: usize, label: usize): void {
  store<u32>(about, file())
  store<u32>(about, frame(), 4)
  store<u32>(about, onInterface(), 8)
  store<u32>(about, vlan(), 12)
  store<u32>(about, message(), 16)
  store<u32>(about, link(), 20)
  store<u32>(about, direction, 24)
  store<u32>(about, be32(label + 4), 28)
  store<u32>(about, be32(label + 8), 32)
  store<u32>(about, SI_SCCP, 36)
  store<u32>(about, load<u8>(label + 13), 40)
  store<u32>(about, load<u8>(label + 15), 44)
  store<u32>(about, variantOf(), 48)
}

/** Where the Protocol Data of a DATA message begins; 0 when there is none. */
function protocolData(from: usize, to: usize): usize {
  return to >= from + 8 && load<u8>(from) == 1 && load<u8>(from + 2) == 1 && load<u8>(from + 3) == 1 ? dataOf(from, to) : 0
}

/** The same, whatever the header says. */
function dataOf(from: usize, to: usize): usize {
  for (let p = from + 8; to >= p + 4; ) {
    const length = <usize>be16(p + 2)
    if (length < 4) return 0
    if (be16(p) == PROTOCOL_DATA && length >= 16 && to >= p + 16) return p
    p += (length + 3) & ~3
  }
  return 0
}

/** It may be Diameter, or of another adaptation layer, and begins alike (pipeline/messages.ts, `userMessage`). */
function isOfOthers(from: usize, to: usize): bool {
  if (to < from + 8) return true
  if (load<u8>(from) != 1) return false
  const length = <usize>(be32(from) & 0xffffff)
  const flags = <u32>load<u8>(from + 4)
  if (length >= DIAMETER_HEADER && length <= to - from && (length & 3) == 0 && (flags & DIAMETER_RESERVED) == 0) return true
  const ofClass = <u32>load<u8>(from + 2)
  return ofClass >= MAUP && ofClass <= CONNECTION_ORIENTED && looksLikeSigtran(from, to)
}

/** A message of M3UA that carries nothing for a user. */
function isOfManagement(from: usize): bool {
  const ofClass = <u32>load<u8>(from + 2)
  return load<u8>(from) == 1 && (ofClass == MGMT || (ofClass >= SSNM && ofClass <= ASPTM) || ofClass == RKM)
}

/** It holds data as the drafts of M3UA have them (wire/sigtran/sigtran.ts, `readDraftM3ua`). */
function mayBeDraft(from: usize, to: usize): bool {
  for (let p = from + 8; to >= p + 4; ) {
    const tag = be16(p)
    const length = <usize>be16(p + 2)
    if (length < 4) return false
    if (tag == DRAFT_DATA_1 || tag == DRAFT_DATA_2) return true
    p += (length + 3) & ~3
  }
  return false
}

/** Components of a message that are read at most (wire/tcap.ts). */
const MOST_COMPONENTS: u32 = 32

/** Reads the components behind the first one, to see that the plain way can, and then the first again. `flags`: how many there were before the message of TCAP at `from` to `to`. */
function hasUsualComponents(messageFrom: usize, from: usize, to: usize, flags: u32): bool {
  // Frames of its segments would be told of the first row only
  if (segmented && !(first && remaining == 0)) return false
  const before = protocol
  for (let count: u32 = 1; tcap.nextFrom != 0; count++) {
    if (count == MOST_COMPONENTS || !tcap.readNext() || !readMeaning(messageFrom, before) || !fitFlags()) return false
  }
  dropFlags(flags)
  return tcap.readTcap(from, to) && readMeaning(messageFrom, PROTOCOL_TCAP)
}

/** The components behind the first one, into rows behind `row`: what they share with it is copied later. Returns how many they are. */
function writeFurther(messageFrom: usize, row: usize): u32 {
  const before = protocol
  const reading = <u32>load<u8>(c_reading + row)
  let count: u32 = 0
  while (tcap.nextFrom != 0) {
    const next = row + <usize>++count
    clearFlags()
    tcap.readNext()
    readMeaning(messageFrom, before)
    writeFlags(next)
    put8(c_component, next, count)
    put8(c_protocol, next, protocol)
    put8(c_reading, next, reading)
    writeComponent(next)
  }
  return count
}

/** The data that was read last is a message of TCAP. */
let holdsTcap: bool = false

/** Data that are no TCAP, though a subsystem says so (pipeline/user-data.ts, `#readData`). */
function flagOther(from: usize): void {
  if (dialogue.hasKnownSsn()) flag(ANOMALY_MESSAGE_MALFORMED, LAYER_TCAP, from)
}

/** TCAP and what it carries, in the SCCP message at `messageFrom`. True when all is read; what is to be remembered of it is remembered then, and only then. */
function readUserData(messageFrom: usize, from: usize, to: usize, row: usize): bool {
  holdsTcap = false
  tcap.forget()
  const flags = flagged
  if (from >= to) return fitFlags()
  hashOctets(from, to, <i32>(<u32>(calling >> 32) ^ (<u32>calling * 31)))
  if (!findCopy()) return false
  holdsTcap = !tcap.isOther(from, to)
  if (!holdsTcap) {
    flagOther(from)
    if (!fitFlags()) return false
    rememberMessage(row)
    return true
  }
  if (!tcap.readTcap(from, to) || !readMeaning(messageFrom, PROTOCOL_TCAP) || !fitFlags()) return false
  if (tcap.nextFrom != 0 && !hasUsualComponents(messageFrom, from, to, flags)) return false
  rememberMessage(row)
  rememberContext()
  return true
}

/**
 * A message of which parts never came, into `row`: octets `from` to `to` are the part that came first, an SCCP message, `dataFrom` to `dataTo` what came of its data. False leaves
 * everything as it was. It is no copy of another, nor is another one of it. `variant`: whose standard it is of.
 */
export function incomplete(from: usize, to: usize, dataFrom: usize, dataTo: usize, row: usize, variant: u32): bool {
  clearFlags()
  const isItu = variant == VARIANT_ITU
  if (readSccp(from, to, isItu, !isItu) != Usual || variantOf() != variant) return false
  flag(ANOMALY_SEGMENTED, LAYER_SCCP, from)
  flag(ANOMALY_SEGMENTS_LOST, LAYER_SCCP, from)
  holdsTcap = dataFrom < dataTo && !tcap.isOther(dataFrom, dataTo)
  if (!holdsTcap && dataFrom < dataTo) flagOther(dataFrom)
  if (holdsTcap && (!tcap.readTcap(dataFrom, dataTo) || !readMeaning(from, PROTOCOL_TCAP) || tcap.nextFrom != 0)) return false
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
  put8(c_contextKind, row, dialogue.contextKind)
  put16(c_context, row, dialogue.context)
  put32(c_contextFrom, row, <u32>dialogue.contextFrom)
  put32(c_contextTo, row, <u32>dialogue.contextTo)
  put8(c_version, row, version)
  writeComponent(row)
}

function writeComponent(row: usize): void {
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
