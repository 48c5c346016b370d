import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anomalies, type AnomalyName, Layer } from '../model/anomaly.js'
import { MessageBatch, Protocol } from '../model/message.js'
import { MessageCounts } from './message-counts.js'

const names = Object.keys(anomalies) as AnomalyName[]

/** A batch whose rows have these anomalies. */
function batchOf(rows: readonly (readonly AnomalyName[])[]): MessageBatch {
  const batch = new MessageBatch(128)
  rows.forEach((flagged, row) => {
    batch.count = row + 1
    for (const name of flagged) batch.flag(row, anomalies[name].code, Layer.sccp, 0)
  })
  return batch
}

test('counts messages, not their components, by protocol', () => {
  const batch = batchOf([[], [], []])
  batch.columns.protocol.set([Protocol.diameter, Protocol.map, Protocol.map])
  batch.columns.component[2] = 1
  const counts = new MessageCounts()
  counts.add(batch)
  counts.add(batch)
  assert.deepEqual(Object.entries(counts.counted.messages), [
    ['diameter', 2],
    ['map', 2],
  ])
})

test('counts every anomaly, in the order of the table for those of the message in which they were met first', () => {
  const [a, b, c, ...others] = names as [AnomalyName, AnomalyName, AnomalyName, ...AnomalyName[]]
  const counts = new MessageCounts()
  counts.add(batchOf([[], [c, b], [b], [a, c]]))
  assert.deepEqual(Object.entries(counts.counted.anomalies), [
    [b, 2],
    [c, 2],
    [a, 1],
  ])
  counts.add(batchOf([names, ...others.map((name) => [name])]))
  assert.deepEqual(Object.entries(counts.counted.anomalies), [[b, 3], [c, 3], [a, 2], ...others.map((name) => [name, 2])])
})
