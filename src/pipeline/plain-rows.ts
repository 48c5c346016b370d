/** Rows of messages that the plain way read (src/core): what the compiled reader does not write of them, and what is to be counted. */
import type { Core } from '../core/core.js'
import { Copy, type MessageBatch, Protocol } from '../model/message.js'
import type { Micros } from '../model/units.js'
import type { DecodeStats, Place } from './place.js'
import type { Rows } from './rows.js'
import type { UserData } from './user-data.js'
import type { Variants } from './variants.js'

export class PlainRows {
  readonly #core: Core
  readonly #place: Place
  readonly #stats: DecodeStats
  readonly #batch: MessageBatch
  readonly #rows: Rows
  readonly #userData: UserData
  readonly #variants: Variants

  constructor(core: Core, place: Place, rows: Rows, userData: UserData, variants: Variants) {
    this.#core = core
    this.#place = place
    this.#stats = rows.stats
    this.#batch = rows.batch
    this.#rows = rows
    this.#userData = userData
    this.#variants = variants
  }

  /** The plain way needs room for a segment of SCCP that comes at this time. */
  makeWay(at: Micros): void {
    this.#userData.makeWay(at)
  }

  /** The row that the next message gets. */
  nextRow(): number {
    if (this.#batch.full) this.#rows.flush()
    return this.#batch.count
  }

  /** How many rows from this one on may be filled at once. */
  rowsAtOnce(row: number): number {
    return Math.max(1, this.#batch.most - row)
  }

  /** The plain way read so many messages into so many rows from `row` on. `byPacket`: some are of Diameter or GTP. */
  tookMany(row: number, rows: number, messages: number, byPacket: boolean): void {
    const batch = this.#batch
    const core = this.#core
    const end = row + rows
    batch.count = end
    this.#stats.messages += messages
    if (byPacket) {
      const { links, columns } = batch
      const { protocol, link } = columns
      const { fromPeer, toPeer, routesCount } = batch.forPackets()
      for (let r = row; r < end; r++) {
        if (protocol[r] !== Protocol.diameter) continue
        fromPeer[r] = links.source(link[r] as number)
        toPeer[r] = links.destination(link[r] as number)
        if (routesCount[r] !== 0) this.#tookRoutes(r)
      }
    }
    this.countVariants()
    this.#userData.countLost(core)
    this.#rows.countCopies(core)
    this.#rows.tookWholes(core)
    this.#rows.lookAgain(core)
    this.#rows.searchMany(core, row, end)
  }

  /** The plain way read a message into `row`. */
  took(row: number): void {
    const core = this.#core
    this.#batch.count = row + 1 + (core.further[0] as number)
    this.#rows.countCopies(core)
    this.#rows.tookWholes(core)
    this.#rows.lookAgain(core)
    this.#rows.searchMany(core, row, this.#batch.count)
    this.#rows.done()
  }

  /** The plain way read a message of GTP into `row`. */
  tookGtp(row: number): void {
    this.#batch.forPackets()
    this.took(row)
  }

  /** The plain way read a message up to SCCP into `row`, whose data is odd. */
  tookUser(row: number): void {
    const core = this.#core
    const { octets, told } = core
    this.#batch.count = row + 1
    this.#rows.tookWholes(core)
    this.#userData.readWhole(octets, told[0] as number, told[1] as number, row)
  }

  /** The plain way read a Diameter message into `row`. */
  tookDiameter(row: number): void {
    const core = this.#core
    const batch = this.#batch
    batch.forPackets()
    batch.count = row + 1
    this.#place.link = batch.columns.link[row] as number
    this.#tookRoutes(row)
    this.#rows.countCopies(core)
    this.#rows.searchMany(core, row, row + 1)
    this.#rows.writePeers(row)
    this.#rows.done()
  }

  /** The route records of a row lie where it says, in those of the stretch. */
  #tookRoutes(row: number): void {
    const batch = this.#batch
    const { routesFrom, routesCount } = batch.packets
    const count = routesCount[row] as number
    if (count === 0) return
    const from = routesFrom[row] as number
    routesFrom[row] = batch.names
    for (let i = from; i < from + count; i++) batch.keepName(this.#core.routes[i] as number)
  }

  /** Messages and segments of China’s and of ANSI’s that the plain way read. */
  countVariants(): void {
    const { chinese, ansi } = this.#core
    this.#stats.chinaMessages += chinese[0] as number
    this.#stats.ansiMessages += ansi[0] as number
    chinese[0] = 0
    ansi[0] = 0
  }

  /** The plain way read a message of China’s into `row`. */
  tookChinese(row: number): void {
    this.#votedChina()
    this.took(row)
  }

  /** The plain way read a segment of such a message, with more to come. */
  tookChinesePart(): void {
    this.#votedChina()
    this.#stats.management++
    this.#place.message++
  }

  /** The plain way read such a message up to SCCP into `row`, whose data is odd. */
  tookChineseUser(row: number): void {
    this.#votedChina()
    this.tookUser(row)
  }

  #votedChina(): void {
    this.#variants.votedChina()
    this.#stats.chinaMessages++
  }

  /** Reads a Diameter message. False when it is not of the usual form: nothing is changed then. */
  diameter(octets: Uint8Array, from: number, to: number): boolean {
    const core = this.#core
    const p = this.#place
    const at = p.copyKind === Copy.none ? core.place(octets, from, to) : -1
    if (at < 0) return false
    const row = this.nextRow()
    core.tellPlace(p, this.#batch.links.last)
    if (core.exports.diameterMessage(at, at + to - from, row) === 0) return false
    this.tookDiameter(row)
    this.#rows.listFrames(row)
    return true
  }
}
