import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kilometresBetween } from './distance.js'

const near = (a: string, b: string, least: number, most: number): void => {
  const km = kilometresBetween(a, b)
  assert.ok(km !== undefined && km >= least && km <= most, `${a} to ${b}: ${km} km`)
  assert.equal(kilometresBetween(b, a), km)
}

describe('distance of countries', () => {
  it('is nothing between neighbours', () => {
    near('FR', 'ES', 0, 0)
    near('US', 'CA', 0, 0)
    near('FR', 'FR', 0, 0)
  })

  it('is that of the nearest points, over water and over the 180th meridian', () => {
    near('FR', 'GB', 20, 60)
    near('US', 'RU', 50, 150)
    near('BB', 'FR', 6000, 6700)
    near('AU', 'GB', 12000, 14500)
    near('BB', 'LC', 100, 200)
  })

  it('is not known of what is not on the map', () => {
    assert.equal(kilometresBetween('FR', 'ZZ'), undefined)
  })
})
