import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countryName } from './countries.js'
import { lookup } from './lookup.js'
import { Overlay } from './overlay.js'

const say = (text: string, options = {}) => {
  const { kind, says } = lookup(text, options)
  return [kind, ...says.filter(({ field }) => field === 'country' || field === 'network').map(({ value }) => value)]
}

describe('lookup of an address', () => {
  it('names the country of a number and its source', () => {
    const { kind, says, about, summary } = lookup('+12462501234')
    assert.equal(kind, 'gt')
    assert.deepEqual(about, { prefix: '1246' })
    assert.deepEqual(
      says.map(({ field, source, matched }) => `${field} ${source} ${matched}`),
      [
        'country facts/nanp 1246',
        'operator libphonenumber-carrier 124625',
        'group facts/groups liberty-latin-america',
        'owner facts/groups liberty-latin-america',
        'assignee libphonenumber-carrier 124625',
      ],
    )
    assert.equal(summary, '+12462501234 · Barbados · Cable & Wireless, Liberty Latin America · no lessee known · 3 sources')
  })
  it('reads a number as people type it', () => {
    for (const text of ['+1 (246) 250-1234', '0012462501234', '12462501234', ' +1.246.250.1234 '])
      assert.deepEqual(say(text), ['gt', 'BB'], text)
  })
  it('reads fifteen digits after an assigned MCC as an IMSI and says the other reading', () => {
    assert.deepEqual(say('234157799119004'), ['imsi', 'GB', '23415'])
    assert.match(lookup('234157799119004').doubts.join(), /Nigeria/)
    assert.deepEqual(say('001010123456789'), ['imsi', '00101'])
  })
  it('obeys the plan', () => {
    assert.deepEqual(say('234157799119004', { plan: 'e164' }), ['gt', 'NG'])
    assert.deepEqual(say('443857799119004', { plan: 'e214' }), ['e214', 'GB'])
    assert.deepEqual(say('31026', { plan: 'e212' }), ['plmn', 'US'])
  })
  it('warns that fifteen digits may be an E.214 title', () => {
    assert.match(lookup('443857799119004').doubts.join(), /E\.214/)
  })
  it('reads PLMN codes', () => {
    for (const text of ['310410', '310-410', '310/410', '310410']) assert.deepEqual(say(text), ['plmn', 'US', '310410'], text)
  })
  it('reads 3GPP realms and hosts', () => {
    const names = ['epc.mnc410.mcc310.3gppnetwork.org', 'hss01.EPC.mnc410.mcc310.3gppnetwork.org.', 'internet.mnc410.mcc310.gprs']
    for (const name of names) assert.deepEqual(say(name), ['host', 'US', '310410'], name)
    assert.deepEqual(say('ims.mnc039.mcc364.3gppnetwork.org'), ['host', 'BS', '36439'])
  })
  it('does not believe a look-alike realm', () => {
    for (const name of ['dra.bics3gppnetwork.org', 'xmnc410.mcc310.3gppnetwork.org', 'epc.mnc410.mcc310.3gppnetwork.org.evil.example']) {
      assert.deepEqual(say(name), ['host'], name)
      assert.match(lookup(name).doubts.join(), /unknown realm form/)
    }
  })
  it('reads point codes', () => {
    const { kind, says, about, doubts } = lookup('2-001-3')
    assert.deepEqual([kind, about.decimal, says[0]?.value], ['pc', '4107', 'IT'])
    assert.match(doubts.join(), /network indicator/)
    assert.deepEqual(lookup('0x100b').about, lookup('pc:4107').about)
    assert.equal(lookup('245-16-1').about.format, '8-8-8 (ANSI)')
  })
  it('says the holder of a range, never the operator, of a subscriber', () => {
    const { kind, says, doubts } = lookup('+447785550123', { subscriber: true })
    assert.equal(kind, 'msisdn')
    assert.deepEqual(
      says.map(({ field, value }) => `${field} ${value}`),
      ['country GB', 'assignee Vodafone'],
    )
    assert.match(doubts.join(), /ported/)
  })
  it('says that a lease is reported, and by whom', () => {
    const fact = {
      subject: { plan: 'e164', key: '124625' },
      says: { lessee: 'Example Roaming' },
      confidence: 70,
      evidence: 'a report',
      line: 2,
    } as const
    const overlay = new Overlay([{ source: 'leases.csv', type: 'gt-leases', layer: 'user', facts: [fact] }])
    const { summary, flags } = lookup('+12462501234', { overlay })
    assert.match(summary, /reported as leased by Example Roaming · 4 sources$/)
    assert.deepEqual(
      flags.map(({ flag, source }) => `${flag} ${source}`),
      ['lease-reported leases.csv'],
    )
  })
  it('reads IP addresses, without a table', () => {
    for (const text of ['192.0.2.1', '2001:db8::1', '::', '1:2:3:4:5:6:7:8']) assert.equal(lookup(text).kind, 'ip', text)
    for (const text of ['192.0.2.256', '00:11:22:33:44:55', ':::', '1::2::3']) assert.notEqual(lookup(text).kind, 'ip', text)
  })
  it('keeps hostile text plain, short and without an answer', () => {
    const long = lookup('\u001b[31m' + 'A'.repeat(100_000))
    assert.equal(long.kind, 'unknown')
    assert.equal(long.input.length, 256)
    assert.ok(!long.input.includes('\u001b'))
    for (const text of ['', '<script>', '__proto__', '\u202egpj', '-'.repeat(300), '+', '('.repeat(256), '\ud800', '0'.repeat(256)]) {
      assert.deepEqual(lookup(text).says, [], text)
    }
  })
})

describe('country names', () => {
  it('are as people say them', () => {
    assert.deepEqual(['BB', 'AG', 'BS', 'CN', 'US', 'LC'].map(countryName), [
      'Barbados',
      'Antigua and Barbuda',
      'Bahamas',
      'China',
      'United States',
      'Saint Lucia',
    ])
  })
  it('give an unknown code back', () => {
    assert.equal(countryName('QQ'), 'QQ')
  })
})
