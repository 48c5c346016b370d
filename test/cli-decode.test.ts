import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pcapOf } from '../src/capture/writer.js'
import { sctpPacket } from '../src/synth/packets.js'
import { folder, homeward, storyCapture } from './cli.js'

describe('decode --frame', () => {
  const decode = (...words: string[]): ReturnType<typeof homeward> => homeward(['decode', storyCapture, '--frame', ...words])

  it('prints the messages of one frame, and says nothing else', () => {
    const { stdout, stderr } = decode('1')
    assert.match(stdout, /^ +1 {2}/)
    assert.equal(stderr, '')
  })

  it('says that a frame has no message, unless nothing is to be said', () => {
    const { stdout, stderr } = decode('999999999')
    assert.equal(stdout, '')
    assert.match(stderr, /no signalling message ends in frame 999999999/)
    assert.equal(decode('999999999', '--quiet').stderr, '')
  })
})

const RAW_IP = 101
/** A user message in SCTP under the identifier of M3UA. */
const inSctp = (message: Uint8Array): Uint8Array =>
  sctpPacket({ ip: [192, 0, 2, 1], port: 2905, pc: 1 }, { ip: [192, 0, 2, 2], port: 2905, pc: 2 }, 1, 3, message)

describe('a capture of which nothing can be read', () => {
  const file = (linkType: number, octets: Uint8Array): string => {
    const path = join(folder(), `${linkType}.pcap`)
    writeFileSync(path, pcapOf(linkType, [{ at: 0, octets }]))
    return path
  }
  for (const command of ['decode', 'transactions'])
    it(`is not passed over in silence by ${command}`, () => {
      // LINKTYPE_IEEE802_11: a frame of a wireless network
      const wireless = file(105, new Uint8Array(60))
      const { code, stdout, stderr } = homeward([command, wireless])
      assert.deepEqual([code, stdout], [0, ''])
      assert.match(stderr, /1 packet of a link type that is not read/)
      assert.match(stderr, /no message that this version reads/)
      assert.equal(homeward([command, wireless, '--quiet']).stderr, '')
    })
  it('names the link type, and what SCCP says of itself', () => {
    assert.match(homeward(['decode', file(105, new Uint8Array(60))]).stderr, /LINKTYPE_ 105/)
    // Q.713 §5.3: SSA of subsystem 8, point code 2
    const management = Buffer.from('0900030507024201024201050108020000', 'hex')
    assert.match(homeward(['decode', file(142, management)]).stderr, /1 message of SCCP’s management/)
    // DATA of M3UA whose Protocol Data has no length, and a message of a class that there is none of (RFC 4666 §3.1.2)
    for (const message of ['0100010100000010021000030000000000', '01000c010000000c0006000800000006'].map((hex) => Buffer.from(hex, 'hex')))
      assert.match(homeward(['decode', file(RAW_IP, inSctp(message))]).stderr, /1 message of SIGTRAN, SCCP or TCAP without a record/)
    // A type of transfer message that there is none of, a version, and a class that carries nothing for a user: what Protocol Data they hold is read, and flagged
    for (const header of ['01000141', '02000101', '01000001']) {
      const data = '02100023000000b9000000bb03000000090003070b0443bb00fe0443b900fe03f001310000060008' + '00000006'
      const { stdout } = homeward(['decode', '--format', 'json', file(RAW_IP, inSctp(Buffer.from(`${header}00000034${data}`, 'hex')))])
      const { mtp3, sccp, anomalies } = JSON.parse(stdout) as { mtp3: { opc: number }; sccp: { type: string }; anomalies: unknown[] }
      assert.deepEqual(
        [mtp3.opc, sccp.type, anomalies[0]],
        [185, 'UDT', { code: 'messageUnknown', kind: 'unusual', layer: 'm3ua', offset: 0 }],
      )
    }
    // What a subsystem of MAP gets that is no TCAP: the first octet of an End without the bit that says that it holds others
    const primitive = homeward(['decode', '--format', 'json', file(142, Buffer.from('0900030507024206024208044402ec0f', 'hex'))])
    assert.match(primitive.stdout, /"code":"messageMalformed","kind":"violation","layer":"tcap"/)
    // ASP Up
    assert.match(
      homeward(['decode', file(RAW_IP, inSctp(Buffer.from('0100030100000008', 'hex')))]).stderr,
      /no message that this version reads/,
    )
    // A type that no message has (Q.713 table 1)
    assert.match(
      homeward(['decode', file(142, Uint8Array.of(0xff, 0, 3, 7, 11))]).stderr,
      /1 message of SIGTRAN, SCCP or TCAP without a record/,
    )
  })
})
