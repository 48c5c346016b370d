/**
 * The decode lane: packets in, message rows out. It owns what decoding must remember (parts of datagrams, chunks and messages, copies, contexts of
 * dialogues, the variant of a link) and calls the layers in order. One lane reads everything in capture order.
 */
import { Associations } from '../assemble/associations.js'
import { Copies, hashed, hashOctets } from '../assemble/copies.js'
import { IpFragments } from '../assemble/ip-fragments.js'
import { Segments } from '../assemble/segments.js'
import { anomalies, Layer } from '../model/anomaly.js'
import { Context, Copy, MessageBatch, NETWORK_HEADER, NONE_32, Protocol, Tcap, VARIANT_ANSI, VARIANT_ITU } from '../model/message.js'
import { ip, readIp } from '../wire/link/ip.js'
import { Carries, link, readLink, readMtp2 } from '../wire/link/link.js'
import { chunk, nextData, SCTP_HEADER } from '../wire/link/sctp.js'
import { plausibleSccp, readSccp, sccp } from '../wire/sccp.js'
import { fillMtp3, looksLikeSigtran, mtp3, PPID_M2PA, PPID_M3UA, readM2pa, readM3ua, readMtp3 } from '../wire/sigtran/sigtran.js'
import { readTcap } from '../wire/tcap.js'
import { scanTcapUser } from '../wire/tcap-users.js'

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
  #copyKind = 0
  #copyFrame = 0
  #copyMessage = 0
  #copyFile = 0
  #frames: readonly number[] | undefined
  readonly #network = new Uint8Array(NETWORK_HEADER)
  #ipVersion = 0
  readonly #ppids = new Map<number, number>()

  constructor(emit: (batch: MessageBatch) => void, batch = new MessageBatch()) {
    this.#emit = emit
    this.#batch = batch
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
    this.#copyKind = Copy.none
    this.#ipVersion = 0
    this.#frames = undefined
    const before = stats.messages + stats.management + stats.undecoded
    readLink(p.octets, p.from, p.to, p.linkType)
    const at = link.at
    switch (link.carries) {
      case Carries.ip:
        this.#ip(p.octets, at, p.to)
        break
      case Carries.sctp:
        this.#sctp(p.octets, at, p.to)
        break
      case Carries.mtp2:
        this.#mtp3(p.octets, readMtp2(p.octets, at, p.to), p.to)
        break
      case Carries.mtp3:
        this.#mtp3(p.octets, at, p.to)
        break
      case Carries.sccp:
        this.#sccpAlone(p.octets, at, p.to)
        break
      case Carries.unknownLink:
        stats.unknownLinkPackets++
        break
      default:
    }
    if (stats.messages + stats.management + stats.undecoded === before) stats.otherPackets++
    if (this.#batch.full) this.flush()
  }

  /** Hands over what is in the batch. */
  flush(): void {
    if (this.#batch.count === 0) return
    this.#emit(this.#batch)
    this.#batch.reset()
  }

  #ip(octets: Uint8Array, from: number, to: number): void {
    if (!readIp(octets, from, to)) return
    if (ip.protocol === ESP) this.stats.esp++
    if (ip.protocol !== SCTP) return
    const length = ip.version === 4 ? 4 : 16
    const network = this.#network
    for (let i = 0; i < length; i++) {
      network[i] = octets[ip.sourceAt + i] as number
      network[16 + i] = octets[ip.destinationAt + i] as number
    }
    this.#ipVersion = ip.version
    if (!ip.fragment) return this.#sctp(octets, ip.from, ip.to)
    const p = this.#packet as PacketView
    const key = `${network.subarray(0, 32).join('.')}/${ip.id}`
    const whole = this.#fragments.add(key, ip.fragmentOffset, ip.moreFragments, octets.slice(ip.from, ip.to), p.at)
    if (whole !== undefined) this.#sctp(whole, 0, whole.length)
  }

  #sctp(octets: Uint8Array, from: number, to: number): void {
    if (to - from < SCTP_HEADER) return
    for (let i = 0; i < 4; i++) this.#network[32 + i] = octets[from + i] as number
    const length = this.#ipVersion === 4 ? 4 : this.#ipVersion === 6 ? 16 : 0
    // The addresses are compared as they stand in the network header, which outlives fragments.
    const direction = this.#associations.find(this.#keyOf(octets, from, length), 0, 16, length, 32)
    this.#link = direction.id
    const p = this.#packet as PacketView
    let at = from + SCTP_HEADER
    while (nextData(octets, at, to)) {
      at = chunk.next
      const { tsn, ppid, begin, end, from: dataFrom, to: dataTo } = chunk
      direction.count(tsn)
      hashOctets(octets, dataFrom, dataTo, ppid)
      const slot = direction.seen(tsn, hashed.low, p.frame, this.#message)
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

  readonly #keyBuffer = new Uint8Array(40)

  #keyOf(octets: Uint8Array, from: number, length: number): Uint8Array {
    const key = this.#keyBuffer
    for (let i = 0; i < length; i++) {
      key[i] = this.#network[i] as number
      key[16 + i] = this.#network[16 + i] as number
    }
    for (let i = 0; i < 8; i++) key[32 + i] = octets[from + i] as number
    return key
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
    const votes = this.#votes.get(this.#link) ?? 0
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
    if (Math.abs(votes + step) <= 64) this.#votes.set(this.#link, votes + step)
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

  #sccpAlone(octets: Uint8Array, from: number, to: number): void {
    const ansiOnly = !plausibleSccp(octets, from, to, VARIANT_ITU) && plausibleSccp(octets, from, to, VARIANT_ANSI)
    this.#sccp(octets, from, to, ansiOnly ? VARIANT_ANSI : VARIANT_ITU, false)
  }

  /** A row for a message whose octets are copied into the batch, behind the addresses of its packet. */
  #row(octets: Uint8Array, from: number, to: number): number {
    const batch = this.#batch
    const c = batch.columns
    const p = this.#packet as PacketView
    const row = batch.count++
    batch.keep(this.#network, 0, NETWORK_HEADER)
    const at = batch.keep(octets, from, to)
    c.from[row] = at
    c.to[row] = at + to - from
    c.ipVersion[row] = this.#ipVersion
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
    if (!readSccp(batch.octets, at, end, variant, batch, row)) {
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
      const key = `${this.#link}/${c.opc[row] === NONE_32 ? '' : c.opc[row]}/${sccp.localReference}/${batch.octets.subarray(sccp.calling.from, sccp.calling.to).join('.')}`
      const part = batch.octets.slice(dataFrom, dataTo)
      const p = this.#packet as PacketView
      const whole = this.#segments.add(key, sccp.first, sccp.remaining, part, p.frame, p.at)
      if (whole === undefined) {
        batch.abandon(row)
        this.stats.management++ // an inner segment: counted as read, reported with its last part
        this.#message++
        return
      }
      dataFrom = batch.keep(whole.octets, 0, whole.octets.length)
      dataTo = dataFrom + whole.octets.length
      this.#frames = whole.frames
      batch.flag(row, anomalies.segmented.code, Layer.sccp, at)
      if (whole.conflict) batch.flag(row, anomalies.segmentsConflict.code, Layer.sccp, at)
    }
    if (this.#frames !== undefined) {
      batch.segmentLists.push(this.#frames)
      c.segments[row] = batch.segmentLists.length
    }
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataTo
    this.#markCopy(batch, row, dataFrom, dataTo)
    if (dataFrom < dataTo) readTcap(batch.octets, dataFrom, dataTo, batch, row, this.#meaning)
    this.#done()
  }

  #markCopy(batch: MessageBatch, row: number, dataFrom: number, dataTo: number): void {
    const c = batch.columns
    if (this.#copyKind === Copy.none && dataTo - dataFrom > 0) {
      const p = this.#packet as PacketView
      const title = (c.callingHigh[row] as number) ^ Math.imul(c.callingLow[row] as number, 31) ^ (c.sccpType[row] === UDTS ? 1 : 0)
      hashOctets(batch.octets, dataFrom, dataTo, title)
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

  /** The meaning of a component: the context of its dialogue, then whose it is. */
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
    scanTcapUser(octets, batch, row)
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
