/** Vectors of lcs.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550111'
const vlr = '447700900101'
const hlr = '447700900102'

export const vectors: readonly Vector[] = [
  { operation: 'sendRoutingInfoForLCS', opcode: 85, version: 3, kind: 'invoke', value: { mlcNumber: hlr, targetMS: { msisdn } } },
  {
    operation: 'sendRoutingInfoForLCS',
    opcode: 85,
    version: 3,
    kind: 'result',
    value: { targetMS: { imsi }, lcsLocationInfo: { 'networkNode-Number': vlr } },
  },
  {
    operation: 'provideSubscriberLocation',
    opcode: 83,
    version: 3,
    kind: 'invoke',
    value: { locationType: { locationEstimateType: 0 }, 'mlc-Number': hlr, 'lcs-ClientID': { lcsClientType: 1 }, imsi },
  },
  {
    operation: 'provideSubscriberLocation',
    opcode: 83,
    version: 3,
    kind: 'result',
    value: { locationEstimate: { shape: 1, latitude: 13.111356, longitude: -59.491546, uncertaintyMetres: 46 }, ageOfLocationEstimate: 0 },
  },
  {
    operation: 'subscriberLocationReport',
    opcode: 86,
    version: 3,
    kind: 'invoke',
    value: { 'lcs-Event': 3, 'lcs-ClientID': { lcsClientType: 1 }, lcsLocationInfo: { 'networkNode-Number': vlr }, msisdn, imsi },
  },
  { operation: 'subscriberLocationReport', opcode: 86, version: 3, kind: 'result', value: {} },
]
