/**
 * What lies where in the memory of the compiled reader (docs/decisions/0028-the-plain-way.md): columns of a batch, tables that decoding remembers by, octets.
 * The build makes constants of it for the sources in wasm/; `layoutKey` tells whether both were made of the same words.
 */
import { MAX_LINKS } from '../model/links.js'
import { CONTENTS_CUT } from '../model/marks.js'
import { FIRST_NAME, MOST_NAMES } from '../model/names.js'
import { groundWords } from '../model/octet-table.js'
import {
  ANOMALY_WORDS,
  anomalyRoom,
  BATCH_ROWS,
  componentOnly,
  MAX_ANOMALIES,
  messageColumns,
  NO_INVOKE,
  NO_OPCODE,
  NONE_16,
  NONE_32,
  NONE_8,
  packetColumns,
  VARIANT_ANSI,
  VARIANT_CHINA,
  VARIANT_ITU,
} from '../model/message.js'
import { type ColumnKind, keyOf, modelWords, Placing, type Regions, sizes } from './regions.js'

/** Octets of a copied message at most; longer ones go the careful way. */
export const MESSAGE_ROOM = 1 << 16
/** Interfaces of a capture that are told; packets of others are read one by one. */
export const MOST_INTERFACES = 64
/** Connections of TCP that are remembered. */
const MAX_CONNECTIONS = 8192
/** Octets of names that the compiled reader looks up and adds by itself; of more of them the host is asked. */
const NAME_POOL = 64 << 20
/** Octets that may be read behind any that are looked at. */
export const SLACK = 64

/** Name → octets, one behind the other. */
const regions = {
  /** Numbers for the host, of four octets: see wasm/state.ts. */
  out: 1024,
  /** Where the packet or message in work was found (wasm/place.ts). */
  place: 64,
  /** What became of a stretch of packets (wasm/state.ts). */
  stretch: 128,
  /** Interfaces of the capture, of 16 octets each: link type, units of a microsecond, microseconds that are added. */
  interfaces: MOST_INTERFACES * 16,
  /** Digits of the component in work, by their column. */
  values: 64,
  /** The way down into a parameter. */
  stack: 1024,
  /** A string whose parts were joined (wasm/ber.ts). */
  joined: 256,
  message: MESSAGE_ROOM + SLACK,
  /** What came of the data of a message whose other parts never came. */
  data: MESSAGE_ROOM + SLACK,
  /** What a capture is read into (capture/octet-feed.ts). */
  feed: (512 << 10) + SLACK,
  /** Connections of TCP (assemble/tcp-streams.ts): keys, when they were used last, and their streams, two each. */
  connections: MAX_CONNECTIONS * 36,
  connectionsUsed: (MAX_CONNECTIONS + 1) * 8,
  streams: MAX_CONNECTIONS * 2 * 320,
  /** Parts of messages in streams, for the host to keep (wasm/tcp.ts). */
  collected: 8 + 1024 * 40,
  heads: 8192 * 4,
  words: 8192 * 64,
  seen: 8192 * 512 * 16,
  /** How the messages of each direction voted (pipeline/variants.ts): an octet each for ITU, ANSI and China. */
  votes: 8192 * 4,
  copies: 65_536 * 20,
  contextKey: 65_536 * 4,
  contextValue: 65_536 * 4,
  /** Messages of SCCP of which segments are to come (assemble/segments.ts): heads and words of all slots, and their octets. */
  segments: (16 + 4096 + 4098 * 80) * 4,
  segmentOctets: 4098 * 4352,
  /** Messages that were put together of segments (wasm/segments.ts), of which the host takes the frames. */
  wholes: 1 << 17,
  /** Names met lately (wasm/names.ts), of 128 octets each. */
  names: 2048 * 128,
  /** All names (model/octet-table.ts). */
  nameAbout: groundWords.about * 4,
  nameFrom: groundWords.from * 4,
  nameSlots: groundWords.slots * 4,
  namePool: NAME_POOL,
  /** A name in lower case, and a word. */
  lowered: 264,
  /** Names of a message that must be asked for: target, and where they stand. */
  asked: 64 * 16,
  /** Numbers of the names in the route records of a stretch of packets. */
  routes: 1024 * 4,
  /** What is odd in a message (wasm/flags.ts): code, layer, place. */
  flags: 64 * 12,
  /** Rows that the host is to look at again. */
  looks: 4 * BATCH_ROWS,
  /** Rows of which the host is to flag the gap in their stream. */
  gaps: 4 * BATCH_ROWS,
  /** By operation, where the tags of its identities stand (wasm/second-look.ts), and those tags. */
  identityTags: 2 * 6 * 128 * 5 * 4,
  tagLists: 1 << 18,
  /** Anomalies of the batch. */
  anomalies: 4 * anomalyRoom(BATCH_ROWS),
  /** Flows of UDP met lately (wasm/flows.ts). */
  flows: 16_384 * 32,
  /** An access point name as text (wasm/labels.ts). */
  dotted: 256,
  /** Tables of the descriptions, placed when they are made (tables.ts). */
  tables: 16 << 20,
} as const
export type Region = keyof typeof regions

interface Layout {
  readonly regions: Regions<Region>
  readonly columns: ReadonlyMap<string, number>
  readonly packets: ReadonlyMap<string, number>
  readonly pages: number
}

function make(): Layout {
  const placing = new Placing()
  const columns = placing.columns(messageColumns, BATCH_ROWS)
  const packets = placing.columns(packetColumns, BATCH_ROWS)
  return { columns, packets, regions: placing.regions(regions), pages: placing.pages(SLACK) }
}

export const layout: Layout = make()

/** Columns that a further component has its own values of, though it begins with those of the first. */
const ofComponent: ReadonlySet<string> = new Set([...componentOnly, 'component', 'protocol', 'reading'])

/** A statement that copies one value of a column that lies at `at`. */
const copied = (at: number, kind: ColumnKind): string => {
  const shift = Math.log2(sizes[kind])
  const place = (row: string): string => (shift === 0 ? `${at} + ${row}` : `${at} + (${row} << ${shift})`)
  return `  store<${kind}>(${place('to')}, load<${kind}>(${place('from')}))`
}

/** The layout, and what else both sides must agree on, as constants of AssemblyScript. */
export function layoutWords(): string {
  const lines = [
    ...Object.entries({
      VARIANT_ITU,
      VARIANT_ANSI,
      VARIANT_CHINA,
      NONE_8,
      NONE_16,
      NONE_32,
      MAX_LINKS,
      MAX_ANOMALIES,
      ANOMALY_WORDS,
      FIRST_NAME,
      MOST_NAMES,
      CONTENTS_CUT: CONTENTS_CUT >>> 0,
    }).map(([name, value]) => `export const ${name}: u32 = ${value}`),
    `export const NAME_POOL: usize = ${NAME_POOL}`,
    ...Object.entries({ NO_OPCODE, NO_INVOKE }).map(([name, value]) => `export const ${name}: i32 = ${value}`),
    ...modelWords(),
    ...[...layout.columns].map(([name, at]) => `export const c_${name}: usize = ${at}`),
    ...[...layout.packets].map(([name, at]) => `export const p_${name}: usize = ${at}`),
    ...Object.entries(layout.regions).map(([name, { at }]) => `export const r_${name}: usize = ${at}`),
    // What the rows of one message share (model/message.ts, `another`)
    'export function copyMessage(from: usize, to: usize): void {',
    ...Object.entries(messageColumns)
      .filter(([name]) => !ofComponent.has(name))
      .map(([name, { kind }]) => copied(layout.columns.get(name) as number, kind)),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

/** A number that differs when the layout does. */
export const layoutKey = (): number => keyOf(layoutWords())
