/** Errors of ANSI-41 (TIA-41 §6.3.2.4): private TCAP codes 129 to 140. The parameter that was wrong is named by its tag. */
import { type MapError, mapError, privateTag, set, tagged } from '../describe.js'
import { context, optional } from '../describe.js'
import { octetString } from '../codecs.js'

const faulty = tagged(privateTag(18), set(optional('faultyParameter', context(26), octetString)))

const named = (name: string, code: number): MapError => mapError(name, code, faulty)

export const errors: readonly MapError[] = [
  named('unrecognizedMIN', 129),
  named('unrecognizedESN', 130),
  named('minHlrMismatch', 131),
  named('operationSequenceProblem', 132),
  named('resourceShortage', 133),
  named('operationNotSupported', 134),
  named('trunkUnavailable', 135),
  named('parameterError', 136),
  named('systemFailure', 137),
  named('unrecognizedParameterValue', 138),
  named('featureInactive', 139),
  named('missingParameter', 140),
]
