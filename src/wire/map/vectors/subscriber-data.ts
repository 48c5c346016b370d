/** Vectors of subscriber-data.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550111'
const hlr = '447700900102'

export const vectors: readonly Vector[] = [
  {
    operation: 'insertSubscriberData',
    opcode: 7,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      msisdn,
      category: '0a',
      subscriberStatus: 0,
      bearerServiceList: ['17'],
      teleserviceList: ['11', '21', '22'],
      provisionedSS: [
        {
          forwardingInfo: {
            'ss-Code': '21',
            forwardingFeatureList: [{ basicService: { 'ext-Teleservice': '10' }, 'ss-Status': '07', forwardedToNumber: '12025550119' }],
          },
        },
        { 'ss-Data': { 'ss-Code': '41', 'ss-Status': '05' } },
      ],
      'odb-Data': { 'odb-GeneralData': '100000' },
      vlrCamelSubscriptionInfo: {
        'o-CSI': {
          'o-BcsmCamelTDPDataList': [{ 'o-BcsmTriggerDetectionPoint': 2, serviceKey: 7, 'gsmSCF-Address': hlr, defaultCallHandling: 0 }],
          camelCapabilityHandling: 2,
        },
      },
      networkAccessMode: 0,
    },
  },
  { operation: 'insertSubscriberData', opcode: 7, version: 3, kind: 'result', value: { supportedCamelPhases: '11' } },
  {
    operation: 'deleteSubscriberData',
    opcode: 8,
    version: 3,
    kind: 'invoke',
    value: { imsi, 'ss-List': ['21'], camelSubscriptionInfoWithdraw: null },
  },
  { operation: 'deleteSubscriberData', opcode: 8, version: 3, kind: 'result', value: {} },
  {
    operation: 'anyTimeSubscriptionInterrogation',
    opcode: 62,
    version: 3,
    kind: 'invoke',
    value: {
      subscriberIdentity: { msisdn },
      requestedSubscriptionInfo: { odb: null, 'requestedCAMEL-SubscriptionInfo': 0 },
      'gsmSCF-Address': hlr,
    },
  },
  {
    operation: 'anyTimeSubscriptionInterrogation',
    opcode: 62,
    version: 3,
    kind: 'result',
    value: { 'odb-Info': { 'odb-Data': { 'odb-GeneralData': '100000' } }, 'msisdn-BS-List': [{ msisdn }] },
  },
  {
    operation: 'anyTimeModification',
    opcode: 65,
    version: 3,
    kind: 'invoke',
    value: {
      subscriberIdentity: { imsi },
      'gsmSCF-Address': hlr,
      'modificationRequestFor-CF-Info': { 'ss-Code': '21', forwardedToNumber: '12025550119' },
    },
  },
  { operation: 'anyTimeModification', opcode: 65, version: 3, kind: 'result', value: {} },
  {
    operation: 'noteSubscriberDataModified',
    opcode: 5,
    version: 3,
    kind: 'invoke',
    value: { imsi, msisdn, 'odb-Info': { 'odb-Data': { 'odb-GeneralData': '100000' } } },
  },
  { operation: 'noteSubscriberDataModified', opcode: 5, version: 3, kind: 'result', value: {} },
]
