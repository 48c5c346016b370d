/** Subscriber data managed and asked (TS 29.002 §8.8, §8.11.3): what the home network tells, takes away, and lets a gsmSCF see. */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { context, field, list, operation, optional, sequence } from '../describe.js'
import {
  atmNotAllowed,
  atsiNotAllowed,
  dataMissing,
  systemFailure,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { subscriberIdentity } from './location.js'
import { extBasicServiceCode, insertSubscriberDataArg, odbData } from './subscription.js'
import { extensionContainer, imsi, isdnAddress } from './types.js'

const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

const regionalResponse = enumerated({
  'networkNode-AreaRestricted': 0,
  tooManyZoneCodes: 1,
  zoneCodesConflict: 2,
  regionalSubscNotSupported: 3,
})

/** insertSubscriberData (§8.8.1): the HLR tells a VLR or SGSN the profile of a subscriber. */
export const insertSubscriberData = operation('insertSubscriberData', 7, {
  argument: insertSubscriberDataArg,
  result: sequence(
    optional('teleserviceList', context(1), list('teleservice', octetString)),
    optional('bearerServiceList', context(2), list('bearerService', octetString)),
    optional('ss-List', context(3), list('ss-Code', octetString)),
    optional('odb-GeneralData', context(4), bitString()),
    optional('regionalSubscriptionResponse', context(5), regionalResponse),
    optional('supportedCamelPhases', context(6), bitString('phase1', 'phase2', 'phase3', 'phase4')),
    extension(7),
    optional('offeredCamel4CSIs', context(8), bitString()),
    optional('supportedFeatures', context(9), bitString()),
    optional('ext-SupportedFeatures', context(10), bitString()),
  ),
  errors: [dataMissing, unexpectedDataValue, unidentifiedSubscriber],
})

/** DeleteSubscriberDataArg: what is taken away. */
export const deleteSubscriberDataArg = sequence(
  field('imsi', context(0), imsi.into('imsi')),
  optional('basicServiceList', context(1), list('basicService', extBasicServiceCode)),
  optional('ss-List', context(2), list('ss-Code', octetString)),
  optional('roamingRestrictionDueToUnsupportedFeature', context(4), nothing),
  optional('regionalSubscriptionIdentifier', context(5), octetString),
  optional('vbsGroupIndication', context(7), nothing),
  optional('vgcsGroupIndication', context(8), nothing),
  optional('camelSubscriptionInfoWithdraw', context(9), nothing.marks('setsCamel')),
  extension(6),
  optional('gprsSubscriptionDataWithdraw', context(10), sequence()),
  optional('roamingRestrictedInSgsnDueToUnsuppportedFeature', context(11), nothing),
  optional('lsaInformationWithdraw', context(12), sequence()),
  optional('gmlc-ListWithdraw', context(13), nothing),
  optional('istInformationWithdraw', context(14), nothing),
  optional(
    'specificCSI-Withdraw',
    context(15),
    bitString(
      'o-csi',
      'ss-csi',
      'tif-csi',
      'd-csi',
      'vt-csi',
      'mo-sms-csi',
      'm-csi',
      'gprs-csi',
      't-csi',
      'mt-sms-csi',
      'mg-csi',
      'o-IM-CSI',
    ).marks('setsCamel'),
  ),
  optional('chargingCharacteristicsWithdraw', context(16), nothing),
  optional('stn-srWithdraw', context(17), nothing),
  optional('epsSubscriptionDataWithdraw', context(18), sequence()),
  optional('apn-oi-replacementWithdraw', context(19), nothing),
  optional('csg-SubscriptionDeleted', context(20), nothing),
)

/** deleteSubscriberData (§8.8.2): the HLR takes services away. */
export const deleteSubscriberData = operation('deleteSubscriberData', 8, {
  argument: deleteSubscriberDataArg,
  result: sequence(
    optional('regionalSubscriptionResponse', context(0), regionalResponse),
    optional('extensionContainer', extensionContainer),
  ),
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

const ssForBSCode = sequence(
  field('ss-Code', octetString),
  optional('basicService', extBasicServiceCode),
  optional('longFTN-Supported', context(4), nothing),
)

const forwardingForCSE = sequence(
  field('ss-Code', context(0), octetString),
  field(
    'forwardingFeatureList',
    context(1),
    list(
      'forwardingFeature',
      sequence(
        optional('basicService', extBasicServiceCode),
        field('ss-Status', context(4), octetString),
        optional('forwardedToNumber', context(5), isdnAddress),
        optional('forwardedToSubaddress', context(8), octetString),
        optional('forwardingOptions', context(6), octetString),
        optional('noReplyConditionTime', context(7), integer),
        extension(9),
        optional('longForwardedToNumber', context(10), isdnAddress),
      ),
    ),
  ),
  optional('notificationToCSE', context(2), nothing),
  extension(3),
)

/** anyTimeSubscriptionInterrogation (§8.11.3): a gsmSCF asks the HLR for the profile of a subscriber. */
export const anyTimeSubscriptionInterrogation = operation('anyTimeSubscriptionInterrogation', 62, {
  argument: sequence(
    field('subscriberIdentity', context(0), subscriberIdentity),
    field(
      'requestedSubscriptionInfo',
      context(1),
      sequence(
        optional('requestedSS-Info', context(1), ssForBSCode),
        optional('odb', context(2), nothing),
        optional('requestedCAMEL-SubscriptionInfo', context(3), requestedCamelInfo),
        optional('supportedVLR-CAMEL-Phases', context(4), nothing),
        optional('supportedSGSN-CAMEL-Phases', context(5), nothing),
        extension(6),
        optional(
          'additionalRequestedCAMEL-SubscriptionInfo',
          context(7),
          enumerated({ 'mt-sms-CSI': 0, 'mg-csi': 1, 'o-IM-CSI': 2, 'd-IM-CSI': 3, 'vt-IM-CSI': 4 }),
        ),
        optional('msisdn-BS-List', context(8), nothing),
        optional('csg-SubscriptionDataRequested', context(9), nothing),
        optional('cw-Info', context(10), nothing),
        optional('clip-Info', context(11), nothing),
        optional('clir-Info', context(12), nothing),
        optional('hold-Info', context(13), nothing),
        optional('ect-Info', context(14), nothing),
      ).marks('asksProfile'),
    ),
    field('gsmSCF-Address', context(2), isdnAddress.into('client')),
    extension(3),
    optional('longFTN-Supported', context(4), nothing),
  ),
  result: sequence(
    optional(
      'callForwardingData',
      context(1),
      sequence(
        field(
          'forwardingFeatureList',
          list(
            'forwardingFeature',
            sequence(
              optional('basicService', extBasicServiceCode),
              field('ss-Status', context(4), octetString),
              optional('forwardedToNumber', context(5), isdnAddress),
              optional('forwardedToSubaddress', context(8), octetString),
              optional('forwardingOptions', context(6), octetString),
              optional('noReplyConditionTime', context(7), integer),
              extension(9),
              optional('longForwardedToNumber', context(10), isdnAddress),
            ),
          ),
        ),
        optional('notificationToCSE', nothing),
        extension(0),
      ).marks('givesProfile'),
    ),
    optional(
      'callBarringInfo',
      context(2),
      sequence(
        field(
          'callBarringFeatureList',
          list(
            'callBarringFeature',
            sequence(
              optional('basicService', extBasicServiceCode),
              field('ss-Status', context(4), octetString),
              optional('extensionContainer', extensionContainer),
            ),
          ),
        ),
        optional('password', octetString),
        optional('wrongPasswordAttemptsCounter', integer),
        optional('notificationToCSE', nothing),
        optional('extensionContainer', extensionContainer),
      ).marks('givesProfile'),
    ),
    optional(
      'odb-Info',
      context(3),
      sequence(
        field('odb-Data', odbData),
        optional('notificationToCSE', nothing),
        optional('extensionContainer', extensionContainer),
      ).marks('givesProfile'),
    ),
    optional('camel-SubscriptionInfo', context(4), sequence().marks('givesProfile')),
    optional('supportedVLR-CAMEL-Phases', context(5), bitString()),
    optional('supportedSGSN-CAMEL-Phases', context(6), bitString()),
    extension(7),
    optional('offeredCamel4CSIsInVLR', context(8), bitString()),
    optional('offeredCamel4CSIsInSGSN', context(9), bitString()),
    optional(
      'msisdn-BS-List',
      context(10),
      list(
        'msisdn-BS',
        sequence(
          field('msisdn', isdnAddress.into('msisdn').marks('givesMsisdn')),
          optional('basicServiceList', context(0), list('basicService', extBasicServiceCode)),
          extension(1),
        ),
      ),
    ),
    optional('csg-SubscriptionDataList', context(11), sequence()),
    optional('cw-Data', context(12), sequence()),
    optional('ch-Data', context(13), sequence()),
    optional('clip-Data', context(14), sequence()),
    optional('clir-Data', context(15), sequence()),
    optional('ect-data', context(16), sequence()),
  ),
  errors: [atsiNotAllowed, dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** anyTimeModification (§8.11.4): a gsmSCF changes forwarding, barring or CAMEL data at the HLR. */
export const anyTimeModification = operation('anyTimeModification', 65, {
  argument: sequence(
    field('subscriberIdentity', context(0), subscriberIdentity),
    field('gsmSCF-Address', context(1), isdnAddress.into('client')),
    optional(
      'modificationRequestFor-CF-Info',
      context(2),
      sequence(
        field('ss-Code', context(0), octetString),
        optional('basicService', context(1), extBasicServiceCode),
        optional('ss-Status', context(2), octetString),
        optional('forwardedToNumber', context(3), isdnAddress),
        optional('forwardedToSubaddress', context(4), octetString),
        optional('noReplyConditionTime', context(5), integer),
        optional('modifyNotificationToCSE', context(6), enumerated({ activate: 0, deactivate: 1 })),
        extension(7),
      ).marks('setsForwarding'),
    ),
    optional(
      'modificationRequestFor-CB-Info',
      context(3),
      sequence(
        field('ss-Code', context(0), octetString),
        optional('basicService', context(1), extBasicServiceCode),
        optional('ss-Status', context(2), octetString),
        optional('password', context(3), octetString),
        optional('wrongPasswordAttemptsCounter', context(4), integer),
        optional('modifyNotificationToCSE', context(5), enumerated({ activate: 0, deactivate: 1 })),
        extension(6),
      ).marks('setsBarring'),
    ),
    optional(
      'modificationRequestFor-CSI',
      context(4),
      sequence(
        field('requestedCamel-SubscriptionInfo', context(0), requestedCamelInfo),
        optional('modifyNotificationToCSE', context(1), enumerated({ activate: 0, deactivate: 1 })),
        optional('modifyCSI-State', context(2), enumerated({ activate: 0, deactivate: 1 })),
        extension(3),
        optional('additionalRequestedCAMEL-SubscriptionInfo', context(4), enumerated({})),
      ).marks('setsCamel'),
    ),
    extension(5),
    optional('longFTN-Supported', context(6), nothing),
    optional(
      'modificationRequestFor-ODB-data',
      context(7),
      sequence(
        optional('odb-data', context(0), odbData),
        optional('modifyNotificationToCSE', context(1), enumerated({ activate: 0, deactivate: 1 })),
        extension(2),
      ).marks('setsBarring'),
    ),
    optional('modificationRequestFor-IP-SM-GW-Data', context(8), sequence()),
    optional('activationRequestForUE-reachability', context(9), octetString),
    optional('modificationRequestFor-CSG', context(10), sequence()),
    optional('modificationRequestFor-CW-Data', context(11), sequence()),
    optional('modificationRequestFor-CLIP-Data', context(12), sequence()),
    optional('modificationRequestFor-CLIR-Data', context(13), sequence()),
    optional('modificationRequestFor-HOLD-Data', context(14), sequence()),
    optional('modificationRequestFor-ECT-Data', context(15), sequence()),
  ),
  result: sequence(
    optional('ss-InfoFor-CSE', context(0), sequence().marks('givesProfile')),
    optional('camel-SubscriptionInfo', context(1), sequence().marks('givesProfile')),
    extension(2),
    optional('odb-Info', context(3), sequence().marks('givesProfile')),
    optional('cw-Data', context(4), sequence()),
    optional('ch-Data', context(5), sequence()),
    optional('clip-Data', context(6), sequence()),
    optional('clir-Data', context(7), sequence()),
    optional('ect-data', context(8), sequence()),
    optional('serviceCentreAddress', context(9), isdnAddress),
  ),
  errors: [systemFailure, atmNotAllowed, dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** noteSubscriberDataModified (§8.11.5): the HLR tells a gsmSCF what has changed. */
export const noteSubscriberDataModified = operation('noteSubscriberDataModified', 5, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    field('msisdn', isdnAddress.into('msisdn')),
    optional('forwardingInfoFor-CSE', context(0), forwardingForCSE),
    optional('callBarringInfoFor-CSE', context(1), sequence()),
    optional(
      'odb-Info',
      context(2),
      sequence(field('odb-Data', odbData), optional('notificationToCSE', nothing), optional('extensionContainer', extensionContainer)),
    ),
    optional('camel-SubscriptionInfo', context(3), sequence()),
    optional('allInformationSent', context(4), nothing),
    optional('extensionContainer', extensionContainer),
  ),
  result: sequence(optional('extensionContainer', extensionContainer)),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber],
})
