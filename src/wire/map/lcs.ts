/** Location services (TS 29.002 §13A): the GMLC asks the HLR for the serving node, and the serving node for the place. */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence } from '../describe.js'
import {
  absentSubscriber,
  dataMissing,
  facilityNotSupported,
  positionMethodFailure,
  systemFailure,
  unauthorizedLCSClient,
  unauthorizedRequestingNetwork,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownOrUnreachableLCSClient,
  unknownSubscriber,
} from './errors.js'
import { cellGlobalIdOrServiceAreaIdOrLAI } from './location.js'
import { extensionContainer, imei, imsi, isdnAddress, locationEstimate } from './types.js'

const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

const additionalNumber = choice(field('msc-Number', context(0), isdnAddress), field('sgsn-Number', context(1), isdnAddress))

const lcsLocationInfo = sequence(
  field('networkNode-Number', isdnAddress.into('node').marks('givesServingNode')),
  optional('lmsi', context(0), octetString),
  extension(1),
  optional('gprsNodeIndicator', context(2), nothing),
  optional('additional-Number', context(3), additionalNumber),
  optional('supportedLCS-CapabilitySets', context(4), bitString()),
  optional('additional-LCS-CapabilitySets', context(5), bitString()),
  optional('mme-Name', context(6), octetString),
  optional('aaa-Server-Name', context(8), octetString),
  optional('sgsn-Name', context(9), octetString),
  optional('sgsn-Realm', context(10), octetString),
)

/** sendRoutingInfoForLCS (§13A.1): a GMLC asks the HLR which node serves a subscriber. */
export const sendRoutingInfoForLCS = operation('sendRoutingInfoForLCS', 85, {
  argument: sequence(
    field('mlcNumber', context(0), isdnAddress.into('client')),
    field(
      'targetMS',
      context(1),
      choice(field('imsi', context(0), imsi.into('imsi')), field('msisdn', context(1), isdnAddress.into('msisdn'))),
    ),
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
    optional('v-gmlc-Address', context(3), octetString),
    optional('h-gmlc-Address', context(4), octetString),
    optional('ppr-Address', context(5), octetString),
    optional('additional-v-gmlc-Address', context(6), octetString),
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

const codedString = sequence(
  field('dataCodingScheme', context(0), octetString),
  field('string', context(2), octetString),
  optional('lcs-FormatIndicator', context(3), integer),
)

const lcsClientId = sequence(
  field(
    'lcsClientType',
    context(0),
    enumerated({ emergencyServices: 0, valueAddedServices: 1, plmnOperatorServices: 2, lawfulInterceptServices: 3 }),
  ),
  optional('lcsClientExternalID', context(1), sequence(optional('externalAddress', context(0), isdnAddress), extension(1))),
  optional('lcsClientDialedByMS', context(2), octetString),
  optional('lcsClientInternalID', context(3), integer),
  optional('lcsClientName', context(4), codedString),
  optional('lcsAPN', context(5), octetString),
  optional(
    'lcsRequestorID',
    context(6),
    sequence(
      field('dataCodingScheme', context(0), octetString),
      field('requestorIDString', context(1), octetString),
      optional('lcs-FormatIndicator', context(2), integer),
    ),
  ),
)

const areaEventInfo = sequence(
  field(
    'areaDefinition',
    context(0),
    sequence(
      field(
        'areaList',
        context(0),
        list('area', sequence(field('areaType', context(0), integer), field('areaIdentification', context(1), octetString))),
      ),
    ),
  ),
  optional('occurrenceInfo', context(1), integer),
  optional('intervalTime', context(2), integer),
)

/** provideSubscriberLocation (§13A.2): a GMLC asks the serving node for the place of a subscriber. */
export const provideSubscriberLocation = operation('provideSubscriberLocation', 83, {
  timer: 'ml',
  argument: sequence(
    field(
      'locationType',
      sequence(
        field(
          'locationEstimateType',
          context(0),
          enumerated({
            currentLocation: 0,
            currentOrLastKnownLocation: 1,
            initialLocation: 2,
            activateDeferredLocation: 3,
            cancelDeferredLocation: 4,
          }),
        ),
        optional(
          'deferredLocationEventType',
          context(1),
          bitString('msAvailable', 'enteringIntoArea', 'leavingFromArea', 'beingInsideArea', 'periodicLDR'),
        ),
      ).marks('asksLocation'),
    ),
    field('mlc-Number', isdnAddress.into('client')),
    optional('lcs-ClientID', context(0), lcsClientId),
    optional('privacyOverride', context(1), nothing),
    optional('imsi', context(2), imsi.into('imsi')),
    optional('msisdn', context(3), isdnAddress.into('msisdn')),
    optional('lmsi', context(4), octetString),
    optional('imei', context(5), imei),
    optional('lcs-Priority', context(6), octetString),
    optional(
      'lcs-QoS',
      context(7),
      sequence(
        optional('horizontal-accuracy', context(0), octetString),
        optional('verticalCoordinateRequest', context(1), nothing),
        optional('vertical-accuracy', context(2), octetString),
        optional('responseTime', context(3), sequence(field('responseTimeCategory', enumerated({ lowdelay: 0, delaytolerant: 1 })))),
        extension(4),
        optional('velocityRequest', context(5), nothing),
        optional('lcs-QoS-Class', context(6), enumerated({ assured: 0, bestEffort: 1 })),
      ),
    ),
    extension(8),
    optional('supportedGADShapes', context(9), bitString()),
    optional('lcs-ReferenceNumber', context(10), octetString),
    optional('lcsServiceTypeID', context(11), integer),
    optional(
      'lcsCodeword',
      context(12),
      sequence(field('dataCodingScheme', context(0), octetString), field('lcsCodewordString', context(1), octetString)),
    ),
    optional(
      'lcs-PrivacyCheck',
      context(13),
      sequence(optional('callSessionUnrelated', context(0), integer), optional('callSessionRelated', context(1), integer)),
    ),
    optional('areaEventInfo', context(14), areaEventInfo),
    optional('h-gmlc-Address', context(15), octetString),
    optional('mo-lrShortCircuitIndicator', context(16), nothing),
    optional('periodicLDRInfo', context(17), sequence(field('reportingAmount', integer), field('reportingInterval', integer))),
    optional('reportingPLMNList', context(18), sequence()),
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
    optional('accuracyFulfilmentIndicator', context(8), integer),
    optional('velocityEstimate', context(9), octetString),
    optional('mo-lrShortCircuitIndicator', context(10), nothing),
    optional('geranGANSSpositioningData', context(11), octetString),
    optional('utranGANSSpositioningData', context(12), octetString),
    optional('targetServingNodeForHandover', context(13), sequence()),
  ),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    facilityNotSupported,
    unidentifiedSubscriber,
    absentSubscriber,
    unauthorizedRequestingNetwork,
    unauthorizedLCSClient,
    positionMethodFailure,
  ],
})

/** subscriberLocationReport (§13A.3): the serving node reports a place to a GMLC. */
export const subscriberLocationReport = operation('subscriberLocationReport', 86, {
  argument: sequence(
    field(
      'lcs-Event',
      enumerated({
        emergencyCallOrigination: 0,
        emergencyCallRelease: 1,
        'mo-lr': 2,
        'deferredmt-lrResponse': 3,
        'deferredmo-lrTTTPInitiation': 4,
        emergencyCallHandover: 5,
      }),
    ),
    field('lcs-ClientID', lcsClientId),
    field(
      'lcsLocationInfo',
      sequence(
        field('networkNode-Number', isdnAddress.into('node')),
        optional('lmsi', context(0), octetString),
        extension(1),
        optional('gprsNodeIndicator', context(2), nothing),
        optional('additional-Number', context(3), additionalNumber),
        optional('supportedLCS-CapabilitySets', context(4), bitString()),
        optional('additional-LCS-CapabilitySets', context(5), bitString()),
      ),
    ),
    optional('msisdn', context(0), isdnAddress.into('msisdn')),
    optional('imsi', context(1), imsi.into('imsi')),
    optional('imei', context(2), imei),
    optional('na-ESRD', context(3), isdnAddress),
    optional('na-ESRK', context(4), isdnAddress),
    optional('locationEstimate', context(5), locationEstimate),
    optional('ageOfLocationEstimate', context(6), integer),
    optional('slr-ArgExtensionContainer', context(7), sequence()),
    optional('add-LocationEstimate', context(8), locationEstimate),
    optional(
      'deferredmt-lrData',
      context(9),
      sequence(
        field('deferredLocationEventType', bitString()),
        optional('terminationCause', context(0), integer),
        optional('lcsLocationInfo', context(1), lcsLocationInfo),
      ),
    ),
    optional('lcs-ReferenceNumber', context(10), octetString),
    optional('geranPositioningData', context(11), octetString),
    optional('utranPositioningData', context(12), octetString),
    optional('cellIdOrSai', context(13), cellGlobalIdOrServiceAreaIdOrLAI),
    optional('h-gmlc-Address', context(14), octetString),
    optional('lcsServiceTypeID', context(15), integer),
    optional('sai-Present', context(17), nothing),
    optional('pseudonymIndicator', context(18), nothing),
    optional('accuracyFulfilmentIndicator', context(19), integer),
    optional('velocityEstimate', context(20), octetString),
  ),
  result: sequence(
    extension(0),
    optional('na-ESRK', context(1), isdnAddress),
    optional('na-ESRD', context(2), isdnAddress),
    optional('h-gmlc-Address', context(3), octetString),
  ),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    unknownSubscriber,
    unauthorizedRequestingNetwork,
    unknownOrUnreachableLCSClient,
  ],
})
