/**
 * The decode lane: packets in, message rows out. It owns what decoding must remember (parts of datagrams, chunks and messages, copies, contexts of
 * dialogues, the variant of a link) and calls the layers in order. One lane reads everything in capture order.
 */
import { Associations } from '../assemble/associations.js'
import { Copies, hashed, hashOctets, sampleOctets } from '../assemble/copies.js'
import { IpFragments } from '../assemble/ip-fragments.js'
import { Segments } from '../assemble/segments.js'
import { anomalies, Layer } from '../model/anomaly.js'
import { Links } from '../model/links.js'
import {
  BATCH_ROWS,
  Context,
  Copy,
  MessageBatch,
  type MessageColumns,
  NONE_32,
  Protocol,
  Tcap,
  VARIANT_ANSI,
  VARIANT_ITU,
} from '../model/message.js'
import { ip, isExtension, readIp, skipExtensions } from '../wire/link/ip.js'
import { Carries, link, readLink, readMtp2 } from '../wire/link/link.js'
import { chunk, nextData, SCTP_HEADER } from '../wire/link/sctp.js'
import { isTunnel, MAX_ENCAPSULATIONS, unwrapIp, unwrapUdp } from '../wire/link/tunnels.js'
import { readUdp, udp } from '../wire/link/udp.js'
import { pdu, UPPER_PDU } from '../wire/link/upper-pdu.js'
import { scanMap } from '../wire/map/index.js'
import { plausibleSccp, readSccp, sccp } from '../wire/sccp.js'
import { fillMtp3, looksLikeSigtran, mtp3, PPID_M2PA, PPID_M3UA, readM2pa, readM3ua, readMtp3 } from '../wire/sigtran/sigtran.js'
import { readTcap } from '../wire/tcap.js'

const NO_OCTETS = new Uint8Array(0)
const UDP = 17
/** Where the ports of an exported PDU are kept behind its addresses. */
const PORTS = 32
const SCTP = 132
const ESP = 50
const SI_SCCP = 3
const SI_ISUP = 5
const SSN_MANAGEMENT = 1
const UDTS = 10

/** Packets as `decode` counts them. */
export interface DecodeStats {
  packets: number
  octets: number
  firstAt: number
  lastAt: number
  messages: number
  copies: number
  /** Packets that hold no signalling that this version reads. */
  otherPackets: number
  /** SCTP user messages that are none of ours, by payload protocol identifier. */
  otherUserData: number
  undecoded: number
  management: number
  unknownLinkPackets: number
  cutPackets: number
  esp: number
  ansiMessages: number
}

export interface PacketView {
  readonly octets: Uint8Array
  readonly from: number
  readonly to: number
  readonly originalLength: number
  readonly at: number
  readonly linkType: number
  readonly interfaceId: number
  readonly file: number
  readonly frame: number
}

/** Contexts of open dialogues, remembered by transaction id and address: a small cache, so that later messages have a version. */
const CONTEXTS = 1 << 16

export class Decoder {
  readonly stats: DecodeStats = {
    packets: 0,
    octets: 0,
    firstAt: Number.POSITIVE_INFINITY,
    lastAt: Number.NEGATIVE_INFINITY,
    messages: 0,
    copies: 0,
    otherPackets: 0,
    otherUserData: 0,
    undecoded: 0,
    management: 0,
    unknownLinkPackets: 0,
    cutPackets: 0,
    esp: 0,
    ansiMessages: 0,
  }
  readonly #emit: (batch: MessageBatch) => void
  readonly #batch: MessageBatch
  readonly #keepOctets: boolean
  /** The flows that messages came on, by the number in their rows. */
  readonly links = new Links()
  readonly #fragments = new IpFragments()
  readonly #associations = new Associations()
  readonly #segments = new Segments()
  readonly #copies = new Copies()
  readonly #contextKey = new Uint32Array(CONTEXTS)
  readonly #contextValue = new Uint32Array(CONTEXTS)
  /** Votes of messages without an association (link layers below IP) and per association: positive ITU, negative ANSI. */
  readonly #votes = new Map<number, number>()
  #packet: PacketView | undefined
  #message = 0
  #link = 0
  #direction = 0
  #copyKind = 0
  #copyFrame = 0
  #copyMessage = 0
  #copyFile = 0
  #frames: readonly number[] | undefined
  /** Addresses of the present packet: source and destination one behind the other at `#addressAt`; version 0 when there are none. */
  #addresses: Uint8Array = NO_OCTETS
  #addressAt = 0
  #ipVersion = 0
  /** Addresses and ports of an exported PDU, one behind the other. */
  readonly #network = new Uint8Array(36)
  /** The octets that `from`, `to` and the other offsets of the row in work mean. */
  #octets: Uint8Array = NO_OCTETS
  readonly #ppids = new Map<number, number>()

  /**
   * `emit` gets full batches, valid until it returns. `keepOctets: false` leaves the octets of messages out of them: enough to correlate, and faster;
   * their offsets then mean nothing.
   */
  constructor(emit: (batch: MessageBatch) => void, options: { readonly rows?: number; readonly keepOctets?: boolean } = {}) {
    this.#emit = emit
    this.#batch = new MessageBatch(options.rows ?? BATCH_ROWS, this.links)
    this.#keepOctets = options.keepOctets ?? true
  }

  get tsnGaps(): number {
    return this.#associations.gaps
  }

  get lostParts(): number {
    return this.#fragments.lost + this.#segments.lost + this.#segments.open
  }

  /** SCTP payload protocol identifiers of user messages that were not read, with how often they came (bounded). */
  get otherPpids(): ReadonlyMap<number, number> {
    return this.#ppids
  }

  /** Reads one packet. The octets need only be valid during the call. */
  packet(p: PacketView): void {
    const { stats } = this
    stats.packets++
    stats.octets += p.to - p.from
    if (p.at < stats.firstAt) stats.firstAt = p.at
    if (p.at > stats.lastAt) stats.lastAt = p.at
    if (p.to - p.from < p.originalLength) stats.cutPackets++
    this.#packet = p
    this.#message = 0
    this.#link = 0
    this.#direction = 0
    this.#copyKind = Copy.none
    this.#ipVersion = 0
    this.#frames = undefined
    const before = stats.messages + stats.management + stats.undecoded
    readLink(p.octets, p.from, p.to, p.linkType)
    if (p.linkType === UPPER_PDU) this.#exported(p.octets)
    this.#carried(p.octets, p.to, 0)
    if (stats.messages + stats.management + stats.undecoded === before) stats.otherPackets++
    if (this.#batch.full) this.flush()
  }

  /** Hands over what is in the batch. */
  flush(): void {
    if (this.#batch.count === 0) return
    this.#emit(this.#batch)
    this.#batch.reset()
  }

  /** What `link` says that a packet or, `depth` levels inside it, an encapsulation carries. */
  #carried(octets: Uint8Array, to: number, depth: number): void {
    const at = link.at
    switch (link.carries) {
      case Carries.ip:
        return this.#ip(octets, at, to, depth)
      case Carries.sctp:
        return this.#sctp(octets, at, to)
      case Carries.mtp2:
        return this.#mtp3(octets, readMtp2(octets, at, to), to)
      case Carries.mtp3:
        return this.#mtp3(octets, at, to)
      case Carries.sccp:
        return this.#sccpAlone(octets, at, to)
      case Carries.m3ua:
        return this.#userMessage(octets, at, to, PPID_M3UA)
      case Carries.m2pa:
        return this.#userMessage(octets, at, to, PPID_M2PA)
      case Carries.unknownLink:
        this.stats.unknownLinkPackets++
        return
      default:
    }
  }

  /** An exported PDU comes without the layers below it: its tags say what they said. */
  #exported(octets: Uint8Array): void {
    const length = pdu.version === 6 ? 16 : pdu.version
    const network = this.#network
    for (let i = 0; i < length; i++) {
      network[i] = octets[pdu.sourceAt + i] as number
      network[length + i] = octets[pdu.destinationAt + i] as number
    }
    network[PORTS] = pdu.sourcePort >> 8
    network[PORTS + 1] = pdu.sourcePort & 255
    network[PORTS + 2] = pdu.destinationPort >> 8
    network[PORTS + 3] = pdu.destinationPort & 255
    this.#addresses = network
    this.#addressAt = 0
    this.#ipVersion = pdu.version
    if (length !== 0) this.#link = this.links.id(pdu.version, SCTP, network, 0, network, PORTS)
  }

  #ip(octets: Uint8Array, from: number, to: number, depth: number): void {
    if (!readIp(octets, from, to)) return
    if (ip.protocol === ESP) this.stats.esp++
    const { protocol, version } = ip
    if (!isRead(protocol) && !(ip.fragment && version === 6 && isExtension(protocol))) return
    this.#addresses = octets
    this.#addressAt = ip.sourceAt
    this.#ipVersion = version
    if (!ip.fragment) return this.#transport(octets, ip.from, ip.to, protocol, depth)
    const p = this.#packet as PacketView
    const key = `${octets.subarray(ip.sourceAt, ip.sourceAt + (version === 4 ? 8 : 32)).join('.')}/${protocol}/${ip.id}`
    const whole = this.#fragments.add(key, ip.fragmentOffset, ip.moreFragments, octets.slice(ip.from, ip.to), p.at)
    if (whole === undefined) return
    if (version === 4) this.#transport(whole, 0, whole.length, protocol, depth)
    else if (skipExtensions(whole, 0, whole.length, protocol)) this.#transport(whole, ip.from, whole.length, ip.protocol, depth)
  }

  /** What an IP packet carries: signalling, or one more packet. */
  #transport(octets: Uint8Array, from: number, to: number, protocol: number, depth: number): void {
    if (protocol === SCTP) return this.#sctp(octets, from, to)
    if (depth >= MAX_ENCAPSULATIONS) return
    if (protocol === UDP) {
      if (!readUdp(octets, from, to)) return
      if (unwrapUdp(octets, udp.from, udp.to, udp.destinationPort)) this.#carried(octets, udp.to, depth + 1)
    } else if (unwrapIp(octets, from, to, protocol)) this.#carried(octets, to, depth + 1)
  }

  #sctp(octets: Uint8Array, from: number, to: number): void {
    if (to - from < SCTP_HEADER) return
    const length = this.#ipVersion === 4 ? 4 : this.#ipVersion === 6 ? 16 : 0
    const direction = this.#associations.find(this.#addresses, this.#addressAt, length, octets, from)
    if (length !== 0 && !this.links.holds(direction.link))
      direction.link = this.links.id(this.#ipVersion, SCTP, this.#addresses, this.#addressAt, octets, from)
    this.#link = direction.link
    this.#direction = direction.id
    const p = this.#packet as PacketView
    let at = from + SCTP_HEADER
    while (nextData(octets, at, to)) {
      at = chunk.next
      const { tsn, ppid, begin, end, from: dataFrom, to: dataTo } = chunk
      direction.count(tsn)
      const slot = direction.seen(tsn, sampleOctets(octets, dataFrom, dataTo, ppid), p.frame, this.#message)
      this.#copyKind = slot < 0 ? Copy.none : Copy.retransmission
      if (slot >= 0) {
        this.#copyFile = p.file
        this.#copyFrame = direction.frameAt(slot)
        this.#copyMessage = direction.messageAt(slot)
      }
      this.#frames = undefined
      if (begin && end) this.#userMessage(octets, dataFrom, dataTo, ppid)
      else {
        const whole = direction.part(tsn, octets.slice(dataFrom, dataTo), begin, end, p.frame, ppid)
        if (whole !== undefined) {
          this.#userMessage(whole.octets, 0, whole.octets.length, whole.ppid)
        }
      }
    }
  }

  /** One SCTP user message. PPIDs are often wrong or 0: an M3UA or M2PA header speaks for itself. */
  #userMessage(octets: Uint8Array, from: number, to: number, ppid: number): void {
    if ((ppid === PPID_M3UA || (ppid !== PPID_M2PA && looksLikeSigtran(octets, from, to))) && readM3ua(octets, from, to)) {
      return this.#userPart(octets, mtp3.variant)
    }
    if (ppid === PPID_M2PA || (ppid !== PPID_M3UA && looksLikeSigtran(octets, from, to) && octets[from + 2] === 11)) {
      const at = readM2pa(octets, from, to)
      if (at > 0) this.#mtp3(octets, at, to)
      return
    }
    if (ppid === PPID_M3UA || looksLikeSigtran(octets, from, to)) return // management of M3UA: no message of a user
    this.stats.otherUserData++
    if (this.#ppids.size < 64 || this.#ppids.has(ppid)) this.#ppids.set(ppid, (this.#ppids.get(ppid) ?? 0) + 1)
  }

  /** An MTP3 message: its variant is what makes an SCCP message of it; the link remembers. */
  #mtp3(octets: Uint8Array, from: number, to: number): void {
    const votes = this.#votes.get(this.#direction) ?? 0
    let variant: number = votes < 0 ? VARIANT_ANSI : VARIANT_ITU
    if (!readMtp3(octets, from, to, variant)) return
    if (mtp3.si === SI_SCCP) {
      const itu = to - from > 6 && plausibleSccp(octets, from + 5, to, VARIANT_ITU)
      const ansi = to - from > 9 && plausibleSccp(octets, from + 8, to, VARIANT_ANSI)
      if (itu !== ansi) {
        variant = itu ? VARIANT_ITU : VARIANT_ANSI
        this.#vote(votes, itu ? 1 : -1)
      }
      if (!readMtp3(octets, from, to, variant)) return
    }
    this.#userPart(octets, variant)
  }

  #vote(votes: number, step: number): void {
    if (this.#votes.size > 65_536) this.#votes.clear()
    if (Math.abs(votes + step) <= 64) this.#votes.set(this.#direction, votes + step)
  }

  #userPart(octets: Uint8Array, variant: number): void {
    if (mtp3.si === SI_SCCP) {
      // M3UA carries ANSI addresses with point codes that fit ITU: the address decides when only one reading is possible.
      if (
        variant === VARIANT_ITU &&
        !plausibleSccp(octets, mtp3.from, mtp3.to, VARIANT_ITU) &&
        plausibleSccp(octets, mtp3.from, mtp3.to, VARIANT_ANSI)
      ) {
        variant = VARIANT_ANSI
      }
      return this.#sccp(octets, mtp3.from, mtp3.to, variant, true)
    }
    if (mtp3.si === SI_ISUP) {
      const row = this.#row(octets, mtp3.from, mtp3.to)
      fillMtp3(this.#batch, row)
      this.#batch.columns.protocol[row] = Protocol.isup
      this.#batch.columns.variant[row] = variant
      this.#done()
    }
  }

  /** An SCCP message without MTP3; an exported one may have its point codes in tags. */
  #sccpAlone(octets: Uint8Array, from: number, to: number): void {
    const ansiOnly = !plausibleSccp(octets, from, to, VARIANT_ITU) && plausibleSccp(octets, from, to, VARIANT_ANSI)
    const tagged = this.#packet?.linkType === UPPER_PDU && pdu.opc !== NONE_32 && pdu.dpc !== NONE_32
    if (tagged) {
      mtp3.opc = pdu.opc
      mtp3.dpc = pdu.dpc
      mtp3.si = SI_SCCP
      mtp3.ni = pdu.networkIndicator
      mtp3.sls = 0xff
    }
    const ansi = ansiOnly || (tagged && pdu.variant === VARIANT_ANSI)
    this.#sccp(octets, from, to, ansi ? VARIANT_ANSI : VARIANT_ITU, tagged)
  }

  /** A row for a message; its octets are copied into the batch, or stay where they are. */
  #row(octets: Uint8Array, from: number, to: number): number {
    const batch = this.#batch
    const c = batch.columns
    const p = this.#packet as PacketView
    const row = batch.count++
    const at = this.#keepOctets ? batch.keep(octets, from, to) : from
    this.#octets = this.#keepOctets ? batch.octets : octets
    c.from[row] = at
    c.to[row] = at + to - from
    c.at[row] = p.at
    c.file[row] = p.file
    c.frame[row] = p.frame
    c.message[row] = this.#message
    c.link[row] = this.#link
    c.interface[row] = p.interfaceId
    c.vlan[row] = link.vlan
    return row
  }

  #sccp(octets: Uint8Array, from: number, to: number, variant: number, hasMtp3: boolean): void {
    const batch = this.#batch
    const c = batch.columns
    const row = this.#row(octets, from, to)
    if (hasMtp3) fillMtp3(batch, row)
    const at = c.from[row] as number
    const end = c.to[row] as number
    octets = this.#octets
    if (!readSccp(octets, at, end, variant, batch, row)) {
      this.stats.undecoded++
      batch.abandon(row)
      return
    }
    if (variant === VARIANT_ANSI) this.stats.ansiMessages++
    if (c.calledSsn[row] === SSN_MANAGEMENT && (c.callingSsn[row] === SSN_MANAGEMENT || sccp.dataTo - sccp.dataFrom <= 6)) {
      this.stats.management++
      batch.abandon(row)
      return
    }
    let dataFrom = sccp.dataFrom
    let dataTo = sccp.dataTo
    if (sccp.segmented && !(sccp.first && sccp.remaining === 0)) {
      const segments = this.#segments
      if (!this.#addSegment(octets, c, row)) {
        batch.abandon(row)
        this.stats.management++ // an inner segment: counted as read, reported with its last part
        this.#message++
        return
      }
      dataFrom = this.#keepOctets ? batch.keep(segments.octets, 0, segments.length) : 0
      dataTo = dataFrom + segments.length
      octets = this.#keepOctets ? batch.octets : segments.octets
      this.#frames = segments.frames
      batch.flag(row, anomalies.segmented.code, Layer.sccp, at)
      if (segments.conflict) batch.flag(row, anomalies.segmentsConflict.code, Layer.sccp, at)
    }
    if (this.#frames !== undefined) {
      batch.segmentLists.push(this.#frames)
      c.segments[row] = batch.segmentLists.length
    }
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataTo
    this.#markCopy(octets, row, dataFrom, dataTo)
    if (dataFrom < dataTo) readTcap(octets, dataFrom, dataTo, batch, row, this.#meaning)
    this.#done()
  }

  /** A segment of a message, told apart by direction, point code, calling address and local reference (Q.714 §4.1.1.2.2). True when it completes it. */
  #addSegment(octets: Uint8Array, c: MessageColumns, row: number): boolean {
    const { frame, at } = this.#packet as PacketView
    let a = Math.imul(this.#direction ^ 0x9e3779b1, 0x85ebca6b) ^ (c.opc[row] as number)
    let b = sccp.localReference ^ Math.imul(c.callingPc[row] as number, 0x27d4eb2f) ^ (c.callingSsn[row] as number)
    a = Math.imul(a ^ (a >>> 15) ^ (c.callingHigh[row] as number), 0xc2b2ae35)
    b = Math.imul(b ^ (b >>> 13) ^ (c.callingLow[row] as number), 0x85ebca6b)
    a = Math.imul(a ^ (a >>> 13) ^ b, 0x9e3779b1)
    const { first, remaining, dataFrom, dataTo } = sccp
    return this.#segments.add(a ^ (a >>> 16), b ^ (b >>> 15), first, remaining, octets, dataFrom, dataTo, frame, at)
  }

  #markCopy(octets: Uint8Array, row: number, dataFrom: number, dataTo: number): void {
    const c = this.#batch.columns
    if (this.#copyKind === Copy.none && dataTo - dataFrom > 0) {
      const p = this.#packet as PacketView
      const title = (c.callingHigh[row] as number) ^ Math.imul(c.callingLow[row] as number, 31) ^ (c.sccpType[row] === UDTS ? 1 : 0)
      hashOctets(octets, dataFrom, dataTo, title)
      if (this.#copies.seen(hashed.low, hashed.high, p.at, p.file, p.frame, this.#message)) {
        this.#copyKind = Copy.hop
        this.#copyFile = this.#copies.file
        this.#copyFrame = this.#copies.frame
        this.#copyMessage = this.#copies.message
      }
    }
    if (this.#copyKind === Copy.none) return
    this.stats.copies++
    c.copy[row] = this.#copyKind
    c.copyOfFile[row] = this.#copyFile
    c.copyOfFrame[row] = this.#copyFrame
    c.copyOfMessage[row] = this.#copyMessage
    this.#copyKind = Copy.none
  }

  /** The meaning of a component: the context of its dialogue, then MAP. */
  readonly #meaning = (octets: Uint8Array, batch: MessageBatch, row: number): void => {
    const c = batch.columns
    const type = c.tcapType[row] as number
    if (c.contextKind[row] === Context.none && (c.dtidLength[row] as number) > 0) {
      const key = contextKey(c.dtid[row] as number, c.calledHigh[row] as number, c.calledLow[row] as number)
      const slot = key & (CONTEXTS - 1)
      if (this.#contextKey[slot] === key) {
        const value = this.#contextValue[slot] as number
        c.contextKind[row] = value >>> 16
        c.context[row] = value & 0xffff
        c.version[row] = value & 0xff
      }
    }
    if (c.contextKind[row] !== Context.none && (c.otidLength[row] as number) > 0 && type !== Tcap.end) {
      const key = contextKey(c.otid[row] as number, c.callingHigh[row] as number, c.callingLow[row] as number)
      const slot = key & (CONTEXTS - 1)
      this.#contextKey[slot] = key
      this.#contextValue[slot] = ((c.contextKind[row] as number) << 16) | (c.context[row] as number)
    }
    scanMap(octets, batch, row)
  }

  #done(): void {
    this.stats.messages++
    this.#message++
  }
}

function contextKey(tid: number, high: number, low: number): number {
  let h = Math.imul(tid ^ 0x9e3779b1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ high, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16) ^ low, 0x27d4eb2f)
  return (h ^ (h >>> 15)) >>> 0
}

/** IP protocols whose octets are looked at: others are not put together from fragments. */
function isRead(protocol: number): boolean {
  return protocol === SCTP || protocol === UDP || isTunnel(protocol)
}
