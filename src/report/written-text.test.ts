import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MessageBatch } from '../model/message.js'
import { buildTcap } from '../wire/build-message.js'
import { readTcap } from '../wire/tcap.js'
import { scanTcapUser } from '../wire/tcap-users.js'
import { masked, revealed, revealedWithText, type Show } from './masking.js'
import { messageTree } from './message-tree.js'
import { recordOf } from './record.js'

const otid = Uint8Array.of(1, 2, 3, 4)
const sms = buildTcap({
  type: 'begin',
  otid,
  context: [25, 3],
  components: [
    {
      kind: 'invoke',
      invokeId: 1,
      opcode: 44,
      parameter: {
        'sm-RP-DA': { imsi: '001010123456789' },
        'sm-RP-OA': { serviceCentreAddressOA: '447700900040' },
        'sm-RP-UI': { raw: '040b912120555010f100006210100000000005c8329bfd06' },
      },
    },
  ],
})
const ussd = buildTcap({
  type: 'begin',
  otid,
  context: [19, 2],
  components: [{ kind: 'invoke', invokeId: 1, opcode: 59, parameter: { 'ussd-DataCodingScheme': '0f', 'ussd-String': 'aa180c3602' } }],
})

/** The record and the tree of a message, as text. */
function shown(octets: Uint8Array, show: Show): string {
  const batch = new MessageBatch(64)
  batch.reset()
  batch.count = 1
  const at = batch.keep(octets, 0, octets.length)
  const c = batch.columns
  c.dataFrom[0] = at
  c.dataTo[0] = at + octets.length
  assert.ok(readTcap(batch.octets, at, at + octets.length, batch, 0, scanTcapUser))
  const record = recordOf(batch, 0, 1, show, [])
  return `${JSON.stringify(record['components'])}\n${messageTree(batch, 0, 1, record, show).join('\n')}`
}

describe('text that a person wrote', () => {
  for (const [name, octets, text, hex, has] of [
    ['short message', sms, 'Hello', 'c8329bfd06', '"characters":5,"has":["letters"]'],
    ['USSD string', ussd, '*100#', 'aa180c3602', '"characters":5,"has":["digits"]'],
  ] as const) {
    it(`${name}: is not shown, revealed or not, and neither are its octets`, () => {
      for (const show of [masked, revealed]) {
        const all = shown(octets, show)
        assert.ok(!all.includes(text) && !all.includes(hex), all)
        assert.ok(all.includes(has), all)
      }
    })
    it(`${name}: is shown in record and tree where the configuration keeps it`, () => {
      const [record = '', ...tree] = shown(octets, revealedWithText).split('\n')
      assert.ok(record.includes(`"text":"${text}"`), record)
      assert.ok(
        tree.some((line) => line.includes(text)),
        tree.join('\n'),
      )
    })
  }
})
