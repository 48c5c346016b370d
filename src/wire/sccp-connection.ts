/** What the fixed part of connection-oriented and returned SCCP messages says beside addresses: local references and the cause (Q.713 §3.2, §3.3, §3.11 to §3.15). */
import type { Octets } from './octets.js'

/** Where the references and the cause stand, by message type; 0: the type has none. */
const places: Readonly<Record<number, readonly [destination: number, source: number, cause: number]>> = {
  1: [0, 1, 0],
  2: [1, 4, 0],
  3: [1, 0, 4],
  4: [1, 4, 7],
  5: [1, 4, 0],
  6: [1, 0, 0],
  7: [1, 0, 0],
  8: [1, 0, 0],
  10: [0, 0, 1],
  11: [1, 0, 0],
  12: [1, 0, 0],
  13: [1, 4, 7],
  14: [1, 4, 0],
  15: [1, 0, 4],
  16: [1, 4, 0],
  18: [0, 0, 1],
  20: [0, 0, 1],
}

export interface ConnectionFields {
  readonly destinationReference?: number
  readonly sourceReference?: number
  /** Refusal, release, reset, error or return cause, by the type of the message. */
  readonly cause?: number
}

/** The fields of a message, octets `from` to `to`; what is cut off is absent. */
export function connectionFields(octets: Octets, from: number, to: number): ConnectionFields {
  const place = places[octets[from] as number]
  if (from >= to || place === undefined) return {}
  const [destination, source, cause] = place
  const reference = (at: number): number | undefined =>
    at === 0 || from + at + 3 > to
      ? undefined
      : (octets[from + at] as number) | ((octets[from + at + 1] as number) << 8) | ((octets[from + at + 2] as number) << 16)
  const [d, s] = [reference(destination), reference(source)]
  return {
    ...(d === undefined ? {} : { destinationReference: d }),
    ...(s === undefined ? {} : { sourceReference: s }),
    ...(cause === 0 || from + cause >= to ? {} : { cause: octets[from + cause] as number }),
  }
}
