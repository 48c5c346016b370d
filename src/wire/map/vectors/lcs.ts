/** Vectors of location services, built by us: every operation of lcs.ts and every shape of a place. */
import type { Value } from '../../describe.js'
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550101'
const gmlc = '447700900080'
const msc = '447700900020'
const sgsn = '447700900040'
const point = { latitude: 51.500001, longitude: -0.124991 }
const ellipse = { semiMajorMetres: 98, semiMinorMetres: 57, angle: 90 }
const cell = { cellGlobalIdOrServiceAreaIdFixedLength: { plmn: '00101', lac: 4660, cell: 22136 } }
const client = {
  lcsClientType: 1,
  lcsClientExternalID: { externalAddress: '447700900090' },
  lcsClientDialedByMS: '447700900091',
  lcsClientName: { dataCodingScheme: '0f', nameString: 'c8329bfd06', 'lcs-FormatIndicator': 0 },
  lcsAPN: 'location.example',
  lcsRequestorID: { dataCodingScheme: '0f', requestorIDString: 'c8329bfd06', 'lcs-FormatIndicator': 0 },
}
const plmnList = {
  'plmn-ListPrioritized': null,
  'plmn-List': [{ 'plmn-Id': '00101', 'ran-Technology': 1, 'ran-PeriodicLocationSupport': null }],
}
const lcsLocationInfo = {
  'networkNode-Number': msc,
  lmsi: '00000001',
  'additional-Number': { 'sgsn-Number': sgsn },
  'supportedLCS-CapabilitySets': '11110',
  'additional-LCS-CapabilitySets': '01111',
  'mme-Name': 'mme1.epc.mnc001.mcc001.3gppnetwork.org',
  'aaa-Server-Name': 'aaa1.epc.mnc001.mcc001.3gppnetwork.org',
  'sgsn-Name': 'sgsn1.epc.mnc001.mcc001.3gppnetwork.org',
  'sgsn-Realm': 'epc.mnc001.mcc001.3gppnetwork.org',
}

/** One of each shape of TS 23.032 §7. */
const shapes: readonly Value[] = [
  { shape: 0, ...point },
  { shape: 3, ...point, ...ellipse, confidence: 67 },
  { shape: 8, ...point, altitudeMetres: 120 },
  { shape: 9, ...point, altitudeMetres: -12, ...ellipse, altitudeUncertaintyMetres: 13, confidence: 67 },
  { shape: 10, ...point, innerRadiusMetres: 550, uncertaintyMetres: 98, offsetAngle: 30, includedAngle: 120, confidence: 67 },
]

const vector = (operation: string, opcode: number, kind: 'invoke' | 'result', value: Value): Vector => ({
  operation,
  opcode,
  version: 3,
  kind,
  value,
})

export const vectors: readonly Vector[] = [
  vector('sendRoutingInfoForLCS', 85, 'invoke', { mlcNumber: gmlc, targetMS: { msisdn } }),
  vector('sendRoutingInfoForLCS', 85, 'invoke', { mlcNumber: gmlc, targetMS: { imsi } }),
  vector('sendRoutingInfoForLCS', 85, 'result', { targetMS: { imsi }, lcsLocationInfo: { 'networkNode-Number': msc } }),
  vector('sendRoutingInfoForLCS', 85, 'result', {
    targetMS: { msisdn },
    lcsLocationInfo: { ...lcsLocationInfo, gprsNodeIndicator: null },
    'v-gmlc-Address': '192.0.2.1',
    'h-gmlc-Address': '192.0.2.2',
    'ppr-Address': '192.0.2.3',
    'additional-v-gmlc-Address': '2001:db8:0:0:0:0:0:1',
  }),
  vector('provideSubscriberLocation', 83, 'invoke', {
    locationType: { locationEstimateType: 0 },
    'mlc-Number': gmlc,
    'lcs-ClientID': { lcsClientType: 2, lcsClientInternalID: 2 },
    privacyOverride: null,
    imsi,
    msisdn,
    'lcs-Priority': '00',
    'lcs-QoS': { 'horizontal-accuracy': '12', responseTime: { responseTimeCategory: 0 } },
  }),
  vector('provideSubscriberLocation', 83, 'invoke', {
    locationType: { locationEstimateType: 3, deferredLocationEventType: '01111' },
    'mlc-Number': gmlc,
    'lcs-ClientID': client,
    imsi,
    msisdn,
    lmsi: '00000001',
    imei: '490154203237518',
    'lcs-Priority': '01',
    'lcs-QoS': {
      'horizontal-accuracy': '12',
      verticalCoordinateRequest: null,
      'vertical-accuracy': '20',
      responseTime: { responseTimeCategory: 1 },
      velocityRequest: null,
    },
    supportedGADShapes: '1111111',
    'lcs-ReferenceNumber': '01',
    lcsServiceTypeID: 2,
    lcsCodeword: { dataCodingScheme: '0f', lcsCodewordString: 'c8329bfd06' },
    'lcs-PrivacyCheck': { callSessionUnrelated: 0, callSessionRelated: 4 },
    areaEventInfo: {
      areaDefinition: { areaList: [{ areaType: 4, areaIdentification: '00f11012345678' }] },
      occurrenceInfo: 1,
      intervalTime: 60,
    },
    'h-gmlc-Address': '192.0.2.2',
    'mo-lrShortCircuitIndicator': null,
    periodicLDRInfo: { reportingAmount: 10, reportingInterval: 3600 },
    reportingPLMNList: plmnList,
  }),
  vector('provideSubscriberLocation', 83, 'result', {
    locationEstimate: { shape: 1, ...point, uncertaintyMetres: 98 },
    ageOfLocationEstimate: 0,
    'add-LocationEstimate': {
      shape: 5,
      ...point,
      points: [point, { latitude: 51.510011, longitude: -0.130012 }, { latitude: 51.489991, longitude: -0.130012 }],
    },
    'deferredmt-lrResponseIndicator': null,
    geranPositioningData: '0008',
    utranPositioningData: '000010',
    cellIdOrSai: cell,
    'sai-Present': null,
    accuracyFulfilmentIndicator: 0,
    velocityEstimate: '00010203',
    'mo-lrShortCircuitIndicator': null,
    geranGANSSpositioningData: '0008',
    utranGANSSpositioningData: '08',
    targetServingNodeForHandover: { 'mme-Number': 'mme1.epc.mnc001.mcc001.3gppnetwork.org' },
    utranAdditionalPositioningData: '08',
    utranBaroPressureMeas: 101325,
    utranCivicAddress: '01',
  }),
  ...shapes.map((locationEstimate) => vector('provideSubscriberLocation', 83, 'result', { locationEstimate })),
  vector('subscriberLocationReport', 86, 'invoke', {
    'lcs-Event': 0,
    'lcs-ClientID': { lcsClientType: 0 },
    lcsLocationInfo: { 'networkNode-Number': msc },
    msisdn,
    imsi,
    imei: '490154203237518',
    'na-ESRD': '12025550190',
    'na-ESRK': '12025550191',
    locationEstimate: { shape: 1, ...point, uncertaintyMetres: 98 },
    ageOfLocationEstimate: 0,
    'slr-ArgExtensionContainer': { 'slr-Arg-PCS-Extensions': { 'na-ESRK-Request': null } },
  }),
  vector('subscriberLocationReport', 86, 'invoke', {
    'lcs-Event': 3,
    'lcs-ClientID': client,
    lcsLocationInfo,
    imsi,
    'add-LocationEstimate': { shape: 0, ...point },
    'deferredmt-lrData': { deferredLocationEventType: '00010', terminationCause: 4, lcsLocationInfo: { 'networkNode-Number': msc } },
    'lcs-ReferenceNumber': '01',
    geranPositioningData: '0008',
    utranPositioningData: '000010',
    cellIdOrSai: { laiFixedLength: { plmn: '00101', lac: 4660 } },
    'h-gmlc-Address': '192.0.2.2',
    lcsServiceTypeID: 64,
    'sai-Present': null,
    pseudonymIndicator: null,
    accuracyFulfilmentIndicator: 1,
    velocityEstimate: '00010203',
    sequenceNumber: 1,
    periodicLDRInfo: { reportingAmount: 10, reportingInterval: 3600 },
    'mo-lrShortCircuitIndicator': null,
    geranGANSSpositioningData: '0008',
    utranGANSSpositioningData: '08',
    targetServingNodeForHandover: { 'msc-Number': '447700900021' },
    utranAdditionalPositioningData: '08',
    utranBaroPressureMeas: 101325,
    utranCivicAddress: '01',
  }),
  vector('subscriberLocationReport', 86, 'result', {
    'na-ESRK': '12025550191',
    'h-gmlc-Address': '192.0.2.2',
    'mo-lrShortCircuitIndicator': null,
    reportingPLMNList: plmnList,
    'lcs-ReferenceNumber': '01',
  }),
]
