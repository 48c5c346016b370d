import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openCaptures } from '../src/capture/source.js'
import { PcapngWriter } from '../src/capture/writer.js'
import { readAll } from '../src/pipeline/read.js'
import { StateFile } from '../src/pipeline/state-file.js'
import { SMALL } from '../src/cli/lanes.js'
import { folder, homeward, storyCapture } from './cli.js'

const path = (name: string): string => join(folder(), name)
const stateIn = (name: string): string => join(path(name), 'state.homeward')

/** Packets of a capture up to a number in one file, the others in another. */
async function split(capture: string, at: number, names: readonly [string, string]): Promise<void> {
  const { source } = await openCaptures([capture])
  assert.ok(source)
  const files = names.map((name) => openSync(path(name), 'w'))
  const writers = files.map((file) => new PcapngWriter((octets) => writeSync(file, octets), { linkType: 1, application: 'test' }))
  let packets = 0
  await readAll(
    source,
    {
      packet: (p) =>
        writers[packets++ < at ? 0 : 1]?.packet(p.at, p.octets.subarray(p.from, p.to), {
          linkType: p.linkType,
          originalLength: p.originalLength,
        }),
    },
    { stop: () => false, progress: () => {}, drained: () => undefined },
  )
  await source.close()
  files.forEach(closeSync)
}

const findings = (stdout: string): string[] => stdout.split('\n').filter((line) => line.includes('"event_type":"finding"'))
const decided = (stdout: string): string[] => findings(stdout).filter((line) => !line.includes('"provisional":true'))
const analyze = (words: readonly string[]) => homeward(['analyze', '--format', 'json', ...words], { cwd: folder() })

/** Asserts that a capture in two parts gives the same findings in one run and in two. */
async function sameInTwo(capture: string, at: number) {
  const names = [`a${at}.pcapng`, `b${at}.pcapng`] as const
  await split(path(capture), at, names)
  const one = analyze([...names, '--state', `one${at}`])
  const first = analyze([names[0], '--state', `two${at}`])
  const second = analyze([names[1], '--state', `two${at}`])
  assert.deepEqual([one.code, first.code, second.code], [0, 0, 0], first.stderr + second.stderr)
  const expected = decided(one.stdout)
  assert.ok(expected.length > 20)
  assert.deepEqual([...decided(first.stdout), ...decided(second.stdout)], expected)
  return { names, one }
}

describe('homeward analyze --state', () => {
  before(() => {
    homeward(['synth', 'labelled', '--size', '8k', '-q', '-w', path('labelled.pcapng')])
  })

  // The first within a message of three segments (frames 1003 to 1005)
  for (const at of [1_004, 2_100, 5_000])
    it(`saved after ${at} packets: the findings of one run, byte for byte`, async () => {
      const { names, one } = await sameInTwo('labelled.pcapng', at)
      // What was open at the very end is said as a run without state says it, and marked
      const plain = findings(analyze(names).stdout)
      const unmarked = findings(one.stdout).map((line) => line.replace(',"provisional":true', ''))
      assert.deepEqual(unmarked, plain)
    })

  // Small captures are read without the compiled reader (src/cli/lanes.ts): each of the two goes on with what the other saved
  it('saved by the compiled reader and loaded without it, and the other way round: the findings of one run', async () => {
    homeward(['synth', 'labelled', '--size', '20k', '-q', '-w', path('large.pcapng')])
    for (const [at, firstIsSmall] of [
      [6_000, true],
      [14_000, false],
    ] as const) {
      const { names } = await sameInTwo('large.pcapng', at)
      assert.deepEqual(
        names.map((name) => statSync(path(name)).size < SMALL),
        [firstIsSmall, !firstIsSmall],
      )
    }
  })

  it('evidence of the day before is named with its capture', async () => {
    const places = findings(analyze(['labelled.pcapng']).stdout).map((line) => {
      const { requests, evidence } = (JSON.parse(line) as { finding: { requests: number[]; evidence: number[] } }).finding
      return [...requests, ...evidence].sort((a, b) => a - b)
    })
    const [first = 0, last = 0] = places.filter((frames) => frames.length > 1).map((frames) => [frames[0], frames.at(-1)])[0] ?? []
    assert.ok(first < last)
    await split(path('labelled.pcapng'), last - 1, ['early.pcapng', 'late.pcapng'])
    analyze(['early.pcapng', '--state', 'named'])
    const later = analyze(['late.pcapng', '--state', 'named'])
    assert.ok(findings(later.stdout).some((line) => line.includes(`["early.pcapng",${first}]`)))
    assert.match(later.stdout, /"state":\{"captures":2,"until":"2020-/)
    assert.match(later.stderr, /goes on from the state in named, which ends at 2020-/)
  })

  it('refuses a state that is damaged or foreign, names it, and leaves it as it is', () => {
    analyze([storyCapture, '--state', 'good'])
    const good = readFileSync(stateIn('good'))
    assert.equal(statSync(stateIn('good')).mode & 0o777, 0o600)
    const flipped = Buffer.from(good)
    flipped[good.length - 1000] = (flipped[good.length - 1000] as number) ^ 1
    const head = good.subarray(0, good.indexOf(0x0a)).toString()
    const withHead = (text: string): Buffer => Buffer.concat([Buffer.from(text), good.subarray(good.indexOf(0x0a))])
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [good.subarray(0, -5), /is damaged/],
      [flipped, /is damaged/],
      [Buffer.alloc(0), /is no state of Homeward/],
      [Buffer.from('{"homewardState":1}\n'), /is no state of Homeward/],
      [Buffer.from('null\n'), /is no state of Homeward/],
      [good.subarray(good.indexOf(0x0a)), /is no state of Homeward/],
      [withHead(head.replace(/"shape":"./, '"shape":"x')), /was written by another version of Homeward/],
      [withHead(head.replace(/"homewardState":\d+/, '"homewardState":99')), /was written by another version of Homeward/],
    ]
    mkdirSync(path('bad'))
    for (const [octets, words] of cases) {
      writeFileSync(stateIn('bad'), octets)
      const ran = analyze([storyCapture, '--state', 'bad'])
      assert.equal(ran.code, 2)
      assert.equal(ran.stdout, '')
      assert.match(ran.stderr, words)
      assert.match(ran.stderr, /bad\/state\.homeward .*Restore it from a copy, or start anew in another folder/)
      assert.deepEqual(readFileSync(stateIn('bad')), octets)
    }
  })

  it('does not save over what another run has saved in the meantime', () => {
    mkdirSync(path('twice'))
    copyFileSync(stateIn('good'), stateIn('twice'))
    const mine = new StateFile(path('twice'))
    const read = mine.read()
    assert.ok(read)
    analyze([storyCapture, '--state', 'twice'])
    const theirs = readFileSync(stateIn('twice'))
    assert.throws(() => mine.write(mine.octetsOf(read)), /another run has gone on with this state/)
    assert.deepEqual(readFileSync(stateIn('twice')), theirs)
  })

  it('a run that is killed while it saves leaves the state before or the one after', async () => {
    mkdirSync(path('killed'))
    copyFileSync(stateIn('good'), stateIn('killed'))
    const module = new URL('../src/pipeline/state-file.ts', import.meta.url).href
    const forever = `import { StateFile } from '${module}'
      for (let n = Math.random(); ; n++) { const file = new StateFile('${path('killed')}'); const state = file.read(); file.write(file.octetsOf({ ...state, lastAt: n })) }`
    for (const wait of [0, 30, 70]) {
      const start = new StateFile(path('killed')).read()?.lastAt
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', forever])
      while (new StateFile(path('killed')).read()?.lastAt === start) await sleep(20)
      await sleep(wait)
      child.kill('SIGKILL')
      await once(child, 'exit')
      assert.ok(new StateFile(path('killed')).read())
    }
    const ran = analyze([storyCapture, '--state', 'killed'])
    assert.equal(ran.code, 0, ran.stderr)
    assert.deepEqual(readdirSync(path('killed')), ['state.homeward'])
  })

  it('is the same for any number of lanes', () => {
    const [one, four] = ['1', '4'].map((lanes) =>
      analyze([storyCapture, '--state', `lanes-${lanes}`, '--lanes', lanes, '-q', '-f', 'json']),
    )
    assert.equal(four?.code, 0, four?.stderr)
    assert.equal(four?.stdout, one?.stdout)
    assert.deepEqual(readFileSync(path('lanes-4/state.homeward')), readFileSync(path('lanes-1/state.homeward')))
  })

  it('refuses what it cannot do', () => {
    assert.match(analyze([storyCapture, '--state', 's', '--learn']).stderr, /leave out --learn/)
    const file = analyze([storyCapture, '--state', fileURLToPath(import.meta.url)])
    assert.equal(file.code, 2)
    assert.match(file.stderr, /--state: «.*» cannot be used/)
    const other = homeward(['decode', '--state', 's', storyCapture])
    assert.equal(other.code, 2)
  })
})
