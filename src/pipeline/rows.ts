/** Rows of a batch: made, counted, told from copies, and handed over when the batch is full. Who reads a message fills them. */
import { Copies } from '../assemble/copies.js'
import type { Core } from '../core/core.js'
import { anomalies, Layer } from '../model/anomaly.js'
import type { Links } from '../model/links.js'
import { Copy, MessageBatch } from '../model/message.js'
import { hashed, hashOctets } from '../wire/hash.js'
import type { ResidualScan } from '../wire/residual.js'
import { lookAgain } from '../wire/tcap-users.js'
import type { DecodeStats, Place } from './place.js'

/** Words in front of the frames of a message that the plain way put together. */
const WHOLE_HEAD = 3
const NO_OCTETS = new Uint8Array(0)

export class Rows {
  readonly batch: MessageBatch
  readonly stats: DecodeStats
  readonly keepsOctets: boolean
  readonly #emit: (batch: MessageBatch) => void
  readonly #place: Place
  /** Searches for protected identities that no field explains; undefined when no home is configured. */
  readonly #residual: ResidualScan | undefined
  readonly copies: Copies
  /** The octets that `from`, `to` and the other offsets of the row in work mean. */
  octets: Uint8Array = NO_OCTETS

  constructor(
    place: Place,
    stats: DecodeStats,
    links: Links,
    emit: (batch: MessageBatch) => void,
    rows: number,
    keepOctets: boolean,
    residual: ResidualScan | undefined,
    core: Core | undefined,
  ) {
    this.#residual = residual
    this.#emit = emit
    this.#place = place
    this.stats = stats
    this.batch = new MessageBatch(rows, links, core?.ground)
    this.copies = new Copies(core && { words: core.numbers('copies'), count: core.copiesCount })
    this.keepsOctets = keepOctets
  }

  /** Hands over what is in the batch. */
  flush(): void {
    if (this.batch.count === 0) return
    this.#emit(this.batch)
    this.batch.reset()
  }

  /** A row for a message; its octets are copied into the batch, or stay where they are. */
  row(octets: Uint8Array, from: number, to: number): number {
    // Asked before every message: one packet may hold more of them than a batch.
    if (this.batch.full) this.flush()
    const batch = this.batch
    const c = batch.columns
    const p = this.#place
    const row = batch.count++
    const at = this.keepsOctets ? batch.keep(octets, from, to) : from
    this.octets = this.keepsOctets ? batch.octets : octets
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

  /** The two ends of the flow that the message came on, of Diameter and GTP. */
  writePeers(row: number): void {
    const p = this.batch.packets
    p.fromPeer[row] = this.batch.links.source(this.#place.link)
    p.toPeer[row] = this.batch.links.destination(this.#place.link)
  }

  /** A message is read. */
  done(): void {
    this.stats.messages++
    this.#place.message++
  }

  /** The frames of a message that came in parts, as the place in work says. */
  listFrames(row: number): void {
    const { frames } = this.#place
    if (frames !== undefined) this.keepFrames(row, frames)
  }

  keepFrames(row: number, frames: readonly number[]): void {
    this.batch.segmentLists.push(frames)
    this.batch.columns.segments[row] = this.batch.segmentLists.length
  }

  /** A message whose copies have the same octets between the same nodes. */
  wholeCopy(row: number): void {
    const c = this.batch.columns
    const from = c.from[row] as number
    if (this.#place.copyKind === Copy.none) {
      const { links } = this.batch
      hashOctets(
        this.octets,
        from,
        c.to[row] as number,
        links.source(this.#place.link) ^ Math.imul(links.destination(this.#place.link), 31),
      )
      this.seenBefore()
    }
    this.writeCopy(row)
  }

  /** Looks up what `hashed` says, and remembers it. */
  seenBefore(): void {
    const p = this.#place
    if (!this.copies.seen(hashed.low, hashed.high, p.at, p.file, p.frame, p.message)) return
    p.copyKind = Copy.hop
    p.copyFile = this.copies.file
    p.copyFrame = this.copies.frame
    p.copyMessage = this.copies.message
  }

  /** Writes down that the message in work is a copy, when it is one. */
  writeCopy(row: number): void {
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

  /** Frames of the messages that the plain way put together. */
  tookWholes({ wholes, wholesLength }: Core): void {
    const all = (wholesLength[0] as number) >> 2
    for (let at = 0; at < all; at += (wholes[at + 1] as number) >> 2) {
      const from = at + WHOLE_HEAD
      const end = from + (wholes[at + 2] as number)
      const frames: number[] = []
      for (let i = from; i < end; i++) frames.push(wholes[i] as number)
      this.keepFrames(wholes[at] as number, frames)
    }
    wholesLength[0] = 0
  }

  /** Copies that the plain way read. */
  countCopies({ copied }: Core): void {
    this.stats.copies += copied[0] as number
    copied[0] = 0
  }

  /** What the plain way read is looked at again where something may be hidden. */
  lookAgain(core: Core): void {
    const count = core.looked[0] as number
    for (let i = 0; i < count; i++) lookAgain(core.octets, this.batch, core.looks[i] as number)
    core.looked[0] = 0
  }

  /** Searches a message that was read. */
  search(octets: Uint8Array, row: number): void {
    this.#residual?.check(octets, this.batch, row)
  }

  /** Searches rows that the plain way read. Gaps of streams are flagged behind what is found in their rows. */
  searchMany({ octets, gaps, gapsCount }: Core, row: number, end: number): void {
    const { batch } = this
    let from = row
    for (let i = 0; i < (gapsCount[0] as number); i++) {
      const behind = gaps[i] as number
      this.#searchRows(octets, from, behind + 1)
      batch.flag(behind, anomalies.streamGap.code, Layer.tcp, batch.columns.from[behind] as number)
      from = behind + 1
    }
    gapsCount[0] = 0
    this.#searchRows(octets, from, end)
  }

  #searchRows(octets: Uint8Array, row: number, end: number): void {
    if (this.#residual !== undefined) for (let r = row; r < end; r++) this.#residual.check(octets, this.batch, r)
  }
}
