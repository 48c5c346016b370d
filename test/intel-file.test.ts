/** The built file of public knowledge: what it covers, that it is the same each time, and that damage is seen. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Base } from '../src/intel/base.js'
import { base } from '../src/intel/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = new URL('../dist/intel.bin', import.meta.url)

describe('intel.bin', () => {
  it('covers what it must', () => {
    const { counts } = base().header
    const least = { networks: 1590, prefixes: 28_000, pointCodes: 6000, areaCodes: 1000, covered: 12, groups: 13, reports: 8 } as const
    for (const [name, count] of Object.entries(least))
      assert.ok(counts[name as keyof typeof least] >= count, `${name}: ${counts[name as keyof typeof least]}`)
  })
  it('is what the page says', () => {
    const page = readFileSync(new URL('../docs/intel.md', import.meta.url), 'utf8')
    const { networks, prefixes, pointCodes, areaCodes, globalNetworks, countries, groups, covered, reports } = base().header.counts
    const n = (count: number): string => count.toLocaleString('en-US')
    const sentence = `holds ${n(networks)} networks on air, ${n(prefixes)} number prefixes with an operator, ${n(pointCodes)} point codes, ${n(areaCodes)} area codes, ${n(globalNetworks)} global networks, ${countries} countries, ${groups} groups, ${covered} Covered List entries and ${reports} public reports`
    assert.ok(page.includes(sentence), `docs/intel.md must say: ${sentence}`)
    for (const cell of [`${n(networks)} networks on air`, `${n(pointCodes)} codes`, `${groups} groups`, `${covered} entries`])
      assert.ok(page.includes(cell), cell)
  })
  it('is the same when it is built again', () => {
    const before = readFileSync(file)
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/intel/build.ts'], { cwd: root, stdio: 'ignore' })
    assert.ok(before.equals(readFileSync(file)))
  })
  it('names the licence of each source, and each folder of facts its origin', () => {
    for (const { id, licence, edition } of base().header.sources) {
      assert.ok(licence !== '' && edition !== '', id)
      if (id.startsWith('facts/')) assert.match(readFileSync(new URL(`../${id}/SOURCE.md`, import.meta.url), 'utf8'), /Licence/)
    }
    for (const name of ['countries', 'groups', 'covered-list', 'lease-reports', 'number-ranges', 'mobile-networks'])
      assert.match(readFileSync(new URL(`../facts/${name}/SOURCE.md`, import.meta.url), 'utf8'), /Licence/)
  })
  it('loads in less than 60 ms and holds less than 12 MB', () => {
    const octets = readFileSync(file)
    const times = Array.from({ length: 5 }, () => {
      const from = process.hrtime.bigint()
      assert.ok(new Base(octets).points.length > 0)
      return Number(process.hrtime.bigint() - from) / 1e6
    })
    assert.ok(Math.min(...times) < 60, `${times.join(' ')} ms`)
    assert.ok(octets.length < 6e6, `${octets.length}`)
  })
  it('is refused when it is cut off, of another format, or something else', () => {
    const octets = readFileSync(file)
    assert.throws(() => new Base(octets.subarray(0, octets.length - 4)), /cut off/)
    assert.throws(() => new Base(octets.subarray(0, 100)), /cut off/)
    assert.throws(() => new Base(new Uint8Array(0)), /no intelligence file/)
    const other = Buffer.from(octets)
    other.write('NO')
    assert.throws(() => new Base(other), /no intelligence file/)
  })
  it('is read at any place of memory', () => {
    const octets = readFileSync(file)
    const odd = new Uint8Array(octets.length + 1)
    odd.set(octets, 1)
    assert.equal(new Base(odd.subarray(1)).e164.find('12462501234'), base().e164.find('12462501234'))
  })
})

describe('homeward lookup and intel', () => {
  const run = (...args: string[]): { code: number; out: string; err: string } => {
    try {
      const out = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      })
      return { code: 0, out, err: '' }
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
      return { code: status, out: stdout, err: stderr }
    }
  }
  it('answers as JSON, at a moment', () => {
    const { out } = run('lookup', '8613800100500', '--plan', 'e164', '--at', '2022-03-25', '--json', '--data', '/nonexistent')
    const answer = JSON.parse(out) as {
      country: string
      operator: string
      group: string
      at: string
      flags: { flag: string }[]
      intelVersion: string
    }
    assert.deepEqual(
      [answer.country, answer.operator, answer.group, answer.at],
      ['CN', 'China Mobile', 'China Mobile', '2022-03-25T00:00:00.000000Z'],
    )
    assert.deepEqual([answer.flags.map(({ flag }) => flag), answer.intelVersion.length], [['covered-list'], 12])
  })
  it('refuses a moment that is none, and a type that is none', () => {
    assert.deepEqual([run('lookup', '+1', '--at', 'yesterday').code, run('intel', 'import', 'x', '--as', 'y').code], [2, 2])
  })
  it('prints what the public part covers', () => {
    assert.match(run('intel', 'coverage', '--data', '/nonexistent').out, /prefixes +28\d{3}/)
  })
})
