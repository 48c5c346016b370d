/**
 * How the digits of an SCCP global title are read (Q.713 §3.4.2.3). The numbering plan chooses the table, never the digits:
 * 234… is a British IMSI, but a Nigerian number.
 * A plan that is «unknown» or «generic» leaves the digits to who reads them: with an international nature they are taken for a number of E.164, whose numbers have one
 * (Q.713 §3.4.2.3.1). Titles of other plans bear that nature in practice, too: who leaves out the plan of an IMSI is read as a number. Left out: other numbering plans;
 * national titles, which name no country.
 */
import type { Place } from './profile.js'

const plans: Readonly<Record<number, Place['plan']>> = { 1: 'e164', 6: 'e212', 7: 'e214' }
const natures = { unknown: 0, international: 4 } as const
/** Unknown and generic. */
const isUnsaid = (plan: number | undefined): boolean => plan === 0 || plan === 2

/**
 * The table for a title. `numberingPlan` and `nature` are the values of Q.713; undefined when the title does not carry them. Undefined: no table can be
 * chosen. A title of GTI 1 carries a nature only; without plan and nature (GTI 2 of ANSI) the digits would have to guess, so they are not read.
 */
export function titleReading(numberingPlan: number | undefined, nature: number | undefined): Place['plan'] | undefined {
  if (isUnsaid(numberingPlan) && nature === natures.international) return 'e164'
  const plan = numberingPlan === undefined ? (nature === undefined ? undefined : 'e164') : plans[numberingPlan]
  // An E.212 title is an IMSI: it has no national form. A national or subscriber number names no country without the country of its link
  if (plan === 'e212' || nature === undefined || nature === natures.unknown || nature === natures.international) return plan
  return undefined
}
