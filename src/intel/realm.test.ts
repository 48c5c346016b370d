import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findRealm, isInRealm } from './realm.js'

const plmn = 'mnc410.mcc310.3gppnetwork.org'
const read = (name: string): string => {
  const found = findRealm(name)
  return `${found?.form ?? 'unknown'} · ${found?.role ?? '-'} · ${found?.network?.plmn ?? '-'}`
}

describe('names in the domains of mobile networks', () => {
  it('reads the home realms', () => {
    assert.equal(read(`epc.${plmn}`), 'EPC home realm (§19.2) · - · 310410')
    assert.equal(read(`ims.${plmn}`), 'IMS home realm (§13.2) · - · 310410')
    assert.equal(read(`5gc.${plmn}`), '5G core home realm (§28.2) · - · 310410')
    assert.equal(read(plmn), 'network domain · - · 310410')
  })
  it('reads what a name says of its node', () => {
    assert.equal(read(`mmec1a.mmegi8001.mme.epc.${plmn}`), 'MME by its identity (§19.4.2.4) · MME · 310410')
    assert.equal(read(`hss01.epc.${plmn}`), 'EPC node by its name · HSS · 310410')
    assert.equal(read(`topon.s8.pgw1.nodes.epc.${plmn}`), 'node with its place in the topology (§19.4.2.1) · - · 310410')
    assert.equal(read(`node17.epc.${plmn}`), 'host in the EPC realm (§19.2) · - · 310410')
    assert.equal(read(`scscf1.ims.${plmn}`), 'IMS node by its name · SCSCF · 310410')
    assert.equal(read(`tac-lb0b.tac-hb0a.tac.epc.${plmn}`), 'tracking area (§19.4.2.3) · - · 310410')
    assert.equal(read(`sepp1.5gc.${plmn}`), 'SEPP (§28.3.2) · SEPP · 310410')
    assert.equal(read(`internet.apn.epc.${plmn}`), 'access point name (§19.4.2.2) · PGW · 310410')
  })
  it('reads the public, IPX and GRX trees', () => {
    assert.equal(read('epdg.epc.mnc410.mcc310.pub.3gppnetwork.org'), 'ePDG (§19.4.2.9), on the public internet · ePDG · 310410')
    assert.equal(read('ims.mnc410.mcc310.ipxuni.3gppnetwork.org'), 'IMS home realm (§13.2), IPX user side · - · 310410')
    assert.equal(read('internet.mnc410.mcc310.gprs'), 'access point name (§9.1) · - · 310410')
    assert.equal(read('dra1.spn001.ipxsp.org'), 'IPX service provider (GSMA IR.67) · - · -')
  })
  it('takes upper case and a final dot', () => {
    assert.equal(read(`EPC.${plmn.toUpperCase()}.`), 'EPC home realm (§19.2) · - · 310410')
  })
  it('knows the padding: mnc039.mcc364 is 364 39', () => {
    assert.equal(findRealm('epc.mnc039.mcc364.3gppnetwork.org')?.network?.plmn, '36439')
  })
  it('gives no network to names that only look so', () => {
    for (const name of [
      'dra.bics3gppnetwork.org',
      `x${plmn}`,
      `epc.${plmn}.evil.example`,
      'mnc41.mcc310.3gppnetwork.org',
      'localdomain.example',
      'epc.mnc410.mcc310.3gppnetwork.com',
    ]) {
      assert.equal(findRealm(name)?.standard, false, name)
      assert.equal(findRealm(name)?.network, undefined, name)
    }
  })
  it('keeps the network of a name whose beginning is of no form', () => {
    const found = findRealm(`evil.${plmn}`)
    assert.deepEqual([found?.standard, found?.form, found?.network?.plmn], [false, undefined, '310410'])
  })
  it('is no name at all', () => {
    for (const text of ['', 'localhost', 'a..b', '-a.b', 'a b.c', 'x'.repeat(300), `${'a.'.repeat(200)}b`, 'ä.example', '<a>.b'])
      assert.equal(findRealm(text), undefined, text)
  })
  it('reads a long hostile name in no time', () => {
    const name = `${'mmec1a.'.repeat(34)}epc.${plmn}`.slice(-253).replace(/^[.-]+/, '')
    const from = process.hrtime.bigint()
    findRealm(name)
    assert.ok(process.hrtime.bigint() - from < 50_000_000n)
  })
})

describe('a host in its realm', () => {
  it('is the realm, or below it', () => {
    assert.ok(isInRealm(`hss.epc.${plmn}`, `epc.${plmn}`))
    assert.ok(isInRealm(`EPC.${plmn}.`, `epc.${plmn}`))
    assert.ok(!isInRealm(`hss.xepc.${plmn}`, `epc.${plmn}`))
    assert.ok(!isInRealm(`hss.epc.${plmn}.evil.example`, `epc.${plmn}`))
  })
})
