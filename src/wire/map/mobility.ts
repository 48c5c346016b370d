/**
 * Where subscribers register, move and leave (TS 29.002 §8.1, §8.10.2, §8.16, §10.4; types §17.7.1; version 1 and 2 forms GSM 09.02): the
 * operations between VLR or SGSN and HLR. Left out: the subscriber data that sendParameters of version 1 may return.
 */
import { bitString, boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence, tagged } from '../describe.js'
import { authenticationSetList, tripletList } from './authentication.js'
import {
  dataMissing,
  mmEventNotSupported,
  roamingNotAllowed,
  systemFailure,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { gsnAddress } from './gprs.js'
import { reported } from './location.js'
import { networkNodeDiameterAddress, text } from './sms.js'
import {
  apn,
  extensionContainer,
  imei,
  imsi,
  isdnAddress,
  locationArea,
  offeredCamel4CSIs,
  plmnId,
  supportedCamelPhases,
  supportedLcsCapabilitySets,
  usedRatType,
} from './types.js'

const extension = optional('extensionContainer', extensionContainer)

const supportedRatTypes = bitString('utran', 'geran', 'gan', 'i-hspa-evolution', 'e-utran', 'nb-iot')
const superChargerInfo = choice(field('sendSubscriberData', context(0), nothing), field('subscriberDataStored', context(1), octetString))

const vlrCapability = sequence(
  optional('supportedCamelPhases', context(0), supportedCamelPhases),
  extension,
  optional('solsaSupportIndicator', context(2), nothing),
  optional('istSupportIndicator', context(1), enumerated({ basicISTSupported: 0, istCommandSupported: 1 })),
  optional('superChargerSupportedInServingNetworkEntity', context(3), superChargerInfo),
  optional('longFTN-Supported', context(4), nothing),
  optional('supportedLCS-CapabilitySets', context(5), supportedLcsCapabilitySets),
  optional('offeredCamel4CSIs', context(6), offeredCamel4CSIs),
  optional('supportedRAT-TypesIndicator', context(7), supportedRatTypes),
  optional('longGroupID-Supported', context(8), nothing),
  optional('mtRoamingForwardingSupported', context(9), nothing),
  optional('msisdn-lessOperation-Supported', context(10), nothing),
  optional('reset-ids-Supported', context(11), nothing),
)

const addInfo = sequence(field('imeisv', context(0), imei.into('imei')), optional('skipSubscriberDataUpdate', context(1), nothing))

const pagingArea = list('locationArea', choice(field('laiFixedLength', context(0), locationArea), field('lac', context(1), octetString)))
const plmnList = list('plmn-Id', plmnId)

/** updateLocation (§8.1.2): a VLR registers a subscriber at the home HLR. */
export const updateLocation = operation('updateLocation', 2, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    optional('roamingNumber', context(0), isdnAddress), // version 1, instead of msc-Number
    optional('msc-Number', context(1), isdnAddress.into('node')),
    field('vlr-Number', isdnAddress.into('node')),
    optional('lmsi', context(10), octetString),
    extension,
    optional('vlr-Capability', context(6), vlrCapability),
    optional('informPreviousNetworkEntity', context(11), nothing),
    optional('cs-LCS-NotSupportedByUE', context(12), nothing),
    optional('v-gmlc-Address', context(2), gsnAddress),
    optional('add-info', context(13), addInfo),
    optional('pagingArea', context(14), pagingArea),
    optional('skipSubscriberDataUpdate', context(15), nothing),
    optional('restorationIndicator', context(16), nothing),
    optional('eplmn-List', context(3), plmnList),
    optional('mme-DiameterAddress', context(4), networkNodeDiameterAddress),
  ),
  result: {
    1: isdnAddress,
    2: sequence(
      field('hlr-Number', isdnAddress),
      extension,
      optional('add-Capability', nothing),
      optional('pagingArea-Capability', context(0), nothing),
    ),
  },
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber, roamingNotAllowed],
})

const supportedFeatures = bitString(
  'odb-all-apn',
  'odb-HPLMN-APN',
  'odb-VPLMN-APN',
  'odb-all-og',
  'odb-all-international-og',
  'odb-all-int-og-not-to-HPLMN-country',
  'odb-all-interzonal-og',
  'odb-all-interzonal-og-not-to-HPLMN-country',
  'odb-all-interzonal-og-and-internat-og-not-to-HPLMN-country',
  'regSub',
  'trace',
  'lcs-all-PrivExcep',
  'lcs-universal',
  'lcs-CallSessionRelated',
  'lcs-CallSessionUnrelated',
  'lcs-PLMN-operator',
  'lcs-ServiceType',
  'lcs-all-MOLR-SS',
  'lcs-basicSelfLocation',
  'lcs-autonomousSelfLocation',
  'lcs-transferToThirdParty',
  'sm-mo-pp',
  'barring-OutgoingCalls',
  'baoc',
  'boic',
  'boicExHC',
  'localTimeZoneRetrieval',
  'additionalMsisdn',
  'smsInMME',
  'smsInSGSN',
  'ue-Reachability-Notification',
  'state-Location-Information-Retrieval',
  'partialPurge',
  'gddInSGSN',
  'sgsnCAMELCapability',
  'pcscf-Restoration',
  'dedicatedCoreNetworks',
  'non-IP-PDN-Type-APNs',
  'non-IP-PDP-Type-APNs',
)

const sgsnCapability = sequence(
  optional('solsaSupportIndicator', nothing),
  optional('extensionContainer', context(1), extensionContainer),
  optional('superChargerSupportedInServingNetworkEntity', context(2), superChargerInfo),
  optional('gprsEnhancementsSupportIndicator', context(3), nothing),
  optional('supportedCamelPhases', context(4), supportedCamelPhases),
  optional('supportedLCS-CapabilitySets', context(5), supportedLcsCapabilitySets),
  optional('offeredCamel4CSIs', context(6), offeredCamel4CSIs),
  optional('smsCallBarringSupportIndicator', context(7), nothing),
  optional('supportedRAT-TypesIndicator', context(8), supportedRatTypes),
  optional('supportedFeatures', context(9), supportedFeatures),
  optional('t-adsDataRetrieval', context(10), nothing),
  optional('homogeneousSupportOfIMSVoiceOverPSSessions', context(11), boolean),
  optional('cancellationTypeInitialAttach', context(12), nothing),
  optional('msisdn-lessOperation-Supported', context(14), nothing),
  optional('updateofHomogeneousSupportOfIMSVoiceOverPSSessions', context(15), nothing),
  optional('reset-ids-Supported', context(16), nothing),
  optional('ext-SupportedFeatures', context(17), bitString()),
)

const pdnGwIdentity = sequence(
  optional('pdn-gw-ipv4-Address', context(0), octetString),
  optional('pdn-gw-ipv6-Address', context(1), octetString),
  optional('pdn-gw-name', context(2), text),
  optional('extensionContainer', context(3), extensionContainer),
)

const epsInfo = choice(
  field(
    'pdn-gw-update',
    context(0),
    sequence(
      optional('apn', context(0), apn),
      optional('pdn-gw-Identity', context(1), pdnGwIdentity),
      optional('contextId', context(2), integer),
      optional('extensionContainer', context(3), extensionContainer),
    ),
  ),
  field('isr-Information', context(1), bitString('updateLocation', 'cancelSGSN', 'initialAttachIndicator')),
)

const smsRegisterRequest = enumerated({ 'sms-registration-required': 0, 'sms-registration-not-preferred': 1, 'no-preference': 2 })

/** updateGprsLocation (§8.1.7): an SGSN registers a subscriber at the home HLR. */
export const updateGprsLocation = operation('updateGprsLocation', 23, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    field('sgsn-Number', isdnAddress.into('node')),
    field('sgsn-Address', gsnAddress),
    extension,
    optional('sgsn-Capability', context(0), sgsnCapability),
    optional('informPreviousNetworkEntity', context(1), nothing),
    optional('ps-LCS-NotSupportedByUE', context(2), nothing),
    optional('v-gmlc-Address', context(3), gsnAddress),
    optional('add-info', context(4), addInfo),
    optional('eps-info', context(5), epsInfo),
    optional('servingNodeTypeIndicator', context(6), nothing),
    optional('skipSubscriberDataUpdate', context(7), nothing),
    optional('usedRAT-Type', context(8), usedRatType),
    optional('gprsSubscriptionDataNotNeeded', context(9), nothing),
    optional('nodeTypeIndicator', context(10), nothing),
    optional('areaRestricted', context(11), nothing),
    optional('ue-reachableIndicator', context(12), nothing),
    optional('epsSubscriptionDataNotNeeded', context(13), nothing),
    optional('ue-srvcc-Capability', context(14), enumerated({ 'ue-srvcc-not-supported': 0, 'ue-srvcc-supported': 1 })),
    optional('eplmn-List', context(15), plmnList),
    optional('mmeNumberforMTSMS', context(16), isdnAddress),
    optional('smsRegisterRequest', context(17), smsRegisterRequest),
    optional('sms-Only', context(18), nothing),
    optional('removalofMMERegistrationforSMS', context(22), nothing),
    optional('sgsn-Name', context(19), text),
    optional('sgsn-Realm', context(20), text),
    optional('lgd-supportIndicator', context(21), nothing),
    optional('adjacentPLMN-List', context(23), plmnList),
  ),
  result: sequence(
    field('hlr-Number', isdnAddress),
    extension,
    optional('add-Capability', nothing),
    optional('sgsn-mmeSeparationSupported', context(0), nothing),
    optional('mmeRegisteredforSMS', context(1), nothing),
  ),
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber, roamingNotAllowed],
})

const identity = choice(
  field('imsi', imsi.into('imsi')),
  field('imsi-WithLMSI', sequence(field('imsi', imsi.into('imsi')), field('lmsi', octetString))),
)

/** cancelLocation (§8.1.3): the home HLR tells the previous VLR or SGSN to forget a subscriber. */
export const cancelLocation = operation('cancelLocation', 3, {
  argument: {
    1: identity,
    3: tagged(
      context(3),
      sequence(
        field('identity', identity),
        optional('cancellationType', enumerated({ updateProcedure: 0, subscriptionWithdraw: 1, initialAttachProcedure: 2 })),
        extension,
        optional('typeOfUpdate', context(0), enumerated({ 'sgsn-change': 0, 'mme-change': 1 })),
        optional('mtrf-SupportedAndAuthorized', context(1), nothing),
        optional('mtrf-SupportedAndNotAuthorized', context(2), nothing),
        optional('newMSC-Number', context(3), isdnAddress.into('node')),
        optional('newVLR-Number', context(4), isdnAddress.into('node')),
        optional('new-lmsi', context(5), octetString),
        optional('reattach-Required', context(6), nothing),
      ),
    ),
  },
  result: sequence(extension),
  errors: [dataMissing, unexpectedDataValue],
})

/** purgeMS (§8.1.6): a VLR or SGSN tells the HLR that it has deleted a subscriber. */
export const purgeMS = operation('purgeMS', 67, {
  argument: {
    1: sequence(field('imsi', imsi.into('imsi')), optional('vlr-Number', isdnAddress.into('node'))),
    3: tagged(
      context(3),
      sequence(
        field('imsi', imsi.into('imsi')),
        optional('vlr-Number', context(0), isdnAddress.into('node')),
        optional('sgsn-Number', context(1), isdnAddress.into('node')),
        extension,
        optional('locationInformation', context(2), reported.locationInformation),
        optional('locationInformationGPRS', context(3), reported.locationInformationGPRS),
        optional('locationInformationEPS', context(4), reported.locationInformationEPS),
      ),
    ),
  },
  result: sequence(
    optional('freezeTMSI', context(0), nothing),
    optional('freezeP-TMSI', context(1), nothing),
    extension,
    optional('freezeM-TMSI', context(2), nothing),
  ),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber],
})

const currentSecurityContext = choice(
  field('gsm-SecurityContextData', context(0), sequence(field('kc', octetString), field('cksn', octetString))),
  field('umts-SecurityContextData', context(1), sequence(field('ck', octetString), field('ik', octetString), field('ksi', octetString))),
)

/** sendIdentification (§8.1.4): a new VLR asks the previous one whose TMSI this is, and for unused keys. */
export const sendIdentification = operation('sendIdentification', 55, {
  timer: 's',
  argument: {
    1: octetString,
    3: sequence(
      field('tmsi', octetString),
      optional('numberOfRequestedVectors', integer),
      optional('segmentationProhibited', nothing),
      extension,
      optional('msc-Number', isdnAddress.into('client')),
      optional('previous-LAI', context(0), locationArea),
      optional('hopCounter', context(1), integer),
      optional('mtRoamingForwardingSupported', context(2), nothing),
      optional('newVLR-Number', context(3), isdnAddress.into('client')),
      optional('new-lmsi', context(4), octetString),
    ),
  },
  result: {
    1: sequence(optional('imsi', imsi.into('imsi').marks('givesImsi')), optional('tripletList', tripletList.marks('givesKeys'))),
    3: tagged(
      context(3),
      sequence(
        optional('imsi', imsi.into('imsi').marks('givesImsi')),
        optional('authenticationSetList', authenticationSetList.marks('givesKeys')),
        optional('currentSecurityContext', context(2), currentSecurityContext.marks('givesKeys')),
        optional('extensionContainer', context(3), extensionContainer),
        optional('lastUsedLtePLMN-Id', context(4), plmnId),
        optional('mtCallPendingFlag', context(5), nothing),
      ),
    ),
  },
  errors: [dataMissing, unidentifiedSubscriber],
})

/** restoreData (§8.10.3): a VLR that lost its data asks the HLR for a profile. */
export const restoreData = operation('restoreData', 57, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    optional('lmsi', octetString),
    extension,
    optional('vlr-Capability', context(6), vlrCapability),
    optional('restorationIndicator', context(7), nothing),
  ),
  result: sequence(field('hlr-Number', isdnAddress), optional('msNotReachable', nothing), extension),
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber],
})

export const offeredCamel4Functionalities = bitString(
  'initiateCallAttempt',
  'splitLeg',
  'moveLeg',
  'disconnectLeg',
  'entityReleased',
  'dfc-WithArgument',
  'playTone',
  'dtmf-MidCall',
  'chargingIndicator',
  'alertingDP',
  'locationAtAlerting',
  'changeOfPositionDP',
  'or-Interactions',
  'warningToneEnhancements',
  'cf-Enhancements',
  'subscribedEnhancedDialledServices',
  'servingNetworkEnhancedDialledServices',
  'criteriaForChangeOfPositionDP',
  'serviceChangeDP',
  'collectInformation',
)

/** noteMM-Event (§10.4): a VLR or SGSN reports a move to a gsmSCF. */
export const noteMMEvent = operation('noteMM-Event', 89, {
  argument: sequence(
    field('serviceKey', integer),
    field('eventMet', context(0), octetString),
    field('imsi', context(1), imsi.into('imsi')),
    field('msisdn', context(2), isdnAddress.into('msisdn')),
    optional('locationInformation', context(3), reported.locationInformation),
    optional('supportedCAMELPhases', context(5), supportedCamelPhases),
    optional('extensionContainer', context(6), extensionContainer),
    optional('locationInformationGPRS', context(7), reported.locationInformationGPRS),
    optional('offeredCamel4Functionalities', context(8), offeredCamel4Functionalities),
  ),
  result: sequence(extension),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber, mmEventNotSupported],
})

/** updateVcsgLocation (§8.1.9): a VLR or SGSN registers at the CSG subscriber server of its network. */
export const updateVcsgLocation = operation('updateVcsgLocation', 53, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    optional('msisdn', context(2), isdnAddress.into('msisdn')),
    optional('vlr-Number', context(0), isdnAddress.into('node')),
    optional('sgsn-Number', context(1), isdnAddress.into('node')),
    extension,
  ),
  result: sequence(optional('temporaryEmptySubscriptiondataIndicator', nothing), extension),
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** cancelVcsgLocation (§8.1.10): the CSG subscriber server tells a VLR or SGSN to forget a subscriber. */
export const cancelVcsgLocation = operation('cancelVcsgLocation', 36, {
  argument: sequence(field('identity', identity), extension),
  result: sequence(extension),
  errors: [dataMissing, unexpectedDataValue],
})

/** forwardCheckSS-Indication (§8.10.2): after a reset the HLR has the phone check its supplementary services. No parameters. */
export const forwardCheckSSIndication = operation('forwardCheckSS-Indication', 38, { timer: 's' })

/** sendParameters (GSM 09.02 version 1): a VLR asks the HLR, or another VLR, for keys, an IMSI or subscriber data. */
export const sendParameters = operation('sendParameters', 9, {
  argument: sequence(
    field('subscriberId', choice(field('imsi', context(0), imsi.into('imsi')), field('tmsi', context(1), octetString))),
    field(
      'requestParameterList',
      list('requestParameter', enumerated({ requestIMSI: 0, requestAuthenticationSet: 1, requestSubscriberData: 2, requestKi: 4 })),
    ),
  ),
  result: list(
    'sentParameter',
    choice(
      field('imsi', context(0), imsi.into('imsi').marks('givesImsi')),
      field(
        'authenticationSet',
        context(1),
        sequence(field('rand', octetString), field('sres', octetString), field('kc', octetString)).marks('givesKeys'),
      ),
      field('subscriberData', context(2), sequence().marks('givesProfile')),
      field('ki', context(4), octetString.marks('givesKeys')),
    ),
  ),
  errors: [unexpectedDataValue, unknownSubscriber, unidentifiedSubscriber],
})
