import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Party } from '../model/finding.js'
import { Homes } from './homes.js'

const title = (address: string, country: string): Party => ({ kind: 'gt', address, country })
const host = (address: string, realm: string, country: string): Party => ({ kind: 'host', address, realm, country })

describe('homes', () => {
  it('a home network is where its registers answer from, once enough answers were seen', () => {
    const homes = new Homes()
    const register: Party = { kind: 'gt', address: '+99901000100', place: '+999' }
    const tool: Party = { kind: 'gt', address: '+882990012345', place: '+882' }
    homes.answer(register, '00101', 0, false, 0, false)
    homes.answer(register, '00101', 0, false, 0, false)
    assert.equal(homes.standsWith(tool, '00101'), undefined)
    homes.answer(register, '00101', 0, false, 0, false)
    assert.equal(homes.standsWith(tool, '00101'), false)
    assert.equal(homes.standsWith({ kind: 'gt', address: '+99977000001', place: '+999' }, '00101'), true)
    assert.equal(homes.standsWith({ kind: 'unknown', address: '' }, '00101'), undefined)
  })

  it('what a register answers for two home networks in turn, by two addresses, counts for each', () => {
    const homes = new Homes()
    const register = host('hss.hub.example', 'hub.example', 'US')
    for (let i = 0; i < 30; i++) homes.answer(register, i % 3 === 0 ? '310999' : '311999', 7 + (i % 2), false, 0, false)
    assert.equal(homes.isRegister(register, '310999'), true)
    const { homes: saved } = homes.save()
    const counted = (home: string) => {
      const known = saved.get(home)
      return [known?.hostAnswers, known?.ranges.get('hub.example')?.n, known?.peers.get(7)?.answers, known?.peers.get(8)?.answers]
    }
    assert.deepEqual(counted('310999'), [10, 10, 5, 5])
    assert.deepEqual(counted('311999'), [20, 20, 10, 10])
  })

  it('a register that answers under the realm of its guest acts for him under its own, and who writes its name under a third does not', () => {
    const homes = new Homes()
    for (let i = 0; i < 60; i++) homes.answer(host('hss7.core.example', 'guest.example', 'GR'), '20299', 0, false, 0, false)
    assert.equal(homes.actsFor(host('hss7.core.example', 'core.example', 'NL'), '20299'), true)
    assert.equal(homes.actsFor(host('hss7.core.example', 'third.example', 'BB'), '20299'), false)
    assert.equal(homes.actsFor(host('hss8.core.example', 'core.example', 'NL'), '20299'), false)
    homes.answer(host('hss.third.example', 'other.example', 'BB'), '20299', 0, false, 0, false)
    assert.equal(homes.actsFor(host('hss.third.example', 'third.example', 'BB'), '20299'), false, 'one answer of sixty')
  })

  it('titles that answer now and then are registers, however often hosts answer, and hosts beside many titles', () => {
    const homes = new Homes()
    for (let i = 0; i < 200; i++) homes.answer(host('hss.core.example', 'core.example', 'SE'), '20499', 0, false, 0, false)
    homes.answer(title('+46705700001', 'SE'), '20499', 0, false, 0, false)
    assert.equal(homes.actsFor(title('+46705700002', 'SE'), '20499'), true)
    for (let i = 0; i < 200; i++) homes.answer(title('+46705700001', 'SE'), '20498', 0, false, 0, false)
    homes.answer(host('hss.core.example', 'core.example', 'SE'), '20498', 0, false, 0, false)
    assert.equal(homes.hasAnswered(host('hss2.core.example', 'core.example', 'SE'), '20498'), true)
  })

  it('a home network that was forgotten is known again by the next answer', () => {
    const homes = new Homes()
    const register = { ...title('+12025550100', 'US'), number: 5 }
    homes.answer(register, 'first', 0, false, 0, false)
    for (let i = 0; i < 10_000; i++) homes.answer(title(`+1202555${i}`, 'US'), `home ${i}`, 0, false, 0, false)
    assert.equal(homes.save().homes.has('first'), false)
    homes.answer(register, 'first', 0, false, 0, false)
    assert.equal(homes.save().homes.get('first')?.titleAnswers, 1)
  })

  it('a transfer point that brings ten questions of the home’s own switches, one in ten of all, is of the home, whatever others come by it', () => {
    const homes = new Homes()
    const register = title('+12025550100', 'US')
    const bring = (count: number, own: boolean): void => {
      for (let i = 0; i < count; i++) homes.answer(register, '310999', 7, false, 9, own)
    }
    const isBack = (): boolean => homes.isBroughtBack('310999', undefined, register, 9, 7)
    bring(20, false)
    assert.equal(isBack(), true)
    bring(9, true)
    assert.equal(isBack(), true)
    bring(1, true)
    assert.equal(isBack(), false)
    bring(100, false)
    assert.equal(isBack(), true, 'who forges ten switches among the questions of a carrier')
  })

  it('nor is an agent of the home whose both sides the tap shows, and that brings its switches’ questions as well', () => {
    const homes = new Homes()
    const register = host('hss.home.example', 'home.example', 'US')
    const bring = (own: boolean): void => homes.answer(register, '310999', 7, true, 9, own)
    for (let i = 0; i < 40; i++) bring(false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 9, 7), true)
    for (let i = 0; i < 10; i++) bring(true)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 9, 7), false)
  })

  it('a carrier has room beside any number of the home’s own switches', () => {
    const homes = new Homes()
    const register = title('+12025550100', 'US')
    for (let i = 0; i < 10; i++) homes.answer(register, '310999', 7, false, 100, true)
    for (let by = 101; by < 500; by++) homes.answer(register, '310999', 7, false, by, true)
    for (let i = 0; i < 20; i++) homes.answer(register, '310999', 7, false, 9, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 9, 7), true)
    assert.deepEqual([homes.save().homes.get('310999')?.bringers.size, homes.save().homes.get('310999')?.bringers.get(100)?.own], [256, 10])
  })

  it('an address that never answered for the home brings its requests back to one that does, once enough answers were seen', () => {
    const homes = new Homes()
    const register = host('hss.home.example', 'home.example', 'US')
    for (let i = 0; i < 19; i++) homes.answer(register, '310999', 7, false, 0, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 8, 7), false)
    homes.answer(register, '310999', 7, false, 0, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 8, 7), true)
    assert.equal(homes.isBroughtBack(undefined, 'US', register, 8, 7), true, 'a number of the country')
    assert.equal(homes.isBroughtBack(undefined, 'FR', register, 8, 7), false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 7, 8), false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 0, 7), false)
    assert.equal(homes.isBroughtBack('234999', undefined, register, 8, 7), false)
  })

  it('nobody brings back to a carrier, which hands over the answers of many', () => {
    const homes = new Homes()
    const register = host('hss.home.example', 'home.example', 'US')
    const answer = (home: string, country: string, relayed: boolean, times = 3): void => {
      for (let i = 0; i < times; i++)
        homes.answer(host(`hss.${country}.example`, `${country}.example`, country), home, 7, relayed, 0, false)
    }
    const isBack = (): boolean => homes.isBroughtBack('310999', undefined, register, 8, 7)
    for (let i = 0; i < 20; i++) homes.answer(register, '310999', 7, false, 0, false)
    answer('208999', 'FR', false)
    answer('222999', 'IT', true)
    assert.equal(isBack(), true, 'what goes out by an agent of the home is seen twice')
    answer('310999', 'CA', false)
    answer('262999', 'DE', false, 1)
    assert.equal(isBack(), true, 'registers of the home abroad, and one answer, make no carrier')
    answer('262999', 'DE', false)
    assert.equal(isBack(), false)
  })

  it('behind an agent whose both sides the tap shows stand registers that are not known', () => {
    const homes = new Homes()
    const register = host('hss.home.example', 'home.example', 'US')
    for (let i = 0; i < 40; i++) homes.answer(register, '310999', 7, i % 8 === 0, 9, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 8, 7), false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 9, 7), true, 'by whom other networks’ requests come')
    for (let i = 0; i < 20; i++) homes.answer(register, '310999', 7, false, 0, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 8, 7), true, 'a request sent again now and then makes no agent')
  })

  it('a title comes back only by whom other networks’ requests come', () => {
    const homes = new Homes()
    const register: Party = { kind: 'gt', address: '+12025550100', place: '+1' }
    for (let i = 0; i < 19; i++) homes.answer(register, '310999', 7, false, 9, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 9, 7), false)
    homes.answer(register, '310999', 7, false, 0, false)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 9, 7), true)
    assert.equal(homes.isBroughtBack('310999', undefined, register, 8, 7), false)
  })
})
