/** Names in labels with a length octet each, without a final zero (TS 23.003 §9.1; RFC 1035 §3.1): access point names, FQDNs. */
import type { Octets } from '../octets.js'

/** Longest name (TS 23.003 §9.1: 100 octets; RFC 1035 §2.3.4: 255). */
const LONGEST = 255
const DOT = 0x2e

/** What `labelsInto` found: the name as dotted text at the beginning of `octets`. Valid until its next call. */
export const dotted = { octets: new Uint8Array(LONGEST), length: 0, malformed: false }

/**
 * Puts a name into `dotted`. Where labels do not fit, or hold something else than visible ASCII, the name is malformed: text without label lengths is taken
 * as it stands, as some nodes write it; of other octets those in the places of lengths are dots.
 */
export function labelsInto(octets: Octets, from: number, to: number): void {
  const out = dotted.octets
  let malformed = to - from > LONGEST
  const end = malformed ? from + LONGEST : to
  let length = 0
  let labelEnd = from
  let visible = true
  for (let at = from; at < end; at++) {
    const octet = octets[at] as number
    if (octet <= 0x20 || octet >= 0x7f) visible = false
    if (at === labelEnd) {
      labelEnd = at + 1 + octet
      if (octet === 0 || octet > 63) malformed = true
      if (at > from) out[length++] = DOT
    } else {
      if (octet <= 0x20 || octet >= 0x7f || octet === DOT) malformed = true
      out[length++] = octet
    }
  }
  if (labelEnd !== to) malformed = true
  if (malformed && visible) for (length = 0; from + length < end; length++) out[length] = octets[from + length] as number
  dotted.length = length
  dotted.malformed = malformed
}

/** The name as text. Octets that are no ASCII come as Latin-1: untrusted text. */
export function readLabels(octets: Octets, from: number, to: number): string {
  labelsInto(octets, from, to)
  return String.fromCharCode(...dotted.octets.subarray(0, dotted.length))
}
