// TCAP (Q.773), one component after the other, as wire/tcap.ts reads it.
import {
  ANOMALY_COMPONENT_MALFORMED,
  ANOMALY_COMPONENT_UNKNOWN,
  ANOMALY_END_OF_CONTENTS_IN_DEFINITE,
  ANOMALY_INTEGER_NOT_MINIMAL,
  ANOMALY_LINKED_ID,
  ANOMALY_NO_DIALOGUE_PORTION,
  ANOMALY_OPERATION_GLOBAL,
  ANOMALY_PARAMETER_UNKNOWN,
  ANOMALY_SEVERAL_COMPONENTS,
  ANOMALY_TRAILING_OCTETS,
  ANOMALY_TRANSACTION_ID_LENGTH,
  ANOMALY_TRUNCATED,
  LAYER_TCAP,
  NO_OPCODE,
  NO_INVOKE,
  TCAP_BEGIN,
  TCAP_CONTINUE,
  TCAP_END,
  TCAP_ABORT,
  COMPONENT_INVOKE,
  COMPONENT_RESULT_NOT_LAST,
  COMPONENT_RESULT,
  COMPONENT_ERROR,
  COMPONENT_REJECT,
} from './layout'
import {
  APPLICATION,
  clearRefused,
  constructed,
  CONTEXT,
  flagHeader,
  header,
  integer as readInteger,
  padded,
  PRIVATE,
  refused,
  tag,
  valueFrom,
  valueTo,
} from './ber'
import { clearDialogue, readDialogue } from './dialogue'
import { flag } from './flags'

const MOST: u32 = 32
/** Tag of a Reject that names no invocation. */
const NULL: u32 = 5
/** A message type that is for the careful reader (Q.773 §3.1). */
const UNIDIRECTIONAL: u32 = 0x61
/** A tag whose number stands in the next octets, that of a message perhaps. */
const HIGH_APPLICATION: u32 = 0x7f
/** Tags of ANSI TCAP begin here (T1.114.3 §2): packages 1 to 6, and 22. */
const ANSI: u32 = 0xe0
const LAST_PACKAGE: u32 = 6
const ANSI_ABORT: u32 = 22
const TRANSACTION_IDS: u32 = PRIVATE + 7

export let type: u32 = 0
export let otidFrom: usize = 0
export let otidLength: u32 = 0
export let otid: u32 = 0
export let dtidFrom: usize = 0
export let dtidLength: u32 = 0
export let dtid: u32 = 0
export let kind: u32 = 0
/** The component lacks its invoke id or operation code. */
export let partial: bool = false
export let componentFrom: usize = 0
export let componentTo: usize = 0
export let invokeId: i32 = 0
export let linkedId: i32 = 0
export let opcode: i32 = 0
export let errorCode: i32 = 0
export let argumentFrom: usize = 0
export let argumentTo: usize = 0
/** Where the next component begins, behind the one in work; 0: there is none. */
export let nextFrom: usize = 0

/** Where components end. */
let componentsEnd: usize = 0

function typeOf(octet: u32): u32 {
  switch (octet) {
    case 0x62:
      return TCAP_BEGIN
    case 0x65:
      return TCAP_CONTINUE
    case 0x64:
      return TCAP_END
    case 0x67:
      return TCAP_ABORT
    default:
      return 0
  }
}

/** True for octets that are no TCAP of ITU or ANSI: the first one, which is also a tag, says so, or its length does not end. */
export function isOther(from: usize, to: usize): bool {
  const octet = <u32>load<u8>(from)
  if (octet == UNIDIRECTIONAL) return false
  if (octet < ANSI && octet != HIGH_APPLICATION && typeOf(octet) == 0) return true
  clearRefused()
  if (!header(from, to)) return !refused
  return octet == HIGH_APPLICATION ? !isType(tag - APPLICATION) : octet >= ANSI && !isAnsi()
}

/** The number of an application tag is that of a message, the careful reader's among them. */
function isType(number: u32): bool {
  return number < 8 && ((0x60 | number) == UNIDIRECTIONAL || typeOf(0x60 | number) != 0)
}

/** The header that was read is that of a package of ANSI TCAP: its transaction ids come first (wire/ansi-tcap.ts). True also when only the careful reader can tell. */
function isAnsi(): bool {
  const number = tag - PRIVATE
  if (number == 0 || (number > LAST_PACKAGE && number != ANSI_ABORT) || valueFrom >= valueTo) return false
  return header(valueFrom, valueTo) ? tag == TRANSACTION_IDS : refused
}

/** Reads a message into the numbers above. False when only the careful reader can. */
export function readTcap(from: usize, to: usize): bool {
  clearRefused()
  if (from >= to) return false
  type = typeOf(load<u8>(from))
  if (type == 0 || !header(from, to)) return false
  flagHeader(LAYER_TCAP, from)
  const end = valueTo
  if (end < to) flag(ANOMALY_TRAILING_OCTETS, LAYER_TCAP, end)
  clear()
  let at = valueFrom
  let dialogue = false
  let components: usize = 0
  let componentsTo: usize = 0
  for (let i: u32 = 0; at < end && i < MOST; i++) {
    if (!header(at, end)) {
      if (refused) return false
      flag(ANOMALY_TRUNCATED, LAYER_TCAP, at)
      break
    }
    flagHeader(LAYER_TCAP, at)
    const here = at
    at = valueTo
    switch (tag - APPLICATION) {
      case 8: {
        otidFrom = valueFrom
        otidLength = idLength(here)
        otid = idOf(valueFrom, valueTo)
        break
      }
      case 9: {
        dtidFrom = valueFrom
        dtidLength = idLength(here)
        dtid = idOf(valueFrom, valueTo)
        break
      }
      case 11:
        dialogue = true
        readDialogue(valueFrom, valueTo)
        if (refused) return false
        break
      case 12:
        components = valueFrom
        componentsTo = valueTo
        break
      default:
        if (tag == 0) flag(ANOMALY_END_OF_CONTENTS_IN_DEFINITE, LAYER_TCAP, here)
        else if (type != TCAP_ABORT) flag(ANOMALY_PARAMETER_UNKNOWN, LAYER_TCAP, here)
    }
  }
  if (type == TCAP_BEGIN && !dialogue) flag(ANOMALY_NO_DIALOGUE_PORTION, LAYER_TCAP, from)
  return componentsTo == components || readComponents(components, componentsTo)
}

/** No message of TCAP is in work. */
export function forget(): void {
  nextFrom = 0
}

function clear(): void {
  otidLength = 0
  dtidLength = 0
  otid = 0
  dtid = 0
  otidFrom = 0
  dtidFrom = 0
  clearDialogue()
  nextFrom = 0
  clearComponent()
}

function clearComponent(): void {
  kind = 0
  partial = false
  invokeId = NO_INVOKE
  linkedId = NO_INVOKE
  opcode = NO_OPCODE
  errorCode = NO_OPCODE
  componentFrom = 0
  componentTo = 0
  argumentFrom = 0
  argumentTo = 0
}

/** Length of the transaction id in the last header, which stood at `at`. */
function idLength(at: usize): u32 {
  const length = <u32>(valueTo - valueFrom)
  if (length < 1 || length > 4) flag(ANOMALY_TRANSACTION_ID_LENGTH, LAYER_TCAP, at)
  return min(length, 255)
}

/** A transaction id as a number: its value up to four octets, FNV-1a beyond. */
function idOf(from: usize, to: usize): u32 {
  let n: u32 = 0
  if (to - from <= 4) {
    for (let p = from; p < to; p++) n = (n << 8) | load<u8>(p)
    return n
  }
  n = 0x811c9dc5
  for (let p = from; p < to; p++) n = (n ^ load<u8>(p)) * 0x01000193
  return n
}

/** The first component. */
function readComponents(from: usize, to: usize): bool {
  componentsEnd = to
  return !toComponent(from) ? !refused : readOne(componentAt)
}

/** Where the header stands that `toComponent` has read. */
let componentAt: usize = 0

/** Reads the header of the next component from octet `at` on. False when there is none, or it is refused. */
function toComponent(at: usize): bool {
  for (; at < componentsEnd; at = valueTo) {
    if (!header(at, componentsEnd)) {
      if (!refused) flag(ANOMALY_TRUNCATED, LAYER_TCAP, at)
      return false
    }
    componentAt = at
    if (tag != 0) return true
    flag(ANOMALY_END_OF_CONTENTS_IN_DEFINITE, LAYER_TCAP, at)
  }
  return false
}

/** The component at `nextFrom`. False when only the careful reader can read it. */
export function readNext(): bool {
  const from = nextFrom
  clearRefused()
  clearComponent()
  header(from, componentsEnd)
  flag(ANOMALY_SEVERAL_COMPONENTS, LAYER_TCAP, from)
  return readOne(from)
}

/** The component whose header was read, at `from`; `nextFrom` says whether there is one behind it. */
function readOne(from: usize): bool {
  const behind = valueTo
  nextFrom = 0
  flagHeader(LAYER_TCAP, from)
  readComponent(from)
  if (refused) return false
  if (toComponent(behind)) nextFrom = componentAt
  return !refused
}

function readComponent(from: usize): void {
  const begin = valueFrom
  let end = valueTo
  componentFrom = from
  componentTo = end
  const itsKind = kindOf(tag)
  if (itsKind == 0 || !constructed) {
    flag(ANOMALY_COMPONENT_UNKNOWN, LAYER_TCAP, from)
    return
  }
  kind = itsKind
  if (!next(begin, end)) return malformed(begin)
  if (tag == 2) invokeId = id()
  else if (kind != COMPONENT_REJECT || tag != NULL) {
    malformed(begin)
    if (constructed) return
  }
  let at = valueTo
  if (kind == COMPONENT_REJECT) {
    argumentFrom = at
    argumentTo = end
    return
  }
  if (kind == COMPONENT_RESULT || kind == COMPONENT_RESULT_NOT_LAST) {
    if (at >= end) return
    if (!next(at, end) || tag != 16) return malformed(begin)
    at = valueFrom
    end = valueTo
  }
  if (!next(at, end)) return malformed(begin)
  if (kind == COMPONENT_INVOKE && tag == CONTEXT) {
    linkedId = id()
    flag(ANOMALY_LINKED_ID, LAYER_TCAP, here)
    at = valueTo
    if (!next(at, end)) return malformed(begin)
  }
  if (kind == COMPONENT_ERROR) errorCode = code()
  else opcode = code()
  argumentFrom = valueTo
  argumentTo = end
}

function kindOf(ofTag: u32): u32 {
  switch (ofTag - CONTEXT) {
    case 1:
      return COMPONENT_INVOKE
    case 2:
      return COMPONENT_RESULT
    case 3:
      return COMPONENT_ERROR
    case 4:
      return COMPONENT_REJECT
    case 7:
      return COMPONENT_RESULT_NOT_LAST
    default:
      return 0
  }
}

/** Where the header stands that `next` has read. */
let here: usize = 0

/** Reads the next header within a component; end-of-contents octets are stepped over. */
function next(at: usize, to: usize): bool {
  for (let i: u32 = 0; at < to && i < MOST; i++) {
    if (!header(at, to)) return false
    flagHeader(LAYER_TCAP, at)
    here = at
    if (tag != 0) return true
    flag(ANOMALY_END_OF_CONTENTS_IN_DEFINITE, LAYER_TCAP, at)
    at = valueTo
  }
  return false
}

function integer(): i32 {
  const value = readInteger()
  if (padded) flag(ANOMALY_INTEGER_NOT_MINIMAL, LAYER_TCAP, here)
  return value
}

/** The id in the header that `next` has read. */
function id(): i32 {
  const value = integer()
  return value > -0x8000 && value < 0x8000 ? value : NO_INVOKE
}

/** The local or global code in the header that `next` has read (Q.773 §4.2.2.4): of a global one the last arc. */
function code(): i32 {
  if (tag == 2) return integer()
  if (tag != 6 || valueTo == valueFrom) {
    malformed(here)
    return NO_OPCODE
  }
  flag(ANOMALY_OPERATION_GLOBAL, LAYER_TCAP, here)
  let arc: u32 = 0
  let goesOn = false
  for (let p = valueFrom; p < valueTo; p++) {
    const octet = <u32>load<u8>(p)
    arc = (goesOn ? arc << 7 : 0) | (octet & 0x7f)
    goesOn = (octet & 0x80) != 0
  }
  return <i32>(arc & 0x7fffffff)
}

function malformed(at: usize): void {
  partial = true
  flag(ANOMALY_COMPONENT_MALFORMED, LAYER_TCAP, at)
}
