/** The errors of CAP (TS 29.078 §5.2, §5.4) and their parameters. */
import { enumerated, integer } from '../codecs.js'
import { context, field, type MapError, mapError, sequence } from '../describe.js'

export const canceled = mapError('canceled', 0)
export const cancelFailed = mapError(
  'cancelFailed',
  1,
  sequence(
    field('problem', context(0), enumerated({ unknownOperation: 0, tooLate: 1, operationNotCancellable: 2 })),
    field('operation', context(1), integer),
  ),
)
export const eTCFailed = mapError('eTCFailed', 3)
export const improperCallerResponse = mapError('improperCallerResponse', 4)
export const missingCustomerRecord = mapError('missingCustomerRecord', 6)
export const missingParameter = mapError('missingParameter', 7)
export const parameterOutOfRange = mapError('parameterOutOfRange', 8)
export const requestedInfoError = mapError('requestedInfoError', 10, enumerated({ unknownRequestedInfo: 1, requestedInfoNotAvailable: 2 }))
export const systemFailure = mapError(
  'systemFailure',
  11,
  enumerated({
    unavailableResources: 0,
    componentFailure: 1,
    basicCallProcessingException: 2,
    resourceStatusFailure: 3,
    endUserFailure: 4,
  }),
)
export const taskRefused = mapError('taskRefused', 12, enumerated({ generic: 0, unobtainable: 1, congestion: 2 }))
export const unavailableResource = mapError('unavailableResource', 13)
export const unexpectedComponentSequence = mapError('unexpectedComponentSequence', 14)
export const unexpectedDataValue = mapError('unexpectedDataValue', 15)
export const unexpectedParameter = mapError('unexpectedParameter', 16)
export const unknownLegID = mapError('unknownLegID', 17)
export const unknownPDPID = mapError('unknownPDPID', 50)
export const unknownCSID = mapError('unknownCSID', 51)

export const errors: readonly MapError[] = [
  canceled,
  cancelFailed,
  eTCFailed,
  improperCallerResponse,
  missingCustomerRecord,
  missingParameter,
  parameterOutOfRange,
  requestedInfoError,
  systemFailure,
  taskRefused,
  unavailableResource,
  unexpectedComponentSequence,
  unexpectedDataValue,
  unexpectedParameter,
  unknownLegID,
  unknownPDPID,
  unknownCSID,
]

/** What nearly every operation may be refused with. */
const usual = [missingParameter, systemFailure, taskRefused, unexpectedComponentSequence, unexpectedDataValue, unexpectedParameter]

/** The usual errors with further ones, in order of code. */
export const errorsWith = (...further: readonly MapError[]): readonly MapError[] =>
  [...usual, ...further].toSorted((a, b) => a.code - b.code)
