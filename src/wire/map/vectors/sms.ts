/** Vectors of the short message service, built by us: every operation and version of sms.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550101'
const serviceCentre = '447700900010'
const msc = '447700900020'
const deliver = { type: 'SMS-DELIVER', address: '12025550199', pid: 0, dcs: 0, userDataLength: 10 }
const submit = { type: 'SMS-SUBMIT', address: '12025550199', pid: 0, dcs: 0, userDataLength: 10 }
const diameter = { 'diameter-Name': 'mme1.epc.mnc001.mcc001.3gppnetwork.org', 'diameter-Realm': 'epc.mnc001.mcc001.3gppnetwork.org' }
const correlationID = { 'hlr-id': '0010101', 'sip-uri-A': 'sip:a@ims.example.org', 'sip-uri-B': 'sip:b@ims.example.org' }

const delivered = (raw: string): Vector => ({
  operation: 'mt-forwardSM',
  opcode: 44,
  version: 3,
  kind: 'invoke',
  value: { 'sm-RP-DA': { imsi }, 'sm-RP-OA': { serviceCentreAddressOA: serviceCentre }, 'sm-RP-UI': { raw } },
})
/** First octet, originator 12025550101, TP-PID, TP-DCS, time, length of the user data, user data. */
const raw = (first: string, coding: string, length: string, data: string): string =>
  `${first}0b912120555010f1${coding}62101000000000${length}${data}`

/** DELIVERs whose contents give marks: silent, at once, for an application of the SIM, for a port. */
const marking: readonly Vector[] = [
  delivered(raw('04', '4000', '02', 'e834')),
  delivered(raw('04', '0010', '05', 'c8329bfd06')),
  delivered(raw('44', '7ff6', '17', '0270000012' + '0d0000000050534800000000000001020304')),
  delivered(raw('44', '00f5', '0b', '0605043e80000001020304')),
  delivered(raw('04', '00c8', '05', 'c8329bfd06')),
]

export const vectors: readonly Vector[] = [
  ...marking,
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 3,
    kind: 'invoke',
    value: { msisdn, 'sm-RP-PRI': true, serviceCentreAddress: { nature: 1, plan: 1, digits: '' } },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 1,
    kind: 'invoke',
    value: { msisdn, 'sm-RP-PRI': true, serviceCentreAddress: serviceCentre, teleserviceCode: '21' },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 2,
    kind: 'invoke',
    value: { msisdn, 'sm-RP-PRI': false, serviceCentreAddress: serviceCentre },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 3,
    kind: 'invoke',
    value: { msisdn, 'sm-RP-PRI': true, serviceCentreAddress: serviceCentre, gprsSupportIndicator: null },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 3,
    kind: 'invoke',
    value: {
      msisdn,
      'sm-RP-PRI': true,
      serviceCentreAddress: serviceCentre,
      gprsSupportIndicator: null,
      'sm-RP-MTI': 0,
      'sm-RP-SMEA': '12025550199',
      'sm-deliveryNotIntended': 0,
      'ip-sm-gwGuidanceIndicator': null,
      imsi,
      singleAttemptDelivery: null,
      correlationID,
    },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 1,
    kind: 'result',
    value: { imsi, locationInfoWithLMSI: { locationInfo: { roamingNumber: '447700900030' } }, 'mwd-Set': true },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 2,
    kind: 'result',
    value: { imsi, locationInfoWithLMSI: { locationInfo: { 'msc-Number': msc }, lmsi: '01020304' } },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 3,
    kind: 'result',
    value: { imsi, locationInfoWithLMSI: { 'networkNode-Number': msc, lmsi: '01020304' } },
  },
  {
    operation: 'sendRoutingInfoForSM',
    opcode: 45,
    version: 3,
    kind: 'result',
    value: {
      imsi,
      locationInfoWithLMSI: {
        'networkNode-Number': '447700900021',
        gprsNodeIndicator: null,
        'additional-Number': { 'msc-Number': msc },
        networkNodeDiameterAddress: diameter,
        thirdNumber: { 'sgsn-Number': '447700900022' },
      },
      'ip-sm-gwGuidance': { minimumDeliveryTimeValue: 30, recommendedDeliveryTimeValue: 600 },
    },
  },
  {
    operation: 'mo-forwardSM',
    opcode: 46,
    version: 1,
    kind: 'invoke',
    value: { 'sm-RP-DA': { serviceCentreAddressDA: serviceCentre }, 'sm-RP-OA': { msisdn }, 'sm-RP-UI': submit },
  },
  {
    operation: 'mo-forwardSM',
    opcode: 46,
    version: 2,
    kind: 'invoke',
    value: {
      'sm-RP-DA': { imsi },
      'sm-RP-OA': { serviceCentreAddressOA: serviceCentre },
      'sm-RP-UI': deliver,
      moreMessagesToSend: null,
    },
  },
  {
    operation: 'mo-forwardSM',
    opcode: 46,
    version: 3,
    kind: 'invoke',
    value: { 'sm-RP-DA': { serviceCentreAddressDA: serviceCentre }, 'sm-RP-OA': { msisdn }, 'sm-RP-UI': submit, imsi },
  },
  {
    operation: 'mo-forwardSM',
    opcode: 46,
    version: 3,
    kind: 'invoke',
    value: {
      'sm-RP-DA': { 'noSM-RP-DA': null },
      'sm-RP-OA': { 'noSM-RP-OA': null },
      'sm-RP-UI': {
        type: 'SMS-SUBMIT',
        address: { nature: 0, plan: 1, digits: '70000' },
        pid: 65,
        dcs: 4,
        userDataLength: 12,
        header: [5],
      },
      extensionContainer: { 'pcs-Extensions': {} },
      imsi,
      correlationID,
      'sm-DeliveryOutcome': 2,
    },
  },
  {
    operation: 'mo-forwardSM',
    opcode: 46,
    version: 3,
    kind: 'result',
    value: { 'sm-RP-UI': { type: 'SMS-SUBMIT-REPORT' } },
  },
  {
    operation: 'mt-forwardSM',
    opcode: 44,
    version: 2,
    kind: 'invoke',
    value: { 'sm-RP-DA': { imsi }, 'sm-RP-OA': { serviceCentreAddressOA: serviceCentre }, 'sm-RP-UI': deliver },
  },
  {
    operation: 'mt-forwardSM',
    opcode: 44,
    version: 3,
    kind: 'invoke',
    value: {
      'sm-RP-DA': { imsi },
      'sm-RP-OA': { serviceCentreAddressOA: serviceCentre },
      'sm-RP-UI': deliver,
      moreMessagesToSend: null,
    },
  },
  {
    operation: 'mt-forwardSM',
    opcode: 44,
    version: 3,
    kind: 'invoke',
    value: {
      'sm-RP-DA': { lmsi: '01020304' },
      'sm-RP-OA': { serviceCentreAddressOA: serviceCentre },
      // A message to the SIM: identifier 127, class 2, header with the port of a toolkit application.
      'sm-RP-UI': { type: 'SMS-DELIVER', address: { text: 'Example' }, pid: 127, dcs: 246, userDataLength: 10, header: [112] },
      smDeliveryTimer: 60,
      smDeliveryStartTime: 'ed2a4f80',
      'smsOverIP-OnlyIndicator': null,
      maximumRetransmissionTime: 'ed2a4f80',
      smsGmscAddress: '447700900011',
      smsGmscDiameterAddress: diameter,
    },
  },
  { operation: 'mt-forwardSM', opcode: 44, version: 3, kind: 'result', value: { 'sm-RP-UI': { type: 'SMS-DELIVER-REPORT' } } },
  {
    operation: 'reportSM-DeliveryStatus',
    opcode: 47,
    version: 1,
    kind: 'invoke',
    value: { msisdn, serviceCentreAddress: serviceCentre },
  },
  {
    operation: 'reportSM-DeliveryStatus',
    opcode: 47,
    version: 2,
    kind: 'invoke',
    value: { msisdn, serviceCentreAddress: serviceCentre, 'sm-DeliveryOutcome': 1 },
  },
  {
    operation: 'reportSM-DeliveryStatus',
    opcode: 47,
    version: 3,
    kind: 'invoke',
    value: {
      msisdn,
      serviceCentreAddress: serviceCentre,
      'sm-DeliveryOutcome': 1,
      absentSubscriberDiagnosticSM: 1,
      gprsSupportIndicator: null,
      'additionalSM-DeliveryOutcome': 1,
      additionalAbsentSubscriberDiagnosticSM: 6,
      imsi,
    },
  },
  { operation: 'reportSM-DeliveryStatus', opcode: 47, version: 2, kind: 'result', value: msisdn },
  { operation: 'reportSM-DeliveryStatus', opcode: 47, version: 3, kind: 'result', value: { storedMSISDN: msisdn } },
  {
    operation: 'informServiceCentre',
    opcode: 63,
    version: 3,
    kind: 'invoke',
    value: { storedMSISDN: msisdn, 'mw-Status': '011000', absentSubscriberDiagnosticSM: 1, additionalAbsentSubscriberDiagnosticSM: 6 },
  },
  { operation: 'alertServiceCentre', opcode: 64, version: 2, kind: 'invoke', value: { msisdn, serviceCentreAddress: serviceCentre } },
  {
    operation: 'alertServiceCentre',
    opcode: 64,
    version: 2,
    kind: 'invoke',
    value: {
      msisdn,
      serviceCentreAddress: serviceCentre,
      imsi,
      correlationID,
      maximumUeAvailabilityTime: 'ed2a4f80',
      smsGmscAlertEvent: 1,
      smsGmscDiameterAddress: diameter,
      newSGSNNumber: '447700900021',
      newMSCNumber: msc,
    },
  },
  {
    operation: 'alertServiceCentreWithoutResult',
    opcode: 49,
    version: 1,
    kind: 'invoke',
    value: { msisdn, serviceCentreAddress: serviceCentre },
  },
  { operation: 'readyForSM', opcode: 66, version: 2, kind: 'invoke', value: { imsi, alertReason: 0 } },
  {
    operation: 'readyForSM',
    opcode: 66,
    version: 3,
    kind: 'invoke',
    value: {
      imsi,
      alertReason: 1,
      alertReasonIndicator: null,
      additionalAlertReasonIndicator: null,
      maximumUeAvailabilityTime: 'ed2a4f80',
    },
  },
  { operation: 'readyForSM', opcode: 66, version: 3, kind: 'result', value: { extensionContainer: { 'pcs-Extensions': {} } } },
  { operation: 'noteSubscriberPresent', opcode: 48, version: 1, kind: 'invoke', value: imsi },
  {
    operation: 'mt-ForwardSM-VGCS',
    opcode: 21,
    version: 3,
    kind: 'invoke',
    value: { asciCallReference: '12345', 'sm-RP-OA': { serviceCentreAddressOA: serviceCentre }, 'sm-RP-UI': deliver },
  },
  {
    operation: 'mt-ForwardSM-VGCS',
    opcode: 21,
    version: 3,
    kind: 'result',
    value: {
      'sm-RP-UI': { type: 'SMS-DELIVER-REPORT' },
      dispatcherList: [msisdn, '12025550102'],
      ongoingCall: null,
      additionalDispatcherList: ['12025550103'],
    },
  },
]
