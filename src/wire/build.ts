/**
 * The writer: named values to canonical octets, by the same descriptions. For rule vectors and synthetic captures, so that nobody types hex.
 * Wrong values throw: they are ours.
 */
import { element } from './ber.js'
import { type Field, type Type, type Value } from './describe.js'
import type { Tree } from './explain.js'
import { concat, type Octets, unhex } from './octets.js'

/** Contents of a leaf given as octets, for what no value can say. */
interface Raw {
  readonly raw: string
}

const isRaw = (v: Value): v is Raw & { readonly [name: string]: Value } => typeof v === 'object' && v !== null && 'raw' in v

/** Elements under this name are written as they are, after all others. */
const UNKNOWN = 'unknown'

/** One element of this field. */
export function buildField(field: Field, value: Value): Octets {
  const { type } = field
  if (type.kind === 'choice') {
    const [name, inner] = single(value, field.name)
    const alternative = type.alternatives.find((a) => a.name === name)
    if (alternative === undefined && name !== UNKNOWN) throw new Error(`${field.name} has no alternative ${name}`)
    const octets = alternative === undefined ? unknownOctets(inner) : buildField(alternative, inner)
    return field.tag === undefined ? octets : element(field.tag, true, octets)
  }
  if (type.kind === 'leaf') {
    const contents = isRaw(value) ? unhex(value.raw) : type.codec.write(value)
    return element(field.tag ?? type.codec.universal, false, contents)
  }
  return element(field.tag ?? type.universal, true, contentsOf(type, value, field.name))
}

function single(value: Value, name: string): [string, Value] {
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value as Record<string, Value>) : []
  const first = entries[0]
  if (first === undefined || entries.length !== 1) throw new Error(`${name} is a choice: give exactly one alternative`)
  return first
}

function contentsOf(type: Type, value: Value, name: string): Octets {
  if (type.kind === 'list') {
    if (!Array.isArray(value)) throw new Error(`${name} is a list`)
    return concat(value.map((v: Value) => (isUnknown(v) ? unhex(v.unknown) : buildField(type.of, v))))
  }
  if (type.kind !== 'sequence') throw new Error(`${name} has no contents`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is a sequence: give named fields`)
  const given = value as Readonly<Record<string, Value>>
  const parts: Octets[] = []
  for (const field of type.fields) {
    const v = given[field.name]
    if (v !== undefined) parts.push(buildField(field, v))
    else if (!field.optional) throw new Error(`${name} needs ${field.name}`)
  }
  for (const key of Object.keys(given)) {
    if (key !== UNKNOWN && !type.fields.some((f) => f.name === key)) throw new Error(`${name} has no field ${key}`)
  }
  parts.push(unknownOctets(given[UNKNOWN]))
  return concat(parts)
}

/** Elements that are given as hex. */
function unknownOctets(value: Value | undefined): Octets {
  return concat(Array.isArray(value) ? value.map((octets: Value) => unhex(String(octets))) : [])
}

function isUnknown(v: Value): v is { readonly unknown: string } {
  return typeof v === 'object' && v !== null && 'unknown' in v && typeof v.unknown === 'string'
}

/** The named values of an explained tree, as `buildField` takes them. A field that stands twice keeps its first value, as scan does. */
export function valuesOf(tree: Tree): Value {
  switch (tree.shape) {
    case 'leaf':
      return tree.raw === undefined ? (tree.value ?? null) : { raw: tree.raw }
    case 'choice': {
      const inner = tree.children.find((c) => c.shape !== 'unknown')
      return inner === undefined ? { [UNKNOWN]: tree.children.map(elementHex) } : { [inner.name]: valuesOf(inner) }
    }
    case 'list':
      return tree.children.map((c) => (c.shape === 'unknown' ? { unknown: elementHex(c) } : valuesOf(c)))
    case 'sequence': {
      const values: Record<string, Value> = {}
      const further: string[] = []
      for (const child of tree.children) {
        if (child.shape === 'unknown') further.push(elementHex(child))
        else if (!(child.name in values)) values[child.name] = valuesOf(child)
      }
      if (further.length > 0) values[UNKNOWN] = further
      return values
    }
    case 'unknown':
      return { raw: String(tree.value) }
  }
}

/** The whole element of an unknown node. */
function elementHex(tree: Tree): string {
  return tree.raw ?? ''
}
