// Whether a component is to be looked at again (wire/second-look.ts). The look itself is for the host: it is asked only where it may find something.
import { APPLICATION, clearRefused, constructed, header, isOddHeader, joinParts, refused, tag, valueFrom, valueTo } from './ber'
import { contextKind } from './dialogue'
import { digits, packDigits } from './digits'
import { identityTags } from './host'
import { c_anomaliesLow, COMPONENT_ERROR, CONTEXT_CAP, CONTEXT_OTHER, r_identityTags, r_joined, r_looks } from './layout'
import { NO_DIGITS, valueOf } from './parameter'
import { looksCount, tableAt, tellLooks } from './state'
import { argumentFrom, argumentTo, errorCode, kind, opcode } from './tcap'

const MAP: u32 = 0
const CAP: u32 = 20
/** Number of the set of anomalies after which an identity may be hidden (core/tables.ts). */
const SUSPECT: u32 = 44
const MAX_DEPTH: u32 = 32
const MOST_ELEMENTS: i32 = 512
const KINDS: u32 = 6
const CODES: u32 = 128
const VERSIONS: u32 = 5
const IMSI: usize = 1
const MSISDN: usize = 2
const IMSI_OCTETS: usize = 8
const NUMBER_LEAST: usize = 5
const NUMBER_MOST: usize = 9
const FILLER: u32 = 15
/** First octet of an international number (TS 29.002 §17.7.8). */
const INTERNATIONAL: u32 = 0x91
/** In the word of a tag: what stands there is an IMSI. */
const OF_IMSI: u32 = 0x80000000
/** Octets of a string in constructed form that are read. */
const MOST_JOINED: usize = 16
const LEAST_TCAP: usize = 8
const COMPONENTS: u32 = APPLICATION + 12

let tags: usize = 0
let tagsTo: usize = 0
let left: i32 = 0

/** The component that was read last stands in `row`: the host is told to look again when it may find more. */
export function noteLook(row: usize, version: u32): void {
  if ((load<u32>(c_anomaliesLow + (row << 2)) & <u32>tableAt(SUSPECT)) == 0) return
  if (kind == 0 || argumentFrom >= argumentTo || contextKind == CONTEXT_OTHER || !mayHide(version)) return
  const count = looksCount()
  store<u32>(r_looks + ((<usize>count) << 2), <u32>row)
  tellLooks(count + 1)
}

function mayHide(version: u32): bool {
  const code = kind == COMPONENT_ERROR ? errorCode : opcode
  tagsTo = 0
  tags = 0
  if (code >= 0 && code < <i32>CODES) findTags(contextKind == CONTEXT_CAP ? CAP : MAP, <u32>code, min(version, VERSIONS - 1))
  left = MOST_ELEMENTS
  clearRefused()
  return hides(argumentFrom, argumentTo, 0)
}

/** The tags under which the operation has identities, asked for when it is met first. */
function findTags(user: u32, code: u32, version: u32): void {
  const place = r_identityTags + ((<usize>((((user == CAP ? KINDS : 0) + kind) * CODES + code) * VERSIONS + version)) << 2)
  let list = load<u32>(place)
  if (list == 0) {
    list = identityTags(user, kind, code, version)
    store<u32>(place, list)
  }
  tags = <usize>list + 4
  tagsTo = tags + ((<usize>load<u32>(<usize>list)) << 2)
}

function hides(from: usize, to: usize, depth: u32): bool {
  for (let at = from; at < to && --left >= 0; ) {
    if (!header(at, to)) return refused
    at = valueTo
    const inner = valueFrom
    const goesOn = constructed && depth < MAX_DEPTH
    if (isIdentity(inner, at) || carriesTcap(inner, at)) return true
    if (goesOn && hides(inner, at, depth + 1)) return true
  }
  return false
}

/** The element of the last header, its value at `from` to `to`, may be an identity that the component has not, or another one. */
function isIdentity(from: usize, to: usize): bool {
  const ofTag = tag
  const inParts = constructed
  let isJoined = false
  for (let word = tags; word < tagsTo; word += 4) {
    const wanted = load<u32>(word)
    if ((wanted & ~OF_IMSI) != ofTag) continue
    if (inParts && !isJoined) {
      to = r_joined + joinParts(from, to, MOST_JOINED)
      if (refused) return true
      from = r_joined
      isJoined = true
    }
    if ((wanted & OF_IMSI) != 0 ? isOtherImsi(from, to) : isNewNumber(from, to)) return true
  }
  return false
}

function isOtherImsi(from: usize, to: usize): bool {
  if (to - from != IMSI_OCTETS || load<u8>(to - 1) >> 4 != FILLER) return false
  return packDigits(from, to, -1) && digits != valueOf(IMSI)
}

function isNewNumber(from: usize, to: usize): bool {
  const length = to - from
  return valueOf(MSISDN) == NO_DIGITS && length >= NUMBER_LEAST && length <= NUMBER_MOST && load<u8>(from) == INTERNATIONAL
}

/** Octets that are one message of TCAP with components in it, as wire/second-look.ts has it; or may be, where only the careful reader can read them. */
function carriesTcap(from: usize, to: usize): bool {
  if (to < from + LEAST_TCAP) return false
  const octet = <u32>load<u8>(from)
  if (octet <= 0x60 || octet > 0x67 || octet == 0x63 || octet == 0x66) return false
  if (!header(from, to)) return refused
  if (valueTo != to || isOddHeader()) return false
  for (let at = valueFrom; at < to && header(at, to); at = valueTo) if (tag == COMPONENTS) return true
  return refused
}
