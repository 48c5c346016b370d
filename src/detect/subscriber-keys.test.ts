import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsOf } from '../model/digits.js'
import { procedureNumber } from '../model/procedure.js'
import { FromAnswer, Outcome, TransactionBatch } from '../model/transaction.js'
import { KeyedHash } from './keyed-hash.js'
import { digitsKey, NO_KEY, SubscriberKeys } from './subscriber-keys.js'

const IMSI = digitsOf('310999000000101')
const NUMBER = digitsOf('12025550111')

/** What is learned of a request with both identities. */
function learned(procedure: string, fromAnswer: number, outcome: number): boolean {
  const { columns: c } = new TransactionBatch(1)
  c.procedure[0] = procedureNumber(procedure)
  c.imsiHigh[0] = IMSI.high
  c.imsiLow[0] = IMSI.low
  c.msisdnHigh[0] = NUMBER.high
  c.msisdnLow[0] = NUMBER.low
  c.fromAnswer[0] = fromAnswer
  c.outcome[0] = outcome
  const keys = new SubscriberKeys(new KeyedHash())
  const former = keys.learn(c, 0)
  assert.equal(former !== NO_KEY, keys.imsiOf(NUMBER.high, NUMBER.low) === digitsKey(IMSI.high, IMSI.low))
  return former !== NO_KEY
}

describe('whose number it is', () => {
  it('says the answer to a registration over Diameter', () => {
    assert.ok(learned('diameter.s6a.updateLocation', FromAnswer.msisdn, Outcome.answered))
  })
  it('does not say the request, nor who serves the subscriber, nor a refusal', () => {
    assert.ok(!learned('diameter.s6a.updateLocation', 0, Outcome.answered))
    assert.ok(!learned('diameter.slg.provideLocation', FromAnswer.msisdn, Outcome.answered))
    assert.ok(!learned('diameter.s6a.updateLocation', FromAnswer.msisdn, Outcome.refused))
  })
  it('says an answer that gives the IMSI of a number', () => {
    assert.ok(learned('map.sendRoutingInfoForSM', FromAnswer.imsi, Outcome.answered))
  })
})

describe('digits as a number', () => {
  it('tell numbers of every length apart, behind a sentinel', () => {
    const digits = '310999012345678'
    for (let length = 1; length <= digits.length; length++) {
      const { high, low } = digitsOf(digits.slice(0, length))
      assert.equal(digitsKey(high, low), Number(`1${digits.slice(0, length)}`))
    }
    const { high, low } = digitsOf('')
    assert.equal(digitsKey(high, low), NO_KEY)
  })
  it('keep what is no decimal digit', () => {
    const star = digitsOf('1*')
    const hash = digitsOf('1#')
    assert.deepEqual([digitsKey(star.high, star.low), digitsKey(hash.high, hash.low)], [120, 121])
  })
})
