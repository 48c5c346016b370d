import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finding } from '../../test/findings.js'
import { masked, revealed } from './masking.js'
import { Survey } from './survey.js'

describe('survey', () => {
  it('puts a question where the subscriber is: abroad, else the node that was asked, else the home', () => {
    const survey = new Survey(masked)
    const target = { pseudonym: 's-1', homeCountry: 'US' }
    const nowhere = { kind: 'unknown', address: '' } as const
    survey.finding(finding(0, { target: { ...target, abroad: 'FR' } }))
    survey.finding(finding(1, { destination: { kind: 'gt', address: '+44', country: 'GB' } }))
    survey.finding(finding(2, { destination: nowhere, target }))
    survey.finding(finding(3, { destination: nowhere, target: { pseudonym: 's-2' }, origin: nowhere }))
    assert.deepEqual([...survey.flows.keys()], ['BB>FR', 'BB>GB', 'BB>US', '>'])
  })

  it('counts what was got only when the answer was seen', () => {
    const survey = new Survey(masked)
    survey.finding(finding(0))
    survey.finding(finding(1, { outcome: 'refused', disclosed: [] }))
    const barbados = survey.countries.get('BB')
    assert.deepEqual([barbados?.findings, barbados?.got, barbados?.outcomes.refused, barbados?.people.size], [2, 1, 1, 1])
  })

  it('masks an asking title that names a subscriber, and counts those that look alike together', () => {
    const asker = (digits: string): Parameters<typeof finding>[1] => ({
      origin: { kind: 'gt', address: `+${digits}`, country: 'US', personal: true },
    })
    const survey = new Survey(masked)
    survey.finding(finding(0, asker('12025550111')))
    survey.finding(finding(1, asker('12025559911')))
    const addresses = [...survey.tally.origins.values()].map((o) => [o.party.address, o.findings])
    assert.deepEqual(addresses, [['+1202*****11', 2]])
    const open = new Survey(revealed)
    open.finding(finding(0, asker('12025550111')))
    assert.deepEqual(
      [...open.tally.origins.values()].map((o) => o.party.address),
      ['+12025550111'],
    )
  })

  it('keeps the worst of very many findings, in the order they came', () => {
    const survey = new Survey(masked)
    for (let n = 0; n < 9000; n++) survey.finding(finding(n, { severity: n % 3000 === 2999 ? 'critical' : 'low' }))
    assert.deepEqual(
      survey.tally.worst(4).map((f) => f.id),
      ['f-2999', 'f-5999', 'f-8999', 'f-0'],
    )
  })
})
