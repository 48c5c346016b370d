import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { Step } from '../detect/author.js'
import { Learned } from '../intel/index.js'
import { type Finding, plainParty } from '../model/finding.js'
import { readVector } from './judge.js'
import { Analysis } from './analysis.js'
import { noConfig } from './config.js'
import { LearnedStore } from './learned-store.js'
import { IntelProblem } from './safe-folder.js'

const START = 1_541_000_000_000_000
const LATER = START + 3_600_000_000

function analysed(steps: readonly Step[], learned = new Learned()): { readonly learned: Learned; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const analysis = new Analysis(noConfig, { finding: (f) => findings.push(f) }, undefined, { learned })
  readVector(analysis, steps, START)
  return { learned: analysis.learning.learned, findings }
}

const values = (learned: Learned, lesson: Parameters<Learned['of']>[0], subject: string): (string | number)[][] =>
  learned.of(lesson, subject, LATER).map(({ value, count }) => [value, count])

const registration = (from: Step['from'], about: Step['about'], at: number): Step => ({
  operation: 'map.updateLocation',
  from,
  to: 'us.hlr',
  about,
  at,
  outcome: 'answered',
})

describe('learning from traffic', () => {
  it('knows who acts as what, which home answers for which IMSIs, and by which way a network comes', () => {
    const { learned } = analysed([
      registration('fr.vlr', 'us.one', 0),
      registration('fr.vlr', 'us.two', 1),
      { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.one', at: 2, outcome: 'answered' },
    ])
    assert.deepEqual(values(learned, 'role', '33700000101'), [
      ['VLR', 2],
      ['MSC', 1],
    ])
    assert.deepEqual(values(learned, 'role', '12025550100'), [['HLR', 2]])
    assert.deepEqual(values(learned, 'role', '12025550103'), [['SMSC', 1]])
    const [home] = learned.of('home', '12025550100', LATER)
    assert.deepEqual([home?.value, home?.count, home?.range], ['310999', 2, ['31099900', '31099900']])
    const [network = ''] = learned.subjects('path').filter((name) => name.endsWith('FR'))
    assert.match(String(values(learned, 'path', network)[0]?.[0]), /^peer 10\.20\.2\.1, point code 2101$/)
  })
  it('knows whether messages followed routing questions', () => {
    const routing = (from: Step['from'], about: Step['about'], at: number): Step => ({
      operation: 'map.sendRoutingInfoForSM',
      from,
      to: 'us.hlr',
      about,
      at,
      outcome: 'answered',
    })
    const { learned } = analysed([
      routing('fr.smsc', 'us.one', 0),
      { operation: 'map.mtForwardSM', from: 'fr.smsc', to: 'fr.vlr', about: 'us.one', at: 5, outcome: 'answered' },
      routing('bb.leased', 'us.two', 6),
      registration('fr.vlr', 'us.one', 2000),
      routing('gb.smsc', 'us.three', 2001), // its time is not over: nobody can say
      registration('fr.vlr', 'us.two', 2002),
    ])
    assert.deepEqual(values(learned, 'followUp', '33700000110'), [['yes', 1]])
    assert.deepEqual(values(learned, 'followUp', '12465550001'), [['no', 1]])
    assert.deepEqual(values(learned, 'followUp', '447700900110'), [])
  })
  it('learns nothing of numbers of subscribers', () => {
    const { learned } = analysed([
      { operation: 'map.sendRoutingInfoForSM', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
    ])
    assert.ok(!learned.subjects('role').some((subject) => subject.includes('12025550111')))
    assert.ok([...learned.all()].every(({ subject, value }) => !/\d{12}/.test(`${subject} ${value}`) || subject.length === 11))
  })
  it('labels an address that no roaming supports, and changes no finding otherwise', () => {
    const steps = Array.from(
      { length: 30 },
      (_, i): Step => ({ operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', at: i * 60 }),
    )
    const first = analysed(steps)
    const flagged = first.findings.map(({ origin }) => origin.flags?.includes('no-roaming-baseline') === true)
    assert.deepEqual([flagged.indexOf(true), flagged.lastIndexOf(false)], [18, 17])
    const again = analysed(steps, first.learned)
    assert.ok(again.findings.every(({ origin }) => origin.flags?.includes('no-roaming-baseline')))
    const without = ({ origin, because, ...rest }: Finding): object => ({
      ...rest,
      origin: { ...plainParty(origin), flags: [] },
      because: because.length,
    })
    assert.deepEqual(again.findings.map(without), first.findings.map(without))
  })
})

describe('what is kept of it', () => {
  const data = mkdtempSync(join(tmpdir(), 'homeward-learned-'))
  after(() => rmSync(data, { recursive: true }))
  it('is the same when it is read, remembers captures, and can be forgotten', () => {
    const store = new LearnedStore(data)
    const { learned } = analysed([registration('fr.vlr', 'us.one', 0)])
    store.keep({ learned, captures: [] }, 'one')
    const read = store.read()
    assert.deepEqual([read.captures, [...read.learned.all()]], [['one'], [...learned.all()]])
    assert.throws(() => store.keep({ learned, captures: [] }, 'two'), IntelProblem) // somebody learned in the meantime
    assert.deepEqual([store.forget(), store.forget(), store.read().captures], [true, false, []])
  })
  it('says which line is damaged', () => {
    const store = new LearnedStore(data)
    store.keep(analysedState(), 'one')
    writeFileSync(join(data, 'intel', 'learned.ndjson'), '{"format":1,"captures":[]}\n["role","1","HLR",1,2,3,4]\n["role","1"]\n')
    assert.throws(() => store.read(), /learned\.ndjson, line 3 cannot be read/)
  })
})

function analysedState(): { readonly learned: Learned; readonly captures: readonly string[] } {
  return { learned: new Learned(), captures: [] }
}
