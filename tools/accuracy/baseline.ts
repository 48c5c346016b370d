/**
 * The naive baseline: what a filter with published lists of operation codes would say. Category 1 by opcode from any address that is not our own;
 * category 2 by opcode about our own subscribers from any address that is not our own. No state, no answers, no knowledge of other networks.
 * Lists: default rules of SigFW (P1 Security), as quoted in the attack catalogue §2; of Diameter its category 2, with 320 where it has 329.
 */
import { digitsText } from '../../src/model/digits.js'
import type { Finding } from '../../src/model/finding.js'
import { procedureOf } from '../../src/model/procedure.js'
import type { TransactionBatch } from '../../src/model/transaction.js'

/** The networks that it protects. */
export interface Home {
  readonly plmns: readonly string[]
  /** Prefixes of the titles of their nodes. */
  readonly titles: readonly string[]
  readonly realms: readonly string[]
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

export const category1: ReadonlySet<number> = new Set(
  [
    5,
    6,
    9,
    16,
    span(20, 22),
    span(24, 35),
    span(39, 43),
    span(50, 52),
    55,
    58,
    62,
    65,
    68,
    69,
    71,
    72,
    span(76, 86),
    span(109, 126),
  ].flat(),
)
export const category2: ReadonlySet<number> = new Set([3, 4, 7, 8, 70])
export const diameter2: ReadonlySet<number> = new Set([317, 319, 320])

export class Baseline {
  readonly #home: Home
  readonly #name: (id: number) => string

  constructor(home: Home, name: (id: number) => string) {
    this.#home = home
    this.#name = name
  }

  /** The catalogue’s rule that a flagged request stands for; undefined when the filter lets it pass. */
  flags({ columns: c, packets }: TransactionBatch, row: number): 'D01' | 'D02' | undefined {
    const procedure = procedureOf(c.procedure[row] as number)
    const opcode = c.opcode[row] as number
    const { plmns, titles, realms } = this.#home
    if (procedure?.protocol === 'map') {
      const first = category1.has(opcode)
      if (!first && !category2.has(opcode)) return undefined
      const calling = digitsText(c.callingHigh[row] as number, c.callingLow[row] as number)
      if (titles.some((prefix) => calling.startsWith(prefix))) return undefined
      if (first) return 'D01'
    } else if (
      procedure?.protocol !== 'diameter' ||
      !diameter2.has(opcode) ||
      realms.includes(this.#name(packets.originRealm[row] as number))
    )
      return undefined
    const imsi = digitsText(c.imsiHigh[row] as number, c.imsiLow[row] as number)
    return plmns.some((plmn) => imsi.startsWith(plmn)) ? 'D02' : undefined
  }
}

const nobody = { kind: 'unknown', address: '' } as const

/** Its alarm as a finding, so that both are counted by the same program. It names no threat: that of the truth is taken, which favours it. */
export function alarm(frame: number, at: number, technique: string, threat: Finding['threat']): Finding {
  return {
    id: '',
    rule: 'baseline',
    title: '',
    threat,
    techniques: [technique],
    category: technique === 'D01' ? 'cat1' : 'cat2',
    severity: 'high',
    confidence: 1,
    procedure: '',
    technology: '3G',
    direction: 'unknown',
    outcome: 'unseen',
    disclosed: [],
    because: [],
    origin: nobody,
    destination: nobody,
    target: { pseudonym: '' },
    at,
    requests: [{ file: 0, frame }],
    evidence: [],
    network: {},
    mappings: {},
    response: 'block',
  }
}
