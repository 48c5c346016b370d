import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finding } from '../../test/findings.js'
import type { Vector } from '../detect/author.js'
import type { Party } from '../model/finding.js'
import { Analysis } from './analysis.js'
import { type AsideConfig, type Config, noConfig } from './config.js'
import { readVector } from './judge.js'
import { Policy } from './policy.js'

const record: AsideConfig = { owner: 'noc', reason: 'ticket 1', since: '2019-01-01', until: '2020-01-01' }
const at = (iso: string): number => Date.parse(iso) * 1000
const suppressing = (more: Partial<AsideConfig>): Policy => new Policy({ ...noConfig, suppressions: [{ ...record, ...more }] })
const takes = (more: Partial<AsideConfig>, origin: Party): boolean => suppressing(more).judge(finding(1, { origin })) === undefined

describe('suppressions and exceptions', () => {
  it('name an origin by the beginning of its title, by IP network, point code, host or realm', () => {
    const title: Party = { kind: 'gt', address: '+12462501234' }
    const ip: Party = { kind: 'ip', address: '10.1.2.3' }
    const host: Party = { kind: 'host', address: 'mme1.epc.example.net', realm: 'epc.example.net' }
    const point: Party = { kind: 'pc', address: '1002' }
    const all = [title, ip, host, point]
    for (const [origin, only] of [
      ['+1246', title],
      ['10.1.0.0/16', ip],
      ['10.1.2.3', ip],
      ['EPC.example.net', host],
      ['mme1.epc.example.net', host],
      ['1002', point],
    ] as const)
      assert.deepEqual(
        all.filter((party) => takes({ origin }, party)),
        [only],
        origin,
      )
    for (const origin of ['+1247', '10.2.0.0/16', 'xample.net', '100']) assert.ok(!all.some((party) => takes({ origin }, party)), origin)
  })

  it('hold when all that they name fits', () => {
    const f = finding(1)
    const { homePlmn = '' } = f.target
    assert.equal(suppressing({ rule: f.rule, target_network: homePlmn }).judge(f), undefined)
    assert.equal(suppressing({ rule: f.rule, target_network: '00101' }).judge(f), f)
    assert.equal(suppressing({ rule: 'location/psi-from-foreign-network', target_network: homePlmn }).judge(f), f)
  })

  it('hold from their first moment to before their last, and say when they have expired', () => {
    const policy = suppressing({ rule: finding(1).rule })
    const judged = ['2018-12-31T23:59:59Z', '2019-01-01T00:00:00Z', '2019-12-31T23:59:59Z', '2020-01-01T00:00:00Z'].map(
      (iso) => policy.judge(finding(1, { at: at(iso) })) === undefined,
    )
    assert.deepEqual(judged, [false, true, true, false])
    const { suppressions } = policy.record(at('2020-01-01T00:00:00Z'))
    assert.deepEqual(suppressions, [{ ...record, rule: finding(1).rule, findings: 2, expired: true }])
    assert.equal(policy.record(at('2019-06-01T00:00:00Z')).suppressions?.[0]?.expired, false)
  })

  it('let an exception be written and marked, and nothing rest on it', () => {
    const policy = new Policy({ ...noConfig, exceptions: [{ ...record, rule: finding(1).rule }] })
    assert.deepEqual(policy.judge(finding(1))?.exception, { owner: 'noc', reason: 'ticket 1', until: '2020-01-01' })
    assert.equal(policy.stands(finding(1)), false)
    assert.equal(policy.stands(finding(1, { rule: 'location/psi-from-foreign-network' })), true)
    assert.equal(policy.record(0).exceptions?.[0]?.findings, 1)
  })
})

describe('what nothing rests on', () => {
  const LOOKUP = 'identity/sri-sm-without-delivery'
  const ATI = 'location/ati-from-foreign-network'
  const vector: Vector = [
    { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
    { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
  ]
  const rulesOf = (config: Config): readonly string[] => {
    const found: string[] = []
    readVector(new Analysis(config, { finding: (f) => found.push(f.rule) }), vector, at('2019-06-01T00:00:00Z'))
    return found
  }

  it('makes no address suspected: a lookup is claimed of one that a rule in force has claimed something of', () => {
    assert.ok(rulesOf(noConfig).includes(LOOKUP))
    for (const mode of ['test', 'learning'] as const)
      assert.ok(!rulesOf({ ...noConfig, rules: { [ATI]: { mode, thresholds: {} } } }).includes(LOOKUP), mode)
    assert.ok(!rulesOf({ ...noConfig, exceptions: [{ ...record, rule: ATI }] }).includes(LOOKUP))
    assert.ok(!rulesOf({ ...noConfig, suppressions: [{ ...record, rule: ATI }] }).includes(LOOKUP))
    assert.ok(rulesOf({ ...noConfig, suppressions: [{ ...record, rule: ATI, until: '2019-05-01' }] }).includes(LOOKUP))
  })
})
