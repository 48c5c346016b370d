/** Vectors of authentication.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const vlr = '447700900101'
const rand = '0123456789abcdef0123456789abcdef'

export const vectors: readonly Vector[] = [
  {
    operation: 'sendAuthenticationInfo',
    opcode: 56,
    version: 3,
    kind: 'invoke',
    value: { imsi, numberOfRequestedVectors: 5, requestingNodeType: 0, 'requestingPLMN-Id': '02f801' },
  },
  { operation: 'sendAuthenticationInfo', opcode: 56, version: 2, kind: 'invoke', value: imsi },
  {
    operation: 'sendAuthenticationInfo',
    opcode: 56,
    version: 3,
    kind: 'result',
    value: { authenticationSetList: { quintupletList: [{ rand, xres: '0011223344556677', ck: rand, ik: rand, autn: rand }] } },
  },
  {
    operation: 'sendAuthenticationInfo',
    opcode: 56,
    version: 2,
    kind: 'result',
    value: [{ rand, sres: '01020304', kc: '0102030405060708' }],
  },
  { operation: 'authenticationFailureReport', opcode: 15, version: 3, kind: 'invoke', value: { imsi, failureCause: 0, 'vlr-Number': vlr } },
  { operation: 'authenticationFailureReport', opcode: 15, version: 3, kind: 'result', value: {} },
  { operation: 'checkIMEI', opcode: 43, version: 3, kind: 'invoke', value: { imei: '350123451234560', requestedEquipmentInfo: '10' } },
  { operation: 'checkIMEI', opcode: 43, version: 2, kind: 'invoke', value: '350123451234560' },
  { operation: 'checkIMEI', opcode: 43, version: 3, kind: 'result', value: { equipmentStatus: 0 } },
  { operation: 'checkIMEI', opcode: 43, version: 2, kind: 'result', value: 1 },
]
