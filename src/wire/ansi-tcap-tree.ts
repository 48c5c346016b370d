/** ANSI TCAP as a description (T1.114.3), for `explain`; the fast path reads it in ansi-tcap.ts. Parameters are described by the operation. */
import { integer, objectIdentifier, octetString } from './codecs.js'
import { choice, context, type Field, field, list, optional, privateTag, sequence, universal } from './describe.js'

const transactionIds = field('transactionId', privateTag(7), octetString)
const parameter = optional('parameter', choice(field('set', privateTag(18), sequence()), field('sequence', universal(16), sequence())))
const componentId = field('componentId', privateTag(15), octetString)
const operationCode = optional(
  'operationCode',
  choice(field('national', privateTag(16), octetString), field('private', privateTag(17), octetString)),
)

const invoke = (name: string, tag: number): Field => field(name, privateTag(tag), sequence(componentId, operationCode, parameter))
const result = (name: string, tag: number): Field => field(name, privateTag(tag), sequence(componentId, parameter))

const component = choice(
  invoke('invokeLast', 9),
  result('returnResultLast', 10),
  field(
    'returnError',
    privateTag(11),
    sequence(
      componentId,
      field('errorCode', choice(field('national', privateTag(19), octetString), field('private', privateTag(20), octetString))),
      parameter,
    ),
  ),
  field('reject', privateTag(12), sequence(componentId, optional('problem', privateTag(21), octetString), parameter)),
  invoke('invokeNotLast', 13),
  result('returnResultNotLast', 14),
)

const dialoguePortion = optional(
  'dialoguePortion',
  privateTag(25),
  sequence(
    optional('version', privateTag(26), octetString),
    optional('applicationContext', choice(field('integer', privateTag(27), integer), field('object', privateTag(28), objectIdentifier))),
    optional('userInformation', privateTag(29), sequence()),
    optional('securityContext', choice(field('integer', context(0), integer), field('object', context(1), objectIdentifier))),
    optional('confidentiality', context(2), sequence()),
  ),
)

const components = optional('components', privateTag(8), list('component', component))
const pack = (name: string, tag: number): Field => field(name, privateTag(tag), sequence(transactionIds, dialoguePortion, components))

/** An ANSI TCAP message. */
export const ansiTcapMessage = choice(
  pack('unidirectional', 1),
  pack('queryWithPermission', 2),
  pack('queryWithoutPermission', 3),
  pack('response', 4),
  pack('conversationWithPermission', 5),
  pack('conversationWithoutPermission', 6),
  field(
    'abort',
    privateTag(22),
    sequence(
      transactionIds,
      dialoguePortion,
      optional('cause', choice(field('abortCause', privateTag(23), integer), field('userInformation', privateTag(24), octetString))),
    ),
  ),
)
