/** What must be so of a transaction for a rule to be asked about it (`only` of author.ts): looked at once for all rules, so that daily traffic calls few of them. */
import { procedures } from '../model/procedure.js'
import type { Condition } from './author.js'

/** Bits of a set of conditions. */
export const Is = { foreign: 1, noVisitors: 2, odd: 4, external: 8 } as const satisfies Record<Condition, number>
/** How many sets there are. */
export const SETS = 16

export const setOf = (only: readonly Condition[] = []): number => only.reduce((set, condition) => set | Is[condition], 0)

/** True when everything in `wanted` is so. */
export const holds = (wanted: number, is: number): boolean => (wanted & ~is) === 0

/** The place of a procedure and of what is so of a transaction, in a table of all of them. */
export const placeOf = (procedure: number, is: number): number => procedure * SETS + is

/** Calls `visit` with every place, in order. */
function eachPlace(visit: (procedure: string, is: number, place: number) => void): void {
  for (const [number, name] of ['', ...procedures.map((p) => p.name)].entries())
    for (let is = 0; is < SETS; is++) visit(name, is, placeOf(number, is))
}

/** By place: a number of eight bits. */
export function numbersByPlace(numberAt: (procedure: string, is: number) => number): Uint8Array {
  const numbers = new Uint8Array((procedures.length + 1) * SETS)
  eachPlace((procedure, is, place) => (numbers[place] = numberAt(procedure, is)))
  return numbers
}

/** By place: those that are to be asked. */
export function listsByPlace<T>(all: readonly T[], isAsked: (one: T, procedure: string, is: number, place: number) => boolean): T[][] {
  const lists: T[][] = []
  eachPlace((procedure, is, place) => (lists[place] = all.filter((one) => isAsked(one, procedure, is, place))))
  return lists
}
