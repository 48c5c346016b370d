import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digitsOf } from '../model/digits.js'
import { packDigits, packed } from './bcd.js'

/** Digits as TBCD octets; an odd count ends in a filler. */
function tbcd(text: string, filler = 15): Uint8Array {
  const nibbles = Array.from(text, Number)
  if (nibbles.length % 2 === 1) nibbles.push(filler)
  return Uint8Array.from({ length: nibbles.length / 2 }, (_, i) => (nibbles[2 * i] as number) | ((nibbles[2 * i + 1] as number) << 4))
}

test('packs what model/digits packs', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,16}$/), (text) => {
      const octets = tbcd(text)
      assert.ok(packDigits(octets, 0, octets.length, -1))
      const { high, low } = digitsOf(text)
      assert.deepEqual([packed.high >>> 0, packed.low >>> 0, packed.count], [high, low, text.length])
    }),
  )
})

test('an odd number of digits may end in any nibble when the indicator says so', () => {
  const octets = tbcd('12025550100', 0)
  assert.ok(packDigits(octets, 0, octets.length, 1))
  assert.deepEqual([packed.high >>> 0, packed.low >>> 0], [digitsOf('12025550100').high, digitsOf('12025550100').low])
})

test('leaves to others what is no digit, or too long, or nothing', () => {
  for (const hex of ['1a', 'a1', 'f1f1', '1fff', '00112233445566778899', ''])
    assert.equal(packDigits(Buffer.from(hex, 'hex'), 0, hex.length / 2, -1), false, hex)
})
