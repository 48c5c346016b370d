/** The laws every vector keeps: octets come back after explain and build, scan says what explain shows, whatever is cut or flipped. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anomalyName } from '../../model/anomaly.js'
import { digitsText } from '../../model/digits.js'
import { gtpTypes } from '../../model/gtp-procedures.js'
import { type Mark, marks } from '../../model/marks.js'
import { MessageBatch, NO_OPCODE, NONE_32, NONE_8 } from '../../model/message.js'
import { Names } from '../../model/names.js'
import { plmnText } from '../../model/plmn.js'
import { nodes } from '../explain.js'
import { hex, type Octets, unhex } from '../octets.js'
import { HEADER_NODE } from './explain.js'
import { buildGtp, explainGtp, gtpRecord, ieValues, plausibleGtp, scanGtp } from './index.js'
import { gtpVectors } from './vectors/index.js'
import type { Expected, Vector } from './vectors/vector.js'

const names = new Names()
const batch = new MessageBatch(4)
const octetsOf = (v: Vector): Octets => buildGtp({ ...v, sequence: 0x1234 })
const portOf = (v: Vector): number => (v.prime === true ? 3386 : 2123)

/** Scans octets that lie between others which would be seen if anybody read outside. */
function scanned(octets: Octets): { around: Octets; from: number; to: number; said: Expected } {
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

/** Both readers agree on these octets. */
function same(octets: Octets): void {
  const { around, from, to, said } = scanned(octets)
  const all = [...nodes(explainGtp(around, from, to))]
  const where = hex(octets)
  const c = batch.columns
  for (const target of ['imsi', 'msisdn', 'imei'] as const)
    assert.equal(said[target] ?? '', all.find((n) => n.target === target && n.digits !== '')?.digits ?? '', `${target} ${where}`)
  assert.equal(
    c.marks[0],
    all.reduce((set, n) => (set | n.mark) >>> 0, 0),
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
  assert.equal(record?.rat, said.rat, `RAT ${where}`)
  assert.equal(record?.imsi === '' ? undefined : record?.imsi, said.imsi, `IMSI ${where}`)
  assert.equal(
    (record?.apn ?? '').replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    said.apn ?? '',
    `APN ${where}`,
  )
  plausibleGtp(around, from, to, 2123)
}

describe('GTP vectors', () => {
  for (const v of gtpVectors) {
    it(`version ${v.version} type ${v.type}`, () => {
      const octets = octetsOf(v)
      assert.ok(plausibleGtp(octets, 0, octets.length, portOf(v)))
      const trees = explainGtp(octets, 0, octets.length)
      for (const node of nodes(trees)) {
        assert.deepEqual(node.anomalies, [], node.name)
        assert.notEqual(node.shape, 'unknown', node.name)
        assert.equal(node.raw, undefined, node.name)
      }
      assert.deepEqual(ieValues(trees), v.ies)
      assert.equal(hex(octetsOf({ ...v, ies: ieValues(trees) })), hex(octets))
      assert.deepEqual(scanned(octets).said, v.expected)
      assert.notEqual(batch.columns.procedure[0], 0)
      assert.equal(batch.columns.anomalyCount[0], 0)
      same(octets)
    })
  }

  it('are there for every message type of both versions', () => {
    const have = new Set(gtpVectors.map((v) => `${v.version} ${v.type}`))
    for (const version of [1, 2]) for (const type of gtpTypes(version)) assert.ok(have.has(`${version} ${type}`), `${version} ${type}`)
  })

  it('keep the laws on every truncation and on flipped bits', () => {
    for (const [seed, v] of gtpVectors.entries()) {
      const octets = octetsOf(v)
      for (let length = 0; length < octets.length; length++) same(octets.slice(0, length))
      const copy = octets.slice()
      for (let at = 0; at < octets.length; at++) {
        copy[at] = (octets[at] as number) ^ (1 << ((at + seed) % 8))
        same(copy)
        copy[at] = octets[at] as number
      }
    }
  })
})

describe('GTP octets', () => {
  it('of a piggybacked pair are two messages', () => {
    const first = buildGtp({ version: 2, type: 33, teid: 1, sequence: 1, ies: { Cause: { cause: 16 } }, piggybacked: true })
    const both = Uint8Array.from([...first, ...buildGtp({ version: 2, type: 1, sequence: 2, ies: { Recovery: 1 } })])
    assert.equal(scanGtp(both, 0, both.length, batch, 0, names), first.length)
  })

  it('of extension headers are skipped and shown', () => {
    const octets = unhex('36 01 0008 00000000 0001 00 40 01 1234 00')
    assert.equal(gtpRecord(octets, 0, octets.length)?.ieTypes.length, 0)
    assert.ok([...nodes(explainGtp(octets, 0, octets.length))].some((n) => n.note === 'UDP Port'))
  })

  it('of other traffic on its ports are none', () => {
    const game = unhex('27 00 0000 02590000c800325ea56f010000001dad2550000000000000000000000000')
    const short = unhex('37 03 0000 42000000')
    const spare = unhex('46 01 0000 02790300c800c58bbda67337c83b0000000070002d5e')
    for (const octets of [game, short, spare]) assert.equal(plausibleGtp(octets, 0, octets.length, 2123), false, hex(octets))
  })
})
