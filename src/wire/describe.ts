/**
 * The words in which protocols are described. One description, three readers: `scan` (fast, into columns), `explain` (everything, with offsets),
 * `build` (to octets). A description reads like the ASN.1 type of the standard: same order, same names.
 */
import { marks, type Mark } from '../model/marks.js'
import { APPLICATION, CONTEXT, PRIVATE, UNIVERSAL } from './ber.js'
import type { Octets } from './octets.js'

/** What a leaf is worth in words: text, number, or a small named structure. Octet strings are hex. */
export type Value = string | number | boolean | null | { readonly [name: string]: Value } | readonly Value[]

/** Columns of a MessageBatch that a field may fill. The first field of a component that names a column fills it. */
export type Target = 'imsi' | 'msisdn' | 'node' | 'client' | 'imei'

export { marks, type Mark }

/** How the contents of a leaf are read and written. `read` never throws and never reads outside; `write` gives canonical octets. */
export interface Codec {
  readonly name: string
  /** Universal tag number when the field has no tag of its own: 4 OCTET STRING, 2 INTEGER … */
  readonly universal: number
  readonly read: (octets: Octets, from: number, to: number) => Value
  readonly write: (value: Value) => ArrayLike<number>
  /** A sentence for people beside the value. */
  readonly note?: (value: Value) => string | undefined
  /** Set when the octets hold a number in TBCD after this many octets: scan takes it, and records list it. A value shorter than them is wrong. */
  readonly digitsAfter?: number
  /** Digits in the number at least and at most, by its numbering plan. */
  readonly digitsRange?: readonly [number, number]
  /** The number may hold more than decimal digits (ISUP’s end of pulsing, DTMF signs, letters): its nibbles are not judged. */
  readonly overdecadic?: boolean
  /** Further marks that the contents give, as bits of the column; for the fast reader: integers only. */
  readonly marksOf?: (octets: Octets, from: number, to: number) => number
  /** What there is to say of the contents beside the value. */
  readonly details?: (octets: Octets, from: number, to: number) => Value | undefined
  /** The contents hold text that a person wrote: its octets are never shown, this text only where the configuration keeps it. */
  readonly text?: (octets: Octets, from: number, to: number) => string | undefined
}

interface Common {
  readonly mark: number
}

export interface LeafType extends Common {
  readonly kind: 'leaf'
  readonly codec: Codec
  readonly target: Target | undefined
  into(target: Target): LeafType
  marks(mark: Mark): LeafType
}

export interface Field {
  readonly name: string
  /** undefined: the tag of the type itself; a CHOICE then stands without a wrapper. */
  readonly tag: number | undefined
  readonly type: Type
  readonly optional: boolean
  /** In a SET: it may stand more than once. */
  readonly repeats?: boolean
}

export interface SequenceType extends Common {
  readonly kind: 'sequence'
  readonly universal: number
  readonly fields: readonly Field[]
  /** A SET: its fields come in any order. */
  readonly unordered: boolean
  marks(mark: Mark): SequenceType
}

export interface ListType extends Common {
  readonly kind: 'list'
  readonly universal: number
  readonly of: Field
  marks(mark: Mark): ListType
}

export interface ChoiceType extends Common {
  readonly kind: 'choice'
  readonly alternatives: readonly Field[]
  marks(mark: Mark): ChoiceType
}

export type Type = LeafType | SequenceType | ListType | ChoiceType

export const universal = (number: number): number => UNIVERSAL + number
export const application = (number: number): number => APPLICATION + number
export const context = (number: number): number => CONTEXT + number
export const privateTag = (number: number): number => PRIVATE + number

const none = { mark: 0 }
const bitOf = (mark: Mark): number => 1 << marks[mark]

export function leaf(codec: Codec, common: Common & { target?: Target | undefined } = none): LeafType {
  return {
    kind: 'leaf',
    codec,
    mark: common.mark,
    target: common.target,
    into: (target) => leaf(codec, { ...common, target }),
    marks: (mark) => leaf(codec, { ...common, mark: common.mark | bitOf(mark) }),
  }
}

function sequenceOf17or16(universal: number, fields: readonly Field[], unordered: boolean, common: Common): SequenceType {
  return {
    kind: 'sequence',
    universal,
    fields,
    unordered,
    ...common,
    marks: (m) => sequenceOf17or16(universal, fields, unordered, { mark: common.mark | bitOf(m) }),
  }
}

/** SEQUENCE { … }, fields in the standard’s order. */
export const sequence = (...fields: readonly Field[]): SequenceType => sequenceOf17or16(16, fields, false, none)

/** SET { … }: fields in any order, each once but for those that `repeats`. */
export const set = (...fields: readonly Field[]): SequenceType => sequenceOf17or16(17, fields, true, none)

/** SEQUENCE OF; `each` names the elements. */
export function list(each: string, type: Type, tag?: number): ListType {
  return listWith(16, { name: each, tag, type, optional: true }, none)
}

/** SET OF. */
export function setOf(each: string, type: Type, tag?: number): ListType {
  return listWith(17, { name: each, tag, type, optional: true }, none)
}

function listWith(universal: number, of: Field, common: Common): ListType {
  return { kind: 'list', universal, of, ...common, marks: (m) => listWith(universal, of, { mark: common.mark | bitOf(m) }) }
}

/** CHOICE { … }. */
export const choice = (...alternatives: readonly Field[]): ChoiceType => choiceWith(alternatives, none)

function choiceWith(alternatives: readonly Field[], common: Common): ChoiceType {
  return { kind: 'choice', alternatives, ...common, marks: (m) => choiceWith(alternatives, { mark: common.mark | bitOf(m) }) }
}

/** A field that must be there. Tags are IMPLICIT, but for a CHOICE, which a tag wraps (X.680 §30.6). */
export function field(name: string, tag: number, type: Type): Field
export function field(name: string, type: Type): Field
export function field(name: string, tagOrType: number | Type, type?: Type): Field {
  return fieldOf(name, tagOrType, type, false)
}

/** A field that may be absent (OPTIONAL or DEFAULT). */
export function optional(name: string, tag: number, type: Type): Field
export function optional(name: string, type: Type): Field
export function optional(name: string, tagOrType: number | Type, type?: Type): Field {
  return fieldOf(name, tagOrType, type, true)
}

function fieldOf(name: string, tagOrType: number | Type, type: Type | undefined, optional: boolean): Field {
  if (typeof tagOrType === 'number') {
    if (type === undefined) throw new Error(`field ${name} has a tag and no type`)
    return { name, tag: tagOrType, type, optional }
  }
  return { name, tag: undefined, type: tagOrType, optional }
}

/** The tags under which a field may stand: one, or those of all alternatives of an untagged CHOICE. */
export function tagsOf(f: Field): readonly number[] {
  if (f.tag !== undefined) return [f.tag]
  switch (f.type.kind) {
    case 'leaf':
      return [universal(f.type.codec.universal)]
    case 'sequence':
    case 'list':
      return [universal(f.type.universal)]
    case 'choice':
      return f.type.alternatives.flatMap(tagsOf)
  }
}

/** The alternative of a CHOICE that begins with this tag. */
export function alternativeOf(type: ChoiceType, tag: number): Field | undefined {
  return type.alternatives.find((a) => tagsOf(a).includes(tag))
}

/**
 * The parameter of a component in the forms that the versions of the protocol gave it: `{ 1: bare, 3: sequence }` means that version 2 has the
 * form of version 1. Version 0 (not named) reads as the newest.
 */
export interface Versions {
  readonly [version: number]: Field
}

export interface MapError {
  readonly name: string
  readonly code: number
  readonly parameter: Versions | undefined
}

/** Upper bound of the operation timer class of TS 29.002: s 10 s, m 30 s, ml 10 min, l 38 h. */
export type Timer = 's' | 'm' | 'ml' | 'l'

export interface Operation {
  /** The ASN.1 name, `mt-forwardSM`. */
  readonly name: string
  readonly opcode: number
  readonly timer: Timer
  readonly argument: Versions | undefined
  readonly result: Versions | undefined
  readonly errors: readonly MapError[]
}

/** A parameter: its type, under its own tag. */
export const plain = (type: Type): Field => ({ name: 'parameter', tag: undefined, type, optional: true })
/** A parameter under another tag, `[3] SEQUENCE`. */
export const tagged = (tag: number, type: Type): Field => ({ name: 'parameter', tag, type, optional: true })

type Parameter = Type | Field | { readonly [version: number]: Type | Field }

function isField(p: Parameter): p is Field {
  return 'type' in p
}

function versionsOf(p: Parameter | undefined): Versions | undefined {
  if (p === undefined) return undefined
  if ('kind' in p) return { 1: plain(p as Type) }
  if (isField(p)) return { 1: p }
  return Object.fromEntries(Object.entries(p).map(([v, t]: [string, Type | Field]) => [v, 'kind' in t ? plain(t) : t]))
}

export function operation(
  name: string,
  opcode: number,
  shape: { timer?: Timer; argument?: Parameter; result?: Parameter; errors?: readonly MapError[] },
): Operation {
  return {
    name,
    opcode,
    timer: shape.timer ?? 'm',
    argument: versionsOf(shape.argument),
    result: versionsOf(shape.result),
    errors: shape.errors ?? [],
  }
}

export function mapError(name: string, code: number, parameter?: Parameter): MapError {
  return { name, code, parameter: versionsOf(parameter) }
}

/** The forms to try for a version, the right one first, then the others, newest first. */
export function formsOf(versions: Versions, version: number): readonly Field[] {
  const known = Object.keys(versions)
    .map(Number)
    .sort((a, b) => b - a)
  const right = version === 0 ? known[0] : (known.find((v) => v <= version) ?? known[known.length - 1])
  const order = right === undefined ? known : [right, ...known.filter((v) => v !== right)]
  return order.map((v) => versions[v]).filter((f) => f !== undefined)
}
