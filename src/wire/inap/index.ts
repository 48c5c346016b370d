/** INAP capability sets 1 to 4: initialDP, and the names of the other operations. */
import { Layer } from '../../model/anomaly.js'
import { Context, Protocol } from '../../model/message.js'
import { OperationTable } from '../operation-table.js'
import { TcapUser } from '../tcap-user.js'
import { errors, operations } from './initial-dp.js'

export const inap = new TcapUser({
  protocol: Protocol.inap,
  contextKind: Context.inap,
  layer: Layer.inap,
  prefix: 'inap.',
  table: new OperationTable(operations, errors, Layer.inap),
  contexts: undefined, // sets differ by country
})
