import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsText } from '../../model/digits.js'
import { MessageBatch } from '../../model/message.js'
import { buildField } from '../build.js'
import { explainParameter, type Tree } from '../explain.js'
import { vectorLaws } from '../map/vector-laws.test.js'
import { WIDE } from '../scan.js'
import { fillIdentities } from './identities.js'
import { errors, operations } from './index.js'
import { vectors } from './vectors/operations.js'

describe('ANSI-41', () => {
  vectorLaws(vectors, operations, errors, WIDE)
})

/** A parameter set with these octets inside. */
const set = (hex: string): Uint8Array => {
  const inside = Buffer.from(hex.replaceAll(' ', ''), 'hex')
  return Uint8Array.from([0xf2, inside.length, ...inside])
}

function identities(octets: Uint8Array): { msisdn: string; node: string; client: string } {
  const batch = new MessageBatch(8)
  const c = batch.columns
  batch.count = 1
  c.componentKind[0] = 1
  c.argumentTo[0] = octets.length
  fillIdentities(octets, batch, 0)
  const text = (high: Uint32Array, low: Uint32Array): string => digitsText(high[0] ?? 0, low[0] ?? 0)
  return {
    msisdn: text(c.msisdnHigh, c.msisdnLow),
    node: text(c.nodeHigh, c.nodeLow),
    client: text(c.clientHigh, c.clientLow),
  }
}

const MIN = '88 05 02 52 55 10 10'
const MDN = '9f5d 09 01 00 21 0a 02 52 55 10 20'

describe('identities of ANSI-41', () => {
  it('takes the MIN as a number of World Zone 1', () => {
    assert.equal(identities(set(MIN)).msisdn, '12025550101')
  })
  it('prefers the directory number, whatever the order', () => {
    assert.equal(identities(set(`${MIN} ${MDN}`)).msisdn, '12025550102')
    assert.equal(identities(set(`${MDN} ${MIN}`)).msisdn, '12025550102')
  })
  it('leaves out a MIN that no telephone has', () => {
    assert.equal(identities(set('88 05 01 52 55 10 10')).msisdn, '')
  })
  it('keeps an international number as it is', () => {
    assert.equal(identities(set('9f5d 0a 01 01 21 0c 44 77 00 09 01 01')).msisdn, '447700901010')
  })
  it('takes switch and sender', () => {
    const found = identities(set('9f5e 09 00 00 21 0a 02 52 55 10 30 9f67 09 00 01 21 0a 64 12 55 15 00'))
    assert.deepEqual(found, { msisdn: '', node: '12025550103', client: '4621555100' })
  })
  it('does not take digits in IA5 for BCD', () => {
    assert.equal(identities(set('9f5d 08 01 00 22 04 32 30 32 35')).msisdn, '')
  })
})

describe('a SET of parameters', () => {
  const form = operations.find((o) => o.name === 'RegistrationCancellation')?.argument?.[1]
  const read = (hex: string): Tree[] => explainParameter(set(hex), 0, set(hex).length, form === undefined ? [] : [form])
  it('has no order', () => {
    const fields = read(`9f67 05 00 01 21 01 f1 ${MIN} 89 04 82 a1 b2 c3`)[0]?.children
    assert.deepEqual(
      fields?.map((f) => [f.name, f.anomalies]),
      [
        ['senderIdentificationNumber', []],
        ['mobileIdentificationNumber', []],
        ['electronicSerialNumber', []],
      ],
    )
  })
  it('has each parameter once', () => {
    assert.deepEqual(
      read(`${MIN} ${MIN}`)[0]?.children.map((f) => f.anomalies),
      [[], ['fieldTwice']],
    )
  })
  it('keeps two digits parameters apart from one that came twice', () => {
    const request = operations.find((o) => o.name === 'LocationRequest')?.result?.[1]
    const twice = '84 07 01 00 21 06 21 43 65'
    const octets = set(`${twice} ${twice}`)
    const trees = explainParameter(octets, 0, octets.length, request === undefined ? [] : [request])
    assert.deepEqual(
      trees[0]?.children.map((f) => f.anomalies),
      [[], []],
    )
  })
})

describe('build', () => {
  it('wants mandatory parameters', () => {
    const form = operations.find((o) => o.name === 'LocationRequest')?.argument?.[1]
    assert.ok(form !== undefined)
    assert.throws(() => buildField(form, { mscid: { market: 1, switch: 1 } }), /needs billingID/)
  })
})
