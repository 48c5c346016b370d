/** What SCCP carries: segments and data of a connection are put together, then it is TCAP, ITU’s or ANSI’s, whose components are given their meaning. */
import { MoreData } from '../assemble/more-data.js'
import { type SegmentPart, Segments } from '../assemble/segments.js'
import type { Core } from '../core/core.js'
import { anomalies, Layer } from '../model/anomaly.js'
import { Copy, type MessageBatch, type MessageColumns, Reading } from '../model/message.js'
import { readAnsiTcap } from '../wire/ansi-tcap.js'
import { hashOctets } from '../wire/hash.js'
import { readSccp, sccp } from '../wire/sccp.js'
import { readSua } from '../wire/sigtran/sua.js'
import { isKnownSsn } from '../wire/subsystems.js'
import { readComponentsAlone, readTcap } from '../wire/tcap.js'
import type { Micros } from '../model/units.js'
import { scanTcapUser } from '../wire/tcap-users.js'
import { AnsiOperations } from './ansi-operations.js'
import { DialogueContexts } from './dialogue-contexts.js'
import { isSua, labelOfFirst, noteFirst, placeOfFirst, variantOfFirst } from './incomplete.js'
import { Place } from './place.js'
import type { Rows } from './rows.js'

const UDT = 9
const UDTS = 10
const NO_OCTETS = new Uint8Array(0)

export class UserData {
  readonly #rows: Rows
  readonly #place: Place
  readonly #core: Core | undefined
  readonly #segments: Segments
  /** The segment in work, in `#rows`. */
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
  readonly #contexts: DialogueContexts
  readonly #ansiOperations = new AnsiOperations()

  constructor(rows: Rows, place: Place, core: Core | undefined) {
    this.#rows = rows
    this.#place = place
    this.#core = core
    this.#segments = new Segments(core && { words: core.words('segments'), octets: core.bytes('segmentOctets') })
    this.#contexts = new DialogueContexts(core && { keys: core.words('contextKey'), values: core.words('contextValue') })
  }

  /** No part of a message will come any more. */
  finish(): void {
    this.#segments.finish()
    this.#reportLost()
  }

  /** A segment comes at this time for which others are to be given up. */
  makeWay(at: Micros): void {
    this.#segments.makeWay(at)
    this.#reportLost()
  }

  /** Messages that the plain way gave up. */
  countLost({ lost }: Core): void {
    this.#segments.lost += lost[0] as number
    lost[0] = 0
  }

  /** Messages of which parts did not come, or not yet. */
  get lost(): number {
    return this.#segments.lost + this.#segments.open
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      contexts: this.#contexts.save(),
      segments: this.#segments.save(),
      moreData: this.#moreData.save(),
      ansiOperations: this.#ansiOperations.save(),
    }
  }

  load(saved: ReturnType<UserData['save']>): void {
    this.#contexts.load(saved.contexts)
    this.#segments.load(saved.segments)
    this.#moreData.load(saved.moreData)
    this.#ansiOperations.load(saved.ansiOperations)
  }

  /** What SCCP or SUA carries, as `sccp` says: segments are put together, then it is read as TCAP. */
  read(octets: Uint8Array, row: number): void {
    const { batch } = this.#rows
    const c = batch.columns
    let dataFrom = sccp.dataFrom
    let dataTo = sccp.dataTo
    if (sccp.segmented && !(sccp.first && sccp.remaining === 0)) {
      const segments = this.#segments
      // A part that SCTP sent again was added when it came first.
      if (this.#place.copyKind === Copy.retransmission || !this.#addSegment(octets, c, row)) {
        batch.abandon(row)
        this.#place.copyKind = Copy.none
        this.#rows.stats.management++ // an inner segment: counted as read, reported with its last part
        this.#place.message++
        return this.#reportLost()
      }
      dataFrom = this.#rows.keepsOctets ? batch.keep(segments.octets, 0, segments.length) : 0
      dataTo = dataFrom + segments.length
      octets = this.#rows.keepsOctets ? batch.octets : segments.octets
      this.#place.frames = segments.frames
      batch.flag(row, anomalies.segmented.code, Layer.sccp, c.from[row] as number)
      if (segments.conflict) batch.flag(row, anomalies.segmentsConflict.code, Layer.sccp, c.from[row] as number)
      if (segments.twice) batch.flag(row, anomalies.segmentTwice.code, Layer.sccp, c.from[row] as number)
    } else if (sccp.onConnection) {
      const whole = this.#dataOfConnection(octets, c, row)
      if (whole !== undefined) {
        dataFrom = this.#rows.keepsOctets ? batch.keep(whole, 0, whole.length) : 0
        dataTo = dataFrom + whole.length
        octets = this.#rows.keepsOctets ? batch.octets : whole
        batch.flag(row, anomalies.segmented.code, Layer.sccp, c.from[row] as number)
      } else if (sccp.more) dataTo = dataFrom // an inner part: it is a record of its own, read with the last one
    }
    this.#rows.listFrames(row)
    this.readWhole(octets, dataFrom, dataTo, row)
    this.#reportLost()
  }

  /** The data of an SCCP message, put together. */
  readWhole(octets: Uint8Array, dataFrom: number, dataTo: number, row: number): void {
    const { batch } = this.#rows
    const c = batch.columns
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataTo
    this.#markCopy(octets, row, dataFrom, dataTo)
    if (dataFrom < dataTo) {
      if ((c.sccpType[row] as number) < UDT && isTcapTag(octets[dataFrom] as number))
        batch.flag(row, anomalies.sccpTypeUnusual.code, Layer.sccp, c.from[row] as number)
      this.#readData(octets, dataFrom, dataTo, row)
    }
    this.#rows.done()
  }

  /** Rows for messages of which parts never came: what came of them, read as far as it goes; nobody answers such a message. */
  #reportLost(): void {
    const segments = this.#segments
    for (let about = segments.nextLost(); about !== 0; about = segments.nextLost()) {
      const { batch } = this.#rows
      const { words, first } = segments
      const back = this.#back
      back.copyFrom(this.#place)
      this.#place.at = segments.at
      placeOfFirst(words, about, this.#place)
      const row = this.#rows.row(first, 0, first.length)
      labelOfFirst(words, about, batch, row)
      this.#place.frames = segments.frames
      this.#rows.listFrames(row)
      this.#place.frames = undefined
      if (this.#core === undefined || !this.#plainIncomplete(this.#core, about, row)) this.#carefulIncomplete(about, row)
      for (let r = row; r < batch.count; r++) batch.columns.reading[r] = Reading.rejected
      this.#rows.stats.messages++
      this.#place.copyFrom(back)
    }
  }

  /** The plain way of a message of which parts never came. False when it is not of the usual form: nothing is changed then. */
  #plainIncomplete(core: Core, about: number, row: number): boolean {
    const { words, first, octets, length } = this.#segments
    if (isSua(words, about)) return false
    const from = core.place(first, 0, first.length)
    const dataFrom = core.place(octets, 0, length, 'data')
    if (from < 0 || dataFrom < 0) return false
    const variant = variantOfFirst(words, about)
    if (core.exports.incomplete(from, from + first.length, dataFrom, dataFrom + length, row, variant) === 0) return false
    this.#rows.lookAgain(core)
    this.#rows.search(core.octets, row)
    return true
  }

  #carefulIncomplete(about: number, row: number): void {
    const { batch } = this.#rows
    const c = batch.columns
    const { words, octets, length } = this.#segments
    const at = c.from[row] as number
    if (isSua(words, about)) readSua(this.#rows.octets, at, c.to[row] as number, batch, row)
    else readSccp(this.#rows.octets, at, c.to[row] as number, variantOfFirst(words, about), batch, row)
    const dataFrom = this.#rows.keepsOctets ? batch.keep(octets, 0, length) : 0
    const inside = this.#rows.keepsOctets ? batch.octets : octets
    c.dataFrom[row] = dataFrom
    c.dataTo[row] = dataFrom + length
    batch.flag(row, anomalies.segmented.code, Layer.sccp, at)
    batch.flag(row, anomalies.segmentsLost.code, Layer.sccp, at)
    if (length > 0) this.#readData(inside, dataFrom, dataFrom + length, row)
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
      noteFirst(words, about, this.#rows.batch, row, this.#place),
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
      this.#rows.batch.flag(row, anomalies.segmentsLost.code, Layer.sccp, c.from[row] as number)
    const whole = more ? undefined : this.#moreData.end(connection, octets, dataFrom, dataTo, frame, at)
    if (whole !== undefined) this.#place.frames = whole.frames
    return whole?.octets
  }

  /** TCAP that fills `row`, without SCCP; `component`: a component without its message. False: it is none. */
  readAlone(row: number, component: boolean): boolean {
    const { batch, octets } = this.#rows
    const c = batch.columns
    const from = c.from[row] as number
    const to = c.to[row] as number
    c.dataFrom[row] = from
    c.dataTo[row] = to
    this.#markCopy(octets, row, from, to)
    if (component) readComponentsAlone(octets, from, to, batch, row, this.#meaning)
    else if (!this.#readTcap(octets, from, to, row)) return false
    this.#rows.done()
    return true
  }

  /** The data of an SCCP message: what a subsystem of MAP, CAP or INAP gets that is no TCAP is damaged, or hides. */
  #readData(octets: Uint8Array, from: number, to: number, row: number): void {
    const { batch } = this.#rows
    const { calledSsn, callingSsn } = batch.columns
    if (this.#readTcap(octets, from, to, row)) return
    if (isKnownSsn(calledSsn[row] as number) || isKnownSsn(callingSsn[row] as number))
      batch.flag(row, anomalies.messageMalformed.code, Layer.tcap, from)
  }

  /** TCAP of ITU or ANSI; false: it is none. */
  #readTcap(octets: Uint8Array, from: number, to: number, row: number): boolean {
    const { batch } = this.#rows
    return readTcap(octets, from, to, batch, row, this.#meaning) || readAnsiTcap(octets, from, to, batch, row, this.#ansiOperations.meaning)
  }

  #markCopy(octets: Uint8Array, row: number, dataFrom: number, dataTo: number): void {
    const c = this.#rows.batch.columns
    if (this.#place.copyKind === Copy.none && dataTo - dataFrom > 0) {
      const title = (c.callingHigh[row] as number) ^ Math.imul(c.callingLow[row] as number, 31) ^ (c.sccpType[row] === UDTS ? 1 : 0)
      hashOctets(octets, dataFrom, dataTo, title)
      this.#rows.seenBefore()
    }
    this.#rows.writeCopy(row)
  }

  /** The meaning of a component: the context of its dialogue, then whose it is. */
  readonly #meaning = (octets: Uint8Array, batch: MessageBatch, row: number): void => {
    this.#contexts.tie(batch, row)
    scanTcapUser(octets, batch, row)
    this.#rows.search(octets, row)
  }
}

/** Unidirectional, Begin, End, Continue, Abort (Q.773 §3.1). */
const isTcapTag = (octet: number): boolean => octet === 0x61 || octet === 0x62 || octet === 0x64 || octet === 0x65 || octet === 0x67
