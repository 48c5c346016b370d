/** Vectors of messages, packet sessions and errors, built by us: every operation of sms.ts and gprs.ts, every error of errors.ts, with a parameter. */
import type { Vector } from '../../map/vectors/vector.js'
import { error, extensions, imsi, location, locationGprs, msc, msisdn, noon, sgsn, vector } from './vector.js'

const other = { nature: 1, plan: 1, digits: '12025550102' }
const me = { nature: 1, plan: 1, digits: msisdn }
const centre = '447700900040'
const qos = { 'requested-QoS': { 'short-QoS-format': '012345' }, 'subscribed-QoS': { 'long-QoS-format': '010203040506070809' } }
const user = { pDPTypeOrganization: 'f1', pDPTypeNumber: '21', pDPAddress: 'c0000201' }
const advice = { e1: 10, e2: 600 }
const event = (gPRSEventType: number, gPRSEventSpecificInformation: Vector['value']): Vector =>
  vector('eventReportGPRS', 80, 3, 'invoke', {
    gPRSEventType,
    miscGPRSInfo: { messageType: 1 },
    gPRSEventSpecificInformation,
    pDPID: '01',
  })

export const vectors: readonly Vector[] = [
  vector('initialDPSMS', 60, 3, 'invoke', {
    serviceKey: 20,
    destinationSubscriberNumber: other,
    callingPartyNumber: me,
    eventTypeSMS: 1,
    iMSI: imsi,
    locationInformationMSC: location,
    sMSCAddress: centre,
    timeAndTimezone: noon,
    tPShortMessageSpecificInfo: '01',
    tPProtocolIdentifier: '00',
    tPDataCodingScheme: '00',
    tPValidityPeriod: 'a7',
    mscAddress: msc,
  }),
  vector('initialDPSMS', 60, 4, 'invoke', {
    serviceKey: 20,
    callingPartyNumber: { nature: 5, plan: 0, packed: 'c8329bfd06' },
    eventTypeSMS: 11,
    iMSI: imsi,
    locationInformationGPRS: locationGprs,
    sMSCAddress: centre,
    timeAndTimezone: noon,
    extensions,
    smsReferenceNumber: '0102030405',
    'sgsn-Number': sgsn,
    'ms-Classmark2': '331881',
    gPRSMSClass: { mSNetworkCapability: '01', mSRadioAccessCapability: '02' },
    iMEI: '490154203237518',
    calledPartyNumber: msisdn,
  }),
  vector('furnishChargingInformationSMS', 61, 3, 'invoke', {
    fCIBCCCAMELsequence1: { freeFormatData: '01020304', appendFreeFormatData: 0 },
  }),
  vector('connectSMS', 62, 3, 'invoke', {
    callingPartysNumber: me,
    destinationSubscriberNumber: other,
    sMSCAddress: centre,
    extensions,
  }),
  vector('requestReportSMSEvent', 63, 3, 'invoke', {
    sMSEvents: [
      { eventTypeSMS: 2, monitorMode: 1 },
      { eventTypeSMS: 3, monitorMode: 0 },
    ],
    extensions,
  }),
  vector('eventReportSMS', 64, 3, 'invoke', {
    eventTypeSMS: 2,
    eventSpecificInformationSMS: { 'o-smsFailureSpecificInfo': { failureCause: 3 } },
    miscCallInfo: { messageType: 0 },
    extensions,
  }),
  vector('eventReportSMS', 64, 3, 'invoke', { eventTypeSMS: 3, eventSpecificInformationSMS: { 'o-smsSubmissionSpecificInfo': {} } }),
  vector('eventReportSMS', 64, 4, 'invoke', {
    eventTypeSMS: 12,
    eventSpecificInformationSMS: { 't-smsFailureSpecificInfo': { failureCause: '16' } },
  }),
  vector('eventReportSMS', 64, 4, 'invoke', { eventTypeSMS: 13, eventSpecificInformationSMS: { 't-smsDeliverySpecificInfo': {} } }),
  vector('releaseSMS', 66, 3, 'invoke', '1e'),
  vector('resetTimerSMS', 67, 3, 'invoke', { timerID: 0, timervalue: 30, extensions }),

  vector('initialDPGPRS', 78, 3, 'invoke', {
    serviceKey: 30,
    gPRSEventType: 11,
    mSISDN: msisdn,
    iMSI: imsi,
    timeAndTimeZone: noon,
    gPRSMSClass: { mSNetworkCapability: '01' },
    endUserAddress: user,
    qualityOfService: {
      ...qos,
      'negotiated-QoS': { 'short-QoS-format': '012345' },
      'requested-QoS-Extension': { 'supplement-to-long-QoS-format': '01' },
      'subscribed-QoS-Extension': { 'supplement-to-long-QoS-format': '01', additionalSupplement: '0102' },
      'negotiated-QoS-Extension': { 'supplement-to-long-QoS-format': '01' },
    },
    accessPointName: 'internet',
    routeingAreaIdentity: { plmn: '00101', lac: 4660, rac: 1 },
    chargingID: '01020304',
    sGSNCapabilities: '01',
    locationInformationGPRS: locationGprs,
    pDPInitiationType: 0,
    extensions,
    gGSNAddress: '192.0.2.20',
    'secondaryPDP-context': null,
    iMEI: '490154203237518',
  }),
  vector('connectGPRS', 74, 3, 'invoke', { accessPointName: 'other.example', pdpID: '01' }),
  vector('continueGPRS', 75, 3, 'invoke', { pDPID: '01' }),
  vector('entityReleasedGPRS', 76, 3, 'invoke', { gPRSCause: '00', pDPID: '01' }),
  vector('releaseGPRS', 79, 3, 'invoke', { gprsCause: '00', pDPID: '01' }),
  event(2, {
    attachChangeOfPositionSpecificInformation: {
      locationInformationGPRS: { cellGlobalIdOrServiceAreaIdOrLAI: { plmn: '00101', lac: 4660 }, 'sai-Present': null },
    },
  }),
  event(14, {
    'pdp-ContextchangeOfPositionSpecificInformation': {
      accessPointName: 'internet',
      chargingID: '01020304',
      locationInformationGPRS: locationGprs,
      endUserAddress: user,
      qualityOfService: qos,
      timeAndTimeZone: noon,
      gGSNAddress: '192.0.2.20',
    },
  }),
  event(3, { detachSpecificInformation: { initiatingEntity: 0, routeingAreaUpdate: null } }),
  event(13, { disconnectSpecificInformation: { initiatingEntity: 3 } }),
  event(11, {
    pDPContextEstablishmentSpecificInformation: {
      accessPointName: 'internet',
      endUserAddress: user,
      qualityOfService: qos,
      locationInformationGPRS: locationGprs,
      timeAndTimeZone: noon,
      pDPInitiationType: 1,
      'secondaryPDP-context': null,
    },
  }),
  event(12, {
    pDPContextEstablishmentAcknowledgementSpecificInformation: {
      accessPointName: 'internet',
      chargingID: '01020304',
      endUserAddress: user,
      qualityOfService: qos,
      locationInformationGPRS: locationGprs,
      timeAndTimeZone: noon,
      gGSNAddress: '192.0.2.20',
    },
  }),
  vector('requestReportGPRSEvent', 81, 3, 'invoke', { gPRSEvent: [{ gPRSEventType: 2, monitorMode: 1 }], pDPID: '01' }),
  vector('resetTimerGPRS', 82, 3, 'invoke', { timerID: 0, timervalue: 30 }),
  vector('cancelGPRS', 73, 3, 'invoke', { pDPID: '01' }),
  vector('applyChargingGPRS', 71, 3, 'invoke', {
    chargingCharacteristics: { maxTransferredVolume: 1048576 },
    tariffSwitchInterval: 600,
    pDPID: '01',
  }),
  vector('applyChargingGPRS', 71, 3, 'invoke', { chargingCharacteristics: { maxElapsedTime: 3600 } }),
  vector('applyChargingReportGPRS', 72, 3, 'invoke', {
    chargingResult: { transferredVolume: { volumeIfNoTariffSwitch: 4096 } },
    qualityOfService: qos,
    active: true,
    pDPID: '01',
    chargingRollOver: { transferredVolumeRollOver: { 'rO-VolumeIfNoTariffSwitch': 1 } },
  }),
  vector('applyChargingReportGPRS', 72, 3, 'invoke', {
    chargingResult: {
      elapsedTime: { timeGPRSIfTariffSwitch: { timeGPRSSinceLastTariffSwitch: 60, timeGPRSTariffSwitchInterval: 600 } },
    },
    chargingRollOver: {
      elapsedTimeRollOver: {
        'rO-TimeGPRSIfTariffSwitch': { 'rO-TimeGPRSSinceLastTariffSwitch': 0, 'rO-TimeGPRSTariffSwitchInterval': 1 },
      },
    },
  }),
  vector('furnishChargingInformationGPRS', 77, 3, 'invoke', {
    fCIBCCCAMELsequence1: { freeFormatData: '01020304', pDPID: '01', appendFreeFormatData: 1 },
  }),
  vector('sendChargingInformationGPRS', 83, 3, 'invoke', {
    sCIGPRSBillingChargingCharacteristics: {
      aOCGPRS: { aOCInitial: advice, aOCSubsequent: { 'cAI-GSM0224': advice, tariffSwitchInterval: 60 } },
      pDPID: '01',
    },
  }),

  error('cancel', 1, { problem: 1, operation: 3 }),
  error('callInformationRequest', 10, 1),
  error('connect', 11, 0),
  error('initialDP', 12, 2),
]
