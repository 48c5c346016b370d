/** Makes what breaks a law small: fewer packets, then fewer octets, then duller ones. Bounded by the number of tries. */

export interface Kept {
  readonly linkType: number
  readonly at: number
  readonly octets: Uint8Array
}

const MOST_TRIES = 4000

/** The smallest packets that were found for which `fails` still holds. It must hold for `packets`. */
export function minimise(packets: readonly Kept[], fails: (packets: readonly Kept[]) => boolean): readonly Kept[] {
  let left = MOST_TRIES
  const tried = (some: readonly Kept[]): boolean => left-- > 0 && fails(some)
  let kept = fewer(packets, tried)
  for (let i = 0; i < kept.length; i++) {
    const withOctets = (octets: Uint8Array): readonly Kept[] => kept.map((p, j) => (j === i ? { ...p, octets } : p))
    const shorter = Uint8Array.from(fewer([...(kept[i] as Kept).octets], (octets) => tried(withOctets(Uint8Array.from(octets)))))
    kept = withOctets(shorter)
    for (let at = 0; at < shorter.length; at++) {
      const duller = shorter.slice()
      duller[at] = 0
      if (shorter[at] === 0 || !tried(withOctets(duller))) continue
      shorter[at] = 0
    }
    kept = withOctets(shorter)
  }
  return kept
}

/** Leaves out ever smaller parts of a list (delta debugging). */
function fewer<T>(list: readonly T[], fails: (list: readonly T[]) => boolean): readonly T[] {
  let kept = list
  for (let size = Math.ceil(kept.length / 2); size >= 1; ) {
    let dropped = false
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (rest.length > 0 && fails(rest)) {
        kept = rest
        dropped = true
      } else from += size
    }
    if (size === 1 && !dropped) break
    if (size > 1) size = Math.ceil(size / 2)
  }
  return kept
}
