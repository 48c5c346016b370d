/** MAP messages in words: the steps from which scripts are made. Built by the builders of `wire`; nobody types octets. */
import { buildTcap, type ComponentWords } from '../wire/build-message.js'
import type { Value } from '../wire/describe.js'
import { unhex } from '../wire/octets.js'
import type { ScriptStep } from './dialogue.js'
import { type Probe, template } from './template.js'

/** Application context and version, or the version alone: no dialogue portion then. */
export type Context = readonly [ac: number, version: number] | number
type Words = (part: Probe) => Value | undefined
type Type = 'begin' | 'continue' | 'end'

const nothing: Words = () => undefined

function step(
  forth: boolean,
  type: Type,
  after: number,
  context: Context,
  accepted: boolean,
  component: ComponentWords | undefined,
  parameter: Words,
): ScriptStep {
  const dialogue = typeof context === 'number' ? { version: context } : { context, accepted }
  return {
    forth,
    after,
    template: template((p) => {
      const value = parameter(p)
      const words = component === undefined ? [] : [value === undefined ? component : { ...component, parameter: value }]
      return buildTcap({
        type,
        ...(type === 'end' ? {} : { otid: unhex(p.ownId) }),
        ...(type === 'begin' ? {} : { dtid: unhex(p.peerId) }),
        ...dialogue,
        components: words,
      })
    }),
  }
}

/** The asker opens. */
export const begin = (context: Context, opcode: number, parameter: Words): ScriptStep =>
  step(true, 'begin', 0, context, false, { kind: 'invoke', invokeId: 1, opcode }, parameter)

/** The asked one ends with a result; with a context when it has not confirmed it before. */
export const end = (context: Context, opcode: number, after: number, parameter: Words = nothing): ScriptStep =>
  step(false, 'end', after, context, true, { kind: 'result', invokeId: 1, opcode }, parameter)

/** The asked one ends with an error. */
export const refuse = (context: Context, errorCode: number, after: number, parameter: Words = nothing): ScriptStep =>
  step(false, 'end', after, context, true, { kind: 'error', invokeId: 1, errorCode }, parameter)

/** Either side asks within the dialogue. */
export const inner = (forth: boolean, context: Context, invokeId: number, opcode: number, after: number, parameter: Words): ScriptStep =>
  step(forth, 'continue', after, context, true, { kind: 'invoke', invokeId, opcode }, parameter)

/** Either side answers within the dialogue. */
export const reply = (forth: boolean, version: number, invokeId: number, opcode: number, after: number, parameter: Words): ScriptStep =>
  step(forth, 'continue', after, version, false, { kind: 'result', invokeId, opcode }, parameter)
