/**
 * Call handling (TS 29.002 §10, types §17.7.3): where a call to a subscriber goes, and completion of calls to busy subscribers.
 * sendRoutingInfo is the older question for IMSI, serving MSC and, with CAMEL, location.
 * Left out: contents of bearer capabilities and of user-to-user data.
 */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, list, operation, optional, sequence, tagged } from '../describe.js'
import { dCSI, gmscCamelSubscriptionInfo, oBcsmCamelTDPCriteriaList, oCSI } from './camel-subscription.js'
import {
  absentSubscriber,
  bearerServiceCode,
  bearerServiceNotProvisioned,
  busySubscriber,
  callBarred,
  cugReject,
  dataMissing,
  facilityNotSupported,
  forwardingFailed,
  forwardingViolation,
  incompatibleTerminal,
  noRoamingNumberAvailable,
  noSubscriberReply,
  numberChanged,
  orNotAllowed,
  resourceLimitation,
  ssCode,
  systemFailure,
  teleserviceCode,
  teleserviceNotProvisioned,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { subscriberInfo } from './location.js'
import {
  alertingPattern,
  ccbsFeature,
  emlppPriority,
  externalSignalInfo,
  forwardingOptions,
  ftnAddress,
  isdnSubaddress,
} from './supplementary.js'
import { extensionContainer, imsi, isdnAddress, locationArea, plmnOctets, plmnText } from './types.js'

const extension = optional('extensionContainer', extensionContainer)
const extensionAt = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

/** PLMN-Id: five or six digits. */
const plmnId: LeafType = leaf({
  ...octetString.codec,
  read: (octets, from, to) => (to - from === 3 ? plmnText(octets, from) : octetString.codec.read(octets, from, to)),
  write: (value) => plmnOctets(typeof value === 'string' ? value : ''),
})

/** Ext-BasicServiceCode (TS 29.002 §17.7.8): code in the first octet, up to four reserved ones. */
const extBasicServiceCode = choice(
  field('ext-BearerService', context(2), bearerServiceCode),
  field('ext-Teleservice', context(3), teleserviceCode),
)

const extExternalSignalInfo = sequence(
  field('ext-ProtocolId', enumerated({ 'ets-300356': 1 })),
  field('signalInfo', octetString),
  extension,
)

const cugCheckInfo = sequence(field('cug-Interlock', octetString), optional('cug-OutgoingAccess', nothing), extension)

const supportedCamelPhases = bitString('phase1', 'phase2', 'phase3', 'phase4')
const offeredCamel4CSIs = bitString('o-csi', 'd-csi', 'vt-csi', 't-csi', 'mt-sms-csi', 'mg-csi', 'psi-enhancements')

const forwardingData = sequence(
  optional('forwardedToNumber', context(5), isdnAddress),
  optional('forwardedToSubaddress', context(4), isdnSubaddress),
  optional('forwardingOptions', context(6), forwardingOptions),
  extensionAt(7),
  optional('longForwardedToNumber', context(8), ftnAddress),
)

/** RoutingInfo. A roaming number belongs to the MSC that serves the subscriber now: it tells the network and often the region. */
const routingInfo = choice(field('roamingNumber', isdnAddress.marks('givesServingNode')), field('forwardingData', forwardingData))

const ssList = list('ss-Code', ssCode)

/** sendRoutingInfo (§10.1): the MSC that has a call asks the HLR of the called subscriber where to send it. */
export const sendRoutingInfo = operation('sendRoutingInfo', 22, {
  timer: 'm',
  argument: {
    1: sequence(
      field('msisdn', context(0), isdnAddress.into('msisdn')),
      optional('cug-CheckInfo', context(1), cugCheckInfo),
      optional('numberOfForwarding', context(2), integer),
      optional('networkSignalInfo', context(10), externalSignalInfo),
    ),
    3: sequence(
      field('msisdn', context(0), isdnAddress.into('msisdn')),
      optional('cug-CheckInfo', context(1), cugCheckInfo),
      optional('numberOfForwarding', context(2), integer),
      field('interrogationType', context(3), enumerated({ basicCall: 0, forwarding: 1 })),
      optional('or-Interrogation', context(4), nothing),
      optional('or-Capability', context(5), integer),
      field('gmsc-OrGsmSCF-Address', context(6), isdnAddress.into('client')),
      optional('callReferenceNumber', context(7), octetString),
      optional('forwardingReason', context(8), enumerated({ notReachable: 0, busy: 1, noReply: 2 })),
      optional('basicServiceGroup', context(9), extBasicServiceCode),
      optional('networkSignalInfo', context(10), externalSignalInfo),
      optional(
        'camelInfo',
        context(11),
        sequence(
          field('supportedCamelPhases', supportedCamelPhases),
          optional('suppress-T-CSI', nothing),
          extension,
          optional('offeredCamel4CSIs', context(0), offeredCamel4CSIs),
        ),
      ),
      optional('suppressionOfAnnouncement', context(12), nothing),
      extensionAt(13),
      optional('alertingPattern', context(14), alertingPattern),
      optional('ccbs-Call', context(15), nothing),
      optional('supportedCCBS-Phase', context(16), integer),
      optional('additionalSignalInfo', context(17), extExternalSignalInfo),
      optional('istSupportIndicator', context(18), enumerated({ basicISTSupported: 0, istCommandSupported: 1 })),
      optional('pre-pagingSupported', context(19), nothing),
      optional('callDiversionTreatmentIndicator', context(20), octetString),
      optional('longFTN-Supported', context(21), nothing),
      optional('suppress-VT-CSI', context(22), nothing),
      optional('suppressIncomingCallBarring', context(23), nothing),
      optional('gsmSCF-InitiatedCall', context(24), nothing),
      optional('basicServiceGroup2', context(25), extBasicServiceCode),
      optional('networkSignalInfo2', context(26), externalSignalInfo),
      optional('suppressMTSS', context(27), bitString('suppressCUG', 'suppressCCBS')),
      optional('mtRoamingRetrySupported', context(28), nothing),
      optional('callPriority', context(29), emlppPriority),
    ),
  },
  result: {
    1: sequence(
      field('imsi', imsi.into('imsi').marks('givesImsi')),
      field('routingInfo', routingInfo),
      optional('cug-CheckInfo', cugCheckInfo),
    ),
    3: tagged(
      context(3),
      sequence(
        optional('imsi', context(9), imsi.into('imsi').marks('givesImsi')),
        optional(
          'extendedRoutingInfo',
          choice(
            field('routingInfo', routingInfo),
            field(
              'camelRoutingInfo',
              context(8),
              sequence(
                optional('forwardingData', forwardingData),
                field('gmscCamelSubscriptionInfo', context(0), gmscCamelSubscriptionInfo.marks('givesProfile')),
                extensionAt(1),
              ),
            ),
          ),
        ),
        optional('cug-CheckInfo', context(3), cugCheckInfo),
        optional('cugSubscriptionFlag', context(6), nothing),
        optional('subscriberInfo', context(7), subscriberInfo),
        optional('ss-List', context(1), ssList),
        optional('basicService', context(5), extBasicServiceCode),
        optional('forwardingInterrogationRequired', context(4), nothing),
        optional('vmsc-Address', context(2), isdnAddress.into('node').marks('givesServingNode')),
        extensionAt(0),
        optional('naea-PreferredCI', context(10), sequence(field('naea-PreferredCIC', context(0), octetString), extensionAt(1))),
        optional(
          'ccbs-Indicators',
          context(11),
          sequence(optional('ccbs-Possible', context(0), nothing), optional('keepCCBS-CallIndicator', context(1), nothing), extensionAt(2)),
        ),
        optional('msisdn', context(12), isdnAddress.into('msisdn').marks('givesMsisdn')),
        optional(
          'numberPortabilityStatus',
          context(13),
          enumerated({
            notKnownToBePorted: 0,
            ownNumberPortedOut: 1,
            foreignNumberPortedToForeignNetwork: 2,
            ownNumberNotPortedOut: 4,
            foreignNumberPortedIn: 5,
          }),
        ),
        optional('istAlertTimer', context(14), integer),
        optional('supportedCamelPhasesInVMSC', context(15), supportedCamelPhases),
        optional('offeredCamel4CSIsInVMSC', context(16), offeredCamel4CSIs),
        optional('routingInfo2', context(17), routingInfo),
        optional('ss-List2', context(18), ssList),
        optional('basicService2', context(19), extBasicServiceCode),
        optional('allowedServices', context(20), bitString('firstServiceAllowed', 'secondServiceAllowed')),
        optional(
          'unavailabilityCause',
          context(21),
          enumerated({
            bearerServiceNotProvisioned: 1,
            teleserviceNotProvisioned: 2,
            absentSubscriber: 3,
            busySubscriber: 4,
            callBarred: 5,
            'cug-Reject': 6,
          }).marks('givesStatus'),
        ),
        optional('releaseResourcesSupported', context(22), nothing),
        optional('gsm-BearerCapability', context(23), externalSignalInfo),
      ),
    ),
  },
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    facilityNotSupported,
    orNotAllowed,
    unknownSubscriber,
    numberChanged,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    absentSubscriber,
    busySubscriber,
    noSubscriberReply,
    callBarred,
    cugReject,
    forwardingViolation,
  ],
})

/** provideRoamingNumber (§10.2): the HLR asks the VLR for a number under which the serving MSC takes the call. */
export const provideRoamingNumber = operation('provideRoamingNumber', 4, {
  timer: 'm',
  argument: {
    1: sequence(
      field('imsi', context(0), imsi.into('imsi')),
      optional('msc-Number', context(1), isdnAddress.into('node')),
      optional('msisdn', context(2), isdnAddress.into('msisdn')),
      optional('previousRoamingNumber', context(3), isdnAddress),
      optional('lmsi', context(4), octetString),
      optional('gsm-BearerCapability', context(5), externalSignalInfo),
      optional('networkSignalInfo', context(6), externalSignalInfo),
    ),
    3: sequence(
      field('imsi', context(0), imsi.into('imsi')),
      field('msc-Number', context(1), isdnAddress.into('node')),
      optional('msisdn', context(2), isdnAddress.into('msisdn')),
      // previousRoamingNumber: version 1 only, which names no context and is read by this form
      optional('previousRoamingNumber', context(3), isdnAddress),
      optional('lmsi', context(4), octetString),
      optional('gsm-BearerCapability', context(5), externalSignalInfo),
      optional('networkSignalInfo', context(6), externalSignalInfo),
      optional('suppressionOfAnnouncement', context(7), nothing),
      optional('gmsc-Address', context(8), isdnAddress.into('client')),
      optional('callReferenceNumber', context(9), octetString),
      optional('or-Interrogation', context(10), nothing),
      extensionAt(11),
      optional('alertingPattern', context(12), alertingPattern),
      optional('ccbs-Call', context(13), nothing),
      optional('supportedCamelPhasesInInterrogatingNode', context(15), supportedCamelPhases),
      optional('additionalSignalInfo', context(14), extExternalSignalInfo),
      optional('orNotSupportedInGMSC', context(16), nothing),
      optional('pre-pagingSupported', context(17), nothing),
      optional('longFTN-Supported', context(18), nothing),
      optional('suppress-VT-CSI', context(19), nothing),
      optional('offeredCamel4CSIsInInterrogatingNode', context(20), offeredCamel4CSIs),
      optional('mtRoamingRetrySupported', context(21), nothing),
      optional(
        'pagingArea',
        context(22),
        list('locationArea', choice(field('laiFixedLength', context(0), locationArea), field('lac', context(1), octetString))),
      ),
      optional('callPriority', context(23), emlppPriority),
      optional('mtrf-Indicator', context(24), nothing),
      optional('oldMSC-Number', context(25), isdnAddress),
      optional('lastUsedLtePLMN-Id', context(26), plmnId),
    ),
  },
  result: {
    1: isdnAddress,
    3: sequence(
      field('roamingNumber', isdnAddress),
      extension,
      optional('releaseResourcesSupported', nothing),
      optional('vmsc-Address', isdnAddress.into('node').marks('givesServingNode')),
    ),
  },
  errors: [systemFailure, dataMissing, unexpectedDataValue, facilityNotSupported, orNotAllowed, absentSubscriber, noRoamingNumberAvailable],
})

/** UU-Data: what callers send each other during call set-up. */
export const uuData = sequence(
  optional('uuIndicator', context(0), octetString),
  optional('uui', context(1), octetString),
  optional('uusCFInteraction', context(2), nothing),
  extensionAt(3),
)

/** resumeCallHandling (§10.3): the serving MSC gives a call back to the gateway MSC, to forward it. */
export const resumeCallHandling = operation('resumeCallHandling', 6, {
  timer: 'm',
  argument: sequence(
    optional('callReferenceNumber', context(0), octetString),
    optional('basicServiceGroup', context(1), extBasicServiceCode),
    optional('forwardingData', context(2), forwardingData),
    optional('imsi', context(3), imsi.into('imsi')),
    optional('cug-CheckInfo', context(4), cugCheckInfo),
    optional('o-CSI', context(5), oCSI),
    extensionAt(7),
    optional('ccbs-Possible', context(8), nothing),
    optional('msisdn', context(9), isdnAddress.into('msisdn')),
    optional('uu-Data', context(10), uuData),
    optional('allInformationSent', context(11), nothing),
    optional('d-csi', context(12), dCSI),
    optional('o-BcsmCamelTDPCriteriaList', context(13), oBcsmCamelTDPCriteriaList),
    optional('basicServiceGroup2', context(14), extBasicServiceCode),
    optional('mtRoamingRetry', context(15), nothing),
  ),
  result: sequence(extension),
  errors: [forwardingFailed, orNotAllowed, unexpectedDataValue, dataMissing],
})

const ccbsSubscriberStatus = enumerated({ ccbsNotIdle: 0, ccbsIdle: 1, ccbsNotReachable: 2 })

/** setReportingState (§10.5): the HLR asks the VLR to tell when a subscriber becomes free. */
export const setReportingState = operation('setReportingState', 73, {
  timer: 'm',
  argument: sequence(
    optional('imsi', context(0), imsi.into('imsi')),
    optional('lmsi', context(1), octetString),
    optional('ccbs-Monitoring', context(2), enumerated({ stopMonitoring: 0, startMonitoring: 1 })),
    extensionAt(3),
  ),
  result: sequence(optional('ccbs-SubscriberStatus', context(0), ccbsSubscriberStatus.marks('givesStatus')), extensionAt(1)),
  errors: [systemFailure, unidentifiedSubscriber, unexpectedDataValue, dataMissing, resourceLimitation, facilityNotSupported],
})

/** statusReport (§10.6): the VLR tells the HLR that a subscriber became free, or how a completed call went. */
export const statusReport = operation('statusReport', 74, {
  timer: 'm',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    optional('eventReportData', context(1), sequence(optional('ccbs-SubscriberStatus', context(0), ccbsSubscriberStatus), extensionAt(1))),
    optional(
      'callReportdata',
      context(2),
      sequence(
        optional('monitoringMode', context(0), enumerated({ 'a-side': 0, 'b-side': 1 })),
        optional('callOutcome', context(1), enumerated({ success: 0, failure: 1, busy: 2 })),
        extensionAt(2),
      ),
    ),
    extensionAt(3),
  ),
  result: sequence(extensionAt(0)),
  errors: [unknownSubscriber, systemFailure, unexpectedDataValue, dataMissing],
})

/** remoteUserFree (§10.7): the HLR tells the VLR of the caller that the called party is free. */
export const remoteUserFree = operation('remoteUserFree', 75, {
  timer: 'ml',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    field('callInfo', context(1), externalSignalInfo),
    field('ccbs-Feature', context(2), ccbsFeature),
    field('translatedB-Number', context(3), isdnAddress),
    optional('replaceB-Number', context(4), nothing),
    optional('alertingPattern', context(5), alertingPattern),
    extensionAt(6),
  ),
  result: sequence(
    field(
      'ruf-Outcome',
      context(0),
      enumerated({
        accepted: 0,
        rejected: 1,
        noResponseFromFreeMS: 2,
        noResponseFromBusyMS: 3,
        udubFromFreeMS: 4,
        udubFromBusyMS: 5,
      }),
    ),
    extensionAt(1),
  ),
  errors: [unexpectedDataValue, dataMissing, incompatibleTerminal, absentSubscriber, systemFailure, busySubscriber],
})

/** ist-Alert (§10.8): an MSC tells the HLR that a long call of a subscriber goes on. */
export const istAlert = operation('ist-Alert', 87, {
  timer: 'm',
  argument: sequence(field('imsi', context(0), imsi.into('imsi')), extensionAt(1)),
  result: sequence(
    optional('istAlertTimer', context(0), integer),
    optional('istInformationWithdraw', context(1), nothing),
    optional('callTerminationIndicator', context(2), enumerated({ terminateCallActivityReferred: 0, terminateAllCallActivities: 1 })),
    extensionAt(3),
  ),
  errors: [unexpectedDataValue, resourceLimitation, unknownSubscriber, systemFailure, facilityNotSupported],
})

/** ist-Command (§10.9): the HLR tells an MSC to end the calls of a subscriber. */
export const istCommand = operation('ist-Command', 88, {
  timer: 'm',
  argument: sequence(field('imsi', context(0), imsi.into('imsi')), extensionAt(1)),
  result: sequence(extension),
  errors: [unexpectedDataValue, resourceLimitation, unknownSubscriber, systemFailure, facilityNotSupported],
})

/** releaseResources (§10.10): the gateway MSC tells the serving MSC that the call to a roaming number does not come. */
export const releaseResources = operation('releaseResources', 20, {
  timer: 'm',
  argument: sequence(field('msrn', isdnAddress), extension),
  result: sequence(extension),
  errors: [unexpectedDataValue, systemFailure],
})

/** provideSIWFSNumber (TS 29.002 until Rel-5): an MSC asks a shared interworking function for a number, for a data call. */
export const provideSIWFSNumber = operation('provideSIWFSNumber', 31, {
  timer: 'm',
  argument: sequence(
    field('gsm-BearerCapability', context(0), externalSignalInfo),
    field('isdn-BearerCapability', context(1), externalSignalInfo),
    field('call-Direction', context(2), octetString),
    field('b-Subscriber-Address', context(3), isdnAddress),
    field('chosenChannel', context(4), externalSignalInfo),
    optional('lowerLayerCompatibility', context(5), externalSignalInfo),
    optional('highLayerCompatibility', context(6), externalSignalInfo),
    extensionAt(7),
  ),
  result: sequence(field('sIWFSNumber', context(0), isdnAddress), extensionAt(1)),
  errors: [resourceLimitation, dataMissing, unexpectedDataValue, systemFailure],
})

/** sIWFSSignallingModify (TS 29.002 until Rel-5): the channel of such a call changes. */
export const sIWFSSignallingModify = operation('sIWFSSignallingModify', 32, {
  timer: 'm',
  argument: sequence(
    optional('channelType', context(0), externalSignalInfo),
    optional('chosenChannel', context(1), externalSignalInfo),
    extensionAt(2),
  ),
  result: sequence(optional('channelType', context(0), externalSignalInfo), extensionAt(1)),
  errors: [resourceLimitation, dataMissing, unexpectedDataValue, systemFailure],
})
