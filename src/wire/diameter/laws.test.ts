/** «scan = explain», for tests: both readers of the same octets must say the same of columns, marks and anomalies, whatever the octets are. */
import assert from 'node:assert/strict'
import { anomalyName } from '../../model/anomaly.js'
import { digitsText } from '../../model/digits.js'
import { sameDigits } from '../gtp/laws.test.js'
import { MessageBatch } from '../../model/message.js'
import { Names } from '../../model/names.js'
import type { Target } from '../describe.js'
import { nodes } from '../explain.js'
import { hex, type Octets } from '../octets.js'
import { HEADER_NODE } from './explain.js'
import { diameterRecord, explainDiameter, plausibleDiameter, scanDiameter } from './index.js'

const targets: readonly Target[] = ['imsi', 'msisdn', 'node', 'client', 'imei']
const names = new Names()
const batch = new MessageBatch(4)

/** Both readers of these octets agree. The octets lie between others that would be seen if anybody read outside. */
export function same(octets: Octets): void {
  const from = 7
  const to = from + octets.length
  const around = new Uint8Array(to + 9).fill(0xa5)
  around.set(octets, from)
  batch.reset()
  batch.count = 1
  scanDiameter(around, from, to, batch, 0, names)
  const all = [...nodes(explainDiameter(around, from, to))]
  const c = batch.columns
  const said = {
    imsi: digitsText(c.imsiHigh[0] as number, c.imsiLow[0] as number),
    msisdn: digitsText(c.msisdnHigh[0] as number, c.msisdnLow[0] as number),
    node: digitsText(c.nodeHigh[0] as number, c.nodeLow[0] as number),
    client: digitsText(c.clientHigh[0] as number, c.clientLow[0] as number),
    imei: digitsText(c.imeiHigh[0] as number, c.imeiLow[0] as number),
  }
  const where = hex(octets)
  for (const target of targets)
    sameDigits(said[target], all.find((n) => n.target === target && n.digits !== '')?.digits ?? '', `${target} ${where}`)
  const marks = all.reduce((set, n) => (set | n.mark) >>> 0, 0)
  assert.equal(c.marks[0], marks, `marks ${where}`)
  const flagged = new Set<string>()
  for (let code = 0; code < 64; code++) {
    const half = (code < 32 ? c.anomaliesLow[0] : c.anomaliesHigh[0]) as number
    if (((half >>> (code & 31)) & 1) === 1) flagged.add(anomalyName(code) ?? String(code))
  }
  assert.deepEqual([...flagged].sort(), [...new Set(all.flatMap((n) => n.anomalies))].sort(), `anomalies ${where}`)
  for (const node of all) assert.ok(node.from >= from && node.to <= to && node.valueFrom >= node.from, `${node.name} lies outside`)
  assert.ok(all[0]?.name === HEADER_NODE)
  diameterRecord(around, from, to)
  plausibleDiameter(around, from, to)
}

/** Every truncation, and one flipped bit in each octet: which one depends on `seed`, so that all vectors together flip all. */
export function sameOnMutations(octets: Octets, seed: number): void {
  for (let length = 0; length < octets.length; length += 1 + (seed % 3)) same(octets.slice(0, length))
  const copy = octets.slice()
  for (let at = 0; at < octets.length; at++) {
    const bit = 1 << ((at + seed) % 8)
    copy[at] = (octets[at] as number) ^ bit
    same(copy)
    copy[at] = octets[at] as number
  }
}
