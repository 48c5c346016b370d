/** Octets as hex and back, for records, trees and tests. Not used on the fast path. */

export type Octets = Uint8Array

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))

/** Lower-case hex without separators. */
export function hex(octets: Octets, from = 0, to = octets.length): string {
  let text = ''
  for (let i = from; i < to; i++) text += HEX[octets[i] as number]
  return text
}

/** Hex, spaces allowed, to octets. Throws on anything else: it is for tests, vectors and values that we wrote ourselves. */
export function unhex(text: string): Octets {
  const plain = text.replace(/\s+/g, '')
  if (!/^([0-9a-f]{2})*$/i.test(plain)) throw new Error(`not hex: ${text.slice(0, 40)}`)
  return Uint8Array.from({ length: plain.length / 2 }, (_, i) => Number.parseInt(plain.slice(2 * i, 2 * i + 2), 16))
}

export function concat(parts: readonly ArrayLike<number>[]): Octets {
  let length = 0
  for (const part of parts) length += part.length
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
