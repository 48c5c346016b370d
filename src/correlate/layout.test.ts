import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Component, MessageBatch, messageColumns, packetColumns, Protocol, Tcap } from '../model/message.js'
import { procedureNumber } from '../model/procedure.js'
import { packetTransactionColumns, transactionColumns } from '../model/transaction.js'
import { Correlation } from './correlation.js'
import { MAX_OPEN } from './layout.js'

/** What a transaction learns otherwise than from its request under the same name. */
const fromElsewhere = [
  'procedure message', // they decide more than a column
  'context contextKind version', // of the dialogue
  'returned errorCode', // of the answer
].flatMap((names) => names.split(' '))

/** A value of its own for each column, which the narrowest holds. */
function fillShared(batch: MessageBatch, names: readonly string[]): void {
  const columns = batch.columns as Readonly<Record<string, { [row: number]: number }>>
  names.forEach((name, i) => ((columns[name] as { [row: number]: number })[0] = 1 + i))
}

/** The only transaction that comes of one row. */
function only(batch: MessageBatch, names: readonly string[], packets: readonly string[] = []): Record<string, number> {
  batch.count = 1
  let found: Record<string, number> = {}
  const correlation = new Correlation((closed) => {
    assert.equal(closed.count, 1)
    const values = (of: object, wanted: readonly string[]): [string, number][] =>
      wanted.map((name) => [name, (of as Readonly<Record<string, Uint32Array>>)[name]?.[0] ?? -1])
    found = Object.fromEntries([...values(closed.columns, names), ...values(closed.packets, packets)])
  })
  correlation.read(batch)
  correlation.end()
  return found
}

const shared = Object.keys(transactionColumns).filter((name) => name in messageColumns && !fromElsewhere.includes(name))

describe('layout', () => {
  it('gives a transaction of TCAP every column that it shares with its request', () => {
    const batch = new MessageBatch(2)
    assert.ok(shared.length > 30)
    fillShared(batch, shared)
    batch.columns.tcapType[0] = Tcap.begin
    batch.columns.componentKind[0] = Component.invoke
    assert.deepEqual(only(batch, shared), Object.fromEntries(shared.map((name, i) => [name, 1 + i])))
  })

  it('gives one of Diameter every column that it shares with its request', () => {
    const ofTcap = ['component', 'opc', 'dpc', 'networkIndicator', ...shared.filter((name) => /^call(ed|ing)/.test(name))]
    const both = shared.filter((name) => !ofTcap.includes(name))
    const packets = Object.keys(packetTransactionColumns).filter((name) => name in packetColumns && name !== 'experimental')
    const batch = new MessageBatch(2)
    fillShared(batch, both)
    const of = batch.forPackets() as unknown as Readonly<Record<string, { [row: number]: number }>>
    packets.forEach((name, i) => ((of[name] as { [row: number]: number })[0] = 1 + i))
    batch.columns.protocol[0] = Protocol.diameter
    batch.packets.flags[0] = 0x80
    batch.packets.routesFrom[0] = 1
    batch.packets.routesCount[0] = 3
    for (const id of [8, 9, 10, 11]) batch.keepName(id)
    const expected = Object.fromEntries(
      [...both, ...packets].map((name) => [name, 1 + (both.includes(name) ? both : packets).indexOf(name)]),
    )
    assert.deepEqual(only(batch, both, [...packets, 'routeFirst', 'routeLast']), {
      ...expected,
      routesCount: 3,
      routeFirst: 9,
      routeLast: 11,
    })
  })

  it('leaves every other column at its none', () => {
    const names = Object.keys(transactionColumns).filter((name) => !['dialogue', 'outcome', 'procedure'].includes(name))
    const batch = new MessageBatch(2)
    batch.columns.tcapType[0] = Tcap.begin
    batch.columns.componentKind[0] = Component.invoke
    batch.columns.procedure[0] = procedureNumber('map.anyTimeInterrogation')
    const nones = { ...transactionColumns, ...packetTransactionColumns } as Readonly<Record<string, { readonly none: number }>>
    const packets = Object.keys(packetTransactionColumns)
    assert.deepEqual(only(batch, names, packets), Object.fromEntries([...names, ...packets].map((name) => [name, nones[name]?.none])))
  })

  it('has room for as many as may be open, of both kinds, and closes the oldest for one more', () => {
    for (const ofDiameter of [false, true]) {
      let closed = 0
      const correlation = new Correlation((batch) => (closed += batch.count))
      const batch = new MessageBatch(1024)
      const { columns: c } = batch
      if (ofDiameter) batch.forPackets().flags.fill(0x80)
      for (let told = 0; told < MAX_OPEN + 1024; told += 1024) {
        for (let row = 0; row < 1024; row++) {
          c.frame[row] = told + row + 1
          if (ofDiameter) {
            c.protocol[row] = Protocol.diameter
            batch.packets.endToEnd[row] = told + row
          } else {
            c.tcapType[row] = Tcap.begin
            c.componentKind[row] = Component.invoke
            c.otid[row] = told + row
            c.otidLength[row] = 4
          }
        }
        batch.count = 1024
        correlation.read(batch)
      }
      correlation.handOver()
      assert.equal(closed, 1024)
      assert.equal(correlation.stats.evicted, 1024)
      correlation.end()
      assert.equal(closed, MAX_OPEN + 1024)
    }
  })
})
