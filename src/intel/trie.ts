/**
 * Digit trie in typed arrays: the longest known prefix of a number, without allocation. Numbers come as text or as the two columns of
 * src/model/digits.ts. A walk ends at the first character or nibble that is no decimal digit: hostile text costs nothing and matches nothing.
 */

/** No prefix matches. */
export const NO_ROW = -1

export class DigitTrie {
  #next: Int32Array
  #value: Int32Array
  #nodes: number

  /** An empty trie, or one over arrays that `arrays` gave (they are not changed unless `add` is called). */
  constructor(next?: Int32Array, value?: Int32Array) {
    this.#next = next ?? new Int32Array(10 * 64)
    this.#value = value ?? new Int32Array(64).fill(NO_ROW)
    this.#nodes = value?.length ?? 1
  }

  /** Adds a prefix of decimal digits; the value is a number ≥ 0, usually the row of an answer. */
  add(prefix: string, value: number): void {
    let node = 0
    for (let i = 0; i < prefix.length; i++) {
      const slot = 10 * node + prefix.charCodeAt(i) - 48
      let next = this.#next[slot] ?? 0
      if (next === 0) {
        next = this.#nodes++
        if (next === this.#value.length) this.#grow()
        this.#next[slot] = next
      }
      node = next
    }
    this.#value[node] = value
  }

  /** The value of the longest known prefix of at most `depth` digits, or `NO_ROW`. */
  find(digits: string, depth = digits.length): number {
    const end = digits.length < depth ? digits.length : depth
    let node = 0
    let best = this.#value[0] as number
    for (let i = 0; i < end; i++) {
      const digit = digits.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) break
      node = this.#next[10 * node + digit] as number
      if (node === 0) break
      const value = this.#value[node] as number
      if (value !== NO_ROW) best = value
    }
    return best
  }

  /** As `find`, for a number of at most 16 digits in two columns. Longer numbers are ids there: they match nothing, look them up as text. */
  findPair(high: number, low: number): number {
    const next = this.#next
    const values = this.#value
    let word = high
    let node = 0
    let best = values[0] as number
    for (let i = 0; i < 16; i++) {
      if (i === 8) word = low
      const digit = word >>> 28
      if (digit > 9) break
      node = next[10 * node + digit] as number
      if (node === 0) break
      const value = values[node] as number
      if (value !== NO_ROW) best = value
      word <<= 4
    }
    return best
  }

  /** The value of exactly these digits, or `NO_ROW`. */
  exact(digits: string): number {
    let node = 0
    for (let i = 0; i < digits.length; i++) {
      const digit = digits.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) return NO_ROW
      node = this.#next[10 * node + digit] as number
      if (node === 0) return NO_ROW
    }
    return this.#value[node] as number
  }

  /** The first prefix, in the order of its digits, whose value `fits`; undefined when none does. */
  firstPrefix(fits: (value: number) => boolean): string | undefined {
    const waiting: [node: number, prefix: string][] = [[0, '']]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [node, prefix] = next
      const value = this.#value[node] as number
      if (value !== NO_ROW && fits(value)) return prefix
      for (let digit = 9; digit >= 0; digit--) {
        const child = this.#next[10 * node + digit] as number
        if (child !== 0) waiting.push([child, prefix + digit])
      }
    }
    return undefined
  }

  /** What the constructor takes, without spare room. */
  arrays(): { readonly next: Int32Array; readonly value: Int32Array } {
    return { next: this.#next.slice(0, 10 * this.#nodes), value: this.#value.slice(0, this.#nodes) }
  }

  #grow(): void {
    const next = new Int32Array(2 * this.#next.length)
    next.set(this.#next)
    this.#next = next
    const value = new Int32Array(2 * this.#value.length).fill(NO_ROW)
    value.set(this.#value)
    this.#value = value
  }
}
