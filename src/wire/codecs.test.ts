import assert from 'node:assert/strict'
import { it } from 'node:test'
import { objectIdentifier, oidOctets, oidText, oidTextSoFar } from './codecs.js'
import { sequence, field } from './describe.js'
import { explainType } from './explain.js'
import { unhex } from './octets.js'

it('keeps an object identifier whose last arc is cut off as octets', { timeout: 10_000 }, () => {
  // Found by npm run fuzz, seed 2026: its hex reads as a number without end
  for (const hex of ['1e9999', '88e99999', '80', '12']) {
    const octets = unhex(`30 0${hex.length / 2 + 2} 06 0${hex.length / 2} ${hex}`)
    const [tree] = explainType(octets, 0, octets.length, 'parameter', sequence(field('oid', objectIdentifier)))
    assert.equal(tree?.children[0]?.value, hex === '12' ? '0.18' : hex)
    assert.equal(tree?.children[0]?.raw, hex === '12' ? undefined : hex)
  }
})

it('reads the arcs of an application context name whose last one is cut off', () => {
  const [whole, cut] = [unhex('04000001003203'), unhex('040000010032e2')]
  assert.equal(oidTextSoFar(whole, 0, whole.length), '0.4.0.0.1.0.50.3')
  assert.equal(oidTextSoFar(cut, 0, cut.length), '0.4.0.0.1.0.50')
  assert.equal(oidTextSoFar(cut, 6, cut.length), undefined)
})

it('writes object identifiers, and nothing else as one', () => {
  const octets = Uint8Array.from(oidOctets('0.4.0.0.1.0.28.3'))
  assert.equal(oidText(octets, 0, octets.length), '0.4.0.0.1.0.28.3')
  for (const text of ['1e9999', '0.1e9999', '', '4', '0.4.', '0.99999999999999999', '0x1.2']) assert.throws(() => oidOctets(text), text)
})
