/** Which description a TCAP message is explained by: ANSI TCAP begins with a private tag. */
import { ansiTcapMessage } from './ansi-tcap-tree.js'
import type { ChoiceType } from './describe.js'
import type { Octets } from './octets.js'
import { tcapMessage } from './tcap-tree.js'

const PRIVATE_CLASS = 3

export function tcapDescription(octets: Octets, from: number): ChoiceType {
  return (octets[from] as number) >> 6 === PRIVATE_CLASS ? ansiTcapMessage : tcapMessage
}
