/**
 * Signalling messages in columns: one row per component of a message (a message without components has one row), in capture order.
 * Rows of one message have the same `frame` and `message`. See architecture: columns from wire to correlation, cursors to read, values after it.
 */
import { anomalies, type Anomaly, anomalyName, layers } from './anomaly.js'
import { AllColumns, columnsOf, f64, type Ground, i16, i32, u16, u32, u8, type ColumnsOf } from './columns.js'
import { NO_DIGITS } from './digits.js'
import { Links } from './links.js'
import type { Parcel } from './parcel.js'

/** «No value» of columns whose zero is a value. */
export const NONE_8 = 0xff
export const NONE_16 = 0xffff
export const NONE_32 = 0xffffffff
export const NO_OPCODE = -0x80000000
export const NO_INVOKE = -0x8000

/** SS7 standards by which point codes and addresses are read: ITU (14 bits), ANSI (24), China (24 bits, else as ITU). */
export const variants = ['itu', 'ansi', 'china'] as const
export const VARIANT_ITU = 0
export const VARIANT_ANSI = 1
export const VARIANT_CHINA = 2

/** Column `tcapType`. */
export const tcapTypes = [
  'none',
  'begin',
  'continue',
  'end',
  'abort',
  'unidirectional',
  'query',
  'queryWithoutPermission',
  'response',
  'conversation',
  'conversationWithoutPermission',
] as const
export type TcapType = (typeof tcapTypes)[number]
export const Tcap = {
  none: 0,
  begin: 1,
  continue: 2,
  end: 3,
  abort: 4,
  unidirectional: 5,
  query: 6,
  queryWithoutPermission: 7,
  response: 8,
  conversation: 9,
  conversationWithoutPermission: 10,
} as const satisfies Record<TcapType, number>

/** What a message type does in a dialogue, in ITU’s words: a Query begins it, a Response ends it. */
export const tcapRole = Uint8Array.of(
  Tcap.none,
  Tcap.begin,
  Tcap.continue,
  Tcap.end,
  Tcap.abort,
  Tcap.unidirectional,
  Tcap.begin,
  Tcap.begin,
  Tcap.end,
  Tcap.continue,
  Tcap.continue,
)

/** Column `componentKind`. */
export const componentKinds = ['none', 'invoke', 'result', 'resultNotLast', 'error', 'reject'] as const
export type ComponentKind = (typeof componentKinds)[number]
export const Component = { none: 0, invoke: 1, result: 2, resultNotLast: 3, error: 4, reject: 5 } as const satisfies Record<
  ComponentKind,
  number
>

/** Column `outcome`: how much of the octets could be used. */
export const readings = ['complete', 'partial', 'rejected'] as const
export const Reading = { complete: 0, partial: 1, rejected: 2 } as const

/** Column `protocol`: the highest layer that was understood. */
export const protocols = [
  'sccp',
  'tcap',
  'map',
  'isup',
  'diameter',
  'gtpv1',
  'gtpv2',
  'gtp-prime',
  'pfcp',
  'cap',
  'inap',
  'ansi-map',
] as const
export type Protocol = (typeof protocols)[number]
export const Protocol = {
  sccp: 0,
  tcap: 1,
  map: 2,
  isup: 3,
  diameter: 4,
  gtpv1: 5,
  gtpv2: 6,
  'gtp-prime': 7,
  pfcp: 8,
  cap: 9,
  inap: 10,
  'ansi-map': 11,
} as const satisfies Record<Protocol, number>

/** Column `copy`. */
export const copies = ['none', 'retransmission', 'hop'] as const
export const Copy = { none: 0, retransmission: 1, hop: 2 } as const

/** Column `contextKind`. */
export const Context = { none: 0, map: 1, other: 2, cap: 3, inap: 4, ansiMap: 5 } as const

export const messageColumns = {
  // where and when
  at: f64(),
  file: u16(),
  frame: u32(),
  /** Number of the message within its frame. */
  message: u16(),
  /** Number of the component within its message. */
  component: u8(),
  protocol: u8(),
  reading: u8(),
  /** The flow that the message came on, a number of model/links.ts; 0 when no IP carried it. */
  link: u32(),
  interface: u16(),
  vlan: u16(NONE_16),
  // octets, as offsets in the batch's pool
  from: u32(),
  to: u32(),
  dataFrom: u32(),
  dataTo: u32(),
  argumentFrom: u32(),
  argumentTo: u32(),
  /** Component element itself. */
  componentFrom: u32(),
  componentTo: u32(),
  // copies
  copy: u8(),
  copyOfFrame: u32(),
  copyOfMessage: u16(),
  copyOfFile: u16(),
  /** Index in `segmentLists`, plus one; 0 when the message came whole. */
  segments: u16(),
  // MTP3
  variant: u8(),
  opc: u32(NONE_32),
  dpc: u32(NONE_32),
  serviceIndicator: u8(NONE_8),
  networkIndicator: u8(NONE_8),
  sls: u8(NONE_8),
  // SCCP
  sccpType: u8(NONE_8),
  returned: u8(),
  calledIndicator: u8(),
  calledSsn: u16(NONE_16),
  calledPc: u32(NONE_32),
  calledTt: u16(NONE_16),
  calledPlan: u8(NONE_8),
  calledNature: u8(NONE_8),
  calledHigh: u32(NO_DIGITS),
  calledLow: u32(NO_DIGITS),
  callingIndicator: u8(),
  callingSsn: u16(NONE_16),
  callingPc: u32(NONE_32),
  callingTt: u16(NONE_16),
  callingPlan: u8(NONE_8),
  callingNature: u8(NONE_8),
  callingHigh: u32(NO_DIGITS),
  callingLow: u32(NO_DIGITS),
  // TCAP
  tcapType: u8(),
  /** Offset, length and identity (value up to four octets, hash beyond) of the transaction ids; length 0: none. */
  otidFrom: u32(),
  otidLength: u8(),
  otid: u32(),
  dtidFrom: u32(),
  dtidLength: u8(),
  dtid: u32(),
  contextKind: u8(),
  /** Application context × 256 + version; the version of CAP is its phase, that of INAP its capability set. */
  context: u16(),
  contextFrom: u32(),
  contextTo: u32(),
  componentKind: u8(),
  invokeId: i16(NO_INVOKE),
  linkedId: i16(NO_INVOKE),
  opcode: i32(NO_OPCODE),
  errorCode: i32(NO_OPCODE),
  // MAP
  /** Index in `procedures`, plus one; 0 when the operation is not known. */
  procedure: u16(),
  version: u8(),
  imsiHigh: u32(NO_DIGITS),
  imsiLow: u32(NO_DIGITS),
  msisdnHigh: u32(NO_DIGITS),
  msisdnLow: u32(NO_DIGITS),
  imeiHigh: u32(NO_DIGITS),
  imeiLow: u32(NO_DIGITS),
  /** Serving node named in the component (VLR, MSC, SGSN). */
  nodeHigh: u32(NO_DIGITS),
  nodeLow: u32(NO_DIGITS),
  /** Who asks, as named in the component (gsmSCF, GMLC, service centre). */
  clientHigh: u32(NO_DIGITS),
  clientLow: u32(NO_DIGITS),
  /** Whom the short message is to or from (TP-DA, TP-OA), when that is an international number. */
  correspondentHigh: u32(NO_DIGITS),
  correspondentLow: u32(NO_DIGITS),
  marks: u32(),
  // anomalies: bit sets of codes 0–31 and 32–63, and a range of the batch's anomaly pool
  anomaliesLow: u32(),
  anomaliesHigh: u32(),
  anomalyFrom: u32(),
  anomalyCount: u8(),
} as const

/**
 * Columns that only Diameter and GTP use, beside `opcode` (command code, message type), `errorCode` (Result-Code or Experimental-Result-Code, cause),
 * `procedure`, the digits, `marks` and the anomalies of `messageColumns`. Batches without such messages never touch them.
 */
export const packetColumns = {
  /** Diameter command flags (RFC 6733 §3): 0x80 request, 0x40 proxiable, 0x20 error, 0x10 retransmitted. GTP: first octet of the header. */
  flags: u8(),
  application: u32(NONE_32),
  /** Diameter Hop-by-Hop Identifier; GTP sequence number. */
  hopByHop: u32(NONE_32),
  /** Diameter End-to-End Identifier; GTP TEID of the header. */
  endToEnd: u32(NONE_32),
  /** Hash of the Session-Id; 0: none. */
  session: u32(),
  /** Hashes of the addresses that the packet came from and went to (model/links.ts): equal for one node on all its ports. */
  fromPeer: i32(),
  toPeer: i32(),
  // numbers of names (model/names.ts)
  originHost: u32(),
  originRealm: u32(),
  destinationHost: u32(),
  destinationRealm: u32(),
  apn: u32(),
  /** Route-Record AVPs: range of `MessageBatch.nameLists`. */
  routesFrom: u32(),
  routesCount: u8(),
  /** 1 when `errorCode` is an Experimental-Result-Code. */
  experimental: u8(),
  /** Visited-PLMN-Id, serving network: as `plmnNumber` of model/plmn.ts; NONE_32: none. */
  visitedPlmn: u32(NONE_32),
  /** RAT type of GTP or Diameter; NONE_8: none. */
  rat: u8(NONE_8),
  /** GTP: TEID for control that the sender wants to be addressed by (F-TEID instance 0, TEID Control Plane); NONE_32: none. */
  senderTeid: u32(NONE_32),
  /** IDR-Flags, ULR-Flags, CLR-Flags …: the command's own flags AVP; 0 when absent. */
  commandFlags: u32(),
} as const

/** What belongs to one component and is not shared by the rows of a message. */
export const componentOnly = [
  'argumentFrom',
  'argumentTo',
  'componentFrom',
  'componentTo',
  'componentKind',
  'invokeId',
  'linkedId',
  'opcode',
  'errorCode',
  'procedure',
  'imsiHigh',
  'imsiLow',
  'msisdnHigh',
  'msisdnLow',
  'imeiHigh',
  'imeiLow',
  'nodeHigh',
  'nodeLow',
  'clientHigh',
  'clientLow',
  'correspondentHigh',
  'correspondentLow',
  'marks',
  'anomaliesLow',
  'anomaliesHigh',
  'anomalyFrom',
  'anomalyCount',
] as const satisfies readonly (keyof typeof messageColumns)[]

export type MessageColumns = ColumnsOf<typeof messageColumns>
export type PacketColumns = ColumnsOf<typeof packetColumns>

/** Rows of one batch: small enough for the cache, large enough that handing over costs nothing. */
export const BATCH_ROWS = 1024
const POOL_START = 1 << 20
/** A batch whose octets pass this is full, whatever its rows. */
const POOL_FULL = 4 << 20
export const MAX_ANOMALIES = 24
/** Words of an anomaly: code, layer, offset. */
export const ANOMALY_WORDS = 3
/** Anomalies of one row that the pool has room for: those that it keeps, and those that it had when it was not the last one. */
const ROOM_OF_ROW = 2 * MAX_ANOMALIES
export const anomalyRoom = (rows: number): number => rows * ROOM_OF_ROW * ANOMALY_WORDS

/** Names of route records that a batch has room for at first. */
const FIRST_NAMES = 1 << 10

/** A frame of another file, for messages made of several. */
export interface Place {
  readonly file: number
  readonly frame: number
}

export class MessageBatch {
  readonly rows: number
  readonly links: Links
  readonly columns: MessageColumns
  /** Columns of Diameter and GTP; take them by `forPackets` to write. */
  readonly packets: PacketColumns
  readonly #all: AllColumns
  readonly #allPackets: AllColumns
  #packetsUsed = false
  /** Rows in use. */
  count = 0
  /** The octets of the messages, one after the other; empty when the decoder keeps none. */
  octets = new Uint8Array(POOL_START)
  used = 0
  readonly segmentLists: (readonly number[])[] = []
  /** Numbers of names (route records), those of one row side by side; so many of them are in use. */
  nameLists = new Uint32Array(FIRST_NAMES)
  names = 0
  /** Triples code, layer, offset; those of one row lie together. */
  readonly #anomalyPool: Uint32Array
  /** How many they are. */
  readonly #anomalies: Uint32Array

  /** `links`: the flows that column `link` means. `ground`: where the columns and anomalies shall lie, with room for `BATCH_ROWS` rows. */
  constructor(rows = BATCH_ROWS, links = new Links(), ground?: Ground) {
    this.rows = rows
    this.links = links
    this.columns = columnsOf(messageColumns, rows, ground)
    this.packets = columnsOf(packetColumns, rows, ground)
    this.#anomalyPool = ground?.anomalies ?? new Uint32Array(anomalyRoom(rows))
    this.#anomalies = ground?.anomalyCount ?? new Uint32Array(1)
    this.#anomalies[0] = 0
    this.#all = new AllColumns(messageColumns, this.columns)
    this.#allPackets = new AllColumns(packetColumns, this.packets)
  }

  /** The columns of Diameter and GTP, to write: they are cleared with the batch from now on. */
  forPackets(): PacketColumns {
    this.#packetsUsed = true
    return this.packets
  }

  /** Some row is of Diameter or GTP. */
  get hasPackets(): boolean {
    return this.#packetsUsed
  }

  /** Keeps one more name; returns the place where it stands in `nameLists`. */
  keepName(id: number): number {
    if (this.names === this.nameLists.length) this.#moreNames(2 * this.names)
    this.nameLists[this.names] = id
    return this.names++
  }

  #moreNames(room: number): void {
    const names = new Uint32Array(room)
    names.set(this.nameLists)
    this.nameLists = names
  }

  /** Rows from which on it is full. */
  get most(): number {
    return this.rows - 64
  }

  get full(): boolean {
    return this.count >= this.most || this.used >= POOL_FULL
  }

  /** Empties the batch and clears every row that was used. */
  reset(): void {
    this.#all.clear(Math.min(this.rows, this.count + 1))
    if (this.#packetsUsed) this.#allPackets.clear(Math.min(this.rows, this.count + 1))
    this.#packetsUsed = false
    this.count = 0
    this.used = 0
    this.segmentLists.length = 0
    this.names = 0
    this.#anomalies[0] = 0
  }

  /** Hands the batch over to another thread; `read` of a batch with as many rows takes it. */
  write(parcel: Parcel): void {
    const { count, used, names, segmentLists } = this
    const anomalies = this.#anomalies[0] as number
    parcel.write(Float64Array.of(count, this.#packetsUsed ? 1 : 0, used, anomalies, names, segmentLists.length))
    this.#all.write(count, parcel)
    if (this.#packetsUsed) this.#allPackets.write(count, parcel)
    parcel.write(this.octets, used)
    parcel.write(this.#anomalyPool, ANOMALY_WORDS * anomalies)
    parcel.write(this.nameLists, names)
    for (const frames of segmentLists) {
      parcel.writeNumber(frames.length)
      parcel.write(Uint32Array.from(frames))
    }
  }

  /** Takes what `write` of another batch handed over, instead of what was here. */
  read(parcel: Parcel): void {
    this.reset()
    const head = new Float64Array(6)
    parcel.read(head)
    const [count, packets, used, anomalies, names, lists] = head as unknown as readonly [number, number, number, number, number, number]
    this.count = count
    this.#all.read(count, parcel)
    this.#packetsUsed = packets === 1
    if (this.#packetsUsed) this.#allPackets.read(count, parcel)
    this.room(used)
    parcel.read(this.octets, used)
    this.#anomalies[0] = anomalies
    parcel.read(this.#anomalyPool, ANOMALY_WORDS * anomalies)
    if (names > this.nameLists.length) this.#moreNames(names)
    parcel.read(this.nameLists, names)
    this.names = names
    for (let i = 0; i < lists; i++) {
      const frames = new Uint32Array(parcel.readNumber())
      parcel.read(frames)
      this.segmentLists.push([...frames])
    }
  }

  /** Makes room for `length` more octets and returns where they begin. The pool may be another array afterwards. */
  room(length: number): number {
    const need = this.used + length
    if (need > this.octets.length) {
      const larger = new Uint8Array(Math.max(need, this.octets.length * 2))
      larger.set(this.octets.subarray(0, this.used))
      this.octets = larger
    }
    const at = this.used
    this.used = need
    return at
  }

  /** Copies octets into the pool; returns where they begin. */
  keep(octets: Uint8Array, from: number, to: number): number {
    const at = this.room(to - from)
    const pool = this.octets
    // A loop beats set(subarray()) below about 60 octets, and costs no object.
    if (to - from < 64) for (let i = from, o = at; i < to; i++, o++) pool[o] = octets[i] as number
    else pool.set(octets.subarray(from, to), at)
    return at
  }

  /** A further row of the same message: a copy of `row` without what belongs to a component. */
  another(row: number): number {
    const next = this.count++
    this.#all.copyRow(row, next)
    for (const name of componentOnly) this.columns[name][next] = messageColumns[name].none
    return next
  }

  /** Gives a row back that turned out not to be a message. */
  abandon(row: number): void {
    const { anomalyFrom, anomalyCount } = this.columns
    if (anomalyCount[row] !== 0 && this.#isLast(row)) this.#anomalies[0] = anomalyFrom[row] as number
    this.#all.clearRow(row)
    if (this.#packetsUsed) this.#allPackets.clearRow(row)
    this.count = row
  }

  /** Records an anomaly of a row: `offset` is a place in the pool. A row keeps the first 24 places and all codes. */
  flag(row: number, code: number, layer: number, offset: number): void {
    const c = this.columns
    if (code < 32) c.anomaliesLow[row] = (c.anomaliesLow[row] as number) | (1 << code)
    else c.anomaliesHigh[row] = (c.anomaliesHigh[row] as number) | (1 << (code - 32))
    const count = c.anomalyCount[row] as number
    if (count >= MAX_ANOMALIES) return
    if (count === 0) c.anomalyFrom[row] = this.#anomalies[0] as number
    else if (!this.#isLast(row)) this.#moveToEnd(row)
    const number = this.#anomalies[0] as number
    this.#anomalies[0] = number + 1
    const at = ANOMALY_WORDS * number
    this.#anomalyPool[at] = code
    this.#anomalyPool[at + 1] = layer
    this.#anomalyPool[at + 2] = offset
    c.anomalyCount[row] = count + 1
  }

  /** No anomalies lie behind those of the row. */
  #isLast(row: number): boolean {
    const { anomalyFrom, anomalyCount } = this.columns
    return (anomalyFrom[row] as number) + (anomalyCount[row] as number) === this.#anomalies[0]
  }

  /** Later rows were flagged, too: the anomalies of this one get a place where more of them may follow. */
  #moveToEnd(row: number): void {
    const { anomalyFrom, anomalyCount } = this.columns
    const from = anomalyFrom[row] as number
    const to = this.#anomalies[0] as number
    const count = anomalyCount[row] as number
    this.#anomalyPool.copyWithin(ANOMALY_WORDS * to, ANOMALY_WORDS * from, ANOMALY_WORDS * (from + count))
    anomalyFrom[row] = to
    this.#anomalies[0] = to + count
  }

  /** Records every anomaly of a bit set of codes 0–31. */
  flagAll(row: number, codes: number, layer: number, offset: number): void {
    for (let code = 0, left = codes; left !== 0; code++, left >>>= 1) if ((left & 1) !== 0) this.flag(row, code, layer, offset)
  }

  /** The anomalies of a row in words; offsets count from the first octet of the message. */
  anomaliesOf(row: number): Anomaly[] {
    const c = this.columns
    const found: Anomaly[] = []
    const base = c.from[row] as number
    const end = c.to[row] as number
    const dataBase = c.dataFrom[row] as number
    for (let i = 0; i < (c.anomalyCount[row] as number); i++) {
      const at = ANOMALY_WORDS * ((c.anomalyFrom[row] as number) + i)
      const code = anomalyName(this.#anomalyPool[at] as number)
      const place = this.#anomalyPool[at + 2] as number
      if (code === undefined) continue
      found.push({
        code,
        kind: anomalies[code].kind,
        layer: layers[this.#anomalyPool[at + 1] as number] ?? 'frame',
        offset: place >= base && place <= end ? place - base : Math.max(0, place - dataBase),
      })
    }
    return found
  }
}
