import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Party } from '../model/finding.js'
import { ByParty } from './by-party.js'

const party = (number: number): Party => ({ kind: 'gt', address: `+${number}`, number })

test('gives what was set for the same object, and for no other with its place', () => {
  const table = new ByParty<string>()
  const [one, other] = [party(1), party(1 + (1 << 12))]
  table.set(one, 'one')
  assert.equal(table.get(one), 'one')
  assert.equal(table.get(party(1)), undefined)
  table.set(other, 'other')
  assert.equal(table.get(one), undefined)
  assert.equal(table.get(other), 'other')
})

test('knows parties without a number, one at a time, and nothing once it is cleared', () => {
  const table = new ByParty<string>()
  const [one, other]: Party[] = [
    { kind: 'host', address: 'a' },
    { kind: 'host', address: 'b' },
  ]
  assert.ok(one !== undefined && other !== undefined)
  table.set(one, 'one')
  assert.deepEqual([table.get(one), table.get(other)], ['one', undefined])
  table.clear()
  assert.equal(table.get(one), undefined)
})
