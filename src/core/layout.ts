/**
 * What lies where in the memory of the compiled reader (docs/decisions/0028-the-plain-way.md): columns of a batch, tables that decoding remembers by, octets.
 * The build makes constants of it for the sources in wasm/; `layoutKey` tells whether both were made of the same words.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import type { ColumnSpec } from '../model/columns.js'
import { MAX_LINKS } from '../model/links.js'
import {
  ANOMALY_WORDS,
  anomalyRoom,
  BATCH_ROWS,
  Component,
  Context,
  MAX_ANOMALIES,
  messageColumns,
  NO_INVOKE,
  NO_OPCODE,
  NONE_16,
  NONE_32,
  NONE_8,
  packetColumns,
  Protocol,
  Reading,
  Tcap,
  VARIANT_CHINA,
  VARIANT_ITU,
} from '../model/message.js'

const sizes = { u8: 1, u16: 2, u32: 4, i16: 2, i32: 4, f64: 8 } as const

/** Octets of a copied message at most; longer ones go the careful way. */
export const MESSAGE_ROOM = 1 << 16
/** Interfaces of a capture that are told; packets of others are read one by one. */
export const MOST_INTERFACES = 64
/** Connections of TCP that are remembered. */
const MAX_CONNECTIONS = 8192
/** Octets that may be read behind any that are looked at. */
export const SLACK = 64

/** Name → octets, one behind the other. What is below the first belongs to the compiler. */
const regions = {
  /** Numbers for the host, of four octets: see wasm/state.ts. */
  out: 1024,
  /** What became of a stretch of packets (wasm/state.ts). */
  stretch: 64,
  /** Interfaces of the capture, of 16 octets each: link type, units of a microsecond, microseconds that are added. */
  interfaces: MOST_INTERFACES * 16,
  /** Digits of the component in work, by their column. */
  values: 64,
  /** The way down into a parameter. */
  stack: 1024,
  message: MESSAGE_ROOM + SLACK,
  /** What came of the data of a message whose other parts never came. */
  data: MESSAGE_ROOM + SLACK,
  /** What a capture is read into (capture/octet-feed.ts). */
  feed: (512 << 10) + SLACK,
  /** Connections of TCP (assemble/tcp-streams.ts): keys, when they were used last, and their streams, two each. */
  connections: MAX_CONNECTIONS * 36,
  connectionsUsed: (MAX_CONNECTIONS + 1) * 8,
  streams: MAX_CONNECTIONS * 2 * 320,
  heads: 8192 * 4,
  words: 8192 * 64,
  seen: 8192 * 512 * 16,
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
  /** Names of a message that must be asked for: target, and where they stand. */
  asked: 64 * 16,
  /** Numbers of the names in the route records of a stretch of packets. */
  routes: 1024 * 4,
  /** What is odd in a message (wasm/flags.ts): code, layer, place. */
  flags: 64 * 12,
  /** Rows that the host is to look at again. */
  looks: 4 * BATCH_ROWS,
  /** By operation, where the tags of its identities stand (wasm/second-look.ts), and those tags. */
  identityTags: 2 * 6 * 128 * 5 * 4,
  tagLists: 1 << 18,
  /** Anomalies of the batch. */
  anomalies: 4 * anomalyRoom(BATCH_ROWS),
  /** Flows of UDP met lately (wasm/flows.ts). */
  flows: 16_384 * 32,
  /** An access point name as text (wasm/gtp.ts). */
  dotted: 128,
  /** Tables of the descriptions, placed when they are made (tables.ts). */
  tables: 16 << 20,
} as const
export type Region = keyof typeof regions

const FIRST = 1 << 16
const PAGE = 1 << 16
const aligned = (at: number): number => (at + 63) & ~63

interface Layout {
  readonly regions: Readonly<Record<Region, { readonly at: number; readonly octets: number }>>
  readonly columns: ReadonlyMap<string, number>
  readonly packets: ReadonlyMap<string, number>
  readonly pages: number
}

function make(): Layout {
  let at = FIRST
  const place = (octets: number): number => {
    const here = aligned(at)
    at = here + octets
    return here
  }
  const columnsOf = (spec: ColumnSpec): ReadonlyMap<string, number> =>
    // A cache line more than a column needs: columns of equal length would else lie at equal places of the cache.
    new Map(Object.entries(spec).map(([name, { kind }]) => [name, place(BATCH_ROWS * sizes[kind] + 64)]))
  const columns = columnsOf(messageColumns)
  const packets = columnsOf(packetColumns)
  const placed = Object.fromEntries(Object.entries(regions).map(([name, octets]) => [name, { at: place(octets), octets }]))
  return { regions: placed as Layout['regions'], columns, packets, pages: Math.ceil((at + SLACK) / PAGE) }
}

export const layout: Layout = make()

/** Numbers that mean in wasm/ what they mean in model/: `TCAP_BEGIN`, `PROTOCOL_MAP`. */
function modelWords(): string[] {
  const word = (name: string): string =>
    name
      .replace(/[A-Z]/g, (letter) => `_${letter}`)
      .replace('-', '_')
      .toUpperCase()
  const codes = Object.fromEntries(Object.entries(anomalies).map(([name, { code }]) => [name, code]))
  const sets = Object.entries({
    TCAP: Tcap,
    COMPONENT: Component,
    CONTEXT: Context,
    PROTOCOL: Protocol,
    READING: Reading,
    ANOMALY: codes,
    LAYER: Layer,
  })
  return [
    ...Object.entries({ VARIANT_ITU, VARIANT_CHINA, NONE_8, NONE_16, NONE_32, MAX_LINKS, MAX_ANOMALIES, ANOMALY_WORDS }).map(
      ([name, value]) => `export const ${name}: u32 = ${value}`,
    ),
    ...Object.entries({ NO_OPCODE, NO_INVOKE }).map(([name, value]) => `export const ${name}: i32 = ${value}`),
    ...sets.flatMap(([of, set]) => Object.entries(set).map(([name, value]) => `export const ${of}_${word(name)}: u32 = ${value}`)),
  ]
}

/** The layout, and what else both sides must agree on, as constants of AssemblyScript. */
export function layoutWords(): string {
  const lines = [
    ...modelWords(),
    ...[...layout.columns].map(([name, at]) => `export const c_${name}: usize = ${at}`),
    ...[...layout.packets].map(([name, at]) => `export const p_${name}: usize = ${at}`),
    ...Object.entries(layout.regions).map(([name, { at }]) => `export const r_${name}: usize = ${at}`),
  ]
  return `${lines.join('\n')}\n`
}

/** A number that differs when the layout does. */
export function layoutKey(): number {
  const words = layoutWords()
  let h = 0x811c9dc5
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193)
  return h
}
