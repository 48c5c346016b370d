/** Vectors of call handling, built by us: every operation and version of call.ts. */
import type { Value } from '../../describe.js'
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550101'
const other = '12025550102'
const gateway = '447700900050'
const msc = '447700900020'
const roamingNumber = '447700900031'

const vector = (operation: string, opcode: number, version: number, kind: Vector['kind'], value: Value): Vector => ({
  operation,
  opcode,
  version,
  kind,
  value,
})

// Bearer capability of a speech call (TS 24.008 §10.5.4.5)
const speech = { protocolId: 1, signalInfo: '0401a0' }
const trigger = { serviceKey: 10, 'gsmSCF-Address': '447700900060', defaultCallHandling: 0 }
const oCSI = { 'o-BcsmCamelTDPDataList': [{ 'o-BcsmTriggerDetectionPoint': 2, ...trigger }], camelCapabilityHandling: 2 }
const ccbs = { 'ccbs-Index': 1, 'b-subscriberNumber': other, basicServiceGroup: { teleservice: '11' } }

export const vectors: readonly Vector[] = [
  vector('sendRoutingInfo', 22, 1, 'invoke', { msisdn }),
  vector('sendRoutingInfo', 22, 2, 'invoke', { msisdn, numberOfForwarding: 1, networkSignalInfo: speech }),
  vector('sendRoutingInfo', 22, 3, 'invoke', { msisdn, interrogationType: 0, 'gmsc-OrGsmSCF-Address': gateway }),
  vector('sendRoutingInfo', 22, 3, 'invoke', {
    msisdn,
    'cug-CheckInfo': { 'cug-Interlock': '00010001', 'cug-OutgoingAccess': null },
    numberOfForwarding: 1,
    interrogationType: 1,
    'or-Interrogation': null,
    'or-Capability': 1,
    'gmsc-OrGsmSCF-Address': gateway,
    callReferenceNumber: '0102030405',
    forwardingReason: 2,
    basicServiceGroup: { 'ext-Teleservice': '11' },
    networkSignalInfo: speech,
    camelInfo: { supportedCamelPhases: '1110', 'suppress-T-CSI': null, offeredCamel4CSIs: '1111111' },
    suppressionOfAnnouncement: null,
    alertingPattern: '01',
    'ccbs-Call': null,
    'supportedCCBS-Phase': 1,
    istSupportIndicator: 1,
    'pre-pagingSupported': null,
    'longFTN-Supported': null,
    'suppress-VT-CSI': null,
    basicServiceGroup2: { 'ext-BearerService': '20' },
    suppressMTSS: '11',
    mtRoamingRetrySupported: null,
    callPriority: 4,
  }),
  vector('sendRoutingInfo', 22, 1, 'result', { imsi, routingInfo: { roamingNumber } }),
  vector('sendRoutingInfo', 22, 2, 'result', {
    imsi,
    routingInfo: { forwardingData: { forwardedToNumber: other, forwardingOptions: '0c' } },
    'cug-CheckInfo': { 'cug-Interlock': '00010001' },
  }),
  vector('sendRoutingInfo', 22, 3, 'result', { imsi, extendedRoutingInfo: { routingInfo: { roamingNumber } }, 'vmsc-Address': msc }),
  vector('sendRoutingInfo', 22, 3, 'result', {
    imsi,
    extendedRoutingInfo: {
      camelRoutingInfo: {
        forwardingData: { forwardedToNumber: other, forwardingOptions: '0c' },
        gmscCamelSubscriptionInfo: {
          't-CSI': { 't-BcsmCamelTDPDataList': [{ 't-BcsmTriggerDetectionPoint': 12, ...trigger }], camelCapabilityHandling: 2 },
          'o-CSI': oCSI,
        },
      },
    },
    cugSubscriptionFlag: null,
    subscriberInfo: {
      locationInformation: {
        ageOfLocationInformation: 0,
        'vlr-number': msc,
        cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: { plmn: '00101', lac: 4660, cell: 22136 } },
      },
      subscriberState: { assumedIdle: null },
    },
    'ss-List': ['21', '41'],
    basicService: { 'ext-Teleservice': '11' },
    forwardingInterrogationRequired: null,
    'vmsc-Address': msc,
    'ccbs-Indicators': { 'ccbs-Possible': null },
    msisdn,
    numberPortabilityStatus: 4,
    istAlertTimer: 60,
  }),
  vector('sendRoutingInfo', 22, 3, 'result', {
    imsi,
    extendedRoutingInfo: { routingInfo: { forwardingData: { forwardedToNumber: other } } },
    'naea-PreferredCI': { 'naea-PreferredCIC': '000001' },
    supportedCamelPhasesInVMSC: '1111',
    offeredCamel4CSIsInVMSC: '1111111',
    routingInfo2: { roamingNumber },
    'ss-List2': ['21'],
    basicService2: { 'ext-BearerService': '20' },
    allowedServices: '11',
    unavailabilityCause: 4,
    releaseResourcesSupported: null,
    'gsm-BearerCapability': speech,
  }),
  vector('provideRoamingNumber', 4, 1, 'invoke', { imsi, 'msc-Number': msc }),
  vector('provideRoamingNumber', 4, 2, 'invoke', { imsi, 'msc-Number': msc, msisdn, lmsi: '01020304', 'gsm-BearerCapability': speech }),
  vector('provideRoamingNumber', 4, 3, 'invoke', {
    imsi,
    'msc-Number': msc,
    msisdn,
    lmsi: '01020304',
    'gsm-BearerCapability': speech,
    suppressionOfAnnouncement: null,
    'gmsc-Address': gateway,
    callReferenceNumber: '0102030405',
    alertingPattern: '01',
    supportedCamelPhasesInInterrogatingNode: '1110',
    'longFTN-Supported': null,
    offeredCamel4CSIsInInterrogatingNode: '1111111',
    pagingArea: [{ laiFixedLength: { plmn: '00101', lac: 4660 } }, { lac: '1235' }],
    callPriority: 4,
    'mtrf-Indicator': null,
    'oldMSC-Number': '447700900021',
    'lastUsedLtePLMN-Id': '00101',
  }),
  vector('provideRoamingNumber', 4, 2, 'result', roamingNumber),
  vector('provideRoamingNumber', 4, 3, 'result', { roamingNumber, releaseResourcesSupported: null, 'vmsc-Address': msc }),
  vector('resumeCallHandling', 6, 3, 'invoke', {
    callReferenceNumber: '0102030405',
    basicServiceGroup: { 'ext-Teleservice': '11' },
    forwardingData: { forwardedToNumber: other, forwardingOptions: '08' },
    imsi,
    'o-CSI': oCSI,
    'ccbs-Possible': null,
    msisdn,
    'uu-Data': { uuIndicator: '01', uui: '0102', uusCFInteraction: null },
    allInformationSent: null,
    'd-csi': {
      'dp-AnalysedInfoCriteriaList': [{ dialledNumber: other, serviceKey: 10, 'gsmSCF-Address': '447700900060', defaultCallHandling: 0 }],
      camelCapabilityHandling: 3,
    },
    'o-BcsmCamelTDPCriteriaList': [
      {
        'o-BcsmTriggerDetectionPoint': 2,
        destinationNumberCriteria: { matchType: 1, destinationNumberList: [other], destinationNumberLengthList: [11] },
        basicServiceCriteria: [{ 'ext-Teleservice': '11' }],
        callTypeCriteria: 0,
        'o-CauseValueCriteria': ['91'],
      },
    ],
    mtRoamingRetry: null,
  }),
  vector('resumeCallHandling', 6, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('setReportingState', 73, 3, 'invoke', { imsi, lmsi: '01020304', 'ccbs-Monitoring': 1 }),
  vector('setReportingState', 73, 3, 'result', { 'ccbs-SubscriberStatus': 1 }),
  vector('statusReport', 74, 3, 'invoke', {
    imsi,
    eventReportData: { 'ccbs-SubscriberStatus': 1 },
    callReportdata: { monitoringMode: 0, callOutcome: 0 },
  }),
  vector('statusReport', 74, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('remoteUserFree', 75, 3, 'invoke', {
    imsi,
    callInfo: speech,
    'ccbs-Feature': ccbs,
    'translatedB-Number': other,
    'replaceB-Number': null,
    alertingPattern: '01',
  }),
  vector('remoteUserFree', 75, 3, 'result', { 'ruf-Outcome': 0 }),
  vector('ist-Alert', 87, 3, 'invoke', { imsi }),
  vector('ist-Alert', 87, 3, 'result', { istAlertTimer: 60, istInformationWithdraw: null, callTerminationIndicator: 1 }),
  vector('ist-Command', 88, 3, 'invoke', { imsi }),
  vector('ist-Command', 88, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('releaseResources', 20, 3, 'invoke', { msrn: roamingNumber }),
  vector('releaseResources', 20, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('provideSIWFSNumber', 31, 3, 'invoke', {
    'gsm-BearerCapability': speech,
    'isdn-BearerCapability': { protocolId: 4, signalInfo: '04038090a3' },
    'call-Direction': '00',
    'b-Subscriber-Address': other,
    chosenChannel: { protocolId: 3, signalInfo: '2109' },
  }),
  vector('provideSIWFSNumber', 31, 3, 'result', { sIWFSNumber: '447700900070' }),
  vector('sIWFSSignallingModify', 32, 3, 'invoke', {
    channelType: { protocolId: 3, signalInfo: '0b03010821' },
    chosenChannel: { protocolId: 3, signalInfo: '2109' },
  }),
  vector('sIWFSSignallingModify', 32, 3, 'result', { channelType: { protocolId: 3, signalInfo: '0b03010821' } }),
]
