import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MessageBatch } from '../model/message.js'
import { unhex } from '../wire/octets.js'
import { readTcap } from '../wire/tcap.js'
import { scanTcapUser } from '../wire/tcap-users.js'
import { masked, revealed, type Show } from './masking.js'
import { messageTree } from './message-tree.js'
import { recordOf } from './record.js'

/** Lines of the tree without their octet ranges. */
function lines(octets: Uint8Array, show: Show): string[] {
  const batch = new MessageBatch(64)
  batch.reset()
  batch.count = 1
  const at = batch.keep(octets, 0, octets.length)
  const c = batch.columns
  c.dataFrom[0] = at
  c.dataTo[0] = at + octets.length
  assert.ok(readTcap(batch.octets, at, at + octets.length, batch, 0, scanTcapUser))
  return messageTree(batch, 0, 1, recordOf(batch, 0, 1, show, []), show).map((line) => line.trim().replace(/ \[\d+\.\.\d+\)/, ''))
}

/** A Begin of USSD whose AARQ carries MAP-Open under this abstract syntax. */
const begin = (syntax: string): Uint8Array =>
  unhex(
    `62624804100000036b432841060700118605010101a036603480020780a109060704000001001302be2328210607${syntax}a016a01480099602248003008000f28107911326988603f06c15a11302010102013b300b04010f0406aa180da682dd`,
  )
const MAP_DIALOGUE_AS = '04000001010101'
const ANOTHER = '04000001010102'

describe('user information of a dialogue', () => {
  it('is opened when it is MAP’s, and masked', () => {
    const tree = lines(begin(MAP_DIALOGUE_AS), revealed)
    assert.ok(tree.includes('destinationReference: {"nature":1,"plan":6,"digits":"204208300008002"}'))
    assert.ok(tree.includes('originationReference: 31628968300'))
    assert.ok(!tree.some((line) => line.includes('!')))
    const hidden = lines(begin(MAP_DIALOGUE_AS), masked)
    assert.ok(hidden.includes('destinationReference: {"nature":1,"plan":6,"digits":"20420********02"}'))
    assert.ok(hidden.includes('originationReference: 31*******00'))
  })

  it('has who calls, and his register, where a node of Ericsson says them', () => {
    const open = unhex(
      '62544804010203046b4c284a060700118605010101a03f603d80020780a109060704000001001302be2c282a060704000001010101a01fa01d80099642802430080000f28207912120550501f1830791447700090010',
    )
    const tree = lines(open, revealed)
    assert.ok(tree.includes('callingMsisdn: 12025550101') && tree.includes('vlr-Number: 447700900001'), tree.join('; '))
    const hidden = lines(open, masked)
    assert.ok(hidden.includes('callingMsisdn: 1202*****01') && hidden.includes('vlr-Number: 447700900001'), hidden.join('; '))
  })

  it('says why MAP refused', () => {
    const refused =
      '64464904010203046b3e283c060700118605010101a031612f80020780a109060704000001001302a203020100a305a103020100be122810060704000001010101a005a3030a0102'
    const tree = lines(unhex(refused), masked)
    assert.deepEqual(tree.slice(tree.indexOf('map-refuse'), tree.indexOf('map-refuse') + 2), [
      'map-refuse',
      'reason: 2 (invalidOriginatingReference)',
    ])
  })

  it('of another syntax stays as it is', () => {
    const tree = lines(begin(ANOTHER), revealed)
    assert.ok(tree.includes('unknown [0]: 9602248003008000f2') && !tree.includes('map-open'))
  })
})
