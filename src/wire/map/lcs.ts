/**
 * Location services (TS 29.002 §13A, types §17.7.13): a GMLC asks the HLR which node serves a subscriber, and that node for the place. Left out:
 * the inner coding of positioning data (TS 49.031, TS 25.413).
 */
import { bitString, enumerated, integer, namedInteger, nothing, octetString } from '../codecs.js'
import { choice, context, field, type Field, list, operation, optional, sequence } from '../describe.js'
import {
  absentSubscriber,
  dataMissing,
  facilityNotSupported,
  illegalEquipment,
  illegalSubscriber,
  positionMethodFailure,
  resourceLimitation,
  systemFailure,
  unauthorizedLCSClient,
  unauthorizedRequestingNetwork,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownOrUnreachableLCSClient,
  unknownSubscriber,
} from './errors.js'
import { gsnAddress } from './gprs.js'
import { cellGlobalIdOrServiceAreaIdOrLAI, reported, subscriberIdentity } from './location.js'
import { text } from './sms.js'
import {
  addressString,
  apn,
  extensionContainer,
  imei,
  imsi,
  isdnAddress,
  locationEstimate,
  plmnId,
  slrArgExtensionContainer,
  supportedLcsCapabilitySets,
} from './types.js'

const extension = (tag: number): Field => optional('extensionContainer', context(tag), extensionContainer)

/** LCSLocationInfo: the node that serves the subscriber, by number and by Diameter name. */
function lcsLocationInfoOf(gives: boolean) {
  const node = gives ? isdnAddress.into('node').marks('givesServingNode') : isdnAddress.into('node')
  const name = gives ? text.marks('givesServingNode') : text
  return sequence(
    field('networkNode-Number', node),
    optional('lmsi', context(0), octetString),
    extension(1),
    optional('gprsNodeIndicator', context(2), nothing),
    optional('additional-Number', context(3), choice(field('msc-Number', context(0), node), field('sgsn-Number', context(1), node))),
    optional('supportedLCS-CapabilitySets', context(4), supportedLcsCapabilitySets),
    optional('additional-LCS-CapabilitySets', context(5), supportedLcsCapabilitySets),
    optional('mme-Name', context(6), name),
    optional('aaa-Server-Name', context(8), name),
    optional('sgsn-Name', context(9), name),
    optional('sgsn-Realm', context(10), text),
  )
}
const lcsLocationInfo = lcsLocationInfoOf(true)
const reportedLcsLocationInfo = lcsLocationInfoOf(false)

/** sendRoutingInfoForLCS (§13A.1): a GMLC asks the HLR which node serves a subscriber. */
export const sendRoutingInfoForLCS = operation('sendRoutingInfoForLCS', 85, {
  argument: sequence(
    field('mlcNumber', context(0), isdnAddress.into('client')),
    field('targetMS', context(1), subscriberIdentity),
    extension(2),
  ),
  result: sequence(
    field(
      'targetMS',
      context(0),
      choice(
        field('imsi', context(0), imsi.into('imsi').marks('givesImsi')),
        field('msisdn', context(1), isdnAddress.into('msisdn').marks('givesMsisdn')),
      ),
    ),
    field('lcsLocationInfo', context(1), lcsLocationInfo),
    extension(2),
    optional('v-gmlc-Address', context(3), gsnAddress),
    optional('h-gmlc-Address', context(4), gsnAddress),
    optional('ppr-Address', context(5), gsnAddress),
    optional('additional-v-gmlc-Address', context(6), gsnAddress),
  ),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    facilityNotSupported,
    unknownSubscriber,
    absentSubscriber,
    unauthorizedRequestingNetwork,
  ],
})

const formatIndicator = enumerated({ logicalName: 0, 'e-mailAddress': 1, msisdn: 2, url: 3, sipUrl: 4 })

export const lcsClientExternalId = sequence(optional('externalAddress', context(0), isdnAddress.into('client')), extension(1))
export const lcsClientName = sequence(
  field('dataCodingScheme', context(0), octetString),
  field('nameString', context(2), octetString),
  optional('lcs-FormatIndicator', context(3), formatIndicator),
)
export const lcsRequestorId = sequence(
  field('dataCodingScheme', context(0), octetString),
  field('requestorIDString', context(1), octetString),
  optional('lcs-FormatIndicator', context(2), formatIndicator),
)

const lcsClientId = sequence(
  field(
    'lcsClientType',
    context(0),
    enumerated({ emergencyServices: 0, valueAddedServices: 1, plmnOperatorServices: 2, lawfulInterceptServices: 3 }),
  ),
  optional('lcsClientExternalID', context(1), lcsClientExternalId),
  optional('lcsClientDialedByMS', context(2), addressString),
  optional(
    'lcsClientInternalID',
    context(3),
    enumerated({ broadcastService: 0, 'o-andM-HPLMN': 1, 'o-andM-VPLMN': 2, anonymousLocation: 3, targetMSsubscribedService: 4 }),
  ),
  optional('lcsClientName', context(4), lcsClientName),
  optional('lcsAPN', context(5), apn),
  optional('lcsRequestorID', context(6), lcsRequestorId),
)

export const deferredLocationEventType = bitString('msAvailable', 'enteringIntoArea', 'leavingFromArea', 'beingInsideArea', 'periodicLDR')

export const locationType = sequence(
  field(
    'locationEstimateType',
    context(0),
    enumerated({
      currentLocation: 0,
      currentOrLastKnownLocation: 1,
      initialLocation: 2,
      activateDeferredLocation: 3,
      cancelDeferredLocation: 4,
      notificationVerificationOnly: 5,
    }),
  ),
  optional('deferredLocationEventType', context(1), deferredLocationEventType),
)

export const lcsQoS = sequence(
  optional('horizontal-accuracy', context(0), octetString),
  optional('verticalCoordinateRequest', context(1), nothing),
  optional('vertical-accuracy', context(2), octetString),
  optional('responseTime', context(3), sequence(field('responseTimeCategory', enumerated({ lowdelay: 0, delaytolerant: 1 })))),
  extension(4),
  optional('velocityRequest', context(5), nothing),
)

export const supportedGadShapes = bitString(
  'ellipsoidPoint',
  'ellipsoidPointWithUncertaintyCircle',
  'ellipsoidPointWithUncertaintyEllipse',
  'polygon',
  'ellipsoidPointWithAltitude',
  'ellipsoidPointWithAltitudeAndUncertaintyElipsoid',
  'ellipsoidArc',
)

const privacyCheckRelatedAction = enumerated({
  allowedWithoutNotification: 0,
  allowedWithNotification: 1,
  allowedIfNoResponse: 2,
  restrictedIfNoResponse: 3,
  notAllowed: 4,
})

const area = sequence(
  field(
    'areaType',
    context(0),
    enumerated({ countryCode: 0, plmnId: 1, locationAreaId: 2, routingAreaId: 3, cellGlobalId: 4, utranCellId: 5 }),
  ),
  field('areaIdentification', context(1), octetString),
)

export const areaEventInfo = sequence(
  field('areaDefinition', context(0), sequence(field('areaList', context(0), list('area', area)))),
  optional('occurrenceInfo', context(1), enumerated({ oneTimeEvent: 0, multipleTimeEvent: 1 })),
  optional('intervalTime', context(2), integer), // seconds
)

/** LCSServiceTypeID (TS 22.071): the standard services; from 64 on each operator has its own. */
export const lcsServiceTypeId = namedInteger({
  emergencyServices: 0,
  emergencyAlertServices: 1,
  personTracking: 2,
  fleetManagement: 3,
  assetManagement: 4,
  trafficCongestionReporting: 5,
  roadsideAssistance: 6,
  routingToNearestCommercialEnterprise: 7,
  navigation: 8,
  citySightseeing: 9,
  localizedAdvertising: 10,
  mobileYellowPages: 11,
  trafficAndPublicTransportationInfo: 12,
  weather: 13,
  assetAndServiceFinding: 14,
  gaming: 15,
  findYourFriend: 16,
  dating: 17,
  chatting: 18,
  routeFinding: 19,
  whereAmI: 20,
})

export const periodicLdrInfo = sequence(field('reportingAmount', integer), field('reportingInterval', integer)) // interval in seconds

export const reportingPlmnList = sequence(
  optional('plmn-ListPrioritized', context(0), nothing),
  field(
    'plmn-List',
    context(1),
    list(
      'reportingPLMN',
      sequence(
        field('plmn-Id', context(0), plmnId),
        optional('ran-Technology', context(1), enumerated({ gsm: 0, umts: 1 })),
        optional('ran-PeriodicLocationSupport', context(2), nothing),
      ),
    ),
  ),
)

const accuracyFulfilment = enumerated({ requestedAccuracyFulfilled: 0, requestedAccuracyNotFulfilled: 1 })

const servingNodeAddress = choice(
  field('msc-Number', context(0), isdnAddress),
  field('sgsn-Number', context(1), isdnAddress),
  field('mme-Number', context(2), text),
)

/** provideSubscriberLocation (§13A.2): a GMLC asks the serving node for the place of a subscriber. */
export const provideSubscriberLocation = operation('provideSubscriberLocation', 83, {
  timer: 'ml',
  argument: sequence(
    field('locationType', locationType.marks('asksLocation')),
    field('mlc-Number', isdnAddress.into('client')),
    optional('lcs-ClientID', context(0), lcsClientId),
    optional('privacyOverride', context(1), nothing),
    optional('imsi', context(2), imsi.into('imsi')),
    optional('msisdn', context(3), isdnAddress.into('msisdn')),
    optional('lmsi', context(4), octetString),
    optional('imei', context(5), imei.into('imei')),
    optional('lcs-Priority', context(6), octetString),
    optional('lcs-QoS', context(7), lcsQoS),
    extension(8),
    optional('supportedGADShapes', context(9), supportedGadShapes),
    optional('lcs-ReferenceNumber', context(10), octetString),
    optional('lcsServiceTypeID', context(11), lcsServiceTypeId),
    optional(
      'lcsCodeword',
      context(12),
      sequence(field('dataCodingScheme', context(0), octetString), field('lcsCodewordString', context(1), octetString)),
    ),
    optional(
      'lcs-PrivacyCheck',
      context(13),
      sequence(
        field('callSessionUnrelated', context(0), privacyCheckRelatedAction),
        optional('callSessionRelated', context(1), privacyCheckRelatedAction),
      ),
    ),
    optional('areaEventInfo', context(14), areaEventInfo),
    optional('h-gmlc-Address', context(15), gsnAddress),
    optional('mo-lrShortCircuitIndicator', context(16), nothing),
    optional('periodicLDRInfo', context(17), periodicLdrInfo),
    optional('reportingPLMNList', context(18), reportingPlmnList),
  ),
  result: sequence(
    field('locationEstimate', locationEstimate.marks('givesCell')),
    optional('ageOfLocationEstimate', context(0), integer),
    extension(1),
    optional('add-LocationEstimate', context(2), locationEstimate.marks('givesCell')),
    optional('deferredmt-lrResponseIndicator', context(3), nothing),
    optional('geranPositioningData', context(4), octetString),
    optional('utranPositioningData', context(5), octetString),
    optional('cellIdOrSai', context(6), cellGlobalIdOrServiceAreaIdOrLAI),
    optional('sai-Present', context(7), nothing),
    optional('accuracyFulfilmentIndicator', context(8), accuracyFulfilment),
    optional('velocityEstimate', context(9), octetString),
    optional('mo-lrShortCircuitIndicator', context(10), nothing),
    optional('geranGANSSpositioningData', context(11), octetString),
    optional('utranGANSSpositioningData', context(12), octetString),
    optional('targetServingNodeForHandover', context(13), servingNodeAddress),
    optional('utranAdditionalPositioningData', context(14), octetString),
    optional('utranBaroPressureMeas', context(15), integer),
    optional('utranCivicAddress', context(16), octetString),
  ),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    facilityNotSupported,
    unidentifiedSubscriber,
    illegalSubscriber,
    illegalEquipment,
    absentSubscriber,
    unauthorizedRequestingNetwork,
    unauthorizedLCSClient,
    positionMethodFailure,
  ],
})

const lcsEvent = enumerated({
  emergencyCallOrigination: 0,
  emergencyCallRelease: 1,
  'mo-lr': 2,
  'deferredmt-lrResponse': 3,
  'deferredmo-lrTTTPInitiation': 4,
  emergencyCallHandover: 5,
})

const terminationCause = enumerated({
  normal: 0,
  errorundefined: 1,
  internalTimeout: 2,
  congestion: 3,
  'mt-lrRestart': 4,
  privacyViolation: 5,
  shapeOfLocationEstimateNotSupported: 6,
  subscriberTermination: 7,
  uETermination: 8,
  networkTermination: 9,
})

/** subscriberLocationReport (§13A.3): the serving node reports a place to a GMLC. */
export const subscriberLocationReport = operation('subscriberLocationReport', 86, {
  argument: sequence(
    field('lcs-Event', lcsEvent),
    field('lcs-ClientID', lcsClientId),
    field('lcsLocationInfo', reportedLcsLocationInfo),
    optional('msisdn', context(0), isdnAddress.into('msisdn')),
    optional('imsi', context(1), imsi.into('imsi')),
    optional('imei', context(2), imei.into('imei')),
    optional('na-ESRD', context(3), isdnAddress),
    optional('na-ESRK', context(4), isdnAddress),
    optional('locationEstimate', context(5), locationEstimate),
    optional('ageOfLocationEstimate', context(6), integer),
    optional('slr-ArgExtensionContainer', context(7), slrArgExtensionContainer),
    optional('add-LocationEstimate', context(8), locationEstimate),
    optional(
      'deferredmt-lrData',
      context(9),
      sequence(
        field('deferredLocationEventType', deferredLocationEventType),
        optional('terminationCause', context(0), terminationCause),
        optional('lcsLocationInfo', context(1), reportedLcsLocationInfo),
      ),
    ),
    optional('lcs-ReferenceNumber', context(10), octetString),
    optional('geranPositioningData', context(11), octetString),
    optional('utranPositioningData', context(12), octetString),
    optional('cellIdOrSai', context(13), reported.cellGlobalIdOrServiceAreaIdOrLAI),
    optional('h-gmlc-Address', context(14), gsnAddress),
    optional('lcsServiceTypeID', context(15), lcsServiceTypeId),
    optional('sai-Present', context(17), nothing),
    optional('pseudonymIndicator', context(18), nothing),
    optional('accuracyFulfilmentIndicator', context(19), accuracyFulfilment),
    optional('velocityEstimate', context(20), octetString),
    optional('sequenceNumber', context(21), integer),
    optional('periodicLDRInfo', context(22), periodicLdrInfo),
    optional('mo-lrShortCircuitIndicator', context(23), nothing),
    optional('geranGANSSpositioningData', context(24), octetString),
    optional('utranGANSSpositioningData', context(25), octetString),
    optional('targetServingNodeForHandover', context(26), servingNodeAddress),
    optional('utranAdditionalPositioningData', context(27), octetString),
    optional('utranBaroPressureMeas', context(28), integer),
    optional('utranCivicAddress', context(29), octetString),
  ),
  result: sequence(
    optional('extensionContainer', extensionContainer),
    optional('na-ESRK', context(0), isdnAddress),
    optional('na-ESRD', context(1), isdnAddress),
    optional('h-gmlc-Address', context(2), gsnAddress),
    optional('mo-lrShortCircuitIndicator', context(3), nothing),
    optional('reportingPLMNList', context(4), reportingPlmnList),
    optional('lcs-ReferenceNumber', context(5), octetString),
  ),
  errors: [
    systemFailure,
    dataMissing,
    resourceLimitation,
    unexpectedDataValue,
    unknownSubscriber,
    unauthorizedRequestingNetwork,
    unknownOrUnreachableLCSClient,
  ],
})
