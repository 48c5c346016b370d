/** Control of packet sessions between gprsSSF and gsmSCF (TS 29.078 §8): who attaches where, with which access point, and what it may cost. */
import { boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence } from '../describe.js'
import { embedded } from '../embedded.js'
import { gsnAddress } from '../map/gprs.js'
import { apn, imei, imsi, isdnAddress, routeingArea } from '../map/types.js'
import { aocBeforeAnswer } from './charging.js'
import { endUserAddress, extensions, locationInformationGprs, miscCallInfo } from './data-types.js'
import {
  errorsWith,
  missingCustomerRecord,
  missingParameter,
  parameterOutOfRange,
  taskRefused,
  unexpectedComponentSequence,
  unexpectedDataValue,
  unexpectedParameter,
  unknownPDPID,
} from './errors.js'
import { gprsMsClass } from './sms.js'
import { monitorMode, serviceKey, timeAndTimezone, timerId } from './types.js'

/** PDPID: which of the sessions of one subscriber. */
const pdpId = octetString
const pdp = (tag: number) => optional('pDPID', context(tag), pdpId)

const gprsEventType = enumerated({
  attach: 1,
  attachChangeOfPosition: 2,
  detached: 3,
  'pdp-ContextEstablishment': 11,
  'pdp-ContextEstablishmentAcknowledgement': 12,
  disonnect: 13,
  'pdp-ContextChangeOfPosition': 14,
})

const qos = choice(field('short-QoS-format', context(0), octetString), field('long-QoS-format', context(1), octetString))
const qosExtension = sequence(
  field('supplement-to-long-QoS-format', context(0), octetString),
  optional('additionalSupplement', context(1), octetString),
)
const qualityOfService = sequence(
  optional('requested-QoS', context(0), qos),
  optional('subscribed-QoS', context(1), qos),
  optional('negotiated-QoS', context(2), qos),
  optional('requested-QoS-Extension', context(3), qosExtension),
  optional('subscribed-QoS-Extension', context(4), qosExtension),
  optional('negotiated-QoS-Extension', context(5), qosExtension),
)
const pdpInitiationType = enumerated({ mSInitiated: 0, networkInitiated: 1 })

/** initialDPGPRS (§13.10): a subscriber attaches or opens a session. */
export const initialDPGPRS = operation('initialDPGPRS', 78, {
  argument: sequence(
    field('serviceKey', context(0), serviceKey),
    field('gPRSEventType', context(1), gprsEventType),
    field('mSISDN', context(2), isdnAddress.into('msisdn')),
    field('iMSI', context(3), imsi.into('imsi')),
    field('timeAndTimeZone', context(4), timeAndTimezone),
    optional('gPRSMSClass', context(5), gprsMsClass),
    optional('endUserAddress', context(6), endUserAddress),
    optional('qualityOfService', context(7), qualityOfService),
    optional('accessPointName', context(8), apn),
    optional('routeingAreaIdentity', context(9), routeingArea.marks('givesCell')),
    optional('chargingID', context(10), octetString),
    optional('sGSNCapabilities', context(11), octetString),
    optional('locationInformationGPRS', context(12), locationInformationGprs),
    optional('pDPInitiationType', context(13), pdpInitiationType),
    extensions(14),
    optional('gGSNAddress', context(15), gsnAddress),
    optional('secondaryPDP-context', context(16), nothing),
    optional('iMEI', context(17), imei.into('imei')),
  ),
  errors: errorsWith(missingCustomerRecord, parameterOutOfRange),
})

/** connectGPRS (§13.5): another access point. */
export const connectGPRS = operation('connectGPRS', 74, {
  argument: sequence(field('accessPointName', context(0), apn), optional('pdpID', context(1), pdpId)),
  errors: errorsWith(parameterOutOfRange, unknownPDPID),
})

/** continueGPRS (§13.6). */
export const continueGPRS = operation('continueGPRS', 75, {
  argument: sequence(pdp(0)),
  errors: [missingParameter, unknownPDPID, unexpectedDataValue],
})

/** entityReleasedGPRS (§13.7). */
export const entityReleasedGPRS = operation('entityReleasedGPRS', 76, {
  argument: sequence(field('gPRSCause', context(0), octetString), pdp(1)),
  errors: [missingParameter, taskRefused, unknownPDPID],
})

/** releaseGPRS (§13.11). */
export const releaseGPRS = operation('releaseGPRS', 79, {
  argument: sequence(field('gprsCause', context(0), octetString), pdp(1)),
  errors: [missingParameter, taskRefused, unknownPDPID],
})

const initiatingEntity = enumerated({ mobileStation: 0, sgsn: 1, hlr: 2, ggsn: 3 })
const released = sequence(optional('initiatingEntity', context(0), initiatingEntity), optional('routeingAreaUpdate', context(1), nothing))

const gprsEventSpecificInformation = choice(
  field(
    'attachChangeOfPositionSpecificInformation',
    context(0),
    sequence(optional('locationInformationGPRS', context(0), locationInformationGprs)),
  ),
  field(
    'pdp-ContextchangeOfPositionSpecificInformation',
    context(1),
    sequence(
      optional('accessPointName', context(0), apn),
      optional('chargingID', context(1), octetString),
      optional('locationInformationGPRS', context(2), locationInformationGprs),
      optional('endUserAddress', context(3), endUserAddress),
      optional('qualityOfService', context(4), qualityOfService),
      optional('timeAndTimeZone', context(5), timeAndTimezone),
      optional('gGSNAddress', context(6), gsnAddress),
    ),
  ),
  field('detachSpecificInformation', context(2), released),
  field('disconnectSpecificInformation', context(3), released),
  field(
    'pDPContextEstablishmentSpecificInformation',
    context(4),
    sequence(
      optional('accessPointName', context(0), apn),
      optional('endUserAddress', context(1), endUserAddress),
      optional('qualityOfService', context(2), qualityOfService),
      optional('locationInformationGPRS', context(3), locationInformationGprs),
      optional('timeAndTimeZone', context(4), timeAndTimezone),
      optional('pDPInitiationType', context(5), pdpInitiationType),
      optional('secondaryPDP-context', context(6), nothing),
    ),
  ),
  field(
    'pDPContextEstablishmentAcknowledgementSpecificInformation',
    context(5),
    sequence(
      optional('accessPointName', context(0), apn),
      optional('chargingID', context(1), octetString),
      optional('endUserAddress', context(2), endUserAddress),
      optional('qualityOfService', context(3), qualityOfService),
      optional('locationInformationGPRS', context(4), locationInformationGprs),
      optional('timeAndTimeZone', context(5), timeAndTimezone),
      optional('gGSNAddress', context(6), gsnAddress),
    ),
  ),
)

/** eventReportGPRS (§13.8). */
export const eventReportGPRS = operation('eventReportGPRS', 80, {
  argument: sequence(
    field('gPRSEventType', context(0), gprsEventType),
    optional('miscGPRSInfo', context(1), miscCallInfo),
    optional('gPRSEventSpecificInformation', context(2), gprsEventSpecificInformation),
    pdp(3),
  ),
  errors: [unknownPDPID],
})

/** requestReportGPRSEvent (§13.12). */
export const requestReportGPRSEvent = operation('requestReportGPRSEvent', 81, {
  argument: sequence(
    field(
      'gPRSEvent',
      context(0),
      list('event', sequence(field('gPRSEventType', context(0), gprsEventType), field('monitorMode', context(1), monitorMode))),
    ),
    pdp(1),
  ),
  errors: errorsWith(parameterOutOfRange, unknownPDPID),
})

/** resetTimerGPRS (§13.13). */
export const resetTimerGPRS = operation('resetTimerGPRS', 82, {
  argument: sequence(optional('timerID', context(0), timerId), field('timervalue', context(1), integer)),
  errors: [
    missingParameter,
    parameterOutOfRange,
    taskRefused,
    unexpectedComponentSequence,
    unexpectedDataValue,
    unexpectedParameter,
    unknownPDPID,
  ],
})

/** activityTestGPRS (§13.1). */
export const activityTestGPRS = operation('activityTestGPRS', 70, {})

/** cancelGPRS (§13.4). */
export const cancelGPRS = operation('cancelGPRS', 73, {
  argument: sequence(pdp(0)),
  errors: [missingParameter, taskRefused, unknownPDPID],
})

/** applyChargingGPRS (§13.2). */
export const applyChargingGPRS = operation('applyChargingGPRS', 71, {
  argument: sequence(
    field(
      'chargingCharacteristics',
      context(0),
      choice(field('maxTransferredVolume', context(0), integer), field('maxElapsedTime', context(1), integer)), // octets, seconds
    ),
    optional('tariffSwitchInterval', context(1), integer), // seconds
    pdp(2),
  ),
  errors: errorsWith(parameterOutOfRange, unknownPDPID),
})

/** A counter, or two of them around a change of tariff. */
const counted = (none: string, some: string, since: string, interval: string) =>
  choice(
    field(none, context(0), integer),
    field(some, context(1), sequence(optional(since, context(0), integer), optional(interval, context(1), integer))),
  )

/** applyChargingReportGPRS (§13.3). */
export const applyChargingReportGPRS = operation('applyChargingReportGPRS', 72, {
  argument: sequence(
    field(
      'chargingResult',
      context(0),
      choice(
        field(
          'transferredVolume',
          context(0),
          counted('volumeIfNoTariffSwitch', 'volumeIfTariffSwitch', 'volumeSinceLastTariffSwitch', 'volumeTariffSwitchInterval'),
        ),
        field(
          'elapsedTime',
          context(1),
          counted('timeGPRSIfNoTariffSwitch', 'timeGPRSIfTariffSwitch', 'timeGPRSSinceLastTariffSwitch', 'timeGPRSTariffSwitchInterval'),
        ),
      ),
    ),
    optional('qualityOfService', context(1), qualityOfService),
    optional('active', context(2), boolean),
    pdp(3),
    optional(
      'chargingRollOver',
      context(4),
      choice(
        field(
          'transferredVolumeRollOver',
          context(0),
          counted(
            'rO-VolumeIfNoTariffSwitch',
            'rO-VolumeIfTariffSwitch',
            'rO-VolumeSinceLastTariffSwitch',
            'rO-VolumeTariffSwitchInterval',
          ),
        ),
        field(
          'elapsedTimeRollOver',
          context(1),
          counted(
            'rO-TimeGPRSIfNoTariffSwitch',
            'rO-TimeGPRSIfTariffSwitch',
            'rO-TimeGPRSSinceLastTariffSwitch',
            'rO-TimeGPRSTariffSwitchInterval',
          ),
        ),
      ),
    ),
  ),
  errors: errorsWith(parameterOutOfRange, unknownPDPID),
})

/** furnishChargingInformationGPRS (§13.9). */
export const furnishChargingInformationGPRS = operation('furnishChargingInformationGPRS', 77, {
  argument: embedded(
    'CAMEL-FCIGPRSBillingChargingCharacteristics',
    sequence(
      field(
        'fCIBCCCAMELsequence1',
        context(0),
        sequence(
          field('freeFormatData', context(0), octetString),
          pdp(1),
          optional('appendFreeFormatData', context(2), enumerated({ overwrite: 0, append: 1 })),
        ),
      ),
    ),
  ),
  errors: [missingParameter, taskRefused, unexpectedComponentSequence, unexpectedDataValue, unexpectedParameter, unknownPDPID],
})

/** sendChargingInformationGPRS (§13.14). */
export const sendChargingInformationGPRS = operation('sendChargingInformationGPRS', 83, {
  argument: sequence(
    field(
      'sCIGPRSBillingChargingCharacteristics',
      context(0),
      embedded('CAMEL-SCIGPRSBillingChargingCharacteristics', sequence(field('aOCGPRS', context(0), aocBeforeAnswer), pdp(1))),
    ),
  ),
  errors: errorsWith(parameterOutOfRange, unknownPDPID),
})
