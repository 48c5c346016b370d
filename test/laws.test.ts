/** The laws of one description with three readers, on every vector: build, explain and scan agree; damage never throws. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsText } from '../src/model/digits.js'
import { MessageBatch } from '../src/model/message.js'
import { Component, Protocol } from '../src/model/message.js'
import { buildField, valuesOf } from '../src/wire/build.js'
import { type Field, formsOf, type Target } from '../src/wire/describe.js'
import { explainParameter, nodes, type Tree } from '../src/wire/explain.js'
import { operations as capOperations } from '../src/wire/cap/operations.js'
import { errors } from '../src/wire/map/index.js'
import { operations } from '../src/wire/map/operations.js'
import { hex } from '../src/wire/octets.js'
import { ScanTable, WIDE } from '../src/wire/scan.js'
import { formsFor as formsOfUser } from '../src/wire/tcap-users.js'
import type { Vector } from '../src/wire/map/vectors/vector.js'
import { ownSeeds } from '../tools/fuzz/seeds.js'
import { sameInPieces, type Way, waysOf } from '../tools/fuzz/whole.js'
import { vectors } from './vectors.js'

const targets: readonly Target[] = ['imsi', 'msisdn', 'node', 'client', 'imei']
const batch = new MessageBatch(64)

function formsFor(v: Vector): readonly Field[] {
  const forms = formsOfUser(Protocol[v.application ?? 'map'], Component[v.kind], v.opcode, v.errorCode ?? -1, v.version)
  assert.ok(forms !== undefined, `${v.operation} ${v.kind} is not described`)
  return forms
}

function scanned(table: ScanTable, root: number, octets: Uint8Array, from: number, to: number): string {
  batch.count = 1
  batch.reset()
  batch.count = 1
  table.scan(octets, from, to, root, batch, 0)
  const c = batch.columns
  const digits = targets.map((t) => digitsText(c[`${t}High`][0] ?? 0, c[`${t}Low`][0] ?? 0))
  return JSON.stringify([digits, c.marks[0]])
}

function explained(trees: readonly Tree[]): string {
  const all = [...nodes(trees)]
  const digits = targets.map((t) => all.find((n) => n.target === t && n.digits !== undefined && n.digits !== '')?.digits ?? '')
  return JSON.stringify([digits, all.reduce((bits, n) => bits | n.mark, 0)])
}

describe('laws of the descriptions', () => {
  for (const [i, v] of vectors.entries()) {
    it(`${i} ${v.application ?? 'map'} ${v.operation} ${v.kind} v${v.version}`, () => {
      const forms = formsFor(v)
      const form = forms[0]
      assert.ok(form !== undefined)
      const octets = buildField(form, v.value)
      const table = new ScanTable(undefined, v.application === 'ansi-map' ? WIDE : undefined)
      const root = table.root(forms)
      table.seal()
      const trees = explainParameter(octets, 0, octets.length, forms)
      assert.deepEqual(
        [...nodes(trees)].filter((n) => n.shape === 'unknown').map((n) => n.name),
        [],
        'nothing unknown in what we built',
      )
      const tree = trees[0]
      assert.ok(tree !== undefined && trees.length === 1)
      assert.equal(hex(buildField(form, valuesOf(tree))), hex(octets), 'canonical octets come back')
      assert.equal(scanned(table, root, octets, 0, octets.length), explained(trees), 'scan = explain')

      // Damage, between poison: no throw, nothing read outside, scan = explain.
      const damaged: Uint8Array[] = []
      for (let cut = 0; cut < octets.length; cut++) damaged.push(octets.slice(0, cut))
      for (let bit = 0; bit < octets.length * 8; bit += octets.length > 60 ? 5 : 1) {
        const copy = octets.slice()
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        damaged.push(copy)
      }
      for (const octetsNow of damaged) {
        const results = [0x00, 0xff].map((poison) => {
          const inside = new Uint8Array(octetsNow.length + 32).fill(poison)
          inside.set(octetsNow, 16)
          const to = 16 + octetsNow.length
          const read = explained(explainParameter(inside, 16, to, forms))
          assert.equal(scanned(table, root, inside, 16, to), read, `scan = explain on ${hex(octetsNow)}`)
          return read
        })
        assert.equal(results[0], results[1], `reads outside on ${hex(octetsNow)}`)
      }
    })
  }

  it('follows nesting of any depth to its bound', () => {
    const forms = formsOf(operations.find((o) => o.name === 'insertSubscriberData')?.argument ?? {}, 3)
    const table = new ScanTable()
    const root = table.root(forms)
    table.seal()
    for (const [open, length] of [
      [0x30, 0x80],
      [0xa7, 0x80],
      [0xad, 0x7f],
    ] as const) {
      const deep = Uint8Array.from(Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? open : length)))
      scanned(table, root, deep, 0, deep.length)
      explainParameter(deep, 0, deep.length, forms)
    }
  })

  it('has every operation and error listed once', () => {
    assert.equal(new Set(operations.map((o) => o.opcode)).size, operations.length)
    assert.equal(new Set(capOperations.map((o) => o.opcode)).size, capOperations.length)
    assert.equal(new Set(errors.map((e) => e.code)).size, errors.length)
  })
})

describe('what comes in pieces is read as what comes whole', () => {
  /** As many pieces as may be. */
  function smallest({ first, end, step, most }: Way): number[] {
    const places = Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => first + i * step)
    const every = Math.max(1, Math.ceil(places.length / (most - 1)))
    return places.filter((_, i) => i % every === 0)
  }

  function* cuts(way: Way, every: number): Generator<readonly number[]> {
    for (let at = way.first; at < way.end; at += way.step * every) yield [at]
    if (every % 3 < 2) yield smallest(way)
  }

  const tried = new Map<string, number>()
  for (const kind of ['tcap', 'diameter', 'gtp', 'packet'] as const)
    it(`every seed of ${kind}, cut in two and in as many as may be`, (t) => {
      const seeds = ownSeeds().filter((seed) => seed.kind === kind)
      for (const [i, { linkType, octets }] of seeds.entries()) {
        for (const way of waysOf(linkType, octets)) {
          tried.set(way.name, (tried.get(way.name) ?? 0) + 1)
          // One in a dozen at every octet, the others at some
          sameInPieces(way, cuts(way, i % 12 === 0 ? 1 : 53 + (i % 11)), false)
        }
      }
      t.diagnostic(`${seeds.length} seeds`)
    })

  it('in every way', () => {
    assert.deepEqual([...tried.keys()].toSorted(), [
      'chunks of SCTP',
      'fragments of IPv4',
      'fragments of IPv6',
      'segments of SCCP',
      'segments of TCP',
    ])
    for (const [way, count] of tried) assert.ok(count > 100, `${way}: ${count} seeds`)
  })
})
