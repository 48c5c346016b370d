import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fact } from './fact.js'
import { baselineOf, baselineSubject, lacksBaseline, Learned, learnedBaseline, pairOf, staleness } from './learned.js'
import { Overlay } from './overlay.js'

const day = (n: number): number => 1_700_000_000_000_000 + n * 86_400_000_000

describe('what traffic teaches', () => {
  it('counts the roles of a title, with first and last sight', () => {
    const learned = new Learned()
    for (const [role, n] of [
      ['HLR', 0],
      ['HLR', 1],
      ['MSC', 2],
      ['HLR', 3],
    ] as const)
      learned.add('role', '12025550100', role, day(n))
    const roles = learned.of('role', '12025550100', day(3))
    assert.deepEqual(
      roles.map(({ value, count, first, last }) => [value, count, first, last]),
      [
        ['HLR', 3, day(0), day(3)],
        ['MSC', 1, day(2), day(2)],
      ],
    )
  })
  it('fades: half after a half-life without a sight, and what is new outweighs what was', () => {
    const learned = new Learned()
    for (let i = 0; i < 8; i++) learned.add('role', '1', 'HLR', day(0))
    assert.equal(learned.of('role', '1', day(30))[0]?.weight, 4)
    assert.equal(learned.of('role', '1', day(90))[0]?.weight, 1)
    for (let i = 0; i < 2; i++) learned.add('role', '1', 'MSC', day(90))
    assert.deepEqual(
      learned.of('role', '1', day(90)).map(({ value }) => value),
      ['MSC', 'HLR'],
    )
  })
  it('is not confused by packets that come late', () => {
    const learned = new Learned()
    learned.add('role', '1', 'HLR', day(5))
    learned.add('role', '1', 'HLR', day(1))
    assert.deepEqual(learned.of('role', '1', day(5)), [{ value: 'HLR', count: 2, first: day(1), last: day(5), weight: 1 + 2 ** (-4 / 30) }])
  })
  it('knows that one HLR answers for several networks', () => {
    const learned = new Learned()
    for (const plmn of ['00101', '00102', '00101']) learned.add('home', '12025550100', plmn, day(0))
    assert.deepEqual(
      learned.of('home', '12025550100', day(0)).map(({ value }) => value),
      ['00101', '00102'],
    )
  })
  it('bounds its memory, and keeps who was seen last', () => {
    const learned = new Learned({ subjects: 100 })
    for (let i = 0; i < 10_000; i++) learned.add('role', String(i), 'HLR', day(i))
    assert.ok(learned.subjects('role').length <= 100 && learned.subjects('role').length >= 50)
    assert.equal(learned.of('role', '9999', day(9999)).length, 1)
    for (let i = 0; i < 1000; i++) learned.add('role', '9999', `role ${i}`, day(10_000))
    assert.equal(learned.of('role', '9999', day(10_000)).length, 16)
  })
  it('tells a hub from a harvester by the messages that follow', () => {
    const learned = new Learned()
    for (let i = 0; i < 40; i++) learned.add('followUp', 'hub', i % 4 !== 0 ? 'yes' : 'no', day(0))
    for (let i = 0; i < 40; i++) learned.add('followUp', 'harvester', i === 0 ? 'yes' : 'no', day(0))
    learned.add('followUp', 'new', 'yes', day(0))
    assert.deepEqual(
      [learned.followUpRatio('hub', day(0)), learned.followUpRatio('harvester', day(0)), learned.followUpRatio('new', day(0))],
      [0.75, 0.025, undefined],
    )
  })
  it('is the same when it was kept and read again, and when it was counted in one or in many', () => {
    const learned = new Learned()
    learned.add('home', '12025550100', '31041', { count: 3, first: day(0), last: day(4), range: ['31041000', '31041555'] })
    learned.add('home', '12025550100', '31041', { count: 1, first: day(9), last: day(9), range: ['31041900', '31041900'] })
    const again = new Learned()
    for (const { lesson, subject, value, ...sights } of learned.all()) again.add(lesson, subject, value, sights)
    assert.deepEqual(again.of('home', '12025550100', day(30)), learned.of('home', '12025550100', day(30)))
    assert.deepEqual(again.of('home', '12025550100', day(9))[0]?.range, ['31041000', '31041900'])
  })
  it('knows an address that no roaming supports', () => {
    const learned = new Learned()
    for (let i = 0; i < 40; i++) learned.add('baseline', '12465550', 'suspicious', day(i))
    learned.add('baseline', '33612345', 'roaming', { count: 500, first: day(0), last: day(39) })
    learned.add('baseline', '33612345', 'suspicious', { count: 20, first: day(0), last: day(39) })
    const lacks = (subject: string): boolean => lacksBaseline(learnedBaseline(learned, subject, day(40)))
    assert.deepEqual(['12465550', '33612345', '44770090'].map(lacks), [true, false, false])
    assert.deepEqual([lacksBaseline(baselineOf(0, 18)), lacksBaseline(baselineOf(0, 19))], [false, true])
    assert.deepEqual([baselineSubject('+12465550001'), baselineSubject('mme1.example.org')], ['12465550', 'mme1.example.org'])
  })
})

describe('pairs of E.214 and IMSI prefixes', () => {
  it('finds the public example: 234 15 is +44 385', () => {
    assert.deepEqual(pairOf('443857799119004', '234157799119004'), { mobileTitle: '44385', imsi: '23415' })
  })
  it('takes networks of three digits', () => {
    assert.deepEqual(pairOf('1202555123456789', '310410123456789'), { mobileTitle: '1202555', imsi: '310410' })
  })
  it('believes no chance', () => {
    assert.equal(pairOf('443857799119004', '234157799119005'), undefined)
    assert.equal(pairOf('12025550100', '001010000000100'), undefined)
    assert.equal(pairOf('x', ''), undefined)
  })
})

describe('IR.21 that no longer fits', () => {
  const fact = (key: string, node: boolean, operator: string): Fact => ({
    subject: { plan: 'e164', key },
    says: { operator, ...(node ? { node: 'listed' } : {}) },
    confidence: 85,
  })
  it('is found by nodes that act and are not listed', () => {
    const facts = [fact('1202555', false, 'Example'), fact('12025550100', true, 'Example'), fact('1202556', false, 'No list')]
    const overlay = new Overlay([{ source: 'ir21.xml', type: 'ir21', layer: 'ir21', facts }])
    const learned = new Learned()
    for (let i = 0; i < 3; i++) learned.add('role', '12025550100', 'HLR', day(0))
    learned.add('role', '12025550199', 'MSC', day(0))
    learned.add('role', '12025560100', 'MSC', day(0))
    learned.add('role', '12465550100', 'MSC', day(0))
    assert.deepEqual(staleness(learned, overlay, day(0)), [{ operator: 'Example', seen: 2, unlisted: ['12025550199'], score: 0.25 }])
  })
})
