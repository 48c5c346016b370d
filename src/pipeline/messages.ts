/** From the octets of a user message (of SCTP, TCP, UDP or a link) to rows: which protocol it is, its layers in order, and the variants of links. */
import type { Core } from '../core/core.js'
import type { Delivery } from '../assemble/tcp-streams.js'
import { anomalies, Layer } from '../model/anomaly.js'
import type { Links } from '../model/links.js'
import { Copy, type MessageBatch, NONE_32, Protocol, VARIANT_ANSI, VARIANT_CHINA, VARIANT_ITU } from '../model/message.js'
import { Names } from '../model/names.js'
import { hashDiameter } from '../wire/diameter/copy.js'
import { plausibleDiameter, scanDiameter } from '../wire/diameter/index.js'
import { gtpEnd, isTpdu, PFCP, pfcpEnd, plausibleGtp, scanGtp } from '../wire/gtp/index.js'
import { looksLikeDtls } from '../wire/link/tls.js'
import { pdu, UPPER_PDU } from '../wire/link/upper-pdu.js'
import type { ResidualScan } from '../wire/residual.js'
import { readSccp, sccp } from '../wire/sccp.js'
import { m2ua, readM2ua } from '../wire/sigtran/m2ua.js'
import {
  draft,
  fillMtp3,
  isM3uaManagement,
  isSigtran,
  looksLikeSigtran,
  mtp3,
  PPID_M2PA,
  PPID_M3UA,
  readDraftM3ua,
  readM2pa,
  readM3ua,
  readMtp3,
  readMtp3OfJapan,
  readProtocolData,
  SigtranClass,
} from '../wire/sigtran/sigtran.js'
import { readSua } from '../wire/sigtran/sua.js'
import type { DecodeStats, Place } from './place.js'
import { PlainRows } from './plain-rows.js'
import { Rows } from './rows.js'
import { UserData } from './user-data.js'
import { type ConfiguredVariant, Variants } from './variants.js'

const PPID_DIAMETER = 46
const PPID_DIAMETER_DTLS = 47
const SI_SCCP = 3
const SI_ISUP = 5
/** Call control without bearer (Q.1902.3), ISUP’s messages with circuits of 32 bits. */
const SI_BICC = 13
const SSN_MANAGEMENT = 1

export class Messages {
  readonly batch: MessageBatch
  /** Hosts, realms and access points, by the number in rows. */
  readonly names: Names
  readonly stats: DecodeStats
  readonly #place: Place
  readonly #rows: Rows
  readonly #userData: UserData
  readonly #variants: Variants
  /** Rows of what the plain way reads; undefined where everything goes the careful way. */
  readonly plain: PlainRows | undefined
  readonly #ppids = new Map<number, number>()
  /** The message of M3UA in work has a header that nobody sends. */
  #isUnknown = false

  constructor(
    place: Place,
    stats: DecodeStats,
    links: Links,
    emit: (batch: MessageBatch) => void,
    rows: number,
    keepOctets: boolean,
    variant?: ConfiguredVariant,
    residual?: ResidualScan,
    core?: Core,
  ) {
    this.#variants = new Variants(place, variant)
    this.#place = place
    this.stats = stats
    this.#rows = new Rows(place, stats, links, emit, rows, keepOctets, residual, core)
    this.batch = this.#rows.batch
    this.#userData = new UserData(this.#rows, place, core)
    this.plain = core && new PlainRows(core, place, this.#rows, this.#userData, this.#variants)
    this.names = core?.names ?? new Names()
  }

  /** No part of a message will come any more. */
  finish(): void {
    this.#userData.finish()
  }

  /** Hands over what is in the batch. */
  flush(): void {
    this.#rows.flush()
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      names: this.names.save(),
      copies: this.#rows.copies.save(),
      userData: this.#userData.save(),
      variants: this.#variants.save(),
    }
  }

  load(saved: ReturnType<Messages['save']>): void {
    this.names.load(saved.names)
    this.#rows.copies.load(saved.copies)
    this.#userData.load(saved.userData)
    this.#variants.load(saved.variants)
  }

  get lostSegments(): number {
    return this.#userData.lost
  }

  /** SCTP payload protocol identifiers of user messages that were not read, with how often they came (bounded). */
  get otherPpids(): ReadonlyMap<number, number> {
    return this.#ppids
  }

  /** True when what comes on the link in work is ITU’s unless it says otherwise. */
  speaksItu(): boolean {
    return this.#variants.speaksItu()
  }

  /** True when what comes on the link in work may change that. */
  isOpen(): boolean {
    return this.#variants.isOpen()
  }

  /** How messages of the link in work voted (`voted`). */
  votes(): number {
    return this.#variants.votes()
  }

  /** How messages of this direction voted by now, those that the plain way read as well. */
  voted(direction: number, votes: number): void {
    this.#variants.voted(direction, votes)
  }

  /** One SCTP user message. PPIDs are often wrong or 0: an M3UA or M2PA header speaks for itself. */
  userMessage(octets: Uint8Array, from: number, to: number, ppid: number): void {
    if ((ppid === PPID_M3UA || (ppid !== PPID_M2PA && looksLikeSigtran(octets, from, to))) && readM3ua(octets, from, to)) {
      return this.#userPartOfM3ua(octets)
    }
    if (isSigtran(octets, from, to) && this.#otherAdaptation(octets, from, to)) return
    if (ppid === PPID_M2PA || (ppid !== PPID_M3UA && looksLikeSigtran(octets, from, to) && octets[from + 2] === 11)) {
      const at = readM2pa(octets, from, to)
      if (at > 0) this.mtp3(octets, at, to)
      return
    }
    if (ppid === PPID_DIAMETER || ppid === PPID_DIAMETER_DTLS || plausibleDiameter(octets, from, to)) {
      if (looksLikeDtls(octets, from, to)) this.stats.dtls++
      else this.diameter(octets, from, to)
      return
    }
    if (ppid === PPID_M3UA || looksLikeSigtran(octets, from, to)) {
      if (ppid === PPID_M3UA || octets[from + 2] === SigtranClass.transfer) this.#unknownM3ua(octets, from, to)
      return
    }
    this.stats.otherUserData++
    if (this.#ppids.size < 64 || this.#ppids.has(ppid)) this.#ppids.set(ppid, (this.#ppids.get(ppid) ?? 0) + 1)
  }

  /** A message of M3UA of a version, class or type that carries nothing for a user. Where it holds Protocol Data all the same, whoever does not look at them reads its data. */
  #unknownM3ua(octets: Uint8Array, from: number, to: number): void {
    if (!readProtocolData(octets, from, to)) {
      if (!isM3uaManagement(octets, from, to)) this.stats.undecoded++
      return
    }
    this.#isUnknown = true
    this.#userPartOfM3ua(octets)
    this.#isUnknown = false
  }

  /** M2UA, SUA and the drafts of M3UA, by the class that their header says: PPIDs are often wrong. False: none of these, or nothing for a user. */
  #otherAdaptation(octets: Uint8Array, from: number, to: number): boolean {
    switch (octets[from + 2]) {
      case SigtranClass.transfer:
        readDraftM3ua(octets, from, to)
        if (draft.to > draft.from) this.mtp3(octets, draft.from, draft.to)
        return draft.to > draft.from
      case SigtranClass.maup:
        readM2ua(octets, from, to)
        if (m2ua.to > m2ua.from) this.mtp3(octets, m2ua.from, m2ua.to)
        return true
      case SigtranClass.connectionless:
      case SigtranClass.connectionOriented:
        this.#sua(octets, from, to)
        return true
      default:
        return false
    }
  }

  #sua(octets: Uint8Array, from: number, to: number): void {
    const row = this.#rows.row(octets, from, to)
    const c = this.batch.columns
    if (readSua(this.#rows.octets, c.from[row] as number, c.to[row] as number, this.batch, row))
      return this.#userData.read(this.#rows.octets, row)
    this.stats.management++
    this.batch.abandon(row)
  }

  /** A Diameter message. Agents change Hop-by-Hop Identifier and route records: what is left tells copies. */
  diameter(octets: Uint8Array, from: number, to: number): void {
    if (this.plain?.diameter(octets, from, to) === true) return
    const { batch } = this
    const row = this.#rows.row(octets, from, to)
    const c = batch.columns
    const at = c.from[row] as number
    this.#rows.listFrames(row)
    if (this.#place.copyKind === Copy.none) {
      hashDiameter(this.#rows.octets, at, c.to[row] as number)
      this.#rows.seenBefore()
    }
    this.#rows.writeCopy(row)
    scanDiameter(this.#rows.octets, at, c.to[row] as number, batch, row, this.names)
    this.#rows.search(this.#rows.octets, row)
    this.#rows.writePeers(row)
    this.#rows.done()
  }

  /**
   * The GTP or PFCP messages of a datagram to or from `port`, or `both`; false when it holds none. A piggybacked message (TS 29.274 §5.5.1) is one more row. User traffic in
   * tunnels is only counted, unless it is GTP itself.
   */
  gtp(octets: Uint8Array, from: number, to: number, port: number, both: boolean): boolean {
    if (port === PFCP) return this.#pfcp(octets, from, to, both)
    const { tunnelled } = this.#place
    if (isTpdu(octets, from, to)) {
      this.stats.gtpUser++
      if (!tunnelled) return true
    } else if (!plausibleGtp(octets, from, to, port, both)) return false
    const { batch } = this
    for (let at = from; at < to; ) {
      const end = gtpEnd(octets, at, to)
      const row = this.#rows.row(octets, at, end)
      const c = batch.columns
      const begin = c.from[row] as number
      this.#rows.wholeCopy(row)
      scanGtp(this.#rows.octets, begin, c.to[row] as number, batch, row, this.names)
      if (tunnelled) batch.flag(row, anomalies.wrapped.code, Layer.gtp, begin)
      this.#rows.search(this.#rows.octets, row)
      this.#rows.writePeers(row)
      this.#rows.done()
      if (end === to || !plausibleGtp(octets, end, to, port)) break
      at = end
    }
    return true
  }

  #pfcp(octets: Uint8Array, from: number, to: number, both: boolean): boolean {
    let at = from
    for (let end = pfcpEnd(octets, at, to, both); end > at && end <= to; end = pfcpEnd(octets, at, to, both)) {
      const row = this.#rows.row(octets, at, end)
      this.batch.columns.protocol[row] = Protocol.pfcp
      this.batch.columns.opcode[row] = octets[at + 1] as number
      this.#rows.wholeCopy(row)
      this.#rows.done()
      at = end
    }
    return at > from
  }

  /** A Diameter message of a TCP stream, with what reassembly says of it. */
  fromStream(octets: Uint8Array, from: number, to: number, delivery: Delivery): void {
    this.diameter(octets, from, to)
    const row = this.batch.count - 1
    const at = this.batch.columns.from[row] as number
    if (delivery.cut) this.batch.flag(row, anomalies.truncated.code, Layer.tcp, at)
    if (delivery.gap) this.batch.flag(row, anomalies.streamGap.code, Layer.tcp, at)
    if (delivery.conflict) this.batch.flag(row, anomalies.streamConflict.code, Layer.tcp, at)
  }

  /** An MTP3 message: its variant is what makes an SCCP message of it. */
  mtp3(octets: Uint8Array, from: number, to: number): void {
    const isSccp = to > from && ((octets[from] as number) & 15) === SI_SCCP
    const variant = this.#variants.ofMtp3(octets, from, to)
    const japan = variant === VARIANT_ITU && this.#variants.hasJapanLabel(octets, from, to)
    if (!(japan ? readMtp3OfJapan(octets, from, to) : readMtp3(octets, from, to, variant))) return
    if (isSccp) this.#sccp(octets, mtp3.from, mtp3.to, variant, true)
    else this.#userPart(octets, variant)
  }

  #userPart(octets: Uint8Array, variant: number): void {
    if (mtp3.si !== SI_ISUP && mtp3.si !== SI_BICC) return
    const row = this.#rows.row(octets, mtp3.from, mtp3.to)
    this.#fillMtp3(row)
    this.batch.columns.protocol[row] = Protocol.isup
    this.batch.columns.variant[row] = variant
    this.#countVariant(variant)
    this.#rows.done()
  }

  /** A user part that came with its point codes beside it (M3UA). */
  #userPartOfM3ua(octets: Uint8Array): void {
    const { si, from, to, opc, dpc } = mtp3
    if (si === SI_SCCP) this.#sccp(octets, from, to, this.#variants.ofSccp(octets, from, to, opc, dpc), true)
    else this.#userPart(octets, this.#variants.ofOther(opc, dpc))
  }

  #fillMtp3(row: number): void {
    const { batch } = this
    fillMtp3(batch, row)
    if (this.#isUnknown) batch.flag(row, anomalies.messageUnknown.code, Layer.m3ua, batch.columns.from[row] as number)
  }

  #countVariant(variant: number): void {
    if (variant === VARIANT_ANSI) this.stats.ansiMessages++
    else if (variant === VARIANT_CHINA) this.stats.chinaMessages++
  }

  /** An SCCP message without MTP3; an exported one may have its point codes in tags. */
  sccpAlone(octets: Uint8Array, from: number, to: number): void {
    const tagged = this.#readTags()
    const named = tagged && pdu.variant !== VARIANT_ITU
    this.#sccp(octets, from, to, named ? pdu.variant : this.#variants.ofSccp(octets, from, to, NONE_32, NONE_32), tagged)
  }

  /** A TCAP message without SCCP; `component`: a component without its message. Nothing says who sent it but the tags of an exported one. */
  tcapAlone(octets: Uint8Array, from: number, to: number, component: boolean): void {
    if (from >= to) return
    const row = this.#rows.row(octets, from, to)
    if (this.#readTags()) fillMtp3(this.batch, row)
    if (this.#userData.readAlone(row, component)) return
    this.stats.undecoded++
    this.batch.abandon(row)
  }

  /** Puts the point codes that tags of an exported message name into `mtp3`. False: there are none. */
  #readTags(): boolean {
    if (this.#place.linkType !== UPPER_PDU || pdu.opc === NONE_32 || pdu.dpc === NONE_32) return false
    mtp3.opc = pdu.opc
    mtp3.dpc = pdu.dpc
    mtp3.si = SI_SCCP
    mtp3.ni = pdu.networkIndicator
    mtp3.sls = 0xff
    return true
  }

  #sccp(octets: Uint8Array, from: number, to: number, variant: number, hasMtp3: boolean): void {
    const batch = this.batch
    const c = batch.columns
    const row = this.#rows.row(octets, from, to)
    if (hasMtp3) this.#fillMtp3(row)
    const at = c.from[row] as number
    const end = c.to[row] as number
    octets = this.#rows.octets
    if (!readSccp(octets, at, end, variant, batch, row)) {
      this.stats.undecoded++
      batch.abandon(row)
      return
    }
    if (variant !== VARIANT_ITU) this.#countVariant(variant)
    // A message of management fits one (Q.713 §5.3): a short segment is the rest of something else
    if (
      !sccp.segmented &&
      c.calledSsn[row] === SSN_MANAGEMENT &&
      (c.callingSsn[row] === SSN_MANAGEMENT || sccp.dataTo - sccp.dataFrom <= 6)
    ) {
      this.stats.management++
      batch.abandon(row)
      return
    }
    this.#userData.read(octets, row)
  }
}
