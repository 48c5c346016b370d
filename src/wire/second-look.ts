/**
 * A second look at components that are odd: by tags, wherever they stand, where the first look reads by the standard's order. It finds identities that
 * the order hides, a second value for an identity, and operations that others carry. Rows without anything odd never come here.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import { NO_DIGITS } from '../model/digits.js'
import { Component, type MessageBatch, Protocol } from '../model/message.js'
import { APPLICATION, CONTEXT, head, MAX_DEPTH, readHeader } from './ber.js'
import type { Field, Type } from './describe.js'
import { tagsOf } from './describe.js'
import type { Octets } from './octets.js'
import { digitsInto, joinParts, lastDigits } from './scan.js'
import type { TcapUser } from './tcap-user.js'

const bit = (code: number): number => 1 << code

/** Anomalies after which an identity may stand where the order of the standard does not lead. */
export const SUSPECT =
  bit(anomalies.truncated.code) |
  bit(anomalies.lengthBeyondParent.code) |
  bit(anomalies.fieldTwice.code) |
  bit(anomalies.endOfContentsInDefinite.code) |
  bit(anomalies.parameterOrder.code) |
  bit(anomalies.parameterUnknown.code) |
  bit(anomalies.nestingTooDeep.code) |
  bit(anomalies.parameterType.code)

/** secureTransportClass1 to 4 (MAPsec). */
const FIRST_SECURED = 78
const LAST_SECURED = 81

/** Elements of one component that are looked at. */
const MOST_ELEMENTS = 512

/** A tag under which the operation has an identity. */
interface IdentityTag {
  readonly tag: number
  readonly imsi: boolean
}

/** By user, and there by kind, code and version. */
const tagsByOperation = new Map<TcapUser, Map<number, readonly IdentityTag[]>>()

/** True when elements of the row do not stand as the standard has them. */
export const isSuspect = (batch: MessageBatch, row: number): boolean => ((batch.columns.anomaliesLow[row] as number) & SUSPECT) !== 0

/** True when the row is odd enough for a second look. */
export function wantsSecondLook(batch: MessageBatch, row: number): boolean {
  const c = batch.columns
  const opcode = c.opcode[row] as number
  return isSuspect(batch, row) || (opcode >= FIRST_SECURED && opcode <= LAST_SECURED)
}

/** Looks at the parameter of a component again. `user`: whose it is. */
export function secondLook(octets: Octets, batch: MessageBatch, row: number, user: TcapUser): void {
  const c = batch.columns
  if (c.componentKind[row] === Component.none || (c.argumentFrom[row] as number) >= (c.argumentTo[row] as number)) return
  const opcode = c.opcode[row] as number
  if (c.protocol[row] === Protocol.map && opcode >= FIRST_SECURED && opcode <= LAST_SECURED) secured(octets, batch, row, user)
  if (!isSuspect(batch, row)) return
  look.batch = batch
  look.row = row
  look.left = MOST_ELEMENTS
  const kind = c.componentKind[row] as number
  const code = (kind === Component.error ? c.errorCode : c.opcode)[row] as number
  look.tags = identityTags(user, kind, code, c.version[row] as number)
  walk(octets, c.argumentFrom[row] as number, c.argumentTo[row] as number, 0)
}

/** What `walk` works on: one object, filled per component. */
const look: { batch: MessageBatch | undefined; row: number; left: number; tags: readonly IdentityTag[] } = {
  batch: undefined,
  row: 0,
  left: 0,
  tags: [],
}
const joined = new Uint8Array(16)
const candidateHigh = new Uint32Array(1)
const candidateLow = new Uint32Array(1)

function walk(octets: Octets, from: number, to: number, depth: number): void {
  for (let at = from; at < to && --look.left >= 0 && readHeader(octets, at, to); ) {
    const { tag, constructed, valueFrom, valueTo, next } = head
    for (const word of look.tags) if (word.tag === tag) identity(octets, constructed, valueFrom, valueTo, at, word)
    if (carriesTcap(octets, valueFrom, valueTo)) look.batch?.flag(look.row, anomalies.wrapped.code, Layer.tcap, at)
    if (constructed && depth < MAX_DEPTH) walk(octets, valueFrom, valueTo, depth + 1)
    at = next
  }
}

/** Takes an element for an identity when its octets have the form of one. */
function identity(octets: Octets, constructed: boolean, from: number, to: number, place: number, word: IdentityTag): void {
  const { batch, row } = look
  if (batch === undefined) return
  let source = octets
  let [start, end] = [from, to]
  if (constructed) {
    end = joinParts(octets, from, to, joined, 0)
    start = 0
    source = joined
  }
  if (!(word.imsi ? isImsi(source, start, end) : isNumber(source, start, end))) return
  const c = batch.columns
  digitsInto(source, word.imsi ? start : start + 1, end, candidateHigh, candidateLow, 0)
  if (lastDigits.illegal) return
  const [high, low] = word.imsi ? [c.imsiHigh, c.imsiLow] : [c.msisdnHigh, c.msisdnLow]
  if (high[row] === NO_DIGITS) {
    high[row] = candidateHigh[0] as number
    low[row] = candidateLow[0] as number
    batch.flag(row, anomalies.identityHidden.code, layerOf(batch, row), place)
  } else if (word.imsi && (high[row] !== candidateHigh[0] || low[row] !== candidateLow[0])) {
    batch.flag(row, anomalies.identityTwice.code, layerOf(batch, row), place)
  }
}

const layerOf = (batch: MessageBatch, row: number): number => (batch.columns.protocol[row] === Protocol.cap ? Layer.cap : Layer.map)

/** Fourteen or fifteen digits and fillers, and a country code that begins as one may (E.212). */
function isImsi(octets: Octets, from: number, to: number): boolean {
  if (to - from !== 8 || (octets[to - 1] as number) >> 4 !== 15) return false
  const first = (octets[from] as number) & 15
  return first !== 1 && first !== 8
}

/** An international number of the ISDN with eight to fifteen digits (TS 29.002 §17.7.8 AddressString). */
function isNumber(octets: Octets, from: number, to: number): boolean {
  return to - from >= 5 && to - from <= 9 && octets[from] === 0x91 && ((octets[from + 1] as number) & 15) !== 0
}

/** Octets that are one TCAP message, from its first tag to its end, with components in it (Q.773 §3.1). */
function carriesTcap(octets: Octets, from: number, to: number): boolean {
  if (to - from < 8) return false
  const first = octets[from] as number
  if (first < 0x61 || first > 0x67 || first === 0x63 || first === 0x66) return false
  if (!readHeader(octets, from, to) || head.next !== to || head.odd !== 0) return false
  const { valueFrom, valueTo } = head
  for (let at = valueFrom; at < valueTo && readHeader(octets, at, valueTo); at = head.next) if (head.tag === APPLICATION + 12) return true
  return false
}

/**
 * secureTransport (TS 29.002 until Rel-6 §17.6.9): the operation inside is named in clear, its parameter is in clear in protection mode 0. It is read
 * as that of the inner operation; the row stays the outer one.
 */
function secured(octets: Octets, batch: MessageBatch, row: number, user: TcapUser): void {
  const c = batch.columns
  const [from, to, opcode] = [c.argumentFrom[row] as number, c.argumentTo[row] as number, c.opcode[row] as number]
  batch.flag(row, anomalies.wrapped.code, Layer.map, c.componentFrom[row] as number)
  if (!enter(octets, from, to)) return
  const end = head.valueTo
  if (!enter(octets, head.valueFrom, end)) return
  const payload = head.next
  const inner = innerOperation(octets, head.valueFrom, head.valueTo)
  if (inner < 0 || payload >= end || !readHeader(octets, payload, end) || head.tag !== 4) return
  const { valueFrom, valueTo } = head
  if (valueFrom >= valueTo || !readHeader(octets, valueFrom, valueTo) || head.next !== valueTo || head.odd !== 0) return
  c.opcode[row] = inner
  c.argumentFrom[row] = valueFrom
  c.argumentTo[row] = valueTo
  user.table.scan(octets, batch, row)
  c.opcode[row] = opcode
  c.argumentFrom[row] = from
  c.argumentTo[row] = to
}

/** Moves `head` to a SEQUENCE at this place. */
const enter = (octets: Octets, at: number, to: number): boolean => at < to && readHeader(octets, at, to) && head.tag === 16

/** The local operation code in a security header; −1 when it names none. */
function innerOperation(octets: Octets, from: number, to: number): number {
  for (let at = from; at < to && readHeader(octets, at, to); at = head.next) {
    if (head.tag !== CONTEXT) continue
    const { valueFrom, valueTo } = head
    return valueFrom < valueTo && readHeader(octets, valueFrom, valueTo) && head.tag === 2 && head.valueTo - head.valueFrom === 1
      ? (octets[head.valueFrom] as number)
      : -1
  }
  return -1
}

const NO_TAGS: readonly IdentityTag[] = []

/** The tags under which an operation, or an error, has IMSIs and MSISDNs, at whatever depth. */
export function identityTags(user: TcapUser, kind: number, code: number, version: number): readonly IdentityTag[] {
  if (code < 0 || code > 127) return NO_TAGS
  let ofUser = tagsByOperation.get(user)
  if (ofUser === undefined) tagsByOperation.set(user, (ofUser = new Map()))
  const key = (kind * 128 + code) * 256 + version
  const known = ofUser.get(key)
  if (known !== undefined) return known
  const tags = new Map<string, IdentityTag>()
  const seen = new Set<Type>()
  for (const form of user.table.forms(kind, code, code, version) ?? []) collect(form, tags, seen)
  const found = [...tags.values()]
  ofUser.set(key, found)
  return found
}

function collect(field: Field, tags: Map<string, IdentityTag>, seen: Set<Type>): void {
  const { type } = field
  if (type.kind === 'leaf') {
    if (type.target !== 'imsi' && type.target !== 'msisdn') return
    for (const tag of tagsOf(field)) tags.set(`${tag} ${type.target}`, { tag, imsi: type.target === 'imsi' })
    return
  }
  if (seen.has(type)) return
  seen.add(type)
  const inner = type.kind === 'sequence' ? type.fields : type.kind === 'choice' ? type.alternatives : [type.of]
  for (const one of inner) collect(one, tags, seen)
}
