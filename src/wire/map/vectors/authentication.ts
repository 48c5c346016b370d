/** Vectors of keys and equipment, built by us: every operation and version of authentication.ts. The keys are counted, not computed. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const imei = '490154203237518'
const rand = '000102030405060708090a0b0c0d0e0f'
const autn = 'a0a1a2a3a4a5a6a7a8a9aaabacadaeaf'
const triplet = { rand, sres: '10111213', kc: '2021222324252627' }
const quintuplet = {
  rand,
  xres: '1011121314151617',
  ck: '303132333435363738393a3b3c3d3e3f',
  ik: '404142434445464748494a4b4c4d4e4f',
  autn,
}
const epc = { rand, xres: '1011121314151617', autn, kasme: '505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f' }

export const vectors: readonly Vector[] = [
  { operation: 'sendAuthenticationInfo', opcode: 56, version: 2, kind: 'invoke', value: imsi },
  { operation: 'sendAuthenticationInfo', opcode: 56, version: 3, kind: 'invoke', value: { imsi, numberOfRequestedVectors: 5 } },
  {
    operation: 'sendAuthenticationInfo',
    opcode: 56,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      numberOfRequestedVectors: 1,
      segmentationProhibited: null,
      immediateResponsePreferred: null,
      're-synchronisationInfo': { rand, auts: 'b0b1b2b3b4b5b6b7b8b9babbbcbd' },
      requestingNodeType: 17,
      'requestingPLMN-Id': '00101',
      'numberOfRequestedAdditional-Vectors': 1,
      additionalVectorsAreForEPS: null,
      ueUsageTypeRequestIndication: null,
    },
  },
  { operation: 'sendAuthenticationInfo', opcode: 56, version: 2, kind: 'result', value: [triplet, triplet] },
  {
    operation: 'sendAuthenticationInfo',
    opcode: 56,
    version: 3,
    kind: 'result',
    value: { authenticationSetList: { tripletList: [triplet] } },
  },
  {
    operation: 'sendAuthenticationInfo',
    opcode: 56,
    version: 3,
    kind: 'result',
    value: {
      authenticationSetList: { quintupletList: [quintuplet, quintuplet] },
      'eps-AuthenticationSetList': [epc],
      ueUsageType: '00000001',
    },
  },
  {
    operation: 'authenticationFailureReport',
    opcode: 15,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      failureCause: 1,
      're-attempt': false,
      accessType: 2,
      rand,
      'vlr-Number': '447700900030',
      'sgsn-Number': '447700900040',
    },
  },
  { operation: 'authenticationFailureReport', opcode: 15, version: 3, kind: 'result', value: {} },
  { operation: 'checkIMEI', opcode: 43, version: 1, kind: 'invoke', value: imei },
  { operation: 'checkIMEI', opcode: 43, version: 2, kind: 'invoke', value: `${imei}1` },
  { operation: 'checkIMEI', opcode: 43, version: 3, kind: 'invoke', value: { imei, requestedEquipmentInfo: '10' } },
  { operation: 'checkIMEI', opcode: 43, version: 2, kind: 'result', value: 0 },
  {
    operation: 'checkIMEI',
    opcode: 43,
    version: 3,
    kind: 'result',
    value: { equipmentStatus: 1, bmuef: { 'uesbi-IuA': '1', 'uesbi-IuB': '01' } },
  },
]
