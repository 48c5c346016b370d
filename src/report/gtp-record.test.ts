import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MessageBatch, Protocol } from '../model/message.js'
import { unhex } from '../wire/octets.js'
import { masked, revealed, type Show } from './masking.js'
import { recordOf } from './record.js'

function record(octets: Uint8Array, show: Show) {
  const batch = new MessageBatch(64)
  batch.reset()
  batch.count = 1
  const c = batch.columns
  c.from[0] = batch.keep(octets, 0, octets.length)
  c.to[0] = (c.from[0] as number) + octets.length
  c.protocol[0] = Protocol.pfcp
  return recordOf(batch, 0, 1, show, [])
}

describe('records of PFCP', () => {
  // Session Establishment Request: User ID with IMSI, IMEI and MSISDN, and another one; APN/DNN
  const message = unhex(
    `21320045000000000000000100000200
     008d001a070800010121436587f90853062940703910f1062120550501f1 008d000a010899990900000000f1 009f000908696e7465726e6574`,
  )
  it('name subscriber, device and access point', () => {
    const { pfcp, imsi, msisdn } = record(message, revealed)
    assert.deepEqual([imsi, msisdn], ['001010123456789', '12025550101'])
    assert.deepEqual(pfcp, {
      version: 1,
      type: 50,
      name: 'sessionEstablishmentRequest',
      seid: '0000000000000001',
      sequence: 2,
      imsi: '001010123456789',
      msisdn: '12025550101',
      imei: '356092040793011',
      apn: 'internet',
    })
  })
  it('mask them', () => {
    const text = JSON.stringify(record(message, masked))
    for (const digits of ['001010123456789', '12025550101', '356092040793011']) assert.ok(!text.includes(digits), text)
    assert.ok(text.includes('"imsi":"00101********89"'), text)
  })
})
