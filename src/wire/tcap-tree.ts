/**
 * TCAP as a description (Q.773 §3, §4), for `explain` and `build`; the fast path reads it in tcap.ts. Parameters of components are described by
 * the operation, not here.
 */
import { bitString, integer, nothing, objectIdentifier, octetString } from './codecs.js'
import { application, choice, context, field, list, optional, sequence, universal } from './describe.js'

const operationCode = choice(field('local', integer), field('global', objectIdentifier))

/** Whatever stands where a parameter may stand: shown unopened; MAP opens it. */
const anyParameter = choice(
  field('sequence', sequence()),
  field('set', universal(17), sequence()),
  field('octets', octetString),
  field('integer', integer),
  field('null', nothing),
  field('enumerated', universal(10), octetString),
  field('boolean', universal(1), octetString),
  field('bits', bitString()),
  ...Array.from({ length: 8 }, (_, i) => field(`[${i}]`, context(i), sequence())),
)

/** One component: a message of its own where somebody took the layers below it away. */
export const component = choice(
  field(
    'invoke',
    context(1),
    sequence(
      field('invokeId', integer),
      optional('linkedId', context(0), integer),
      field('operationCode', operationCode),
      optional('parameter', anyParameter),
    ),
  ),
  field(
    'returnResultLast',
    context(2),
    sequence(
      field('invokeId', integer),
      optional('resultretres', sequence(field('operationCode', operationCode), optional('parameter', anyParameter))),
    ),
  ),
  field(
    'returnError',
    context(3),
    sequence(field('invokeId', integer), field('errorCode', operationCode), optional('parameter', anyParameter)),
  ),
  field(
    'reject',
    context(4),
    sequence(
      field('invokeId', choice(field('derivable', integer), field('notDerivable', nothing))),
      optional(
        'problem',
        choice(
          field('general', context(0), integer),
          field('invoke', context(1), integer),
          field('returnResult', context(2), integer),
          field('returnError', context(3), integer),
        ),
      ),
    ),
  ),
  field(
    'returnResultNotLast',
    context(7),
    sequence(
      field('invokeId', integer),
      optional('resultretres', sequence(field('operationCode', operationCode), optional('parameter', anyParameter))),
    ),
  ),
)

const wrappedOid = sequence(field('oid', objectIdentifier))
const wrappedInteger = sequence(field('value', integer))

const dialogue = choice(
  field(
    'dialogueRequest',
    application(0),
    sequence(
      optional('protocol-version', context(0), bitString('version1')),
      field('application-context-name', context(1), wrappedOid),
      optional('user-information', context(30), sequence()),
    ),
  ),
  field(
    'dialogueResponse',
    application(1),
    sequence(
      optional('protocol-version', context(0), bitString('version1')),
      field('application-context-name', context(1), wrappedOid),
      field('result', context(2), wrappedInteger),
      field(
        'result-source-diagnostic',
        context(3),
        choice(field('dialogue-service-user', context(1), wrappedInteger), field('dialogue-service-provider', context(2), wrappedInteger)),
      ),
      optional('user-information', context(30), sequence()),
    ),
  ),
  field(
    'dialogueAbort',
    application(4),
    sequence(field('abort-source', context(0), integer), optional('user-information', context(30), sequence())),
  ),
)

const dialoguePortion = sequence(
  field('external', universal(8), sequence(field('oid', objectIdentifier), field('single-ASN1-type', context(0), dialogue))),
)

const otid = optional('otid', application(8), octetString)
const dtid = optional('dtid', application(9), octetString)
const dialogueField = optional('dialoguePortion', application(11), dialoguePortion)
const components = optional('components', application(12), list('component', component))

/** A TCAP message. */
export const tcapMessage = choice(
  field('unidirectional', application(1), sequence(dialogueField, components)),
  field('begin', application(2), sequence(otid, dialogueField, components)),
  field('end', application(4), sequence(dtid, dialogueField, components)),
  field('continue', application(5), sequence(otid, dtid, dialogueField, components)),
  field('abort', application(7), sequence(dtid, optional('p-abortCause', application(10), integer), dialogueField)),
)
