// TCAP (Q.773) of the usual form: one component at most, everything canonical, as wire/tcap.ts reads it without an anomaly.
import {
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
  CONTEXT_NONE,
  CONTEXT_MAP,
  CONTEXT_CAP,
} from './layout'
import { APPLICATION, constructed, CONTEXT, header, NO_INTEGER, smallInteger, tag, valueFrom, valueTo } from './ber'

const MOST: u32 = 32

export let type: u32 = 0
export let otidFrom: usize = 0
export let otidLength: u32 = 0
export let otid: u32 = 0
export let dtidFrom: usize = 0
export let dtidLength: u32 = 0
export let dtid: u32 = 0
export let contextKind: u32 = 0
export let context: u32 = 0
export let contextFrom: usize = 0
export let contextTo: usize = 0
export let kind: u32 = 0
export let componentFrom: usize = 0
export let componentTo: usize = 0
export let invokeId: i32 = 0
export let opcode: i32 = 0
export let errorCode: i32 = 0
export let argumentFrom: usize = 0
export let argumentTo: usize = 0
/** Destination reference of MAP-Open, where it names a subscriber. */
export let referenceFrom: usize = 0
export let referenceTo: usize = 0

/** The context that an earlier message of the dialogue named. */
export function setContext(ofKind: u32, value: u32): void {
  contextKind = ofKind
  context = value
}

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

/** Reads a message into the numbers above. False when it is not of the usual form. */
export function readTcap(from: usize, to: usize): bool {
  if (from >= to) return false
  type = typeOf(load<u8>(from))
  if (type == 0 || !header(from, to) || valueTo != to) return false
  otidLength = 0
  dtidLength = 0
  otid = 0
  dtid = 0
  otidFrom = 0
  dtidFrom = 0
  contextKind = CONTEXT_NONE
  context = 0
  contextFrom = 0
  contextTo = 0
  kind = 0
  invokeId = NO_INVOKE
  opcode = NO_OPCODE
  errorCode = NO_OPCODE
  componentFrom = 0
  componentTo = 0
  argumentFrom = 0
  argumentTo = 0
  referenceFrom = 0
  referenceTo = 0
  let at = valueFrom
  let dialogue = false
  let components: usize = 0
  let componentsTo: usize = 0
  for (let i: u32 = 0; at < to && i < MOST; i++) {
    if (!header(at, to)) return false
    at = valueTo
    switch (tag - APPLICATION) {
      case 8: {
        const length = <u32>(valueTo - valueFrom)
        if (length < 1 || length > 4) return false
        otidFrom = valueFrom
        otidLength = length
        otid = number(valueFrom, valueTo)
        break
      }
      case 9: {
        const length = <u32>(valueTo - valueFrom)
        if (length < 1 || length > 4) return false
        dtidFrom = valueFrom
        dtidLength = length
        dtid = number(valueFrom, valueTo)
        break
      }
      case 11:
        dialogue = true
        if (!readDialogue(valueFrom, valueTo)) return false
        break
      case 12:
        components = valueFrom
        componentsTo = valueTo
        break
      default:
        if (type != TCAP_ABORT) return false
    }
  }
  if (at < to || (type == TCAP_BEGIN && !dialogue)) return false
  return componentsTo == components || readComponent(components, componentsTo)
}

function number(from: usize, to: usize): u32 {
  let n: u32 = 0
  for (let p = from; p < to; p++) n = (n << 8) | load<u8>(p)
  return n
}

/** The application context of AARQ, AARE or AUDT (Q.773 §4.2.3); ABRT names none. */
function readDialogue(from: usize, to: usize): bool {
  // EXTERNAL { oid, [0] { APDU } }
  if (!header(from, to) || tag != 8 || valueTo != to) return false
  if (!header(valueFrom, valueTo) || tag != 6 || valueTo >= to) return false
  if (!header(valueTo, to) || tag != CONTEXT || valueTo != to) return false
  if (valueFrom >= valueTo || !header(valueFrom, valueTo) || valueTo != to) return false
  const apdu = tag
  if (apdu == APPLICATION + 4) return true
  let at = valueFrom
  for (let i: u32 = 0; i < MOST; i++) {
    if (at >= to || !header(at, to)) return false
    at = valueTo
    if (tag == CONTEXT + 1) break
  }
  if (tag != CONTEXT + 1) return false
  if (valueFrom >= valueTo || !header(valueFrom, valueTo) || tag != 6 || !readContextName(valueFrom, valueTo)) return false
  return apdu != APPLICATION || at >= to || readReference(at, to)
}

/** The contexts whose MAP-Open names the subscriber (wire/map/index.ts). */
export function isOpenedForSubscriber(): bool {
  const ac = context >> 8
  return contextKind == CONTEXT_MAP && (ac == 8 || ac == 18 || ac == 19)
}

/** User information of an AARQ: [30] { EXTERNAL { oid, [0] { MAP-Open [0] { destinationReference [0] … } } } }. False when a header is odd. */
function readReference(from: usize, to: usize): bool {
  if (!child(from, to, CONTEXT + 30)) return false
  if (found && !child(valueFrom, valueTo, 8)) return false
  for (let i = 0; i < 3; i++) if (found && !child(valueFrom, valueTo, CONTEXT)) return false
  if (found) {
    referenceFrom = valueFrom
    referenceTo = valueTo
  }
  return true
}

let found: bool = false

/** Moves to the first element with this tag, if there is one. False when a header is odd. */
function child(from: usize, to: usize, wanted: u32): bool {
  found = false
  let at = from
  for (let i: u32 = 0; at < to && i < MOST; i++) {
    if (!header(at, to)) return false
    if (tag == wanted) {
      found = true
      return true
    }
    at = valueTo
  }
  return true
}

/** 0.4.0.0.1.0.AC.VERSION of MAP, and of CAP phases 1 and 2; 0.4.0.0.1.20–23.3.AC of CAP (wire/context-name.ts). */
function readContextName(from: usize, to: usize): bool {
  if (to - from != 7 || load<u32>(from) != 0x01000004) return false
  const branch = <u32>load<u8>(from + 4)
  const third = <u32>load<u8>(from + 5)
  const last = <u32>load<u8>(from + 6)
  if (branch == 0 && third < 50 && last <= 127) {
    contextKind = CONTEXT_MAP
    context = third * 256 + last
  } else if (branch == 0 && third >= 50 && third <= 52 && last <= 127) {
    contextKind = CONTEXT_CAP
    context = (third == 50 ? 4 : third == 51 ? 6 : 14) * 256 + (last < 2 ? last + 1 : 0)
  } else if (branch >= 20 && branch <= 23 && third == 3) {
    contextKind = CONTEXT_CAP
    context = last * 256 + (branch < 22 ? 3 : 4)
  } else return false
  contextFrom = from
  contextTo = to
  return true
}

function readComponent(from: usize, to: usize): bool {
  // One component, that ends where the portion does
  if (!header(from, to) || valueTo != to || !constructed) return false
  componentFrom = from
  componentTo = to
  switch (tag - CONTEXT) {
    case 1:
      kind = COMPONENT_INVOKE
      break
    case 2:
      kind = COMPONENT_RESULT
      break
    case 3:
      kind = COMPONENT_ERROR
      break
    case 7:
      kind = COMPONENT_RESULT_NOT_LAST
      break
    default:
      return false
  }
  if (valueFrom >= to || !header(valueFrom, to)) return false
  const id = smallInteger()
  if (id == NO_INTEGER || id == NO_INVOKE) return false
  invokeId = id
  let at = valueTo
  let end = to
  if (kind == COMPONENT_RESULT || kind == COMPONENT_RESULT_NOT_LAST) {
    if (at >= to) return true
    if (!header(at, to) || tag != 16) return false
    at = valueFrom
    end = valueTo
  }
  if (at >= end || !header(at, end)) return false
  const code = smallInteger()
  if (code < 0) return false
  if (kind == COMPONENT_ERROR) errorCode = code
  else opcode = code
  argumentFrom = valueTo
  argumentTo = end
  return true
}
