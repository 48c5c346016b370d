/** The laws every vector keeps: build → explain gives the values back, octets come back byte for byte, scan says what explain shows. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { diameterApplications, diameterProcedures } from '../../model/diameter-procedures.js'
import { digitsText } from '../../model/digits.js'
import { marks, type Mark } from '../../model/marks.js'
import { MessageBatch, NONE_8, NO_OPCODE } from '../../model/message.js'
import { Names } from '../../model/names.js'
import { plmnText } from '../../model/plmn.js'
import { procedureOf } from '../../model/procedure.js'
import { nodes } from '../explain.js'
import { hex, type Octets } from '../octets.js'
import { avpCodes, avpValues, buildDiameter, diameterRecord, explainDiameter, plausibleDiameter, scanDiameter } from './index.js'
import { same, sameOnMutations } from './laws.test.js'
import { diameterVectors } from './vectors/index.js'
import type { Vector } from './vectors/vector.js'

const octetsOf = (v: Vector): Octets => buildDiameter({ ...v, hopByHop: 0x11223344, endToEnd: 0xfedcba98 })

function found(octets: Octets) {
  const batch = new MessageBatch(8)
  const names = new Names()
  scanDiameter(octets, 0, octets.length, batch, 0, names)
  const c = batch.columns
  const p = batch.packets
  const routes = batch.nameLists.slice(p.routesFrom[0], (p.routesFrom[0] as number) + (p.routesCount[0] as number))
  const said = {
    imsi: digitsText(c.imsiHigh[0] as number, c.imsiLow[0] as number),
    msisdn: digitsText(c.msisdnHigh[0] as number, c.msisdnLow[0] as number),
    imei: digitsText(c.imeiHigh[0] as number, c.imeiLow[0] as number),
    node: digitsText(c.nodeHigh[0] as number, c.nodeLow[0] as number),
    client: digitsText(c.clientHigh[0] as number, c.clientLow[0] as number),
    marks: (Object.keys(marks) as Mark[]).filter((m) => (((c.marks[0] as number) >>> marks[m]) & 1) === 1).sort(),
    visitedPlmn: plmnText(p.visitedPlmn[0] as number),
    apn: names.text(p.apn[0] as number),
    rat: p.rat[0] === NONE_8 ? -1 : p.rat[0],
    commandFlags: p.commandFlags[0],
    error: c.errorCode[0] === NO_OPCODE ? 0 : c.errorCode[0],
    routes: Array.from(routes, (id) => names.text(id)),
  }
  return { batch, said }
}

const nothing = {
  imsi: '',
  msisdn: '',
  imei: '',
  node: '',
  client: '',
  marks: [],
  visitedPlmn: '',
  apn: '',
  rat: -1,
  commandFlags: 0,
  error: 0,
  routes: [],
}

describe('Diameter vectors', () => {
  for (const [i, v] of diameterVectors.entries()) {
    it(`${i} ${v.title}`, () => {
      const octets = octetsOf(v)
      assert.ok(plausibleDiameter(octets, 0, octets.length))
      const trees = explainDiameter(octets, 0, octets.length)
      for (const node of nodes(trees)) {
        assert.deepEqual(node.anomalies, [], node.name)
        assert.notEqual(node.shape, 'unknown', node.name)
        assert.equal(node.raw, undefined, node.name)
      }
      assert.deepEqual(avpValues(trees), v.avps)
      assert.equal(hex(octetsOf({ ...v, avps: avpValues(trees) })), hex(octets))
      const { batch, said } = found(octets)
      assert.deepEqual(said, { ...nothing, ...v.expected, marks: [...(v.expected.marks ?? [])].sort() })
      assert.equal(batch.columns.anomalyCount[0], 0)
      const word = procedureOf(batch.columns.procedure[0] as number)
      assert.deepEqual([word?.application, word?.opcode], [v.application, v.command])
      same(octets)
      const record = diameterRecord(octets, 0, octets.length)
      assert.equal(record?.originHost, v.avps['Origin-Host'])
      assert.equal(record?.resultCode ?? record?.experimentalResultCode ?? 0, v.expected.error ?? 0)
      assert.deepEqual(record?.avpCodes, avpCodes(octets, 0, octets.length))
    })
  }

  it('are there for both sides of every command of every application', () => {
    const have = new Set(diameterVectors.map((v) => `${v.application} ${v.command} ${v.request}`))
    const missing = diameterProcedures.flatMap((p) =>
      [true, false].filter((r) => !have.has(`${p.application} ${p.opcode} ${r}`)).map((r) => `${p.name} ${r ? 'request' : 'answer'}`),
    )
    assert.deepEqual(missing, [])
  })

  it('have at least twenty of S6a', () => {
    const s6a = diameterApplications.find((a) => a.word === 's6a')?.id
    assert.ok(diameterVectors.filter((v) => v.application === s6a).length >= 20)
  })

  for (const [i, v] of diameterVectors.entries()) {
    it(`${i} ${v.title}: scan and explain agree on every truncation and on flipped bits`, () => sameOnMutations(octetsOf(v), i))
  }
})
