/**
 * The words in which information elements are described: type, name, what is inside, what it means for us. One description, three readers: `scan`,
 * `explain`, `build`. Which message may hold which element is not said, because every element is read in every message.
 */
import { marks, type Mark } from '../../model/marks.js'
import { endOfParts, holds, isVariable, leastOf, leastOfPart, type Part } from './layout.js'

/** Columns that an element may fill. */
export const targets = ['none', 'imsi', 'msisdn', 'imei', 'cause', 'apn', 'rat', 'plmn', 'teid'] as const
export type IeTarget = (typeof targets)[number]

export interface Ie {
  readonly type: number
  readonly name: string
  /** One leaf: the element is its value. */
  readonly parts: readonly Part[]
  readonly grouped: boolean
  /** Version 1: octets of a type-value element; 0: it has a length field. */
  readonly fixed: number
  /** Version 1: octets of the length field. */
  readonly lengthOctets: number
  readonly target: IeTarget
  /** Where in the value the target begins. */
  readonly targetAt: number
  readonly mark: number
  /** May stand once in a message (version 2: with instance 0). */
  readonly once: boolean
}

/** An element as authors write it: each word returns a new description. */
export interface IeWords extends Ie {
  into(target: IeTarget, at?: number): IeWords
  marks(mark: Mark): IeWords
  single(): IeWords
}

function words(ie: Ie): IeWords {
  return {
    ...ie,
    into: (target, at = 0) => words({ ...ie, target, targetAt: at }),
    marks: (mark) => words({ ...ie, mark: ie.mark | (1 << marks[mark]) }),
    single: () => words({ ...ie, once: true }),
  }
}

const blank: Omit<Ie, 'type' | 'name' | 'parts'> = {
  grouped: false,
  fixed: 0,
  lengthOctets: 2,
  target: 'none',
  targetAt: 0,
  mark: 0,
  once: false,
}

/** An element with a length field. */
export const ie = (type: number, name: string, ...parts: readonly Part[]): IeWords => words({ ...blank, type, name, parts })
/** A grouped element: its value is elements. */
export const group = (type: number, name: string): IeWords => words({ ...blank, type, name, parts: [], grouped: true })
/** Version 1: an element of fixed length without a length field (types below 128, TS 29.060 §7.7). */
export const tv = (type: number, name: string, ...parts: readonly Part[]): IeWords =>
  words({ ...blank, type, name, parts, fixed: leastOf(parts) })
/** Version 1: an element whose length field is one octet (Extension Header Type List). */
export const shortLength = (type: number, name: string, ...parts: readonly Part[]): IeWords =>
  words({ ...blank, type, name, parts, lengthOctets: 1 })

/** What `scan` asks of an element, in bits. */
export const Trait = { known: 1, group: 2, once: 4, variable: 8, interesting: 16 } as const

/** The elements of one version as tables by type. */
export interface IeTable {
  readonly ies: readonly (Ie | undefined)[]
  readonly traits: Uint8Array
  readonly least: Uint16Array
  readonly marks: Int32Array
  readonly target: Uint8Array
  readonly targetAt: Uint8Array
  readonly fixed: Uint8Array
  readonly lengthOctets: Uint8Array
  /**
   * Least length by the first octet of the value, 256 entries per element that depends on it alone; 0: the parts are asked one by one.
   */
  readonly firstAt: Int32Array
  readonly byFirst: Uint16Array
}

const onFirstOnly = (parts: readonly Part[]): boolean =>
  parts.every((p) => (p.kind === 'when' ? p.at === 0 && onFirstOnly(p.parts) : p.kind === 'bits' || (p.kind === 'leaf' && p.counted === 0)))

/** Least length of parts whose conditions look at the first octet only. */
function leastBy(parts: readonly Part[], first: number): number {
  let sum = 0
  for (const part of parts) sum += part.kind !== 'when' ? leastOfPart(part) : holds(part, first) ? leastBy(part.parts, first) : 0
  return sum
}

/** The tables of a list of elements; a type twice is a mistake of ours. */
export function tableOf(list: readonly Ie[]): IeTable {
  const ies: (Ie | undefined)[] = Array.from({ length: 256 })
  const tables = {
    traits: new Uint8Array(256),
    least: new Uint16Array(256),
    marks: new Int32Array(256),
    target: new Uint8Array(256),
    targetAt: new Uint8Array(256),
    fixed: new Uint8Array(256),
    lengthOctets: new Uint8Array(256).fill(2),
    firstAt: new Int32Array(256),
  }
  const byFirst = [0]
  for (const e of list) {
    const { type } = e
    if (ies[type] !== undefined) throw new Error(`element ${type} is described twice`)
    ies[type] = e
    const variable = isVariable(e.parts)
    tables.traits[type] =
      Trait.known |
      (e.grouped ? Trait.group : 0) |
      (e.once ? Trait.once : 0) |
      (variable ? Trait.variable : 0) |
      (e.once || e.grouped || e.mark !== 0 || e.target !== 'none' ? Trait.interesting : 0)
    tables.least[type] = leastOf(e.parts)
    tables.marks[type] = e.mark
    tables.target[type] = targets.indexOf(e.target)
    tables.targetAt[type] = e.targetAt
    tables.fixed[type] = e.fixed
    tables.lengthOctets[type] = e.lengthOctets
    if (variable && onFirstOnly(e.parts)) {
      tables.firstAt[type] = byFirst.length
      for (let first = 0; first < 256; first++) byFirst.push(leastBy(e.parts, first))
    }
  }
  return { ies, ...tables, byFirst: Uint16Array.from(byFirst) }
}

/** True when the value of an element is long enough for what it says it holds. */
export function fits(table: IeTable, type: number, octets: Uint8Array, from: number, to: number): boolean {
  if (to - from < (table.least[type] as number)) return false
  if (((table.traits[type] as number) & Trait.variable) === 0) return true
  const at = table.firstAt[type] as number
  if (at !== 0) return from < to && to - from >= (table.byFirst[at + (octets[from] as number)] as number)
  const parts = (table.ies[type] as Ie).parts
  return endOfParts(parts, octets, from, from, to) >= 0
}
