/** «scan = explain», for tests: both readers of the same octets must say the same of columns, marks and anomalies, whatever the octets are. */
import assert from 'node:assert/strict'
import { anomalyName } from '../../model/anomaly.js'
import { digitsText, SHORT_DIGITS, UNKEPT } from '../../model/digits.js'
import { type Mark, marks } from '../../model/marks.js'
import { MessageBatch, NO_OPCODE, NONE_32, NONE_8 } from '../../model/message.js'
import { Names } from '../../model/names.js'
import { plmnText } from '../../model/plmn.js'
import { nodes } from '../explain.js'
import { hex, type Octets } from '../octets.js'
import { HEADER_NODE } from './explain.js'
import { explainGtp, gtpRecord, plausibleGtp, scanGtp } from './index.js'
import type { Expected } from './vectors/vector.js'

export const names = new Names()
export const batch = new MessageBatch(4)

/** Scans octets that lie between others which would be seen if anybody read outside. */
export function scanned(octets: Octets): { around: Octets; from: number; to: number; said: Expected } {
  const from = 7
  const to = from + octets.length
  const around = new Uint8Array(to + 9).fill(0xa5)
  around.set(octets, from)
  batch.reset()
  batch.count = 1
  const next = scanGtp(around, from, to, batch, 0, names)
  assert.ok(next >= from && next <= to)
  const c = batch.columns
  const p = batch.packets
  const set = (Object.keys(marks) as Mark[]).filter((m) => (((c.marks[0] as number) >>> marks[m]) & 1) === 1)
  const all = {
    imsi: digitsText(c.imsiHigh[0] as number, c.imsiLow[0] as number),
    msisdn: digitsText(c.msisdnHigh[0] as number, c.msisdnLow[0] as number),
    imei: digitsText(c.imeiHigh[0] as number, c.imeiLow[0] as number),
    apn: names.text(p.apn[0] as number),
    cause: c.errorCode[0] === NO_OPCODE ? undefined : c.errorCode[0],
    rat: p.rat[0] === NONE_8 ? undefined : p.rat[0],
    plmn: plmnText(p.visitedPlmn[0] as number),
    senderTeid: p.senderTeid[0] === NONE_32 ? undefined : p.senderTeid[0],
    marks: set.length === 0 ? undefined : set.sort(),
  }
  const said = Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined && v !== '')) as Expected
  return { around, from, to, said }
}

/** Numbers are the same. Of one that is longer than columns hold nothing is kept once the table of such is full, as it is after some 18 million mutated messages. */
export function sameDigits(scanned: string, explained: string, law: string): void {
  if (scanned !== UNKEPT || explained.length <= SHORT_DIGITS) assert.equal(scanned, explained, law)
}

/** Both readers agree on these octets. */
export function same(octets: Octets): void {
  const { around, from, to, said } = scanned(octets)
  const all = [...nodes(explainGtp(around, from, to))]
  const where = hex(octets)
  const c = batch.columns
  for (const target of ['imsi', 'msisdn', 'imei'] as const)
    sameDigits(said[target] ?? '', all.find((n) => n.target === target && n.digits !== '')?.digits ?? '', `${target} ${where}`)
  // What an echo carries is said of the message, not of a field of it, and so is its version.
  const ofMessage = (1 << marks.echoCarries) | (1 << marks.gtpFirstVersion)
  assert.ok(
    ((c.marks[0] as number) & (1 << marks.echoCarries)) === 0 || (c.opcode[0] as number) <= 2,
    `only an echo is said to carry more ${where}`,
  )
  assert.ok(((c.marks[0] as number) & (1 << marks.gtpFirstVersion)) === 0 || (octets[0] as number) >> 5 === 0, `version 0 ${where}`)
  assert.equal(
    (c.marks[0] as number) & ~ofMessage,
    all.reduce((set, n) => set | n.mark, 0),
    `marks ${where}`,
  )
  const flagged = new Set<string>()
  for (let code = 0; code < 64; code++) {
    const half = (code < 32 ? c.anomaliesLow[0] : c.anomaliesHigh[0]) as number
    if (((half >>> (code & 31)) & 1) === 1) flagged.add(anomalyName(code) ?? String(code))
  }
  assert.deepEqual([...flagged].sort(), [...new Set(all.flatMap((n) => n.anomalies))].sort(), `anomalies ${where}`)
  for (const node of all)
    assert.ok(node.from >= from && node.to <= to && node.valueFrom >= node.from, `${node.name} lies outside: ${where}`)
  assert.equal(all[0]?.name, HEADER_NODE)
  const record = gtpRecord(around, from, to)
  assert.equal(record?.cause, said.cause, `cause ${where}`)
  // 255, which nobody gave out, is «none» in the column; the record shows it.
  assert.equal(record?.rat === NONE_8 ? undefined : record?.rat, said.rat, `RAT ${where}`)
  sameDigits(said.imsi ?? '', record?.imsi ?? '', `IMSI ${where}`)
  assert.equal(
    (record?.apn ?? '').replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    said.apn ?? '',
    `APN ${where}`,
  )
  plausibleGtp(around, from, to, 2123)
}
