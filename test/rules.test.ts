/** Every rule: its vectors through the whole path, and what every rule must say of itself. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { rules } from '../rules/index.js'
import { categories, severities, threats } from '../src/model/finding.js'
import { procedures } from '../src/model/procedure.js'
import { testRule } from '../src/pipeline/judge.js'

const names = new Set(procedures.map((p) => p.name))

describe('rules', () => {
  it('have titles that differ', () => {
    assert.equal(new Set(rules.map((r) => r.title)).size, rules.length)
  })

  for (const rule of rules) {
    describe(rule.id, () => {
      it('stands in the file that its id names', () => {
        assert.ok(existsSync(new URL(`../rules/${rule.id}.ts`, import.meta.url)))
        assert.equal(rule.id.split('/')[0], rule.threat)
      })

      it('has a legal category, severity and threat', () => {
        assert.ok(categories.includes(rule.category) && severities.includes(rule.severity) && threats.includes(rule.threat))
      })

      it('says why, what it cannot see, and where to look next', () => {
        assert.ok(rule.about.why.length > 20)
        assert.ok(rule.about.falseAlarms.length > 0 && rule.about.blindSpots.length > 0 && rule.about.lookNext.length > 0)
      })

      it('looks at procedures that exist', () => {
        const looks =
          rule.kind === 'rule' || rule.kind === 'survey'
            ? rule.looksAt === '*'
              ? []
              : rule.looksAt
            : [...rule.first.looksAt, ...(rule.kind === 'chain' ? rule.then : rule.unless).looksAt]
        assert.deepEqual(
          looks.filter((name) => name !== '' && !names.has(name)), // '': what no table names
          [],
        )
      })

      it('has vectors of both kinds, and they hold', () => {
        assert.ok(rule.fires.length > 0 && rule.silent.length > 0)
        assert.deepEqual(
          testRule(rule).filter((r) => !r.passed),
          [],
        )
      })
    })
  }
})
