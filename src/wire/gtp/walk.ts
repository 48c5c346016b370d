/** One information element of any version: what all readers agree on. */
import { type AnomalyName, anomalies } from '../../model/anomaly.js'
import { Layer } from '../../model/anomaly.js'
import type { MessageBatch } from '../../model/message.js'
import type { Octets } from '../octets.js'
import { fits, type IeTable, Trait } from './dictionary.js'
import { v0Ies } from './ies/v0.js'
import { v1Ies } from './ies/v1.js'
import { v2Ies } from './ies/v2.js'
import { tableOf } from './dictionary.js'

export const MAX_DEPTH = 4
/** Elements of one message at most. */
export const MAX_IES = 1024

const table0 = tableOf(v0Ies)
export const table1 = tableOf(v1Ies)
export const table2 = tableOf(v2Ies)
export const tableFor = (version: number): IeTable => (version === 2 ? table2 : version === 1 ? table1 : table0)

/** What `readIe` found. Valid until its next call; offsets are absolute. */
export const found = { type: 0, instance: 0, valueFrom: 0, valueTo: 0, odd: 0 }

const names = [
  'lengthBeyondParent',
  'parameterUnknown',
  'valueLength',
  'fieldTwice',
  'nestingTooDeep',
] as const satisfies readonly AnomalyName[]
export const Odd = { lengthBeyondParent: 1, parameterUnknown: 2, valueLength: 4, fieldTwice: 8, nestingTooDeep: 16 } as const
const codes = names.map((name) => anomalies[name].code)
export const oddNames = (odd: number): AnomalyName[] => names.filter((_, bit) => ((odd >> bit) & 1) === 1)

/** True when the value can be read. */
export const readable = (): boolean => (found.odd & (Odd.parameterUnknown | Odd.valueLength)) === 0

export function flagOdd(batch: MessageBatch, row: number, odd: number, at: number): void {
  for (let bit = 0; bit < codes.length; bit++) if (((odd >> bit) & 1) === 1) batch.flag(row, codes[bit] as number, Layer.gtp, at)
}

/** Reads the head of the element at `at`; false when the octets end before it does. Elements lie without gaps: the next begins at `valueTo`. */
export function readIe(table: IeTable, version: number, octets: Octets, at: number, end: number): boolean {
  const type = octets[at] as number
  found.type = type
  let from = at + 4
  let to: number
  let odd = 0
  if (version === 2) {
    if (from > end) return false
    found.instance = (octets[at + 3] as number) & 15
    to = from + (((octets[at + 1] as number) << 8) | (octets[at + 2] as number))
  } else {
    found.instance = 0
    if (type < 128) {
      from = at + 1
      const fixed = table.fixed[type] as number
      // The length of an unknown type is not known: nothing behind it can be read (TS 29.060 §11.1.6).
      to = fixed === 0 ? end : from + fixed
    } else {
      const size = table.lengthOctets[type] as number
      from = at + 1 + size
      if (from > end) return false
      to = from + (size === 1 ? (octets[at + 1] as number) : ((octets[at + 1] as number) << 8) | (octets[at + 2] as number))
    }
  }
  if (to > end) {
    odd = Odd.lengthBeyondParent
    to = end
  }
  if (((table.traits[type] as number) & Trait.known) === 0) odd |= Odd.parameterUnknown
  else if (!fits(table, type, octets, from, to)) odd |= Odd.valueLength
  found.valueFrom = from
  found.valueTo = to
  found.odd = odd
  return true
}
