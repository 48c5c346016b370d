import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type FactSet, Overlay, readPointCode } from '../intel/index.js'
import { digitsOf } from '../model/digits.js'
import { type Party, placeOf, plainParty } from '../model/finding.js'
import { Links } from '../model/links.js'
import { Names } from '../model/names.js'
import { TransactionBatch } from '../model/transaction.js'
import { noConfig } from './config.js'
import { AddressBook } from './knowledge.js'

const AT = 1_700_000_000_000_000
const CHINA_MOBILE_UK = readPointCode('2-164-5')?.decimal ?? 0

const facts: FactSet = {
  source: 'mine.csv',
  type: 'point-codes',
  layer: 'user',
  facts: [
    { subject: { plan: 'pc-national', key: '2/1500' }, says: { operator: 'Example STP', country: 'FR' }, confidence: 50 },
    { subject: { plan: 'realm', key: 'example.org' }, says: { operator: 'Example IPX', network: '20801' }, confidence: 50 },
    { subject: { plan: 'ip', key: '10.9.0.0/16' }, says: { operator: 'Example backbone', own: 'own' }, confidence: 50 },
    { subject: { plan: 'e164', key: '1246250' }, says: { lessee: 'Example Ltd' }, confidence: 50, from: '2024-05-01' },
  ],
}
const names = new Names()
const book = new AddressBook(noConfig, names, new Links(), new Overlay([facts]))

describe('what is known of the parties of a transaction', () => {
  it('of a title in columns is the same as of one in text', () => {
    const batch = new TransactionBatch(4)
    for (const [row, digits] of ['12462501234', '8613800100500', '12465', '123456789012345678901'].entries()) {
      const { high, low } = digitsOf(digits)
      batch.columns.callingHigh[row] = high
      batch.columns.callingLow[row] = low
      batch.columns.callingPlan[row] = 1
      batch.columns.callingNature[row] = 4
      batch.columns.begin[row] = AT
      assert.deepEqual(plainParty(book.origin(batch, row)), plainParty(book.title(digits, 1, 4, AT)), digits)
    }
    assert.equal(book.origin(batch, 0).operator, 'Cable & Wireless')
  })
  it('has a place where it has no country: the first digits of a full number, a network, a domain', () => {
    const title = (digits: string, nature: number) => {
      const batch = new TransactionBatch(1)
      const { high, low } = digitsOf(digits)
      Object.assign(batch.columns.callingHigh, [high])
      Object.assign(batch.columns.callingLow, [low])
      Object.assign(batch.columns.callingPlan, [1])
      Object.assign(batch.columns.callingNature, [nature])
      return book.origin(batch, 0)
    }
    const realm = (name: string) => book.host(0, names.idOf(name), AT)
    assert.equal(placeOf(title('882990012345', 4)), '+882')
    assert.equal(placeOf(title('99901000100', 4)), '+999')
    assert.equal(placeOf(title('12462501234', 4)), 'BB')
    assert.equal(placeOf(title('99901000100', 3)), undefined)
    for (const nature of [0, 3, 4, 127]) assert.equal(title('0012462501234', nature).address, '+12462501234')
    assert.equal(placeOf(title('0012462501234', 3)), 'BB')
    assert.equal(placeOf(title('00861380010050012', 3)), 'CN')
    for (const digits of ['0000000000', '00', '001246250123456789']) assert.equal(placeOf(title(digits, 3)), undefined)
    assert.equal(placeOf(realm('epc.mnc001.mcc001.3gppnetwork.org')), '00101')
    assert.equal(realm('epc.mnc005.mcc232.3gppnetwork.org').network, '23205')
    assert.equal(realm('epc.mnc012.mcc310.3gppnetwork.org').network, '310012')
    assert.equal(placeOf(realm('a.tool.example')), 'tool.example')
    assert.equal(placeOf(realm('localdomain')), 'localdomain')
  })
  it('of an international number in a plan that is unknown or generic is that of the same in E.164, its place too', () => {
    const batch = new TransactionBatch(2)
    for (const [row, [digits, plan]] of (
      [
        ['2890012345678', 0],
        ['12462501234', 2],
      ] as const
    ).entries()) {
      const { high, low } = digitsOf(digits)
      batch.columns.callingHigh[row] = high
      batch.columns.callingLow[row] = low
      batch.columns.callingPlan[row] = plan
      batch.columns.callingNature[row] = 4
    }
    assert.deepEqual([placeOf(book.origin(batch, 0)), placeOf(book.origin(batch, 1))], ['+289', 'BB'])
  })
  it('of a title with letters, or national, is nothing', () => {
    assert.deepEqual(plainParty(book.title('1246#', 1, 4, AT)), { kind: 'gt', address: '+1246#' })
    assert.deepEqual(plainParty(book.title('2462501234', 1, 3, AT)), { kind: 'gt', address: '+2462501234' })
    const batch = new TransactionBatch(1)
    const { high, low } = digitsOf('1246#')
    Object.assign(batch.columns.callingHigh, [high])
    Object.assign(batch.columns.callingLow, [low])
    Object.assign(batch.columns.callingPlan, [1])
    Object.assign(batch.columns.callingNature, [4])
    assert.deepEqual(plainParty(book.origin(batch, 0)), { kind: 'gt', address: '+1246#' })
  })
  it('changes with time', () => {
    const lessee = (at: number): string | undefined => book.title('12462501234', 1, 4, at).lessee
    assert.deepEqual([lessee(AT), lessee(1_720_000_000_000_000)], [undefined, 'Example Ltd'])
  })
  it('of an agreement holds for a network, or for a prefix of titles, and for the procedures that it names', () => {
    const agreements = [
      { partner: '+44795399', procedures: ['map.sendRoutingInfoForSM'] },
      { partner: '20801', procedures: ['map.sendRoutingInfoForLCS'] },
    ]
    const own = new AddressBook({ ...noConfig, agreements }, names, new Links(), new Overlay([facts]))
    const title = own.title('447953990008', 1, 4, AT)
    const agreed = (procedure: string): boolean[] =>
      [title, { kind: 'host' as const, address: 'gmlc.example.org', network: '20801' }].map((p) => own.home.agreed(p, procedure))
    assert.deepEqual(agreed('map.sendRoutingInfoForSM'), [true, false])
    assert.deepEqual(agreed('map.sendRoutingInfoForLCS'), [false, true])
    assert.equal(own.home.agreed(own.title('447953880008', 1, 4, AT), 'map.sendRoutingInfoForSM'), false)
  })
  it('of a register that a protected network has abroad is the home’s when its title or its realm is configured (catalogue FP03)', () => {
    const home = { ...noConfig.home, plmns: ['23426'], global_titles: ['31654'], realms: ['hss.example.nl'] }
    const own = new AddressBook({ ...noConfig, home }, names, new Links(), new Overlay([]))
    const host = { kind: 'host' as const, address: 'hss1.hss.example.nl', realm: 'hss.example.nl', country: 'NL' }
    const same = (plmn: string | undefined, ...parties: readonly Party[]): (boolean | undefined)[] =>
      parties.map((p) => own.home.sameFamily(p, plmn, 'GB'))
    const [hosted, other] = ['316540000111', '31653130055'].map((digits) => own.title(digits, 1, 4, AT)) as [Party, Party]
    assert.deepEqual(same('23426', hosted, other, host), [true, false, true])
    assert.deepEqual(same(undefined, hosted, other, host), [true, false, true])
    // It does not act for the neighbour, and where a network of that country is protected, too, it is that one's
    assert.deepEqual(same('23410', hosted, other, host), [false, false, false])
    const both = new AddressBook({ ...noConfig, home: { ...home, plmns: ['23426', '20404'] } }, names, new Links(), new Overlay([]))
    assert.equal(both.home.sameFamily(hosted, '23426', 'GB'), false)
  })
  it('of the home’s code in another country that the code serves is the home’s where it is of the operator, but for who names his networks and so their nodes', () => {
    const same = (plmns: string[], plmn: string, country: string, title: string): boolean | undefined => {
      const own = new AddressBook({ ...noConfig, home: { ...noConfig.home, plmns } }, names, new Links(), new Overlay([]))
      return own.home.sameFamily(own.title(title, 1, 4, AT), plmn, country)
    }
    // Of which operator the title is nobody knows
    assert.equal(same([], '33805', 'JM', '17585550001'), undefined)
    const { home } = new AddressBook(noConfig, names, new Links(), new Overlay([]))
    const of = (operator: string): Party => ({ kind: 'gt', address: '+17585550001', country: 'LC', operator })
    assert.equal(home.sameFamily(of('Digicel'), '33805', 'JM'), true)
    assert.equal(home.sameFamily(of('Cable & Wireless'), '33805', 'JM'), false)
    const families = [['33805', '358110']]
    const sisters = new AddressBook({ ...noConfig, home: { ...noConfig.home, families } }, names, new Links(), new Overlay([]))
    assert.equal(sisters.home.sameFamily({ kind: 'gt', address: '+17585550001', country: 'LC' }, '33805', 'JM'), true)
    assert.equal(same([], '33805', 'JM', '12425550001'), false)
    assert.equal(same(['33805'], '33805', 'JM', '17585550001'), false)
    assert.equal(same([], '338110', 'JM', '17585550001'), false)
    // The tables call 338 050 Bermuda's: who protects it is at home where its MCC is, too
    assert.equal(same(['338050'], '338050', 'BM', '18763015555'), true)
    assert.equal(same(['338050'], '338050', 'BM', '17585550001'), false)
  })
  it('of another network in the country of a protected one is not the home’s, as far as its realm or the configured titles tell', () => {
    const same = (home: Partial<typeof noConfig.home>, plmn: string, ...parties: readonly Party[]): (boolean | undefined)[] => {
      const own = new AddressBook({ ...noConfig, home: { ...noConfig.home, ...home } }, names, new Links(), new Overlay([]))
      const [ours, other] = ['447785011500', '447953990008'].map((digits) => own.title(digits, 1, 4, AT)) as [Party, Party]
      return [...parties, ours, other].map((p) => own.home.sameFamily(p, plmn, 'GB'))
    }
    const host = (network: string, operator?: string): Party => ({
      kind: 'host',
      address: 'hss.example.org',
      realm: `epc.mnc0${network.slice(3)}.mcc${network.slice(0, 3)}.3gppnetwork.org`,
      network,
      country: 'GB',
      operator,
    })
    const [ee, sister, o2] = [host('23430', 'EE'), host('23415', 'Vodafone UK'), host('23410', 'O2 (UK)')]
    assert.deepEqual(same({ plmns: ['23415'] }, '23415', ee, sister, o2), [false, true, false, true, true])
    // Titles are told apart once ours are named; of subscribers of whom nothing was configured, nothing is told
    assert.deepEqual(same({ plmns: ['23415'], global_titles: ['447785'] }, '23415', ee), [false, true, false])
    assert.deepEqual(same({ plmns: ['23415'], global_titles: ['447785'] }, '23420', ee), [true, true, true])
    assert.deepEqual(same({ plmns: ['23415'], global_titles: ['31654'] }, '23415', ee), [false, true, true])
    // A whole country is protected, or sisters, or a realm of ours at a neighbour’s
    assert.deepEqual(same({ plmns: ['23415'], countries: ['GB'], global_titles: ['447785'] }, '23415', ee), [true, true, true])
    assert.deepEqual(same({ plmns: ['23415'], families: [['23415', '23430']] }, '23415', ee, o2), [true, false, true, true])
    assert.deepEqual(same({ plmns: ['23433'] }, '23433', ee, o2), [true, false, true, true])
    assert.deepEqual(same({ plmns: ['23415'], realms: [o2.realm ?? ''] }, '23415', ee, o2), [false, true, true, true])
  })
  it('of an agreement with a network holds for titles of its operator in its country', () => {
    const agreements = [{ partner: '20810', procedures: ['map.sendRoutingInfoForLCS'] }]
    const own = new AddressBook({ ...noConfig, agreements }, names, new Links(), new Overlay([]))
    // SFR, Orange France, and an operator of another country
    const agreed = ['33609008888', '33689008888', '491710760001'].map((digits) =>
      own.home.agreed(own.title(digits, 1, 4, AT), 'map.sendRoutingInfoForLCS'),
    )
    assert.deepEqual(agreed, [true, false, false])
  })
  it('of an agreement with a network holds where the tables of titles name the company behind it', () => {
    // The number range is WIND's; the registry of codes calls the network WINDTRE, and its company Wind Tre
    const agreements = [{ partner: '22288', procedures: ['map.sendRoutingInfo'] }]
    const own = new AddressBook({ ...noConfig, agreements }, names, new Links(), new Overlay([]))
    const agreed = ['393200020001', '393350020000'].map((digits) => own.home.agreed(own.title(digits, 1, 4, AT), 'map.sendRoutingInfo'))
    assert.deepEqual(agreed, [true, false])
    // NRJ Mobile is hosted by Bouygues Telecom, which the registry names as the company: its titles are others'
    const hosted = new AddressBook(
      { ...noConfig, agreements: [{ partner: '20826', procedures: ['map.sendRoutingInfo'] }] },
      names,
      new Links(),
      new Overlay([]),
    )
    const bouygues = hosted.title('33660000000', 1, 4, AT)
    assert.equal(bouygues.operator, 'Bouygues')
    assert.equal(hosted.home.agreed(bouygues, 'map.sendRoutingInfo'), false)
  })
  it('of a test network that is protected is what the configuration says of countries and titles; without such words nothing', () => {
    const speaks = (home: Partial<typeof noConfig.home>): (boolean | undefined)[] => {
      const own = new AddressBook(
        { ...noConfig, home: { ...noConfig.home, plmns: ['00101'], ...home } },
        names,
        new Links(),
        new Overlay([]),
      )
      return ['491715550100', '12462501234'].map((digits) => own.home.sameFamily(own.title(digits, 1, 4, AT), '00101', undefined))
    }
    assert.deepEqual(speaks({}), [undefined, undefined])
    assert.deepEqual(speaks({ countries: ['DE'] }), [true, false])
    assert.deepEqual(speaks({ global_titles: ['49171'] }), [true, false])
    assert.deepEqual(speaks({ plmns: ['26201'], countries: ['DE'] }), [undefined, undefined])
    assert.deepEqual(speaks({ realms: ['example.org'] }), [undefined, undefined])
  })
  it('of a point code depends on its network indicator, and claims no country', () => {
    const said = (code: number, indicator: number): (string | undefined)[] => {
      const { operator, group, country } = book.pointCode(code, indicator, AT)
      return [operator, group, country]
    }
    assert.deepEqual(said(CHINA_MOBILE_UK, 0).slice(1), ['China Mobile', undefined])
    assert.deepEqual(said(CHINA_MOBILE_UK, 2), [undefined, undefined, undefined])
    assert.deepEqual(said(1500, 2), ['Example STP', undefined, undefined])
    assert.deepEqual(said(1500, 255), [undefined, undefined, undefined])
  })
  it('of a host and of an IP address comes from the user', () => {
    const host = Buffer.from('dra.example.org')
    const party = book.host(names.id(host, 0, host.length), 0, AT)
    assert.deepEqual([party.operator, party.network, party.country, party.flags], ['Example IPX', '20801', 'FR', ['unknown-realm-form']])
    assert.ok(book.home.isKnown)
  })
})
