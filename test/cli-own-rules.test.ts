import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { folder, homeward, storyCapture } from './cli.js'

const ID = 'location/our-own'

interface Words {
  readonly id?: string
  readonly title?: string
  readonly when?: string
  readonly silent?: string
}

/** A rule file; each part can be replaced. */
const ruleText = ({
  id = ID,
  title = 'Location asked with Any Time Interrogation',
  when = 't.foreign === true',
  silent = 'us.scf',
}: Words = {}): string =>
  `import { rule, say, threshold, type Transaction } from 'homeward/rules'
import { asked } from './_parts.ts'

export default rule({ most: threshold(9, 'times', 'of what is asked') }, ({ most }) => ({
  id: '${id}',
  title: '${title}',
  threat: 'location',
  techniques: [],
  category: 'other',
  severity: 'low',
  confidence: 0.5,
  looksAt: asked,
  when: (t: Transaction) => most > 0 && ${when},
  because: (t) => say\`\${t.origin} asked where \${t.subscriber} is.\`,
  about: { why: 'We want to know.', falseAlarms: ['None known.'], blindSpots: ['All others.'], lookNext: ['The answer.'] },
  mappings: {},
  response: 'monitor',
  fires: [[{ operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'map.anyTimeInterrogation', from: '${silent}', to: 'us.hlr', about: 'us.one', outcome: 'answered' }]],
}))
`
const PARTS = "export const asked = ['map.anyTimeInterrogation']\n"

let made = 0
function rulesIn(files: Readonly<Record<string, string>>): string {
  const dir = join(folder(), `rules-${++made}`)
  for (const [name, text] of Object.entries({ '_parts.ts': PARTS, ...files })) {
    const path = join(dir, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return dir
}

const ours = (stdout: string): number => stdout.split('\n').filter((line) => line.includes(`"rule":"${ID}"`)).length

describe('--rules DIR', () => {
  const dir = rulesIn({ 'ours.ts': ruleText() })

  it('loads a rule, says that it is trusted code, and judges by it', () => {
    const { code, stdout, stderr } = homeward(['analyze', storyCapture, '--format', 'json', '--rules', dir])
    assert.equal(code, 0)
    assert.match(stderr, /1 of your rules from .*: trusted code, which runs with your rights/)
    assert.ok(ours(stdout) > 0)
    assert.equal(ours(homeward(['analyze', storyCapture, '--format', 'json']).stdout), 0)
    assert.deepEqual(
      readdirSync(tmpdir()).filter((name) => name.startsWith('homeward-rules-')),
      [],
    )
  })

  it('takes its thresholds and mode from the configuration, which knows it only then', () => {
    const set = ['--set', `rules.${ID}.thresholds.most=0`]
    assert.equal(ours(homeward(['analyze', storyCapture, '--format', 'json', '--rules', dir, ...set]).stdout), 0)
    assert.match(homeward(['rules', 'show', ID, '--rules', dir, ...set]).stdout, /most = 0 \(9 unless configured\)/)
    assert.equal(homeward(['config', 'check', '--rules', dir, ...set]).code, 0)
    assert.match(homeward(['config', 'check', ...set]).stderr, /there is no such rule/)
  })

  it('tests its vectors', () => {
    const right = homeward(['rules', 'test', ID, '--rules', dir])
    assert.deepEqual([right.code, right.stdout], [0, '2 passed, 0 failed\n'])
    const wrong = homeward(['rules', 'test', ID, '--rules', rulesIn({ 'ours.ts': ruleText({ silent: 'bb.leased' }) })])
    assert.deepEqual([wrong.code, wrong.stdout], [1, `failed: ${ID}: vector 1 of «silent» fires\n1 passed, 1 failed\n`])
    assert.match(homeward(['rules', 'list', '--rules', dir]).stdout, new RegExp(ID))
  })

  it('names file and line of what is wrong, and goes on with the others', () => {
    const mixed = rulesIn({
      'a-syntax.ts': 'export const a = 1\n\nconst x: = 3\n',
      'b-throws.js': 'const a = null\n\nexport default a.b\n',
      'c-import.ts': "import { nosuch } from 'homeward/rules'\nimport x from 'not-there'\nexport default nosuch(x)\n",
      'd-shape.mjs': "\nexport default { kind: 'rule', id: 'location/shape' }\n",
      'e-none.ts': 'export const a = 1\n',
      'f-ours.ts': ruleText(),
      'g-twice.ts': ruleText({ title: 'Another title' }),
      'h-built-in.ts': ruleText({ id: 'location/ati-from-foreign-network', title: 'Not this one' }),
      'i-accusing.ts': ruleText({ id: 'location/accusing', title: 'An attack by spies' }),
      'j/judging.ts': ruleText({ id: 'location/judging', title: 'It throws', when: '(t as unknown as { a: { b: boolean } }).a.b' }).replace(
        './_parts',
        '../_parts',
      ),
    })
    const { code, stdout, stderr } = homeward(['analyze', storyCapture, '--format', 'json', '--rules', mixed])
    assert.equal(code, 2)
    assert.ok(ours(stdout) > 0)
    for (const expected of [
      /a-syntax\.ts:3:10: Unexpected "="/,
      /b-throws\.js:3:\d+: Cannot read properties of null/,
      /c-import\.ts:2:\d+: Could not resolve "not-there"/,
      /d-shape\.mjs:2: «title» is not a text; /,
      /e-none\.ts: the file has no rule/,
      /g-twice\.ts:4: location\/our-own: another rule has this id/,
      /h-built-in\.ts:4: location\/ati-from-foreign-network: another rule has this id/,
      /i-accusing\.ts:4: location\/accusing: the title does not plainly say/,
      /j\/judging\.ts:13:\d+: location\/judging: Cannot read properties of undefined .*: from here on it claims nothing/,
      /2 of your rules from/,
    ])
      assert.match(stderr, expected)
    assert.equal(stderr.match(/from here on it claims nothing/g)?.length, 1)
    assert.match(stdout, /"event_type":"summary"/)
  })

  it('refuses a folder that is not there, or holds no rules', () => {
    for (const [dir, why] of [
      [join(folder(), 'no-such'), /cannot be read/],
      [rulesIn({}), /holds no rules/],
    ] as const) {
      const { code, stderr } = homeward(['analyze', storyCapture, '--rules', dir])
      assert.equal(code, 2)
      assert.match(stderr, why)
    }
  })
})
