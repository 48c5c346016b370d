/**
 * Transactions: a question with its answer, or its silence. Values, not columns, are what rules and outputs see; `TransactionBatch` is how they
 * travel from correlation to detection without an object per transaction.
 */
import { AllColumns, columnsAt, columnsOf, f64, i32, type Place, u16, u32, u8, type ColumnsOf } from './columns.js'
import { NO_DIGITS } from './digits.js'
import type { Parcel } from './parcel.js'
import { NO_OPCODE, NONE_16, NONE_32, NONE_8 } from './message.js'

/** `unseen`: this vantage cannot see the answer, or the capture ended first. `silent`: its time is over. */
export const outcomes = ['answered', 'refused', 'silent', 'unseen'] as const
export type Outcome = (typeof outcomes)[number]
export const Outcome = { answered: 0, refused: 1, silent: 2, unseen: 3 } as const satisfies Record<Outcome, number>

/** What an answer gave away; the bit numbers of column `disclosed`. */
export const disclosures = ['cell', 'location-number', 'serving-node', 'imsi', 'msisdn', 'imei', 'keys', 'profile', 'status'] as const
export type Disclosure = (typeof disclosures)[number]

/** Bits of column `fromAnswer`. */
export const FromAnswer = { imsi: 1, msisdn: 2 } as const

export const directions = ['unknown', 'inbound', 'outbound', 'internal', 'transit'] as const
export type Direction = (typeof directions)[number]

export const transactionColumns = {
  begin: f64(),
  /** Time of the answer, or of the moment the outcome was known. */
  end: f64(),
  file: u16(),
  frame: u32(),
  message: u16(),
  component: u8(),
  /** The answer; frame 0: none. */
  answerFile: u16(),
  answerFrame: u32(),
  answerMessage: u16(),
  procedure: u16(),
  opcode: i32(NO_OPCODE),
  context: u16(),
  contextKind: u8(),
  version: u8(),
  outcome: u8(),
  returned: u8(),
  /** MAP error code of a refusal by ReturnError. */
  errorCode: i32(NO_OPCODE),
  disclosed: u16(),
  /** Copies of the request on the wire beside the first. */
  duplicates: u16(),
  /** 1 when the side that answered the dialogue (not its initiator) asked. */
  fromResponder: u8(),
  /** Number of the dialogue, from 1, in order of its first message: transactions of one dialogue share it. */
  dialogue: f64(),
  link: u32(),
  interface: u16(),
  vlan: u16(NONE_16),
  /** `marks` of request and answer (wire/describe.ts). */
  asks: u32(),
  gives: u32(),
  anomaliesLow: u32(),
  anomaliesHigh: u32(),
  // who asks (calling) and who is asked (called), as in the request
  opc: u32(NONE_32),
  dpc: u32(NONE_32),
  /** Network indicator of both point codes (Q.704 §14.2.1). */
  networkIndicator: u8(NONE_8),
  callingSsn: u16(NONE_16),
  callingPlan: u8(NONE_8),
  callingNature: u8(NONE_8),
  callingHigh: u32(NO_DIGITS),
  callingLow: u32(NO_DIGITS),
  calledSsn: u16(NONE_16),
  calledPlan: u8(NONE_8),
  calledNature: u8(NONE_8),
  calledHigh: u32(NO_DIGITS),
  calledLow: u32(NO_DIGITS),
  /** Address that the answer came from. */
  answererHigh: u32(NO_DIGITS),
  answererLow: u32(NO_DIGITS),
  // the subscriber, from the request, else from the answer
  imsiHigh: u32(NO_DIGITS),
  imsiLow: u32(NO_DIGITS),
  msisdnHigh: u32(NO_DIGITS),
  msisdnLow: u32(NO_DIGITS),
  /** What was not in the request but in the answer, as bits: `FromAnswer`. */
  fromAnswer: u8(),
  nodeHigh: u32(NO_DIGITS),
  nodeLow: u32(NO_DIGITS),
  clientHigh: u32(NO_DIGITS),
  clientLow: u32(NO_DIGITS),
  correspondentHigh: u32(NO_DIGITS),
  correspondentLow: u32(NO_DIGITS),
  /** Serving node named in the answer. */
  answerNodeHigh: u32(NO_DIGITS),
  answerNodeLow: u32(NO_DIGITS),
} as const

/** Columns that only transactions of Diameter and GTP have, named as those of messages (model/message.ts). Zero in `protocol`: not one of them. */
export const packetTransactionColumns = {
  /** `Protocol` of model/message.ts; 0 for a transaction of TCAP. */
  protocol: u8(),
  application: u32(NONE_32),
  originHost: u32(),
  originRealm: u32(),
  destinationHost: u32(),
  destinationRealm: u32(),
  /** Origin-Host and Origin-Realm of the answer. */
  answerHost: u32(),
  answerRealm: u32(),
  apn: u32(),
  /** Route-Record AVPs of the request: the first is the first agent on the way. */
  routeFirst: u32(),
  routeLast: u32(),
  routesCount: u8(),
  experimental: u8(),
  visitedPlmn: u32(NONE_32),
  rat: u8(NONE_8),
  commandFlags: u32(),
  /** GTP: TEID that the request was sent to; TEID that its sender wants to be addressed by. */
  teid: u32(NONE_32),
  senderTeid: u32(NONE_32),
} as const

export type TransactionColumns = ColumnsOf<typeof transactionColumns>
export type PacketTransactionColumns = ColumnsOf<typeof packetTransactionColumns>

export const TRANSACTION_ROWS = 1024

export class TransactionBatch {
  readonly rows: number
  readonly columns: TransactionColumns
  readonly packets: PacketTransactionColumns
  readonly #all: AllColumns
  readonly #allPackets: AllColumns
  #packetsUsed = false
  count = 0

  /** `ground`: where its columns and those of Diameter and GTP lie, as they are there. */
  constructor(rows = TRANSACTION_ROWS, ground?: { readonly columns: Place; readonly packets: Place }) {
    this.rows = rows
    this.columns = ground === undefined ? columnsOf(transactionColumns, rows) : columnsAt(transactionColumns, rows, ground.columns)
    this.packets =
      ground === undefined ? columnsOf(packetTransactionColumns, rows) : columnsAt(packetTransactionColumns, rows, ground.packets)
    this.#all = new AllColumns(transactionColumns, this.columns)
    this.#allPackets = new AllColumns(packetTransactionColumns, this.packets)
  }

  /** The columns of Diameter and GTP, to write: they are cleared with the batch from now on. */
  forPackets(): PacketTransactionColumns {
    this.#packetsUsed = true
    return this.packets
  }

  /** Hands the batch over to another thread; `read` of a batch with as many rows takes it. */
  write(parcel: Parcel): void {
    parcel.writeNumber(this.count)
    parcel.writeNumber(this.#packetsUsed ? 1 : 0)
    this.#all.write(this.count, parcel)
    if (this.#packetsUsed) this.#allPackets.write(this.count, parcel)
  }

  /** Takes what `write` of another batch handed over, instead of what was here. */
  read(parcel: Parcel): void {
    this.reset()
    this.count = parcel.readNumber()
    this.#packetsUsed = parcel.readNumber() === 1
    this.#all.read(this.count, parcel)
    if (this.#packetsUsed) this.#allPackets.read(this.count, parcel)
  }

  /** Clears all rows of a ground that was never written. */
  clearNew(): void {
    this.#all.clearNew(this.rows)
    this.#allPackets.clearNew(this.rows)
  }

  reset(): void {
    this.#all.clear(this.count)
    if (this.#packetsUsed) this.#allPackets.clear(this.count)
    this.#packetsUsed = false
    this.count = 0
  }
}
