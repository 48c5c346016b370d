import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findImsi, findPlmn } from './e212.js'

describe('network of an IMSI', () => {
  it('reads a three-digit MNC', () => {
    const found = findImsi('310410123456789')
    assert.deepEqual([found?.plmn, found?.country, found?.candidates], ['310410', 'US', ['310410']])
  })
  it('reads a two-digit MNC', () => {
    const found = findImsi('234157799119004')
    assert.deepEqual([found?.plmn, found?.country, found?.candidates], ['23415', 'GB', ['23415']])
  })
  it('trap 12: finds both Barbados and both Bahamas networks, whatever the MNC length', () => {
    const names = ['342600000000001', '342750000000001', '364390000000001', '364490000000001'].map((imsi) => findImsi(imsi))
    assert.deepEqual(
      names.map((found) => `${found?.plmn} ${found?.country}`),
      ['342600 BB', '342750 BB', '36439 BS', '36449 BS'],
    )
    assert.match(names.map((found) => found?.operator).join(), /Flow.*,Digicel,BTC.*,Aliv/i)
  })
  it('trap 11: knows the Chinese networks by their present owner', () => {
    const owner = (mnc: string) => findPlmn(`460${mnc}`)?.operator
    assert.deepEqual(['00', '02', '07', '08'].map(owner), Array(4).fill('China Mobile'))
    assert.deepEqual(['01', '06', '09'].map(owner), Array(3).fill('China Unicom'))
    assert.deepEqual(['03', '11', '15', '20'].map(owner), ['China Telecom', 'China Telecom', 'China Broadnet', 'China Tietong'])
  })
  it('names every network that fits when the MNC length is uncertain, the longest known first', () => {
    assert.deepEqual(findImsi('338050123456789')?.candidates, ['338050', '33805'])
    assert.deepEqual(findImsi('374129123456789')?.candidates, ['374129', '37412'])
    assert.deepEqual(findImsi('405999123456789')?.candidates, ['405999', '40599'])
  })
  it('takes a code of three digits that goes on from one of the same operator for the same code: 338 050 is Jamaica, too', () => {
    assert.deepEqual(findPlmn('338050')?.others.toSorted(), ['JM', 'KY', 'LC', 'MS', 'TC'])
    assert.deepEqual(findImsi('338050123456789')?.others.toSorted(), ['JM', 'KY', 'LC', 'MS', 'TC'])
    // Another operator's code that the digits happen to go on from
    assert.deepEqual(findImsi('310590123456789')?.others, [])
  })
  it('gives a network of an island its own country', () => {
    assert.deepEqual(
      ['23450', '23455', '23458', '310140', '42506'].map((plmn) => findPlmn(plmn)?.country),
      ['JE', 'GG', 'IM', 'GU', 'PS'],
    )
  })
  it('prefers the main country of a shared code', () => {
    assert.deepEqual(
      ['20801', '22801', '54202'].map((plmn) => findPlmn(plmn)?.country),
      ['FR', 'CH', 'FJ'],
    )
  })
  it('keeps the country when the network is unknown', () => {
    const { country, operator } = findImsi('262990000000001') ?? {}
    assert.deepEqual([country, operator], ['DE', undefined])
  })
  it('gives international and test networks no country', () => {
    assert.equal(findImsi('901080000000001')?.operator, 'SpaceX')
    assert.equal(findImsi('901080000000001')?.country, undefined)
    assert.equal(findImsi('001010000000001')?.operator, 'TEST')
  })
  it('does not guess an MNC that is cut off', () => {
    assert.deepEqual(findImsi('31241')?.candidates, [])
  })
  it('knows no answer for an unassigned MCC, short or hostile text', () => {
    for (const text of ['', '3104', '000011234567890', '31041x', '310 41', '310\u0000410']) assert.equal(findPlmn(text), undefined, text)
    for (const text of ['', '3104', '000011234567890', '310 41', '310\u0000410']) assert.equal(findImsi(text), undefined, text)
  })
})

describe('network of a PLMN code', () => {
  it('takes the padding of a realm away', () => {
    assert.equal(findPlmn('364039')?.plmn, '36439')
    assert.equal(findPlmn('234015')?.plmn, '23415')
    assert.equal(findPlmn('262099')?.plmn, '26299')
  })
  it('names both when the padding is uncertain', () => {
    assert.deepEqual(findPlmn('250050')?.candidates, ['250050', '25050'])
  })
})
