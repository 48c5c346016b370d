/** Vectors of fault.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550111'
const hlr = '447700900102'

export const vectors: readonly Vector[] = [
  { operation: 'reset', opcode: 37, version: 2, kind: 'invoke', value: { 'hlr-Number': hlr } },
  { operation: 'reset', opcode: 37, version: 3, kind: 'invoke', value: { sendingNodenumber: { 'hlr-Number': hlr } } },
  { operation: 'activateTraceMode', opcode: 50, version: 3, kind: 'invoke', value: { imsi, traceReference: '01', traceType: 1 } },
  { operation: 'activateTraceMode', opcode: 50, version: 3, kind: 'result', value: {} },
  { operation: 'deactivateTraceMode', opcode: 51, version: 3, kind: 'invoke', value: { imsi, traceReference: '01' } },
  { operation: 'deactivateTraceMode', opcode: 51, version: 3, kind: 'result', value: {} },
  { operation: 'sendIMSI', opcode: 58, version: 2, kind: 'invoke', value: msisdn },
  { operation: 'sendIMSI', opcode: 58, version: 2, kind: 'result', value: imsi },
]
