/** Every Diameter vector that `build` writes, tshark decodes without an expert error: the same command, application, AVP codes, IMSI and names. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import { avpCodes, buildDiameter, diameterRecord } from '../src/wire/diameter/index.js'
import { diameterVectors } from '../src/wire/diameter/vectors/index.js'
import type { Octets } from '../src/wire/octets.js'

const RAW_IP = 101
const there = spawnSync('tshark', ['--version']).status === 0

/** Where tshark 4.0 and the standard differ, by part of its message. */
const exceptions: readonly RegExp[] = [
  /^Data is empty/, // Subscription-Data without a member: mandatory in IDR, and all that a request for a location has in it
  /^This packet is a retransmission/, // of EAP: three vectors have the same EAP identifier
  /^Unknown AVP 3328 /, // OFR-Flags of TS 29.338 §5.3.3.20
]

const be16 = (n: number): number[] => [(n >> 8) & 255, n & 255]
const be32 = (n: number): number[] => [...be16(n >>> 16), ...be16(n & 0xffff)]

/** One IPv4 packet with one SCTP DATA chunk for Diameter (payload protocol 46, RFC 6733 §11.4). */
function packetOf(message: Octets, tsn: number): Octets {
  const padding = new Uint8Array(-message.length & 3)
  const chunk = [0, 3, ...be16(16 + message.length), ...be32(tsn), 0, 1, ...be16(tsn), ...be32(46), ...message, ...padding]
  const sctp = [...be16(3868), ...be16(3868), ...be32(0x5eed), ...be32(0), ...chunk]
  return Uint8Array.from([0x45, 0, ...be16(20 + sctp.length), ...be16(tsn), 0x40, 0, 64, 132, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, ...sctp])
}

const fields = [
  'diameter.cmd.code',
  'diameter.applicationId',
  'diameter.avp.code',
  'e212.imsi',
  'diameter.Origin-Host',
  'diameter.Session-Id',
  '_ws.malformed',
  '_ws.expert.message',
]

it('agrees with tshark on every Diameter vector', {
  skip: there ? false : '*** NO tshark: the Diameter that we build is NOT held against it; apt-get install tshark',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const messages = diameterVectors.map((v, i) => buildDiameter({ ...v, hopByHop: i + 1, endToEnd: i + 1 }))
    const file = join(folder, 'diameter.pcap')
    writeFileSync(
      file,
      pcapOf(
        RAW_IP,
        messages.map((m, i) => ({ at: i * 1_000_000, octets: packetOf(m, i + 1) })),
      ),
    )
    const list = fields.flatMap((f) => ['-e', f])
    const run = spawnSync('tshark', ['-n', '-r', file, '-T', 'fields', '-E', 'occurrence=a', '-E', 'aggregator=|', ...list], {
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 1 << 26,
    })
    const lines = run.stdout.replace(/\n$/, '').split('\n')
    assert.equal(lines.length, messages.length)
    const wrong: string[] = []
    for (const [i, v] of diameterVectors.entries()) {
      const octets = messages[i] as Octets
      const [command = '', application = '', codes = '', imsis = '', host = '', session = '', malformed = '', expert = ''] = (
        lines[i] ?? ''
      ).split('\t')
      const record = diameterRecord(octets, 0, octets.length)
      const say = (what: string): void => void wrong.push(`${i} ${v.title}: ${what}`)
      if (command !== String(v.command) || application !== String(v.application)) say(`command ${command} of application ${application}`)
      if (codes !== avpCodes(octets, 0, octets.length).join('|'))
        say(`AVP codes ${codes}, ours ${avpCodes(octets, 0, octets.length).join('|')}`)
      if (host.split('|')[0] !== (record?.originHost ?? '')) say(`Origin-Host ${host}`)
      if (session.split('|')[0] !== (record?.sessionId ?? '')) say(`Session-Id ${session}`)
      const imsi = imsis.split('|').filter((x) => x !== '')
      const quoted = JSON.stringify(v.avps['Failed-AVP'] ?? '')
      if (imsi.some((x) => x !== v.expected.imsi && !quoted.includes(x))) say(`IMSI ${imsis}, ours ${v.expected.imsi}`)
      const errors = expert.split('|').filter((m) => m !== '' && !exceptions.some((e) => e.test(m)))
      if (malformed !== '' || errors.length > 0) say(`${malformed} ${errors.join('; ')}`)
    }
    assert.deepEqual(wrong, [])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
