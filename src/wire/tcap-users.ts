/**
 * Whose a TCAP component is: MAP, CAP, INAP, ANSI-41, or somebody’s whom we do not know. The application context decides. Without one the subsystem number
 * does, and the operation code where a gsmSCF takes part, which speaks both MAP and CAP. A context of CAP or INAP hides no operation of MAP from a node that
 * speaks nothing else. Vendors’ contexts stay TCAP.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import { Component, Context, type MessageBatch, Protocol, Tcap } from '../model/message.js'
import { ansiMap } from './ansi-map/index.js'
import { cap } from './cap/index.js'
import type { Field } from './describe.js'
import { inap } from './inap/index.js'
import { map, scanMap } from './map/index.js'
import type { Octets } from './octets.js'
import { secondLook, wantsSecondLook } from './second-look.js'
import { speaksMapOnly, SSN_CAP, SSN_GSM_SCF, SSN_INAP } from './subsystems.js'
import type { TcapUser } from './tcap-user.js'

const eitherSsn = (batch: MessageBatch, row: number, ssn: number): boolean =>
  batch.columns.calledSsn[row] === ssn || batch.columns.callingSsn[row] === ssn

/** The user of a dialogue that named no context, as a value of `Context`. */
function guessed(batch: MessageBatch, row: number): number {
  if (eitherSsn(batch, row, SSN_CAP)) return Context.cap
  for (const ssn of SSN_INAP) if (eitherSsn(batch, row, ssn)) return Context.inap
  const c = batch.columns
  if (c.componentKind[row] === Component.invoke && eitherSsn(batch, row, SSN_GSM_SCF)) {
    const opcode = c.opcode[row] as number
    if (map.procedure(opcode) === 0 && cap.procedure(opcode) !== 0) return Context.cap
  }
  return Context.map
}

/**
 * True when a node that speaks MAP alone is asked, or answers, what the user of the named context does not know: who names another's context hides the
 * operation from those who go by it.
 */
function isMapBehind(batch: MessageBatch, row: number, user: TcapUser): boolean {
  const c = batch.columns
  const type = c.tcapType[row] as number
  const ssn = type === Tcap.begin ? c.calledSsn[row] : type === Tcap.end ? c.callingSsn[row] : undefined
  if (ssn === undefined || !speaksMapOnly(ssn)) return false
  const opcode = c.opcode[row] as number
  return map.procedure(opcode) !== 0 && !user.mayBeginWith(c.context[row] as number, opcode)
}

/** Reads an operation of MAP in a context that is another's; the version that such a context names says nothing of MAP. */
function scanMapBehind(octets: Octets, batch: MessageBatch, row: number): void {
  const c = batch.columns
  c.version[row] = 0
  scanMap(octets, batch, row)
  if (c.componentKind[row] === Component.invoke)
    batch.flag(row, anomalies.operationOutsideContext.code, Layer.map, c.componentFrom[row] as number)
  lookAgain(octets, batch, row, map)
}

/** Gives a component row its meaning; a row of nobody we know stays as TCAP left it. */
export function scanTcapUser(octets: Octets, batch: MessageBatch, row: number): void {
  const kind = batch.columns.contextKind[row] as number
  switch (kind === Context.none ? guessed(batch, row) : kind) {
    case Context.map:
      scanMap(octets, batch, row)
      return lookAgain(octets, batch, row, map)
    case Context.cap:
      if (isMapBehind(batch, row, cap)) return scanMapBehind(octets, batch, row)
      cap.scan(octets, batch, row)
      return lookAgain(octets, batch, row, cap)
    case Context.inap:
      if (isMapBehind(batch, row, inap)) return scanMapBehind(octets, batch, row)
      return inap.scan(octets, batch, row)
    case Context.ansiMap:
      return ansiMap().scan(octets, batch, row)
    default:
  }
}

/** What is odd in a component of MAP or CAP is looked at again, once it has its meaning. */
export function lookAgain(
  octets: Octets,
  batch: MessageBatch,
  row: number,
  user = batch.columns.contextKind[row] === Context.cap ? cap : map,
): void {
  if (wantsSecondLook(batch, row)) secondLook(octets, batch, row, user)
}

function userOf(protocol: number): TcapUser | undefined {
  if (protocol === Protocol['ansi-map']) return ansiMap()
  return protocol === Protocol.map ? map : protocol === Protocol.cap ? cap : protocol === Protocol.inap ? inap : undefined
}

/** The forms in which the parameter of a component of this protocol may stand, the right one first; undefined when nobody described it. */
export function formsFor(protocol: number, kind: number, opcode: number, errorCode: number, version: number): readonly Field[] | undefined {
  return userOf(protocol)?.table.forms(kind, opcode, errorCode, version)
}

/** ASN.1 name of an error of this protocol; undefined when the standard has none for the code. */
export function errorNameOf(protocol: number, code: number): string | undefined {
  return userOf(protocol)?.table.error(code)?.name
}

/** An application context in words, by columns `contextKind` and `context`: «shortMsgGateway, version 3»; '' when the dialogue named none that is known to us. */
export function contextText(kind: number, context: number): string {
  const ac = context >> 8
  const version = context & 255
  switch (kind) {
    case Context.map:
      return `${map.contexts?.table.nameOf(ac) ?? `MAP’s ${ac}`}${version === 0 ? '' : `, version ${version}`}`
    case Context.cap:
      return `${cap.contexts?.table.nameOf(ac) ?? `CAP’s ${ac}`}${version === 0 ? '' : `, phase ${version}`}`
    case Context.inap:
      return `INAP’s ${ac}, capability set ${version}`
    default:
      return ''
  }
}
