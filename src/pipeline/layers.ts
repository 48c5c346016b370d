/**
 * From the link to the user message, the careful way: the layers in order, with what they must remember (parts of datagrams and chunks, TCP streams). What a
 * user message holds is read in messages.ts.
 */
import { Associations } from '../assemble/associations.js'
import { sampleOctets } from '../assemble/copies.js'
import { IpFragments } from '../assemble/ip-fragments.js'
import { type Delivery, TcpStreams } from '../assemble/tcp-streams.js'
import type { Core } from '../core/core.js'
import type { Links } from '../model/links.js'
import { Copy } from '../model/message.js'
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
import { PPID_M2PA, PPID_M3UA } from '../wire/sigtran/sigtran.js'
import type { Messages } from './messages.js'
import { type DecodeStats, found, type Place } from './place.js'

const NO_OCTETS = new Uint8Array(0)
const TCP = 6
const UDP = 17
const SCTP = 132
const ESP = 50
/** Where ports stand behind the addresses in `#network`. */
const PORTS = 32

/** Told of a message that came in several segments of TCP: its octets, valid during the call, the sequence number of the first, and its flow. */
export type InSegments = (octets: Uint8Array, from: number, to: number, sequence: number, flow: string) => void

export class Layers {
  readonly #place: Place
  readonly #stats: DecodeStats
  readonly #links: Links
  readonly #messages: Messages
  readonly #core: Core | undefined
  readonly #inSegments: InSegments | undefined
  readonly #fragments = new IpFragments()
  readonly #associations: Associations
  readonly #streams: TcpStreams
  /** Addresses of the present packet: source and destination one behind the other at `#addressAt`; version 0 when there are none. */
  #addresses: Uint8Array = NO_OCTETS
  #addressAt = 0
  #ipVersion = 0
  /** Addresses, one behind the other, and ports of what is not at hand: an exported PDU, a message that waited in a stream. */
  readonly #network = new Uint8Array(36)

  constructor(
    place: Place,
    stats: DecodeStats,
    links: Links,
    messages: Messages,
    core: Core | undefined,
    inSegments: InSegments | undefined,
  ) {
    this.#place = place
    this.#stats = stats
    this.#links = links
    this.#messages = messages
    this.#core = core
    this.#inSegments = inSegments
    this.#associations = new Associations(
      core && { heads: core.numbers('heads'), words: core.numbers('words'), seen: core.numbers('seen'), votes: core.numbers('votes') },
    )
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

  /** Datagrams of which fragments never came. */
  get lostFragments(): number {
    return this.#fragments.lost
  }

  /** Hands on what streams still hold. */
  finish(): void {
    this.#streams.finish()
  }

  /** What a later run goes on with; shares its arrays with this one. */
  save() {
    this.#associations.eachVotes((direction, votes) => this.#messages.voted(direction, votes))
    return { associations: this.#associations.save(), streams: this.#streams.save(), fragments: this.#fragments.save() }
  }

  load(saved: ReturnType<Layers['save']>): void {
    this.#associations.load(saved.associations)
    this.#streams.load(saved.streams)
    this.#fragments.load(saved.fragments)
  }

  /** Reads one packet, whose place is set. */
  packet(octets: Uint8Array, from: number, to: number): void {
    const place = this.#place
    const stats = this.#stats
    const before = found(stats)
    this.#ipVersion = 0
    readLink(octets, from, to, place.linkType)
    place.vlan = link.vlan
    if (place.linkType === UPPER_PDU) this.#exported(octets)
    this.#carried(octets, to, 0)
    if (found(stats) === before) stats.otherPackets++
  }

  /**
   * Gets to know the flow of a packet of which nothing is read yet: the compiled reader, which makes none, can read its first message, too. False: it is known, or the packet is of another
   * form than the usual one.
   */
  meet(octets: Uint8Array, from: number, to: number): boolean {
    const place = this.#place
    readLink(octets, from, to, place.linkType)
    if (link.carries !== Carries.ip || !readIp(octets, link.at, to) || ip.version !== 4 || ip.fragment) return false
    this.#addresses = octets
    this.#addressAt = ip.sourceAt
    this.#ipVersion = 4
    if (ip.protocol === UDP) {
      if (!readUdp(octets, ip.from, ip.to) || udp.destinationPort !== GTP_C) return false
      const { last } = this.#links
      this.#meetFlow(octets)
      place.link = 0
      return this.#links.last !== last
    }
    if (ip.protocol !== SCTP || ip.to - ip.from < SCTP_HEADER) return false
    const associations = this.#associations
    const direction = this.#directionOf(octets, ip.from)
    if (associations.hasStarted(direction) || !nextData(octets, ip.from + SCTP_HEADER, ip.to)) return false
    associations.count(direction, chunk.tsn)
    if (chunk.ppid === PPID_M3UA) {
      this.on(direction)
      this.speaksItu(direction)
      place.link = 0
      place.direction = 0
    }
    return true
  }

  /** Takes the parts of messages in streams that the plain way has collected. */
  collect(octets: Uint8Array): void {
    this.#streams.collect(octets)
  }

  /** Whole messages of a stream, which knows of them already. */
  restOfSegment(octets: Uint8Array, from: number, to: number, link: number): void {
    this.#place.link = link
    for (let at = from; at < to; ) {
      const end = at + diameterFraming.lengthAt(octets, at)
      this.#messages.diameter(octets, at, end)
      at = end
    }
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
        this.#stats.unknownLinkPackets++
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
    if (length !== 0) this.#place.link = this.#links.id(pdu.version, SCTP, network, 0, network, PORTS)
  }

  #ip(octets: Uint8Array, from: number, to: number, depth: number): void {
    if (!readIp(octets, from, to)) return
    if (ip.protocol === ESP) this.#stats.esp++
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
      if (looksLikeDtls(octets, udp.from, udp.to)) this.#stats.dtls++
    } else if (depth < MAX_ENCAPSULATIONS && unwrapIp(octets, from, to, protocol)) this.#carried(octets, to, depth + 1)
  }

  /** What comes now was in a tunnel that carries the packets of subscribers. */
  #tunnelled(): void {
    this.#stats.gtpUser++
    this.#place.tunnelled = true
  }

  /** GTP or PFCP in the datagram of `udp`: the port of either side says so, and the octets must agree. False: it is neither. */
  #gtp(octets: Uint8Array): boolean {
    const { sourcePort, destinationPort, from, to } = udp
    const port = isGtpPort(destinationPort) ? destinationPort : sourcePort
    if (!isGtpPort(port)) return false
    this.#meetFlow(octets)
    if (this.#messages.gtp(octets, from, to, port, sourcePort === destinationPort)) return true
    this.#place.link = 0
    return false
  }

  /** The datagram of `udp` is of this flow. */
  #meetFlow(octets: Uint8Array): void {
    const ports = udp.from - UDP_HEADER
    this.#place.link = this.#links.id(this.#ipVersion, UDP, this.#addresses, this.#addressAt, octets, ports)
    if (this.#ipVersion === 4) this.#core?.tellFlow(this.#links, this.#place.link, this.#addresses, this.#addressAt, octets, ports)
  }

  #sctp(octets: Uint8Array, from: number, to: number): void {
    if (to - from < SCTP_HEADER) return
    this.chunks(octets, from + SCTP_HEADER, to, this.#directionOf(octets, from))
  }

  /** The direction that a packet of SCTP is of, with the number of its flow. */
  #directionOf(octets: Uint8Array, from: number): number {
    const length = this.#ipVersion === 4 ? 4 : this.#ipVersion === 6 ? 16 : 0
    const associations = this.#associations
    const direction = associations.find(this.#addresses, this.#addressAt, length, octets, from)
    if (length !== 0 && !this.#links.holds(associations.link(direction)))
      associations.setLink(direction, this.#links.id(this.#ipVersion, SCTP, this.#addresses, this.#addressAt, octets, from))
    return direction
  }

  /** The user messages of a packet of this direction, or those from one on. */
  chunks(octets: Uint8Array, from: number, to: number, direction: number): void {
    const place = this.#place
    const associations = this.#associations
    this.on(direction)
    let at = from
    while (nextData(octets, at, to)) {
      at = chunk.next
      const { tsn, ppid, begin, end, message: inMessage, number, from: dataFrom, to: dataTo } = chunk
      associations.count(direction, tsn)
      const slot = associations.seen(direction, tsn, sampleOctets(octets, dataFrom, dataTo, ppid), place.frame, place.message)
      place.copyKind = slot < 0 ? Copy.none : Copy.retransmission
      if (slot >= 0) {
        place.copyFile = place.file
        place.copyFrame = associations.frameAt(slot)
        place.copyMessage = associations.messageAt(slot)
      }
      place.frames = undefined
      if (begin && end) this.userMessage(octets, dataFrom, dataTo, ppid, direction)
      else {
        const whole = associations.part(direction, inMessage, number, {
          octets: octets.slice(dataFrom, dataTo),
          begin,
          end,
          frame: place.frame,
          ppid,
        })
        if (whole === undefined) continue
        place.frames = whole.frames
        this.userMessage(whole.octets, 0, whole.octets.length, whole.ppid, direction)
      }
    }
  }

  /** What comes now is of this direction of an association. */
  on(direction: number): void {
    const place = this.#place
    place.link = this.#associations.link(direction)
    place.direction = this.#associations.id(direction)
    const votes = this.#associations.votes(direction)
    if (votes !== undefined) this.#messages.voted(place.direction, votes)
  }

  /** A whole message of an association. */
  userMessage(octets: Uint8Array, from: number, to: number, ppid: number, direction: number): void {
    const associations = this.#associations
    this.#messages.userMessage(octets, from, to, ppid)
    // M3UA comes in other payloads and in parts, too: what it says of the link counts for what comes next.
    if (ppid === PPID_M3UA || associations.isItu(direction)) this.speaksItu(direction)
  }

  /** The compiled reader is told what the link in work speaks, and whether it may change. */
  speaksItu(direction: number): void {
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
    if (!this.#links.holds(place.link)) {
      const length = this.#streams.addresses(this.#network)
      place.link = length === 0 ? 0 : this.#links.id(length === 4 ? 4 : 6, TCP, this.#network, 0, this.#network, PORTS)
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
