/** The vectors that made other decoders lose the operation or the IMSI: ours must find both and say what is odd. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { digitsText } from '../src/model/digits.js'
import type { MessageBatch } from '../src/model/message.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { evasions, IMSI, readEvasion } from './evasions.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = process.env['HOMEWARD_CORPUS'] ?? join(root, '..', 'shared', 'corpus')
const path = join(corpus, '..', 'reference', 'decoder-evasion-vectors.txt')
const there = existsSync(path)

const LINKTYPE_SCCP = 142
const provideSubscriberInfo = 70
const imsi = '001010123456789'
/** The one vector with nothing odd in it. */
const baseline = 'A'

interface Vector {
  readonly id: string
  readonly about: string
  /** One SCCP message each; two when the message comes in segments. */
  readonly parts: Buffer[]
}

/** Lines `id<TAB>description<TAB>…<TAB>hex`; a digit behind the letter numbers the segments of one message. */
function vectorsOf(text: string): Vector[] {
  const vectors = new Map<string, Vector>()
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    const fields = line.split('\t')
    const hex = (fields.at(-1) ?? '').trim()
    assert.match(hex, /^([0-9a-f]{2})+$/, line)
    const id = (fields[0] ?? '').replace(/\d+$/, '')
    const vector = vectors.get(id) ?? { id, about: fields[1] ?? '', parts: [] }
    vectors.set(id, vector)
    vector.parts.push(Buffer.from(hex, 'hex'))
  }
  return [...vectors.values()]
}

/** What is wrong with the reading of a vector; empty when all is found. */
function faults(vector: Vector): string[] {
  let named = false
  let odd = false
  let rows = 0
  const seen: string[] = []
  const decoder = new Decoder((batch: MessageBatch) => {
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) {
      rows++
      const opcode = c.opcode[row] as number
      const digits = digitsText(c.imsiHigh[row] as number, c.imsiLow[row] as number)
      seen.push(`opcode ${opcode} with IMSI «${digits}»`)
      if (opcode === provideSubscriberInfo && digits === imsi) named = true
      if (c.anomaliesLow[row] !== 0 || c.anomaliesHigh[row] !== 0) odd = true
    }
  })
  vector.parts.forEach((octets, i) => {
    decoder.packet({
      octets,
      from: 0,
      to: octets.length,
      originalLength: octets.length,
      at: 1_577_836_800_000_000 + i * 1000,
      linkType: LINKTYPE_SCCP,
      interfaceId: 0,
      file: 0,
      frame: i + 1,
    })
  })
  decoder.flush()
  const found: string[] = []
  if (rows === 0) found.push('no row')
  else if (!named) found.push(`no row has opcode ${provideSubscriberInfo} and IMSI ${imsi} (${seen.join('; ')})`)
  if (vector.id !== baseline && !odd) found.push('no anomaly')
  if (vector.id === baseline && odd) found.push('an anomaly, though nothing is odd')
  return found
}

it('recovers the operation and the IMSI of every evasion vector', {
  skip: there ? false : `*** NO VECTORS at ${path}: set HOMEWARD_CORPUS; evasion is NOT tested`,
}, (t) => {
  const vectors = vectorsOf(readFileSync(path, 'utf8'))
  assert.equal(vectors.length, 24)
  const failed: string[] = []
  for (const vector of vectors) {
    const found = faults(vector)
    if (found.length > 0) failed.push(`${vector.id} (${vector.about}): ${found.join(', ')}`)
  }
  t.diagnostic(`${vectors.length - failed.length} of ${vectors.length} evasion vectors read whole`)
  assert.deepEqual(failed, [])
})

describe('evasions', () => {
  for (const evasion of evasions) {
    it(`${evasion.id}: ${evasion.trick}`, () => {
      const { operations, imsis, flags } = readEvasion(evasion)
      assert.ok(operations.includes(evasion.operation), `read: ${operations.join(', ')}`)
      if (evasion.nobody === undefined) assert.ok(imsis.includes(IMSI), `read: ${imsis.join(', ')}`)
      for (const flag of evasion.flags) assert.ok(flags.includes(flag), `${flag} is not flagged, but ${flags.join(', ')}`)
      if (evasion.flags.length === 0) assert.deepEqual(flags, [])
    })
  }
})
