/**
 * The file of public knowledge, `intel.bin`: a header in JSON (names, countries, groups, sources) and tables of 32-bit integers that are used where they lie.
 * Written by `npm run build:intel`, read by `base.ts`. The same sources give the same octets.
 *
 *     octets 0–7 «HWINTEL1» · 8–11 length of the header · header · padding to 8 · tables, each at a multiple of 8 from the first
 */

const MAGIC = 'HWINTEL1'
const HEAD = 12

export const FORMAT = 1

/** Columns of the table of rows: what one registry says of one prefix or point code. `NO_ROW` in `next` and `parent` ends a chain. */
export const rowColumns = [
  'country',
  'others',
  'network',
  'operator',
  'legal',
  'note',
  'source',
  'confidence',
  'from',
  'until',
  'next',
  'parent',
  'length',
  'kind',
] as const
export type RowColumn = (typeof rowColumns)[number]

/** What a row says beyond its texts. */
export const rowKinds = ['plain', 'unassigned', 'global', 'notOperational'] as const

export interface SourceFact {
  readonly id: string
  readonly name: string
  readonly licence: string
  /** Version or date of what was read. */
  readonly edition: string
}

/** A group of operators. A name matches when it is the beginning of the operator's name, word by word. */
export interface GroupEntry {
  readonly id: string
  readonly name: string
  readonly via?: string
  /** Held by a state, as far as the evidence says. */
  readonly state: 'yes' | 'partly' | 'minority' | 'indirect' | 'no'
  readonly hq: string
  /** ISO date from which the group held these operators; absent: not known, taken as always. */
  readonly from?: string
  readonly names: readonly string[]
  /** Countries in which the names mean this group; empty: anywhere. */
  readonly countries: readonly string[]
  readonly plmns: readonly string[]
  /** Entry of the Covered List. */
  readonly covered?: string
  readonly confidence: number
  readonly evidence: string
}

/** An entry of the FCC Covered List. */
export interface CoveredEntry {
  readonly id: string
  readonly entity: string
  readonly kind: string
  readonly scope: string
  /** ISO date on which it was added. */
  readonly from: string
  /** Group of operators, where the entry concerns one. */
  readonly group?: string
  readonly source: string
}

/** What was publicly reported about addresses. */
export interface ReportEntry {
  readonly id: string
  /** Whose addresses: names in the registries, in these countries. */
  readonly holders: readonly { readonly names: readonly string[]; readonly countries: readonly string[] }[]
  readonly from: string
  /** First day after the reported period. */
  readonly until: string
  /** As reported; absent: not named. */
  readonly lessee?: string
  readonly reported: string
  readonly by: string
  readonly response?: string
  /** 90 regulator, court or the company itself; 70 named researchers or journalists with documents; 40 one expert's statement. */
  readonly confidence: number
}

export interface LeasingRule {
  readonly newLeasesEnd: string
  readonly existingLeasesEnd: string
  readonly allLeasesEnd: string
  readonly source: string
}

export interface IntelHeader {
  readonly format: number
  /** Hash of the content: reports name it, so that an answer can be had again. */
  readonly version: string
  readonly sources: readonly SourceFact[]
  /** Texts that rows point at; 0 is no text. */
  readonly texts: readonly string[]
  /** Code of two letters, of three, name, latitude, longitude. */
  readonly countries: readonly (readonly [string, string, string, number | undefined, number | undefined])[]
  /** MCC, country ('' for none), lengths of its MNCs, the usual one first. */
  readonly mccs: readonly (readonly [string, string, string])[]
  readonly groups: readonly GroupEntry[]
  readonly covered: readonly CoveredEntry[]
  readonly reports: readonly ReportEntry[]
  readonly ukLeasing: LeasingRule
  readonly counts: IntelCounts
}

export interface IntelCounts {
  readonly networks: number
  readonly prefixes: number
  readonly pointCodes: number
  readonly areaCodes: number
  readonly globalNetworks: number
  readonly countries: number
  readonly groups: number
  readonly covered: number
  readonly reports: number
}

export type Tables = ReadonlyMap<string, Int32Array>

/** The file as octets. Little-endian, as every machine that runs this is. */
export function packIntel(header: Omit<IntelHeader, 'format'>, tables: Tables): Uint8Array {
  const places: Record<string, [number, number]> = {}
  let at = 0
  for (const [name, table] of tables) {
    places[name] = [at, table.length]
    at = align(at + table.byteLength)
  }
  const text = new TextEncoder().encode(JSON.stringify({ ...header, format: FORMAT, tables: places }))
  const base = align(HEAD + text.length)
  const out = new Uint8Array(base + at)
  out.set(new TextEncoder().encode(MAGIC))
  new DataView(out.buffer).setUint32(8, text.length, true)
  out.set(text, HEAD)
  for (const [name, table] of tables)
    out.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), base + (places[name]?.[0] ?? 0))
  return out
}

/** Views into the octets: nothing is copied when they begin at a multiple of four. Throws a sentence when it is no such file, or a damaged one. */
export function unpackIntel(octets: Uint8Array): { readonly header: IntelHeader; readonly tables: Tables } {
  if (octets.length < HEAD || new TextDecoder().decode(octets.subarray(0, 8)) !== MAGIC)
    throw new Error('this is no intelligence file of Homeward')
  const length = new DataView(octets.buffer, octets.byteOffset).getUint32(8, true)
  if (HEAD + length > octets.length) throw new Error('the intelligence file is cut off')
  const header = JSON.parse(new TextDecoder().decode(octets.subarray(HEAD, HEAD + length))) as IntelHeader & {
    readonly tables: Readonly<Record<string, readonly [number, number]>>
  }
  if (header.format !== FORMAT)
    throw new Error(`the intelligence file has format ${header.format}, this program reads ${FORMAT}: build it again`)
  const aligned = octets.byteOffset % 4 === 0 ? octets : octets.slice()
  const base = align(HEAD + length)
  const tables = new Map<string, Int32Array>()
  for (const [name, [at, count]] of Object.entries(header.tables)) {
    if (base + at + 4 * count > aligned.length) throw new Error('the intelligence file is cut off')
    tables.set(name, new Int32Array(aligned.buffer, aligned.byteOffset + base + at, count))
  }
  return { header, tables }
}

function align(at: number): number {
  return (at + 7) & ~7
}
