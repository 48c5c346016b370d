/** What rules say in other vocabularies is what the attack catalogue says of the same procedures and techniques (catalogue/SOURCE.md). */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { rules } from '../rules/index.js'
import type { Detector } from '../src/detect/author.js'

const [header, ...lines] = readFileSync(new URL('catalogue/mappings.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
/** By name of a procedure or technique: all its identifiers. */
const catalogue = new Map(
  lines.map((line) => {
    const [, name, ...ids] = line.split(',')
    return [name ?? '', ids.join(' ').split(' ')] as const
  }),
)
const procedures = lines.filter((line) => line.startsWith('procedure,')).map((line) => line.split(',')[1] ?? '')

function looksAt(d: Detector): readonly string[] {
  if (d.kind === 'rule') return d.looksAt === '*' ? procedures : d.looksAt
  if (d.kind === 'survey') return d.looksAt
  return [...d.first.looksAt, ...((d.kind === 'chain' ? d.then : d.confirm)?.looksAt ?? [])]
}

const idsOf = ({ mappings: { attack = [], motif = [], fight = [], misp } }: Detector): readonly string[] => [
  ...attack,
  ...motif,
  ...fight,
  ...(misp === undefined ? [] : [misp]),
]

/** The ways in of MoTIF by protocol (FS.57): the version 1.0 has none for GTP, so that it is the parent. */
const ways = { map: 'MOT3003.301', cap: 'MOT3003.301', diameter: 'MOT3003.302', gtpv1: 'MOT3003', gtpv2: 'MOT3003' } as const
const isWay = (protocol: string): protocol is keyof typeof ways => protocol in ways

describe('mappings of rules', () => {
  it('have a table to be held against', () => {
    assert.equal(header, 'kind,name,motif,attack,fight,misp')
    assert.ok(procedures.length > 250 && catalogue.has('D73'))
  })

  for (const rule of rules)
    it(`${rule.id}: are those of the catalogue`, () => {
      const known = new Set([...looksAt(rule), ...rule.techniques].flatMap((name) => catalogue.get(name) ?? []))
      assert.deepEqual(
        idsOf(rule).filter((id) => !known.has(id)),
        [],
      )
      assert.ok((rule.mappings.motif ?? []).length > 0, 'no MoTIF technique')
    })

  it('say the way in for each protocol that a rule looks at, and for no other', () => {
    for (const rule of rules) {
      const said = (rule.mappings.motif ?? []).filter((id) => id.startsWith('MOT3003'))
      if (said.length === 0 || (rule.kind === 'rule' && rule.looksAt === '*')) continue
      const claimed = rule.kind === 'absence' ? rule.first.looksAt : looksAt(rule)
      const protocols = new Set(claimed.map((name) => name.split('.')[0] ?? ''))
      const expected = new Set([...protocols].filter(isWay).map((protocol) => ways[protocol]))
      assert.deepEqual(new Set(said), expected, rule.id)
    }
  })

  it('give no category to GTP, as the MISP object has none', () => {
    for (const rule of rules)
      if (looksAt(rule).every((name) => name.startsWith('gtp'))) assert.equal(rule.mappings.misp, undefined, rule.id)
  })
})
