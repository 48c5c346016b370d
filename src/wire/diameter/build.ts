/** The writer: named values to canonical octets, by the same dictionary. Wrong names and values throw: they are ours. */
import type { Value } from '../describe.js'
import type { Tree } from '../explain.js'
import { concat, type Octets, unhex } from '../octets.js'
import { MANDATORY_FLAG, VENDOR_FLAG } from './avp.js'
import { avps } from './avps/index.js'
import type { Avp } from './dictionary.js'
import { HEADER_NODE } from './explain.js'
import { HEADER, REQUEST } from './header.js'

const PROXIABLE = 0x40
/** Commands that stay between two peers (RFC 6733 §5): CER, DWR, DPR. */
const HOP_BY_HOP: readonly number[] = [257, 280, 282]

/** The AVPs of a message or group by name; an array of values is the AVP repeated. */
export interface AvpValues {
  readonly [name: string]: Value
}

export interface DiameterMessage {
  readonly command: number
  readonly application: number
  /** Sets the R flag; an answer by default. */
  readonly request?: boolean
  /** All command flags, instead of R and P as the command has them. */
  readonly flags?: number
  readonly hopByHop: number
  readonly endToEnd: number
  readonly avps: AvpValues
}

const byName = new Map(avps.map((a) => [a.name, a]))
const be3 = (n: number): number[] => [(n >> 16) & 255, (n >> 8) & 255, n & 255]
const be4 = (n: number): number[] => [(n >>> 24) & 255, ...be3(n)]

/** A whole message. */
export function buildDiameter(message: DiameterMessage): Octets {
  const body = buildAvps(message.avps)
  const usual = (message.request === true ? REQUEST : 0) | (HOP_BY_HOP.includes(message.command) ? 0 : PROXIABLE)
  const head = [
    1,
    ...be3(HEADER + body.length),
    message.flags ?? usual,
    ...be3(message.command),
    ...be4(message.application),
    ...be4(message.hopByHop),
    ...be4(message.endToEnd),
  ]
  return concat([head, body])
}

/** AVPs one after the other, each padded to four octets. */
export function buildAvps(values: AvpValues): Octets {
  const parts: ArrayLike<number>[] = []
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? (value as readonly Value[]) : [value]) parts.push(buildAvp(name, one))
  }
  return concat(parts)
}

const isObject = (v: Value): v is { readonly [name: string]: Value } => typeof v === 'object' && v !== null && !Array.isArray(v)

function buildAvp(name: string, value: Value): Octets {
  const unknown = /^unknown \[(\d+)\/(\d+)\]$/.exec(name)
  if (unknown !== null) return element(Number(unknown[1]), Number(unknown[2]), false, unhex(String(value)))
  const described = byName.get(name)
  if (described === undefined) throw new Error(`no AVP is named ${name}`)
  return element(described.code, described.vendor, described.mandatory, contents(described, value))
}

function contents(described: Avp, value: Value): ArrayLike<number> {
  if (isObject(value) && 'raw' in value) return unhex(String(value['raw']))
  if (!described.type.grouped) return described.type.write(value)
  if (!isObject(value)) throw new Error(`${described.name} is grouped: give named AVPs`)
  return buildAvps(value)
}

function element(code: number, vendor: number, mandatory: boolean, value: ArrayLike<number>): Octets {
  const flags = (vendor === 0 ? 0 : VENDOR_FLAG) | (mandatory ? MANDATORY_FLAG : 0)
  const length = (vendor === 0 ? 8 : 12) + value.length
  const padding = new Uint8Array(-length & 3)
  return concat([be4(code), [flags], be3(length), vendor === 0 ? [] : be4(vendor), value, padding])
}

/** The named values of explained AVPs, as `buildAvps` takes them. AVPs of one name stand together, where the first of them stood. */
export function avpValues(trees: readonly Tree[]): AvpValues {
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

function valueOf(tree: Tree): Value {
  if (tree.shape === 'sequence') return avpValues(tree.children)
  if (tree.shape === 'unknown') return tree.value ?? ''
  return tree.raw === undefined ? (tree.value ?? null) : { raw: tree.raw }
}
