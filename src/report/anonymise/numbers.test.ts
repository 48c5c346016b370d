import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tbcdOctets } from '../../wire/codecs.js'
import { Numbers, Originals } from './numbers.js'
import { Permutation } from './permutation.js'

const numbers = new Numbers(new Permutation(new Uint8Array(16).fill(7)), 3)

describe('replaced numbers', () => {
  it('keep MCC and MNC of an IMSI', () => {
    const made = numbers.imsi('310999000000101')
    assert.match(made, /^310999\d{9}$/)
    assert.notEqual(made, '310999000000101')
  })

  it('keep the country code and as many digits as are asked for', () => {
    assert.match(numbers.msisdn('12025550111'), /^1202\d{7}$/)
    assert.match(numbers.msisdn('33612345678'), /^33612\d{6}$/)
    assert.notEqual(numbers.msisdn('12025550111'), '12025550111')
    const none = new Numbers(new Permutation(new Uint8Array(16).fill(7)), 0)
    assert.match(none.msisdn('12025550111'), /^1\d{10}$/)
  })

  it('replace at least four digits of a short number', () => {
    assert.match(numbers.msisdn('12345'), /^1\d{4}$/)
    assert.match(numbers.msisdn('123'), /^\d{3}$/)
  })

  it('leave *, # and letters where they are', () => assert.match(numbers.msisdn('*100#'), /^\*\d{3}#$/))

  it('keep the type of a device, and make its check digit right again', () => {
    // 49-015420-323751-8 is the example of the standard for the check digit (TS 23.003 annex B)
    const made = numbers.imei('490154203237518')
    assert.match(made, /^49015420\d{7}$/)
    assert.equal(luhnSum(made) % 10, 0)
    assert.match(numbers.imei('4901542032375112'), /^49015420\d{6}12$/)
  })
})

function luhnSum(digits: string): number {
  return Array.from(digits, (d, i) => (i % 2 === 1 ? Math.floor((2 * Number(d)) / 10) + ((2 * Number(d)) % 10) : Number(d))).reduce(
    (a, b) => a + b,
    0,
  )
}

describe('originals', () => {
  const originals = new Originals()
  const imsi = '310999000000101'
  const made = numbers.imsi(imsi)
  originals.imsi(imsi, made)
  originals.msisdn('12025550111', numbers.msisdn('12025550111'))

  const search = (octets: Uint8Array, written = new Uint8Array(octets.length)): number =>
    originals.replaceIn(octets, 0, octets.length, written)
  const nibbles = (text: string): Uint8Array =>
    Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))

  for (const [form, before, after] of [
    ['TBCD', [0xaa, ...tbcdOctets(imsi)], [0xaa, ...tbcdOctets(made)]],
    ['TBCD behind half an octet', shifted(`f${imsi}`), shifted(`f${made}`)],
    ['BCD', [...nibbles(`${imsi}f`)], [...nibbles(`${made}f`)]],
    ['BCD behind half an octet', [...nibbles(`f${imsi}`)], [...nibbles(`f${made}`)]],
    ['ASCII', [...Buffer.from(`sip:${imsi}@x`)], [...Buffer.from(`sip:${made}@x`)]],
    ['UTF-16', [...Buffer.from(`a${imsi}`, 'utf16le').swap16()], [...Buffer.from(`a${made}`, 'utf16le').swap16()]],
    ['UTF-16 at an odd octet', [1, ...Buffer.from(imsi, 'utf16le')], [1, ...Buffer.from(made, 'utf16le')]],
  ] as const)
    it(`are found in ${form}`, () => {
      const octets = Uint8Array.from(before)
      assert.ok(search(octets) > 0)
      assert.deepEqual(octets, Uint8Array.from(after))
    })

  it('include the national number', () => {
    const octets = Buffer.from('call 2025550111 now')
    assert.equal(search(octets), 1)
    assert.equal(octets.toString(), `call ${numbers.msisdn('12025550111').slice(1)} now`)
  })

  it('are left where they are a replacement', () => {
    const octets = Uint8Array.from(tbcdOctets(imsi))
    assert.equal(search(octets, new Uint8Array(octets.length).fill(1)), 0)
    assert.deepEqual(octets, Uint8Array.from(tbcdOctets(imsi)))
    assert.ok(originals.coincidences > 0)
  })

  it('tell the end of an E.214 title', () => {
    assert.equal(originals.replacedEnd('19995000000102'), undefined)
    assert.equal(originals.replacedEnd(`1999${imsi.slice(6)}`), `1999${made.slice(6)}`)
  })
})

/** Digits as TBCD, the first nibble low. */
function shifted(text: string): number[] {
  return Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(`${text[2 * i + 1]}${text[2 * i]}`, 16))
}
