/**
 * Open transactions as records of words, and what goes in and out of them. A column-wise table of a quarter million open transactions would miss the
 * cache sixty times per transaction; a record in one array misses it a few times. Column by column and not in a loop over the columns: a loop asks at
 * every step what kind of array it has (measured: three times the time). `record.test.ts` holds that no column is forgotten.
 */
import type { MessageColumns, PacketColumns } from '../model/message.js'
import {
  type PacketTransactionColumns,
  packetTransactionColumns,
  type TransactionColumns,
  transactionColumns,
} from '../model/transaction.js'

type TransactionColumn = keyof TransactionColumns
type PacketColumn = keyof PacketTransactionColumns

const columns = Object.keys(transactionColumns) as TransactionColumn[]
const packetNames = Object.keys(packetTransactionColumns) as PacketColumn[]

/** Names with numbers from `first` on. */
function numbered<N extends string>(names: readonly N[], first: number): Readonly<Record<N, number>> {
  const made = Object.fromEntries(names.map((name, i) => [name, first + i])) as Record<N, number>
  // A copy, for the reason that model/columns.ts gives
  return { ...made }
}

/** The word of each column of a transaction, from the first word of its record. The times and the dialogue’s number are kept elsewhere. */
export const TransactionWord = numbered(columns, 0)
/** Of columns that only Diameter and GTP have: they stand behind those of every transaction. */
export const PacketWord = numbered(packetNames, columns.length)
export const TRANSACTION_WORDS = columns.length
export const PACKET_WORDS = columns.length + packetNames.length

/** A record of `words` words with every column at its «none». */
export function blankRecord(words: number): Int32Array {
  const blank = new Int32Array(words)
  for (const name of columns) blank[TransactionWord[name]] = transactionColumns[name].none | 0
  if (words >= PACKET_WORDS) for (const name of packetNames) blank[PacketWord[name]] = packetTransactionColumns[name].none | 0
  return blank
}

const W = TransactionWord
const P = PacketWord

/** What every transaction has from the row of its request, under the same name. */
export function takeRequest(c: MessageColumns, row: number, to: Int32Array, at: number): void {
  to[at + W.file] = c.file[row] as number
  to[at + W.frame] = c.frame[row] as number
  to[at + W.message] = c.message[row] as number
  to[at + W.procedure] = c.procedure[row] as number
  to[at + W.opcode] = c.opcode[row] as number
  to[at + W.link] = c.link[row] as number
  to[at + W.interface] = c.interface[row] as number
  to[at + W.vlan] = c.vlan[row] as number
  to[at + W.anomaliesLow] = c.anomaliesLow[row] as number
  to[at + W.anomaliesHigh] = c.anomaliesHigh[row] as number
  to[at + W.imsiHigh] = c.imsiHigh[row] as number
  to[at + W.imsiLow] = c.imsiLow[row] as number
  to[at + W.msisdnHigh] = c.msisdnHigh[row] as number
  to[at + W.msisdnLow] = c.msisdnLow[row] as number
  to[at + W.nodeHigh] = c.nodeHigh[row] as number
  to[at + W.nodeLow] = c.nodeLow[row] as number
  to[at + W.clientHigh] = c.clientHigh[row] as number
  to[at + W.clientLow] = c.clientLow[row] as number
  to[at + W.correspondentHigh] = c.correspondentHigh[row] as number
  to[at + W.correspondentLow] = c.correspondentLow[row] as number
}

/** What one of TCAP has from it beside that. */
export function takeInvoke(c: MessageColumns, row: number, to: Int32Array, at: number): void {
  to[at + W.component] = c.component[row] as number
  to[at + W.opc] = c.opc[row] as number
  to[at + W.dpc] = c.dpc[row] as number
  to[at + W.networkIndicator] = c.networkIndicator[row] as number
  to[at + W.callingSsn] = c.callingSsn[row] as number
  to[at + W.callingPlan] = c.callingPlan[row] as number
  to[at + W.callingNature] = c.callingNature[row] as number
  to[at + W.callingHigh] = c.callingHigh[row] as number
  to[at + W.callingLow] = c.callingLow[row] as number
  to[at + W.calledSsn] = c.calledSsn[row] as number
  to[at + W.calledPlan] = c.calledPlan[row] as number
  to[at + W.calledNature] = c.calledNature[row] as number
  to[at + W.calledHigh] = c.calledHigh[row] as number
  to[at + W.calledLow] = c.calledLow[row] as number
}

/** What one of Diameter or GTP has from it beside that. */
export function takePacket(p: PacketColumns, row: number, to: Int32Array, at: number): void {
  to[at + P.application] = p.application[row] as number
  to[at + P.originHost] = p.originHost[row] as number
  to[at + P.originRealm] = p.originRealm[row] as number
  to[at + P.destinationHost] = p.destinationHost[row] as number
  to[at + P.destinationRealm] = p.destinationRealm[row] as number
  to[at + P.apn] = p.apn[row] as number
  to[at + P.routesCount] = p.routesCount[row] as number
  to[at + P.visitedPlmn] = p.visitedPlmn[row] as number
  to[at + P.rat] = p.rat[row] as number
  to[at + P.commandFlags] = p.commandFlags[row] as number
  to[at + P.senderTeid] = p.senderTeid[row] as number
}

/** A record into a row of the output: all columns but the times and the dialogue’s number. */
export function giveTransaction(from: Int32Array, at: number, c: TransactionColumns, row: number): void {
  c.file[row] = from[at + W.file] as number
  c.frame[row] = from[at + W.frame] as number
  c.message[row] = from[at + W.message] as number
  c.component[row] = from[at + W.component] as number
  c.answerFile[row] = from[at + W.answerFile] as number
  c.answerFrame[row] = from[at + W.answerFrame] as number
  c.answerMessage[row] = from[at + W.answerMessage] as number
  c.procedure[row] = from[at + W.procedure] as number
  c.opcode[row] = from[at + W.opcode] as number
  c.context[row] = from[at + W.context] as number
  c.contextKind[row] = from[at + W.contextKind] as number
  c.version[row] = from[at + W.version] as number
  c.outcome[row] = from[at + W.outcome] as number
  c.returned[row] = from[at + W.returned] as number
  c.errorCode[row] = from[at + W.errorCode] as number
  c.disclosed[row] = from[at + W.disclosed] as number
  c.duplicates[row] = from[at + W.duplicates] as number
  c.fromResponder[row] = from[at + W.fromResponder] as number
  c.link[row] = from[at + W.link] as number
  c.interface[row] = from[at + W.interface] as number
  c.vlan[row] = from[at + W.vlan] as number
  c.asks[row] = from[at + W.asks] as number
  c.gives[row] = from[at + W.gives] as number
  c.anomaliesLow[row] = from[at + W.anomaliesLow] as number
  c.anomaliesHigh[row] = from[at + W.anomaliesHigh] as number
  c.opc[row] = from[at + W.opc] as number
  c.dpc[row] = from[at + W.dpc] as number
  c.networkIndicator[row] = from[at + W.networkIndicator] as number
  c.callingSsn[row] = from[at + W.callingSsn] as number
  c.callingPlan[row] = from[at + W.callingPlan] as number
  c.callingNature[row] = from[at + W.callingNature] as number
  c.callingHigh[row] = from[at + W.callingHigh] as number
  c.callingLow[row] = from[at + W.callingLow] as number
  c.calledSsn[row] = from[at + W.calledSsn] as number
  c.calledPlan[row] = from[at + W.calledPlan] as number
  c.calledNature[row] = from[at + W.calledNature] as number
  c.calledHigh[row] = from[at + W.calledHigh] as number
  c.calledLow[row] = from[at + W.calledLow] as number
  c.answererHigh[row] = from[at + W.answererHigh] as number
  c.answererLow[row] = from[at + W.answererLow] as number
  c.imsiHigh[row] = from[at + W.imsiHigh] as number
  c.imsiLow[row] = from[at + W.imsiLow] as number
  c.msisdnHigh[row] = from[at + W.msisdnHigh] as number
  c.msisdnLow[row] = from[at + W.msisdnLow] as number
  c.imsiFromAnswer[row] = from[at + W.imsiFromAnswer] as number
  c.nodeHigh[row] = from[at + W.nodeHigh] as number
  c.nodeLow[row] = from[at + W.nodeLow] as number
  c.clientHigh[row] = from[at + W.clientHigh] as number
  c.clientLow[row] = from[at + W.clientLow] as number
  c.correspondentHigh[row] = from[at + W.correspondentHigh] as number
  c.correspondentLow[row] = from[at + W.correspondentLow] as number
  c.answerNodeHigh[row] = from[at + W.answerNodeHigh] as number
  c.answerNodeLow[row] = from[at + W.answerNodeLow] as number
}

/** The columns of Diameter and GTP into a row of the output. */
export function givePacket(from: Int32Array, at: number, p: PacketTransactionColumns, row: number): void {
  p.protocol[row] = from[at + P.protocol] as number
  p.application[row] = from[at + P.application] as number
  p.originHost[row] = from[at + P.originHost] as number
  p.originRealm[row] = from[at + P.originRealm] as number
  p.destinationHost[row] = from[at + P.destinationHost] as number
  p.destinationRealm[row] = from[at + P.destinationRealm] as number
  p.answerHost[row] = from[at + P.answerHost] as number
  p.answerRealm[row] = from[at + P.answerRealm] as number
  p.apn[row] = from[at + P.apn] as number
  p.routeFirst[row] = from[at + P.routeFirst] as number
  p.routeLast[row] = from[at + P.routeLast] as number
  p.routesCount[row] = from[at + P.routesCount] as number
  p.experimental[row] = from[at + P.experimental] as number
  p.visitedPlmn[row] = from[at + P.visitedPlmn] as number
  p.rat[row] = from[at + P.rat] as number
  p.commandFlags[row] = from[at + P.commandFlags] as number
  p.teid[row] = from[at + P.teid] as number
  p.senderTeid[row] = from[at + P.senderTeid] as number
}
