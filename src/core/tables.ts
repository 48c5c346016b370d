/** The descriptions of wire/ as tables in the memory of the compiled reader: the same that wire/scan.ts and wire/tcap-user.ts follow. */
import { procedureNumber } from '../model/procedure.js'
import { cap } from '../wire/cap/index.js'
import type { Codec } from '../wire/describe.js'
import { map } from '../wire/map/index.js'
import { isKnownSsn, SSN_CAP, SSN_GSM_SCF, SSN_INAP } from '../wire/subsystems.js'
import { SUSPECT } from '../wire/second-look.js'
import type { Contexts, TcapUser } from '../wire/tcap-user.js'
import { diameterTables, FIRST_TABLE } from './diameter-tables.js'
import { gtpTables, gtpVersions } from './gtp-tables.js'
import { layout } from './layout.js'

type Table = Uint8Array | Uint16Array | Uint32Array | Int32Array
const ALIGNMENT = 64
/** Versions and phases that any user has, and more. */
const VERSIONS = 8

/** First number of the tables of each user: wire/map is 0, wire/cap 20 (wasm/user.ts). */
export const users: ReadonlyMap<number, TcapUser> = new Map([
  [0, map],
  [20, cap],
])
/** Subsystems that are not MAP’s alone, and what they speak (wasm/user.ts). */
const OTHER_SSN = 40
const ALSO_MAP = 1
const NEVER_MAP = 2
const KNOWN_SSN = 43
const MO_FORWARD = 41
const MT_FORWARD = 42
const SUSPECTS = 44
/** Where the numbers of the tables stand in region `out`. */
const TABLES_AT = 64

function tablesOf(user: TcapUser): readonly Table[] {
  const { parts, contexts } = user
  const { allowed, asksOnce } = contexts?.table.parts ?? { allowed: new Uint8Array(0), asksOnce: new Uint8Array(0) }
  const fields = parts.next.length
  return [
    parts.entries,
    parts.mark,
    parts.target,
    parts.digitsAfter,
    parts.digitsLow,
    parts.digitsHigh,
    parts.leaf,
    parts.inside,
    parts.next,
    new Int32Array(fields),
    new Int32Array(fields),
    parts.procedures,
    allowed,
    knownContexts(contexts),
    asksOnce,
    withNone(parts.subsystems, 1),
    parts.arguments,
    parts.results,
    parts.errors,
  ]
}

/** Behind the numbers of subsystems one more, for a message that names none (wasm/sccp.ts). */
const withNone = (ofSubsystems: Uint8Array, none: number): Uint8Array => Uint8Array.of(...ofSubsystems, none)

/** 1 for each context × 256 + version that is a user’s. */
function knownContexts(contexts: Contexts | undefined): Uint8Array {
  const known = new Uint8Array(1 << 16)
  for (let ac = 0; ac < 256; ac++)
    for (let version = 0; version < VERSIONS; version++) if (contexts?.isKnown(ac * 256 + version) === true) known[ac * 256 + version] = 1
  return known
}

/** Writes all tables; returns for each user what its fields with a meaning of their own read. */
export function writeTables(memory: ArrayBuffer): ReadonlyMap<number, readonly Codec['marksOf'][]> {
  const { at, octets } = layout.regions.tables
  const numbers = new Uint32Array(memory, layout.regions.out.at + TABLES_AT, (layout.regions.out.octets - TABLES_AT) / 4)
  let next = at
  const place = (number: number, table: Table): void => {
    if (next + table.byteLength > at + octets) throw new Error('the tables of the compiled reader need more room')
    new Uint8Array(memory, next, table.byteLength).set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength))
    numbers[number] = next
    next = (next + table.byteLength + ALIGNMENT - 1) & -ALIGNMENT
  }
  for (const [first, user] of users) tablesOf(user).forEach((table, i) => place(first + i, table))
  diameterTables().forEach((table, i) => place(FIRST_TABLE + i, table))
  for (const [version, first] of gtpVersions) gtpTables(version).forEach((table, i) => place(first + i, table))
  const others = new Uint8Array(256)
  others[SSN_GSM_SCF] = ALSO_MAP
  for (const ssn of [SSN_CAP, ...SSN_INAP]) others[ssn] = NEVER_MAP
  const known = Uint8Array.from({ length: 256 }, (_, ssn) => (isKnownSsn(ssn) ? 1 : 0))
  place(OTHER_SSN, withNone(others, 0))
  place(KNOWN_SSN, withNone(known, 0))
  numbers[SUSPECTS] = SUSPECT
  numbers[MO_FORWARD] = procedureNumber('map.moForwardSM')
  numbers[MT_FORWARD] = procedureNumber('map.mtForwardSM')
  return new Map([...users].map(([first, user]) => [first, user.parts.marksOf]))
}
