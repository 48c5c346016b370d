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

  it('a home network is where its registers answer from, once enough answers were seen', () => {
    const standings = new Standings()
    const register: Party = { kind: 'gt', address: '+99901000100', place: '+999' }
    const tool: Party = { kind: 'gt', address: '+882990012345', place: '+882' }
    standings.answer(register, '00101', 0, false, 0)
    standings.answer(register, '00101', 0, false, 0)
    assert.equal(standings.standsWith(tool, '00101'), undefined)
    standings.answer(register, '00101', 0, false, 0)
    assert.equal(standings.standsWith(tool, '00101'), false)
    assert.equal(standings.standsWith({ kind: 'gt', address: '+99977000001', place: '+999' }, '00101'), true)
    assert.equal(standings.standsWith({ kind: 'unknown', address: '' }, '00101'), undefined)
  })

  it('what a register answers for two home networks in turn, by two addresses, counts for each', () => {
    const standings = new Standings()
    const register = host('hss.hub.example', 'hub.example', 'US')
    for (let i = 0; i < 30; i++) standings.answer(register, i % 3 === 0 ? '310999' : '311999', 7 + (i % 2), false, 0)
    assert.equal(standings.answers(register), 30)
    assert.equal(standings.isRegister(register, '310999'), true)
    const { homes } = standings.save()
    const counted = (home: string) => {
      const known = homes.get(home)
      return [known?.hostAnswers, known?.ranges.get('hub.example')?.n, known?.peers.get(7)?.answers, known?.peers.get(8)?.answers]
    }
    assert.deepEqual(counted('310999'), [10, 10, 5, 5])
    assert.deepEqual(counted('311999'), [20, 20, 10, 10])
  })

  it('a home network that was forgotten is known again by the next answer', () => {
    const standings = new Standings()
    const register = { ...title('+12025550100', 'US'), number: 5 }
    standings.answer(register, 'first', 0, false, 0)
    for (let i = 0; i < 10_000; i++) standings.answer(title(`+1202555${i}`, 'US'), `home ${i}`, 0, false, 0)
    assert.equal(standings.save().homes.has('first'), false)
    standings.answer(register, 'first', 0, false, 0)
    assert.equal(standings.save().homes.get('first')?.titleAnswers, 1)
  })

  it('an address that never answered for the home brings its requests back to one that does, once enough answers were seen', () => {
    const standings = new Standings()
    const register = host('hss.home.example', 'home.example', 'US')
    for (let i = 0; i < 19; i++) standings.answer(register, '310999', 7, false, 0)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 8, 7), false)
    standings.answer(register, '310999', 7, false, 0)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 8, 7), true)
    assert.equal(standings.isBroughtBack(undefined, 'US', register, 8, 7), true, 'a number of the country')
    assert.equal(standings.isBroughtBack(undefined, 'FR', register, 8, 7), false)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 7, 8), false)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 0, 7), false)
    assert.equal(standings.isBroughtBack('234999', undefined, register, 8, 7), false)
  })

  it('behind an agent whose both sides the tap shows stand registers that are not known', () => {
    const standings = new Standings()
    const register = host('hss.home.example', 'home.example', 'US')
    for (let i = 0; i < 40; i++) standings.answer(register, '310999', 7, i % 8 === 0, 9)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 8, 7), false)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 9, 7), true, 'by whom other networks’ requests come')
    for (let i = 0; i < 20; i++) standings.answer(register, '310999', 7, false, 0)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 8, 7), true, 'a request sent again now and then makes no agent')
  })

  it('a title comes back only by whom other networks’ requests come', () => {
    const standings = new Standings()
    const register: Party = { kind: 'gt', address: '+12025550100', place: '+1' }
    for (let i = 0; i < 19; i++) standings.answer(register, '310999', 7, false, 9)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 9, 7), false)
    standings.answer(register, '310999', 7, false, 0)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 9, 7), true)
    assert.equal(standings.isBroughtBack('310999', undefined, register, 8, 7), false)
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
