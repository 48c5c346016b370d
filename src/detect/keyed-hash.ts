/**
 * A hash of two words under a key (simple tabulation): each octet picks a number from a table that the key fills. Without the key nobody can choose numbers
 * that collide with one another, or with those of somebody who is to be forgotten. The key comes from the first transaction: the same capture gives the
 * same one every time, and nobody who sends signalling knows it (docs/decisions/0025-keyed-hashes.md).
 */
const OCTETS = 8

export class KeyedHash {
  readonly #table = new Int32Array(OCTETS << 8)
  #key: readonly [number, number] = [0, 0]
  /** The subscriber that was hashed last: all tables are asked about the same one for a while. */
  #last = Number.NaN
  #hashOfLast = 0

  constructor(key: readonly [number, number] = [0, 0]) {
    this.key = key
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  get key(): readonly [number, number] {
    return this.#key
  }

  /** To be set while nothing is kept under the one before. */
  set key(key: readonly [number, number]) {
    this.#key = key
    this.#last = Number.NaN
    let [a, b] = key
    for (let i = 0; i < this.#table.length; i++) {
      // Two counters of different step, mixed: the finalizer of MurmurHash3
      a = (a + 0x9e3779b9) | 0
      b = (b + Math.imul(a, 0x85ebca6b)) | 0
      let h = a ^ ((b << 13) | (b >>> 19))
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
      this.#table[i] = h ^ (h >>> 16)
    }
  }

  /** Of a key of subscribers: an integer of up to 52 bits. */
  ofKey(key: number): number {
    if (key !== this.#last) {
      this.#last = key
      this.#hashOfLast = this.of(key | 0, Math.floor(key / 0x1_0000_0000))
    }
    return this.#hashOfLast
  }

  /** 32 bits, signed. */
  of(a: number, b: number): number {
    const t = this.#table
    return (
      (t[a & 255] as number) ^
      (t[256 | ((a >>> 8) & 255)] as number) ^
      (t[512 | ((a >>> 16) & 255)] as number) ^
      (t[768 | (a >>> 24)] as number) ^
      (t[1024 | (b & 255)] as number) ^
      (t[1280 | ((b >>> 8) & 255)] as number) ^
      (t[1536 | ((b >>> 16) & 255)] as number) ^
      (t[1792 | (b >>> 24)] as number)
    )
  }
}
