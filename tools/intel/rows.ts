/** Rows of the intelligence file while they are gathered: what one source says of one prefix. */
import { NO_ROW, DigitTrie } from '../../src/intel/trie.js'
import { rowColumns, rowKinds, type RowColumn } from '../../src/intel/format.js'

export interface Said {
  readonly country?: string | undefined
  readonly others?: readonly string[]
  /** PLMN code. */
  readonly network?: string | undefined
  readonly operator?: string | undefined
  /** Name of the company, where the source has a brand, too. */
  readonly legal?: string | undefined
  readonly note?: string | undefined
  readonly source: string
  readonly confidence: number
  /** ISO dates; the second is the first day on which it is no longer so. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly kind?: (typeof rowKinds)[number]
}

const DAY = 86_400_000
export const EVER = 0x7fffffff

/** Days since 1970 of an ISO date. */
export function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY
  if (!Number.isInteger(day)) throw new Error(`«${date}» is no date`)
  return day
}

export class RowTable {
  readonly texts: string[] = ['']
  readonly #textIds = new Map<string, number>([['', 0]])
  readonly #columns = Object.fromEntries(rowColumns.map((name) => [name, []])) as unknown as Record<RowColumn, number[]>
  readonly #sources: readonly string[]

  constructor(sources: readonly string[]) {
    this.#sources = sources
  }

  get length(): number {
    return this.#columns.country.length
  }

  #text(value: string | undefined): number {
    if (value === undefined || value === '') return 0
    const known = this.#textIds.get(value)
    if (known !== undefined) return known
    this.#textIds.set(value, this.texts.length)
    this.texts.push(value)
    return this.texts.length - 1
  }

  /** Adds what several sources say of one prefix as a chain, the most confident first; gives its head. */
  chain(said: readonly Said[], length: number): number {
    const sorted = said.toSorted((a, b) => b.confidence - a.confidence)
    let next = NO_ROW
    for (const one of sorted.toReversed()) next = this.#row(one, length, next)
    return next
  }

  #row(said: Said, length: number, next: number): number {
    const source = this.#sources.indexOf(said.source)
    if (source < 0) throw new Error(`no source «${said.source}»`)
    const c = this.#columns
    c.country.push(this.#text(said.country))
    c.others.push(this.#text(said.others?.join(' ')))
    c.network.push(this.#text(said.network))
    c.operator.push(this.#text(said.operator))
    c.legal.push(this.#text(said.legal))
    c.note.push(this.#text(said.note))
    c.source.push(source)
    c.confidence.push(said.confidence)
    c.from.push(said.from === undefined ? -EVER : dayOf(said.from))
    c.until.push(said.until === undefined ? EVER : dayOf(said.until))
    c.next.push(next)
    c.parent.push(NO_ROW)
    c.length.push(length)
    c.kind.push(rowKinds.indexOf(said.kind ?? 'plain'))
    return this.length - 1
  }

  /** A trie of chains; each chain knows the chain of the next shorter prefix. */
  trie(entries: ReadonlyMap<string, readonly Said[]>): DigitTrie {
    const trie = new DigitTrie()
    const parents = this.#columns.parent
    for (const prefix of [...entries.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      const parent = trie.find(prefix)
      const head = this.chain(entries.get(prefix) ?? [], prefix.length)
      for (let row = head; row !== NO_ROW; row = this.#columns.next[row] ?? NO_ROW) parents[row] = parent
      trie.add(prefix, head)
    }
    return trie
  }

  tables(): Map<string, Int32Array> {
    return new Map(rowColumns.map((name) => [`row.${name}`, Int32Array.from(this.#columns[name])]))
  }
}
