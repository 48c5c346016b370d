/** Numbers to numbers (MSISDN → IMSI), sixteen octets a pair. Bounded: then one of the eight that are in the way gives way, in turn. */
import type { KeyedHash } from './keyed-hash.js'
import { offsetOf, Rows, segmentOf } from './rows.js'

const HALF = 0x1_0000_0000

export class NumberTable {
  readonly #hash: KeyedHash
  readonly #rows: Rows

  /** Holds about `max` numbers. */
  constructor(max: number, hash: KeyedHash) {
    this.#hash = hash
    this.#rows = new Rows(max, 2, { hashOf: (low, mark) => hash.of(low, mark), worth: () => 0, gone: () => {} })
  }

  /** `key`: an integer from 0, of up to 52 bits. Undefined when it is not remembered. */
  get(key: number): number | undefined {
    const mark = markOf(key)
    const place = this.#rows.find(key | 0, mark, this.#hash.of(key | 0, mark))
    if (place < 0) return undefined
    const w = this.#rows.segments[segmentOf(place)] as Int32Array
    const at = offsetOf(place)
    return (w[at + 1] as number) * HALF + ((w[at] as number) >>> 0)
  }

  /** `value`: the same. */
  set(key: number, value: number): void {
    const mark = markOf(key)
    const h = this.#hash.of(key | 0, mark)
    const place = this.#rows.find(key | 0, mark, h)
    const high = Math.floor(value / HALF)
    if (place < 0) return this.#rows.add(key | 0, mark, h, value | 0, high)
    const w = this.#rows.segments[segmentOf(place)] as Int32Array
    const at = offsetOf(place)
    w[at] = value | 0
    w[at + 1] = high
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#rows.save()
  }

  load(saved: ReturnType<NumberTable['save']>): void {
    this.#rows.load(saved)
  }
}

/** The high half and a bit, for 0 is no mark. */
const markOf = (key: number): number => Math.floor(key / HALF) + 1
