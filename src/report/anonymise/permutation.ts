/**
 * Keyed permutations that keep the form: digits stay as many digits, octets as many octets. A Feistel network over numerals of a radix, in the shape
 * of FF1 (NIST SP 800-38G §5.1: ten rounds, unequal halves), with HMAC-SHA256 as its round function instead of AES-CBC-MAC.
 *
 * What holds: under one key and domain the mapping is one to one, so that two subscribers never become one; without the key it cannot be undone but
 * by trying. What does not: it is not FF1, and no vectors of NIST apply; in a small space (fewer than a million values, such as four digits) anybody
 * who may ask for many replacements can draw up the table; and a replaced number may be that of somebody else, about whom it says nothing.
 */
import { createHmac } from 'node:crypto'

const ROUNDS = 10
/** Replacements that are remembered, so that a subscriber seen often costs one computation. */
const REMEMBERED = 200_000

export class Permutation {
  readonly #key: Uint8Array
  readonly #known = new Map<string, string>()

  /** `key`: at least 16 octets. */
  constructor(key: Uint8Array) {
    if (key.length < 16) throw new Error('internal error: a key of fewer than 16 octets')
    this.#key = Uint8Array.from(key)
  }

  /** As many decimal digits. Different domains are different permutations. */
  digits(digits: string, domain: string): string {
    const name = `${domain}/${digits}`
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const made = this.#numerals(Array.from(digits, Number), 10, domain).join('')
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(name, made)
    return made
  }

  /** As many octets, by their nibbles; the first `keep` nibbles stay. */
  octets(octets: Uint8Array, domain: string, keep = 0): Uint8Array {
    const before = Array.from(octets).flatMap((o) => [o >> 4, o & 15])
    const nibbles = [...before.slice(0, keep), ...this.#numerals(before.slice(keep), 16, domain)]
    return Uint8Array.from(octets, (_, i) => ((nibbles[2 * i] as number) << 4) | (nibbles[2 * i + 1] as number))
  }

  #numerals(numerals: readonly number[], radix: number, domain: string): number[] {
    const n = numerals.length
    if (n === 0) return []
    if (n === 1) return [this.#single(numerals[0] as number, radix, domain)]
    const u = n >> 1
    let a = numerals.slice(0, u)
    let b = numerals.slice(u)
    for (let round = 0; round < ROUNDS; round++) {
      const m = round % 2 === 0 ? u : n - u
      const modulus = BigInt(radix) ** BigInt(m)
      const y = BigInt(`0x${this.#hash(domain, radix, n, round, b.join(','))}`)
      const c = (valueOf(a, radix) + y) % modulus
      a = b
      b = numeralsOf(c, radix, m)
    }
    return [...a, ...b]
  }

  /** A shuffle of the radix: a Feistel network needs two halves. */
  #single(numeral: number, radix: number, domain: string): number {
    const order = Array.from({ length: radix }, (_, i) => ({ i, by: this.#hash(domain, radix, 1, i, '') })).sort((x, y) =>
      x.by < y.by ? -1 : 1,
    )
    return order[numeral]?.i ?? 0
  }

  #hash(domain: string, radix: number, n: number, round: number, half: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([domain, radix, n, round, half]))
      .digest('hex')
  }
}

function valueOf(numerals: readonly number[], radix: number): bigint {
  let value = 0n
  for (const numeral of numerals) value = value * BigInt(radix) + BigInt(numeral)
  return value
}

function numeralsOf(value: bigint, radix: number, count: number): number[] {
  const numerals = Array.from({ length: count }, () => 0)
  for (let i = count - 1; i >= 0; i--) {
    numerals[i] = Number(value % BigInt(radix))
    value /= BigInt(radix)
  }
  return numerals
}
