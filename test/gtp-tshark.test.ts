/** Every GTP vector that `build` writes, tshark decodes without an expert error: the same type, IMSI, MSISDN, APN, cause and F-TEIDs. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import { buildGtp, gtpRecord } from '../src/wire/gtp/index.js'
import { gtpVectors } from '../src/wire/gtp/vectors/index.js'
import type { Octets } from '../src/wire/octets.js'

const RAW_IP = 101
const there = spawnSync('tshark', ['--version']).status === 0

const be16 = (n: number): number[] => [(n >> 8) & 255, n & 255]

function packetOf(message: Octets, port: number, id: number): Octets {
  const datagram = [...be16(port), ...be16(port), ...be16(8 + message.length), 0, 0, ...message]
  const ip = [0x45, 0, ...be16(20 + datagram.length), ...be16(id), 0x40, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]
  return Uint8Array.from([...ip, ...datagram])
}

const fields = [
  'gtp.message',
  'gtpv2.message_type',
  'e212.imsi',
  'e164.msisdn',
  'gtp.apn',
  'gtpv2.apn',
  'gtp.cause',
  'gtpv2.cause',
  'gtpv2.f_teid_gre_key',
  'gtpv2.ie_type',
  '_ws.malformed',
  '_ws.expert.message',
]

it('agrees with tshark on every GTP vector', {
  skip: there ? false : '*** NO tshark: the GTP that we build is NOT held against it; apt-get install tshark',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const messages = gtpVectors.map((v, i) => buildGtp({ ...v, sequence: i + 1 }))
    const file = join(folder, 'gtp.pcap')
    const packets = messages.map((m, i) => ({
      at: i * 1_000_000,
      octets: packetOf(m, gtpVectors[i]?.prime === true ? 3386 : 2123, i + 1),
    }))
    writeFileSync(file, pcapOf(RAW_IP, packets))
    const list = fields.flatMap((f) => ['-e', f])
    const run = spawnSync('tshark', ['-n', '-r', file, '-T', 'fields', '-E', 'occurrence=a', '-E', 'aggregator=|', ...list], {
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 1 << 26,
    })
    const lines = run.stdout.replace(/\n$/, '').split('\n')
    assert.equal(lines.length, messages.length)
    const wrong: string[] = []
    for (const [i, v] of gtpVectors.entries()) {
      const octets = messages[i] as Octets
      const cells = (lines[i] ?? '').split('\t').map((cell) => cell.split('|').filter((x) => x !== ''))
      const cell = (name: string): readonly string[] => cells[fields.indexOf(name)] ?? []
      const record = gtpRecord(octets, 0, octets.length)
      const check = (what: string, theirs: string | undefined, ours: string | number | undefined): void => {
        if (String(theirs ?? '') !== String(ours ?? '')) wrong.push(`${v.version} ${v.type} ${what}: ${theirs}, ours ${ours}`)
      }
      const type = [...cell('gtp.message'), ...cell('gtpv2.message_type')][0]
      check('type', type === undefined ? type : String(Number(type)), v.type)
      check('IMSI', cell('e212.imsi')[0], record?.imsi)
      check('MSISDN', cell('e164.msisdn')[0], record?.msisdn)
      check('APN', [...cell('gtp.apn'), ...cell('gtpv2.apn')][0], record?.apn)
      check('cause', [...cell('gtp.cause'), ...cell('gtpv2.cause')][0], record?.cause)
      const fteid = cell('gtpv2.f_teid_gre_key')[0]
      check('F-TEID', fteid?.replace('0x', ''), record?.fteids?.[0]?.teid)
      if (v.version === 2) check('elements', cell('gtpv2.ie_type').join(','), record?.ieTypes.join(','))
      const errors = cell('_ws.expert.message')
      if (cell('_ws.malformed').length > 0 || errors.length > 0)
        wrong.push(`${v.version} ${v.type}: ${cell('_ws.malformed').join()} ${errors.join('; ')}`)
    }
    assert.deepEqual(wrong, [])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
