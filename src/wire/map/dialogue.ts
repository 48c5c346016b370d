/** MAP-DialogueInformation (TS 29.002 §17.4): what MAP says in the user information of a dialogue, for the tree; the fast path reads it in tcap.ts. */
import { enumerated, nothing, objectIdentifier } from '../codecs.js'
import { choice, context, field, optional, sequence, universal } from '../describe.js'
import { explainParameter, type Tree } from '../explain.js'
import type { Octets } from '../octets.js'
import { addressString, extensionContainer } from './types.js'

/** Object identifier of the abstract syntax. */
const MAP_DIALOGUE_AS = '0.4.0.0.1.1.1.1'

const extension = optional('extensionContainer', extensionContainer)

/** With what nodes of Ericsson add behind the extension mark: who calls, and where he is. */
const openInfo = sequence(
  optional('destinationReference', context(0), addressString),
  optional('originationReference', context(1), addressString),
  optional('callingMsisdn', context(2), addressString),
  optional('vlr-Number', context(3), addressString),
  extension,
)
const refuseInfo = sequence(
  field('reason', enumerated({ noReasonGiven: 0, invalidDestinationReference: 1, invalidOriginatingReference: 2 })),
  extension,
  optional('alternativeApplicationContext', objectIdentifier),
)
const procedureCancellationReason = enumerated({
  handoverCancellation: 0,
  radioChannelRelease: 1,
  networkPathRelease: 2,
  callRelease: 3,
  associatedProcedureFailure: 4,
  tandemDialogueRelease: 5,
  remoteOperationsFailure: 6,
})
const userAbortInfo = sequence(
  field(
    'map-UserAbortChoice',
    choice(
      field('userSpecificReason', context(0), nothing),
      field('userResourceLimitation', context(1), nothing),
      field('resourceUnavailable', context(2), enumerated({ shortTermResourceLimitation: 0, longTermResourceLimitation: 1 })),
      field('applicationProcedureCancellation', context(3), procedureCancellationReason),
    ),
  ),
  extension,
)
const providerAbortInfo = sequence(field('map-ProviderAbortReason', enumerated({ abnormalDialogue: 0, invalidPDU: 1 })), extension)

const dialoguePdu = choice(
  field('map-open', context(0), openInfo),
  field('map-accept', context(1), sequence(extension)),
  field('map-close', context(2), sequence(extension)),
  field('map-refuse', context(3), refuseInfo),
  field('map-userAbort', context(4), userAbortInfo),
  field('map-providerAbort', context(5), providerAbortInfo),
)

const userInformation = field(
  'user-information',
  context(30),
  sequence(field('external', universal(8), sequence(field('oid', objectIdentifier), field('single-ASN1-type', context(0), dialoguePdu)))),
)

/** The user information of a dialogue (Q.773 §4.2.3) from its tag to its end; undefined when it is not MAP's. */
export function explainUserInformation(octets: Octets, from: number, to: number): Tree[] | undefined {
  const trees = explainParameter(octets, from, to, [userInformation])
  return trees[0]?.children[0]?.children[0]?.value === MAP_DIALOGUE_AS ? trees : undefined
}
