/** What findings say of addresses: at the packet’s time, from public tables and from what the user imported. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, homeward } from './cli.js'

const story = fileURLToPath(new URL('captures/story.pcapng', import.meta.url))

interface Origin {
  readonly address: string
  readonly operator?: string
  readonly lessee?: string
  readonly group?: string
  readonly flags?: readonly string[]
  readonly sources?: readonly string[]
}

interface Line {
  readonly event_type: string
  readonly timestamp: string
  readonly finding?: { readonly origin: Origin; readonly direction: string }
  readonly summary?: { readonly versions: { readonly intel: string }; readonly home: { readonly inferred: boolean } }
}

const analyzed = (data: string, ...more: readonly string[]): Line[] =>
  homeward(['analyze', story, '--json', '--quiet', '--data', data, ...more])
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

const imported = (name: string, type: string, text: string): string => {
  const data = join(folder(), name)
  const file = join(folder(), `${name}.csv`)
  writeFileSync(file, text)
  const { code, stderr } = homeward(['intel', 'import', file, '--as', type, '--data', data])
  assert.equal(code, 0, stderr)
  return data
}

describe('findings', () => {
  it('name operator, group, labels and sources of the asking address, and the version of the tables', () => {
    const lines = analyzed(join(folder(), 'none'))
    const origin = lines.flatMap(({ finding }) => finding?.origin ?? []).find(({ address }) => address === '+12425550001')
    assert.deepEqual(
      [origin?.operator, origin?.group, origin?.flags, origin?.sources],
      ['BaTelCo', 'Bahamas Telecommunications Company', ['lease-reported'], ['facts/groups', 'facts/nanp', 'libphonenumber-carrier']],
    )
    assert.match(lines.at(-1)?.summary?.versions.intel ?? '', /^[0-9a-f]{12}$/)
  })
  it('name the lessee from the moment of the lease on, not before', () => {
    const data = imported('lease', 'gt-leases', 'prefix,lessee,from\n1246555,Example Ltd,2019-05-14T08:58:00Z\n')
    const seen = analyzed(data)
      .filter(({ finding }) => finding?.origin.address === '+12465550001')
      .map(({ timestamp, finding }) => [timestamp.slice(11, 16), finding?.origin.lessee])
    assert.ok(seen.some(([time = '', lessee]) => time > '08:58' && lessee === 'Example Ltd'))
    assert.ok(seen.some(([time = '']) => time < '08:58'))
    assert.ok(seen.every(([time = '', lessee]) => (lessee !== undefined) === time >= '08:58'))
  })
  it('are about the networks that the user’s files call own', () => {
    const data = imported('own', 'own-network', 'whose,plan,key\nown,e164,1202555\n')
    const lines = analyzed(data)
    assert.ok(
      lines.filter(({ finding }) => finding?.origin.address === '+8613000000001').every(({ finding }) => finding?.direction === 'inbound'),
    )
    assert.equal(lines.at(-1)?.summary?.home.inferred, false)
  })
  it('have the whole line in text and in HTML', () => {
    const line = '+12425550001 · Bahamas · BaTelCo, Bahamas Telecommunications Company · no lessee known · 3 sources · lease-reported'
    const data = join(folder(), 'none')
    assert.ok(homeward(['analyze', story, '--quiet', '--data', data]).stdout.includes(line))
    assert.ok(homeward(['analyze', story, '--quiet', '--data', data, '--format', 'html']).stdout.includes(line))
  })
})

describe('analyze --learn', () => {
  const data = join(folder(), 'learned')
  it('keeps what traffic teaches, once a capture', () => {
    const learn = (): string => homeward(['analyze', story, '--learn', '--json', '--data', data]).stderr
    assert.doesNotMatch(learn(), /learned from before/)
    assert.match(learn(), /learned from before/)
    const { stdout } = homeward(['intel', 'learned', '12025550100', '--at', '2019-06-01', '--data', data])
    assert.match(stdout, /^12025550100 +acted as HLR: \d+×, 2019-05-14 to 2019-05-14/)
    assert.match(stdout, /answered for 310999 \(IMSI 31099900… to 31099900…\)/)
  })
  it('is shown by look-ups, beside what sources say', () => {
    const { stdout } = homeward(['lookup', '+12025550100', '--at', '2019-06-01', '--json', '--data', data])
    const { learned } = JSON.parse(stdout) as { learned: { lesson: string; value: string }[] }
    assert.ok(learned.some(({ lesson, value }) => lesson === 'role' && value === 'HLR'))
  })
  it('can be forgotten', () => {
    assert.match(homeward(['intel', 'learned', '--forget', '--data', data]).stdout, /forgotten/)
    assert.match(homeward(['intel', 'learned', '--data', data]).stderr, /nothing was learned/)
  })
})
