/** Vectors of location.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550111'
const vlr = '447700900101'
const hlr = '447700900102'

export const vectors: readonly Vector[] = [
  {
    operation: 'provideSubscriberInfo',
    opcode: 70,
    version: 3,
    kind: 'invoke',
    value: { imsi, requestedInfo: { locationInformation: null, subscriberState: null, currentLocation: null } },
  },
  {
    operation: 'provideSubscriberInfo',
    opcode: 70,
    version: 3,
    kind: 'result',
    value: {
      subscriberInfo: {
        locationInformation: {
          ageOfLocationInformation: 3,
          geographicalInformation: { latitude: 13.099995, longitude: -59.599993, uncertaintyMetres: 245 },
          'vlr-number': vlr,
          cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: { plmn: '20801', lac: 4660, cell: 22136 } },
        },
        subscriberState: { assumedIdle: null },
      },
    },
  },
  {
    operation: 'anyTimeInterrogation',
    opcode: 71,
    version: 3,
    kind: 'invoke',
    value: { subscriberIdentity: { imsi }, requestedInfo: { locationInformation: null }, 'gsmSCF-Address': hlr },
  },
  {
    operation: 'anyTimeInterrogation',
    opcode: 71,
    version: 3,
    kind: 'invoke',
    value: { subscriberIdentity: { msisdn }, requestedInfo: { subscriberState: null }, 'gsmSCF-Address': hlr },
  },
  {
    operation: 'anyTimeInterrogation',
    opcode: 71,
    version: 3,
    kind: 'result',
    value: {
      subscriberInfo: {
        locationInformation: { cellGlobalIdOrServiceAreaIdOrLAI: { laiFixedLength: { plmn: '310410', lac: 7 } } },
        imei: '350123451234560',
      },
    },
  },
]
