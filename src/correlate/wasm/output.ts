// The rows that closed transactions are written to, whoever closes them: one order for all protocols, that of closing.
import { emit } from './host'
import { ROWS, TRANSACTION_ROWS } from './layout'
import { addOne } from './state'

/** The next row to write; `written` says when it is complete. */
export function nextRow(): usize {
  return <usize>load<u32>(ROWS)
}

export function written(): void {
  addOne(ROWS)
  if (load<u32>(ROWS) == TRANSACTION_ROWS) emit()
}
