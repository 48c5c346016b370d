/** How the operations of ANSI-41 are written: names of the parameters that must and that may be there. */
import { type Operation, operation } from '../describe.js'
import { errors } from './errors.js'
import { asked, gives } from './parameters.js'

export type Parameters = readonly [mandatory: string, others?: string]

export const ESN = 'electronicSerialNumber'

/** One operation; without `result` its result has no parameters. */
export function word(name: string, opcode: number, argument: Parameters, result?: Parameters): Operation {
  return operation(name, opcode, {
    argument: asked(...argument),
    ...(result === undefined ? {} : { result: gives(...result) }),
    errors,
  })
}
