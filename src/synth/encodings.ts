/** The same TCAP message in other octets (attack catalogue §9): what decoders and filters are meant to stumble over, and what one must read all the same. */
import { concat, type Octets } from '../wire/octets.js'

interface Element {
  /** Identifier octets. */
  readonly tag: Octets
  readonly constructed: boolean
  /** Contents of a primitive element; elements of a constructed one. */
  readonly contents: Octets
  readonly inner: readonly Element[]
}

/** Elements of octets that we have built: short tags, definite lengths. */
function elementsOf(octets: Octets): Element[] {
  const found: Element[] = []
  for (let at = 0; at < octets.length; ) {
    const tag = octets.subarray(at, at + 1)
    const first = octets[at + 1] as number
    const more = first < 0x80 ? 0 : first & 0x7f
    let length = more === 0 ? first : 0
    for (let i = 0; i < more; i++) length = length * 256 + (octets[at + 2 + i] as number)
    const from = at + 2 + more
    const contents = octets.subarray(from, from + length)
    const constructed = ((tag[0] as number) & 0x20) !== 0
    found.push({ tag, constructed, contents, inner: constructed ? elementsOf(contents) : [] })
    at = from + length
  }
  return found
}

const shortest = (length: number): number[] =>
  length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255]

interface Style {
  readonly length?: (length: number) => readonly number[]
  readonly tag?: (element: Element) => Octets
  /** Constructed elements end with octets that say so. */
  readonly indefinite?: true
}

function write({ length = shortest, tag = (e) => e.tag, indefinite }: Style, elements: readonly Element[]): Octets {
  return concat(
    elements.map((e) => {
      const contents = e.constructed ? write({ length, tag, ...(indefinite === undefined ? {} : { indefinite }) }, e.inner) : e.contents
      return indefinite === true && e.constructed
        ? concat([tag(e), [0x80], contents, [0, 0]])
        : concat([tag(e), length(contents.length), contents])
    }),
  )
}

const CONTEXT_PRIMITIVE = 0x80

/** One element of no meaning at the head of the argument, which stands behind invoke identifier and operation. */
function withUnknown(elements: readonly Element[], octets: Octets): readonly Element[] {
  return elements.map((e) => {
    const { inner } = e
    const argument = inner[0]?.tag[0] === 2 && inner[1]?.tag[0] === 2 ? 2 : -1
    return {
      ...e,
      inner: inner.map((child, i) =>
        i === argument ? { ...child, inner: [...elementsOf(octets), ...child.inner] } : (withUnknown([child], octets)[0] ?? child),
      ),
    }
  })
}

export type Encoding = (tcap: Octets) => Octets

export const encodings = {
  /** Lengths with leading zeros (EV06). */
  longLengths: (tcap) => write({ length: (n) => [0x83, 0, n >> 8, n & 255] }, elementsOf(tcap)),
  /** Indefinite lengths (EV07). */
  indefinite: (tcap) => write({ indefinite: true }, elementsOf(tcap)),
  /** Tags of parameters in the form for large numbers (EV05). */
  highTags: (tcap) =>
    write(
      {
        tag: ({ tag }) => {
          const octet = tag[0] as number
          return (octet & 0xe0) === CONTEXT_PRIMITIVE ? Uint8Array.of(octet | 0x1f, octet & 0x1f) : tag
        },
      },
      elementsOf(tcap),
    ),
  /** Octets behind the message (EV14). */
  trailing: (tcap) => concat([tcap, [0, 0, 0, 0]]),
  /** An unknown parameter before those that matter (EV15). */
  unknownFirst: (tcap) => write({}, withUnknown(elementsOf(tcap), Uint8Array.of(0x9e, 1, 0))),
} as const satisfies Readonly<Record<string, Encoding>>
