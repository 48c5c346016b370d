/**
 * The residual identity scan: digits of protected subscribers, searched for in the octets of a message whatever its fields say. Only messages are searched
 * whose own fields name nobody, or in which elements do not stand as they should; a hit is held against the slow reader, and is flagged when no field explains it.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import { NO_DIGITS } from '../model/digits.js'
import { Component, type MessageBatch, Protocol } from '../model/message.js'
import { explainDiameter } from './diameter/index.js'
import { leafAt, nodes } from './explain.js'
import { explainGtp } from './gtp/index.js'
import { hex, type Octets } from './octets.js'
import { digitsInto } from './scan.js'
import { isSuspect } from './second-look.js'
import { formsFor } from './tcap-users.js'

/** Octets of one message that are searched. */
const MOST_OCTETS = 4096
/** Hits of one message that are held against the slow reader. */
const MOST_HITS = 4
/** An IMSI as networks write it: fifteen digits (TS 23.003 §2.2). */
const IMSI_DIGITS = 15
const FILLER = 15
/** First octet of an AddressString: international, E.164 (TS 29.002 §17.7.8). */
const INTERNATIONAL = 0x91
/** Flag of a Diameter header (RFC 6733 §3). */
const REQUEST = 0x80

/** First digits of protected numbers. */
export interface Protected {
  /** MCC, or MCC and MNC. */
  readonly imsi: readonly string[]
  /** Of international numbers: country code and more. */
  readonly msisdn: readonly string[]
}

const digitsOf = (text: string): Uint8Array => Uint8Array.from(text, Number)

export class ResidualScan {
  readonly #imsi: readonly Uint8Array[]
  readonly #msisdn: readonly Uint8Array[]
  /** By two octets, low nibbles first: 1 when an IMSI of the range may begin there; and by an octet and a half, high nibble first. */
  readonly #whole = new Uint8Array(0x10000)
  readonly #shifted = new Uint8Array(0x1000)

  constructor(ranges: Protected) {
    this.#imsi = ranges.imsi.filter((p) => /^\d{3,6}$/.test(p)).map(digitsOf)
    this.#msisdn = ranges.msisdn.filter((p) => /^\d{3,14}$/.test(p)).map(digitsOf)
    for (const [a = 0, b = 0, c = 0, d] of this.#imsi) {
      this.#shifted[a | (b << 4) | (c << 8)] = 1
      for (let fourth = 0; fourth < 10; fourth++)
        if (d === undefined || d === fourth) this.#whole[a | (b << 4) | (c << 8) | (fourth << 12)] = 1
    }
  }

  /** Looks at one row that was read: a component of TCAP, a Diameter or GTP message. */
  check(octets: Octets, batch: MessageBatch, row: number): void {
    const c = batch.columns
    const protocol = c.protocol[row] as number
    const packet = isPacket(protocol)
    const kind = c.componentKind[row] as number
    if (!packet && kind === Component.none) return
    const odd = isSuspect(batch, row)
    const named = c.imsiHigh[row] !== NO_DIGITS || c.msisdnHigh[row] !== NO_DIGITS
    // A question that names nobody. Those of GTP rarely name anybody: of them only odd ones are searched.
    const asks = packet
      ? protocol === Protocol.diameter && ((batch.packets.flags[row] as number) & REQUEST) !== 0
      : kind === Component.invoke
    if (!odd && (named || !asks)) return
    const from = (packet ? c.from[row] : c.componentFrom[row]) as number
    const to = Math.min((packet ? c.to[row] : c.componentTo[row]) as number, from + MOST_OCTETS)
    let hits = 0
    for (let at = from; at < to; at++) {
      if (!this.#begins(octets, at, to) || isNamed(octets, at, to, c, row)) continue
      const known = packet ? inPacket(octets, batch, row, at) : inComponent(octets, batch, row, at)
      if (!known) return batch.flag(row, anomalies.residualIdentity.code, layerOf(protocol), at)
      if (++hits >= MOST_HITS) return
    }
  }

  /** True when a protected number begins at this octet. */
  #begins(octets: Octets, at: number, to: number): boolean {
    const first = octets[at] as number
    if (at + 1 >= to) return false
    const second = octets[at + 1] as number
    if (this.#whole[first | (second << 8)] === 1 && some(this.#imsi, octets, 2 * at, to) && run(octets, 2 * at, to) === IMSI_DIGITS)
      return true
    if (this.#shifted[(first >> 4) | ((second & 15) << 4) | ((second & 0xf0) << 4)] === 1 && some(this.#imsi, octets, 2 * at + 1, to))
      if (run(octets, 2 * at + 1, to) === IMSI_DIGITS) return true
    if (first !== INTERNATIONAL || !some(this.#msisdn, octets, 2 * at + 2, to)) return false
    const digits = run(octets, 2 * at + 2, to)
    return digits >= 8 && digits <= 15
  }
}

const isPacket = (protocol: number): boolean =>
  protocol === Protocol.diameter || protocol === Protocol.gtpv1 || protocol === Protocol.gtpv2 || protocol === Protocol['gtp-prime']

/** The n-th nibble of octets, low ones first. */
const nibble = (octets: Octets, n: number): number => ((n & 1) === 0 ? (octets[n >> 1] as number) & 15 : (octets[n >> 1] as number) >> 4)

/** Decimal digits from a nibble on, to the first that is none; −1 when that is neither a filler nor the end. */
function run(octets: Octets, from: number, to: number): number {
  const most = Math.min(2 * to, from + 20)
  let n = from
  while (n < most && nibble(octets, n) < 10) n++
  return n === 2 * to || nibble(octets, n) === FILLER || (n & 1) === 0 ? n - from : -1
}

function some(prefixes: readonly Uint8Array[], octets: Octets, from: number, to: number): boolean {
  return prefixes.some((prefix) => {
    if (from + prefix.length > 2 * to) return false
    for (let i = 0; i < prefix.length; i++) if (nibble(octets, from + i) !== prefix[i]) return false
    return true
  })
}

const foundHigh = new Uint32Array(1)
const foundLow = new Uint32Array(1)

/** True when the number that begins here is one that the row names: no need for the slow reader. */
function isNamed(octets: Octets, at: number, to: number, c: MessageBatch['columns'], row: number): boolean {
  const from = octets[at] === INTERNATIONAL ? at + 1 : at
  digitsInto(octets, from, Math.min(to, from + 8), foundHigh, foundLow, 0)
  const [high, low] = [foundHigh[0], foundLow[0]]
  return (
    (high === c.imsiHigh[row] && low === c.imsiLow[row]) ||
    (high === c.msisdnHigh[row] && low === c.msisdnLow[row]) ||
    (high === c.nodeHigh[row] && low === c.nodeLow[row]) ||
    (high === c.clientHigh[row] && low === c.clientLow[row])
  )
}

/** True when a described parameter has this octet and says more of it than its octets. */
function inComponent(octets: Octets, batch: MessageBatch, row: number, at: number): boolean {
  const c = batch.columns
  const [kind, opcode, error, version] = [c.componentKind[row], c.opcode[row], c.errorCode[row], c.version[row]] as [
    number,
    number,
    number,
    number,
  ]
  const forms = formsFor(c.protocol[row] as number, kind, opcode, error, version)
  if (forms === undefined) return false
  const leaf = leafAt(octets, c.argumentFrom[row] as number, c.argumentTo[row] as number, forms, at)
  if (leaf === undefined) return false
  const { codec } = leaf.type
  return codec.digitsAfter !== undefined || codec.read(octets, leaf.from, leaf.to) !== hex(octets, leaf.from, leaf.to)
}

/** The same of AVPs and information elements. */
function inPacket(octets: Octets, batch: MessageBatch, row: number, at: number): boolean {
  const c = batch.columns
  const explain = c.protocol[row] === Protocol.diameter ? explainDiameter : explainGtp
  for (const node of nodes(explain(octets, c.from[row] as number, c.to[row] as number))) {
    if (node.shape !== 'leaf' || at < node.valueFrom || at >= node.to) continue
    if (node.digits !== undefined || node.value !== hex(octets, node.valueFrom, node.to)) return true
  }
  return false
}

function layerOf(protocol: number): number {
  switch (protocol) {
    case Protocol.diameter:
      return Layer.diameter
    case Protocol.gtpv1:
    case Protocol.gtpv2:
    case Protocol['gtp-prime']:
      return Layer.gtp
    case Protocol.map:
      return Layer.map
    case Protocol.cap:
      return Layer.cap
    default:
      return Layer.tcap
  }
}
