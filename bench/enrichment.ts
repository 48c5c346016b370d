/**
 * What knowledge of addresses costs on the way, as a share of decode and correlate: the parties and the home of each transaction at its time, and what
 * traffic teaches. Registrations from 2,000 and from 200,000 different titles.
 * Usage: npm run bench -- enrichment
 */
import { Correlation } from '../src/correlate/index.js'
import { KeyedHash } from '../src/detect/keyed-hash.js'
import { actors, subscribers } from '../src/detect/actors.js'
import { TransactionView } from '../src/detect/view.js'
import { findPlmn } from '../src/intel/index.js'
import type { TransactionBatch } from '../src/model/transaction.js'
import { noConfig } from '../src/pipeline/config.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { AddressBook } from '../src/pipeline/knowledge.js'
import { networkOfName } from '../src/pipeline/network-names.js'
import { Learning } from '../src/pipeline/learning.js'
import { packetsOf } from '../src/synth/scene.js'

const DIALOGUES = 200_000
const ROUNDS = 5
const RAW_IP = 101
const START = 1_557_820_800_000_000
const MILLISECOND = 1000
/** As countries and operators of real traffic: prefixes of titles. */
const heads = ['1246', '1242', '4477', '4915', '8613', '3361', '5511', '9198', '2010', '3933', '1876', '9665', '2547', '6281']

/** Digits of the pattern from its beginning, two to an octet, the first in the low nibble. */
function bcd(digits: string): number[] {
  const octets: number[] = []
  for (let i = 0; i + 1 < digits.length; i += 2) octets.push(Number(digits[i]) | (Number(digits[i + 1]) << 4))
  return octets
}

function placesOf(octets: Uint8Array, digits: string): number[] {
  const pattern = bcd(digits)
  const places: number[] = []
  for (let at = 0; at + pattern.length <= octets.length; at++) if (pattern.every((octet, i) => octets[at + i] === octet)) places.push(at)
  if (places.length === 0) throw new Error(`${digits} is not in the packet`)
  return places
}

/** Registrations and their answers, written before anything is measured. */
class Registrations {
  readonly #octets: Uint8Array
  /** Octets of the question and of its answer. */
  readonly #lengths: readonly number[]

  constructor(distinct: number) {
    const steps = packetsOf(
      [{ operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
      START,
    )
    this.#lengths = steps.map(({ octets }) => octets.length)
    const packets = steps.map(({ octets }, i) => ({
      octets,
      titles: placesOf(octets, actors['fr.vlr'].title),
      imsis: i === 0 ? placesOf(octets, subscribers['us.one'].imsi) : [],
      // the TSN behind IP, SCTP and chunk header, and the transaction ids
      numbers: [20 + 12 + 4, ...tidsOf(octets)],
    }))
    this.#octets = new Uint8Array(DIALOGUES * this.#lengths.reduce((a, b) => a + b, 0))
    let end = 0
    for (let n = 0; n < DIALOGUES; n++) {
      // A permutation, so that neighbours in time are no neighbours in the tables
      const index = (n * 7919) % distinct
      const title = bcd(`${heads[index % heads.length]}${String(index).padStart(6, '0')}`)
      const imsi = bcd(`${subscribers['us.one'].imsi.slice(0, 8)}${String(n).padStart(6, '0')}`)
      for (const { octets, titles, imsis, numbers } of packets) {
        for (const at of titles) octets.set(title, at)
        for (const at of imsis) octets.set(imsi, at)
        for (const at of numbers) new DataView(octets.buffer, octets.byteOffset).setUint32(at, 0x10_000_000 + n)
        this.#octets.set(octets, end)
        end += octets.length
      }
    }
  }

  /** The packets of dialogues `first` to `end`. */
  play(decoder: Decoder, first: number, end: number): void {
    const [begin = 0, answer = 0] = this.#lengths
    let to = first * (begin + answer)
    for (let n = first; n < end; n++)
      for (let i = 0; i < 2; i++) {
        const originalLength = i === 0 ? begin : answer
        const from = to
        to += originalLength
        const at = START + n * MILLISECOND + i * 100
        decoder.packet({
          octets: this.#octets,
          from,
          to,
          originalLength,
          at,
          linkType: RAW_IP,
          interfaceId: 0,
          file: 0,
          frame: 2 * n + i + 1,
        })
      }
  }
}

/** Places of the transaction id that the scene gives to its first step. */
function tidsOf(octets: Uint8Array): number[] {
  const places: number[] = []
  for (let at = 0; at + 6 <= octets.length; at++)
    if ((octets[at] === 0x48 || octets[at] === 0x49) && octets[at + 1] === 4 && octets[at + 3] === 0 && octets[at + 4] === 0)
      places.push(at + 2)
  return places
}

/** One path through the program. What is done with transactions is timed apart, batch by batch. */
class Path {
  transactions = 0
  countries = 0
  /** Milliseconds so far. */
  parties = 0
  learning = 0
  readonly decoder: Decoder
  readonly #correlation: Correlation
  readonly #learning: Learning
  readonly #view: TransactionView

  constructor() {
    this.#correlation = new Correlation((batch) => this.#transactions(batch))
    this.decoder = new Decoder((batch) => this.#correlation.read(batch), { keepOctets: false })
    const { names, links } = this.decoder
    this.#view = new TransactionView(knowledgeOf(new AddressBook(noConfig, names, links)), new KeyedHash(), () => undefined)
    this.#learning = new Learning(names, links, new KeyedHash())
  }

  #transactions(batch: TransactionBatch): void {
    const begin = performance.now()
    for (let row = 0; row < batch.count; row++) {
      const { origin, target, home } = this.#view.move(batch, row)
      if (origin.country !== undefined && target.country !== undefined && home.country !== undefined) this.countries++
    }
    const known = performance.now()
    for (let row = 0; row < batch.count; row++) this.#learning.row(batch, row)
    this.transactions += batch.count
    this.parties += known - begin
    this.learning += performance.now() - known
  }

  end(): void {
    this.decoder.flush()
    this.#correlation.end()
    const begin = performance.now()
    this.#learning.end()
    this.learning += performance.now() - begin
  }
}

function knowledgeOf(book: AddressBook): ConstructorParameters<typeof TransactionView>[0] {
  return {
    kilometres: () => undefined,
    answerer: () => ({ kind: 'unknown', address: '' }),
    peer: () => 0,
    maybeSister: () => false,
    alsoServes: () => false,
    isProtected: () => false,
    hasSides: false,
    side: () => undefined,
    isOurs: () => false,
    isStranger: () => false,
    title: (digits, plan, nature, at) => book.title(digits, plan, nature, at),
    era: (at) => book.era(at),
    origin: (batch, row) => book.origin(batch, row),
    destination: (batch, row) => book.destination(batch, row),
    imsi: (digits) => book.imsi(digits),
    msisdn: (high, low) => book.msisdn(high, low),
    name: () => '',
    networkOfName,
    plmn: (code) => findPlmn(code),
    agreed: () => false,
    homeRouting: false,
    contextName: () => '',
    sameFamily: () => undefined,
    direction: () => 'unknown',
  }
}

const SLICE = 2000
const slices = DIALOGUES / SLICE + 1

interface Taken {
  readonly path: number
  readonly parties: number
  readonly learning: number
  /** Handing over what was learned, once a day of packet time. */
  readonly handOver: number
}

/** Milliseconds: the sum over slices of the least of all rounds, because what else the machine does only ever adds. */
function measure(registrations: Registrations): Taken {
  const least = { path: emptied(), parties: emptied(), learning: emptied() }
  const keep = (values: Float64Array, slice: number, taken: number): void => {
    if (taken < (values[slice] as number)) values[slice] = taken
  }
  for (let round = 0; round <= ROUNDS; round++) {
    const path = new Path()
    for (let slice = 0; slice < slices; slice++) {
      const before = { parties: path.parties, learning: path.learning }
      const begin = performance.now()
      if (slice === slices - 1) path.end()
      else registrations.play(path.decoder, slice * SLICE, (slice + 1) * SLICE)
      const [parties, learning] = [path.parties - before.parties, path.learning - before.learning]
      if (round === 0) continue // warms up
      keep(least.parties, slice, parties)
      keep(least.learning, slice, learning)
      keep(least.path, slice, performance.now() - begin - parties - learning)
    }
    if (path.transactions !== DIALOGUES || path.countries !== DIALOGUES)
      throw new Error(`${path.transactions} transactions, ${path.countries} with countries: ${DIALOGUES} were made`)
  }
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)
  const handOver = least.learning[slices - 1] as number
  return { path: sum(least.path), parties: sum(least.parties), learning: sum(least.learning) - handOver, handOver }
}

function emptied(): Float64Array {
  return new Float64Array(slices).fill(Number.POSITIVE_INFINITY)
}

for (const distinct of [2000, 200_000]) {
  const { path, parties, learning, handOver } = measure(new Registrations(distinct))
  const share = (taken: number): string =>
    `${((taken / path) * 100).toFixed(1).padStart(5)} %, ${((taken / DIALOGUES) * 1e6).toFixed(0)} ns a transaction`
  console.log(`${distinct} distinct titles: decode and correlate ${(DIALOGUES / path / 1e3).toFixed(2)} M transactions/s`)
  console.log(`  whose addresses they are: ${share(parties)}`)
  console.log(`  what they teach:          ${share(learning)}`)
  console.log(`  together:                 ${share(parties + learning)}`)
  console.log(`  and once a day of packet time, to hand over what was learned: ${handOver.toFixed(0)} ms`)
}
