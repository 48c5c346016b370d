/**
 * Messages built once and then copied: the builders of `wire` are called with two values for every variable part, the octets that differ are its
 * places, and each message of a capture is the copy with these places filled. Every variable part has a fixed number of octets.
 */
import type { Octets } from '../wire/octets.js'

const letters = (length: number, letter: string): string => letter.repeat(length)

/** Length of a host name and of a realm (src/synth/world.ts). */
const NAME = 39
const REALM = 33

/** The variable parts. What fills them: src/synth/dialogue.ts. */
export const parts = {
  imsi: { probe: ['111111111111111', '222222222222222'] },
  msisdn: { probe: ['111111111111', '222222222222'] },
  asker: { probe: ['111111111111', '222222222222'] },
  asked: { probe: ['111111111111', '222222222222'] },
  /** A third node: service centre, home register, service control point … */
  third: { probe: ['111111111111', '222222222222'] },
  /** A fourth number: lent by the visited network for one call, or a service centre elsewhere. */
  other: { probe: ['111111111111', '222222222222'] },
  /** Cell of the subscriber: PLMN, area, cell. */
  cell: { probe: ['1', '2'] },
  /** IMSI as text. */
  imsiText: { probe: ['111111111111111', '222222222222222'] },
  /** Diameter identities and realms: texts of fixed length, no octet of which agrees with its other probe. */
  askerName: { probe: [letters(NAME, 'a'), letters(NAME, 'b')] },
  askerRealm: { probe: [letters(REALM, 'a'), letters(REALM, 'b')] },
  askedName: { probe: [letters(NAME, 'a'), letters(NAME, 'b')] },
  askedRealm: { probe: [letters(REALM, 'a'), letters(REALM, 'b')] },
  thirdName: { probe: [letters(NAME, 'a'), letters(NAME, 'b')] },
  thirdRealm: { probe: [letters(REALM, 'a'), letters(REALM, 'b')] },
  /** PLMN of the asker, three octets. */
  askerPlmn: { probe: ['11111', '22222'] },
  /** Ten digits that tell sessions apart. */
  session: { probe: ['1111111111', '2222222222'] },
  /** End-to-End identifier. */
  endToEnd: { probe: ['11111111', '22222222'] },
  /** Sequence number of a GTP message: as many octets as the version has. */
  sequence: { probe: ['111111', '222222'] },
  /** IPv4 addresses of the two nodes. */
  askerIp: { probe: ['17.17.17.17', '34.34.34.34'] },
  askedIp: { probe: ['17.17.17.17', '34.34.34.34'] },
  ownId: { probe: ['11111111', '22222222'] },
  peerId: { probe: ['11111111', '22222222'] },
  /** Fresh chance, as many octets as the probe. */
  chance: { probe: ['11'.repeat(16), '22'.repeat(16)] },
  chance8: { probe: ['11'.repeat(8), '22'.repeat(8)] },
} as const satisfies Readonly<Record<string, { readonly probe: readonly [string, string] }>>

export type Part = keyof typeof parts
export type Probe = Readonly<Record<Part, string>>

export const partNames = Object.keys(parts) as Part[]

/** Code of a part in the columns of a template. */
export const partCode = Object.fromEntries(partNames.map((name, code) => [name, code])) as Readonly<Record<Part, number>>

/** Octets with places. `codes[i]` fills `lengths[i]` octets at `offsets[i]`. */
export interface Template {
  readonly octets: Octets
  readonly codes: readonly number[]
  readonly offsets: readonly number[]
  readonly lengths: readonly number[]
}

/** Builds with two values for every part. Throws when the length depends on a value: that is a mistake of ours. */
export function template(build: (probe: Probe) => Octets): Template {
  const plain = Object.fromEntries(partNames.map((name) => [name, parts[name].probe[0]])) as Record<Part, string>
  const octets = build(plain)
  const codes: number[] = []
  const offsets: number[] = []
  const lengths: number[] = []
  for (const name of partNames) {
    const other = build({ ...plain, [name]: parts[name].probe[1] })
    if (other.length !== octets.length) throw new Error(`the length of a message depends on its ${name}`)
    for (let at = 0; at < octets.length; ) {
      if (octets[at] === other[at]) {
        at++
        continue
      }
      const from = at
      while (at < octets.length && octets[at] !== other[at]) at++
      codes.push(partCode[name])
      offsets.push(from)
      lengths.push(at - from)
    }
  }
  return { octets, codes, offsets, lengths }
}
