import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsText, NO_DIGITS } from '../../model/digits.js'
import { contentMarks } from './content.js'
import { correspondent } from './correspondent.js'

const read = (hex: string): string => {
  const octets = Buffer.from(hex, 'hex')
  contentMarks(octets, 0, octets.length, true)
  return correspondent.high === NO_DIGITS ? '' : digitsText(correspondent.high, correspondent.low)
}

describe('correspondent', () => {
  it('is whom a SUBMIT goes to and a DELIVER comes from', () => {
    assert.equal(read('11000b912120555501f10000ff01c1'), '12025555101')
    assert.equal(read('040c91214365870921000062114221000000 01c1'.replace(' ', '')), '123456789012')
  })

  it('is nobody behind a national number, a short code, a name, and in what is no message', () => {
    assert.equal(read('11000aa120255551010000ff01c1'), '')
    assert.equal(read('11000481121300ff01c1'), '')
    assert.equal(read('0407d0c1c1c1c10000621142210000000 1c1'.replace(' ', '')), '')
    assert.equal(read('03000b912120555501f1'), '')
    assert.equal(read('11000b912120555501'), '')
  })

  it('is nobody where the digits are not as many as the field says', () => {
    assert.equal(read('11000b9121205555011000 00ff01c1'.replace(' ', '')), '')
  })
})
