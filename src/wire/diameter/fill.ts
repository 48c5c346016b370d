/** What the value of an AVP puts into the columns of a row. The first that stands in a message fills a column. */
import { anomalies, Layer } from '../../model/anomaly.js'
import { NO_DIGITS } from '../../model/digits.js'
import type { MessageBatch } from '../../model/message.js'
import { NO_OPCODE, NONE_32, NONE_8 } from '../../model/message.js'
import type { Names } from '../../model/names.js'
import { NO_PLMN, plmnOfOctets } from '../../model/plmn.js'
import type { Octets } from '../octets.js'
import { digitsInto, lastDigits } from '../scan.js'
import { avps } from './avps/index.js'
import type { AvpTarget, DigitForm } from './dictionary.js'
import { targets } from './dictionary.js'
import { at4 } from '../words.js'
import { findIdentity, identity, IdentityKind, textInto } from './identity.js'
import { idOf, nameOf } from './name-cache.js'

/** `targets` by name; written out, because a switch over constants of a literal is compiled to a jump. */
const Target = {
  none: 0,
  imsi: 1,
  msisdn: 2,
  imei: 3,
  node: 4,
  client: 5,
  originHost: 6,
  originRealm: 7,
  destinationHost: 8,
  destinationRealm: 9,
  route: 10,
  apn: 11,
  session: 12,
  visitedPlmn: 13,
  visitedPlmnText: 14,
  ratType: 15,
  ratOctet: 16,
  commandFlags: 17,
  resultCode: 18,
  experimentalResultCode: 19,
  subscriptionType: 20,
  subscriptionValue: 21,
  equipmentType: 22,
  equipmentValue: 23,
  shData: 24,
  message: 25,
} as const satisfies Record<AvpTarget, number>
for (const [i, name] of targets.entries()) if (Target[name] !== i) throw new Error(`target ${name} has another number`)

/** By the index of an AVP: how its value is read as digits. */
export const formOf: readonly (DigitForm | undefined)[] = [undefined, ...avps.map((a) => a.type.digits)]
/** Digits of a number at most: E.164 has 15; trunk prefixes and service codes make some longer. */
export const MAX_DIGITS = 20

/** Type and value of a group that names a subscriber or a device in two AVPs, in any order. */
const pair = { type: -1, from: -1, to: -1 }

/** A new group begins: its type and value are not known. */
export function beginPair(): void {
  pair.type = -1
  pair.from = -1
}

/** Subscription-Id-Type (RFC 8506 §8.47) → how the value is read. */
export const subscriptionForms: readonly (DigitForm | undefined)[] = ['text', 'nai', 'uri', 'nai', undefined]
/** The column that a Subscription-Id of this type fills when its value is plain digits. */
const E164 = 0

/** Takes a value into the columns. `at`: where the AVP begins. Octets `from` to `to` fit the type. */
export function fill(
  target: number,
  index: number,
  octets: Octets,
  from: number,
  to: number,
  at: number,
  batch: MessageBatch,
  row: number,
  names: Names,
): void {
  const p = batch.packets
  switch (target) {
    case Target.session:
      if (p.session[row] === 0) p.session[row] = sessionHash(octets, from, to)
      return
    case Target.originHost:
      fillName(p.originHost, nameOf(octets, from, to, names, batch, row, at), row)
      return
    case Target.originRealm:
      fillName(p.originRealm, nameOf(octets, from, to, names, batch, row, at), row)
      return
    case Target.destinationHost:
      fillName(p.destinationHost, nameOf(octets, from, to, names, batch, row, at), row)
      return
    case Target.destinationRealm:
      fillName(p.destinationRealm, nameOf(octets, from, to, names, batch, row, at), row)
      return
    case Target.route:
      addRoute(nameOf(octets, from, to, names, batch, row, at), batch, row)
      return
    case Target.apn:
      fillName(p.apn, idOf(octets, from, to, names), row)
      return
    case Target.commandFlags:
      p.commandFlags[row] = (p.commandFlags[row] as number) === 0 ? at4(octets, from) : (p.commandFlags[row] as number)
      return
    case Target.resultCode:
    case Target.experimentalResultCode:
      if (batch.columns.errorCode[row] !== NO_OPCODE) return
      batch.columns.errorCode[row] = at4(octets, from)
      p.experimental[row] = target === Target.resultCode ? 0 : 1
      return
    default:
      fillMore(target, index, octets, from, to, at, batch, row)
  }
}

function fillName(column: Uint32Array, id: number, row: number): void {
  if (column[row] === 0) column[row] = id
}

/** What fewer messages have. */
function fillMore(
  target: number,
  index: number,
  octets: Octets,
  from: number,
  to: number,
  at: number,
  batch: MessageBatch,
  row: number,
): void {
  const p = batch.packets
  switch (target) {
    case Target.visitedPlmn:
      if (p.visitedPlmn[row] === NONE_32) p.visitedPlmn[row] = plmnOfOctets(octets, from)
      return
    case Target.visitedPlmnText:
      if (p.visitedPlmn[row] === NONE_32) p.visitedPlmn[row] = plmnOfText(octets, from, to)
      return
    case Target.ratType:
      if (p.rat[row] === NONE_8) p.rat[row] = ratOf(at4(octets, from))
      return
    case Target.ratOctet:
      if (p.rat[row] === NONE_8) p.rat[row] = octets[from] as number
      return
    case Target.subscriptionType:
    case Target.equipmentType:
      if (pair.type >= 0) return
      pair.type = at4(octets, from)
      break
    case Target.subscriptionValue:
    case Target.equipmentValue:
      if (pair.from >= 0) return
      pair.from = from
      pair.to = to
      break
    default: {
      const form = formOf[index]
      if (form !== undefined) fillDigits(target, form, octets, from, to, at, batch, row)
      return
    }
  }
  if (pair.type < 0 || pair.from < 0) return
  if (target === Target.equipmentType || target === Target.equipmentValue) {
    if (pair.type === 0) fillDigits(Target.imei, 'equipment', octets, pair.from, pair.to, at, batch, row)
    return
  }
  const form = subscriptionForms[pair.type]
  if (form !== undefined) fillDigits(pair.type === E164 ? Target.msisdn : Target.imsi, form, octets, pair.from, pair.to, at, batch, row)
}

/** A number into the column of its kind: an NAI or URI says itself whether it is an IMSI or an MSISDN. */
function fillDigits(
  target: number,
  form: DigitForm,
  octets: Octets,
  from: number,
  to: number,
  at: number,
  batch: MessageBatch,
  row: number,
): void {
  findIdentity(form, octets, from, to)
  if (identity.tooLong) batch.flag(row, anomalies.digitsTooLong.code, Layer.diameter, at)
  if (identity.kind === IdentityKind.none) return
  const c = batch.columns
  const column = identity.kind === IdentityKind.imsi ? Target.imsi : identity.kind === IdentityKind.msisdn ? Target.msisdn : target
  let high: Uint32Array
  let low: Uint32Array
  switch (column) {
    case Target.imsi:
      high = c.imsiHigh
      low = c.imsiLow
      break
    case Target.msisdn:
      high = c.msisdnHigh
      low = c.msisdnLow
      break
    case Target.imei:
      high = c.imeiHigh
      low = c.imeiLow
      break
    case Target.node:
      high = c.nodeHigh
      low = c.nodeLow
      break
    default:
      high = c.clientHigh
      low = c.clientLow
  }
  const free = high[row] === NO_DIGITS
  if (!identity.packed) {
    if (free) textInto(octets, identity.from, identity.to, high, low, row)
    return
  }
  digitsInto(octets, from, to, free ? high : spare, free ? low : spare, free ? row : 0)
  if (lastDigits.illegal) batch.flag(row, anomalies.digitsIllegal.code, Layer.diameter, at)
  if (lastDigits.count > MAX_DIGITS) batch.flag(row, anomalies.digitsTooLong.code, Layer.diameter, at)
}

/** Where the digits of a column go that is filled already. */
const spare = new Uint32Array(1)

function addRoute(id: number, batch: MessageBatch, row: number): void {
  const p = batch.packets
  const count = p.routesCount[row] as number
  if (count === 0xff) return
  const place = batch.keepName(id)
  if (count === 0) p.routesFrom[row] = place
  p.routesCount[row] = count + 1
}

/** Session-Id as a number that is never 0: four octets at a time. */
export function sessionHash(octets: Octets, from: number, to: number): number {
  let h = to - from
  let i = from
  for (; i + 4 <= to; i += 4) h = Math.imul(h ^ at4(octets, i), 0x9e3779b1) ^ (h >>> 15)
  for (; i < to; i++) h = Math.imul(h ^ (octets[i] as number), 0x01000193)
  h ^= h >>> 16
  return h >>> 0 || 1
}

/** «00101», «310410» in text (3GPP-SGSN-MCC-MNC). */
export function plmnOfText(octets: Octets, from: number, to: number): number {
  const count = to - from
  if (count !== 5 && count !== 6) return NO_PLMN
  let n = 0
  for (let i = from; i < to; i++) {
    const digit = (octets[i] as number) - 0x30
    if (digit < 0 || digit > 9) return NO_PLMN
    n = 10 * n + digit
  }
  return count === 5 ? Math.floor(n / 100) * 10_000 + (n % 100) : Math.floor(n / 1000) * 10_000 + 1000 + (n % 1000)
}

/** RAT-Type of TS 29.212 §5.3.31 as the octet that GTP has for it (TS 29.274 §8.17). */
export function ratOf(value: number): number {
  switch (value) {
    case 0:
      return 3
    case 1:
      return 7
    case 1000:
      return 1
    case 1001:
      return 2
    case 1002:
      return 4
    case 1003:
      return 5
    case 1004:
      return 6
    case 1005:
      return 8
    case 1006:
      return 10
    case 1007:
      return 9
    default:
      return NONE_8
  }
}
