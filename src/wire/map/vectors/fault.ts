/** Vectors of reset, tracing and IMSI retrieval, built by us: every operation and version of fault.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const hlr = '447700900050'
const omc = '447700900070'

export const vectors: readonly Vector[] = [
  { operation: 'reset', opcode: 37, version: 1, kind: 'invoke', value: { networkResource: 1, 'hlr-Number': hlr } },
  { operation: 'reset', opcode: 37, version: 2, kind: 'invoke', value: { 'hlr-Number': hlr, 'hlr-List': ['0010101'] } },
  {
    operation: 'reset',
    opcode: 37,
    version: 3,
    kind: 'invoke',
    value: { sendingNodenumber: { 'hlr-Number': hlr }, 'hlr-List': ['0010101', '00101020'], 'reset-Id-List': ['01', '0203'] },
  },
  { operation: 'reset', opcode: 37, version: 3, kind: 'invoke', value: { sendingNodenumber: { 'css-Number': hlr } } },
  {
    operation: 'activateTraceMode',
    opcode: 50,
    version: 3,
    kind: 'invoke',
    value: { imsi, traceReference: '0001', traceType: 1, 'omc-Id': omc },
  },
  {
    operation: 'activateTraceMode',
    opcode: 50,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      traceReference: '0001',
      traceType: 0,
      traceReference2: '000002',
      traceDepthList: { 'msc-s-TraceDepth': 0, 'sgsn-TraceDepth': 2, 'eNB-TraceDepth': 2, 'eNB-TraceDepthExtension': 2 },
      'traceNE-TypeList': '1010001001',
      traceInterfaceList: { 'msc-s-List': '1111111111', 'sgsn-List': '11111111', 'eNB-List': '111' },
      traceEventList: { 'msc-s-List': '11111', 'sgsn-List': '1111', 'mme-List': '111111' },
      traceCollectionEntity: '192.0.2.9',
      'mdt-Configuration': {
        jobType: 0,
        areaScope: {
          'cgi-List': [{ plmn: '00101', lac: 4660, cell: 1 }],
          'e-utran-cgi-List': [{ plmn: '00101', eNodeB: 74565, cell: 1 }],
          'routingAreaId-List': [{ plmn: '00101', lac: 4660, rac: 1 }],
          'locationAreaId-List': [{ plmn: '00101', lac: 4660 }],
          'trackingAreaId-List': [{ plmn: '00101', tac: 4660 }],
        },
        listOfMeasurements: '80000000',
        reportingTrigger: '01',
        reportInterval: 18,
        reportAmount: 7,
        eventThresholdRSRP: 50,
        eventThresholdRSRQ: 20,
        loggingInterval: 1,
        loggingDuration: 2,
        positioningMethod: '01',
        'mdt-Allowed-PLMN-List': ['00101'],
      },
    },
  },
  { operation: 'activateTraceMode', opcode: 50, version: 3, kind: 'result', value: { traceSupportIndicator: null } },
  {
    operation: 'deactivateTraceMode',
    opcode: 51,
    version: 3,
    kind: 'invoke',
    value: { imsi, traceReference: '0001', traceReference2: '000002' },
  },
  { operation: 'deactivateTraceMode', opcode: 51, version: 3, kind: 'result', value: {} },
  { operation: 'sendIMSI', opcode: 58, version: 2, kind: 'invoke', value: '12025550101' },
  { operation: 'sendIMSI', opcode: 58, version: 2, kind: 'result', value: imsi },
  {
    operation: 'traceSubscriberActivity',
    opcode: 52,
    version: 1,
    kind: 'invoke',
    value: { imsi, traceReference: '0001', traceType: 1, 'omc-Id': omc, callReference: '0001' },
  },
]
