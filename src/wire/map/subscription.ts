/** The profile of a subscriber (TS 29.002 §17.7.1): supplementary services, barring, data. Left out: the inside of EPS, CSG and LSA data. */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, optional, sequence } from '../describe.js'
import { gprsCSI, mgCSI, smsCSI, vlrCamelSubscriptionInfo } from './camel-subscription.js'
import { extensionContainer, imsi, isdnAddress } from './types.js'

const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

export const extBasicServiceCode = choice(
  field('ext-BearerService', context(2), octetString),
  field('ext-Teleservice', context(3), octetString),
)

const forwardingInfo = sequence(
  field('ss-Code', octetString),
  field(
    'forwardingFeatureList',
    list(
      'forwardingFeature',
      sequence(
        optional('basicService', extBasicServiceCode),
        field('ss-Status', context(4), octetString),
        optional('forwardedToNumber', context(5), isdnAddress.marks('setsForwarding')),
        optional('forwardedToSubaddress', context(8), octetString),
        optional('forwardingOptions', context(6), octetString),
        optional('noReplyConditionTime', context(7), integer),
        extension(9),
        optional('longForwardedToNumber', context(10), isdnAddress.marks('setsForwarding')),
      ),
    ),
  ),
  extension(0),
)

const callBarringInfo = sequence(
  field('ss-Code', octetString),
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
  optional('extensionContainer', extensionContainer),
)

const cugInfo = sequence(
  field(
    'cug-SubscriptionList',
    list(
      'cug-Subscription',
      sequence(
        field('cug-Index', integer),
        field('cug-Interlock', octetString),
        field('intraCUG-Options', enumerated({ noCUG_Restrictions: 0, cugIC_CallBarred: 1, cugOG_CallBarred: 2 })),
        optional('basicServiceGroupList', list('basicService', extBasicServiceCode)),
        extension(0),
      ),
    ),
  ),
  optional(
    'cug-FeatureList',
    list(
      'cug-Feature',
      sequence(
        optional('basicService', extBasicServiceCode),
        optional('preferentialCUG-Indicator', integer),
        field('interCUG-Restrictions', octetString),
        optional('extensionContainer', extensionContainer),
      ),
    ),
  ),
  extension(0),
)

const ssData = sequence(
  field('ss-Code', octetString),
  field('ss-Status', context(4), octetString),
  optional(
    'ss-SubscriptionOption',
    choice(field('cliRestrictionOption', context(2), integer), field('overrideCategory', context(1), integer)),
  ),
  optional('basicServiceGroupList', list('basicService', extBasicServiceCode)),
  extension(5),
)

export const extSsInfo = choice(
  field('forwardingInfo', context(0), forwardingInfo),
  field('callBarringInfo', context(1), callBarringInfo.marks('setsBarring')),
  field('cug-Info', context(2), cugInfo),
  field('ss-Data', context(3), ssData),
  field(
    'emlpp-Info',
    context(4),
    sequence(
      field('maximumentitledPriority', integer),
      field('defaultPriority', integer),
      optional('extensionContainer', extensionContainer),
    ),
  ),
)

const pdpContext = sequence(
  field('pdp-ContextId', integer),
  field('pdp-Type', context(16), octetString),
  optional('pdp-Address', context(17), octetString),
  field('qos-Subscribed', context(18), octetString),
  optional('vplmnAddressAllowed', context(19), nothing),
  field('apn', context(20), octetString),
  extension(21),
  optional('ext-QoS-Subscribed', context(0), octetString),
  optional('pdp-ChargingCharacteristics', context(1), octetString),
  optional('ext2-QoS-Subscribed', context(2), octetString),
  optional('ext3-QoS-Subscribed', context(3), octetString),
  optional('ext4-QoS-Subscribed', context(4), octetString),
  optional('apn-oi-Replacement', context(5), octetString),
  optional('ext-pdp-Type', context(6), octetString),
  optional('ext-pdp-Address', context(7), octetString),
  optional('ambr', context(10), sequence()),
)

const gprsSubscriptionData = sequence(
  optional('completeDataListIncluded', nothing),
  field('gprsDataList', context(1), list('pdp-Context', pdpContext)),
  extension(2),
  optional('apn-oi-Replacement', context(3), octetString),
)

const gmlcRestriction = enumerated({ 'gmlc-List': 0, 'home-Country': 1 })
const lcsPrivacyException = sequence(
  field('ss-Code', octetString),
  field('ss-Status', octetString),
  optional('notificationToMSUser', context(0), integer),
  optional(
    'externalClientList',
    context(1),
    list(
      'externalClient',
      sequence(
        field('clientIdentity', sequence(optional('externalAddress', context(0), isdnAddress), extension(1))),
        optional('gmlc-Restriction', context(0), gmlcRestriction),
        optional('notificationToMSUser', context(1), integer),
        extension(2),
      ),
    ),
  ),
  optional('plmnClientList', context(2), list('lcsClientInternalID', integer)),
  extension(3),
)

const lcsInformation = sequence(
  optional('gmlc-List', context(0), list('gmlc', isdnAddress)),
  optional('lcs-PrivacyExceptionList', context(1), list('lcs-PrivacyClass', lcsPrivacyException)),
  optional(
    'molr-List',
    context(2),
    list('molr-Class', sequence(field('ss-Code', octetString), field('ss-Status', octetString), extension(0))),
  ),
)

export const odbData = sequence(
  field('odb-GeneralData', bitString('allOG-CallsBarred', 'internationalOGCallsBarred', 'internationalOGCallsNotToHPLMN-CountryBarred')),
  optional('odb-HPLMN-Data', bitString('plmn-SpecificBarringType1', 'plmn-SpecificBarringType2')),
  optional('extensionContainer', extensionContainer),
)

/** InsertSubscriberDataArg: all that the home network can tell a serving node. */
export const insertSubscriberDataArg = sequence(
  optional('imsi', context(0), imsi.into('imsi')),
  optional('msisdn', context(1), isdnAddress.into('msisdn').marks('setsMsisdn')),
  optional('category', context(2), octetString),
  optional('subscriberStatus', context(3), enumerated({ serviceGranted: 0, operatorDeterminedBarring: 1 })),
  optional('bearerServiceList', context(4), list('bearerService', octetString)),
  optional('teleserviceList', context(6), list('teleservice', octetString)),
  optional('provisionedSS', context(7), list('ss-Info', extSsInfo)),
  optional('odb-Data', context(8), odbData.marks('setsBarring')),
  optional('roamingRestrictionDueToUnsupportedFeature', context(9), nothing),
  optional('regionalSubscriptionData', context(10), list('zoneCode', octetString)),
  optional(
    'vbsSubscriptionData',
    context(11),
    list(
      'voiceBroadcastData',
      sequence(
        field('groupid', octetString),
        optional('broadcastInitEntitlement', nothing),
        optional('extensionContainer', extensionContainer),
      ),
    ),
  ),
  optional(
    'vgcsSubscriptionData',
    context(12),
    list('voiceGroupCallData', sequence(field('groupId', octetString), optional('extensionContainer', extensionContainer))),
  ),
  optional('vlrCamelSubscriptionInfo', context(13), vlrCamelSubscriptionInfo('setsCamel')),
  extension(14),
  optional('naea-PreferredCI', context(15), sequence(field('naea-PreferredCIC', context(0), octetString), extension(1))),
  optional('gprsSubscriptionData', context(16), gprsSubscriptionData),
  optional('roamingRestrictedInSgsnDueToUnsupportedFeature', context(23), nothing),
  optional('networkAccessMode', context(24), enumerated({ packetAndCircuit: 0, onlyCircuit: 1, onlyPacket: 2 })),
  optional('lsaInformation', context(25), sequence()),
  optional('lmu-Indicator', context(21), nothing),
  optional('lcsInformation', context(22), lcsInformation),
  optional('istAlertTimer', context(26), integer),
  optional('superChargerSupportedInHLR', context(27), octetString),
  optional('mc-SS-Info', context(28), sequence()),
  optional('cs-AllocationRetentionPriority', context(29), octetString),
  optional(
    'sgsn-CAMEL-SubscriptionInfo',
    context(17),
    sequence(
      optional('gprs-CSI', context(0), gprsCSI.marks('setsCamel')),
      optional('mo-sms-CSI', context(1), smsCSI.marks('setsCamel')),
      extension(2),
      optional('mt-sms-CSI', context(3), smsCSI.marks('setsCamel')),
      optional('mt-smsCAMELTDP-CriteriaList', context(4), sequence()),
      optional('mg-csi', context(5), mgCSI.marks('setsCamel')),
    ),
  ),
  optional('chargingCharacteristics', context(18), octetString),
  optional(
    'accessRestrictionData',
    context(19),
    bitString('utranNotAllowed', 'geranNotAllowed', 'ganNotAllowed', 'i-hspa-evolutionNotAllowed', 'wb-e-utranNotAllowed'),
  ),
  optional('ics-Indicator', context(20), octetString),
  optional('eps-SubscriptionData', context(31), sequence()),
  optional('csg-SubscriptionDataList', context(32), sequence()),
  optional('ue-ReachabilityRequestIndicator', context(33), nothing),
  optional('sgsn-Number', context(34), isdnAddress),
  optional('mme-Name', context(35), octetString),
  optional('subscribedPeriodicRAUTAUtimer', context(36), integer),
  optional('vplmnLIPAAllowed', context(37), nothing),
  optional('mdtUserConsent', context(38), octetString),
  optional('subscribedPeriodicLAUtimer', context(39), integer),
  optional('vplmn-Csg-SubscriptionDataList', context(40), sequence()),
  optional('additionalMSISDN', context(41), isdnAddress),
  optional('psAndSMS-OnlyServiceProvision', context(42), nothing),
  optional('smsInSGSNAllowed', context(43), nothing),
  optional('cs-to-ps-SRVCC-Allowed-Indicator', context(44), nothing),
  optional('pcscf-Restoration-Request', context(45), nothing),
)
