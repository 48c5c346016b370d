import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import type { Party } from '../model/finding.js'
import { Standings } from './standing.js'

const title = (address: string, country: string): Party => ({ kind: 'gt', address, country })
const host = (address: string, realm: string, country: string): Party => ({ kind: 'host', address, realm, country })

describe('standing of addresses', () => {
  it('a country is suspected for all its addresses, until somebody comes to one of them', () => {
    const standings = new Standings()
    standings.suspect(title('+12465550001', 'BB'))
    standings.suspect(host('hss.epc.example', 'epc.example', 'BB'))
    assert.equal(standings.suspectedIn('BB'), 2)
    assert.equal(standings.suspectedIn('AG'), 0)
    assert.equal(standings.suspectedIn(undefined), 0)
    standings.arrive(title('+12465559001', 'BB'))
    assert.equal(standings.suspectedIn('BB'), 0)
    assert.equal(standings.arrivalsIn('BB'), 1)
    assert.equal(standings.arrivalsIn('AG'), 0)
    assert.equal(standings.arrivalsIn(undefined), 0)
  })

  it('a country is not suspected where a home orders something about somebody: he has been a guest there', () => {
    const standings = new Standings()
    standings.suspect(title('+12465550001', 'BB'))
    standings.order(title('+12465559001', 'BB'))
    assert.equal(standings.suspectedIn('BB'), 0)
    assert.equal(standings.arrivalsIn('BB'), 0)
  })

  it('hosts of one realm count together until somebody comes there', () => {
    const standings = new Standings()
    const host = (name: string, realm: string): Party => ({ kind: 'host', address: `${name}.${realm}`, realm, country: 'BB' })
    standings.suspect(host('gmlc', 'one.example'))
    standings.suspect(host('as', 'one.example'))
    standings.suspect(host('gmlc', 'two.example'))
    standings.arrive(host('mme', 'two.example'))
    assert.deepEqual([standings.suspectedUnder('one.example'), standings.suspectedUnder('two.example')], [2, 0])
    assert.deepEqual([standings.suspectedUnder(undefined), standings.suspectedIn('BB')], [0, 0])
    standings.withdraw(host('mme', 'two.example'))
    assert.deepEqual([standings.suspectedUnder('two.example'), standings.suspectedIn('BB')], [1, 3])
  })

  it('who came and proves false has not come', () => {
    const standings = new Standings()
    const leased = title('+12465550001', 'BB')
    standings.suspect(leased)
    standings.arrive(leased)
    standings.withdraw(leased)
    assert.equal(standings.arrivals(leased), 0)
    assert.equal(standings.suspectedIn('BB'), 1)
    standings.withdraw(leased)
    assert.equal(standings.arrivals(leased), 0)
  })
})

test('the sessions of a network tell which of its gateways are few', () => {
  const standings = new Standings()
  const ip = (address: string): Party => ({ kind: 'ip', address })
  for (let i = 0; i < 18; i++) standings.session(ip('192.0.2.1'), 'FR', '20801', false)
  for (let i = 0; i < 2; i++) standings.session(ip('192.0.2.9'), 'FR', '20801', false)
  assert.equal(standings.shareOfSessions(ip('192.0.2.9'), '20801', 20), 0.1)
  assert.equal(standings.shareOfSessions(ip('192.0.2.7'), '20801', 20), 0)
  assert.equal(standings.shareOfSessions(ip('192.0.2.9'), '20801', 21), undefined)
  for (let i = 0; i < 30; i++) standings.session(ip('192.0.2.9'), 'DE', '26201', false)
  for (let i = 0; i < 40; i++) standings.session(ip('192.0.2.8'), i < 35 ? 'DE' : 'FR', i < 35 ? '26201' : '20801', false)
  assert.equal(standings.sessionsFor(ip('192.0.2.8'), 20), undefined, 'one in eight elsewhere')
  assert.equal(standings.sessionsFor(ip('192.0.2.8'), 20, 0.25), 'DE')
  standings.session(ip('192.0.2.7'), 'US', '310999', true)
  assert.equal(standings.sessionsOfOurs(ip('192.0.2.7')), 1)
  assert.equal(standings.sessionsOfOurs(ip('192.0.2.8')), 0)
})
