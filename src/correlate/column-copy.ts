/**
 * Rows of columns to words of a record, and back. A column-wise table of a quarter million open transactions would miss the cache sixty times per
 * transaction; records in one array miss it a few times. Columns are copied kind by kind: a loop over arrays of one kind keeps loads and stores
 * monomorphic.
 */
import type { ColumnSpec, ColumnsOf } from '../model/columns.js'

type Integers = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array
type AnyColumns = { readonly [name: string]: Integers | Float64Array }

interface Group {
  readonly names: readonly string[]
  readonly words: Int32Array
  readonly arrays: Integers[]
}

export class ColumnCopy {
  readonly #groups: readonly [Group, Group, Group, Group, Group]

  /** `names` of integer columns of `spec` (others are left out), and the word of a record that each belongs to. */
  constructor(spec: ColumnSpec, names: readonly string[], wordOf: Readonly<Record<string, number>>) {
    const group = (kind: string): Group => {
      const ofKind = names.filter((name) => spec[name]?.kind === kind)
      return { names: ofKind, words: Int32Array.from(ofKind, (name) => wordOf[name] ?? 0), arrays: [] }
    }
    this.#groups = [group('u8'), group('u16'), group('u32'), group('i16'), group('i32')]
  }

  /** The columns that `take` and `give` mean from now on. */
  bind<S extends ColumnSpec>(columns: ColumnsOf<S>): void {
    for (const group of this.#groups) {
      group.arrays.length = 0
      for (const name of group.names) group.arrays.push((columns as unknown as AnyColumns)[name] as Integers)
    }
  }

  /** A row into the record that begins at `at`. */
  take(row: number, to: Int32Array, at: number): void {
    const [a, b, c, d, e] = this.#groups
    takeBytes(a.arrays, a.words, row, to, at)
    takeShorts(b.arrays, b.words, row, to, at)
    takeWords(c.arrays, c.words, row, to, at)
    takeOthers(d.arrays, d.words, row, to, at)
    takeOthers(e.arrays, e.words, row, to, at)
  }

  /** The record that begins at `at` into a row. */
  give(from: Int32Array, at: number, row: number): void {
    const [a, b, c, d, e] = this.#groups
    giveBytes(from, at, a.words, a.arrays, row)
    giveShorts(from, at, b.words, b.arrays, row)
    giveWords(from, at, c.words, c.arrays, row)
    giveOthers(from, at, d.words, d.arrays, row)
    giveOthers(from, at, e.words, e.arrays, row)
  }
}

// The same loop for each kind: V8 keeps what it saw of types per function, not per call, so one loop for all would check for five kinds at every step.
function takeBytes(input: readonly Integers[], words: Int32Array, row: number, to: Int32Array, at: number): void {
  for (let i = 0; i < input.length; i++) to[at + (words[i] as number)] = (input[i] as Uint8Array)[row] as number
}
function takeShorts(input: readonly Integers[], words: Int32Array, row: number, to: Int32Array, at: number): void {
  for (let i = 0; i < input.length; i++) to[at + (words[i] as number)] = (input[i] as Uint16Array)[row] as number
}
function takeWords(input: readonly Integers[], words: Int32Array, row: number, to: Int32Array, at: number): void {
  for (let i = 0; i < input.length; i++) to[at + (words[i] as number)] = (input[i] as Uint32Array)[row] as number
}
function takeOthers(input: readonly Integers[], words: Int32Array, row: number, to: Int32Array, at: number): void {
  for (let i = 0; i < input.length; i++) to[at + (words[i] as number)] = (input[i] as Integers)[row] as number
}

function giveBytes(from: Int32Array, at: number, words: Int32Array, output: readonly Integers[], row: number): void {
  for (let i = 0; i < output.length; i++) (output[i] as Uint8Array)[row] = from[at + (words[i] as number)] as number
}
function giveShorts(from: Int32Array, at: number, words: Int32Array, output: readonly Integers[], row: number): void {
  for (let i = 0; i < output.length; i++) (output[i] as Uint16Array)[row] = from[at + (words[i] as number)] as number
}
function giveWords(from: Int32Array, at: number, words: Int32Array, output: readonly Integers[], row: number): void {
  for (let i = 0; i < output.length; i++) (output[i] as Uint32Array)[row] = from[at + (words[i] as number)] as number
}
function giveOthers(from: Int32Array, at: number, words: Int32Array, output: readonly Integers[], row: number): void {
  for (let i = 0; i < output.length; i++) (output[i] as Integers)[row] = from[at + (words[i] as number)] as number
}
