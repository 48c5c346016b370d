/** The descriptions of wire/gtp as tables in the memory of the compiled reader: the same that wire/gtp/scan.ts follows. */
import { G_PDU, gtpProcedure, gtpTitle } from '../model/gtp-procedures.js'
import { marks } from '../model/marks.js'
import { FIRST_GTP } from '../model/procedure.js'
import { type IeTable, Trait } from '../wire/gtp/dictionary.js'
import { endOfParts, type Part } from '../wire/gtp/layout.js'
import { mandatoryOf } from '../wire/gtp/mandatory.js'
import { echoElements } from '../wire/gtp/scan.js'
import { tableFor } from '../wire/gtp/walk.js'

/** Number of the first of the tables of each version (wasm/gtp.ts). */
export const gtpVersions: ReadonlyMap<number, number> = new Map([
  [1, 100],
  [2, 120],
])

const TYPES = 256
/** Lengths of a value for which it is known whether it fits. */
const LENGTHS = 64

/** How it is found out whether the value of an element is long enough. */
const Fits = { never: 0, least: 1, byFirst: 2, byLength: 3, ask: 4 } as const

/** True when the least length does not depend on what the octets say. */
const onLengthOnly = (parts: readonly Part[]): boolean =>
  parts.every((p) => p.kind === 'bits' || (p.kind === 'leaf' && p.counted === 0) || (p.kind === 'later' && onLengthOnly(p.parts)))

function fitsOf(table: IeTable, type: number): number {
  const traits = table.traits[type] as number
  if ((traits & Trait.known) === 0) return Fits.never
  if ((traits & Trait.variable) === 0) return Fits.least
  if (table.firstAt[type] !== 0) return Fits.byFirst
  return onLengthOnly(table.ies[type]?.parts ?? []) ? Fits.byLength : Fits.ask
}

/** 1 for each type × `LENGTHS` + length that fits. */
function lengths(table: IeTable): Uint8Array {
  const fitting = new Uint8Array(TYPES * LENGTHS)
  const octets = new Uint8Array(LENGTHS)
  for (let type = 0; type < TYPES; type++) {
    if (fitsOf(table, type) !== Fits.byLength) continue
    const parts = table.ies[type]?.parts ?? []
    for (let length = table.least[type] as number; length < LENGTHS; length++)
      if (endOfParts(parts, octets, 0, 0, length) >= 0) fitting[type * LENGTHS + length] = 1
  }
  return fitting
}

/** The number of what a message of each type does; 0: the type is not known, or no control message. */
function procedures(version: number): Uint16Array {
  return Uint16Array.from({ length: TYPES }, (_, type) => {
    const procedure = gtpProcedure(version, type)
    return type === G_PDU || procedure < 0 || gtpTitle(version, type) === undefined ? 0 : FIRST_GTP + procedure
  })
}

export function gtpTables(version: number): readonly (Uint8Array | Uint16Array | Int32Array)[] {
  const table = tableFor(version)
  const { bit, need } = mandatoryOf(version)
  return [
    table.traits,
    table.least,
    table.marks,
    table.target,
    table.targetAt,
    table.fixed,
    table.lengthOctets,
    table.firstAt,
    table.byFirst,
    Uint8Array.from({ length: TYPES }, (_, type) => fitsOf(table, type)),
    lengths(table),
    procedures(version),
    bit,
    need,
    // In which message an element was seen that may stand once
    new Int32Array(TYPES),
    // Marks of an echo that carries such an element
    Int32Array.from({ length: TYPES }, (_, type) => (echoElements(version).includes(type) ? 0 : 1 << marks.echoCarries)),
  ]
}
