import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findE164 } from './e164.js'

const countryOf = (digits: string) => findE164(digits)?.country

describe('country of an E.164 global title', () => {
  it('trap 1: Barbados is not the United States', () => {
    assert.deepEqual(findE164('12462501234'), { country: 'BB', others: [], prefix: '1246', note: undefined, holder: 'Cable & Wireless' })
    assert.equal(countryOf('12423570000'), 'BS')
    assert.equal(countryOf('12025550123'), 'US')
    assert.equal(countryOf('14165550123'), 'CA')
    assert.equal(countryOf('17875550123'), 'PR')
  })
  it('does not give an unassigned area code to the United States', () => {
    assert.deepEqual(findE164('12995550123'), {
      country: undefined,
      others: [],
      prefix: '1299',
      note: 'unassigned area code',
      holder: undefined,
    })
  })
  it('gives toll-free numbers to no country', () => {
    assert.equal(findE164('18005550123')?.note, 'toll free code, no country')
    assert.equal(countryOf('18005550123'), undefined)
  })
  it('knows the Canadian codes that a source files under US', () => {
    for (const area of ['257', '263', '437', '942']) assert.equal(countryOf(`1${area}5550123`), 'CA', area)
  })
  it('splits the shared codes', () => {
    const shared = { '447785016005': 'GB', '441534500000': 'JE', '447797000000': 'JE', '441481700000': 'GG', '441624600000': 'IM' }
    const more = {
      '79161234567': 'RU',
      '77011234567': 'KZ',
      '3906698123': 'VA',
      '390612345': 'IT',
      '4779021234': 'SJ',
      '35818123456': 'AX',
    }
    const islands = {
      '262639000000': 'YT',
      '262692000000': 'RE',
      '5997171234': 'BQ',
      '59994611234': 'CW',
      '61891621234': 'CC',
      '61891641234': 'CX',
    }
    for (const [digits, country] of Object.entries({ ...shared, ...more, ...islands })) assert.equal(countryOf(digits), country, digits)
  })
  it('says who else shares a code that was not told apart', () => {
    assert.deepEqual(findE164('447785016005')?.others, ['GG', 'IM', 'JE'])
    assert.deepEqual(findE164('441534500000')?.others, [])
  })
  it('trap 10: mainland China, Hong Kong and Macao are three', () => {
    assert.deepEqual(['8613800100500', '85290100000', '85366000000'].map(countryOf), ['CN', 'HK', 'MO'])
  })
  it('trap 6: a prefix without operator still has its country', () => {
    assert.deepEqual(['262850909', '352091000030', '356941816', '9747922222'].map(countryOf), ['RE', 'LU', 'MT', 'QA'])
  })
  it('trap 3: a group title stays in the country of its number', () => {
    assert.equal(countryOf('4540390955'), 'DK') // serves TDC Sweden
  })
  it('names global networks, without a country', () => {
    assert.equal(findE164('870773000000')?.note, 'global network Inmarsat, Inmarsat SNAC')
    assert.equal(countryOf('870773000000'), undefined)
    assert.match(findE164('8825212345')?.note ?? '', /China Telecommunications Corporation/)
    assert.equal(findE164('8810000000')?.note, 'global satellite code, not assigned')
  })
  it('knows no answer for an unassigned code, an empty or a hostile string', () => {
    for (const text of ['', '999123', '210123', '+1246', 'x', '٣٥٢', '\u0000', '-1']) assert.equal(findE164(text), undefined, text)
  })
  it('stops at the first character that is no digit', () => {
    assert.equal(findE164('1246x')?.country, 'BB')
    assert.equal(findE164('12')?.note, 'too short for an area code')
  })
  it('gives the same object again, without work', () => {
    assert.equal(findE164('12462501234'), findE164('12462509999'))
  })
})
