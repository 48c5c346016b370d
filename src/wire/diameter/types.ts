/**
 * AVP types: the basic formats of RFC 6733 §4.2, the derived ones of §4.3, enumerations and words of flags. Formats that 3GPP puts into an
 * OctetString stand in places.ts.
 */
import type { Value } from '../describe.js'
import { tbcdOctets, tbcdText } from '../codecs.js'
import { ntpSeconds, ntpText } from '../ntp.js'
import { hex, type Octets, unhex } from '../octets.js'
import type { AvpType, DigitForm } from './dictionary.js'

const ANY = 0xffffff
const text = (value: Value): string => (typeof value === 'string' ? value : String(value as number))
const number = (value: Value): number => {
  if (typeof value !== 'number') throw new Error(`not a number: ${JSON.stringify(value)}`)
  return value
}
const viewOf = (octets: Octets): DataView => new DataView(octets.buffer, octets.byteOffset, octets.byteLength)

/** A type of fixed length, read and written through a DataView. */
function fixed(
  name: string,
  length: number,
  read: (view: DataView, at: number) => Value,
  write: (view: DataView, v: Value) => void,
): AvpType {
  return {
    name,
    grouped: false,
    least: length,
    most: length,
    read: (octets, from) => read(viewOf(octets), from),
    write(value) {
      const octets = new Uint8Array(length)
      write(viewOf(octets), value)
      return octets
    },
  }
}

/** 64-bit numbers beyond 2⁵³ are decimal text. */
const big = (n: bigint): Value => (n <= Number.MAX_SAFE_INTEGER && n >= Number.MIN_SAFE_INTEGER ? Number(n) : n.toString())

export const unsigned32 = fixed(
  'Unsigned32',
  4,
  (view, at) => view.getUint32(at),
  (view, v) => view.setUint32(0, number(v)),
)
export const integer32 = fixed(
  'Integer32',
  4,
  (view, at) => view.getInt32(at),
  (view, v) => view.setInt32(0, number(v)),
)
export const unsigned64 = fixed(
  'Unsigned64',
  8,
  (view, at) => big(view.getBigUint64(at)),
  (view, v) => view.setBigUint64(0, BigInt(text(v))),
)
export const integer64 = fixed(
  'Integer64',
  8,
  (view, at) => big(view.getBigInt64(at)),
  (view, v) => view.setBigInt64(0, BigInt(text(v))),
)
export const float32 = fixed(
  'Float32',
  4,
  (view, at) => view.getFloat32(at),
  (view, v) => view.setFloat32(0, number(v)),
)
export const float64 = fixed(
  'Float64',
  8,
  (view, at) => view.getFloat64(at),
  (view, v) => view.setFloat64(0, number(v)),
)

/** Grouped: its value is AVPs. */
export const grouped: AvpType = { name: 'Grouped', grouped: true, least: 0, most: ANY, read: hex, write: (v) => unhex(text(v)) }

export const octetString: AvpType = { ...grouped, name: 'OctetString', grouped: false }

/** An OctetString of these lengths only. */
export const octetsOf = (least: number, most = least): AvpType => ({ ...octetString, least, most })

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

export const utf8String: AvpType = {
  ...octetString,
  name: 'UTF8String',
  read: (octets, from, to) => decoder.decode(octets.subarray(from, to)),
  write: (v) => encoder.encode(text(v)),
}
export const diameterIdentity: AvpType = { ...utf8String, name: 'DiameterIdentity' }
export const diameterUri: AvpType = { ...utf8String, name: 'DiameterURI' }
export const ipFilterRule: AvpType = { ...utf8String, name: 'IPFilterRule' }
export const qosFilterRule: AvpType = { ...utf8String, name: 'QoSFilterRule' }

/** Time: seconds as in NTP (RFC 6733 §4.3.1). */
export const time: AvpType = fixed(
  'Time',
  4,
  (view, at) => ntpText(view.getUint32(at)),
  (view, v) => view.setUint32(0, ntpSeconds(text(v))),
)

function ipText(octets: Octets, from: number, length: number): string | undefined {
  if (length === 4) return Array.from(octets.subarray(from, from + 4)).join('.')
  if (length !== 16) return undefined
  const words = Array.from({ length: 8 }, (_, i) => ((octets[from + 2 * i] as number) << 8) | (octets[from + 2 * i + 1] as number))
  return ipv6Text(words)
}

/** RFC 5952: the longest run of zeros as ::. */
function ipv6Text(words: readonly number[]): string {
  let best = -1
  let length = 1
  for (let i = 0; i < 8; i++) {
    let n = 0
    while (i + n < 8 && words[i + n] === 0) n++
    if (n > length) [best, length] = [i, n]
  }
  const part = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((w) => w.toString(16))
      .join(':')
  return best < 0 ? part(0, 8) : `${part(0, best)}::${part(best + length, 8)}`
}

function ipOctets(address: string): number[] {
  if (!address.includes(':')) return address.split('.').map(Number)
  const [head = '', tail] = address.split('::')
  const wordsOf = (part: string): number[] => (part === '' ? [] : part.split(':').map((w) => Number.parseInt(w, 16)))
  const front = wordsOf(head)
  const back = tail === undefined ? [] : wordsOf(tail)
  const zeros = tail === undefined ? 0 : Math.max(8 - front.length - back.length, 0)
  return [...front, ...Array.from({ length: zeros }, () => 0), ...back].flatMap((w) => [w >> 8, w & 255])
}

const isIp = (v: string): boolean => /^\d+\.\d+\.\d+\.\d+$|:/.test(v)

/** Address (RFC 6733 §4.3.1): family 1 IPv4, 2 IPv6, 8 E.164 as text; others, and other lengths, are hex. */
export const address: AvpType = {
  ...octetString,
  name: 'Address',
  least: 2,
  read(octets, from, to) {
    const family = ((octets[from] as number) << 8) | (octets[from + 1] as number)
    if (family === 8) return `e164:${String(utf8String.read(octets, from + 2, to))}`
    const ip = (family === 1 && to - from === 6) || (family === 2 && to - from === 18) ? ipText(octets, from + 2, to - from - 2) : undefined
    return ip ?? hex(octets, from, to)
  },
  write(value) {
    const v = text(value)
    if (v.startsWith('e164:')) return [0, 8, ...encoder.encode(v.slice(5))]
    if (!isIp(v)) return unhex(v)
    const octets = ipOctets(v)
    return [0, octets.length === 4 ? 1 : 2, ...octets]
  },
}

/** An IP address without a family in front, as RADIUS attributes have it (RFC 7155, TS 29.061). */
export const ip: AvpType = {
  ...octetString,
  name: 'IP address',
  read: (octets, from, to) => ipText(octets, from, to - from) ?? hex(octets, from, to),
  write: (value) => (isIp(text(value)) ? ipOctets(text(value)) : unhex(text(value))),
}

/** The names in `0 DEFAULT, 1 OTHER` by number; read when they are first asked for, and few ever are. */
function namesIn(text: string): () => ReadonlyMap<number, string> {
  let names: ReadonlyMap<number, string> | undefined
  return () => (names ??= new Map([...text.matchAll(/(-?\d+)\s+([^,]+?)\s*(?:,|$)/g)].map((m) => [Number(m[1]), m[2] ?? ''])))
}

/** Enumerated with its names: `0 DEFAULT, 1 OTHER`. Unknown numbers stay numbers. */
export function enumerated(names = ''): AvpType {
  const byNumber = namesIn(names)
  const numberOf = (name: string): number | undefined => [...byNumber()].findLast(([, n]) => n === name)?.[0]
  return {
    ...integer32,
    name: 'Enumerated',
    write: (v) => integer32.write(typeof v === 'string' ? (numberOf(v) ?? v) : v),
    note: (value) => (typeof value === 'number' ? byNumber().get(value) : undefined),
  }
}

/** Unsigned32 of flags, `0 First-Flag, 1 Second-Flag`: bit 0 is the least significant. The value stays the number, the note names what is set. */
export function bits(names = ''): AvpType {
  const byBit = namesIn(names)
  return {
    ...unsigned32,
    note(value) {
      if (typeof value !== 'number') return undefined
      const set = Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => ((value >>> bit) & 1) === 1)
      return set.length === 0 ? 'none' : set.map((bit) => byBit().get(bit) ?? `bit ${bit}`).join(', ')
    },
  }
}

/** A number in TBCD without nature of address (TS 29.272 §7.3: MSISDN, SGSN-Number …), 1 to 20 digits. */
export const tbcd: AvpType = {
  ...octetString,
  name: 'TBCD',
  read: tbcdText,
  write: (v) => tbcdOctets(text(v)),
  digits: 'tbcd',
}

const digitsIn = (form: DigitForm): AvpType => ({ ...utf8String, digits: form })
/** Digits as text. */
export const digitText = digitsIn('text')
/** User-Name: an IMSI, or an NAI made of one (TS 23.003 §13, §14, §19). */
export const userName = digitsIn('nai')
/** SIP or tel URI. */
export const identityUri = digitsIn('uri')
/** IMEI or IMEISV in digits or TBCD, as User-Equipment-Info-Value carries it. */
export const equipment: AvpType = { ...octetString, digits: 'equipment' }

/** Unsigned32 whose values have names, `0 MME, 1 SGSN`. */
export function named(names: string): AvpType {
  const { note } = enumerated(names)
  return { ...unsigned32, ...(note === undefined ? {} : { note }) }
}
