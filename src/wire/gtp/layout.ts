/**
 * The words in which the inside of an information element is described: parts one after the other, as the figures of TS 29.060 §7.7 and TS 29.274 §8
 * show them. `explain` reads parts, `build` writes them, `scan` asks only whether they fit.
 */
import type { Value } from '../describe.js'
import { sameOctets, type Tree } from '../explain.js'
import { hex, type Octets, unhex } from '../octets.js'

export type Note = (value: Value) => string | undefined

/** How octets of one field are read and written. `read` never throws and never reads outside; `write` gives canonical octets. */
export interface Format {
  readonly read: (octets: Octets, from: number, to: number) => Value
  readonly write: (value: Value) => ArrayLike<number>
}

export interface LeafPart {
  readonly kind: 'leaf'
  readonly name: string
  /** Octets; 0: as many as its length field says, or all that are left. */
  readonly size: number
  /** Octets of a length field in front. */
  readonly counted: number
  /** What is left must be at least this long. */
  readonly least: number
  readonly format: Format
  readonly note: Note | undefined
}

export interface BitField {
  /** '': spare. */
  readonly name: string
  readonly width: number
  readonly note: Note | undefined
}

export interface BitsPart {
  readonly kind: 'bits'
  readonly octets: number
  readonly fields: readonly BitField[]
}

/** Parts that are there when bits of an earlier octet say so. `at` counts from the first octet of the element. */
export interface WhenPart {
  readonly kind: 'when'
  readonly at: number
  readonly mask: number
  /** Values of the masked octet; empty: any but 0. */
  readonly values: readonly number[]
  readonly parts: readonly Part[]
}

/** Parts that later releases of the standard added: there when octets are left. */
export interface LaterPart {
  readonly kind: 'later'
  readonly parts: readonly Part[]
}

/** Parts several times; the count stands in bits of an earlier octet; −1: until the end. */
export interface TimesPart {
  readonly kind: 'times'
  readonly name: string
  readonly at: number
  readonly shift: number
  readonly mask: number
  readonly parts: readonly Part[]
}

export type Part = LeafPart | BitsPart | WhenPart | LaterPart | TimesPart

export function leafPart(name: string, size: number, format: Format, note?: Note, counted = 0, least = 0): LeafPart {
  return { kind: 'leaf', name, size, counted, least, format, note }
}

/** Octets made of bit fields, the highest bit first; the width of all is a multiple of eight. */
export function bits(...fields: readonly (readonly [name: string, width: number, note?: Note])[]): BitsPart {
  const width = fields.reduce((sum, [, w]) => sum + w, 0)
  if (width % 8 !== 0 || width > 48) throw new Error(`bits do not fill octets: ${fields.map(([name]) => name).join(', ')}`)
  return { kind: 'bits', octets: width / 8, fields: fields.map(([name, w, note]) => ({ name, width: w, note })) }
}

/** Octets of flags by name, the highest bit of each octet first; '': spare. */
export function flags(names: string): BitsPart {
  return bits(...names.split(',').map((name) => [name.trim(), 1] as const))
}

export const when = (at: number, mask: number, ...parts: readonly Part[]): WhenPart => ({ kind: 'when', at, mask, values: [], parts })
export const whenIs = (at: number, mask: number, values: readonly number[], ...parts: readonly Part[]): WhenPart => ({
  kind: 'when',
  at,
  mask,
  values,
  parts,
})
export const later = (...parts: readonly Part[]): LaterPart => ({ kind: 'later', parts })
export const times = (name: string, at: number, shift: number, mask: number, ...parts: readonly Part[]): TimesPart => ({
  kind: 'times',
  name,
  at,
  shift,
  mask,
  parts,
})
export const untilEnd = (name: string, ...parts: readonly Part[]): TimesPart => times(name, -1, 0, 0, ...parts)

/** What stands behind the last part that is described. */
export const FURTHER = 'further octets'
/** Repetitions of a `times` at most: no element has more. */
const MOST_TIMES = 256

// does it fit

export const holds = (part: WhenPart, octet: number): boolean => {
  const bits = octet & part.mask
  return part.values.length === 0 ? bits !== 0 : part.values.includes(bits)
}

const lengthAt = (octets: Octets, at: number, size: number): number =>
  size === 1 ? (octets[at] as number) : ((octets[at] as number) << 8) | (octets[at + 1] as number)

/** Where the parts end that begin at `at`; −1 when they need more octets than there are before `to`. */
export function endOfParts(parts: readonly Part[], octets: Octets, from: number, at: number, to: number): number {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part
    if (part.kind === 'bits') at += part.octets
    else if (part.kind === 'leaf') {
      if (part.counted > 0) {
        if (at + part.counted > to) return -1
        at += part.counted + lengthAt(octets, at, part.counted)
      } else if (part.size > 0) at += part.size
      else if (to - at < part.least) return -1
      else at = to
    } else if (part.kind === 'when') {
      if (holds(part, octets[from + part.at] as number)) at = endOfParts(part.parts, octets, from, at, to)
    } else if (part.kind === 'later') {
      if (at < to) at = endOfParts(part.parts, octets, from, at, to)
    } else {
      let left = part.at < 0 ? MOST_TIMES : ((octets[from + part.at] as number) >> part.shift) & part.mask
      for (; left > 0 && at >= 0 && (part.at >= 0 || at < to); left--) at = endOfParts(part.parts, octets, from, at, to)
    }
    if (at < 0 || at > to) return -1
  }
  return at
}

/** Octets that a part has at least, whatever conditions say. */
export function leastOfPart(part: Part): number {
  if (part.kind === 'bits') return part.octets
  return part.kind === 'leaf' ? part.size + part.counted + part.least : 0
}

/** The same of parts one after the other. */
export function leastOf(parts: readonly Part[]): number {
  let sum = 0
  for (const part of parts) sum += leastOfPart(part)
  return sum
}

/** True when the length depends on what the octets say. */
export const isVariable = (parts: readonly Part[]): boolean =>
  parts.some((p) => p.kind === 'when' || p.kind === 'later' || p.kind === 'times' || (p.kind === 'leaf' && p.counted > 0))

// read

interface Reader {
  readonly octets: Octets
  readonly from: number
  readonly to: number
  at: number
  short: boolean
}

export const leafTree = (name: string, from: number, to: number, value: Value, note?: string): Tree => ({
  name,
  shape: 'leaf',
  from,
  valueFrom: from,
  to,
  value,
  ...(note === undefined ? {} : { note }),
  anomalies: [],
  children: [],
  mark: 0,
})

/** The parts of an element as trees; octets that are left over, or too few for a part, come last as hex. */
export function readParts(parts: readonly Part[], octets: Octets, from: number, to: number): Tree[] {
  const reader: Reader = { octets, from, to, at: from, short: false }
  const trees = readSome(reader, parts)
  if (reader.at < to) trees.push(leafTree(FURTHER, reader.at, to, hex(octets, reader.at, to)))
  return trees
}

function readSome(reader: Reader, parts: readonly Part[]): Tree[] {
  const trees: Tree[] = []
  for (const part of parts) {
    if (reader.short) break
    if (part.kind === 'bits') readBits(reader, part, trees)
    else if (part.kind === 'leaf') readLeaf(reader, part, trees)
    else if (part.kind === 'when') {
      if (holds(part, reader.octets[reader.from + part.at] as number)) trees.push(...readSome(reader, part.parts))
    } else if (part.kind === 'later') {
      if (reader.at < reader.to) trees.push(...readSome(reader, part.parts))
    } else readTimes(reader, part, trees)
  }
  return trees
}

function readTimes(reader: Reader, part: TimesPart, trees: Tree[]): void {
  const start = reader.at
  const count = part.at < 0 ? MOST_TIMES : ((reader.octets[reader.from + part.at] as number) >> part.shift) & part.mask
  const children: Tree[] = []
  for (let n = 0; n < count && !reader.short && (part.at >= 0 || reader.at < reader.to); n++) {
    const from = reader.at
    const inner = readSome(reader, part.parts)
    children.push({
      name: `${part.name} ${n + 1}`,
      shape: 'sequence',
      from,
      valueFrom: from,
      to: reader.at,
      anomalies: [],
      children: inner,
      mark: 0,
    })
  }
  if (count > 0 && children.length > 0)
    trees.push({ name: part.name, shape: 'list', from: start, valueFrom: start, to: reader.at, anomalies: [], children, mark: 0 })
}

function readBits(reader: Reader, part: BitsPart, trees: Tree[]): void {
  const { octets, at } = reader
  if (at + part.octets > reader.to) {
    reader.short = true
    return
  }
  let bit = 0
  for (const field of part.fields) {
    let value = 0
    for (let i = bit; i < bit + field.width; i++) value = value * 2 + (((octets[at + (i >> 3)] as number) >> (7 - (i & 7))) & 1)
    const from = at + (bit >> 3)
    bit += field.width
    if (field.name !== '') trees.push(leafTree(field.name, from, at + ((bit + 7) >> 3), value, field.note?.(value)))
  }
  reader.at += part.octets
}

function readLeaf(reader: Reader, part: LeafPart, trees: Tree[]): void {
  const { octets, to } = reader
  let from = reader.at
  let end = to
  if (part.counted > 0) {
    if (from + part.counted > to) reader.short = true
    else {
      end = from + part.counted + lengthAt(octets, from, part.counted)
      if (end > to) reader.short = true
      else from += part.counted
    }
  } else if (part.size > 0) end = from + part.size
  if (end > to || end - from < part.least) reader.short = true
  if (reader.short) return
  const value = part.format.read(octets, from, end)
  const raw = sameOctets(part.format.write, value, octets, from, end) ? {} : { raw: hex(octets, from, end) }
  trees.push({ ...leafTree(part.name, reader.at, end, value, part.note?.(value)), valueFrom: from, ...raw })
  reader.at = end
}

// write

type Values = { readonly [name: string]: Value }

/** The octets of parts with these values. Wrong or missing values throw: they are ours. */
export function writeParts(parts: readonly Part[], values: Values): number[] {
  const out: number[] = []
  writeSome(parts, values, out)
  const further = values[FURTHER]
  if (typeof further === 'string') out.push(...unhex(further))
  return out
}

function writeSome(parts: readonly Part[], values: Values, out: number[]): void {
  for (const part of parts) {
    if (part.kind === 'bits') writeBits(part, values, out)
    else if (part.kind === 'leaf') writeLeaf(part, values, out)
    else if (part.kind === 'when') {
      if (holds(part, out[part.at] ?? 0)) writeSome(part.parts, values, out)
    } else if (part.kind === 'later') {
      if (namesOf(part.parts).some((name) => name in values)) writeSome(part.parts, values, out)
    } else {
      const list = values[part.name]
      if (list !== undefined && !Array.isArray(list)) throw new Error(`${part.name} is a list`)
      for (const one of (list ?? []) as readonly Values[]) writeSome(part.parts, one, out)
    }
  }
}

const namesOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((p) =>
    p.kind === 'bits' ? p.fields.map((f) => f.name) : p.kind === 'when' || p.kind === 'later' ? namesOf(p.parts) : [p.name],
  )

function writeBits(part: BitsPart, values: Values, out: number[]): void {
  let octet = 0
  let filled = 0
  for (const { name, width } of part.fields) {
    const value = name === '' ? 0 : Number(values[name] ?? 0)
    for (let i = width - 1; i >= 0; i--) {
      octet = (octet << 1) | (Math.floor(value / 2 ** i) & 1)
      if (++filled % 8 === 0) {
        out.push(octet)
        octet = 0
      }
    }
  }
}

function writeLeaf(part: LeafPart, values: Values, out: number[]): void {
  const value = values[part.name]
  if (value === undefined) throw new Error(`${part.name} has no value`)
  const octets = isRaw(value) ? unhex(value.raw) : part.format.write(value)
  if (part.size > 0 && octets.length !== part.size) throw new Error(`${part.name} has ${part.size} octets, not ${octets.length}`)
  if (part.counted === 2) out.push(octets.length >> 8, octets.length & 255)
  else if (part.counted === 1) out.push(octets.length)
  for (let i = 0; i < octets.length; i++) out.push(octets[i] as number)
}

const isRaw = (value: Value): value is { readonly raw: string } =>
  typeof value === 'object' && value !== null && 'raw' in value && typeof value['raw'] === 'string'
