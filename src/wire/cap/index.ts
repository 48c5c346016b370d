/** CAP phases 1 to 4 (TS 09.78, TS 29.078): control of calls, short messages and packet sessions by a service node of the home network. */
import { Layer } from '../../model/anomaly.js'
import { Context, Protocol } from '../../model/message.js'
import { OperationTable } from '../operation-table.js'
import { TcapUser } from '../tcap-user.js'
import { contextIsKnown, contextTable } from './contexts.js'
import { errors } from './errors.js'
import { operations } from './operations.js'

export const cap = new TcapUser({
  protocol: Protocol.cap,
  contextKind: Context.cap,
  layer: Layer.cap,
  prefix: 'cap.',
  table: new OperationTable(operations, errors, Layer.cap),
  contexts: { table: contextTable, isKnown: contextIsKnown },
})
