/**
 * Control of short messages between smsSSF and gsmSCF (TS 29.078 §7): sender, receiver and cell of every message of a subscriber whose profile
 * has an SMS-CSI, and the power to send it elsewhere.
 */
import { enumerated, integer, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, list, operation, optional, sequence } from '../describe.js'
import { embedded } from '../embedded.js'
import { locationInformation } from '../map/location.js'
import { imei, imsi, isdnAddress } from '../map/types.js'
import { alphabetOf, pidMeaning } from '../sms/coding.js'
import { codingMarks } from '../sms/content.js'
import type { Octets } from '../octets.js'
import { extensions, locationInformationGprs, miscCallInfo } from './data-types.js'
import {
  errorsWith,
  missingCustomerRecord,
  missingParameter,
  parameterOutOfRange,
  taskRefused,
  unexpectedComponentSequence,
  unexpectedDataValue,
  unexpectedParameter,
} from './errors.js'
import { calledPartyBcdNumber, monitorMode, rpCause, serviceKey, timeAndTimezone, timerId } from './types.js'

const eventTypeSms = enumerated({
  'sms-CollectedInfo': 1,
  'o-smsFailure': 2,
  'o-smsSubmission': 3,
  'sms-DeliveryRequested': 11,
  't-smsFailure': 12,
  't-smsDelivery': 13,
})

/** GPRSMSClass: what the phone can do. */
export const gprsMsClass = sequence(
  field('mSNetworkCapability', context(0), octetString),
  optional('mSRadioAccessCapability', context(1), octetString),
)

const octet = (octets: Octets, from: number, to: number): number => (from < to ? (octets[from] as number) : 0)
const protocolIdentifier: LeafType = leaf({
  ...octetString.codec,
  marksOf: (octets, from, to) => codingMarks(octet(octets, from, to), 0),
  note: (value) => pidMeaning(Number.parseInt(String(value).slice(0, 2), 16) || 0),
})
const dataCodingScheme: LeafType = leaf({
  ...octetString.codec,
  marksOf: (octets, from, to) => codingMarks(0, octet(octets, from, to)),
  note: (value) => alphabetOf(Number.parseInt(String(value).slice(0, 2), 16) || 0),
})

/** initialDPSMS (§12.5): a message is to be sent or delivered. */
export const initialDPSMS = operation('initialDPSMS', 60, {
  argument: sequence(
    field('serviceKey', context(0), serviceKey),
    optional('destinationSubscriberNumber', context(1), calledPartyBcdNumber),
    optional('callingPartyNumber', context(2), calledPartyBcdNumber),
    optional('eventTypeSMS', context(3), eventTypeSms),
    optional('iMSI', context(4), imsi.into('imsi')),
    optional('locationInformationMSC', context(5), locationInformation),
    optional('locationInformationGPRS', context(6), locationInformationGprs),
    optional('sMSCAddress', context(7), isdnAddress),
    optional('timeAndTimezone', context(8), timeAndTimezone),
    optional('tPShortMessageSpecificInfo', context(9), octetString),
    optional('tPProtocolIdentifier', context(10), protocolIdentifier),
    optional('tPDataCodingScheme', context(11), dataCodingScheme),
    optional('tPValidityPeriod', context(12), octetString),
    extensions(13),
    optional('smsReferenceNumber', context(14), octetString),
    optional('mscAddress', context(15), isdnAddress.into('node')),
    optional('sgsn-Number', context(16), isdnAddress.into('node')),
    optional('ms-Classmark2', context(17), octetString),
    optional('gPRSMSClass', context(18), gprsMsClass),
    optional('iMEI', context(19), imei.into('imei')),
    optional('calledPartyNumber', context(20), isdnAddress.into('msisdn')), // of the receiver, when a message is delivered
  ),
  errors: errorsWith(missingCustomerRecord, parameterOutOfRange),
})

/** furnishChargingInformationSMS (§12.4). */
export const furnishChargingInformationSMS = operation('furnishChargingInformationSMS', 61, {
  argument: embedded(
    'CAMEL-FCISMSBillingChargingCharacteristics',
    choice(
      field(
        'fCIBCCCAMELsequence1',
        context(0),
        sequence(
          field('freeFormatData', context(0), octetString),
          optional('appendFreeFormatData', context(1), enumerated({ overwrite: 0, append: 1 })),
        ),
      ),
    ),
  ),
  errors: [missingParameter, taskRefused, unexpectedComponentSequence, unexpectedDataValue, unexpectedParameter],
})

/** connectSMS (§12.1): other sender, receiver or service centre. */
export const connectSMS = operation('connectSMS', 62, {
  argument: sequence(
    optional('callingPartysNumber', context(0), calledPartyBcdNumber),
    optional('destinationSubscriberNumber', context(1), calledPartyBcdNumber),
    optional('sMSCAddress', context(2), isdnAddress),
    extensions(10),
  ),
  errors: errorsWith(parameterOutOfRange),
})

/** requestReportSMSEvent (§12.7). */
export const requestReportSMSEvent = operation('requestReportSMSEvent', 63, {
  argument: sequence(
    field(
      'sMSEvents',
      context(0),
      list('sMSEvent', sequence(field('eventTypeSMS', context(0), eventTypeSms), field('monitorMode', context(1), monitorMode))),
    ),
    extensions(10),
  ),
  errors: errorsWith(parameterOutOfRange),
})

const moSmsCause = enumerated({
  systemFailure: 0,
  unexpectedDataValue: 1,
  facilityNotSupported: 2,
  'sM-DeliveryFailure': 3,
  releaseFromRadioInterface: 4,
})

/** eventReportSMS (§12.3). */
export const eventReportSMS = operation('eventReportSMS', 64, {
  argument: sequence(
    field('eventTypeSMS', context(0), eventTypeSms),
    optional(
      'eventSpecificInformationSMS',
      context(1),
      choice(
        field('o-smsFailureSpecificInfo', context(0), sequence(optional('failureCause', context(0), moSmsCause))),
        field('o-smsSubmissionSpecificInfo', context(1), sequence()),
        field('t-smsFailureSpecificInfo', context(2), sequence(optional('failureCause', context(0), rpCause))),
        field('t-smsDeliverySpecificInfo', context(3), sequence()),
      ),
    ),
    optional('miscCallInfo', context(2), miscCallInfo),
    extensions(10),
  ),
})

/** continueSMS (§12.2). */
export const continueSMS = operation('continueSMS', 65, {})

/** releaseSMS (§12.6): the message is not sent. */
export const releaseSMS = operation('releaseSMS', 66, { argument: rpCause })

/** resetTimerSMS (§12.8). */
export const resetTimerSMS = operation('resetTimerSMS', 67, {
  argument: sequence(optional('timerID', context(0), timerId), field('timervalue', context(1), integer), extensions(2)),
  errors: [missingParameter, parameterOutOfRange, taskRefused, unexpectedComponentSequence, unexpectedDataValue, unexpectedParameter],
})
