/**
 * Whole TCAP messages in words, to octets: for rule vectors and synthetic captures. Canonical forms only.
 */
import { APPLICATION, CONTEXT, element, integerOctets } from './ber.js'
import { buildField } from './build.js'
import { oidOctets } from './codecs.js'
import type { Value } from './describe.js'
import { Component, Protocol } from '../model/message.js'
import { contextOid as capContextOid } from './cap/contexts.js'
import { imsi } from './map/types.js'
import { concat, type Octets } from './octets.js'
import { formsFor } from './tcap-users.js'

/** A component: its parameter as named values (in the form of the version), or none. */
export interface ComponentWords {
  readonly kind: 'invoke' | 'result' | 'resultNotLast' | 'error' | 'reject'
  readonly invokeId: number
  readonly linkedId?: number
  readonly opcode?: number
  readonly errorCode?: number
  readonly parameter?: Value
}

/** Users of TCAP whose messages can be written. */
export type Application = 'map' | 'cap' | 'inap'

export interface TcapWords {
  /** Whose context and operations these are; MAP’s when absent. */
  readonly application?: Application
  readonly type: 'begin' | 'continue' | 'end' | 'abort'
  readonly otid?: Octets
  readonly dtid?: Octets
  /** Application context and version (CAP: phase, INAP: capability set); with `accepted` the dialogue response that confirms it. */
  readonly context?: readonly [ac: number, version: number]
  readonly accepted?: boolean
  /** IMSI that MAP-Open names as destination reference (TS 29.002 §7.3.1): some operations say it nowhere else. */
  readonly destinationReference?: string
  /** Version of the parameters, where the message names no context (a dialogue that goes on) or the wrong one. */
  readonly version?: number
  readonly components?: readonly ComponentWords[]
}

const TYPES = { begin: 2, end: 4, continue: 5, abort: 7 } as const
const DIALOGUE_AS = oidOctets('0.0.17.773.1.1.1')

/** A TCAP message. Throws when a value does not fit its description. */
export function buildTcap(words: TcapWords): Octets {
  const parts: Octets[] = []
  const application = words.application ?? 'map'
  if (words.otid !== undefined) parts.push(element(APPLICATION + 8, false, words.otid))
  if (words.dtid !== undefined) parts.push(element(APPLICATION + 9, false, words.dtid))
  if (words.context !== undefined)
    parts.push(dialogue(contextOid(application, words.context), words.accepted === true, words.destinationReference))
  const version = words.version ?? words.context?.[1] ?? 0
  const components = words.components ?? []
  if (components.length > 0) parts.push(element(APPLICATION + 12, true, concat(components.map((c) => component(c, application, version)))))
  return element(APPLICATION + TYPES[words.type], true, concat(parts))
}

const MAP_DIALOGUE_AS = oidOctets('0.4.0.0.1.1.1.1')
// International number, land mobile numbering plan (TS 29.002 §17.7.8)
const INTERNATIONAL_E212 = 0x96

/** MAP-Open in the user information of a dialogue (TS 29.002 §17.4.2). */
function mapOpen(reference: string): Octets {
  const destination = element(CONTEXT, false, concat([[INTERNATIONAL_E212], imsi.codec.write(reference)]))
  const open = element(CONTEXT, true, element(CONTEXT, true, destination))
  return element(CONTEXT + 30, true, element(8, true, concat([element(6, false, MAP_DIALOGUE_AS), open])))
}

function contextOid(application: Application, [ac, version]: readonly [number, number]): string {
  switch (application) {
    case 'map':
      return `0.4.0.0.1.0.${ac}.${version}`
    case 'cap':
      return capContextOid(ac, version)
    case 'inap':
      return version === 1 ? `0.4.0.1.1.0.${ac}.0` : `0.4.0.1.1.20.3.${ac}.0`
  }
}

/** AARQ or AARE in its EXTERNAL (Q.773 §4.2.3). */
function dialogue(context: string, accepted: boolean, reference: string | undefined): Octets {
  const name = element(CONTEXT + 1, true, element(6, false, oidOctets(context)))
  const protocolVersion = element(CONTEXT, false, [7, 0x80])
  const response = [
    element(CONTEXT + 2, true, element(2, false, [0])),
    element(CONTEXT + 3, true, element(CONTEXT + 1, true, element(2, false, [0]))),
  ]
  const apdu = element(
    APPLICATION + (accepted ? 1 : 0),
    true,
    concat([protocolVersion, name, ...(accepted ? response : []), ...(reference === undefined ? [] : [mapOpen(reference)])]),
  )
  return element(APPLICATION + 11, true, element(8, true, concat([element(6, false, DIALOGUE_AS), element(CONTEXT, true, apdu)])))
}

const KINDS = { invoke: 1, result: 2, error: 3, reject: 4, resultNotLast: 7 } as const

function component(c: ComponentWords, application: Application, version: number): Octets {
  const parts: Octets[] = [element(2, false, integerOctets(c.invokeId))]
  if (c.linkedId !== undefined) parts.push(element(CONTEXT, false, integerOctets(c.linkedId)))
  const forms = formsFor(Protocol[application], Component[c.kind], c.opcode ?? -1, c.errorCode ?? -1, version)
  const form = forms?.[0]
  if (c.parameter !== undefined && form === undefined)
    throw new Error(`no description for the parameter of ${c.kind} ${c.opcode ?? c.errorCode}`)
  const parameter = c.parameter === undefined || form === undefined ? [] : [buildField(form, c.parameter)]
  const code = (n: number | undefined): Octets[] => (n === undefined ? [] : [element(2, false, integerOctets(n))])
  if (c.kind === 'invoke') parts.push(...code(c.opcode), ...parameter)
  else if (c.kind === 'error') parts.push(...code(c.errorCode), ...parameter)
  else if (c.kind === 'reject') parts.push(element(CONTEXT + 1, false, [0]))
  else if (parameter.length > 0) parts.push(element(16, true, concat([...code(c.opcode), ...parameter])))
  return element(CONTEXT + KINDS[c.kind], true, concat(parts))
}
