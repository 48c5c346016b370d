/** One AVP (RFC 6733 §4.1), its place in the dictionary, and what is wrong with its form: shared by `scan` and `explain`. */
import { type AnomalyName, anomalies, Layer } from '../../model/anomaly.js'
import { marks } from '../../model/marks.js'
import type { MessageBatch } from '../../model/message.js'
import type { Octets } from '../octets.js'
import { avps } from './avps/index.js'
import { type Avp, TGPP, targets } from './dictionary.js'
import { at4 } from '../words.js'

/** Groups inside groups that are opened; Subscription-Data needs five. */
export const MAX_DEPTH = 8
/** AVPs of one message that are read. */
export const MAX_AVPS = 1024

export const VENDOR_FLAG = 0x80
export const MANDATORY_FLAG = 0x40
/** Reserved bits of the flags; 0x20, once «encrypted», is allowed. */
const RESERVED = 0x1f

/** What can be wrong with the form of an AVP, as bits. */
export const Odd = {
  truncated: 1,
  lengthBeyondParent: 2,
  valueLength: 4,
  flagsWrong: 8,
  paddingNotZero: 16,
  nestingTooDeep: 32,
  fieldTwice: 64,
  parameterUnknown: 128,
} as const
const oddNames: readonly AnomalyName[] = [
  'truncated',
  'lengthBeyondParent',
  'valueLength',
  'flagsWrong',
  'paddingNotZero',
  'nestingTooDeep',
  'fieldTwice',
  'parameterUnknown',
]

export const oddNamesOf = (odd: number): AnomalyName[] => oddNames.filter((_, bit) => ((odd >> bit) & 1) === 1)

/** Records every anomaly of a set of `Odd`. */
export function flagOdd(batch: MessageBatch, row: number, odd: number, at: number): void {
  for (let bit = 0; bit < oddNames.length; bit++) {
    if (((odd >> bit) & 1) === 1) batch.flag(row, anomalies[oddNames[bit] as AnomalyName].code, Layer.diameter, at)
  }
}

/** The AVP that `readAvp` met last. `index`: place in `avps` plus one, 0 when it is not known. */
export const avp = { code: 0, vendor: 0, flags: 0, valueFrom: 0, valueTo: 0, next: 0, odd: 0, index: 0 }

// Codes of IETF and 3GPP are dense: tables by code. Those of others stand in a table of three words, code, vendor and index, by a hash of the first two.
const ietf = new Uint16Array(1024)
const tgpp = new Uint16Array(4608)
const OTHER_BITS = 9
const others = new Uint32Array(3 << OTHER_BITS)
let othersUsed = 0
avps.forEach((a, i) => {
  if (a.vendor !== 0 && a.vendor !== TGPP) return addOther(a, i + 1)
  const table = a.vendor === TGPP ? tgpp : ietf
  if (a.code >= table.length) throw new Error(`${a.name}: code ${a.code} is outside the table`)
  if (table[a.code] !== 0) throw new Error(`${a.name}: code ${a.code} stands twice`)
  table[a.code] = i + 1
})

/** Slot of an AVP of another vendor, or of the free place where it would stand. */
function otherSlot(code: number, vendor: number): number {
  let slot = (Math.imul(code, 0x9e3779b1) ^ Math.imul(vendor, 0x85ebca6b)) >>> (32 - OTHER_BITS)
  while (others[3 * slot + 2] !== 0 && (others[3 * slot] !== code || others[3 * slot + 1] !== vendor))
    slot = (slot + 1) & ((1 << OTHER_BITS) - 1)
  return slot
}

function addOther({ name, code, vendor }: Avp, index: number): void {
  if (2 * ++othersUsed > 1 << OTHER_BITS) throw new Error(`${name}: there is no room for another AVP of a vendor, raise OTHER_BITS`)
  const slot = otherSlot(code, vendor)
  if (others[3 * slot + 2] !== 0) throw new Error(`${name}: code ${code} stands twice`)
  others.set([code, vendor, index], 3 * slot)
}

/** RADIUS attributes and the codes of the early IETF documents: below, a missing V flag cannot be told from another AVP. */
const SHARED_CODES = 700

/** Per index: bounds of the length, and what scan does. */
export const least = Uint32Array.from([0, ...avps.map((a) => a.type.least)])
export const most = Uint32Array.from([0xffffff, ...avps.map((a) => a.type.most)])
export const targetOf = Uint8Array.from([0, ...avps.map((a) => targets.indexOf(a.target))])
export const markOf = Uint32Array.from([0, ...avps.map((a) => a.mark)])

/** A bit of its own for each AVP that may stand once beside the command; those of different commands share bits. */
export const onceBit = new Uint32Array(avps.length + 1)
const general = avps.map((a, i) => ({ a, i })).filter(({ a }) => a.once && a.target !== 'commandFlags')
general.forEach(({ i }, bit) => (onceBit[i + 1] = 1 << bit))
if (general.length > 31) throw new Error('too many AVPs that may stand once')
avps.forEach((a, i) => {
  if (a.once && a.target === 'commandFlags') onceBit[i + 1] = 0x80000000
})

const NO_MARKS: readonly number[] = Array.from({ length: 64 }, () => 0)

/** Marks by value, or by bit of a flags word: 64 cells for each AVP that has them; row 0 is that of the others. */
const rowsOf = (pick: (a: Avp) => Avp['valueMarks']) => {
  const row = new Uint8Array(avps.length + 1)
  const cells = [...NO_MARKS]
  avps.forEach((a, i) => {
    const list = pick(a)
    if (list.length === 0) return
    row[i + 1] = cells.length / 64
    const cell = cells.length
    cells.push(...NO_MARKS)
    for (const [n, mark] of list) cells[cell + n] = (cells[cell + n] as number) | (1 << marks[mark])
  })
  return { row, cells: Uint32Array.from(cells) }
}
const byValue = rowsOf((a) => a.valueMarks)
const byBit = rowsOf((a) => a.bitMarks)
export const hasValueMarks = Uint8Array.from(byValue.row, (row, i) => ((row | (byBit.row[i] as number)) === 0 ? 0 : 1))

/** The marks that a 32-bit value sets. */
export function valueMarks(index: number, value: number): number {
  const row = byValue.row[index] as number
  if (row !== 0) return value >= 0 && value < 64 ? (byValue.cells[64 * row + value] as number) : 0
  const bits = 64 * (byBit.row[index] as number)
  let mark = 0
  for (let bit = 0; bit < 32; bit++) if (((value >>> bit) & 1) === 1) mark |= byBit.cells[bits + bit] as number
  return mark
}

/** What `scan` must know of an AVP at once, as bits. `counts`: it fills a column, sets a mark, or may stand once. */
export const Trait = { group: 1, counts: 2, beside: 4, quotes: 8, valueMarks: 16, pairs: 32 } as const
export const traitsOf = Uint8Array.from([
  0,
  ...avps.map((a, i) => {
    const counts = a.target !== 'none' || a.mark !== 0 || a.once || hasValueMarks[i + 1] !== 0
    return (
      (a.type.grouped ? Trait.group : 0) |
      (counts ? Trait.counts : 0) |
      (a.outside ? Trait.beside : 0) |
      (a.quotes ? Trait.quotes : 0) |
      (hasValueMarks[i + 1] === 0 ? 0 : Trait.valueMarks) |
      (a.name === 'Subscription-Id' || a.name === 'User-Equipment-Info' ? Trait.pairs : 0)
    )
  }),
])

const named = (name: string): number => avps.findIndex((a) => a.name === name) + 1
export const Index = {
  subscriptionId: named('Subscription-Id'),
  subscriptionData: named('Subscription-Data'),
  msisdn: named('MSISDN'),
  experimentalResult: named('Experimental-Result'),
  originHost: named('Origin-Host'),
  originRealm: named('Origin-Realm'),
  userEquipmentInfo: named('User-Equipment-Info'),
} as const
for (const [name, index] of Object.entries(Index)) if (index === 0) throw new Error(`no AVP is ${name}`)

const bitsOf = (...names: (keyof typeof marks)[]): number => names.reduce((set, name) => set | (1 << marks[name]), 0)
/** A request names subscribers and nodes, it does not give them away; an answer neither asks nor sets anything. */
export const REQUEST_MARKS = ~bitsOf('givesImsi', 'givesMsisdn', 'givesImei', 'givesServingNode')
export const ANSWER_MARKS = bitsOf(
  'givesCell',
  'givesLocationNumber',
  'givesServingNode',
  'givesImsi',
  'givesMsisdn',
  'givesImei',
  'givesKeys',
  'givesProfile',
  'givesStatus',
)
/** MSISDN in the Subscription-Data of a request. */
export const SETS_MSISDN = 1 << marks.setsMsisdn

/** For the compiled reader (src/core): the tables as they are, by code or by index. */
export const parts = { ietf, tgpp, others, least, most, markOf, onceBit, traitsOf, targetOf, byValue, byBit }

/** Reads the AVP at `at` into `avp`; false when not even its header is there. Never reads at or beyond `end`. */
export function readAvp(octets: Octets, at: number, end: number): boolean {
  const room = end - at
  if (room < 8) return false
  const code = at4(octets, at)
  const head = at4(octets, at + 4)
  const flags = head >>> 24
  const length = head & 0xffffff
  let odd = 0
  let vendor = 0
  let valueFrom = at + 8
  let index = 0
  if ((flags & RESERVED) !== 0) odd |= Odd.flagsWrong
  if ((flags & VENDOR_FLAG) !== 0) {
    if (room < 12) return false
    valueFrom = at + 12
    vendor = at4(octets, at + 8)
    if (vendor === TGPP) index = code < 4608 ? (tgpp[code] as number) : 0
    else if (vendor === 0) odd |= Odd.flagsWrong
    else index = others[3 * otherSlot(code, vendor) + 2] as number
  }
  if (vendor === 0) {
    index = code < 1024 ? (ietf[code] as number) : 0
    if (index === 0 && code >= SHARED_CODES && code < 4608 && tgpp[code] !== 0) odd |= Odd.flagsWrong
  }
  // Who does not know an AVP that must be understood refuses the message (RFC 6733 §4.1)
  if (index === 0 && (flags & MANDATORY_FLAG) !== 0 && (odd & Odd.flagsWrong) === 0) odd |= Odd.parameterUnknown
  let valueTo = at + length
  let next = at + ((length + 3) & ~3)
  if (valueTo < valueFrom) {
    odd |= Odd.valueLength
    valueTo = valueFrom
    next = end
  } else if (length > room) {
    odd |= Odd.lengthBeyondParent
    valueTo = end
    next = end
  } else {
    if (next > end) {
      odd |= Odd.truncated
      next = end
    }
    for (let i = valueTo; i < next; i++) if (octets[i] !== 0) odd |= Odd.paddingNotZero
    const size = valueTo - valueFrom
    if (size < (least[index] as number) || size > (most[index] as number)) odd |= Odd.valueLength
  }
  avp.code = code
  avp.vendor = vendor
  avp.flags = flags
  avp.valueFrom = valueFrom
  avp.valueTo = valueTo
  avp.next = next
  avp.odd = odd
  avp.index = index
  return true
}

/** True when the value of the AVP is one that its type can read. */
export const readable = (): boolean => {
  const size = avp.valueTo - avp.valueFrom
  return size >= (least[avp.index] as number) && size <= (most[avp.index] as number)
}
