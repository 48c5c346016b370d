/** Text of unstructured supplementary services (TS 23.038 §5, §6.1.2.3): how it is coded, what is in it, and the text itself apart. */
import type { Value } from '../describe.js'
import type { Octets } from '../octets.js'
import { septetsText, ucs2Text } from './alphabet.js'
import { textFeatures } from './text-features.js'

const general = ['7-bit packed', '8-bit', 'UCS2', '7-bit packed'] as const

/** Alphabet of a cell broadcast data coding scheme (§5). */
export function ussdAlphabet(dcs: number): (typeof general)[number] {
  switch (dcs >> 4) {
    case 1:
      return dcs === 0x11 ? 'UCS2' : '7-bit packed'
    case 4:
    case 5:
    case 6:
    case 7:
    case 9:
      return general[((dcs >> 2) & 3) as 0 | 1 | 2 | 3]
    case 15:
      return (dcs & 4) !== 0 ? '8-bit' : '7-bit packed'
    default:
      return '7-bit packed'
  }
}

const CR = /\r$/

/** The text of a USSD string; undefined when it is binary. A carriage return that only fills seven spare bits (§6.1.2.3.1) is left out. */
export function ussdText(octets: Octets, dcs: number): string | undefined {
  switch (ussdAlphabet(dcs)) {
    case '7-bit packed': {
      const text = septetsText(octets, 0, octets.length, Math.floor((octets.length * 8) / 7))
      return octets.length % 7 === 0 ? text.replace(CR, '') : text
    }
    case 'UCS2':
      return ucs2Text(octets, 0, octets.length)
    case '8-bit':
      return undefined
  }
}

/** What a USSD string is, without its text. */
export function ussdContent(octets: Octets, dcs: number): { readonly [name: string]: Value } {
  const text = ussdText(octets, dcs)
  return { alphabet: ussdAlphabet(dcs), octets: octets.length, ...(text === undefined ? {} : { ...textFeatures(text) }) }
}
