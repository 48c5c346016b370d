/** THE list of what a user can import: type → reader. */
import type { Layer } from './fact.js'
import { Ir21Reader } from './read/ir21.js'
import { readMisp } from './read/misp.js'
import type { ReadResult } from './read/problem.js'
import { readStix } from './read/stix.js'
import { readTable, tableTypes } from './read/tables.js'

export const importTypes = [...tableTypes, 'ir21', 'misp', 'stix'] as const
export type ImportType = (typeof importTypes)[number]

/** Octets of a file; a larger one is refused before it is read. IR.21 is read in pieces, the others as a whole. */
export const maxOctets: Readonly<Record<ImportType, number>> = {
  ...(Object.fromEntries(tableTypes.map((type) => [type, 64 << 20])) as Record<(typeof tableTypes)[number], number>),
  ir21: 256 << 20,
  misp: 64 << 20,
  stix: 64 << 20,
}

/** Reads a file that comes in pieces of text. Nothing is given before `end`, so nothing is ever half-loaded. */
export class FileReader {
  readonly #type: ImportType
  readonly #ir21: Ir21Reader | undefined
  readonly #pieces: string[] = []

  constructor(type: ImportType) {
    this.#type = type
    this.#ir21 = type === 'ir21' ? new Ir21Reader() : undefined
  }

  push(piece: string): void {
    if (this.#ir21 === undefined) this.#pieces.push(piece)
    else this.#ir21.push(piece)
  }

  end(): ReadResult {
    if (this.#ir21 !== undefined) return this.#ir21.end()
    const text = this.#pieces.join('')
    switch (this.#type) {
      case 'misp':
        return readMisp(text)
      case 'stix':
        return readStix(text)
      case 'ir21':
        return { facts: [], problems: [], notes: [] }
      default:
        return readTable(this.#type, text)
    }
  }
}

/** Trust of what a type says, unless the user verified it. */
export function layerOf(type: ImportType): Layer {
  return type === 'ir21' ? 'ir21' : type === 'own-network' ? 'verified' : 'user'
}
