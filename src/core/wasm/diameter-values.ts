// What the value of an AVP says, as wire/diameter/fill.ts: the first that stands in a message counts.
import { flag, takeBack } from './flags'
import { EQUIPMENT, findIdentity, hasIllegal, isTooLong, kind, KindImsi, KindMsisdn, KindNone, number } from './identity'
import {
  ANOMALY_DIGITS_ILLEGAL,
  ANOMALY_DIGITS_TOO_LONG,
  ANOMALY_NAME_MALFORMED,
  LAYER_DIAMETER,
  NO_OPCODE,
  NONE_32,
  NONE_8,
  r_asked,
  r_routes,
  r_values,
} from './layout'
import { askName, askOther, findName, idOf, isMalformed } from './names'
import { be32 } from './octets'
import { tableAt } from './state'

const NO_DIGITS: u64 = u64.MAX_VALUE
const MOST_NAMES: u32 = 64
/** Names that r_routes has room for. */
const MOST_ROUTES: u32 = 1024
/** Of a name that may be written as it likes. */
const NO_FLAG: u32 = 0xffffffff
const KNOWN_RATS: u32 = 1024
const KNOWN_SUBSCRIPTIONS: u32 = 5

// Tables (core/diameter-tables.ts)
const RATS: u32 = 56
const SUBSCRIPTION_FORMS: u32 = 57
const CONSTANTS: u32 = 58
// Words of the table of constants
const EXPERIMENTAL_RESULT: usize = 8
const SUBSCRIPTION_ID: usize = 12
const USER_EQUIPMENT_INFO: usize = 16

/** The number that the host fills: whom a short message is to or from. */
export const Correspondent: u32 = 6

// Columns that an AVP may fill (wire/diameter/dictionary.ts, `targets`)
export const Imsi: u32 = 1
export const Msisdn: u32 = 2
export const Imei: u32 = 3
export const Node: u32 = 4
export const Client: u32 = 5
const OriginHost: u32 = 6
const OriginRealm: u32 = 7
const DestinationHost: u32 = 8
const DestinationRealm: u32 = 9
const Route: u32 = 10
const Apn: u32 = 11
const Session: u32 = 12
const VisitedPlmn: u32 = 13
const VisitedPlmnText: u32 = 14
const RatType: u32 = 15
const RatOctet: u32 = 16
const CommandFlags: u32 = 17
const ResultCode: u32 = 18
const ExperimentalResultCode: u32 = 19
const SubscriptionType: u32 = 20
const SubscriptionValue: u32 = 21
const EquipmentType: u32 = 22
const EquipmentValue: u32 = 23
export const ShData: u32 = 24

export let session: u32 = 0
export let originHost: u32 = 0
export let originRealm: u32 = 0
export let destinationHost: u32 = 0
export let destinationRealm: u32 = 0
export let apn: u32 = 0
export let visitedPlmn: u32 = 0
export let rat: u32 = 0
export let commandFlags: u32 = 0
export let errorCode: i32 = 0
export let experimental: u32 = 0
export let routes: u32 = 0
/** Names of route records that are kept for the messages before, of the same stretch of packets. */
export let routesBefore: u32 = 0
let routesMet: u32 = 0
let asked: u32 = 0
let pairTyped: bool = false
let pairType: u32 = 0
let pairFrom: usize = 0
let pairTo: usize = 0

/** A new message begins. */
export function clearDiameter(): void {
  session = 0
  originHost = 0
  originRealm = 0
  destinationHost = 0
  destinationRealm = 0
  apn = 0
  visitedPlmn = NONE_32
  rat = NONE_8
  commandFlags = 0
  errorCode = NO_OPCODE
  experimental = 0
  routes = 0
  routesMet = 0
  asked = 0
  for (let target: usize = 1; target <= <usize>Correspondent; target++) store<u64>(r_values + (target << 3), NO_DIGITS)
}

/** The host takes the route records that are kept before it reads on. */
export function clearRoutes(): void {
  routesBefore = 0
}

/** Keeps the route records of the message that was read for the host. */
export function keepRoutes(): void {
  routesBefore += routes
}

/** False: another message may have more of them than there is room for. */
export function hasRoomForRoutes(): bool {
  return routesBefore <= MOST_ROUTES - MOST_NAMES
}

/** A new group begins: its type and value are not known. */
export function beginPair(): void {
  pairTyped = false
  pairFrom = 0
}

/** Takes the value of the AVP at `at`; the first that stands in a message fills a column. False when there are too many names. */
export function take(target: u32, form: u32, at: usize, from: usize, to: usize, depth: u32, group: u32): bool {
  switch (target) {
    case OriginHost:
    case OriginRealm:
    case DestinationHost:
    case DestinationRealm:
    case Route:
    case Apn:
      return takeName(target, at, from, to)
    case Session:
      if (session == 0) session = sessionHash(from, to)
      return true
    case CommandFlags:
      if (commandFlags == 0) commandFlags = be32(from)
      return true
    case ExperimentalResultCode:
      if (depth != 1 || group != load<u32>(tableAt(CONSTANTS) + EXPERIMENTAL_RESULT)) return true
      if (errorCode != NO_OPCODE) return true
      errorCode = <i32>be32(from)
      experimental = 1
      return true
    case ResultCode:
      if (errorCode != NO_OPCODE) return true
      errorCode = <i32>be32(from)
      experimental = 0
      return true
    case VisitedPlmn:
      if (visitedPlmn == NONE_32) visitedPlmn = plmnOfOctets(from)
      return true
    case VisitedPlmnText:
      if (visitedPlmn == NONE_32) visitedPlmn = plmnOfText(from, to)
      return true
    case RatType:
      if (rat == NONE_8) {
        const value = be32(from)
        rat = value < KNOWN_RATS ? <u32>load<u8>(tableAt(RATS) + <usize>value) : NONE_8
      }
      return true
    case RatOctet:
      if (rat == NONE_8) rat = load<u8>(from)
      return true
    case SubscriptionType:
    case SubscriptionValue:
    case EquipmentType:
    case EquipmentValue:
      takeOfPair(target, at, from, to, group)
      return true
    default:
      if (form != 0) takeDigits(target, form, at, from, to)
      return true
  }
}

/** Type and value of a subscriber or a device, in any order. */
function takeOfPair(target: u32, at: usize, from: usize, to: usize, group: u32): void {
  const equipment = target >= EquipmentType
  if (group != load<u32>(tableAt(CONSTANTS) + (equipment ? USER_EQUIPMENT_INFO : SUBSCRIPTION_ID))) return
  if (target == SubscriptionType || target == EquipmentType) {
    if (pairTyped) return
    pairTyped = true
    pairType = be32(from)
  } else {
    if (pairFrom != 0) return
    pairFrom = from
    pairTo = to
  }
  if (!pairTyped || pairFrom == 0) return
  if (equipment) {
    if (pairType == 0) takeDigits(Imei, EQUIPMENT, at, pairFrom, pairTo)
    return
  }
  const form = pairType < KNOWN_SUBSCRIPTIONS ? <u32>load<u8>(tableAt(SUBSCRIPTION_FORMS) + <usize>pairType) : 0
  if (form != 0) takeDigits(pairType == 0 ? Msisdn : Imsi, form, at, pairFrom, pairTo)
}

/** An NAI or URI says itself whether it is an IMSI or an MSISDN. */
function takeDigits(target: u32, form: u32, at: usize, from: usize, to: usize): void {
  findIdentity(form, from, to)
  if (hasIllegal) flag(ANOMALY_DIGITS_ILLEGAL, LAYER_DIAMETER, at)
  if (isTooLong) flag(ANOMALY_DIGITS_TOO_LONG, LAYER_DIAMETER, at)
  if (kind == KindNone) return
  const column = kind == KindImsi ? Imsi : kind == KindMsisdn ? Msisdn : target > Client ? Client : target
  const place = r_values + ((<usize>column) << 3)
  if (load<u64>(place) == NO_DIGITS) store<u64>(place, number)
}

/** Names that were met lately are taken at once; the first other one and all behind it wait until the rest is read. */
function takeName(target: u32, at: usize, from: usize, to: usize): bool {
  if (target == Route && ++routesMet > MOST_NAMES) return false
  if (asked == 0) {
    const name = findName(from, to)
    if (name != 0) {
      if (isOdd(target, name)) flag(ANOMALY_NAME_MALFORMED, LAYER_DIAMETER, at)
      setName(target, name)
      return true
    }
  }
  if (asked >= MOST_NAMES) return false
  const place = r_asked + ((<usize>asked) << 4)
  store<u32>(place, target, 0)
  store<u32>(place, <u32>from, 4)
  store<u32>(place, <u32>to, 8)
  // Flags are in the order of the message: its place is kept until the name is known
  store<u32>(place, target == Apn ? NO_FLAG : flag(ANOMALY_NAME_MALFORMED, LAYER_DIAMETER, at), 12)
  asked++
  return true
}

/** Asks for the names that wait, in the order of the message: each may be new. */
export function askNames(): void {
  for (let i: u32 = 0; i < asked; i++) {
    const place = r_asked + ((<usize>i) << 4)
    const target = load<u32>(place)
    const from = <usize>load<u32>(place, 4)
    const to = <usize>load<u32>(place, 8)
    // The first was looked for when it was met
    const name = i == 0 ? askOther(from, to) : askName(from, to)
    if (!isOdd(target, name)) takeBack(load<u32>(place, 12))
    setName(target, name)
  }
}

/** Names of access points have rules of their own. */
function isOdd(target: u32, name: u32): bool {
  return target != Apn && isMalformed(name)
}

function setName(target: u32, name: u32): void {
  const id = idOf(name)
  switch (target) {
    case Apn:
      if (apn == 0) apn = id
      break
    case OriginHost:
      if (originHost == 0) originHost = id
      break
    case OriginRealm:
      if (originRealm == 0) originRealm = id
      break
    case DestinationHost:
      if (destinationHost == 0) destinationHost = id
      break
    case DestinationRealm:
      if (destinationRealm == 0) destinationRealm = id
      break
    default:
      store<u32>(r_routes + ((<usize>(routesBefore + routes)) << 2), id)
      routes++
  }
}

/** As `sessionHash` of wire/diameter/fill.ts. */
function sessionHash(from: usize, to: usize): u32 {
  let h = <u32>(to - from)
  let p = from
  for (; p + 4 <= to; p += 4) h = ((h ^ be32(p)) * 0x9e3779b1) ^ (h >> 15)
  for (; p < to; p++) h = (h ^ <u32>load<u8>(p)) * 0x01000193
  h ^= h >> 16
  return h == 0 ? 1 : h
}

/** As model/plmn.ts. */
function plmnOfOctets(at: usize): u32 {
  const a = <u32>load<u8>(at)
  const b = <u32>load<u8>(at + 1)
  const c = <u32>load<u8>(at + 2)
  const mnc3 = b >> 4
  if ((a & 15) > 9 || a >> 4 > 9 || (b & 15) > 9 || (c & 15) > 9 || c >> 4 > 9 || (mnc3 > 9 && mnc3 != 15)) return NONE_32
  const mcc = (a & 15) * 100 + (a >> 4) * 10 + (b & 15)
  const mnc = (c & 15) * 10 + (c >> 4)
  return mcc * 10_000 + (mnc3 == 15 ? mnc : 1000 + mnc * 10 + mnc3)
}

function plmnOfText(from: usize, to: usize): u32 {
  const length = to - from
  if (length != 5 && length != 6) return NONE_32
  let n: u32 = 0
  for (let p = from; p < to; p++) {
    const digit = <u32>load<u8>(p) - 0x30
    if (digit > 9) return NONE_32
    n = 10 * n + digit
  }
  return length == 5 ? (n / 100) * 10_000 + (n % 100) : (n / 1000) * 10_000 + 1000 + (n % 1000)
}
