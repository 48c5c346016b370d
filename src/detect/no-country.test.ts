import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Party } from '../model/finding.js'
import { isOfHomeUnderNationalNumber, isOfHomeUnderNoCountry } from './no-country.js'

const host = (address: string, more: Partial<Party> = {}): Party => ({
  kind: 'host',
  address,
  place: address.slice(address.indexOf('.') + 1),
  ...more,
})
const MME = host('mme.epc.mnc099.mcc208.3gppnetwork.org', { network: '20899', country: 'FR' })
const HSS = host('hss.epc.mnc999.mcc310.3gppnetwork.org', { network: '310999', country: 'US' })
const TOOL = host('hss.tool.example')

describe('an address of no country', () => {
  it('is not of the home when it is a full number', () => {
    assert.equal(isOfHomeUnderNoCountry({ kind: 'gt', address: '+99912345678', place: '+999' }, MME, 'US'), false)
    assert.equal(isOfHomeUnderNoCountry({ kind: 'gt', address: '+2025550100' }, MME, 'US'), undefined)
  })
  it('is not of the home under a realm of no network, to a serving network abroad', () => {
    assert.equal(isOfHomeUnderNoCountry(TOOL, MME, 'US'), false)
  })
  it('may be of the home within the home, or where nothing says that a border is crossed', () => {
    assert.equal(isOfHomeUnderNoCountry(TOOL, HSS, 'US'), undefined)
    assert.equal(isOfHomeUnderNoCountry(TOOL, host('mme.localdomain'), 'US'), undefined)
    assert.equal(isOfHomeUnderNoCountry(host('hss.epc.mnc070.mcc999.3gppnetwork.org', { network: '99970' }), MME, 'US'), undefined)
    assert.equal(isOfHomeUnderNoCountry({ kind: 'ip', address: '192.0.2.1', place: '192.0.2.1' }, MME, 'US'), undefined)
  })
})

describe('a national number', () => {
  const VLR: Party = { kind: 'gt', address: '+33700000101', country: 'FR' }
  it('is not of a home abroad: an answer would stay in the country that is asked', () => {
    assert.equal(isOfHomeUnderNationalNumber(VLR, 'US'), false)
  })
  it('may be of the home in its own country, or where nothing says which is asked', () => {
    assert.equal(isOfHomeUnderNationalNumber(VLR, 'FR'), undefined)
    assert.equal(isOfHomeUnderNationalNumber({ kind: 'gt', address: '+700000101' }, 'US'), undefined)
  })
})
