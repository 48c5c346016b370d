import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { best } from './claim.js'
import { Overlay } from './overlay.js'
import { profileOfDigits } from './profile.js'
import { titleReading } from './title.js'

const country = (digits: string, plan: number, nature: number): string | undefined => {
  const reading = titleReading(plan, nature)
  return reading === undefined ? undefined : best(profileOfDigits(new Overlay(), reading, digits), 'country')?.value
}

describe('global title', () => {
  it('trap 2: the numbering plan chooses the table, never the digits', () => {
    assert.deepEqual(
      [1, 6, 7].map((plan) => `${titleReading(plan, 4)} ${country('234157799119004', plan, 4)}`),
      ['e164 NG', 'e212 GB', 'e214 NG'],
    )
    assert.equal(country('228011234567890', 6, 4), 'CH') // as E.164: Togo
    assert.equal(country('228011234567890', 1, 4), 'TG')
  })
  it('decides an E.214 title of +1 by its area code', () => {
    assert.equal(country('12461234567890', 7, 4), 'BB')
  })
  it('reads a title without nature, or of unknown nature, as international', () => {
    assert.deepEqual([titleReading(1, undefined), titleReading(1, 0), titleReading(undefined, 4)], ['e164', 'e164', 'e164'])
  })
  it('reads an international number of the plan «unknown» or «generic» as one of E.164, and no other of theirs', () => {
    assert.deepEqual([country('250788110099', 0, 4), country('250788110099', 2, 4)], ['RW', 'RW'])
    assert.deepEqual([titleReading(0, 0), titleReading(0, 3), titleReading(2, undefined)], [undefined, undefined, undefined])
  })
  it('gives a national title no country', () => {
    assert.deepEqual([titleReading(1, 3), titleReading(1, 1), titleReading(7, 3)], [undefined, undefined, undefined])
    assert.equal(titleReading(6, 3), 'e212') // an IMSI has no national form
  })
  it('does not guess without plan and nature, and reads no other plan', () => {
    assert.deepEqual([titleReading(undefined, undefined), titleReading(3, 4), titleReading(14, 4)], [undefined, undefined, undefined])
  })
})
