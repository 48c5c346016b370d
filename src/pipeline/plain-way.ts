/**
 * The plain way of packets (docs/decisions/0028-the-plain-way.md): one by one, or many of a capture in one call, by the compiled reader (src/core). What it
 * leaves in the middle of a packet is handed to the layers.
 */
import { type Core, hasPlainWay, Plain, Rest, Stretch } from '../core/core.js'
import type { Links } from '../model/links.js'
import type { PacketView } from './decoder.js'
import type { Layers } from './layers.js'
import { type DecodeStats, found, notePacketTimes, type Place } from './place.js'
import type { PlainRows } from './plain-rows.js'

export class PlainWay {
  readonly #core: Core
  readonly #rows: PlainRows
  readonly #layers: Layers
  readonly #place: Place
  readonly #stats: DecodeStats
  readonly #links: Links
  /** Where a packet begins that was refused already; −1 for none. */
  #refusedAt = -1

  constructor(core: Core, rows: PlainRows, layers: Layers, place: Place, stats: DecodeStats, links: Links) {
    this.#core = core
    this.#rows = rows
    this.#layers = layers
    this.#place = place
    this.#stats = stats
    this.#links = links
  }

  /** Reads one packet, whose place is set. False when it is not of the usual form: nothing is changed then. */
  packet(p: PacketView): boolean {
    const refused = this.#refusedAt === p.from
    this.#refusedAt = -1
    if (!hasPlainWay(p.linkType)) return false
    const at = p.to - p.from < p.originalLength ? -1 : this.#core.place(p.octets, p.from, p.to)
    if (at < 0) return false
    if (!refused && this.#read(p, at)) return true
    // The first packet of a flow, most often
    return this.#layers.meet(p.octets, p.from, p.to) && this.#read(p, at)
  }

  /** Reads one packet, which lies at an address of the memory. */
  #read(p: PacketView, at: number): boolean {
    const core = this.#core
    const row = this.#rows.nextRow()
    core.tellPlace(this.#place, this.#links.last)
    // Several messages of a packet are read in a stretch only, which says where the host is to go on
    const done = core.exports.packet(at, at + p.to - p.from, p.linkType, row, 1)
    this.#layers.collect(core.octets)
    this.#rows.countVariants()
    const before = found(this.#stats)
    const taken = this.#took(done, row)
    if (done === Plain.carried && found(this.#stats) === before) this.#stats.otherPackets++
    return taken
  }

  /** What the plain way has made of a packet. False: it is as it was. */
  #took(done: number, row: number): boolean {
    switch (done) {
      case Plain.message:
        this.#rows.took(row)
        return true
      case Plain.diameter:
        this.#rows.tookDiameter(row)
        return true
      case Plain.gtp:
        this.#rows.tookGtp(row)
        return true
      case Plain.part:
        this.#stats.management++
        return true
      case Plain.user:
        this.#rows.tookUser(row)
        return true
      case Plain.carried:
        this.#tookCarried()
        return true
      case Plain.chinese:
        this.#tookChinese(() => this.#rows.tookChinese(row))
        return true
      case Plain.chinesePart:
        this.#tookChinese(() => this.#rows.tookChinesePart())
        return true
      case Plain.chineseUser:
        this.#tookChinese(() => this.#rows.tookChineseUser(row))
        return true
      case Plain.undecoded:
        this.#stats.undecoded++
        return true
      case Plain.nothing:
        this.#stats.otherPackets++
        return true
      default:
        return false
    }
  }

  /** The packets behind the one in work, as long as they go the plain way: one call for many of them. */
  readAhead(p: PacketView): void {
    const core = this.#core
    const { ahead } = p
    if (ahead?.octets !== core.room) return
    const { stretchTold: told, stretchTimes: times } = core
    const stats = this.#stats
    for (;;) {
      const row = this.#rows.nextRow()
      const most = row + this.#rows.rowsAtOnce(row)
      core.tellPlace(this.#place, this.#links.last)
      const done = core.stretch(ahead, row, most)
      this.#layers.collect(core.octets)
      const packets = told[Stretch.packets] as number
      const messages = told[Stretch.messages] as number
      const rows = told[Stretch.rows] as number
      this.#rows.tookMany(row, rows, messages, told[Stretch.byPacket] === 1)
      if (packets > 0) {
        stats.packets += packets
        stats.octets += told[Stretch.octets] as number
        stats.otherPackets += told[Stretch.others] as number
        stats.undecoded += told[Stretch.undecoded] as number
        stats.management += told[Stretch.parts] as number
        notePacketTimes(stats, times[1] as number, times[2] as number)
        const last = times[0] as number
        p.took?.(core.inRoom(told[Stretch.next] as number), packets, last)
        this.#place.begin(last, p.frame, ahead.interfaceBase + (told[Stretch.on] as number))
      }
      if (done === Plain.odd) this.#refusedAt = ahead.from + ahead.header
      if (done === Plain.odd || done === Plain.end) return
      if (done === Plain.late) this.#rows.makeWay(core.stretchBefore[0] as number)
      else if (done !== Plain.full) this.#tookLast(done, row + rows)
    }
  }

  /** What a stretch ended with: a message that needs the careful way, and those behind it in its packet. */
  #tookLast(done: number, row: number): void {
    const { octets, restTold: told } = this.#core
    const place = this.#place
    const before = found(this.#stats)
    place.message = told[Rest.message] as number
    this.#took(done, row)
    const from = told[Rest.from] as number
    if (from !== 0) {
      place.vlan = told[Rest.vlan] as number
      const direction = told[Rest.direction] as number
      if (direction !== 0) this.#layers.chunks(octets, from, told[Rest.to] as number, direction)
      else this.#layers.restOfSegment(octets, from, told[Rest.to] as number, told[Rest.link] as number)
    }
    if (found(this.#stats) === before && told[Rest.found] === 0) this.#stats.otherPackets++
  }

  /** The plain way read a packet down to a message of its association: what that is goes the careful way. */
  #tookCarried(): void {
    const { octets, told } = this.#core
    const direction = told[3] as number
    this.#place.vlan = told[4] as number
    this.#layers.on(direction)
    this.#layers.userMessage(octets, told[0] as number, told[1] as number, told[2] as number, direction)
  }

  /** The plain way read a message of China’s, whose vote may change what its link speaks. */
  #tookChinese(take: () => void): void {
    const { told } = this.#core
    const direction = told[3] as number
    this.#place.vlan = told[4] as number
    this.#layers.on(direction)
    take()
    this.#layers.speaksItu(direction)
  }
}
