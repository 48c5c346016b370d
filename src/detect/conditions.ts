/** What must be so of a transaction for a rule to be asked about it (`only` of author.ts): looked at once for all rules, so that daily traffic calls few of them. */
import { isQuestion, procedureNumber, procedures } from '../model/procedure.js'
import type { Condition } from './author.js'

/** Bits of a set of conditions. */
export const Is = {
  foreign: 1,
  noVisitors: 2,
  odd: 4,
  external: 8,
  refused: 16,
  marked: 32,
  contradictory: 64,
  visitsElsewhere: 128,
} as const satisfies Record<Condition, number>
/** How many sets there are. */
export const SETS = 256

const setOf = (only: readonly Condition[] = []): number => only.reduce((set, condition) => set | Is[condition], 0)

/** What a detector, or a part of one, looks at: procedures by number, and what must be so of a transaction. */
export interface Look {
  readonly procedures: readonly number[]
  readonly wanted: number
}

/** `looksAt`: names of procedures, '' for what no table names; '*': all questions. */
export function lookAt(looksAt: '*' | readonly string[], only?: readonly Condition[]): Look {
  const all = looksAt === '*' ? [...procedures.keys(), procedures.length].filter(isQuestion) : []
  const named = looksAt === '*' ? all : looksAt.map((name) => (name === '' ? 0 : procedureNumber(name) || UNKNOWN))
  return { procedures: named.filter((number) => number !== UNKNOWN), wanted: setOf(only) }
}

const UNKNOWN = -1

/** True when a look is at this procedure, and all that it wants is in a set of conditions. */
export const looksAt = (look: Look, procedure: number, is: number): boolean =>
  (look.wanted & ~is) === 0 && look.procedures.includes(procedure)

/** By procedure: the conditions that make a difference to who is asked about it. */
export function wantedByProcedure(looks: readonly Look[]): Uint8Array {
  const asked = new Uint8Array(procedures.length + 1)
  for (const { procedures: numbers, wanted } of looks)
    for (const procedure of numbers) asked[procedure] = (asked[procedure] as number) | wanted
  return asked
}
