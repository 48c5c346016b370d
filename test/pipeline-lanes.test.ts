/** Two lanes give what one gives: transaction by transaction, and to the last octet of what commands print. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Captures, openCaptures } from '../src/capture/source.js'
import { pcapngOf, PcapngWriter } from '../src/capture/writer.js'
import { Core } from '../src/core/core.js'
import { digitsText } from '../src/model/digits.js'
import type { TransactionBatch } from '../src/model/transaction.js'
import { configSchema } from '../src/pipeline/config-schema.js'
import { Intake, type PartsHook, type TakenIn } from '../src/pipeline/intake.js'
import { IntakeLane } from '../src/pipeline/lanes.js'
import { early, readAll } from '../src/pipeline/read.js'
import { ownSeeds } from '../tools/fuzz/seeds.js'
import { Traffic } from '../tools/fuzz/traffic.js'
import { folder, homeward, type Ran, storyCapture } from './cli.js'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const corpus = join(process.env['HOMEWARD_CORPUS'] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url)), 'captures')
const execArgv = ['--import', import.meta.resolve('tsx'), '--import', new URL('threads.mjs', import.meta.url).href]

/** Everything that a receiver of batches can see, one line per batch. */
class Seen {
  readonly lines: string[] = []
  taken: TakenIn | undefined
  #parts = ''

  readonly parts: PartsHook = (whole, frames) => {
    this.#parts += JSON.stringify([whole, frames])
  }

  readonly batch = (batch: TransactionBatch): void => {
    const hash = createHash('sha1')
    for (const columns of [batch.columns, batch.packets])
      for (const [name, column] of Object.entries(columns)) hash.update(`${name} ${column.subarray(0, batch.count).join()}\n`)
    hash.update(this.#parts)
    const { names, links } = (this.taken as TakenIn).decoding
    // What is known of names and flows when the batch comes, not later.
    hash.update(`${names.size} ${names.text(names.size + 1)} ${links.last} ${JSON.stringify(links.link(links.last))}`)
    for (let row = 0; row < batch.count; row++) {
      hash.update(names.text(batch.packets.originHost[row] as number))
      for (const what of ['calling', 'called', 'imsi', 'msisdn'] as const)
        hash.update(digitsText(batch.columns[`${what}High`][row] as number, batch.columns[`${what}Low`][row] as number))
    }
    this.lines.push(`${batch.count} ${hash.digest('hex')}`)
  }

  end(): readonly string[] {
    const { decoding, counted, correlation } = this.taken as TakenIn
    const { stats, tsnGaps, lostParts, names, links } = decoding
    return [...this.lines, JSON.stringify([stats, tsnGaps, lostParts, names.size, links.last, counted, correlation])]
  }
}

const config = configSchema([]).parse({
  home: { plmns: ['310410'], global_titles: ['1202555'] },
  links: [{ name: 'a', ips: ['10.2.0.0/16'], variant: 'ansi' }],
})

const options = { stop: () => false, progress: () => {}, drained: () => undefined }

async function one(path: string, rows: number): Promise<readonly string[]> {
  const seen = new Seen()
  const core = new Core()
  const intake = new Intake(seen.batch, config, { core, rows, parts: seen.parts })
  seen.taken = intake
  const { source } = await openCaptures([path], { room: core.room })
  assert.ok(source !== undefined)
  await readAll(source, early(intake), options)
  await source.close()
  intake.end()
  return seen.end()
}

async function two(path: string, rows: number): Promise<readonly string[]> {
  const seen = new Seen()
  const lane = new IntakeLane({ rows, execArgv })
  seen.taken = lane
  const { source } = await lane.open([path])
  assert.ok(source !== undefined)
  lane.begin(seen.batch, config, seen.parts)
  assert.equal(await lane.read(options), true)
  await source.close()
  return seen.end()
}

/** A capture of mutated messages of every layer. */
function mutatedCapture(count: number): string {
  const path = join(folder(), 'mutated.pcapng')
  const pieces: Uint8Array[] = []
  const writer = new PcapngWriter((octets) => pieces.push(octets), { linkType: 1 })
  const traffic = new Traffic(ownSeeds(), 7, 1)
  for (let i = 0; i < count; i++) traffic.next((p) => writer.packet(p.at, p.octets.slice(p.from, p.to), { linkType: p.linkType }))
  writeFileSync(path, Buffer.concat(pieces))
  return path
}

/** A lane that has opened a capture. */
async function opened(path: string): Promise<{ readonly lane: IntakeLane; readonly source: Captures }> {
  const lane = new IntakeLane({ rows: 64, execArgv })
  const { source } = await lane.open([path])
  assert.ok(source !== undefined)
  return { lane, source }
}

describe('packets taken in by a thread of their own', () => {
  for (const [name, path] of [
    ['the story', storyCapture],
    ['mutated messages of every layer', mutatedCapture(4000)],
  ] as const) {
    for (const rows of [70, 1024])
      it(`gives the same transactions for batches of ${rows} messages of ${name}`, async () => {
        const lines = await one(path, rows)
        assert.ok(lines.length > 1)
        assert.deepEqual(await two(path, rows), lines)
      })
  }

  it('gives the same batches for real captures', { skip: existsSync(corpus) ? false : 'no corpus: set HOMEWARD_CORPUS' }, async () => {
    const files = readdirSync(corpus).filter((file) => /\.pcap(ng)?$/.test(file))
    assert.ok(files.length > 10)
    assert.deepEqual(await two(corpus, 512), await one(corpus, 512))
  })

  it('waits while batches are not taken, and says how far it is', async () => {
    const { lane, source } = await opened(mutatedCapture(60_000))
    assert.ok((source.bytesTotal ?? 0) > 1e6)
    let batches = 0
    lane.begin(() => batches++, config)
    const read: number[] = []
    let waited = false
    const drained = (): Promise<void> | undefined => {
      if (waited || batches === 0) return undefined
      waited = true
      return new Promise((resolve) => setTimeout(resolve, 500))
    }
    await lane.read({ ...options, drained, progress: (p) => read.push(p.bytesRead) })
    // During half a second everything could have been read
    assert.ok(
      read.length > 20 && (read[10] as number) < (source.bytesTotal ?? 0) / 2,
      `${read[10]} of ${source.bytesTotal}, heard ${read.length} times`,
    )
    assert.deepEqual(
      read,
      read.toSorted((a, b) => a - b),
    )
    assert.equal(source.bytesRead, read.at(-1))
    await source.close()
  })

  it('stops where it is asked to: what was read until then counts', async () => {
    const { lane, source } = await opened(mutatedCapture(60_000))
    let rows = 0
    lane.begin((batch) => {
      rows += batch.count
    }, config)
    assert.equal(await lane.read({ ...options, stop: () => rows > 100 }), false)
    const { packets } = lane.stats
    assert.ok(rows > 100 && packets > 0 && packets < 30_000, `${packets} packets`)
    await source.close()
  })

  it('says what cannot be opened', async () => {
    const { source, problems } = await new IntakeLane({ execArgv }).open(['/nowhere.pcap'])
    assert.equal(source, undefined)
    assert.match(String(problems[0]), /CaptureProblem: .*does not exist/)
  })

  it('fails when a batch cannot be taken, or the thread cannot start', async () => {
    const { lane, source } = await opened(storyCapture)
    lane.begin(() => {
      throw new Error('the disk is full')
    }, config)
    await assert.rejects(lane.read(options), /the disk is full/)
    await source.close()
    await assert.rejects(new IntakeLane({ execArgv: ['--import', 'file:///nowhere.mjs'] }).open([storyCapture]))
  })
})

describe('--lanes 2', () => {
  let cut = ''
  let hostile = ''
  before(() => {
    cut = join(folder(), 'cut.pcapng')
    writeFileSync(cut, readFileSync(storyCapture).subarray(0, 9000))
    hostile = join(folder(), 'hostile.pcapng')
    const packets: { at: number; octets: Uint8Array }[] = []
    const traffic = new Traffic(
      ownSeeds().filter((seed) => seed.linkType === 101),
      3,
      1,
    )
    for (let i = 0; i < 6000; i++)
      traffic.next((p) => {
        if (p.linkType === 101) packets.push({ at: p.at, octets: p.octets.slice(p.from, p.to) })
      })
    writeFileSync(hostile, pcapngOf(101, packets))
  })

  const run = (words: readonly string[], lanes: string, input?: Uint8Array): Ran => {
    const ran = spawnSync(process.execPath, [...execArgv, main, ...words, '--lanes', lanes], {
      cwd: folder(),
      env: { ...process.env, NO_COLOR: '1' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 120_000,
      ...(input === undefined ? {} : { input }),
    })
    return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr }
  }
  const same = (words: readonly string[], input?: Uint8Array): Ran => {
    const ran = run(words, '1', input)
    assert.deepEqual(run(words, '2', input), ran, words.join(' '))
    assert.ok(ran.stdout.length > 500, ran.stderr)
    return ran
  }

  it('prints findings and summary as one lane does', () => {
    same(['analyze', storyCapture])
    same(['analyze', storyCapture, '--json', '--reveal', '--home', '310410'])
  })

  it('prints transactions as one lane does, from standard input too', () => {
    same(['transactions', storyCapture, '--json', '--reveal'])
    same(['transactions', '-'], readFileSync(storyCapture))
  })

  it('prints copies, anomalies and quality of the tap of mutated messages as one lane does', () => {
    const { stdout } = same(['analyze', hostile, '--json', '--home', '310410'])
    const { summary } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    assert.ok(summary.duplicates > 0 && summary.tap.lostParts > 0 && Object.keys(summary.anomalies).length > 20)
    same(['transactions', hostile])
  })

  it('ends as one lane does where a capture is cut, and several files are merged', () => {
    assert.equal(same(['analyze', cut, '--json']).code, 4)
    same(['analyze', cut, storyCapture, '--json'])
  })

  it('ends where the output cannot be written, though standard input is not read', () => {
    const words = ['transactions', '-', '-o', join(folder(), 'nowhere', 'x')]
    const ran = run(words, '2', readFileSync(storyCapture))
    assert.equal(ran.code, 2)
    assert.deepEqual(ran, run(words, '1', readFileSync(storyCapture)))
  })

  it('writes the packets that findings name as one lane does', () => {
    const key = join(folder(), 'key')
    writeFileSync(key, 'ab'.repeat(32), { mode: 0o600 })
    const [one, two] = ['1', '2'].map((lanes) => {
      const out = join(folder(), `named${lanes}.pcapng`)
      const { code, stderr } = run(['analyze', storyCapture, '--extract', out, '--key-file', key], lanes)
      assert.equal(code, 0, stderr)
      return readFileSync(out)
    })
    assert.ok(one !== undefined && one.length > 1000)
    assert.deepEqual(two, one)
  })

  it('reads with words that are longer than a path may be', () => {
    const filter = Array.from({ length: 20 }, () => 'procedure == map.sendRoutingInfoForSM').join(' or ')
    const { code, stderr } = homeward(['transactions', storyCapture, '--filter', filter])
    assert.deepEqual([code, stderr], [0, ''])
  })

  it('gives the same for more threads than there is work for', () => {
    const [one, eight] = ['1', '8'].map((lanes) => run(['analyze', storyCapture, '-f', 'json'], lanes))
    assert.deepEqual(eight, one)
  })

  it('refuses other numbers', () => {
    for (const lanes of ['0', '1.5', 'two', '1025']) {
      const { code, stderr } = homeward(['analyze', storyCapture, '--lanes', lanes])
      assert.equal(code, 2)
      assert.match(stderr, /lanes are 1 to 1024/)
    }
  })
})
