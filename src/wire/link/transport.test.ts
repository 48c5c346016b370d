import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { unhex } from '../octets.js'
import { readTcp, TCP_ACK, tcp } from './tcp.js'
import { looksLikeDtls, looksLikeTls } from './tls.js'
import { readUdp, udp } from './udp.js'

describe('TCP header', () => {
  // ports 3868 → 49152, sequence, acknowledgement, 8 words, PSH ACK, window, checksum, urgent, three words of options, two octets
  const segment = unhex('0f1c c000 01020304 f0f1f2f3 8018 ffff 0000 0000 0101080a00000001 00000002 aabb')

  it('is read with its options', () => {
    assert.equal(readTcp(segment, 0, segment.length), true)
    const { sourcePort, destinationPort, sequence, acknowledgement, flags, from, to, end } = tcp
    assert.deepEqual(
      [sourcePort, destinationPort, sequence, acknowledgement, flags, from, to, end],
      [3868, 49_152, 0x01020304, 0xf0f1f2f3, TCP_ACK | 8, 32, 34, 34],
    )
  })

  it('says how much of the stream the capture has cut', () => {
    assert.equal(readTcp(segment, 0, 33, 134), true)
    assert.deepEqual([tcp.from, tcp.to, tcp.end], [32, 33, 134])
    assert.equal(readTcp(segment, 0, 24, 134), true)
    assert.equal(tcp.end - tcp.from, 102)
    assert.equal(tcp.from, tcp.to)
  })

  it('is not read from too few octets, or with a header shorter than five words', () => {
    for (let to = 0; to < 20; to++) assert.equal(readTcp(segment, 0, to), false)
    const short = segment.slice()
    short[12] = 0x40
    assert.equal(readTcp(short, 0, short.length), false)
    assert.equal(readTcp(segment, 0, 30, 31), false)
  })
})

describe('UDP header', () => {
  const datagram = unhex('0868 084b 000a 0000 aabb 0000')

  it('is read, without the padding behind the datagram', () => {
    assert.equal(readUdp(datagram, 0, datagram.length), true)
    assert.deepEqual({ ...udp }, { sourcePort: 2152, destinationPort: 2123, from: 8, to: 10, cut: false })
  })

  it('is read when the capture has cut the datagram', () => {
    assert.equal(readUdp(datagram, 0, 9), true)
    assert.deepEqual([udp.to, udp.cut], [9, true])
  })

  it('takes length 0 for «to the end»', () => {
    const jumbo = datagram.slice()
    jumbo[5] = 0
    assert.equal(readUdp(jumbo, 0, 12), true)
    assert.deepEqual([udp.to, udp.cut], [12, false])
    jumbo[5] = 7
    assert.equal(readUdp(jumbo, 0, 12), false)
  })
})

describe('TLS and DTLS', () => {
  it('are known by their record headers', () => {
    assert.equal(looksLikeTls(unhex('16 0301 0028 01 000024'), 0, 9), true) // ClientHello
    assert.equal(looksLikeTls(unhex('17 0303 0020 aabb'), 0, 7), true) // application data
    assert.equal(looksLikeDtls(unhex('16 feff 0000 000000000000 0040 01 000034'), 0, 17), true) // ClientHello
    assert.equal(looksLikeDtls(unhex('16 fefd 0001 000000000001 0040 e7'), 0, 14), true) // encrypted Finished
    assert.equal(looksLikeDtls(unhex('17 fefd 0001 000000000005 0100'), 0, 13), true)
  })

  it('are told from Diameter, GTP and PFCP, and from records that cannot be', () => {
    const others = ['01 0000c8 80 000101 00000000', '48 20 00c4 00000000 000001 00', '20 05 001a 000001 00 003c0005', '32 01 0004 00000000']
    for (const octets of others.map(unhex)) {
      assert.equal(looksLikeTls(octets, 0, octets.length), false)
      assert.equal(looksLikeDtls(octets, 0, octets.length), false)
    }
    assert.equal(looksLikeTls(unhex('16 0301 0000 01'), 0, 6), false)
    assert.equal(looksLikeTls(unhex('16 0301 ffff 01'), 0, 6), false)
    assert.equal(looksLikeTls(unhex('16 0301 0028 63'), 0, 6), false)
    assert.equal(looksLikeTls(unhex('16 0301 00'), 0, 4), false)
    assert.equal(looksLikeDtls(unhex('16 feff 0000 000000000000 0040 63'), 0, 14), false)
  })
})
