/**
 * Operations between phone and network (TS 24.080 §4.2, types §4.4.2) that have MAP’s codes: supplementary services and location services over the
 * radio interface. Between networks none of them has a place. Left out: the inner coding of assistance data (TS 49.031) and of LPP messages.
 */
import { boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence } from '../describe.js'
import {
  callBarred,
  dataMissing,
  deflectionToServedSubscriber,
  facilityNotSupported,
  forwardingFailed,
  forwardingViolation,
  illegalSSOperation,
  invalidDeflectedToNumber,
  longTermDenial,
  maxNumberOfMPTYParticipantsExceeded,
  positionMethodFailure,
  rejectedByNetwork,
  rejectedByUser,
  resourcesNotAvailable,
  shortTermDenial,
  specialServiceCode,
  ssCode,
  ssErrorStatus,
  ssIncompatibility,
  ssNotAvailable,
  ssStatus,
  ssSubscriptionViolation,
  systemFailure,
  unexpectedDataValue,
} from './errors.js'
import { gsnAddress } from './gprs.js'
import {
  areaEventInfo,
  deferredLocationEventType,
  lcsClientExternalId,
  lcsClientName,
  lcsQoS,
  lcsRequestorId,
  lcsServiceTypeId,
  locationType,
  periodicLdrInfo,
  reportingPlmnList,
  supportedGadShapes,
} from './lcs.js'
import { notificationToMsUser } from './subscription.js'
import { alertingPattern, ccbsFeature, isdnSubaddress } from './supplementary.js'
import { addressString, isdnAddress, locationEstimate } from './types.js'

const nameSet = sequence(
  field('dataCodingScheme', context(0), octetString),
  field('lengthInCharacters', context(1), integer),
  field('nameString', context(2), octetString),
)
const nameIndicator = sequence(
  optional(
    'callingName',
    context(0),
    choice(
      field('namePresentationAllowed', context(0), nameSet),
      field('presentationRestricted', context(1), nothing),
      field('nameUnavailable', context(2), nothing),
      field('namePresentationRestricted', context(3), nameSet),
    ),
  ),
)

const remotePartyNumber = sequence(
  field('partyNumber', context(0), isdnAddress),
  optional('partyNumberSubaddress', context(1), isdnSubaddress),
)
const ectIndicator = sequence(
  field('ect-CallState', context(0), enumerated({ alerting: 0, active: 1 })),
  optional(
    'rdn',
    context(1),
    choice(
      field('presentationAllowedAddress', context(0), remotePartyNumber),
      field('presentationRestricted', context(1), nothing),
      field('numberNotAvailableDueToInterworking', context(2), nothing),
      field('presentationRestrictedAddress', context(3), remotePartyNumber),
    ),
  ),
)

/** notifySS: the network tells a phone what a supplementary service did. */
export const notifySS = operation('notifySS', 16, {
  argument: sequence(
    optional('ss-Code', context(1), ssCode),
    optional('ss-Status', context(4), ssStatus),
    optional('ss-Notification', context(5), octetString),
    optional('callIsWaiting-Indicator', context(14), nothing),
    optional('callOnHold-Indicator', context(15), enumerated({ callRetrieved: 0, callOnHold: 1 })),
    optional('mpty-Indicator', context(16), nothing),
    optional('cug-Index', context(17), integer),
    optional('clirSuppressionRejected', context(18), nothing),
    optional('ect-Indicator', context(19), ectIndicator),
    optional('nameIndicator', context(20), nameIndicator),
    optional('ccbs-Feature', context(21), ccbsFeature),
    optional('alertingPattern', context(22), alertingPattern),
    optional('multicall-Indicator', context(23), enumerated({ 'nbr-SNexceeded': 0, 'nbr-Userexceeded': 1 })),
  ),
})

/** forwardChargeAdvice: what a call costs. */
export const forwardChargeAdvice = operation('forwardChargeAdvice', 125, {
  timer: 'ml',
  argument: sequence(
    field('ss-Code', context(0), ssCode),
    field('chargingInformation', context(1), sequence(...[1, 2, 3, 4, 5, 6, 7].map((n) => optional(`e${n}`, context(n), integer)))),
  ),
})

/** forwardCUG-Info: the closed user group of a call. */
export const forwardCUGInfo = operation('forwardCUG-Info', 120, {
  argument: sequence(
    optional('cug-Index', context(0), integer),
    optional('suppressPrefCUG', context(1), nothing),
    optional('suppressOA', context(2), nothing),
  ),
})

const partyErrors = [illegalSSOperation, ssErrorStatus, ssIncompatibility, facilityNotSupported, systemFailure]

/** buildMPTY: the phone joins its calls to a conference. */
export const buildMPTY = operation('buildMPTY', 124, {
  errors: [
    illegalSSOperation,
    ssErrorStatus,
    ssNotAvailable,
    ssIncompatibility,
    systemFailure,
    resourcesNotAvailable,
    maxNumberOfMPTYParticipantsExceeded,
  ],
})
/** holdMPTY. */
export const holdMPTY = operation('holdMPTY', 123, { errors: partyErrors })
/** retrieveMPTY. */
export const retrieveMPTY = operation('retrieveMPTY', 122, { errors: partyErrors })
/** splitMPTY. */
export const splitMPTY = operation('splitMPTY', 121, { errors: partyErrors })

/** explicitCT: the phone connects its two calls with each other. */
export const explicitCT = operation('explicitCT', 126, {
  errors: [...partyErrors, ssNotAvailable, resourcesNotAvailable, callBarred],
})

/** accessRegisterCCEntry: the phone asks for completion of a call to a busy subscriber. */
export const accessRegisterCCEntry = operation('accessRegisterCCEntry', 119, {
  argument: sequence(),
  result: sequence(optional('ccbs-Feature', context(0), ccbsFeature)),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    callBarred,
    illegalSSOperation,
    ssErrorStatus,
    ssIncompatibility,
    shortTermDenial,
    longTermDenial,
    facilityNotSupported,
  ],
})

/** callDeflection: the phone sends a call elsewhere instead of answering. */
export const callDeflection = operation('callDeflection', 117, {
  argument: sequence(field('deflectedToNumber', context(0), addressString), optional('deflectedToSubaddress', context(1), isdnSubaddress)),
  errors: [
    ...partyErrors,
    ssNotAvailable,
    resourcesNotAvailable,
    forwardingViolation,
    callBarred,
    deflectionToServedSubscriber,
    invalidDeflectedToNumber,
    specialServiceCode,
    forwardingFailed,
  ],
})

/** userUserService: what the callers send each other. */
export const userUserService = operation('userUserService', 118, {
  argument: sequence(
    field('uUS-Service', context(0), enumerated({ uUS1: 1, uUS2: 2, uUS3: 3 })),
    field('uUS-Required', context(1), boolean),
  ),
  errors: [...partyErrors, ssNotAvailable, resourcesNotAvailable, rejectedByNetwork, rejectedByUser],
})

/** lcs-LocationNotification: the phone shows who wants to know where it is, and may refuse. */
export const lcsLocationNotification = operation('lcs-LocationNotification', 116, {
  argument: sequence(
    field('notificationType', context(0), notificationToMsUser),
    field('locationType', context(1), locationType),
    optional('lcsClientExternalID', context(2), lcsClientExternalId),
    optional('lcsClientName', context(3), lcsClientName),
    optional('lcsRequestorID', context(4), lcsRequestorId),
    optional(
      'lcsCodeword',
      context(5),
      sequence(field('dataCodingScheme', context(0), octetString), field('lcsCodewordString', context(1), octetString)),
    ),
    optional('lcsServiceTypeID', context(6), lcsServiceTypeId),
  ),
  result: sequence(optional('verificationResponse', context(0), enumerated({ permissionDenied: 0, permissionGranted: 1 }))),
  errors: [systemFailure, unexpectedDataValue],
})

const terminationCause = enumerated({ subscriberTermination: 0, uETermination: 1 })
const estimate = locationEstimate.marks('givesCell')

/** lcs-MOLR: the phone asks where it is, for itself or for somebody whom it names. */
export const lcsMOLR = operation('lcs-MOLR', 115, {
  timer: 'ml',
  argument: sequence(
    field(
      'molr-Type',
      context(0),
      enumerated({
        locationEstimate: 0,
        assistanceData: 1,
        deCipheringKeys: 2,
        'deferredMo-lrTTTPInitiation': 3,
        'deferredMo-lrSelfLocationInitiation': 4,
        'deferredMt-lrOrmo-lrTTTPLocationEstimate': 5,
        'deferredMt-lrOrmo-lrCancellation': 6,
      }),
    ),
    optional(
      'locationMethod',
      context(1),
      enumerated({ msBasedEOTD: 0, msAssistedEOTD: 1, assistedGPS: 2, msBasedOTDOA: 3, assistedGANSS: 4, assistedGPSandGANSS: 5 }),
    ),
    optional('lcs-QoS', context(2), lcsQoS),
    optional('lcsClientExternalID', context(3), lcsClientExternalId),
    optional('mlc-Number', context(4), isdnAddress.into('client')),
    optional('gpsAssistanceData', context(5), octetString),
    optional('supportedGADShapes', context(6), supportedGadShapes),
    optional('lcsServiceTypeID', context(7), lcsServiceTypeId),
    optional('ageOfLocationInfo', context(8), integer),
    optional('locationType', context(9), locationType),
    optional('pseudonymIndicator', context(10), nothing),
    optional('h-gmlc-address', context(11), gsnAddress),
    optional('locationEstimate', context(12), estimate),
    optional('velocityEstimate', context(13), octetString),
    optional('referenceNumber', context(14), octetString),
    optional('periodicLDRInfo', context(15), periodicLdrInfo),
    optional('locationUpdateRequest', context(16), nothing),
    optional('sequenceNumber', context(17), integer),
    optional('terminationCause', context(18), terminationCause),
    optional('mo-lrShortCircuit', context(19), nothing),
    optional('ganssAssistanceData', context(20), octetString),
    optional('multiplePositioningProtocolPDUs', context(21), list('positioningProtocolPDU', octetString)),
  ),
  result: sequence(
    optional('locationEstimate', context(0), estimate),
    optional('decipheringKeys', context(1), octetString),
    optional('add-LocationEstimate', context(2), estimate),
    optional('velocityEstimate', context(3), octetString),
    optional('referenceNumber', context(4), octetString),
    optional('h-gmlc-address', context(5), gsnAddress),
    optional('mo-lrShortCircuit', context(6), nothing),
    optional('reportingPLMNList', context(7), reportingPlmnList),
  ),
  errors: [systemFailure, unexpectedDataValue, dataMissing, facilityNotSupported, ssSubscriptionViolation, positionMethodFailure],
})

const reference = field('referenceNumber', context(0), octetString)

/** lcs-AreaEventRequest: the phone is to report when it enters or leaves an area. */
export const lcsAreaEventRequest = operation('lcs-AreaEventRequest', 114, {
  argument: sequence(
    reference,
    field('h-gmlc-address', context(1), gsnAddress),
    field('deferredLocationEventType', context(3), deferredLocationEventType),
    field('areaEventInfo', context(4), areaEventInfo),
  ),
  errors: [systemFailure, facilityNotSupported, unexpectedDataValue],
})

/** lcs-AreaEventReport: the phone reports it. */
export const lcsAreaEventReport = operation('lcs-AreaEventReport', 113, {
  timer: 'ml',
  argument: sequence(reference, field('h-gmlc-address', context(1), gsnAddress)),
  errors: [systemFailure, unexpectedDataValue, facilityNotSupported],
})

/** lcs-AreaEventCancellation. */
export const lcsAreaEventCancellation = operation('lcs-AreaEventCancellation', 112, {
  argument: sequence(reference, field('h-gmlc-address', context(1), gsnAddress)),
  errors: [systemFailure, facilityNotSupported, unexpectedDataValue],
})

/** lcs-PeriodicLocationRequest: the phone is to report where it is, again and again. */
export const lcsPeriodicLocationRequest = operation('lcs-PeriodicLocationRequest', 111, {
  argument: sequence(
    reference,
    field('periodicLDRInfo', context(1), periodicLdrInfo),
    field('lcsClientExternalID', context(2), lcsClientExternalId),
    optional('qoS', context(3), lcsQoS),
    optional('h-gmlc-address', context(4), gsnAddress),
    optional('mo-lrShortCircuit', context(5), nothing),
    optional('reportingPLMNList', context(6), reportingPlmnList),
  ),
  result: sequence(optional('mo-lrShortCircuit', context(0), nothing)),
  errors: [systemFailure, facilityNotSupported, unexpectedDataValue, dataMissing],
})

/** lcs-LocationUpdate: the network tells the phone what it has told others. */
export const lcsLocationUpdate = operation('lcs-LocationUpdate', 110, {
  argument: sequence(
    optional('referenceNumber', context(0), octetString),
    optional('add-LocationEstimate', context(1), estimate),
    optional('velocityEstimate', context(2), octetString),
    optional('sequenceNumber', context(3), integer),
  ),
  result: sequence(optional('terminationCause', context(0), terminationCause)),
  errors: [systemFailure, unexpectedDataValue],
})

/** lcs-PeriodicLocationCancellation. */
export const lcsPeriodicLocationCancellation = operation('lcs-PeriodicLocationCancellation', 109, {
  argument: sequence(reference, optional('h-gmlc-address', context(1), gsnAddress)),
  errors: [systemFailure, unexpectedDataValue],
})
