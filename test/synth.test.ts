/** What `synth` promises: the same seed gives the same octets, the truth is true, tshark reads all of it, nobody in it can exist. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { openCaptures } from '../src/capture/source.js'
import { PcapngStream } from '../src/capture/writer.js'
import { findE164 } from '../src/intel/e164.js'
import { findPlmn } from '../src/intel/e212.js'
import { diameterProcedures } from '../src/model/diameter-procedures.js'
import { Component, type MessageBatch, Protocol, Tcap } from '../src/model/message.js'
import { procedureOf, requestRole } from '../src/model/procedure.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { readAll } from '../src/pipeline/read.js'
import { revealed } from '../src/report/masking.js'
import { messageEnd, type MessageRecord, recordOf } from '../src/report/record.js'
import { networkWords } from '../src/synth/networks.js'
import { stageOf } from '../src/synth/play.js'
import { comment, type Scenario, scenarios } from '../src/synth/scenarios.js'
import type { FrameSink, TruthLine } from '../src/synth/stage.js'
import type { Tap } from '../src/synth/tap.js'
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

/** Times of the packet blocks of a capture, and the octets of their packets together. */
function packetsOf(capture: Uint8Array): { readonly times: number[]; readonly octets: number } {
  const view = new DataView(capture.buffer, capture.byteOffset, capture.length)
  const times: number[] = []
  let octets = 0
  for (let at = 0; at < capture.length; at += view.getUint32(at + 4, true)) {
    if (view.getUint32(at, true) !== 6) continue
    times.push(view.getUint32(at + 12, true) * 2 ** 32 + view.getUint32(at + 16, true))
    octets += view.getUint32(at + 20, true)
  }
  return { times, octets }
}

const digest = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

/** A message record with the names of what it asks for. */
type Seen = MessageRecord & { readonly asked: readonly string[] }

async function recordsOf(file: string): Promise<Map<number, Seen[]>> {
  const { source } = await openCaptures([file])
  assert.ok(source)
  const found = new Map<number, Seen[]>()
  const decoder = new Decoder((batch) => {
    for (let row = 0; row < batch.count; ) {
      const end = messageEnd(batch, row)
      const frame = batch.columns.frame[row] as number
      found.set(frame, [
        ...(found.get(frame) ?? []),
        { asked: askedIn(batch, row, end), ...recordOf(batch, row, end, revealed, source.names) },
      ])
      row = end
    }
  })
  await readAll(source, decoder, { stop: () => false, progress: () => {}, drained: () => undefined })
  decoder.flush()
  await source.close()
  return found
}

/** Names of the procedures that rows of a message ask for. */
function askedIn(batch: MessageBatch, from: number, to: number): string[] {
  const { procedure, componentKind, protocol, opcode, tcapType } = batch.columns
  const names: string[] = []
  for (let row = from; row < to; row++) {
    const carrier = protocol[row] as number
    const packet = carrier === Protocol.diameter || carrier === Protocol.gtpv1 || carrier === Protocol.gtpv2
    const request = packet
      ? [1, 3].includes(requestRole(carrier, opcode[row] as number, batch.packets.flags[row] as number))
      : componentKind[row] === Component.invoke
    // A dialogue that is begun without a word
    if (tcapType[row] === Tcap.begin && componentKind[row] === Component.none) names.push('tcap.emptyBegin')
    if (request) names.push(procedureOf(procedure[row] as number)?.name ?? '')
  }
  return names
}

const there = spawnSync('tshark', ['--version']).status === 0
const noTshark = there ? false : '*** NO tshark: synthetic captures are NOT held against it; apt-get install tshark'

/** Fields of the frames that pass the filter; checksums are verified. */
function tshark(file: string, filter: string, fields: readonly string[]): string[][] {
  const sums = ['sctp.checksum:CRC-32C', 'ip.check_checksum:TRUE', 'tcp.check_checksum:TRUE', 'udp.check_checksum:TRUE']
  const run = spawnSync(
    'tshark',
    ['-n', '-r', file, ...sums.flatMap((o) => ['-o', o]), '-Y', filter, '-T', 'fields', ...fields.flatMap((f) => ['-e', f])],
    { encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 },
  )
  assert.equal(run.status, 0, run.stderr)
  return run.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
}

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
        const found = (records.get(line.frame) ?? []).filter((r) => r.asked.includes(line.procedure) && r.duplicateOf === undefined)
        // Of D08, and of the decoy beside it, the tap shows the answer alone
        const alone = line.technique === 'D08' || (line.technique === 'FP17' && line.threat === 'evasion')
        assert.equal(found.length, alone ? 0 : 1, `frame ${line.frame} should ask ${line.procedure}`)
        const imsi = found[0]?.imsi
        if (imsi !== undefined) assert.equal(imsi, line.target)
      }
    })

    it('names in the truth the frames in which tshark sees the Diameter requests', { skip: noTshark }, () => {
      const lines = played.truth.filter((line) => line.procedure.startsWith('diameter.'))
      const fields = ['frame.number', 'diameter.applicationId', 'diameter.cmd.code', 'diameter.flags.request', 'diameter.User-Name']
      const seen = new Map(tshark(file, 'diameter', fields).map(([frame, ...rest]) => [Number(frame), rest]))
      for (const line of lines) {
        const procedure = diameterProcedures.find((p) => p.name === line.procedure)
        const [application, command, request, user] = seen.get(line.frame) ?? []
        assert.deepEqual(
          [application, command, request],
          [String(procedure?.application), String(procedure?.opcode), '1'],
          `frame ${line.frame}`,
        )
        if (user !== '') assert.equal(user, line.target)
      }
    })

    it('has frames as large as real ones, in the order of time', () => {
      const { times, octets } = packetsOf(played.octets)
      assert.equal(times.length, played.frames)
      assert.ok(octets / played.frames >= 220, `${octets / played.frames} octets per frame`)
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      )
    })

    it('is decoded without a violation but those that the truth names', async () => {
      const records = [...(await recordsOf(file)).entries()].flatMap(([frame, list]) => list.map((r) => ({ frame, ...r })))
      const odd = records.filter((r) =>
        // A frame that the tap lost is a gap in its TCP stream
        (('anomalies' in r ? r.anomalies : []) as readonly { kind: string; code: string }[]).some(
          (a) => a.kind === 'violation' && a.code !== 'streamGap',
        ),
      )
      const named = new Set(
        played.truth.filter((t) => t.threat === 'evasion' || t.technique === 'D11' || t.technique === 'D37').map((t) => t.frame),
      )
      assert.deepEqual(
        odd.filter((r) => !named.has(r.frame) && !('duplicateOf' in r)),
        [],
      )
    })

    it('is read by tshark without an error', { skip: noTshark }, () => {
      const sums = ['sctp', 'ip', 'tcp', 'udp'].map((layer) => `${layer}.checksum.status == 0`).join(' || ')
      const odd = tshark(file, `_ws.malformed || _ws.expert.severity >= 8388608 || ${sums}`, ['frame.number', '_ws.expert.message'])
      // Some hide their questions in octets that tshark does not read whole
      const hidden = new Set(played.truth.filter((t) => t.technique === 'D11').map((t) => t.frame))
      assert.deepEqual(
        odd.filter(([frame]) => !hidden.has(Number(frame))),
        [],
      )
    })
  })
}

describe('a tap', () => {
  const scenario = scenarios.find((s) => s.name === 'story')
  assert.ok(scenario)
  const captured = (tap: Tap): { readonly pairs: readonly string[]; readonly times: readonly number[]; readonly truth: number } => {
    const pieces: Uint8Array[] = []
    let truth = 0
    const out = new PcapngStream((piece) => pieces.push(piece), { linkType: ETHERNET })
    stageOf(scenario, { seed: 7, size: SIZE, tap }, out, () => truth++).run(Infinity)
    out.flush()
    const octets = Buffer.concat(pieces)
    const pairs: string[] = []
    for (let at = 0; at < octets.length; at += octets.readUInt32LE(at + 4))
      // Network numbers in the IPv4 addresses behind the heads of block and Ethernet
      if (octets.readUInt32LE(at) === 6) pairs.push(`${octets[at + 28 + 14 + 14]}>${octets[at + 28 + 14 + 18]}`)
    return { pairs, times: packetsOf(octets).times, truth }
  }

  it('at the edge of the home networks sees what crosses it, on a one-sided link what comes in', () => {
    const home = /^[012]$/
    const sides = (pair: string): boolean[] => pair.split('>').map((n) => home.test(n))
    const both = captured({ place: 'home-edge', mirrored: 0 })
    assert.ok(both.pairs.every((pair) => sides(pair).filter(Boolean).length === 1))
    const inward = captured({ place: 'home-edge', mirrored: 0, oneSided: true })
    assert.ok(inward.pairs.every((pair) => sides(pair)[1]) && both.pairs.some((pair) => sides(pair)[0]))
    assert.ok(inward.truth > 0 && inward.truth <= both.truth && both.truth < captured({ place: 'transit', mirrored: 0 }).truth)
  })

  it('misses frames, sees messages again, and its second probe may have a slow clock', () => {
    const usual = captured({ place: 'everywhere' })
    assert.ok(captured({ place: 'everywhere', loss: 0.2 }).pairs.length < 0.9 * usual.pairs.length)
    const mirrored = captured({ place: 'everywhere', mirrored: 0.9 })
    assert.ok(mirrored.pairs.length > 1.2 * usual.pairs.length)
    assert.deepEqual(
      mirrored.times,
      mirrored.times.toSorted((a, b) => a - b),
    )
    const skewed = captured({ place: 'everywhere', mirrored: 0.9, skew: 40 })
    assert.equal(skewed.pairs.length, mirrored.pairs.length)
    assert.ok(skewed.times.some((time, i) => time < (skewed.times[i - 1] ?? 0)))
  })
})

describe('far-from-home', () => {
  const scenario = scenarios.find((s) => s.name === 'far-from-home')
  assert.ok(scenario)
  /** Hostile requests by country of the network that they came from, by year and generation, and whom they asked after, by year. */
  const counts = new Map<string, Map<string, number>>()
  const targets = new Map<number, Set<string>>()
  const frame = { octets: new Uint8Array(1 << 16), frames: 0, at: 0, length: 0 }
  const sink: FrameSink = {
    octets: frame.octets,
    get frames() {
      return frame.frames
    },
    get last() {
      return frame.octets.subarray(0, frame.length)
    },
    open: () => 0,
    close(time, length) {
      frame.frames++
      frame.at = time
      frame.length = length
    },
  }
  const size = 150_000
  stageOf(scenario, { seed: 5, size }, sink, ({ kind, target }, procedure) => {
    if (kind !== 'attack') return
    const year = new Date(frame.at / 1000).getUTCFullYear()
    const key = `${year} ${procedure.startsWith('map.') ? '3G' : procedure.startsWith('diameter.') ? '4G' : 'data'}`
    // Network number in the source address behind Ethernet
    const country = networkWords[frame.octets[14 + 12 + 2] as number]?.country ?? ''
    const of = counts.get(key) ?? new Map<string, number>()
    counts.set(key, of.set(country, (of.get(country) ?? 0) + 1))
    targets.set(year, (targets.get(year) ?? new Set()).add(target))
  }).run(Infinity)
  const share = (key: string, country: string): number => {
    const of = counts.get(key) ?? new Map<string, number>()
    return (100 * (of.get(country) ?? 0)) / [...of.values()].reduce((a, b) => a + b, 0)
  }

  it('has the published shares of countries', () => {
    const near = (percent: number, published: number): boolean => Math.abs(percent - published) < 4
    assert.ok(near(share('2018 3G', 'CN'), 86), `China ${share('2018 3G', 'CN')}`)
    assert.ok(near(share('2019 3G', 'BB'), 28), `Barbados ${share('2019 3G', 'BB')}`)
    assert.ok(near(share('2019 3G', 'AG'), 19), `Antigua ${share('2019 3G', 'AG')}`)
    assert.ok(share('2019 4G', 'BB') > 25 - 3, `Barbados on 4G ${share('2019 4G', 'BB')}`)
  })

  it('asks in its full size after tens of thousands of subscribers', () => {
    assert.ok((targets.get(2018)?.size ?? 0) * (scenario.size / size) > 20_000, `${targets.get(2018)?.size}`)
  })
})

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

describe('homeward synth', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'synth', ...args], {
      cwd: new URL('..', import.meta.url),
      maxBuffer: 1 << 26,
    })

  it('writes to standard output what the generator makes, and the truth to its file', () => {
    const scenario = scenarios.find((s) => s.name === 'story')
    assert.ok(scenario)
    const file = join(folder, 'truth.jsonl')
    const made = run('story', '--seed', '7', '--size', '4k', '-w', '-', '--truth', file)
    const played = play(scenario, 7, 4000)
    assert.equal(made.status, 0, made.stderr.toString())
    // The command names the application in the section header, besides
    const packets = Math.floor(0.9 * played.octets.length)
    assert.equal(digest(made.stdout.subarray(-packets)), digest(played.octets.subarray(-packets)))
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as TruthLine)
    assert.deepEqual(
      lines,
      played.truth.map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'procedure'))),
    )
  })

  it('lists every scenario with a sentence', () => {
    const listed = run('--list').stdout.toString()
    for (const { name, description } of scenarios) assert.ok(listed.includes(name) && listed.includes(description))
  })

  it('says what is wrong with its words', () => {
    for (const args of [[], ['nothing'], ['story'], ['story', '-w', '/nowhere/x.pcapng'], ['story', '-w', '-', '--size', 'many']]) {
      const ended = run(...args)
      assert.equal(ended.status, 2, args.join(' '))
      assert.ok(ended.stderr.length > 0)
    }
  })
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
