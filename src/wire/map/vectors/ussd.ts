/** Vectors of unstructured supplementary services, built by us: every operation of ussd.ts. */
import type { Vector } from './vector.js'

// *100#, packed in 7 bits (TS 23.038 §6.1.2.3)
const typed = { 'ussd-DataCodingScheme': '0f', 'ussd-String': 'aa180c3602' }
// «Hi», packed
const shown = { 'ussd-DataCodingScheme': '0f', 'ussd-String': 'c834' }

export const vectors: readonly Vector[] = [
  {
    operation: 'processUnstructuredSS-Request',
    opcode: 59,
    version: 2,
    kind: 'invoke',
    value: { ...typed, msisdn: '12025550101' },
  },
  { operation: 'processUnstructuredSS-Request', opcode: 59, version: 2, kind: 'result', value: shown },
  { operation: 'unstructuredSS-Request', opcode: 60, version: 2, kind: 'invoke', value: { ...shown, alertingPattern: '01' } },
  { operation: 'unstructuredSS-Request', opcode: 60, version: 2, kind: 'result', value: typed },
  {
    operation: 'unstructuredSS-Notify',
    opcode: 61,
    version: 2,
    kind: 'invoke',
    value: { 'ussd-DataCodingScheme': '48', 'ussd-String': '00480069', msisdn: '12025550101' },
  },
  { operation: 'processUnstructuredSS-Data', opcode: 19, version: 1, kind: 'invoke', value: '2a31303023' },
  { operation: 'processUnstructuredSS-Data', opcode: 19, version: 1, kind: 'result', value: '4869' },
]
