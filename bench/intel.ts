/**
 * How fast addresses are known: load of intel.bin, look-up of a row, of an id with 2,000 and with 200,000 distinct numbers.
 * Run: npm run build:intel && node --expose-gc --import tsx bench/intel.ts
 */
import { readFileSync } from 'node:fs'
import { Base } from '../src/intel/base.js'
import { AddressIds, e164Row, imsiRow, type FactSet, Overlay } from '../src/intel/index.js'
import { digitsOf } from '../src/model/digits.js'

const ROUNDS = 5
const LOOKUPS = 2_000_000
const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** Numbers that begin as real ones do, the same on every run. */
function numbers(count: number, heads: readonly string[]): { high: Uint32Array; low: Uint32Array } {
  let state = 20_261_124
  const high = new Uint32Array(count)
  const low = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const pair = digitsOf(`${heads[(state >>> 8) % heads.length]}${String(state).padStart(10, '0').slice(-8)}`)
    high[i] = pair.high
    low[i] = pair.low
  }
  return { high, low }
}

/** The best of several rounds, in millions a second. */
function rate(name: string, look: (i: number) => number, distinct: number): void {
  let best = 0
  let sum = 0
  for (let round = 0; round < ROUNDS; round++) {
    const from = now()
    for (let i = 0; i < LOOKUPS; i++) sum += look(i % distinct)
    best = Math.max(best, LOOKUPS / (now() - from) / 1000)
  }
  process.stdout.write(`${name.padEnd(48)} ${best.toFixed(1).padStart(6)} M/s   (${sum % 97})\n`)
}

const resident = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const before = resident()
const octets = readFileSync(new URL('../dist/intel.bin', import.meta.url))
const from = now()
const loaded = new Base(octets)
process.stdout.write(`load ${(now() - from).toFixed(1)} ms, file ${(octets.length / 1e6).toFixed(2)} MB\n`)
process.stdout.write(`held ${((resident() - before) / 1e6).toFixed(2)} MB, ${loaded.header.texts.length} texts
`)

const heads = ['12462', '1242', '4477', '4915', '8613', '336', '5511', '9198', '20105', '3906', '1876', '96655', '25471', '62811']
const user: FactSet = {
  source: 'bench',
  type: 'gt-leases',
  layer: 'user',
  facts: Array.from({ length: 5000 }, (_, i) => ({
    subject: { plan: 'e164' as const, key: `${heads[i % heads.length]}${String(i).padStart(4, '0')}` },
    says: { lessee: `Lessee ${i % 50}` },
    from: `20${10 + (i % 16)}-05-01`,
    confidence: 50,
  })),
}
for (const distinct of [2000, 200_000]) {
  const gt = numbers(distinct, heads)
  const imsi = numbers(distinct, ['3104', '2341', '4600', '2620', '4041', '3380'])
  rate(`row of a title, ${distinct} distinct`, (i) => e164Row(gt.high[i] as number, gt.low[i] as number), distinct)
  rate(`row of an IMSI, ${distinct} distinct`, (i) => imsiRow(imsi.high[i] as number, imsi.low[i] as number), distinct)
  for (const [name, overlay] of [
    ['public facts', new Overlay()],
    ['and 5,000 of the user', new Overlay([user])],
  ] as const) {
    const ids = new AddressIds(overlay)
    rate(`id at a moment, ${name}, ${distinct} distinct`, (i) => ids.id(1, gt.high[i] as number, gt.low[i] as number, 1.6e15), distinct)
  }
}
