import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ntpSeconds, ntpText } from './ntp.js'

describe('times of 32 bits', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0x80000000, '1968-01-20T03:14:08Z'],
    [0xffffffff, '2036-02-07T06:28:15Z'],
    [0, '2036-02-07T06:28:16Z'],
    [0x66d72019, '2090-10-10T21:09:45Z'],
    [0x7fffffff, '2104-02-26T09:42:23Z'],
  ]
  for (const [seconds, text] of cases)
    it(text, () => {
      assert.equal(ntpText(seconds), text)
      assert.equal(ntpSeconds(text), seconds)
    })
})
