import assert from 'node:assert/strict'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { pcapOf } from '../src/capture/writer.js'
import { type Endpoint, sctpPacket } from '../src/synth/packets.js'
import { buildUnitdata } from '../src/wire/sccp.js'
import { folder, homeward, storyCapture } from './cli.js'

const path = (name: string): string => join(folder(), name)

describe('homeward anonymise', () => {
  const key = path('key')
  writeFileSync(key, 'a secret of more than sixteen octets', { mode: 0o600 })

  it('writes a capture of the same size, readable as before, and says what it did', () => {
    const { code, stdout, stderr } = homeward(['anonymise', storyCapture, path('a.pcapng'), '--key-file', key])
    assert.deepEqual([code, stdout], [0, ''])
    assert.match(stderr, /80 packets, 80 of 80 messages/)
    assert.match(stderr, /no original identifier is left/)
    assert.equal(readFileSync(path('a.pcapng')).length, readFileSync(storyCapture).length)
    assert.deepEqual(
      readdirSync(folder()).filter((name) => name.includes('.part-')),
      [],
    )
  })

  it('reads Protocol Data under a type of M3UA that there is none of, as decode does', () => {
    const sccp = buildUnitdata({ ssn: 6, digits: '12025550100' }, { ssn: 7, digits: '33689000101' }, Uint8Array.of(0x64, 4, 0x49, 2, 0, 1))
    const data = [0, 0, 0, 1, 0, 0, 0, 2, 3, 2, 0, 1, ...sccp]
    const parameter = [2, 0x10, 0, 4 + data.length, ...data, ...new Uint8Array(-data.length & 3)]
    const [from, to] = [1, 2].map((pc) => ({ ip: [192, 0, 2, pc], port: 2905, pc }) as const) as [Endpoint, Endpoint]
    const message = [1, 0, 1, 0x41, 0, 0, 0, 8 + parameter.length, ...parameter]
    writeFileSync(path('t.pcap'), pcapOf(101, [{ at: 0, octets: sctpPacket(from, to, 1, 3, message) }]))
    homeward(['anonymise', path('t.pcap'), path('u.pcap'), '--key-file', key, '-q'])
    const { stdout } = homeward(['decode', '--format', 'json', '--reveal', path('u.pcap')])
    const { sccp: read, tcap } = JSON.parse(stdout) as { sccp: { called: { digits: string } }; tcap: { type: string } }
    assert.equal(tcap.type, 'end')
    assert.equal(read.called.digits, '12025550100', 'nodes stay')
  })

  it('gives the same file under the same key, another without one, and compresses when asked', () => {
    homeward(['anonymise', storyCapture, path('b.pcapng.gz'), '--key-file', key, '-q'])
    assert.deepEqual(gunzipSync(readFileSync(path('b.pcapng.gz'))), readFileSync(path('a.pcapng')))
    homeward(['anonymise', storyCapture, path('c.pcapng'), '-q'])
    assert.notDeepEqual(readFileSync(path('c.pcapng')), readFileSync(path('a.pcapng')))
  })

  it('warns of a key that others may read, and refuses a short one', () => {
    const loose = path('loose')
    writeFileSync(loose, 'a secret of more than sixteen octets')
    chmodSync(loose, 0o644)
    assert.match(homeward(['anonymise', storyCapture, path('d.pcapng'), '--key-file', loose]).stderr, /chmod 600/)
    writeFileSync(loose, 'short')
    const { code, stderr } = homeward(['anonymise', storyCapture, path('e.pcapng'), '--key-file', loose])
    assert.equal(code, 2)
    assert.match(stderr, /5 octets/)
    assert.ok(!existsSync(path('e.pcapng')))
  })

  it('leaves its input alone, and nothing behind when it fails', () => {
    assert.equal(homeward(['anonymise', path('a.pcapng'), path('a.pcapng')]).code, 2)
    assert.equal(homeward(['anonymise', path('no-such'), path('f.pcapng')]).code, 3)
    assert.equal(homeward(['anonymise', key, path('f.pcapng')]).code, 3)
    assert.ok(!existsSync(path('f.pcapng')))
  })
})
