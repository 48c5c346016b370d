/** What must be so of a transaction for a rule to be asked about it (`only` of author.ts): looked at once for all rules, so that daily traffic calls few of them. */
import { procedureNumber, procedures, UNASKED_ANSWER } from '../model/procedure.js'
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

/** What a detector, or a part of one, looks at: procedures by number, and what must be so of a transaction. */
export interface Look {
  readonly procedures: readonly number[]
  readonly wanted: number
}

/** `looksAt`: names of procedures, '' for what no table names; '*': all questions. */
export function lookAt(looksAt: '*' | readonly string[], only?: readonly Condition[]): Look {
  const all = looksAt === '*' ? [...procedures.keys(), procedures.length].filter((number) => number !== UNASKED_ANSWER) : []
  const named = looksAt === '*' ? all : looksAt.map((name) => (name === '' ? 0 : procedureNumber(name) || UNKNOWN))
  return { procedures: named.filter((number) => number !== UNKNOWN), wanted: setOf(only) }
}

const UNKNOWN = -1

/** Calls `visit` with every place of the procedures of a look; `so`: whether what it wants is so there. */
function eachPlace({ procedures: numbers, wanted }: Look, visit: (place: number, so: boolean) => void): void {
  for (const procedure of numbers) for (let is = 0; is < SETS; is++) visit(placeOf(procedure, is), holds(wanted, is))
}

const PLACES = placeOf(procedures.length + 1, 0)

/** By place: the bits of the looks that are to be asked there. */
export function bitsByPlace(looks: readonly (Look & { readonly bit: number })[]): Uint8Array {
  const bits = new Uint8Array(PLACES)
  for (const look of looks)
    eachPlace(look, (place, so) => {
      if (so) bits[place] = (bits[place] as number) | look.bit
    })
  return bits
}

/** By place: those that are to be asked, or with `so` false those that would be, if what they want were so. */
export function listsByPlace<T>(all: readonly T[], looksOf: (one: T) => readonly Look[], so = true): (readonly T[])[] {
  const none: readonly T[] = []
  const lists = Array.from({ length: PLACES }, () => none)
  for (const one of all)
    for (const look of looksOf(one))
      eachPlace(look, (place, isSo) => {
        const list = lists[place] as readonly T[]
        if (isSo === so && list.at(-1) !== one) lists[place] = [...list, one]
      })
  return lists
}

/** By procedure: the conditions that make a difference to who is asked about it. */
export function wantedByProcedure(looks: readonly Look[]): Uint8Array {
  const asked = new Uint8Array(procedures.length + 1)
  for (const { procedures: numbers, wanted } of looks)
    for (const procedure of numbers) asked[procedure] = (asked[procedure] as number) | wanted
  return asked
}
