// The dialogue portion of TCAP (Q.773 §4.2.3): the application context, and what MAP-Open names, as wire/tcap.ts and wire/context-name.ts read them.
import { APPLICATION, CONTEXT, flagHeader, header, refuse, tag, valueFrom, valueTo } from './ber'
import { flag } from './flags'
import {
  ANOMALY_CONTEXT_EXTRA_ARCS,
  ANOMALY_CONTEXT_UNKNOWN,
  ANOMALY_DIALOGUE_MALFORMED,
  CONTEXT_CAP,
  CONTEXT_MAP,
  CONTEXT_NONE,
  CONTEXT_OTHER,
  LAYER_TCAP,
} from './layout'
import { calledSsn, callingSsn } from './sccp'
import { tableAt } from './state'

/** Elements among which one is looked for. */
const MOST: u32 = 32
const SSN_CAP: u32 = 146
/** Table of the subsystems that speak MAP, CAP or INAP (core/tables.ts). */
const KNOWN_SSN: u32 = 43
const ETSI: u32 = 4
/** Octets of a context name of MAP or CAP, and of any name whose first arcs are looked at. */
const NAME: usize = 7
const LEAST_NAME: usize = 4

export let contextKind: u32 = 0
export let context: u32 = 0
export let contextFrom: usize = 0
export let contextTo: usize = 0
/** Destination reference of MAP-Open, where it names a subscriber. */
export let referenceFrom: usize = 0
export let referenceTo: usize = 0

/** The context that an earlier message of the dialogue named. */
export function setContext(ofKind: u32, value: u32): void {
  contextKind = ofKind
  context = value
}

export function clearDialogue(): void {
  contextKind = CONTEXT_NONE
  context = 0
  contextFrom = 0
  contextTo = 0
  referenceFrom = 0
  referenceTo = 0
}

/** The application context of AARQ, AARE or AUDT (Q.773 §4.2.3); ABRT names none. */
export function readDialogue(from: usize, to: usize): void {
  // EXTERNAL { oid, [0] { APDU } }
  if (!child(from, to, 8)) return
  if (!child(valueFrom, valueTo, CONTEXT) || valueFrom >= valueTo) return malformedDialogue(from)
  const place = valueFrom
  if (!header(place, valueTo)) return malformedDialogue(from)
  flagHeader(LAYER_TCAP, place)
  const apdu = tag
  if (apdu == APPLICATION + 4) return
  const apduTo = valueTo
  if (!child(valueFrom, apduTo, CONTEXT + 1)) return malformedDialogue(from)
  const behind = valueTo
  if (!child(valueFrom, valueTo, 6)) return malformedDialogue(from)
  readContext(valueFrom, valueTo)
  if (apdu == APPLICATION && behind < apduTo) readReference(behind, apduTo)
}

function malformedDialogue(at: usize): void {
  flag(ANOMALY_DIALOGUE_MALFORMED, LAYER_TCAP, at)
}

/** The contexts whose MAP-Open names the subscriber (wire/map/index.ts). */
export function isOpenedForSubscriber(): bool {
  const ac = context >> 8
  return contextKind == CONTEXT_MAP && (ac == 8 || ac == 18 || ac == 19)
}

/** User information of an AARQ: [30] { EXTERNAL { oid, [0] { MAP-Open [0] { destinationReference [0] … } } } }. */
function readReference(from: usize, to: usize): void {
  if (!child(from, to, CONTEXT + 30) || !child(valueFrom, valueTo, 8)) return
  for (let i = 0; i < 3; i++) if (!child(valueFrom, valueTo, CONTEXT)) return
  referenceFrom = valueFrom
  referenceTo = valueTo
}

/** Moves to the first element with this tag, and flags it. False when there is none. */
function child(from: usize, to: usize, wanted: u32): bool {
  let at = from
  for (let i: u32 = 0; at < to && i < MOST; i++) {
    if (!header(at, to)) return false
    if (tag == wanted) {
      flagHeader(LAYER_TCAP, at)
      return true
    }
    at = valueTo
  }
  return false
}

/** A name as ETSI’s are that it never gave is none: subsystem and operation decide. */
function readContext(from: usize, to: usize): void {
  contextFrom = from
  contextTo = to
  setName(CONTEXT_OTHER, 0, 0)
  const length = to - from
  if (length >= LEAST_NAME) readContextName(from, length)
  if (contextKind != CONTEXT_OTHER) {
    if (length < NAME) flag(ANOMALY_CONTEXT_UNKNOWN, LAYER_TCAP, from)
    else if (length > NAME) flag(ANOMALY_CONTEXT_EXTRA_ARCS, LAYER_TCAP, from)
    return
  }
  if ((length >= LEAST_NAME && load<u8>(from) != ETSI && !isUnderOtherRoot(from, length)) || !hasKnownSsn()) return
  contextKind = CONTEXT_NONE
  flag(ANOMALY_CONTEXT_UNKNOWN, LAYER_TCAP, from)
}

/** A subsystem of the two speaks MAP, CAP or INAP. */
export function hasKnownSsn(): bool {
  const known = tableAt(KNOWN_SSN)
  return (load<u8>(known + calledSsn) | load<u8>(known + callingSsn)) != 0
}

/** As `isUnderOtherRoot` of wire/context-name.ts. */
function isUnderOtherRoot(from: usize, length: usize): bool {
  return length == NAME && load<u32>(from, 1) == 0x00010000
}

function setName(ofKind: u32, ac: u32, itsVersion: u32): void {
  contextKind = ofKind
  context = ac * 256 + itsVersion
}

/** 0.4.0.0.1.0.AC.VERSION of MAP, and of CAP phases 1 and 2; 0.4.0.0.1.20–23.3.AC of CAP, either without its last arc (wire/context-name.ts). INAP’s are refused. */
function readContextName(from: usize, length: usize): void {
  const root = load<u32>(from)
  if (root == 0x01010004 || (root & 0xffff) == 0x1100) refuse()
  if (root != 0x01000004 || length < NAME - 1) return
  const branch = <u32>load<u8>(from + 4)
  const third = <u32>load<u8>(from + 5)
  if (length < NAME) {
    if (branch == 0 && third < 50) setName(CONTEXT_MAP, third, 0)
    else if (branch >= 20 && branch <= 23 && third == 3) setName(CONTEXT_CAP, 0, branch < 22 ? 3 : 4)
    return
  }
  const last = <u32>load<u8>(from + 6)
  if (branch >= 20 && branch <= 23 && third == 3) return setName(CONTEXT_CAP, last, branch < 22 ? 3 : 4)
  if (branch != 0 || third > 127 || last > 127) return
  if (third < 50) setName(CONTEXT_MAP, third, last)
  else if (third <= 52) setName(CONTEXT_CAP, third == 50 ? 4 : third == 51 ? 6 : 14, last < 2 ? last + 1 : 0)
  else if (calledSsn == SSN_CAP || callingSsn == SSN_CAP) setName(CONTEXT_CAP, third, 0)
}
