import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Party } from '../model/finding.js'
import type { Transaction } from './author.js'
import { isOfHomeWithoutCountry } from './test-networks.js'

const title = (address: string, country?: string): Party => ({
  kind: 'gt',
  address,
  ...(country === undefined ? { place: '+999' } : { country }),
})
const host = (address: string, network?: string, country?: string): Party => ({
  kind: 'host',
  address,
  ...(network === undefined ? {} : { network }),
  ...(country === undefined ? {} : { country }),
})
const asked = (procedure: string, origin: Party, target: Party, home = '00101') =>
  isOfHomeWithoutCountry({ procedure, origin, target } as Transaction, home)

const BARBADOS = title('+12465550001', 'BB')
const REGISTER = title('+491715550100', 'DE')

describe('who asks about a subscriber of a test network of which nothing was seen', () => {
  it('is not of the home when its register stands elsewhere', () => {
    assert.equal(asked('map.anyTimeInterrogation', BARBADOS, REGISTER), false)
    assert.equal(asked('map.sendIMSI', BARBADOS, title('+99970000001')), false)
    assert.equal(asked('map.anyTimeInterrogation', title('+491715550200', 'DE'), REGISTER), undefined)
  })
  it('may be its register when a serving network is asked', () => {
    assert.equal(asked('map.provideSubscriberInfo', BARBADOS, title('+33689555010', 'FR')), undefined)
    assert.equal(asked('map.cancelLocation', BARBADOS, title('+33689555010', 'FR')), undefined)
  })
  it('is not of the home under the realm of a network of a country', () => {
    const mme = host('mme.epc.mnc001.mcc001.3gppnetwork.org', '00101')
    const cancel = 'diameter.s6a.cancelLocation'
    assert.equal(asked(cancel, host('hss.epc.mnc899.mcc342.3gppnetwork.org', '342899', 'BB'), mme), false)
    assert.equal(asked(cancel, host('hss.epc.mnc070.mcc999.3gppnetwork.org', '99970'), mme), undefined)
    assert.equal(asked(cancel, host('hss.localdomain'), mme), undefined)
  })
})

it('a satellite network may have its registers in any country', () => {
  assert.equal(asked('map.anyTimeInterrogation', BARBADOS, REGISTER, '90128'), undefined)
})
