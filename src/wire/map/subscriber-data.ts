/**
 * Subscriber data (TS 29.002 §8.8 and §8.11, types §17.7.1): what the home network tells a serving node and takes away, what a gsmSCF may see and
 * change, and what it is told of changes. Left out: nothing; the profile itself is in subscription.ts.
 */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, list, operation, optional, sequence } from '../describe.js'
import { camelSubscriptionInfo, extBasicServiceCode, specificCsi } from './camel-subscription.js'
import {
  atmNotAllowed,
  atsiNotAllowed,
  basicServiceCode,
  bearerServiceNotProvisioned,
  callBarred,
  dataMissing,
  illegalSSOperation,
  informationNotAvailable,
  ssCode,
  ssErrorStatus,
  ssIncompatibility,
  ssNotAvailable,
  ssStatus,
  ssSubscriptionViolation,
  teleserviceNotProvisioned,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { subscriberIdentity } from './location.js'
import { networkNodeDiameterAddress } from './sms.js'
import {
  bearerServices,
  cliRestrictionOption,
  csgSubscriptionDataList,
  extBarringFeatures,
  extForwardingFeatures,
  insertSubscriberDataArg,
  odbData,
  odbGeneralData,
  overrideCategory,
  teleservices,
} from './subscription.js'
import { isdnSubaddress } from './supplementary.js'
import { addressString, extensionContainer, imsi, isdnAddress, offeredCamel4CSIs, supportedCamelPhases } from './types.js'

const untagged = optional('extensionContainer', extensionContainer)
const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)
const basicServices = list('basicService', extBasicServiceCode)
const ssList = list('ss-Code', ssCode)

const regionalSubscriptionResponse = enumerated({
  'networkNode-AreaRestricted': 0,
  tooManyZoneCodes: 1,
  zoneCodesConflict: 2,
  regionalSubscNotSupported: 3,
})

/** SupportedFeatures: bits of TS 29.272, not named here. */
const features = bitString()

/** insertSubscriberData (§8.8.1): the HLR tells a VLR or SGSN the profile of a subscriber, or parts of it. All versions have this form. */
export const insertSubscriberData = operation('insertSubscriberData', 7, {
  argument: insertSubscriberDataArg,
  result: sequence(
    optional('teleserviceList', context(1), teleservices),
    optional('bearerServiceList', context(2), bearerServices),
    optional('ss-List', context(3), ssList),
    optional('odb-GeneralData', context(4), odbGeneralData),
    optional('regionalSubscriptionResponse', context(5), regionalSubscriptionResponse),
    optional('supportedCamelPhases', context(6), supportedCamelPhases),
    extension(7),
    optional('offeredCamel4CSIs', context(8), offeredCamel4CSIs),
    optional('supportedFeatures', context(9), features),
    optional('ext-SupportedFeatures', context(10), features),
  ),
  errors: [dataMissing, unexpectedDataValue, unidentifiedSubscriber],
})

const contextIdList = field('contextIdList', list('contextId', integer))

/** DeleteSubscriberDataArg: what is taken away. */
export const deleteSubscriberDataArg = sequence(
  field('imsi', context(0), imsi.into('imsi')),
  optional('basicServiceList', context(1), basicServices),
  optional('ss-List', context(2), ssList),
  optional('roamingRestrictionDueToUnsupportedFeature', context(4), nothing),
  optional('regionalSubscriptionIdentifier', context(5), octetString),
  optional('vbsGroupIndication', context(7), nothing),
  optional('vgcsGroupIndication', context(8), nothing),
  optional('camelSubscriptionInfoWithdraw', context(9), nothing.marks('setsCamel')),
  extension(6),
  optional('gprsSubscriptionDataWithdraw', context(10), choice(field('allGPRSData', nothing), contextIdList)),
  optional('roamingRestrictedInSgsnDueToUnsuppportedFeature', context(11), nothing),
  optional(
    'lsaInformationWithdraw',
    context(12),
    choice(field('allLSAData', nothing), field('lsaIdentityList', list('lsaIdentity', octetString))),
  ),
  optional('gmlc-ListWithdraw', context(13), nothing),
  optional('istInformationWithdraw', context(14), nothing),
  optional('specificCSI-Withdraw', context(15), specificCsi.marks('setsCamel')),
  optional('chargingCharacteristicsWithdraw', context(16), nothing),
  optional('stn-srWithdraw', context(17), nothing),
  optional('epsSubscriptionDataWithdraw', context(18), choice(field('allEPS-Data', nothing), contextIdList)),
  optional('apn-oi-replacementWithdraw', context(19), nothing),
  optional('csg-SubscriptionDeleted', context(20), nothing),
  optional('subscribedPeriodicTAU-RAU-TimerWithdraw', context(22), nothing),
  optional('subscribedPeriodicLAU-TimerWithdraw', context(23), nothing),
  optional('subscribed-vsrvccWithdraw', context(21), nothing),
  optional('vplmn-Csg-SubscriptionDeleted', context(24), nothing),
  optional('additionalMSISDN-Withdraw', context(25), nothing),
  optional('cs-to-ps-SRVCC-Withdraw', context(26), nothing),
  optional('imsiGroupIdList-Withdraw', context(27), nothing),
  optional('userPlaneIntegrityProtectionWithdraw', context(28), nothing),
  optional('dl-Buffering-Suggested-Packet-Count-Withdraw', context(29), nothing),
  optional('ue-UsageTypeWithdraw', context(30), nothing),
  optional('reset-idsWithdraw', context(31), nothing),
  optional('iab-OperationWithdraw', context(32), nothing),
)

/** deleteSubscriberData (§8.8.2): the HLR takes services of a subscriber away from a VLR or SGSN. */
export const deleteSubscriberData = operation('deleteSubscriberData', 8, {
  argument: deleteSubscriberDataArg,
  result: sequence(optional('regionalSubscriptionResponse', context(0), regionalSubscriptionResponse), untagged),
  errors: [dataMissing, unexpectedDataValue, unidentifiedSubscriber],
})

const requestedCamelInfo = enumerated({
  'o-CSI': 0,
  't-CSI': 1,
  'vt-CSI': 2,
  'tif-CSI': 3,
  'gprs-CSI': 4,
  'mo-sms-CSI': 5,
  'ss-CSI': 6,
  'm-CSI': 7,
  'd-csi': 8,
})
const additionalRequestedCamelInfo = enumerated({ 'mt-sms-CSI': 0, 'mg-csi': 1, 'o-IM-CSI': 2, 'd-IM-CSI': 3, 'vt-IM-CSI': 4 })

const ssForBsCode = sequence(
  field('ss-Code', ssCode),
  optional('basicService', basicServiceCode),
  optional('longFTN-Supported', context(4), nothing),
)

const requestedSubscriptionInfo = sequence(
  optional('requestedSS-Info', context(1), ssForBsCode),
  optional('odb', context(2), nothing),
  optional('requestedCAMEL-SubscriptionInfo', context(3), requestedCamelInfo),
  optional('supportedVLR-CAMEL-Phases', context(4), nothing),
  optional('supportedSGSN-CAMEL-Phases', context(5), nothing),
  extension(6),
  optional('additionalRequestedCAMEL-SubscriptionInfo', context(7), additionalRequestedCamelInfo),
  optional('msisdn-BS-List', context(8), nothing),
  optional('csg-SubscriptionDataRequested', context(9), nothing),
  optional('cw-Info', context(10), nothing),
  optional('clip-Info', context(11), nothing),
  optional('clir-Info', context(12), nothing),
  optional('hold-Info', context(13), nothing),
  optional('ect-Info', context(14), nothing),
)

/** Password: a NumericString of four digits. A secret: its octets are kept as hex, no more. */
const password: LeafType = leaf({ ...octetString.codec, name: 'NumericString', universal: 18 })

const callForwardingData = sequence(
  field('forwardingFeatureList', extForwardingFeatures),
  optional('notificationToCSE', nothing),
  extension(0),
)
const callBarringData = sequence(
  field('callBarringFeatureList', extBarringFeatures),
  optional('password', password),
  optional('wrongPasswordAttemptsCounter', integer),
  optional('notificationToCSE', nothing),
  untagged,
)
const odbInfo = sequence(field('odb-Data', odbData), optional('notificationToCSE', nothing), untagged)

const callWaitingData = sequence(
  field(
    'cwFeatureList',
    context(1),
    list('cwFeature', sequence(field('basicService', context(1), extBasicServiceCode), field('ss-Status', context(2), ssStatus))),
  ),
  optional('notificationToCSE', context(2), nothing),
)
/** CallHoldData and EctData. */
const statusData = sequence(field('ss-Status', context(1), ssStatus), optional('notificationToCSE', context(2), nothing))
const clipData = sequence(
  field('ss-Status', context(1), ssStatus),
  field('overrideCategory', context(2), overrideCategory),
  optional('notificationToCSE', context(3), nothing),
)
const clirData = sequence(
  field('ss-Status', context(1), ssStatus),
  optional('cliRestrictionOption', context(2), cliRestrictionOption),
  optional('notificationToCSE', context(3), nothing),
)

const msisdnAndServices = sequence(
  field('msisdn', isdnAddress.into('msisdn').marks('givesMsisdn')),
  optional('basicServiceList', context(0), basicServices),
  extension(1),
)

/** anyTimeSubscriptionInterrogation (§8.11.3): a gsmSCF asks the HLR for the profile of a subscriber. Only the home network has a reason to. */
export const anyTimeSubscriptionInterrogation = operation('anyTimeSubscriptionInterrogation', 62, {
  argument: sequence(
    field('subscriberIdentity', context(0), subscriberIdentity),
    field('requestedSubscriptionInfo', context(1), requestedSubscriptionInfo.marks('asksProfile')),
    field('gsmSCF-Address', context(2), isdnAddress.into('client')),
    extension(3),
    optional('longFTN-Supported', context(4), nothing),
  ),
  result: sequence(
    optional('callForwardingData', context(1), callForwardingData.marks('givesProfile')),
    optional('callBarringData', context(2), callBarringData.marks('givesProfile')),
    optional('odb-Info', context(3), odbInfo.marks('givesProfile')),
    optional('camel-SubscriptionInfo', context(4), camelSubscriptionInfo.marks('givesProfile')),
    optional('supportedVLR-CAMEL-Phases', context(5), supportedCamelPhases),
    optional('supportedSGSN-CAMEL-Phases', context(6), supportedCamelPhases),
    extension(7),
    optional('offeredCamel4CSIsInVLR', context(8), offeredCamel4CSIs),
    optional('offeredCamel4CSIsInSGSN', context(9), offeredCamel4CSIs),
    optional('msisdn-BS-List', context(10), list('msisdn-BS', msisdnAndServices)),
    optional('csg-SubscriptionDataList', context(11), csgSubscriptionDataList.marks('givesProfile')),
    optional('cw-Data', context(12), callWaitingData.marks('givesProfile')),
    optional('ch-Data', context(13), statusData.marks('givesProfile')),
    optional('clip-Data', context(14), clipData.marks('givesProfile')),
    optional('clir-Data', context(15), clirData.marks('givesProfile')),
    optional('ect-data', context(16), statusData.marks('givesProfile')),
  ),
  errors: [
    atsiNotAllowed,
    dataMissing,
    unexpectedDataValue,
    unknownSubscriber,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssNotAvailable,
    informationNotAvailable,
  ],
})

const modificationInstruction = enumerated({ deactivate: 0, activate: 1 })
const modifyNotification = (tag: number) => optional('modifyNotificationToCSE', context(tag), modificationInstruction)

const modificationRequestForCfInfo = sequence(
  field('ss-Code', context(0), ssCode),
  optional('basicService', context(1), extBasicServiceCode),
  optional('ss-Status', context(2), ssStatus),
  optional('forwardedToNumber', context(3), addressString),
  optional('forwardedToSubaddress', context(4), isdnSubaddress),
  optional('noReplyConditionTime', context(5), integer),
  modifyNotification(6),
  extension(7),
)

const modificationRequestForCbInfo = sequence(
  field('ss-Code', context(0), ssCode),
  optional('basicService', context(1), extBasicServiceCode),
  optional('ss-Status', context(2), ssStatus),
  optional('password', context(3), password),
  optional('wrongPasswordAttemptsCounter', context(4), integer),
  modifyNotification(5),
  extension(6),
)

const modificationRequestForCsi = sequence(
  field('requestedCamel-SubscriptionInfo', context(0), requestedCamelInfo),
  modifyNotification(1),
  optional('modifyCSI-State', context(2), modificationInstruction),
  extension(3),
  optional('additionalRequestedCAMEL-SubscriptionInfo', context(4), additionalRequestedCamelInfo),
)

/** ModificationRequestFor-CH-Info and -ECT-Info. */
const modificationRequestForStatus = sequence(optional('ss-Status', context(0), ssStatus), modifyNotification(1), extension(2))

const forwardingInfoForCse = sequence(
  field('ss-Code', context(0), ssCode),
  field('forwardingFeatureList', context(1), extForwardingFeatures),
  optional('notificationToCSE', context(2), nothing),
  extension(3),
)

const callBarringInfoForCse = sequence(
  field('ss-Code', context(0), ssCode),
  field('callBarringFeatureList', context(1), extBarringFeatures),
  optional('password', context(2), password),
  optional('wrongPasswordAttemptsCounter', context(3), integer),
  optional('notificationToCSE', context(4), nothing),
  extension(5),
)

/** anyTimeModification (§8.11.4): a gsmSCF changes forwarding, barring or CAMEL data at the HLR. Only the home network has a reason to. */
export const anyTimeModification = operation('anyTimeModification', 65, {
  argument: sequence(
    field('subscriberIdentity', context(0), subscriberIdentity),
    field('gsmSCF-Address', context(1), isdnAddress.into('client')),
    optional('modificationRequestFor-CF-Info', context(2), modificationRequestForCfInfo.marks('setsForwarding')),
    optional('modificationRequestFor-CB-Info', context(3), modificationRequestForCbInfo.marks('setsBarring')),
    optional('modificationRequestFor-CSI', context(4), modificationRequestForCsi.marks('setsCamel')),
    extension(5),
    optional('longFTN-Supported', context(6), nothing),
    optional(
      'modificationRequestFor-ODB-data',
      context(7),
      sequence(optional('odb-data', context(0), odbData), modifyNotification(1), extension(2)).marks('setsBarring'),
    ),
    optional(
      'modificationRequestFor-IP-SM-GW-Data',
      context(8),
      sequence(
        optional('modifyRegistrationStatus', context(0), modificationInstruction),
        extension(1),
        optional('ip-sm-gw-DiameterAddress', context(2), networkNodeDiameterAddress),
      ),
    ),
    optional('activationRequestForUE-reachability', context(9), bitString('mmeAndSgsn')),
    optional('modificationRequestFor-CSG', context(10), sequence(modifyNotification(0), extension(1))),
    optional(
      'modificationRequestFor-CW-Data',
      context(11),
      sequence(
        optional('basicService', context(0), extBasicServiceCode),
        optional('ss-Status', context(1), ssStatus),
        modifyNotification(2),
        extension(3),
      ),
    ),
    optional(
      'modificationRequestFor-CLIP-Data',
      context(12),
      sequence(
        optional('ss-Status', context(0), ssStatus),
        optional('overrideCategory', context(1), overrideCategory),
        modifyNotification(2),
        extension(3),
      ),
    ),
    optional(
      'modificationRequestFor-CLIR-Data',
      context(13),
      sequence(
        optional('ss-Status', context(0), ssStatus),
        optional('cliRestrictionOption', context(1), cliRestrictionOption),
        modifyNotification(2),
        extension(3),
      ),
    ),
    optional('modificationRequestFor-HOLD-Data', context(14), modificationRequestForStatus),
    optional('modificationRequestFor-ECT-Data', context(15), modificationRequestForStatus),
  ),
  result: sequence(
    optional(
      'ss-InfoFor-CSE',
      context(0),
      choice(
        field('forwardingInfoFor-CSE', context(0), forwardingInfoForCse),
        field('callBarringInfoFor-CSE', context(1), callBarringInfoForCse),
      ).marks('givesProfile'),
    ),
    optional('camel-SubscriptionInfo', context(1), camelSubscriptionInfo.marks('givesProfile')),
    extension(2),
    optional('odb-Info', context(3), odbInfo.marks('givesProfile')),
    optional('cw-Data', context(4), callWaitingData.marks('givesProfile')),
    optional('ch-Data', context(5), statusData.marks('givesProfile')),
    optional('clip-Data', context(6), clipData.marks('givesProfile')),
    optional('clir-Data', context(7), clirData.marks('givesProfile')),
    optional('ect-data', context(8), statusData.marks('givesProfile')),
    optional('serviceCentreAddress', context(9), addressString),
  ),
  errors: [
    atmNotAllowed,
    dataMissing,
    unexpectedDataValue,
    unknownSubscriber,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssSubscriptionViolation,
    ssErrorStatus,
    ssIncompatibility,
    informationNotAvailable,
  ],
})

/** noteSubscriberDataModified (§8.11.5): the HLR tells a gsmSCF what has changed. */
export const noteSubscriberDataModified = operation('noteSubscriberDataModified', 5, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    field('msisdn', isdnAddress.into('msisdn')),
    optional('forwardingInfoFor-CSE', context(0), forwardingInfoForCse),
    optional('callBarringInfoFor-CSE', context(1), callBarringInfoForCse),
    optional('odb-Info', context(2), odbInfo),
    optional('camel-SubscriptionInfo', context(3), camelSubscriptionInfo),
    optional('allInformationSent', context(4), nothing),
    untagged,
    optional('ue-reachable', context(5), bitString('mme', 'sgsn')),
    optional('csg-SubscriptionDataList', context(6), csgSubscriptionDataList),
    optional('cw-Data', context(7), callWaitingData),
    optional('ch-Data', context(8), statusData),
    optional('clip-Data', context(9), clipData),
    optional('clir-Data', context(10), clirData),
    optional('ect-data', context(11), statusData),
  ),
  result: sequence(untagged),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber],
})
