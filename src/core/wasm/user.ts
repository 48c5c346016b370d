// Whose a component is, and what it means: MAP and CAP, as wire/tcap-users.ts and wire/tcap-user.ts. The second look is that of the host.
import {
  ANOMALY_CONTEXT_UNKNOWN,
  ANOMALY_OPERATION_IN_CONTINUE,
  ANOMALY_OPERATION_OUTSIDE_CONTEXT,
  ANOMALY_OPERATION_UNKNOWN,
  ANOMALY_SUBSYSTEM_OTHER,
  COMPONENT_ERROR,
  COMPONENT_INVOKE,
  CONTEXT_CAP,
  CONTEXT_MAP,
  CONTEXT_NONE,
  CONTEXT_OTHER,
  LAYER_CAP,
  LAYER_MAP,
  LAYER_SCCP,
  LAYER_TCAP,
  NO_OPCODE,
  PROTOCOL_CAP,
  PROTOCOL_MAP,
  r_contextKey,
  r_contextValue,
  TCAP_BEGIN,
  TCAP_END,
} from './layout'
import { context, contextFrom, contextKind, isOpenedForSubscriber, referenceFrom, referenceTo, setContext } from './dialogue'
import { digits, readDigits } from './digits'
import { flag } from './flags'
import { clearValues, NO_DIGITS, readParameter, setImsi, valueOf } from './parameter'
import { called, calledSsn, calling, callingSsn } from './sccp'
import { tableAt } from './state'
import { argumentFrom, argumentTo, componentFrom, dtid, dtidLength, errorCode, kind, opcode, otid, otidLength, type } from './tcap'

const CONTEXTS: u32 = 1 << 16
const VERSIONS: u32 = 5
const CODES: i32 = 256

// Numbers of tables: those of a user follow its first one; what is behind both stands alone.
const MAP: u32 = 0
const CAP: u32 = 20
const PROCEDURES: u32 = 11
const ALLOWED: u32 = 12
const KNOWN: u32 = 13
const ASKS_ONCE: u32 = 14
const SUBSYSTEMS: u32 = 15
const ARGUMENTS: u32 = 16
const RESULTS: u32 = 17
const ERRORS: u32 = 18
const OTHER_SSN: u32 = 40
const KNOWN_SSN: u32 = 43
const MO_FORWARD: u32 = 41
const MT_FORWARD: u32 = 42
const MT_RELAY: u32 = 25
const IMSI: usize = 1
/** In table `OTHER_SSN`: a subsystem that speaks CAP or INAP, and no MAP. */
const NEVER_MAP: u32 = 2
const E212: u32 = 6

export let protocol: u32 = 0
export let procedure: u32 = 0
export let version: u32 = 0

function contextKeyOf(tid: u32, title: u64): u32 {
  let h = (tid ^ 0x9e3779b1) * 0x85ebca6b
  h = (h ^ (h >> 13) ^ <u32>(title >> 32)) * 0xc2b2ae35
  h = (h ^ (h >> 16) ^ <u32>title) * 0x27d4eb2f
  return h ^ (h >> 15)
}

let keyToRemember: u32 = 0
let remembers: bool = false

/** Gives the component its meaning. False when only the careful reader can; what is to be remembered is kept for `rememberContext`. `messageFrom`: where the SCCP message begins; `before`: whose the first component is. */
export function readMeaning(messageFrom: usize, before: u32): bool {
  clearValues()
  if (contextKind == CONTEXT_NONE && dtidLength > 0) {
    const key = contextKeyOf(dtid, called)
    const slot = (<usize>(key & (CONTEXTS - 1))) << 2
    if (load<u32>(r_contextKey + slot) == key) {
      const value = load<u32>(r_contextValue + slot)
      setContext(value >> 16, value & 0xffff)
    }
  }
  version = context & 0xff
  remembers = contextKind != CONTEXT_NONE && otidLength > 0 && type != TCAP_END
  if (remembers) keyToRemember = contextKeyOf(otid, calling)
  protocol = before
  procedure = 0
  let user: u32 = MAP
  if (contextKind == CONTEXT_CAP) {
    // Nodes that speak MAP alone are the host’s: what they are asked in a context of CAP may be of MAP
    const node = type == TCAP_BEGIN ? calledSsn : callingSsn
    if ((type == TCAP_BEGIN || type == TCAP_END) && load<u8>(tableAt(KNOWN_SSN) + node) != 0 && load<u8>(tableAt(OTHER_SSN) + node) == 0)
      return false
    user = CAP
  } else if (contextKind == CONTEXT_NONE) {
    // Without a name, subsystems that are not MAP’s alone decide
    const others = tableAt(OTHER_SSN)
    const either = <u32>load<u8>(others + calledSsn) | <u32>load<u8>(others + callingSsn)
    if ((either & NEVER_MAP) != 0 || (either != 0 && kind == COMPONENT_INVOKE && isOfCapAlone())) return false
  } else if (contextKind != CONTEXT_MAP) return contextKind == CONTEXT_OTHER
  if (!readFor(user, messageFrom)) return false
  return user != MAP || readReferenced()
}

/** The operation is CAP's, and none of MAP. */
function isOfCapAlone(): bool {
  return procedureOf(MAP) == 0 && procedureOf(CAP) != 0
}

/** The number that the operation has as one of this user; 0: it is none. */
function procedureOf(user: u32): u32 {
  return opcode < 0 || opcode > 127 ? 0 : <u32>load<u16>(tableAt(user + PROCEDURES) + ((<usize>opcode) << 1))
}

/** The argument comes first: what is asked about counts, not what the dialogue was opened for. */
function readReferenced(): bool {
  if (referenceTo <= referenceFrom || valueOf(IMSI) != NO_DIGITS || !isOpenedForSubscriber()) return true
  if ((load<u8>(referenceFrom) & 15) != E212) return true
  if (!readDigits(referenceFrom + 1, referenceTo)) return false
  setImsi(digits)
  return true
}

export function rememberContext(): void {
  if (!remembers) return
  const slot = (<usize>(keyToRemember & (CONTEXTS - 1))) << 2
  store<u32>(r_contextKey + slot, keyToRemember)
  store<u32>(r_contextValue + slot, (contextKind << 16) | context)
}

function readFor(user: u32, messageFrom: usize): bool {
  const mine = contextKind != CONTEXT_NONE
  const itsProtocol = user == CAP ? PROTOCOL_CAP : PROTOCOL_MAP
  const layer = user == CAP ? LAYER_CAP : LAYER_MAP
  const known = mine && load<u8>(tableAt(user + KNOWN) + context) != 0
  if (mine && !known) flag(ANOMALY_CONTEXT_UNKNOWN, LAYER_TCAP, contextFrom)
  if (kind == 0) {
    if (mine) protocol = itsProtocol
    return true
  }
  // A Reject has none either
  if (kind == COMPONENT_ERROR || opcode == NO_OPCODE) {
    protocol = itsProtocol
    return kind != COMPONENT_ERROR || readBy(user, layer, ERRORS, errorCode)
  }
  // MAPsec is looked at twice (wire/second-look.ts)
  if (opcode >= 78 && opcode <= 81) return false
  procedure = procedureOf(user)
  if (procedure == 0) {
    flag(ANOMALY_OPERATION_UNKNOWN, layer, componentFrom)
    if (mine) protocol = itsProtocol
    return true
  }
  protocol = itsProtocol
  if (kind == COMPONENT_INVOKE) {
    if (known) checkContext(user, layer)
    if (type == TCAP_BEGIN && load<u8>(tableAt(user + SUBSYSTEMS) + calledSsn) == 0) flag(ANOMALY_SUBSYSTEM_OTHER, LAYER_SCCP, messageFrom)
  }
  if (!readBy(user, layer, kind == COMPONENT_INVOKE ? ARGUMENTS : RESULTS, opcode)) return false
  if (user == MAP && context >> 8 == MT_RELAY && procedure == <u32>tableAt(MO_FORWARD)) procedure = <u32>tableAt(MT_FORWARD)
  return true
}

/** In a Begin the initiator asks; later messages may come from either side. */
function checkContext(user: u32, layer: u32): void {
  const ac = <usize>(context >> 8)
  const allowed = <u32>load<u8>(tableAt(user + ALLOWED) + ac * 128 + opcode)
  const begin = type == TCAP_BEGIN
  if ((allowed & (begin ? 1 : 3)) == 0) flag(ANOMALY_OPERATION_OUTSIDE_CONTEXT, layer, componentFrom)
  else if (!begin && load<u8>(tableAt(user + ASKS_ONCE) + ac) != 0 && (allowed & 2) == 0)
    flag(ANOMALY_OPERATION_IN_CONTINUE, layer, componentFrom)
}

function readBy(user: u32, layer: u32, roots: u32, code: i32): bool {
  if (argumentFrom >= argumentTo || code < 0 || code >= CODES) return true
  const root = load<i32>(tableAt(user + roots) + ((<usize>code * VERSIONS + <usize>min(version, VERSIONS - 1)) << 2))
  return root < 0 || readParameter(user, layer, argumentFrom, argumentTo, root)
}
