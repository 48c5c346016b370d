import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countryTable } from '../../facts/countries/table.js'
import { e164Table } from '../../facts/e164/table.js'
import { countryPoint, countryShapes } from './geometry.js'

describe('outlines of countries', () => {
  it('reads every ring as a closed figure on the globe', () => {
    for (const { code, rings } of countryShapes())
      for (const ring of rings) {
        assert.ok(ring.length >= 3, `${code} has a ring of ${ring.length} points`)
        assert.ok(ring.every(([lon, lat]) => Math.abs(lon) <= 195 && Math.abs(lat) <= 90))
        assert.ok(
          ring.every(([lon], i) => Math.abs(lon - (ring.at(i - 1)?.[0] ?? lon)) < 60),
          `${code} jumps around the globe`,
        )
      }
  })

  it('has a place for every country that has telephone numbers, but Antarctica', () => {
    const codes = countryTable.match(/^[A-Z]{2}/gm) ?? []
    const without = codes.filter((code) => new RegExp(`\\b${code}\\b`).test(e164Table) && countryPoint(code) === undefined)
    assert.deepEqual(without, ['AQ'])
  })

  it('shows the small ones that matter: Barbados, Hong Kong, Macao, Guadeloupe', () => {
    for (const code of ['BB', 'HK', 'MO', 'GP']) {
      const shape = countryShapes().find((s) => s.code === code)
      assert.ok((shape?.rings.length ?? 0) > 0, code)
    }
    assert.deepEqual(countryPoint('BB')?.map(Math.round), [-60, 13])
  })

  it('draws neighbours with one common border', () => {
    const pointsOf = (code: string): Set<string> =>
      new Set(countryShapes().flatMap((s) => (s.code === code ? s.rings.flat().map((p) => p.join(' ')) : [])))
    const france = pointsOf('FR')
    assert.ok([...pointsOf('ES')].filter((p) => france.has(p)).length > 5)
  })
})
