/** About how many different numbers were met, up to 32, in one word: each sets one of its bits. */

/** The bit of a number; its last digits tell people apart. */
export const bitOf = (number: number): number => 1 << (Math.imul(number | 0, 0x9e3779b1) >>> 27)

/** Bits that are set in a word. */
export function ones(word: number): number {
  let n = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) n++
  return n
}
