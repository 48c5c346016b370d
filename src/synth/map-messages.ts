/** MAP messages in words: the steps from which scripts are made. Built by the builders of `wire`; nobody types octets. */
import { type Application, buildTcap, type ComponentWords } from '../wire/build-message.js'
import type { Value } from '../wire/describe.js'
import { unhex } from '../wire/octets.js'
import type { ScriptStep } from './dialogue.js'
import type { Encoding } from './encodings.js'
import { type Probe, template } from './template.js'

/** Application context and version, or the version alone: no dialogue portion then. */
export type Context = readonly [ac: number, version: number] | number
type Words = (part: Probe) => Value | undefined

const nothing: Words = () => undefined

/** What a message may say besides its component. */
export interface Manner {
  readonly invokeId?: number
  /** MAP-Open names the subscriber. */
  readonly opens?: boolean
  /** A component that stands before the one that matters. */
  readonly before?: ComponentWords
  /** Whose operations these are; MAP’s when absent. */
  readonly application?: Application
  /** The message in other octets. */
  readonly encoding?: Encoding
}

interface StepWords extends Manner {
  readonly forth: boolean
  readonly type: 'begin' | 'continue' | 'end'
  readonly after: number
  readonly context: Context
  /** Absent: the message holds none. */
  readonly component?: ComponentWords | undefined
  readonly parameter: Words
}

function step({ forth, type, after, context, component, parameter, opens, before, application, encoding }: StepWords): ScriptStep {
  const dialogue = typeof context === 'number' ? { version: context } : { context, accepted: type !== 'begin' }
  return {
    forth,
    after,
    template: template((p) => {
      const value = parameter(p)
      const said = component === undefined ? [] : [value === undefined ? component : { ...component, parameter: value }]
      const tcap = buildTcap({
        ...(application === undefined ? {} : { application }),
        type,
        ...(type === 'end' ? {} : { otid: unhex(p.ownId) }),
        ...(type === 'begin' ? {} : { dtid: unhex(p.peerId) }),
        ...dialogue,
        ...(opens === true ? { destinationReference: p.imsi } : {}),
        components: [...(before === undefined ? [] : [before]), ...said],
      })
      return encoding === undefined ? tcap : encoding(tcap)
    }),
  }
}

/** The asker opens. */
export const begin = (context: Context, opcode: number, parameter: Words, manner: Manner = {}): ScriptStep =>
  step({
    forth: true,
    type: 'begin',
    after: 0,
    context,
    component: { kind: 'invoke', invokeId: manner.invokeId ?? 1, opcode },
    parameter,
    ...manner,
  })

/** The asked one ends with a result, after so many milliseconds; with a context when it has not confirmed it before. */
export const end = (context: Context, opcode: number, after: number, parameter: Words = nothing, manner: Manner = {}): ScriptStep =>
  step({ forth: false, type: 'end', after, context, component: { kind: 'result', invokeId: manner.invokeId ?? 1, opcode }, parameter })

/** The asked one ends with an error. */
export const refuse = (context: Context, errorCode: number, after: number, parameter: Words = nothing, manner: Manner = {}): ScriptStep =>
  step({ forth: false, type: 'end', after, context, component: { kind: 'error', invokeId: manner.invokeId ?? 1, errorCode }, parameter })

/** Either side asks within the dialogue. */
export const inner = (
  forth: boolean,
  context: Context,
  invokeId: number,
  opcode: number,
  after: number,
  parameter: Words,
  manner: Manner = {},
): ScriptStep => step({ ...manner, forth, type: 'continue', after, context, component: { kind: 'invoke', invokeId, opcode }, parameter })

/** The asker opens and says nothing yet; the asked one takes it up in the same way. */
export const openEmpty = (context: Context): ScriptStep[] => [
  step({ forth: true, type: 'begin', after: 0, context, parameter: nothing }),
  step({ forth: false, type: 'continue', after: 60, context, parameter: nothing }),
]

/** Either side closes without another word. */
export const close = (forth: boolean, context: Context, after: number, manner: Manner = {}): ScriptStep =>
  step({ ...manner, forth, type: 'end', after, context, parameter: nothing })

/** Either side answers within the dialogue. */
export const reply = (forth: boolean, version: number, invokeId: number, opcode: number, after: number, parameter: Words): ScriptStep =>
  step({ forth, type: 'continue', after, context: version, component: { kind: 'result', invokeId, opcode }, parameter })
