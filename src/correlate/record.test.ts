import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { messageColumns, MessageBatch, packetColumns } from '../model/message.js'
import { packetTransactionColumns, TransactionBatch, transactionColumns } from '../model/transaction.js'
import {
  blankRecord,
  givePacket,
  giveTransaction,
  PACKET_WORDS,
  PacketWord,
  takeInvoke,
  takePacket,
  takeRequest,
  TransactionWord,
} from './record.js'

/** Kept elsewhere: they are no words. */
const elsewhere = ['begin', 'end', 'dialogue']
/** What a transaction learns otherwise than from its request under the same name. */
const fromElsewhere = [
  'answerFile answerFrame answerMessage outcome returned errorCode disclosed duplicates fromResponder',
  'asks gives answererHigh answererLow imsiFromAnswer answerNodeHigh answerNodeLow',
  'context contextKind version', // of the dialogue, which may be known only later
].flatMap((names) => names.split(' '))
const AT = 3

describe('record', () => {
  it('gives every column of a transaction, and each its own word', () => {
    const batch = new TransactionBatch(2)
    const record = Int32Array.from({ length: AT + PACKET_WORDS }, (_, i) => 1 + i - AT)
    giveTransaction(record, AT, batch.columns, 1)
    givePacket(record, AT, batch.forPackets(), 1)
    for (const name of Object.keys(transactionColumns) as (keyof typeof transactionColumns)[]) {
      if (!elsewhere.includes(name)) assert.equal(batch.columns[name][1], 1 + TransactionWord[name], name)
      assert.equal(batch.columns[name][0], transactionColumns[name].none, name)
    }
    for (const name of Object.keys(packetTransactionColumns) as (keyof typeof packetTransactionColumns)[])
      assert.equal(batch.packets[name][1], 1 + PacketWord[name], name)
  })

  it('takes every column that request and transaction share', () => {
    const batch = new MessageBatch(2)
    const shared = Object.keys(transactionColumns).filter((name) => name in messageColumns && !fromElsewhere.includes(name))
    assert.ok(shared.length > 30)
    shared.forEach((name, i) => (batch.columns[name as keyof typeof messageColumns][1] = 1 + i))
    const record = blankRecord(PACKET_WORDS)
    takeRequest(batch.columns, 1, record, 0)
    takeInvoke(batch.columns, 1, record, 0)
    shared.forEach((name, i) => assert.equal(record[TransactionWord[name as keyof typeof TransactionWord]], 1 + i, name))
  })

  it('takes every column of Diameter and GTP that both share', () => {
    const batch = new MessageBatch(2)
    const packets = batch.forPackets()
    const shared = Object.keys(packetTransactionColumns).filter((name) => name in packetColumns && name !== 'experimental')
    shared.forEach((name, i) => (packets[name as keyof typeof packetColumns][1] = 1 + i))
    const record = blankRecord(PACKET_WORDS)
    takePacket(packets, 1, record, 0)
    shared.forEach((name, i) => assert.equal(record[PacketWord[name as keyof typeof PacketWord]], 1 + i, name))
  })

  it('is blank with every column at its none', () => {
    const batch = new TransactionBatch(1)
    const blank = blankRecord(PACKET_WORDS)
    giveTransaction(blank, 0, batch.columns, 0)
    givePacket(blank, 0, batch.packets, 0)
    for (const [name, { none }] of Object.entries(transactionColumns))
      assert.equal(batch.columns[name as keyof typeof batch.columns][0], none)
    for (const [name, { none }] of Object.entries(packetTransactionColumns))
      assert.equal(batch.packets[name as keyof typeof batch.packets][0], none)
  })
})
