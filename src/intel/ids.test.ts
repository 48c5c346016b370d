import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsOf } from '../model/digits.js'
import { base } from './base.js'
import { best } from './claim.js'
import { e164Row } from './e164.js'
import { type Fact, momentOf } from './fact.js'
import { AddressIds, NO_ADDRESS } from './ids.js'
import { Overlay } from './overlay.js'
import { profileOfDigits } from './profile.js'
import { DigitTrie, NO_ROW } from './trie.js'

const at = (date: string): number => momentOf(date) ?? assert.fail(date)
const lease: Fact = {
  subject: { plan: 'e164', key: '124625' },
  says: { lessee: 'Example' },
  from: '2024-05-01',
  until: '2024-09-01',
  confidence: 70,
}
const overlay = new Overlay([{ source: 'mine', type: 'gt-leases', layer: 'user', facts: [lease] }])

/** Numbers without order, the same on every run. */
function* numbers(count: number): Generator<string> {
  let state = 20_261_124
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const first = state
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    yield `${first}${state}`.slice(0, 6 + (state % 10))
  }
}

describe('addresses as numbers', () => {
  it('gives one id to numbers of which the same is known', () => {
    const ids = new AddressIds(overlay)
    const one = ids.idOf(1, '12462501234', at('2024-06-01'))
    assert.equal(ids.idOf(1, '12462509999', at('2024-06-02')), one)
    assert.notEqual(ids.idOf(1, '12423570000', at('2024-06-02')), one)
    assert.equal(ids.profile(one), ids.profile(one))
  })
  it('gives another id when time has changed the answer', () => {
    const ids = new AddressIds(overlay)
    const lessee = (date: string): string | undefined => best(ids.profile(ids.idOf(1, '12462501234', at(date))), 'lessee')?.value
    assert.deepEqual(['2024-05-01', '2024-04-30', '2024-08-31', '2024-09-01', '2024-06-01'].map(lessee), [
      'Example',
      undefined,
      'Example',
      undefined,
      'Example',
    ])
  })
  it('says the same as the slow way, for each plan and kind of number', () => {
    const ids = new AddressIds(overlay)
    const moment = at('2024-06-01')
    for (const [code, plan] of [
      [1, 'e164'],
      [6, 'e212'],
      [7, 'e214'],
    ] as const)
      for (const digits of [...numbers(300), '12462501234', '443857799119004', '234157799119004', '88252123', '1', '46000123'])
        assert.deepEqual(
          ids.profile(ids.idOf(code, digits, moment)),
          { ...profileOfDigits(overlay, plan, digits, moment) },
          `${plan} ${digits}`,
        )
  })
  it('reads columns as it reads text', () => {
    const ids = new AddressIds(overlay)
    for (const digits of [...numbers(2000), '1', '12462501234', '1234567890123456']) {
      const { high, low } = digitsOf(digits)
      assert.equal(ids.id(1, high, low, at('2024-06-01')), ids.idOf(1, digits, at('2024-06-01')), digits)
      assert.equal(e164Row(high, low), base().e164.find(digits), digits)
    }
  })
  it('has no table for other plans', () => {
    assert.equal(new AddressIds().idOf(3, '12462501234', 0), NO_ADDRESS)
  })
  it('keeps few ids for many numbers', () => {
    const ids = new AddressIds()
    for (const digits of numbers(50_000)) ids.idOf(1, digits, at('2024-06-01'))
    assert.ok(ids.size < 31_000, `${ids.size}`)
  })
})

describe('digit trie', () => {
  it('finds what a walk over all prefixes finds', () => {
    const trie = new DigitTrie()
    const known = new Map([...numbers(3000)].map((digits, i) => [digits.slice(0, 1 + (i % 7)), i]))
    for (const [prefix, value] of known) trie.add(prefix, value)
    for (const digits of numbers(3000)) {
      let expected: number = NO_ROW
      for (let end = 1; end <= digits.length; end++) expected = known.get(digits.slice(0, end)) ?? expected
      assert.equal(trie.find(digits), expected, digits)
      const { high, low } = digitsOf(digits)
      assert.equal(trie.findPair(high, low), expected, digits)
    }
  })
  it('stops at what is no decimal digit', () => {
    const trie = new DigitTrie()
    trie.add('12', 1)
    trie.add('123', 2)
    const { high, low } = digitsOf('12*3')
    assert.deepEqual([trie.find('12x3'), trie.findPair(high, low), trie.find(''), trie.find('٣')], [1, 1, NO_ROW, NO_ROW])
  })
})
