/**
 * The decode lane: packets in, message rows out. Here are the layers from the link to the user message, with what they must remember (parts of datagrams
 * and chunks, TCP streams); what a user message holds is read in messages.ts. One lane reads everything in capture order.
 */
import { Associations } from '../assemble/associations.js'
import { sampleOctets } from '../assemble/copies.js'
import { IpFragments } from '../assemble/ip-fragments.js'
import { type Delivery, TcpStreams } from '../assemble/tcp-streams.js'
import type { Ahead, PacketSource } from '../capture/source.js'
import { type Core, hasPlainWay, Plain, Rest, Stretch } from '../core/core.js'
import { Links } from '../model/links.js'
import { BATCH_ROWS, Copy, type MessageBatch } from '../model/message.js'
import type { Names } from '../model/names.js'
import { diameterFraming } from '../wire/diameter/index.js'
import { GTP_C, GTP_U, isGtpPort, PFCP } from '../wire/gtp/index.js'
import { ip, isExtension, readIp, skipExtensions } from '../wire/link/ip.js'
import { Carries, link, readLink } from '../wire/link/link.js'
import { readMtp2 } from '../wire/link/mtp2.js'
import { chunk, nextData, SCTP_HEADER } from '../wire/link/sctp.js'
import { readTcp, tcp } from '../wire/link/tcp.js'
import { looksLikeDtls } from '../wire/link/tls.js'
import { isTunnel, MAX_ENCAPSULATIONS, unwrapIp, unwrapUdp } from '../wire/link/tunnels.js'
import { readUdp, udp, UDP_HEADER } from '../wire/link/udp.js'
import { pdu, UPPER_PDU } from '../wire/link/upper-pdu.js'
import type { ResidualScan } from '../wire/residual.js'
import { PPID_M2PA, PPID_M3UA } from '../wire/sigtran/sigtran.js'
import { Messages } from './messages.js'
import { type DecodeStats, type Decoding, noStats, Place } from './place.js'
import type { ConfiguredVariant } from './variants.js'

export type { DecodeStats }

const NO_OCTETS = new Uint8Array(0)
const TCP = 6
const UDP = 17
const SCTP = 132
const ESP = 50
/** Highest number of a capture: a column has 16 bits. */
export const MOST_FILE = 0xffff
/** Where ports stand behind the addresses in `#network`. */
const PORTS = 32

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
  /** Octets behind it and the way to say how many packets of them were read (capture/source.ts); undefined when there are none. */
  readonly ahead?: Ahead | undefined
  readonly took?: PacketSource['took']
}

export interface DecoderOptions {
  readonly rows?: number
  readonly keepOctets?: boolean
  /** Standards that the configuration gives links of this decoder (knowledge.ts). */
  readonly variant?: ((flows: Links) => ConfiguredVariant | undefined) | undefined
  /** Searches messages for protected identities that no field explains. */
  readonly residual?: ResidualScan | undefined
  /** Reads messages of the usual form; without it the careful way reads them all, to the same rows. Not for octets that are kept. */
  readonly core?: Core | undefined
  /** Told of each message that came in several segments of TCP: its octets, valid during the call, the sequence number of the first, and its flow. */
  readonly inSegments?: ((octets: Uint8Array, from: number, to: number, sequence: number, flow: string) => void) | undefined
}

export class Decoder implements Decoding {
  readonly stats: DecodeStats = noStats()
  /** The flows that messages came on, by the number in their rows. */
  readonly links = new Links()
  readonly #place = new Place()
  /** Number of the first capture of this run: 0 unless earlier runs read others (pipeline/state-file.ts). */
  firstFile = 0
  readonly #messages: Messages
  readonly #fragments = new IpFragments()
  readonly #associations: Associations
  readonly #core: Core | undefined
  readonly #streams: TcpStreams
  readonly #inSegments: DecoderOptions['inSegments']
  /** Addresses of the present packet: source and destination one behind the other at `#addressAt`; version 0 when there are none. */
  #addresses: Uint8Array = NO_OCTETS
  #addressAt = 0
  #ipVersion = 0
  /** Where a packet begins that the plain way has refused already; −1 for none. */
  #refusedAt = -1
  /** Addresses, one behind the other, and ports of what is not at hand: an exported PDU, a message that waited in a stream. */
  readonly #network = new Uint8Array(36)

  /**
   * `emit` gets full batches, valid until it returns. `keepOctets: false` leaves the octets of messages out of them: enough to correlate, and faster;
   * their offsets then mean nothing.
   */
  constructor(emit: (batch: MessageBatch) => void, options: DecoderOptions = {}) {
    const { rows = BATCH_ROWS, keepOctets = true, variant, residual } = options
    const core = keepOctets || rows > BATCH_ROWS ? undefined : options.core
    this.#core = core
    this.#associations = new Associations(
      core && { heads: core.numbers('heads'), words: core.numbers('words'), seen: core.numbers('seen'), votes: core.numbers('votes') },
    )
    this.#inSegments = options.inSegments
    const configured = variant?.(this.links)
    this.#messages = new Messages(this.#place, this.stats, this.links, emit, rows, keepOctets, configured, residual, core)
    this.#streams = new TcpStreams(
      diameterFraming,
      (octets, from, to, delivery) => this.#fromStream(octets, from, to, delivery),
      core && {
        keys: core.words('connections'),
        used: core.times('connectionsUsed'),
        streams: core.words('streams'),
        collected: core.words('collected'),
      },
    )
  }

  /** Hosts, realms and access points, by the number in rows. */
  get names(): Names {
    return this.#messages.names
  }

  get tsnGaps(): number {
    return this.#associations.gaps
  }

  /** Places at which octets of a TCP stream were never seen. */
  get streamGaps(): number {
    return this.#streams.counts.gaps
  }

  /** Packets of TCP connections that are encrypted. */
  get tls(): number {
    return this.#streams.counts.tls
  }

  get lostParts(): number {
    return this.#fragments.lost + this.#messages.lostSegments
  }

  /** SCTP payload protocol identifiers of user messages that were not read, with how often they came (bounded). */
  get otherPpids(): ReadonlyMap<number, number> {
    return this.#messages.otherPpids
  }

  /** Reads one packet, and those behind it when `ahead` (and `p` shows them). The octets need only be valid during the call. */
  packet(p: PacketView, ahead = true): void {
    const { stats } = this
    stats.packets++
    stats.octets += p.to - p.from
    this.#notePacketTimes(p.at, p.at)
    if (p.to - p.from < p.originalLength) stats.cutPackets++
    const place = this.#place
    place.file = (p.file + this.firstFile) & MOST_FILE
    this.#at(p.at, p.frame, p.interfaceId)
    place.linkType = p.linkType
    const core = this.#core
    const plainly = core !== undefined && this.#refusedAt !== p.from && hasPlainWay(p.linkType) && this.#plain(p, core)
    this.#refusedAt = -1
    if (!plainly) this.#carefully(p)
    if (ahead && core !== undefined && p.ahead?.octets === core.room) this.#readAhead(p, core, p.ahead)
  }

  /** The packet in work. */
  #at(time: number, frame: number, interfaceId: number): void {
    const place = this.#place
    place.at = time
    place.frame = frame
    place.interfaceId = interfaceId
    place.message = 0
    place.link = 0
    place.direction = 0
    place.copyKind = Copy.none
    place.frames = undefined
    place.tunnelled = false
    this.#ipVersion = 0
  }

  #notePacketTimes(earliest: number, latest: number): void {
    const { stats } = this
    if (earliest < stats.firstAt) stats.firstAt = earliest
    if (latest > stats.lastAt) stats.lastAt = latest
  }

  #carefully(p: PacketView): void {
    const { stats } = this
    const place = this.#place
    const before = this.#found
    readLink(p.octets, p.from, p.to, p.linkType)
    place.vlan = link.vlan
    if (p.linkType === UPPER_PDU) this.#exported(p.octets)
    this.#carried(p.octets, p.to, 0)
    if (this.#found === before) stats.otherPackets++
  }

  /** What says that a packet holds signalling. */
  get #found(): number {
    const { stats } = this
    return stats.messages + stats.management + stats.undecoded
  }

  /** The plain way of a packet (src/core). False when it is not of the usual form: nothing is changed then. */
  #plain(p: PacketView, core: Core): boolean {
    const at = p.to - p.from < p.originalLength ? -1 : core.place(p.octets, p.from, p.to)
    if (at < 0) return false
    const row = this.#messages.nextRow()
    core.tellPlace(this.#place, this.links.last)
    // Several messages of a packet are read in a stretch only, which says where the host is to go on
    const done = core.exports.packet(at, at + p.to - p.from, p.linkType, row, 1)
    this.#messages.countVariants(core)
    const before = this.#found
    const taken = this.#took(core, done, row)
    if (done === Plain.carried && this.#found === before) this.stats.otherPackets++
    return taken
  }

  /** What the plain way has made of a packet. False: it is as it was. */
  #took(core: Core, done: number, row: number): boolean {
    switch (done) {
      case Plain.message:
        this.#messages.took(core, row)
        return true
      case Plain.diameter:
        this.#messages.tookDiameter(core, row)
        return true
      case Plain.gtp:
        this.#messages.tookGtp(core, row)
        return true
      case Plain.part:
        this.stats.management++
        return true
      case Plain.user:
        this.#messages.tookUser(core, row)
        return true
      case Plain.carried:
        this.#tookCarried(core)
        return true
      case Plain.chinese:
        this.#tookChinese(core, () => this.#messages.tookChinese(core, row))
        return true
      case Plain.chinesePart:
        this.#tookChinese(core, () => this.#messages.tookChinesePart())
        return true
      case Plain.chineseUser:
        this.#tookChinese(core, () => this.#messages.tookChineseUser(core, row))
        return true
      case Plain.undecoded:
        this.stats.undecoded++
        return true
      case Plain.nothing:
        this.#streams.collect(core.octets)
        this.stats.otherPackets++
        return true
      default:
        return false
    }
  }

  /** The packets behind the one in work, as long as they go the plain way: one call for many of them. */
  #readAhead(p: PacketView, core: Core, ahead: Ahead): void {
    const { stretchTold: told, stretchTimes: times } = core
    const { stats } = this
    for (;;) {
      const row = this.#messages.nextRow()
      const most = row + this.#messages.rowsAtOnce(row)
      core.tellPlace(this.#place, this.links.last)
      const done = core.stretch(ahead, row, most)
      this.#streams.collect(core.octets)
      const packets = told[Stretch.packets] as number
      const messages = told[Stretch.messages] as number
      const rows = told[Stretch.rows] as number
      this.#messages.tookMany(core, row, rows, messages, told[Stretch.byPacket] === 1)
      if (packets > 0) {
        stats.packets += packets
        stats.octets += told[Stretch.octets] as number
        stats.otherPackets += told[Stretch.others] as number
        stats.undecoded += told[Stretch.undecoded] as number
        stats.management += told[Stretch.parts] as number
        this.#notePacketTimes(times[1] as number, times[2] as number)
        const last = times[0] as number
        p.took?.(core.inRoom(told[Stretch.next] as number), packets, last)
        this.#at(last, p.frame, ahead.interfaceBase + (told[Stretch.on] as number))
      }
      if (done === Plain.odd) this.#refusedAt = ahead.from + ahead.header
      if (done === Plain.odd || done === Plain.end) return
      if (done === Plain.late) this.#messages.makeWay(core.stretchBefore[0] as number)
      else if (done !== Plain.full) this.#tookLast(core, done, row + rows)
    }
  }

  /** What a stretch ended with: a message that needs the careful way, and those behind it in its packet. */
  #tookLast(core: Core, done: number, row: number): void {
    const { restTold: told } = core
    const place = this.#place
    const before = this.#found
    place.message = told[Rest.message] as number
    this.#took(core, done, row)
    const from = told[Rest.from] as number
    if (from !== 0) {
      place.vlan = told[Rest.vlan] as number
      const direction = told[Rest.direction] as number
      if (direction !== 0) this.#chunks(core.octets, from, told[Rest.to] as number, direction)
      else this.#restOfSegment(core.octets, from, told[Rest.to] as number, told[Rest.link] as number)
    }
    if (this.#found === before && told[Rest.found] === 0) this.stats.otherPackets++
  }

  /** Whole messages of a stream, which knows of them already. */
  #restOfSegment(octets: Uint8Array, from: number, to: number, link: number): void {
    this.#place.link = link
    for (let at = from; at < to; ) {
      const end = at + diameterFraming.lengthAt(octets, at)
      this.#messages.diameter(octets, at, end)
      at = end
    }
  }

  /** The plain way read a packet down to a message of its association: what that is goes the careful way. */
  #tookCarried(core: Core): void {
    const { told } = core
    const direction = told[3] as number
    this.#place.vlan = told[4] as number
    this.#on(direction)
    this.#userMessage(core.octets, told[0] as number, told[1] as number, told[2] as number, direction)
  }

  /** The plain way read a message of China’s, whose vote may change what its link speaks. */
  #tookChinese(core: Core, take: () => void): void {
    const direction = core.told[3] as number
    this.#place.vlan = core.told[4] as number
    this.#on(direction)
    take()
    this.#speaksItu(direction)
  }

  /** Hands over what is in the batch, before it is full. */
  handOver(): void {
    this.#messages.flush()
  }

  /** The capture has ended, or is to be judged up to here: hands over what is in the batch, and what streams still hold. */
  flush(): void {
    this.#streams.finish()
    this.#messages.finish()
    this.#messages.flush()
  }

  /** As `flush`, but messages of which segments are to come wait on, for `save`. */
  pause(): void {
    this.#streams.finish()
    this.#messages.flush()
  }

  /** What a later run goes on with, after `pause` (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    this.#associations.eachVotes((direction, votes) => this.#messages.voted(direction, votes))
    return { links: this.links.save(), associations: this.#associations.save(), messages: this.#messages.save() }
  }

  load(saved: ReturnType<Decoder['save']>): void {
    this.links.load(saved.links)
    this.#associations.load(saved.associations)
    this.#messages.load(saved.messages)
  }

  /** What `link` says that a packet or, `depth` levels inside it, an encapsulation carries. */
  #carried(octets: Uint8Array, to: number, depth: number): void {
    const at = link.at
    const messages = this.#messages
    switch (link.carries) {
      case Carries.ip:
        return this.#ip(octets, at, to, depth)
      case Carries.sctp:
        return this.#sctp(octets, at, to)
      case Carries.mtp2:
        return messages.mtp3(octets, readMtp2(octets, at, to), to)
      case Carries.mtp3:
        return messages.mtp3(octets, at, to)
      case Carries.sccp:
        return messages.sccpAlone(octets, at, to)
      case Carries.tcap:
      case Carries.component:
        return messages.tcapAlone(octets, at, to, link.carries === Carries.component)
      case Carries.m3ua:
        return messages.userMessage(octets, at, to, PPID_M3UA)
      case Carries.m2pa:
        return messages.userMessage(octets, at, to, PPID_M2PA)
      case Carries.diameter:
        return messages.diameter(octets, at, to)
      case Carries.gtp:
      case Carries.pfcp:
        messages.gtp(octets, at, to, link.carries === Carries.pfcp ? PFCP : gtpPortOf(pdu.destinationPort, pdu.sourcePort), false)
        return
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
    if (length !== 0) this.#place.link = this.links.id(pdu.version, SCTP, network, 0, network, PORTS)
  }

  #ip(octets: Uint8Array, from: number, to: number, depth: number): void {
    if (!readIp(octets, from, to)) return
    if (ip.protocol === ESP) this.stats.esp++
    const { protocol, version } = ip
    if (!isRead(protocol) && !(ip.fragment && version === 6 && isExtension(protocol))) return
    this.#addresses = octets
    this.#addressAt = ip.sourceAt
    this.#ipVersion = version
    if (!ip.fragment) return this.#transport(octets, ip.from, ip.to, ip.end, protocol, depth)
    const key = `${octets.subarray(ip.sourceAt, ip.sourceAt + (version === 4 ? 8 : 32)).join('.')}/${protocol}/${ip.id}`
    const whole = this.#fragments.add(key, ip.fragmentOffset, ip.moreFragments, octets.slice(ip.from, ip.to), this.#place.at)
    if (whole === undefined) return
    if (version === 4) this.#transport(whole, 0, whole.length, whole.length, protocol, depth)
    else if (skipExtensions(whole, 0, whole.length, protocol))
      this.#transport(whole, ip.from, whole.length, whole.length, ip.protocol, depth)
  }

  /** What an IP packet carries: signalling, or one more packet. `end`: where the datagram ends, captured or not. */
  #transport(octets: Uint8Array, from: number, to: number, end: number, protocol: number, depth: number): void {
    if (protocol === SCTP) return this.#sctp(octets, from, to)
    if (protocol === TCP) return this.#tcp(octets, from, to, end)
    if (protocol === UDP) {
      if (!readUdp(octets, from, to)) return
      if (depth < MAX_ENCAPSULATIONS && unwrapUdp(octets, udp.from, udp.to, udp.destinationPort)) {
        if (udp.destinationPort === GTP_U) this.#tunnelled()
        return this.#carried(octets, udp.to, depth + 1)
      }
      if (this.#gtp(octets)) return
      if (looksLikeDtls(octets, udp.from, udp.to)) this.stats.dtls++
    } else if (depth < MAX_ENCAPSULATIONS && unwrapIp(octets, from, to, protocol)) this.#carried(octets, to, depth + 1)
  }

  /** What comes now was in a tunnel that carries the packets of subscribers. */
  #tunnelled(): void {
    this.stats.gtpUser++
    this.#place.tunnelled = true
  }

  /** GTP or PFCP in the datagram of `udp`: the port of either side says so, and the octets must agree. False: it is neither. */
  #gtp(octets: Uint8Array): boolean {
    const { sourcePort, destinationPort, from, to } = udp
    const port = isGtpPort(destinationPort) ? destinationPort : sourcePort
    if (!isGtpPort(port)) return false
    this.#place.link = this.links.id(this.#ipVersion, UDP, this.#addresses, this.#addressAt, octets, from - UDP_HEADER)
    if (this.#ipVersion === 4)
      this.#core?.tellFlow(this.links, this.#place.link, this.#addresses, this.#addressAt, octets, from - UDP_HEADER)
    if (this.#messages.gtp(octets, from, to, port, sourcePort === destinationPort)) return true
    this.#place.link = 0
    return false
  }

  #sctp(octets: Uint8Array, from: number, to: number): void {
    if (to - from < SCTP_HEADER) return
    const length = this.#ipVersion === 4 ? 4 : this.#ipVersion === 6 ? 16 : 0
    const associations = this.#associations
    const direction = associations.find(this.#addresses, this.#addressAt, length, octets, from)
    if (length !== 0 && !this.links.holds(associations.link(direction)))
      associations.setLink(direction, this.links.id(this.#ipVersion, SCTP, this.#addresses, this.#addressAt, octets, from))
    this.#chunks(octets, from + SCTP_HEADER, to, direction)
  }

  /** The user messages of a packet of this direction, or those from one on. */
  #chunks(octets: Uint8Array, from: number, to: number, direction: number): void {
    const place = this.#place
    const associations = this.#associations
    this.#on(direction)
    let at = from
    while (nextData(octets, at, to)) {
      at = chunk.next
      const { tsn, ppid, begin, end, from: dataFrom, to: dataTo } = chunk
      associations.count(direction, tsn)
      const slot = associations.seen(direction, tsn, sampleOctets(octets, dataFrom, dataTo, ppid), place.frame, place.message)
      place.copyKind = slot < 0 ? Copy.none : Copy.retransmission
      if (slot >= 0) {
        place.copyFile = place.file
        place.copyFrame = associations.frameAt(slot)
        place.copyMessage = associations.messageAt(slot)
      }
      place.frames = undefined
      if (begin && end) this.#userMessage(octets, dataFrom, dataTo, ppid, direction)
      else {
        const whole = associations.part(direction, tsn, octets.slice(dataFrom, dataTo), begin, end, place.frame, ppid)
        if (whole === undefined) continue
        place.frames = whole.frames
        this.#userMessage(whole.octets, 0, whole.octets.length, whole.ppid, direction)
      }
    }
  }

  /** What comes now is of this direction of an association. */
  #on(direction: number): void {
    const place = this.#place
    place.link = this.#associations.link(direction)
    place.direction = this.#associations.id(direction)
    const votes = this.#associations.votes(direction)
    if (votes !== undefined) this.#messages.voted(place.direction, votes)
  }

  /** A whole message of an association. */
  #userMessage(octets: Uint8Array, from: number, to: number, ppid: number, direction: number): void {
    const associations = this.#associations
    this.#messages.userMessage(octets, from, to, ppid)
    // M3UA comes in other payloads and in parts, too: what it says of the link counts for what comes next.
    if (ppid === PPID_M3UA || associations.isItu(direction)) this.#speaksItu(direction)
  }

  /** The compiled reader is told what the link in work speaks, and whether it may change. */
  #speaksItu(direction: number): void {
    this.#associations.speaksItu(direction, this.#messages.speaksItu(), this.#messages.isOpen(), this.#messages.votes())
  }

  #tcp(octets: Uint8Array, from: number, to: number, end: number): void {
    if (!readTcp(octets, from, to, end)) return
    const length = this.#ipVersion === 4 ? 4 : 16
    const place = this.#place
    const { file, frame, at } = place
    this.#streams.segment(this.#addresses, this.#addressAt, length, octets, tcp, file, frame, at)
    // Messages that waited have a place of their own: what else this packet holds is at its place.
    place.file = file
    place.frame = frame
    place.at = at
  }

  /** A message of a TCP stream. It may have waited: then its frame and time are those in which it was complete. */
  #fromStream(octets: Uint8Array, from: number, to: number, delivery: Delivery): void {
    const place = this.#place
    if (delivery.frame !== place.frame || delivery.file !== place.file) place.message = 0
    place.link = this.#streams.link
    if (!this.links.holds(place.link)) {
      const length = this.#streams.addresses(this.#network)
      place.link = length === 0 ? 0 : this.links.id(length === 4 ? 4 : 6, TCP, this.#network, 0, this.#network, PORTS)
      this.#streams.link = place.link
    }
    place.file = delivery.file
    place.frame = delivery.frame
    place.at = delivery.at
    place.direction = this.#streams.direction
    place.frames = delivery.frames
    if (delivery.frames !== undefined && this.#inSegments !== undefined) {
      const length = this.#streams.addresses(this.#network)
      this.#inSegments(octets, from, to, delivery.sequence, flowOf(this.#network, length))
    }
    this.#messages.fromStream(octets, from, to, delivery)
  }
}

/** A flow by its addresses and ports; `length`: octets of each address. */
export function flowOf(network: Uint8Array, length: number): string {
  return Buffer.concat([network.subarray(0, 2 * length), network.subarray(PORTS, PORTS + 4)]).toString('latin1')
}

/** The port of an exported message; its tags may name none. */
const gtpPortOf = (destination: number, source: number): number =>
  isGtpPort(destination) ? destination : isGtpPort(source) ? source : GTP_C

/** IP protocols whose octets are looked at: others are not put together from fragments. */
function isRead(protocol: number): boolean {
  return protocol === SCTP || protocol === UDP || protocol === TCP || isTunnel(protocol)
}
