/**
 * From the octets of a user message (of SCTP, TCP, UDP or a link) to rows: which protocol it is, its layers in order, copies, and what decoding must
 * remember of dialogues, segments and the variants of links.
 */
import { Copies } from '../assemble/copies.js'
import type { Core } from '../core/core.js'
import { MoreData } from '../assemble/more-data.js'
import { type SegmentPart, Segments } from '../assemble/segments.js'
import type { Delivery } from '../assemble/tcp-streams.js'
import { anomalies, Layer } from '../model/anomaly.js'
import type { Links } from '../model/links.js'
import {
  Copy,
  MessageBatch,
  type MessageColumns,
  NONE_32,
  Protocol,
  Reading,
  VARIANT_ANSI,
  VARIANT_CHINA,
  VARIANT_ITU,
} from '../model/message.js'
import { Names } from '../model/names.js'
import { readAnsiTcap } from '../wire/ansi-tcap.js'
import { hashDiameter } from '../wire/diameter/copy.js'
import { plausibleDiameter, scanDiameter } from '../wire/diameter/index.js'
import { gtpEnd, isTpdu, PFCP, pfcpEnd, plausibleGtp, scanGtp } from '../wire/gtp/index.js'
import { hashed, hashOctets } from '../wire/hash.js'
import { looksLikeDtls } from '../wire/link/tls.js'
import { pdu, UPPER_PDU } from '../wire/link/upper-pdu.js'
import type { ResidualScan } from '../wire/residual.js'
import { lookAgain, scanTcapUser } from '../wire/tcap-users.js'
import { readSccp, sccp } from '../wire/sccp.js'
import { m2ua, readM2ua } from '../wire/sigtran/m2ua.js'
import {
  draft,
  fillMtp3,
  isSigtran,
  looksLikeSigtran,
  mtp3,
  PPID_M2PA,
  PPID_M3UA,
  readDraftM3ua,
  readM2pa,
  readM3ua,
  readMtp3,
  SigtranClass,
} from '../wire/sigtran/sigtran.js'
import { readSua } from '../wire/sigtran/sua.js'
import { readComponentsAlone, readTcap } from '../wire/tcap.js'
import { AnsiOperations } from './ansi-operations.js'
import { DialogueContexts } from './dialogue-contexts.js'
import { isSua, labelOfFirst, noteFirst, placeOfFirst, variantOfFirst } from './incomplete.js'
import { type DecodeStats, Place } from './place.js'
import { type ConfiguredVariant, Variants } from './variants.js'

const PPID_DIAMETER = 46
const PPID_DIAMETER_DTLS = 47
const SI_SCCP = 3
const SI_ISUP = 5
const SSN_MANAGEMENT = 1
const UDT = 9
const UDTS = 10
/** Words in front of the frames of a message that the plain way put together. */
const WHOLE_HEAD = 3
const NO_OCTETS = new Uint8Array(0)

export class Messages {
  readonly batch: MessageBatch
  /** Hosts, realms and access points, by the number in rows. */
  readonly names = new Names()
  readonly stats: DecodeStats
  readonly #emit: (batch: MessageBatch) => void
  readonly #place: Place
  readonly #keepOctets: boolean
  /** Searches for protected identities that no field explains; undefined when no home is configured. */
  readonly #residual: ResidualScan | undefined
  readonly #segments: Segments
  /** The segment in work, in `#row`. */
  readonly #part: { -readonly [field in keyof SegmentPart]: SegmentPart[field] } = {
    octets: NO_OCTETS,
    from: 0,
    to: 0,
    dataFrom: 0,
    dataTo: 0,
    first: false,
    remaining: 0,
    frame: 0,
    at: 0,
  }
  readonly #moreData = new MoreData()
  /** The place of the message in work, while lost ones are reported. */
  readonly #back = new Place()
  readonly #copies: Copies
  readonly #contexts: DialogueContexts
  readonly #variants: Variants
  readonly #core: Core | undefined
  readonly #ansiOperations = new AnsiOperations()
  readonly #ppids = new Map<number, number>()
  /** The octets that `from`, `to` and the other offsets of the row in work mean. */
  #octets: Uint8Array = NO_OCTETS

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
    this.#residual = residual
    this.#emit = emit
    this.#place = place
    this.stats = stats
    this.batch = new MessageBatch(rows, links, core?.ground)
    this.#copies = new Copies(core && { words: core.numbers('copies'), count: core.copiesCount })
    this.#segments = new Segments(core && { words: core.words('segments'), octets: core.bytes('segmentOctets') })
    this.#contexts = new DialogueContexts(core && { keys: core.words('contextKey'), values: core.words('contextValue') })
    this.#keepOctets = keepOctets
    this.#core = core
    if (core !== undefined) core.host.names = this.names
  }

  /** No part of a message will come any more. */
  finish(): void {
    this.#segments.finish()
    this.#reportLost()
  }

  /** Hands over what is in the batch. */
  flush(): void {
    if (this.batch.count === 0) return
    this.#emit(this.batch)
    this.batch.reset()
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      contexts: this.#contexts.save(),
      names: this.names.save(),
      copies: this.#copies.save(),
      segments: this.#segments.save(),
      moreData: this.#moreData.save(),
      variants: this.#variants.save(),
      ansiOperations: this.#ansiOperations.save(),
    }
  }

  load(saved: ReturnType<Messages['save']>): void {
    this.#contexts.load(saved.contexts)
    this.names.load(saved.names)
    this.#copies.load(saved.copies)
    this.#segments.load(saved.segments)
    this.#moreData.load(saved.moreData)
    this.#variants.load(saved.variants)
    this.#ansiOperations.load(saved.ansiOperations)
  }

  get lostSegments(): number {
    return this.#segments.lost + this.#segments.open
  }

  /** SCTP payload protocol identifiers of user messages that were not read, with how often they came (bounded). */
  get otherPpids(): ReadonlyMap<number, number> {
    return this.#ppids
  }

  /** The row that the next message gets. */
  nextRow(): number {
    if (this.batch.full) this.flush()
    return this.batch.count
  }

  /** How many rows from this one on may be filled at once. */
  rowsAtOnce(row: number): number {
    return Math.max(1, this.batch.most - row)
  }

  /** The plain way read so many messages into rows from `row` on. `byPacket`: some are of Diameter or GTP. */
  tookMany(core: Core, row: number, count: number, byPacket: boolean): void {
    const { batch } = this
    const end = row + count
    batch.count = end
    this.stats.messages += count
    if (byPacket) {
      const { columns: c, links } = batch
      const p = batch.forPackets()
      for (let r = row; r < end; r++) {
        if (c.protocol[r] !== Protocol.diameter) continue
        p.fromPeer[r] = links.source(c.link[r] as number)
        p.toPeer[r] = links.destination(c.link[r] as number)
        this.#tookRoutes(core, r)
      }
    }
    this.#tookWholes(core)
    this.#lookAgain(core)
    if (this.#residual !== undefined) for (let r = row; r < end; r++) this.#residual.check(core.octets, batch, r)
  }

  /** The plain way read a message into `row`. */
  took(core: Core, row: number): void {
    this.batch.count = row + 1
    this.#tookWholes(core)
    this.#lookAgain(core)
    this.#residual?.check(core.octets, this.batch, row)
    this.#done()
  }

  /** The plain way read a message of GTP into `row`. */
  tookGtp(core: Core, row: number): void {
    this.batch.forPackets()
    this.took(core, row)
  }

  /** Frames of the messages that the plain way put together. */
  #tookWholes({ wholes, wholesLength }: Core): void {
    const all = (wholesLength[0] as number) >> 2
    for (let at = 0; at < all; at += (wholes[at + 1] as number) >> 2) {
      const from = at + WHOLE_HEAD
      const end = from + (wholes[at + 2] as number)
      const frames: number[] = []
      for (let i = from; i < end; i++) frames.push(wholes[i] as number)
      this.#keepFrames(wholes[at] as number, frames)
    }
    wholesLength[0] = 0
  }

  /** What the plain way read is looked at again where something may be hidden. */
  #lookAgain(core: Core): void {
    const count = core.looked[0] as number
    for (let i = 0; i < count; i++) lookAgain(core.octets, this.batch, core.looks[i] as number)
    core.looked[0] = 0
  }

  /** The plain way read a message up to SCCP into `row`, whose data is odd. */
  tookUser(core: Core, row: number): void {
    const { octets, told } = core
    this.batch.count = row + 1
    this.#tookWholes(core)
    this.#readData(octets, told[0] as number, told[1] as number, row)
  }

  /** The plain way read a Diameter message into `row`. */
  tookDiameter(core: Core, row: number): void {
    const { batch } = this
    batch.forPackets()
    batch.count = row + 1
    this.#place.link = batch.columns.link[row] as number
    this.#tookRoutes(core, row)
    this.#residual?.check(core.octets, batch, row)
    this.#peers(row)
    this.#done()
  }

  /** The route records of a row lie where it says, in those of the stretch. */
  #tookRoutes(core: Core, row: number): void {
    const { batch } = this
    const { routesFrom, routesCount } = batch.packets
    const count = routesCount[row] as number
    if (count === 0) return
    const from = routesFrom[row] as number
    routesFrom[row] = batch.nameLists.length
    for (let i = from; i < from + count; i++) batch.keepName(core.routes[i] as number)
  }

  /** True when what comes on the link in work is ITU’s unless it says otherwise. */
  speaksItu(): boolean {
    return this.#variants.speaksItu()
  }

  /** True when what comes on the link in work may change that. */
  isOpen(): boolean {
    return this.#variants.isOpen()
  }

  /** The plain way read a message of China’s into `row`. */
  tookChinese(core: Core, row: number): void {
    this.#variants.votedChina()
    this.#countVariant(VARIANT_CHINA)
    this.took(core, row)
  }

  /** The plain way read so many messages of this direction as ITU’s. */
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
    if (ppid === PPID_M3UA || looksLikeSigtran(octets, from, to)) return // management of M3UA: no message of a user
    this.stats.otherUserData++
    if (this.#ppids.size < 64 || this.#ppids.has(ppid)) this.#ppids.set(ppid, (this.#ppids.get(ppid) ?? 0) + 1)
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
    const row = this.#row(octets, from, to)
    const c = this.batch.columns
    if (readSua(this.#octets, c.from[row] as number, c.to[row] as number, this.batch, row)) return this.#userData(this.#octets, row)
    this.stats.management++
    this.batch.abandon(row)
  }

  /** A Diameter message. Agents change Hop-by-Hop Identifier and route records: what is left tells copies. */
  diameter(octets: Uint8Array, from: number, to: number, plainly = true): void {
    if (plainly && this.#core !== undefined && this.#plainDiameter(this.#core, octets, from, to)) return
    const { batch } = this
    const row = this.#row(octets, from, to)
    const c = batch.columns
    const at = c.from[row] as number
    this.#listFrames(row)
    if (this.#place.copyKind === Copy.none) {
      hashDiameter(this.#octets, at, c.to[row] as number)
      this.#seenBefore()
    }
    this.#writeCopy(row)
    scanDiameter(this.#octets, at, c.to[row] as number, batch, row, this.names)
    this.#residual?.check(this.#octets, batch, row)
    this.#peers(row)
    this.#done()
  }

  /** The plain way of a Diameter message. False when it is not of the usual form: nothing is changed then. */
  #plainDiameter(core: Core, octets: Uint8Array, from: number, to: number): boolean {
    const p = this.#place
    const at = p.copyKind === Copy.none ? core.place(octets, from, to) : -1
    if (at < 0) return false
    const row = this.nextRow()
    const { file, frame, message, interfaceId, vlan, link } = p
    if (core.exports.diameterMessage(at, at + to - from, p.at, file, frame, message, interfaceId, vlan, link, row) === 0) return false
    this.tookDiameter(core, row)
    this.#listFrames(row)
    return true
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
      const row = this.#row(octets, at, end)
      const c = batch.columns
      const begin = c.from[row] as number
      this.#wholeCopy(row)
      scanGtp(this.#octets, begin, c.to[row] as number, batch, row, this.names)
      if (tunnelled) batch.flag(row, anomalies.wrapped.code, Layer.gtp, begin)
      this.#residual?.check(this.#octets, batch, row)
      this.#peers(row)
      this.#done()
      if (end === to || !plausibleGtp(octets, end, to, port)) break
      at = end
    }
    return true
  }

  #pfcp(octets: Uint8Array, from: number, to: number, both: boolean): boolean {
    let at = from
    for (let end = pfcpEnd(octets, at, to, both); end > at && end <= to; end = pfcpEnd(octets, at, to, both)) {
      const row = this.#row(octets, at, end)
      this.batch.columns.protocol[row] = Protocol.pfcp
      this.batch.columns.opcode[row] = octets[at + 1] as number
      this.#wholeCopy(row)
      this.#done()
      at = end
    }
    return at > from
  }

  /** A message whose copies have the same octets between the same nodes. */
  #wholeCopy(row: number): void {
    const c = this.batch.columns
    const from = c.from[row] as number
    if (this.#place.copyKind === Copy.none) {
      const { links } = this.batch
      hashOctets(
        this.#octets,
        from,
        c.to[row] as number,
        links.source(this.#place.link) ^ Math.imul(links.destination(this.#place.link), 31),
      )
      this.#seenBefore()
    }
    this.#writeCopy(row)
  }

  /** A Diameter message of a TCP stream, with what reassembly says of it. */
  fromStream(octets: Uint8Array, from: number, to: number, delivery: Delivery): void {
    this.diameter(octets, from, to, !delivery.cut && !delivery.gap && !delivery.conflict)
    const row = this.batch.count - 1
    const at = this.batch.columns.from[row] as number
    if (delivery.cut) this.batch.flag(row, anomalies.truncated.code, Layer.tcp, at)
    if (delivery.gap) this.batch.flag(row, anomalies.streamGap.code, Layer.tcp, at)
    if (delivery.conflict) this.batch.flag(row, anomalies.streamConflict.code, Layer.tcp, at)
  }

  #peers(row: number): void {
    const p = this.batch.packets
    p.fromPeer[row] = this.batch.links.source(this.#place.link)
    p.toPeer[row] = this.batch.links.destination(this.#place.link)
  }

  #listFrames(row: number): void {
    const { frames } = this.#place
    if (frames !== undefined) this.#keepFrames(row, frames)
  }

  #keepFrames(row: number, frames: readonly number[]): void {
    this.batch.segmentLists.push(frames)
    this.batch.columns.segments[row] = this.batch.segmentLists.length
  }

  /** An MTP3 message: its variant is what makes an SCCP message of it. */
  mtp3(octets: Uint8Array, from: number, to: number): void {
    const isSccp = to > from && ((octets[from] as number) & 15) === SI_SCCP
    const variant = this.#variants.ofMtp3(octets, from, to)
    if (!readMtp3(octets, from, to, variant)) return
    if (isSccp) this.#sccp(octets, mtp3.from, mtp3.to, variant, true)
    else this.#userPart(octets, variant)
  }

  #userPart(octets: Uint8Array, variant: number): void {
    if (mtp3.si !== SI_ISUP) return
    const row = this.#row(octets, mtp3.from, mtp3.to)
    fillMtp3(this.batch, row)
    this.batch.columns.protocol[row] = Protocol.isup
    this.batch.columns.variant[row] = variant
    this.#countVariant(variant)
    this.#done()
  }

  /** A user part that came with its point codes beside it (M3UA). */
  #userPartOfM3ua(octets: Uint8Array): void {
    const { si, from, to, opc, dpc } = mtp3
    if (si === SI_SCCP) this.#sccp(octets, from, to, this.#variants.ofSccp(octets, from, to, opc, dpc), true)
    else this.#userPart(octets, this.#variants.ofOther(opc, dpc))
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
    const { batch } = this
    const c = batch.columns
    const row = this.#row(octets, from, to)
    if (this.#readTags()) fillMtp3(batch, row)
    const dataFrom = c.from[row] as number
    const dataTo = c.to[row] as number
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataTo
    this.#markCopy(this.#octets, row, dataFrom, dataTo)
    if (component) readComponentsAlone(this.#octets, dataFrom, dataTo, batch, row, this.#meaning)
    else if (
      !readTcap(this.#octets, dataFrom, dataTo, batch, row, this.#meaning) &&
      !readAnsiTcap(this.#octets, dataFrom, dataTo, batch, row, this.#ansiOperations.meaning)
    ) {
      this.stats.undecoded++
      return batch.abandon(row)
    }
    this.#done()
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

  /** A row for a message; its octets are copied into the batch, or stay where they are. */
  #row(octets: Uint8Array, from: number, to: number): number {
    // Asked before every message: one packet may hold more of them than a batch.
    if (this.batch.full) this.flush()
    const batch = this.batch
    const c = batch.columns
    const p = this.#place
    const row = batch.count++
    const at = this.#keepOctets ? batch.keep(octets, from, to) : from
    this.#octets = this.#keepOctets ? batch.octets : octets
    c.from[row] = at
    c.to[row] = at + to - from
    c.at[row] = p.at
    c.file[row] = p.file
    c.frame[row] = p.frame
    c.message[row] = this.#place.message
    c.link[row] = this.#place.link
    c.interface[row] = p.interfaceId
    c.vlan[row] = p.vlan
    return row
  }

  #sccp(octets: Uint8Array, from: number, to: number, variant: number, hasMtp3: boolean): void {
    const batch = this.batch
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
    this.#userData(octets, row)
  }

  /** What SCCP or SUA carries, as `sccp` says: segments are put together, then it is read as TCAP. */
  #userData(octets: Uint8Array, row: number): void {
    const batch = this.batch
    const c = batch.columns
    let dataFrom = sccp.dataFrom
    let dataTo = sccp.dataTo
    if (sccp.segmented && !(sccp.first && sccp.remaining === 0)) {
      const segments = this.#segments
      // A part that SCTP sent again was added when it came first.
      if (this.#place.copyKind === Copy.retransmission || !this.#addSegment(octets, c, row)) {
        batch.abandon(row)
        this.#place.copyKind = Copy.none
        this.stats.management++ // an inner segment: counted as read, reported with its last part
        this.#place.message++
        return this.#reportLost()
      }
      dataFrom = this.#keepOctets ? batch.keep(segments.octets, 0, segments.length) : 0
      dataTo = dataFrom + segments.length
      octets = this.#keepOctets ? batch.octets : segments.octets
      this.#place.frames = segments.frames
      batch.flag(row, anomalies.segmented.code, Layer.sccp, c.from[row] as number)
      if (segments.conflict) batch.flag(row, anomalies.segmentsConflict.code, Layer.sccp, c.from[row] as number)
      if (segments.twice) batch.flag(row, anomalies.segmentTwice.code, Layer.sccp, c.from[row] as number)
    } else if (sccp.onConnection) {
      const whole = this.#dataOfConnection(octets, c, row)
      if (whole !== undefined) {
        dataFrom = this.#keepOctets ? batch.keep(whole, 0, whole.length) : 0
        dataTo = dataFrom + whole.length
        octets = this.#keepOctets ? batch.octets : whole
        batch.flag(row, anomalies.segmented.code, Layer.sccp, c.from[row] as number)
      } else if (sccp.more) dataTo = dataFrom // an inner part: it is a record of its own, read with the last one
    }
    this.#listFrames(row)
    this.#readData(octets, dataFrom, dataTo, row)
    this.#reportLost()
  }

  /** The data of an SCCP message, put together. */
  #readData(octets: Uint8Array, dataFrom: number, dataTo: number, row: number): void {
    const { batch } = this
    const c = batch.columns
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataTo
    this.#markCopy(octets, row, dataFrom, dataTo)
    if (dataFrom < dataTo) {
      if ((c.sccpType[row] as number) < UDT && isTcapTag(octets[dataFrom] as number))
        batch.flag(row, anomalies.sccpTypeUnusual.code, Layer.sccp, c.from[row] as number)
      if (!readTcap(octets, dataFrom, dataTo, batch, row, this.#meaning))
        readAnsiTcap(octets, dataFrom, dataTo, batch, row, this.#ansiOperations.meaning)
    }
    this.#done()
  }

  /** Rows for messages of which parts never came: what came of them, read as far as it goes; nobody answers such a message. */
  #reportLost(): void {
    const segments = this.#segments
    for (let about = segments.nextLost(); about !== 0; about = segments.nextLost()) {
      const { batch } = this
      const { words, first } = segments
      const back = this.#back
      back.copyFrom(this.#place)
      this.#place.at = segments.at
      placeOfFirst(words, about, this.#place)
      const row = this.#row(first, 0, first.length)
      labelOfFirst(words, about, batch, row)
      this.#place.frames = segments.frames
      this.#listFrames(row)
      this.#place.frames = undefined
      if (this.#core === undefined || !this.#plainIncomplete(this.#core, about, row)) this.#carefulIncomplete(about, row)
      for (let r = row; r < batch.count; r++) batch.columns.reading[r] = Reading.rejected
      this.stats.messages++
      this.#place.copyFrom(back)
    }
  }

  /** The plain way of a message of which parts never came. False when it is not of the usual form: nothing is changed then. */
  #plainIncomplete(core: Core, about: number, row: number): boolean {
    const { words, first, octets, length } = this.#segments
    if (isSua(words, about) || variantOfFirst(words, about) !== VARIANT_ITU) return false
    const from = core.place(first, 0, first.length)
    const dataFrom = core.place(octets, 0, length, 'data')
    if (from < 0 || dataFrom < 0) return false
    if (core.exports.incomplete(from, from + first.length, dataFrom, dataFrom + length, row) === 0) return false
    this.#lookAgain(core)
    this.#residual?.check(core.octets, this.batch, row)
    return true
  }

  #carefulIncomplete(about: number, row: number): void {
    const { batch } = this
    const c = batch.columns
    const { words, octets, length } = this.#segments
    const at = c.from[row] as number
    if (isSua(words, about)) readSua(this.#octets, at, c.to[row] as number, batch, row)
    else readSccp(this.#octets, at, c.to[row] as number, variantOfFirst(words, about), batch, row)
    const dataFrom = this.#keepOctets ? batch.keep(octets, 0, length) : 0
    const inside = this.#keepOctets ? batch.octets : octets
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataFrom + length
    batch.flag(row, anomalies.segmented.code, Layer.sccp, at)
    batch.flag(row, anomalies.segmentsLost.code, Layer.sccp, at)
    if (length > 0 && !readTcap(inside, dataFrom, dataFrom + length, batch, row, this.#meaning))
      readAnsiTcap(inside, dataFrom, dataFrom + length, batch, row, this.#ansiOperations.meaning)
  }

  /** A segment of a message, told apart by direction, point code, calling address and local reference (Q.714 §4.1.1.2.2). True when it completes it. */
  #addSegment(octets: Uint8Array, c: MessageColumns, row: number): boolean {
    const { frame, at } = this.#place
    let a = Math.imul(this.#place.direction ^ 0x9e3779b1, 0x85ebca6b) ^ (c.opc[row] as number)
    let b = sccp.localReference ^ Math.imul(c.callingPc[row] as number, 0x27d4eb2f) ^ (c.callingSsn[row] as number)
    a = Math.imul(a ^ (a >>> 15) ^ (c.callingHigh[row] as number), 0xc2b2ae35)
    b = Math.imul(b ^ (b >>> 13) ^ (c.callingLow[row] as number), 0x85ebca6b)
    a = Math.imul(a ^ (a >>> 13) ^ b, 0x9e3779b1)
    const part = this.#part
    part.octets = octets
    part.from = c.from[row] as number
    part.to = c.to[row] as number
    part.dataFrom = sccp.dataFrom
    part.dataTo = sccp.dataTo
    part.first = sccp.first
    part.remaining = sccp.remaining
    part.frame = frame
    part.at = at
    return this.#segments.add((a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 15)) >>> 0, part, (words, about) =>
      noteFirst(words, about, this.batch, row, this.#place),
    )
  }

  /** The message that the data form in `row` ends, put together, its frames in `#place`; undefined when it does not end one in several parts. */
  #dataOfConnection(octets: Uint8Array, c: MessageColumns, row: number): Uint8Array | undefined {
    const { direction, frame, at, copyKind } = this.#place
    const { more, dataFrom, dataTo, localReference } = sccp
    // What SCTP sent again was added when it came first.
    if (copyKind === Copy.retransmission) return undefined
    const connection = `${direction} ${c.opc[row]} ${c.dpc[row]} ${localReference}`
    if (more && !this.#moreData.add(connection, octets, dataFrom, dataTo, frame, at))
      this.batch.flag(row, anomalies.segmentsLost.code, Layer.sccp, c.from[row] as number)
    const whole = more ? undefined : this.#moreData.end(connection, octets, dataFrom, dataTo, frame, at)
    if (whole !== undefined) this.#place.frames = whole.frames
    return whole?.octets
  }

  #markCopy(octets: Uint8Array, row: number, dataFrom: number, dataTo: number): void {
    const c = this.batch.columns
    if (this.#place.copyKind === Copy.none && dataTo - dataFrom > 0) {
      const title = (c.callingHigh[row] as number) ^ Math.imul(c.callingLow[row] as number, 31) ^ (c.sccpType[row] === UDTS ? 1 : 0)
      hashOctets(octets, dataFrom, dataTo, title)
      this.#seenBefore()
    }
    this.#writeCopy(row)
  }

  /** Looks up what `hashed` says, and remembers it. */
  #seenBefore(): void {
    const p = this.#place
    if (!this.#copies.seen(hashed.low, hashed.high, p.at, p.file, p.frame, p.message)) return
    p.copyKind = Copy.hop
    p.copyFile = this.#copies.file
    p.copyFrame = this.#copies.frame
    p.copyMessage = this.#copies.message
  }

  #writeCopy(row: number): void {
    const p = this.#place
    if (p.copyKind === Copy.none) return
    const c = this.batch.columns
    this.stats.copies++
    c.copy[row] = p.copyKind
    c.copyOfFile[row] = p.copyFile
    c.copyOfFrame[row] = p.copyFrame
    c.copyOfMessage[row] = p.copyMessage
    p.copyKind = Copy.none
  }

  /** The meaning of a component: the context of its dialogue, then whose it is. */
  readonly #meaning = (octets: Uint8Array, batch: MessageBatch, row: number): void => {
    this.#contexts.tie(batch, row)
    scanTcapUser(octets, batch, row)
    this.#residual?.check(octets, batch, row)
  }

  #done(): void {
    this.stats.messages++
    this.#place.message++
  }
}

/** Unidirectional, Begin, End, Continue, Abort (Q.773 §3.1). */
const isTcapTag = (octet: number): boolean => octet === 0x61 || octet === 0x62 || octet === 0x64 || octet === 0x65 || octet === 0x67
