import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ByCountry } from './by-country.js'

const names = ['BB', 'AG', 'AA', 'ZZ', '', 'Barbados', 'bb', 'B1', 'É-']

test('keeps countries apart, whatever their names are, and goes on from what was saved', () => {
  const table = new ByCountry<number>()
  for (const name of names) assert.equal(table.get(name), undefined)
  for (const [i, name] of names.entries()) table.set(name, i)
  for (const all of [table, new ByCountry(table.save())]) {
    assert.deepEqual(
      names.map((name) => all.get(name)),
      [...names.keys()],
    )
    assert.equal(all.size, names.length)
  }
})
