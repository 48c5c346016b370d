/** Another network of the country that we protect is another network, as far as the configuration tells whose nodes are whose. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import askedAnyTime from '../rules/location/ati-from-foreign-network.js'
import type { Step } from '../src/detect/author.js'
import type { Finding } from '../src/model/finding.js'
import { Analysis } from '../src/pipeline/analysis.js'
import { noConfig } from '../src/pipeline/config.js'
import { readVector } from '../src/pipeline/judge.js'

/** Findings about a question from a title of the country, under a configuration of the home network. */
function findings(home: Partial<typeof noConfig.home>): number {
  const found: Finding[] = []
  const asks: Step = { operation: 'map.anyTimeInterrogation', from: 'us.scf', to: 'us.hlr', about: 'us.one', outcome: 'answered' }
  const config = { ...noConfig, home: { ...noConfig.home, plmns: ['310999'], ...home } }
  readVector(new Analysis(config, { finding: (f) => found.push(f) }, [askedAnyTime]), [asks], 1_541_000_000_000_000)
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
