import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { rules } from '../rules/index.js'
import { thresholdsOf, withThresholds } from '../src/detect/thresholds.js'
import { findingsOf } from '../src/pipeline/judge.js'
import { folder, homeward, storyCapture } from './cli.js'

interface Line {
  readonly event_type: string
  readonly finding?: { readonly rule: string; readonly mode?: string; readonly severity: string }
  readonly summary?: {
    readonly findings: Record<string, number>
    readonly modes?: readonly { readonly rule: string; readonly mode: string; readonly findings: number; readonly ended: boolean }[]
  }
}

const ATI = 'location/ati-from-foreign-network'
const set = (...pairs: string[]): string[] => pairs.flatMap((pair) => ['--set', `rules.${pair}`])

function run(words: readonly string[]): {
  readonly findings: NonNullable<Line['finding']>[]
  readonly summary: NonNullable<Line['summary']>
} {
  const lines = homeward(['analyze', storyCapture, '--format', 'json', ...words])
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const summary = lines.at(-1)?.summary
  assert.ok(summary)
  return { findings: lines.flatMap((line) => line.finding ?? []), summary }
}

describe('modes of rules', () => {
  const plain = run([])
  const ofAti = plain.findings.filter((f) => f.rule === ATI)

  it('marks findings of a rule in test, and counts them apart', () => {
    assert.ok(ofAti.length > 0)
    const { findings, summary } = run(set(`${ATI}.mode=test`))
    const marked = findings.filter((f) => f.rule === ATI)
    assert.deepEqual([marked.length, marked.every((f) => f.mode === 'test')], [ofAti.length, true])
    assert.ok(findings.every((f) => f.rule === ATI || f.mode === undefined))
    assert.deepEqual(summary.modes, [{ rule: ATI, mode: 'test', findings: ofAti.length, ended: false }])
    const severity = ofAti[0]?.severity ?? ''
    const others = findings.filter((f) => f.mode === undefined && f.severity === severity).length
    assert.equal(summary.findings[severity], others)
  })

  it('counts findings of a rule in learning in the summary only', () => {
    const { findings, summary } = run(set(`${ATI}.mode=learning`))
    assert.equal(findings.filter((f) => f.rule === ATI).length, 0)
    assert.equal(summary.modes?.[0]?.findings, ofAti.length)
  })

  it('keeps to the dates of a mode, by packet time', () => {
    const over = run(set(`${ATI}.mode=learning`, `${ATI}.until=2001-01-01`))
    assert.equal(over.findings.length, plain.findings.length)
    assert.deepEqual(summaryOf(over), { rule: ATI, mode: 'learning', until: '2001-01-01', findings: 0, ended: true })
    const later = run(set(`${ATI}.mode=learning`, `${ATI}.since=2090-01-01`))
    assert.equal(later.findings.length, plain.findings.length)
  })

  it('does not count a rule in test for --fail-on, and nothing else is spared', () => {
    const all = set(...new Set(plain.findings.map((f) => `${f.rule}.mode=test`)))
    const words = ['analyze', storyCapture, '--fail-on', 'info']
    assert.equal(homeward(words).code, 10)
    assert.equal(homeward([...words, ...all]).code, 0)
    assert.equal(homeward([...words, ...all.slice(2)]).code, 10)
  })

  it('tells of it in text and in the report', () => {
    const words = ['analyze', storyCapture, ...set(`${ATI}.mode=test`)]
    assert.match(homeward(words).stdout, new RegExp(`What the configuration set aside\\n {2}${ofAti.length} findings?: rule ${ATI}, test`))
    assert.match(homeward([...words, '--format', 'html']).stdout, /What the configuration set aside/)
    assert.doesNotMatch(homeward(['analyze', storyCapture]).stdout, /set aside/)
  })
})

const summaryOf = ({ summary }: ReturnType<typeof run>): unknown => summary.modes?.[0]

describe('thresholds of rules', () => {
  it('have a name and a reason, and leave the rule as it is at their own values', () => {
    for (const rule of rules)
      for (const [name, { value, says }] of Object.entries(thresholdsOf(rule))) {
        assert.match(name, /^[a-z]+([A-Z][a-z]+)*$/, `${rule.id} ${name}`)
        assert.ok(says.length > 5 && value >= 0, `${rule.id} ${name}`)
        // Values of its own give the rule itself
        assert.deepEqual(thresholdsOf(withThresholds(rule, { [name]: value })), thresholdsOf(rule))
      }
  })

  it('change what is claimed', () => {
    const absence = rules.find((r) => r.id === 'identity/srr-without-delivery')
    assert.ok(absence)
    // The first two need what another rule knows of the address.
    const [, , vector = []] = absence.fires
    assert.equal(findingsOf(vector, [absence]).length, 1)
    assert.equal(findingsOf(vector, [withThresholds(absence, { deliveriesSeen: 5 })]).length, 0)
    const survey = rules.find((r) => r.id === 'location/one-subscriber-asked-by-many')
    assert.ok(survey)
    const [three = []] = survey.fires
    assert.equal(findingsOf(three, [survey]).length, 1)
    assert.equal(findingsOf(three, [withThresholds(survey, { atLeast: 4 })]).length, 0)
    assert.equal(findingsOf(three, [withThresholds(survey, { fromCountries: 4 })]).length, 0)
  })

  it('are shown with the rule, as configured', () => {
    const id = 'identity/srr-without-delivery'
    const words = ['rules', 'show', id, ...set(`${id}.thresholds.deliveriesSeen=7`, `${id}.mode=test`)]
    assert.match(homeward(words).stdout, /Mode: test\n[^]*deliveriesSeen = 7 \(3 unless configured\) {2}messages that/)
    const shown = JSON.parse(homeward([...words, '--json']).stdout) as { mode: string; thresholds: Record<string, { value: number }> }
    assert.deepEqual([shown.mode, shown.thresholds['deliveriesSeen']?.value], ['test', 7])
  })

  it('are checked with file and line: ids, names, values and dates', () => {
    const path = join(folder(), 'rules.yaml')
    const lines = [
      'rules:',
      '  identity/sri-sm-without-delivery:',
      '    thresholds:',
      '      followUp: 2',
      '      nosuch: 1',
      '  location/none: {mode: test}',
      `  ${ATI}: {mode: tset}`,
      '  location/lcs-from-foreign-network: {since: yesterday}',
      '  location/psi-from-foreign-network: {since: 2020-01-02, until: 2020-01-01}',
    ]
    writeFileSync(path, lines.join('\n'))
    const { code, stderr } = homeward(['config', 'check', '--config', path])
    assert.equal(code, 2)
    for (const expected of [
      /rules\.yaml:4:17: rules\.identity\/sri-sm-without-delivery\.thresholds\.followUp: /,
      /rules\.yaml:5:15: .*nosuch: the rule has no such threshold/,
      /rules\.yaml:6:18: rules\.location\/none: there is no such rule/,
      /rules\.yaml:7:\d+: rules\.location\/ati-from-foreign-network\.mode: /,
      /rules\.yaml:8:\d+: .*since: a moment is/,
      /rules\.yaml:9:\d+: .*until: it ends before it begins/,
    ])
      assert.match(stderr, expected)
    assert.equal(homeward(['analyze', storyCapture, '--config', path]).code, 2)
  })
})
