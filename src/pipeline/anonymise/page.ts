/**
 * One packet, anonymised: layer by layer, what is known to name nobody is copied to an empty page, identifiers are replaced by their fields, and
 * everything else stays zero. Lengths, order and structure are those of the original. Parts of messages (IP fragments, SCTP chunks, SCCP segments; not of TCP) and
 * protocols that are not read are blank behind their headers.
 */
import { Component, MessageBatch, NONE_8, Protocol, Tcap, VARIANT_ANSI } from '../../model/message.js'
import { digitsText } from '../../model/digits.js'
import type { Fields, Page } from '../../report/anonymise/fields.js'
import { copy } from '../../report/anonymise/fields.js'
import type { Originals } from '../../report/anonymise/numbers.js'
import { diameterTrees } from '../../report/diameter-record.js'
import { gtpTrees, pfcpTrees } from '../../report/gtp-record.js'
import { parameterTree } from '../../report/record.js'
import { explainType, type Tree } from '../../wire/explain.js'
import { explainDiameter, plausibleDiameter } from '../../wire/diameter/index.js'
import { ip, readIp } from '../../wire/link/ip.js'
import { Carries, link, readLink } from '../../wire/link/link.js'
import { readMtp2 } from '../../wire/link/mtp2.js'
import { readTcp, tcp, TCP_SYN } from '../../wire/link/tcp.js'
import { chunk, nextData, SCTP_HEADER } from '../../wire/link/sctp.js'
import { plausibleSccp, readSccp, sccp } from '../../wire/sccp.js'
import { GTP_U } from '../../wire/gtp/index.js'
import { isTunnel, MAX_ENCAPSULATIONS, unwrapIp, unwrapUdp } from '../../wire/link/tunnels.js'
import { m2ua, readM2ua } from '../../wire/sigtran/m2ua.js'
import {
  isSigtran,
  looksLikeSigtran,
  mtp3,
  PPID_M2PA,
  PPID_M3UA,
  readM2pa,
  readProtocolData,
  SigtranClass,
} from '../../wire/sigtran/sigtran.js'
import { readSua } from '../../wire/sigtran/sua.js'
import { tcapDescription } from '../../wire/tcap-description.js'
import type { PacketView } from '../decoder.js'
import { flowOf } from '../layers.js'
import { writeHeaderChecksum, writeSctpChecksum, writeTransportChecksum } from './checksums.js'
import { harmlessChunks, harmlessOfM2ua, harmlessOfSua, harmlessOptional, harmlessParameters } from './harmless.js'
import type { NodeAddresses } from './nodes.js'
import type { Part, StreamMessage, StreamMessages } from './stream-messages.js'

const TCP = 6
const UDP = 17
const SCTP = 132
/** Circuit and type of a message; BICC counts circuits in 32 bits (Q.1902.3 §5). */
const ISUP_KEPT = 3
const BICC_KEPT = 5
const DIAMETER_HEADER = 20
const SI_SCCP = 3
const SI_ISUP = 5
const SI_BICC = 13
/** SCCP management (Q.713 §5): SSA, SSP, SST …, without an identifier. */
const SSN_MANAGEMENT = 1
const MANAGEMENT_OCTETS = 6
const PLAN_E212 = 6
const PLAN_E214 = 7

const SuaTag = { source: 0x0102, destination: 0x0103, data: 0x010b } as const
/** State Cookie of an INIT ACK. */
const COOKIE = 7
const PROTOCOL_DATA = 0x0210
/** Where ports stand behind addresses of at most 16 octets each. */
const FLOW_PORTS = 32

interface Flow {
  readonly name: string
  readonly sequence: number
}

export class PageWriter {
  readonly #fields: Fields
  readonly #originals: Originals
  readonly #nodes: NodeAddresses | undefined
  readonly #streamed: StreamMessages
  /** Addresses and ports of a flow, as the decoder has them. */
  readonly #network = new Uint8Array(FLOW_PORTS + 4)
  readonly #scratch = new MessageBatch(4)
  /** Rows of the packet’s messages, by their first row. */
  #rows: MessageBatch | undefined
  #encapsulations = 0
  #page: Page = { source: new Uint8Array(0), out: new Uint8Array(0), written: new Uint8Array(0), shift: 0 }
  /** Identifiers found outside the fields that hold them. */
  residual = 0
  /** Payloads that could not be read: blank. */
  blankPayloads = 0

  constructor(fields: Fields, originals: Originals, nodes: NodeAddresses | undefined, streamed: StreamMessages) {
    this.#streamed = streamed
    this.#fields = fields
    this.#originals = originals
    this.#nodes = nodes
  }

  /** The packet anew. `rows`: its messages as the decoder read them; undefined when it read none. */
  write(p: PacketView, rows: MessageBatch | undefined): Uint8Array {
    const source = p.octets.slice(p.from, p.to)
    this.#page = { source, out: new Uint8Array(source.length), written: new Uint8Array(source.length), shift: 0 }
    this.#rows = rows
    readLink(source, 0, source.length, p.linkType)
    const at = Math.min(link.at, source.length)
    this.#encapsulations = 0
    this.#copy(0, at)
    const { carries, frame, frames } = link
    if (this.#nodes?.link(this.#page, p.linkType, at, frame, frames) === false) {
      this.#page.out.fill(0)
      this.#blank(0, source.length)
      return this.#page.out
    }
    this.#carried(carries, at, source.length)
    return this.#page.out
  }

  #carried(carries: number, at: number, to: number): void {
    if (carries === Carries.ip) this.#ip(at, to)
    else if (carries === Carries.sctp) this.#sctp(at, to)
    else if (carries === Carries.mtp2) this.#mtp2(at)
    else if (carries === Carries.mtp3) this.#mtp3(at, to)
    else if (carries === Carries.sccp) this.#sccp(at, to)
    else this.#blank(at, to)
  }

  /** What `link` says that a tunnel carries, behind its headers. Those hold addresses of nodes: blank where these are replaced. */
  #tunnel(from: number, to: number): void {
    const at = Math.min(link.at, to)
    if (this.#nodes !== undefined || ++this.#encapsulations > MAX_ENCAPSULATIONS) return this.#blank(from, to)
    const { carries } = link
    this.#copy(from, at)
    this.#search(from, at)
    this.#carried(carries, at, to)
  }

  #copy(from: number, to: number): void {
    copy(this.#page, from, to)
  }

  #blank(from: number, to: number): void {
    if (to > from) this.blankPayloads++
  }

  /** Identifiers that the fields did not replace, in what was copied. Before checksums, which must be right for the result. */
  #search(from: number, to: number): void {
    const { out, written } = this.#page
    this.residual += this.#originals.replaceIn(out, from, to, written)
  }

  #ip(from: number, end: number): void {
    const { source } = this.#page
    if (!readIp(source, from, end)) return this.#blank(from, end)
    const { from: inner, to, protocol, fragment, version, sourceAt, destinationAt, cut } = ip
    this.#copy(from, inner)
    if (fragment) this.#blank(inner, to)
    else if (protocol === SCTP) this.#sctp(inner, to)
    else if (protocol === TCP || protocol === UDP) this.#transport(inner, to, protocol)
    else if (isTunnel(protocol) && unwrapIp(source, inner, to, protocol)) this.#tunnel(inner, to)
    else this.#blank(inner, to)
    this.#nodes?.ip(this.#page, sourceAt, destinationAt, version)
    if (version === 4 && this.#nodes !== undefined) writeHeaderChecksum(this.#page, from, inner)
    if (protocol === TCP || protocol === UDP) writeTransportChecksum(this.#page, inner, to, protocol, sourceAt, version, !fragment && !cut)
    // What stands behind the datagram is padding of the link, or its check sequence: blank.
  }

  #transport(from: number, to: number, protocol: number): void {
    const { source } = this.#page
    const flow = protocol === TCP ? this.#flow(from, to) : undefined
    const header = protocol === UDP ? 8 : to - from >= 20 ? Math.max(20, ((source[from + 12] as number) >> 4) * 4) : to - from
    const payload = Math.min(from + header, to)
    this.#copy(from, payload)
    const port = to - from < 4 ? 0 : ((source[from + 2] as number) << 8) | (source[from + 3] as number)
    // What a subscriber sent through a tunnel of GTP-U stays blank, whatever it is.
    if (protocol === UDP && port !== GTP_U && unwrapUdp(source, payload, to, port)) return this.#tunnel(payload, to)
    this.#packets(payload, to, flow)
  }

  /** The flow of a TCP segment, and the sequence number of its first octet of data. */
  #flow(from: number, to: number): Flow | undefined {
    const { source } = this.#page
    if (!readTcp(source, from, to)) return undefined
    const { version, sourceAt } = ip
    const length = version === 4 ? 4 : 16
    this.#network.set(source.subarray(sourceAt, sourceAt + 2 * length))
    this.#network.set(source.subarray(from, from + 4), FLOW_PORTS)
    return { name: flowOf(this.#network, length), sequence: (tcp.sequence + ((tcp.flags & TCP_SYN) !== 0 ? 1 : 0)) >>> 0 }
  }

  /**
   * Messages of Diameter, GTP and PFCP, one behind the other, as the decoder read them, and parts of those that came in several segments. Of a message of
   * which only a part was captured, the header; of what is neither, nothing.
   */
  #packets(from: number, to: number, flow?: Flow): void {
    let at = from
    while (at < to) {
      const { source } = this.#page
      const part = flow && this.#streamed.find(flow.name, (flow.sequence + at - from) >>> 0, source, at, to)
      if (part !== undefined) {
        this.#part(part, at)
        at += part.to - part.from
        continue
      }
      const row = this.#packetAt(at, to)
      if (row === undefined) break
      const c = (this.#rows as MessageBatch).columns
      const begin = c.from[row] as number
      this.#packet(row, at)
      at += (c.to[row] as number) - begin
    }
    if (at < to && plausibleDiameter(this.#page.source, at, to)) this.#copy(at, Math.min(at + DIAMETER_HEADER, to))
    this.#blank(at, to)
    this.#search(from, to)
  }

  /** A part of a message, whose identifiers may go on in the next segment: replaced in the whole, then cut out. */
  #part({ message, from, to }: Part, at: number): void {
    const { made = this.#whole(message) } = message
    message.made = made
    this.#page.out.set(made.out.subarray(from, to), at)
    this.#page.written.set(made.written.subarray(from, to), at)
  }

  #whole({ source }: StreamMessage): { readonly out: Uint8Array; readonly written: Uint8Array } {
    const page = { source, out: new Uint8Array(source.length), written: new Uint8Array(source.length), shift: 0 }
    const [header, ...avps] = explainDiameter(source, 0, source.length)
    if (header !== undefined) copy(page, header.from, header.to)
    for (const avp of avps) this.#fields.writeElement(avp, page)
    this.residual += this.#originals.replaceIn(page.out, 0, page.out.length, page.written)
    return page
  }

  #packetAt(at: number, to: number): number | undefined {
    const batch = this.#rows
    if (batch === undefined) return undefined
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) {
      const begin = c.from[row] as number
      const length = (c.to[row] as number) - begin
      if (length === 0 || at + length > to || c.sccpType[row] !== NONE_8) continue
      if (Buffer.compare(batch.octets.subarray(begin, c.to[row]), this.#page.source.subarray(at, at + length)) === 0) return row
    }
    return undefined
  }

  #packet(row: number, at: number): void {
    const batch = this.#rows as MessageBatch
    const protocol = batch.columns.protocol[row] as number
    const begin = batch.columns.from[row] as number
    const treesOf = protocol === Protocol.diameter ? diameterTrees : protocol === Protocol.pfcp ? pfcpTrees : gtpTrees
    const [header, ...elements] = treesOf(batch, row)
    if (header === undefined || header.shape === 'unknown') return this.#blank(at, at + 1)
    this.#page.shift = at - begin
    copy(this.#page, header.from, header.to)
    for (const element of elements) this.#fields.writeElement(element, this.#page)
    this.#page.shift = 0
  }

  #sctp(from: number, to: number): void {
    const { source } = this.#page
    if (to - from < SCTP_HEADER) return this.#blank(from, to)
    this.#copy(from, from + SCTP_HEADER)
    for (let at = from + SCTP_HEADER; to - at >= 4; ) {
      const type = source[at] as number
      const length = ((source[at + 2] as number) << 8) | (source[at + 3] as number)
      if (length < 4) {
        this.#blank(at, to)
        break
      }
      const end = Math.min(at + length, to)
      this.#copy(at, at + 4)
      if (type === 0 || type === 64) this.#data(at, end)
      else if (type === 1 || type === 2) this.#init(at, end)
      else if (harmlessChunks.has(type)) this.#copy(at + 4, end)
      else this.#blank(at + 4, end)
      at += (length + 3) & ~3
    }
    writeSctpChecksum(this.#page, from, to, !ip.cut)
  }

  /** INIT and INIT ACK (RFC 9260 §3.3.2): their parameters but the cookie, which is opaque, and addresses when those are replaced. */
  #init(at: number, end: number): void {
    const { source } = this.#page
    this.#copy(at + 4, Math.min(at + 20, end))
    for (let p = at + 20; end - p >= 4; ) {
      const type = ((source[p] as number) << 8) | (source[p + 1] as number)
      const length = ((source[p + 2] as number) << 8) | (source[p + 3] as number)
      if (length < 4) return
      this.#copy(p, p + 4)
      const address = type === 5 || type === 6
      if (type !== COOKIE && !(address && this.#nodes !== undefined)) this.#copy(p + 4, Math.min(p + length, end))
      p += (length + 3) & ~3
    }
  }

  #data(at: number, end: number): void {
    const { source } = this.#page
    if (!nextData(source, at, end)) return
    const { from, to, ppid, begin, end: last } = chunk
    this.#copy(at, from)
    if (!begin || !last) return this.#blank(from, to)
    const known = isSigtran(source, from, to) ? source[from + 2] : 0
    if (known === SigtranClass.maup) return this.#m2ua(from, to)
    if (known === SigtranClass.connectionless || known === SigtranClass.connectionOriented) return this.#sua(from, to)
    const sigtran = looksLikeSigtran(source, from, to)
    if (sigtran && source[from + 2] === 11 && ppid !== PPID_M3UA) return this.#m2pa(from, to)
    if (ppid === PPID_M3UA || (sigtran && ppid !== PPID_M2PA)) return this.#m3ua(from, to)
    if (ppid === PPID_M2PA) return this.#m2pa(from, to)
    this.#packets(from, to)
  }

  #m3ua(from: number, to: number): void {
    const { source } = this.#page
    if (to - from < 8) return this.#blank(from, to)
    const read = readProtocolData(source, from, to)
    const { si, from: userFrom, to: userTo } = mtp3
    this.#parameters(from, to, harmlessParameters, (tag, at, end) => {
      if (tag !== PROTOCOL_DATA || !read || userFrom !== at + 12) return false
      this.#copy(at, userFrom)
      this.#nodes?.routingLabel(this.#page, at, 'm3ua')
      this.#userPart(si, userFrom, Math.min(userTo, end))
      return true
    })
  }

  /** The header of a message of eight octets, then its parameters: those that `own` does not write are copied when they are harmless. */
  #parameters(from: number, to: number, harmless: ReadonlySet<number>, own: (tag: number, at: number, end: number) => boolean): void {
    const { source } = this.#page
    this.#copy(from, from + 8)
    for (let at = from + 8; to - at >= 4; ) {
      const tag = ((source[at] as number) << 8) | (source[at + 1] as number)
      const length = ((source[at + 2] as number) << 8) | (source[at + 3] as number)
      if (length < 4) return this.#blank(at, to)
      const end = Math.min(at + length, to)
      this.#copy(at, at + 4)
      if (!own(tag, at + 4, end)) {
        if (harmless.has(tag)) this.#copy(at + 4, end)
        else this.#blank(at + 4, end)
      }
      at += (length + 3) & ~3
    }
  }

  #m2ua(from: number, to: number): void {
    readM2ua(this.#page.source, from, to)
    const { from: messageFrom, to: messageTo } = m2ua
    this.#parameters(from, to, harmlessOfM2ua, (_, at, end) => {
      if (messageTo <= messageFrom || messageFrom < at || messageTo !== end) return false
      this.#copy(at, messageFrom)
      this.#mtp3(messageFrom, messageTo)
      return true
    })
  }

  #sua(from: number, to: number): void {
    const { source } = this.#page
    const row = this.#rowAt(from, to)
    const scratch = this.#scratch
    scratch.reset()
    scratch.count = 1
    if (!readSua(source, from, to, scratch, 0)) return this.#blank(from, to)
    this.#parameters(from, to, harmlessOfSua, (tag, at, end) => {
      if (tag === SuaTag.data && row !== undefined) {
        this.#userData(row, from, at, end)
        this.#search(at, end)
      } else if ((tag === SuaTag.source || tag === SuaTag.destination) && this.#nodes === undefined) {
        this.#copy(at, end)
        this.#title(at, end, tag === SuaTag.destination)
        this.#search(at, end)
      } else return false
      return true
    })
  }

  #m2pa(from: number, to: number): void {
    const at = readM2pa(this.#page.source, from, to)
    if (at === 0) return this.#copy(from, Math.min(to, from + 20)) // link status, or nothing but sequence numbers
    this.#copy(from, at)
    this.#mtp3(at, to)
  }

  #mtp2(from: number): void {
    const { source } = this.#page
    const at = readMtp2(source, from, source.length)
    this.#copy(from, Math.min(from + 3, source.length))
    if (at < source.length) this.#mtp3(at, source.length)
    else this.#copy(from, Math.min(from + 5, source.length))
  }

  /** MTP3: five octets up to the message by ITU, six in Japan, eight by ANSI, as the message behind them tells. */
  #mtp3(from: number, to: number): void {
    const { source } = this.#page
    if (to - from < 5) return this.#blank(from, to)
    const si = (source[from] as number) & 15
    const read = si === SI_SCCP ? this.#rowIn(from, to) : undefined
    const ansi =
      read === undefined
        ? !plausibleSccp(source, from + 5, to, 0) && to - from > 9 && plausibleSccp(source, from + 8, to, 1)
        : read.at === from + 8
    const japan = read?.at === from + 6
    if (japan && this.#nodes !== undefined) return this.#blank(from, to)
    const user = Math.min(to, from + (ansi ? 8 : japan ? 6 : 5))
    this.#copy(from, user)
    this.#nodes?.routingLabel(this.#page, from, ansi ? 'ansi' : 'itu')
    this.#userPart(si, user, to)
  }

  #userPart(si: number, from: number, to: number): void {
    if (si === SI_SCCP) return this.#sccp(from, to)
    if (si <= 2) return this.#copy(from, to) // management and testing of signalling links
    const kept = Math.min(to, from + (si === SI_ISUP ? ISUP_KEPT : si === SI_BICC ? BICC_KEPT : 0))
    this.#copy(from, kept)
    this.#blank(kept, to)
  }

  /** The first row of the message that begins at one of the places of `from` to `to`, as the decoder read it. */
  #rowIn(from: number, to: number): { readonly row: number; readonly at: number } | undefined {
    for (const at of [from + 5, from + 6, from + 8]) {
      const row = this.#rowAt(at, to)
      if (row !== undefined) return { row, at }
    }
    return undefined
  }

  #rowAt(from: number, to: number): number | undefined {
    const batch = this.#rows
    if (batch === undefined) return undefined
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) {
      const begin = c.from[row] as number
      if (c.component[row] !== 0 || (c.to[row] as number) - begin !== to - from || c.sccpType[row] === NONE_8) continue
      if (Buffer.compare(batch.octets.subarray(begin, c.to[row]), this.#page.source.subarray(from, to)) === 0) return row
    }
    return undefined
  }

  #sccp(from: number, to: number): void {
    const { source } = this.#page
    const row = this.#rowAt(from, to)
    const scratch = this.#scratch
    scratch.reset()
    scratch.count = 1
    const variant = row === undefined ? this.#variant(from, to) : (this.#rows?.columns.variant[row] as number)
    if (variant === undefined || !readSccp(source, from, to, variant, scratch, 0)) return this.#blank(from, to)
    const { called, calling, dataFrom, dataTo } = sccp
    const [calledFrom, calledTo, callingFrom, callingTo] = [called.from, called.to, calling.from, calling.to]
    const data = dataTo > dataFrom
    const firsts = [calledFrom, callingFrom, data ? dataFrom : 0].filter((n) => n > 0)
    this.#copy(from, firsts.length === 0 ? to : Math.min(...firsts))
    if (calledTo > calledFrom) this.#copy(calledFrom - 1, calledTo)
    if (callingTo > callingFrom) this.#copy(callingFrom - 1, callingTo)
    if (data) this.#copy(dataFrom - ((source[from] as number) >= 19 ? 2 : 1), dataFrom)
    const last = Math.max(calledTo, callingTo, dataTo)
    if (last > from) this.#optional(last, to)
    this.#nodes?.sccpAddress(this.#page, calledFrom, calledTo, variant === VARIANT_ANSI)
    this.#nodes?.sccpAddress(this.#page, callingFrom, callingTo, variant === VARIANT_ANSI)
    this.#title(calledFrom, calledTo, true)
    this.#title(callingFrom, callingTo, false)
    this.#search(from, to)
    if (!data) return
    const c = scratch.columns
    if (c.calledSsn[0] === SSN_MANAGEMENT && dataTo - dataFrom <= MANAGEMENT_OCTETS) return this.#copy(dataFrom, dataTo)
    if (row === undefined) return this.#blank(dataFrom, dataTo)
    this.#userData(row, from, dataFrom, dataTo)
    this.#search(dataFrom, dataTo)
  }

  #variant(from: number, to: number): number | undefined {
    const { source } = this.#page
    if (plausibleSccp(source, from, to, 0)) return 0
    return plausibleSccp(source, from, to, 1) ? 1 : undefined
  }

  #optional(from: number, to: number): void {
    const { source } = this.#page
    let at = from
    while (at + 1 < to && source[at] !== 0) {
      const end = Math.min(to, at + 2 + (source[at + 1] as number))
      this.#copy(at, at + 2)
      if (harmlessOptional.has(source[at] as number)) this.#copy(at + 2, end)
      at = end
    }
  }

  /** A title that names a subscriber: by its plan, or because the number is one that the capture shows to be a subscriber’s. */
  #title(from: number, to: number, called: boolean): void {
    if (to <= from) return
    const c = this.#scratch.columns
    const digits = called
      ? digitsText(c.calledHigh[0] as number, c.calledLow[0] as number)
      : digitsText(c.callingHigh[0] as number, c.callingLow[0] as number)
    if (digits === '') return
    const plan = (called ? c.calledPlan : c.callingPlan)[0]
    const page = this.#page
    if (plan === PLAN_E212) return this.#fields.digitsAt(page, from, to, digits, this.#fields.numberOf(digits, 'imsi'))
    if (plan === PLAN_E214) {
      const replacement = this.#originals.replacedEnd(digits) ?? this.#fields.numberOf(digits, 'person')
      return this.#fields.digitsAt(page, from, to, digits, replacement)
    }
    const replacement = this.#fields.numberOf(digits, this.#nodes === undefined ? 'node' : 'person')
    if (replacement !== digits) this.#fields.digitsAt(page, from, to, digits, replacement)
  }

  /** User data of SCCP, as TCAP, with the parameters that MAP describes. Offsets of the batch are shifted to those of the packet. */
  #userData(row: number, sccpFrom: number, dataFrom: number, dataTo: number): void {
    const batch = this.#rows as MessageBatch
    const c = batch.columns
    const base = c.from[row] as number
    const inMessage = (c.dataFrom[row] as number) >= base && (c.dataTo[row] as number) <= (c.to[row] as number)
    if (!inMessage || c.tcapType[row] === Tcap.none) return this.#blank(dataFrom, dataTo)
    const opened = new Map<number, readonly Tree[]>()
    for (let r = row; r < batch.count && (r === row || c.component[r] !== 0); r++) {
      if (c.componentKind[r] === Component.none || c.protocol[r] !== Protocol.map) continue
      if ((c.argumentTo[r] as number) > (c.argumentFrom[r] as number)) opened.set(c.argumentFrom[r] as number, parameterTree(batch, r))
    }
    this.#page.shift = sccpFrom - base
    const from = c.dataFrom[row] as number
    for (const tree of explainType(batch.octets, from, c.dataTo[row] as number, 'tcap', tcapDescription(batch.octets, from)))
      this.#tcap(tree, opened)
    this.#page.shift = 0
  }

  /** TCAP names nobody; parameters and user information are written by their fields. */
  #tcap(tree: Tree, opened: ReadonlyMap<number, readonly Tree[]>): void {
    const page = this.#page
    if (tree.name === 'parameter') {
      for (const part of opened.get(tree.from) ?? [tree]) this.#fields.write(part, page)
      return
    }
    if (tree.name === 'user-information' || tree.shape === 'unknown') return this.#fields.write(tree, page)
    copy(page, tree.from, tree.shape === 'leaf' ? tree.to : tree.valueFrom)
    for (const child of tree.children) this.#tcap(child, opened)
  }
}
