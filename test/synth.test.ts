/** What `synth` promises: the same seed gives the same octets, the truth is true, tshark reads all of it, nobody in it can exist. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { openCaptures } from '../src/capture/source.js'
import { PcapngStream } from '../src/capture/writer.js'
import { findE164 } from '../src/intel/e164.js'
import { findPlmn } from '../src/intel/e212.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { readAll } from '../src/pipeline/read.js'
import { revealed } from '../src/report/masking.js'
import { messageEnd, type MessageRecord, recordOf } from '../src/report/record.js'
import { networkWords } from '../src/synth/networks.js'
import { comment, type Scenario, scenarios, stageOf } from '../src/synth/scenarios.js'
import type { TruthLine } from '../src/synth/stage.js'
import { Subscribers } from '../src/synth/subscribers.js'
import { World } from '../src/synth/world.js'

const ETHERNET = 1
const SIZE = 12_000
const folder = mkdtempSync(join(tmpdir(), 'homeward-synth-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Played {
  readonly octets: Uint8Array
  readonly truth: readonly (TruthLine & { readonly procedure: string })[]
  readonly frames: number
}

function play(scenario: Scenario, seed: number, size: number): Played {
  const pieces: Uint8Array[] = []
  const truth: (TruthLine & { procedure: string })[] = []
  const out = new PcapngStream((piece) => pieces.push(piece), { linkType: ETHERNET, comment })
  const stage = stageOf(scenario, { seed, size }, out, (line, procedure) => truth.push({ ...line, procedure }))
  stage.run(scenario.exact ? size : Infinity)
  out.flush()
  return { octets: Buffer.concat(pieces), truth, frames: out.frames }
}

const digest = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

async function recordsOf(file: string): Promise<Map<number, MessageRecord[]>> {
  const { source } = await openCaptures([file])
  assert.ok(source)
  const found = new Map<number, MessageRecord[]>()
  const decoder = new Decoder((batch) => {
    for (let row = 0; row < batch.count; ) {
      const end = messageEnd(batch, row)
      const frame = batch.columns.frame[row] as number
      found.set(frame, [...(found.get(frame) ?? []), recordOf(batch, row, end, revealed, source.names)])
      row = end
    }
  })
  await readAll(source, decoder, { stop: () => false, progress: () => {}, drained: () => undefined })
  decoder.flush()
  await source.close()
  return found
}

/** Names of the operations that a message invokes, as transactions call them. */
function asked(record: MessageRecord): string[] {
  const components = (record.components ?? []) as readonly { type: string; operation?: string }[]
  return components.filter((c) => c.type === 'invoke').map((c) => `map.${c.operation ?? ''}`)
}

const there = spawnSync('tshark', ['--version']).status === 0
const noTshark = there ? false : '*** NO tshark: synthetic captures are NOT held against it; apt-get install tshark'

for (const scenario of scenarios) {
  describe(`scenario ${scenario.name}`, () => {
    const played = play(scenario, 7, SIZE)
    const file = join(folder, `${scenario.name}.pcapng`)
    writeFileSync(file, played.octets)

    it('gives the same octets for the same seed, others for another', () => {
      assert.equal(digest(play(scenario, 7, SIZE).octets), digest(played.octets))
      assert.notEqual(digest(play(scenario, 8, SIZE).octets), digest(played.octets))
    })

    it('names in the truth the frames that hold the requests', async () => {
      const records = await recordsOf(file)
      for (const line of played.truth) {
        const found = (records.get(line.frame) ?? []).filter((r) => asked(r).includes(line.procedure) && r.duplicateOf === undefined)
        assert.equal(found.length, 1, `frame ${line.frame} should ask ${line.procedure}`)
        const imsi = found[0]?.imsi
        if (imsi !== undefined) assert.equal(imsi, line.target)
      }
    })

    it('has frames as large as real ones, in the order of time', async () => {
      const records = await recordsOf(file)
      assert.ok(played.octets.length / played.frames - 32 >= 220, 'octets per frame')
      const times = [...records.values()].flat().map((r) => String(r.timestamp))
      assert.deepEqual(times, times.toSorted())
      assert.ok(records.size > 0.8 * SIZE)
    })

    it('is decoded without a violation but those that the truth names', async () => {
      const records = [...(await recordsOf(file)).entries()].flatMap(([frame, list]) => list.map((r) => ({ frame, ...r })))
      const odd = records.filter((r) =>
        (('anomalies' in r ? r.anomalies : []) as readonly { kind: string }[]).some((a) => a.kind === 'violation'),
      )
      const named = new Set(played.truth.filter((t) => t.technique === 'D10').map((t) => t.frame))
      assert.deepEqual(
        odd.filter((r) => !named.has(r.frame) && !('duplicateOf' in r)),
        [],
      )
    })

    it('is read by tshark without an error', { skip: noTshark }, () => {
      const filter = '_ws.malformed || _ws.expert.severity >= 8388608 || sctp.checksum.status == 0 || ip.checksum.status == 0'
      const options = ['-o', 'sctp.checksum:CRC-32C', '-o', 'ip.check_checksum:TRUE']
      const run = spawnSync(
        'tshark',
        ['-n', '-r', file, ...options, '-Y', filter, '-T', 'fields', '-e', 'frame.number', '-e', '_ws.expert.message'],
        {
          encoding: 'utf8',
          timeout: 120_000,
        },
      )
      assert.equal(run.status, 0, run.stderr)
      assert.equal(run.stdout, '')
    })
  })
}

it('says in every capture that it is none', () => {
  for (const scenario of scenarios) {
    const head = Buffer.from(play(scenario, 1, 100).octets.subarray(0, 400)).toString('latin1')
    assert.ok(head.includes('synthetic re-enactment: no real network or subscriber sent this'))
  }
})

it('needs no more memory for a long capture than for a short one', () => {
  const scenario = scenarios.find((s) => s.name === 'bench-ss7')
  assert.ok(scenario)
  let octets = 0
  const out = new PcapngStream(
    (piece) => {
      octets += piece.length
    },
    { linkType: ETHERNET },
  )
  const stage = stageOf(scenario, { seed: 1, size: 600_000 }, out, () => {})
  stage.run(100_000)
  const before = process.memoryUsage().rss
  stage.run(600_000)
  const grown = process.memoryUsage().rss - before
  assert.ok(octets > 150e6, `${octets} octets written`)
  assert.ok(grown < 60e6, `${grown} octets more in memory`)
})

describe('the people of the captures', () => {
  const world = new World()

  it('have network codes that nobody holds, and numbers that nobody can get', () => {
    const people = new Subscribers(world, 200_000, 3)
    const seen = new Set<string>()
    for (let s = 0; s < people.count; s++) {
      const imsi = people.imsi(s)
      const plmn = people.home(s).subscribers?.plmn ?? ''
      const msisdn = people.msisdn(s)
      assert.match(imsi, /^\d{15}$/)
      assert.ok(imsi.startsWith(plmn) && plmn.endsWith('99'))
      // Exchange 555-01xx, an exchange that begins with 0 or 1, or the trunk digit after the country code
      assert.match(msisdn, /^1\d{3}(55501\d\d|[01]\d{6})$|^(44|49|81)0\d{9}$|^(31|33)0\d{8}$/)
      assert.equal(findE164(msisdn)?.country ?? people.home(s).country, people.home(s).country)
      seen.add(imsi).add(msisdn)
    }
    assert.equal(seen.size, 2 * people.count)
  })

  it('belong to networks that do not exist', () => {
    for (const home of world.homes) assert.equal(findPlmn(home.subscribers?.plmn ?? '')?.operator, undefined)
  })

  it('visit networks whose numbers and codes are of their country', () => {
    for (const words of networkWords) {
      assert.equal(findE164(`${words.prefix}00000`)?.country, words.country, words.name)
      const plmn = findPlmn(words.plmn)
      assert.equal(plmn?.country, words.country, words.name)
      if (words.country !== 'US') assert.notEqual(plmn?.operator, undefined, words.name)
    }
  })
})
