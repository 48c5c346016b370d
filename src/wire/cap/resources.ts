/** Announcements and digits (TS 29.078 §6.1, §6.2): gsmSSF, gsmSRF and gsmSCF with a device that speaks and listens. */
import { boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type Field, operation, optional, sequence } from '../describe.js'
import { calledPartyNumber, callingPartyNumber, genericDigits, genericNumber, locationNumber, redirectionNumber } from '../isup-number.js'
import { callSegmentId, extensions, informationToSend, naInfo, serviceInteractionIndicatorsTwo } from './data-types.js'
import {
  canceled,
  eTCFailed,
  errorsWith,
  improperCallerResponse,
  missingCustomerRecord,
  parameterOutOfRange,
  systemFailure,
  taskRefused,
  unavailableResource,
  unexpectedComponentSequence,
  unknownCSID,
} from './errors.js'
import { singleDigits } from './types.js'

/** assistRequestInstructions (§11.4): an assisting node reports that the call came to it. */
export const assistRequestInstructions = operation('assistRequestInstructions', 16, {
  argument: sequence(field('correlationID', context(0), genericNumber), field('iPSSPCapabilities', context(2), octetString), extensions(3)),
  errors: errorsWith(missingCustomerRecord),
})

const temporaryConnection: readonly Field[] = [
  field('assistingSSPIPRoutingAddress', context(0), genericNumber),
  optional('correlationID', context(1), genericDigits),
  optional('scfID', context(3), octetString),
  extensions(4),
]

/** establishTemporaryConnection (§11.17): the call goes by way of an assisting node. */
export const establishTemporaryConnection = operation('establishTemporaryConnection', 17, {
  timer: 'ml',
  argument: {
    1: sequence(
      ...temporaryConnection,
      optional('serviceInteractionIndicatorsTwo', context(7), serviceInteractionIndicatorsTwo),
      optional('na-info', context(50), naInfo),
    ),
    3: sequence(
      ...temporaryConnection,
      optional('carrier', context(5), octetString),
      optional('serviceInteractionIndicatorsTwo', context(6), serviceInteractionIndicatorsTwo),
      optional('callSegmentID', context(7), callSegmentId),
      optional('naOliInfo', context(50), octetString),
      optional('chargeNumber', context(51), locationNumber),
      optional('originalCalledPartyID', context(52), redirectionNumber),
      optional('callingPartyNumber', context(53), callingPartyNumber),
    ),
  },
  errors: errorsWith(eTCFailed, unknownCSID),
})

/** disconnectForwardConnection (§11.13). */
export const disconnectForwardConnection = operation('disconnectForwardConnection', 18, {
  errors: [systemFailure, taskRefused, unexpectedComponentSequence],
})

/** disconnectForwardConnectionWithArgument (§11.14). */
export const dFCWithArgument = operation('dFCWithArgument', 86, {
  argument: sequence(optional('callSegmentID', context(1), callSegmentId), extensions(2)),
  errors: errorsWith(unknownCSID),
})

/** connectToResource (§11.10). */
export const connectToResource = operation('connectToResource', 19, {
  argument: sequence(
    field('resourceAddress', choice(field('ipRoutingAddress', context(0), calledPartyNumber), field('none', context(3), nothing))),
    extensions(4),
    optional('serviceInteractionIndicatorsTwo', context(7), serviceInteractionIndicatorsTwo),
    optional('callSegmentID', context(50), callSegmentId),
  ),
  errors: errorsWith(unknownCSID),
})

/** playAnnouncement (§11.23). */
export const playAnnouncement = operation('playAnnouncement', 47, {
  timer: 'l',
  argument: sequence(
    field('informationToSend', context(0), informationToSend),
    optional('disconnectFromIPForbidden', context(1), boolean),
    optional('requestAnnouncementCompleteNotification', context(2), boolean),
    extensions(3),
    optional('callSegmentID', context(5), callSegmentId),
    optional('requestAnnouncementStartedNotification', context(51), boolean),
  ),
  errors: errorsWith(canceled, parameterOutOfRange, unavailableResource, unknownCSID),
})

const collectedDigits = sequence(
  optional('minimumNbOfDigits', context(0), integer),
  field('maximumNbOfDigits', context(1), integer),
  optional('endOfReplyDigit', context(2), singleDigits),
  optional('cancelDigit', context(3), singleDigits),
  optional('startDigit', context(4), singleDigits),
  optional('firstDigitTimeOut', context(5), integer), // seconds
  optional('interDigitTimeOut', context(6), integer), // seconds
  optional('errorTreatment', context(7), enumerated({ stdErrorAndInfo: 0, help: 1, repeatPrompt: 2 })),
  optional('interruptableAnnInd', context(8), boolean),
  optional('voiceInformation', context(9), boolean),
  optional('voiceBack', context(10), boolean),
)

/** promptAndCollectUserInformation (§11.25): what a caller types, a PIN perhaps. */
export const promptAndCollectUserInformation = operation('promptAndCollectUserInformation', 48, {
  timer: 'l',
  argument: sequence(
    field('collectedInfo', context(0), choice(field('collectedDigits', context(0), collectedDigits))),
    optional('disconnectFromIPForbidden', context(1), boolean),
    optional('informationToSend', context(2), informationToSend),
    extensions(3),
    optional('callSegmentID', context(4), callSegmentId),
    optional('requestAnnouncementStartedNotification', context(51), boolean),
  ),
  result: choice(field('digitsResponse', context(0), genericDigits)),
  errors: errorsWith(canceled, improperCallerResponse, parameterOutOfRange, unavailableResource, unknownCSID),
})

/** specializedResourceReport (§11.30): the announcement began or is over. NULL before phase 4. */
export const specializedResourceReport = operation('specializedResourceReport', 49, {
  argument: {
    1: nothing,
    4: choice(field('allAnnouncementsComplete', context(50), nothing), field('firstAnnouncementStarted', context(51), nothing)),
  },
})
