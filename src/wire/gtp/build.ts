/** The writer: named values to canonical octets, by the same dictionary. Wrong names and values throw: they are ours. */
import type { Value } from '../describe.js'
import type { Tree } from '../explain.js'
import { concat, type Octets, unhex } from '../octets.js'
import { HEADER_NODE, valuesOf } from './explain.js'
import { SEQUENCE, TEID } from './header.js'
import { writeParts } from './layout.js'
import type { Ie } from './dictionary.js'
import { v1Ies } from './ies/v1.js'
import { v2Ies } from './ies/v2.js'

/** Elements by name, «F-TEID/1» for instance 1; an array is the element repeated. */
export interface IeValues {
  readonly [name: string]: Value
}

export interface GtpMessage {
  readonly version: 1 | 2
  readonly type: number
  /** Version 2: absent, the header has none. Version 1: 0 when absent. */
  readonly teid?: number
  readonly sequence: number
  readonly ies: IeValues
  /** GTP′ (TS 32.295): the short header without a TEID. */
  readonly prime?: boolean
  /** Version 2: a second message follows. */
  readonly piggybacked?: boolean
}

const names1 = new Map<string, Ie>(v1Ies.map((e) => [e.name, e]))
const names2 = new Map<string, Ie>(v2Ies.map((e) => [e.name, e]))
const be2 = (n: number): number[] => [(n >> 8) & 255, n & 255]
const be3 = (n: number): number[] => [(n >> 16) & 255, ...be2(n)]
const be4 = (n: number): number[] => [(n >>> 24) & 255, ...be3(n)]

/** A whole message. */
export function buildGtp(message: GtpMessage): Octets {
  const body = buildIes(message.version, message.ies)
  const { type, teid, sequence } = message
  if (message.prime === true) return concat([[0x4e, type, ...be2(body.length), ...be2(sequence)], body])
  if (message.version === 1)
    return concat([[0x30 | SEQUENCE, type, ...be2(4 + body.length), ...be4(teid ?? 0), ...be2(sequence), 0, 0], body])
  const flags = 0x40 | (teid === undefined ? 0 : TEID) | (message.piggybacked === true ? 0x10 : 0)
  const rest = [...(teid === undefined ? [] : be4(teid)), ...be3(sequence), 0]
  return concat([[flags, type, ...be2(rest.length + body.length), ...rest], body])
}

/** Elements one after the other. */
export function buildIes(version: 1 | 2, values: IeValues): Octets {
  const parts: ArrayLike<number>[] = []
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? (value as readonly Value[]) : [value]) parts.push(buildIe(version, name, one))
  return concat(parts)
}

const isObject = (v: Value): v is IeValues => typeof v === 'object' && v !== null && !Array.isArray(v)

function buildIe(version: 1 | 2, full: string, value: Value): Octets {
  const [, name = '', number = '0'] = /^(.*?)(?:\/(\d+))?$/.exec(full) ?? []
  const names = version === 2 ? names2 : names1
  const whole = names.get(full)
  const described = whole ?? names.get(name)
  const instance = whole === undefined ? Number(number) : 0
  const unknown = /^unknown \[(\d+)\]$/.exec(name)
  if (unknown !== null) return element(version, Number(unknown[1]), instance, unhex(String(value)), undefined)
  if (described === undefined) throw new Error(`no element is named ${name}`)
  return element(version, described.type, instance, contents(version, described, value), described)
}

function contents(version: 1 | 2, described: Ie, value: Value): ArrayLike<number> {
  if (isObject(value) && 'raw' in value) return unhex(String(value['raw']))
  if (described.grouped) {
    if (!isObject(value)) throw new Error(`${described.name} is grouped: give named elements`)
    return buildIes(version, value)
  }
  const [only] = described.parts
  if (described.parts.length === 1 && only?.kind === 'leaf' && !isObject(value)) return writeParts(described.parts, { [only.name]: value })
  if (described.parts.length === 1 && only?.kind === 'leaf' && isObject(value) && !(only.name in value))
    return writeParts(described.parts, { [only.name]: value })
  return writeParts(described.parts, isObject(value) ? value : {})
}

function element(version: 1 | 2, type: number, instance: number, value: ArrayLike<number>, described: Ie | undefined): Octets {
  if (version === 2) return concat([[type, ...be2(value.length), instance], value])
  if (type < 128) return concat([[type], value])
  return concat([[type, ...(described?.lengthOctets === 1 ? [value.length] : be2(value.length))], value])
}

/** The named values of explained elements, as `buildIes` takes them. Elements of one name stand together, where the first of them stood. */
export function ieValues(trees: readonly Tree[]): IeValues {
  const values: Record<string, Value> = {}
  for (const tree of trees) {
    if (tree.name === HEADER_NODE || tree.name === 'unknown') continue
    const value = valueOf(tree)
    const before = values[tree.name]
    if (before === undefined) values[tree.name] = value
    else values[tree.name] = Array.isArray(before) ? [...(before as readonly Value[]), value] : [before, value]
  }
  return values
}

const groups = new Set([...v1Ies, ...v2Ies].filter((e) => e.grouped).map((e) => e.name))

function valueOf(tree: Tree): Value {
  if (tree.shape === 'sequence' && groups.has(tree.name.replace(/\/\d+$/, ''))) return ieValues(tree.children)
  if (tree.shape === 'unknown') return tree.value ?? ''
  if (tree.raw !== undefined) return { raw: tree.raw }
  return tree.shape === 'sequence' ? valuesOf(tree.children) : (tree.value ?? null)
}
