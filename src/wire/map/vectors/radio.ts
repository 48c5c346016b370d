/** Vectors of the radio side’s operations, built by us: every operation of radio.ts that has a parameter. */
import type { Value } from '../../describe.js'
import type { Vector } from './vector.js'

const vector = (operation: string, opcode: number, kind: Vector['kind'], value: Value): Vector => ({
  operation,
  opcode,
  version: 3,
  kind,
  value,
})

const gmlc = '192.0.2.10'
const client = { externalAddress: '447700900080' }
const place = { shape: 1, latitude: 48.856609, longitude: 2.352211, uncertaintyMetres: 98 }
const ldr = { reportingAmount: 10, reportingInterval: 600 }
const now = { locationEstimateType: 0 }
const name = { dataCodingScheme: '0f', nameString: 'c8329bfd06' }

export const vectors: readonly Vector[] = [
  vector('notifySS', 16, 'invoke', { 'ss-Code': '21', 'ss-Status': '07', 'ss-Notification': '04' }),
  vector('notifySS', 16, 'invoke', {
    'callIsWaiting-Indicator': null,
    'callOnHold-Indicator': 1,
    'mpty-Indicator': null,
    'cug-Index': 3,
    clirSuppressionRejected: null,
    'ect-Indicator': { 'ect-CallState': 1, rdn: { presentationAllowedAddress: { partyNumber: '12025550102' } } },
    nameIndicator: {
      callingName: { namePresentationAllowed: { dataCodingScheme: '0f', lengthInCharacters: 5, nameString: 'c8329bfd06' } },
    },
    'ccbs-Feature': { 'ccbs-Index': 1, 'b-subscriberNumber': '12025550102', basicServiceGroup: { teleservice: '11' } },
    alertingPattern: '01',
    'multicall-Indicator': 0,
  }),
  vector('forwardChargeAdvice', 125, 'invoke', {
    'ss-Code': '71',
    chargingInformation: { e1: 10, e2: 600, e3: 100, e4: 20, e5: 1, e6: 64, e7: 0 },
  }),
  vector('forwardCUG-Info', 120, 'invoke', { 'cug-Index': 3, suppressPrefCUG: null, suppressOA: null }),
  vector('accessRegisterCCEntry', 119, 'invoke', {}),
  vector('accessRegisterCCEntry', 119, 'result', { 'ccbs-Feature': { 'ccbs-Index': 1 } }),
  vector('callDeflection', 117, 'invoke', { deflectedToNumber: '12025550102', deflectedToSubaddress: '8050' }),
  vector('userUserService', 118, 'invoke', { 'uUS-Service': 3, 'uUS-Required': true }),
  vector('lcs-LocationNotification', 116, 'invoke', {
    notificationType: 1,
    locationType: now,
    lcsClientExternalID: client,
    lcsClientName: { ...name, 'lcs-FormatIndicator': 0 },
    lcsRequestorID: { dataCodingScheme: '0f', requestorIDString: 'c8329bfd06' },
    lcsCodeword: { dataCodingScheme: '0f', lcsCodewordString: 'c8329bfd06' },
    lcsServiceTypeID: 2,
  }),
  vector('lcs-LocationNotification', 116, 'result', { verificationResponse: 1 }),
  vector('lcs-MOLR', 115, 'invoke', { 'molr-Type': 0 }),
  vector('lcs-MOLR', 115, 'invoke', {
    'molr-Type': 3,
    locationMethod: 2,
    'lcs-QoS': { 'horizontal-accuracy': '05' },
    lcsClientExternalID: client,
    'mlc-Number': '447700900080',
    gpsAssistanceData: '00',
    supportedGADShapes: '1111111',
    lcsServiceTypeID: 2,
    ageOfLocationInfo: 5,
    locationType: now,
    pseudonymIndicator: null,
    'h-gmlc-address': gmlc,
    locationEstimate: place,
    referenceNumber: '01',
    periodicLDRInfo: ldr,
    locationUpdateRequest: null,
    sequenceNumber: 1,
    terminationCause: 0,
    'mo-lrShortCircuit': null,
    ganssAssistanceData: '00',
    multiplePositioningProtocolPDUs: ['0102'],
  }),
  vector('lcs-MOLR', 115, 'result', {
    locationEstimate: place,
    'add-LocationEstimate': place,
    referenceNumber: '01',
    'h-gmlc-address': gmlc,
    'mo-lrShortCircuit': null,
    reportingPLMNList: { 'plmn-List': [{ 'plmn-Id': '00101' }] },
  }),
  vector('lcs-AreaEventRequest', 114, 'invoke', {
    referenceNumber: '01',
    'h-gmlc-address': gmlc,
    deferredLocationEventType: '01100',
    areaEventInfo: { areaDefinition: { areaList: [{ areaType: 1, areaIdentification: '00f110' }] }, occurrenceInfo: 1, intervalTime: 60 },
  }),
  vector('lcs-AreaEventReport', 113, 'invoke', { referenceNumber: '01', 'h-gmlc-address': gmlc }),
  vector('lcs-AreaEventCancellation', 112, 'invoke', { referenceNumber: '01', 'h-gmlc-address': gmlc }),
  vector('lcs-PeriodicLocationRequest', 111, 'invoke', {
    referenceNumber: '01',
    periodicLDRInfo: ldr,
    lcsClientExternalID: client,
    qoS: { 'horizontal-accuracy': '05' },
    'h-gmlc-address': gmlc,
    'mo-lrShortCircuit': null,
    reportingPLMNList: { 'plmn-List': [{ 'plmn-Id': '00101' }] },
  }),
  vector('lcs-PeriodicLocationRequest', 111, 'result', { 'mo-lrShortCircuit': null }),
  vector('lcs-LocationUpdate', 110, 'invoke', { referenceNumber: '01', 'add-LocationEstimate': place, sequenceNumber: 2 }),
  vector('lcs-LocationUpdate', 110, 'result', { terminationCause: 1 }),
  vector('lcs-PeriodicLocationCancellation', 109, 'invoke', { referenceNumber: '01', 'h-gmlc-address': gmlc }),
]
