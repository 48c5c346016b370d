/**
 * The laws every vector must keep, for the tests beside each file of operations: build → explain gives the values back, scan fills what explain
 * shows, and the octets come back byte for byte. Every form of every operation needs a vector.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsText } from '../../model/digits.js'
import { MessageBatch } from '../../model/message.js'
import { buildField, valuesOf } from '../build.js'
import { type Field, formsOf, type MapError, type Operation, type Target, type Versions } from '../describe.js'
import { explainParameter, nodes, type Tree } from '../explain.js'
import { hex } from '../octets.js'
import { ScanTable } from '../scan.js'
import type { Vector } from './vectors/vector.js'

const targets: readonly Target[] = ['imsi', 'msisdn', 'node', 'client', 'imei']

/** Declares the tests for the vectors of one file; `width`: of the scan table. */
export function vectorLaws(
  vectors: readonly Vector[],
  operations: readonly Operation[],
  errors: readonly MapError[] = [],
  width?: number,
): void {
  const versionsOf = (v: Vector): Versions | undefined => {
    if (v.kind === 'error') return errors.find((e) => e.code === v.errorCode)?.parameter
    const operation = operations.find((o) => o.opcode === v.opcode && o.name === v.operation)
    return v.kind === 'invoke' ? operation?.argument : operation?.result
  }

  for (const [i, vector] of vectors.entries()) {
    it(`${i} ${vector.operation} v${vector.version} ${vector.kind}${vector.errorCode === undefined ? '' : ` ${vector.errorCode}`}`, () => {
      const versions = versionsOf(vector)
      assert.ok(versions !== undefined, `${vector.operation} has no ${vector.kind}`)
      const forms = formsOf(versions, vector.version)
      const form = forms[0] as Field
      const octets = buildField(form, vector.value)
      const trees = explainParameter(octets, 0, octets.length, forms)
      assert.equal(trees.length, 1)
      const tree = trees[0] as Tree
      assert.deepEqual(valuesOf(tree), vector.value)
      for (const node of nodes(trees)) {
        assert.deepEqual(node.anomalies, [], node.name)
        assert.notEqual(node.shape, 'unknown', node.name)
      }
      assert.equal(hex(buildField(form, valuesOf(tree))), hex(octets))
      sameScan(octets, forms, trees, width)
    })
  }

  describe('every form has a vector', () => {
    for (const operation of operations) {
      it(operation.name, () => {
        for (const kind of ['invoke', 'result'] as const) {
          const versions = kind === 'invoke' ? operation.argument : operation.result
          for (const version of Object.keys(versions ?? {}).map(Number)) {
            const next = Math.min(
              ...Object.keys(versions ?? {})
                .map(Number)
                .filter((v) => v > version),
            )
            const found = vectors.some((v) => v.operation === operation.name && v.kind === kind && v.version >= version && v.version < next)
            assert.ok(found, `${kind}, version ${version}`)
          }
        }
      })
    }
    for (const error of errors) {
      if (error.parameter === undefined) continue
      it(error.name, () => {
        for (const version of Object.keys(error.parameter ?? {}).map(Number)) {
          assert.ok(
            vectors.some((v) => v.kind === 'error' && v.errorCode === error.code && v.version >= version),
            `version ${version}`,
          )
        }
      })
    }
  })
}

/** scan fills the same columns and marks as explain shows, and flags nothing. */
export function sameScan(octets: Uint8Array, forms: readonly Field[], trees: readonly Tree[], width?: number): void {
  const table = new ScanTable(undefined, width)
  const root = table.root(forms)
  table.seal()
  const batch = new MessageBatch(8)
  const c = batch.columns
  table.scan(octets, 0, octets.length, root, batch, 0)
  const all = [...nodes(trees)]
  const found = {
    imsi: digitsText(c.imsiHigh[0] as number, c.imsiLow[0] as number),
    msisdn: digitsText(c.msisdnHigh[0] as number, c.msisdnLow[0] as number),
    node: digitsText(c.nodeHigh[0] as number, c.nodeLow[0] as number),
    client: digitsText(c.clientHigh[0] as number, c.clientLow[0] as number),
    imei: digitsText(c.imeiHigh[0] as number, c.imeiLow[0] as number),
  }
  for (const target of targets) assert.equal(found[target], all.find((n) => n.target === target)?.digits ?? '', target)
  assert.equal(
    c.marks[0],
    all.reduce((marks, n) => (marks | n.mark) >>> 0, 0),
    'marks',
  )
  const anomalies = all.flatMap((n) => n.anomalies)
  if (anomalies.length === 0) assert.equal(c.anomalyCount[0], 0)
}

/** Picks the operations out of what a file exports. */
export const isOperation = (x: unknown): x is Operation => typeof x === 'object' && x !== null && 'opcode' in x
