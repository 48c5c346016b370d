/** What tshark reads of every evasion: docs/evasion.md shows it beside what we read. Renew with --accept. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import { type Evasion, evasions } from './evasions.js'

const version = /^TShark \(Wireshark\) (\d+\.\d+)/.exec(spawnSync('tshark', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]
const list = new URL('golden/tshark-evasions.json', import.meta.url)

/** A reading: numbers of operations, commands and messages, IMSIs, and what tshark warns of. */
export interface TsharkReading {
  readonly operations: readonly string[]
  readonly imsis: readonly string[]
  readonly warnings: readonly string[]
}

const operations = ['gsm_old.localValue', 'gsm_old.globalValue', 'diameter.cmd.code', 'gtp.message', 'gtpv2.message_type']
const fields = [...operations, 'e212.imsi', '_ws.malformed', '_ws.expert.message', '_ws.expert.severity']
/** PI_WARN: notes and chats are no warning. */
const WARNING = 0x600000

function readingOf(evasion: Evasion, file: string): TsharkReading {
  writeFileSync(
    file,
    pcapOf(
      evasion.linkType,
      evasion.packets.map((octets, i) => ({ at: i * 1000, octets })),
    ),
  )
  const run = spawnSync(
    'tshark',
    ['-n', '-r', file, '-T', 'fields', '-E', 'occurrence=a', '-E', 'aggregator=|', ...fields.flatMap((f) => ['-e', f])],
    { encoding: 'utf8', timeout: 60_000 },
  )
  const rows = run.stdout
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.split('|').filter((c) => c !== '')))
  const cell = (name: string): string[] => rows.flatMap((row) => row[fields.indexOf(name)] ?? [])
  const severities = rows.map((row) => row[fields.indexOf('_ws.expert.severity')] ?? [])
  const messages = rows.flatMap((row, i) =>
    (row[fields.indexOf('_ws.expert.message')] ?? []).filter((_, j) => Number(severities[i]?.[j] ?? 0) >= WARNING),
  )
  return {
    operations: operations.flatMap(cell).map((o) => (o.startsWith('0x') ? String(Number(o)) : o)),
    imsis: [...new Set(cell('e212.imsi'))],
    warnings: [...new Set([...messages, ...(cell('_ws.malformed').length > 0 ? ['malformed'] : [])])],
  }
}

it('reads every evasion as docs/evasion.md says', {
  skip: version === '4.0' ? false : '*** NO tshark 4.0: what it reads of evasions is NOT checked; apt-get install tshark',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const file = join(folder, 'evasion.pcap')
    const readings = Object.fromEntries(evasions.map((e) => [`${e.id} ${e.trick}`, readingOf(e, file)]))
    if (process.argv.includes('--accept')) writeFileSync(list, `${JSON.stringify(readings, undefined, 1)}\n`)
    assert.deepEqual(readings, JSON.parse(readFileSync(list, 'utf8')), 'run: node --import tsx test/evasion-tshark.test.ts --accept')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
