import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hex, unhex } from '../octets.js'
import { smeAddress, tpdu, type TpduDirection } from './tpdu.js'

const read = (direction: TpduDirection, text: string) => {
  const octets = unhex(text)
  return tpdu(direction).codec.read(octets, 0, octets.length)
}

describe('TPDU', () => {
  it('reads a DELIVER without its text', () => {
    assert.deepEqual(read('toPhone', '04 0b 91 2120555010f1 00 00 62101000000000 05 c834888e01'), {
      type: 'SMS-DELIVER',
      address: '12025505011',
      pid: 0,
      dcs: 0,
      userDataLength: 5,
    })
  })
  it('reads an alphanumeric originator as text', () => {
    assert.deepEqual(read('toPhone', '04 0dd0457cb80d679701 00 00 62101000000000 00'), {
      type: 'SMS-DELIVER',
      address: { text: 'Example' },
      pid: 0,
      dcs: 0,
      userDataLength: 0,
    })
  })
  it('reads each validity period of a SUBMIT', () => {
    for (const [first, period] of [
      ['01', ''],
      ['11', 'a7'],
      ['19', '62101000000000'],
      ['09', '01020304050607'],
    ]) {
      const value = read('fromPhone', `${first} 00 0b91 2120555010f1 00 04 ${period} 02 0102`)
      assert.deepEqual(value, { type: 'SMS-SUBMIT', address: '12025505011', pid: 0, dcs: 4, userDataLength: 2 })
    }
  })
  it('names the header elements of a message to the SIM', () => {
    assert.deepEqual(read('toPhone', '44 0b91 2120555010f1 7f f6 62101000000000 05 02 70 00 0102'), {
      type: 'SMS-DELIVER',
      address: '12025505011',
      pid: 127,
      dcs: 246,
      userDataLength: 5,
      header: [0x70],
    })
  })
  it('tells a refused report by its cause', () => {
    assert.deepEqual(read('report', '00 d3 00'), { type: 'SMS-DELIVER-REPORT', failureCause: 0xd3 })
    assert.deepEqual(read('report', '01 00 62101000000000'), { type: 'SMS-SUBMIT-REPORT' })
  })
  it('keeps octets that are no TPDU as hex', () => {
    assert.equal(read('toPhone', '04 0b 91 21'), '040b9121')
    assert.equal(read('toPhone', '03'), '03')
    assert.equal(read('toPhone', ''), '')
  })
  it('writes what it reads, the text apart', () => {
    const value = {
      type: 'SMS-SUBMIT',
      address: { nature: 0, plan: 1, digits: '70000' },
      pid: 65,
      dcs: 4,
      userDataLength: 9,
      header: [5, 0],
    }
    const octets = Uint8Array.from(tpdu('fromPhone').codec.write(value))
    assert.deepEqual(tpdu('fromPhone').codec.read(octets, 0, octets.length), value)
  })
  it('reads the address of an SME alone', () => {
    const octets = unhex('0b91 2120555010f1')
    const value = smeAddress.codec.read(octets, 0, octets.length)
    assert.equal(value, '12025505011')
    assert.equal(hex(Uint8Array.from(smeAddress.codec.write(value))), hex(octets))
  })
  it('stays within its octets, whatever they are', () => {
    let seed = 1
    const random = () => (seed = (seed * 48271) % 2147483647) % 256
    for (let round = 0; round < 20_000; round++) {
      const length = random() % 40
      const octets = Uint8Array.from({ length: length + 16 }, random)
      const others = octets.map((o, i) => (i < 8 || i >= 8 + length ? 255 - o : o))
      for (const direction of ['toPhone', 'fromPhone', 'either', 'report'] as const) {
        const { codec } = tpdu(direction)
        assert.deepEqual(codec.read(octets, 8, 8 + length), codec.read(others, 8, 8 + length))
        assert.doesNotThrow(() => codec.note?.(codec.read(octets, 8, 8 + length)))
      }
    }
  })
})
