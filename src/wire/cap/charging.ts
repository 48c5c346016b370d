/** Charging of calls (TS 29.078 §6.1, types §5.1): how long a call may last, what was used, what the records say. */
import { boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence } from '../describe.js'
import { embedded } from '../embedded.js'
import { burst, callSegmentId, extensions, legId, receivingSideId, sendingSideId } from './data-types.js'
import {
  errorsWith,
  missingParameter,
  parameterOutOfRange,
  requestedInfoError,
  taskRefused,
  unexpectedComponentSequence,
  unexpectedDataValue,
  unexpectedParameter,
  unknownCSID,
  unknownLegID,
} from './errors.js'
import { cause, dateAndTime } from './types.js'

const audibleIndicator = choice(
  field('tone', boolean),
  field('burstList', context(1), sequence(optional('warningPeriod', context(0), integer), field('bursts', context(1), burst))),
)

// maxCallPeriodDuration is in tenths of a second, tariffSwitchInterval in seconds
const maxCallPeriodDuration = field('maxCallPeriodDuration', context(0), integer)
const tariffSwitchInterval = optional('tariffSwitchInterval', context(2), integer)
const releaseIfDurationExceeded = optional('releaseIfdurationExceeded', context(1), boolean)

const aChCharacteristics = {
  2: sequence(
    maxCallPeriodDuration,
    optional('releaseIfdurationExceeded', context(1), sequence(optional('tone', boolean), extensions(10))),
    tariffSwitchInterval,
  ),
  3: sequence(maxCallPeriodDuration, releaseIfDurationExceeded, tariffSwitchInterval, optional('tone', context(3), boolean), extensions(4)),
  4: sequence(
    maxCallPeriodDuration,
    releaseIfDurationExceeded,
    tariffSwitchInterval,
    optional('audibleIndicator', context(3), audibleIndicator),
    extensions(4),
  ),
}
const aChChargingAddress = choice(field('legID', context(2), legId), field('srfConnection', context(50), callSegmentId))

const applyChargingArg = (phase: 2 | 3 | 4) =>
  sequence(
    field(
      'aChBillingChargingCharacteristics',
      context(0),
      embedded('CAMEL-AChBillingChargingCharacteristics', choice(field('timeDurationCharging', context(0), aChCharacteristics[phase]))),
    ),
    optional('partyToCharge', context(2), sendingSideId),
    extensions(3),
    ...(phase === 4 ? [optional('aChChargingAddress', context(50), aChChargingAddress)] : []),
  )

/** applyCharging (§11.2): what the call may cost. */
export const applyCharging = operation('applyCharging', 35, {
  argument: { 1: applyChargingArg(2), 3: applyChargingArg(3), 4: applyChargingArg(4) },
  errors: errorsWith(parameterOutOfRange, unknownLegID, unknownCSID),
})

const timeInformation = choice(
  field('timeIfNoTariffSwitch', context(0), integer), // tenths of a second
  field(
    'timeIfTariffSwitch',
    context(1),
    sequence(field('timeSinceTariffSwitch', context(0), integer), optional('tariffSwitchInterval', context(1), integer)),
  ),
)

/** applyChargingReport (§11.3): what the call has used. */
export const applyChargingReport = operation('applyChargingReport', 36, {
  argument: embedded(
    'CAMEL-CallResult',
    choice(
      field(
        'timeDurationChargingResult',
        context(0),
        sequence(
          field('partyToCharge', context(0), receivingSideId),
          field('timeInformation', context(1), timeInformation),
          optional('legActive', context(2), boolean),
          optional('callLegReleasedAtTcpExpiry', context(3), nothing),
          extensions(4),
          optional('aChChargingAddress', context(5), aChChargingAddress),
        ),
      ),
    ),
  ),
  errors: errorsWith(parameterOutOfRange, unknownLegID, unknownCSID),
})

const appendFreeFormatData = enumerated({ overwrite: 0, append: 1 })

/** furnishChargingInformation (§11.19): text for the record of the call. */
export const furnishChargingInformation = operation('furnishChargingInformation', 34, {
  argument: embedded(
    'CAMEL-FCIBillingChargingCharacteristics',
    choice(
      field(
        'fCIBCCCAMELsequence1',
        context(0),
        sequence(
          field('freeFormatData', context(0), octetString),
          optional('partyToCharge', context(1), sendingSideId),
          optional('appendFreeFormatData', context(2), appendFreeFormatData),
        ),
      ),
    ),
  ),
  errors: [missingParameter, taskRefused, unexpectedComponentSequence, unexpectedDataValue, unexpectedParameter, unknownLegID],
})

/** CAI-GSM0224: advice of charge (TS 22.024). */
const chargeAdvice = sequence(...[1, 2, 3, 4, 5, 6, 7].map((n) => optional(`e${n}`, context(n - 1), integer)))

export const aocSubsequent = sequence(
  field('cAI-GSM0224', context(0), chargeAdvice),
  optional('tariffSwitchInterval', context(1), integer), // seconds
)
export const aocBeforeAnswer = sequence(field('aOCInitial', context(0), chargeAdvice), optional('aOCSubsequent', context(1), aocSubsequent))

/** sendChargingInformation (§11.29): what the phone shows of the price. */
export const sendChargingInformation = operation('sendChargingInformation', 46, {
  argument: sequence(
    field(
      'sCIBillingChargingCharacteristics',
      context(0),
      embedded(
        'CAMEL-SCIBillingChargingCharacteristics',
        choice(
          field('aOCBeforeAnswer', context(0), aocBeforeAnswer),
          field('aOCAfterAnswer', context(1), aocSubsequent),
          field('aOC-extension', context(2), sequence()),
        ),
      ),
    ),
    field('partyToCharge', context(1), sendingSideId),
    extensions(2),
  ),
  errors: errorsWith(parameterOutOfRange, unknownLegID),
})

const requestedInformationType = enumerated({
  callAttemptElapsedTime: 0,
  callStopTime: 1,
  callConnectedElapsedTime: 2,
  releaseCause: 30,
})

/** callInformationReport (§11.6). */
export const callInformationReport = operation('callInformationReport', 44, {
  argument: sequence(
    field(
      'requestedInformationList',
      context(0),
      list(
        'requestedInformation',
        sequence(
          field('requestedInformationType', context(0), requestedInformationType),
          field(
            'requestedInformationValue',
            context(1),
            choice(
              field('callAttemptElapsedTimeValue', context(0), integer), // seconds
              field('callStopTimeValue', context(1), dateAndTime),
              field('callConnectedElapsedTimeValue', context(2), integer), // tenths of a second
              field('releaseCauseValue', context(30), cause),
            ),
          ),
        ),
      ),
    ),
    extensions(2),
    optional('legID', context(3), receivingSideId),
  ),
})

/** callInformationRequest (§11.7). */
export const callInformationRequest = operation('callInformationRequest', 45, {
  argument: sequence(
    field('requestedInformationTypeList', context(0), list('requestedInformationType', requestedInformationType)),
    extensions(2),
    optional('legID', context(3), sendingSideId),
  ),
  errors: errorsWith(parameterOutOfRange, requestedInfoError, unknownLegID),
})
