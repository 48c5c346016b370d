/** The HTML report: whole, inert, masked, the same every time, bounded, and honest when there is nothing to say. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { comment } from '../src/synth/scenarios.js'
import { severities } from '../src/model/finding.js'
import { rules } from '../rules/index.js'
import { documentOf, finding, htmlOf, summary } from './findings.js'
import { elementsOf } from './markup.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'homeward-report-'))
after(() => rmSync(folder, { recursive: true }))

function homeward(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
}

function reportOf(...args: readonly string[]): string {
  const run = homeward('analyze', '--format', 'html', ...args)
  assert.equal(run.status, 0, run.stderr)
  return run.stdout
}

const story = reportOf('test/captures/story.pcapng')

/** Every id once, every reference to one that is there. */
function checkReferences(html: string): void {
  const elements = elementsOf(html)
  const ids = elements.flatMap((e) => e.attributes.get('id') ?? [])
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice')
  const wanted = elements.flatMap(({ attributes }) => [
    ...(attributes.get('aria-labelledby')?.split(' ') ?? []),
    ...(attributes.get('href')?.slice(1).split(' ') ?? []),
  ])
  assert.deepEqual(
    wanted.filter((id) => !ids.includes(id)),
    [],
  )
}

/** Text that tries to become something else. */
const hostile = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</style><img src=x onerror=alert(1)>',
  '</title></svg><iframe src="https://example.org">',
  '\u202Egnp.exe',
  '\u001b[31mred\u0007',
  'a\u0000b',
  '&lt;b&gt;',
  '${7*7}{{7*7}}',
  'x'.repeat(3000),
].join(' ')

describe('HTML report', () => {
  it('is well formed, and every id and reference fits', () => {
    checkReferences(story)
    checkReferences(htmlOf(documentOf([])))
  })

  it('loads nothing and runs nothing', () => {
    assert.ok(!/https?:|url\(|@import|<script|<link|<iframe|<object|\ssrc=|\sstyle=|\son[a-z]+=/i.test(story))
    for (const { name, attributes } of elementsOf(story)) {
      const href = attributes.get('href')
      if (href !== undefined) assert.match(href, /^#/, name)
    }
    const policy = elementsOf(story)
      .find((e) => e.attributes.get('http-equiv') === 'Content-Security-Policy')
      ?.attributes.get('content')
    assert.match(policy ?? '', /^default-src &#39;none&#39;|^default-src 'none'/)
    assert.ok(!/unsafe|\*/.test(policy ?? ''))
  })

  it('gives the same bytes every time', () => {
    assert.equal(reportOf('test/captures/story.pcapng'), story)
  })

  it('masks subscribers unless they are to be shown', () => {
    const identifiers = /31099900000000|1202555011[123]/
    assert.ok(!identifiers.test(story))
    assert.match(story, /310999\*{7}01/)
    const shown = reportOf('--reveal', 'test/captures/story.pcapng')
    assert.match(shown, identifiers)
    assert.match(shown, /holds personal data/)
  })

  it('says first what happened, from whose addresses, and what else it may be', () => {
    assert.match(
      story,
      /<p class="abstract">Traffic bearing addresses of <strong>Barbados, China, Antigua and Barbuda and Bahamas<\/strong>/,
    )
    for (const heading of ['When', 'Who reached what', 'Findings', 'Other explanations', 'How good the tap is', 'What the words mean'])
      assert.match(story, new RegExp(`<h2 id="[a-z]+-title">${heading}</h2>`))
    for (const rule of ['location/identity-learned-by-another', 'credentials/sai-without-registration']) {
      assert.ok(story.includes(rules.find((r) => r.id === rule)?.about.why ?? 'no such rule'))
      assert.ok(story.includes(`<code>${rule}</code>`))
    }
  })

  it('accuses nobody', () => {
    // What a rule cannot see is told in general words, of nobody in the capture.
    const told = story.replace(/<style>[\s\S]*<\/style>/, '').replace(/<section id="rules"[\s\S]*?<\/section>/, '')
    assert.ok(!/\b(attacker|hacker|hostile|spy|spies|malicious|criminal|culprit)/i.test(told))
  })

  it('says prominently that a re-enactment is not real, and only then', () => {
    assert.match(story, new RegExp(`<aside class="banner"[^>]*><strong>Not real traffic\\.</strong> <bdi>${comment}</bdi></aside>`))
    assert.match(story, /@top-center\{content:"Not real traffic/)
    assert.ok(!htmlOf(documentOf([finding(0)])).includes('Not real traffic'))
  })

  it('keeps hostile names inert, wherever they come from', () => {
    const party = { kind: 'gt', address: hostile, country: 'BB', operator: hostile, network: hostile } as const
    const document = documentOf(
      [
        finding(0, {
          title: hostile,
          origin: party,
          destination: party,
          because: [hostile, { party }],
          target: { pseudonym: 's-1', homePlmn: hostile, homeCountry: hostile, abroad: hostile },
        }),
      ],
      {
        names: [hostile, `${hostile}2`],
        comments: [`synthetic re-enactment ${hostile}`, hostile],
        commands: { again: hostile, everything: hostile },
        summary: {
          ...summary,
          messages: { [hostile]: 1 },
          anomalies: { [hostile]: 1 },
          home: { plmns: [hostile], inferred: false },
          versions: { homeward: hostile },
          stoppedAt: [{ file: hostile, frame: 1, reason: hostile }],
        },
      },
    )
    const html = htmlOf(document)
    checkReferences(html)
    const names = new Set(elementsOf(html).map((e) => e.name))
    assert.deepEqual(
      ['script', 'img', 'iframe', 'b', 'object', 'link', 'base', 'form'].filter((name) => names.has(name)),
      [],
    )
    for (const { attributes } of elementsOf(html)) for (const key of attributes.keys()) assert.ok(!/^on|^style$|^src$/.test(key), key)
    assert.equal(html.match(/(?!\n)[\p{Cc}\p{Cf}]/u), null)
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
    assert.match(html, /\\u202egnp\.exe/)
  })

  it('says what it does not know when no rule claims anything', () => {
    const html = htmlOf(documentOf([], { rules }))
    assert.match(html, /That is not proof of absence/)
    assert.match(html, /Looked for, and nothing claimed/)
    assert.ok(!html.includes('<figure'))
    const nothing = htmlOf(documentOf([], { summary: { ...summary, messages: {}, packets: 7 } }))
    assert.match(nothing, /Nothing can be said about this capture/)
  })

  it('draws no map and names no country when no address tells one', () => {
    const unknown = { kind: 'unknown', address: '' } as const
    const html = htmlOf(documentOf([finding(0, { origin: unknown, destination: unknown, target: { pseudonym: 's-1' } })]))
    checkReferences(html)
    assert.ok(!html.includes('<figure class="map"'))
    assert.match(html, /Traffic whose addresses tell no country asked about/)
    assert.match(html, /no asking address in a finding tells where it is registered/)
  })

  it('says first what was done, kind by kind, and shows one finding of each before the others', () => {
    const html = htmlOf(
      documentOf([
        ...Array.from({ length: 150 }, (_, n) => finding(n, { rule: 'location/often', title: 'Often', severity: 'critical' })),
        finding(150, { rule: 'location/seldom', title: 'Seldom', severity: 'medium' }),
      ]),
    )
    const deeds = /<table[^>]*class="compact"><caption>What was done[\s\S]*?<\/table>/.exec(html)?.[0] ?? ''
    assert.match(deeds, /Often[\s\S]*>150<[\s\S]*Seldom/)
    const [examples = '', others = ''] = html.slice(html.indexOf('One of each kind')).split('more findings')
    assert.ok(examples.includes('location/often') && examples.includes('location/seldom'))
    assert.ok(others.length > 0 && !others.slice(0, others.indexOf('</section>')).includes('location/seldom'))
  })

  it('leaves out stretches of time in which nothing was captured, and says so', () => {
    const year = (y: number): number => Date.UTC(y, 5, 1) * 1000
    const html = htmlOf(documentOf([finding(0, { at: year(2018) }), finding(1, { at: year(2018) + 1 }), finding(2, { at: year(2021) })]))
    assert.match(html, /class="stretch"/)
    assert.match(html, /long stretches of them are left out \(⋯\)/)
    const near = htmlOf(documentOf([finding(0, { at: year(2018) }), finding(1, { at: year(2018) + 60_000_000 })]))
    assert.ok(!near.includes('class="stretch"'))
  })

  it('stays small however much there is, shows the worst, and says what is left out', () => {
    const many = function* (): Generator<ReturnType<typeof finding>> {
      for (let n = 0; n < 60_000; n++)
        yield finding(n, {
          severity: n === 59_999 ? 'critical' : (severities[n % 4] ?? 'low'),
          title: `Title ${n % 40}`,
          rule: `location/rule-${n % 40}`,
          origin: {
            kind: 'gt',
            address: `+1246${n}`,
            country: ['BB', 'AG', 'CN', 'FR', 'NG', 'AQ'][n % 6] ?? 'BB',
            operator: `Operator ${n}`,
          },
          target: { imsi: String(310_999_000_000_000 + n), pseudonym: `s-${n}`, homePlmn: '310999', homeCountry: 'US' },
          at: Date.UTC(2015, 0, 1) * 1000 + n * 3_600_000_000,
          requests: Array.from({ length: 300 }, (_, i) => ({ file: 0, frame: i + 1 })),
        })
    }
    const html = htmlOf(documentOf(many()))
    assert.ok(html.length < 3_000_000, `${html.length} octets`)
    checkReferences(html)
    assert.match(html, /59,900 more findings are left out here: --format json lists every finding/)
    assert.match(html, /<th role="rowheader" scope="row" data-tone="critical"/)
    assert.match(html, /Findings per month, by technology/)
  })
})

describe('analyze -o', () => {
  it('writes the whole file and leaves no part of one', () => {
    const path = join(folder, 'report.html')
    const run = homeward('analyze', '--format', 'html', '-o', path, 'test/captures/story.pcapng')
    assert.equal(run.status, 0, run.stderr)
    assert.equal(run.stdout, '')
    assert.match(run.stderr, /the report is in .*report\.html: open it in a browser/)
    assert.equal(readFileSync(path, 'utf8'), story)
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
    )
  })

  it('never overwrites a capture that it reads, by whatever path', () => {
    const capture = join(folder, 'mine.pcapng')
    copyFileSync(join(root, 'test/captures/story.pcapng'), capture)
    for (const format of ['html', 'text', 'json']) {
      const run = homeward('analyze', '--format', format, '-o', join(folder, '.', 'mine.pcapng'), folder)
      assert.equal(run.status, 2)
      assert.match(run.stderr, /is a capture that is read: it will not be overwritten/)
    }
    assert.deepEqual(readFileSync(capture), readFileSync(join(root, 'test/captures/story.pcapng')))
  })

  it('keeps what stood there when nothing can be read', () => {
    const path = join(folder, 'kept.txt')
    writeFileSync(path, 'before')
    assert.equal(homeward('analyze', '-o', path, join(folder, 'absent.pcap')).status, 3)
    assert.equal(readFileSync(path, 'utf8'), 'before')
  })

  it('writes to a device instead of replacing it', () => {
    assert.equal(homeward('analyze', '-q', '-o', '/dev/null', 'test/captures/story.pcapng').status, 0)
    assert.equal(homeward('analyze', '-q', '-o', '/dev/null', 'test/captures/story.pcapng').stdout, '')
  })
})
