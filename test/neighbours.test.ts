/** Another network of the country that we protect is another network, as far as the configuration tells whose nodes are whose. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import lookedUp from '../rules/identity/sri-sm-without-delivery.js'
import askedAnyTime from '../rules/location/ati-from-foreign-network.js'
import type { Detector, Step } from '../src/detect/author.js'
import type { Finding } from '../src/model/finding.js'
import { Analysis } from '../src/pipeline/analysis.js'
import { noConfig } from '../src/pipeline/config.js'
import { readVector } from '../src/pipeline/judge.js'

const ASKS: Step = { operation: 'map.anyTimeInterrogation', from: 'us.scf', to: 'us.hlr', about: 'us.one', outcome: 'answered' }

/** Findings under a configuration of the home network: about a question from a title of the country, or about other steps. */
function findings(home: Partial<typeof noConfig.home>, steps: readonly Step[] = [ASKS], rule: Detector = askedAnyTime): number {
  const found: Finding[] = []
  const config = { ...noConfig, home: { ...noConfig.home, plmns: ['310999'], ...home } }
  readVector(new Analysis(config, { finding: (f) => found.push(f) }, [rule]), steps, 1_541_000_000_000_000)
  return found.length
}

test('a title of the country that is none of ours is another network’s once ours are named', () => {
  assert.equal(findings({ global_titles: ['12025550100'] }), 1)
  assert.equal(findings({ global_titles: ['12025550100', '12025550102'] }), 0)
})

test('without titles of that country, or with the whole country protected, nothing tells', () => {
  assert.equal(findings({}), 0)
  assert.equal(findings({ global_titles: ['31654'] }), 0)
  assert.equal(findings({ global_titles: ['12025550100'], countries: ['US'] }), 0)
})

test('messages to the home’s own switches do not show that those to a neighbour’s pass the tap', () => {
  const steps: Step[] = [
    ...[0, 1, 2].map(
      (at) => ({ operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.two', outcome: 'answered', at }) as const,
    ),
    {
      operation: 'map.sendRoutingInfoForSM',
      from: 'bb.leased',
      to: 'us.hlr',
      about: 'us.one',
      outcome: 'answered',
      at: 10,
      says: { node: 'us.scf' },
    },
    { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3000 },
  ]
  assert.equal(findings({ global_titles: ['12025550100'] }, steps, lookedUp), 0)
  assert.equal(findings({ global_titles: ['12025550100', '12025550102'] }, steps, lookedUp), 1)
})
