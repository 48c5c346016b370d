/** Nobody's number comes out of any output that was not asked to reveal it: every identity of every synthetic capture, in every form of every output. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rules } from '../rules/index.js'
import type { Vector } from '../src/detect/author.js'
import { findingsOf } from '../src/pipeline/judge.js'
import { findingRecord } from '../src/report/finding-record.js'
import { masked } from '../src/report/masking.js'
import { homeward } from './cli.js'

const captures = ['story.pcapng', 'rules'].map((name) => fileURLToPath(new URL(`captures/${name}`, import.meta.url)))
const folders = ['location', 'identity', 'credentials', 'interception', 'profile', 'fraud', 'denial', 'messaging', 'probing', 'evasion']
const files = [captures[0] as string, ...folders.map((name) => `${captures[1]}/${name}`)]

/** As text, as octets of BCD and as octets of text, in hexadecimal. */
function formsOf(digits: string): readonly string[] {
  const even = digits.length % 2 === 0 ? digits : `${digits}f`
  const bcd = even.replaceAll(/(.)(.)/g, '$2$1')
  return [digits, bcd, bcd.replaceAll(/(..)(?=.)/g, '$1 '), Buffer.from(digits).toString('hex')]
}

const outputs: readonly (readonly string[])[] = [
  ['analyze', '--format', 'text'],
  ['analyze', '--format', 'json'],
  ['analyze', '--format', 'html'],
  ['transactions', '--format', 'text'],
  ['transactions', '--format', 'json'],
  ['decode', '--format', 'text'],
  ['decode', '--format', 'json'],
  ['decode', '--format', 'tree'],
]

describe('identities of subscribers', () => {
  const revealed = homeward(['transactions', ...files, '--format', 'json', '--reveal', '--quiet'])
  const people = new Set([...revealed.stdout.matchAll(/"(?:imsi|msisdn)":"(\d{9,})"/g)].map(([, digits]) => digits ?? ''))

  it('are in the captures', () => assert.ok(people.size > 100, `${people.size}`))

  for (const [command = '', ...options] of outputs)
    it(`are masked by ${command} ${options.join(' ')}`, () => {
      const { stdout, stderr, code } = homeward([command, ...files, ...options])
      assert.ok(code === 0 || code === 10, `${code}: ${stderr}`)
      assert.ok(stdout.length > 1000)
      const shown = [...people].filter((digits) => formsOf(digits).some((form) => stdout.includes(form) || stderr.includes(form)))
      assert.deepEqual(shown, [])
    })

  it('are masked as the number of a centre, when the traffic has shown whose it is', () => {
    const vector: Vector = [
      { operation: 'map.sendRoutingInfo', from: 'us.gmsc', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      {
        operation: 'map.mtForwardSM',
        from: 'gb.smsc',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        at: 14,
        says: { client: '12025550112' },
      },
    ]
    const [found] = findingsOf(vector, rules).filter((f) => f.rule === 'messaging/delivered-for-another-centre')
    assert.ok(found)
    const text = JSON.stringify(findingRecord(found, [], masked, (iso2) => iso2))
    assert.ok(text.includes('+1202*****12') && !text.includes('12025550112'), text)
  })
})
