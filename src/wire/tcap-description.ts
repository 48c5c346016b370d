/** Which description a TCAP message is explained by: ANSI TCAP begins with a private tag, a component alone with one of context. */
import { ansiTcapMessage } from './ansi-tcap-tree.js'
import type { ChoiceType } from './describe.js'
import type { Octets } from './octets.js'
import { component, tcapMessage } from './tcap-tree.js'

const CONTEXT_CLASS = 2
const PRIVATE_CLASS = 3

export function tcapDescription(octets: Octets, from: number): ChoiceType {
  const tagClass = (octets[from] as number) >> 6
  return tagClass === PRIVATE_CLASS ? ansiTcapMessage : tagClass === CONTEXT_CLASS ? component : tcapMessage
}
