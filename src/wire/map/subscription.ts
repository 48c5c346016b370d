/**
 * The profile of a subscriber (TS 29.002 §17.7.1): services, barring, forwarding, CAMEL, packet and EPS data, privacy of location. In the argument
 * of insertSubscriberData the fields set; the same types in results give. Left out: the inner coding of QoS, charging and feature octets.
 */
import { bitString, boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type Field, type LeafType, leaf, list, optional, sequence, type Value } from '../describe.js'
import { extBasicServiceCode, sgsnCamelSubscriptionInfo, vlrCamelSubscriptionInfo } from './camel-subscription.js'
import { bearerServiceCode, ssCode, ssStatus, teleserviceCode, time } from './errors.js'
import { digits, text } from './sms.js'
import { emlppPriority, forwardingOptions, ftnAddress, isdnSubaddress } from './supplementary.js'
import { apn, extensionContainer, imsi, isdnAddress, plmnId, usedRatType } from './types.js'

export { extBasicServiceCode }

const untagged = optional('extensionContainer', extensionContainer)
const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)
const basicServices = list('basicService', extBasicServiceCode)

// --- supplementary services ---

const forwardingFeatures = (number: LeafType, long: LeafType) =>
  list(
    'forwardingFeature',
    sequence(
      optional('basicService', extBasicServiceCode),
      field('ss-Status', context(4), ssStatus),
      optional('forwardedToNumber', context(5), number),
      optional('forwardedToSubaddress', context(8), isdnSubaddress),
      optional('forwardingOptions', context(6), forwardingOptions),
      optional('noReplyConditionTime', context(7), integer), // seconds
      extension(9),
      optional('longForwardedToNumber', context(10), long),
    ),
  )

/** Ext-ForwFeatureList: where calls go, per service. */
export const extForwardingFeatures = forwardingFeatures(isdnAddress, ftnAddress)

/** Ext-CallBarFeatureList. */
export const extBarringFeatures = list(
  'callBarringFeature',
  sequence(optional('basicService', extBasicServiceCode), field('ss-Status', context(4), ssStatus), untagged),
)

const forwardingInfo = sequence(
  field('ss-Code', ssCode),
  field('forwardingFeatureList', forwardingFeatures(isdnAddress.marks('setsForwarding'), ftnAddress.marks('setsForwarding'))),
  extension(0),
)
const callBarringInfo = sequence(field('ss-Code', ssCode), field('callBarringFeatureList', extBarringFeatures), untagged)

const cugSubscription = sequence(
  field('cug-Index', integer),
  field('cug-Interlock', octetString),
  field('intraCUG-Options', enumerated({ 'noCUG-Restrictions': 0, 'cugIC-CallBarred': 1, 'cugOG-CallBarred': 2 })),
  optional('basicServiceGroupList', basicServices),
  extension(0),
)

const cugFeature = sequence(
  optional('basicService', extBasicServiceCode),
  optional('preferentialCUG-Indicator', integer),
  field('interCUG-Restrictions', octetString),
  untagged,
)

const cugInfo = sequence(
  field('cug-SubscriptionList', list('cug-Subscription', cugSubscription)),
  optional('cug-FeatureList', list('cug-Feature', cugFeature)),
  extension(0),
)
export const cliRestrictionOption = enumerated({ permanent: 0, temporaryDefaultRestricted: 1, temporaryDefaultAllowed: 2 })
export const overrideCategory = enumerated({ overrideEnabled: 0, overrideDisabled: 1 })

const ssData = sequence(
  field('ss-Code', ssCode),
  field('ss-Status', context(4), ssStatus),
  optional(
    'ss-SubscriptionOption',
    choice(field('cliRestrictionOption', context(2), cliRestrictionOption), field('overrideCategory', context(1), overrideCategory)),
  ),
  optional('basicServiceGroupList', basicServices),
  extension(5),
)
const emlppInfo = sequence(field('maximumentitledPriority', emlppPriority), field('defaultPriority', emlppPriority), untagged)

/** Ext-SS-Info. */
export const extSsInfo = choice(
  field('forwardingInfo', context(0), forwardingInfo),
  field('callBarringInfo', context(1), callBarringInfo.marks('setsBarring')),
  field('cug-Info', context(2), cugInfo),
  field('ss-Data', context(3), ssData),
  field('emlpp-Info', context(4), emlppInfo),
)

export const odbGeneralData = bitString(
  'allOG-CallsBarred',
  'internationalOGCallsBarred',
  'internationalOGCallsNotToHPLMN-CountryBarred',
  'premiumRateInformationOGCallsBarred',
  'premiumRateEntertainementOGCallsBarred',
  'ss-AccessBarred',
  'interzonalOGCallsBarred',
  'interzonalOGCallsNotToHPLMN-CountryBarred',
  'interzonalOGCallsAndInternationalOGCallsNotToHPLMN-CountryBarred',
  'allECT-Barred',
  'chargeableECT-Barred',
  'internationalECT-Barred',
  'interzonalECT-Barred',
  'doublyChargeableECT-Barred',
  'multipleECT-Barred',
  'allPacketOrientedServicesBarred',
  'roamerAccessToHPLMN-AP-Barred',
  'roamerAccessToVPLMN-AP-Barred',
  'roamingOutsidePLMNOG-CallsBarred',
  'allIC-CallsBarred',
  'roamingOutsidePLMNIC-CallsBarred',
  'roamingOutsidePLMNICountryIC-CallsBarred',
  'roamingOutsidePLMN-Barred',
  'roamingOutsidePLMN-CountryBarred',
  'registrationAllCF-Barred',
  'registrationCFNotToHPLMN-Barred',
  'registrationInterzonalCF-Barred',
  'registrationInterzonalCFNotToHPLMN-Barred',
  'registrationInternationalCF-Barred',
)

/** ODB-Data: barring by the operator. */
export const odbData = sequence(
  field('odb-GeneralData', odbGeneralData),
  optional(
    'odb-HPLMN-Data',
    bitString('plmn-SpecificBarringType1', 'plmn-SpecificBarringType2', 'plmn-SpecificBarringType3', 'plmn-SpecificBarringType4'),
  ),
  untagged,
)

// --- packet data ---

const pdpTypes: Readonly<Record<string, string>> = { f001: 'PPP', f002: 'Non-IP', f121: 'IPv4', f157: 'IPv6', f18d: 'IPv4v6' }

/** PDP-Type (TS 29.060 §7.7.27): organisation and number of the type. */
const pdpType: LeafType = leaf({ ...octetString.codec, note: (value) => (typeof value === 'string' ? pdpTypes[value] : void 0) })

/** PDP-Address: an IPv4 address in dotted form; IPv6 and X.121 are hex. */
const pdpAddress: LeafType = leaf({
  ...octetString.codec,
  read: (octets, from, to) => (to - from === 4 ? octets.subarray(from, to).join('.') : octetString.codec.read(octets, from, to)),
  write: (value: Value) =>
    typeof value === 'string' && value.includes('.') ? value.split('.').map(Number) : octetString.codec.write(value),
})

const pdnTypes: Readonly<Record<string, string>> = { '01': 'IPv4', '02': 'IPv6', '03': 'IPv4v6', '04': 'IPv4 or IPv6' }
/** PDN-Type (TS 29.272 §7.3.62): one octet. */
const pdnType: LeafType = leaf({ ...octetString.codec, note: (value) => (typeof value === 'string' ? pdnTypes[value] : undefined) })

const ambr = sequence(
  field('max-RequestedBandwidth-UL', context(0), integer), // bit/s
  field('max-RequestedBandwidth-DL', context(1), integer),
  extension(2),
  optional('extended-Max-RequestedBandwidth-UL', context(3), integer), // kbit/s
  optional('extended-Max-RequestedBandwidth-DL', context(4), integer),
)
const siptoPermission = enumerated({ siptoAboveRanAllowed: 0, siptoAboveRanNotAllowed: 1 })
const siptoLocalNetworkPermission = enumerated({ siptoAtLocalNetworkAllowed: 0, siptoAtLocalNetworkNotAllowed: 1 })
const lipaPermission = enumerated({ lipaProhibited: 0, lipaOnly: 1, lipaConditional: 2 })
const niddMechanism = enumerated({ 'sGi-based-data-delivery': 0, 'sCEF-based-data-delivery': 1 })

const pdpContext = sequence(
  field('pdp-ContextId', integer),
  field('pdp-Type', context(16), pdpType),
  optional('pdp-Address', context(17), pdpAddress),
  field('qos-Subscribed', context(18), octetString),
  optional('vplmnAddressAllowed', context(19), nothing),
  field('apn', context(20), apn),
  extension(21),
  optional('ext-QoS-Subscribed', context(0), octetString),
  optional('pdp-ChargingCharacteristics', context(1), octetString),
  optional('ext2-QoS-Subscribed', context(2), octetString),
  optional('ext3-QoS-Subscribed', context(3), octetString),
  optional('ext4-QoS-Subscribed', context(4), octetString),
  optional('apn-oi-Replacement', context(5), apn),
  optional('ext-pdp-Type', context(6), pdpType),
  optional('ext-pdp-Address', context(7), pdpAddress),
  optional('ambr', context(10), ambr),
  optional('sipto-Permission', context(8), siptoPermission),
  optional('lipa-Permission', context(9), lipaPermission),
  optional('restoration-Priority', context(11), octetString),
  optional('sipto-local-network-Permission', context(12), siptoLocalNetworkPermission),
  optional('nIDD-Mechanism', context(13), niddMechanism),
  optional('sCEF-ID', context(14), text),
)

const gprsSubscriptionData = sequence(
  optional('completeDataListIncluded', nothing),
  field('gprsDataList', context(1), list('pdp-Context', pdpContext)),
  extension(2),
  optional('apn-oi-Replacement', context(3), apn),
)

/** PDN-GW-Identity: the gateway of a packet connection. */
export const pdnGwIdentity = sequence(
  optional('pdn-gw-ipv4-Address', context(0), pdpAddress),
  optional('pdn-gw-ipv6-Address', context(1), pdpAddress),
  optional('pdn-gw-name', context(2), text),
  extension(3),
)

const epsQosSubscribed = sequence(
  field('qos-Class-Identifier', context(0), integer),
  field(
    'allocation-Retention-Priority',
    context(1),
    sequence(
      field('priority-level', context(0), integer),
      optional('pre-emption-capability', context(1), boolean),
      optional('pre-emption-vulnerability', context(2), boolean),
      extension(3),
    ),
  ),
  extension(2),
)
const wlanOffloadability = enumerated({ notAllowed: 0, allowed: 1 })

const apnConfiguration = sequence(
  field('contextId', context(0), integer),
  field('pdn-Type', context(1), pdnType),
  optional('servedPartyIP-IPv4-Address', context(2), pdpAddress),
  field('apn', context(3), apn),
  field('eps-qos-Subscribed', context(4), epsQosSubscribed),
  optional('pdn-gw-Identity', context(5), pdnGwIdentity),
  optional('pdn-gw-AllocationType', context(6), enumerated({ static: 0, dynamic: 1 })),
  optional('vplmnAddressAllowed', context(7), nothing),
  optional('chargingCharacteristics', context(8), octetString),
  optional('ambr', context(9), ambr),
  optional(
    'specificAPNInfoList',
    context(10),
    list('specificAPNInfo', sequence(field('apn', context(0), apn), field('pdn-gw-Identity', context(1), pdnGwIdentity), extension(2))),
  ),
  extension(11),
  optional('servedPartyIP-IPv6-Address', context(12), pdpAddress),
  optional('apn-oi-Replacement', context(13), apn),
  optional('sipto-Permission', context(14), siptoPermission),
  optional('lipa-Permission', context(15), lipaPermission),
  optional('restoration-Priority', context(16), octetString),
  optional('sipto-local-network-Permission', context(17), siptoLocalNetworkPermission),
  optional(
    'wlan-offloadability',
    context(18),
    sequence(
      optional('wlan-offloadability-EUTRAN', context(0), wlanOffloadability),
      optional('wlan-offloadability-UTRAN', context(1), wlanOffloadability),
      extension(2),
    ),
  ),
  optional('non-IP-PDN-Type-Indicator', context(19), nothing),
  optional('nIDD-Mechanism', context(20), niddMechanism),
  optional('sCEF-ID', context(21), text),
  optional(
    'pdn-ConnectionContinuity',
    context(22),
    enumerated({
      'maintainPDN-Connection': 0,
      'disconnectPDN-ConnectionWithReactivationRequest': 1,
      'disconnectPDN-ConnectionWithoutReactivationRequest': 2,
    }),
  ),
)

const epsSubscriptionData = sequence(
  optional('apn-oi-Replacement', context(0), apn),
  optional('rfsp-id', context(2), integer),
  optional('ambr', context(3), ambr),
  optional(
    'apn-ConfigurationProfile',
    context(4),
    sequence(
      field('defaultContext', integer),
      optional('completeDataListIncluded', nothing),
      field('epsDataList', context(1), list('apn-Configuration', apnConfiguration)),
      extension(2),
      optional('additionalDefaultContext', context(3), integer),
    ),
  ),
  optional('stn-sr', context(6), isdnAddress),
  extension(5),
  optional('mps-CSPriority', context(7), nothing),
  optional('mps-EPSPriority', context(8), nothing),
  optional('subscribed-vsrvcc', context(9), nothing),
)

/** CSG-SubscriptionDataList: closed groups of femtocells. */
export const csgSubscriptionDataList = list(
  'csg-SubscriptionData',
  sequence(
    field('csg-Id', bitString()),
    optional('expirationDate', time),
    untagged,
    optional('lipa-AllowedAPNList', context(0), list('apn', apn)),
    optional('plmn-Id', context(1), plmnId),
  ),
)

// --- location and the rest ---

const lsaInformation = sequence(
  optional('completeDataListIncluded', nothing),
  optional('lsaOnlyAccessIndicator', context(1), enumerated({ accessOutsideLSAsAllowed: 0, accessOutsideLSAsRestricted: 1 })),
  optional(
    'lsaDataList',
    context(2),
    list(
      'lsaData',
      sequence(
        field('lsaIdentity', context(0), octetString),
        field('lsaAttributes', context(1), octetString),
        optional('lsaActiveModeIndicator', context(2), nothing),
        extension(3),
      ),
    ),
  ),
  extension(3),
)
const gmlcRestriction = enumerated({ 'gmlc-List': 0, 'home-Country': 1 })

export const notificationToMsUser = enumerated({
  notifyLocationAllowed: 0,
  'notifyAndVerify-LocationAllowedIfNoResponse': 1,
  'notifyAndVerify-LocationNotAllowedIfNoResponse': 2,
  locationNotAllowed: 3,
})

const externalClients = list(
  'externalClient',
  sequence(
    field('clientIdentity', sequence(optional('externalAddress', context(0), isdnAddress), extension(1))),
    optional('gmlc-Restriction', context(0), gmlcRestriction),
    optional('notificationToMSUser', context(1), notificationToMsUser),
    extension(2),
  ),
)

const serviceTypes = list(
  'serviceType',
  sequence(
    field('serviceTypeIdentity', integer),
    optional('gmlc-Restriction', context(0), gmlcRestriction),
    optional('notificationToMSUser', context(1), notificationToMsUser),
    extension(2),
  ),
)

/** LCSClientInternalID. */
export const lcsClientInternalId = enumerated({
  broadcastService: 0,
  'o-andM-HPLMN': 1,
  'o-andM-VPLMN': 2,
  anonymousLocation: 3,
  targetMSsubscribedService: 4,
})

const privacyExceptions = list(
  'lcs-PrivacyClass',
  sequence(
    field('ss-Code', ssCode),
    field('ss-Status', ssStatus),
    optional('notificationToMSUser', context(0), notificationToMsUser),
    optional('externalClientList', context(1), externalClients),
    optional('plmnClientList', context(2), list('lcsClientInternalID', lcsClientInternalId)),
    extension(3),
    optional('ext-externalClientList', context(4), externalClients),
    optional('serviceTypeList', context(5), serviceTypes),
  ),
)

const lcsInformation = sequence(
  optional('gmlc-List', context(0), list('gmlc', isdnAddress)),
  optional('lcs-PrivacyExceptionList', context(1), privacyExceptions),
  optional('molr-List', context(2), list('molr-Class', sequence(field('ss-Code', ssCode), field('ss-Status', ssStatus), extension(0)))),
  optional('add-lcs-PrivacyExceptionList', context(3), privacyExceptions),
)

/** GroupId and Long-GroupId: digits in a fixed number of octets, filled up with F. */
const groupId = (octets: number): LeafType =>
  leaf({
    ...digits.codec,
    write(value) {
      const written = Array.from(digits.codec.write(value))
      return [...written, ...Array.from({ length: Math.max(octets - written.length, 0) }, () => 0xff)]
    },
  })

const voiceBroadcastData = sequence(
  field('groupid', groupId(3)),
  optional('broadcastInitEntitlement', nothing),
  untagged,
  optional('longGroupId', context(0), groupId(4)),
)

const voiceGroupCallData = sequence(
  field('groupId', groupId(3)),
  untagged,
  optional('additionalSubscriptions', bitString('privilegedUplinkRequest', 'emergencyUplinkRequest', 'emergencyReset')),
  optional('additionalInfo', context(0), bitString()),
  optional('longGroupId', context(1), groupId(4)),
)

const mcSsInfo = sequence(
  field('ss-Code', context(0), ssCode),
  field('ss-Status', context(1), ssStatus),
  field('nbrSB', context(2), integer),
  field('nbrUser', context(3), integer),
  extension(4),
)

const accessRestrictionData = bitString(
  'utranNotAllowed',
  'geranNotAllowed',
  'ganNotAllowed',
  'i-hspa-evolutionNotAllowed',
  'wb-e-utranNotAllowed',
  'ho-toNon3GPP-AccessNotAllowed',
  'nb-iotNotAllowed',
  'enhancedCoverageNotAllowed',
)
const extAccessRestrictionData = bitString('nrAsSecondaryRATNotAllowed', 'unlicensedSpectrumAsSecondaryRATNotAllowed')

const imsiGroupId = sequence(
  field('group-Service-Id', context(0), integer),
  field('plmnId', context(1), plmnId),
  field('local-Group-ID', context(2), octetString),
)
export const teleservices = list('teleservice', teleserviceCode)
export const bearerServices = list('bearerService', bearerServiceCode)

/** SubscriberData: what versions 1 and 2 knew already, with the CAMEL data of version 3. */
const subscriberDataFields: readonly Field[] = [
  optional('msisdn', context(1), isdnAddress.into('msisdn').marks('setsMsisdn')),
  optional('category', context(2), octetString),
  optional('subscriberStatus', context(3), enumerated({ serviceGranted: 0, operatorDeterminedBarring: 1 })),
  optional('bearerServiceList', context(4), bearerServices),
  optional('teleserviceList', context(6), teleservices),
  optional('provisionedSS', context(7), list('ss-Info', extSsInfo)),
  optional('odb-Data', context(8), odbData.marks('setsBarring')),
  optional('roamingRestrictionDueToUnsupportedFeature', context(9), nothing),
  optional('regionalSubscriptionData', context(10), list('zoneCode', octetString)),
  optional('vbsSubscriptionData', context(11), list('voiceBroadcastData', voiceBroadcastData)),
  optional('vgcsSubscriptionData', context(12), list('voiceGroupCallData', voiceGroupCallData)),
  optional('vlrCamelSubscriptionInfo', context(13), vlrCamelSubscriptionInfo('setsCamel')),
]

/** InsertSubscriberDataArg: all that the home network can tell a serving node. */
export const insertSubscriberDataArg = sequence(
  optional('imsi', context(0), imsi.into('imsi')),
  ...subscriberDataFields,
  extension(14),
  optional(
    'naea-PreferredCI',
    context(15),
    sequence(field('naea-PreferredCIC', context(0), octetString), optional('extensionContainer', context(1), extensionContainer)),
  ),
  optional('gprsSubscriptionData', context(16), gprsSubscriptionData),
  optional('roamingRestrictedInSgsnDueToUnsupportedFeature', context(23), nothing),
  optional('networkAccessMode', context(24), enumerated({ packetAndCircuit: 0, onlyCircuit: 1, onlyPacket: 2 })),
  optional('lsaInformation', context(25), lsaInformation),
  optional('lmu-Indicator', context(21), nothing),
  optional('lcsInformation', context(22), lcsInformation),
  optional('istAlertTimer', context(26), integer),
  optional('superChargerSupportedInHLR', context(27), octetString),
  optional('mc-SS-Info', context(28), mcSsInfo),
  optional('cs-AllocationRetentionPriority', context(29), octetString),
  optional('sgsn-CAMEL-SubscriptionInfo', context(17), sgsnCamelSubscriptionInfo('setsCamel')),
  optional('chargingCharacteristics', context(18), octetString),
  optional('accessRestrictionData', context(19), accessRestrictionData),
  optional('ics-Indicator', context(20), boolean),
  optional('eps-SubscriptionData', context(31), epsSubscriptionData),
  optional('csg-SubscriptionDataList', context(32), csgSubscriptionDataList),
  optional('ue-ReachabilityRequestIndicator', context(33), nothing),
  optional('sgsn-Number', context(34), isdnAddress.into('node')),
  optional('mme-Name', context(35), text),
  optional('subscribedPeriodicRAUTAUtimer', context(36), integer), // seconds
  optional('vplmnLIPAAllowed', context(37), nothing),
  optional('mdtUserConsent', context(38), boolean),
  optional('subscribedPeriodicLAUtimer', context(39), integer),
  optional('vplmn-Csg-SubscriptionDataList', context(40), csgSubscriptionDataList),
  optional('additionalMSISDN', context(41), isdnAddress.into('msisdn').marks('setsMsisdn')),
  optional('psAndSMS-OnlyServiceProvision', context(42), nothing),
  optional('smsInSGSNAllowed', context(43), nothing),
  optional('cs-to-ps-SRVCC-Allowed-Indicator', context(44), nothing),
  optional('pcscf-Restoration-Request', context(45), nothing),
  optional(
    'adjacentAccessRestrictionDataList',
    context(46),
    list(
      'adjacentAccessRestrictionData',
      sequence(
        field('plmnId', context(0), plmnId),
        field('accessRestrictionData', context(1), accessRestrictionData),
        optional('ext-AccessRestrictionData', context(2), extAccessRestrictionData),
      ),
    ),
  ),
  optional('imsi-Group-Id-List', context(47), list('imsi-GroupId', imsiGroupId)),
  optional('ueUsageType', context(48), octetString),
  optional('userPlaneIntegrityProtectionIndicator', context(49), nothing),
  optional('dl-Buffering-Suggested-Packet-Count', context(50), integer),
  optional('reset-Id-List', context(51), list('reset-Id', octetString)),
  optional(
    'eDRX-Cycle-Length-List',
    context(52),
    list(
      'eDRX-Cycle-Length',
      sequence(field('rat-Type', context(0), usedRatType), field('eDRX-Cycle-Length-Value', context(1), octetString)),
    ),
  ),
  optional('ext-AccessRestrictionData', context(53), extAccessRestrictionData),
  optional('iab-Operation-Allowed-Indicator', context(54), nothing),
)
