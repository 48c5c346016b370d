/** Who brings the questions of a home network’s own switches is its transfer point; nobody becomes a switch of it by its title alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ownTitle from '../rules/evasion/own-title-from-another-address.js'
import type { Step } from '../src/detect/author.js'
import { findingsOf } from '../src/pipeline/judge.js'

const asks = (operation: string, from: Step['from'], at: number, beside: number): Step => ({
  operation,
  from,
  to: 'us.hlr',
  about: 'us.two',
  beside,
  outcome: 'answered',
  side: 'external',
  at,
})
const cancels: Step = { operation: 'map.cancelLocation', from: 'us.hlr', to: 'us.smsc', about: 'us.one', side: 'external', at: 5000 }
const partners = Array.from({ length: 25 }, (_, i) => asks('map.sendAuthenticationInfo', 'fr.vlr', i, i))
const titles = Array.from({ length: 12 }, (_, i) => asks('map.sendAuthenticationInfo', 'us.smsc', 100 + i, i))
const visitors = Array.from({ length: 12 }, (_, i) => [
  asks('map.sendAuthenticationInfo', 'us.smsc', 1000 + 10 * i, i),
  asks('map.updateLocation', 'us.smsc', 1001 + 10 * i, i),
]).flat()

test('titles of the country of which no table tells whose they are make no transfer point of the home', () => {
  assert.equal(findingsOf([...partners, ...titles, cancels], [ownTitle]).length, 1)
})

test('a switch to which subscribers have come does', () => {
  assert.equal(findingsOf([...partners, ...visitors, cancels], [ownTitle]).length, 0)
})
