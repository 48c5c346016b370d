/** The message that a step delivers or sends, on MAP and on Diameter: a GSM 03.40 SMS-DELIVER or SMS-SUBMIT in hex. */
import type { Step } from '../detect/author.js'
import { tbcdOctets } from '../wire/codecs.js'

/** TP-PID and TP-DCS (TS 23.040 §9.2.3.9): type 0, data for the SIM, data, text. */
const kinds = { silent: '4000', sim: '7ff6', data: '00f6', text: '0000' } as const
const SOMEBODY = '12025555100'
const WORDS = '04d4f29c0e'

const address = ({ says }: Step): string => {
  const number = says?.correspondent ?? SOMEBODY
  return `${number.length.toString(16).padStart(2, '0')}91${Buffer.from(tbcdOctets(number)).toString('hex')}`
}
export const messageOf = (step: Step): string => `04${address(step)}${kinds[step.says?.message ?? 'text']}62114221000000${WORDS}`
export const submittedOf = (step: Step): string => `0100${address(step)}${kinds[step.says?.message ?? 'data']}${WORDS}`
