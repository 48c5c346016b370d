import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { readAll } from '../src/pipeline/read.js'
import { Evidence } from '../src/pipeline/evidence.js'
import { openCaptures } from '../src/capture/source.js'
import { folder, homeward, storyCapture } from './cli.js'
import { finding } from './findings.js'

const path = (name: string): string => join(folder(), name)

interface Taken {
  readonly frame: number
  readonly at: number
  readonly hex: string
}

async function packets(file: string): Promise<Taken[]> {
  const { source } = await openCaptures([file])
  assert.ok(source)
  const taken: Taken[] = []
  const packet = (p: typeof source): void =>
    void taken.push({ frame: p.frame, at: p.at, hex: Buffer.from(p.octets.subarray(p.from, p.to)).toString('hex') })
  await readAll(source, { packet }, { stop: () => false, progress: () => {}, drained: () => undefined })
  await source.close()
  return taken
}

interface Line {
  readonly event_type: string
  readonly finding: { readonly requests: number[]; readonly evidence: number[]; readonly target: { readonly imsi?: string } }
}

const findings = (stdout: string): Line[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.event_type === 'finding')

/** Digits as they stand in TBCD. */
const tbcd = (digits: string): string => (digits.length % 2 === 0 ? digits : `${digits}f`).replace(/(.)(.)/g, '$2$1')

describe('homeward analyze --extract', () => {
  const key = path('key')
  writeFileSync(key, 'a secret of more than sixteen octets', { mode: 0o600 })
  let revealed = ''
  let named: number[] = []

  before(() => {
    revealed = homeward(['analyze', storyCapture, '--format', 'json', '--reveal', '--extract', path('r.pcapng')]).stdout
    named = [...new Set(findings(revealed).flatMap((f) => [...f.finding.requests, ...f.finding.evidence]))].sort((a, b) => a - b)
  })

  it('writes the packets that findings name, and no other, as they are when revealed', async () => {
    const all = await packets(storyCapture)
    const taken = await packets(path('r.pcapng'))
    assert.ok(named.length > 10)
    assert.deepEqual(
      taken.map(({ at, hex }) => ({ at, hex })),
      named.map((frame) => all[frame - 1]).map((p) => ({ at: p?.at, hex: p?.hex })),
    )
  })

  it('says of each packet which frame it was and for which finding it is there', () => {
    const text = readFileSync(path('r.pcapng')).toString('latin1')
    for (const frame of named) assert.match(text, new RegExp(`frame ${frame}\\n(asked in|evidence of) \\w+/[a-z-]+ f-`))
  })

  it('replaces identifiers unless revealed, the same way under the same key', async () => {
    const run = (name: string): void => {
      const { code, stderr } = homeward(['analyze', storyCapture, '--extract', path(name), '--key-file', key])
      assert.equal(code, 0)
      assert.match(stderr, new RegExp(`${named.length} packets that findings name, identifiers replaced`))
    }
    run('a.pcapng')
    run('b.pcapng')
    assert.deepEqual(readFileSync(path('a.pcapng')), readFileSync(path('b.pcapng')))
    const hex = (await packets(path('a.pcapng'))).map((p) => p.hex)
    assert.equal(hex.length, named.length)
    const identities = findings(revealed).flatMap(({ finding: { target } }) => target.imsi ?? [])
    const whole = (await packets(path('r.pcapng'))).map((p) => p.hex).join('')
    assert.ok(identities.some((imsi) => whole.includes(tbcd(imsi))))
    for (const imsi of identities) assert.ok(!hex.join('').includes(tbcd(imsi)))
    assert.match(readFileSync(path('a.pcapng')).toString('latin1'), /asked in location\/ati-from-foreign-network f-/)
    assert.deepEqual(
      readdirSync(tmpdir()).filter((name) => name.startsWith('homeward-evidence-')),
      [],
    )
  })

  it('refuses what it cannot do, before it reads', () => {
    const refused = (words: readonly string[], why: RegExp): void => {
      const { code, stdout, stderr } = homeward(['analyze', ...words])
      assert.deepEqual([code, stdout], [2, ''])
      assert.match(stderr, why)
    }
    refused(['-', '--extract', path('x')], /can be read only once/)
    refused([storyCapture, '--extract', '-'], /give a name/)
    refused([storyCapture, '--key-file', key], /give --extract FILE/)
    refused([storyCapture, '--extract', path('x'), '--reveal', '--key-file', key], /leave out --key-file/)
    refused([storyCapture, '--extract', path('x'), '-o', path('x')], /the same file/)
    refused([path('a.pcapng'), '--extract', path('a.pcapng')], /will not be overwritten/)
  })

  it('takes the parts of a message with the packet that completed it, of several captures', async () => {
    const evidence = new Evidence()
    evidence.parts({ file: 1, frame: 9 }, [4, 9])
    evidence.finding(
      finding(1, {
        requests: [{ file: 1, frame: 9 }],
        evidence: [
          { file: 0, frame: 2 },
          { file: 0, frame: 999 },
        ],
      }),
    )
    const pieces: Uint8Array[] = []
    const talk = { stop: () => false, drained: () => undefined }
    const done = await evidence.extract([storyCapture, storyCapture], (octets) => pieces.push(octets.slice()), talk)
    assert.deepEqual(done, { packets: 3, missing: 1, beyond: 0, earlier: 0, interrupted: false })
    assert.deepEqual(
      [
        ...Buffer.concat(pieces)
          .toString('latin1')
          .matchAll(/, frame (\d+)/g),
      ].map((m) => Number(m[1])),
      [2, 4, 9],
    )
  })
})
