/** Tables of typed arrays: a description of columns, the arrays, and clearing them. */
import type { Numbers, Parcel } from './parcel.js'

type Kind = 'u8' | 'u16' | 'u32' | 'i16' | 'i32' | 'f64'

const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i16: Int16Array, i32: Int32Array, f64: Float64Array } as const

export interface Column<K extends Kind = Kind> {
  readonly kind: K
  /** What the column holds when there is no value. */
  readonly none: number
}

const column =
  <K extends Kind>(kind: K) =>
  (none = 0): Column<K> => ({ kind, none })
export const u8 = column('u8')
export const u16 = column('u16')
export const u32 = column('u32')
export const i16 = column('i16')
export const i32 = column('i32')
export const f64 = column('f64')

export type ColumnSpec = Readonly<Record<string, Column>>
export type ColumnsOf<S extends ColumnSpec> = { readonly [name in keyof S]: InstanceType<(typeof arrays)[S[name]['kind']]> }

/** Memory in which columns lie, and where: made by who else reads or writes them (src/core, src/correlate). */
export interface Place {
  readonly buffer: ArrayBuffer
  readonly columns: ReadonlyMap<string, number>
}

/** That of a batch of messages. */
export interface Ground extends Place {
  /** Anomalies of the rows of a batch (model/message.ts), and how many they are. */
  readonly anomalies: Uint32Array
  readonly anomalyCount: Uint32Array
}

/** The arrays of a table, all cleared; at `ground`, memory that was never written, when it is given. */
export function columnsOf<S extends ColumnSpec>(spec: S, rows: number, ground?: Place): ColumnsOf<S> {
  const columns = columnsAt(spec, rows, ground)
  // New memory is zero: what is never written takes no room
  for (const [name, { none }] of Object.entries(spec)) if (none !== 0) columns[name]?.fill(none)
  return columns
}

/** The arrays of a table at a place, as they are there; without one they are new, and zero. */
export function columnsAt<S extends ColumnSpec>(spec: S, rows: number, place?: Place): ColumnsOf<S> {
  const made: Record<string, Numbers> = {}
  for (const [name, { kind }] of Object.entries(spec))
    made[name] = place === undefined ? new arrays[kind](rows) : new arrays[kind](place.buffer, place.columns.get(name), rows)
  // A copy: V8 keeps an object that grew property by property as a hash table, and every access to a column would be a look-up (measured: twice the time).
  return { ...made } as ColumnsOf<S>
}

/** Arrays of one kind, so that a loop over them stays monomorphic. */
interface Group {
  readonly arrays: readonly Numbers[]
  readonly none: readonly number[]
}

/** All arrays of a table with their «none»: to do something to every column without asking for its name. */
export class AllColumns {
  readonly #groups: readonly Group[]

  constructor(spec: ColumnSpec, columns: ColumnsOf<ColumnSpec>) {
    this.#groups = (Object.keys(arrays) as Kind[]).map((kind) => {
      const names = Object.keys(spec).filter((name) => spec[name]?.kind === kind)
      return { arrays: names.map((name) => columns[name] as Numbers), none: names.map((name) => spec[name]?.none ?? 0) }
    })
  }

  /** Fills rows 0 to `rows` of every column with its «none». Whole columns at once: a memset costs less than 60 stores per row. */
  clear(rows: number): void {
    for (const group of this.#groups) group.arrays.forEach((array, i) => array.fill(group.none[i] ?? 0, 0, rows))
  }

  /** Clears all rows of memory that was never written: it is zero. */
  clearNew(rows: number): void {
    for (const group of this.#groups)
      group.arrays.forEach((array, i) => {
        if (group.none[i] !== 0) array.fill(group.none[i] ?? 0, 0, rows)
      })
  }

  /** Clears one row, for the one that is given back or used again. */
  clearRow(row: number): void {
    const [a, b, c, d, e, f] = this.#groups as readonly [Group, Group, Group, Group, Group, Group]
    clearGroup8(a, row)
    clearGroup16(b, row)
    clearGroup32(c, row)
    clearGroup(d, row)
    clearGroup(e, row)
    clearGroup(f, row)
  }

  /** Hands rows 0 to `rows` of every column over; `read` of an equal table takes them. */
  write(rows: number, parcel: Parcel): void {
    for (const { arrays } of this.#groups) for (const array of arrays) parcel.write(array, rows)
  }

  read(rows: number, parcel: Parcel): void {
    for (const { arrays } of this.#groups) for (const array of arrays) parcel.read(array, rows)
  }

  /** Copies one row onto another. */
  copyRow(from: number, to: number): void {
    const [a, b, c, d, e, f] = this.#groups as readonly [Group, Group, Group, Group, Group, Group]
    copyInGroup8(a, from, to)
    copyInGroup16(b, from, to)
    copyInGroup32(c, from, to)
    copyInGroup(d, from, to)
    copyInGroup(e, from, to)
    copyInGroup(f, from, to)
  }
}

// The same loop several times: one function for all kinds would store through a type check for each (measured: three times the cost).
function clearGroup8({ arrays, none }: Group, row: number): void {
  for (let i = 0; i < arrays.length; i++) (arrays[i] as Uint8Array)[row] = none[i] as number
}
function clearGroup16({ arrays, none }: Group, row: number): void {
  for (let i = 0; i < arrays.length; i++) (arrays[i] as Uint16Array)[row] = none[i] as number
}
function clearGroup32({ arrays, none }: Group, row: number): void {
  for (let i = 0; i < arrays.length; i++) (arrays[i] as Uint32Array)[row] = none[i] as number
}
function clearGroup({ arrays, none }: Group, row: number): void {
  for (let i = 0; i < arrays.length; i++) (arrays[i] as Numbers)[row] = none[i] as number
}
function copyInGroup8({ arrays }: Group, from: number, to: number): void {
  for (const array of arrays as readonly Uint8Array[]) array[to] = array[from] as number
}
function copyInGroup16({ arrays }: Group, from: number, to: number): void {
  for (const array of arrays as readonly Uint16Array[]) array[to] = array[from] as number
}
function copyInGroup32({ arrays }: Group, from: number, to: number): void {
  for (const array of arrays as readonly Uint32Array[]) array[to] = array[from] as number
}
function copyInGroup({ arrays }: Group, from: number, to: number): void {
  for (const array of arrays) array[to] = array[from] as number
}
