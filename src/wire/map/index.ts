/**
 * MAP (TS 29.002): from a TCAP component to its operation, and to the columns. The application context decides the meaning of an operation code:
 * 46 is mt-forwardSM in context 25, mo-forwardSM in 21.
 */
import { anomalies, Layer } from '../../model/anomaly.js'
import { Component, Context, type MessageBatch, NO_OPCODE, Protocol, Tcap } from '../../model/message.js'
import { procedureNumber, procedures } from '../../model/procedure.js'
import { type Field, formsOf, type MapError, type Operation } from '../describe.js'
import { ScanTable } from '../scan.js'
import type { Octets } from '../octets.js'
import { contextIsKnown, mayInvoke } from './contexts.js'
import { errors } from './errors.js'
import { operations } from './operations.js'

/** Subsystems of CAP and INAP: their operation codes overlap with MAP’s. */
const isCapSsn = (ssn: number): boolean => ssn === 146 || ssn === 241

const VERSIONS = 5
const table = new ScanTable()
const argumentRoot = new Int32Array(128 * VERSIONS).fill(-1)
const resultRoot = new Int32Array(128 * VERSIONS).fill(-1)
const errorRoot = new Int32Array(128 * VERSIONS).fill(-1)
const byOpcode = new Map<number, Operation>()
const byError = new Map<number, MapError>()

for (const operation of operations) {
  byOpcode.set(operation.opcode, operation)
  for (let version = 0; version < VERSIONS; version++) {
    const at = operation.opcode * VERSIONS + version
    if (operation.argument !== undefined) argumentRoot[at] = table.root(formsOf(operation.argument, version))
    if (operation.result !== undefined) resultRoot[at] = table.root(formsOf(operation.result, version))
  }
}
for (const error of errors) {
  byError.set(error.code, error)
  for (let version = 0; version < VERSIONS; version++) {
    if (error.parameter !== undefined) errorRoot[error.code * VERSIONS + version] = table.root(formsOf(error.parameter, version))
  }
}
table.seal()

const procedureByOpcode = new Uint16Array(128)
for (const { protocol, opcode, name } of procedures) if (protocol === 'map') procedureByOpcode[opcode] = procedureNumber(name)
const MT_FORWARD = procedureNumber('map.mtForwardSM')
const FORWARD = 46
const MT_RELAY = 25

/** Procedure of an operation code in an application context. */
function procedureFor(opcode: number, context: number): number {
  if (opcode < 0 || opcode > 127) return 0
  if (opcode === FORWARD && context >> 8 === MT_RELAY) return MT_FORWARD
  return procedureByOpcode[opcode] as number
}

/**
 * Gives a component row its MAP meaning: procedure, identities, marks. Nothing happens when the dialogue belongs to another user of TCAP.
 * Reads the columns `context`, `contextKind`, `version` that the dialogue gave (0: not known).
 */
export function scanMap(octets: Octets, batch: MessageBatch, row: number): void {
  const c = batch.columns
  const kind = c.componentKind[row] as number
  const contextKind = c.contextKind[row] as number
  if (contextKind === Context.other) return
  if (contextKind === Context.none && (isCapSsn(c.calledSsn[row] as number) || isCapSsn(c.callingSsn[row] as number))) return
  const context = c.context[row] as number
  if (contextKind === Context.map && !contextIsKnown(context >> 8))
    batch.flag(row, anomalies.contextUnknown.code, Layer.tcap, c.contextFrom[row] as number)
  if (kind === Component.none) {
    if (contextKind === Context.map) c.protocol[row] = Protocol.map
    return
  }
  const from = c.argumentFrom[row] as number
  const to = c.argumentTo[row] as number
  const version = Math.min(c.version[row] as number, VERSIONS - 1)
  if (kind === Component.error) {
    c.protocol[row] = Protocol.map
    const code = c.errorCode[row] as number
    const root = code >= 0 && code < 128 ? (errorRoot[code * VERSIONS + version] as number) : -1
    if (root >= 0 && from < to) table.scan(octets, from, to, root, batch, row)
    return
  }
  if (kind === Component.reject) {
    c.protocol[row] = Protocol.map
    return
  }
  const opcode = c.opcode[row] as number
  if (opcode === NO_OPCODE) {
    c.protocol[row] = Protocol.map
    return
  }
  const procedure = procedureFor(opcode, context)
  if (procedure === 0) {
    batch.flag(row, anomalies.operationUnknown.code, Layer.map, c.componentFrom[row] as number)
    if (contextKind === Context.map) c.protocol[row] = Protocol.map
    return
  }
  c.protocol[row] = Protocol.map
  c.procedure[row] = procedure
  if (kind === Component.invoke && contextKind === Context.map && contextIsKnown(context >> 8)) {
    // In a Begin the initiator asks; later messages may come from either side.
    const begin = c.tcapType[row] === Tcap.begin
    const fits = mayInvoke(context >> 8, opcode, false) || (!begin && mayInvoke(context >> 8, opcode, true))
    if (!fits) batch.flag(row, anomalies.operationOutsideContext.code, Layer.map, c.componentFrom[row] as number)
  }
  const roots = kind === Component.invoke ? argumentRoot : resultRoot
  const root = roots[opcode * VERSIONS + version] as number
  if (root >= 0 && from < to) table.scan(octets, from, to, root, batch, row)
}

/** The forms in which the parameter of a component may stand, the right one first; undefined when the operation or error is not described. */
export function parameterForms(kind: number, opcode: number, errorCode: number, version: number): readonly Field[] | undefined {
  const operation = byOpcode.get(opcode)
  const versions =
    kind === Component.invoke
      ? operation?.argument
      : kind === Component.result || kind === Component.resultNotLast
        ? operation?.result
        : kind === Component.error
          ? byError.get(errorCode)?.parameter
          : undefined
  return versions === undefined ? undefined : formsOf(versions, Math.min(version, VERSIONS - 1))
}

/** ASN.1 name of a MAP error; undefined when the standard has none for the code. */
export function errorName(code: number): string | undefined {
  return byError.get(code)?.name
}

export { operations, errors }
