/** Another network of the country that we protect is another network, as far as the configuration tells whose nodes are whose. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import reportedWithoutLookup from '../rules/denial/delivery-reported-without-lookup.js'
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

const looked = (beside: number, to: Step['to'], at: number): Step => ({
  operation: 'map.sendRoutingInfoForSM',
  from: 'gb.smsc',
  to,
  about: 'us.one',
  beside,
  outcome: 'answered',
  at,
})

test('lookups addressed by numbers go to the home all the same, though only its nodes are named', () => {
  const steps: Step[] = [
    ...Array.from({ length: 20 }, (_, i) => looked(10 + i, 'us.gmsc', 200 * i)),
    { operation: 'map.reportSMDeliveryStatus', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 4000 },
  ]
  for (const home of [{}, { global_titles: ['12025550100'] }]) assert.equal(findings(home, steps, reportedWithoutLookup), 1)
})

test('messages to a neighbour do not show that those abroad pass the tap', () => {
  const steps: Step[] = [
    ...[0, 10, 20].map(
      (at): Step => ({ operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'us.scf', about: 'us.two', outcome: 'answered', at }),
    ),
    {
      operation: 'map.sendRoutingInfoForSM',
      from: 'bb.leased',
      to: 'us.hlr',
      about: 'us.one',
      outcome: 'answered',
      at: 100,
      says: { node: 'fr.vlr' },
    },
    { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 4000 },
  ]
  assert.equal(findings({ global_titles: ['12025550100'] }, steps, lookedUp), 0)
})
