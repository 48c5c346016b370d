/**
 * The slow reader: the same descriptions, everything said. Used by trees, records, golden files, and by the law «scan = explain».
 */
import { type AnomalyName, anomalyName } from '../model/anomaly.js'
import { CONTENTS_CUT } from '../model/marks.js'
import { head, MAX_DEPTH, readHeader } from './ber.js'
import { alternativeOf, type Field, type LeafType, type Target, tagsOf, type Type, type Value } from './describe.js'
import { joinParts } from './scan.js'
import { hex, type Octets } from './octets.js'

/** A field as found: where its octets are (absolute offsets: tag, value, end), what it says, what is wrong with it. */
export interface Tree {
  readonly name: string
  readonly shape: 'leaf' | 'sequence' | 'list' | 'choice' | 'unknown'
  readonly from: number
  readonly valueFrom: number
  readonly to: number
  readonly value?: Value
  /** A leaf whose `value` does not give the same octets back: its contents as hex. An unknown element: all of it as hex. */
  readonly raw?: string
  readonly note?: string
  readonly anomalies: readonly AnomalyName[]
  readonly children: readonly Tree[]
  readonly target?: Target
  readonly mark: number
  /** A number of a subscriber or node, digits only: what records list as `numbers`. */
  readonly digits?: string
  /** What there is to say of the contents beside the value. */
  readonly details?: Value
  /** The contents hold text that a person wrote: neither its octets nor, unless it is kept by configuration, `text` may be shown. */
  readonly written?: boolean
  readonly text?: string
}

/** A tree in the making. Parts that seldom are there are added: copying them from objects costs more than all the rest. */
export type Making = { -readonly [part in keyof Tree]: Tree[part] }

/** Elements of one message that are explained at most: more cannot fit a signalling message. */
const MAX_ELEMENTS = 20_000

interface Reader {
  readonly octets: Octets
  left: number
}

/**
 * Explains the parameter of a component, octets `from` to `to`: the elements found there, the first in one of the given forms. `named`: the dialogue
 * says its version, so that another form than the first is odd.
 */
export function explainParameter(octets: Octets, from: number, to: number, forms: readonly Field[], named = true): Tree[] {
  return elements({ octets, left: MAX_ELEMENTS }, from, to, 0, expectForms(forms, named))
}

/** One element in one of the forms; what follows it is nobody’s. */
function expectForms(forms: readonly Field[], named: boolean): Expect {
  let taken = false
  return (tag) => {
    if (taken) return undefined
    for (const [i, form] of forms.entries()) {
      if (!tagsOf(form).includes(tag)) continue
      taken = true
      return { field: form, odd: i === 0 || !named ? undefined : 'versionOther' }
    }
    return { field: undefined, odd: 'parameterType' }
  }
}

/** Opens octets that nobody described, as far as their tags go. What is in there is no anomaly. */
export function explainUnknown(octets: Octets, from: number, to: number): Tree[] {
  return elements({ octets, left: MAX_ELEMENTS }, from, to, 0, () => undefined).map(calm)
}

/** Explains octets that hold one element of this type. */
export function explainType(octets: Octets, from: number, to: number, name: string, type: Type): Tree[] {
  return explainParameter(octets, from, to, [{ name, tag: undefined, type, optional: true }])
}

/** The described leaf that holds an octet, and where its contents are; undefined when nobody described what stands there. Makes no tree. */
export function leafAt(
  octets: Octets,
  from: number,
  to: number,
  forms: readonly Field[],
  at: number,
): { readonly type: LeafType; readonly from: number; readonly to: number } | undefined {
  let expect = expectForms(forms, true)
  let [start, end] = [from, to]
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    let field: Field | undefined
    for (let place = start; place <= at; place = head.next) {
      if (place >= end || !readHeader(octets, place, end)) return undefined
      field = head.tag === 0 ? undefined : expect(head.tag)?.field
    }
    const { tag, valueFrom, valueTo } = head
    while (field?.type.kind === 'choice' && field.tag === undefined) field = alternativeOf(field.type, tag)
    if (field === undefined || at < valueFrom || at >= valueTo) return undefined
    if (field.type.kind === 'leaf') return { type: field.type, from: valueFrom, to: valueTo }
    expect = expectation(field.type)
    start = valueFrom
    end = valueTo
  }
  return undefined
}

type Expect = (tag: number) => { field: Field | undefined; odd: AnomalyName | undefined } | undefined

function elements(reader: Reader, from: number, to: number, depth: number, expect: Expect): Tree[] {
  const trees: Tree[] = []
  let at = from
  while (at < to) {
    if (--reader.left < 0 || !readHeader(reader.octets, at, to)) {
      trees.push({ ...unknown(reader.octets, at, at, to), anomalies: [reader.left < 0 ? 'nestingTooDeep' : 'truncated'] })
      break
    }
    const { tag, constructed, valueFrom, valueTo, next, odd } = head
    const wrong = oddNames(odd)
    if (tag === 0) {
      trees.push({ ...unknown(reader.octets, at, valueFrom, next), anomalies: [...wrong, 'endOfContentsInDefinite'] })
      at = next
      continue
    }
    const found = expect(tag)
    if (found?.odd !== undefined) wrong.push(found.odd)
    if (found?.field === undefined) {
      if (found?.odd === undefined) wrong.push('parameterUnknown')
      trees.push(unknownElement(reader, tag, constructed, at, valueFrom, valueTo, next, depth, wrong))
    } else {
      trees.push(explainField(reader, found.field, tag, constructed, at, valueFrom, valueTo, next, depth, wrong))
    }
    at = next
  }
  return trees
}

function oddNames(odd: number): AnomalyName[] {
  const names: AnomalyName[] = []
  for (let code = 0, left = odd; left !== 0; code++, left >>>= 1) {
    const name = (left & 1) !== 0 ? anomalyName(code) : undefined
    if (name !== undefined) names.push(name)
  }
  return names
}

function explainField(
  reader: Reader,
  field: Field,
  tag: number,
  constructed: boolean,
  from: number,
  valueFrom: number,
  valueTo: number,
  next: number,
  depth: number,
  wrong: AnomalyName[],
): Tree {
  const { type, name } = field
  const place = { name, from, valueFrom, to: next, anomalies: wrong, mark: type.mark }
  if (type.kind === 'choice' && field.tag === undefined) {
    const alternative = alternativeOf(type, tag)
    if (alternative === undefined) return { ...unknown(reader.octets, from, valueFrom, next), anomalies: [...wrong, 'parameterUnknown'] }
    const inner = explainField(reader, alternative, tag, constructed, from, valueFrom, valueTo, next, depth, wrong)
    return { ...place, shape: 'choice', valueFrom: from, anomalies: [], children: [inner] }
  }
  if (type.kind === 'leaf') return explainLeaf(reader, field, constructed, valueFrom, valueTo, place)
  if (!constructed)
    return { ...unknown(reader.octets, from, valueFrom, next), name, mark: type.mark, anomalies: [...wrong, 'parameterType'] }
  if (depth >= MAX_DEPTH) return { ...unknown(reader.octets, from, valueFrom, next), name, anomalies: [...wrong, 'nestingTooDeep'] }
  const children = elements(reader, valueFrom, valueTo, depth + 1, expectation(type))
  return { ...place, shape: type.kind, children }
}

/** What may come next inside a constructed type: the same rules as the states of scan. */
function expectation(type: Type): Expect {
  if (type.kind === 'sequence' && type.unordered) {
    const seen = new Set<Field>()
    return (tag) => {
      const field = type.fields.find((f) => tagsOf(f).includes(tag))
      if (field === undefined) return undefined
      const odd = seen.has(field) && field.repeats !== true ? 'fieldTwice' : undefined
      seen.add(field)
      return { field, odd }
    }
  }
  if (type.kind === 'sequence') {
    let position = 0
    return (tag) => {
      for (let j = position; j < type.fields.length; j++) {
        const field = type.fields[j]
        if (field === undefined || !tagsOf(field).includes(tag)) continue
        position = j + 1
        return { field, odd: undefined }
      }
      for (let j = position - 1; j >= 0; j--) {
        const field = type.fields[j]
        if (field !== undefined && tagsOf(field).includes(tag)) return { field, odd: j === position - 1 ? 'fieldTwice' : 'parameterOrder' }
      }
      return undefined
    }
  }
  if (type.kind === 'list') return (tag) => (tagsOf(type.of).includes(tag) ? { field: type.of, odd: undefined } : undefined)
  let taken = false
  return (tag) => {
    if (type.kind !== 'choice' || taken) return undefined
    const field = alternativeOf(type, tag)
    if (field === undefined) return undefined
    taken = true
    return { field, odd: undefined }
  }
}

type LeafPlace = Pick<Tree, 'name' | 'from' | 'valueFrom' | 'to' | 'mark'> & { anomalies: AnomalyName[] }

function explainLeaf(reader: Reader, field: Field, constructed: boolean, valueFrom: number, valueTo: number, place: LeafPlace): Tree {
  const { type } = field
  if (type.kind !== 'leaf') throw new Error('internal error: explainLeaf of a constructed type')
  let octets = reader.octets
  let from = valueFrom
  let to = valueTo
  if (constructed) {
    place.anomalies.push('constructedString')
    const joined = new Uint8Array(256)
    to = joinParts(octets, from, to, joined, 0)
    octets = joined
    from = 0
  }
  const { codec } = type
  const value = codec.read(octets, from, to)
  const note = codec.note?.(value)
  const details = codec.details?.(octets, from, to)
  const text = codec.text?.(octets, from, to)
  const digits = codec.digitsAfter === undefined ? undefined : digitsIn(value)
  if (digits !== undefined) {
    const [low, high] = codec.digitsRange ?? [0, 255]
    if (codec.overdecadic !== true && !cleanDigits(octets, from + (codec.digitsAfter ?? 0), to)) place.anomalies.push('digitsIllegal')
    if (digits.length > high) place.anomalies.push('digitsTooLong')
    else if (digits.length < low || to - from < (codec.digitsAfter ?? 0)) place.anomalies.push('valueLength')
  }
  const { name, from: at, valueFrom: contents, to: end, anomalies } = place
  const said = codec.marksOf?.(octets, from, to) ?? 0
  if ((said & CONTENTS_CUT) !== 0) place.anomalies.push('valueLength')
  const mark = place.mark | (said & ~CONTENTS_CUT)
  const tree: Making = { name, shape: 'leaf', from: at, valueFrom: contents, to: end, value, anomalies, children: [], mark }
  if (!sameOctets(codec.write, value, octets, from, to)) tree.raw = hex(octets, from, to)
  if (note !== undefined) tree.note = note
  if (type.target !== undefined) tree.target = type.target
  if (digits !== undefined) tree.digits = digits
  if (details !== undefined) tree.details = details
  if (codec.text !== undefined) tree.written = true
  if (text !== undefined) tree.text = text
  return tree
}

function digitsIn(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'digits' in value) return String(value.digits)
  return ''
}

/** Only decimal digits, and a filler only as the very last nibble. */
function cleanDigits(octets: Octets, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const o = octets[i] as number
    if ((o & 15) > 9) return false
    if (o >> 4 > 9) return o >> 4 === 15 && i === to - 1
  }
  return true
}

/** True when writing a value gives these very octets back. */
export function sameOctets(write: (v: Value) => ArrayLike<number>, value: Value, octets: Octets, from: number, to: number): boolean {
  let written: ArrayLike<number>
  try {
    written = write(value)
  } catch {
    return false // the codec cannot write what it read: the octets themselves are kept
  }
  if (written.length !== to - from) return false
  for (let i = 0; i < written.length; i++) if (written[i] !== octets[from + i]) return false
  return true
}

function unknown(octets: Octets, from: number, valueFrom: number, to: number): Tree {
  const all = hex(octets, from, to)
  return { name: 'unknown', shape: 'unknown', from, valueFrom, to, value: all, raw: all, anomalies: [], children: [], mark: 0 }
}

const CLASS_NAMES = ['universal ', 'application ', '', 'private ']

/** An element that no description knows: shown with its tag, and opened when it is constructed. */
function unknownElement(
  reader: Reader,
  tag: number,
  constructed: boolean,
  from: number,
  valueFrom: number,
  valueTo: number,
  next: number,
  depth: number,
  wrong: AnomalyName[],
): Tree {
  const children = constructed && depth < MAX_DEPTH ? elements(reader, valueFrom, valueTo, depth + 1, () => undefined) : []
  const name = `unknown [${CLASS_NAMES[tag >>> 24] ?? ''}${tag & 0xffffff}]`
  return {
    name,
    shape: 'unknown',
    from,
    valueFrom,
    to: next,
    value: hex(reader.octets, valueFrom, valueTo),
    raw: hex(reader.octets, from, next),
    anomalies: wrong,
    // What is inside an unknown element is no further anomaly: only the element itself is.
    children: children.map(calm),
    mark: 0,
  }
}

function calm(tree: Tree): Tree {
  return { ...tree, anomalies: tree.anomalies.filter((a) => a !== 'parameterUnknown'), children: tree.children.map(calm) }
}

/** Every node of a tree, the node before its children. */
export function* nodes(trees: readonly Tree[]): Generator<Tree> {
  for (const tree of trees) {
    yield tree
    yield* nodes(tree.children)
  }
}

/** The numbers of subscribers and nodes in a tree, in wire order. */
export function numbersIn(trees: readonly Tree[]): string[] {
  const found: string[] = []
  for (const node of nodes(trees)) if (node.digits !== undefined && node.digits !== '') found.push(node.digits)
  return found
}
