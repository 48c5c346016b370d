/** Parties of a call one by one, and the state of the dialogue (TS 29.078 §6.1): legs, tones, gaps, reports of the end. */
import { enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, operation, optional, sequence } from '../describe.js'
import { genericNumber } from '../isup-number.js'
import { burst, callSegmentId, extensions, informationToSend, legId } from './data-types.js'
import {
  cancelFailed,
  errorsWith,
  missingParameter,
  parameterOutOfRange,
  systemFailure,
  taskRefused,
  unexpectedComponentSequence,
  unexpectedDataValue,
  unexpectedParameter,
  unknownCSID,
  unknownLegID,
} from './errors.js'
import { cause, serviceKey } from './types.js'

/** disconnectLeg (§11.15). */
export const disconnectLeg = operation('disconnectLeg', 90, {
  argument: sequence(field('legToBeReleased', context(0), legId), optional('releaseCause', context(1), cause), extensions(2)),
  errors: errorsWith(unknownLegID),
})

/** moveLeg (§11.22). */
export const moveLeg = operation('moveLeg', 93, {
  argument: sequence(field('legIDToMove', context(0), legId), extensions(2)),
  errors: errorsWith(unknownLegID),
})

/** splitLeg (§11.31). */
export const splitLeg = operation('splitLeg', 95, {
  argument: sequence(field('legToBeSplit', context(0), legId), optional('newCallSegment', context(1), callSegmentId), extensions(2)),
  errors: errorsWith(unknownLegID),
})

/** entityReleased (§11.16). */
export const entityReleased = operation('entityReleased', 96, {
  argument: choice(
    field(
      'callSegmentFailure',
      context(0),
      sequence(optional('callSegmentID', context(0), callSegmentId), optional('cause', context(2), cause)),
    ),
    field('bCSM-Failure', context(1), sequence(optional('legID', context(0), legId), optional('cause', context(2), cause))),
  ),
})

/** playTone (§11.24). */
export const playTone = operation('playTone', 97, {
  argument: sequence(
    field('legOrCallSegment', context(0), choice(field('callSegmentID', context(0), callSegmentId), field('legID', context(1), legId))),
    field('bursts', context(1), burst),
    extensions(2),
  ),
  errors: [
    missingParameter,
    parameterOutOfRange,
    systemFailure,
    unexpectedComponentSequence,
    unexpectedDataValue,
    unexpectedParameter,
    unknownLegID,
    unknownCSID,
  ],
})

const addressAndService = (name: string) => sequence(field(name, context(0), genericNumber), field('serviceKey', context(1), serviceKey))

const basicGapCriteria = [
  field('calledAddressValue', context(0), genericNumber),
  field('gapOnService', context(2), sequence(field('serviceKey', context(0), serviceKey))),
  field('calledAddressAndService', context(29), addressAndService('calledAddressValue')),
  field('callingAddressAndService', context(30), addressAndService('callingAddressValue')),
]

/** callGap (§11.5): the service wants fewer calls of a kind. */
export const callGap = operation('callGap', 41, {
  argument: sequence(
    field(
      'gapCriteria',
      context(0),
      choice(
        field('basicGapCriteria', choice(...basicGapCriteria)),
        field(
          'compoundGapCriteria',
          sequence(field('basicGapCriteria', context(0), choice(...basicGapCriteria)), optional('scfID', context(1), octetString)),
        ),
      ),
    ),
    field('gapIndicators', context(1), sequence(field('duration', context(0), integer), field('gapInterval', context(1), integer))),
    optional('controlType', context(2), enumerated({ sCPOverloaded: 0, manuallyInitiated: 1 })),
    optional(
      'gapTreatment',
      context(3),
      choice(field('informationToSend', context(0), informationToSend), field('releaseCause', context(1), cause)),
    ),
    extensions(4),
  ),
})

/** cancel (§11.8). */
export const cancel = operation('cancel', 53, {
  argument: choice(
    field('invokeID', context(0), integer),
    field('allRequests', context(1), nothing),
    field(
      'callSegmentToCancel',
      context(2),
      sequence(optional('invokeID', context(0), integer), optional('callSegmentID', context(1), callSegmentId)),
    ),
  ),
  errors: [cancelFailed, missingParameter, taskRefused, unknownCSID],
})

/** activityTest (§11.1): whether the other side still knows the dialogue. */
export const activityTest = operation('activityTest', 55, {})
