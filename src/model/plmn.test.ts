import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_PLMN, plmnNumber, plmnOfOctets, plmnText } from './plmn.js'

test('a PLMN code keeps the length of its MNC', () => {
  for (const code of ['310410', '20801', '001010', '00101', '310004']) assert.equal(plmnText(plmnNumber(code)), code)
  assert.notEqual(plmnNumber('310010'), plmnNumber('31010'))
  assert.equal(plmnNumber('3104'), NO_PLMN)
  assert.equal(plmnText(NO_PLMN), '')
})

test('each of many PLMN codes in turn has its own text', () => {
  for (const mnc of ['01', '004', '410', '01'])
    for (let mcc = 200; mcc < 800; mcc++) assert.equal(plmnText(plmnNumber(`${mcc}${mnc}`)), `${mcc}${mnc}`)
})

test('octets of TS 24.008 §10.5.1.3', () => {
  assert.equal(plmnText(plmnOfOctets(Uint8Array.of(0x13, 0x00, 0x14), 0)), '310410')
  assert.equal(plmnText(plmnOfOctets(Uint8Array.of(0x02, 0xf8, 0x10), 0)), '20801')
  assert.equal(plmnOfOctets(Uint8Array.of(0xf2, 0xf8, 0x10), 0), NO_PLMN)
})
