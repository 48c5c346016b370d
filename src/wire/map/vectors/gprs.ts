/** Vectors of packet access, built by us: every operation of gprs.ts. Addresses of documentation ranges (RFC 5737, RFC 3849). */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const ggsn = '447700900040'

export const vectors: readonly Vector[] = [
  {
    operation: 'sendRoutingInfoForGprs',
    opcode: 24,
    version: 3,
    kind: 'invoke',
    value: { imsi, 'ggsn-Address': '192.0.2.10', 'ggsn-Number': ggsn },
  },
  {
    operation: 'sendRoutingInfoForGprs',
    opcode: 24,
    version: 3,
    kind: 'result',
    value: { 'sgsn-Address': '192.0.2.20', 'ggsn-Address': '2001:db8:0:0:0:0:0:10', mobileNotReachableReason: 6 },
  },
  {
    operation: 'failureReport',
    opcode: 25,
    version: 3,
    kind: 'invoke',
    value: { imsi, 'ggsn-Number': ggsn, 'ggsn-Address': '192.0.2.10' },
  },
  { operation: 'failureReport', opcode: 25, version: 3, kind: 'result', value: { 'ggsn-Address': '192.0.2.10' } },
  {
    operation: 'noteMsPresentForGprs',
    opcode: 26,
    version: 3,
    kind: 'invoke',
    value: { imsi, 'sgsn-Address': '192.0.2.20', 'ggsn-Address': '192.0.2.10' },
  },
  { operation: 'noteMsPresentForGprs', opcode: 26, version: 3, kind: 'result', value: { extensionContainer: { 'pcs-Extensions': {} } } },
]
