/** Messages of SCTP in parts, through the decoder: what lies between the parts of one is not of it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Decoder } from '../pipeline/decoder.js'
import { buildTcap } from '../wire/build-message.js'
import { concat, type Octets } from '../wire/octets.js'
import { buildUnitdata } from '../wire/sccp.js'

const SCTP = 248
const be16 = (n: number): number[] => [n >> 8, n & 255]
const be32 = (n: number): number[] => [...be16(n >>> 16), ...be16(n & 0xffff)]

/** M3UA DATA (RFC 4666 §3.3.1) with a question of this number about a short message. */
function question(number: number): Octets {
  const parameter = { msisdn: '12025550100', 'sm-RP-PRI': true, serviceCentreAddress: '447700900101' }
  const components = [{ kind: 'invoke', invokeId: 1, opcode: 45, parameter }] as const
  const tcap = buildTcap({ type: 'begin', otid: Uint8Array.of(0, 0, 0, number), context: [20, 3], components })
  const sccp = buildUnitdata({ digits: '12025550100', ssn: 6 }, { digits: '447700900101', ssn: 8 }, tcap)
  const data = concat([be32(1001), be32(2002), [3, 2, 0, 5], sccp])
  const padded = concat([be16(0x0210), be16(4 + data.length), data, new Uint8Array(-data.length & 3)])
  return concat([[1, 0, 1, 1], be32(8 + padded.length), padded])
}

/** A packet with one chunk: DATA is type 0, I-DATA 64; `flags`: 2 begins, 1 ends, 4 is unordered. */
function packet(type: 0 | 64, flags: number, tsn: number, stream: number, message: number, last: number, octets: Octets): Octets {
  const length = (type === 0 ? 16 : 20) + octets.length
  const fields = type === 0 ? [...be16(message), ...be32(last)] : [0, 0, ...be32(message), ...be32(last)]
  const chunk = [type, flags, ...be16(length), ...be32(tsn), ...be16(stream), ...fields]
  return concat([be16(2905), be16(2905), be32(7), be32(0), chunk, octets, new Uint8Array(-octets.length & 3)])
}

/** Transaction ids of the messages that the packets hold, each with its frames. */
function read(packets: readonly Octets[]): string[] {
  const found: string[] = []
  const decoder = new Decoder((batch) => {
    for (let row = 0; row < batch.count; row++)
      found.push(`${batch.columns.otid[row]} in ${batch.segmentLists[(batch.columns.segments[row] ?? 0) - 1]?.join(' ')}`)
  })
  packets.forEach((octets, i) => {
    const length = octets.length
    decoder.packet({ octets, from: 0, to: length, originalLength: length, at: i, linkType: SCTP, interfaceId: 0, file: 0, frame: i + 1 })
  })
  decoder.flush()
  return found
}

describe('parts of messages of SCTP', () => {
  const [one, two] = [question(1), question(2)]
  const half = one.length >> 1
  // RFC 8260 §2.1: the payload protocol stands in the first part, the number of the part in the others
  it('of I-DATA are of the message of their stream, whatever comes between them', () => {
    const packets = [
      packet(64, 2, 1, 1, 0, 3, one.subarray(0, half)),
      packet(64, 2, 2, 2, 0, 3, two.subarray(0, half)),
      packet(64, 1, 3, 1, 0, 1, one.subarray(half)),
      packet(64, 1, 4, 2, 0, 1, two.subarray(half)),
    ]
    assert.deepEqual(read(packets), ['1 in 1 3', '2 in 2 4'])
  })
  it('of I-DATA tell an unordered message from an ordered one of the same number', () => {
    const packets = [
      packet(64, 2, 1, 1, 9, 3, one.subarray(0, half)),
      packet(64, 6, 2, 1, 9, 3, two.subarray(0, half)),
      packet(64, 5, 3, 1, 9, 1, two.subarray(half)),
      packet(64, 1, 4, 1, 9, 1, one.subarray(half)),
    ]
    assert.deepEqual(read(packets), ['2 in 2 3', '1 in 1 4'])
  })
  it('of DATA follow by their TSNs, in any order', () => {
    const third = Math.floor(one.length / 3)
    const packets = [
      packet(0, 1, 3, 1, 0, 3, one.subarray(2 * third)),
      packet(0, 2, 1, 1, 0, 3, one.subarray(0, third)),
      packet(0, 0, 2, 1, 0, 3, one.subarray(third, 2 * third)),
    ]
    assert.deepEqual(read(packets), ['1 in 2 3 1'])
  })
})
