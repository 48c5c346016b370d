/** The traps of numbering: each once gave a wrong attribution somewhere. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { best, type Profile } from './claim.js'
import { type Fact, type FactSet, type Field, momentOf } from './fact.js'
import { Overlay } from './overlay.js'
import { pointCodeText, readPointCode } from './point-code.js'
import { profileOfDigits, profileOfIp, profileOfPoint, profileOfRealm } from './profile.js'

const none = new Overlay()
const at = (date: string): number => momentOf(date) ?? assert.fail(`${date} is no date`)
const says = (profile: Profile, ...fields: Field[]): (string | undefined)[] => fields.map((field) => best(profile, field)?.value)
const gt = (digits: string, date = '2026-11-01', overlay = none): Profile => profileOfDigits(overlay, 'e164', digits, at(date))
const imsi = (digits: string, overlay = none): Profile => profileOfDigits(overlay, 'e212', digits)
const flags = (profile: Profile): string[] => profile.flags.map(({ flag }) => flag)
const set = (facts: readonly Fact[], layer: FactSet['layer'] = 'user', source = 'mine.csv'): FactSet => ({
  source,
  type: 'facts',
  layer,
  facts,
})

describe('traps of numbering', () => {
  it('1: +1 246 is Barbados and no American operator', () => {
    assert.deepEqual(says(gt('12462501234'), 'country', 'operator', 'group'), ['BB', 'Cable & Wireless', 'Liberty Latin America'])
    assert.deepEqual(says(gt('12065550123'), 'country', 'operator'), ['US', undefined])
  })
  it('2: E.214 443857799119004 is British, of no operator of phone ranges', () => {
    const title = profileOfDigits(none, 'e214', '443857799119004')
    assert.deepEqual(says(title, 'country', 'operator', 'network'), ['GB', undefined, undefined])
  })
  it('2: the network of an E.214 title comes from IR.21, not from digits', () => {
    const pair = set(
      [{ subject: { plan: 'e214', key: '44385' }, says: { network: '23415', operator: 'Example UK' }, confidence: 85 }],
      'ir21',
    )
    const title = profileOfDigits(new Overlay([pair]), 'e214', '443857799119004')
    assert.deepEqual(says(title, 'country', 'network', 'operator'), ['GB', '23415', 'Example UK'])
  })
  it('2: the same digits are Nigerian as E.164 and British as E.212', () => {
    assert.equal(says(gt('234157799119004'), 'country')[0], 'NG')
    assert.deepEqual(says(imsi('234157799119004'), 'country', 'network'), ['GB', '23415'])
  })
  it('3: a group title stays in the country of its number', () => {
    assert.deepEqual(says(gt('4540390955'), 'country'), ['DK'])
  })
  it('4: a rename has a date', () => {
    const renamed = set([
      { subject: { plan: 'operator', key: 'Telecel@GH' }, says: { alias: 'Vodafone Ghana' }, until: '2024-01-01', confidence: 90 },
    ])
    const overlay = new Overlay([renamed])
    assert.deepEqual(
      ['2023-12-31', '2024-01-01'].map((date) => says(gt('233200000007', date, overlay), 'operator')[0]),
      ['Vodafone Ghana', 'Telecel'],
    )
  })
  it('5: the user corrects a wrong holder, and the registry stays visible', () => {
    const right = set([{ subject: { plan: 'e164', key: '9198270' }, says: { operator: 'Vodafone Idea' }, confidence: 90 }], 'verified')
    const { claims } = gt('919827002222', '2026-11-01', new Overlay([right]))
    const operators = claims.filter(({ field }) => field === 'operator').map(({ value, layer }) => `${value} ${layer}`)
    assert.deepEqual(operators, ['Vodafone Idea verified', 'Reliance Jio registry'])
  })
  it('6: a range without operator has its country', () => {
    for (const [digits, country] of Object.entries({ '262850909': 'RE', '352091000030': 'LU', '356941816': 'MT', '9747922222': 'QA' }))
      assert.deepEqual(says(gt(digits), 'country', 'operator'), [country, undefined], digits)
  })
  it('8: no operator is invented for US numbers', () => {
    for (const digits of ['12063130004', '13123149810', '17044100000']) assert.deepEqual(says(gt(digits), 'operator'), [undefined], digits)
  })
  it('9: Chinese ranges of three digits', () => {
    assert.deepEqual(says(gt('8613800100500'), 'operator', 'group'), ['China Mobile', 'China Mobile'])
    assert.deepEqual(says(gt('8613010112500'), 'operator'), ['China Unicom'])
  })
  it('10: mainland, Hong Kong and Macao are three countries and one group', () => {
    const found = ['8613800100500', '85240100000'].map((digits) => says(gt(digits), 'country', 'group'))
    assert.deepEqual(found, [
      ['CN', 'China Mobile'],
      ['HK', 'China Mobile'],
    ])
    assert.equal(says(imsi('455020000000001'), 'country')[0], 'MO')
  })
  it('11: 460 codes by their present owner', () => {
    const owners = ['00', '02', '07', '01', '09', '03', '11', '15'].map((mnc) => says(imsi(`460${mnc}0000000001`), 'group')[0])
    assert.deepEqual(owners, [
      ...Array<string>(3).fill('China Mobile'),
      ...Array<string>(2).fill('China Unicom'),
      ...Array<string>(2).fill('China Telecom'),
      'China Broadnet',
    ])
  })
  it('12: Barbados and the Bahamas, networks and titles', () => {
    assert.deepEqual(says(imsi('342600000000001'), 'country', 'group'), ['BB', 'Liberty Latin America'])
    assert.deepEqual(says(imsi('342750000000001'), 'operator'), ['Digicel'])
    assert.deepEqual(says(imsi('364390000000001'), 'country', 'group'), ['BS', 'Bahamas Telecommunications Company'])
    assert.deepEqual(says(gt('12423570000'), 'country', 'operator'), ['BS', 'BaTelCo'])
    assert.deepEqual(says(gt('12427300000'), 'operator'), ['aliv'])
    assert.deepEqual(says(gt('12462560000'), 'operator'), ['Digicel'])
  })
  it('12: a realm with mnc039.mcc364 is 364 39', () => {
    assert.deepEqual(says(profileOfRealm(none, 'epc.mnc039.mcc364.3gppnetwork.org'), 'network', 'country', 'operator'), [
      '36439',
      'BS',
      'BTC',
    ])
  })
  it('13: the point codes of an island name its operators', () => {
    const bahamas = Array.from({ length: 1 << 14 }, (_, code) => profileOfPoint(none, code, undefined)).filter(
      (p) => says(p, 'country')[0] === 'BS',
    )
    const operators = new Set(bahamas.flatMap((p) => says(p, 'operator')[0] ?? []))
    assert.deepEqual([...operators].sort(), ['Bahamas Telecommunications Company Ltd', 'NEWCO 2015'])
  })
  it('13: a point code of China Mobile in the UK is British and of a Chinese group', () => {
    const british = Array.from({ length: 1 << 14 }, (_, code) => profileOfPoint(none, code, undefined)).filter(
      (p) => says(p, 'country')[0] === 'GB' && says(p, 'group')[0] === 'China Mobile',
    )
    assert.equal(british.length, 4)
    assert.ok(british.every((p) => flags(p).includes('covered-list')))
  })
  it('14: origin, assignee, lessor, lessee and sub-lessee are five fields', () => {
    const lease = { assignee: 'A', lessor: 'B', lessee: 'C', subLessee: 'D' }
    const overlay = new Overlay([set([{ subject: { plan: 'e164', key: '124625' }, says: lease, confidence: 70 }])])
    assert.deepEqual(says(gt('12462501234', '2026-11-01', overlay), 'operator', 'assignee', 'lessor', 'lessee', 'subLessee'), [
      'Cable & Wireless',
      'A',
      'B',
      'C',
      'D',
    ])
  })
})

describe('time', () => {
  it('a lease that begins in May does not colour April', () => {
    const overlay = new Overlay([
      set([
        { subject: { plan: 'e164', key: '124625' }, says: { lessee: 'Example' }, from: '2024-05-01', until: '2024-09-01', confidence: 70 },
      ]),
    ])
    const lessees = ['2024-04-30T23:59:59.999999Z', '2024-05-01', '2024-08-31', '2024-09-01'].map(
      (date) => says(gt('12462501234', date, overlay), 'lessee')[0],
    )
    assert.deepEqual(lessees, [undefined, 'Example', 'Example', undefined])
  })
  it('the Covered List counts from its date', () => {
    assert.ok(!flags(gt('8613800100500', '2022-03-24')).includes('covered-list'))
    assert.ok(flags(gt('8613800100500', '2022-03-25')).includes('covered-list'))
    assert.ok(!flags(gt('8613010112500', '2022-09-19')).includes('covered-list'))
    assert.ok(flags(gt('8613010112500', '2022-09-20')).includes('covered-list'))
  })
  it('a code with a holder does not bear the label of the shorter code', () => {
    const labels = (digits: string): string[] => profileOfDigits(new Overlay(), 'e164', digits).flags.map(({ flag }) => flag)
    assert.deepEqual(['881612345678', '87810123', '88239000', '88315', '8835100'].map(labels), [
      [],
      [],
      [],
      ['unassigned'],
      ['withdrawn', 'unassigned'],
    ])
  })
  it('a network of its own code exists from its assignment to its withdrawal', () => {
    assert.deepEqual(
      ['2024-01-31', '2024-02-01'].map((date) => says(gt('88252123456', date), 'group')[0]),
      [undefined, 'China Telecom'],
    )
    assert.ok(flags(gt('88234123456', '2024-01-01')).includes('withdrawn'))
    assert.equal(says(gt('88234123456', '2020-01-01'), 'operator')[0], 'BebbiCell AG')
  })
  it('a public report colours its own years', () => {
    assert.deepEqual(
      ['2017-12-31', '2019-06-01', '2021-01-01'].map((date) => flags(gt('12462501234', date)).includes('lease-reported')),
      [false, true, false],
    )
  })
  it('the end of leasing in the UK is a label, and Jersey has its own rules', () => {
    assert.ok(!flags(gt('447785016005', '2026-10-21')).includes('uk-title-after-leasing-end'))
    assert.ok(flags(gt('447785016005', '2026-10-22')).includes('uk-title-after-leasing-end'))
    assert.equal(says(gt('441534500000'), 'country')[0], 'JE')
    assert.ok(!flags(gt('441534500000', '2026-10-22')).includes('uk-title-after-leasing-end'))
  })
  it('a lease of a +44 title after the end is a label of its own', () => {
    const overlay = new Overlay([set([{ subject: { plan: 'e164', key: '44778' }, says: { lessee: 'Example' }, confidence: 50 }])])
    assert.ok(!flags(gt('447785016005', '2026-04-21', overlay)).includes('uk-lease-after-end'))
    assert.ok(flags(gt('447785016005', '2026-04-22', overlay)).includes('uk-lease-after-end'))
  })
})

describe('trust', () => {
  const subject = { plan: 'e164', key: '124625' } as const
  const fact = (operator: string, key: string = subject.key): Fact => ({ subject: { ...subject, key }, says: { operator }, confidence: 50 })
  it('verified data come before IR.21, that before lists, those before registries', () => {
    const sets = [set([fact('list')]), set([fact('checked')], 'verified'), set([fact('ir21')], 'ir21')]
    const { claims } = gt('12462501234', '2026-11-01', new Overlay(sets))
    assert.deepEqual(
      claims.filter(({ field }) => field === 'operator').map(({ value }) => value),
      ['checked', 'ir21', 'list', 'Cable & Wireless'],
    )
  })
  it('a longer prefix wins within a layer, not between layers', () => {
    const sets = [set([fact('short')], 'verified'), set([fact('long', '1246250123')])]
    assert.deepEqual(says(gt('12462501234', '2026-11-01', new Overlay(sets)), 'operator'), ['short'])
    const same = [set([fact('short'), fact('long', '1246250123')])]
    assert.deepEqual(says(gt('12462501234', '2026-11-01', new Overlay(same)), 'operator'), ['long'])
  })
  it('each claim says who', () => {
    for (const claim of gt('12462501234').claims)
      assert.ok(claim.source !== '' && claim.confidence > 0 && claim.confidence <= 100, claim.field)
  })
})

describe('codes that several countries share', () => {
  it('338 050 is Bermudan, 338 05 Jamaican first, and names the other islands', () => {
    const profile = imsi('338050123456789')
    assert.deepEqual(says(profile, 'country', 'operator'), ['BM', 'Digicel Bermuda'])
    assert.deepEqual(profileOfDigits(none, 'e212', '33805').others.toSorted(), ['KY', 'LC', 'MS'])
    assert.deepEqual(says(profileOfDigits(none, 'e212', '33805'), 'country'), ['JM'])
  })
  it('310 260 is American first, and names Puerto Rico and the Virgin Islands', () => {
    const profile = imsi('310260123456789')
    assert.deepEqual([says(profile, 'country')[0], profile.others.toSorted()], ['US', ['PR', 'VI']])
  })
})

describe('point codes, networks and names', () => {
  it('reads zone-area-point, decimal and hex as one code', () => {
    assert.deepEqual(
      ['2-001-3', 'pc:4107', '0x100b', 'pc:0x100B'].map((text) => readPointCode(text)?.decimal),
      [4107, 4107, 4107, 4107],
    )
    assert.equal(pointCodeText(4107), '2-001-3')
    for (const text of ['8-0-300', '1-2', '4107', 'pc:99999999', '0x', '-1-2-3']) assert.equal(readPointCode(text), undefined, text)
  })
  it('falls back to the area of a point that is not listed', () => {
    const areas = Array.from({ length: 1 << 14 }, (_, code) => profileOfPoint(none, code, undefined)).filter(
      (p) => p.claims[0]?.source === 'facts/area-codes',
    )
    assert.ok(areas.length > 500)
  })
  it('keeps national codes apart by their network indicator', () => {
    const overlay = new Overlay([set([{ subject: { plan: 'pc-national', key: '2/1500' }, says: { operator: 'Ours' }, confidence: 90 }])])
    assert.deepEqual(
      [2, 3, undefined].map((national) => says(profileOfPoint(overlay, 1500, national), 'operator')[0] === 'Ours'),
      [true, false, false],
    )
  })
  it('finds the narrowest network of an IP address', () => {
    const ip = (key: string, operator: string): Fact => ({ subject: { plan: 'ip', key }, says: { operator }, confidence: 50 })
    const overlay = new Overlay([set([ip('192.0.2.0/24', 'wide'), ip('192.0.2.128/25', 'narrow'), ip('2001:db8::/32', 'six')])])
    const operators = ['192.0.2.1', '192.0.2.200', '198.51.100.1', '2001:db8::1', '::ffff:192.0.2.1'].map(
      (text) => says(profileOfIp(overlay, text), 'operator')[0],
    )
    assert.deepEqual(operators, ['wide', 'narrow', undefined, 'six', 'wide'])
  })
  it('says which registry knows the network of a realm', () => {
    const sources = (name: string): string[] =>
      profileOfRealm(none, name)
        .claims.filter(({ field }) => field === 'operator')
        .map(({ source }) => source)
    assert.deepEqual(sources('epc.mnc039.mcc364.3gppnetwork.org'), ['mcc-mnc-list', 'facts/plmn'])
    assert.ok(
      profileOfRealm(none, 'epc.mnc039.mcc364.3gppnetwork.org').claims.every(
        ({ layer, confidence }) => layer !== 'registry' || confidence <= 70,
      ),
    )
  })
  it('lets the user name a realm that no standard knows', () => {
    const overlay = new Overlay([set([{ subject: { plan: 'realm', key: 'bics.example' }, says: { operator: 'A hub' }, confidence: 80 }])])
    const profile = profileOfRealm(overlay, 'dra1.bics.example')
    assert.deepEqual([says(profile, 'operator')[0], flags(profile)], ['A hub', ['unknown-realm-form']])
    assert.deepEqual(says(profileOfRealm(overlay, 'xbics.example'), 'operator'), [undefined])
  })
})
