import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { unhex } from '../octets.js'
import { onesSum, putSctpChecksum, sctpChecksum, sctpChecksumAt } from './checksum.js'

describe('checksums', () => {
  // RFC 3720 appendix B.4: CRC32c of 32 octets of zeros is aa 36 91 8a
  it('give CRC32c', () => {
    const octets = new Uint8Array(32)
    const crc = sctpChecksum(octets, 0, 32)
    putSctpChecksum(octets, 0, crc)
    assert.deepEqual(octets.subarray(8, 12), unhex('aa36918a'))
    assert.equal(sctpChecksumAt(octets, 0), crc)
    assert.equal(sctpChecksum(octets, 0, 32), crc)
  })

  // RFC 1071 §3: the words 0001 f203 f4f5 f6f7 sum to ddf2
  it('give the sum of RFC 1071', () => {
    const octets = unhex('0001f203f4f5f6f7')
    assert.equal(onesSum(octets, 0, 8), 0xddf2)
    assert.equal(onesSum(octets, 4, 8, onesSum(octets, 0, 4)), 0xddf2)
    assert.equal(onesSum(unhex('ff'), 0, 1), 0xff00)
  })
})
