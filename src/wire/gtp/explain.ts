/** The slow reader: header and every element by name, with its place, its value in words and what is wrong with it. The rules are those of `scan`. */
import type { AnomalyName } from '../../model/anomaly.js'
import { G_PDU, gtpTitle } from '../../model/gtp-procedures.js'
import { NONE_32 } from '../../model/message.js'
import { tbcdText } from '../codecs.js'
import type { Target, Value } from '../describe.js'
import { sameOctets, type Tree } from '../explain.js'
import { u16 } from '../numbers.js'
import { hex, type Octets } from '../octets.js'
import { digitsInto, lastDigits } from '../scan.js'
import type { Ie } from './dictionary.js'
import { EXTENSION, head, headerOddNames, NPDU, readHeader, SEQUENCE, tunnelImsi } from './header.js'
import { dotted, labelsInto } from './labels.js'
import { leafTree, readParts, writeParts } from './layout.js'
import { mandatoryOf } from './mandatory.js'
import { MAX_DIGITS } from './scan.js'
import { names } from './types.js'
import { found, MAX_DEPTH, MAX_IES, oddNames, readable, readIe, tableFor } from './walk.js'

/** Name of the node that holds the fields of the header. */
export const HEADER_NODE = 'GTP header'

/** TS 29.281 table 5.2.1-3, TS 29.060 figure 6. */
const extensionNames = names(
  `1 MBMS support indication, 2 MS Info Change Reporting support indication, 3 Long PDCP PDU Number, 32 Service Class Indicator, 64 UDP Port,
  129 RAN Container, 130 Long PDCP PDU Number, 131 Xw RAN Container, 132 NR RAN Container, 133 PDU Session Container, 192 PDCP PDU Number,
  193 Suspend Request, 194 Suspend Response`,
)

interface Reader {
  readonly octets: Octets
  readonly version: number
  readonly once: Set<number>
  left: number
  full: boolean
  seen: number
}

/** Explains the message at octets `from` to `to`: its header, then its elements. */
export function explainGtp(octets: Octets, from: number, to: number): Tree[] {
  const fine = readHeader(octets, from, to)
  const wrong = headerOddNames(head.odd)
  if (!fine) {
    const all = hex(octets, from, to)
    return [
      { name: HEADER_NODE, shape: 'unknown', from, valueFrom: from, to, value: all, raw: all, anomalies: wrong, children: [], mark: 0 },
    ]
  }
  const { version, type, iesFrom, end } = head
  const title = gtpTitle(version, type)
  if (title === undefined) wrong.push('messageUnknown')
  const children = headerFields(octets, from, title)
  const reader: Reader = { octets, version, once: new Set(), left: MAX_IES, full: false, seen: 0 }
  const trees =
    version === 1 && type === G_PDU
      ? [leafTree('packet of a subscriber', iesFrom, end, end - iesFrom, 'octets')]
      : explainIes(reader, iesFrom, end, 0)
  if (((mandatoryOf(version).need[type] as number) & ~reader.seen) !== 0) wrong.push('fieldMissing')
  return [{ name: HEADER_NODE, shape: 'sequence', from, valueFrom: from, to: iesFrom, anomalies: wrong, children, mark: 0 }, ...trees]
}

const flagNames = ['E', 'S', 'PN'] as const

/** The fields of the header in `head`. */
function headerFields(octets: Octets, from: number, title: string | undefined): Tree[] {
  const { version, prime, flags, type, length, teid, sequence } = head
  const fields = [
    leafTree('version', from, from + 1, flags >> 5, prime ? 'GTP’' : undefined),
    leafTree('flags', from, from + 1, flags & 31, flagNote(version, prime, flags)),
    leafTree('message type', from + 1, from + 2, type, title),
    leafTree('length', from + 2, from + 4, length),
  ]
  if (version === 0) return [...fields, ...fields0(octets, from, sequence)]
  let at = from + 4
  if (teid !== NONE_32 || (version === 2 && (flags & 8) !== 0) || (version === 1 && !prime)) {
    fields.push(leafTree('TEID', at, at + 4, hex(octets, at, at + 4)))
    at += 4
  }
  if (version === 2) {
    fields.push(leafTree('sequence number', at, at + 3, sequence))
    fields.push(leafTree('spare', at + 3, at + 4, octets[at + 3] as number, (flags & 4) !== 0 ? 'message priority' : undefined))
  } else if (sequence !== NONE_32) fields.push(leafTree('sequence number', at, at + 2, sequence))
  if (version === 1 && !prime && (flags & 7) !== 0) {
    fields.push(leafTree('N-PDU number', at + 2, at + 3, octets[at + 2] as number))
    fields.push(...extensions(octets, at + 3, (flags & EXTENSION) !== 0))
  }
  return fields
}

/** What only version 0 has (GSM 09.60 §6): flow label, number of the N-PDU, and the tunnel by IMSI and NSAPI. */
function fields0(octets: Octets, from: number, sequence: number): Tree[] {
  const imsi = tunnelImsi(octets, from)
  const tunnel = leafTree('TID', from + 12, from + 20, hex(octets, from + 12, from + 20))
  return [
    leafTree('sequence number', from + 4, from + 6, sequence),
    leafTree('flow label', from + 6, from + 8, u16(octets, from + 6)),
    leafTree('SNDCP N-PDU number', from + 8, from + 9, octets[from + 8] as number),
    imsi === undefined
      ? tunnel
      : numbered({ ...tunnel, note: `NSAPI ${(octets[from + 19] as number) >> 4}` }, 'imsi', imsi, 0, imsi.length),
  ]
}

function flagNote(version: number, prime: boolean, flags: number): string | undefined {
  if (prime || version === 0) return undefined
  const bits = version === 2 ? [0x10, 0x08, 0x04] : [EXTENSION, SEQUENCE, NPDU]
  const words = version === 2 ? ['P', 'T', 'MP'] : flagNames
  const set = words.filter((_, i) => (flags & (bits[i] as number)) !== 0)
  return set.length === 0 ? undefined : set.join(', ')
}

/** The type of the first extension header stands at `at`. */
function extensions(octets: Octets, at: number, there: boolean): Tree[] {
  let type = octets[at] as number
  const trees = [leafTree('next extension header', at, at + 1, type, extensionNames(type))]
  for (let from = at + 1; there && type !== 0 && from < head.iesFrom; ) {
    const end = Math.min(from + 4 * (octets[from] as number), head.iesFrom)
    if (end <= from + 1) break
    trees.push({
      ...leafTree(`extension header ${type}`, from, end, hex(octets, from + 1, end - 1), extensionNames(type)),
      valueFrom: from + 1,
    })
    type = octets[end - 1] as number
    from = end
  }
  return trees
}

function rest(octets: Octets, from: number, to: number, why: AnomalyName): Tree {
  const all = hex(octets, from, to)
  return { name: 'unknown', shape: 'unknown', from, valueFrom: from, to, value: all, raw: all, anomalies: [why], children: [], mark: 0 }
}

function explainIes(reader: Reader, from: number, to: number, depth: number): Tree[] {
  const trees: Tree[] = []
  const table = tableFor(reader.version)
  let at = from
  while (at < to && !reader.full) {
    if (--reader.left < 0) {
      reader.full = true
      trees.push(rest(reader.octets, at, to, 'nestingTooDeep'))
      break
    }
    if (!readIe(table, reader.version, reader.octets, at, to)) {
      trees.push(rest(reader.octets, at, to, 'truncated'))
      break
    }
    const { valueTo } = found
    trees.push(explainIe(reader, at, depth))
    at = valueTo
  }
  return trees
}

/** «F-TEID», «F-TEID/1» for another instance than 0. */
const nameOf = (name: string, instance: number): string => (instance === 0 ? name : `${name}/${instance}`)

/** The element that `readIe` just met. */
function explainIe(reader: Reader, at: number, depth: number): Tree {
  const { octets, version } = reader
  const { type, instance, valueFrom, valueTo, odd } = found
  const fits = readable()
  const described = tableFor(version).ies[type]
  const wrong = oddNames(odd)
  const place = { from: at, valueFrom, to: valueTo, mark: 0 }
  const beside = depth === 0 && instance === 0
  if (beside) reader.seen |= mandatoryOf(version).bit[type] as number
  if (described === undefined) {
    const value = hex(octets, valueFrom, valueTo)
    return {
      ...place,
      name: nameOf(`unknown [${type}]`, instance),
      shape: 'unknown',
      value,
      raw: hex(octets, at, valueTo),
      anomalies: wrong,
      children: [],
    }
  }
  if (beside && described.once) {
    if (reader.once.has(type)) wrong.push('fieldTwice')
    reader.once.add(type)
  }
  const named = { ...place, name: nameOf(described.name, instance), mark: depth === 0 ? described.mark : 0 }
  if (described.grouped) {
    if (depth >= MAX_DEPTH) wrong.push('nestingTooDeep')
    const children = depth >= MAX_DEPTH ? [] : explainIes(reader, valueFrom, valueTo, depth + 1)
    return { ...named, shape: 'sequence', anomalies: wrong, children }
  }
  if (!fits) {
    const raw = hex(octets, valueFrom, valueTo)
    return { ...named, shape: 'leaf', value: raw, raw, anomalies: wrong, children: [] }
  }
  return identified(inside(described, octets, { ...named, anomalies: wrong }), described, octets, beside)
}

type Outside = Pick<Tree, 'name' | 'from' | 'valueFrom' | 'to' | 'mark' | 'anomalies'>

/** One leaf: the element is its value. Several parts: they are its children. */
function inside(described: Ie, octets: Octets, place: Outside): Tree {
  const { valueFrom, to } = place
  const children = readParts(described.parts, octets, valueFrom, to)
  const only = children[0]
  const same = sameOctets(() => writeParts(described.parts, valuesOf(children)), '', octets, valueFrom, to)
  const raw = same ? {} : { raw: hex(octets, valueFrom, to) }
  if (described.parts.length === 1 && described.parts[0]?.kind === 'leaf' && children.length === 1 && only !== undefined) {
    const note = only.note === undefined ? {} : { note: only.note }
    return { ...place, shape: 'leaf', value: only.value ?? null, ...note, ...raw, children: [] }
  }
  return { ...place, shape: 'sequence', ...raw, children }
}

/** Named values of parts, as `writeParts` takes them. */
export function valuesOf(trees: readonly Tree[]): { [name: string]: Value } {
  const values: { [name: string]: Value } = {}
  for (const tree of trees) {
    if (tree.shape === 'list') values[tree.name] = tree.children.map((c) => valuesOf(c.children))
    else values[tree.name] = tree.raw === undefined ? (tree.value ?? null) : { raw: tree.raw }
  }
  return values
}

const halves = new Uint32Array(1)

/** Adds the number that an element names, and what is wrong with its writing. */
function identified(tree: Tree, described: Ie, octets: Octets, beside: boolean): Tree {
  const { target } = described
  const from = tree.valueFrom + described.targetAt
  if (target === 'apn') {
    labelsInto(octets, from, tree.to)
    return dotted.malformed ? { ...tree, anomalies: [...tree.anomalies, 'nameMalformed'] } : tree
  }
  if (target !== 'imsi' && target !== 'msisdn' && target !== 'imei') return tree
  if (!beside) return { ...tree, digits: tbcdText(octets, from, tree.to) }
  return numbered(tree, target, octets, from, tree.to)
}

/** The same of digits at octets `from` to `to`. */
function numbered(tree: Tree, target: Target, octets: Octets, from: number, to: number): Tree {
  const digits = tbcdText(octets, from, to)
  digitsInto(octets, from, to, halves, halves, 0)
  const wrong = [...tree.anomalies]
  if (lastDigits.illegal) wrong.push('digitsIllegal')
  if (lastDigits.count > MAX_DIGITS) wrong.push('digitsTooLong')
  return { ...tree, anomalies: wrong, target, digits }
}
