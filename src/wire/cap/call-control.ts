/**
 * Control of calls between gsmSSF and gsmSCF (TS 29.078 §6.1): the switch reports a call and asks, the service says where it goes.
 * initialDP names the subscriber, both parties and the cell: a profile that was changed to a foreign gsmSCF shows here.
 */
import { enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, type Field, field, list, operation, optional, sequence } from '../describe.js'
import { calledPartyNumber, callingPartyNumber, genericDigits, genericNumber, locationNumber, redirectionNumber } from '../isup-number.js'
import { uuData } from '../map/call.js'
import { extBasicServiceCode } from '../map/camel-subscription.js'
import { locationInformation, subscriberState } from '../map/location.js'
import { offeredCamel4Functionalities } from '../map/mobility.js'
import { cellGlobalId, imei, imsi, isdnAddress, locationArea, supportedCamelPhases } from '../map/types.js'
import {
  bearerCapability,
  callSegmentId,
  extensions,
  genericNumbers,
  legId,
  miscCallInfo,
  naCarrierInformation,
  naInfo,
  receivingSideId,
  serviceInteractionIndicatorsTwo,
} from './data-types.js'
import {
  errorsWith,
  missingCustomerRecord,
  missingParameter,
  parameterOutOfRange,
  taskRefused,
  unexpectedComponentSequence,
  unexpectedDataValue,
  unexpectedParameter,
  unknownCSID,
  unknownLegID,
} from './errors.js'
import {
  calledPartyBcdNumber,
  callingPartysCategory,
  cause,
  chargeIndicator,
  eventTypeBcsm,
  monitorMode,
  redirectionInformation,
  serviceKey,
  singleDigits,
  timeAndTimezone,
  timerId,
} from './types.js'

const initialDpFields: readonly Field[] = [
  field('serviceKey', context(0), serviceKey),
  optional('calledPartyNumber', context(2), calledPartyNumber),
  optional('callingPartyNumber', context(3), callingPartyNumber),
  optional('callingPartysCategory', context(5), callingPartysCategory),
  optional('cGEncountered', context(7), enumerated({ noCGencountered: 0, manualCGencountered: 1, scpOverload: 2 })),
  optional('iPSSPCapabilities', context(8), octetString),
  optional('locationNumber', context(10), locationNumber.marks('givesLocationNumber')),
  optional('originalCalledPartyID', context(12), redirectionNumber),
  extensions(15),
  optional('highLayerCompatibility', context(23), octetString),
  optional('additionalCallingPartyNumber', context(25), genericNumber),
  optional('bearerCapability', context(27), bearerCapability),
  optional('eventTypeBCSM', context(28), eventTypeBcsm),
  optional('redirectingPartyID', context(29), redirectionNumber),
  optional('redirectionInformation', context(30), redirectionInformation),
  optional('cause', context(17), cause),
  optional('serviceInteractionIndicatorsTwo', context(32), serviceInteractionIndicatorsTwo),
  optional('carrier', context(37), octetString),
  optional('cug-Index', context(45), integer),
  optional('cug-Interlock', context(46), octetString),
  optional('cug-OutgoingAccess', context(47), nothing),
  optional('iMSI', context(50), imsi.into('imsi')),
  optional('subscriberState', context(51), subscriberState),
  optional('locationInformation', context(52), locationInformation),
  optional('ext-basicServiceCode', context(53), extBasicServiceCode),
  optional('callReferenceNumber', context(54), octetString),
  optional('mscAddress', context(55), isdnAddress.into('node')),
  optional('calledPartyBCDNumber', context(56), calledPartyBcdNumber),
  optional('timeAndTimezone', context(57), timeAndTimezone),
  optional('callForwardingSS-Pending', context(58), nothing),
]

const initialDpArgExtension = sequence(
  optional('gmscAddress', context(0), isdnAddress.into('node')),
  optional('forwardingDestinationNumber', context(1), calledPartyNumber),
  optional('ms-Classmark2', context(2), octetString),
  optional('iMEI', context(3), imei.into('imei')),
  optional('supportedCamelPhases', context(4), supportedCamelPhases),
  optional('offeredCamel4Functionalities', context(5), offeredCamel4Functionalities),
  optional('bearerCapability2', context(6), bearerCapability),
  optional('ext-basicServiceCode2', context(7), extBasicServiceCode),
  optional('highLayerCompatibility2', context(8), octetString),
  optional('lowLayerCompatibility', context(9), octetString),
  optional('lowLayerCompatibility2', context(10), octetString),
  optional('enhancedDialledServicesAllowed', context(11), nothing),
  optional('uu-Data', context(12), uuData),
  optional('collectInformationAllowed', context(13), nothing),
  optional('releaseCallArgExtensionAllowed', context(14), nothing),
)

/** InitialDPArgExtension of phase 2 (TS 09.78): other tags. */
const initialDpArgExtension2 = sequence(
  optional('naCarrierInformation', context(0), naCarrierInformation),
  optional('gmscAddress', context(1), isdnAddress.into('node')),
)

/** initialDP (§11.20): a call reached a detection point that the subscriber’s profile names. */
export const initialDP = operation('initialDP', 0, {
  argument: {
    1: sequence(...initialDpFields, optional('initialDPArgExtension', context(59), initialDpArgExtension2)),
    3: sequence(...initialDpFields, optional('initialDPArgExtension', context(59), initialDpArgExtension)),
  },
  errors: errorsWith(missingCustomerRecord, parameterOutOfRange),
})

const destinationRoutingAddress = field('destinationRoutingAddress', context(0), list('calledPartyNumber', calledPartyNumber))

const connectFields: readonly Field[] = [
  destinationRoutingAddress,
  optional('alertingPattern', context(1), octetString),
  optional('originalCalledPartyID', context(6), redirectionNumber),
  extensions(10),
  optional('carrier', context(11), octetString),
  optional('callingPartysCategory', context(28), callingPartysCategory),
  optional('redirectingPartyID', context(29), redirectionNumber),
  optional('redirectionInformation', context(30), redirectionInformation),
  genericNumbers(14),
  optional('serviceInteractionIndicatorsTwo', context(15), serviceInteractionIndicatorsTwo),
  optional('chargeNumber', context(19), locationNumber),
  optional('legToBeConnected', context(21), legId),
  optional('cug-Interlock', context(31), octetString),
  optional('cug-OutgoingAccess', context(32), nothing),
  optional('suppressionOfAnnouncement', context(55), nothing),
  optional('oCSIApplicable', context(56), nothing),
]

/** connect (§11.9): the call goes to this number instead. An attacker’s gsmSCF puts itself in the middle so. */
export const connect = operation('connect', 20, {
  argument: {
    1: sequence(...connectFields, optional('na-Info', context(57), naInfo)),
    3: sequence(
      ...connectFields,
      optional('naOliInfo', context(57), octetString),
      optional('bor-InterrogationRequested', context(58), nothing),
      optional('suppress-N-CSI', context(59), nothing),
    ),
  },
  errors: errorsWith(parameterOutOfRange, unknownLegID),
})

/** releaseCall (§11.26). */
export const releaseCall = operation('releaseCall', 22, {
  argument: choice(
    field('allCallSegments', cause),
    field('allCallSegmentsWithExtension', context(2), sequence(field('allCallSegments', context(0), cause), extensions(1))),
  ),
})

const positions = list(
  'changeOfLocation',
  choice(
    field('cellGlobalId', context(0), cellGlobalId),
    field('serviceAreaId', context(1), cellGlobalId),
    field('locationAreaId', context(2), locationArea),
    field('inter-SystemHandOver', context(3), nothing),
    field('inter-PLMNHandOver', context(4), nothing),
    field('inter-MSCHandOver', context(5), nothing),
    field('changeOfLocationAlt', context(6), sequence()),
  ),
)

const dpSpecificCriteria = choice(
  field('applicationTimer', context(1), integer), // seconds
  field(
    'midCallControlInfo',
    context(2),
    sequence(
      optional('minimumNumberOfDigits', context(0), integer),
      optional('maximumNumberOfDigits', context(1), integer),
      optional('endOfReplyDigit', context(2), singleDigits),
      optional('cancelDigit', context(3), singleDigits),
      optional('startDigit', context(4), singleDigits),
      optional('interDigitTimeout', context(6), integer), // seconds
    ),
  ),
  field(
    'dpSpecificCriteriaAlt',
    context(3),
    sequence(
      optional('changeOfPositionControlInfo', context(0), positions),
      optional('numberOfDigits', context(1), integer),
      optional('interDigitTimeout', context(2), integer), // seconds
    ),
  ),
)

/** requestReportBCSMEvent (§11.27): the service arms detection points, moves of the subscriber among them. */
export const requestReportBCSMEvent = operation('requestReportBCSMEvent', 23, {
  argument: sequence(
    field(
      'bcsmEvents',
      context(0),
      list(
        'bcsmEvent',
        sequence(
          field('eventTypeBCSM', context(0), eventTypeBcsm),
          field('monitorMode', context(1), monitorMode),
          optional('legID', context(2), legId),
          optional('dpSpecificCriteria', context(30), dpSpecificCriteria),
          optional('automaticRearm', context(50), nothing),
        ),
      ),
    ),
    extensions(2),
  ),
  errors: errorsWith(parameterOutOfRange, unknownLegID),
})

const failure = sequence(optional('failureCause', context(0), cause))
const busy = sequence(optional('busyCause', context(0), cause))
const released = sequence(optional('releaseCause', context(0), cause))
const answered = sequence(
  optional('destinationAddress', context(50), calledPartyNumber),
  optional('or-Call', context(51), nothing),
  optional('forwardedCall', context(52), nothing),
  optional('chargeIndicator', context(53), chargeIndicator),
  optional('ext-basicServiceCode', context(54), extBasicServiceCode),
  optional('ext-basicServiceCode2', context(55), extBasicServiceCode),
)
const midCall = sequence(
  optional(
    'midCallEvents',
    context(1),
    choice(field('dTMFDigitsCompleted', context(3), genericDigits), field('dTMFDigitsTimeOut', context(4), genericDigits)),
  ),
)
const located = sequence(optional('locationInformation', context(50), locationInformation))
const metCriterion = choice(
  field('enteringCellGlobalId', context(0), cellGlobalId.marks('givesCell')),
  field('leavingCellGlobalId', context(1), cellGlobalId.marks('givesCell')),
  field('enteringServiceAreaId', context(2), cellGlobalId.marks('givesCell')),
  field('leavingServiceAreaId', context(3), cellGlobalId.marks('givesCell')),
  field('enteringLocationAreaId', context(4), locationArea.marks('givesCell')),
  field('leavingLocationAreaId', context(5), locationArea.marks('givesCell')),
  field('inter-SystemHandOverToUMTS', context(6), nothing),
  field('inter-SystemHandOverToGSM', context(7), nothing),
  field('inter-PLMNHandOver', context(8), nothing),
  field('inter-MSCHandOver', context(9), nothing),
  field('metDPCriterionAlt', context(10), sequence()),
)
const moved = sequence(
  optional('locationInformation', context(50), locationInformation),
  optional('metDPCriteriaList', context(51), list('metDPCriterion', metCriterion)),
)
const serviceChange = sequence(
  optional('ext-basicServiceCode', context(0), extBasicServiceCode),
  optional('initiatorOfServiceChange', context(1), enumerated({ 'a-side': 0, 'b-side': 1 })),
  optional('natureOfServiceChange', context(2), enumerated({ userInitiated: 0, networkInitiated: 1 })),
)

const eventSpecificInformationBcsm = choice(
  field('routeSelectFailureSpecificInfo', context(2), failure),
  field('oCalledPartyBusySpecificInfo', context(3), busy),
  field('oNoAnswerSpecificInfo', context(4), sequence()),
  field('oAnswerSpecificInfo', context(5), answered),
  field('oMidCallSpecificInfo', context(6), midCall),
  field('oDisconnectSpecificInfo', context(7), released),
  field(
    'tBusySpecificInfo',
    context(8),
    sequence(
      optional('busyCause', context(0), cause),
      optional('callForwarded', context(50), nothing),
      optional('routeNotPermitted', context(51), nothing),
      optional('forwardingDestinationNumber', context(52), calledPartyNumber),
    ),
  ),
  field(
    'tNoAnswerSpecificInfo',
    context(9),
    sequence(optional('callForwarded', context(50), nothing), optional('forwardingDestinationNumber', context(52), calledPartyNumber)),
  ),
  field('tAnswerSpecificInfo', context(10), answered),
  field('tMidCallSpecificInfo', context(11), midCall),
  field('tDisconnectSpecificInfo', context(12), released),
  field('oTermSeizedSpecificInfo', context(13), located),
  field('callAcceptedSpecificInfo', context(20), located),
  field('oAbandonSpecificInfo', context(21), sequence(optional('routeNotPermitted', context(50), nothing))),
  field('oChangeOfPositionSpecificInfo', context(50), moved),
  field('tChangeOfPositionSpecificInfo', context(51), moved),
  field(
    'dpSpecificInfoAlt',
    context(52),
    sequence(
      optional('oServiceChangeSpecificInfo', context(0), serviceChange),
      optional('tServiceChangeSpecificInfo', context(1), serviceChange),
      optional('collectedInfoSpecificInfo', context(2), sequence(optional('calledPartyNumber', context(0), calledPartyNumber))),
    ),
  ),
)

/** eventReportBCSM (§11.18): an armed detection point was met. */
export const eventReportBCSM = operation('eventReportBCSM', 24, {
  argument: sequence(
    field('eventTypeBCSM', context(0), eventTypeBcsm),
    optional('eventSpecificInformationBCSM', context(2), eventSpecificInformationBcsm),
    optional('legID', context(3), receivingSideId),
    optional('miscCallInfo', context(4), miscCallInfo),
    extensions(5),
  ),
})

/** collectInformation (§11.8A). */
export const collectInformation = operation('collectInformation', 27, {
  argument: sequence(extensions(0)),
  errors: errorsWith(parameterOutOfRange),
})

/** continue (§11.11): the call goes on as it is. */
export const continueCall = operation('continue', 31, {})

/** initiateCallAttempt (§11.21): the service makes a call of its own. */
export const initiateCallAttempt = operation('initiateCallAttempt', 32, {
  argument: sequence(
    destinationRoutingAddress,
    extensions(4),
    optional('legToBeCreated', context(5), legId),
    optional('newCallSegment', context(6), callSegmentId),
    optional('callingPartyNumber', context(30), callingPartyNumber),
    optional('callReferenceNumber', context(51), octetString),
    optional('gsmSCFAddress', context(52), isdnAddress.into('client')),
    optional('suppress-T-CSI', context(53), nothing),
  ),
  result: sequence(
    optional('supportedCamelPhases', context(0), supportedCamelPhases),
    optional('offeredCamel4Functionalities', context(1), offeredCamel4Functionalities),
    extensions(2),
    optional('releaseCallArgExtensionAllowed', context(3), nothing),
  ),
  errors: errorsWith(parameterOutOfRange),
})

/** resetTimer (§11.28). */
export const resetTimer = operation('resetTimer', 33, {
  argument: sequence(
    optional('timerID', context(0), timerId),
    field('timervalue', context(1), integer), // seconds
    extensions(2),
    optional('callSegmentID', context(3), callSegmentId),
  ),
  errors: [
    missingParameter,
    parameterOutOfRange,
    taskRefused,
    unexpectedComponentSequence,
    unexpectedDataValue,
    unexpectedParameter,
    unknownCSID,
  ],
})

/** continueWithArgument (§11.12). */
export const continueWithArgument = operation('continueWithArgument', 88, {
  argument: sequence(
    optional('alertingPattern', context(1), octetString),
    extensions(6),
    optional('serviceInteractionIndicatorsTwo', context(7), serviceInteractionIndicatorsTwo),
    optional('callingPartysCategory', context(12), callingPartysCategory),
    genericNumbers(16),
    optional('cug-Interlock', context(17), octetString),
    optional('cug-OutgoingAccess', context(18), nothing),
    optional('chargeNumber', context(50), locationNumber),
    optional('carrier', context(52), octetString),
    optional('suppressionOfAnnouncement', context(55), nothing),
    optional('naOliInfo', context(56), octetString),
    optional('bor-InterrogationRequested', context(57), nothing),
    optional('suppress-O-CSI', context(58), nothing),
    optional(
      'continueWithArgumentArgExtension',
      context(59),
      sequence(
        optional('suppress-D-CSI', context(0), nothing),
        optional('suppress-N-CSI', context(1), nothing),
        optional('suppressOutgoingCallBarring', context(2), nothing),
        optional(
          'legOrCallSegment',
          context(3),
          choice(field('callSegmentID', context(0), callSegmentId), field('legID', context(1), legId)),
        ),
      ),
    ),
  ),
  errors: [
    missingParameter,
    parameterOutOfRange,
    unexpectedComponentSequence,
    unexpectedDataValue,
    unexpectedParameter,
    unknownLegID,
    unknownCSID,
  ],
})
