/**
 * Public knowledge, from the one file that `npm run build:intel` made: loaded once, on first use, with one read. This is the only file of this folder that
 * touches a disk (docs/decisions/0006-intel-file.md).
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BuildProblem } from '../model/build-problem.js'
import { type IntelHeader, type RowColumn, rowColumns, rowKinds, unpackIntel } from './format.js'
import { DigitTrie, NO_ROW } from './trie.js'

export class Base {
  readonly header: IntelHeader
  readonly e164: DigitTrie
  readonly e212: DigitTrie
  /** Row of each international point code, and of each area (zone and area together). */
  readonly points: Int32Array
  readonly areas: Int32Array
  readonly #columns: Readonly<Record<RowColumn, Int32Array>>

  constructor(octets: Uint8Array) {
    const { header, tables } = unpackIntel(octets)
    const table = (name: string): Int32Array => {
      const found = tables.get(name)
      if (found === undefined) throw new Error(`the intelligence file has no table «${name}»: build it again`)
      return found
    }
    this.header = header
    this.e164 = new DigitTrie(table('e164.next'), table('e164.value'))
    this.e212 = new DigitTrie(table('e212.next'), table('e212.value'))
    this.points = table('points')
    this.areas = table('areas')
    this.#columns = Object.fromEntries(rowColumns.map((name) => [name, table(`row.${name}`)])) as Record<RowColumn, Int32Array>
  }

  /** A number of a row: `next`, `parent`, `length`, `confidence`, `from`, `until`. */
  number(row: number, column: RowColumn): number {
    return this.#columns[column][row] as number
  }

  /** A text of a row; undefined when it says nothing there. */
  text(row: number, column: 'country' | 'others' | 'network' | 'operator' | 'legal' | 'note'): string | undefined {
    const id = this.#columns[column][row] as number
    return id === 0 ? undefined : this.header.texts[id]
  }

  source(row: number): string {
    return this.header.sources[this.#columns.source[row] as number]?.id ?? 'unknown'
  }

  kind(row: number): (typeof rowKinds)[number] {
    return rowKinds[this.#columns.kind[row] as number] ?? 'plain'
  }

  /** The different numbers of a column. */
  distinct(column: RowColumn): ReadonlySet<number> {
    return new Set(this.#columns[column])
  }

  /** The first row of the path from a prefix to shorter ones for which `says` gives something. */
  upwards<T>(row: number, says: (row: number) => T | undefined): T | undefined {
    for (let head = row; head !== NO_ROW; head = this.number(head, 'parent'))
      for (let one = head; one !== NO_ROW; one = this.number(one, 'next')) {
        const found = says(one)
        if (found !== undefined) return found
      }
    return undefined
  }
}

const FILE = 'dist/intel.bin'
let loaded: Base | undefined

/** The knowledge that was built with this program. */
export function base(): Base {
  loaded ??= read()
  return loaded
}

function read(): Base {
  const octets = readFileSync(builtFile())
  try {
    return new Base(octets)
  } catch (error) {
    throw new BuildProblem(FILE, `is damaged (${(error as Error).message})`)
  }
}

/** Beside the compiled program, or in dist/ when the sources run. */
function builtFile(): string {
  for (const place of ['../../intel.bin', '../../dist/intel.bin']) {
    const path = fileURLToPath(new URL(place, import.meta.url))
    if (existsSync(path)) return path
  }
  throw new BuildProblem(FILE, 'is not there')
}
