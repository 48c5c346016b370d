/** The slow reader: every AVP by name, with its place, its value in words and what is wrong with it. The rules are those of `scan`, told by the law. */
import type { AnomalyName } from '../../model/anomaly.js'
import { diameterApplications } from '../../model/diameter-procedures.js'
import { CONTENTS_CUT } from '../../model/marks.js'
import type { Target, Value } from '../describe.js'
import { type Making, sameOctets, type Tree } from '../explain.js'
import { hex, type Octets } from '../octets.js'
import { digitsInto, lastDigits } from '../scan.js'
import { tbcdText } from '../codecs.js'
import {
  ANSWER_MARKS,
  avp,
  hasValueMarks,
  Index,
  MAX_AVPS,
  MAX_DEPTH,
  oddNamesOf,
  onceBit,
  readable,
  readAvp,
  REQUEST_MARKS,
  SETS_MSISDN,
  valueMarks,
} from './avp.js'
import { avps } from './avps/index.js'
import type { Avp, AvpTarget, DigitForm } from './dictionary.js'
import { MAX_DIGITS, subscriptionForms } from './fill.js'
import { avpsEnd, diameterHeader, HEADER, headerOdd, headerOddNames, REQUEST, UNREADABLE } from './header.js'
import { findIdentity, identity, IdentityKind, wellFormedName } from './identity.js'
import { shDataMarks } from './sh-data.js'
import { content, contentMarks, EITHER_WAY } from '../sms/content.js'
import { at4 } from '../words.js'

/** Name of the node that holds the fields of the header. */
export const HEADER_NODE = 'Diameter header'

interface Reader {
  readonly octets: Octets
  /** Marks that count in a message of this direction. */
  readonly mask: number
  left: number
  seen: number
  full: boolean
}

/** Explains the message at octets `from` to `to`: its header, then its AVPs. */
export function explainDiameter(octets: Octets, from: number, to: number): Tree[] {
  const odd = headerOdd(octets, from, to)
  const header = explainHeader(octets, from, to, headerOddNames(odd))
  if ((odd & UNREADABLE) !== 0) return [header]
  const request = ((octets[from + 4] as number) & REQUEST) !== 0
  const reader: Reader = { octets, mask: request ? REQUEST_MARKS : ANSWER_MARKS, left: MAX_AVPS, seen: 0, full: false }
  const trees = explainAvps(reader, from + HEADER, avpsEnd(octets, from, to), 0, 0, false)
  const named = (name: string): boolean => trees.some((t) => t.name === name && t.valueFrom < t.to)
  if (named('Origin-Host') && named('Origin-Realm')) return [header, ...trees]
  return [{ ...header, anomalies: [...header.anomalies, 'fieldMissing'] }, ...trees]
}

const leaf = (name: string, from: number, to: number, value: Value, note?: string): Tree => ({
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

function explainHeader(octets: Octets, from: number, to: number, anomalies: AnomalyName[]): Tree {
  const h = diameterHeader(octets, from, to)
  const place = { name: HEADER_NODE, from, valueFrom: from, anomalies, mark: 0 }
  if (h === undefined) return { ...place, shape: 'unknown', to, value: hex(octets, from, to), raw: hex(octets, from, to), children: [] }
  const id = (n: number): string => n.toString(16).padStart(8, '0')
  const application = diameterApplications.find((a) => a.id === h.application)
  const command =
    application?.commands.find(([, code]) => code === h.command) ??
    diameterApplications.flatMap((a) => a.commands).find(([, code]) => code === h.command)
  const side = (h.flags & REQUEST) === 0 ? 'Answer' : 'Request'
  return {
    ...place,
    shape: 'sequence',
    to: from + HEADER,
    children: [
      leaf('Version', from, from + 1, h.version),
      leaf('Length', from + 1, from + 4, h.length),
      leaf('Flags', from + 4, from + 5, h.flags, flagNames(h.flags)),
      leaf('Command-Code', from + 5, from + 8, h.command, command === undefined ? undefined : `${command[0]}-${side}`),
      leaf('Application-Id', from + 8, from + 12, h.application, application?.title),
      leaf('Hop-by-Hop Identifier', from + 12, from + 16, id(h.hopByHop)),
      leaf('End-to-End Identifier', from + 16, from + 20, id(h.endToEnd)),
    ],
  }
}

const headerFlags = ['request', 'proxiable', 'error', 'retransmitted'] as const
function flagNames(flags: number): string {
  const set = Array.from({ length: 8 }, (_, i) => i).filter((i) => ((flags >> (7 - i)) & 1) === 1)
  return set.length === 0 ? 'none' : set.map((i) => headerFlags[i] ?? 'reserved').join(', ')
}

function explainAvps(reader: Reader, from: number, to: number, depth: number, parent: number, quoted: boolean): Tree[] {
  const trees: Tree[] = []
  let at = from
  while (at < to && !reader.full) {
    if (--reader.left < 0) {
      reader.full = true
      trees.push(rest(reader.octets, at, to, 'nestingTooDeep'))
      break
    }
    if (!readAvp(reader.octets, at, to)) {
      trees.push(rest(reader.octets, at, to, quoted ? undefined : 'truncated'))
      break
    }
    const { next } = avp
    trees.push(explainAvp(reader, at, depth, parent, quoted))
    at = next
  }
  return trees
}

/** Octets in which no AVP can be read. */
function rest(octets: Octets, from: number, to: number, why: AnomalyName | undefined): Tree {
  const all = hex(octets, from, to)
  return {
    name: 'unknown',
    shape: 'unknown',
    from,
    valueFrom: from,
    to,
    value: all,
    raw: all,
    anomalies: why === undefined ? [] : [why],
    children: [],
    mark: 0,
  }
}

/** The AVP that `readAvp` just met. One that is quoted may be wrong: Failed-AVP holds what was (RFC 6733 §7.5), and vendors differ in what is a group. */
function explainAvp(reader: Reader, at: number, depth: number, parent: number, quoted: boolean): Tree {
  const { octets } = reader
  const { index, code, vendor, valueFrom, valueTo, odd } = avp
  const described = avps[index - 1]
  const wrong = quoted ? [] : oddNamesOf(odd)
  const place = { from: at, valueFrom, to: valueTo }
  if (described === undefined) {
    const name = `unknown [${code}/${vendor}]`
    const raw = hex(octets, at, valueTo)
    return { ...place, name, shape: 'unknown', value: hex(octets, valueFrom, valueTo), raw, anomalies: wrong, children: [], mark: 0 }
  }
  const fits = readable()
  const counts = !quoted && (depth === 0 || !described.outside)
  const bit = depth === 0 ? (onceBit[index] as number) : 0
  if (!quoted && (reader.seen & bit) !== 0) wrong.push('fieldTwice')
  if (!quoted) reader.seen |= bit
  const said = counts ? marksOf(described, index, octets, fits, valueFrom, valueTo, parent) : 0
  if ((said & CONTENTS_CUT) !== 0 && reader.mask === REQUEST_MARKS) wrong.push('valueLength')
  const mark = said & reader.mask & ~CONTENTS_CUT
  if (described.type.grouped) {
    if (depth >= MAX_DEPTH) wrong.push('nestingTooDeep')
    const children = depth >= MAX_DEPTH ? [] : explainAvps(reader, valueFrom, valueTo, depth + 1, index, quoted || described.quotes)
    const group: Tree = { ...place, name: described.name, shape: 'sequence', anomalies: wrong, children, mark }
    return quoted || described.quotes ? group : paired(group, octets, reader.mask)
  }
  if (!fits) {
    const raw = hex(octets, valueFrom, valueTo)
    return { ...place, name: described.name, shape: 'leaf', value: raw, raw, anomalies: wrong, children: [], mark }
  }
  const tree = explainLeaf(described, octets, place, wrong, mark)
  return counts ? identified(tree, described.type.digits, described.target, octets) : tree
}

function marksOf(a: Avp, index: number, octets: Octets, fits: boolean, from: number, to: number, parent: number): number {
  let mark = a.mark
  if (index === Index.msisdn && parent === Index.subscriptionData) mark |= SETS_MSISDN
  if (fits && hasValueMarks[index] !== 0) mark |= valueMarks(index, at4(octets, from))
  if (fits && a.target === 'shData') mark |= shDataMarks(octets, from, to)
  if (fits && a.target === 'message') mark |= contentMarks(octets, from, to, EITHER_WAY)
  return mark
}

type Place = Pick<Tree, 'from' | 'valueFrom' | 'to'>

function explainLeaf(a: Avp, octets: Octets, { from, valueFrom, to }: Place, anomalies: AnomalyName[], mark: number): Tree {
  const value = a.type.read(octets, valueFrom, to)
  const note = a.type.note?.(value)
  const tree: Making = { name: a.name, shape: 'leaf', from, valueFrom, to, value, anomalies, children: [], mark }
  if (!sameOctets(a.type.write, value, octets, valueFrom, to)) tree.raw = hex(octets, valueFrom, to)
  if (note !== undefined) tree.note = note
  const details = a.target === 'message' ? content(octets, valueFrom, to, EITHER_WAY) : undefined
  if (details !== undefined) tree.details = details
  return tree
}

const hosts: readonly AvpTarget[] = ['originHost', 'originRealm', 'destinationHost', 'destinationRealm', 'route']
const digitTargets: readonly AvpTarget[] = ['imsi', 'msisdn', 'imei', 'node', 'client']

/** Adds the number that a leaf names, and what is wrong with its writing. */
function identified(tree: Tree, form: DigitForm | undefined, target: AvpTarget, octets: Octets): Tree {
  if (hosts.includes(target) && !wellFormedName(octets, tree.valueFrom, tree.to))
    return { ...tree, anomalies: [...tree.anomalies, 'nameMalformed'] }
  if (form === undefined || target === 'subscriptionValue' || target === 'equipmentValue') return tree
  if (digitTargets.includes(target)) return withDigits(tree, form, target as Target, octets)
  const { digits } = withDigits(tree, form, 'node', octets)
  return digits === undefined ? tree : { ...tree, digits }
}

const halves = new Uint32Array(1)

function withDigits(tree: Tree, form: DigitForm, target: Target, octets: Octets): Tree {
  findIdentity(form, octets, tree.valueFrom, tree.to)
  const { kind, packed, from, to } = identity
  const wrong = [...tree.anomalies]
  if (identity.tooLong) wrong.push('digitsTooLong')
  if (kind === IdentityKind.none) return { ...tree, anomalies: wrong }
  if (packed) {
    digitsInto(octets, from, to, halves, halves, 0)
    if (lastDigits.illegal) wrong.push('digitsIllegal')
    if (lastDigits.count > MAX_DIGITS) wrong.push('digitsTooLong')
  }
  const digits = packed ? tbcdText(octets, from, to) : String.fromCharCode(...octets.subarray(from, to))
  const column = kind === IdentityKind.imsi ? 'imsi' : kind === IdentityKind.msisdn ? 'msisdn' : target
  return { ...tree, anomalies: wrong, target: column, digits }
}

/** Subscription-Id and User-Equipment-Info: the type says what the value is. */
function paired(group: Tree, octets: Octets, mask: number): Tree {
  const subscription = group.name === 'Subscription-Id'
  if (!subscription && group.name !== 'User-Equipment-Info') return group
  const type = group.children.find((c) => c.name === `${group.name}-Type` && typeof c.value === 'number')?.value as number | undefined
  const form = subscription ? subscriptionForms[type ?? -1] : type === 0 ? 'equipment' : undefined
  if (form === undefined) return group
  const target = !subscription ? 'imei' : type === 0 ? 'msisdn' : 'imsi'
  const valueName = subscription ? 'Subscription-Id-Data' : 'User-Equipment-Info-Value'
  const first = group.children.find((c) => c.name === valueName)
  const children = group.children.map((c) => (c === first ? withDigits(c, form, target, octets) : c))
  return { ...group, children, mark: (group.mark & mask) >>> 0 }
}
