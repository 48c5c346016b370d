/** The HTML report in a real browser: fits the screen, is accessible (axe), runs nothing, asks for nothing. Needs chromium; says so when it is absent. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { rules } from '../rules/index.js'
import { Chromium, findChromium } from './chromium.js'
import { documentOf, finding, htmlOf } from './findings.js'

const name = findChromium()
if (name === undefined)
  console.log('*** chromium is not there: the report is not looked at in a browser. Install it: apt-get install chromium')

/** The accessibility checks of axe-core as text; undefined when the package is not installed. */
function axeText(): string | undefined {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  } catch {
    return undefined // not installed: said below
  }
}
const axe = axeText()
if (axe === undefined) console.log('*** axe-core is not there: accessibility is not checked. Install it: npm ci')

const folder = mkdtempSync(join(tmpdir(), 'homeward-browser-'))
const screens = [
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const

function written(file: string, html: string): string {
  const path = join(folder, file)
  writeFileSync(path, html)
  return pathToFileURL(path).href
}

/** Many kinds of everything, with names as long as names can be. */
const full = written(
  'full.html',
  htmlOf(
    documentOf(
      Array.from({ length: 60 }, (_, n) =>
        finding(n, {
          severity: (['critical', 'high', 'medium', 'low', 'info'] as const)[n % 5] ?? 'info',
          outcome: (['answered', 'refused', 'silent', 'unseen'] as const)[n % 4] ?? 'unseen',
          rule: rules[n % rules.length]?.id ?? '',
          origin: {
            kind: 'gt',
            address: n % 7 === 0 ? `${'mme'.repeat(60)}.example` : `+12465550${n}`,
            country: ['BB', 'AG', 'CN', 'BS', 'AQ', 'GB'][n % 6] ?? 'BB',
            operator: `مشغل ${'O'.repeat(80)}`,
          },
          evidence: Array.from({ length: 40 }, (__, i) => ({ file: 0, frame: i + 1 })),
          at: Date.UTC(2019, n % 40, 3) * 1000,
        }),
      ),
      { rules, comments: ['synthetic re-enactment'], names: [`${'a-very-long-name-'.repeat(20)}.pcapng`] },
    ),
  ),
)

describe('HTML report in a browser', { skip: name === undefined ? 'chromium is not installed' : false }, () => {
  let browser: Chromium
  before(() => {
    browser = new Chromium(name ?? '')
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  for (const [width, scheme] of screens)
    it(`fits a screen of ${width} pixels, ${scheme}, with all details open, and asks for nothing`, async () => {
      const page = await browser.open(full, width, scheme)
      await page.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = true })`)
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width)
      assert.deepEqual(page.requests, [full])
    })

  for (const [width, scheme] of screens)
    it(`is accessible at ${width} pixels, ${scheme}`, { skip: axe === undefined ? 'axe-core is not installed' : false }, async () => {
      const page = await browser.open(full, width, scheme)
      await page.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = true })`)
      await page.evaluate(`${axe ?? ''};0`)
      const violations = await page.evaluate(
        `axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 200)))`,
      )
      assert.deepEqual(violations, [])
    })

  it('runs no script, not even one that got into it', async () => {
    const page = await browser.open(full, 1280, 'light')
    await page.evaluate(`document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))`)
    assert.equal(await page.evaluate('window.ran === undefined'), true)
  })

  it('leads the keyboard to the report first, and shows where it is', async () => {
    const page = await browser.open(full, 1280, 'light')
    await page.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.className'), 'skip')
    assert.equal(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`), 'solid')
    assert.ok(Number(await page.evaluate(`document.activeElement.getBoundingClientRect().left`)) >= 0)
  })
})
