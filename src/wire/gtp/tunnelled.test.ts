import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Octets, unhex } from '../octets.js'
import { gtpWithin } from './tunnelled.js'

/** IPv4 of UDP from and to port 2123 around an echo request of GTPv2. */
const ECHO = '45 00 00 29 00 00 40 00 40 11 00 00 64 40 07 09 0a 40 01 07  08 4b 08 4b 00 15 00 00  40 01 00 09 00 00 01 00 03 00 01 00 07'
/** The same to port 53, where it is a question of somebody who likes the port. */
const NAME = '45 00 00 29 00 00 40 00 40 11 00 00 64 40 07 09 0a 40 01 07  9c 40 00 35 00 15 00 00  00 07 01 00 00 01 00 00 00 00 00 00 00'

const octets = (text: string): Octets => unhex(text.replaceAll(' ', ''))
const tpdu = (head: string, packet: string): Octets => octets(`${head} ${packet}`)
const at = (o: Octets): number => gtpWithin(o, 0, o.length)

describe('GTP within a tunnel', () => {
  it('is found behind the short header', () => assert.equal(at(tpdu('30 ff 00 29 00 00 00 01', ECHO)), 8))

  it('is found behind a sequence number and an extension header', () =>
    assert.equal(at(tpdu('36 ff 00 31 00 00 00 01 00 05 00 85 01 00 09 00', ECHO)), 16))

  it('is found in IPv6', () => {
    const packet = `60 00 00 00 00 15 11 40 ${'20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01'.repeat(2)} ${ECHO.slice(60)}`
    assert.equal(at(tpdu('30 ff 00 3d 00 00 00 01', packet)), 8)
  })

  it('is not what a subscriber asks a name server', () => assert.equal(at(tpdu('30 ff 00 29 00 00 00 01', NAME)), -1))

  it('is not a packet whose port is one of GTP and whose octets are not', () =>
    assert.equal(at(tpdu('30 ff 00 29 00 00 00 01', NAME.replace('9c 40', '08 4b'))), -1))

  it('is not a part of a fragmented packet', () =>
    assert.equal(at(tpdu('30 ff 00 29 00 00 00 01', ECHO.replace('40 00 40 11', '20 00 40 11'))), -1))

  it('reads nothing behind the end, wherever the octets end', () => {
    const whole = tpdu('36 ff 00 31 00 00 00 01 00 05 00 85 01 00 09 00', ECHO)
    for (let to = 0; to < whole.length; to++) assert.equal(gtpWithin(whole, 0, to), -1)
  })

  it('is not looked for behind extension headers that do not end', () =>
    assert.equal(at(tpdu('36 ff 00 2d 00 00 00 01 00 05 00 85 00 00 09 85', ECHO)), -1))
})
