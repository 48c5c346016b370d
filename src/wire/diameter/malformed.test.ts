/** What is wrong with octets, one anomaly at a time; and what is Diameter at all. Messages are built, then damaged where the name says. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AnomalyName } from '../../model/anomaly.js'
import { digitsText } from '../../model/digits.js'
import { MessageBatch } from '../../model/message.js'
import { Names } from '../../model/names.js'
import { concat, type Octets, unhex } from '../octets.js'
import { MAX_AVPS, MAX_DEPTH } from './avp.js'
import { avps } from './avps/index.js'
import { type AvpValues, buildAvps, buildDiameter, diameterFraming, explainDiameter, plausibleDiameter, scanDiameter } from './index.js'
import { same } from './laws.test.js'

const ORIGIN = { 'Origin-Host': 'mme01.epc.mnc001.mcc001.3gppnetwork.org', 'Origin-Realm': 'epc.mnc001.mcc001.3gppnetwork.org' }
const PURGE = { command: 321, application: 16777251, request: true, hopByHop: 1, endToEnd: 2 } as const
const built = (more: AvpValues, head: object = {}): Octets => buildDiameter({ ...PURGE, ...head, avps: { ...ORIGIN, ...more } })

/** The message with octets behind it that count as its own. */
function followedBy(message: Octets, more: Octets): Octets {
  const all = concat([message, more])
  all.set([(all.length >> 16) & 255, (all.length >> 8) & 255, all.length & 255], 1)
  return all
}

function scanned(octets: Octets) {
  const batch = new MessageBatch(8)
  batch.columns.from[0] = 0
  batch.columns.to[0] = octets.length
  scanDiameter(octets, 0, octets.length, batch, 0, new Names())
  return batch
}

function anomaliesOf(octets: Octets): AnomalyName[] {
  same(octets)
  const found = scanned(octets).anomaliesOf(0)
  for (const a of found) assert.equal(a.layer, 'diameter')
  return found.map((a) => a.code)
}

const changed = (octets: Octets, at: number, value: number): Octets => {
  const copy = octets.slice()
  copy[at] = value
  return copy
}

describe('Diameter anomalies', () => {
  const message = built({ 'User-Name': '001010123456789' })
  const user = message.length - 24
  it('none in a clean message', () => assert.deepEqual(anomaliesOf(message), []))
  it('truncated: no header', () => assert.deepEqual(anomaliesOf(message.slice(0, 19)), ['truncated']))
  it('headerLength and lengthBeyondParent: the end is missing', () =>
    assert.deepEqual(anomaliesOf(message.slice(0, -8)), ['headerLength', 'lengthBeyondParent']))
  it('truncated: padding is missing', () => assert.deepEqual(anomaliesOf(message.slice(0, -1)), ['headerLength', 'truncated']))
  it('messageMalformed: version 2', () => assert.deepEqual(anomaliesOf(changed(message, 0, 2)), ['messageMalformed']))
  it('flagsWrong: a reserved command flag', () => assert.deepEqual(anomaliesOf(changed(message, 4, 0xc1)), ['flagsWrong']))
  it('flagsWrong: the error flag in a request', () => assert.deepEqual(anomaliesOf(changed(message, 4, 0xe0)), ['flagsWrong']))
  it('flagsWrong: a reserved AVP flag', () => assert.deepEqual(anomaliesOf(changed(message, user + 4, 0x41)), ['flagsWrong']))
  it('flagsWrong: a 3GPP AVP without its V flag', () =>
    assert.deepEqual(anomaliesOf(followedBy(message, unhex('0000057f 40 00000b 00f110 00'))), ['flagsWrong']))
  it('paddingNotZero', () => assert.deepEqual(anomaliesOf(changed(message, message.length - 1, 7)), ['paddingNotZero']))
  it('valueLength: an AVP shorter than its own header', () => assert.deepEqual(anomaliesOf(changed(message, user + 7, 7)), ['valueLength']))
  it('valueLength: a PLMN of two octets', () =>
    assert.deepEqual(anomaliesOf(built({ 'Visited-PLMN-Id': { raw: '00f1' } })), ['valueLength']))
  it('lengthBeyondParent: a member longer than its group', () => {
    const group = built({ 'Experimental-Result': { 'Vendor-Id': 10415 } })
    assert.deepEqual(anomaliesOf(changed(group, group.length - 5, 16)), ['lengthBeyondParent'])
  })
  it('fieldTwice: User-Name', () =>
    assert.deepEqual(anomaliesOf(built({ 'User-Name': ['001010123456789', '001010000000001'] })), ['fieldTwice']))
  it('fieldMissing: no Origin-Realm', () =>
    assert.deepEqual(anomaliesOf(buildDiameter({ ...PURGE, avps: { 'Origin-Host': ORIGIN['Origin-Host'] } })), ['fieldMissing']))
  it('another subscriber in a group that need not be understood, in front of the right one, is nobody', () => {
    const hidden = built({ 'Flow-Info': { 'User-Name': '001010000000001' }, 'User-Name': '001010123456789' })
    const { columns } = scanned(hidden)
    assert.equal(digitsText(columns.imsiHigh[0] as number, columns.imsiLow[0] as number), '001010123456789')
    assert.deepEqual(anomaliesOf(hidden), [])
    const alone = scanned(built({ 'Flow-Info': { 'User-Name': '001010000000001' } })).columns
    assert.equal(digitsText(alone.imsiHigh[0] as number, alone.imsiLow[0] as number), '')
  })
  it('messageUnknown', () => assert.deepEqual(anomaliesOf(built({}, { command: 8388600 })), ['messageUnknown']))
  it('applicationUnknown: a command of another application', () =>
    assert.deepEqual(anomaliesOf(built({}, { application: 16777217 })), ['applicationUnknown']))
  it('nameMalformed: an empty label', () =>
    assert.deepEqual(anomaliesOf(built({ 'Destination-Host': 'hss..example.org' })), ['nameMalformed']))
  it('nameMalformed: a dot at the end', () =>
    assert.deepEqual(anomaliesOf(built({ 'Route-Record': 'dra.example.org.' })), ['nameMalformed']))
  it('digitsIllegal: a letter in a TBCD number', () =>
    assert.deepEqual(anomaliesOf(built({ MSISDN: { raw: '21a055' } })), ['digitsIllegal']))
  it('digitsTooLong: an IMSI of 17 digits', () =>
    assert.deepEqual(anomaliesOf(built({ 'User-Name': '00101012345678901' })), ['digitsTooLong']))
  it('nestingTooDeep: groups in groups', () => {
    let values: AvpValues = { 'Result-Code': 2001 }
    for (let i = 0; i < MAX_DEPTH + 1; i++) values = { 'Failed-AVP': values }
    assert.deepEqual(anomaliesOf(built(values)), ['nestingTooDeep'])
  })
  it('nestingTooDeep: more AVPs than are read', () => {
    const many = buildAvps({ 'Proxy-State': Array.from({ length: MAX_AVPS }, () => '') })
    assert.deepEqual(anomaliesOf(followedBy(message, many)), ['nestingTooDeep'])
  })
})

describe('Diameter columns', () => {
  const imsiOf = (octets: Octets): string => {
    const c = scanned(octets).columns
    return digitsText(c.imsiHigh[0] as number, c.imsiLow[0] as number)
  }
  it('keep the first of two User-Names', () =>
    assert.equal(imsiOf(built({ 'User-Name': ['001010123456789', '001010000000001'] })), '001010123456789'))
  it('are not wrong in what is quoted: an AVP that Failed-AVP shows, a vendor’s that its own nodes do not write as a group', () => {
    const message = built({ 'User-Name': '001010123456789' })
    const wrong = unhex('00000001 40 0000ff 31')
    const failed = concat([unhex('00000117 40 000011'), wrong, unhex('000000')])
    // Flow-Info of 3GPP2 as a word of four octets, then as text
    const words = [unhex('00000329 80 000010 0000159f 00000001'), unhex('00000329 80 000015 0000159f 666c6f773d6f6e6521 000000')]
    for (const quoted of [failed, ...words]) assert.deepEqual(anomaliesOf(followedBy(message, quoted)), [])
    assert.deepEqual(anomaliesOf(followedBy(message, concat([failed, wrong]))), ['headerLength', 'lengthBeyondParent', 'fieldTwice'])
  })
  it('take nothing from a Failed-AVP', () => assert.equal(imsiOf(built({ 'Failed-AVP': { 'User-Name': '001010123456789' } })), ''))
  it('find the IMSI in an EAP identity', () =>
    assert.equal(imsiOf(built({ 'User-Name': '6001010123456789@nai.epc.mnc001.mcc001.3gppnetwork.org' })), '001010123456789'))
  it('find the IMSI in a private identity', () =>
    assert.equal(imsiOf(built({ 'User-Name': '001010123456789@ims.mnc001.mcc001.3gppnetwork.org' })), '001010123456789'))
  it('leave other names alone', () => assert.equal(imsiOf(built({ 'User-Name': 'alice@example.org' })), ''))
  it('take a Subscription-Id whose value stands before its type', () =>
    assert.equal(
      imsiOf(built({ 'Subscription-Id': { 'Subscription-Id-Data': '001010123456789', 'Subscription-Id-Type': 1 } })),
      '001010123456789',
    ))
  it('tell host names apart only by letters, not by case', () => {
    const names = new Names()
    const batch = new MessageBatch(8)
    const upper = built({})
    const lower = buildDiameter({
      ...PURGE,
      avps: { 'Origin-Host': ORIGIN['Origin-Host'].toUpperCase(), 'Origin-Realm': ORIGIN['Origin-Realm'] },
    })
    scanDiameter(upper, 0, upper.length, batch, 0, names)
    scanDiameter(lower, 0, lower.length, batch, 1, names)
    assert.equal(batch.packets.originHost[0], batch.packets.originHost[1])
    assert.equal(names.text(batch.packets.originHost[0] as number), ORIGIN['Origin-Host'])
  })
  it('give equal sessions equal numbers, others others', () => {
    const session = (id: string): number => scanned(built({ 'Session-Id': id })).packets.session[0] as number
    assert.equal(session('a;1;2'), session('a;1;2'))
    assert.notEqual(session('a;1;2'), session('a;1;3'))
    assert.notEqual(session('a;1;2'), 0)
  })
  it('show unknown AVPs raw, with code and vendor', () => {
    const octets = followedBy(built({}), unhex('00001388 80 00000e 00000009 abcd 0000'))
    const last = explainDiameter(octets, 0, octets.length).at(-1)
    assert.deepEqual([last?.name, last?.value, last?.to], ['unknown [5000/9]', 'abcd', octets.length - 2])
  })
})

describe('plausibleDiameter', () => {
  const watchdog = buildDiameter({ command: 280, application: 0, request: true, hopByHop: 1, endToEnd: 2, avps: ORIGIN })
  const plausible = (octets: Octets): boolean => plausibleDiameter(octets, 0, octets.length)
  it('takes a watchdog', () => assert.ok(plausible(watchdog)))
  it('takes the first of two messages', () => assert.ok(plausible(concat([watchdog, watchdog]))))
  it('takes an unknown command whose first AVP is known', () => assert.ok(plausible(changed(watchdog, 7, 99))))
  it('refuses a version, a length, a flag that cannot be', () => {
    for (const [at, value] of [
      [0, 2],
      [3, 0x21],
      [1, 1],
      [4, 0x81],
      [4, 0xa0],
    ] as const)
      assert.ok(!plausible(changed(watchdog, at, value)), `${at}`)
  })
  it('refuses a command of RADIUS', () => assert.ok(!plausible(changed(changed(watchdog, 6, 0), 7, 1))))
  it('refuses an AVP that does not fit, unless command, application and length say that this is Diameter', () => {
    const cut = changed(watchdog, 25, 0xff)
    assert.ok(!plausible(concat([cut, [0]])))
    assert.ok(!plausible(changed(cut, 7, 99)))
    assert.ok(plausible(cut))
  })
  it('takes a watchdog that begins with an AVP that nobody knows, and must be understood', () => {
    const unknown = changed(watchdog, 21, 2)
    assert.ok(plausible(unknown))
    assert.ok(!plausible(changed(unknown, 7, 99)))
  })
  it('refuses M3UA and GTP', () => {
    assert.ok(!plausible(unhex('0100010100000020021000180000000100000002030200050900030d18')))
    assert.ok(!plausible(unhex('48200020000000000000010001000800001010325476f8')))
  })
})

describe('a header in a stream', () => {
  const vendors = buildDiameter({ command: 8_388_632, application: 16_777_999, request: true, hopByHop: 1, endToEnd: 2, avps: ORIGIN })
  it('goes on behind a message, whatever the command', () => {
    assert.ok(diameterFraming.continues(vendors, 0))
    assert.ok(!diameterFraming.continues(changed(vendors, 0, 2), 0))
    assert.ok(!diameterFraming.continues(changed(vendors, 4, 0x81), 0))
  })
  it('begins a stream when its end is not there yet and command or application is known', () => {
    const begins = (octets: Octets): boolean => diameterFraming.plausible(octets, 0, 24)
    assert.ok(begins(built({})))
    assert.ok(begins(changed(built({}), 7, 99)), 'an application that we know')
    assert.ok(begins(changed(built({}), 8, 2)), 'a command that we know')
    assert.ok(!begins(vendors))
    // Tables of pictures begin so (captured on a web site)
    assert.ok(!begins(changed(changed(built({}), 6, 0), 7, 0)), 'an application that we know, but no command')
  })
})

describe('the dictionary', () => {
  it('has one AVP of each name', () => assert.equal(new Set(avps.map((a) => a.name)).size, avps.length))
})
