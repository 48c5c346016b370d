/** ANSI TCAP messages with components of ANSI-41 in words, to octets: for vectors and synthetic captures. Canonical forms only. */
import { Component, Protocol } from '../model/message.js'
import { ANSI_41_FAMILY, AnsiTag } from './ansi-tcap.js'
import { element, PRIVATE } from './ber.js'
import { buildField } from './build.js'
import type { ComponentWords } from './build-message.js'
import { concat, type Octets } from './octets.js'
import { formsFor } from './tcap-users.js'

export interface AnsiTcapWords {
  readonly type:
    | 'unidirectional'
    | 'query'
    | 'queryWithoutPermission'
    | 'response'
    | 'conversation'
    | 'conversationWithoutPermission'
    | 'abort'
  /** Four octets each. */
  readonly otid?: Octets
  readonly dtid?: Octets
  /** Why a transaction is aborted (T1.114.3 table 5). */
  readonly abortCause?: number
  readonly components?: readonly ComponentWords[]
}

const TYPES = {
  unidirectional: 1,
  query: 2,
  queryWithoutPermission: 3,
  response: 4,
  conversation: 5,
  conversationWithoutPermission: 6,
  abort: 22,
} as const

/** An ANSI TCAP message. Throws when a value does not fit its description. */
export function buildAnsiTcap(words: AnsiTcapWords): Octets {
  const ids = concat([words.otid ?? [], words.dtid ?? []])
  const parts: Octets[] = [element(AnsiTag.transactionIds, false, ids)]
  if (words.abortCause !== undefined) parts.push(element(AnsiTag.abortCause, false, [words.abortCause]))
  const components = words.components ?? []
  if (components.length > 0) parts.push(element(AnsiTag.components, true, concat(components.map(component))))
  return element(PRIVATE + TYPES[words.type], true, concat(parts))
}

const KINDS = {
  invoke: AnsiTag.invokeLast,
  result: AnsiTag.resultLast,
  resultNotLast: AnsiTag.resultNotLast,
  error: AnsiTag.error,
  reject: AnsiTag.reject,
} as const

/** Problem of a Reject: general, unrecognised component (T1.114.3 table 18). */
const UNRECOGNISED_COMPONENT = [1, 1]

function component(c: ComponentWords): Octets {
  const parts: Octets[] = [element(AnsiTag.componentId, false, c.linkedId === undefined ? [c.invokeId] : [c.invokeId, c.linkedId])]
  if (c.kind === 'invoke') parts.push(element(AnsiTag.privateOperation, false, [ANSI_41_FAMILY, c.opcode ?? 0]))
  if (c.kind === 'error') parts.push(element(AnsiTag.privateError, false, [c.errorCode ?? 0]))
  if (c.kind === 'reject') parts.push(element(AnsiTag.problem, false, UNRECOGNISED_COMPONENT))
  const form = formsFor(Protocol['ansi-map'], Component[c.kind], c.opcode ?? -1, c.errorCode ?? -1, 0)?.[0]
  if (c.parameter !== undefined) {
    if (form === undefined) throw new Error(`no description for the parameter of ${c.kind} ${c.opcode ?? c.errorCode}`)
    parts.push(buildField(form, c.parameter))
  }
  return element(KINDS[c.kind], true, concat(parts))
}
