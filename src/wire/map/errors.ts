/**
 * The errors of MAP (TS 29.002 §17.6.6) and their parameters (§17.7.7). Versions 1 and 2 had bare enumerated forms where version 3 has a SEQUENCE.
 * Service codes that error parameters share with the operations stand here too.
 */
import { boolean, enumerated, integer, namedInteger, nothing, objectIdentifier, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, type MapError, mapError, optional, sequence, type Type } from '../describe.js'
import { ntpText } from '../ntp.js'
import { tpdu } from '../sms/tpdu.js'
import { extensionContainer, imsi } from './types.js'

const extension = optional('extensionContainer', extensionContainer)
/** Most parameters hold nothing but room for extensions. */
const extensible = sequence(extension)

const names = (table: Readonly<Record<string, number>>): LeafType => {
  const byCode = new Map(Object.entries(table).map(([name, code]) => [code, name]))
  return leaf({ ...octetString.codec, note: (v) => (typeof v === 'string' ? byCode.get(Number.parseInt(v.slice(0, 2), 16)) : undefined) })
}

/** SS-Code (TS 29.002 §17.7.5): one octet, group and service. */
export const ssCode = names({
  allSS: 0x00,
  allLineIdentificationSS: 0x10,
  clip: 0x11,
  clir: 0x12,
  colp: 0x13,
  colr: 0x14,
  mci: 0x15,
  allNameIdentificationSS: 0x18,
  cnap: 0x19,
  allForwardingSS: 0x20,
  cfu: 0x21,
  cd: 0x24,
  allCondForwardingSS: 0x28,
  cfb: 0x29,
  cfnry: 0x2a,
  cfnrc: 0x2b,
  allCallOfferingSS: 0x30,
  ect: 0x31,
  mah: 0x32,
  allCallCompletionSS: 0x40,
  cw: 0x41,
  hold: 0x42,
  'ccbs-A': 0x43,
  'ccbs-B': 0x44,
  mc: 0x45,
  allMultiPartySS: 0x50,
  multiPTY: 0x51,
  'allCommunityOfInterest-SS': 0x60,
  cug: 0x61,
  allChargingSS: 0x70,
  aoci: 0x71,
  aocc: 0x72,
  allAdditionalInfoTransferSS: 0x80,
  uus1: 0x81,
  uus2: 0x82,
  uus3: 0x83,
  allBarringSS: 0x90,
  barringOfOutgoingCalls: 0x91,
  baoc: 0x92,
  boic: 0x93,
  boicExHC: 0x94,
  barringOfIncomingCalls: 0x99,
  baic: 0x9a,
  bicRoam: 0x9b,
  allCallPrioritySS: 0xa0,
  emlpp: 0xa1,
  allLCSPrivacyException: 0xb0,
  universal: 0xb1,
  callSessionRelated: 0xb2,
  callSessionUnrelated: 0xb3,
  plmnoperator: 0xb4,
  serviceType: 0xb5,
  'allMOLR-SS': 0xc0,
  basicSelfLocation: 0xc1,
  autonomousSelfLocation: 0xc2,
  transferToThirdParty: 0xc3,
  'allPLMN-specificSS': 0xf0,
})

/** SS-Status (TS 29.002 §17.7.4): the Q, P, R and A bits of TS 23.011. */
export const ssStatus: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const bits = Number.parseInt(typeof value === 'string' ? value.slice(0, 2) : '', 16)
    if (Number.isNaN(bits)) return undefined
    const set = (['active', 'registered', 'provisioned', 'quiescent'] as const).filter((_, i) => (bits & (1 << i)) !== 0)
    return set.length > 0 ? set.join(', ') : 'none'
  },
})

/** BearerServiceCode (TS 29.002 §17.7.10): the groups of TS 22.002. */
export const bearerServiceCode = names({
  allBearerServices: 0x00,
  allDataPDS_Services: 0x70,
  allDataCDA_Services: 0x10,
  allDataCDS_Services: 0x18,
  allPadAccessCA_Services: 0x20,
  'allPLMN-specificBS': 0xd0,
})
/** TeleserviceCode (TS 29.002 §17.7.9). */
export const teleserviceCode = names({
  allTeleservices: 0x00,
  allSpeechTransmissionServices: 0x10,
  telephony: 0x11,
  emergencyCalls: 0x12,
  allShortMessageServices: 0x20,
  'shortMessageMT-PP': 0x21,
  'shortMessageMO-PP': 0x22,
  allFacsimileTransmissionServices: 0x60,
  facsimileGroup3AndAlterSpeech: 0x61,
  automaticFacsimileGroup3: 0x62,
  facsimileGroup4: 0x63,
  allVoiceGroupCallServices: 0x90,
  voiceGroupCall: 0x91,
  voiceBroadcastCall: 0x92,
  'allPLMN-specificTS': 0xd0,
})
/** BasicServiceCode (TS 29.002 §17.7.8). */
export const basicServiceCode = choice(
  field('bearerService', context(2), bearerServiceCode),
  field('teleservice', context(3), teleserviceCode),
)

/** Time (TS 29.002 §17.7.8): seconds since 1900 as in RFC 3588, four octets. */
export const time: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const seconds = typeof value === 'string' && value.length === 8 ? Number.parseInt(value, 16) : Number.NaN
    return Number.isNaN(seconds) ? undefined : ntpText(seconds)
  },
})

/** NetworkResource (TS 29.002 §17.7.8). */
export const networkResource = enumerated({ plmn: 0, hlr: 1, vlr: 2, pvlr: 3, controllingMSC: 4, vmsc: 5, eir: 6, rss: 7 })
const additionalNetworkResource = enumerated({ sgsn: 0, ggsn: 1, gmlc: 2, gsmSCF: 3, nplr: 4, auc: 5, ue: 6, mme: 7 })

/** AbsentSubscriberDiagnosticSM: the values of TS 23.040 §3.3.2. */
export const absentSubscriberDiagnosticSM = namedInteger({
  'no paging response via the MSC': 0,
  'IMSI detached': 1,
  'roaming restriction': 2,
  'deregistered in the HLR for non-GPRS': 3,
  'MS purged for non-GPRS': 4,
  'no paging response via the SGSN': 5,
  'GPRS detached': 6,
  'deregistered in the HLR for GPRS': 7,
  'MS purged for GPRS': 8,
  'unidentified subscriber via the MSC': 9,
  'unidentified subscriber via the SGSN': 10,
  'deregistered in the HSS/HLR for IMS': 11,
  'no response via the IP-SM-GW': 12,
  'the MS is temporarily unavailable': 13,
})

/** SecurityHeader and ProtectedPayload of MAPsec (TS 29.002 §17.7.14, TS 33.200). */
export const securedParameter = sequence(
  field(
    'securityHeader',
    sequence(
      field('securityParametersIndex', octetString),
      field(
        'originalComponentIdentifier',
        choice(
          field('operationCode', context(0), choice(field('localValue', integer), field('globalValue', objectIdentifier))),
          field('errorCode', context(1), choice(field('localValue', integer), field('globalValue', objectIdentifier))),
          field('userInfo', context(2), nothing),
        ),
      ),
      optional('initialisationVector', octetString),
    ),
  ),
  optional('protectedPayload', octetString),
)

const onlyExtension = (name: string, code: number): MapError => mapError(name, code, extensible)
const bareThenSequence = (name: string, code: number, bare: Type, full: Type): MapError => mapError(name, code, { 1: bare, 3: full })

// --- generic ---

export const systemFailure = bareThenSequence(
  'systemFailure',
  34,
  networkResource,
  sequence(
    optional('networkResource', networkResource),
    extension,
    optional('additionalNetworkResource', context(0), additionalNetworkResource),
    optional('failureCauseParam', context(1), enumerated({ limitReachedOnNumberOfConcurrentLocationRequests: 0 })),
  ),
)
export const dataMissing = onlyExtension('dataMissing', 35)
export const unexpectedDataValue = mapError(
  'unexpectedDataValue',
  36,
  sequence(extension, optional('unexpectedSubscriber', context(0), nothing)),
)
export const facilityNotSupported = mapError(
  'facilityNotSupported',
  21,
  sequence(
    extension,
    optional('shapeOfLocationEstimateNotSupported', context(0), nothing),
    optional('neededLcsCapabilityNotSupportedInServingNode', context(1), nothing),
  ),
)
export const incompatibleTerminal = onlyExtension('incompatibleTerminal', 28)
export const resourceLimitation = onlyExtension('resourceLimitation', 51)
/** MAPsec only, withdrawn with Rel-7. */
export const secureTransportError = mapError('secureTransportError', 4, securedParameter)

// --- identification and numbering ---

export const unknownSubscriber = mapError(
  'unknownSubscriber',
  1,
  sequence(
    extension,
    optional('unknownSubscriberDiagnostic', enumerated({ imsiUnknown: 0, 'gprs-eps-SubscriptionUnknown': 1, npdbMismatch: 2 })),
  ),
)
export const numberChanged = onlyExtension('numberChanged', 44)
/** Version 1 only. */
export const unknownBaseStation = mapError('unknownBaseStation', 2)
export const unknownMSC = mapError('unknownMSC', 3)
export const unidentifiedSubscriber = onlyExtension('unidentifiedSubscriber', 5)
export const unknownEquipment = mapError('unknownEquipment', 7)

// --- subscription ---

const roamingNotAllowedCause = enumerated({ plmnRoamingNotAllowed: 0, operatorDeterminedBarring: 3 })
export const roamingNotAllowed = bareThenSequence(
  'roamingNotAllowed',
  8,
  roamingNotAllowedCause,
  sequence(
    field('roamingNotAllowedCause', roamingNotAllowedCause),
    extension,
    optional('additionalRoamingNotAllowedCause', context(0), enumerated({ 'supportedRAT-TypesNotAllowed': 0 })),
  ),
)
export const illegalSubscriber = onlyExtension('illegalSubscriber', 9)
export const illegalEquipment = onlyExtension('illegalEquipment', 12)
export const bearerServiceNotProvisioned = onlyExtension('bearerServiceNotProvisioned', 10)
export const teleserviceNotProvisioned = onlyExtension('teleserviceNotProvisioned', 11)

// --- handover ---

/** Version 1 only. */
export const invalidTargetBaseStation = mapError('invalidTargetBaseStation', 23)
/** Version 1 only. */
export const noRadioResourceAvailable = mapError('noRadioResourceAvailable', 24)
export const noHandoverNumberAvailable = mapError('noHandoverNumberAvailable', 25)
export const subsequentHandoverFailure = mapError('subsequentHandoverFailure', 26)
export const targetCellOutsideGroupCallArea = onlyExtension('targetCellOutsideGroupCallArea', 42)

// --- operation and maintenance ---

export const tracingBufferFull = onlyExtension('tracingBufferFull', 40)

// --- call handling ---

export const noRoamingNumberAvailable = onlyExtension('noRoamingNumberAvailable', 39)
/** Version 1 said only whether the service centre was put on the waiting list: mwd-Set. */
export const absentSubscriber = bareThenSequence(
  'absentSubscriber',
  27,
  boolean,
  sequence(
    extension,
    optional(
      'absentSubscriberReason',
      context(0),
      enumerated({ imsiDetach: 0, restrictedArea: 1, noPageResponse: 2, purgedMS: 3, mtRoamingRetry: 4, busySubscriber: 5 }),
    ),
  ),
)
export const busySubscriber = mapError(
  'busySubscriber',
  45,
  sequence(extension, optional('ccbs-Possible', context(0), nothing), optional('ccbs-Busy', context(1), nothing)),
)
export const noSubscriberReply = onlyExtension('noSubscriberReply', 46)
const callBarringCause = enumerated({ barringServiceActive: 0, operatorBarring: 1 })
export const callBarred = bareThenSequence(
  'callBarred',
  13,
  callBarringCause,
  sequence(
    optional('callBarringCause', callBarringCause),
    extension,
    optional('unauthorisedMessageOriginator', context(1), nothing),
    optional('anonymousCallRejection', context(2), nothing),
  ),
)
export const forwardingViolation = onlyExtension('forwardingViolation', 14)
export const forwardingFailed = onlyExtension('forwardingFailed', 47)
const cugRejectCause = enumerated({
  incomingCallsBarredWithinCUG: 0,
  subscriberNotMemberOfCUG: 1,
  'requestedBasicServiceViolatesCUG-Constraints': 5,
  'calledPartySS-InteractionViolation': 7,
})
export const cugReject = bareThenSequence(
  'cug-Reject',
  15,
  cugRejectCause,
  sequence(optional('cug-RejectCause', cugRejectCause), extension),
)
export const orNotAllowed = onlyExtension('or-NotAllowed', 48)

// --- any time enquiries ---

export const atiNotAllowed = onlyExtension('ati-NotAllowed', 49)
export const atsiNotAllowed = onlyExtension('atsi-NotAllowed', 60)
export const atmNotAllowed = onlyExtension('atm-NotAllowed', 61)
export const informationNotAvailable = onlyExtension('informationNotAvailable', 62)

// --- supplementary services ---

export const illegalSSOperation = onlyExtension('illegalSS-Operation', 16)
export const ssErrorStatus = mapError('ss-ErrorStatus', 17, ssStatus)
export const ssNotAvailable = onlyExtension('ss-NotAvailable', 18)
export const ssSubscriptionViolation = onlyExtension('ss-SubscriptionViolation', 19)
export const ssIncompatibility = mapError(
  'ss-Incompatibility',
  20,
  sequence(
    optional('ss-Code', context(1), ssCode),
    optional('basicService', basicServiceCode),
    optional('ss-Status', context(4), ssStatus),
  ),
)
export const unknownAlphabet = mapError('unknownAlphabet', 71)
export const ussdBusy = mapError('ussd-Busy', 72)
export const pwRegistrationFailure = mapError(
  'pw-RegistrationFailure',
  37,
  enumerated({ undetermined: 0, invalidFormat: 1, newPasswordsMismatch: 2 }),
)
export const negativePWCheck = mapError('negativePW-Check', 38)
export const numberOfPWAttemptsViolation = mapError('numberOfPW-AttemptsViolation', 43)
export const shortTermDenial = mapError('shortTermDenial', 29, sequence())
export const longTermDenial = mapError('longTermDenial', 30, sequence())

// --- short messages ---

export const subscriberBusyForMTSMS = mapError(
  'subscriberBusyForMT-SMS',
  31,
  sequence(extension, optional('gprsConnectionSuspended', nothing)),
)
const smDeliveryFailureCause = enumerated({
  memoryCapacityExceeded: 0,
  equipmentProtocolError: 1,
  'equipmentNotSM-Equipped': 2,
  unknownServiceCentre: 3,
  'sc-Congestion': 4,
  'invalidSME-Address': 5,
  'subscriberNotSC-Subscriber': 6,
})
/** Bare in version 1; the diagnostic, an SMS-DELIVER-REPORT or SMS-SUBMIT-REPORT, came with version 2. */
export const smDeliveryFailure = mapError('sm-DeliveryFailure', 32, {
  1: smDeliveryFailureCause,
  2: sequence(field('sm-EnumeratedDeliveryFailureCause', smDeliveryFailureCause), optional('diagnosticInfo', tpdu('report')), extension),
})
export const messageWaitingListFull = onlyExtension('messageWaitingListFull', 33)
export const absentSubscriberSM = mapError(
  'absentSubscriberSM',
  6,
  sequence(
    optional('absentSubscriberDiagnosticSM', absentSubscriberDiagnosticSM),
    extension,
    optional('additionalAbsentSubscriberDiagnosticSM', context(0), absentSubscriberDiagnosticSM),
    optional('imsi', context(1), imsi.into('imsi').marks('givesImsi')),
    optional('requestedRetransmissionTime', context(2), time),
    optional('userIdentifierAlert', context(3), imsi),
  ),
)

// --- group calls ---

export const noGroupCallNumberAvailable = onlyExtension('noGroupCallNumberAvailable', 50)
export const ongoingGroupCall = onlyExtension('ongoingGroupCall', 22)

// --- location services ---

export const unauthorizedRequestingNetwork = onlyExtension('unauthorizedRequestingNetwork', 52)
export const unauthorizedLCSClient = mapError(
  'unauthorizedLCSClient',
  53,
  sequence(
    optional(
      'unauthorizedLCSClient-Diagnostic',
      context(0),
      enumerated({
        noAdditionalInformation: 0,
        clientNotInMSPrivacyExceptionList: 1,
        callToClientNotSetup: 2,
        privacyOverrideNotApplicable: 3,
        disallowedByLocalRegulatoryRequirements: 4,
        unauthorizedPrivacyClass: 5,
        unauthorizedCallSessionUnrelatedExternalClient: 6,
        unauthorizedCallSessionRelatedExternalClient: 7,
      }),
    ),
    optional('extensionContainer', context(1), extensionContainer),
  ),
)
export const positionMethodFailure = mapError(
  'positionMethodFailure',
  54,
  sequence(
    optional(
      'positionMethodFailure-Diagnostic',
      context(0),
      enumerated({
        congestion: 0,
        insufficientResources: 1,
        insufficientMeasurementData: 2,
        inconsistentMeasurementData: 3,
        locationProcedureNotCompleted: 4,
        locationProcedureNotSupportedByTargetMS: 5,
        qoSNotAttainable: 6,
        positionMethodNotAvailableInNetwork: 7,
        positionMethodNotAvailableInLocationArea: 8,
      }),
    ),
    optional('extensionContainer', context(1), extensionContainer),
  ),
)
export const unknownOrUnreachableLCSClient = onlyExtension('unknownOrUnreachableLCSClient', 58)

// --- mobility management ---

export const mmEventNotSupported = onlyExtension('mm-EventNotSupported', 59)

// Of the radio side (TS 24.080 §4.3)

export const rejectedByUser = mapError('rejectedByUser', 121)
export const rejectedByNetwork = mapError('rejectedByNetwork', 122)
export const deflectionToServedSubscriber = mapError('deflectionToServedSubscriber', 123)
export const specialServiceCode = mapError('specialServiceCode', 124)
export const invalidDeflectedToNumber = mapError('invalidDeflectedToNumber', 125)
export const maxNumberOfMPTYParticipantsExceeded = mapError('maxNumberOfMPTY-ParticipantsExceeded', 126)
export const resourcesNotAvailable = mapError('resourcesNotAvailable', 127)

/** All errors, by code. */
export const errors: readonly MapError[] = [
  unknownSubscriber,
  unknownBaseStation,
  unknownMSC,
  secureTransportError,
  unidentifiedSubscriber,
  absentSubscriberSM,
  unknownEquipment,
  roamingNotAllowed,
  illegalSubscriber,
  bearerServiceNotProvisioned,
  teleserviceNotProvisioned,
  illegalEquipment,
  callBarred,
  forwardingViolation,
  cugReject,
  illegalSSOperation,
  ssErrorStatus,
  ssNotAvailable,
  ssSubscriptionViolation,
  ssIncompatibility,
  facilityNotSupported,
  ongoingGroupCall,
  invalidTargetBaseStation,
  noRadioResourceAvailable,
  noHandoverNumberAvailable,
  subsequentHandoverFailure,
  absentSubscriber,
  incompatibleTerminal,
  shortTermDenial,
  longTermDenial,
  subscriberBusyForMTSMS,
  smDeliveryFailure,
  messageWaitingListFull,
  systemFailure,
  dataMissing,
  unexpectedDataValue,
  pwRegistrationFailure,
  negativePWCheck,
  noRoamingNumberAvailable,
  tracingBufferFull,
  targetCellOutsideGroupCallArea,
  numberOfPWAttemptsViolation,
  numberChanged,
  busySubscriber,
  noSubscriberReply,
  forwardingFailed,
  orNotAllowed,
  atiNotAllowed,
  noGroupCallNumberAvailable,
  resourceLimitation,
  unauthorizedRequestingNetwork,
  unauthorizedLCSClient,
  positionMethodFailure,
  unknownOrUnreachableLCSClient,
  mmEventNotSupported,
  atsiNotAllowed,
  atmNotAllowed,
  informationNotAvailable,
  unknownAlphabet,
  ussdBusy,
  rejectedByUser,
  rejectedByNetwork,
  deflectionToServedSubscriber,
  specialServiceCode,
  invalidDeflectedToNumber,
  maxNumberOfMPTYParticipantsExceeded,
  resourcesNotAvailable,
]
