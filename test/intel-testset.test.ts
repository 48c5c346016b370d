import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { measureTestset, testsetFile, wrongOf } from '../tools/intel/testset.js'

describe('published titles of SMS centres', () => {
  it('have the right country, 77 operators and at most one wrong', (t) => {
    const file = testsetFile(undefined, process.env)
    if (file === undefined) return t.diagnostic('NOT CHECKED: gt-testset.csv is not beside HOMEWARD_CORPUS')
    const figures = measureTestset(readFileSync(file, 'utf8'))
    const { titles, countries, operators, lines } = figures
    t.diagnostic(`country right for ${countries} of ${titles}, operator for ${operators}, wrong ${wrongOf(figures)}`)
    assert.equal(countries, titles, lines.join('\n'))
    assert.ok(operators >= 77 && wrongOf(figures) <= 1, lines.join('\n'))
  })
})
