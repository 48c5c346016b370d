/** Vectors of mobility.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550111'
const vlr = '447700900101'
const hlr = '447700900102'
const rand = '0123456789abcdef0123456789abcdef'

export const vectors: readonly Vector[] = [
  {
    operation: 'updateLocation',
    opcode: 2,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      'msc-Number': vlr,
      'vlr-Number': vlr,
      lmsi: '00000001',
      'vlr-Capability': { supportedCamelPhases: '111' },
      informPreviousNetworkEntity: null,
    },
  },
  { operation: 'updateLocation', opcode: 2, version: 2, kind: 'invoke', value: { imsi, 'msc-Number': vlr, 'vlr-Number': vlr } },
  { operation: 'updateLocation', opcode: 2, version: 3, kind: 'result', value: { 'hlr-Number': hlr, 'add-Capability': null } },
  { operation: 'updateLocation', opcode: 2, version: 1, kind: 'result', value: hlr },
  {
    operation: 'updateGprsLocation',
    opcode: 23,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      'sgsn-Number': vlr,
      'sgsn-Address': '040a141e28',
      'sgsn-Capability': { solsaSupportIndicator: null, supportedCamelPhases: '111' },
    },
  },
  { operation: 'updateGprsLocation', opcode: 23, version: 3, kind: 'result', value: { 'hlr-Number': hlr } },
  { operation: 'cancelLocation', opcode: 3, version: 3, kind: 'invoke', value: { identity: { imsi }, cancellationType: 1 } },
  {
    operation: 'cancelLocation',
    opcode: 3,
    version: 3,
    kind: 'invoke',
    value: { identity: { 'imsi-WithLMSI': { imsi, lmsi: '00000001' } }, cancellationType: 0 },
  },
  { operation: 'cancelLocation', opcode: 3, version: 2, kind: 'invoke', value: { imsi } },
  { operation: 'cancelLocation', opcode: 3, version: 3, kind: 'result', value: {} },
  { operation: 'purgeMS', opcode: 67, version: 3, kind: 'invoke', value: { imsi, 'vlr-Number': vlr } },
  { operation: 'purgeMS', opcode: 67, version: 2, kind: 'invoke', value: { imsi, 'vlr-Number': vlr } },
  { operation: 'purgeMS', opcode: 67, version: 3, kind: 'result', value: { freezeTMSI: null } },
  { operation: 'sendIdentification', opcode: 55, version: 3, kind: 'invoke', value: { tmsi: '01020304', numberOfRequestedVectors: 2 } },
  { operation: 'sendIdentification', opcode: 55, version: 2, kind: 'invoke', value: '01020304' },
  {
    operation: 'sendIdentification',
    opcode: 55,
    version: 3,
    kind: 'result',
    value: { imsi, authenticationSetList: { tripletList: [{ rand, sres: '01020304', kc: '0102030405060708' }] } },
  },
  { operation: 'sendIdentification', opcode: 55, version: 2, kind: 'result', value: { imsi } },
  { operation: 'restoreData', opcode: 57, version: 3, kind: 'invoke', value: { imsi, lmsi: '00000001' } },
  { operation: 'restoreData', opcode: 57, version: 3, kind: 'result', value: { 'hlr-Number': hlr } },
  {
    operation: 'noteMM-Event',
    opcode: 89,
    version: 3,
    kind: 'invoke',
    value: { serviceKey: 7, eventMet: '00', imsi, msisdn, locationInformation: { 'vlr-number': vlr } },
  },
  { operation: 'noteMM-Event', opcode: 89, version: 3, kind: 'result', value: {} },
  { operation: 'updateVcsgLocation', opcode: 53, version: 3, kind: 'invoke', value: { imsi, msisdn, 'vlr-Number': vlr } },
  { operation: 'cancelVcsgLocation', opcode: 36, version: 3, kind: 'invoke', value: { identity: { imsi } } },
  { operation: 'sendParameters', opcode: 9, version: 1, kind: 'invoke', value: { subscriberId: { imsi }, requestParameterList: [1] } },
]
