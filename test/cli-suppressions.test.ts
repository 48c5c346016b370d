import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { folder, homeward, storyCapture } from './cli.js'

const config = (name: string, text: string): string => {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}

const ATI = 'location/ati-from-foreign-network'
const PSI = 'location/psi-from-foreign-network'
const path = config(
  'aside.yaml',
  `suppressions:
  - {rule: ${ATI}, owner: noc, reason: ticket 1, since: 2018-01-01, until: 2099-01-01}
  - {origin: "+99", owner: noc, reason: ticket 2, since: 2001-01-01, until: 2002-01-01}
exceptions:
  - {rule: ${PSI}, owner: legal, reason: contract 7, since: 2018-01-01, until: 2099-01-01}
`,
)

interface Line {
  readonly finding?: { readonly rule: string; readonly exception?: { readonly reason: string } }
  readonly summary?: { readonly findings: Record<string, number>; readonly suppressions: Aside[]; readonly exceptions: Aside[] }
}
interface Aside {
  readonly reason: string
  readonly findings: number
  readonly expired: boolean
}
const run = (...words: string[]): Line[] =>
  homeward(['analyze', storyCapture, '--format', 'json', ...words])
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

describe('suppressions and exceptions of the configuration', () => {
  it('are counted in every summary, with owner and reason, and the expired are named', () => {
    const plain = run()
    const of = (rule: string): number => plain.filter((line) => line.finding?.rule === rule).length
    const lines = run('--config', path)
    const summary = lines.at(-1)?.summary
    assert.ok(summary && of(ATI) > 0 && of(PSI) > 0)
    assert.deepEqual(
      [...summary.suppressions, ...summary.exceptions].map(({ reason, findings, expired }) => [reason, findings, expired]),
      [
        ['ticket 1', of(ATI), false],
        ['ticket 2', 0, true],
        ['contract 7', of(PSI), false],
      ],
    )
    assert.equal(lines.filter((line) => line.finding?.rule === ATI).length, 0)
    assert.ok(lines.every((line) => line.finding?.rule !== PSI || line.finding.exception?.reason === 'contract 7'))
    const counted = lines.filter((line) => line.finding !== undefined && line.finding.exception === undefined).length
    assert.equal(
      Object.values(summary.findings).reduce((a, b) => a + b, 0),
      counted,
    )
    const text = homeward(['analyze', storyCapture, '--config', path]).stdout
    assert.match(text, new RegExp(`${of(ATI)} findings?: suppression ${ATI}, ticket 1 \\(noc\\)`))
    assert.match(text, /0 findings: suppression \+99, ticket 2 \(noc\) \(since 2001-01-01, until 2002-01-01: expired before/)
    const html = homeward(['analyze', storyCapture, '--config', path, '--format', 'html']).stdout
    for (const reason of ['ticket 1', 'ticket 2', 'contract 7']) assert.ok(html.includes(reason))
  })

  it('need an owner, a reason, dates and something that they apply to', () => {
    const wrong = config(
      'wrong.yaml',
      `suppressions:
  - {rule: location/none, owner: a, reason: b, since: 2020-01-01, until: 2021-01-01}
  - {rule: ${ATI}, owner: " ", since: 2020-01-01}
  - {owner: a, reason: b, since: 2020-01-01, until: 2021-01-01}
  - {origin: "a b", owner: a, reason: b, since: 2022-01-01, until: 2021-01-01}
`,
    )
    const { code, stderr } = homeward(['config', 'check', '--config', wrong])
    assert.equal(code, 2)
    for (const expected of [
      /wrong\.yaml:2:\d+: suppressions\.0\.rule: there is no such rule/,
      /wrong\.yaml:3:\d+: suppressions\.1\.owner: say who/,
      /wrong\.yaml:3:\d+: suppressions\.1\.reason: /,
      /wrong\.yaml:3:\d+: suppressions\.1\.until: /,
      /wrong\.yaml:4:\d+: suppressions\.2: say of what/,
      /wrong\.yaml:5:\d+: suppressions\.3\.origin: an origin is/,
    ])
      assert.match(stderr, expected)
  })

  it('are checked against the clock, and printed as YAML that can be read again', () => {
    assert.match(homeward(['config', 'check', '--config', path]).stdout, /suppressions\.1 has expired on 2002-01-01: ticket 2 \(noc\)/)
    const printed = homeward(['config', 'dump', '--config', path]).stdout
    const { suppressions } = parse(printed) as { suppressions: { reason: string }[] }
    assert.deepEqual(
      suppressions.map((s) => s.reason),
      ['ticket 1', 'ticket 2'],
    )
    assert.equal(homeward(['config', 'check', '--config', config('again.yaml', printed)]).code, 0)
  })
})
