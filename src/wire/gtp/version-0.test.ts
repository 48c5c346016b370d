/** GTP version 0 (GSM 09.60): its header of twenty octets, the subscriber in it, its elements, and how it is told from GTP′ on the same port. Built by hand. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Octets, unhex } from '../octets.js'
import { gtpRecord, plausibleGtp } from './index.js'
import { same, scanned } from './laws.test.js'

const IMSI = '001010123456789'
/** IMSI and NSAPI 5, low nibble first. */
const TUNNEL = '00 01 01 21 43 65 87 59'
const NOBODY = '00 00 00 00 00 00 00 00'

/** A message: type, identity of the tunnel, elements; sequence number 7, no flow label. */
function message(type: number, tunnel: string, ies: string): Octets {
  const body = unhex(ies)
  return Uint8Array.from([0x1e, type, body.length >> 8, body.length & 255, 0, 7, 0, 0, 0xff, 0xff, 0xff, 0xff, ...unhex(tunnel), ...body])
}

const create = message(
  16,
  TUNNEL,
  '06 0b921f 0f 00 10 0101 11 0102 80 0002 f121 83 0009 08696e7465726e6574 85 0004 c0000201 85 0004 c0000202 86 0007 91 2120550511f7',
)

describe('GTP version 0', () => {
  it('names the subscriber in its header, and has elements of its own', () => {
    assert.ok(plausibleGtp(create, 0, create.length, 3386))
    assert.deepEqual(scanned(create).said, {
      imsi: IMSI,
      msisdn: '12025550117',
      apn: 'internet',
      marks: ['givesMsisdn', 'gtpFirstVersion'],
    })
    assert.deepEqual(gtpRecord(create, 0, create.length), {
      version: 0,
      type: 16,
      name: 'createPdpContextRequest',
      sequence: 7,
      imsi: IMSI,
      msisdn: '12025550117',
      apn: 'internet',
      ieTypes: [6, 15, 16, 17, 128, 131, 133, 133, 134],
    })
    same(create)
  })

  it('names nobody between nodes', () => {
    const echo = message(2, NOBODY, '0e 03')
    assert.ok(plausibleGtp(echo, 0, echo.length, 3386))
    assert.deepEqual(scanned(echo).said, { marks: ['gtpFirstVersion'] })
    same(echo)
  })

  it('has keys in a context that is handed over', () => {
    const context = message(51, TUNNEL, `01 80 81 0004 01020304`)
    assert.deepEqual(scanned(context).said, { imsi: IMSI, cause: 128, marks: ['givesKeys', 'gtpFirstVersion'] })
    same(context)
  })

  it('is told from GTP′, which has another bit, and is on its old port only', () => {
    const prime = unhex('0f 01 0000 0001')
    assert.equal(gtpRecord(prime, 0, prime.length)?.version, 1)
    assert.ok(!plausibleGtp(create, 0, create.length, 2123))
  })

  it('of GTP′ has a header of twenty octets unless the last flag is set (TS 32.295 §6.1.1)', () => {
    const long = unhex(`0e 05 0000 1234 ${'ff'.repeat(14)}`)
    const { type, name, sequence } = gtpRecord(long, 0, long.length) ?? {}
    assert.deepEqual([type, name, sequence], [5, 'nodeAliveResponse', 0x1234])
    assert.ok(plausibleGtp(long, 0, long.length, 3386))
    assert.ok(!plausibleGtp(long, 0, long.length, 2123))
    same(long)
  })

  it('keeps the laws when it is cut, and when bits are flipped', () => {
    const copy = create.slice()
    for (let at = 0; at < create.length; at++) {
      same(create.slice(0, at))
      for (let bit = 0; bit < 8; bit++) {
        copy[at] = (create[at] as number) ^ (1 << bit)
        same(copy)
      }
      copy[at] = create[at] as number
    }
  })
})
