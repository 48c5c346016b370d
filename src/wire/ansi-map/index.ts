/** ANSI-41 as a user of ANSI TCAP. */
import { Layer } from '../../model/anomaly.js'
import { Context, Protocol } from '../../model/message.js'
import { OperationTable } from '../operation-table.js'
import { WIDE } from '../scan.js'
import { TcapUser } from '../tcap-user.js'
import { errors } from './errors.js'
import { operations } from './operations.js'

export { errors, operations }

let user: TcapUser | undefined

/** Compiled when the first message needs it: most captures hold none. */
export function ansiMap(): TcapUser {
  user ??= new TcapUser({
    protocol: Protocol['ansi-map'],
    contextKind: Context.ansiMap,
    layer: Layer['ansi-map'],
    prefix: 'ansi41.',
    table: new OperationTable(operations, errors, Layer['ansi-map'], WIDE),
    contexts: undefined, // ANSI-41 names none
  })
  return user
}
