/** The parts of the generator: order of the agenda, templates against the builders, checksums against known values. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { procedures } from '../model/procedure.js'
import { buildTcap } from '../wire/build-message.js'
import { buildUnitdata } from '../wire/sccp.js'
import { Agenda } from './agenda.js'
import { crc32c, wordSum } from './checksum.js'
import { diameterScripts } from './diameter-scripts.js'
import { Dialogue, writeMessage } from './dialogue.js'
import { mapScripts } from './map-scripts.js'
import { Chance } from './random.js'
import { partNames, template } from './template.js'
import { longUnitdata, longUnitdataHead, titleOctets, unitdata, unitdataHead } from './unitdata.js'
import { tbcd, World } from './world.js'

describe('agenda', () => {
  it('gives entries back in the order of time, and of equal times in the order they came', () => {
    const agenda = new Agenda()
    const chance = new Chance(1)
    const put = Array.from({ length: 5000 }, (_, entry) => ({ time: chance.below(200), entry }))
    for (const { time, entry } of put) agenda.put(time, entry)
    const taken: number[] = []
    while (agenda.count > 0) taken.push(agenda.take())
    assert.deepEqual(
      taken,
      put.toSorted((a, b) => a.time - b.time || a.entry - b.entry).map((p) => p.entry),
    )
  })
})

describe('templates', () => {
  it('are what the builder builds', () => {
    const world = new World()
    const d = new Dialogue()
    const asker = world.network('Paris').nodes.vlr[1]
    const asked = world.network('home east').nodes.hlr[0]
    assert.ok(asker && asked)
    Object.assign(d, { asker, asked, third: asked, other: asked, askerId: 0x01020304, imsi: tbcd('312999012345678') })
    const step = mapScripts.purge.steps[0]
    assert.ok(step)
    const octets = new Uint8Array(512)
    const length = writeMessage(d, step, octets, 7, new Chance(1))
    const built = buildTcap({
      type: 'begin',
      otid: Uint8Array.of(1, 2, 3, 4),
      context: [27, 3],
      components: [{ kind: 'invoke', invokeId: 1, opcode: 67, parameter: { imsi: '312999012345678', 'vlr-Number': asker.title } }],
    })
    assert.deepEqual([...octets.subarray(7, 7 + length)], [...built])
  })

  it('refuse a part that changes the length', () => {
    assert.throws(() => template((p) => new Uint8Array(p.imsi.startsWith('1') ? 3 : 4)), /imsi/)
  })

  it('have no place that two parts fill', () => {
    for (const { steps } of Object.values(mapScripts)) {
      for (const { template: t } of steps) {
        const places = t.offsets.flatMap((at, i) => Array.from({ length: t.lengths[i] ?? 0 }, (_, j) => at + j))
        assert.equal(new Set(places).size, places.length)
        assert.ok(t.codes.every((code) => partNames[code] !== undefined))
      }
    }
  })
})

describe('scripts', () => {
  it('are of procedures that we know', () => {
    const names = [...Object.values(mapScripts), ...Object.values(diameterScripts)].map((s) => s.procedure)
    assert.deepEqual(
      names.filter((name) => !procedures.some((p) => p.name === name)),
      [],
    )
  })
})

describe('SCCP around a template', () => {
  const called = { digits: '12025550100', ssn: 6 }
  const calling = { digits: '447700900101', ssn: 7 }
  const a = titleOctets(called.digits, called.ssn)
  const b = titleOctets(calling.digits, calling.ssn)
  for (const [length, head, close] of [
    [100, unitdataHead, unitdata],
    [600, longUnitdataHead, longUnitdata],
  ] as const) {
    it(`of ${length} octets is what the builder builds`, () => {
      const data = Uint8Array.from({ length }, (_, i) => i)
      const octets = new Uint8Array(1000)
      octets.set(data, head(a, b))
      const whole = close(octets, 0, a, b, length)
      assert.deepEqual([...octets.subarray(0, whole)], [...buildUnitdata(called, calling, data)])
    })
  }
})

describe('checksums', () => {
  it('give the check value of CRC32c', () => {
    assert.equal(crc32c(Buffer.from('123456789'), 0, 9), 0xe3069283)
  })

  it('give the sum of RFC 1071', () => {
    assert.equal(wordSum(Uint8Array.of(0, 1, 0xf2, 3, 0xf4, 0xf5, 0xf6, 0xf7), 0, 8), 0xddf2)
  })
})
