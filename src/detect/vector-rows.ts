/**
 * Vectors as the transactions that correlation would make of them, without octets: for tests of the engine alone. The whole path is tested by
 * `homeward rules test`. Left out: duplicates, anomalies of the octets, IP addresses.
 */
import { digitsOf, digitsText } from '../model/digits.js'
import type { Party } from '../model/finding.js'
import { Context } from '../model/message.js'
import { procedureNumber, procedures } from '../model/procedure.js'
import { type Disclosure, disclosures, FromAnswer, Outcome, TransactionBatch } from '../model/transaction.js'
import { seconds } from '../model/units.js'
import { type Actor, actors, beside, further, type Person, subscribers } from './actors.js'
import type { Vector } from './author.js'
import type { Knowledge } from './knowledge.js'

/** What an answer gives away, and whether the question names the subscriber by number. */
const answers: Readonly<Record<string, { readonly gives: readonly Disclosure[]; readonly byNumber?: true }>> = {
  'map.anyTimeInterrogation': { gives: ['cell', 'serving-node', 'status'] },
  'map.provideSubscriberInfo': { gives: ['cell'] },
  'map.provideSubscriberLocation': { gives: ['cell'] },
  'map.sendRoutingInfoForLCS': { gives: ['serving-node', 'imsi'], byNumber: true },
  'map.sendRoutingInfoForSM': { gives: ['serving-node', 'imsi'], byNumber: true },
  'map.sendRoutingInfo': { gives: ['imsi'], byNumber: true },
  'map.sendIMSI': { gives: ['imsi'], byNumber: true },
  'map.sendIdentification': { gives: ['imsi', 'keys'] },
  'map.sendAuthenticationInfo': { gives: ['keys'] },
  'map.sendParameters': { gives: ['keys'] },
}

const ISDN = 1
const INTERNATIONAL = 4
const SERVING = actors['fr.vlr'].title

/** The transactions of a vector, in order. One frame for each question and each answer, from 1. */
export function rowsOf(vector: Vector, start = 0): TransactionBatch {
  const batch = new TransactionBatch(Math.max(1, vector.length))
  const c = batch.columns
  batch.reset()
  vector.forEach((step, row) => {
    batch.count = row + 1
    const { gives, byNumber = false } = answers[step.operation] ?? { gives: [] }
    const from: Actor = further(actors[step.from], step.beyond ?? 0)
    const to: Actor = further(actors[step.to], step.further ?? 0)
    const person: Person = beside(subscribers[step.about], step.beside ?? 0)
    const outcome = step.outcome ?? 'unseen'
    const answered = outcome === 'answered'
    c.begin[row] = start + seconds(step.at ?? row)
    c.end[row] = (c.begin[row] ?? 0) + seconds(1)
    c.frame[row] = 2 * row + 1
    c.answerFrame[row] = outcome === 'unseen' ? 0 : 2 * row + 2
    c.procedure[row] = procedureNumber(step.operation)
    c.opcode[row] = procedures[procedureNumber(step.operation) - 1]?.opcode ?? 0
    if (step.context !== undefined) {
      c.contextKind[row] = Context.map
      c.context[row] = step.context[0] * 256 + step.context[1]
    }
    c.outcome[row] = Outcome[outcome]
    c.disclosed[row] = answered ? gives.reduce((bits, what) => bits | (1 << disclosures.indexOf(what)), 0) : 0
    c.dialogue[row] = row + 1
    const put = (
      high:
        | 'callingHigh'
        | 'calledHigh'
        | 'answererHigh'
        | 'imsiHigh'
        | 'msisdnHigh'
        | 'nodeHigh'
        | 'clientHigh'
        | 'correspondentHigh'
        | 'answerNodeHigh',
      digits: string,
    ): void => {
      const low = {
        callingHigh: 'callingLow',
        calledHigh: 'calledLow',
        answererHigh: 'answererLow',
        imsiHigh: 'imsiLow',
        msisdnHigh: 'msisdnLow',
        nodeHigh: 'nodeLow',
        clientHigh: 'clientLow',
        correspondentHigh: 'correspondentLow',
        answerNodeHigh: 'answerNodeLow',
      } as const
      const pair = digitsOf(digits)
      c[high][row] = pair.high
      c[low[high]][row] = pair.low
    }
    c.callingPlan[row] = ISDN
    c.callingNature[row] = INTERNATIONAL
    c.callingSsn[row] = from.ssn
    c.calledPlan[row] = ISDN
    c.calledNature[row] = INTERNATIONAL
    c.calledSsn[row] = to.ssn
    put('callingHigh', from.title)
    if (answered) put('answererHigh', to.title)
    put('calledHigh', byNumber ? person.msisdn : to.title)
    if (byNumber) put('msisdnHigh', person.msisdn)
    if (!byNumber || (answered && gives.includes('imsi'))) put('imsiHigh', person.imsi)
    if (step.says?.switch !== undefined) put('nodeHigh', actors[step.says.switch].title)
    if (step.says?.client !== undefined) put('clientHigh', step.says.client)
    if (step.says?.correspondent !== undefined) put('correspondentHigh', step.says.correspondent)
    c.fromAnswer[row] = byNumber && answered && gives.includes('imsi') ? FromAnswer.imsi : 0
    if (answered && gives.includes('serving-node')) put('answerNodeHigh', SERVING)
  })
  return batch
}

const countries = new Map<string, string>(
  [
    ...Object.entries(actors).map(([name, a]) => [a.title, name] as const),
    ...Object.entries(subscribers).flatMap(([name, s]) => Array.from({ length: 100 }, (_, i) => [beside(s, i).msisdn, name] as const)),
  ].map(([digits, name]) => [digits, name.slice(0, 2).toUpperCase()]),
)

/** Knows the actors and nobody else: countries are the first two letters of their names. */
export function actorKnowledge(): Knowledge {
  const title = (digits: string): Party => {
    const country = countries.get(digits)
    return { kind: 'gt', address: `+${digits}`, ...(country === undefined ? {} : { country }) }
  }
  const party = (high: number, low: number, ssn: number): Party => ({ ...title(digitsText(high, low)), ssn })
  return {
    title,
    era: () => 0,
    origin: ({ columns: c }, row) => party(c.callingHigh[row] ?? 0, c.callingLow[row] ?? 0, c.callingSsn[row] ?? 0),
    destination: ({ columns: c }, row) => party(c.calledHigh[row] ?? 0, c.calledLow[row] ?? 0, c.calledSsn[row] ?? 0),
    answerer: ({ columns: c }, row) => title(digitsText(c.answererHigh[row] ?? 0, c.answererLow[row] ?? 0)),
    peer: () => 0,
    isProtected: () => false,
    imsi: (digits) => ({
      plmn: digits.slice(0, 6),
      country: digits.startsWith('310') ? 'US' : digits.startsWith('234') ? 'GB' : undefined,
    }),
    msisdn: (high, low) => ({ plmn: undefined, country: countries.get(digitsText(high, low)) }),
    sameFamily: (origin, _, homeCountry) =>
      origin.country === undefined || homeCountry === undefined ? undefined : origin.country === homeCountry,
    maybeSister: () => false,
    direction: () => 'unknown',
    hasSides: false,
    side: () => undefined,
    isOurs: () => false,
    isStranger: () => false,
    kilometres: () => undefined,
    name: () => '',
    networkOfName: () => undefined,
    plmn: () => undefined,
    alsoServes: () => false,
    agreed: () => false,
    homeRouting: false,
    contextName: (_, context) => (context === 0 ? '' : `${context >> 8}, version ${context & 255}`),
  }
}
