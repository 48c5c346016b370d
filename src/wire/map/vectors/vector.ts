/** The parameter of a MAP (or CAP, INAP, ANSI-41) component in words. Suites build it, explain it, scan it, and let tshark decode it. */
import type { Value } from '../../describe.js'

export interface Vector {
  /** MAP’s when absent. */
  readonly application?: 'cap' | 'inap' | 'ansi-map'
  readonly operation: string
  readonly opcode: number
  readonly version: number
  readonly kind: 'invoke' | 'result' | 'error'
  readonly value: Value
  readonly errorCode?: number
}
