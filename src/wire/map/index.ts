/**
 * MAP (TS 29.002): from a TCAP component to its operation, and to the columns. The application context decides the meaning of an operation code:
 * 46 is mt-forwardSM in context 25, mo-forwardSM in 21.
 */
import { Layer } from '../../model/anomaly.js'
import { Context, type MessageBatch, Protocol } from '../../model/message.js'
import { NO_DIGITS } from '../../model/digits.js'
import { procedureNumber } from '../../model/procedure.js'
import type { Field } from '../describe.js'
import { SSN_MAP } from '../subsystems.js'
import { OperationTable } from '../operation-table.js'
import { digitsInto } from '../scan.js'
import { reference } from '../tcap.js'
import { TcapUser } from '../tcap-user.js'
import type { Octets } from '../octets.js'
import { contextTable } from './contexts.js'
import { errors } from './errors.js'
import { operations } from './operations.js'

/** The last version of a context that is taken for known; the standard has three. */
const LAST_VERSION = 4

const isVersion = (version: number): boolean => version >= 1 && version <= LAST_VERSION

const table = new OperationTable(operations, errors, Layer.map)

export const map = new TcapUser({
  protocol: Protocol.map,
  contextKind: Context.map,
  layer: Layer.map,
  prefix: 'map.',
  table,
  contexts: { table: contextTable, isKnown: (context) => contextTable.isKnown(context >> 8) && isVersion(context & 0xff) },
  subsystems: SSN_MAP,
})

const MO_FORWARD = procedureNumber('map.moForwardSM')
const MT_FORWARD = procedureNumber('map.mtForwardSM')
const MT_RELAY = 25

/** Contexts whose Begin names the subscriber in MAP-Open: call completion, supplementary services, unstructured services (TS 29.002 §7.3.1). */
const OPENED_FOR = [8, 18, 19]
/** Numbering plan of a reference that is an IMSI: land mobile, E.212. */
const E212 = 6

/** Gives a component row its MAP meaning: procedure, identities, marks. */
export function scanMap(octets: Octets, batch: MessageBatch, row: number): void {
  map.scan(octets, batch, row)
  const c = batch.columns
  // The argument comes first: what is asked about counts, not what the dialogue was opened for.
  if (reference.to > reference.from && c.imsiHigh[row] === NO_DIGITS && c.contextKind[row] === Context.map) {
    const named = OPENED_FOR.includes((c.context[row] as number) >> 8) && ((octets[reference.from] as number) & 15) === E212
    if (named) digitsInto(octets, reference.from + 1, reference.to, c.imsiHigh, c.imsiLow, row)
  }
  if (c.procedure[row] === MO_FORWARD && (c.context[row] as number) >> 8 === MT_RELAY) c.procedure[row] = MT_FORWARD
}

/** The forms in which the parameter of a MAP component may stand, the right one first; undefined when the operation or error is not described. */
export function parameterForms(kind: number, opcode: number, errorCode: number, version: number): readonly Field[] | undefined {
  return table.forms(kind, opcode, errorCode, version)
}

/** ASN.1 name of a MAP error; undefined when the standard has none for the code. */
export function errorName(code: number): string | undefined {
  return table.error(code)?.name
}

export { operations, errors }
