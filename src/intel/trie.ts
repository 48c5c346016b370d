/**
 * Digit trie in typed arrays: the longest known prefix of a digit string, without allocation.
 * Stops at the first character that is not 0–9, so hostile text costs nothing and matches nothing.
 */
const none = -1

export class DigitTrie {
  #next = new Int32Array(10 * 1024)
  #value = new Int32Array(1024).fill(none)
  #nodes = 1

  /** Adds a prefix of decimal digits; the value is a number ≥ 0, usually the index of an answer. */
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

  /** The value of the longest known prefix within the first `depth` digits, or undefined. */
  find(digits: string, depth: number): number | undefined {
    const end = digits.length < depth ? digits.length : depth
    let node = 0
    let best = none
    for (let i = 0; i < end; i++) {
      const digit = digits.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) break
      node = this.#next[10 * node + digit] ?? 0
      if (node === 0) break
      const value = this.#value[node] ?? none
      if (value !== none) best = value
    }
    return best === none ? undefined : best
  }

  #grow(): void {
    const next = new Int32Array(2 * this.#next.length)
    next.set(this.#next)
    this.#next = next
    const value = new Int32Array(2 * this.#value.length).fill(none)
    value.set(this.#value)
    this.#value = value
  }
}
