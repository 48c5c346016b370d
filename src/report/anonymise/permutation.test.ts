import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Permutation } from './permutation.js'

const key = (n: number): Uint8Array => new Uint8Array(32).fill(n)

describe('keyed permutation', () => {
  it('maps every number of one to four digits to another of the same length, one to one', () => {
    const p = new Permutation(key(1))
    for (const length of [1, 2, 3, 4]) {
      const all = Array.from({ length: 10 ** length }, (_, n) => p.digits(String(n).padStart(length, '0'), 'd'))
      assert.equal(new Set(all).size, all.length)
      assert.ok(all.every((digits) => /^\d+$/.test(digits) && digits.length === length))
    }
  })

  it('is one to one on octets, and keeps the nibbles it is told to', () => {
    const p = new Permutation(key(1))
    const all = Array.from({ length: 4096 }, (_, n) => p.octets(Uint8Array.of(n >> 8, n & 255), 'o', 1))
    assert.equal(new Set(all.map((o) => o.join())).size, 4096)
    assert.ok(all.every((o) => o[0] !== undefined && o[0] >> 4 === 0))
  })

  it('is another under another key and in another domain, and the same under the same', () => {
    const digits = '0123456789'
    const one = new Permutation(key(1)).digits(digits, 'a')
    assert.equal(new Permutation(key(1)).digits(digits, 'a'), one)
    assert.notEqual(new Permutation(key(2)).digits(digits, 'a'), one)
    assert.notEqual(new Permutation(key(1)).digits(digits, 'b'), one)
  })

  it('spreads: one digit more changes most of the others', () => {
    const p = new Permutation(key(3))
    let same = 0
    for (let n = 0; n < 200; n++) {
      const a = p.digits(String(1_000_000_000 + n), 'd')
      const b = p.digits(String(1_000_000_001 + n), 'd')
      for (let i = 0; i < 10; i++) if (a[i] === b[i]) same++
    }
    assert.ok(same > 120 && same < 300, `${same} of 2000 digits are equal; by chance it would be 200`)
  })
})
