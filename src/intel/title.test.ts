import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findTitle } from './title.js'

describe('global title', () => {
  it('trap 2: the numbering plan chooses the table, never the digits', () => {
    const readings = [1, 6, 7].map((plan) => findTitle('234157799119004', plan, 4))
    assert.deepEqual(
      readings.map((r) => `${r.reading} ${r.country}`),
      ['e164 NG', 'e212 GB', 'e214 NG'],
    )
    assert.equal(findTitle('228011234567890', 6, 4).country, 'CH') // as E.164: Togo
    assert.equal(findTitle('228011234567890', 1, 4).country, 'TG')
  })
  it('trap 2: an E.214 title of a British network is not a phone number', () => {
    const { reading, country, plmn, why } = findTitle('443857799119004', 7, 4)
    assert.deepEqual([reading, country, plmn], ['e214', 'GB', undefined])
    assert.match(why, /not a phone number/)
  })
  it('decides an E.214 title of +1 by its area code', () => {
    assert.equal(findTitle('12461234567890', 7, 4).country, 'BB')
  })
  it('trap 14: claims no operator for an E.164 title', () => {
    assert.equal(findTitle('919827002222', 1, 4).operator, undefined) // trap 5: once Idea, answered as Reliance Jio
  })
  it('names the network of an E.212 title', () => {
    const { plmn, country, why } = findTitle('338050123456789', 6, 4)
    assert.deepEqual([plmn, country], ['338050', 'BM'])
    assert.match(why, /33805 fits too/)
  })
  it('gives a national title no country', () => {
    const { reading, country, why } = findTitle('2462501234', 1, 3)
    assert.deepEqual([reading, country], ['unknown', undefined])
    assert.match(why, /national title/)
  })
  it('reads ten national digits as +1 only when the link belongs to World Zone 1', () => {
    assert.equal(findTitle('2462501234', 1, 3, { zone1: true }).country, 'BB')
    assert.equal(findTitle('2462501234', undefined, undefined, { zone1: true }).country, 'BB')
    assert.equal(findTitle('2462501234', 1, 4, { zone1: true }).country, 'IO') // international: +246 is Diego Garcia
  })
  it('does not guess without plan and nature', () => {
    assert.equal(findTitle('12462501234', undefined, undefined).reading, 'unknown')
  })
  it('says so when no nature of address came with the title', () => {
    const { country, why } = findTitle('12462501234', 1, undefined)
    assert.equal(country, 'BB')
    assert.match(why, /read as international/)
  })
  it('says so when no country code fits', () => {
    assert.deepEqual([findTitle('210123', 1, 4).reading, findTitle('210123', 1, 4).country], ['e164', undefined])
  })
  it('reads no other plan, and no text that is not digits', () => {
    assert.deepEqual(
      [findTitle('12462501234', 3, 4), findTitle('1246a', 1, 4), findTitle('', 1, 4)].map((r) => r.reading),
      Array(3).fill('unknown'),
    )
  })
})
